import type { Translation } from '../catalogue.ts';
import type { FlowingText } from '../en/flowing.ts';

export const flowing: { readonly [english in FlowingText]: Translation } = {
	'{what} becomes {what2}: {what3}': '{what} wird zu {what2}: {what3}',
	OPEN: 'OFFEN',
	CLOSED: 'GESCHLOSSEN',
	'HALF OPEN': 'HALBOFFEN',
	'calls fail at once': 'Aufrufe schlagen sofort fehl',
	'probe calls pass': 'Probeaufrufe gehen durch',
	'probe calls succeed': 'Probeaufrufe gelingen',
	'{n} probe calls pass': '{n} Probeaufrufe gehen durch',
	'{n} probe calls succeed': '{n} Probeaufrufe gelingen',
	'{n} probe call passes': '{n} Probeaufruf geht durch',
	'{n} probe call succeeds': '{n} Probeaufruf gelingt',
	'a probe fails': 'ein Probeaufruf schlägt fehl',
	'no fallback': 'kein Ersatzweg',
	'fallback not declared': 'Ersatzweg nicht angegeben',
	'after a time that is not declared': 'nach einer nicht angegebenen Zeit',
	'{n} % of at least {m} calls fail': '{n} % von mindestens {m} Aufrufen schlagen fehl',
	'{what} then {what2}': '{what}, dann {what2}',
	'{a} then {what}': '{a}, dann {what}',
	Done: 'Fertig',
	'In parallel, {own}': 'Parallel: {own}',
	'{a} sends to {b}: ({n}) calls': '{a} sendet an {b}: ({n}) Aufruf',
	'{n} steps that change something; {m} is undone, the last first.':
		'{n} Schritte, die etwas ändern; {m} wird rückgängig gemacht, der letzte zuerst.',
	'{n} steps that change something; {m} are undone, the last first.':
		'{n} Schritte, die etwas ändern; {m} werden rückgängig gemacht, der letzte zuerst.',
	'{n} steps that change something; {m} are undone, the last first. {own}':
		'{n} Schritte, die etwas ändern; {m} werden rückgängig gemacht, der letzte zuerst. {own}',
	'{n} steps that change something; {m} is undone, the last first. {own}':
		'{n} Schritte, die etwas ändern; {m} wird rückgängig gemacht, der letzte zuerst. {own}',
	'{n} interfaces, who is known to use each, and what the component needs. Users come from dependencies and flows.':
		'{n} Schnittstellen, wer jede bekanntermaßen nutzt, und was die Komponente benötigt. Nutzer kommen aus Abhängigkeiten und Abläufen.',
	'{n} interface, who is known to use each, and what the component needs. Users come from dependencies and flows.':
		'{n} Schnittstelle, wer sie bekanntermaßen nutzt, und was die Komponente benötigt. Nutzer kommen aus Abhängigkeiten und Abläufen.',
	'No decision names it. A record that lists it under {a} appears here.':
		'Keine Entscheidung nennt es. Ein Eintrag, der es unter {a} aufführt, erscheint hier.',
	'pager {own}': 'Pager {own}',
	'{a}: phone {own}, contract {alert}': '{a}: Telefon {own}, Vertrag {alert}',
	'within {time}': 'innerhalb von {time}',
	'{own}, within {time}': '{own}, innerhalb von {time}',
	'{own}, within {time}; {own2}': '{own}, innerhalb von {time}; {own2}',
	name: 'Name',
	'blackbox {a}': 'Blackbox {a}',
	'readiness {a}': 'Readiness {a}',
	'liveness {a}': 'Liveness {a}',
	'synthetic {a}': 'synthetisch {a}',
	'{n} to {own}': '{n} zu {own}',
	'kill switch': 'Notschalter',
	'no copy is left: {what}': 'keine Instanz bleibt: {what}',
	'writes {own}': 'schreibt {own}',
	'reads {own}': 'liest {own}',
	'transaction {alert}': 'Transaktion {alert}',
	'timeout connect {time}, per try {time2}, total {time3}':
		'Zeitlimit Verbindung {time}, je Versuch {time2}, gesamt {time3}',
	'saga: {own}': 'Saga: {own}',
	saga: 'Saga',
	'retries not declared': 'Wiederholungen nicht angegeben',
	'Its caller waits {time} {a} at the worst; the deadline is {time2}. {b}':
		'Der Aufrufer wartet schlimmstenfalls {time} {a}; die Frist ist {time2}. {b}',
	'Its caller waits {time} {a}{b} at the worst; the deadline is {time2}. {c}':
		'Der Aufrufer wartet schlimmstenfalls {time} {a}{b}; die Frist ist {time2}. {c}',
	'Its caller waits {time} {a}{b} at the worst; the deadline is {time2}. {c} {what}':
		'Der Aufrufer wartet schlimmstenfalls {time} {a}{b}; die Frist ist {time2}. {c} {what}',
	'Its caller waits {time} at the worst; the deadline is {time2}. {a} {what}':
		'Der Aufrufer wartet schlimmstenfalls {time}; die Frist ist {time2}. {a} {what}',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, if it answers in that time, which is not declared':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}): Aus {time2} werden {time3}, falls es in dieser Zeit antwortet, was nicht angegeben ist',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, as far as times are declared':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}): Aus {time2} werden {time3}, soweit Zeiten angegeben sind',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, if it answers in that time, which is not declared, as far as times are declared':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}): Aus {time2} werden {time3}, falls es in dieser Zeit antwortet, was nicht angegeben ist, soweit Zeiten angegeben sind',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}): Aus {time2} werden {time3}',
	'By itself, {a} goes on with step {n} and waits {time}':
		'Von selbst geht {a} mit Schritt {n} weiter und wartet {time}',
	'By itself, {a} goes on with step {n} and waits {time} {b}':
		'Von selbst geht {a} mit Schritt {n} weiter und wartet {time} {b}',
	'By itself, {a} goes on with steps {numbers} and waits {time}':
		'Von selbst geht {a} mit den Schritten {numbers} weiter und wartet {time}',
	'By itself, {a} goes on with steps {numbers} and waits {time} {b}':
		'Von selbst geht {a} mit den Schritten {numbers} weiter und wartet {time} {b}',
	'After step {n}, {a} goes on with step {m} and waits {time}':
		'Nach Schritt {n} geht {a} mit Schritt {m} weiter und wartet {time}',
	'After step {n}, {a} goes on with steps {numbers} and waits {time}':
		'Nach Schritt {n} geht {a} mit den Schritten {numbers} weiter und wartet {time}',
	'{a} The flow goes on degraded, after {time} ({b}). As declared: {own}.':
		'{a} Der Ablauf geht nach {time} beeinträchtigt weiter ({b}). Wie angegeben: {own}.',
	'Its steps usually need {time}, an upper-bound budget that holds for at least {n} % of runs. {a}':
		'Die Schritte benötigen üblicherweise {time}, ein Budget als obere Schranke für mindestens {n} % der Läufe. {a}',
	'said there: {own}': 'dort gesagt: {own}',
	'said there: {alert}': 'dort gesagt: {alert}',
	'This record still calls itself {a}. Read instead: {b} {c}.':
		'Dieser Eintrag nennt sich noch {a}. Stattdessen lesen: {b} {c}.',
	'is provided by it': 'wird von ihm bereitgestellt',
	'is a critical or important function and relies on it':
		'ist eine kritische oder wichtige Funktion und stützt sich darauf',
	'{a}: is provided by it': '{a}: wird von ihm bereitgestellt',
	'{a}: is a critical or important function and relies on it':
		'{a}: ist eine kritische oder wichtige Funktion und stützt sich darauf',
	'Each box is a system in a place, with how many of its components and copies stand there.':
		'Jeder Kasten ist ein System an einem Ort, mit der Zahl seiner Komponenten und Instanzen dort.',
	'As declared for {name}. Of {n} further component nothing is declared.':
		'Wie für {name} angegeben. Zu {n} weiteren Komponente ist nichts angegeben.',
	'As declared for {name}. Of {n} further components nothing is declared.':
		'Wie für {name} angegeben. Zu {n} weiteren Komponenten ist nichts angegeben.',
	'As declared for {name}.': 'Wie für {name} angegeben.',
	'Of {n} further component nothing is declared.': 'Zu {n} weiteren Komponente ist nichts angegeben.',
	'Of {n} further components nothing is declared.': 'Zu {n} weiteren Komponenten ist nichts angegeben.',
	'+{n} more, systems in places': '+{n} weitere, Systeme an Orten',
	dependencies: 'Abhängigkeiten',
	drawn: 'gezeichnet',
	'{n} things selected.': '{n} Elemente ausgewählt.',
	'What the loss of {name} does.': 'Was der Ausfall von {name} bewirkt.',
	'{n} ways of at most {m} dependencies lead from {name} to {other}.':
		'{n} Wege über höchstens {m} Abhängigkeiten führen von {name} zu {other}.',
	'{n} box stands for several and leads to a picture of its own|{n} boxes stand for several and lead to pictures of their own':
		'{n} Kasten steht für mehrere und führt zu einem eigenen Bild|{n} Kästen stehen für mehrere und führen zu eigenen Bildern',
	'{a} will depend on {b}': '{a} wird von {b} abhängen',
	'{a} to receiver': '{a} zum Empfänger',
	'Drawn by hand in {alert}. Boxes with an id of the model lead to its page; where arrows differ from the model, `lintel check` says so.':
		'Von Hand gezeichnet in {alert}. Kästen mit einer Kennung des Modells führen zu dessen Seite; wo Pfeile vom Modell abweichen, sagt es `lintel check`.',
	'{n} business services on {m} third parties. Concentration index (HHI): {k} of {i}.':
		'{n} Geschäftsservices auf {m} Drittanbietern. Konzentrationsindex (HHI): {k} von {i}.',
	simulation: 'Simulation',
	live: 'echt',
	experiment: 'Experiment',
	'{a} pages, when the budget burns at more than {n} times its rate over {time} and {time2}, or {m} times its rate over {time3} and {time4}':
		'{a} ruft die Bereitschaft, wenn das Budget über {time} und {time2} mehr als {n}-mal so schnell verbraucht wird wie geplant, oder über {time3} und {time4} mehr als {m}-mal',
	'{a} files a ticket, when the budget burns at more than {n} times its rate over {time} and {time2}, or {m} times its rate over {time3} and {time4}':
		'{a} erstellt ein Ticket, wenn das Budget über {time} und {time2} mehr als {n}-mal so schnell verbraucht wird wie geplant, oder über {time3} und {time4} mehr als {m}-mal',
	'{a} pages': '{a} ruft die Bereitschaft',
	'{a} files a ticket': '{a} erstellt ein Ticket',
	'{a}, burn rate {n} over {time}': '{a}, Verbrauchsrate {n} über {time}',
	'{a} the target is {n} % in the file and {m} % in the model: {b}':
		'{a} der Zielwert ist {n} % in der Datei und {m} % im Modell: {b}',
	availability: 'Verfügbarkeit',
	freshness: 'Aktualität',
	correctness: 'Richtigkeit',
	other: 'anderes',
	'good: {own}': 'gut: {own}',
	'of: {own}': 'von: {own}',
	'the only copy': 'die einzige Instanz',
	'all {n} copies, {m} must be up': 'alle {n} Instanzen, {m} nötig',
	'Template {own}': 'Vorlage {own}',
	'{a} nothing stops it': '{a} nichts stoppt es',
	'{n} failures may be behind it.': '{n} Ausfälle können dahinterstecken.',
	'{n} failure may be behind it.': '{n} Ausfall kann dahinterstecken.',
	'no runbook': 'kein Runbook',
	'what is known': 'was bekannt ist',
	'what if something fails': 'was, wenn etwas ausfällt',
	'what the loss of each component does': 'was der Ausfall jeder Komponente bewirkt',
	'usual times against the budget': 'übliche Zeiten gegenüber dem Budget',
	'waits under failure': 'Wartezeiten bei Ausfall',
	'load by retries': 'Last durch Wiederholungen',
	'queues after an outage': 'Warteschlangen nach einem Ausfall',
	throughput: 'Durchsatz',
	'what stores may contradict': 'welche Speicher einander widersprechen können',
	'writes that may be repeated and are not recognised':
		'Schreibvorgänge, die wiederholt werden können und nicht erkannt werden',
	'by the share of the downtime of a business service that comes from what is lost (analysis A{n}), then by how often it is said to happen, then by how grave it is':
		'nach dem Anteil an der Ausfallzeit eines Geschäftsservice, der vom Ausgefallenen kommt (Analyse A{n}), dann nach der angegebenen Häufigkeit, dann nach der Schwere',
	'The most important first: by the share of the downtime of a business service that comes from what is lost (analysis A{n}), then by how often it is said to happen, then by how grave it is.':
		'Das Wichtigste zuerst: nach dem Anteil an der Ausfallzeit eines Geschäftsservice, der vom Ausgefallenen kommt (Analyse A{n}), dann nach der angegebenen Häufigkeit, dann nach der Schwere.',
	'No alert expression, dashboard, log query or release is declared.':
		'Es ist kein Alarmausdruck, kein Dashboard, keine Logabfrage und kein Release angegeben.',
	'Replication carries a defect to every copy ({own}): restore or correct instead.':
		'Replikation trägt einen Fehler in jede Kopie ({own}): stattdessen wiederherstellen oder korrigieren.',
	'{own}, all {n} copies, {m} must be up': '{own}, alle {n} Instanzen, {m} nötig',
	'{alert}: {a} on {b} ({rest})': '{alert}: {a} auf {b} ({rest})',
	'{own}, {n} people, {own2}': '{own}, {n} Personen, {own2}',
	'{own}, {n} person, {own2}': '{own}, {n} Person, {own2}',
	'What they stand in': 'Worin sie stehen',
	'Place not declared': 'Ort nicht angegeben',
	'Zone not declared': 'Zone nicht angegeben',
	'Copies of {name}': 'Instanzen von {name}',
	'{a} may already be in progress: {b}, expected within {time}':
		'{a} läuft womöglich schon: {b}, erwartet innerhalb von {time}',
	'{a} may already be in progress: {b}': '{a} läuft womöglich schon: {b}',
	'at most {n} attempts': 'höchstens {n} Versuche',
	'at most {n} attempts, step {m}': 'höchstens {n} Versuche, Schritt {m}',
	'Traces of {n} flows end at {a}, which does not hand them on':
		'Traces von {n} Abläufen enden bei {a}, das sie nicht weiterreicht',
	'Traces of {n} flow end at {a}, which does not hand them on':
		'Traces von {n} Ablauf enden bei {a}, das sie nicht weiterreicht',
	'About {a}, with everything that stands in it.': 'Über {a}, mit allem, was darin steht.',
	'Is amended by {a} {b}': 'Wird geändert durch {a} {b}',
	'Is extended by {a} {b}': 'Wird erweitert durch {a} {b}',
	'Decision {alert} of {day}: {name}': 'Entscheidung {alert} vom {day}: {name}',
	'All systems in one picture, and a picture behind each box.':
		'Alle Systeme in einem Bild, und hinter jedem Kasten ein Bild.',
	'All {n} components, with type, tier, owner, copies and findings.':
		'Alle {n} Komponenten, mit Typ, Stufe, Zuständigen, Instanzen und Befunden.',
	'{what}, {day}, {own}': '{what}, {day}, {own}',
	'({what}, {day}, {own})': '({what}, {day}, {own})',
	'Components of a system': 'Komponenten eines Systems',
	'Inside a component': 'Im Inneren einer Komponente',
	'How a flow is undone': 'Wie ein Ablauf rückgängig gemacht wird',
	'{n} decisions, newest first: {what}.': '{n} Entscheidungen, neueste zuerst: {what}.',
	'{n} proposed': '{n} vorgeschlagen',
	'{n} rejected': '{n} abgelehnt',
	'{n} superseded': '{n} abgelöst',
	'{n} deprecated': '{n} veraltet',
	'Decision records': 'Entscheidungseinträge',
	'Registers of decisions, accepted risks and controls as of {day}, each entry with its evidence.':
		'Register der Entscheidungen, akzeptierten Risiken und Kontrollen, Stand {day}, jeder Eintrag mit Nachweis.',
	'All of it as one archive, with registers for spreadsheets, records, OSCAL, SARIF and a page to print: {a}.':
		'Alles als ein Archiv, mit Registern für Tabellenkalkulation, Einträgen, OSCAL, SARIF und einer Seite zum Drucken: {a}.',
	'Nobody answers: {n} warnings, {m} for information': 'Niemand zuständig: {n} Warnungen, {m} Hinweise',
	'Nobody answers: open findings without a due day': 'Niemand zuständig: offene Befunde ohne Fälligkeitstag',
	'{name} was to be reviewed by {day}, {n} days ago': '{name} war bis {day} zu überprüfen, vor {n} Tagen',
	'{a} No recovery time is promised by {list}.': '{a} Keine Wiederanlaufzeit sagen zu: {list}.',
	'All at peak.': 'Alles zur Spitzenzeit.',
	'{own} by {day}': '{own} bis {day}',
	'About the program that makes this site, for those who write what the site says.':
		'Über das Programm, das diese Site erstellt, für alle, die schreiben, was sie sagt.',
	'Every finding with its evidence, accepted ones too': 'Jeder Befund mit Nachweis, auch die akzeptierten',
	'A tour with {n} stops, about {m} minutes, for {own}': 'Ein Rundgang mit {n} Stationen, etwa {m} Minuten, für: {own}',
	'{n} more': '{n} weitere',
	'{n} others': '{n} weitere',
	'{n} other': '{n} weiterer',
	Accepted: 'Akzeptiert',
	limit: 'Grenze',
	'System of record': 'Führendes System',
	'The one component, with type, tier, owner, copies and findings.':
		'Die eine Komponente, mit Typ, Stufe, Zuständigen, Instanzen und Befunden.',
	'{n} decision: {what}.': '{n} Entscheidung: {what}.',
	'No decision is recorded.': 'Es ist keine Entscheidung festgehalten.',
	'Nobody answers': 'Niemand zuständig',
	'Its caller waits {time} {a}{b} at the worst': 'Der Aufrufer wartet {time} {a}{b} schlimmstenfalls',
	'Its caller waits {time} {a} at the worst': 'Der Aufrufer wartet {time} {a} schlimmstenfalls',
	'No step is attempted more often than it is called.': 'Kein Schritt wird öfter versucht, als er aufgerufen wird.',
	'not computable, as it has no steps; {a}': 'nicht berechenbar, da er keine Schritte hat; {a}',
	'No step is declared.': 'Es ist kein Schritt angegeben.',
	'No template of AWS FIS is read: {a} in {b} names them, and {c} writes them.':
		'Es wird keine Vorlage von AWS FIS gelesen: {a} in {b} nennt sie, und {c} schreibt sie.',
};
