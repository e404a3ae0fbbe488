import type { Translation } from '../catalogue.ts';
import type { ArrivingText } from '../en/arriving.ts';

export const arriving: { readonly [english in ArrivingText]: Translation } = {
	'Something is wrong, and you have no alert to go by: {list}.':
		'Quelque chose ne va pas, et aucune alerte ne vous guide : {list}.',
	'Records that name this role among those who decided, in force or not; the newest first.':
		'Décisions qui citent ce rôle parmi ceux qui ont décidé, en vigueur ou non ; la plus récente d’abord.',
	'For instance: {list}.': 'Par exemple : {list}.',
	'Something is wrong now: {list}.': 'Quelque chose ne va pas en ce moment : {list}.',
	'Computed for {name} as of {day}. Each figure leads to its list.':
		'Calculé pour {name} au {day}. Chaque chiffre mène à sa liste.',
	'{a} Fail any components or zones in your browser and see what goes down, why, and what to do.':
		'{a} Mettre en panne des composants ou des zones dans le navigateur et voir ce qui s’arrête, pourquoi, et que faire.',
	'Most important findings': 'Constats les plus importants',
	'All {n} findings': 'Tous les {n} constats',
	'Latest decisions': 'Dernières décisions',
	'The decision log': 'Le journal des décisions',
	'the decision log': 'le journal des décisions',
	'Guided tours': 'Visites guidées',
	'All roles: {list}.': 'Tous les rôles : {list}.',
	'The quiz': 'Le quiz',
	'The quiz of {name}': 'Le quiz de {name}',
	'{a} asks what the model can answer: what happens when something fails, who owns what, who calls whom. Each answer has its proof.':
		'{a} demande ce à quoi le modèle sait répondre : ce qui arrive en cas de panne, qui est responsable de quoi, qui appelle qui. Chaque réponse a sa preuve.',
	'Every page names its owner. Rotas and channels are on the pages of the {a}.':
		'Chaque page nomme son responsable. Astreintes et canaux sont sur les pages des {a}.',
	'The reading path for new joiners: guides first, then your team.':
		'Le parcours de lecture des nouveaux : les guides d’abord, puis l’équipe.',
	'Business services: what people outside depend on': 'Services métier : ce dont dépend le monde extérieur',
	'Systems: the picture of everything': 'Systèmes : l’image de l’ensemble',
	'And {n} more on the pages of the components.': 'Et {n} autres sur les pages des composants.',
	'{n} of {m} component declares no dashboard.': '{n} composant sur {m} ne déclare pas de tableau de bord.',
	'{n} of {m} components declares no dashboard.': '{n} composant sur {m} ne déclare pas de tableau de bord.',
	'{n} of {m} components declare no dashboard.': '{n} composants sur {m} ne déclarent pas de tableau de bord.',
	'Decisions in force: first those that affect most of the model, then the newer ones.':
		'Décisions en vigueur : d’abord celles qui touchent le plus le modèle, puis les plus récentes.',
	'Availability, and what to mend first': 'Disponibilité, et quoi réparer d’abord',
	'Model quality: what nobody declared': 'Qualité du modèle : ce que personne n’a déclaré',
	'What must not fail together, and does?': 'Qu’est-ce qui ne doit pas tomber ensemble, et tombe pourtant ?',
	'Which smallest sets of failures stop a service?': 'Quelles combinaisons minimales de pannes arrêtent un service ?',
	'Do the promises of the parts add up to those of the whole?':
		'Les engagements des parties suffisent-ils à celui du tout ?',
	'Do timeouts and retries fit each other?': 'Délais d’attente et nouvelles tentatives vont-ils ensemble ?',
	'Is there room left after a zone is lost?': 'Reste-t-il de la marge après la perte d’une zone ?',
	'What may contradict itself?': 'Qu’est-ce qui peut se contredire ?',
	'What runs out of support, and which contracts do not fit?':
		'Qu’est-ce qui sort du support, et quels contrats sont incompatibles ?',
	'Is the decision log in order?': 'Le journal des décisions est-il en ordre ?',
	'What the registers are, and what they rest on': 'Ce que sont les registres, et sur quoi ils reposent',
	'Obligations clause by clause': 'Les obligations, clause par clause',
	'Losses and scenarios against impact tolerances': 'Pertes et scénarios face aux tolérances d’impact',
	'What has been tried, and what not': 'Ce qui a été éprouvé, et ce qui ne l’a pas été',
	'What nobody declared': 'Ce que personne n’a déclaré',
	'Which services are important, and how long may they be disrupted?':
		'Quels services sont importants, et combien de temps peuvent-ils être perturbés ?',
	'Was an accepted decision changed afterwards?': 'Une décision acceptée a-t-elle été modifiée après coup ?',
	'Since when is each finding known, and who mends it by when?':
		'Depuis quand chaque constat est-il connu, et qui le corrige pour quand ?',
	'Which third parties does much depend on?': 'De quels tiers dépend-on beaucoup ?',
	'Which runbooks were exercised, and how long did it take?':
		'Quels runbooks ont été exercés, et en combien de temps ?',
	'How are the numbers computed?': 'Comment les chiffres sont-ils calculés ?',
	'Take one accepted risk, {a}, and follow it: which finding it accepts, until when, who decided, and what the repository says of the record.':
		'Prendre un risque accepté, {a}, et le suivre : quel constat il accepte, jusqu’à quand, qui a décidé, et ce que le dépôt dit de la décision.',
	'What there is': 'Ce qu’il y a',
	'What do you see? From a symptom to what may be behind it':
		'Que voyez-vous ? D’un symptôme à ce qui peut en être la cause',
	'Losses and scenarios: who, how long, what is left': 'Pertes et scénarios : qui, combien de temps, ce qui reste',
	'What the steps of all {n} runbooks need.': 'Ce que demandent les étapes des {n} runbooks.',
	'Before the network is gone': 'Avant que le réseau ne disparaisse',
	'The foot of each page offers to keep runbooks and what-if on this device, so that they can be read without a network. Do it before you need it. Browsers allow it only where the site comes by https, or from this machine itself.':
		'Le pied de chaque page propose de garder runbooks et « Et si » sur cet appareil, pour les lire sans réseau. À faire avant d’en avoir besoin. Les navigateurs ne le permettent que si le site est servi en https, ou depuis cette machine même.',
	tolerances: 'tolérances',
	exercises: 'exercices',
	'{n} steps, standard': '{n} étapes, standard',
	'Open {a} and run only its {n} read-only step, which changes nothing':
		'Ouvrir {a} et n’exécuter que sa seule étape en lecture ({n}), qui ne change rien',
	'Questions about the whole architecture. The model knows the answers, and each has its proof.':
		'Questions sur toute l’architecture. Le modèle connaît les réponses, et chacune a sa preuve.',
	'Questions for one team': 'Questions pour une équipe',
	'{n}. The alert {alert} pages somebody at night. Which team?':
		'{n}. L’alerte {alert} réveille quelqu’un la nuit. Quelle équipe ?',
	'{n} stops, about {m} minutes': '{n} étapes, environ {m} minutes',
	'{name}: {n} components, on-call, escalation and open findings':
		'{name} : {n} composants, astreinte, escalade et constats ouverts',
	'{name}: {n} component, on-call, escalation and open findings':
		'{name} : {n} composant, astreinte, escalade et constats ouverts',
	'Whom {name} needs, and who needs it': 'De qui {name} a besoin, et qui a besoin de {name}',
	'{name}: {n} components, {m} flows run through it': '{name} : {n} composants, {m} flux y passent',
	'{name}: {n} components, {m} flow runs through it': '{name} : {n} composants, {m} flux y passe',
	'How {name} reaches business services': 'Comment {name} touche les services métier',
	'{own}; {n} business services depend on it': '{own} ; {n} services métier en dépendent',
	'{own}; {n} business service depend on it': '{own} ; {n} service métier en dépend',
	'{own}; {n} business service depends on it': '{own} ; {n} service métier en dépend',
	'{n} business services depend on it': '{n} services métier en dépendent',
	'{n} business service depends on it': '{n} service métier en dépend',
	'{n} business services rely on it, through the components drawn; {m} are not drawn.':
		'{n} services métier s’y appuient, par les composants dessinés ; {m} ne sont pas dessinés.',
	'{n} business service rely on it, through the components drawn':
		'{n} service métier s’y appuie, par les composants dessinés',
	'How it differs': 'En quoi il diffère',
	'This is the environment that the pages of this site show.':
		'C’est l’environnement que montrent les pages de ce site.',
	'Versions on both sides': 'Versions des deux côtés',
	'Contracts of all components across releases': 'Contrats de tous les composants d’une version à l’autre',
	'rank {n}': 'rang {n}',
	'{own}, rank {n}': '{own}, rang {n}',
	', for {own},': ', pour : {own},',
	', for {own}, about {n} min': ', pour : {own}, environ {n} min',
	'Computed when this site was built ({a}): certain effects, down / degraded. On the terminal, {b} answers for any set of failures.':
		'Calculé à la fabrication de ce site ({a}) : effets certains, hors service / dégradés. Dans le terminal, {b} répond pour tout ensemble de pannes.',
	'Addresses in the files are below the root of the site and hold wherever it stands. A field that is not there is not known. The fields one by one: {a}.':
		'Les adresses dans les fichiers partent de la racine du site et valent où qu’il soit. Un champ absent n’est pas connu. Les champs un à un : {a}.',
	'The one finding': 'Le seul constat',
	'What the steps of the one runbook need.': 'Ce que demandent les étapes du seul runbook.',
	'The architecture as the teams declared it, and what follows from it: who owns what, how it fails, why it is built so, and what to do at night.':
		'L’architecture telle que les équipes l’ont déclarée, et ce qui en découle : qui est responsable de quoi, comment cela tombe, pourquoi c’est bâti ainsi, et que faire la nuit.',
	'There is no question yet.': 'Il n’y a pas encore de question.',
	'How long it takes until all is back': 'Combien de temps jusqu’à ce que tout soit rétabli',
	'Questions are made from dependencies, owners, alerts and impact tolerances; none is declared here from which one could be made.':
		'Les questions se tirent des dépendances, des responsables, des alertes et des tolérances d’impact ; rien n’est déclaré ici dont on puisse en tirer une.',
	'Search knows each by its title and by its code.': 'La recherche connaît chacun par son titre et par son code.',
	'The team owns no component.': 'L’équipe n’est responsable d’aucun composant.',
};
