import type { Translation } from '../catalogue.ts';
import type { DecisionsText } from '../en/decisions.ts';

export const decisions: { readonly [english in DecisionsText]: Translation } = {
	'(by where status and date stand)': '(danach, wo Status und Datum stehen)',
	'one section of a file that holds several decisions': 'ein Abschnitt einer Datei mit mehreren Entscheidungen',
	'one row of a table of decisions': 'eine Zeile einer Tabelle von Entscheidungen',
	'{name}, shown in Markdown': '{name}, in Markdown gezeigt',
	'They replaced one another, and none of them is in force:': 'Sie lösten einander ab, und keine davon gilt:',
	'Partly superseded': 'Teilweise abgelöst',
	'No record names itself as its successor.': 'Kein Eintrag nennt sich als Nachfolger.',
	'In conflict with another decision in force': 'Im Widerspruch zu einer anderen geltenden Entscheidung',
	'It asks to be reviewed by {day}; the date of this site is {other}.':
		'Sie sollte bis {day} überprüft werden; das Datum dieser Site ist {other}.',
	'A bar runs from the day of a record until another took its place, or to {day}: strong bars are in force, pale ones were replaced, plain ones are proposals, diamonds are records of one day.':
		'Ein Balken reicht vom Tag eines Eintrags, bis ein anderer an seine Stelle trat, oder bis {day}: Kräftige gelten, blasse wurden abgelöst, schlichte sind Vorschläge, Rauten sind Einträge eines einzigen Tages.',
	'Drawn are {n}: first those that replaced one another, then those about something in the model, then the newest.':
		'Gezeichnet sind {n}: zuerst die, die einander ablösten, dann die über etwas im Modell, dann die neuesten.',
	'{n} more are in the log.': '{n} weitere stehen im Protokoll.',
	'{n} record has no readable date.|{n} records have no readable date.':
		'{n} Eintrag hat kein lesbares Datum.|{n} Einträge haben kein lesbares Datum.',
	'{n} decisions that supersede, amend or need one another. Those not in force are pale.':
		'{n} Entscheidungen, die einander ablösen, ändern oder benötigen. Nicht mehr gültige sind blass.',
	'{n} of {m} held against a text': '{n} von {m} mit einem Text verglichen',
	'all {n} held against a text: {texts}': 'alle {n} mit einem Text verglichen: {texts}',
	'all {n} held against a text': 'alle {n} mit einem Text verglichen',
	'{a} is not declared. Whether the call is tried again is unknown, so load and waiting are lower bounds. Needed by {names}.':
		'{a} ist nicht angegeben. Ob der Aufruf wiederholt wird, ist unbekannt, daher sind Last und Wartezeit untere Schranken. Gebraucht von {names}.',
	'{a} is not declared. How long the caller waits is unknown; many libraries wait for ever unless told otherwise. Needed by {names}.':
		'{a} ist nicht angegeben. Wie lange der Aufrufer wartet, ist unbekannt; viele Bibliotheken warten ohne andere Angabe für immer. Gebraucht von {names}.',
	'{a} is not declared. How much is lost when its data is damaged is unknown, as nobody says how long damage goes unnoticed. Needed by {names}.':
		'{a} ist nicht angegeben. Wie viel verloren geht, wenn die Daten beschädigt werden, ist unbekannt, da niemand sagt, wie lange ein Schaden unbemerkt bleibt. Gebraucht von {names}.',
	'{a} is not declared. How long it takes to come back is unknown, and so is everything that waits for it. Needed by {names}.':
		'{a} ist nicht angegeben. Wie lange die Rückkehr dauert, ist unbekannt, und damit alles, was darauf wartet. Gebraucht von {names}.',
	'{a} is not declared. No failure domain takes this copy down, so the loss of its zone or host looks harmless. Needed by {names}.':
		'{a} ist nicht angegeben. Keine Fehlerdomäne legt diese Instanz lahm, daher sieht der Ausfall ihrer Zone oder ihres Hosts harmlos aus. Benötigt von {names}.',
	'{a}: {b} is not declared, so how long it takes to come back is unknown, and so is everything that waits for it.':
		'{a}: {b} ist nicht angegeben, daher ist unbekannt, wie lange die Rückkehr dauert, und damit alles, was darauf wartet.',
	'{a}: {b} is not declared, so how long it is interrupted when the copy at work is lost is unknown.':
		'{a}: {b} ist nicht angegeben, daher ist unbekannt, wie lange die Unterbrechung dauert, wenn die arbeitende Instanz verloren geht.',
	'Objectives that must be met again: {names}.': 'Ziele, die wieder erfüllt sein müssen: {names}.',
	'A further one is recorded by {a}. How times are compared: {b}.':
		'Eine weitere wird mit {a} aufgezeichnet. Wie Zeiten verglichen werden: {b}.',
	'Not computable: no flow that goes down declares a peak rate. Without a declared peak rate: {names}.':
		'Nicht berechenbar: Kein Ablauf, der ausfällt, gibt eine Spitzenrate an. Ohne angegebene Spitzenrate: {names}.',
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {some} of {all} flows declare a peak rate). Without a declared peak rate: {names}.':
		'{n} % der Spitzenlast fallen aus ({m}/s von {k}/s; {some} von {all} Abläufen geben eine Spitzenrate an). Ohne angegebene Spitzenrate: {names}.',
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {some} of {all} flows declare a peak rate); {rest}/s is degraded. Without a declared peak rate: {names}.':
		'{n} % der Spitzenlast fallen aus ({m}/s von {k}/s; {some} von {all} Abläufen geben eine Spitzenrate an); {rest}/s sind beeinträchtigt. Ohne angegebene Spitzenrate: {names}.',
	'Wherever copies are left after a loss, they are neither overloaded nor hot.':
		'Wo nach einem Ausfall Instanzen bleiben, sind sie weder überlastet noch angespannt.',
	'About the flow {a}. How: {b} and {c}.': 'Über den Ablauf {a}. Wie: {b} und {c}.',
	'{n} tasks, one by one': '{n} Aufgaben, eine nach der anderen',
	'By Fussell-Vesely: the share of the downtime in which the event plays a part. Minutes are those that go in {n} days when the event never happens.':
		'Nach Fussell-Vesely: der Anteil der Ausfallzeit, an dem das Ereignis beteiligt ist. Minuten sind jene, die in {n} Tagen wegfallen, wenn das Ereignis nie eintritt.',
	'{n} changes to what contributes most were tried, one at a time, each by computing the changed model exactly; changes to what contributes less were not tried.':
		'{n} Änderungen an dem, was am meisten beiträgt, wurden einzeln versucht, jede durch genaue Berechnung des geänderten Modells; Änderungen an dem, was weniger beiträgt, nicht.',
	'No component, flow or business service goes down or degrades, in either reading of what is not declared.':
		'Keine Komponente, kein Ablauf und kein Geschäftsservice fällt aus oder wird beeinträchtigt, in keiner Lesart dessen, was nicht angegeben ist.',
	'Each box is a component in a place, with the copies of it that stand there.':
		'Jeder Kasten ist eine Komponente an einem Ort, mit den Instanzen, die dort stehen.',
	'Numbers count dependencies of components; arrows point to the team that is needed.':
		'Zahlen zählen Abhängigkeiten von Komponenten; Pfeile zeigen auf das benötigte Team.',
	'{n} components selected.': '{n} Komponenten ausgewählt.',
	'Arrows point to what is needed; numbers count dependencies.':
		'Pfeile zeigen auf das, was benötigt wird; Zahlen zählen Abhängigkeiten.',
	'It is about {a}, for which {b} answers.': 'Es betrifft {a}, wofür {b} verantwortlich ist.',
	'no readable date': 'kein lesbares Datum',
	'Changed in part by a later decision': 'Durch eine spätere Entscheidung teilweise geändert',
	'Read with it: {names}.': 'Dazu zu lesen: {names}.',
	'amended by': 'geändert durch',
	'In force instead': 'Gilt stattdessen',
	Amends: 'Ändert',
	'Amended by': 'Geändert durch',
	'Accepted risk': 'Akzeptiertes Risiko',
	'Records that came, went, or say another status, day or decider':
		'Einträge, die hinzukamen, wegfielen oder einen anderen Status, Tag oder Entscheider nennen',
};
