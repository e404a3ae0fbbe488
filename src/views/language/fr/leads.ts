import type { Translation } from '../catalogue.ts';
import type { LeadsText } from '../en/leads.ts';

export const leads: { readonly [english in LeadsText]: Translation } = {
	'By risk achievement worth: how many times more downtime there is while the event is the case.':
		'Selon le facteur d’augmentation du risque (RAW) : combien de fois plus d’indisponibilité tant que l’événement dure.',
	'Downtime in {n} days when one number is three times higher, or three times lower, and all others hold.':
		'Temps d’arrêt en {n} jours si un nombre est trois fois plus grand, ou trois fois plus petit, les autres restant.',
	'The bounds are sums over cut sets and are shown as bounds only; the exact value is the one in use.':
		'Les bornes sont des sommes sur les coupes et ne sont montrées que comme bornes ; la valeur exacte est celle utilisée.',
	'Decisions in force: first those that affect most of what names this role, then the newer ones.':
		'Décisions en vigueur : d’abord celles qui touchent le plus ce qui nomme ce rôle, puis les plus récentes.',
	'Decisions in force: first those that affect most of what we own, serve and run through, then the newer ones.':
		'Décisions en vigueur : d’abord celles qui touchent le plus ce dont nous sommes responsables, que nous servons et traversons, puis les plus récentes.',
	'{n} change to what contributes most was tried, by computing the changed model exactly|{n} changes to what contributes most were tried, one at a time, each by computing the changed model exactly':
		'{n} changement à ce qui contribue le plus a été essayé, en calculant exactement le modèle changé|{n} changements à ce qui contribue le plus ont été essayés, un à un, en calculant exactement le modèle changé',
	'changes to what contributes less were not tried': 'les changements à ce qui contribue moins n’ont pas été essayés',
	'By Fussell-Vesely: the share of the downtime in which the event plays a part.':
		'Selon Fussell-Vesely : la part du temps d’arrêt où l’événement joue un rôle.',
	'By Fussell-Vesely: the share of the downtime in which the event plays a part, in the worst case.':
		'Selon Fussell-Vesely : la part du temps d’arrêt où l’événement joue un rôle, dans le pire cas.',
	'Minutes are those that go in {n} days when the event never happens':
		'Les minutes sont celles qui disparaissent en {n} jours si l’événement n’a jamais lieu',
	'Think first, then open the answer.': 'Réfléchir d’abord, puis ouvrir la réponse.',
	'Nobody wrote these questions: they are made from the model, and each answer leads to the page that proves it.':
		'Personne n’a écrit ces questions : elles sont faites à partir du modèle, et chaque réponse mène à la page qui la prouve.',
	'The most critical first, as declared; then those that touch most of our components.':
		'Les plus critiques d’abord, selon la déclaration ; puis ceux qui touchent le plus de nos composants.',
	'Numbers by their source: {n} measured, {m} estimate, {k} vendor-sla.':
		'Nombres selon leur source : mesurés {n}, estimés {m}, SLA de fournisseur {k}.',
	'Numbers by their source: {n} estimate, {m} measured.': 'Nombres selon leur source : estimés {n}, mesurés {m}.',
	'Numbers by their source: {n} measured, {m} estimate.': 'Nombres selon leur source : mesurés {n}, estimés {m}.',
	'Events are independent of each other; what makes them fail together is an event of its own.':
		'Les événements sont indépendants ; ce qui les fait tomber ensemble est un événement à part.',
	'Open one and walk through its picture step by step.': 'En ouvrir un et parcourir son image étape par étape.',
	'Stop {n} of {m} of the tour “{name}”': 'Étape {n} sur {m} de la visite « {name} »',
	'The most important first: by the share of the downtime of a business service that comes from what is lost ({a}), then by how often it is said to happen, then by how grave it is.':
		'Le plus important d’abord : selon la part du temps d’arrêt d’un service métier due à ce qui est perdu ({a}), puis la fréquence indiquée, puis la gravité.',
	'A failure stands here because of the sign that is quoted.': 'Une panne est ici à cause du signe cité.',
	'What the steps of {n} runbooks of ours need.': 'Ce que demandent les étapes de {n} de nos runbooks.',
	'What the steps of {n} runbook of ours need.': 'Ce que demandent les étapes de {n} de nos runbooks.',
	'No step of these runs through us, but they are affected when something of ours is lost:':
		'Aucune étape ne passe par nous, mais ils sont touchés quand nous perdons quelque chose :',
	'Every page names its owner; rotas, channels and roles are on the pages of the {a}.':
		'Chaque page nomme son responsable ; astreintes, canaux et rôles sont sur les pages des {a}.',
	'Guess first what stops when {a} fails, then {b}. Nothing that you do there touches anything real.':
		'Deviner d’abord ce qui s’arrête quand {a} tombe, puis {b}. Rien de ce que l’on y fait ne touche le réel.',
	'Blast radius of {name}: {what} are affected': 'Rayon d’impact de {name} : {what} sont touchés',
	'{name}: who is affected and when, the capacity that is left, recovery times and order, data loss, and runbooks that stay usable':
		'{name} : qui est touché et quand, la capacité restante, temps et ordre de rétablissement, perte de données, runbooks utilisables',
	'{name} ({what}): {n} components in it, and what happens when it fails':
		'{name} ({what}) : {n} composants dedans, et ce qui arrive s’il tombe',
	'{name} ({what}): {n} component in it, and what happens when it fails':
		'{name} ({what}) : {n} composant dedans, et ce qui arrive s’il tombe',
	'{name}: {what} of tier {n}; what it needs, how it runs, how it fails and why it is built so':
		'{name} : {what} de niveau {n} ; ce qu’il lui faut, comment il tourne, comment il tombe et pourquoi il est ainsi fait',
	'Interface {other} of {name}: operations, callers and the flows that use it':
		'Interface {other} de {name} : opérations, appelants et flux qui l’utilisent',
	'{name} is up for {n} % of the time: {time} down in {k} days':
		'{name} est en service {n} % du temps : {time} d’arrêt en {k} jours',
	'Not computable yet: what is missing for the availability of {name}':
		'Pas encore calculable : ce qui manque pour la disponibilité de {name}',
	'Events that alone take {name} down, each with its proof':
		'Événements qui arrêtent seuls {name}, chacun avec sa preuve',
	'{n} components in {name}: {other}': '{n} composants dans {name} : {other}',
	'{n} component in {name}: {other}': '{n} composant dans {name} : {other}',
	'{name}: {what} and {what2}, with what happens when each is down':
		'{name} : {what} et {what2}, avec ce qui arrive quand chacun tombe',
	'{name}: impact tolerances, flows, single points of failure, components and third parties':
		'{name} : tolérances d’impact, flux, points de défaillance uniques, composants et tiers',
	'What the role {name} answers for, where it is counted on, and which decisions shaped that':
		'Ce dont répond le rôle {name}, où l’on compte sur lui, et quelles décisions l’ont façonné',
	'What {name} owns, the flows and decisions that matter, and what to try first':
		'Ce dont {name} est responsable, les flux et décisions qui comptent, et quoi essayer d’abord',
	'What {name} owns and serves, the flows it takes part in, how to reach it and what it is paged for':
		'Ce dont {name} est responsable et ce qui en dépend, ses flux, comment la joindre et pour quoi on l’appelle',
	'Questions about what {name} owns and needs. The model knows the answers, and each has its proof.':
		'Questions sur ce dont {name} est responsable et a besoin. Le modèle connaît les réponses, chacune avec sa preuve.',
	'What to do when something fails: {what}, {what2}, by alert, component and symptom':
		'Que faire en cas de panne : {what}, {what2}, par alerte, composant et symptôme',
	'A business service is what people outside depend on.':
		'Un service métier est ce dont dépendent des personnes extérieures.',
	'Everything else on this site matters because of these.': 'Tout le reste de ce site compte à cause d’eux.',
	'A component is built, deployed and fails as one: a service, a store, a queue, a gateway, or something others run for us.':
		'Un composant se construit, se déploie et tombe d’un bloc : un service, un stockage, une file, une passerelle, ou ce que d’autres exploitent pour nous.',
	'A cut set is a set of failures that together take a service down, where no part of the set does.':
		'Une coupe minimale est un ensemble de pannes qui ensemble arrêtent un service, sans qu’aucune partie n’y suffise.',
	'Sets of one are the single points of failure.':
		'Les ensembles d’un seul élément sont les points de défaillance uniques.',
	'A finding is an opinion over computed facts, with its evidence.':
		'Un constat est un avis sur des faits calculés, avec sa preuve.',
	'It has a permanent id; an accepted decision can waive it until a date.':
		'Il a un identifiant permanent ; une décision acceptée peut l’accepter jusqu’à une date.',
	'A flow is one thing the platform does, step by step, from its trigger to its end.':
		'Un flux est une chose que fait la plateforme, étape par étape, du déclencheur à la fin.',
	'A system is a set of components that one team answers for and that serve one purpose.':
		'Un système est un ensemble de composants dont une équipe répond et qui servent un même but.',
	'An accepted decision with an end date can waive a finding.':
		'Une décision acceptée avec une date de fin peut accepter un constat.',
	'A waived finding stays visible and counts again the day after the date.':
		'Un constat accepté reste visible et compte de nouveau le lendemain de la date.',
	'An interface is what a component offers others to call or to subscribe to.':
		'Une interface est ce qu’un composant propose aux autres, pour l’appeler ou s’y abonner.',
	'Copies help only when they do not fail together.':
		'Plusieurs instances n’aident que si elles ne tombent pas ensemble.',
	'This page lists every redundancy group whose members share a failure domain.':
		'Cette page liste chaque groupe de redondance dont les membres partagent un domaine de défaillance.',
	'Every event here takes at least one flow or business service down by itself.':
		'Chaque événement ici arrête à lui seul au moins un flux ou un service métier.',
	'Certain ones hold whatever is not declared; possible ones hold only if what nobody declared does harm.':
		'Les certains valent même si des déclarations manquent ; les possibles, seulement si ce que nul n’a déclaré est nuisible.',
	'Every statement on this site is computed from what teams declared.':
		'Chaque affirmation de ce site est calculée d’après les déclarations des équipes.',
	'This page says how much of that is there.': 'Cette page dit ce qui en est présent.',
	'It is a list, not a grade.': 'C’est une liste, pas une note.',
	'Everything at once, and then box by box.': 'Tout à la fois, puis boîte par boîte.',
	'A stack of boxes stands for several things and leads to its own picture.':
		'Une pile de boîtes représente plusieurs choses et mène à sa propre image.',
	'Everything in one failure domain fails with it: a zone, a region, a provider, a certificate, a release train, a team.':
		'Tout ce qui est dans un domaine de défaillance tombe avec lui : une zone, une région, un fournisseur, un certificat, un train de versions, une équipe.',
	'Fail anything: see what goes down, when, why, and what to do.':
		'Mettre en panne ce que l’on veut : voir ce qui s’arrête, quand, pourquoi, et que faire.',
	'Failures caused on purpose, to see whether the system behaves as the model says.':
		'Pannes provoquées exprès, pour voir si le système se comporte comme le dit le modèle.',
	'For every component and failure domain: what goes down or degrades when it alone is lost. Counts are certain effects, down / degraded.':
		'Pour chaque composant et domaine de défaillance : ce qui tombe ou se dégrade s’il est seul perdu. Les nombres sont des effets certains, hors service / dégradés.',
	'How things fail, as teams foresaw it: what notices it, what it does, what helps.':
		'Comment les choses tombent, tel que prévu par les équipes : ce qui le détecte, ce que cela fait, ce qui aide.',
	'How this site knows what it says.': 'D’où ce site sait ce qu’il dit.',
	'Longer texts that people wrote, in reading order.':
		'Textes plus longs écrits par des personnes, dans l’ordre de lecture.',
	'New here? Read these in order, then open the page of your team: it lists what you own, what matters most and what to try first.':
		'Nouveau ici ? Lire ceci dans l’ordre, puis ouvrir la page de son équipe : elle liste ce qu’elle possède, ce qui compte le plus et quoi essayer d’abord.',
	'No alert to go by? Choose what you see. Each leads to what may have failed, the most important first, and from there to what to do.':
		'Pas d’alerte pour se guider ? Choisir ce que l’on voit. Chacun mène à ce qui a pu tomber, le plus important d’abord, et de là à ce qu’il faut faire.',
	'On call? Find the alert, the component or the symptom. Every page begins with what to do first.':
		'D’astreinte ? Trouver l’alerte, le composant ou le symptôme. Chaque page commence par ce qu’il faut faire d’abord.',
	'Severe but plausible events, and whether the business services stay within their impact tolerances':
		'Événements graves mais plausibles, et si les services métier restent dans leurs tolérances d’impact',
	'Views that authors defined: for whom, about which concern, showing what.':
		'Vues définies par les auteurs : pour qui, sur quelle préoccupation, montrant quoi.',
	'Walks through pages and pictures in a chosen order, with a word at each stop about what to look at.':
		'Parcours de pages et d’images dans un ordre choisi, avec un mot à chaque étape sur ce qu’il faut regarder.',
	'What components and services must survive, how fast they must be back and how much they may lose.':
		'À quoi composants et services doivent survivre, en combien de temps revenir et combien ils peuvent perdre.',
	'What follows from the declared architecture.': 'Ce qui découle de l’architecture déclarée.',
	'Every line shows the path that proves it and the file it rests on; what is not declared is shown as a gap.':
		'Chaque ligne montre le chemin qui la prouve et le fichier sur lequel elle repose ; ce qui n’est pas déclaré apparaît comme lacune.',
	'What if a zone, a region, a provider or something shared is lost? And what about the scenarios that people wrote? Each has a report that puts together what the analyses say.':
		'Et si une zone, une région, un fournisseur ou une ressource partagée est perdu ? Et les scénarios écrits par des personnes ? Chacun a un rapport qui rassemble ce que disent les analyses.',
	'What there is, from the services that people depend on down to the places where copies run.':
		'Ce qu’il y a, des services dont on dépend jusqu’aux lieux où tournent les instances.',
	'What was promised about availability, latency and freshness, over which window':
		'Ce qui a été promis sur disponibilité, latence et fraîcheur, sur quelle fenêtre',
	'When something fails, every layer above it tries again, and the attempts multiply.':
		'Quand quelque chose tombe, chaque couche au-dessus réessaie, et les tentatives se multiplient.',
	'This is what arrives at each component when every try fails.':
		'Voici ce qui arrive à chaque composant quand chaque essai échoue.',
	'Whether decisions hang together, cover what matters, and are still looked at.':
		'Si les décisions se tiennent, couvrent ce qui compte et sont encore revues.',
	'Who answers for what, and how to reach them.': 'Qui répond de quoi, et comment les joindre.',
	'Who decided what and when, which risks are accepted and until when, what is checked and when it last was.':
		'Qui a décidé quoi et quand, quels risques sont acceptés et jusqu’à quand, ce qui est vérifié et quand cela l’a été pour la dernière fois.',
	'Every entry leads to what shows it.': 'Chaque entrée mène à ce qui la montre.',
	'Who else the business services depend on.': 'De qui d’autre dépendent les services métier.',
	'How much rests on each is on the page about concentration.':
		'Combien repose sur chacun se trouve sur la page de la concentration.',
	'Why things are as they are.': 'Pourquoi les choses sont ce qu’elles sont.',
	'Every record, newest first, with what it affects.':
		'Chaque décision, la plus récente d’abord, avec ce qu’elle touche.',
	'Where the platform runs.': 'Où tourne la plateforme.',
	'The pages of this site show one environment; overlays say how others differ.':
		'Les pages de ce site montrent un environnement ; des surcouches disent en quoi les autres diffèrent.',
	'What is lost comes back in an order: the name service before what looks up names, the secrets before what needs them.':
		'Ce qui est perdu revient dans un ordre : le service de noms avant ce qui cherche des noms, les secrets avant ce qui en a besoin.',
	'The longest chain, with the time to notice, to decide and to check, is the recovery time.':
		'La chaîne la plus longue, avec le temps de détecter, décider et vérifier, est le temps de rétablissement.',
	'With few people it is longer.': 'Avec peu de monde, c’est plus long.',
	'Whether somebody who is called at night finds a way out, and whether that way is open under the very loss it is for.':
		'Si quelqu’un appelé la nuit trouve une issue, et si cette issue est ouverte lors de la perte même pour laquelle elle est prévue.',
	'Each cell says what becomes of a business service when a failure domain is lost: UP, DEGRADED or DOWN.':
		'Chaque cellule dit ce que devient un service métier quand un domaine de défaillance est perdu : EN SERVICE, DÉGRADÉ ou HORS SERVICE.',
	'It leads to the report that proves it.': 'Elle mène au rapport qui le prouve.',
	'The domain that hurts most is on top.': 'Le domaine dont la perte est la plus grave est en haut.',
	'{name}: {what}; what it needs, how it runs, how it fails and why it is built so':
		'{name} : {what} ; ce qu’il lui faut, comment il tourne, comment il tombe et pourquoi il est ainsi fait',
	'Objective {own}': 'Objectif {own}',
	'Runbook {own} for {name}.': 'Runbook {own} pour {name}.',
	'What to do when {alert} fires on {name}.': 'Que faire quand {alert} se déclenche pour {name}.',
	'Every copy names the failure domains it stands in.':
		'Chaque instance nomme les domaines de défaillance où elle se trouve.',
	'Every decision names something of the model, or is named by it.':
		'Chaque décision nomme un élément du modèle, ou est nommée par lui.',
	'Feeds and a sitemap name full addresses, so they are made when {a} in {b} says where the site stands.':
		'Les flux d’actualité et le plan du site nomment des adresses complètes : ils sont faits quand {a} dans {b} dit où se trouve le site.',
	'Every synchronous call declares a timeout.': 'Chaque appel synchrone déclare un délai.',
	'No snapshot of end-of-support dates is in the workspace.':
		'Aucun instantané des dates de fin de support n’est dans l’espace de travail.',
	'It depends on nothing and nothing depends on it.': 'Il ne dépend de rien et rien n’en dépend.',
	'No business service reaches it.': 'Aucun service métier ne l’atteint.',
	'No change was tried, as the model is too large to try them on every build.':
		'Aucun changement n’a été essayé, car le modèle est trop grand pour les essayer à chaque construction.',
	'No flow is declared, so nothing can be computed about it.':
		'Aucun flux n’est déclaré, rien n’est donc calculable à son sujet.',
	'No flow is known to exceed its deadline.': 'D’aucun flux on ne sait qu’il dépasse son échéance.',
	'No record names another one.': 'Aucune décision n’en nomme une autre.',
	'No symptom or error text is declared.': 'Aucun symptôme ni texte d’erreur n’est déclaré.',
	'Nothing: what is declared about releases fits together.':
		'Rien : ce qui est déclaré des mises en production concorde.',
	'Numbers by their source: {what}.': 'Chiffres par source : {what}.',
	'{n} no source given': '{n} sans source',
	'{n} measured': '{n} mesuré|{n} mesurés',
	'{n} estimate': '{n} estimé|{n} estimés',
	'{n} vendor-sla': '{n} selon le SLA du fournisseur',
	'The index cannot be computed: nothing is declared.': 'L’indice n’est pas calculable : rien n’est déclaré.',
	'How {name} shows itself, what it does and what helps.': 'Comment {name} se manifeste, ce qu’il fait et ce qui aide.',
};
