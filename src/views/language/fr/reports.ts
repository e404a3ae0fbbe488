import type { Translation } from '../catalogue.ts';
import type { ReportsText } from '../en/reports.ts';

export const reports: { readonly [english in ReportsText]: Translation } = {
	'I am new here': 'Je suis nouveau',
	'I am designing': 'Je conçois',
	'I am auditing': 'J’audite',
	'I am on call': 'Je suis d’astreinte',
	'Decisions and their evidence': 'Les décisions et leurs preuves',
	Waivers: 'Dérogations',
	'Obligations, clause by clause': 'Obligations, clause par clause',
	'Manual of Lintel': 'Manuel de Lintel',
	'How decisions belong together': 'Comment les décisions se rattachent',
	'Register of controls': 'Registre des contrôles',
	'Start here: {name}': 'Bien démarrer : {name}',
	'Loss of {name}': 'Perte de {name}',
	'You change the design and answer for why it is as it is.': 'Vous modifiez la conception et répondez de ses raisons.',
	'You look for evidence: who decided what, which risks are accepted, what was tried and when.':
		'Vous cherchez des preuves : qui a décidé quoi, quels risques sont acceptés, ce qui a été éprouvé et quand.',
	'You are called when something is wrong, and want to have seen it all once before.':
		'On vous appelle quand quelque chose ne va pas, et vous voulez avoir tout vu une fois auparavant.',
	'Requests fail, are refused or end in an error text.':
		'Les requêtes échouent, sont refusées ou se terminent par un message d’erreur.',
	'It works, later than it should, or too late.': 'Cela fonctionne, mais plus tard que prévu, ou trop tard.',
	'Something waits, is held or does not move, and there is more of it each minute.':
		'Quelque chose attend, est retenu ou n’avance pas, et il y en a chaque minute davantage.',
	'What is shown is older than it should be, or contradicts another place.':
		'Ce qui est affiché est plus ancien que prévu, ou contredit un autre endroit.',
	'Something was done, booked or sent twice.': 'Quelque chose a été fait, comptabilisé ou envoyé deux fois.',
	'People or systems cannot sign in, or were signed out.':
		'Des personnes ou des systèmes ne peuvent pas se connecter, ou ont été déconnectés.',
	'What we do, what your team owns, what to read first.':
		'Ce que nous faisons, ce dont votre équipe est responsable, quoi lire d’abord.',
	'Systems, components, flows, and why they are as they are.': 'Systèmes, composants, flux, et leurs raisons d’être.',
	'Decisions with their evidence, accepted risks and their dates, controls.':
		'Décisions et leurs preuves, risques acceptés et leurs échéances, contrôles.',
	'Alerts, symptoms, what to do first, what is affected.': 'Alertes, symptômes, quoi faire d’abord, ce qui est touché.',
	'What people outside depend on, with impact tolerances.':
		'Ce dont dépendent les utilisateurs externes, avec les tolérances d’impact.',
	'The picture of everything, and what each system is made of.':
		'L’image d’ensemble, et la composition de chaque système.',
	'Services, stores, queues, gateways: what they need, how they run and fail.':
		'Services, stockages, files, passerelles : leurs besoins, leur fonctionnement et leurs pannes.',
	'What others can call or subscribe to.': 'Ce que d’autres peuvent appeler ou suivre.',
	'What happens step by step.': 'Ce qui se passe, étape par étape.',
	'What fails together: zones, regions, certificates, providers.':
		'Ce qui tombe ensemble : zones, régions, certificats, fournisseurs.',
	'Who else the services depend on.': 'De qui d’autre les services dépendent.',
	'Who answers for what.': 'Qui répond de quoi.',
	'Where it runs, and how environments differ.': 'Où cela s’exécute, et en quoi les environnements diffèrent.',
	'Pictures for one concern that authors defined.': 'Images dédiées à une préoccupation, définies par les auteurs.',
	'One picture of each kind, and the question it answers.':
		'Une image de chaque type, et la question à laquelle elle répond.',
	'Why it is built this way.': 'Pourquoi c’est conçu ainsi.',
	'Who decided, when, what it is about, and what the repository says of the record.':
		'Qui a décidé, quand, sur quoi, et ce que le dépôt en dit.',
	'What each covers, who accepted it, until when, and what happens then.':
		'Ce que chacune couvre, qui l’a acceptée, jusqu’à quand, et la suite.',
	'What each serves, its evidence, when it was last checked, and what is late.':
		'Ce que chacun sert, ses preuves, sa dernière vérification, et les retards.',
	'Since when each is known, who answers for it, by when, and what is gone.':
		'Depuis quand chacun est connu, qui en répond, pour quand, et ce qui a disparu.',
	'What laws, rules and standards ask for, and what the model says to each clause.':
		'Ce que demandent lois, règles et normes, et ce que le modèle dit de chaque clause.',
	'Impact tolerances, what they run on, third parties and single points of failure.':
		'Tolérances d’impact, leurs supports, tiers et points de défaillance uniques.',
	'Opinions over the facts, with evidence, suggestion and waiver.':
		'Avis sur les faits, avec preuve, suggestion et dérogation.',
	'Events that alone take a flow or business service down.':
		'Événements qui, seuls, mettent hors service un flux ou un service métier.',
	'What goes down or degrades when one thing is lost, and when.':
		'Ce qui tombe ou se dégrade quand un élément est perdu, et quand.',
	'Fail anything together, at any load and time: states, proof, and what to do.':
		'Simuler toute combinaison de pannes, à toute charge et heure : états, preuve, que faire.',
	'Which failures together take a business service down.':
		'Quelles défaillances combinées mettent un service métier hors service.',
	'For how much of the time each flow and service works, and what to fix first.':
		'Quelle part du temps chaque flux et service fonctionne, et quoi corriger d’abord.',
	'Business services against failure domains: UP, DEGRADED or DOWN, each with its proof.':
		'Services métier et domaines de défaillance : EN SERVICE, DÉGRADÉ ou HORS SERVICE, avec preuve.',
	'What has to come back before what, how long that takes, and with how many people.':
		'Ce qui doit être rétabli avant quoi, en combien de temps et avec combien de personnes.',
	'How much data is lost, and where the rest comes back from.':
		'Quelles données sont perdues, et d’où revient le reste.',
	'What is left while a version is rolled out, and whether the way back fits.':
		'Ce qui reste pendant un déploiement, et si le retour arrière tient.',
	'What waits after an outage, and for how long.': 'Ce qui attend après une panne, et combien de temps.',
	'Copies that share a failure domain.': 'Instances partageant un domaine de défaillance.',
	'How long callers wait when what they call hangs.': 'Combien de temps l’appelant attend quand l’appelé se bloque.',
	'How much more load retries make when something fails.':
		'La charge ajoutée par les nouvelles tentatives en cas de panne.',
	'What the steps of a flow usually need, against what it may take.':
		'Le temps usuel des étapes d’un flux, face au temps permis.',
	'Where data can come to differ from what happened.': 'Où les données peuvent diverger de la réalité.',
	'Whether objectives, recovery times and tolerances fit into one another.':
		'La cohérence des objectifs, temps de rétablissement et tolérances.',
	'Ways out of failures, and runbooks that need what is lost.':
		'Les issues aux défaillances, et les runbooks qui ont besoin de ce qui est perdu.',
	'Experiments that count, and recoveries against the model.':
		'Les expériences valables, et les rétablissements face au modèle.',
	'End of support, contracts that do not fit, skew.': 'Fin de support, contrats incompatibles, écarts de version.',
	'How much rests on few, and where ownership is thin.':
		'Ce qui repose sur peu d’acteurs, et où la responsabilité est fragile.',
	'Risks that decisions accept, until a date.': 'Risques acceptés par des décisions, jusqu’à une date.',
	'How much of what the analyses need is declared.': 'La part déclarée de ce dont les analyses ont besoin.',
	'How things fail, as teams foresaw it.': 'Comment les choses défaillent, selon les équipes.',
	'Failures caused on purpose, and what was seen.': 'Pannes provoquées à dessein, et ce qui fut observé.',
	'Severe but plausible events.': 'Événements graves mais plausibles.',
	'What was promised.': 'Ce qui a été promis.',
	'What must be survived, how fast and with what loss.':
		'Ce qui doit être surmonté, à quelle vitesse et avec quelle perte.',
	'What is done regularly, and its evidence.': 'Ce qui est fait régulièrement, et ses preuves.',
	'What rules ask for. Evidence of design, not a statement of compliance.':
		'Ce que les règles demandent. Preuve de conception, non une déclaration de conformité.',
	'What each check and message means, with examples.': 'Le sens de chaque règle et message, avec exemples.',
	'How each figure on this site is computed.': 'Comment chaque chiffre de ce site est calculé.',
	'Small architectures to copy, each with its findings and the sum behind its figures.':
		'Petites architectures à copier, avec leurs constats et le calcul de leurs chiffres.',
	'Every concept and field that can be written.': 'Tous les concepts et champs possibles.',
	'What the program can do, with every option and examples.':
		'Ce que sait faire le programme, avec options et exemples.',
	'Begin, publish the site, come from other tools.': 'Débuter, publier le site, venir d’autres outils.',
	'Words as they are used here.': 'Les termes tels qu’employés ici.',
	'This site as Markdown, JSON and feeds.': 'Ce site en Markdown, JSON et flux d’actualité.',
	'Alerts, components, error texts, symptoms and terms on one page.':
		'Alertes, composants, messages d’erreur, symptômes et termes sur une page.',
	'A part of {name}.': 'Une partie de {name}.',
	'Words and abbreviations, as they are used on this site. A word with dots below it leads here; it is marked where a page first uses it.':
		'Termes et abréviations employés sur ce site. Un mot souligné de points mène ici ; il est marqué à sa première apparition dans une page.',
	'In its flows, tier {n}': 'Dans ses flux, niveau {n}',
	'Teams whose ladder or work names it': 'Équipes dont l’escalade ou le travail le cite',
	'Lag (p{n})': 'Retard (p{n})',
	'Failover works with probability': 'Probabilité de réussite du basculement',
	allowed: 'autorisé',
	'in declared flows': 'dans les flux déclarés',
	'load when every try fails': 'charge si chaque essai échoue',
	'May be missing during a release': 'Peut manquer pendant une mise en production',
	'Single points of failure only then': 'Points de défaillance uniques à ce moment seulement',
	'Which then stop': 'Ce qui s’arrête alors',
	'First slice of a canary meets': 'La première tranche d’un canari touche',
	'First slice meets': 'La première tranche touche',
	took: 'a duré',
	'Reached through these': 'Atteint par ceux-ci',
	'Backup cannot be changed': 'Sauvegarde immuable',
	'Outside users': 'Utilisateurs externes',
	budget: 'budget',
	'Can be rebuilt from': 'Reconstructible depuis',
	Backup: 'Sauvegarde',
	'Failing back': 'Retour au site nominal',
	'Without data': 'Sans données',
	'Reached by': 'Atteint par',
	'Why it is important': 'Pourquoi c’est important',
	'Queue holds': 'Capacité de la file',
	'Queue keeps for': 'Rétention de la file',
	Arrivals: 'Arrivées',
	'Drains at': 'Se vide à',
	Plane: 'Plan',
	'Runs as': 'S’exécute comme',
	'Alert in a rule file': 'Alerte dans un fichier de règles',
	Pools: 'Pools',
	Paraphrased: 'Paraphrase',
	stated: 'indiqué',
	'Works when': 'Fonctionne quand',
	Processes: 'Processus',
	'Components with a deployment here': 'Composants déployés ici',
	Does: 'Fait',
	'Belongs here by': 'Rattaché ici par',
	'The model disagrees': 'Le modèle diffère',
	'CloudWatch alarm': 'Alarme CloudWatch',
	Data: 'Données',
	Repository: 'Dépôt',
	'Own p{n} / p{m}': 'p{n} / p{m} propres',
	'Report of': 'Rapport de',
	'Built for': 'Conçu pour',
	'Provider is at': 'Version du fournisseur',
	'Why, and what happens when it lapses': 'Pourquoi, et ce qui arrive à l’échéance',
	'What is affected': 'Ce qui est touché',
	'When to stop': 'Quand s’arrêter',
	'Each time it was gone through': 'Chaque passage',
	'It depends on': 'Il dépend de',
	'These depend on it': 'Dépendent de lui',
	'Dependencies on this interface': 'Dépendances envers cette interface',
	'Business services and flows': 'Services métier et flux',
	'Events by what they contribute': 'Événements selon leur contribution',
	'Events by what their happening does': 'Événements selon leur effet',
	'Downtime with one number changed': 'Indisponibilité en changeant un nombre',
	'Losses that interrupt it': 'Pertes qui l’interrompent',
	'Promises of availability': 'Engagements de disponibilité',
	'Components with a copy in it': 'Composants ayant une instance dedans',
	'Flows and business services': 'Flux et services métier',
	'Events that degrade it': 'Événements qui le dégradent',
	'Alerts; each name leads to its runbook page': 'Alertes ; chaque nom mène à sa page de runbook',
	'Steps of the flow': 'Étapes du flux',
	'Timeouts, attempts, times and hazards of each step': 'Délais, tentatives, temps et risques de chaque étape',
	'What goes over to copies elsewhere, most important first': 'Ce qui bascule ailleurs, le plus important d’abord',
	'Changes by the downtime they save': 'Modifications selon l’indisponibilité évitée',
	'Numbers behind the result': 'Nombres à l’origine du résultat',
	'Tasks, nobody short of hands': 'Tâches, sans manque de personnel',
	'Tasks, with {n} people': 'Tâches, avec {n} personnes',
	'Alerts you may be called for': 'Alertes pour lesquelles on peut vous appeler',
	'Failures that show themselves like this': 'Défaillances qui se manifestent ainsi',
	'Checks, newest first': 'Vérifications, la plus récente d’abord',
	'What the model says to {name}': 'Ce que le modèle dit de {name}',
	'failure modes unnoticed': 'modes de défaillance non détectés',
	'page alerts with a runbook': 'alertes d’astreinte avec runbook',
	'calls measured at one end': 'appels mesurés à une extrémité',
	'losses of a store that cost nothing': 'pertes de stockage sans conséquence',
	'in your browser': 'dans votre navigateur',
	'up to three events': 'jusqu’à trois événements',
	'at one glance': 'en un coup d’œil',
	'{n} record|{n} records': '{n} décision|{n} décisions',
	'{n} waiver|{n} waivers': '{n} dérogation|{n} dérogations',
	'{n} control|{n} controls': '{n} contrôle|{n} contrôles',
	'{n} open, {m} closed': '{n} ouverts, {m} clôturés',
	'{n} count': '{n} retenus',
	'{n} certain, {m} possible': '{n} certains, {m} possibles',
	'{n} of {m} targets': '{n} cibles sur {m}',
	'{n} report|{n} reports': '{n} rapport|{n} rapports',
	'{n} loss|{n} losses': '{n} perte|{n} pertes',
	'{n} overloads': '{n} surcharges',
	'{n} lost for good': '{n} perdus définitivement',
	'{n} flow|{n} flows': '{n} flux',
	'{n} hazard|{n} hazards': '{n} risque|{n} risques',
	'{n} never drain': '{n} jamais résorbés',
	'{n} shared': '{n} partagés',
	'{n} over the deadline': '{n} hors échéance',
	'{n} above the limit': '{n} au-dessus de la limite',
	'{n} over budget': '{n} hors budget',
	'{n} certain': '{n} certains',
	'{n} cannot be kept': '{n} intenables',
	'{n} failure mode|{n} failure modes': '{n} mode de défaillance|{n} modes de défaillance',
	'{n} third party|{n} third parties': '{n} tiers',
	'{n} in force': '{n} en vigueur',
	'{n} gap|{n} gaps': '{n} lacune|{n} lacunes',
	'{n} out of support': '{n} hors support',
	'{n} business service|{n} business services': '{n} service métier|{n} services métier',
	'{name} among its relatives': '{name} et les décisions liées',
	'{name} and its neighbours': '{name} et ses voisins',
	'What the loss of {name} does': 'Les effets de la perte de {name}',
	'The path of {name}': 'Le chemin de {name}',
	'{name}, steps {n} to {m}': '{name}, étapes {n} à {m}',
	'Arrows show how the failure spreads.': 'Les flèches montrent la propagation de la défaillance.',
	'Arrows point to what is needed.': 'Les flèches pointent vers ce qui est nécessaire.',
	'Arrows point from the one that needs to the one that is needed.':
		'Les flèches vont du dépendant vers le nécessaire.',
	'It depends directly on {n}; {m} other component depends on it.|It depends directly on {n}; {m} other components depend on it.':
		'Il dépend directement de {n} ; autres composants dépendants : {m}.',
	'It depends directly on {n}; nothing else depends on it.': 'Il dépend directement de {n} ; rien d’autre n’en dépend.',
	'It depends on nothing; {n} other component depends on it.|It depends on nothing; {n} other components depend on it.':
		'Il ne dépend de rien ; autres composants dépendants : {n}.',
	'Strong bars are on the critical path.': 'Les barres épaisses sont sur le chemin critique.',
	'Hours and minutes from the loss.': 'Heures et minutes depuis la perte.',
	'Numbers are steps; dashed steps are asynchronous, batch or optional.':
		'Les nombres sont des étapes ; en pointillé : asynchrones, par lot ou facultatives.',
	'{n} component.|{n} components.': '{n} composant.|{n} composants.',
	'{n} component selected.|{n} components selected.': '{n} composant sélectionné.|{n} composants sélectionnés.',
	'Components of the system, and the systems they need or serve.':
		'Composants du système, et les systèmes dont ils dépendent ou qu’ils servent.',
	'{n} components, {m} flows and {k} business services are affected.':
		'{n} composants, {m} flux et {k} services métier sont touchés.',
	'Boxes are places; dashed lines lead to other failure domains a copy stands in.':
		'Les cases sont des lieux ; les pointillés mènent aux autres domaines de défaillance d’une instance.',
	'parallel: checks': 'en parallèle : vérifie',
	'time to notice, decide, check missing': 'temps de détection, décision, vérification manquant',
};
