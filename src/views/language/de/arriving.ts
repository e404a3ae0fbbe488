import type { Translation } from '../catalogue.ts';
import type { ArrivingText } from '../en/arriving.ts';

export const arriving: { readonly [english in ArrivingText]: Translation } = {
	'Something is wrong, and you have no alert to go by: {list}.':
		'Etwas stimmt nicht, und es gibt keinen Alarm dazu: {list}.',
	'Records that name this role among those who decided, in force or not; the newest first.':
		'Protokolle, die diese Rolle unter denen nennen, die entschieden haben, in Kraft oder nicht; das neueste zuerst.',
	'For instance: {list}.': 'Zum Beispiel: {list}.',
	'Something is wrong now: {list}.': 'Gerade stimmt etwas nicht: {list}.',
	'Computed for {name} as of {day}. Each figure leads to its list.':
		'Berechnet für {name}, Stand {day}. Jede Zahl führt zu ihrer Liste.',
	'{a} Fail any components or zones in your browser and see what goes down, why, and what to do.':
		'{a} Beliebige Komponenten oder Zonen im Browser ausfallen lassen und sehen, was ausfällt, warum, und was zu tun ist.',
	'Most important findings': 'Wichtigste Befunde',
	'All {n} findings': 'Alle {n} Befunde',
	'Latest decisions': 'Neueste Entscheidungen',
	'The decision log': 'Das Entscheidungsprotokoll',
	'the decision log': 'das Entscheidungsprotokoll',
	'Guided tours': 'Geführte Rundgänge',
	'All roles: {list}.': 'Alle Rollen: {list}.',
	'The quiz': 'Das Quiz',
	'The quiz of {name}': 'Das Quiz von {name}',
	'{a} asks what the model can answer: what happens when something fails, who owns what, who calls whom. Each answer has its proof.':
		'{a} fragt, was das Modell beantworten kann: was bei einem Ausfall geschieht, wer wofür zuständig ist, wer wen aufruft. Jede Antwort hat ihren Nachweis.',
	'Every page names its owner. Rotas and channels are on the pages of the {a}.':
		'Jede Seite nennt ihre Zuständigen. Bereitschaftspläne und Kanäle stehen auf den Seiten der {a}.',
	'The reading path for new joiners: guides first, then your team.':
		'Der Lesepfad für neue Mitglieder: erst die Anleitungen, dann das eigene Team.',
	'Business services: what people outside depend on': 'Geschäftsservices: wovon Menschen außerhalb abhängen',
	'Systems: the picture of everything': 'Systeme: das Bild von allem',
	'And {n} more on the pages of the components.': 'Und {n} weitere auf den Seiten der Komponenten.',
	'{n} of {m} component declares no dashboard.': '{n} von {m} Komponente gibt kein Dashboard an.',
	'{n} of {m} components declares no dashboard.': '{n} von {m} Komponenten gibt kein Dashboard an.',
	'{n} of {m} components declare no dashboard.': '{n} von {m} Komponenten geben kein Dashboard an.',
	'Decisions in force: first those that affect most of the model, then the newer ones.':
		'Entscheidungen in Kraft: zuerst jene, die am meisten vom Modell betreffen, dann die neueren.',
	'Availability, and what to mend first': 'Verfügbarkeit, und was zuerst zu beheben ist',
	'Model quality: what nobody declared': 'Modellqualität: was niemand angegeben hat',
	'What must not fail together, and does?': 'Was darf nicht gemeinsam ausfallen, tut es aber?',
	'Which smallest sets of failures stop a service?':
		'Welche kleinsten Kombinationen von Ausfällen stoppen einen Service?',
	'Do the promises of the parts add up to those of the whole?': 'Reichen die Zusagen der Teile für die des Ganzen?',
	'Do timeouts and retries fit each other?': 'Passen Zeitlimits und Wiederholungen zueinander?',
	'Is there room left after a zone is lost?': 'Reicht die Reserve nach dem Ausfall einer Zone?',
	'What may contradict itself?': 'Wo können Daten einander widersprechen?',
	'What runs out of support, and which contracts do not fit?':
		'Wo endet der Support, und welche Verträge passen nicht?',
	'Is the decision log in order?': 'Ist das Entscheidungsprotokoll in Ordnung?',
	'What the registers are, and what they rest on': 'Was die Register sind, und worauf sie beruhen',
	'Obligations clause by clause': 'Pflichten, Klausel für Klausel',
	'Losses and scenarios against impact tolerances': 'Ausfälle und Szenarien gegenüber den Auswirkungstoleranzen',
	'What has been tried, and what not': 'Was erprobt wurde, und was nicht',
	'What nobody declared': 'Was niemand angegeben hat',
	'Which services are important, and how long may they be disrupted?':
		'Welche Services sind wichtig, und wie lange dürfen sie gestört sein?',
	'Was an accepted decision changed afterwards?': 'Wurde eine angenommene Entscheidung nachträglich geändert?',
	'Since when is each finding known, and who mends it by when?':
		'Seit wann ist jeder Befund bekannt, und wer behebt ihn bis wann?',
	'Which third parties does much depend on?': 'Von welchen Drittanbietern hängt viel ab?',
	'Which runbooks were exercised, and how long did it take?': 'Welche Runbooks wurden geübt, und wie lange dauerte es?',
	'How are the numbers computed?': 'Wie werden die Zahlen berechnet?',
	'Take one accepted risk, {a}, and follow it: which finding it accepts, until when, who decided, and what the repository says of the record.':
		'Ein akzeptiertes Risiko nehmen, {a}, und ihm folgen: welchen Befund es akzeptiert, bis wann, wer entschied, und was das Repository über den Eintrag sagt.',
	'What there is': 'Was es gibt',
	'What do you see? From a symptom to what may be behind it':
		'Was ist zu sehen? Vom Symptom zu dem, was dahinterstecken kann',
	'Losses and scenarios: who, how long, what is left': 'Ausfälle und Szenarien: wer, wie lange, was bleibt',
	'What the steps of all {n} runbooks need.': 'Was die Schritte aller {n} Runbooks voraussetzen.',
	'Before the network is gone': 'Bevor das Netz weg ist',
	'The foot of each page offers to keep runbooks and what-if on this device, so that they can be read without a network. Do it before you need it. Browsers allow it only where the site comes by https, or from this machine itself.':
		'Der Fuß jeder Seite bietet an, Runbooks und „Was wäre wenn“ auf diesem Gerät zu behalten, damit sie ohne Netz lesbar sind. Am besten, bevor es nötig ist. Browser erlauben es nur, wo die Site über https kommt oder von diesem Rechner selbst.',
	tolerances: 'Toleranzen',
	exercises: 'Übungen',
	'{n} steps, standard': '{n} Schritte, Standard',
	'Open {a} and run only its {n} read-only step, which changes nothing':
		'{a} öffnen und nur den {n} rein lesenden Schritt ausführen, der nichts ändert',
	'Questions about the whole architecture. The model knows the answers, and each has its proof.':
		'Fragen zur gesamten Architektur. Das Modell kennt die Antworten, und jede hat ihren Nachweis.',
	'Questions for one team': 'Fragen für ein Team',
	'{n}. The alert {alert} pages somebody at night. Which team?':
		'{n}. Der Alarm {alert} weckt nachts jemanden. Welches Team?',
	'{n} stops, about {m} minutes': '{n} Stationen, etwa {m} Minuten',
	'{name}: {n} components, on-call, escalation and open findings':
		'{name}: {n} Komponenten, Bereitschaft, Eskalation und offene Befunde',
	'{name}: {n} component, on-call, escalation and open findings':
		'{name}: {n} Komponente, Bereitschaft, Eskalation und offene Befunde',
	'Whom {name} needs, and who needs it': 'Wen {name} benötigt, und wer {name} benötigt',
	'{name}: {n} components, {m} flows run through it': '{name}: {n} Komponenten, {m} Abläufe führen hindurch',
	'{name}: {n} components, {m} flow runs through it': '{name}: {n} Komponenten, {m} Ablauf führt hindurch',
	'How {name} reaches business services': 'Wie {name} auf Geschäftsservices wirkt',
	'{own}; {n} business services depend on it': '{own}; {n} Geschäftsservices hängen davon ab',
	'{own}; {n} business service depend on it': '{own}; {n} Geschäftsservice hängt davon ab',
	'{own}; {n} business service depends on it': '{own}; {n} Geschäftsservice hängt davon ab',
	'{n} business services depend on it': '{n} Geschäftsservices hängen davon ab',
	'{n} business service depends on it': '{n} Geschäftsservice hängt davon ab',
	'{n} business services rely on it, through the components drawn; {m} are not drawn.':
		'{n} Geschäftsservices stützen sich darauf, über die gezeichneten Komponenten; {m} sind nicht gezeichnet.',
	'{n} business service rely on it, through the components drawn':
		'{n} Geschäftsservice stützt sich darauf, über die gezeichneten Komponenten',
	'How it differs': 'Worin sie sich unterscheidet',
	'This is the environment that the pages of this site show.':
		'Das ist die Umgebung, die die Seiten dieser Site zeigen.',
	'Versions on both sides': 'Versionen auf beiden Seiten',
	'Contracts of all components across releases': 'Verträge aller Komponenten über Releases hinweg',
	'rank {n}': 'Rang {n}',
	'{own}, rank {n}': '{own}, Rang {n}',
	', for {own},': ', für: {own},',
	', for {own}, about {n} min': ', für: {own}, etwa {n} min',
	'Computed when this site was built ({a}): certain effects, down / degraded. On the terminal, {b} answers for any set of failures.':
		'Berechnet beim Bau dieser Site ({a}): sichere Wirkungen, ausgefallen / beeinträchtigt. Im Terminal antwortet {b} für jede Kombination von Ausfällen.',
	'Addresses in the files are below the root of the site and hold wherever it stands. A field that is not there is not known. The fields one by one: {a}.':
		'Adressen in den Dateien sind relativ zur Wurzel der Site und gelten, wo immer sie steht. Ein fehlendes Feld ist nicht bekannt. Die Felder einzeln: {a}.',
	'The one finding': 'Der eine Befund',
	'What the steps of the one runbook need.': 'Was die Schritte des einen Runbooks voraussetzen.',
	'The architecture as the teams declared it, and what follows from it: who owns what, how it fails, why it is built so, and what to do at night.':
		'Die Architektur, wie die Teams sie angegeben haben, und was daraus folgt: wer wofür zuständig ist, wie es ausfällt, warum es so gebaut ist und was nachts zu tun ist.',
	'There is no question yet.': 'Es gibt noch keine Frage.',
	'How long it takes until all is back': 'Wie lange es dauert, bis alles zurück ist',
	'Questions are made from dependencies, owners, alerts and impact tolerances; none is declared here from which one could be made.':
		'Fragen entstehen aus Abhängigkeiten, Zuständigen, Alarmen und Auswirkungstoleranzen; hier ist nichts angegeben, woraus eine entstehen könnte.',
	'Search knows each by its title and by its code.': 'Die Suche kennt jede unter Titel und Code.',
	'The team owns no component.': 'Das Team ist für keine Komponente zuständig.',
};
