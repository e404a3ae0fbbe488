import type { Translation } from '../catalogue.ts';
import type { LeadsText } from '../en/leads.ts';

export const leads: { readonly [english in LeadsText]: Translation } = {
	'By risk achievement worth: how many times more downtime there is while the event is the case.':
		'Nach Risikosteigerungswert (RAW): wie viel mal so hoch die Ausfallzeit ist, solange das Ereignis besteht.',
	'Downtime in {n} days when one number is three times higher, or three times lower, and all others hold.':
		'Ausfallzeit in {n} Tagen, wenn eine Zahl dreimal höher oder dreimal niedriger ist und alle anderen bleiben.',
	'The bounds are sums over cut sets and are shown as bounds only; the exact value is the one in use.':
		'Die Schranken sind Summen über Minimalschnitte und nur als Schranken gezeigt; verwendet wird der exakte Wert.',
	'Decisions in force: first those that affect most of what names this role, then the newer ones.':
		'Entscheidungen in Kraft: zuerst jene, die am meisten von dem betreffen, was diese Rolle nennt, dann die neueren.',
	'Decisions in force: first those that affect most of what we own, serve and run through, then the newer ones.':
		'Entscheidungen in Kraft: zuerst jene, die am meisten von dem betreffen, wofür wir zuständig sind, was wir bedienen und durchlaufen, dann die neueren.',
	'{n} change to what contributes most was tried, by computing the changed model exactly|{n} changes to what contributes most were tried, one at a time, each by computing the changed model exactly':
		'{n} Änderung am größten Beitrag wurde erprobt, durch exakte Berechnung des geänderten Modells|{n} Änderungen am größten Beitrag wurden erprobt, je eine für sich, durch exakte Berechnung des geänderten Modells',
	'changes to what contributes less were not tried': 'Änderungen an kleineren Beiträgen wurden nicht erprobt',
	'By Fussell-Vesely: the share of the downtime in which the event plays a part.':
		'Nach Fussell-Vesely: der Anteil der Ausfallzeit, an dem das Ereignis beteiligt ist.',
	'By Fussell-Vesely: the share of the downtime in which the event plays a part, in the worst case.':
		'Nach Fussell-Vesely: der Anteil der Ausfallzeit, an dem das Ereignis beteiligt ist, im schlimmsten Fall.',
	'Minutes are those that go in {n} days when the event never happens':
		'Minuten sind jene, die in {n} Tagen wegfallen, wenn das Ereignis nie eintritt',
	'Think first, then open the answer.': 'Erst nachdenken, dann die Antwort öffnen.',
	'Nobody wrote these questions: they are made from the model, and each answer leads to the page that proves it.':
		'Niemand hat diese Fragen geschrieben: Sie entstehen aus dem Modell, und jede Antwort führt zur Seite, die sie nachweist.',
	'The most critical first, as declared; then those that touch most of our components.':
		'Die kritischsten zuerst, wie angegeben; dann jene, die die meisten unserer Komponenten berühren.',
	'Numbers by their source: {n} measured, {m} estimate, {k} vendor-sla.':
		'Zahlen nach Herkunft: {n} gemessen, {m} geschätzt, {k} Anbieter-SLA.',
	'Numbers by their source: {n} estimate, {m} measured.': 'Zahlen nach Herkunft: {n} geschätzt, {m} gemessen.',
	'Numbers by their source: {n} measured, {m} estimate.': 'Zahlen nach Herkunft: {n} gemessen, {m} geschätzt.',
	'Events are independent of each other; what makes them fail together is an event of its own.':
		'Ereignisse sind unabhängig voneinander; was sie gemeinsam ausfallen lässt, ist ein eigenes Ereignis.',
	'Open one and walk through its picture step by step.': 'Einen öffnen und sein Bild Schritt für Schritt durchgehen.',
	'Stop {n} of {m} of the tour “{name}”': 'Station {n} von {m} des Rundgangs „{name}“',
	'The most important first: by the share of the downtime of a business service that comes from what is lost ({a}), then by how often it is said to happen, then by how grave it is.':
		'Das Wichtigste zuerst: nach dem Anteil an der Ausfallzeit eines Geschäftsservices durch das Ausgefallene ({a}), dann nach angegebener Häufigkeit, dann nach Schwere.',
	'A failure stands here because of the sign that is quoted.': 'Ein Fehler steht hier wegen des zitierten Anzeichens.',
	'What the steps of {n} runbooks of ours need.': 'Was die Schritte von {n} unserer Runbooks benötigen.',
	'What the steps of {n} runbook of ours need.': 'Was die Schritte von {n} unserer Runbooks benötigen.',
	'No step of these runs through us, but they are affected when something of ours is lost:':
		'Kein Schritt davon führt über uns, aber sie sind betroffen, wenn etwas von uns ausfällt:',
	'Every page names its owner; rotas, channels and roles are on the pages of the {a}.':
		'Jede Seite nennt ihre Zuständigen; Bereitschaftspläne, Kanäle und Rollen stehen auf den Seiten der {a}.',
	'Guess first what stops when {a} fails, then {b}. Nothing that you do there touches anything real.':
		'Zuerst raten, was stillsteht, wenn {a} ausfällt, dann {b}. Nichts davon berührt etwas Echtes.',
	'Blast radius of {name}: {what} are affected': 'Auswirkungsradius von {name}: {what} sind betroffen',
	'{name}: who is affected and when, the capacity that is left, recovery times and order, data loss, and runbooks that stay usable':
		'{name}: wer wann betroffen ist, verbleibende Kapazität, Wiederanlaufzeiten und -reihenfolge, Datenverlust und nutzbare Runbooks',
	'{name} ({what}): {n} components in it, and what happens when it fails':
		'{name} ({what}): {n} Komponenten darin, und was bei einem Ausfall geschieht',
	'{name} ({what}): {n} component in it, and what happens when it fails':
		'{name} ({what}): {n} Komponente darin, und was bei einem Ausfall geschieht',
	'{name}: {what} of tier {n}; what it needs, how it runs, how it fails and why it is built so':
		'{name}: {what} der Stufe {n}; was es benötigt, wie es läuft, wie es ausfällt und warum es so gebaut ist',
	'Interface {other} of {name}: operations, callers and the flows that use it':
		'Schnittstelle {other} von {name}: Operationen, Aufrufer und die Abläufe, die sie nutzen',
	'{name} is up for {n} % of the time: {time} down in {k} days':
		'{name} ist {n} % der Zeit in Betrieb: {time} Ausfall in {k} Tagen',
	'Not computable yet: what is missing for the availability of {name}':
		'Noch nicht berechenbar: was für die Verfügbarkeit von {name} fehlt',
	'Events that alone take {name} down, each with its proof': 'Ereignisse, die {name} allein lahmlegen, je mit Nachweis',
	'{n} components in {name}: {other}': '{n} Komponenten in {name}: {other}',
	'{n} component in {name}: {other}': '{n} Komponente in {name}: {other}',
	'{name}: {what} and {what2}, with what happens when each is down':
		'{name}: {what} und {what2}, mit den Folgen bei Ausfall jeder',
	'{name}: impact tolerances, flows, single points of failure, components and third parties':
		'{name}: Auswirkungstoleranzen, Abläufe, Single Points of Failure, Komponenten und Drittanbieter',
	'What the role {name} answers for, where it is counted on, and which decisions shaped that':
		'Wofür die Rolle {name} zuständig ist, wo auf sie gezählt wird, und welche Entscheidungen das prägten',
	'What {name} owns, the flows and decisions that matter, and what to try first':
		'Wofür {name} zuständig ist, die wichtigen Abläufe und Entscheidungen, und was zuerst zu erproben ist',
	'What {name} owns and serves, the flows it takes part in, how to reach it and what it is paged for':
		'Wofür {name} zuständig ist und was es bedient, seine Abläufe, wie es erreichbar ist und wofür es gerufen wird',
	'Questions about what {name} owns and needs. The model knows the answers, and each has its proof.':
		'Fragen dazu, wofür {name} zuständig ist und was es benötigt. Das Modell kennt die Antworten, je mit Nachweis.',
	'What to do when something fails: {what}, {what2}, by alert, component and symptom':
		'Was bei einem Ausfall zu tun ist: {what}, {what2}, nach Alarm, Komponente und Symptom',
	'A business service is what people outside depend on.': 'Auf einen Geschäftsservice sind Außenstehende angewiesen.',
	'Everything else on this site matters because of these.': 'Alles andere auf dieser Website zählt ihretwegen.',
	'A component is built, deployed and fails as one: a service, a store, a queue, a gateway, or something others run for us.':
		'Eine Komponente wird als Ganzes gebaut und bereitgestellt und fällt als Ganzes aus: ein Service, ein Speicher, eine Warteschlange, ein Gateway oder etwas, das andere für uns betreiben.',
	'A cut set is a set of failures that together take a service down, where no part of the set does.':
		'Ein Minimalschnitt ist eine Menge von Ausfällen, die gemeinsam einen Service lahmlegen, während kein Teil davon es tut.',
	'Sets of one are the single points of failure.': 'Mengen mit einem Element sind die Single Points of Failure.',
	'A finding is an opinion over computed facts, with its evidence.':
		'Ein Befund ist eine Bewertung berechneter Fakten, mit Nachweis.',
	'It has a permanent id; an accepted decision can waive it until a date.':
		'Er hat eine dauerhafte Kennung; eine angenommene Entscheidung kann ihn bis zu einem Datum akzeptieren.',
	'A flow is one thing the platform does, step by step, from its trigger to its end.':
		'Ein Ablauf ist eine Leistung der Plattform, Schritt für Schritt, vom Auslöser bis zum Ende.',
	'A system is a set of components that one team answers for and that serve one purpose.':
		'Ein System ist eine Menge von Komponenten mit einem Zweck, für die ein Team zuständig ist.',
	'An accepted decision with an end date can waive a finding.':
		'Eine angenommene Entscheidung mit Enddatum kann einen Befund akzeptieren.',
	'A waived finding stays visible and counts again the day after the date.':
		'Ein akzeptierter Befund bleibt sichtbar und zählt am Tag nach dem Datum wieder.',
	'An interface is what a component offers others to call or to subscribe to.':
		'Eine Schnittstelle ist, was eine Komponente anderen zum Aufrufen oder Abonnieren anbietet.',
	'Copies help only when they do not fail together.':
		'Mehrere Instanzen helfen nur, wenn sie nicht gemeinsam ausfallen.',
	'This page lists every redundancy group whose members share a failure domain.':
		'Diese Seite führt jede Redundanzgruppe auf, deren Mitglieder sich eine Fehlerdomäne teilen.',
	'Every event here takes at least one flow or business service down by itself.':
		'Jedes Ereignis hier legt allein mindestens einen Ablauf oder Geschäftsservice lahm.',
	'Certain ones hold whatever is not declared; possible ones hold only if what nobody declared does harm.':
		'Sichere gelten, was auch immer nicht angegeben ist; mögliche nur, wenn schadet, was niemand angegeben hat.',
	'Every statement on this site is computed from what teams declared.':
		'Jede Aussage dieser Website ist aus den Angaben der Teams berechnet.',
	'This page says how much of that is there.': 'Diese Seite sagt, wie viel davon vorhanden ist.',
	'It is a list, not a grade.': 'Es ist eine Liste, keine Note.',
	'Everything at once, and then box by box.': 'Alles auf einmal, und dann Kasten für Kasten.',
	'A stack of boxes stands for several things and leads to its own picture.':
		'Ein Stapel von Kästen steht für mehreres und führt zu einem eigenen Bild.',
	'Everything in one failure domain fails with it: a zone, a region, a provider, a certificate, a release train, a team.':
		'Alles in einer Fehlerdomäne fällt mit ihr aus: eine Zone, eine Region, ein Anbieter, ein Zertifikat, ein Release-Zug, ein Team.',
	'Fail anything: see what goes down, when, why, and what to do.':
		'Beliebiges ausfallen lassen: sehen, was wann warum ausfällt und was zu tun ist.',
	'Failures caused on purpose, to see whether the system behaves as the model says.':
		'Absichtlich herbeigeführte Ausfälle, um zu sehen, ob sich das System verhält, wie das Modell sagt.',
	'For every component and failure domain: what goes down or degrades when it alone is lost. Counts are certain effects, down / degraded.':
		'Für jede Komponente und Fehlerdomäne: was ausfällt oder beeinträchtigt wird, wenn sie allein ausfällt. Gezählt sind sichere Wirkungen, ausgefallen / beeinträchtigt.',
	'How things fail, as teams foresaw it: what notices it, what it does, what helps.':
		'Wie etwas ausfällt, wie es die Teams vorhergesehen haben: was es bemerkt, was es bewirkt, was hilft.',
	'How this site knows what it says.': 'Woher diese Website weiß, was sie sagt.',
	'Longer texts that people wrote, in reading order.': 'Längere, von Menschen geschriebene Texte, in Lesereihenfolge.',
	'New here? Read these in order, then open the page of your team: it lists what you own, what matters most and what to try first.':
		'Neu hier? Diese der Reihe nach lesen, dann die Seite des eigenen Teams öffnen: Dort steht, wofür es zuständig ist, was am wichtigsten ist und was zuerst zu erproben ist.',
	'No alert to go by? Choose what you see. Each leads to what may have failed, the most important first, and from there to what to do.':
		'Kein Alarm als Anhaltspunkt? Auswählen, was zu sehen ist. Jedes führt zu dem, was ausgefallen sein kann, das Wichtigste zuerst, und von dort zu dem, was zu tun ist.',
	'On call? Find the alert, the component or the symptom. Every page begins with what to do first.':
		'Bereitschaft? Alarm, Komponente oder Symptom suchen. Jede Seite beginnt mit dem, was zuerst zu tun ist.',
	'Severe but plausible events, and whether the business services stay within their impact tolerances':
		'Schwere, aber plausible Ereignisse, und ob die Geschäftsservices innerhalb ihrer Auswirkungstoleranzen bleiben',
	'Views that authors defined: for whom, about which concern, showing what.':
		'Von Autoren festgelegte Sichten: für wen, zu welchem Anliegen, was sie zeigen.',
	'Walks through pages and pictures in a chosen order, with a word at each stop about what to look at.':
		'Gänge durch Seiten und Bilder in gewählter Reihenfolge, mit einem Hinweis an jeder Station, was zu beachten ist.',
	'What components and services must survive, how fast they must be back and how much they may lose.':
		'Was Komponenten und Services überstehen müssen, wie schnell sie zurück sein müssen und wie viel sie verlieren dürfen.',
	'What follows from the declared architecture.': 'Was aus der angegebenen Architektur folgt.',
	'Every line shows the path that proves it and the file it rests on; what is not declared is shown as a gap.':
		'Jede Zeile zeigt den Pfad, der sie nachweist, und die Datei, auf der sie beruht; was nicht angegeben ist, erscheint als Lücke.',
	'What if a zone, a region, a provider or something shared is lost? And what about the scenarios that people wrote? Each has a report that puts together what the analyses say.':
		'Was, wenn eine Zone, eine Region, ein Anbieter oder etwas gemeinsam Genutztes ausfällt? Und die Szenarien, die Menschen geschrieben haben? Zu jedem führt ein Bericht zusammen, was die Analysen sagen.',
	'What there is, from the services that people depend on down to the places where copies run.':
		'Was es gibt, von den Services, auf die Menschen angewiesen sind, bis zu den Orten, an denen Instanzen laufen.',
	'What was promised about availability, latency and freshness, over which window':
		'Was über Verfügbarkeit, Latenz und Aktualität zugesagt wurde, über welches Zeitfenster',
	'When something fails, every layer above it tries again, and the attempts multiply.':
		'Wenn etwas ausfällt, versucht es jede Schicht darüber erneut, und die Versuche vervielfachen sich.',
	'This is what arrives at each component when every try fails.':
		'Dies kommt bei jeder Komponente an, wenn jeder Versuch fehlschlägt.',
	'Whether decisions hang together, cover what matters, and are still looked at.':
		'Ob Entscheidungen zusammenhängen, das Wichtige abdecken und noch überprüft werden.',
	'Who answers for what, and how to reach them.': 'Wer wofür zuständig und wie erreichbar ist.',
	'Who decided what and when, which risks are accepted and until when, what is checked and when it last was.':
		'Wer was wann entschied, welche Risiken bis wann akzeptiert sind, was geprüft wird und wann zuletzt.',
	'Every entry leads to what shows it.': 'Jeder Eintrag führt zu dem, was ihn zeigt.',
	'Who else the business services depend on.': 'Von wem die Geschäftsservices sonst noch abhängen.',
	'How much rests on each is on the page about concentration.':
		'Wie viel auf jedem ruht, steht auf der Seite zur Konzentration.',
	'Why things are as they are.': 'Warum die Dinge sind, wie sie sind.',
	'Every record, newest first, with what it affects.': 'Jeder Eintrag, neueste zuerst, mit dem, was er betrifft.',
	'Where the platform runs.': 'Wo die Plattform läuft.',
	'The pages of this site show one environment; overlays say how others differ.':
		'Die Seiten dieser Website zeigen eine Umgebung; Überlagerungen sagen, worin andere abweichen.',
	'What is lost comes back in an order: the name service before what looks up names, the secrets before what needs them.':
		'Ausgefallenes kommt in einer Reihenfolge zurück: der Namensdienst vor dem, was Namen nachschlägt, die Secrets vor dem, was sie benötigt.',
	'The longest chain, with the time to notice, to decide and to check, is the recovery time.':
		'Die längste Kette, mit der Zeit zum Bemerken, Entscheiden und Prüfen, ist die Wiederanlaufzeit.',
	'With few people it is longer.': 'Mit wenigen Personen dauert es länger.',
	'Whether somebody who is called at night finds a way out, and whether that way is open under the very loss it is for.':
		'Ob jemand, der nachts gerufen wird, einen Ausweg findet, und ob dieser Weg gerade bei dem Ausfall offen ist, für den er gedacht ist.',
	'Each cell says what becomes of a business service when a failure domain is lost: UP, DEGRADED or DOWN.':
		'Jede Zelle sagt, was aus einem Geschäftsservice wird, wenn eine Fehlerdomäne ausfällt: IN BETRIEB, BEEINTRÄCHTIGT oder AUSGEFALLEN.',
	'It leads to the report that proves it.': 'Sie führt zum Bericht, der es nachweist.',
	'The domain that hurts most is on top.': 'Die Domäne, deren Ausfall am meisten schadet, steht oben.',
	'{name}: {what}; what it needs, how it runs, how it fails and why it is built so':
		'{name}: {what}; was es benötigt, wie es läuft, wie es ausfällt und warum es so gebaut ist',
	'Objective {own}': 'Zielwert {own}',
	'Runbook {own} for {name}.': 'Runbook {own} für {name}.',
	'What to do when {alert} fires on {name}.': 'Was zu tun ist, wenn {alert} für {name} ausgelöst wird.',
	'Every copy names the failure domains it stands in.': 'Jede Instanz nennt die Fehlerdomänen, in denen sie steht.',
	'Every decision names something of the model, or is named by it.':
		'Jede Entscheidung nennt etwas aus dem Modell oder wird von ihm genannt.',
	'Feeds and a sitemap name full addresses, so they are made when {a} in {b} says where the site stands.':
		'Feeds und eine Sitemap nennen volle Adressen, sie entstehen also, wenn {a} in {b} sagt, wo die Site steht.',
	'Every synchronous call declares a timeout.': 'Jeder synchrone Aufruf gibt ein Zeitlimit an.',
	'No snapshot of end-of-support dates is in the workspace.':
		'Im Arbeitsbereich ist keine Momentaufnahme der Supportenden.',
	'It depends on nothing and nothing depends on it.': 'Es hängt von nichts ab, und nichts hängt davon ab.',
	'No business service reaches it.': 'Kein Geschäftsservice erreicht es.',
	'No change was tried, as the model is too large to try them on every build.':
		'Keine Änderung wurde erprobt, da das Modell zu groß ist, um sie bei jedem Bau zu erproben.',
	'No flow is declared, so nothing can be computed about it.':
		'Es ist kein Ablauf angegeben, daher lässt sich nichts dazu berechnen.',
	'No flow is known to exceed its deadline.': 'Von keinem Ablauf ist bekannt, dass er die Frist überschreitet.',
	'No record names another one.': 'Kein Eintrag nennt einen anderen.',
	'No symptom or error text is declared.': 'Es ist kein Symptom oder Fehlertext angegeben.',
	'Nothing: what is declared about releases fits together.':
		'Nichts: Was zu Auslieferungen angegeben ist, passt zusammen.',
	'Numbers by their source: {what}.': 'Zahlen nach Quelle: {what}.',
	'{n} no source given': '{n} ohne Quelle',
	'{n} measured': '{n} gemessen',
	'{n} estimate': '{n} geschätzt',
	'{n} vendor-sla': '{n} laut Anbieter-SLA',
	'The index cannot be computed: nothing is declared.': 'Der Index ist nicht berechenbar: Es ist nichts angegeben.',
	'How {name} shows itself, what it does and what helps.': 'Wie sich {name} zeigt, was es bewirkt und was hilft.',
};
