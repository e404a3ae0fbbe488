import type { Translation } from '../catalogue.ts';
import type { RisksText } from '../en/risks.ts';

export const risks: { readonly [english in RisksText]: Translation } = {
	'no declared flow makes all of these calls, {a} makes most with {n}':
		'kein angegebener Ablauf macht alle diese Aufrufe, am meisten macht {a} mit {n}',
	'A further one is recorded by {a}. How times are compared: analysis A18.':
		'Eine weitere wird mit {a} erfasst. Wie Zeiten verglichen werden: Analyse A18.',
	'{id} of step {n}': '{id} von Schritt {n}',
	'retry of step {n}': 'Wiederholung von Schritt {n}',
	'dependency of step {n}': 'Abhängigkeit von Schritt {n}',
	'{id} of {id2}': '{id} von {id2}',
	'step {n} of {id} and the calls below it': 'Schritt {n} von {id} und die Aufrufe darunter',
	'at least {time} (not declared: {what})': 'mindestens {time} (nicht angegeben: {what})',
	'{time} (not declared: {what})': '{time} (nicht angegeben: {what})',
	'there is one copy ({a})': 'es gibt eine Instanz ({a})',
	'host or zone': 'Host oder Zone',
	'{n} components share {a}, each with every copy that the environment {name} has of it: nothing fails over by itself.':
		'{n} Komponenten teilen sich {a}, jede mit allen Instanzen der Umgebung {name}: Nichts schaltet von selbst um.',
	'{n} requests until it is taken back ({m} % x {k} h x {i}/s)':
		'{n} Anfragen bis zur Rücknahme ({m} % × {k} h × {i}/s)',
	'{n} % x {m} h x {k}/s': '{n} % × {m} h × {k}/s',
	'{a} lost: no certain effect on a flow or business service ({b})':
		'Ausfall von {a}: keine sichere Wirkung auf einen Ablauf oder Geschäftsservice ({b})',
	'If all copies of {a} are lost, nothing else in the model is affected':
		'Wenn alle Instanzen von {a} ausfallen, ist sonst nichts im Modell betroffen',
	'{a} was last exercised on {day}, {n} days ago; the policy asks for {m}':
		'{a} wurde zuletzt am {day} geübt, vor {n} Tagen; die Richtlinie verlangt höchstens {m}',
	'A certificate or secret runs out': 'Ein Zertifikat oder Secret läuft ab',
	'{a} ran out on {day}, {n} day ago|{a} ran out on {day}, {n} days ago':
		'{a} ist am {day} abgelaufen, vor {n} Tag|{a} ist am {day} abgelaufen, vor {n} Tagen',
	'{a} runs out on {day}, in {n} day|{a} runs out on {day}, in {n} days':
		'{a} läuft am {day} ab, in {n} Tag|{a} läuft am {day} ab, in {n} Tagen',
	'{a} runs out on {day}, today': '{a} läuft am {day} ab, heute',
	'renew it before that day, and write the new day as {a}': 'rechtzeitig erneuern und den neuen Tag als {a} schreiben',
	'{a} was last assessed on {day}, {n} days ago; the policy asks for {m}':
		'{a} wurde zuletzt am {day} beurteilt, vor {n} Tagen; die Richtlinie verlangt höchstens {m}',
	'Go through it in a drill and write the day in {a}': 'Es in einer Übung durchgehen und den Tag in {a} eintragen',
	'its expression selects {alert} {a}': 'sein Ausdruck wählt {alert} {a}',
	'{a} took {time} on {day}, and {b}, down until then if all of what it mends is, is to be back within {time2} as {what} says':
		'{a} dauerte am {day} {time}, und {b}, bis dahin ausgefallen, wenn alles ausgefallen ist, was es behebt, muss innerhalb von {time2} zurück sein ({what})',
	'{a} took {time} on {day}, and {b}, down until then if all of what it mends is, is to be back within {time2} as {what} says, and {n} more like it':
		'{a} dauerte am {day} {time}, und {b}, bis dahin ausgefallen, wenn alles ausgefallen ist, was es behebt, muss innerhalb von {time2} zurück sein ({what}); dazu {n} weitere solche',
	'its recovery time objective for the loss of a zone': 'eigenes Wiederanlaufziel (RTO) beim Ausfall einer Zone',
	'its recovery time objective for the loss of a region': 'eigenes Wiederanlaufziel (RTO) beim Ausfall einer Region',
	'its impact tolerance': 'eigene Auswirkungstoleranz',
	'keys of calls from {a} to {b} are kept {time}, and a repeat can come {time2} late ({what}): it is then taken for new':
		'die Schlüssel von Aufrufen von {a} an {b} werden {time} behalten, und eine Wiederholung kann {time2} später kommen ({what}): Sie gilt dann als neu',
	'retries go on for {time} + {what}': 'Wiederholungen laufen {time} weiter + {what}',
	'retries go on for {time}': 'Wiederholungen laufen {time} weiter',
	'{a} keeps messages {time}': '{a} behält Nachrichten {time}',
	'{a} keeps messages {time} + {what}': '{a} behält Nachrichten {time} + {what}',
	'dead letters are kept {time}': 'unzustellbare Nachrichten werden {time} behalten',
	'{a} runs {own}, whose support ended on {day}, {n} days ago':
		'{a} läuft mit {own}, dessen Support am {day} endete, vor {n} Tagen',
	'{a} runs {own}, whose support ended on {day}, {n} day ago':
		'{a} läuft mit {own}, dessen Support am {day} endete, vor {n} Tag',
	'{a} runs {own}, whose support ends on {day}, in {n} days':
		'{a} läuft mit {own}, dessen Support am {day} endet, in {n} Tagen',
	'let {a} use what {version} added only when {b} will not be taken back any more, or switch it by a flag':
		'{a} erst dann nutzen lassen, was {version} hinzufügte, wenn {b} nicht mehr zurückgenommen wird, oder es per Schalter (Feature Flag) freigeben',
	'taking {a} back brings {version}, and {b} is built for {version2}':
		'die Rücknahme von {a} bringt {version}, und {b} ist für {version2} gebaut',
	'the next release of {a} brings {version}, and {b} is built for {version2}':
		'das nächste Release von {a} bringt {version}, und {b} ist für {version2} gebaut',
	'is built for {version}': 'ist für {version} gebaut',
	'is at {version}': 'steht bei {version}',
	'{a}: is built for {version}': '{a}: ist für {version} gebaut',
	'{a}: is at {version}': '{a}: steht bei {version}',
	'{a} is built for version {version} of {b}, which is at {version2} and promises {own}':
		'{a} ist für Version {version} von {b} gebaut, das bei {version2} steht und {own} zusagt',
	'{a} is built for version {version} of {b}, which is at {version2} and promises nothing about older ones':
		'{a} ist für Version {version} von {b} gebaut, das bei {version2} steht und für ältere nichts zusagt',
	'{a} is built for version {version} of {b}, which is still at {version2}':
		'{a} ist für Version {version} von {b} gebaut, das noch bei {version2} steht',
	'{a} runs {version} in {b} and {version2} in {c}': '{a} läuft mit {version} in {b} und {version2} in {c}',
	'{a} runs {version} in {name} and {version2} in {other}':
		'{a} läuft mit {version} in {name} und {version2} in {other}',
	'{a} calls others for {b}, and whether the deadline is passed on is not declared':
		'{a} ruft für {b} andere auf, und ob die Frist weitergegeben wird, ist nicht angegeben',
	'{a} calls others for {b} and does not pass the deadline on: what it calls works on when nobody waits any more':
		'{a} ruft für {b} andere auf und gibt die Frist nicht weiter: Das Aufgerufene arbeitet weiter, wenn niemand mehr wartet',
	'{a} of {b} is of {day}, {n} days old': '{a} von {b} ist vom {day}, {n} Tage alt',
	'{id} of {name} is of {day}, {n} days old': '{id} von {name} ist vom {day}, {n} Tage alt',
	'{a} writes {b} in step {n} and publishes to {c} in step {m}, and no outbox joins the two: a crash in between loses the message':
		'{a} schreibt {b} in Schritt {n} und veröffentlicht an {c} in Schritt {m}, und keine Outbox verbindet beides: Ein Absturz dazwischen verliert die Nachricht',
	'without {a}, {b} does less than right ("{own}"), and no accepted decision is about that':
		'ohne {a} tut {b} weniger als das Richtige („{own}“), und keine angenommene Entscheidung handelt davon',
	'when {a} fails, {n} attempts reach it for each request: {chain}':
		'wenn {a} ausfällt, erreichen es je Anfrage {n} Versuche: {chain}',
	'when {a} fails, at least {n} attempts reach it for each request: {chain}':
		'wenn {a} ausfällt, erreichen es je Anfrage mindestens {n} Versuche: {chain}',
	'without {a} of {b} a cached answer up to {time} old stands in, and an old answer does harm there':
		'ohne {a} von {b} springt eine bis zu {time} alte Antwort aus dem Cache ein, und eine alte Antwort schadet dort',
	'without {id} of {b} a cached answer up to {time} old stands in, and an old answer does harm there':
		'ohne {id} von {b} springt eine bis zu {time} alte Antwort aus dem Cache ein, und eine alte Antwort schadet dort',
	'messages for {a} are kept for {time}, enough for an outage of {time2}; an outage of {time3} is tolerated':
		'alle Nachrichten für {a} werden {time} behalten, genug für einen Ausfall von {time2}; toleriert wird ein Ausfall von {time3}',
	'restoring {a} is stated to take {time}, but {what}':
		'die Wiederherstellung von {a} ist mit {time} angegeben, aber {what}',
	'without {a}, {b} has to serve {n}/s with {m}/s ({k} of its capacity)':
		'ohne {a} muss {b} {n}/s mit {m}/s bedienen (das {k}-Fache der Kapazität)',
	'{a} works again {time} after the loss of {b}, and its impact tolerance is {time2}, {what}':
		'{a} funktioniert {time} nach dem Ausfall von {b} wieder, und die Auswirkungstoleranz ist {time2}, {what}',
	'a backup every {time} + {time2} until it is copied away, kept in {list}':
		'eine Sicherung alle {time} + {time2} bis zur Auslagerung, gehalten in {list}',
	'{id} {time}, {id2} {time2}': '{id} {time}, {id2} {time2}',
	'{id} lost, {id2} lost': 'Ausfall von {id}, Ausfall von {id2}',
	'restore {a} to the earlier moment of {b}, or reconcile what lies between, and write down how':
		'für {a} den früheren Zeitpunkt von {b} wiederherstellen, oder abgleichen, was dazwischen liegt, und aufschreiben, wie',
	'with that restore {time} -> {time2} apart, and {a} loses up to {time3} as well':
		'mit dieser Wiederherstellung {time} → {time2} auseinander, und {a} verliert ebenfalls bis zu {time3}',
	'declared as {a}': 'angegeben als {a}',
	'declared as {own}': 'angegeben als {own}',
	'roll copies one by one, or start the new ones beside the old':
		'eine Instanz nach der anderen ausliefern, oder die neuen neben den alten starten',
	'{a} would no longer be down for as long as the rollout lasts':
		'{a} wäre nicht mehr für die Dauer der Auslieferung ausgefallen',
	'{a} and {b} would no longer be down for as long as the rollout lasts':
		'{a} und {b} wären nicht mehr für die Dauer der Auslieferung ausgefallen',
	'what waits for {a} fills with {n}/s at peak and is worked off with {m}/s: after an outage it never drains':
		'was auf {a} wartet, füllt sich in der Spitze mit {n}/s und wird mit {m}/s abgearbeitet: Nach einem Ausfall leert es sich nie',
	'what waits for {a} is said to last {time}, and by its own numbers it is full after {time2}':
		'was auf {a} wartet, soll {time} lang Platz haben, und nach den eigenen Zahlen ist nach {time2} alles voll',
	'let {n} messages fit, or correct what is stated': 'Platz für {n} Nachrichten schaffen, oder die Angabe berichtigen',
	'Something is missing, so the longest that fits is an upper bound':
		'Es fehlt etwas, daher ist das Längste, das passt, eine Obergrenze',
	'let it be noticed and decided on in less than the tolerance, or take over by itself':
		'in kürzerer Zeit als der Toleranz bemerken und entscheiden, oder von selbst umschalten lassen',
	'let it be worked off faster than {n}/s': 'schneller als {n}/s abarbeiten',
	'let it be worked off faster than {n}/s, for example with twice as many consumers':
		'schneller als {n}/s abarbeiten, zum Beispiel mit doppelt so vielen Verbrauchern',
	'let it be worked off faster than {n}/s, for example with {m} times as many consumers':
		'schneller als {n}/s abarbeiten, zum Beispiel mit {m}-mal so vielen Verbrauchern',
	'with twice the rate an hour of outage is worked off in {time}':
		'mit doppelter Rate ist eine Stunde Ausfall in {time} abgearbeitet',
	'with {n} times the rate an hour of outage is worked off in {time}':
		'mit {n}-facher Rate ist eine Stunde Ausfall in {time} abgearbeitet',
	'spread the messages evenly over the {n} partitions: more consumers than partitions do not help':
		'die Nachrichten gleichmäßig auf die {n} Partitionen verteilen: Mehr Verbraucher als Partitionen helfen nicht',
	'spread evenly, an hour of outage is worked off in {time}':
		'gleichmäßig verteilt ist eine Stunde Ausfall in {time} abgearbeitet',
	'of {time}, {time2} pass until damage is noticed and {time3} lie between the points that a restore can go back to':
		'von {time} vergehen {time2}, bis der Schaden bemerkt wird; Abstand der Wiederherstellungspunkte: {time3}',
	'{a} calls {b} for {list} and other things for {list2}, and nobody says whether the loss of {c} reaches the latter':
		'{a} ruft {b} für {list} auf und anderes für {list2}, und niemand sagt, ob der Ausfall von {c} auch Letztere trifft',
	'add {a} to the dependency if {b} goes on for those as if nothing had happened, {c} if they lack something too':
		'{a} an der Abhängigkeit angeben, wenn {b} für diese weitermacht, als wäre nichts geschehen, {c}, wenn auch ihnen etwas fehlt',
	'add {a} to each dependency of the group if {b} goes on for those as if nothing had happened, {c} if they lack something too':
		'{a} an jeder Abhängigkeit der Gruppe angeben, wenn {b} für diese weitermacht, als wäre nichts geschehen, {c}, wenn auch ihnen etwas fehlt',
	'with {a} the loss of {b} does nothing to {list}': 'mit {a} bleibt der Ausfall von {b} ohne Folgen für {list}',
	'with {a} it degrades these for certain': 'mit {a} beeinträchtigt er diese mit Sicherheit',
	'with {a} it degrades {list} for certain': 'mit {a} beeinträchtigt er mit Sicherheit {list}',
	'with {a} it stops these for certain': 'mit {a} legt er diese mit Sicherheit still',
	'with {a} it stops {list} for certain': 'mit {a} legt er mit Sicherheit {list} still',
	'say at the dependency of {a} on {b} whose loss it is: {c} (of flows whose steps go over it) or {d}':
		'an der Abhängigkeit von {a} zu {b} angeben, wessen Ausfall es ist: {c} (von Abläufen, deren Schritte darüber führen) oder {d}',
	'All flows see components alike': 'Alle Abläufe sehen Komponenten gleich',
	'Steps and dependencies with reach: flows tell flows apart, which would need more than {n} views here. So the loss of what a component calls for others counts for everybody who uses it. Flows: {m}. Dependencies with reach: flows: {k}.':
		'Schritte und Abhängigkeiten mit reach: flows unterscheiden Abläufe, was hier mehr als {n} Sichten bräuchte. Darum gilt der Ausfall dessen, was eine Komponente für andere aufruft, für alle, die sie benutzen. Abläufe: {m}. Abhängigkeiten mit reach: flows: {k}.',
	'if it is the time in which another copy takes over, write it as {a}':
		'wenn es die Zeit ist, in der eine andere Instanz übernimmt, dort als {a} angeben',
	'nobody says whether {a} can do without {b}': 'niemand sagt, ob {a} ohne {b} auskommt',
	'how {a} runs is not declared; if it is one copy, {b} and {n} others stop with it':
		'wie {a} läuft, ist nicht angegeben; wenn es eine Instanz ist, stehen {b} und {n} weitere mit still',
	'how many copies of {a} run in {b}, and where, is not declared':
		'wie viele Instanzen von {a} in {b} laufen und wo, ist nicht angegeben',
	'how many copies of {a} run in {name}, and where, is not declared':
		'wie viele Instanzen von {a} in {name} laufen und wo, ist nicht angegeben',
	'How it runs in {name} is not declared. Analyses count it as one copy only in the pessimistic reading: what follows from that is marked possible.':
		'Wie es in {name} läuft, ist nicht angegeben. Analysen zählen es nur in der pessimistischen Lesart als eine Instanz: Was daraus folgt, ist als möglich markiert.',
	'the share of time with too few copies during a rollout: {n} -> {m}, {k} times less':
		'der Zeitanteil mit zu wenigen Instanzen während einer Auslieferung: {n} → {m}, {k}-mal weniger',
	'set {a} on {b} -> {c} and {d} -> {e}, or {f} there': 'dort {f} setzen, oder {a} auf {b} → {c} und {d} → {e}',
	'maintenance may leave {n} of {m} copies, and {k} are needed':
		'eine Wartung darf {n} von {m} Instanzen übrig lassen, und {k} werden benötigt',
	'raise {a} to {n}, and add a copy so that maintenance can go on':
		'dazu {a} auf {n} erhöhen und eine Instanz hinzufügen, damit Wartung möglich bleibt',
	'the rollout takes {n} of {m} copies away and leaves {k}, and {i} is needed':
		'die Auslieferung nimmt {n} von {m} Instanzen weg und lässt {k}; benötigt: {i}',
	'rebuilt from {a}, which is not hit': 'neu aufgebaut aus {a}, das nicht betroffen ist',
	'the caller of {a} may wait {time}, {time2} longer than its deadline of {time3}':
		'wer {a} aufruft, wartet womöglich {time}, {time2} länger als die Frist von {time3}',
	'step {n} waits {time}': 'Schritt {n} wartet {time}',
	'step {n} waits {time} (not declared: {what})': 'Schritt {n} wartet {time} (nicht angegeben: {what})',
	'no alert detects {a}: clients notice it first': 'kein Alarm erkennt {a}: Kunden bemerken es zuerst',
	'{a} lacks {what}': '{a}: Es fehlt {what}',
	'a runbook or anything automatic': 'ein Runbook oder etwas Automatisches',
	'a way to see that it worked': 'ein Weg, den Erfolg zu erkennen',
	'an alert or a sign that people notice': 'ein Alarm oder ein Anzeichen, das Menschen bemerken',
	'add {a} to {b} of an alert of {c}, or write one about what people notice':
		'einem Alarm von {c} unter {b} {a} hinzufügen, oder einen schreiben über das, was Menschen bemerken',
	'write a runbook and name it: {a}': 'ein Runbook schreiben und nennen: {a}',
	'write what was measured into {a}, and look at what then no longer fits':
		'das Gemessene in {a} eintragen und ansehen, was dann nicht mehr passt',
	'name CloudWatch alarms as its stop conditions; {a} writes those that the model knows':
		'dafür CloudWatch-Alarme als Abbruchkriterien nennen; {a} schreibt jene, die das Modell kennt',
	'template {a} of {b} has no alarm that stops it': 'die Vorlage {a} von {b} hat keinen Alarm, der sie stoppt',
	'template {own} of {b} has no alarm that stops it': 'die Vorlage {own} von {b} hat keinen Alarm, der sie stoppt',
	'add an alert on {n} % of the budget in {time} (burn rate {m} for {time2})':
		'einen Alarm auf {n} % des Budgets in {time} hinzufügen (Verbrauchsrate {m} für {time2})',
	'{a} has no fast burn alert: its budget can be spent unnoticed':
		'{a} hat keinen schnellen Budgetalarm: Das Budget kann unbemerkt verbraucht werden',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {c} and {i} other stop when it is lost':
		'{a} benötigt {n} von {m} Instanzen, und {k} stehen in {b}: Bei dessen Ausfall stehen {c} und {i} weiterer still',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {c} and {i} others stop when it is lost':
		'{a} benötigt {n} von {m} Instanzen, und {k} stehen in {b}: Bei dessen Ausfall stehen {c} und {i} weitere still',
	'{a} took {time}, and the model says {time2} for {b}: {n} times as long':
		'{a} dauerte {time}, und das Modell sagt {time2} für {b}: {n}-mal so lange',
	'A{n} ({what}) needs {m} values, and {k} are declared, {i} %; the policy asks for {j} %':
		'A{n} ({what}) benötigt {m} Werte, und {k} sind angegeben, {i} %; die Richtlinie verlangt {j} %',
	'backlog and drain': 'Rückstau und Abbau',
	'recovery time': 'Wiederanlaufzeit',
	'run one copy more of {a} in {b}': 'eine weitere Instanz von {a} in {b} betreiben',
	'{time} to notice and decide for {a}; {time2} for the backlog for {b}':
		'{time} zum Bemerken und Entscheiden für {a}; {time2} für den Rückstau für {b}',
	'after {day}': 'nach dem {day}',
	'{a} after {day}': '{a} nach dem {day}',
	'after {day}, not recorded yet': 'nach dem {day}, noch nicht erfasst',
	'not recorded yet': 'noch nicht erfasst',
	'{n} days overdue': '{n} Tage überfällig',
	'{alert} of {a} promises order per key, and no partition key is declared: messages of one key can overtake each other':
		'{alert} von {a} sagt Reihenfolge je Schlüssel zu, und kein Partitionsschlüssel ist angegeben: Nachrichten eines Schlüssels können einander überholen',
	'{a} runs as one copy, and {list} stop with it': '{a} läuft als eine Instanz, und {list} stehen mit still',
	'{a} runs as one copy, and {list} may stop with it': '{a} läuft als eine Instanz, was womöglich auch {list} stoppt',
	'{a} is one service of {b}, and {list} stop with it': '{a} ist ein Dienst von {b}, und {list} stehen mit still',
	'{a} is one service of {b}, and {c} stops with it': '{a} ist ein Dienst von {b}, und {c} steht mit still',
	'{a} is one service of {b}, and {list} may stop with it':
		'{a} ist ein Dienst von {b}, dessen Ausfall womöglich auch {list} stoppt',
	'how {a} runs is not declared': 'wie {a} läuft, ist nicht angegeben',
	'if it is one copy, {a} stops with it': 'ist es eine einzige Instanz, steht {a} mit still',
	'if it is one copy, {list} stop with it': 'ist es eine einzige Instanz, stehen {list} mit still',
	'{a} stops every copy of {b} at once, and {c} stops with it':
		'{a} stoppt jede Instanz von {b} zugleich, und {c} steht mit still',
	'{a} stops every copy of {b} at once, and {list} stop with it':
		'{a} stoppt jede Instanz von {b} zugleich, und {list} stehen mit still',
	'{a} stops every copy of {b} at once, and {list} may stop with it':
		'{a} stoppt jede Instanz von {b} zugleich und womöglich auch {list}',
	'every copy of {a} depends on {b}, and {c} stops with it':
		'jede Instanz von {a} hängt von {b} ab, und {c} steht mit still',
	'every copy of {a} depends on {b}, and {list} stop with it':
		'jede Instanz von {a} hängt von {b} ab, und {list} stehen mit still',
	'every copy of {a} depends on {b}, and {list} may stop with it':
		'jede Instanz von {a} hängt von {b} ab, dessen Ausfall womöglich auch {list} stoppt',
	'the only copy of {a} stands in {b}: {c} stops when it is lost':
		'die einzige Instanz von {a} steht in {b}: Bei dessen Ausfall steht {c} still',
	'the only copy of {a} stands in {b}: {list} stop when it is lost':
		'die einzige Instanz von {a} steht in {b}: Bei dessen Ausfall stehen {list} still',
	'the only copy of {a} stands in {b}: {list} may stop when it is lost':
		'die einzige Instanz von {a} steht in {b}: Dessen Ausfall stoppt womöglich {list}',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {c} stops when it is lost':
		'{a} benötigt {n} von {m} Instanzen, und {k} stehen in {b}: Bei dessen Ausfall steht {c} still',
	'{a} needs {n} of {m} copies, and {k} stands in {b}: {c} stops when it is lost':
		'{a} benötigt {n} von {m} Instanzen, und {k} steht in {b}: Bei dessen Ausfall steht {c} still',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {list} stop when it is lost':
		'{a} benötigt {n} von {m} Instanzen, und {k} stehen in {b}: Bei dessen Ausfall stehen {list} still',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {list} may stop when it is lost':
		'{a} benötigt {n} von {m} Instanzen, und {k} stehen in {b}: Dessen Ausfall stoppt womöglich {list}',
	'{a} needs all {n} of its copies ({formula}), and {b} stops when it loses one':
		'{a} benötigt alle {n} Instanzen ({formula}), und {b} steht still, wenn eine ausfällt',
	'{a} needs {n} of its {m} alternatives, and all stand in {b}':
		'{a} benötigt {n} von {m} Alternativen, und alle stehen in {b}',
	'{a} needs {n} of its {m} alternatives, and {k} stand in {b}':
		'{a} benötigt {n} von {m} Alternativen, und {k} stehen in {b}',
	'{a} needs {n} of its {m} copies, and {k} stand in {b}': '{a} benötigt {n} von {m} Instanzen, und {k} stehen in {b}',
	'{n} of {m} alternatives stand in it': '{n} von {m} Alternativen stehen darin',
	'{name} waives {a} but is dated {day}, after {day2}, so it waives nothing yet':
		'{name} akzeptiert {a}, ist aber auf den {day} datiert, nach dem {day2}, und akzeptiert daher noch nichts',
	'{name} waives {a} without an end date, so it waives nothing':
		'{name} akzeptiert {a} ohne Enddatum und akzeptiert daher nichts',
	'{name} waives {a} but is {what}, so it waives nothing yet':
		'{name} akzeptiert {a}, der Status ist aber „{what}“, und akzeptiert daher noch nichts',
	'of unknown status': 'unbekannt',
	'the waiver of {a} by {name} ended on {day}, {n} day ago, and the finding is still there|the waiver of {a} by {name} ended on {day}, {n} days ago, and the finding is still there':
		'die Akzeptanz von {a} durch {name} endete am {day}, vor {n} Tag, und der Befund besteht noch|die Akzeptanz von {a} durch {name} endete am {day}, vor {n} Tagen, und der Befund besteht noch',
	'{a} calls {b} softly but has no fallback': '{a} ruft {b} weich auf, hat aber keinen Ersatzweg',
	'{list} all try again on the way to {a}: {n} attempts for each request':
		'{list} wiederholen alle auf dem Weg zu {a}: {n} Versuche je Anfrage',
	'calls {a} up to {n} times': 'ruft {a} bis zu {n}-mal auf',
	'step {n} writes {list} without a common transaction, outbox or compensation: a crash in between leaves one without the other':
		'Schritt {n} schreibt {list} ohne gemeinsame Transaktion, Outbox oder Kompensation: Ein Absturz dazwischen lässt das eine ohne das andere',
	'{a} states no impact tolerance, so no outage of it can be judged':
		'{a} nennt keine Auswirkungstoleranz, daher ist kein Ausfall davon zu beurteilen',
	'nothing can be computed for {a}, as no flow delivers it':
		'für {a} ist nichts berechenbar, da kein Ablauf es erbringt',
	'nothing can be computed for the service, as no flow delivers it':
		'für den Service ist nichts berechenbar, da kein Ablauf ihn erbringt',
	'no flow delivers it': 'kein Ablauf erbringt es',
	'when {a} was last exercised is not declared': 'wann {a} zuletzt geübt wurde, ist nicht angegeben',
	'when {a} was reviewed last is not declared': 'wann {a} zuletzt überprüft wurde, ist nicht angegeben',
	'escalation of {a}': 'Eskalation von {a}',
	'no escalation is declared': 'keine Eskalation angegeben',
	'nothing is declared about on-call': 'zur Bereitschaft ist nichts angegeben',
	'no escalation': 'keine Eskalation',
	'size of the rota not declared': 'Größe des Bereitschaftsplans nicht angegeben',
	'{n} GB at {m}MB/s + {time} of log replay is {time2}':
		'{n} GB bei {m} MB/s + {time} Protokollwiedergabe sind {time2}',
	'{n} GB at {m}MB/s is {time}': '{n} GB bei {m} MB/s sind {time}',
	'group {name} needs {n} of {m}': 'Gruppe {name} benötigt {n} von {m}',
	'at least one copy; neither requireK nor peak with unitCapacity is declared':
		'mindestens eine Instanz, da weder requireK noch peak mit unitCapacity angegeben ist',
	'step {n} writes {own} and {own2} without a common transaction, outbox or compensation: a crash in between leaves one without the other':
		'Schritt {n} schreibt {own} und {own2} ohne gemeinsame Transaktion, Outbox oder Kompensation: Ein Absturz dazwischen lässt das eine ohne das andere',
	'no flow uses {a} and nothing depends on it': 'kein Ablauf nutzt {a}, und nichts hängt davon ab',
	'when {a} was assessed last is not declared': 'wann {a} zuletzt bewertet wurde, ist nicht angegeben',
	'when {a} was tested last is not declared': 'wann {a} zuletzt geprüft wurde, ist nicht angegeben',
	'{a} has no stop condition': '{a} hat kein Abbruchkriterium',
	'{a} has no owner, so nobody is called when it fails':
		'{a} hat keine Zuständigen, daher wird niemand gerufen, wenn es ausfällt',
	'all of its copies are lost': 'alle Instanzen davon sind ausgefallen',
	'timeout of step {n}': 'Zeitlimit von Schritt {n}',
};
