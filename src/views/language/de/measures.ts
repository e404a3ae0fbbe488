import type { Translation } from '../catalogue.ts';
import type { MeasuresText } from '../en/measures.ts';

export const measures: { readonly [english in MeasuresText]: Translation } = {
	'How long callers wait at the worst: {n} flow against its deadline, {what} against the timeouts above.|How long callers wait at the worst: {n} flows against their deadlines, {what} against the timeouts above.':
		'Wie lange Aufrufer schlimmstenfalls warten: {n} Ablauf gegen seine Frist, {what} gegen die Zeitlimits darüber.|Wie lange Aufrufer schlimmstenfalls warten: {n} Abläufe gegen ihre Fristen, {what} gegen die Zeitlimits darüber.',
	'How long a caller waits when what it calls hangs: all tries at their full length and the longest pauses between them, added up along each flow.':
		'Wie lange ein Aufrufer wartet, wenn das Aufgerufene hängt: alle Versuche in voller Länge und die längsten Pausen dazwischen, entlang jedes Ablaufs summiert.',
	'{n} of {m} synchronous calls declare no timeout: a gap, not a timeout of none.':
		'{n} von {m} synchronen Aufrufen geben kein Zeitlimit an: eine Lücke, nicht „ohne Zeitlimit“.',
	'Flows against their deadline': 'Abläufe gegenüber ihrer Frist',
	'{n} flows can wait longer than the deadline allows.': '{n} Abläufe können länger warten, als die Frist erlaubt.',
	'{n} flow can wait longer than the deadline allows.': '{n} Ablauf kann länger warten, als die Frist erlaubt.',
	'{n} flow within the deadline, or that nobody waits for|{n} flows within the deadline, or that nobody waits for':
		'{n} Ablauf innerhalb der Frist, oder auf den niemand wartet|{n} Abläufe innerhalb der Frist, oder auf die niemand wartet',
	'Targets that work longer than their caller waits': 'Ziele, die länger arbeiten, als ihr Aufrufer wartet',
	'Calls whose target may still be at work when the caller gives up':
		'Aufrufe, deren Ziel noch arbeiten kann, wenn der Aufrufer aufgibt',
	'Where a deadline is not passed on': 'Wo eine Frist nicht weitergegeben wird',
	'Interfaces that call others and do not say how long their caller waits':
		'Schnittstellen, die andere aufrufen und nicht sagen, wie lange ihr Aufrufer wartet',
	'Every synchronous call': 'Jeder synchrone Aufruf',
	retry: 'Wiederholung',
	'{n} call that says everything|{n} calls that say everything':
		'{n} Aufruf, der alles angibt|{n} Aufrufe, die alles angeben',
	'How retries multiply load when something fails: {n} components above the limit of {m} attempts.':
		'Wie Wiederholungen bei einem Ausfall die Last vervielfachen: {n} Komponenten über der Grenze von {m} Versuchen.',
	'Paths of calls that somebody waits for, as dependencies allow them; a queue cuts them. Beside each path stands whether a declared flow makes all of its calls.':
		'Pfade von Aufrufen, auf die jemand wartet, wie die Abhängigkeiten sie zulassen; eine Warteschlange beendet sie. Neben jedem Pfad steht, ob ein angegebener Ablauf alle seine Aufrufe macht.',
	'Paths of calls that somebody waits for, as dependencies allow them':
		'Pfade von Aufrufen, auf die jemand wartet, wie die Abhängigkeiten sie zulassen',
	'a queue cuts them': 'eine Warteschlange beendet sie',
	'Beside each path stands whether a declared flow makes all of its calls.':
		'Neben jedem Pfad steht, ob ein angegebener Ablauf alle seine Aufrufe macht.',
	'The policy reports products above {n} into stores and components of tier {m}.':
		'Die Richtlinie meldet Produkte über {n} in Speicher und Komponenten der Stufe {m}.',
	'{n} of {m} calls do not declare whether they are tried again; what lies behind them says "at least".':
		'{n} von {m} Aufrufen geben nicht an, ob sie wiederholt werden; was dahinter liegt, sagt „mindestens“.',
	'Components by attempts': 'Komponenten nach Versuchen',
	'A budget of {n} % on {a} → {b}, {c} → {d}: × {m} becomes × {k}.':
		'Ein Budget von {n} % auf {a} → {b}, {c} → {d}: Aus × {m} wird × {k}.',
	'{n} component at or below the limit|{n} components at or below the limit':
		'{n} Komponente auf oder unter der Grenze|{n} Komponenten auf oder unter der Grenze',
	'Every call that somebody waits for': 'Jeder Aufruf, auf den jemand wartet',
	'{n} call that is never tried again|{n} calls that are never tried again':
		'{n} Aufruf, der nie wiederholt wird|{n} Aufrufe, die nie wiederholt werden',
	'What reaches each component when every try fails': 'Was jede Komponente erreicht, wenn jeder Versuch scheitert',
	'Attempts of synchronous dependencies': 'Versuche synchroner Abhängigkeiten',
	'Usual times of the steps of {n} flow against its latency budget; {m} over.|Usual times of the steps of {n} flows against their latency budgets; {m} over.':
		'Übliche Zeiten der Schritte von {n} Ablauf gegenüber seinem Latenzbudget; {m} darüber.|Übliche Zeiten der Schritte von {n} Abläufen gegenüber ihren Latenzbudgets; {m} darüber.',
	'What the steps of a flow usually need, added up, against what the flow may take.':
		'Was die Schritte eines Ablaufs üblicherweise benötigen, summiert, gegenüber dem, was er dauern darf.',
	'The sum is an upper-bound budget, not the p99 of the flow: means add, percentiles do not.':
		'Die Summe ist ein Budget als obere Schranke, nicht das p99 des Ablaufs: Mittelwerte addieren sich, Perzentile nicht.',
	'Upper-bound budget of each flow': 'Budget als obere Schranke je Ablauf',
	'no p99 for {n} step': 'kein p99 für {n} Schritt',
	'no p99 for {n} step; {a}': 'kein p99 für {n} Schritt; {a}',
	'What many calls do to percentiles': 'Was viele Aufrufe mit Perzentilen machen',
	'{n} call at p99: in {m} % of runs at least one is slower; for {k} of {i} runs without a slow one, each has to keep p99.':
		'{n} Aufruf bei p99: In {m} % der Läufe ist mindestens einer langsamer; für {k} von {i} Läufen ohne langsamen muss jeder p99 einhalten.',
	'{n} place where data can come to differ from what happened, {m} certain.|{n} places where data can come to differ from what happened, {m} certain.':
		'{n} Stelle, an der Daten vom Geschehenen abweichen können, {m} sicher.|{n} Stellen, an denen Daten vom Geschehenen abweichen können, {m} sicher.',
	'Where data can come to differ from what happened: money that moves twice, messages that are lost, answers that are old.':
		'Wo Daten vom Geschehenen abweichen können: Geld, das sich zweimal bewegt, verlorene Nachrichten, alte Antworten.',
	'Ten rules over what is declared; each hazard names the field that shows it.':
		'Zehn Regeln über das Angegebene; jedes Risiko nennt das Feld, das es zeigt.',
	'H{n} {what}': 'H{n} {what}',
	'a write is repeated and not recognised': 'ein Schreibvorgang wird wiederholt und nicht erkannt',
	'repeats are forgotten too early': 'Wiederholungen werden zu früh vergessen',
	'rejected messages have no way back': 'abgewiesene Nachrichten haben keinen Rückweg',
	'Where messages of {a} to {b} go that cannot be handled is nowhere':
		'Nachrichten von {a} an {b}, die nicht verarbeitet werden können, gehen nirgendwohin',
	'two writes that should happen together': 'zwei Schreibvorgänge, die zusammengehören',
	'a read may miss an earlier write': 'ein Lesen kann ein früheres Schreiben verpassen',
	'a step of a saga has no way back': 'ein Schritt einer Saga hat keinen Rückweg',
	'copies are weaker than the promise': 'Kopien sind schwächer als die Zusage',
	'an old answer where an old answer does harm': 'eine alte Antwort, wo eine alte Antwort schadet',
	'several writers and no rule for conflicts': 'mehrere Schreiber und keine Regel für Konflikte',
	'Whether promises, recovery targets and tolerances fit into one another; {n} promises cannot be kept.':
		'Ob Zusagen, Wiederanlaufziele und Toleranzen ineinanderpassen; {n} Zusagen sind nicht zu halten.',
	'Whether what is promised can be kept by what it rests on, and whether recovery targets fit into what people can bear.':
		'Ob das Zugesagte von dem gehalten werden kann, worauf es beruht, und ob Wiederanlaufziele in das Zumutbare passen.',
	'all objectives': 'alle Zielwerte',
	'all policies': 'alle Richtlinien',
	'What dependencies leave of a promise': 'Was Abhängigkeiten von einer Zusage übrig lassen',
	'Promises against what their hard dependencies promise together':
		'Zusagen gegenüber dem, was ihre harten Abhängigkeiten zusammen zusagen',
	'Nothing with hard dependencies promises an availability.':
		'Nichts mit harten Abhängigkeiten sagt eine Verfügbarkeit zu.',
	'What one recovery costs': 'Was ein Wiederanlauf kostet',
	'Recovery times against error budgets': 'Wiederanlaufzeiten gegenüber Fehlerbudgets',
	'Nobody declares both an objective and a recovery time.':
		'Niemand gibt sowohl einen Zielwert als auch eine Wiederanlaufzeit an.',
	'The recovery that a service promises, with the time to notice and to decide before it and to work off its slowest queue after it, has to end within the tolerance. A longer outage leaves a longer {a}, so the longest recovery that fits is tolerance × (worked off − arriving) / worked off, less noticing and deciding.':
		'Der Wiederanlauf, den ein Service zusagt, mit dem Bemerken und Entscheiden davor und dem Abarbeiten seiner langsamsten Warteschlange danach, muss innerhalb der Toleranz enden. Ein längerer Ausfall hinterlässt längeren {a}, daher ist der längste passende Wiederanlauf Toleranz × (abgearbeitet − ankommend) / abgearbeitet, abzüglich Bemerken und Entscheiden.',
	'Recovery times of business services against their tolerances':
		'Wiederanlaufzeiten von Geschäftsservices gegenüber ihren Toleranzen',
	'No business service promises a recovery time.': 'Kein Geschäftsservice sagt eine Wiederanlaufzeit zu.',
	'Components slower than their service': 'Komponenten, die langsamer sind als ihr Service',
	'Components that may recover later than a service which needs them promises':
		'Komponenten, die später zurückkommen dürfen, als ein Service zusagt, der sie benötigt',
	'Every component that declares a recovery time is as fast as the services that need it.':
		'Jede Komponente mit angegebener Wiederanlaufzeit ist so schnell wie die Services, die sie benötigen.',
	'Hard dependencies that promise less': 'Harte Abhängigkeiten, die weniger zusagen',
	'Hard dependencies of a lower tier or objective':
		'Harte Abhängigkeiten mit niedrigerer Stufe oder niedrigerem Zielwert',
	'No hard dependency is known to promise less than what needs it.':
		'Von keiner harten Abhängigkeit ist bekannt, dass sie weniger zusagt als ihr Nutzer.',
	'Failure modes that go unnoticed: {n} of {m}. Objectives not fully watched: {k} of {i}.':
		'Fehlerarten, die unbemerkt bleiben: {n} von {m}. Nicht vollständig überwachte Zielwerte: {k} von {i}.',
	'Which failures, losses of budget, calls and traces nobody would be told about.':
		'Von welchen Ausfällen, Budgetverlusten, Aufrufen und Traces niemand erführe.',
	unnoticed: 'unbemerkt',
	'{n} failure modes that are noticed': '{n} Fehlerarten, die bemerkt werden',
	'Objectives and their burn alerts': 'Zielwerte und ihre Budgetalarme',
	'Burn alerts of objectives': 'Budgetalarme der Zielwerte',
	'one of two': 'einer von zwei',
	'{n} objective with a fast and a slow alert|{n} objectives with a fast and a slow alert':
		'{n} Zielwert mit schnellem und langsamem Alarm|{n} Zielwerte mit schnellem und langsamem Alarm',
	'{n} alert with a runbook|{n} alerts with a runbook': '{n} Alarm mit Runbook|{n} Alarme mit Runbook',
	'Other alerts without a runbook': 'Weitere Alarme ohne Runbook',
	'Right for a procedure that people start by themselves, such as a failback; wrong for the answer to an alert.':
		'Richtig für ein Verfahren, das Menschen von sich aus beginnen, etwa eine Rückschaltung; falsch als Antwort auf einen Alarm.',
	'it names none': 'es nennt keinen',
	'Calls that neither end measures': 'Aufrufe, die kein Ende misst',
	'Synchronous calls without rate, errors and duration at either end':
		'Synchrone Aufrufe ohne Rate, Fehler und Dauer an einem der Enden',
	'Every synchronous call is measured at one end at least.':
		'Jeder synchrone Aufruf wird an mindestens einem Ende gemessen.',
	'How far traces hold': 'Wie weit Traces reichen',
	'Trace continuity of each flow': 'Durchgängigkeit der Traces je Ablauf',
	'runbook coverage': 'Runbook-Abdeckung',
	'{n} of {m} failure modes have been tried in a way that counts.':
		'{n} von {m} Fehlerarten wurden so erprobt, dass es zählt.',
	'What has been tried near enough to production, lately enough, with a way to stop; and whether it took as long as the model says.':
		'Was nah genug an der Produktion, vor nicht zu langer Zeit und mit einer Abbruchmöglichkeit erprobt wurde; und ob es so lange dauerte, wie das Modell sagt.',
	experiments: 'Experimente',
	'A run counts for {n} days.': 'Ein Lauf zählt {n} Tage.',
	'All of them: {a}.': 'Alle: {a}.',
	'Failure modes and the experiments that show them': 'Fehlerarten und die Experimente, die sie zeigen',
	'Observed against modelled': 'Beobachtet gegenüber modelliert',
	'How long recoveries took, against the model': 'Wie lange Wiederanläufe dauerten, gegenüber dem Modell',
	'No experiment says how long the recovery took, for anything the model has a time for.':
		'Kein Experiment sagt, wie lange der Wiederanlauf dauerte, für etwas, wofür das Modell eine Zeit hat.',
	slower: 'langsamer',
	'Failure modes tried, by business service': 'Erprobte Fehlerarten, nach Geschäftsservice',
	'Zones and the experiments that took them away': 'Zonen und die Experimente, die sie wegnahmen',
	Fallbacks: 'Ersatzwege',
	'Fallbacks and when they were last seen to work': 'Ersatzwege, und wann sie zuletzt funktionierten',
	'No soft dependency declares a fallback.': 'Keine weiche Abhängigkeit gibt einen Ersatzweg an.',
	'Which experiments count': 'Welche Experimente zählen',
	Templates: 'Vorlagen',
	'Experiment templates of AWS FIS, and the experiments that they run':
		'Experimentvorlagen von AWS FIS, und die Experimente, die sie ausführen',
	'Without a template: {list}. They are run by hand or by something else.':
		'Ohne Vorlage: {list}. Sie werden von Hand oder anders ausgeführt.',
	'{n} versions in use: {m} out of support, {k} unknown.':
		'{n} Versionen im Einsatz: {m} nicht mehr unterstützt, {k} unbekannt.',
	'What runs on versions that nobody supports any more, or soon will not; which consumers and providers speak different contracts; where versions differ.':
		'Was auf Versionen läuft, die niemand mehr oder bald nicht mehr unterstützt; welche Nutzer und Anbieter verschiedene Verträge sprechen; wo Versionen abweichen.',
	'Dates are those of the snapshot of {day}; days are counted to {day2}. Thresholds: {numbers} days.':
		'Die Daten sind die der Momentaufnahme vom {day}; Tage werden bis {day2} gezählt. Schwellen: {numbers} Tage.',
	'Dates are those of the snapshot of {day}': 'Die Daten sind die der Momentaufnahme vom {day}',
	'days are counted to {day}': 'Tage werden bis {day} gezählt',
	'Thresholds: {numbers} days.': 'Schwellen: {numbers} Tage.',
	'Versions in use, by the end of their support': 'Versionen im Einsatz, nach Supportende',
	'Contracts that do not fit': 'Verträge, die nicht passen',
	'Consumers built against another version than their provider speaks':
		'Nutzer, die gegen eine andere Version gebaut sind, als ihr Anbieter spricht',
	'Every contract version that is declared on both sides fits.':
		'Jede auf beiden Seiten angegebene Vertragsversion passt.',
	'Different versions in production and at the stand-by':
		'Verschiedene Versionen in der Produktion und am Ausweichstandort',
	'Components that run different versions': 'Komponenten mit verschiedenen Versionen',
	'No component is known to run different versions.': 'Von keiner Komponente sind verschiedene Versionen bekannt.',
	'{version} in {own}, {version2} in {own2}': '{version} in {own}, {version2} in {own2}',
	'What the copies that are left have to carry when a zone, a region or anything shared is lost: {n} overloads.':
		'Was die verbleibenden Instanzen tragen müssen, wenn eine Zone, eine Region oder Gemeinsames ausfällt: {n} Überlastungen.',
	'When something is lost, the copies that are left take over its load. Load / capacity up to the target is ok, up to 1 hot, above 1 an overload. No autoscaling and no other region is counted.':
		'Fällt etwas aus, übernehmen die verbleibenden Instanzen seine Last. Last / Kapazität ist bis zum Ziel in Ordnung, bis 1 angespannt, über 1 eine Überlastung. Automatische Skalierung und andere Regionen zählen nicht.',
	'losses and scenarios': 'Ausfälle und Szenarien',
	'{n} pair of a loss and a component was looked at.|{n} pairs of a loss and a component were looked at.':
		'{n} Paar aus einem Ausfall und einer Komponente wurde betrachtet.|{n} Paare aus einem Ausfall und einer Komponente wurden betrachtet.',
	'All that a loss does: {a}.': 'Alles, was ein Ausfall bewirkt: {a}.',
	'What is left after each loss': 'Was nach jedem Ausfall bleibt',
	'{n} pair after which nothing is left|{n} pairs after which nothing is left':
		'{n} Paar, nach dem nichts bleibt|{n} Paare, nach denen nichts bleibt',
	'{n} pair after which enough is left|{n} pairs after which enough is left':
		'{n} Paar, nach dem genug bleibt|{n} Paare, nach denen genug bleibt',
	'Static stability over zones': 'Statische Stabilität über Zonen',
	'To lose one of z zones unnoticed, evenly filled zones must hold z / (z - 1) times the load in stock: 2 for two zones, 1.5 for three.':
		'Um eine von z Zonen unbemerkt zu verlieren, müssen gleichmäßig gefüllte Zonen das z / (z − 1)-Fache der Last vorhalten: 2 bei zwei Zonen, 1,5 bei drei.',
	'Stock against need': 'Vorrat gegenüber Bedarf',
	'No component whose capacity is declared names the zones of its copies.':
		'Keine Komponente mit angegebener Kapazität nennt die Zonen ihrer Instanzen.',
	'How long until things work again after each of {n} losses, over what has to come back before what.':
		'Wie lange es nach jedem von {n} Ausfällen dauert, bis alles wieder funktioniert, danach, was vor was zurückkommen muss.',
	'Losses with a time for everything: {n} of {m}.': 'Ausfälle, bei denen alles eine Zeit hat: {n} von {m}.',
	'What data is lost: {a}.': 'Welche Daten verloren gehen: {a}.',
	'Per loss': 'Je Ausfall',
	'Recovery per loss': 'Wiederanlauf je Ausfall',
	'No failure domain or scenario interrupts anything.': 'Keine Fehlerdomäne und kein Szenario unterbricht etwas.',
	'How much data {n} stores lose when a place is lost or data is damaged, and where the rest comes back from.':
		'Wie viele Daten {n} Speicher verlieren, wenn ein Ort ausfällt oder Daten beschädigt werden, und woher der Rest zurückkommt.',
	'A synchronous copy that survives loses nothing, one that lags loses its lag, a backup its age. Damage to the data is in every copy, so only a state from before helps.':
		'Eine überlebende synchrone Kopie verliert nichts, eine nachlaufende ihren Rückstand, eine Sicherung ihr Alter. Ein Schaden an den Daten ist in jeder Kopie, daher hilft nur ein Stand von vorher.',
	'recovery times': 'Wiederanlaufzeiten',
	'Where data is lost': 'Wo Daten verloren gehen',
	'Per flow: the most that a system of record it writes loses':
		'Je Ablauf: der größte Verlust eines führenden Systems, in das er schreibt',
	'No flow writes a system of record that loses anything.':
		'Kein Ablauf schreibt in ein führendes System, das etwas verliert.',
	'{n} pair within what is allowed|{n} pairs within what is allowed':
		'{n} Paar innerhalb des Erlaubten|{n} Paare innerhalb des Erlaubten',
	'Stores that belong together and come back to different moments':
		'Speicher, die zusammengehören und auf verschiedene Zeitpunkte zurückkommen',
	'Gaps between stores of one group': 'Abstände zwischen Speichern einer Gruppe',
	'How much {n} flows can carry and where each ends: {m} carry less than their peak.':
		'Wie viel {n} Abläufe tragen und wo jeder endet: {m} tragen weniger als ihre Spitze.',
	'A flow carries as much as its narrowest component: capacity divided by how often it is asked in one run. Pools, quotas and growth end it too.':
		'Ein Ablauf trägt so viel wie seine engste Komponente: Kapazität geteilt durch die Anfragen je Lauf. Auch Pools, Kontingente und Wachstum begrenzen ihn.',
	'Where each flow ends': 'Wo jeder Ablauf endet',
	'{n}/s / {m} (step {k} x {i})': '{n}/s / {m} (Schritt {k} × {i})',
	'{n}/s / {m} (step {k} x {i}, step {j} x {times})': '{n}/s / {m} (Schritt {k} × {i}, Schritt {j} × {times})',
	'{n}/s / {m} (it begins there)': '{n}/s / {m} (er beginnt dort)',
	'{n}/s with its optional calls': '{n}/s mit seinen optionalen Aufrufen',
	'{n} call|{n} calls': '{n} Aufruf|{n} Aufrufe',
	'at least {n} instead of {m}': 'mindestens {n} statt {m}',
	'with its optional calls': 'mit seinen optionalen Aufrufen',
	'enough as far as declared': 'genug, soweit angegeben',
	'enough if optional calls are left out': 'genug, wenn optionale Aufrufe entfallen',
	'{n}/s arrive, {m} fit': '{n}/s kommen an, {m} haben Platz',
	'When growth uses it up': 'Wann Wachstum es aufbraucht',
	'Years until the limit': 'Jahre bis zur Grenze',
	'does not grow': 'wächst nicht',
	'Pools, when the other side hangs': 'Pools, wenn die Gegenseite hängt',
	'Limits set by others': 'Von anderen gesetzte Grenzen',
	'What waits in {n} buffers after an outage, how long it takes to work off, and {m} that never drain at peak.':
		'Was nach einem Ausfall in {n} Puffern wartet, wie lange das Abarbeiten dauert, und {m}, die sich in der Spitze nie leeren.',
	'Behind an asynchronous call something waits while the receiver is down. It is worked off at the rate that is left beside the load, so an outage is felt long after its end. Each cell says how much waits and when things are normal again, counted from the start of the outage.':
		'Hinter einem asynchronen Aufruf wartet etwas, solange der Empfänger ausgefallen ist. Es wird mit der Rate abgearbeitet, die neben der Last bleibt, daher wirkt ein Ausfall lange nach seinem Ende nach. Jede Zelle sagt, wie viel wartet und wann alles wieder normal ist, vom Beginn des Ausfalls an gezählt.',
	'No asynchronous dependency and no queue is declared.':
		'Es ist keine asynchrone Abhängigkeit und keine Warteschlange angegeben.',
	'never drains': 'leert sich nie',
	'What is left of {n} component while a version is rolled out: {what}.|What is left of {n} components while a version is rolled out: {what}.':
		'Was von {n} Komponente bleibt, während eine Version ausgeliefert wird: {what}.|Was von {n} Komponenten bleibt, während eine Version ausgeliefert wird: {what}.',
	'While a version is rolled out fewer copies work, old and new ones stand side by side, and somebody hopes that an alert fires in time. Everything is looked at as it is in that window.':
		'Während eine Version ausgeliefert wird, arbeiten weniger Instanzen, alte und neue stehen nebeneinander, und jemand hofft, dass ein Alarm rechtzeitig auslöst. Alles wird so betrachtet, wie es in diesem Fenster ist.',
	'What does not fit together': 'Was nicht zusammenpasst',
	'Services that a rollout exposes': 'Services, die eine Auslieferung gefährdet',
	'The model is computed anew with the copies away that hurt most: what is a single point of failure only then, and how much of the time the service would be down if the rollout never ended.':
		'Das Modell wird neu berechnet, ohne die Instanzen, deren Fehlen am meisten schadet: was nur dann ein Single Point of Failure ist, und für wie viel der Zeit der Service ausgefallen wäre, wenn die Auslieferung nie endete.',
	'No rollout takes a business service closer to a failure.':
		'Keine Auslieferung bringt einen Geschäftsservice einem Ausfall näher.',
	'Components during a rollout': 'Komponenten während einer Auslieferung',
	'No component says how it is released.': 'Keine Komponente sagt, wie sie ausgeliefert wird.',
	'Contracts across releases': 'Verträge über Releases hinweg',
	'While a version is rolled out old and new copies answer side by side, and a rollback happens in a hurry. Each side is held against the version that comes next and the one that would be back.':
		'Während eine Version ausgeliefert wird, antworten alte und neue Instanzen nebeneinander, und eine Rücknahme geschieht in Eile. Jede Seite wird gegen die nächste Version gehalten und gegen die, die zurückkäme.',
	'{n} loss or scenario: who is affected, what capacity is left, how long it takes, what data is lost, and which runbooks can still be followed.|{n} losses and scenarios: who is affected, what capacity is left, how long it takes, what data is lost, and which runbooks can still be followed.':
		'{n} Ausfall oder Szenario: wer betroffen ist, welche Kapazität bleibt, wie lange es dauert, welche Daten verloren gehen, und welche Runbooks noch durchführbar sind.|{n} Ausfälle und Szenarien: wer betroffen ist, welche Kapazität bleibt, wie lange es dauert, welche Daten verloren gehen, und welche Runbooks noch durchführbar sind.',
	'All business services against all failure domains on one page':
		'Alle Geschäftsservices gegenüber allen Fehlerdomänen auf einer Seite',
	'{n}, {m} unknown': '{n}, {m} unbekannt',
	'{n} business services against {m} failure domains: what the loss of each does to each.':
		'{n} Geschäftsservices gegenüber {m} Fehlerdomänen: was der Ausfall einer jeden für jeden bewirkt.',
	'A question mark, or what it could be, says that it holds only if what nobody declared does harm. Times are those until the effect.':
		'Ein Fragezeichen, oder was daraus werden könnte, heißt: Das gilt nur, wenn schadet, was niemand angegeben hat. Zeiten sagen, wie lange es bis zur Wirkung dauert.',
	'Business services against failure domains': 'Geschäftsservices gegenüber Fehlerdomänen',
	'No failure domain touches a business service.': 'Keine Fehlerdomäne berührt einen Geschäftsservice.',
	'Failure domains that touch no business service': 'Fehlerdomänen, die keinen Geschäftsservice berühren',
	'the time to repair is not declared': 'die Reparaturzeit ist nicht angegeben',
	'{a}: {b} counts as lost, which is the worst that this failure mode does':
		'{a}: {b} gilt als ausgefallen, das Schlimmste, was diese Fehlerart bewirkt',
	'{a}: the data of {b} is wrong in every copy; it counts as down until it is put right':
		'{a}: Die Daten von {b} sind in jeder Kopie falsch; es gilt als ausgefallen, bis sie berichtigt sind',
	'If the failure does its worst it is exceeded for {list}; how much it does the model does not say. Of those that the scenario does not name, the worst exceeds it for {list2}.':
		'Im schlimmsten Fall wird sie überschritten für {list}; wie weit es geht, sagt das Modell nicht. Von denen, die das Szenario nicht nennt, wird sie schlimmstenfalls überschritten für {list2}.',
	'From the model every business service that the scenario names stays within its tolerance. Of those that the scenario does not name, it is exceeded for {list}.':
		'Nach dem Modell bleibt jeder vom Szenario genannte Geschäftsservice innerhalb seiner Toleranz. Von denen, die das Szenario nicht nennt, wird sie überschritten für {list}.',
	'From the model the tolerance holds only if people do first what each of these waits for: {list}.':
		'Nach dem Modell hält die Toleranz nur, wenn zuerst kommt, worauf jeder von diesen wartet: {list}.',
	'From the model it is exceeded for {list}. Of those that the scenario does not name, it is exceeded for {list2}.':
		'Nach dem Modell wird sie überschritten für {list}. Von denen, die das Szenario nicht nennt, wird sie überschritten für {list2}.',
	'{a} down from the start until {time} (the event is over); tolerance {time2}, runs out at {time3}':
		'{a} von Beginn an ausgefallen bis {time} (das Ereignis ist vorbei); Toleranz {time2}, läuft nach {time3} ab',
	'How many business services rest on each third party, region and team, and where ownership is thin.':
		'Wie viele Geschäftsservices auf jedem Drittanbieter, jeder Region und jedem Team beruhen, und wo Zuständigkeit dünn ist.',
	'What rests on few shoulders: third parties, regions and teams, and where nobody or only one person answers.':
		'Was auf wenigen Schultern ruht: Drittanbieter, Regionen und Teams, und wo niemand oder nur eine Person zuständig ist.',
	'Concentration index (HHI, {n} to {m}): {k}. The policy reports what is above {i}.':
		'Konzentrationsindex (HHI, {n} bis {m}): {k}. Die Richtlinie meldet, was über {i} liegt.',
	'Third parties that cannot be replaced': 'Drittanbieter, die nicht ersetzbar sind',
	'Third parties behind business services': 'Drittanbieter hinter Geschäftsservices',
	'Every third party behind a business service can be replaced, as declared.':
		'Jeder Drittanbieter hinter einem Geschäftsservice ist laut Angabe ersetzbar.',
	'Thin ownership': 'Dünne Zuständigkeit',
	'Gaps in ownership': 'Lücken in der Zuständigkeit',
	'{n} gaps in what the analyses need, with what to add and where.':
		'{n} Lücken in dem, was die Analysen voraussetzen, mit dem, was wo hinzuzufügen ist.',
	'A static model drifts from reality: compare it with what runs.':
		'Ein statisches Modell entfernt sich von der Wirklichkeit: mit dem vergleichen, was läuft.',
	'Completeness per analysis': 'Vollständigkeit je Analyse',
	'How much of what each analysis needs is declared': 'Wie viel von dem angegeben ist, was jede Analyse voraussetzt',
	'No analysis says what it needs.': 'Keine Analyse sagt, was sie voraussetzt.',
	'A{n} {what}': 'A{n} {what}',
	Gaps: 'Lücken',
	'The {n} with the most gaps are shown of {m}; each page lists its own gaps.':
		'Gezeigt sind die {n} von {m} mit den meisten Lücken; jede Seite führt ihre eigenen auf.',
	'Values and their age': 'Werte und ihr Alter',
	'{n} value that is current|{n} values that are current': '{n} aktueller Wert|{n} aktuelle Werte',
	'Components that nothing names': 'Komponenten, die nichts nennt',
	'Every component is named by a dependency, a flow or a system.':
		'Jede Komponente wird von einer Abhängigkeit, einem Ablauf oder einem System genannt.',
	'Decisions without a link to the model': 'Entscheidungen ohne Verweis auf das Modell',
	'{n} % of failure modes have a way out': 'für {n} % der Fehlerarten gibt es einen Ausweg',
	'what would go unnoticed': 'was unbemerkt bliebe',
	'Runbooks that need what is lost': 'Runbooks, die Ausgefallenes benötigen',
	'Runbooks that cannot be used in an event they are for':
		'Runbooks, die in einem Ereignis, für das sie da sind, nicht nutzbar sind',
	'Every runbook can be used in every event it is for, as far as its needs are declared.':
		'Jedes Runbook ist in jedem Ereignis nutzbar, für das es da ist, soweit sein Bedarf angegeben ist.',
	'How long they take': 'Wie lange sie dauern',
	'The last time that says how long it took, against the shortest limit of what is down until the runbook is done. Noticing and deciding come on top.':
		'Das letzte Mal, für das die Dauer bekannt ist, gegenüber der kürzesten Grenze dessen, was ausgefallen ist, bis das Runbook fertig ist. Bemerken und Entscheiden kommen hinzu.',
	'Runbooks against what they are to bring back': 'Runbooks gegenüber dem, was sie zurückbringen sollen',
	'Failure modes with their way out': 'Fehlerarten mit ihrem Ausweg',
	'State of each runbook': 'Zustand jedes Runbooks',
	'{n} task, one by one': '{n} Aufgabe, eine nach der anderen',
	'move copy {own} of {b} from {c} to {d}': 'die Instanz {own} von {b} aus {c} nach {d} verlegen',
	'{a} of {b} writes, is tried again once by {c}, and is {what}: the effect can happen twice':
		'{a} von {b} schreibt, wird von {c} einmal wiederholt und ist {what}: Die Wirkung kann doppelt eintreten',
	'{own} of {b} writes, is tried again once by {c}, and is {what}: the effect can happen twice':
		'{own} von {b} schreibt, wird von {c} einmal wiederholt und ist {what}: Die Wirkung kann doppelt eintreten',
	'idempotent: none': 'nicht idempotent',
	'{n} ago': 'vor {n}',
	'How long until things work again after the one loss, over what has to come back before what.':
		'Wie lange es nach dem einen Ausfall dauert, bis alles wieder funktioniert, danach, was vor was zurückkommen muss.',
	'{n} thing that does not fit together|{n} things that do not fit together':
		'{n} Sache, die nicht zusammenpasst|{n} Dinge, die nicht zusammenpassen',
	'{n} case in which a runbook needs what is lost|{n} cases in which a runbook needs what is lost':
		'{n} Fall, in dem ein Runbook das Ausgefallene braucht|{n} Fälle, in denen ein Runbook das Ausgefallene braucht',
	'order is promised and not kept': 'Reihenfolge ist zugesagt und wird nicht eingehalten',
	'{n} of {m} failure mode has been tried in a way that counts.':
		'{n} von {m} Fehlerart wurde so erprobt, dass es zählt.',
	'{n} of {m} synchronous call declares no timeout: a gap, not a timeout of none.':
		'{n} von {m} synchronem Aufruf gibt kein Zeitlimit an: eine Lücke, nicht „ohne Zeitlimit“.',
	'{n} of {m} call does not declare whether it is tried again; what lies behind it says "at least".':
		'{n} von {m} Aufruf gibt nicht an, ob er wiederholt wird; was dahinter liegt, sagt „mindestens“.',
};
