import type { Translation } from '../catalogue.ts';
import type { FlowingText } from '../en/flowing.ts';

export const flowing: { readonly [english in FlowingText]: Translation } = {
	'{what} becomes {what2}: {what3}': '{what} devient {what2} : {what3}',
	OPEN: 'OUVERT',
	CLOSED: 'FERMÉ',
	'HALF OPEN': 'SEMI-OUVERT',
	'calls fail at once': 'les appels échouent aussitôt',
	'probe calls pass': 'les appels d’essai passent',
	'probe calls succeed': 'les appels d’essai réussissent',
	'{n} probe calls pass': '{n} appels d’essai passent',
	'{n} probe calls succeed': '{n} appels d’essai réussissent',
	'{n} probe call passes': '{n} appel d’essai passe',
	'{n} probe call succeeds': '{n} appel d’essai réussit',
	'a probe fails': 'un appel d’essai échoue',
	'no fallback': 'pas de repli',
	'fallback not declared': 'repli non déclaré',
	'after a time that is not declared': 'après un temps non déclaré',
	'{n} % of at least {m} calls fail': '{n} % d’au moins {m} appels échouent',
	'{what} then {what2}': '{what}, puis {what2}',
	'{a} then {what}': '{a}, puis {what}',
	Done: 'Terminé',
	'In parallel, {own}': 'En parallèle : {own}',
	'{a} sends to {b}: ({n}) calls': '{a} envoie à {b} : ({n}) appel',
	'{n} steps that change something; {m} is undone, the last first.':
		'{n} étapes qui changent quelque chose ; {m} est annulée, la dernière d’abord.',
	'{n} steps that change something; {m} are undone, the last first.':
		'{n} étapes qui changent quelque chose ; {m} sont annulées, la dernière d’abord.',
	'{n} steps that change something; {m} are undone, the last first. {own}':
		'{n} étapes qui changent quelque chose ; {m} sont annulées, la dernière d’abord. {own}',
	'{n} steps that change something; {m} is undone, the last first. {own}':
		'{n} étapes qui changent quelque chose ; {m} est annulée, la dernière d’abord. {own}',
	'{n} interfaces, who is known to use each, and what the component needs. Users come from dependencies and flows.':
		'{n} interfaces, qui utilise chacune à notre connaissance, et ce dont le composant a besoin. Les utilisateurs viennent des dépendances et des flux.',
	'{n} interface, who is known to use each, and what the component needs. Users come from dependencies and flows.':
		'{n} interface, qui l’utilise à notre connaissance, et ce dont le composant a besoin. Les utilisateurs viennent des dépendances et des flux.',
	'No decision names it. A record that lists it under {a} appears here.':
		'Aucune décision ne le nomme. Une décision qui le cite sous {a} apparaît ici.',
	'pager {own}': 'bipeur {own}',
	'{a}: phone {own}, contract {alert}': '{a} : téléphone {own}, contrat {alert}',
	'within {time}': 'sous {time}',
	'{own}, within {time}': '{own}, sous {time}',
	'{own}, within {time}; {own2}': '{own}, sous {time} ; {own2}',
	name: 'nom',
	'blackbox {a}': 'boîte noire {a}',
	'readiness {a}': 'readiness {a}',
	'liveness {a}': 'liveness {a}',
	'synthetic {a}': 'synthétique {a}',
	'{n} to {own}': '{n} vers {own}',
	'kill switch': 'coupe-circuit',
	'no copy is left: {what}': 'aucune instance ne reste : {what}',
	'writes {own}': 'écrit {own}',
	'reads {own}': 'lit {own}',
	'transaction {alert}': 'transaction {alert}',
	'timeout connect {time}, per try {time2}, total {time3}':
		'délai de connexion {time}, par tentative {time2}, total {time3}',
	'saga: {own}': 'saga : {own}',
	saga: 'saga',
	'retries not declared': 'nouvelles tentatives non déclarées',
	'Its caller waits {time} {a} at the worst; the deadline is {time2}. {b}':
		'Son appelant attend au pire {time} {a} ; l’échéance est de {time2}. {b}',
	'Its caller waits {time} {a}{b} at the worst; the deadline is {time2}. {c}':
		'Son appelant attend au pire {time} {a}{b} ; l’échéance est de {time2}. {c}',
	'Its caller waits {time} {a}{b} at the worst; the deadline is {time2}. {c} {what}':
		'Son appelant attend au pire {time} {a}{b} ; l’échéance est de {time2}. {c} {what}',
	'Its caller waits {time} at the worst; the deadline is {time2}. {a} {what}':
		'Son appelant attend au pire {time} ; l’échéance est de {time2}. {a} {what}',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, if it answers in that time, which is not declared':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}) : on passe de {time2} à {time3}, s’il répond dans ce temps, ce qui n’est pas déclaré',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, as far as times are declared':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}) : on passe de {time2} à {time3}, dans la mesure où les temps sont déclarés',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, if it answers in that time, which is not declared, as far as times are declared':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}) : on passe de {time2} à {time3}, s’il répond dans ce temps, ce qui n’est pas déclaré, dans la mesure où les temps sont déclarés',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}) : on passe de {time2} à {time3}',
	'By itself, {a} goes on with step {n} and waits {time}': 'De lui-même, {a} continue à l’étape {n} et attend {time}',
	'By itself, {a} goes on with step {n} and waits {time} {b}':
		'De lui-même, {a} continue à l’étape {n} et attend {time} {b}',
	'By itself, {a} goes on with steps {numbers} and waits {time}':
		'De lui-même, {a} continue aux étapes {numbers} et attend {time}',
	'By itself, {a} goes on with steps {numbers} and waits {time} {b}':
		'De lui-même, {a} continue aux étapes {numbers} et attend {time} {b}',
	'After step {n}, {a} goes on with step {m} and waits {time}':
		'Après l’étape {n}, {a} continue à l’étape {m} et attend {time}',
	'After step {n}, {a} goes on with steps {numbers} and waits {time}':
		'Après l’étape {n}, {a} continue aux étapes {numbers} et attend {time}',
	'{a} The flow goes on degraded, after {time} ({b}). As declared: {own}.':
		'{a} Le flux continue dégradé, après {time} ({b}). Tel que déclaré : {own}.',
	'Its steps usually need {time}, an upper-bound budget that holds for at least {n} % of runs. {a}':
		'Ses étapes prennent d’ordinaire {time}, un budget majorant valable pour au moins {n} % des exécutions. {a}',
	'said there: {own}': 'dit là : {own}',
	'said there: {alert}': 'dit là : {alert}',
	'This record still calls itself {a}. Read instead: {b} {c}.':
		'Cette décision se dit encore {a}. Lire plutôt : {b} {c}.',
	'is provided by it': 'est fourni par lui',
	'is a critical or important function and relies on it': 'est une fonction critique ou importante et s’y appuie',
	'{a}: is provided by it': '{a} : est fourni par lui',
	'{a}: is a critical or important function and relies on it':
		'{a} : est une fonction critique ou importante et s’y appuie',
	'Each box is a system in a place, with how many of its components and copies stand there.':
		'Chaque boîte est un système à un endroit, avec le nombre de ses composants et instances qui s’y trouvent.',
	'As declared for {name}. Of {n} further component nothing is declared.':
		'Tel que déclaré pour {name}. Rien n’est déclaré pour {n} autre composant.',
	'As declared for {name}. Of {n} further components nothing is declared.':
		'Tel que déclaré pour {name}. Rien n’est déclaré pour {n} autres composants.',
	'As declared for {name}.': 'Tel que déclaré pour {name}.',
	'Of {n} further component nothing is declared.': 'Rien n’est déclaré pour {n} autre composant.',
	'Of {n} further components nothing is declared.': 'Rien n’est déclaré pour {n} autres composants.',
	'+{n} more, systems in places': '+{n} autres, systèmes par endroit',
	dependencies: 'dépendances',
	drawn: 'dessinée',
	'{n} things selected.': '{n} éléments sélectionnés.',
	'What the loss of {name} does.': 'Ce que fait la perte de {name}.',
	'{n} ways of at most {m} dependencies lead from {name} to {other}.':
		'{n} chemins de {m} dépendances au plus mènent de {name} à {other}.',
	'{n} box stands for several and leads to a picture of its own|{n} boxes stand for several and lead to pictures of their own':
		'{n} boîte en représente plusieurs et mène à sa propre image|{n} boîtes en représentent plusieurs et mènent à leurs propres images',
	'{a} will depend on {b}': '{a} dépendra de {b}',
	'{a} to receiver': '{a} au destinataire',
	'Drawn by hand in {alert}. Boxes with an id of the model lead to its page; where arrows differ from the model, `lintel check` says so.':
		'Dessiné à la main dans {alert}. Les boîtes portant un identifiant du modèle mènent à sa page ; où les flèches s’écartent du modèle, `lintel check` le dit.',
	'{n} business services on {m} third parties. Concentration index (HHI): {k} of {i}.':
		'{n} services métier sur {m} tiers. Indice de concentration (HHI) : {k} sur {i}.',
	simulation: 'simulation',
	live: 'réel',
	experiment: 'expérience',
	'{a} pages, when the budget burns at more than {n} times its rate over {time} and {time2}, or {m} times its rate over {time3} and {time4}':
		'{a} appelle l’astreinte quand le budget se consomme plus de {n} fois trop vite sur {time} et {time2}, ou {m} fois sur {time3} et {time4}',
	'{a} files a ticket, when the budget burns at more than {n} times its rate over {time} and {time2}, or {m} times its rate over {time3} and {time4}':
		'{a} ouvre un ticket quand le budget se consomme plus de {n} fois trop vite sur {time} et {time2}, ou {m} fois sur {time3} et {time4}',
	'{a} pages': '{a} appelle l’astreinte',
	'{a} files a ticket': '{a} ouvre un ticket',
	'{a}, burn rate {n} over {time}': '{a}, taux de consommation {n} sur {time}',
	'{a} the target is {n} % in the file and {m} % in the model: {b}':
		'{a} l’objectif est de {n} % dans le fichier et de {m} % dans le modèle : {b}',
	availability: 'disponibilité',
	freshness: 'fraîcheur',
	correctness: 'exactitude',
	other: 'autre',
	'good: {own}': 'bons : {own}',
	'of: {own}': 'sur : {own}',
	'the only copy': 'la seule instance',
	'all {n} copies, {m} must be up': 'les {n} instances, minimum {m}',
	'Template {own}': 'Modèle {own}',
	'{a} nothing stops it': '{a} rien ne l’arrête',
	'{n} failures may be behind it.': '{n} pannes peuvent en être la cause.',
	'{n} failure may be behind it.': '{n} panne peut en être la cause.',
	'no runbook': 'pas de runbook',
	'what is known': 'ce que l’on sait',
	'what if something fails': 'et si quelque chose tombe en panne',
	'what the loss of each component does': 'ce que fait la perte de chaque composant',
	'usual times against the budget': 'temps habituels face au budget',
	'waits under failure': 'attentes en cas de panne',
	'load by retries': 'charge due aux nouvelles tentatives',
	'queues after an outage': 'files d’attente après une panne',
	throughput: 'débit',
	'what stores may contradict': 'quels stockages peuvent se contredire',
	'writes that may be repeated and are not recognised': 'écritures qui peuvent être répétées sans être reconnues',
	'by the share of the downtime of a business service that comes from what is lost (analysis A{n}), then by how often it is said to happen, then by how grave it is':
		'selon la part du temps d’arrêt d’un service métier due à ce qui est perdu (analyse A{n}), puis la fréquence indiquée, puis la gravité',
	'The most important first: by the share of the downtime of a business service that comes from what is lost (analysis A{n}), then by how often it is said to happen, then by how grave it is.':
		'Le plus important d’abord : selon la part du temps d’arrêt d’un service métier due à ce qui est perdu (analyse A{n}), puis la fréquence indiquée, puis la gravité.',
	'No alert expression, dashboard, log query or release is declared.':
		'Aucune expression d’alerte, aucun tableau de bord, aucune requête de journal ni mise en production n’est déclaré.',
	'Replication carries a defect to every copy ({own}): restore or correct instead.':
		'La réplication porte un défaut dans chaque copie ({own}) : restaurer ou corriger plutôt.',
	'{own}, all {n} copies, {m} must be up': '{own}, les {n} instances, minimum {m}',
	'{alert}: {a} on {b} ({rest})': '{alert} : {a} sur {b} ({rest})',
	'{own}, {n} people, {own2}': '{own}, {n} personnes, {own2}',
	'{own}, {n} person, {own2}': '{own}, {n} personne, {own2}',
	'What they stand in': 'Ce qui les contient',
	'Place not declared': 'Lieu non déclaré',
	'Zone not declared': 'Zone non déclarée',
	'Copies of {name}': 'Instances de {name}',
	'{a} may already be in progress: {b}, expected within {time}':
		'{a} est peut-être déjà en cours : {b}, attendu sous {time}',
	'{a} may already be in progress: {b}': '{a} est peut-être déjà en cours : {b}',
	'at most {n} attempts': 'au plus {n} tentatives',
	'at most {n} attempts, step {m}': 'au plus {n} tentatives, étape {m}',
	'Traces of {n} flows end at {a}, which does not hand them on':
		'Les traces de {n} flux finissent à {a}, qui ne les transmet pas',
	'Traces of {n} flow end at {a}, which does not hand them on':
		'Les traces de {n} flux finissent à {a}, qui ne les transmet pas',
	'About {a}, with everything that stands in it.': 'À propos de {a}, avec tout ce qui s’y trouve.',
	'Is amended by {a} {b}': 'Est modifiée par {a} {b}',
	'Is extended by {a} {b}': 'Est étendue par {a} {b}',
	'Decision {alert} of {day}: {name}': 'Décision {alert} du {day} : {name}',
	'All systems in one picture, and a picture behind each box.':
		'Tous les systèmes en une image, et une image derrière chaque boîte.',
	'All {n} components, with type, tier, owner, copies and findings.':
		'Tous les {n} composants, avec type, niveau, responsable, instances et constats.',
	'{what}, {day}, {own}': '{what}, {day}, {own}',
	'({what}, {day}, {own})': '({what}, {day}, {own})',
	'Components of a system': 'Composants d’un système',
	'Inside a component': 'À l’intérieur d’un composant',
	'How a flow is undone': 'Comment un flux est annulé',
	'{n} decisions, newest first: {what}.': '{n} décisions, les plus récentes d’abord : {what}.',
	'{n} proposed': '{n} proposée|{n} proposées',
	'{n} rejected': '{n} rejetée|{n} rejetées',
	'{n} superseded': '{n} remplacée|{n} remplacées',
	'{n} deprecated': '{n} obsolète|{n} obsolètes',
	'Decision records': 'Décisions',
	'Registers of decisions, accepted risks and controls as of {day}, each entry with its evidence.':
		'Registres des décisions, risques acceptés et contrôles au {day}, chaque entrée avec sa preuve.',
	'All of it as one archive, with registers for spreadsheets, records, OSCAL, SARIF and a page to print: {a}.':
		'Le tout en une archive, avec registres pour tableur, décisions, OSCAL, SARIF et une page à imprimer : {a}.',
	'Nobody answers: {n} warnings, {m} for information': 'Sans responsable : {n} avertissements, {m} pour information',
	'Nobody answers: open findings without a due day': 'Sans responsable : constats ouverts sans échéance',
	'{name} was to be reviewed by {day}, {n} days ago': '{name} était à revoir pour le {day}, il y a {n} jours',
	'{a} No recovery time is promised by {list}.': '{a} Ne promettent pas de temps de rétablissement : {list}.',
	'All at peak.': 'Le tout en pointe.',
	'{own} by {day}': '{own} pour le {day}',
	'About the program that makes this site, for those who write what the site says.':
		'Sur le programme qui fait ce site, pour ceux qui écrivent ce qu’il dit.',
	'Every finding with its evidence, accepted ones too': 'Chaque constat avec sa preuve, les acceptés aussi',
	'A tour with {n} stops, about {m} minutes, for {own}': 'Une visite en {n} étapes, environ {m} minutes, pour : {own}',
	'{n} more': '{n} autre|{n} autres',
	'{n} others': '{n} autres',
	'{n} other': '{n} autre',
	Accepted: 'Accepté',
	limit: 'limite',
	'System of record': 'Système de référence',
	'The one component, with type, tier, owner, copies and findings.':
		'Le seul composant, avec type, niveau, responsable, instances et constats.',
	'{n} decision: {what}.': '{n} décision : {what}.',
	'No decision is recorded.': 'Aucune décision n’est consignée.',
	'Nobody answers': 'Sans responsable',
	'Its caller waits {time} {a}{b} at the worst': 'L’appelant attend {time} {a}{b} au pire',
	'Its caller waits {time} {a} at the worst': 'L’appelant attend {time} {a} au pire',
	'No step is attempted more often than it is called.': 'Aucune étape n’est tentée plus souvent qu’elle n’est appelée.',
	'not computable, as it has no steps; {a}': 'non calculable, car il n’a pas d’étapes ; {a}',
	'No step is declared.': 'Aucune étape n’est déclarée.',
	'No template of AWS FIS is read: {a} in {b} names them, and {c} writes them.':
		'Aucun modèle d’AWS FIS n’est lu : {a} dans {b} les nomme, et {c} les écrit.',
};
