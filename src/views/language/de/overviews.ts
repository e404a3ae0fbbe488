import type { Translation } from '../catalogue.ts';
import type { OverviewsText } from '../en/overviews.ts';

export const overviews: { readonly [english in OverviewsText]: Translation } = {
	'A failure of the one on the left takes everything to the right of it with it.':
		'Ein Ausfall des Linken reißt alles rechts davon mit.',
	'{n} team with components, by system.|{n} teams with components, by system.':
		'{n} Team mit Komponenten, nach System.|{n} Teams mit Komponenten, nach System.',
	'{n} terms and abbreviations, as they are used here.': '{n} Begriffe und Abkürzungen, wie sie hier verwendet werden.',
	'{n} guides that people wrote, in reading order.': '{n} von Menschen geschriebene Anleitungen, in Lesereihenfolge.',
	'No guide was written.': 'Es wurde keine Anleitung geschrieben.',
	'What there is: business services, systems, components, interfaces, where they run and who owns them.':
		'Was es gibt: Geschäftsservices, Systeme, Komponenten, Schnittstellen, wo sie laufen und wer zuständig ist.',
	'What does not count today: what comes later, and what is gone.':
		'Was heute nicht zählt: was später kommt, und was nicht mehr da ist.',
	'How complete this is': 'Wie vollständig das ist',
	'{n} business service with impact tolerances, flows and single points of failure.|{n} business services with impact tolerances, flows and single points of failure.':
		'{n} Geschäftsservice mit Auswirkungstoleranzen, Abläufen und Single Points of Failure.|{n} Geschäftsservices mit Auswirkungstoleranzen, Abläufen und Single Points of Failure.',
	'{n} systems: what each is for, who owns it and what it is made of.':
		'{n} Systeme: wofür jedes da ist, wer zuständig ist und woraus es besteht.',
	'{n} interface: what others can call or subscribe to.|{n} interfaces: what others can call or subscribe to.':
		'{n} Schnittstelle: was andere aufrufen oder abonnieren können.|{n} Schnittstellen: was andere aufrufen oder abonnieren können.',
	'{n} failure domain: what fails together, from hosts to providers, certificates and teams.|{n} failure domains: what fails together, from hosts to providers, certificates and teams.':
		'{n} Fehlerdomäne: was gemeinsam ausfällt, von Hosts bis zu Anbietern, Zertifikaten und Teams.|{n} Fehlerdomänen: was gemeinsam ausfällt, von Hosts bis zu Anbietern, Zertifikaten und Teams.',
	'{n} third party: what they do for us, how replaceable they are and what depends on them.|{n} third parties: what they do for us, how replaceable they are and what depends on them.':
		'{n} Drittanbieter: was sie für uns tun, wie ersetzbar sie sind und was von ihnen abhängt.|{n} Drittanbieter: was sie für uns tun, wie ersetzbar sie sind und was von ihnen abhängt.',
	'{n} team: what each owns and how to reach it.|{n} teams: what each owns and how to reach it.':
		'{n} Team: wofür jedes zuständig ist und wie es zu erreichen ist.|{n} Teams: wofür jedes zuständig ist und wie es zu erreichen ist.',
	'{n} environments: {what}': '{n} Umgebungen: {what}',
	'{n} views: {what}': '{n} Sichten: {what}',
	'{n} experiments: {what}': '{n} Experimente: {what}',
	'{n} scenarios: {what}': '{n} Szenarien: {what}',
	'{n} service level objectives: {what}': '{n} Service-Level-Ziele: {what}',
	'{n} resilience policies: {what}': '{n} Resilienzrichtlinien: {what}',
	'{n} controls: {what}': '{n} Kontrollen: {what}',
	'{n} obligations: {what}': '{n} Pflichten: {what}',
	'{n} environments: Where the platform runs. The pages of this site show one environment; overlays say how others differ.':
		'{n} Umgebungen: Wo die Plattform läuft. Die Seiten dieser Site zeigen eine Umgebung; Überlagerungen zeigen, worin andere abweichen.',
	'{n} obligations: What a law, a rule or a contract asks for, and the controls that answer it. Evidence of design, not a statement of compliance.':
		'{n} Pflichten: Was ein Gesetz, eine Regel oder ein Vertrag verlangt, und die Kontrollen dazu. Nachweis des Entwurfs, keine Aussage zur Einhaltung.',
	'What does not count on {day}: {n} planned entity and {m} retired one.':
		'Was am {day} nicht zählt: {n} geplante und {m} außer Betrieb genommene Entität.',
	'What does not count on {day}: {n} planned entities and {m} retired ones.':
		'Was am {day} nicht zählt: {n} geplante und {m} außer Betrieb genommene Entitäten.',
	'Everything else on this site is true on {day}. What follows is not, or not any more: no dependency leads to it, no flow passes it, and no analysis counts it. A build with another {a} shows the day you ask for.':
		'Alles andere auf dieser Site gilt am {day}. Das Folgende gilt noch nicht oder nicht mehr: Keine Abhängigkeit führt hin, kein Ablauf hindurch, und keine Analyse zählt es. Ein Build mit anderem {a} zeigt den gewünschten Tag.',
	'Every component, from all systems down to each: boxes lead to pictures of their own.':
		'Jede Komponente, von allen Systemen bis zu jeder einzelnen: Kästen führen zu eigenen Bildern.',
	'One picture of each kind, drawn from this architecture, with the question it answers.':
		'Ein Bild jeder Art, aus dieser Architektur gezeichnet, mit der Frage, die es beantwortet.',
	'One picture of each kind that this site draws, and the question each answers. Every box leads to its page.':
		'Ein Bild jeder Art, die diese Site zeichnet, und die Frage, die es beantwortet. Jeder Kasten führt zu seiner Seite.',
	'What is there, and where is the picture of it?': 'Was gibt es, und wo ist das Bild davon?',
	'the map': 'die Karte',
	'System context': 'Systemkontext',
	'Which systems are there, who uses them, and on whom outside do they rely?':
		'Welche Systeme gibt es, wer nutzt sie, und auf wen außerhalb stützen sie sich?',
	'all systems': 'alle Systeme',
	'What is a system made of, and what stands around it?': 'Woraus besteht ein System, und was umgibt es?',
	'What does a component offer, who uses which of its interfaces, and what does it need?':
		'Was bietet eine Komponente, wer nutzt welche ihrer Schnittstellen, und was benötigt sie?',
	'What does a component need, and who needs it?': 'Was benötigt eine Komponente, und wer benötigt sie?',
	'Deployment by region and zone': 'Verteilung nach Region und Zone',
	'What runs where, with how many copies?': 'Was läuft wo, mit wie vielen Instanzen?',
	'the environment': 'die Umgebung',
	'Copies of a component': 'Instanzen einer Komponente',
	'In which places do the copies of a component stand, and what do they share?':
		'An welchen Orten stehen die Instanzen einer Komponente, und was teilen sie sich?',
	'What fails together with what?': 'Was fällt gemeinsam womit aus?',
	'all failure domains': 'alle Fehlerdomänen',
	'What happens in which order, how long does each wait, and what does it do when nobody answers?':
		'Was geschieht in welcher Reihenfolge, wie lange wird gewartet, und was geschieht, wenn niemand antwortet?',
	'Flow on the topology': 'Ablauf auf der Topologie',
	'Where does a flow run, and which component on its way stops it?':
		'Wo läuft ein Ablauf entlang, und welche Komponente auf dem Weg stoppt ihn?',
	'What undoes a run that fails half-way?': 'Was macht einen Lauf rückgängig, der auf halbem Weg scheitert?',
	'When does a caller stop trying, and how does it start again?':
		'Wann hört ein Aufrufer auf zu versuchen, und wie fängt er wieder an?',
	'What goes down or degrades when this is lost?': 'Was fällt aus oder wird beeinträchtigt, wenn dies ausfällt?',
	'Single points of failure, in place': 'Single Points of Failure an ihrem Ort',
	'Which part of what a service rests on stops it alone, for certain, possibly, or as an accepted risk?':
		'Welcher Teil dessen, worauf ein Service beruht, stoppt ihn allein, sicher, möglicherweise oder als akzeptiertes Risiko?',
	'Which failures, alone or together, take a target down?':
		'Welche Ausfälle legen ein Ziel allein oder gemeinsam lahm?',
	Ownership: 'Zuständigkeit',
	'Who answers for what?': 'Wer ist wofür zuständig?',
	'Teams that need each other': 'Teams, die einander benötigen',
	'With which teams does a change have to be talked over?': 'Mit welchen Teams ist eine Änderung abzusprechen?',
	'Third-party concentration': 'Konzentration auf Drittanbieter',
	'How much rests on whom outside, and who cannot be replaced?':
		'Wie viel beruht auf wem außerhalb, und wer ist nicht ersetzbar?',
	concentration: 'Konzentration',
	'Decisions that change one another': 'Entscheidungen, die einander ändern',
	'Which record is in force, and what did it replace?': 'Welcher Eintrag gilt, und was löste er ab?',
	'Decisions in time': 'Entscheidungen im Zeitverlauf',
	'When was what decided, and how long did it hold?': 'Wann wurde was entschieden, und wie lange galt es?',
	'Views that authors defined': 'Von Autoren definierte Sichten',
	'{n} flow: what happens step by step, and what stops each one.|{n} flows: what happens step by step, and what stops each one.':
		'{n} Ablauf: was Schritt für Schritt geschieht, und was jeden stoppt.|{n} Abläufe: was Schritt für Schritt geschieht, und was jeden stoppt.',
	'decisions by status, scope, tag, who decided, what they are about, and year':
		'Entscheidungen nach Status, Geltungsbereich, Schlagwort, wer entschied, worum es geht, und Jahr',
	'findings that decisions accept, and until when': 'Befunde, die Entscheidungen akzeptieren, und bis wann',
	'whether the log hangs together and covers what matters': 'ob das Protokoll zusammenhängt und das Wichtige abdeckt',
	'The log by one property at a time; each value unfolds.':
		'Das Protokoll nach jeweils einer Eigenschaft; jeder Wert lässt sich aufklappen.',
	'log itself': 'Das Protokoll selbst',
	'{n} values, one by one': '{n} Werte, einer nach dem anderen',
	'And {n} more values, each with few records.': 'Und {n} weitere Werte mit jeweils wenigen Einträgen.',
	'{list}. The {a} filters by several at once.': '{list}. {a} filtert nach mehreren zugleich.',
	'by the words of their titles': 'nach den Wörtern ihrer Titel',
	'Decisions by word': 'Entscheidungen nach Wort',
	'Every word in the titles of {n} decisions, A to Z.': 'Jedes Wort in den Titeln von {n} Entscheidungen, von A bis Z.',
	'Every word in the titles of {n} decision, A to Z.': 'Jedes Wort im Titel von {n} Entscheidung, von A bis Z.',
	'Every word in the titles with the records that have it: a search that needs no scripts.':
		'Jedes Wort in den Titeln mit den Einträgen, die es haben: eine Suche, die keine Skripte braucht.',
	'Left out, because more than a fifth of the titles have them: {list}.':
		'Ausgelassen, weil mehr als ein Fünftel der Titel sie hat: {list}.',
	'Other signs': 'Andere Anzeichen',
	'Decisions by property': 'Entscheidungen nach Eigenschaft',
	'{n} decision by status, scope, tag, who decided, what they are about, and year.|{n} decisions by status, scope, tag, who decided, what they are about, and year.':
		'{n} Entscheidung nach Status, Geltungsbereich, Schlagwort, wer entschied, worum es geht, und Jahr.|{n} Entscheidungen nach Status, Geltungsbereich, Schlagwort, wer entschied, worum es geht, und Jahr.',
	'no tag': 'kein Schlagwort',
	'nobody named': 'niemand genannt',
	'nothing in the model': 'nichts im Modell',
	'{n} families of decisions that supersede, amend or need one another; {m} stand alone.':
		'{n} Familien von Entscheidungen, die einander ablösen, ändern oder benötigen; {m} stehen allein.',
	'Which decisions replaced, changed or rest on which, scope by scope, and when each held.':
		'Welche Entscheidungen andere ablösten, änderten oder auf ihnen beruhen, je Geltungsbereich, und wann jede galt.',
	'Scope {name}': 'Geltungsbereich {name}',
	'When decisions of {name} were taken, and how long they held':
		'Wann Entscheidungen von {name} getroffen wurden und wie lange sie galten',
	'Every relation': 'Alle Beziehungen',
	'Relations between records': 'Beziehungen zwischen Einträgen',
	'{n} accepted risks in force, {m} not.': '{n} akzeptierte Risiken in Kraft, {m} nicht.',
	'Waivers, soonest end first': 'Risikoakzeptanzen, das nächste Ende zuerst',
	'register of accepted risks': 'Register der akzeptierten Risiken',
	'Register of accepted risks': 'Register der akzeptierten Risiken',
	'To accept a risk, list the finding id under {a} of an accepted decision, with {b}. {c}. As an auditor reads them: {d}.':
		'Um ein Risiko zu akzeptieren, die Kennung des Befunds unter {a} einer angenommenen Entscheidung aufführen, mit {b}. {c}. Wie Prüfer sie lesen: {d}.',
	'Faults in how decisions replace one another: {n}. Things that should have an accepted decision and have none: {m} of {k}.':
		'Fehler darin, wie Entscheidungen einander ablösen: {n}. Dinge ohne die angenommene Entscheidung, die sie haben sollten: {m} von {k}.',
	'How decisions replace one another': 'Wie Entscheidungen einander ablösen',
	'Faults between a decision and its replacement': 'Fehler zwischen einer Entscheidung und ihrer Ablösung',
	'Every replacement is stated by both sides, accepted, and later.':
		'Jede Ablösung ist auf beiden Seiten genannt, angenommen und später.',
	'only one of the two says so': 'nur eine von beiden sagt es',
	'it still says that it is in force': 'sie sagt noch, sie sei in Kraft',
	'Decisions that replace one another': 'Entscheidungen, die einander ablösen',
	'Things without an accepted decision': 'Dinge ohne angenommene Entscheidung',
	'important component': 'wichtige Komponente',
	'With a decision': 'Mit Entscheidung',
	'With a decision: {what} ({n})': 'Mit Entscheidung: {what} ({n})',
	waiver: 'Risikoakzeptanz',
	'Reviews that are overdue': 'Überfällige Überprüfungen',
	'Decisions in force whose review date has passed': 'Geltende Entscheidungen, deren Überprüfungsdatum vorbei ist',
	'{n} decision in force names no day of review.|{n} decisions in force name no day of review.':
		'{n} geltende Entscheidung nennt keinen Tag der Überprüfung.|{n} geltende Entscheidungen nennen keinen Tag der Überprüfung.',
	'Records that may decide the same': 'Einträge, die dasselbe entscheiden könnten',
	'Pairs with much in common that do not name each other': 'Paare mit viel Gemeinsamem, die einander nicht nennen',
	'No two records have that much in common.': 'Keine zwei Einträge haben so viel gemeinsam.',
	'{n} failure modes: how each shows itself, what it does and what helps.':
		'{n} Fehlerarten: wie sich jede zeigt, was sie bewirkt und was hilft.',
	'{n} walks through pages and pictures, stop by stop.': '{n} Gänge durch Seiten und Bilder, Station für Station.',
	'What is done regularly to meet an obligation, on what, and which evidence shows it.':
		'Was regelmäßig getan wird, um einer Pflicht nachzukommen, woran, und welcher Nachweis es zeigt.',
	'What a law, a rule or a contract asks for, and the controls that answer it. Evidence of design, not a statement of compliance.':
		'Was ein Gesetz, eine Regel oder ein Vertrag verlangt, und die Kontrollen dazu. Nachweis des Entwurfs, keine Aussage zur Einhaltung.',
	'Severe but plausible events, and whether the business services stay within their impact tolerances.':
		'Schwere, aber plausible Ereignisse, und ob die Geschäftsservices innerhalb ihrer Auswirkungstoleranzen bleiben.',
	'What was promised about availability, latency and freshness, over which window.':
		'Was zu Verfügbarkeit, Latenz und Aktualität zugesagt wurde, über welches Zeitfenster.',
	'Computed reports: single points of failure, blast radius, cut sets, placement, concentration, findings and model quality.':
		'Berechnete Berichte: Single Points of Failure, Auswirkungsradius, Minimalschnitte, Platzierung, Konzentration, Befunde und Modellqualität.',
	'No alert to go by? {list}.': 'Kein Alarm als Anhaltspunkt? {list}.',
	'No alert to go by? {a} {list}.': 'Kein Alarm als Anhaltspunkt? {a} {list}.',
	'Which failures have a way out, and which runbooks need what is lost':
		'Welche Ausfälle einen Ausweg haben, und welche Runbooks Ausgefallenes benötigen',
	'Preparing, not on call? {a}.': 'Vorbereitung statt Bereitschaft? {a}.',
	'runbooks by alert': 'Runbooks nach Alarm',
	'everything from A to Z': 'alles von A bis Z',
	'You have an alert or an error text: {list}.': 'Es gibt einen Alarm oder Fehlertext: {list}.',
	'You have an alert or an error text: {a}, or {b}.': 'Es gibt einen Alarm oder Fehlertext: {a} oder {b}.',
	'What checks mean, how figures are computed, and what can be written in the model.':
		'Was Prüfregeln bedeuten, wie Zahlen berechnet werden, und was sich im Modell schreiben lässt.',
	'How to begin with Lintel, how to publish its site, and how to come from other tools.':
		'Wie man mit Lintel anfängt, die Site veröffentlicht und von anderen Werkzeugen kommt.',
	'This site was made without the manual.': 'Diese Site wurde ohne das Handbuch erstellt.',
	'the model': 'das Modell',
	commands: 'Befehle',
	checks: 'Prüfregeln',
	'checks and messages': 'Prüfregeln und Meldungen',
	'What can be written: {a}. What the program can do: {b}. How figures are computed: {c}. What is checked: {d}.':
		'Was sich schreiben lässt: {a}. Was das Programm kann: {b}. Wie Zahlen berechnet werden: {c}. Was geprüft wird: {d}.',
	'{n} commands of the program, each with its options and examples.':
		'{n} Befehle des Programms, jeder mit Optionen und Beispielen.',
	'What {a} can do on the command line, from the same definitions that print its help.':
		'Was {a} auf der Befehlszeile kann, aus denselben Definitionen, die seine Hilfe ausgeben.',
	'No command is documented.': 'Kein Befehl ist dokumentiert.',
	'{n} checks and {m} messages, each with what it means and how to mend it.':
		'{n} Prüfregeln und {m} Meldungen, je mit Bedeutung und Abhilfe.',
	'A check is an opinion over computed facts. A message tells about a file that cannot be read as it was meant.':
		'Eine Prüfregel bewertet berechnete Fakten. Eine Meldung betrifft eine Datei, die sich nicht wie gemeint lesen lässt.',
	'No check is documented.': 'Keine Prüfregel ist dokumentiert.',
	'{n} analyses: how each figure is computed and what it needs.':
		'{n} Analysen: wie jede Zahl berechnet wird und was sie voraussetzt.',
	'How every figure on this site is computed: the definition, the rule, worked examples and what it needs to know.':
		'Wie jede Zahl dieser Site berechnet wird: Definition, Regel, durchgerechnete Beispiele und was sie wissen muss.',
	'No analysis is documented.': 'Keine Analyse ist dokumentiert.',
	'{a} lists what is missing.': '{a} führt auf, was fehlt.',
	'{n} recipes: small architectures to copy, each with its picture, its findings and the sum behind its figures.':
		'{n} Rezepte: kleine Architekturen zum Kopieren, jede mit Bild, Befunden und der Rechnung hinter den Zahlen.',
	'Small architectures to copy. Each says what it gives, shows the sum behind every figure, and changes one thing to show what happens then.':
		'Kleine Architekturen zum Kopieren. Jede sagt, was sie ergibt, zeigt die Rechnung hinter jeder Zahl und ändert eine Sache, um zu zeigen, was dann geschieht.',
	'All that a recipe says is compared with what the program says. {a} prints one.':
		'Alles, was ein Rezept sagt, wird mit dem verglichen, was das Programm sagt. {a} gibt eines aus.',
	'This site as Markdown, as JSON and as feeds: files to fetch, without a server that answers.':
		'Diese Site als Markdown, als JSON und als Feeds: Dateien zum Abrufen, ohne antwortenden Server.',
	'Everything here can also be read by programs: scripts, chat bots, dashboards, language models, feed readers.':
		'Alles hier können auch Programme lesen: Skripte, Chatbots, Dashboards, Sprachmodelle, Feedreader.',
	'Each page has a twin in Markdown: add {a} to its address. Pages name it as {b}. It is made from the same value as the page, so both say the same; links lead from twin to twin. {c} at the root of the site lists where to begin.':
		'Jede Seite hat einen Zwilling in Markdown: {a} an ihre Adresse anhängen. Seiten nennen ihn als {b}. Er entsteht aus demselben Wert wie die Seite, daher sagen beide dasselbe; Links führen von Zwilling zu Zwilling. {c} an der Wurzel der Site führt auf, wo man anfängt.',
	Markdown: 'Markdown',
	JSON: 'JSON',
	Feeds: 'Feeds',
	Files: 'Dateien',
	'Which files there are; begin here': 'Welche Dateien es gibt; hier anfangen',
	'Everything the model declares: name, owner, page': 'Alles, was das Modell angibt: Name, Zuständige, Seite',
	'One entity: what it names, what names it, findings, decisions, alerts':
		'Eine Entität: was sie nennt, was sie nennt, Befunde, Entscheidungen, Alarme',
	'Every decision record with its relations': 'Jeder Entscheidungseintrag mit seinen Beziehungen',
	'Every alert with components, teams and runbooks': 'Jeder Alarm mit Komponenten, Teams und Runbooks',
	'One alert': 'Ein Alarm',
	'Addresses in the files are below the root of the site and hold wherever it stands. A field that is not there is not known.':
		'Adressen in den Dateien sind relativ zur Wurzel der Site und gelten, wo immer sie steht. Ein fehlendes Feld ist nicht bekannt.',
	'{a}: {b} by the day they bear': '{a}: {b} nach ihrem Datum',
	'{a}: {b} by the day on which a record of findings first has them':
		'{a}: {b} nach dem Tag, an dem ein Befundregister sie zuerst enthält',
	'{n} concepts that can be written, with every field.': '{n} Konzepte, die sich schreiben lassen, mit jedem Feld.',
	'Everything that can be written, from the same schemas that editors and the program use.':
		'Alles, was sich schreiben lässt, aus denselben Schemas, die Editoren und das Programm verwenden.',
	Concepts: 'Konzepte',
	'Alerts, components, flows, teams, error texts, symptoms and terms on one page that needs no scripts.':
		'Alarme, Komponenten, Abläufe, Teams, Fehlertexte, Symptome und Begriffe auf einer Seite, die keine Skripte braucht.',
	'Everything with a name, in one list. Use the search of your browser.':
		'Alles, was einen Namen hat, in einer Liste. Die Suche des Browsers verwenden.',
	'cannot log in': 'kann sich nicht anmelden',
	'double booking': 'Doppelbuchung',
	down: 'ausgefallen',
	duplicate: 'doppelt',
	hangs: 'hängt',
	'logged out': 'abgemeldet',
	'not updated': 'nicht aktualisiert',
	'not working': 'funktioniert nicht',
	'old data': 'alte Daten',
	'out of date': 'nicht aktuell',
	'queue grows': 'Warteschlange wächst',
	'sent again': 'erneut gesendet',
	'session expired': 'Sitzung abgelaufen',
	'sign in': 'anmelden',
	slow: 'langsam',
	stuck: 'steckt fest',
	twice: 'zweimal',
	waiting: 'wartet',
	'wrong balance': 'falscher Saldo',
	'SSO down': 'SSO ausgefallen',
	'dead letters': 'unzustellbare Nachrichten',
	lag: 'Rückstand',
	login: 'Anmeldung',
	'{n} system: what it is for, who owns it and what it is made of.':
		'{n} System: wofür es da ist, wer zuständig ist und woraus es besteht.',
	'{n} term, as it is used here.': '{n} Begriff, wie er hier verwendet wird.',
	'{n} failure mode: how it shows itself, what it does and what helps.':
		'{n} Fehlerart: wie sie sich zeigt, was sie bewirkt und was hilft.',
	'{n} experiment: {what}': '{n} Experiment: {what}',
	'{n} scenario: {what}': '{n} Szenario: {what}',
};
