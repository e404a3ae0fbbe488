import type { Translation } from '../catalogue.ts';
import type { VerdictsText } from '../en/verdicts.ts';

export const verdicts: { readonly [english in VerdictsText]: Translation } = {
	'{n} accepted risks in force on {day}, {m} lapsed, {k} that hold nothing.':
		'{n} akzeptierte Risiken in Kraft am {day}, {m} abgelaufen, {k} ohne Wirkung.',
	'A risk is accepted by an accepted decision with an end date, and by nothing else. What has lapsed stands first, then what cannot hold, then what ends next.':
		'Ein Risiko wird durch eine angenommene Entscheidung mit Enddatum akzeptiert und durch nichts anderes. Abgelaufenes steht zuerst, dann was nicht gelten kann, dann was als Nächstes endet.',
	'Accepted risks on {day}': 'Akzeptierte Risiken am {day}',
	'{a} by {name}, granted {day}': '{a} durch {name}, erteilt {day}',
	'How a risk is accepted: {a}. {b}.': 'Wie ein Risiko akzeptiert wird: {a}. {b}.',
	'no reason stated': 'kein Grund angegeben',
	'accepted until {day} by': 'akzeptiert bis {day} durch',
	'not accepted; see': 'nicht akzeptiert; siehe',
	'What changed between two releases or days: {a}, and as a page here with {b}.':
		'Was sich zwischen zwei Versionen oder Tagen geändert hat: {a}, und hier als Seite mit {b}.',
	'{n} decision; {m} without anybody who decided, {k} without a date.|{n} decisions; {m} without anybody who decided, {k} without a date.':
		'{n} Entscheidung; {m} ohne jemanden, der entschied, {k} ohne Datum.|{n} Entscheidungen; {m} ohne jemanden, der entschied, {k} ohne Datum.',
	'Every decision record with who decided, when, what it is about and which findings it accepts, and beside that what the repository says: when the record first came, how often it was changed, and whether that was after acceptance.':
		'Jeder Entscheidungseintrag mit wer entschied, wann, worum es geht und welche Befunde er akzeptiert, und daneben, was das Repository sagt: wann der Eintrag zuerst kam, wie oft er geändert wurde, und ob das nach der Annahme war.',
	'{a} What the repository says of the records is not known: nobody looked.':
		'{a} Was das Repository über die Einträge sagt, ist nicht bekannt: Niemand sah nach.',
	'Register of decisions': 'Register der Entscheidungen',
	'how decisions belong together': 'wie Entscheidungen zusammenhängen',
	'the log as its readers use it': 'das Protokoll, wie seine Leser es verwenden',
	'More: {list}.': 'Mehr: {list}.',
	'{n} controls: {m} late, {k} of which nobody can say, {i} without evidence.':
		'{n} Kontrollen: {m} verspätet, {k} von denen niemand es sagen kann, {i} ohne Nachweis.',
	'What is done regularly, what it serves and covers, which evidence it names, and when it was last checked. Whether it works is for the evidence to show; here stands whether it is there and in time.':
		'Was regelmäßig getan wird, wozu es dient und was es abdeckt, welchen Nachweis es nennt, und wann es zuletzt geprüft wurde. Ob es wirkt, muss der Nachweis zeigen; hier steht, ob es ihn gibt und rechtzeitig.',
	'Controls on {day}': 'Kontrollen am {day}',
	'Each on a page of its own: {a}, {b}.': 'Jede auf eigener Seite: {a}, {b}.',
	'{n} finding open on {day}, {m} overdue, {k} accepted, {i} closed.|{n} findings open on {day}, {m} overdue, {k} accepted, {i} closed.':
		'{n} Befund offen am {day}, {m} überfällig, {k} akzeptiert, {i} geschlossen.|{n} Befunde offen am {day}, {m} überfällig, {k} akzeptiert, {i} geschlossen.',
	'Register of findings': 'Register der Befunde',
	'Every finding that the checks report, and every one that is recorded and gone: since when it is known, who answers for it, by when it is to be mended, and who accepted it until when.':
		'Jeder Befund, den die Prüfregeln melden, und jeder, der erfasst und verschwunden ist: seit wann er bekannt ist, wer dafür zuständig ist, bis wann er zu beheben ist, und wer ihn bis wann akzeptiert hat.',
	'Days come from {n} record in the workspace, the first of {day}, the newest of {day2} ({a}). What stood in the first may be older than it, and what is newer than the newest has no day yet.':
		'Die Tage stammen aus {n} Aufzeichnung im Arbeitsbereich, die erste vom {day}, die neueste vom {day2} ({a}). Was in der ersten stand, kann älter sein, und was neuer ist als die neueste, hat noch keinen Tag.',
	'Days come from {n} records in the workspace, the first of {day}, the newest of {day2} ({a}). What stood in the first may be older than it, and what is newer than the newest has no day yet.':
		'Die Tage stammen aus {n} Aufzeichnungen im Arbeitsbereich, die erste vom {day}, die neueste vom {day2} ({a}). Was in der ersten stand, kann älter sein, und was neuer ist als die neueste, hat noch keinen Tag.',
	'Open findings past their due day, longest first': 'Offene Befunde, deren Fälligkeit vorbei ist, die ältesten zuerst',
	'Open findings with a due day': 'Offene Befunde mit Fälligkeitstag',
	'Findings that a decision accepts': 'Befunde, die eine Entscheidung akzeptiert',
	'Findings that were recorded and are gone': 'Befunde, die erfasst wurden und verschwunden sind',
	'{name} has a peak of {n}/s and carries at most {m}/s: {other} ends it':
		'{name} hat eine Spitze von {n}/s und trägt höchstens {m}/s: {other} begrenzt es',
	'{a} has a peak of {n}/s and carries at most {m}/s: {b} ends it':
		'{a} hat eine Spitze von {n}/s und trägt höchstens {m}/s: {b} begrenzt es',
	'{a} has a peak of {n}/s and carries at most {m}/s while its optional calls are made: {b} ends it':
		'{a} hat eine Spitze von {n}/s und trägt höchstens {m}/s, solange die optionalen Aufrufe gemacht werden: {b} begrenzt es',
	'see that optional calls which lead to {a} are left out at peak, or let it carry more':
		'dafür sorgen, dass optionale Aufrufe, die zu {a} führen, in der Spitze entfallen, oder es mehr tragen lassen',
	'Record by record': 'Aufzeichnung für Aufzeichnung',
	'What came, went and stood, newest first; how grave as it was when first seen':
		'Was kam, ging und blieb, neueste zuerst; Schwere wie beim ersten Auftreten',
	'With a new version of the program new checks may find what was there before.':
		'Mit einer neuen Version des Programms können neue Prüfregeln finden, was schon da war.',
	'for programs': 'für Programme',
	'With their proof, on the page of what each is about: {a}. {b}. All of them in one table: {c} in the pack of {d}; {e}.':
		'Mit Nachweis, auf der Seite dessen, worum es jeweils geht: {a}. {b}. Alle in einer Tabelle: {c} im Paket von {d}; {e}.',
	Registers: 'Register',
	'What asks for attention': 'Was Aufmerksamkeit verlangt',
	'{n} name nobody who decided, {m} is past the day of review':
		'{n} nennen niemanden, der entschied, {m} ist über dem Tag der Überprüfung',
	'{n} name nobody who decided, {m} are past the day of review':
		'{n} nennen niemanden, der entschied, {m} sind über dem Tag der Überprüfung',
	'{n} is late': '{n} ist verspätet',
	'{n} are late': '{n} sind verspätet',
	'{n} is past the day by which it was to be mended, {m} open errors and warnings without a day to be mended by':
		'{n} ist über dem Tag, bis zu dem er zu beheben war, {m} offene Fehler und Warnungen ohne solchen Tag',
	'{n} are past the day by which they were to be mended, {m} open errors and warnings without a day to be mended by':
		'{n} sind über dem Tag, bis zu dem sie zu beheben waren, {m} offene Fehler und Warnungen ohne solchen Tag',
	'{a} Nobody looked for a repository.': '{a} Niemand suchte nach einem Repository.',
	'{n} entities and {m} decision records': '{n} Entitäten und {m} Entscheidungseinträge',
	'What people declared in files, and what is computed from it by the {a} and {b} that are described here, rule by rule. Nothing is looked up elsewhere while the site is made.':
		'Was Menschen in Dateien angegeben haben, und was daraus durch die {a} und {b} berechnet wird, die hier Regel für Regel beschrieben sind. Nichts wird beim Erstellen der Site anderswo nachgeschlagen.',
	'Days are counted to the day above, never to the day on which somebody reads. The same files and the same day give the same site.':
		'Tage werden bis zum obigen Tag gezählt, nie bis zum Tag des Lesens. Dieselben Dateien und derselbe Tag ergeben dieselbe Site.',
	'Histories, names and days of commits are as the repository bears them. No signature is verified here, and what is not known is said to be so.':
		'Verläufe, Namen und Tage von Commits sind so, wie sie das Repository führt. Keine Signatur wird hier geprüft, und was nicht bekannt ist, wird so benannt.',
	'A past day can be looked at again: {a} makes the site as it was.':
		'Ein vergangener Tag lässt sich wieder ansehen: {a} erstellt die Site, wie sie war.',
	'how complete the model is': 'wie vollständig das Modell ist',
	'What is not declared shows as a gap: {a}.': 'Was nicht angegeben ist, zeigt sich als Lücke: {a}.',
	'reports on resilience': 'Berichte zur Resilienz',
	'{n} obligation packs: what rules ask for, and what the model says to it.':
		'{n} Pflichtenkataloge: was Regeln verlangen, und was das Modell dazu sagt.',
	'What laws, rules and standards ask for, in short paraphrase, and beside each clause what the model says to it: of how many it holds, of which not, and why.':
		'Was Gesetze, Regeln und Normen verlangen, kurz umschrieben, und neben jeder Klausel, was das Modell dazu sagt: für wie viele es gilt, für welche nicht, und warum.',
	'Obligation packs that apply here': 'Hier geltende Pflichtenkataloge',
	'No pack is chosen. Name some under audit.packs in lintel.yaml, or write one of kind obligation-pack.':
		'Es ist kein Katalog gewählt. Unter audit.packs in lintel.yaml welche nennen, oder einen der Art obligation-pack schreiben.',
	'Packs are data: {a} in {b} names those that come with the program, and a file of kind {c} adds one of your own. What the workspace itself says about its duties: {d}, {e}.':
		'Kataloge sind Daten: {a} in {b} nennt die mitgelieferten, und eine Datei der Art {c} fügt ein eigenes hinzu. Was der Arbeitsbereich selbst über seine Pflichten sagt: {d}, {e}.',
	'{n} clauses of {own}; data to each.': '{n} Klauseln von {own}; Daten zu jeder.',
	'{n} clauses of {own}; no data to {m}.': '{n} Klauseln von {own}; keine Daten zu {m}.',
	'{n} of {m} teams': '{n} von {m} Teams',
	'{n} of {m} experiments': '{n} von {m} Experimenten',
	'Each component where {a} is {n} or {m}': 'Jede Komponente, bei der {a} {n} oder {m} ist',
	'Each component where {a} is {n}': 'Jede Komponente, bei der {a} {n} ist',
	'Each team': 'Jedes Team',
	'Each experiment': 'Jedes Experiment',
	'Each remediation': 'Jede Abhilfe',
	'Each obligation': 'Jede Pflicht',
	'a business service names it': 'ein Geschäftsservice nennt es',
	'each of its versions is in the snapshot of support dates and not over (A{n})':
		'jede Version steht in der Momentaufnahme der Supportenden und ist nicht abgelaufen (A{n})',
	'in no disruption looked at does it need what is lost (A{n})':
		'in keiner betrachteten Störung benötigt es Ausgefallenes (A{n})',
	'its recovery point in each disruption (A{n}) can be worked out':
		'der Wiederherstellungspunkt in jeder Störung (A{n}) ist bestimmbar',
	'its day is not past, or nothing that it is to end is found any more':
		'der Tag ist nicht vorbei, oder nichts davon wird noch gefunden, was sie beenden soll',
	'recovery of each disruption that stops it (A{n}) ends within {time}':
		'die Wiederherstellung nach jeder Störung, die ihn stoppt (A{n}), endet innerhalb von {time}',
	'{own} is out of support since {day}': '{own} ist seit {day} nicht mehr unterstützt',
	'some steps cannot be followed after {a}': 'einige Schritte sind nach {a} nicht durchführbar',
	'on-call of {a}: {n} person shares the rota, the policy asks for {m}':
		'Bereitschaft von {a}: {n} Person im Bereitschaftsplan, die Richtlinie verlangt {m}',
	'{a}: on-call of {b}: {n} person shares the rota, the policy asks for {m}':
		'{a}: Bereitschaft von {b}: {n} Person im Bereitschaftsplan, die Richtlinie verlangt {m}',
	'{n} person shares the rota, the policy asks for {m}': '{n} Person im Bereitschaftsplan, die Richtlinie verlangt {m}',
	'rota of one': 'Bereitschaft einer Person',
	'the impact tolerance of {a} is its own recovery target for {b}, {time}: it says nothing about what people can bear':
		'die Auswirkungstoleranz von {a} ist das eigene Wiederanlaufziel für {b}, {time}: Sie sagt nichts darüber, was zumutbar ist',
	'{a} Nothing in the model is asked: this is shown by other means than a model of the architecture.':
		'{a} Das Modell wird nicht gefragt: Dies zeigen andere Mittel als ein Modell der Architektur.',
	'{n} finding that counts, {m} waived.|{n} findings that count, {m} waived.':
		'{n} geltender Befund, {m} akzeptiert.|{n} geltende Befunde, {m} akzeptiert.',
	'Waived by a decision': 'Durch eine Entscheidung akzeptiert',
	'Findings that an accepted decision waives until a date':
		'Befunde, die eine angenommene Entscheidung bis zu einem Datum akzeptiert',
	'{n} finding|{n} findings': '{n} Befund|{n} Befunde',
	'The largest blast radii': 'Die größten Auswirkungsradien',
	'What cannot be computed': 'Was nicht berechenbar ist',
	'Every flow and business service could be analysed.': 'Jeder Ablauf und Geschäftsservice konnte analysiert werden.',
	'What a lost zone, region, provider or shared thing does, and every scenario: who, how long, what is left.':
		'Was der Ausfall einer Zone, Region, eines Anbieters oder von Gemeinsamem bewirkt, und jedes Szenario: wer, wie lange, was bleibt.',
	'How much each flow carries, where it ends, and when growth uses it up.':
		'Wie viel jeder Ablauf trägt, wo er endet, und wann Wachstum es aufbraucht.',
	'Failures, budgets, calls and traces that nobody would be told about.':
		'Ausfälle, Budgets, Aufrufe und Traces, von denen niemand erführe.',
	'Events that alone take a flow or business service down':
		'Ereignisse, die allein einen Ablauf oder Geschäftsservice lahmlegen',
	'Per business service': 'Je Geschäftsservice',
	'Per flow': 'Je Ablauf',
	'{name}, possible single point of failure, {n} components of these stand in it':
		'{name}, möglicher Single Point of Failure, {n} Komponenten davon stehen darin',
	'Fail any components, copies or places, and see what goes down, when, why, and what to do.':
		'Beliebige Komponenten, Instanzen oder Orte ausfallen lassen und sehen, was wann und warum ausfällt, und was zu tun ist.',
	'On the picture': 'Im Bild',
	'What if: {name}': 'Was wäre wenn: {name}',
	'Fail components of {name} on their picture: see what goes down, when, why, and what to do.':
		'Komponenten von {name} im Bild ausfallen lassen und sehen, was wann und warum ausfällt, und was zu tun ist.',
	'A picture of the components of each system, with the same failures:':
		'Ein Bild der Komponenten jedes Systems, mit denselben Ausfällen:',
	'All systems, and every single failure: {a}.': 'Alle Systeme und jeder einzelne Ausfall: {a}.',
	'Every single failure': 'Jeder einzelne Ausfall',
	'Computed when this site was built (analysis A{n}): certain effects, down / degraded. On the terminal, {a} answers for any set of failures.':
		'Berechnet beim Bau dieser Site (Analyse A{n}): sichere Wirkungen, ausgefallen / beeinträchtigt. Im Terminal antwortet {a} für jede Kombination von Ausfällen.',
	'{n} failure that takes no business service down|{n} failures that take no business service down':
		'{n} Ausfall, der keinen Geschäftsservice lahmlegt|{n} Ausfälle, die keinen Geschäftsservice lahmlegen',
	'What the loss of each component and failure domain takes down or degrades, largest first.':
		'Was der Ausfall jeder Komponente und Fehlerdomäne lahmlegt oder beeinträchtigt, das Größte zuerst.',
	'what if': 'was wäre wenn',
	'How: analysis A{n}. {what}': 'Wie: Analyse A{n}. {what}',
	'How: analysis A{n}.': 'Wie: Analyse A{n}.',
	'How: analysis A{n}': 'Wie: Analyse A{n}',
	'For several failures at once: {a}.': 'Für mehrere Ausfälle zugleich: {a}.',
	'{n} loss that takes no business service down|{n} losses that take no business service down':
		'{n} Ausfall, der keinen Geschäftsservice lahmlegt|{n} Ausfälle, die keinen Geschäftsservice lahmlegen',
	'Which events together take a business service down: every minimal set of up to three.':
		'Welche Ereignisse gemeinsam einen Geschäftsservice lahmlegen: jeder Minimalschnitt aus bis zu dreien.',
	'A list that is not complete says so; no probability is computed from it.':
		'Eine unvollständige Liste sagt es; aus ihr wird keine Wahrscheinlichkeit berechnet.',
	'For how much of the time {n} flow or business service works, computed exactly: {m} with a number, the others with what is missing.|For how much of the time {n} flows and business services work, computed exactly: {m} with a number, the others with what is missing.':
		'Für wie viel der Zeit {n} Ablauf oder Geschäftsservice funktioniert, exakt berechnet: {m} mit Zahl, die anderen mit dem, was fehlt.|Für wie viel der Zeit {n} Abläufe und Geschäftsservices funktionieren, exakt berechnet: {m} mit Zahl, die anderen mit dem, was fehlt.',
	'For how much of the time each flow and business service works, computed from how often copies, domains and common causes are down. Shared zones are counted once. Where a number is missing there is no result, only the list of what is missing.':
		'Für wie viel der Zeit jeder Ablauf und Geschäftsservice funktioniert, berechnet daraus, wie oft Instanzen, Domänen und gemeinsame Ursachen ausfallen. Gemeinsame Zonen zählen einmal. Wo eine Zahl fehlt, gibt es kein Ergebnis, nur die Liste dessen, was fehlt.',
	'Declare these first': 'Dies zuerst angeben',
	'Fields without which there is no number': 'Felder, ohne die es keine Zahl gibt',
	'{n} target': '{n} Ziel',
	'{name} is down for {time} to {time2} in {k} days.': '{name} ist {time} bis {time2} in {k} Tagen ausgefallen.',
	'Numbers by their source: {n} estimate, {m} measured, {k} vendor-sla.':
		'Zahlen nach Quelle: {n} geschätzt, {m} gemessen, {k} laut Anbieter-SLA.',
	'{n} of {m} redundancy groups share a failure domain that the policy asks to survive.':
		'{n} von {m} Redundanzgruppen teilen sich eine Fehlerdomäne, deren Ausfall laut Richtlinie zu überstehen ist.',
	'{n} groups were looked at.': '{n} Gruppen wurden betrachtet.',
	'Shared failure domains': 'Gemeinsame Fehlerdomänen',
	'Groups that share a failure domain that the policy asks to survive':
		'Gruppen mit gemeinsamer Fehlerdomäne, deren Ausfall laut Richtlinie zu überstehen ist',
	'Groups that share a failure domain beyond the scope of the policy':
		'Gruppen mit gemeinsamer Fehlerdomäne außerhalb der Richtlinie',
	'{n} more share a domain that no policy asks to survive, such as a region or a provider':
		'{n} weitere teilen sich eine Domäne, deren Ausfall keine Richtlinie zu überstehen verlangt, etwa eine Region oder einen Anbieter',
	'Copies without a place': 'Instanzen ohne Ort',
	'{a}: {list} name no failure domain, so nothing can be said about them.':
		'{a}: {list} nennen keine Fehlerdomäne, daher lässt sich nichts über sie sagen.',
	'{a}: {text}. From memory: {other}': '{a}: {text}. Aus dem Gedächtnis: {other}',
	'No availability, because a value is missing: {list}.': 'Keine Verfügbarkeit, weil ein Wert fehlt: {list}.',
	'{n} open error or warning without a day to be mended by|{n} open errors and warnings without a day to be mended by':
		'{n} offener Fehler oder offene Warnung ohne Tag, bis zu dem er oder sie zu beheben ist|{n} offene Fehler und Warnungen ohne Tag, bis zu dem sie zu beheben sind',
	'{n} entity and {m} decision record': '{n} Entität und {m} Entscheidungseintrag',
	'{n} entities and {m} decision record': '{n} Entitäten und {m} Entscheidungseintrag',
	'{n} entity and {m} decision records': '{n} Entität und {m} Entscheidungseinträge',
	'{n} has lapsed|{n} have lapsed': '{n} ist abgelaufen|{n} sind abgelaufen',
	'{n} waives nothing, for want of an accepted decision or an end date|{n} waive nothing, for want of an accepted decision or an end date':
		'{n} akzeptiert nichts, da eine angenommene Entscheidung oder ein Enddatum fehlt|{n} akzeptieren nichts, da eine angenommene Entscheidung oder ein Enddatum fehlt',
	'{a} by {b}, granted {c}': '{a} durch {b}, erteilt: {c}',
	'{a} by {name}, granted {b}': '{a} durch {name}, erteilt: {b}',
	'{a} by {b}, granted {day}': '{a} durch {b}, erteilt {day}',
	'{n} control: {m} late, {k} of which nobody can say, {i} without evidence.':
		'{n} Kontrolle: {m} verspätet, {k} von denen niemand es sagen kann, {i} ohne Nachweis.',
	'{n} names nobody who decided|{n} name nobody who decided':
		'{n} nennt niemanden, der entschied|{n} nennen niemanden, der entschied',
	'of {n} nobody can say whether it is late|of {n} nobody can say whether they are late':
		'von {n} kann niemand sagen, ob sie verspätet ist|von {n} kann niemand sagen, ob sie verspätet sind',
	'{what}, {n} waives nothing, for want of an accepted decision or an end date|{what}, {n} waive nothing, for want of an accepted decision or an end date':
		'{what}, {n} akzeptiert nichts, da eine angenommene Entscheidung oder ein Enddatum fehlt|{what}, {n} akzeptieren nichts, da eine angenommene Entscheidung oder ein Enddatum fehlt',
	'{n} failed when last checked': '{n} bei letzter Prüfung nicht bestanden',
	'{n} is past the day by which it was to be mended|{n} are past the day by which they were to be mended':
		'{n} ist über dem Tag, bis zu dem er zu beheben war|{n} sind über dem Tag, bis zu dem sie zu beheben waren',
};
