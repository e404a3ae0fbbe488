import type { Translation } from '../catalogue.ts';
import type { DecisionsText } from '../en/decisions.ts';

export const decisions: { readonly [english in DecisionsText]: Translation } = {
	'(by where status and date stand)': '(selon l’endroit où se trouvent le statut et la date)',
	'one section of a file that holds several decisions': 'une section d’un fichier qui contient plusieurs décisions',
	'one row of a table of decisions': 'une ligne d’un tableau de décisions',
	'{name}, shown in Markdown': '{name}, montré en Markdown',
	'They replaced one another, and none of them is in force:': 'Elles se sont remplacées, et aucune n’est en vigueur :',
	'Partly superseded': 'Remplacée en partie',
	'No record names itself as its successor.': 'Aucune décision ne se dit son successeur.',
	'In conflict with another decision in force': 'En conflit avec une autre décision en vigueur',
	'It asks to be reviewed by {day}; the date of this site is {other}.':
		'Elle demande une revue avant le {day} ; la date de ce site est le {other}.',
	'A bar runs from the day of a record until another took its place, or to {day}: strong bars are in force, pale ones were replaced, plain ones are proposals, diamonds are records of one day.':
		'Une barre va du jour d’une décision jusqu’à ce qu’une autre prenne sa place, ou jusqu’au {day} : les barres fortes sont en vigueur, les pâles ont été remplacées, les simples sont des propositions, les losanges sont des décisions d’un seul jour.',
	'Drawn are {n}: first those that replaced one another, then those about something in the model, then the newest.':
		'En sont dessinées {n} : d’abord celles qui se sont remplacées, puis celles qui portent sur le modèle, puis les plus récentes.',
	'{n} more are in the log.': '{n} autre est dans le journal.|{n} autres sont dans le journal.',
	'{n} record has no readable date.|{n} records have no readable date.':
		'{n} décision n’a pas de date lisible.|{n} décisions n’ont pas de date lisible.',
	'{n} decisions that supersede, amend or need one another. Those not in force are pale.':
		'{n} décisions qui se remplacent, se modifient ou dépendent les unes des autres. Celles qui ne sont plus en vigueur sont pâles.',
	'{n} of {m} held against a text': '{n} sur {m} comparées à un texte',
	'all {n} held against a text: {texts}': 'les {n} comparées à un texte : {texts}',
	'all {n} held against a text': 'les {n} comparées à un texte',
	'{a} is not declared. Whether the call is tried again is unknown, so load and waiting are lower bounds. Needed by {names}.':
		'{a} n’est pas déclaré. On ne sait pas si l’appel est retenté : charge et attente sont des bornes inférieures. Nécessaire pour {names}.',
	'{a} is not declared. How long the caller waits is unknown; many libraries wait for ever unless told otherwise. Needed by {names}.':
		'{a} n’est pas déclaré. On ne sait pas combien de temps l’appelant attend ; beaucoup de bibliothèques attendent sans fin si rien n’est dit. Nécessaire pour {names}.',
	'{a} is not declared. How much is lost when its data is damaged is unknown, as nobody says how long damage goes unnoticed. Needed by {names}.':
		'{a} n’est pas déclaré. On ne sait pas combien est perdu quand ses données sont abîmées, car personne ne dit combien de temps un dommage passe inaperçu. Nécessaire pour {names}.',
	'{a} is not declared. How long it takes to come back is unknown, and so is everything that waits for it. Needed by {names}.':
		'{a} n’est pas déclaré. On ne sait pas combien de temps prend le retour, ni donc pour tout ce qui l’attend. Nécessaire pour {names}.',
	'{a} is not declared. No failure domain takes this copy down, so the loss of its zone or host looks harmless. Needed by {names}.':
		'{a} n’est pas déclaré. Aucun domaine de défaillance n’arrête cette instance : la perte de sa zone ou de son hôte paraît sans effet. Nécessaire pour {names}.',
	'{a}: {b} is not declared, so how long it takes to come back is unknown, and so is everything that waits for it.':
		'{a} : {b} n’est pas déclaré ; on ne sait donc pas combien de temps prend le retour, ni pour tout ce qui l’attend.',
	'{a}: {b} is not declared, so how long it is interrupted when the copy at work is lost is unknown.':
		'{a} : {b} n’est pas déclaré ; on ne sait donc pas combien dure l’interruption quand l’instance active est perdue.',
	'Objectives that must be met again: {names}.': 'Objectifs qui doivent être tenus à nouveau : {names}.',
	'A further one is recorded by {a}. How times are compared: {b}.':
		'Une autre s’enregistre avec {a}. Comment les durées sont comparées : {b}.',
	'Not computable: no flow that goes down declares a peak rate. Without a declared peak rate: {names}.':
		'Non calculable : aucun flux mis hors service ne déclare de débit de pointe. Sans débit de pointe déclaré : {names}.',
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {some} of {all} flows declare a peak rate). Without a declared peak rate: {names}.':
		'{n} % du trafic de pointe tombe ({m}/s sur {k}/s ; {some} flux sur {all} déclarent un débit de pointe). Sans débit de pointe déclaré : {names}.',
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {some} of {all} flows declare a peak rate); {rest}/s is degraded. Without a declared peak rate: {names}.':
		'{n} % du trafic de pointe tombe ({m}/s sur {k}/s ; {some} flux sur {all} déclarent un débit de pointe) ; {rest}/s est dégradé. Sans débit de pointe déclaré : {names}.',
	'Wherever copies are left after a loss, they are neither overloaded nor hot.':
		'Partout où des instances restent après une perte, elles ne sont ni surchargées ni tendues.',
	'About the flow {a}. How: {b} and {c}.': 'Sur le flux {a}. Comment : {b} et {c}.',
	'{n} tasks, one by one': '{n} tâches, une par une',
	'By Fussell-Vesely: the share of the downtime in which the event plays a part. Minutes are those that go in {n} days when the event never happens.':
		'Selon Fussell-Vesely : la part de l’indisponibilité où l’événement joue un rôle. Les minutes sont celles qui disparaissent en {n} jours quand il n’arrive jamais.',
	'{n} changes to what contributes most were tried, one at a time, each by computing the changed model exactly; changes to what contributes less were not tried.':
		'{n} changements à ce qui contribue le plus ont été essayés, un à la fois, chacun en calculant exactement le modèle changé ; ceux à ce qui contribue moins ne l’ont pas été.',
	'No component, flow or business service goes down or degrades, in either reading of what is not declared.':
		'Aucun composant, flux ou service métier ne tombe ni ne se dégrade, dans aucune lecture de ce qui n’est pas déclaré.',
	'Each box is a component in a place, with the copies of it that stand there.':
		'Chaque boîte est un composant en un lieu, avec ses instances qui s’y trouvent.',
	'Numbers count dependencies of components; arrows point to the team that is needed.':
		'Les nombres comptent les dépendances entre composants ; les flèches vont vers l’équipe requise.',
	'{n} components selected.': '{n} composants sélectionnés.',
	'Arrows point to what is needed; numbers count dependencies.':
		'Les flèches vont vers ce qui est requis ; les nombres comptent les dépendances.',
	'It is about {a}, for which {b} answers.': 'Cela concerne {a}, dont {b} répond.',
	'no readable date': 'aucune date lisible',
	'Changed in part by a later decision': 'Modifiée en partie par une décision ultérieure',
	'Read with it: {names}.': 'À lire avec elle : {names}.',
	'amended by': 'amendée par',
	'In force instead': 'En vigueur à la place',
	Amends: 'Amende',
	'Amended by': 'Amendée par',
	'Accepted risk': 'Risque accepté',
	'Records that came, went, or say another status, day or decider':
		'Décisions ajoutées, disparues ou dont le statut, la date ou les décideurs diffèrent',
};
