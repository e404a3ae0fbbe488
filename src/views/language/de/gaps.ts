import type { Translation } from '../catalogue.ts';
import type { GapsText } from '../en/gaps.ts';

export const gaps: { readonly [english in GapsText]: Translation } = {
	'Needed by {text}': 'Benötigt von {text}',
	'{a} is not declared, so {what} is unknown': '{a} ist nicht angegeben, daher ist unbekannt, {what}',
	'{a} is not declared, so {what} is unknown, and so is everything that waits for it':
		'{a} ist nicht angegeben, daher ist unbekannt, {what}, und ebenso alles, was darauf wartet',
	'how long it takes to come back': 'wie lange es bis zur Rückkehr dauert',
	'how long it is interrupted when the copy at work is lost':
		'wie lange es unterbrochen ist, wenn die arbeitende Instanz ausfällt',
	'how many copies a rollout takes away': 'wie viele Instanzen eine Auslieferung wegnimmt',
	'what is asked at peak': 'was zur Spitzenzeit verlangt wird',
	'what one copy carries': 'was eine Instanz trägt',
	'how long taking a release back takes': 'wie lange die Rücknahme einer Version dauert',
	'how long damage goes unnoticed': 'wie lange ein Schaden unbemerkt bleibt',
	'how long working off takes': 'wie lange das Abarbeiten dauert',
	'whether messages expire first': 'ob Nachrichten vorher verfallen',
	'how long it takes to check that it works': 'wie lange die Prüfung dauert, dass es funktioniert',
	'how long it takes until somebody decides': 'wie lange es dauert, bis jemand entscheidet',
	'how long it takes until the loss is noticed': 'wie lange es dauert, bis der Ausfall bemerkt wird',
	'how long its repair takes': 'wie lange die Reparatur dauert',
	'how much waits after an outage': 'wie viel nach einem Ausfall wartet',
	'how near to the damage a restore comes': 'wie nah eine Wiederherstellung an den Schaden herankommt',
	'how long it takes': 'wie lange es dauert',
	'{a} is not declared, so how long it takes to come back is unknown, and so is everything that waits for it':
		'{a} ist nicht angegeben, daher ist unbekannt, wie lange es bis zur Rückkehr dauert, und ebenso alles, was darauf wartet',
	'{a} says how often {name} is down': '{a} sagt, wie oft {name} ausfällt',
	'How much is lost when its data is damaged is unknown, as nobody says how long damage goes unnoticed':
		'Wie viel bei beschädigten Daten verloren geht, ist unbekannt, da niemand sagt, wie lange ein Schaden unbemerkt bleibt',
	'How long it takes to come back is unknown, and so is everything that waits for it':
		'Wie lange es bis zur Rückkehr dauert, ist unbekannt, und ebenso alles, was darauf wartet',
	'No failure domain takes this copy down, so the loss of its zone or host looks harmless':
		'Keine Fehlerdomäne legt diese Instanz lahm, daher sieht der Ausfall ihrer Zone oder ihres Hosts harmlos aus',
	'What the loss does to flows that share the caller, and whose steps do not go over the dependency, is only possible':
		'Was der Ausfall Abläufen tut, die den Aufrufer teilen und deren Schritte nicht über die Abhängigkeit führen, ist nur möglich',
	'How many copies run is unknown, so its own failure is only possible and no failure domain takes it down':
		'Wie viele Instanzen laufen, ist unbekannt, daher ist der eigene Ausfall nur möglich, und keine Fehlerdomäne legt es lahm',
	'Its traffic is missing from the share of peak traffic': 'Sein Verkehr fehlt im Anteil der Spitzenlast',
	'The dependency counts as soft in one run and as hard in the other, so its findings are only possible':
		'Die Abhängigkeit gilt in einem Lauf als weich und im anderen als hart, daher sind die Befunde nur möglich',
	'No responsibility of this role is declared, and nothing names it as owner':
		'Für diese Rolle ist keine Verantwortung angegeben, und nichts nennt sie als zuständig',
	'No mitigation is declared for this failure mode': 'Für diese Fehlerart ist keine Eindämmung angegeben',
	'how long taking the release back takes is not declared':
		'wie lange die Rücknahme der Version dauert, ist nicht angegeben',
	'how long it takes is not declared': 'wie lange es dauert, ist nicht angegeben',
	'the time of the failover is not declared': 'die Dauer der Umschaltung ist nicht angegeben',
	'nothing is declared': 'nichts angegeben',
	'not declared (asynchronous)': 'nicht angegeben (asynchron)',
	assumed: 'angenommen',
	'{n} field|{n} fields': '{n} Feld|{n} Felder',
	'{n} field missing|{n} fields missing': '{n} fehlendes Feld|{n} fehlende Felder',
	'not computable, as {n} field is missing|not computable, as {n} fields are missing':
		'nicht berechenbar, da {n} Feld fehlt|nicht berechenbar, da {n} Felder fehlen',
	'{a} missing': 'fehlt: {a}',
	'no contact is declared': 'kein Kontakt angegeben',
	'contract {alert}': 'Vertrag {alert}',
	'no p{n} for {m} steps': 'kein p{n} für {m} Schritte',
	'no step calls it': 'kein Schritt ruft es auf',
	'No step of a flow calls it.': 'Kein Schritt eines Ablaufs ruft es auf.',
	'no growth is stated': 'kein Wachstum angegeben',
	'no time is stated': 'keine Zeit angegeben',
	'no p{n} declared': 'kein p{n} angegeben',
	'never, or not declared': 'nie oder nicht angegeben',
	'slowest alert not known': 'langsamster Alarm unbekannt',
	'slowest alert {time}': 'langsamster Alarm {time}',
	'none named': 'nichts genannt',
	'none is read': 'nirgends gelesen',
	'by nobody stated': 'von niemandem angegeben',
	'No component names it': 'Keine Komponente nennt es',
	'No single event only degrades it': 'Kein einzelnes Ereignis beeinträchtigt es nur',
	'No component, flow or business service goes down or degrades, in either reading of what is not declared':
		'Keine Komponente, kein Ablauf und kein Geschäftsservice fällt aus oder wird beeinträchtigt, wie auch immer man nicht Angegebenes liest',
	'Some dependencies are of undeclared criticality, or soft without a tested fallback':
		'Die Kritikalität einiger Abhängigkeiten ist nicht angegeben, oder sie sind weich ohne erprobten Ersatzweg',
	'best with all soft, worst with all hard': 'bestenfalls alle weich, schlimmstenfalls alle hart',
	'Which copy is at work is not declared for {list}': 'Welche Instanz arbeitet, ist nicht angegeben für {list}',
	'which copy is at work is not declared for {list}': 'welche Instanz arbeitet, ist nicht angegeben für {list}',
	'best when the loss of one copy never needs the failover, worst when the loss of any does':
		'bestenfalls verlangt der Ausfall einer Instanz nie die Umschaltung, schlimmstenfalls verlangt sie der Ausfall jeder Instanz',
	'What follows is about the worst case': 'Das Folgende betrifft den schlimmsten Fall',
	'{a}: {b} is not declared, so which loss needs the failover is unknown, and the downtime is a range instead of one number.':
		'{a}: {b} ist nicht angegeben, daher ist unbekannt, welcher Ausfall die Umschaltung verlangt, und die Ausfallzeit ist ein Bereich statt einer Zahl.',
	'Evidence of design, not a statement of compliance: it shows what was declared and decided, and what follows from it. Whether a rule is met is for people to judge.':
		'Nachweis des Entwurfs, keine Aussage zur Einhaltung: Gezeigt wird, was angegeben und entschieden wurde und was daraus folgt. Ob eine Regel erfüllt ist, beurteilen Menschen.',
	'Evidence of design, not a statement of compliance: it shows what was declared and decided, and what follows from it. Whether a rule is met is for people to judge. {a}.':
		'Nachweis des Entwurfs, keine Aussage zur Einhaltung: Gezeigt wird, was angegeben und entschieden wurde und was daraus folgt. Ob eine Regel erfüllt ist, beurteilen Menschen. {a}.',
	'No contract has its version declared on both sides.':
		'Bei keinem Vertrag ist die Version auf beiden Seiten angegeben.',
	'No redundancy group shares a failure domain that the policy asks to survive.':
		'Keine Redundanzgruppe teilt sich eine Fehlerdomäne, deren Ausfall die Richtlinie zu überstehen verlangt.',
	'No synchronous dependency is declared.': 'Es ist keine synchrone Abhängigkeit angegeben.',
	'the budget is {time}': 'das Budget ist {time}',
	'It is missing in {n} places': 'Es fehlt an {n} Stellen',
	'How long its steps usually need is not known, as none declares its p99':
		'Wie lange die Schritte üblicherweise benötigen, ist unbekannt, da keiner seinen p99 angibt',
	'How long its caller waits at the worst is not declared {a}':
		'Wie lange der Aufrufer schlimmstenfalls wartet, ist nicht angegeben {a}',
	'how many copies carry the load': 'wie viele Instanzen die Last tragen',
	'whether a copy has every write': 'ob eine Instanz jeden Schreibvorgang hält',
	'whether anything brings the data back': 'ob etwas die Daten zurückbringt',
	'{a} says how often {n} copies are down each': '{a} sagt, wie oft jede von {n} Instanzen ausfällt',
	'findings cannot be ranked by the importance of the service':
		'Befunde lassen sich nicht nach der Bedeutung des Service ordnen',
	'how many copies the load needs is unknown: one is taken to be enough':
		'wie viele Instanzen die Last verlangt, ist unbekannt: Eine gilt als genug',
	'the soft dependency counts as hard in the pessimistic run, as nobody has tried what happens without it':
		'die weiche Abhängigkeit gilt im pessimistischen Lauf als hart, da niemand erprobt hat, was ohne sie geschieht',
	'the step adds nothing to the budget of its flow, so the sum is a lower bound':
		'der Schritt trägt nichts zum Budget des Ablaufs bei, die Summe ist also eine untere Schranke',
	'what brings the data back, and from when, is unknown':
		'was die Daten zurückbringt und von welchem Stand, ist unbekannt',
	'whether a copy that survives has every write is unknown':
		'ob eine verbleibende Instanz jeden Schreibvorgang hält, ist unbekannt',
	'whether one person is a single point of failure is unknown':
		'ob eine Person ein Single Point of Failure ist, ist unbekannt',
	'whom to call next is unknown': 'wen man als Nächstes anruft, ist unbekannt',
	'whether a repeat of the write does harm is unknown':
		'ob eine Wiederholung des Schreibvorgangs schadet, ist unbekannt',
	'whether the provider can be replaced is unknown': 'ob der Anbieter ersetzbar ist, ist unbekannt',
	'the time to impact is unknown, as nobody says how long the buffer absorbs':
		'die Zeit bis zur Wirkung ist unbekannt, da niemand sagt, wie lange der Puffer reicht',
	'how long a pool lasts when the other side hangs is unknown':
		'wie lange ein Pool reicht, wenn die Gegenseite hängt, ist unbekannt',
	'how near a limit set by others is, and when it is reached, is unknown':
		'wie nah eine von anderen gesetzte Grenze ist und wann sie erreicht wird, ist unbekannt',
	'how long the first slice is watched, and so how much it can harm, is unknown':
		'wie lange der erste Anteil beobachtet wird und wie viel er also schaden kann, ist unbekannt',
	'No failure mode says that it shows itself like this': 'Keine Fehlerart besagt, dass sie sich so zeigt',
	'That does not mean that none does': 'Das heißt nicht, dass es keine tut',
	'Since when findings are known: nobody records them here. {a} adds a record of what is found at a commit, with its day; {b} makes them from the history.':
		'Seit wann Befunde bekannt sind: Niemand zeichnet sie hier auf. {a} fügt eine Aufzeichnung dessen hinzu, was bei einem Commit gefunden wird, mit seinem Tag; {b} erstellt sie aus dem Verlauf.',
};
