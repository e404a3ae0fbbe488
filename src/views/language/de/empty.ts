import type { Translation } from '../catalogue.ts';
import type { EmptyText } from '../en/empty.ts';

export const empty: { readonly [english in EmptyText]: Translation } = {
	'Nothing is declared.': 'Nichts ist angegeben.',
	'Nothing else is affected.': 'Sonst ist nichts betroffen.',
	'Nothing else is affected': 'Sonst ist nichts betroffen',
	'No exercise is written down.': 'Es ist keine Übung dokumentiert.',
	'No component whose capacity is declared loses a copy.':
		'Keine Komponente mit angegebener Kapazität verliert eine Instanz.',
	'It declares no dependency.': 'Es gibt keine Abhängigkeit an.',
	'No component declares a dependency on it.': 'Keine Komponente gibt eine Abhängigkeit davon an.',
	'No copy is listed one by one.': 'Keine Instanz ist einzeln aufgeführt.',
	'No operation is declared.': 'Es ist keine Operation angegeben.',
	'No dependency names this interface.': 'Keine Abhängigkeit nennt diese Schnittstelle.',
	'No alert is declared.': 'Es ist kein Alarm angegeben.',
	'No failure mode is declared.': 'Es ist keine Fehlerart angegeben.',
	'No flow and no business service is affected, in either reading of what is not declared.':
		'Kein Ablauf und kein Geschäftsservice ist betroffen, wie auch immer man nicht Angegebenes liest.',
	'Nothing is lost.': 'Nichts geht verloren.',
	'No objective or policy promises an availability.': 'Kein Zielwert und keine Richtlinie sagt eine Verfügbarkeit zu.',
	'No copy of any component names it.': 'Keine Instanz einer Komponente nennt sie.',
	'None of them makes it better.': 'Keine davon verbessert es.',
	'No component names this system.': 'Keine Komponente nennt dieses System.',
	'No interface is declared.': 'Es ist keine Schnittstelle angegeben.',
	'No set of up to three events takes it down.': 'Keine Kombination von bis zu drei Ereignissen legt ihn lahm.',
	'It owns no component.': 'Es ist für keine Komponente zuständig.',
	'No impact tolerance is declared.': 'Es ist keine Auswirkungstoleranz angegeben.',
	'No flow is declared.': 'Es ist kein Ablauf angegeben.',
	'No term is declared.': 'Es ist kein Begriff angegeben.',
	'No business service is declared.': 'Es ist kein Geschäftsservice angegeben.',
	'No decision record was found.': 'Es wurde kein Entscheidungsnachweis gefunden.',
	'No decision waives a finding.': 'Keine Entscheidung akzeptiert einen Befund.',
	'No control is declared.': 'Es ist keine Kontrolle angegeben.',
	'No check has anything to say.': 'Keine Prüfregel hat etwas zu sagen.',
	'No check has anything to say about it.': 'Keine Prüfregel hat etwas dazu zu sagen.',
	'No single event takes it down.': 'Kein einzelnes Ereignis legt ihn lahm.',
	'Nothing is declared that could be lost.': 'Es ist nichts angegeben, das ausfallen könnte.',
	'No objective is declared.': 'Es ist kein Zielwert angegeben.',
	'No experiment is declared.': 'Es ist kein Experiment angegeben.',
	'No runbook is written.': 'Es ist kein Runbook geschrieben.',
	'No system is declared.': 'Es ist kein System angegeben.',
	'No component is declared.': 'Es ist keine Komponente angegeben.',
	'No failure domain is declared.': 'Es ist keine Fehlerdomäne angegeben.',
	'No third party is declared.': 'Es ist kein Drittanbieter angegeben.',
	'No team is declared.': 'Es ist kein Team angegeben.',
	'No role is declared.': 'Es ist keine Rolle angegeben.',
	'No environment is declared.': 'Es ist keine Umgebung angegeben.',
	'No view is declared.': 'Es ist keine Sicht angegeben.',
	'No decision has replaced another.': 'Keine Entscheidung hat eine andere abgelöst.',
	'Everything that should have a decision has one.': 'Alles, was eine Entscheidung haben sollte, hat eine.',
	'No review is overdue.': 'Keine Überprüfung ist überfällig.',
	'No single event takes any flow or business service down.':
		'Kein einzelnes Ereignis legt einen Ablauf oder Geschäftsservice lahm.',
	'No redundancy group shares a failure domain.': 'Keine Redundanzgruppe teilt sich eine Fehlerdomäne.',
	'No alert pages anybody.': 'Kein Alarm ruft jemanden.',
	'Every runbook has an alert that leads to it.': 'Zu jedem Runbook führt ein Alarm.',
	'No version is declared.': 'Es ist keine Version angegeben.',
	'No scenario is declared.': 'Es ist kein Szenario angegeben.',
	'No policy is declared.': 'Es ist keine Richtlinie angegeben.',
	'No obligation is declared.': 'Es ist keine Pflicht angegeben.',
	'No runbook was written.': 'Es wurde kein Runbook geschrieben.',
	'No runbook names it.': 'Kein Runbook nennt es.',
	'No store is hit.': 'Kein Speicher ist betroffen.',
	'No flow names it.': 'Kein Ablauf nennt es.',
	'No flow of a business service runs through it.': 'Kein Ablauf eines Geschäftsservice führt hindurch.',
	'Nobody waits for this flow: it begins asynchronously.': 'Niemand wartet auf diesen Ablauf: Er beginnt asynchron.',
	'Nothing is interrupted, so nothing has to be brought back.':
		'Nichts wird unterbrochen, also muss nichts wiederhergestellt werden.',
	'No mitigation is declared.': 'Es ist keine Gegenmaßnahme angegeben.',
	'Nothing is declared about releases or rolling back.': 'Über Releases und deren Rücknahme ist nichts angegeben.',
	'No decision, experiment, risk or related runbook is named.':
		'Keine Entscheidung, kein Experiment, kein Risiko und kein verwandtes Runbook ist genannt.',
	'Nothing says how to know that it is over.': 'Nichts besagt, woran man erkennt, dass es vorbei ist.',
	'No queue, dead letter queue or reconciliation is declared for it.':
		'Dafür ist keine Warteschlange, Dead-Letter-Queue oder Abstimmung angegeben.',
	'No stop condition is declared. If the first mitigation does not help within its time, escalate.':
		'Es ist kein Abbruchkriterium angegeben. Hilft die erste Gegenmaßnahme nicht in ihrer Zeit, eskalieren.',
	'No decision names it. A record that lists it under {code} appears here.':
		'Keine Entscheidung nennt es. Ein Eintrag, der es unter {code} aufführt, erscheint hier.',
	'No runbook is declared, so there is no command to offer. {call} and {impact} are below.':
		'Es ist kein Runbook angegeben, daher gibt es keinen Befehl. {call} und {impact} steht unten.',
	'Whom to call': 'Wen man anruft',
	'what is affected': 'was betroffen ist',
	'No runbook names this, and no lost component names one for its recovery.':
		'Kein Runbook nennt dies, und keine ausgefallene Komponente nennt eines für ihre Wiederherstellung.',
	'{field} is not declared. {what} is unknown. Needed by {by}.':
		'{field} ist nicht angegeben. Unbekannt ist daher: {what}. Benötigt von {by}.',
	'{field} is not declared. {what} is unknown. {n} flow or service has no availability without it. Needed by {by}.|{field} is not declared. {what} is unknown. {n} flows and services have no availability without it. Needed by {by}.':
		'{field} ist nicht angegeben. Unbekannt ist daher: {what}. Ohne diese Angabe hat {n} Ablauf oder Service keine Verfügbarkeit. Benötigt von {by}.|{field} ist nicht angegeben. Unbekannt ist daher: {what}. Ohne diese Angabe haben {n} Abläufe und Services keine Verfügbarkeit. Benötigt von {by}.',
	'{field} is not declared. How many copies run is unknown, so its own failure is only possible and no failure domain takes it down. {n} flow or service has no availability without it. Needed by {by}.|{field} is not declared. How many copies run is unknown, so its own failure is only possible and no failure domain takes it down. {n} flows and services have no availability without it. Needed by {by}.':
		'{field} ist nicht angegeben. Wie viele Instanzen laufen, ist unbekannt, daher ist der eigene Ausfall nur möglich, und keine Fehlerdomäne legt es lahm. Ohne diese Angabe hat {n} Ablauf oder Service keine Verfügbarkeit. Benötigt von {by}.|{field} ist nicht angegeben. Wie viele Instanzen laufen, ist unbekannt, daher ist der eigene Ausfall nur möglich, und keine Fehlerdomäne legt es lahm. Ohne diese Angabe haben {n} Abläufe und Services keine Verfügbarkeit. Benötigt von {by}.',
	'{field} is not declared. Nobody says how it runs, so how often it is down is unknown. {n} flow or service has no availability without it. Needed by {by}.|{field} is not declared. Nobody says how it runs, so how often it is down is unknown. {n} flows and services have no availability without it. Needed by {by}.':
		'{field} ist nicht angegeben. Niemand sagt, wie es läuft, daher ist unbekannt, wie oft es ausgefallen ist. Ohne diese Angabe hat {n} Ablauf oder Service keine Verfügbarkeit. Benötigt von {by}.|{field} ist nicht angegeben. Niemand sagt, wie es läuft, daher ist unbekannt, wie oft es ausgefallen ist. Ohne diese Angabe haben {n} Abläufe und Services keine Verfügbarkeit. Benötigt von {by}.',
	'How often a copy of it is down': 'wie oft eine Instanz davon ausgefallen ist',
	'How often its failover works when it is needed': 'wie oft die Umschaltung gelingt, wenn sie gebraucht wird',
	'How often this takes all its copies down': 'wie oft dies alle Instanzen lahmlegt',
	'How often it is down': 'wie oft es ausgefallen ist',
	'How long it takes to notice its loss, to decide and to check that it works again':
		'wie lange Bemerken, Entscheiden und die abschließende Prüfung dauern',
	'What is left of it while a version is rolled out': 'was während einer Auslieferung davon übrig bleibt',
	'When its limits are reached': 'wann seine Grenzen erreicht sind',
	'How long the caller waits': 'wie lange der Aufrufer wartet',
	'How many copies a rollout takes away': 'wie viele Instanzen eine Auslieferung wegnimmt',
	'How full it is, usually and after a loss, and what it carries at most':
		'wie ausgelastet es ist, im Normalfall und nach einem Ausfall, und was es höchstens trägt',
	'No failure is declared that shows itself like this.': 'Es ist kein Ausfall angegeben, der sich so zeigt.',
	'no failure mode is declared': 'keine Fehlerart ist angegeben',
};
