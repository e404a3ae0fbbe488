import type { Translation } from '../catalogue.ts';
import type { SentencesText } from '../en/sentences.ts';

export const sentences: { readonly [english in SentencesText]: Translation } = {
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {i} of {j} flows declare a peak rate)':
		'{n} % der Spitzenlast fallen aus ({m}/s von {k}/s; {i} von {j} Abläufen geben eine Spitzenrate an)',
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {i} of {j} flows declare a peak rate); {more}/s is degraded':
		'{n} % der Spitzenlast fallen aus ({m}/s von {k}/s; {i} von {j} Abläufen geben eine Spitzenrate an); {more}/s sind beeinträchtigt',
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {i} of {j} flows declare a peak rate); {more}/s is degraded.':
		'{n} % der Spitzenlast fallen aus ({m}/s von {k}/s; {i} von {j} Abläufen geben eine Spitzenrate an); {more}/s sind beeinträchtigt.',
	'Without a declared peak rate': 'Ohne angegebene Spitzenrate',
	'{a}: decided by {b}, {what}, within {time}': '{a}: entschieden durch {b}, {what}, innerhalb von {time}',
	'{a}: decided by {b}': '{a}: entschieden durch {b}',
	'If all copies of {a} are lost': 'Wenn alle Instanzen von {a} ausfallen',
	'If everything in or behind {a} is lost': 'Wenn alles in oder hinter {a} ausfällt',
	'a partial failure does less': 'ein Teilausfall bewirkt weniger',
	'Also down until then, if all of what it mends is':
		'Bis dahin ebenfalls ausgefallen, wenn alles ausgefallen ist, was es behebt',
	'Objectives that must be met again': 'Zielwerte, die wieder einzuhalten sind',
	'{what} certainly go down': '{what} fallen sicher aus',
	'{what} certainly goes down': '{what} fällt sicher aus',
	'No business service or flow certainly goes down': 'Kein Geschäftsservice und kein Ablauf fällt sicher aus',
	'{list}, or the report with {b}': '{list}, oder der Bericht mit {b}',
	'{list}, or {b}': '{list} oder {b}',
	'{list}, and all {b}': '{list} und alle {b}',
	'Also affected when it fails, through what depends on it':
		'Bei seinem Ausfall auch betroffen, über das davon Abhängige',
	'The fault tree behind it, for any tool that reads Open-PSA':
		'Der Fehlerbaum dahinter, für jedes Werkzeug, das Open-PSA liest',
	'{a} interrupted, {b}': '{a} unterbrochen, {b}',
	'{a} interrupted': '{a} unterbrochen',
	'{a} down from the start until {time} (recovery)': '{a} von Beginn an ausgefallen bis {time} (Wiederanlauf)',
	'{a} down from the start until an unknown moment': '{a} von Beginn an ausgefallen bis zu einem unbekannten Zeitpunkt',
	'tolerance {time}, runs out at {time2}': 'Toleranz {time}, läuft nach {time2} ab',
	'tolerance {time}, runs out at {time2}, possibly at {time3}':
		'Toleranz {time}, läuft nach {time2} ab, möglicherweise nach {time3}',
	'tolerance {time}, possibly runs out at {time2}': 'Toleranz {time}, läuft möglicherweise nach {time2} ab',
	'the fullest of {n} partitions gets {m} %; spread evenly, {k}/s could be worked off':
		'die vollste von {n} Partitionen erhält {m} %; gleichmäßig verteilt wären {k}/s abarbeitbar',
	'{n}/s arrive, {m}/s can be worked off, {k} fit, kept for {time}':
		'{n}/s kommen an, {m}/s sind abarbeitbar, {k} haben Platz, aufbewahrt {time}',
	'the buffer absorbs for {time} (declared as {a}), then DEGRADED':
		'der Puffer reicht {time} (angegeben als {a}), dann BEEINTRÄCHTIGT',
	'the buffer absorbs {time} (declared as {a}), then DEGRADED':
		'der Puffer reicht {time} (angegeben als {a}), dann BEEINTRÄCHTIGT',
	'the buffer absorbs for {time} ({n} messages at {m}/s (arrival rate of {a})), then DEGRADED':
		'der Puffer reicht {time} ({n} Nachrichten bei {m}/s (Ankunftsrate von {a})), dann BEEINTRÄCHTIGT',
	'the buffer absorbs for {time} ({n} messages at {m}/s (rate of the dependency)), then DEGRADED':
		'der Puffer reicht {time} ({n} Nachrichten bei {m}/s (Rate der Abhängigkeit)), dann BEEINTRÄCHTIGT',
	'the buffer absorbs {time} ({n} messages at {m}/s (rate of the dependency)), then DEGRADED':
		'der Puffer reicht {time} ({n} Nachrichten bei {m}/s (Rate der Abhängigkeit)), dann BEEINTRÄCHTIGT',
	'after an hour down {n} wait, worked off in {time}': 'nach einer Stunde Ausfall warten {n}, abgearbeitet in {time}',
	'dead letters go to {a}, replay': 'unzustellbare Nachrichten gehen an {a}, Wiedergabe',
	'dead letters to {own}': 'unzustellbare Nachrichten an {own}',
	asynchronous: 'asynchron',
	'took {time}; allowed: {time2} ({what}, of {a})': 'dauerte {time}; erlaubt: {time2} ({what} von {a})',
	'{a} {day}: took {time}; allowed: {time2} ({what}, of {b})':
		'{a} {day}: dauerte {time}; erlaubt: {time2} ({what} von {b})',
	'{a} {day} {b}: took {time}; allowed: {time2} ({what}, of {c})':
		'{a} {day} {b}: dauerte {time}; erlaubt: {time2} ({what} von {c})',
	'{a}: took {time}; allowed: {time2} ({what}, of {b}) {c}.':
		'{a}: dauerte {time}; erlaubt: {time2} ({what} von {b}) {c}.',
	'impact tolerance': 'Auswirkungstoleranz',
	'recovery time objective, loss of a zone': 'Wiederanlaufziel, Ausfall einer Zone',
	'recovery time objective, loss of a region': 'Wiederanlaufziel, Ausfall einer Region',
	'the impact tolerance': 'die Auswirkungstoleranz',
	'{a}, {name}, within {time}, by {b}: {c}': '{a}, {name}, innerhalb von {time}, durch {b}: {c}',
	'{a}, {name}, within {time}, by {b}: “{text}”': '{a}, {name}, innerhalb von {time}, durch {b}: „{text}“',
	'{a}, by {what}': '{a}, über {what}',
	'How: {list}': 'Wie: {list}',
	'Reports over all flows': 'Berichte über alle Abläufe',
	'About the flow {a}': 'Über den Ablauf {a}',
	'About the business service {a}': 'Über den Geschäftsservice {a}',
	'No record is declared to be about it as a whole': 'Kein Eintrag betrifft es laut Angabe als Ganzes',
	'{a} No record is declared to be about it as a whole.': '{a} Kein Eintrag betrifft es laut Angabe als Ganzes.',
	'Here: {a}, served by {list}': 'Hier: {a}, bedient von {list}',
	'It is about {a}, for which {b} answers': 'Es geht um {a}, wofür {b} zuständig ist',
	'{a} answers for {b}': '{a} ist für {b} zuständig',
	'{a} answers for {b}.': '{a} ist für {b} zuständig.',
	'{a} stays {b}: nothing that fails or degrades with {c} is needed by it':
		'{a} bleibt {b}: Nichts, was mit {c} ausfällt oder beeinträchtigt wird, wird benötigt',
	'{a}, the one whose loss disturbs most services and flows, with what it needs and what needs it':
		'{a}, mit dem Ausfall, der die meisten Services und Abläufe stört, samt allem Benötigten und Abhängigen',
	'{a} The flow goes on degraded ({b})': '{a} Der Ablauf geht beeinträchtigt weiter ({b})',
	'{a}{b} The flow goes on degraded ({c}).': '{a}{b} Der Ablauf geht beeinträchtigt weiter ({c}).',
	'{a} The flow goes on degraded ({b}).': '{a} Der Ablauf geht beeinträchtigt weiter ({b}).',
	'{a} None of the {b} is for this experiment.': '{a} Keine der {b} ist für dieses Experiment.',
	'{a} declares a dependency on {b}; {n} components do. None of the others here does.':
		'{a} gibt eine Abhängigkeit von {b} an; {n} Komponenten tun das. Von den anderen hier keine.',
	'{a} declares a dependency on {b}; nothing else does.': '{a} gibt eine Abhängigkeit von {b} an; sonst nichts.',
	'{a} asks what the model can answer, with proof': '{a} fragt, was das Modell beantworten kann, mit Nachweis',
	'{a} is {b} after {time}': '{a} ist nach {time} {b}',
	'{a} may be disrupted for at most': '{a} darf höchstens gestört sein für',
	'{a} promises {time}': '{a} sagt {time} zu',
	'{a} works again after {time}: it waits longest for {b}':
		'{a} funktioniert nach {time} wieder: Am längsten wartet es auf {b}',
	'after {a} it takes {time}': 'nach {a} dauert es {time}',
	'Noticing, deciding and checking are in it': 'Bemerken, Entscheiden und Prüfen sind enthalten',
	'see {a}': 'siehe {a}',
	'{time} to notice and decide for {a}': '{time} zum Bemerken und Entscheiden für {a}',
	'{time} for the backlog for {a}': '{time} für den Rückstau für {a}',
	'{n} components stand in {a}': '{n} Komponenten stehen in {a}',
	'{n} components share {a}': '{n} Komponenten teilen sich {a}',
	'Nothing to do: active-active, with enough copies left ({n}): {names}.':
		'Nichts zu tun: active-active, mit genug verbleibenden Instanzen ({n}): {names}.',
	'{n} have copies elsewhere': '{n} haben Instanzen anderswo',
	'review by {day}': 'Überprüfung bis {day}',
	accepts: 'akzeptiert',
	'What fails with what could be told for every flow and business service':
		'Was womit ausfällt, ließ sich für jeden Ablauf und jeden Geschäftsservice sagen',
	'No availability, because a value is missing: {n} of {m} targets':
		'Keine Verfügbarkeit, weil ein Wert fehlt: {n} von {m} Zielen',
	'No copy elsewhere, so no failover: {list}': 'Keine Instanz anderswo, also kein Umschalten: {list}',
	'{list} stand in {a}': '{list} stehen in {a}',
	'at least {n} must leave it to survive its loss': 'mindestens {n} muss heraus, um dessen Ausfall zu überstehen',
	'Open {a} and run only its {n} read-only steps, which change nothing':
		'{a} öffnen und nur die {n} nur lesenden Schritte ausführen, die nichts ändern',
	'Compare what you see with what is expected': 'Das Gesehene mit dem Erwarteten vergleichen',
	'No failure mode names this alert or runbook': 'Keine Fehlerart nennt diesen Alarm oder dieses Runbook',
	'What it watches fails in these ways:': 'Was damit überwacht wird, kann so ausfallen:',
	'What depends on what fails is filled in on the pages of runbooks.':
		'Was davon abhängt, was ausfällt, ist auf den Runbook-Seiten ausgefüllt.',
	'{n} of what it needs': '{n} zu dem, was es benötigt',
	'No failure mode names this alert or runbook, so there is nothing to choose from':
		'Keine Fehlerart nennt diesen Alarm oder dieses Runbook, daher gibt es nichts zur Auswahl',
	'Where the {n} copies of {a} stand is not declared, so they count as standing apart from one another and from everything else: the number flatters it {b}':
		'Wo die {n} Instanzen von {a} stehen, ist nicht angegeben, daher gelten sie als getrennt voneinander und von allem anderen: Die Zahl ist zu günstig {b}',
	'One outage may last {time} by the impact tolerance of {a}':
		'Ein Ausfall darf laut Auswirkungstoleranz von {a} {time} dauern',
	'The computed downtime is {n} such outages a year':
		'Die berechnete Ausfallzeit entspricht {n} solchen Ausfällen im Jahr',
	'how long a single one lasts, an availability does not say':
		'wie lange ein einzelner dauert, sagt eine Verfügbarkeit nicht',
	'It may be disrupted for at most {time}: that is its impact tolerance, and the promise has to leave room for noticing and deciding':
		'Es darf höchstens {time} gestört sein: Das ist die Auswirkungstoleranz, und die Zusage muss Zeit zum Bemerken und Entscheiden lassen',
	'Its steps usually need {time}, an upper-bound budget that holds for at least {n} % of runs, of {time2}':
		'Die Schritte benötigen üblicherweise {time}, ein Budget als obere Schranke für mindestens {n} % der Läufe, von {time2}',
	'Its steps usually need at least {time}, as far as their p99 are known, of {time2}':
		'Die Schritte benötigen üblicherweise mindestens {time}, soweit ihre p99 bekannt sind, von {time2}',
	'Its steps usually need at least {time}, as far as their p99 are known':
		'Die Schritte benötigen üblicherweise mindestens {time}, soweit ihre p99 bekannt sind',
	'Its caller waits {time} at the worst': 'Der Aufrufer wartet schlimmstenfalls {time}',
	'the deadline is {time}': 'die Frist ist {time}',
	'Look for {a}, to which most of what we own belongs':
		'Nach {a} suchen, wozu das meiste gehört, wofür wir zuständig sind',
	'Named in the words of': 'Genannt im Text von',
	'Named in its text': 'Im Text genannt',
	'More pictures there': 'Weitere Bilder dort',
	'Steps of {a}': 'Schritte von {a}',
	'What much depends on': 'Wovon vieles abhängt',
	'Begin with {a}: {n} places to fill, all listed on the page about the quality of the model':
		'Mit {a} beginnen: {n} auszufüllende Stellen, alle auf der Seite zur Qualität des Modells aufgeführt',
	'Copies that must be up: {n}': 'Instanzen, die laufen müssen: {n}',
	'{n} of one event, {m} of two, {k} of three': '{n} mit einem Ereignis, {m} mit zwei, {k} mit drei',
	'{a}: {n} of order 1, {m} of order 2, {k} of order 3': '{a}: {n} der Ordnung 1, {m} der Ordnung 2, {k} der Ordnung 3',
	'complete up to order {n}': 'vollständig bis Ordnung {n}',
	'{n} further sets in the pessimistic reading': '{n} weitere Mengen in der pessimistischen Lesart',
	'Events that alone take it down': 'Ereignisse, die es allein lahmlegen',
	'{a} show the pairs and triples': '{a} zeigen die Paare und Tripel',
	'Its share of all pairs of business service and third party is {n} %':
		'Sein Anteil an allen Paaren von Geschäftsservice und Drittanbieter ist {n} %',
	'There is no number because {n} of the events that can stop it have no probability':
		'Es gibt keine Zahl, weil {n} der Ereignisse, die es stoppen können, keine Wahrscheinlichkeit haben',
	'A gap is never filled with a guess': 'Eine Lücke wird nie mit einer Schätzung gefüllt',
	'What is declared alone makes it down for at least {time} in {m} days, so it is up for at most {k} % of the time':
		'Schon das Angegebene lässt es mindestens {time} in {m} Tagen ausfallen, es läuft also höchstens {k} % der Zeit',
	'The record names nobody.': 'Der Eintrag nennt niemanden.',
	'Relates to {a} {b}': 'Bezieht sich auf {a} {b}',
	'Supersedes {a} {b}': 'Löst {a} {b} ab',
	'Is superseded by {a} {b}': 'Wird abgelöst durch {a} {b}',
	'Amends {a} {b}': 'Ändert {a} {b}',
	'They replaced one another; what holds comes first:': 'Sie lösten einander ab; was gilt, steht zuerst:',
	'As the records say it:': 'Wie es die Einträge sagen:',
	'Named by {a}, which is dated after the day of this site, so it counts.':
		'Genannt von {a}, das nach dem Tag dieser Site datiert ist, daher zählt es.',
	'Named by {a}, which is not accepted, so it counts.': 'Genannt von {a}, das nicht angenommen ist, daher zählt es.',
	'Named by {a} without an end date, so it counts.': 'Genannt von {a} ohne Enddatum, daher zählt es.',
	'Was accepted by {a} until {day}; that day has passed, so it counts.':
		'War akzeptiert durch {a} bis {day}; der Tag ist vorbei, daher zählt es.',
	'It waives nothing today: the finding counts as {what}.': 'Sie akzeptiert heute nichts: Der Befund zählt als {what}.',
	'{n} further set in the pessimistic reading': '{n} weitere Menge in der pessimistischen Lesart',
	'A loss may begin until the time below, and the cut-off is made all the same: it is the cut-off minus the time until the service works again and what waited is worked off.':
		'Bis zur Zeit unten darf ein Ausfall beginnen, und der Annahmeschluss wird dennoch erreicht: Sie ist der Annahmeschluss abzüglich der Zeit, bis der Dienst wieder arbeitet und abgearbeitet ist, was wartete.',
	'What begins later is too late for it.': 'Was später beginnt, kommt dafür zu spät.',
	'A batch that has yet to run needs its own time besides.':
		'Ein Stapellauf, der noch aussteht, braucht darüber hinaus seine eigene Zeit.',
};
