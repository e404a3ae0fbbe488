import type { Translation } from '../catalogue.ts';
import type { ProposalsText } from '../en/proposals.ts';

export const proposals: { readonly [english in ProposalsText]: Translation } = {
	'Move {n} of {list} out of {a}': '{n} von {list} aus {a} herausnehmen',
	'Move one of {list} out of {a}': 'Eine der Instanzen {list} aus {a} herausnehmen',
	'by itself not enough': 'allein nicht genug',
	'the loss of {a} still stops all {n} flows and business services through {list}, which it takes down as well':
		'der Ausfall von {a} stoppt weiterhin alle {n} Abläufe und Geschäftsservices über {list}, ebenfalls davon lahmgelegt',
	'the loss of {a} then stops none of these {n} flows and business services by itself':
		'der Ausfall von {a} stoppt dann allein keinen dieser {n} Abläufe und Geschäftsservices mehr',
	'the loss of {a} then stops {n} instead of {m} flows and business services':
		'der Ausfall von {a} stoppt dann {n} statt {m} Abläufe und Geschäftsservices',
	'those through {list}, which it takes down as well': 'jene über {list}, ebenfalls davon lahmgelegt',
	'all {n} flows and business services that stop today then go on when one copy is lost':
		'alle {n} heute stillstehenden Abläufe und Geschäftsservices laufen dann beim Ausfall einer Instanz weiter',
	'what stops today then goes on when one copy is lost':
		'was heute stillsteht, läuft dann beim Ausfall einer Instanz weiter',
	'{a}: {k} minutes less downtime a month (unavailability {n} -> {m})':
		'{a}: {k} Minuten weniger Ausfall je Monat (Nichtverfügbarkeit {n} → {m})',
	'Give {a} an alternative to {b}, or whoever calls it a fallback for the time without':
		'{a} eine Alternative zu {b} geben, oder den Aufrufern einen Ersatzweg für die Zeit ohne',
	'Give {a} a tested fallback for the time without {b}': '{a} einen erprobten Ersatzweg für die Zeit ohne {b} geben',
	'Add {n} copy of {a} outside {b}|Add {n} copies of {a} outside {b}':
		'{n} Instanz von {a} außerhalb von {b} hinzufügen|{n} Instanzen von {a} außerhalb von {b} hinzufügen',
	'Add {n} copy of {a}, so that one can be lost at peak|Add {n} copies of {a}, so that one can be lost at peak':
		'{n} Instanz von {a} hinzufügen, damit zur Spitzenzeit eine ausfallen kann|{n} Instanzen von {a} hinzufügen, damit zur Spitzenzeit eine ausfallen kann',
	'Run a second copy of {a} outside {b}': 'Eine zweite Instanz von {a} außerhalb von {b} betreiben',
	'Run a second copy of {a} in a failure domain of its own':
		'Eine zweite Instanz von {a} in einer eigenen Fehlerdomäne betreiben',
	'Shorten it (automate the slowest step), or promise what practice shows: noticing and deciding come on top':
		'Verkürzen (den langsamsten Schritt automatisieren) oder zusagen, was die Praxis zeigt: Bemerken und Entscheiden kommen hinzu',
	'Set {a} of {b} to {time}, or relax that of {c}': '{a} von {b} auf {time} setzen oder das von {c} lockern',
	'Set {a} to {time} or less, or work the backlog off faster':
		'{a} auf höchstens {time} setzen oder den Rückstau schneller abarbeiten',
	'Write why that is acceptable, and name it in {a} of the dependency, or in {b} both {c} and {d}':
		'Aufschreiben, warum das vertretbar ist, und es in {a} der Abhängigkeit nennen, oder in {b} sowohl {c} als auch {d}',
	'Recover in {time}, or say that such an event breaks the objective: {n} of them a year use up what it allows':
		'In {time} wiederherstellen oder festhalten, dass ein solches Ereignis den Zielwert verletzt: {n} davon im Jahr verbrauchen, was er erlaubt',
	'Give {a} of {b} a key that it recognises repeats by ({c} with {d}), or set {e} on the call':
		'{a} von {b} einen Schlüssel geben, an dem Wiederholungen erkannt werden ({c} mit {d}), oder {e} am Aufruf setzen',
	'Let some copies of {a} do without {b}, or accept it in a decision':
		'Einige Instanzen von {a} ohne {b} auskommen lassen oder es in einer Entscheidung akzeptieren',
	'Let every other copy of {a} use a second one instead of {b}':
		'Jede zweite Instanz von {a} eine andere statt {b} benutzen lassen',
	'Declare {a} with {list}': '{a} mit {list} angeben',
	'Declare {a} of {b}: {list}': '{a} von {b} angeben: {list}',
	'Set {a} on {b} -> {c}, or {d} there': '{a} auf {b} → {c} setzen oder dort {d}',
	'{n} attempts become {m}': 'aus {n} Versuchen werden {m}',
	'Shorten the timeout to at most {time}, or break the circuit before the pool is empty':
		'Das Zeitlimit auf höchstens {time} verkürzen oder den Schutzschalter auslösen lassen, bevor der Pool leer ist',
	'at {time} {m} calls wait in a pool of {k}': 'bei {time} warten {m} Aufrufe in einem Pool von {k}',
	'At {time} {m} calls wait in a pool of {k}': 'Bei {time} warten {m} Aufrufe in einem Pool von {k}',
	'Start a new copy before an old one goes (surge), or add one':
		'Eine neue Instanz starten, bevor eine alte geht (Surge), oder eine hinzufügen',
	'start a new copy before an old one goes (surge), or add one':
		'eine neue Instanz starten, bevor eine alte geht (Surge), oder eine hinzufügen',
	'{a} during a rollout: unavailability {n} -> {m}, {k} single points of failure fewer':
		'{a} während einer Auslieferung: Nichtverfügbarkeit {n} → {m}, {k} Single Points of Failure weniger',
	'To mend it': 'Abhilfe',
	'if it took no time, everything would be back after {time} instead of {time2}':
		'ohne ihre Dauer wäre alles nach {time} statt {time2} zurück',
	'If it took no time, everything would be back after {time} instead of {time2}':
		'Ohne ihre Dauer wäre alles nach {time} statt {time2} zurück',
	'Write one copy in another zone before answering ({a}), or promise an {b} above zero':
		'Vor der Antwort eine Instanz in einer anderen Zone schreiben ({a}) oder ein {b} über null zusagen',
	'Plan a substitute for {a} in the most important of these services, or accept the concentration in a decision':
		'Für {a} in den wichtigsten dieser Services einen Ersatz planen oder die Konzentration in einer Entscheidung akzeptieren',
	'Do it, keep the evidence, and write the day as {a}':
		'Es tun, den Nachweis aufbewahren und den Tag als {a} eintragen',
	'Give the procedure a way without {list}, or run them outside of {a}':
		'Dem Verfahren einen Weg ohne {list} geben oder diese außerhalb von {a} betreiben',
	'Give the procedure a way without {list} and {b}, or run them outside of {a}':
		'Dem Verfahren einen Weg ohne {list} und {b} geben oder diese außerhalb von {a} betreiben',
	'Keep a backup of {a} in {b}, outside {c}, and try to restore it':
		'Eine Sicherung von {a} in {b}, außerhalb von {c}, halten und die Wiederherstellung erproben',
	'at most {time} of it would be lost instead of everything': 'höchstens {time} davon gingen verloren statt alles',
	'At most {time} of it would be lost instead of everything': 'Höchstens {time} davon gingen verloren statt alles',
	'Make {a} soft or redundant and look again, or promise {n} % at most':
		'{a} weich oder redundant machen und neu betrachten, oder höchstens {n} % zusagen',
	'Ask {a} for {n} % or more, make it soft or redundant, or promise {m} % at most':
		'Von {a} mindestens {n} % verlangen, es weich oder redundant machen, oder höchstens {m} % zusagen',
	'with {n} % from {a} the promise can just be kept, with nothing left for {b} itself':
		'mit {n} % von {a} ist die Zusage gerade noch einzuhalten, ohne Rest für {b} selbst',
	'Run it again so that it counts': 'Erneut durchführen, sodass es zählt',
	'Run {a} outside {b}, or practise the recovery without it':
		'{a} außerhalb von {b} betreiben oder den Wiederanlauf ohne üben',
	'State the tolerance from outside, with its reason, and set {a} below it':
		'Die Toleranz von außen begründet festlegen und {a} darunter setzen',
	'Measure again and write the new value with its {a}': 'Neu messen und den neuen Wert mit {a} eintragen',
	'Move copy {a} of {b} from {c} to {d}': 'Instanz {a} von {b} von {c} nach {d} verlegen',
	'Record in a decision why the dependency is accepted and what the exit plan gives':
		'In einer Entscheidung festhalten, warum die Abhängigkeit akzeptiert ist und was der Ausstiegsplan leistet',
	'Refuse or hold instead of answering from the cache ({a} or {b}), or bound its age and accept the rest in a decision':
		'Ablehnen oder anhalten statt aus dem Cache zu antworten ({a} oder {b}), oder dessen Alter begrenzen und den Rest in einer Entscheidung akzeptieren',
	'Review it: confirm it with a new review date, amend it, or supersede it':
		'Überprüfen: mit neuem Überprüfungstermin bestätigen, ändern oder ablösen',
	'Make failovers of {a} succeed in {n} % of the cases': 'Umschaltungen von {a} in {n} % der Fälle gelingen lassen',
	'Hand the trace context on in {a}, in the header of its messages as well':
		'Den Trace-Kontext in {a} weiterreichen, auch im Kopf der Nachrichten',
	'Keep the lag below {time}, or let a write wait for a copy outside {a}':
		'Den Rückstand unter {time} halten oder einen Schreibvorgang auf eine Instanz außerhalb von {a} warten lassen',
	'with a write that waits for that copy nothing would be lost instead of {time}':
		'mit einem Schreibvorgang, der auf diese Instanz wartet, ginge nichts verloren statt {time}',
	'Notice damage to {a} sooner, or restore it to a finer point':
		'Schäden an {a} früher bemerken oder auf einen genaueren Zeitpunkt wiederherstellen',
	'Keep the keys for at least {time}, or let what is older be refused':
		'Die Schlüssel mindestens {time} behalten oder Älteres abweisen',
	'the gap of {time}, in which a repeat counts twice, closes':
		'die Lücke von {time}, in der eine Wiederholung doppelt zählt, schließt sich',
	'Name what undoes it: {a}': 'Angeben, was es rückgängig macht: {a}',
	'Read it from where it was written, or wait for the version that step {n} returned':
		'Von dort lesen, wo geschrieben wurde, oder auf die Version warten, die Schritt {n} zurückgab',
	'Share the rota with a second person or team, and write how many share it as {a}':
		'Den Bereitschaftsplan mit einer zweiten Person oder einem zweiten Team teilen und die Anzahl als {a} eintragen',
	'Write the message with the state ({a} on step {n}) and publish from there':
		'Die Nachricht zusammen mit dem Zustand schreiben ({a} bei Schritt {n}) und von dort veröffentlichen',
	'Set {a} of {b} -> {c} to {d} (now {time})': '{a} von {b} → {c} auf {d} setzen (jetzt {time})',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, if it answers in that time, which is not declared.':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}): Aus {time2} werden {time3}, falls es in dieser Zeit antwortet, was nicht angegeben ist.',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, as far as times are declared.':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}): Aus {time2} werden {time3}, soweit Zeiten angegeben sind.',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, if it answers in that time, which is not declared, as far as times are declared.':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}): Aus {time2} werden {time3}, falls es in dieser Zeit antwortet, was nicht angegeben ist, soweit Zeiten angegeben sind.',
	'Set {a} of {b} -> {c} to {d} (now {time}), if it answers in that time, which is not declared':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}), falls es in dieser Zeit antwortet, was nicht angegeben ist',
	'Set {a} of {b} -> {c} to {d} (now {time}), and declare the times that are missing':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}), und die fehlenden Zeiten angeben',
	'Set {a} of {b} -> {c} to {d} (now {time}), if it answers in that time, which is not declared, and declare the times that are missing':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}), falls es in dieser Zeit antwortet, was nicht angegeben ist, und die fehlenden Zeiten angeben',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}.':
		'{a} von {b} → {c} auf {d} setzen (jetzt {time}): Aus {time2} werden {time3}.',
	'{a} then works {time} at most instead of {time2}': '{a} arbeitet dann höchstens {time} statt {time2}',
	'the longest wait falls from {time} to {time2}, as far as times are declared':
		'die längste Wartezeit sinkt von {time} auf {time2}, soweit Zeiten angegeben sind',
	'{a} then works {time} instead of {time2}, as far as times are declared':
		'{a} arbeitet dann {time} statt {time2}, soweit Zeiten angegeben sind',
	'A budget of {n} % on {a} → {b}: × {m} becomes × {k}.': 'Ein Budget von {n} % auf {a} → {b}: Aus × {m} wird × {k}.',
	'Add {a}: {n} % of the budget in {time} as a page, {m} % in {time2} as a ticket':
		'{a} hinzufügen: {n} % des Budgets in {time} an die Bereitschaft, {m} % in {time2} als Ticket',
	'Declare {a} (last writer, by version, merge), or let one copy take all writes of a key':
		'{a} angeben (letzter Schreiber, nach Version, Zusammenführen) oder eine Instanz alle Schreibvorgänge eines Schlüssels annehmen lassen',
	'Promise nothing': 'Nichts zusagen',
	'Measure a restore of the size it has today, and state what you find':
		'Eine Wiederherstellung in heutiger Größe messen und das Ergebnis angeben',
	'the stated time asks for {n} GB/h, or for no more than {m} GB':
		'die angegebene Zeit verlangt {n} GB/h oder höchstens {m} GB',
	'if it took the stated time, everything would be back {time} after the loss of {a} instead of {time2}':
		'bei der angegebenen Zeit wäre alles {time} nach dem Ausfall von {a} zurück statt nach {time2}',
	'Add {n} copy in {a}, {m} copy in {b}': '{n} Instanz in {a} und {m} Instanz in {b} hinzufügen',
	'load / capacity without any one zone: at most {n} -> {m}':
		'Last / Kapazität ohne eine beliebige Zone: höchstens {n} → {m}',
	'keep backups of {a} from which a state before the damage can be restored':
		'Sicherungen von {a} halten, aus denen sich ein Zustand vor dem Schaden wiederherstellen lässt',
	'Add {a} to {b} of {c} ({d} where it goes on without)': '{a} zu {b} von {c} hinzufügen ({d}, wo es ohne weitergeht)',
	'Add {a} or {b} to the dependency': 'Der Abhängigkeit {a} oder {b} hinzufügen',
	'Add {a}, each with the {b} it stands in': '{a} hinzufügen, je mit {b}, worin sie stehen',
	'Bring both to one version, or say which one is being rolled out':
		'Beide auf eine Version bringen oder angeben, welche gerade ausgeliefert wird',
	'Build {a} against {version}': '{a} gegen {version} bauen',
	'Declare the times that are missing, and shorten the longest of them':
		'Die fehlenden Zeiten angeben und die längste davon verkürzen',
	'Do it and write the day as {a}': 'Es tun und den Tag als {a} eintragen',
	'Keep a copy of {a} outside {b}, and state its lag':
		'Eine Instanz von {a} außerhalb von {b} halten und ihren Rückstand angeben',
	'Keep them for at least {time}': 'Sie mindestens {time} behalten',
	'Let {a} wait longer than {time}, or shorten several timeouts of {b}':
		'{a} länger als {time} warten lassen oder mehrere Zeitlimits von {b} verkürzen',
	'its loss then leaves {n} member, and {m} is needed|its loss then leaves {n} members, and {m} are needed':
		'sein Ausfall lässt dann {n} Mitglied übrig, und {m} wird benötigt|sein Ausfall lässt dann {n} Mitglieder übrig, und {m} werden benötigt',
	'Move to {name}, supported until {day}': 'Auf {name} wechseln, unterstützt bis {day}',
	'Pass the time that is left with every call of {a} and declare {b} (or {c})':
		'Die verbleibende Zeit bei jedem Aufruf von {a} weitergeben und {b} angeben (oder {c})',
	'the longest wait falls from {time} to {time2}': 'die längste Wartezeit sinkt von {time} auf {time2}',
	'Write a decision with {a}, or name one in {b}': 'Eine Entscheidung mit {a} schreiben oder eine in {b} nennen',
	'the loss of {a} still stops that flow or business service through {list}, which it takes down as well':
		'der Ausfall von {a} stoppt diesen Ablauf oder Geschäftsservice weiterhin über {list}, was er ebenfalls lahmlegt',
	'the loss of {a} then does not stop that flow or business service by itself':
		'der Ausfall von {a} stoppt diesen Ablauf oder Geschäftsservice dann nicht allein',
	'add {n} copy in {a}|add {n} copies in {a}': '{n} Instanz in {a} hinzufügen|{n} Instanzen in {a} hinzufügen',
	'declare {a} with its {b} and when it was {c}, or call the dependency hard':
		'{a} mit {b} und dem Tag der Erprobung ({c}) angeben, oder die Abhängigkeit hart nennen',
	'end {a} with a role that may decide: {b}': '{a} mit einer Rolle enden lassen, die entscheiden darf: {b}',
	'leave the retries to {a}, which is nearest to it: {b} above':
		'die Wiederholungen {a} überlassen, das am nächsten daran ist: {b} darüber',
	'mend the cause, or decide again and give a new end date':
		'die Ursache beheben, oder neu entscheiden und ein neues Enddatum setzen',
	'mend the date, or ask for a day from it on with {a}':
		'das Datum berichtigen, oder mit {a} einen Tag ab diesem Datum wählen',
	'accept the decision, or take the waiver out': 'die Entscheidung annehmen, oder die Risikoakzeptanz herausnehmen',
	'name its flows: {a}, each with its steps': 'die Abläufe nennen: {a}, jeden mit seinen Schritten',
	'try what {a} does without {b}, and write the day as {c} of its fallback':
		'erproben, was {a} ohne {b} tut, und den Tag als {c} des Ersatzwegs eintragen',
	'write to one store and let an outbox carry the change to the other: {a} and {b} on step {n}':
		'in einen Speicher schreiben und die Änderung per Outbox in den anderen bringen: {a} und {b} bei Schritt {n}',
	'commit them together and say so: {a} on step {n}': 'gemeinsam schreiben und es angeben: {a} bei Schritt {n}',
	'set {a} on {b} -> {c} and {d} -> {e} and {f} -> {g}, or {h} there':
		'{a} auf {b} → {c}, {d} → {e} und {f} → {g} setzen, oder dort {h}',
	'A budget of {n} % on {a} → {b}, {c} → {d}, {e} → {f}: × {m} becomes × {k}.':
		'Ein Budget von {n} % auf {a} → {b}, {c} → {d}, {e} → {f}: Aus × {m} wird × {k}.',
	'add the flow or dependency that uses it, or take it out of the model':
		'den Ablauf oder die Abhängigkeit hinzufügen, die es nutzt, oder es aus dem Modell nehmen',
	'name a team: {a}': 'ein Team nennen: {a}',
	'write when it is stopped: {a}, with a number that an alert watches':
		'schreiben, wann abgebrochen wird: {a}, mit einer Zahl, die ein Alarm überwacht',
};
