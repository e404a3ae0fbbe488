import type { Translation } from '../catalogue.ts';
import type { TwinsText } from '../en/twins.ts';

export const twins: { readonly [english in TwinsText]: Translation } = {
	'Because: {what}': 'Grund: {what}',
	'Next step: {what}': 'Nächster Schritt: {what}',
	'Add it to {file}:': 'Ergänzen in {file}:',
	'Not recorded.': 'Nicht erfasst.',
	'Written in {file}.': 'Geschrieben in {file}.',
	'Computed from the model as of {day}, environment {environment}.':
		'Berechnet aus dem Modell, Stand {day}, Umgebung {environment}.',
	'Computed from a model as of {day}, environment {environment}. What is not known is said to be a gap.':
		'Berechnet aus einem Modell, Stand {day}, Umgebung {environment}. Was nicht bekannt ist, wird als Lücke genannt.',
	'Every page has a Markdown twin: its address with index.md added. JSON: {api}; everything from A to Z: {index}.':
		'Zu jeder Seite gibt es eine Fassung in Markdown: ihre Adresse mit angehängtem index.md. JSON: {api}; alles von A bis Z: {index}.',
	'This page is not on this device': 'Diese Seite ist nicht auf diesem Gerät',
	'There is no network, and the page was not kept. On this device are:':
		'Es gibt kein Netz, und die Seite wurde nicht behalten. Auf diesem Gerät sind:',
	'Newest first.': 'Das Neueste zuerst.',
	'{own}. For {own2}.': '{own}. Für: {own2}.',
	'Newest first. {n} records have no day that can be read, and are not here.':
		'Das Neueste zuerst. {n} Eintrag ohne lesbares Datum fehlt hier.|Das Neueste zuerst. {n} Einträge ohne lesbares Datum fehlen hier.',
	'Newest first. {n} open findings stand in no record of findings yet, and are not here.':
		'Das Neueste zuerst. {n} offener Befund steht noch in keiner Aufzeichnung und fehlt hier.|Das Neueste zuerst. {n} offene Befunde stehen noch in keiner Aufzeichnung und fehlen hier.',
};
