import type { Translation } from '../catalogue.ts';
import type { ReasonsText } from '../en/reasons.ts';

export const reasons: { readonly [english in ReasonsText]: Translation } = {
	'load {n}/s: {m}/s against {k}/s a copy': 'Last {n}/s: {m}/s gegen {k}/s je Instanz',
	'load {n}/s: {m}/s against {k}/s a copy; {few} of {all} copies serve at a time':
		'Last {n}/s: {m}/s gegen {k}/s je Instanz; {few} von {all} Instanzen arbeiten zugleich',
	'known for {n} day|known for {n} days': 'bekannt seit {n} Tag|bekannt seit {n} Tagen',
	'about {time}': 'etwa {time}',
	'{a}: stated as {time}': '{a}: angegeben mit {time}',
	'affects {n}': 'betrifft {n}',
	Right: 'Richtig',
	'analysis A{n}': 'Analyse A{n}',
	'Analysis A{n}': 'Analyse A{n}',
	'availability (A{n})': 'Verfügbarkeit (A{n})',
	'importance (A{n})': 'Wichtigkeit (A{n})',
	'The whole blast radius, with proofs': 'Der ganze Auswirkungsradius, mit Nachweisen',
	'See its blast radius': 'Seinen Auswirkungsradius ansehen',
	'See the blast radius': 'Den Auswirkungsradius ansehen',
	'What if more fails, at another load or time?': 'Was, wenn mehr ausfällt, bei anderer Last oder zu anderer Zeit?',
	'what if more has failed': 'was, wenn mehr ausgefallen ist',
	'what if this happens now, with more failures, another load or time':
		'was, wenn es jetzt geschieht, mit mehr Ausfällen, anderer Last oder zu anderer Zeit',
	'Choose by what you see': 'Wählen Sie nach dem, was Sie sehen',
	'fail it together with other things': 'zusammen mit anderem ausfallen lassen',
	'how often it is down': 'wie oft es ausfällt',
	'step by step': 'Schritt für Schritt',
	'the report': 'der Bericht',
	'The report proves each': 'Der Bericht weist jeden nach',
	'cut sets': 'Minimalschnitte',
	timeouts: 'Zeitlimits',
	retries: 'Wiederholungsversuche',
	'or before': 'oder früher',
	'about it': 'dazu',
	'other name': 'anderer Name',
	'as said by': 'nach Angabe von',
	'“{text}”, as written in': '„{text}“, wie geschrieben in',
	'error text': 'Fehlertext',
	'start here': 'hier beginnen',
	'All single points of failure': 'Alle Single Points of Failure',
	'Capacity that is left': 'Verbleibende Kapazität',
	'Capacity after a loss, all components': 'Kapazität nach einem Ausfall, alle Komponenten',
	'Release windows of all components': 'Releasefenster aller Komponenten',
	'Fragility: all services and failure domains': 'Anfälligkeit: alle Services und Fehlerdomänen',
	'Recovery times of everything': 'Alle Wiederanlaufzeiten',
	'availability of everything': 'Verfügbarkeit von allem',
	'capacity, recovery, data loss and runbooks': 'Kapazität, Wiederanlauf, Datenverlust und Runbooks',
	'short interruption': 'kurze Unterbrechung',
	'needed at startup': 'beim Start benötigt',
	'logical damage': 'logischer Schaden',
	'no target': 'kein Ziel',
	'no text is prepared': 'kein Text vorbereitet',
	'recovery dependencies': 'Abhängigkeiten beim Wiederanlauf',
	'failover of {name}': 'Umschaltung von {name}',
	'failover, by itself': 'Umschaltung, von selbst',
	'at least {n} %': 'mindestens {n} %',
	'Run one copy more of {a} in {b}': 'Eine Instanz mehr von {a} in {b} betreiben',
	'{n} copy more outside {a}: {m} → {k}': '{n} Instanz mehr außerhalb von {a}: {m} → {k}',
	'Declare {a} of {b}': '{a} von {b} angeben',
	'{name} has {n} copies, ratio {m}; no credit given': '{name} hat {n} Instanzen, Verhältnis {m}; nicht angerechnet',
	'{a} depends softly on {b}: {what}': '{a} hängt weich von {b} ab: {what}',
	'{a} depends on {b}: hard or soft?': '{a} hängt von {b} ab: hart oder weich?',
	'{a} calls {b}: {what}': '{a} ruft {b} auf: {what}',
	'{a} needs {b}: {what}': '{a} benötigt {b}: {what}',
	'{a} relies on {b}: {what}': '{a} stützt sich auf {b}: {what}',
	'{a} holds {b}': '{a} enthält {b}',
	'{a} to {b}': '{a} nach {b}',
	'{a} (in {what})': '{a} (in {what})',
	'{name}, DEGRADED': '{name}, BEEINTRÄCHTIGT',
	'{name}, DOWN': '{name}, AUSGEFALLEN',
	'{name}, UP': '{name}, IN BETRIEB',
	'{name}, FAILED': '{name}, AUSFALL',
	'{name}, single point of failure': '{name}, Single Point of Failure',
	'{what} DOWN, OR: any one of these': '{what} AUSGEFALLEN, ODER: eines davon genügt',
	'{what} DOWN, AND: all {n} of these': '{what} AUSGEFALLEN, UND: alle {n} zusammen',
	'{what} DOWN, {n} of {m} of these': '{what} AUSGEFALLEN, {n} von {m} davon',
	'Copies of {what} DOWN, {n} of {m} of these': 'Instanzen von {what} AUSGEFALLEN, {n} von {m} davon',
	'Copies at work of {what} DOWN, OR: any one of these':
		'Instanzen im Einsatz von {what} AUSGEFALLEN, ODER: eines davon genügt',
	'Takeover of {what} DOWN, AND: all {n} of these': 'Übernahme bei {what} AUSGEFALLEN, UND: alle {n} zusammen',
	'{what} DOWN, {n} causes, not opened here': '{what} AUSGEFALLEN, {n} Ursachen, hier nicht geöffnet',
	'Copies at work of {what} DOWN, {n} causes, not opened here':
		'Instanzen im Einsatz von {what} AUSGEFALLEN, {n} Ursachen, hier nicht geöffnet',
	'Takeover of {what} DOWN, {n} causes, not opened here':
		'Übernahme bei {what} AUSGEFALLEN, {n} Ursachen, hier nicht geöffnet',
	'{name}, needed by {n} system|{name}, needed by {n} systems':
		'{name}, benötigt von {n} System|{name}, benötigt von {n} Systemen',
	'{what}, {n} component|{what}, {n} components': '{what}, {n} Komponente|{what}, {n} Komponenten',
	'{name}, {n} components, none alone stops it': '{name}, {n} Komponenten, keine stoppt es allein',
	'{name}, elsewhere': '{name}, anderswo',
	'+{n} more, affected': '+{n} weitere, betroffen',
	'{n} component, {m} degraded|{n} components, {m} degraded':
		'{n} Komponente, {m} beeinträchtigt|{n} Komponenten, {m} beeinträchtigt',
	'{a} {b} after {time}: asynchronous dependency: the buffer absorbs {time2}, then it is degraded':
		'{a} {b} nach {time}: asynchrone Abhängigkeit: der Puffer reicht {time2}, dann ist es beeinträchtigt',
	'is DOWN: the runbook needs it': 'ist AUSGEFALLEN: das Runbook benötigt es',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {c} and {more} others stop when it is lost':
		'{a} benötigt {n} von {m} Instanzen, und {k} stehen in {b}: Bei dessen Ausfall stehen {c} und {more} weitere still',
	'{a} needs {n} of {m} copies, and {k} stands in {b}: {c} and {more} others stop when it is lost':
		'{a} benötigt {n} von {m} Instanzen, und {k} steht in {b}: Bei dessen Ausfall stehen {c} und {more} weitere still',
	'{a} needs {n} of its {m} copies, and all stand in {b}': '{a} benötigt {n} von {m} Instanzen, und alle stehen in {b}',
	'Every copy of {a} depends on {b}, and {c} and {n} others stop with it':
		'Jede Instanz von {a} hängt von {b} ab, und {c} und {n} weitere stehen mit still',
	'{a} runs as one copy, and {b} and {n} others stop with it':
		'{a} läuft als eine Instanz, und {b} und {n} weitere stehen mit still',
	'The only copy of {a} stands in {b}: {c} and {n} others stop when it is lost':
		'Die einzige Instanz von {a} steht in {b}: Bei dessen Ausfall stehen {c} und {n} weitere still',
	'{a}: {b} and {n} more alone take it down': '{a}: {b} und noch {n} stoppen es jeweils allein',
	'Accepted by {a} until {day} ({n} days left).': 'Akzeptiert von {a} bis {day} (noch {n} Tage).',
	'After that day it counts again.': 'Danach zählt es wieder.',
	'{n} wait, normal after {time}': '{n} warten, normal nach {time}',
	'{n} find no room': '{n} finden keinen Platz',
	'When everything fails, up to {n} attempts reach a step.':
		'Wenn alles fehlschlägt, erreichen bis zu {n} Versuche einen Schritt.',
	'{n} of {m} synchronous copies are left': 'verbleibende synchrone Instanzen: {n} von {m}',
	'{n} of {m} members are left, which hold every write that a majority took':
		'{n} von {m} Mitgliedern bleiben, die jeden Schreibvorgang halten, den eine Mehrheit annahm',
	'a copy that lags is left; lag {time} ({n}th percentile)':
		'eine nachlaufende Instanz bleibt; Rückstand {time} ({n}. Perzentil)',
	'no copy is left and there is no backup': 'keine Instanz bleibt, und es gibt keine Sicherung',
	'no copy is left, and the backup in {a} is lost as well':
		'keine Instanz bleibt, und die Sicherung in {a} ist auch verloren',
	'none expected while replication is quorum': 'keiner zu erwarten, solange die Replikation ein Quorum hat',
	'rebuilt from {a}, which loses {time}': 'neu aufgebaut aus {a}, das {time} verliert',
	'{n} of {m} business services': '{n} von {m} Geschäftsservices',
	'{n} of {m} steps': '{n} von {m} Schritten',
	'{n} years': '{n} Jahre',
	'{n} services': '{n} Services',
	'{n} business services and {m} flows go down': '{n} Geschäftsservices und {m} Abläufe fallen aus',
	'{a} lost: {n} business services and {m} flows go down ({b})':
		'Ausfall von {a}: {n} Geschäftsservices und {m} Abläufe fallen aus ({b})',
	'stops {n} flows and business services': 'stoppt {n} Abläufe und Geschäftsservices',
	'In force about what it runs through, newest first:': 'In Kraft zu dem, was er durchläuft, neueste zuerst:',
	'{a}: no experiment is about it': '{a}: kein Experiment dazu',
	'{a}: no version is declared': '{a}: keine Version angegeben',
	'no snapshot names the product': 'keine Momentaufnahme nennt das Produkt',
	'Try it in staging first, with a stop condition, and write down what was seen':
		'Zuerst in einer Testumgebung erproben, mit Abbruchkriterium, und das Gesehene aufschreiben',
	'Give the procedure a way without {a}, or run it outside of {b}':
		'Dem Verfahren einen Weg ohne {a} geben, oder es außerhalb von {b} betreiben',
	'Agree on a contingency for {a}, try it, and accept what remains in a decision':
		'Für {a} eine Ausweichlösung vereinbaren, sie erproben und den Rest in einer Entscheidung akzeptieren',
	'{a} is a place that things share, not a release: there is nothing to roll back.':
		'{a} ist ein Ort, den sich Dinge teilen, kein Release: Es gibt nichts zurückzunehmen.',
	'{a} The record declares nothing in the model, and nothing in the model names it as its decision.':
		'{a} Der Eintrag gibt nichts im Modell an, und nichts im Modell nennt ihn als seine Entscheidung.',
	'It depends directly on {n}; {m} other components depend on it.':
		'Es hängt direkt von {n} ab; {m} andere Komponenten hängen davon ab.',
	'It depends directly on {n}; {m} other component depends on it.':
		'Es hängt direkt von {n} ab; {m} andere Komponente hängt davon ab.',
	'It depends on nothing; {n} other components depend on it.':
		'Es hängt von nichts ab; {n} andere Komponenten hängen davon ab.',
	'{n} copies in {environment}, of which {m} must be up.':
		'{n} Instanzen in {environment}; laufen müssen mindestens {m}.',
	'{n} components, {m} flows and {k} business services are affected; {drawn} are drawn.':
		'{n} Komponenten, {m} Abläufe und {k} Geschäftsservices sind betroffen; {drawn} sind gezeichnet.',
	'{n} component behind it.|{n} components behind it.': '{n} Komponente dahinter.|{n} Komponenten dahinter.',
	'{n} component or failure domain alone certainly stops it.|{n} components and failure domains alone certainly stop it.':
		'{n} Komponente oder Fehlerdomäne stoppt es allein mit Sicherheit.|{n} Komponenten und Fehlerdomänen stoppen es sicher allein.',
	'Read from the left: it is DOWN when what its gate says is DOWN.':
		'Von links zu lesen: Es ist AUSGEFALLEN, wenn AUSGEFALLEN ist, was sein Gatter sagt.',
	'{n} events stop it alone; below are only combinations of others.':
		'{n} Ereignisse stoppen es allein; darunter stehen nur Kombinationen anderer.',
	'{n} gates are not opened here for want of room.': '{n} Gatter sind hier aus Platzgründen nicht geöffnet.',
	'{n} decisions that supersede, amend or need one another.':
		'{n} Entscheidungen, die einander ablösen, ändern oder benötigen.',
	'The one of this page is marked; those no longer in force are pale.':
		'Die dieser Seite ist markiert; nicht mehr gültige sind blass.',
	'{n} more that are further away are left out.': '{n} weitere, die weiter entfernt sind, fehlen im Bild.',
	'{n} step between {m} participants.|{n} steps between {m} participants.':
		'{n} Schritt zwischen {m} Beteiligten.|{n} Schritte zwischen {m} Beteiligten.',
	'Open arrows are asynchronous; notes name timeouts, retries, fallbacks, the longest wait and hazards of the call above them.':
		'Offene Pfeile sind asynchron; Notizen nennen Zeitlimits, Wiederholungen, Ersatzwege, die längste Wartezeit und Risiken des Aufrufs darüber.',
	'{name} interface, who is known to use each, and what the component needs.':
		'Schnittstellen: {name}, wer jede bekanntermaßen nutzt, und was die Komponente benötigt.',
	'Users come from dependencies and flows.': 'Nutzer stammen aus Abhängigkeiten und Abläufen.',
	'{a} is not declared.': '{a} ist nicht angegeben.',
	'How long the caller waits is unknown; many libraries wait for ever unless told otherwise.':
		'Wie lange der Aufrufer wartet, ist unbekannt; viele Bibliotheken warten ohne andere Angabe für immer.',
	'Whether the call is tried again is unknown, so load and waiting are lower bounds.':
		'Ob der Aufruf wiederholt wird, ist unbekannt, daher sind Last und Wartezeit untere Schranken.',
	'Concept of the model': 'Begriff des Modells',
	'Say in the runbook of that loss what comes first, or have more people on call':
		'Im Runbook dieses Ausfalls sagen, was zuerst kommt, oder mehr Personen in Bereitschaft haben',
	'Shorten {a}, the longest task on the critical path ({time})':
		'{a} verkürzen, die längste Aufgabe auf dem kritischen Pfad ({time})',
	'{a} The flow stops ({b}).': '{a} Der Ablauf steht still ({b}).',
	'A further one is recorded by {a}.': 'Eine weitere wird mit {a} aufgezeichnet.',
	'How times are compared: {a}.': 'Wie Zeiten verglichen werden: {a}.',
	'{a} is {b} at once.': '{a} ist sofort {b}.',
	'{n} steps, critical': '{n} Schritte, kritisch',
	'failure mode': 'Fehlerart',
	alert: 'Alarm',
	References: 'Fundstellen',
};
