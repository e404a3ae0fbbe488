import type { Translation } from '../catalogue.ts';
import type { OverviewsText } from '../en/overviews.ts';

export const overviews: { readonly [english in OverviewsText]: Translation } = {
	'A failure of the one on the left takes everything to the right of it with it.':
		'Une panne de celui de gauche entraîne tout ce qui est à sa droite.',
	'{n} team with components, by system.|{n} teams with components, by system.':
		'{n} équipe avec des composants, par système.|{n} équipes avec des composants, par système.',
	'{n} terms and abbreviations, as they are used here.': '{n} termes et abréviations, tels qu’employés ici.',
	'{n} guides that people wrote, in reading order.': '{n} guides écrits par des personnes, dans l’ordre de lecture.',
	'No guide was written.': 'Aucun guide n’a été écrit.',
	'What there is: business services, systems, components, interfaces, where they run and who owns them.':
		'Ce qu’il y a : services métier, systèmes, composants, interfaces, où ils tournent et qui en est responsable.',
	'What does not count today: what comes later, and what is gone.':
		'Ce qui ne compte pas aujourd’hui : ce qui viendra, et ce qui n’est plus.',
	'How complete this is': 'À quel point c’est complet',
	'{n} business service with impact tolerances, flows and single points of failure.|{n} business services with impact tolerances, flows and single points of failure.':
		'{n} service métier avec tolérances d’impact, flux et points de défaillance uniques.|{n} services métier avec tolérances d’impact, flux et points de défaillance uniques.',
	'{n} systems: what each is for, who owns it and what it is made of.':
		'{n} systèmes : à quoi sert chacun, qui en est responsable et de quoi il est fait.',
	'{n} interface: what others can call or subscribe to.|{n} interfaces: what others can call or subscribe to.':
		'{n} interface : ce que d’autres peuvent appeler, ou à quoi s’abonner.|{n} interfaces : ce que d’autres peuvent appeler, ou à quoi s’abonner.',
	'{n} failure domain: what fails together, from hosts to providers, certificates and teams.|{n} failure domains: what fails together, from hosts to providers, certificates and teams.':
		'{n} domaine de défaillance : ce qui tombe ensemble, des hôtes aux fournisseurs, certificats et équipes.|{n} domaines de défaillance : ce qui tombe ensemble, des hôtes aux fournisseurs, certificats et équipes.',
	'{n} third party: what they do for us, how replaceable they are and what depends on them.|{n} third parties: what they do for us, how replaceable they are and what depends on them.':
		'{n} tiers : ce qu’ils font pour nous, à quel point ils sont remplaçables et ce qui en dépend.',
	'{n} team: what each owns and how to reach it.|{n} teams: what each owns and how to reach it.':
		'{n} équipe : ce dont elle est responsable et comment la joindre.|{n} équipes : ce dont chacune est responsable et comment la joindre.',
	'{n} environments: {what}': '{n} environnements : {what}',
	'{n} views: {what}': '{n} vues : {what}',
	'{n} experiments: {what}': '{n} expériences : {what}',
	'{n} scenarios: {what}': '{n} scénarios : {what}',
	'{n} service level objectives: {what}': '{n} objectifs de niveau de service : {what}',
	'{n} resilience policies: {what}': '{n} politiques de résilience : {what}',
	'{n} controls: {what}': '{n} contrôles : {what}',
	'{n} obligations: {what}': '{n} obligations : {what}',
	'{n} environments: Where the platform runs. The pages of this site show one environment; overlays say how others differ.':
		'{n} environnements : Où tourne la plateforme. Les pages de ce site montrent un environnement ; des surcouches disent en quoi les autres diffèrent.',
	'{n} obligations: What a law, a rule or a contract asks for, and the controls that answer it. Evidence of design, not a statement of compliance.':
		'{n} obligations : Ce que demande une loi, une règle ou un contrat, et les contrôles qui y répondent. Preuve de conception, non une déclaration de conformité.',
	'What does not count on {day}: {n} planned entity and {m} retired one.':
		'Ce qui ne compte pas le {day} : {n} entité prévue et {m} retirée.',
	'What does not count on {day}: {n} planned entities and {m} retired ones.':
		'Ce qui ne compte pas le {day} : {n} entités prévues et {m} retirées.',
	'Everything else on this site is true on {day}. What follows is not, or not any more: no dependency leads to it, no flow passes it, and no analysis counts it. A build with another {a} shows the day you ask for.':
		'Tout le reste de ce site vaut pour le {day}. Ce qui suit ne vaut pas encore, ou plus : aucune dépendance n’y mène, aucun flux n’y passe, aucune analyse ne le compte. Un build avec un autre {a} montre le jour voulu.',
	'Every component, from all systems down to each: boxes lead to pictures of their own.':
		'Chaque composant, de tous les systèmes jusqu’à chacun : les boîtes mènent à leurs propres images.',
	'One picture of each kind, drawn from this architecture, with the question it answers.':
		'Une image de chaque type, dessinée d’après cette architecture, avec la question à laquelle elle répond.',
	'One picture of each kind that this site draws, and the question each answers. Every box leads to its page.':
		'Une image de chaque type que dessine ce site, et la question à laquelle elle répond. Chaque boîte mène à sa page.',
	'What is there, and where is the picture of it?': 'Qu’y a-t-il, et où en est l’image ?',
	'the map': 'la carte',
	'System context': 'Contexte du système',
	'Which systems are there, who uses them, and on whom outside do they rely?':
		'Quels systèmes y a-t-il, qui les utilise, et sur qui s’appuient-ils à l’extérieur ?',
	'all systems': 'tous les systèmes',
	'What is a system made of, and what stands around it?': 'De quoi un système est-il fait, et qu’y a-t-il autour ?',
	'What does a component offer, who uses which of its interfaces, and what does it need?':
		'Qu’offre un composant, qui utilise laquelle de ses interfaces, et de quoi a-t-il besoin ?',
	'What does a component need, and who needs it?': 'De quoi un composant a-t-il besoin, et qui a besoin de lui ?',
	'Deployment by region and zone': 'Déploiement par région et zone',
	'What runs where, with how many copies?': 'Qu’est-ce qui tourne où, avec combien d’instances ?',
	'the environment': 'l’environnement',
	'Copies of a component': 'Instances d’un composant',
	'In which places do the copies of a component stand, and what do they share?':
		'À quels endroits sont les instances d’un composant, et que partagent-elles ?',
	'What fails together with what?': 'Qu’est-ce qui tombe avec quoi ?',
	'all failure domains': 'tous les domaines de défaillance',
	'What happens in which order, how long does each wait, and what does it do when nobody answers?':
		'Qu’est-ce qui se passe dans quel ordre, combien de temps chacun attend-il, et que fait-il quand personne ne répond ?',
	'Flow on the topology': 'Flux sur la topologie',
	'Where does a flow run, and which component on its way stops it?':
		'Par où passe un flux, et quel composant en chemin l’arrête ?',
	'What undoes a run that fails half-way?': 'Qu’est-ce qui annule une exécution qui échoue à mi-chemin ?',
	'When does a caller stop trying, and how does it start again?':
		'Quand un appelant cesse-t-il d’essayer, et comment recommence-t-il ?',
	'What goes down or degrades when this is lost?': 'Qu’est-ce qui tombe ou se dégrade quand ceci est perdu ?',
	'Single points of failure, in place': 'Points de défaillance uniques, à leur place',
	'Which part of what a service rests on stops it alone, for certain, possibly, or as an accepted risk?':
		'Quelle partie de ce sur quoi repose un service l’arrête à elle seule, à coup sûr, peut-être, ou comme risque accepté ?',
	'Which failures, alone or together, take a target down?': 'Quelles pannes, seules ou ensemble, arrêtent une cible ?',
	Ownership: 'Responsabilité',
	'Who answers for what?': 'Qui répond de quoi ?',
	'Teams that need each other': 'Équipes qui ont besoin l’une de l’autre',
	'With which teams does a change have to be talked over?': 'Avec quelles équipes faut-il discuter d’un changement ?',
	'Third-party concentration': 'Concentration sur des tiers',
	'How much rests on whom outside, and who cannot be replaced?':
		'Combien repose sur qui à l’extérieur, et qui ne peut être remplacé ?',
	concentration: 'la concentration',
	'Decisions that change one another': 'Décisions qui se modifient l’une l’autre',
	'Which record is in force, and what did it replace?': 'Quelle décision est en vigueur, et qu’a-t-elle remplacé ?',
	'Decisions in time': 'Décisions dans le temps',
	'When was what decided, and how long did it hold?':
		'Qu’est-ce qui a été décidé quand, et combien de temps cela a-t-il tenu ?',
	'Views that authors defined': 'Vues définies par les auteurs',
	'{n} flow: what happens step by step, and what stops each one.|{n} flows: what happens step by step, and what stops each one.':
		'{n} flux : ce qui se passe étape par étape, et ce qui arrête chacun.',
	'decisions by status, scope, tag, who decided, what they are about, and year':
		'décisions par statut, périmètre, mot-clé, qui a décidé, ce dont elles traitent, et année',
	'findings that decisions accept, and until when': 'constats que des décisions acceptent, et jusqu’à quand',
	'whether the log hangs together and covers what matters': 'si le journal se tient et couvre ce qui compte',
	'The log by one property at a time; each value unfolds.':
		'Le journal par une propriété à la fois ; chaque valeur se déplie.',
	'log itself': 'journal lui-même',
	'{n} values, one by one': '{n} valeurs, une par une',
	'And {n} more values, each with few records.': 'Et {n} autres valeurs, chacune avec peu de décisions.',
	'{list}. The {a} filters by several at once.': '{list}. Le {a} filtre par plusieurs à la fois.',
	'by the words of their titles': 'par les mots de leurs titres',
	'Decisions by word': 'Décisions par mot',
	'Every word in the titles of {n} decisions, A to Z.': 'Chaque mot des titres de {n} décisions, de A à Z.',
	'Every word in the titles of {n} decision, A to Z.': 'Chaque mot du titre de {n} décision, de A à Z.',
	'Every word in the titles with the records that have it: a search that needs no scripts.':
		'Chaque mot des titres avec les décisions qui le portent : une recherche sans scripts.',
	'Left out, because more than a fifth of the titles have them: {list}.':
		'Omis, car plus d’un cinquième des titres les portent : {list}.',
	'Other signs': 'Autres signes',
	'Decisions by property': 'Décisions par propriété',
	'{n} decision by status, scope, tag, who decided, what they are about, and year.|{n} decisions by status, scope, tag, who decided, what they are about, and year.':
		'{n} décision par statut, périmètre, mot-clé, qui a décidé, ce dont elle traite, et année.|{n} décisions par statut, périmètre, mot-clé, qui a décidé, ce dont elles traitent, et année.',
	'no tag': 'sans mot-clé',
	'nobody named': 'personne de nommé',
	'nothing in the model': 'rien dans le modèle',
	'{n} families of decisions that supersede, amend or need one another; {m} stand alone.':
		'{n} familles de décisions qui se remplacent, se modifient ou dépendent les unes des autres ; isolées : {m}.',
	'Which decisions replaced, changed or rest on which, scope by scope, and when each held.':
		'Quelles décisions en ont remplacé ou modifié d’autres, ou reposent sur elles, périmètre par périmètre, et quand chacune était en vigueur.',
	'Scope {name}': 'Périmètre {name}',
	'When decisions of {name} were taken, and how long they held':
		'Quand les décisions de {name} ont été prises, et combien de temps elles ont tenu',
	'Every relation': 'Toutes les relations',
	'Relations between records': 'Relations entre décisions',
	'{n} accepted risks in force, {m} not.': '{n} risques acceptés en vigueur, {m} non.',
	'Waivers, soonest end first': 'Dérogations, la fin la plus proche d’abord',
	'register of accepted risks': 'registre des risques acceptés',
	'Register of accepted risks': 'Registre des risques acceptés',
	'To accept a risk, list the finding id under {a} of an accepted decision, with {b}. {c}. As an auditor reads them: {d}.':
		'Pour accepter un risque, citer l’identifiant du constat sous {a} d’une décision acceptée, avec {b}. {c}. Comme les lit un auditeur : {d}.',
	'Faults in how decisions replace one another: {n}. Things that should have an accepted decision and have none: {m} of {k}.':
		'Défauts dans la façon dont les décisions se remplacent : {n}. Éléments qui devraient avoir une décision acceptée et n’en ont pas : {m} sur {k}.',
	'How decisions replace one another': 'Comment les décisions se remplacent',
	'Faults between a decision and its replacement': 'Défauts entre une décision et sa remplaçante',
	'Every replacement is stated by both sides, accepted, and later.':
		'Chaque remplacement est dit des deux côtés, accepté, et postérieur.',
	'only one of the two says so': 'une seule des deux le dit',
	'it still says that it is in force': 'elle dit encore être en vigueur',
	'Decisions that replace one another': 'Décisions qui se remplacent',
	'Things without an accepted decision': 'Éléments sans décision acceptée',
	'important component': 'composant important',
	'With a decision': 'Avec une décision',
	'With a decision: {what} ({n})': 'Avec une décision : {what} ({n})',
	waiver: 'dérogation',
	'Reviews that are overdue': 'Revues en retard',
	'Decisions in force whose review date has passed': 'Décisions en vigueur dont la date de revue est passée',
	'{n} decision in force names no day of review.|{n} decisions in force name no day of review.':
		'{n} décision en vigueur ne nomme pas de jour de revue.|{n} décisions en vigueur ne nomment pas de jour de revue.',
	'Records that may decide the same': 'Décisions qui portent peut-être sur la même chose',
	'Pairs with much in common that do not name each other': 'Paires ayant beaucoup en commun qui ne se nomment pas',
	'No two records have that much in common.': 'Aucune paire de décisions n’a autant en commun.',
	'{n} failure modes: how each shows itself, what it does and what helps.':
		'{n} modes de défaillance : comment chacun se manifeste, ce qu’il fait et ce qui aide.',
	'{n} walks through pages and pictures, stop by stop.': '{n} parcours de pages et d’images, étape par étape.',
	'What is done regularly to meet an obligation, on what, and which evidence shows it.':
		'Ce qui est fait régulièrement pour satisfaire une obligation, sur quoi, et quelle preuve le montre.',
	'What a law, a rule or a contract asks for, and the controls that answer it. Evidence of design, not a statement of compliance.':
		'Ce que demande une loi, une règle ou un contrat, et les contrôles qui y répondent. Preuve de conception, non une déclaration de conformité.',
	'Severe but plausible events, and whether the business services stay within their impact tolerances.':
		'Événements graves mais plausibles, et si les services métier restent dans leurs tolérances d’impact.',
	'What was promised about availability, latency and freshness, over which window.':
		'Ce qui a été promis sur disponibilité, latence et fraîcheur, sur quelle fenêtre.',
	'Computed reports: single points of failure, blast radius, cut sets, placement, concentration, findings and model quality.':
		'Rapports calculés : points de défaillance uniques, rayon d’impact, coupes minimales, placement, concentration, constats et qualité du modèle.',
	'No alert to go by? {list}.': 'Pas d’alerte pour se guider ? {list}.',
	'No alert to go by? {a} {list}.': 'Pas d’alerte pour se guider ? {a} {list}.',
	'Which failures have a way out, and which runbooks need what is lost':
		'Quelles pannes ont une issue, et quels runbooks ont besoin de ce qui est perdu',
	'Preparing, not on call? {a}.': 'En préparation, pas d’astreinte ? {a}.',
	'runbooks by alert': 'runbooks par alerte',
	'everything from A to Z': 'tout de A à Z',
	'You have an alert or an error text: {list}.': 'Vous avez une alerte ou un texte d’erreur : {list}.',
	'You have an alert or an error text: {a}, or {b}.': 'Vous avez une alerte ou un texte d’erreur : {a} ou {b}.',
	'What checks mean, how figures are computed, and what can be written in the model.':
		'Ce que signifient les règles, comment les chiffres sont calculés, et ce qui peut s’écrire dans le modèle.',
	'How to begin with Lintel, how to publish its site, and how to come from other tools.':
		'Comment commencer avec Lintel, publier son site, et venir d’autres outils.',
	'This site was made without the manual.': 'Ce site a été fait sans le manuel.',
	'the model': 'le modèle',
	commands: 'commandes',
	checks: 'règles',
	'checks and messages': 'règles et messages',
	'What can be written: {a}. What the program can do: {b}. How figures are computed: {c}. What is checked: {d}.':
		'Ce qui peut s’écrire : {a}. Ce que sait faire le programme : {b}. Comment les chiffres sont calculés : {c}. Ce qui est vérifié : {d}.',
	'{n} commands of the program, each with its options and examples.':
		'{n} commandes du programme, chacune avec options et exemples.',
	'What {a} can do on the command line, from the same definitions that print its help.':
		'Ce que sait faire {a} en ligne de commande, d’après les définitions mêmes qui impriment son aide.',
	'No command is documented.': 'Aucune commande n’est documentée.',
	'{n} checks and {m} messages, each with what it means and how to mend it.':
		'{n} règles et {m} messages, avec leur sens et comment y remédier.',
	'A check is an opinion over computed facts. A message tells about a file that cannot be read as it was meant.':
		'Une règle est un avis sur des faits calculés. Un message concerne un fichier qui ne peut être lu comme voulu.',
	'No check is documented.': 'Aucune règle n’est documentée.',
	'{n} analyses: how each figure is computed and what it needs.':
		'{n} analyses : comment chaque chiffre est calculé et ce qu’il lui faut.',
	'How every figure on this site is computed: the definition, the rule, worked examples and what it needs to know.':
		'Comment chaque chiffre de ce site est calculé : la définition, la règle, des exemples résolus et ce qu’il faut savoir.',
	'No analysis is documented.': 'Aucune analyse n’est documentée.',
	'{a} lists what is missing.': '{a} liste ce qui manque.',
	'{n} recipes: small architectures to copy, each with its picture, its findings and the sum behind its figures.':
		'{n} recettes : petites architectures à copier, chacune avec son image, ses constats et le calcul derrière ses chiffres.',
	'Small architectures to copy. Each says what it gives, shows the sum behind every figure, and changes one thing to show what happens then.':
		'Petites architectures à copier. Chacune dit ce qu’elle donne, montre le calcul derrière chaque chiffre, et change une chose pour montrer ce qui arrive alors.',
	'All that a recipe says is compared with what the program says. {a} prints one.':
		'Tout ce que dit une recette est comparé à ce que dit le programme. {a} en imprime une.',
	'This site as Markdown, as JSON and as feeds: files to fetch, without a server that answers.':
		'Ce site en Markdown, en JSON et en flux : des fichiers à récupérer, sans serveur qui réponde.',
	'Everything here can also be read by programs: scripts, chat bots, dashboards, language models, feed readers.':
		'Tout ici peut aussi être lu par des programmes : scripts, agents conversationnels, tableaux de bord, modèles de langage, lecteurs de flux.',
	'Each page has a twin in Markdown: add {a} to its address. Pages name it as {b}. It is made from the same value as the page, so both say the same; links lead from twin to twin. {c} at the root of the site lists where to begin.':
		'Chaque page a un jumeau en Markdown : ajouter {a} à son adresse. Les pages le nomment {b}. Il est fait de la même valeur que la page, donc tous deux disent la même chose ; les liens mènent de jumeau en jumeau. {c} à la racine du site indique où commencer.',
	Markdown: 'Markdown',
	JSON: 'JSON',
	Feeds: 'Flux d’actualité',
	Files: 'Fichiers',
	'Which files there are; begin here': 'Quels fichiers il y a ; commencer ici',
	'Everything the model declares: name, owner, page': 'Tout ce que déclare le modèle : nom, responsable, page',
	'One entity: what it names, what names it, findings, decisions, alerts':
		'Une entité : ce qu’elle nomme, ce qui la nomme, constats, décisions, alertes',
	'Every decision record with its relations': 'Chaque décision avec ses relations',
	'Every alert with components, teams and runbooks': 'Chaque alerte avec composants, équipes et runbooks',
	'One alert': 'Une alerte',
	'Addresses in the files are below the root of the site and hold wherever it stands. A field that is not there is not known.':
		'Les adresses dans les fichiers partent de la racine du site et valent où qu’il soit. Un champ absent n’est pas connu.',
	'{a}: {b} by the day they bear': '{a} : {b} selon leur date',
	'{a}: {b} by the day on which a record of findings first has them':
		'{a} : {b} selon le jour où un registre de constats les contient d’abord',
	'{n} concepts that can be written, with every field.': '{n} concepts qui peuvent s’écrire, avec chaque champ.',
	'Everything that can be written, from the same schemas that editors and the program use.':
		'Tout ce qui peut s’écrire, d’après les schémas mêmes qu’utilisent les éditeurs et le programme.',
	Concepts: 'Concepts',
	'Alerts, components, flows, teams, error texts, symptoms and terms on one page that needs no scripts.':
		'Alertes, composants, flux, équipes, textes d’erreur, symptômes et termes sur une page sans scripts.',
	'Everything with a name, in one list. Use the search of your browser.':
		'Tout ce qui a un nom, en une liste. Utiliser la recherche du navigateur.',
	'cannot log in': 'impossible de se connecter',
	'double booking': 'double comptabilisation',
	down: 'hors service',
	duplicate: 'en double',
	hangs: 'bloqué',
	'logged out': 'déconnecté',
	'not updated': 'pas à jour',
	'not working': 'ne marche pas',
	'old data': 'données anciennes',
	'out of date': 'obsolète',
	'queue grows': 'la file grandit',
	'sent again': 'renvoyé',
	'session expired': 'session expirée',
	'sign in': 'se connecter',
	slow: 'lent',
	stuck: 'coincé',
	twice: 'deux fois',
	waiting: 'en attente',
	'wrong balance': 'solde faux',
	'SSO down': 'SSO en panne',
	'dead letters': 'lettres mortes',
	lag: 'retard',
	login: 'connexion',
	'{n} system: what it is for, who owns it and what it is made of.':
		'{n} système : à quoi il sert, qui en est responsable et de quoi il est fait.',
	'{n} term, as it is used here.': '{n} terme, tel qu’employé ici.',
	'{n} failure mode: how it shows itself, what it does and what helps.':
		'{n} mode de défaillance : comment il se manifeste, ce qu’il fait et ce qui aide.',
	'{n} experiment: {what}': '{n} expérience : {what}',
	'{n} scenario: {what}': '{n} scénario : {what}',
};
