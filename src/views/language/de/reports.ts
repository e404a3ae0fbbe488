import type { Translation } from '../catalogue.ts';
import type { ReportsText } from '../en/reports.ts';

export const reports: { readonly [english in ReportsText]: Translation } = {
	'I am new here': 'Ich bin neu hier',
	'I am designing': 'Ich entwerfe',
	'I am auditing': 'Ich prüfe',
	'I am on call': 'Ich habe Bereitschaft',
	'Decisions and their evidence': 'Entscheidungen und ihre Nachweise',
	Waivers: 'Risikoakzeptanzen',
	'Obligations, clause by clause': 'Pflichten, Klausel für Klausel',
	'Manual of Lintel': 'Handbuch von Lintel',
	'How decisions belong together': 'Wie Entscheidungen zusammenhängen',
	'Register of controls': 'Kontrollregister',
	'Start here: {name}': 'Einstieg: {name}',
	'Loss of {name}': 'Ausfall von {name}',
	'You change the design and answer for why it is as it is.':
		'Sie ändern den Entwurf und verantworten, warum er so ist.',
	'You look for evidence: who decided what, which risks are accepted, what was tried and when.':
		'Sie suchen Nachweise: wer was entschieden hat, welche Risiken akzeptiert sind, was wann erprobt wurde.',
	'You are called when something is wrong, and want to have seen it all once before.':
		'Sie werden gerufen, wenn etwas nicht stimmt, und wollen alles schon einmal gesehen haben.',
	'Requests fail, are refused or end in an error text.':
		'Anfragen schlagen fehl, werden abgewiesen oder enden mit einem Fehlertext.',
	'It works, later than it should, or too late.': 'Es funktioniert, aber später als es sollte oder zu spät.',
	'Something waits, is held or does not move, and there is more of it each minute.':
		'Etwas wartet, wird zurückgehalten oder bewegt sich nicht, und es wird jede Minute mehr.',
	'What is shown is older than it should be, or contradicts another place.':
		'Das Angezeigte ist älter als es sein sollte oder widerspricht einer anderen Stelle.',
	'Something was done, booked or sent twice.': 'Etwas wurde doppelt ausgeführt, gebucht oder gesendet.',
	'People or systems cannot sign in, or were signed out.':
		'Personen oder Systeme können sich nicht anmelden oder wurden abgemeldet.',
	'What we do, what your team owns, what to read first.':
		'Was wir tun, wofür Ihr Team zuständig ist, was Sie zuerst lesen.',
	'Systems, components, flows, and why they are as they are.': 'Systeme, Komponenten, Abläufe, und warum sie so sind.',
	'Decisions with their evidence, accepted risks and their dates, controls.':
		'Entscheidungen mit Nachweisen, akzeptierte Risiken und ihre Fristen, Kontrollen.',
	'Alerts, symptoms, what to do first, what is affected.':
		'Alarme, Symptome, was zuerst zu tun ist, was betroffen ist.',
	'What people outside depend on, with impact tolerances.':
		'Worauf Außenstehende angewiesen sind, mit Auswirkungstoleranzen.',
	'The picture of everything, and what each system is made of.': 'Das Gesamtbild, und woraus jedes System besteht.',
	'Services, stores, queues, gateways: what they need, how they run and fail.':
		'Services, Speicher, Warteschlangen, Gateways: was sie benötigen, wie sie laufen und ausfallen.',
	'What others can call or subscribe to.': 'Was andere aufrufen oder abonnieren können.',
	'What happens step by step.': 'Was Schritt für Schritt geschieht.',
	'What fails together: zones, regions, certificates, providers.':
		'Was gemeinsam ausfällt: Zonen, Regionen, Zertifikate, Anbieter.',
	'Who else the services depend on.': 'Von wem die Services noch abhängen.',
	'Who answers for what.': 'Wer wofür zuständig ist.',
	'Where it runs, and how environments differ.': 'Wo es läuft, und worin sich Umgebungen unterscheiden.',
	'Pictures for one concern that authors defined.': 'Bilder zu je einem Anliegen, von Autoren festgelegt.',
	'One picture of each kind, and the question it answers.': 'Je ein Bild jeder Art, und die Frage, die es beantwortet.',
	'Why it is built this way.': 'Warum es so gebaut ist.',
	'Who decided, when, what it is about, and what the repository says of the record.':
		'Wer wann worüber entschieden hat, und was das Repository über den Eintrag sagt.',
	'What each covers, who accepted it, until when, and what happens then.':
		'Was jede abdeckt, wer sie akzeptiert hat, bis wann, und was dann geschieht.',
	'What each serves, its evidence, when it was last checked, and what is late.':
		'Wem jede dient, ihre Nachweise, wann sie zuletzt geprüft wurde, und was verspätet ist.',
	'Since when each is known, who answers for it, by when, and what is gone.':
		'Seit wann jeder bekannt ist, wer dafür zuständig ist, bis wann, und was erledigt ist.',
	'What laws, rules and standards ask for, and what the model says to each clause.':
		'Was Gesetze, Regeln und Standards verlangen, und was das Modell zu jeder Klausel sagt.',
	'Impact tolerances, what they run on, third parties and single points of failure.':
		'Auswirkungstoleranzen, worauf sie beruhen, Drittanbieter und einzelne Fehlerstellen.',
	'Opinions over the facts, with evidence, suggestion and waiver.':
		'Bewertungen der Fakten, mit Nachweis, Vorschlag und Akzeptanz.',
	'Events that alone take a flow or business service down.':
		'Ereignisse, die allein einen Ablauf oder Geschäftsservice lahmlegen.',
	'What goes down or degrades when one thing is lost, and when.':
		'Was ausfällt oder beeinträchtigt wird, wenn eines ausfällt, und wann.',
	'Fail anything together, at any load and time: states, proof, and what to do.':
		'Beliebiges gemeinsam ausfallen lassen, bei jeder Last und Zeit: Zustände, Nachweis, was zu tun ist.',
	'Which failures together take a business service down.':
		'Welche Ausfälle gemeinsam einen Geschäftsservice lahmlegen.',
	'For how much of the time each flow and service works, and what to fix first.':
		'Wie viel der Zeit jeder Ablauf und Service funktioniert, und was zuerst zu beheben ist.',
	'Business services against failure domains: UP, DEGRADED or DOWN, each with its proof.':
		'Geschäftsservices gegen Ausfallzonen: IN BETRIEB, BEEINTRÄCHTIGT oder AUSGEFALLEN, je mit Nachweis.',
	'What has to come back before what, how long that takes, and with how many people.':
		'Was vor was zurückkommen muss, wie lange das dauert, und mit wie vielen Personen.',
	'How much data is lost, and where the rest comes back from.':
		'Wie viele Daten verloren gehen, und woher der Rest zurückkommt.',
	'What is left while a version is rolled out, and whether the way back fits.':
		'Was während einer Auslieferung übrig bleibt, und ob der Rückweg passt.',
	'What waits after an outage, and for how long.': 'Was nach einem Ausfall wartet, und wie lange.',
	'Copies that share a failure domain.': 'Instanzen, die sich eine Ausfallzone teilen.',
	'How long callers wait when what they call hangs.': 'Wie lange Aufrufer warten, wenn das Aufgerufene hängt.',
	'How much more load retries make when something fails.':
		'Wie viel Mehrlast Wiederholungen bei einem Ausfall erzeugen.',
	'What the steps of a flow usually need, against what it may take.':
		'Was die Schritte eines Ablaufs üblicherweise benötigen, gegen das Erlaubte.',
	'Where data can come to differ from what happened.': 'Wo Daten von dem abweichen können, was geschehen ist.',
	'Whether objectives, recovery times and tolerances fit into one another.':
		'Ob Zielwerte, Wiederanlaufzeiten und Toleranzen zueinander passen.',
	'Ways out of failures, and runbooks that need what is lost.':
		'Auswege aus Fehlern, und Runbooks, die das Ausgefallene benötigen.',
	'Experiments that count, and recoveries against the model.':
		'Experimente, die zählen, und Wiederanläufe gegen das Modell.',
	'End of support, contracts that do not fit, skew.': 'Supportende, unpassende Verträge, Versionsunterschiede.',
	'How much rests on few, and where ownership is thin.':
		'Wie viel auf wenigen ruht, und wo die Zuständigkeit dünn ist.',
	'Risks that decisions accept, until a date.': 'Risiken, die Entscheidungen bis zu einem Datum akzeptieren.',
	'How much of what the analyses need is declared.': 'Wie viel von dem angegeben ist, was die Analysen benötigen.',
	'How things fail, as teams foresaw it.': 'Wie etwas ausfällt, wie es die Teams vorhergesehen haben.',
	'Failures caused on purpose, and what was seen.': 'Absichtlich herbeigeführte Ausfälle, und was beobachtet wurde.',
	'Severe but plausible events.': 'Schwere, aber plausible Ereignisse.',
	'What was promised.': 'Was zugesagt wurde.',
	'What must be survived, how fast and with what loss.':
		'Was überstanden werden muss, wie schnell und mit welchem Verlust.',
	'What is done regularly, and its evidence.': 'Was regelmäßig getan wird, und die Nachweise.',
	'What rules ask for. Evidence of design, not a statement of compliance.':
		'Was Regeln verlangen. Nachweis des Entwurfs, keine Aussage zur Einhaltung.',
	'What each check and message means, with examples.': 'Was jede Prüfregel und Meldung bedeutet, mit Beispielen.',
	'How each figure on this site is computed.': 'Wie jede Zahl dieser Website berechnet wird.',
	'Small architectures to copy, each with its findings and the sum behind its figures.':
		'Kleine Architekturen zum Kopieren, je mit Befunden und der Rechnung hinter den Zahlen.',
	'Every concept and field that can be written.': 'Jedes Konzept und Feld, das man schreiben kann.',
	'What the program can do, with every option and examples.':
		'Was das Programm kann, mit allen Optionen und Beispielen.',
	'Begin, publish the site, come from other tools.':
		'Beginnen, die Website veröffentlichen, von anderen Werkzeugen kommen.',
	'Words as they are used here.': 'Begriffe, wie sie hier verwendet werden.',
	'This site as Markdown, JSON and feeds.': 'Diese Website als Markdown, JSON und Feeds.',
	'Alerts, components, error texts, symptoms and terms on one page.':
		'Alarme, Komponenten, Fehlertexte, Symptome und Begriffe auf einer Seite.',
	'A part of {name}.': 'Ein Teil von {name}.',
	'Words and abbreviations, as they are used on this site. A word with dots below it leads here; it is marked where a page first uses it.':
		'Begriffe und Abkürzungen, wie sie auf dieser Website verwendet werden. Ein gepunktet unterstrichenes Wort führt hierher; markiert ist es, wo eine Seite es zuerst verwendet.',
	'In its flows, tier {n}': 'In seinen Abläufen, Stufe {n}',
	'Teams whose ladder or work names it': 'Teams, deren Leiter oder Arbeit sie nennt',
	'Lag (p{n})': 'Rückstand (p{n})',
	'Failover works with probability': 'Umschaltung gelingt mit Wahrscheinlichkeit',
	allowed: 'erlaubt',
	'in declared flows': 'in angegebenen Abläufen',
	'load when every try fails': 'Last, wenn jeder Versuch fehlschlägt',
	'May be missing during a release': 'Darf während eines Releases fehlen',
	'Single points of failure only then': 'Einzelne Fehlerstellen nur dann',
	'Which then stop': 'Was dann stoppt',
	'First slice of a canary meets': 'Erster Canary-Anteil trifft',
	'First slice meets': 'Erster Anteil trifft',
	took: 'dauerte',
	'Reached through these': 'Erreicht über diese',
	'Backup cannot be changed': 'Sicherung unveränderlich',
	'Outside users': 'Externe Nutzer',
	budget: 'Budget',
	'Can be rebuilt from': 'Wiederaufbaubar aus',
	Backup: 'Sicherung',
	'Failing back': 'Zurückschaltung',
	'Without data': 'Ohne Daten',
	'Reached by': 'Erreicht durch',
	'Why it is important': 'Warum es wichtig ist',
	'Queue holds': 'Warteschlange fasst',
	'Queue keeps for': 'Warteschlange hält für',
	Arrivals: 'Ankünfte',
	'Drains at': 'Baut ab mit',
	Plane: 'Ebene',
	'Runs as': 'Läuft als',
	'Alert in a rule file': 'Alarm in einer Regeldatei',
	Pools: 'Pools',
	Paraphrased: 'Sinngemäß',
	stated: 'angegeben',
	'Works when': 'Funktioniert, wenn',
	Processes: 'Prozesse',
	'Components with a deployment here': 'Hier bereitgestellte Komponenten',
	Does: 'Tut',
	'Belongs here by': 'Gehört hierher durch',
	'The model disagrees': 'Das Modell widerspricht',
	'CloudWatch alarm': 'CloudWatch-Alarm',
	Data: 'Daten',
	Repository: 'Repository',
	'Own p{n} / p{m}': 'Eigenes p{n} / p{m}',
	'Report of': 'Bericht von',
	'Built for': 'Gebaut für',
	'Provider is at': 'Anbieter steht bei',
	'Why, and what happens when it lapses': 'Warum, und was beim Ablauf geschieht',
	'What is affected': 'Was betroffen ist',
	'When to stop': 'Wann abzubrechen ist',
	'Each time it was gone through': 'Jede Durchführung',
	'It depends on': 'Es hängt ab von',
	'These depend on it': 'Davon hängen ab',
	'Dependencies on this interface': 'Abhängigkeiten von dieser Schnittstelle',
	'Business services and flows': 'Geschäftsservices und Abläufe',
	'Events by what they contribute': 'Ereignisse nach ihrem Beitrag',
	'Events by what their happening does': 'Ereignisse nach ihrer Wirkung',
	'Downtime with one number changed': 'Ausfallzeit bei Änderung einer Zahl',
	'Losses that interrupt it': 'Ausfälle, die es unterbrechen',
	'Promises of availability': 'Verfügbarkeitszusagen',
	'Components with a copy in it': 'Komponenten mit einer Instanz darin',
	'Flows and business services': 'Abläufe und Geschäftsservices',
	'Events that degrade it': 'Ereignisse, die es beeinträchtigen',
	'Alerts; each name leads to its runbook page': 'Alarme; jeder Name führt zu seiner Runbook-Seite',
	'Steps of the flow': 'Schritte des Ablaufs',
	'Timeouts, attempts, times and hazards of each step': 'Zeitlimits, Versuche, Zeiten und Risiken jedes Schritts',
	'What goes over to copies elsewhere, most important first': 'Was auf Instanzen anderswo übergeht, Wichtigstes zuerst',
	'Changes by the downtime they save': 'Änderungen nach ersparter Ausfallzeit',
	'Numbers behind the result': 'Zahlen hinter dem Ergebnis',
	'Tasks, nobody short of hands': 'Aufgaben, ohne Personalengpass',
	'Tasks, with {n} people': 'Aufgaben, mit {n} Personen',
	'Alerts you may be called for': 'Alarme, für die Sie gerufen werden können',
	'Failures that show themselves like this': 'Fehler, die sich so zeigen',
	'Checks, newest first': 'Prüfungen, neueste zuerst',
	'What the model says to {name}': 'Was das Modell zu {name} sagt',
	'failure modes unnoticed': 'unbemerkte Fehlerarten',
	'page alerts with a runbook': 'rufende Alarme mit Runbook',
	'calls measured at one end': 'an einem Ende gemessene Aufrufe',
	'losses of a store that cost nothing': 'folgenlose Ausfälle eines Speichers',
	'in your browser': 'in Ihrem Browser',
	'up to three events': 'bis zu drei Ereignisse',
	'at one glance': 'auf einen Blick',
	'{n} record|{n} records': '{n} Eintrag|{n} Einträge',
	'{n} waiver|{n} waivers': '{n} Akzeptanz|{n} Akzeptanzen',
	'{n} control|{n} controls': '{n} Kontrolle|{n} Kontrollen',
	'{n} open, {m} closed': '{n} offen, {m} abgeschlossen',
	'{n} count': '{n} zählen',
	'{n} certain, {m} possible': '{n} sicher, {m} möglich',
	'{n} of {m} targets': '{n} von {m} Zielen',
	'{n} report|{n} reports': '{n} Bericht|{n} Berichte',
	'{n} loss|{n} losses': '{n} Ausfall|{n} Ausfälle',
	'{n} overloads': '{n} Überlastungen',
	'{n} lost for good': '{n} endgültig verloren',
	'{n} flow|{n} flows': '{n} Ablauf|{n} Abläufe',
	'{n} hazard|{n} hazards': '{n} Risiko|{n} Risiken',
	'{n} never drain': '{n} werden nie abgebaut',
	'{n} shared': '{n} gemeinsam',
	'{n} over the deadline': '{n} über der Frist',
	'{n} above the limit': '{n} über der Grenze',
	'{n} over budget': '{n} über Budget',
	'{n} certain': '{n} sicher',
	'{n} cannot be kept': '{n} nicht einhaltbar',
	'{n} failure mode|{n} failure modes': '{n} Fehlerart|{n} Fehlerarten',
	'{n} third party|{n} third parties': '{n} Drittanbieter',
	'{n} in force': '{n} in Kraft',
	'{n} gap|{n} gaps': '{n} Lücke|{n} Lücken',
	'{n} out of support': '{n} ohne Support',
	'{n} business service|{n} business services': '{n} Geschäftsservice|{n} Geschäftsservices',
	'{name} among its relatives': '{name} und verwandte Entscheidungen',
	'{name} and its neighbours': '{name} und seine Nachbarn',
	'What the loss of {name} does': 'Was der Ausfall von {name} bewirkt',
	'The path of {name}': 'Der Weg von {name}',
	'{name}, steps {n} to {m}': '{name}, Schritte {n} bis {m}',
	'Arrows show how the failure spreads.': 'Pfeile zeigen, wie sich der Ausfall ausbreitet.',
	'Arrows point to what is needed.': 'Pfeile zeigen auf das Benötigte.',
	'Arrows point from the one that needs to the one that is needed.': 'Pfeile zeigen vom Abhängigen zum Benötigten.',
	'It depends directly on {n}; {m} other component depends on it.|It depends directly on {n}; {m} other components depend on it.':
		'Es hängt direkt von {n} ab; weitere abhängige Komponenten: {m}.',
	'It depends directly on {n}; nothing else depends on it.':
		'Es hängt direkt von {n} ab; nichts anderes hängt davon ab.',
	'It depends on nothing; {n} other component depends on it.|It depends on nothing; {n} other components depend on it.':
		'Es hängt von nichts ab; weitere abhängige Komponenten: {n}.',
	'Strong bars are on the critical path.': 'Kräftige Balken liegen auf dem kritischen Pfad.',
	'Hours and minutes from the loss.': 'Stunden und Minuten ab dem Ausfall.',
	'Numbers are steps; dashed steps are asynchronous, batch or optional.':
		'Zahlen sind Schritte; gestrichelte sind asynchron, Batch oder optional.',
	'{n} component.|{n} components.': '{n} Komponente.|{n} Komponenten.',
	'{n} component selected.|{n} components selected.': '{n} Komponente ausgewählt.|{n} Komponenten ausgewählt.',
	'Components of the system, and the systems they need or serve.':
		'Komponenten des Systems, und die Systeme, die sie benötigen oder bedienen.',
	'{n} components, {m} flows and {k} business services are affected.':
		'{n} Komponenten, {m} Abläufe und {k} Geschäftsservices sind betroffen.',
	'Boxes are places; dashed lines lead to other failure domains a copy stands in.':
		'Kästen sind Orte; gestrichelte Linien führen zu weiteren Ausfallzonen einer Instanz.',
	'parallel: checks': 'parallel: prüft',
	'time to notice, decide, check missing': 'Zeit für Bemerken, Entscheiden, Prüfen fehlt',
};
