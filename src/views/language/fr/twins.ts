import type { Translation } from '../catalogue.ts';
import type { TwinsText } from '../en/twins.ts';

export const twins: { readonly [english in TwinsText]: Translation } = {
	'Because: {what}': 'Parce que : {what}',
	'Next step: {what}': 'Prochaine étape : {what}',
	'Add it to {file}:': 'À ajouter dans {file} :',
	'Not recorded.': 'Non renseigné.',
	'Written in {file}.': 'Rédigé dans {file}.',
	'Computed from the model as of {day}, environment {environment}.':
		'Calculé à partir du modèle au {day}, environnement {environment}.',
	'Computed from a model as of {day}, environment {environment}. What is not known is said to be a gap.':
		'Calculé à partir d’un modèle au {day}, environnement {environment}. Ce qui n’est pas connu est signalé comme une lacune.',
	'Every page has a Markdown twin: its address with index.md added. JSON: {api}; everything from A to Z: {index}.':
		'Chaque page existe aussi en Markdown : son adresse suivie de index.md. JSON : {api} ; tout de A à Z : {index}.',
	'This page is not on this device': 'Cette page n’est pas sur cet appareil',
	'There is no network, and the page was not kept. On this device are:':
		'Il n’y a pas de réseau, et la page n’a pas été gardée. Sur cet appareil se trouvent :',
	'Newest first.': 'Le plus récent d’abord.',
	'{own}. For {own2}.': '{own}. Pour : {own2}.',
	'Newest first. {n} records have no day that can be read, and are not here.':
		'Le plus récent d’abord. {n} décision sans date lisible est absente ici.|Le plus récent d’abord. {n} décisions sans date lisible sont absentes ici.',
	'Newest first. {n} open findings stand in no record of findings yet, and are not here.':
		'Le plus récent d’abord. {n} constat ouvert ne figure encore dans aucun relevé et est absent ici.|Le plus récent d’abord. {n} constats ouverts ne figurent encore dans aucun relevé et sont absents ici.',
};
