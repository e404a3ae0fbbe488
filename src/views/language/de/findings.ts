import type { Translation } from '../catalogue.ts';
import type { FindingsText } from '../en/findings.ts';

export const findings: { readonly [english in FindingsText]: Translation } = {
	'{a} {b} at once': '{a} {b} sofort',
	'{a} {b} after {time}': '{a} {b} nach {time}',
	'{a} is DOWN': '{a} ist AUSGEFALLEN',
	'step {n} needs it': 'Schritt {n} benötigt es',
	'step {alert} needs it': 'Schritt {alert} benötigt es',
	'its only flow': 'der einzige Ablauf',
	'it fails': 'es fällt aus',
	'hard dependency': 'harte Abhängigkeit',
	'soft dependency': 'weiche Abhängigkeit',
	'soft dependency without a fallback': 'weiche Abhängigkeit ohne Ersatzweg',
	'soft dependency whose fallback nobody has tested': 'weiche Abhängigkeit, deren Ersatzweg niemand erprobt hat',
	'asynchronous dependency': 'asynchrone Abhängigkeit',
	'the buffer absorbs {time}, then it is degraded': 'der Puffer reicht {time}, dann ist es beeinträchtigt',
	'needs {n} of {m} copies': 'benötigt {n} von {m} Instanzen',
	'needs {n} of its {m} flows': 'benötigt {n} seiner {m} Abläufe',
	'needs {n} of {m}': 'benötigt {n} von {m}',
	'{n} of {m} copies stand in it': '{n} von {m} Instanzen steht darin|{n} von {m} Instanzen stehen darin',
	'promises {n} %': 'sagt {n} % zu',
	'calls {a} up to {n} times, {m} so far': 'ruft {a} bis zu {n}-mal auf, bisher {m}',
	'{a}: calls {b} up to {n} times, {m} so far': '{a}: ruft {b} bis zu {n}-mal auf, bisher {m}',
	'{a} works again {time} after the loss of {b}, and its policy asks for {time2}':
		'{a} funktioniert {time} nach dem Ausfall von {b} wieder, und die Richtlinie verlangt {time2}',
	'{a} works again {time} after the loss of {b}, and its impact tolerance is {time2}':
		'{a} funktioniert {time} nach dem Ausfall von {b} wieder, und die Auswirkungstoleranz ist {time2}',
	'Whether {a} hands traces on is not declared, and a flow goes through it':
		'Ob {a} Traces weiterreicht, ist nicht angegeben, und ein Ablauf führt hindurch',
	'Whether {a} hands traces on is not declared, and {n} flows go through it':
		'Ob {a} Traces weiterreicht, ist nicht angegeben, und {n} Abläufe führen hindurch',
	'No experiment has tried {a}, whose severity is high': 'Kein Experiment hat {a} erprobt, mit hohem Schweregrad',
	'No experiment has tried {a}, whose severity is critical':
		'Kein Experiment hat {a} erprobt, mit kritischem Schweregrad',
	'{a} promises to recover in {time} ({b}), and {c}, which needs it, in {time2}':
		'{a} sagt Wiederanlauf in {time} zu ({b}), und {c}, das es benötigt, in {time2}',
	'{a} promises {n} %, and what it cannot do without promises {m} % together':
		'{a} sagt {n} % zu, und was dafür unentbehrlich ist, sagt zusammen {m} % zu',
	'{a} has no burn alert: its budget can be spent unnoticed':
		'{a} hat keinen Budgetalarm: Das Budget kann unbemerkt verbraucht werden',
	'{a} is for {b}, and needs {c}, which is lost with it': '{a} ist für {b} und benötigt {c}, das mit verloren geht',
	'{a} is recovered with {b}, which is lost as well with {list}':
		'{a} wird mit {b} wiederhergestellt, das bei {list} ebenfalls verloren geht',
	'{a} is to be tested every {time}': '{a} ist alle {time} zu prüfen',
	'that was last on {day}, so it is {n} days late': 'das war zuletzt am {day} und ist {n} Tage verspätet',
	'{a} needs all {n} of its copies ({formula}), and {b} and {m} others stop when it loses one':
		'{a} benötigt alle {n} Instanzen ({formula}), und {b} und {m} weitere stehen still, wenn eine ausfällt',
	'{a} of {b} writes, is tried again once by {c}, and is {d}: the effect can happen twice':
		'{a} von {b} schreibt, wird von {c} einmal wiederholt und ist {d}: Die Wirkung kann doppelt eintreten',
	'What {a} holds is lost for good with {b}: no copy is left, and the backup in {c} is lost as well':
		'Was {a} hält, ist mit {b} endgültig verloren: Keine Instanz bleibt, und die Sicherung in {c} ist auch verloren',
	'what {a} holds is lost for good with {b}': 'was {a} hält, ist mit {b} endgültig verloren',
	'When {a} hangs, the pool of {n} in {b} is empty after {time}, as {k} calls wait for a timeout of {time2}':
		'Wenn {a} hängt, ist der Pool von {n} in {b} nach {time} leer, da {k} Aufrufe auf ein Zeitlimit von {time2} warten',
	'when {a} hangs, the pool of {n} in {b} is empty after {time}, as {k} calls wait for a timeout of {time2}':
		'wenn {a} hängt, ist der Pool von {n} in {b} nach {time} leer, da {k} Aufrufe auf ein Zeitlimit von {time2} warten',
	'{a} is one service of {b}, and {c} and {n} others stop with it':
		'{a} ist ein Dienst von {b}, und {c} und {n} weitere stehen mit still',
	'{a} loses {time} with {b}, and {c} allows {time2}': '{a} verliert bei {b} {time}, und {c} erlaubt {time2}',
	'{a} loses {time} to logical damage, and {b} allows {time2}':
		'{a} verliert durch logischen Schaden {time}, und {b} erlaubt {time2}',
	'{n} business services rest on {a}, {m} % of all uses of third parties (HHI {k}, above {i})':
		'{n} Geschäftsservices beruhen auf {a}, {m} % aller Nutzungen von Drittanbietern (HHI {k}, über {i})',
	'{a} has no substitute, and {n} critical services rely on it: {list}':
		'Für {a} gibt es keinen Ersatz, und {n} kritische Services stützen sich darauf: {list}',
	'{a} and {b} belong together and come back {time} apart after the loss of {c}':
		'{a} und {b} gehören zusammen und kommen nach dem Ausfall von {c} {time} auseinander zurück',
	'One recovery of {a} within {time} ({b}) spends {n} error budgets of {time2}':
		'Ein Wiederanlauf von {a} innerhalb von {time} ({b}) verbraucht {n} Fehlerbudgets von {time2}',
	'without {a}, {b} runs at {n} of its capacity, above its target of {m}':
		'ohne {a} läuft {b} mit dem {n}-Fachen der Kapazität, über dem Ziel von {m}',
	'Without {a}, {b} runs at {n} of its capacity, above its target of {m}':
		'Ohne {a} läuft {b} mit dem {n}-Fachen der Kapazität, über dem Ziel von {m}',
	'Without {a} of {b} a cached answer up to {time} old stands in, and an old answer does harm there':
		'Ohne {a} von {b} springt eine bis zu {time} alte Antwort aus dem Cache ein, und eine alte Antwort schadet dort',
	'{a} promises to lose nothing by the loss of a zone, {b} is a system of record, and it has no copy':
		'{a} sagt zu, beim Ausfall einer Zone nichts zu verlieren, {b} ist führendes System, und es gibt keine Kopie davon',
	'{a} promises to lose nothing by the loss of a zone, {b} is a system of record, and its copy is written after the answer':
		'{a} sagt zu, beim Ausfall einer Zone nichts zu verlieren, {b} ist führendes System, und die Kopie wird nach der Antwort geschrieben',
	'{n} copies of {a} take writes at the same time, and which of two conflicting writes wins is not declared':
		'{n} Instanzen von {a} nehmen gleichzeitig Schreibvorgänge an, und welcher von zwei widersprüchlichen gilt, ist nicht angegeben',
	'during the rollout all {n} copies that are left are needed: each is a single point of failure':
		'während der Auslieferung werden alle {n} verbleibenden Instanzen benötigt: Jede ist ein Single Point of Failure',
	'during the rollout one copy is left: it is a single point of failure':
		'während der Auslieferung bleibt eine Instanz: Sie ist ein Single Point of Failure',
	'the rollout takes {n} of {m} copies away and leaves {k}, and {i} are needed':
		'die Auslieferung nimmt {n} von {m} Instanzen weg und lässt {k}; benötigt: {i}',
	'Restoring {a} is stated to take {time}, but {what}':
		'Die Wiederherstellung von {a} ist mit {time} angegeben, aber {what}',
	'{n} GB at {m}GB/h is {time}': '{n} GB bei {m} GB/h sind {time}',
	'{n} GB at {m}GB/h + {time} of log replay is {time2}':
		'{n} GB bei {m} GB/h + {time} Protokollwiedergabe sind {time2}',
	'stated as {time}': 'angegeben mit {time}',
	'The impact tolerance of {a} is its own recovery target for {b}, {time}: it says nothing about what people can bear':
		'Die Auswirkungstoleranz von {a} ist das eigene Wiederanlaufziel für {b}, {time}: Sie sagt nichts darüber, was zumutbar ist',
	'What has been tried about {a} proves nothing: it did not pass':
		'Was zu {a} erprobt wurde, beweist nichts: Es wurde nicht bestanden',
	'When {a} fails, {n} attempts reach it for each request: {chain}':
		'Wenn {a} ausfällt, erreichen es je Anfrage {n} Versuche: {chain}',
	'{a} took {time} on {day} and {b}, down until then if all of what it mends is, is to be back within {time2} as its impact tolerance says':
		'{a} dauerte am {day} {time}, und {b}, bis dahin ausgefallen, wenn alles ausgefallen ist, was es behebt, muss laut Auswirkungstoleranz innerhalb von {time2} zurück sein',
	'{a} promises to recover in {time} ({b}), and {time2} are left for it ({what})':
		'{a} sagt Wiederanlauf in {time} zu ({b}), und {time2} bleiben dafür ({what})',
	'the impact tolerance less detection and decision for {a} ({time}) and less the backlog for {b} ({m}/s arrive, {k}/s are worked off)':
		'die Auswirkungstoleranz abzüglich Erkennen und Entscheiden für {a} ({time}) und abzüglich des Rückstaus für {b} ({m}/s kommen an, {k}/s werden abgearbeitet)',
	'{a}: {b} of {c} and {n} more alone take it down': '{a}: {b} von {c} und noch {n} legen es jeweils allein lahm',
	'Keys of calls from {a} to {b} are kept {time}, and a repeat can come {time2} late ({what}): it is then taken for new':
		'Schlüssel von Aufrufen von {a} an {b} werden {time} behalten, und eine Wiederholung kann {time2} später kommen ({what}): Sie gilt dann als neu',
	'{a} needs {b}, which is lost': '{a} benötigt {b}, das ausgefallen ist',
	'{a} {b} needs {c}, which is lost': '{a} {b} benötigt {c}, das ausgefallen ist',
	'{a} {b} needs {c}, {d} in step {e}, which is lost': '{a} {b} benötigt {c}, {d} in Schritt {e}, das ausgefallen ist',
	'{a} lost': 'Ausfall von {a}',
	'{what} go down': '{what} fallen aus',
	'{what} goes down': '{what} fällt aus',
	'{what} degrade': '{what} werden beeinträchtigt',
	'{what} degrades': '{what} wird beeinträchtigt',
	'{a} lost: {what} go down, {what2} degrade ({b})':
		'Ausfall von {a}: {what} fallen aus, {what2} werden beeinträchtigt ({b})',
	'{a} lost: {what} goes down, {what2} degrade ({b})':
		'Ausfall von {a}: {what} fällt aus, {what2} werden beeinträchtigt ({b})',
	'{a}: no experiment is about {b}': '{a}: kein Experiment zu {b}',
	'an experiment does not count: not-passed': 'ein Experiment zählt nicht: nicht bestanden',
	'cannot be worked out for {list}': 'nicht bestimmbar für {list}',
	'last on {day}, {n} days ago': 'zuletzt am {day}, vor {n} Tagen',
	'after {a} it takes {time} if others come first': 'nach {a} dauert es {time}, wenn andere zuerst kommen',
	'after {a} it takes at least {time}': 'nach {a} dauert es mindestens {time}',
	'after {a} it takes {time} if what is not declared does harm':
		'nach {a} dauert es {time}, wenn schadet, was nicht angegeben ist',
	'{day} is yet to come': 'der {day} liegt in der Zukunft',
	'{day} is yet to come, and no day before it is declared':
		'der {day} liegt in der Zukunft, und kein Tag davor ist angegeben',
	'its only test is yet to come': 'sein einziger Test steht noch aus',
	'it cannot be followed after {a}': 'nach {a} nicht durchführbar',
	'without owner or place': 'ohne Zuständige oder Ort',
	'noticed after {time} + point-in-time recovery to {time2}':
		'bemerkt nach {time} + Wiederherstellung auf {time2} genau',
	'copies do not help': 'Kopien helfen nicht',
	'no copy is left': 'keine Instanz bleibt',
	'a backup every {time} + {time2} until it is copied away, kept in {a}':
		'eine Sicherung alle {time} + {time2} bis zur Auslagerung, gehalten in {a}',
	'copies are as wrong as the original, and there is no backup':
		'Kopien sind so falsch wie das Original, und es gibt keine Sicherung',
	'copies do not help, and not all is declared about the way back':
		'Kopien helfen nicht, und der Rückweg ist nicht vollständig angegeben',
	'time to repair {time}': 'Reparaturzeit {time}',
	'failover takes {time}': 'Umschaltung dauert {time}',
	'a copy of the data is left: promoting it takes {time}, as the failover does':
		'eine Kopie der Daten bleibt: Sie zu übernehmen dauert {time}, wie die Umschaltung',
	'up to the replication lag (p{n}) of {time}': 'bis zum Replikationsrückstand (p{n}) von {time}',
	'rebuilt from {a}': 'neu aufgebaut aus {a}',
	'{a} is for {b}, and needs {c}, which is lost with it ({what})':
		'{a} ist für {b} und benötigt {c}, das mit verloren geht ({what})',
	'{a} is for {b}, and needs {list}, which are lost with it':
		'{a} ist für {b} und benötigt {list}, die mit verloren gehen',
	'{a} is for {b}, and needs {list} and {c}, which are lost with it':
		'{a} ist für {b} und benötigt {list} und {c}, die mit verloren gehen',
	'{a} {b} needs {c} in step {d}, which is lost': '{a} {b} benötigt {c} in Schritt {d}, das ausgefallen ist',
	'{a} {b} needs {list} in step {d}, which is lost': '{a} {b} benötigt {list} in Schritt {d}, das ausgefallen ist',
	'{a} is one service of {b}, and {c} and {n} other stop with it':
		'{a} ist ein Dienst von {b}, und {c} und {n} weiterer stehen mit still',
	'{a} runs as one copy, and {b} stops with it': '{a} läuft als eine Instanz, und {b} steht mit still',
	'{a} alone takes it down': '{a} legt es allein lahm',
	'{a} gives {b} {time}, which may work {time2} on it in step {n} of {c}: the deadline travels with the call, so its own further tries never get their turn':
		'{a} gibt {b} {time}, das in Schritt {n} von {c} {time2} daran arbeiten darf: Die Frist reist mit dem Aufruf, daher kommen eigene weitere Versuche nie zum Zug',
	'{what} down': '{what} ausgefallen',
	'optional step {n} uses it': 'optionaler Schritt {n} nutzt es',
	'{a} {b} is {c} in the rule and {d} in the model': '{a} {b} ist {c} in der Regel und {d} im Modell',
	'the test of {day} did not stay within': 'der Test vom {day} blieb nicht innerhalb',
	'On-call of {a}: {n} person shares the rota, the policy asks for {m}':
		'Bereitschaft von {a}: {n} Person im Bereitschaftsplan, die Richtlinie verlangt {m}',
	'{a} was to be reviewed by {day}, {n} days ago': '{a} war bis {day} zu überprüfen, vor {n} Tagen',
	'{a} promises order per key, and no partition key is declared: messages of one key can overtake each other':
		'{a} sagt Reihenfolge je Schlüssel zu, und kein Partitionsschlüssel ist angegeben: Nachrichten eines Schlüssels können einander überholen',
	'Step {n} of {a}: {b} calls {c}, and no dependency says so':
		'Schritt {n} von {a}: {b} ruft {c} auf, und keine Abhängigkeit sagt es',
	'Step {n} of {a}: {b} hands over to {c}, and no dependency says so':
		'Schritt {n} von {a}: {b} übergibt an {c}, und keine Abhängigkeit sagt es',
	'step {n} of {a}: {b} calls {c}, and no dependency says so':
		'Schritt {n} von {a}: {b} ruft {c} auf, und keine Abhängigkeit sagt es',
	'step {n} of {a}: {b} hands over to {c}, and no dependency says so':
		'Schritt {n} von {a}: {b} übergibt an {c}, und keine Abhängigkeit sagt es',
	'Step {n} writes {a}, later steps can fail, and nothing undoes it':
		'Schritt {n} schreibt {a}, spätere Schritte können fehlschlagen, und nichts macht es rückgängig',
	'Step {n} reads from {a}, which is eventually consistent, what step {m} has written: it may not be there yet':
		'Schritt {n} liest aus {a}, das letztendlich konsistent ist, was Schritt {m} geschrieben hat: Es ist womöglich noch nicht da',
	'Where messages of {a} to {b} go that cannot be handled is not declared':
		'Wohin Nachrichten von {a} an {b} gehen, die nicht verarbeitet werden können, ist nicht angegeben',
	'paging alert {alert} is silenced while {what} fires, which pages nobody':
		'der Alarm {alert} an die Bereitschaft ist stummgeschaltet, solange {what} ausgelöst ist, was niemanden ruft',
	'paging alert {alert} is silenced while {what} fires with the same {own2}, which pages nobody':
		'der Alarm {alert} an die Bereitschaft ist stummgeschaltet, solange {what} mit demselben Wert von {own2} ausgelöst ist, was niemanden ruft',
	'paging alert {alert} is silenced while {list} fire, which page nobody':
		'der Alarm {alert} an die Bereitschaft ist stummgeschaltet, solange {list} ausgelöst sind, was niemanden ruft',
	'paging alert {alert} is silenced while {list} fire with the same {own2}, which page nobody':
		'der Alarm {alert} an die Bereitschaft ist stummgeschaltet, solange {list} mit demselben Wert von {own2} ausgelöst sind, was niemanden ruft',
	'let the graver alert be the source of the inhibition and the lesser one its target':
		'den schwereren Alarm zur Quelle der Unterdrückung machen und den geringeren zum Ziel',
	'alert {alert} pages nobody: it goes to {what}, which tells no one':
		'der Alarm {alert} ruft niemanden: Er geht an {what} und benachrichtigt so niemanden',
	'no route is for paging alert {alert}: it falls to the default receiver {what}':
		'keine Route ist für den Alarm {alert} an die Bereitschaft: Er fällt an den Standardempfänger {what}',
	'alert {alert} pages at some times only: {what} is told only during {own2}':
		'der Alarm {alert} ruft nur zeitweise jemanden: {what} wird nur während {own2} benachrichtigt',
	'alert {alert} pages at some times only: {what} is told not during {own2}':
		'der Alarm {alert} ruft nur zeitweise jemanden: {what} wird nicht während {own2} benachrichtigt',
	'alert {alert} pages at some times only: {what} is told only during {own2} and not during {own3}':
		'der Alarm {alert} ruft nur zeitweise jemanden: {what} wird nur während {own2} und nicht während {own3} benachrichtigt',
	'add a route that takes {alert} to a receiver that pages':
		'eine Route hinzufügen, die {alert} an einen Empfänger führt, der jemanden ruft',
	'add a route that takes {alert} to a receiver that pages at all other times':
		'eine Route hinzufügen, die {alert} an einen Empfänger führt, der zu allen anderen Zeiten jemanden ruft',
	'alert {alert} of {a} pages and has no runbook':
		'der Alarm {alert} von {a} ruft die Bereitschaft und hat kein Runbook',
	'alert {alert} is tied to no component, pages and has no runbook':
		'der Alarm {alert} gehört zu keiner Komponente, ruft die Bereitschaft und hat kein Runbook',
	'write a runbook with {own}': 'ein Runbook mit {own} schreiben',
	'write a runbook with {own}, or name one in the alert': 'ein Runbook mit {own} schreiben oder im Alarm eines nennen',
	'{n} further finding|{n} further findings': '{n} weiterer Befund|{n} weitere Befunde',
};
