import type { Translation } from '../catalogue.ts';
import type { ReasonsText } from '../en/reasons.ts';

export const reasons: { readonly [english in ReasonsText]: Translation } = {
	'load {n}/s: {m}/s against {k}/s a copy': 'charge {n}/s : {m}/s pour {k}/s par instance',
	'load {n}/s: {m}/s against {k}/s a copy; {few} of {all} copies serve at a time':
		'charge {n}/s : {m}/s pour {k}/s par instance ; {few} instances sur {all} servent à la fois',
	'known for {n} day|known for {n} days': 'connu depuis {n} jour|connu depuis {n} jours',
	'about {time}': 'environ {time}',
	'{a}: stated as {time}': '{a} : indiqué {time}',
	'affects {n}': 'touche {n}',
	Right: 'Exact',
	'analysis A{n}': 'analyse A{n}',
	'Analysis A{n}': 'Analyse A{n}',
	'availability (A{n})': 'disponibilité (A{n})',
	'importance (A{n})': 'importance (A{n})',
	'The whole blast radius, with proofs': 'Tout le rayon d’impact, avec ses preuves',
	'See its blast radius': 'Voir son rayon d’impact',
	'See the blast radius': 'Voir le rayon d’impact',
	'What if more fails, at another load or time?': 'Et si davantage tombe, sous une autre charge ou à un autre moment ?',
	'what if more has failed': 'et si davantage est tombé',
	'what if this happens now, with more failures, another load or time':
		'et si cela arrive maintenant, avec plus de pannes, une autre charge ou un autre moment',
	'Choose by what you see': 'Choisissez selon ce que vous voyez',
	'fail it together with other things': 'le mettre en panne avec d’autres',
	'how often it is down': 'quelle part du temps il est hors service',
	'step by step': 'pas à pas',
	'the report': 'le rapport',
	'The report proves each': 'Le rapport prouve chacun',
	'cut sets': 'coupes minimales',
	timeouts: 'délais d’attente',
	retries: 'nouvelles tentatives',
	'or before': 'ou avant',
	'about it': 'à ce sujet',
	'other name': 'autre nom',
	'as said by': 'selon',
	'“{text}”, as written in': '« {text} », tel qu’écrit dans',
	'error text': 'texte d’erreur',
	'start here': 'commencer ici',
	'All single points of failure': 'Tous les points de défaillance uniques',
	'Capacity that is left': 'Capacité restante',
	'Capacity after a loss, all components': 'Capacité après une perte, tous les composants',
	'Release windows of all components': 'Fenêtres de mise en production de tous les composants',
	'Fragility: all services and failure domains': 'Fragilité : tous les services et domaines de défaillance',
	'Recovery times of everything': 'Tous les temps de rétablissement',
	'availability of everything': 'disponibilité de l’ensemble',
	'capacity, recovery, data loss and runbooks': 'capacité, rétablissement, perte de données et runbooks',
	'short interruption': 'courte interruption',
	'needed at startup': 'requis au démarrage',
	'logical damage': 'corruption logique',
	'no target': 'aucun objectif',
	'no text is prepared': 'aucun texte préparé',
	'recovery dependencies': 'dépendances au rétablissement',
	'failover of {name}': 'basculement de {name}',
	'failover, by itself': 'basculement, de lui-même',
	'at least {n} %': 'au moins {n} %',
	'Run one copy more of {a} in {b}': 'Exécuter une instance de plus de {a} dans {b}',
	'{n} copy more outside {a}: {m} → {k}': '{n} instance de plus hors de {a} : {m} → {k}',
	'Declare {a} of {b}': 'Déclarer {a} de {b}',
	'{name} has {n} copies, ratio {m}; no credit given': '{name} a {n} instances, rapport {m} ; non compté',
	'{a} depends softly on {b}: {what}': '{a} a une dépendance souple envers {b} : {what}',
	'{a} depends on {b}: hard or soft?': '{a} dépend de {b} : forte ou souple ?',
	'{a} calls {b}: {what}': '{a} appelle {b} : {what}',
	'{a} needs {b}: {what}': '{a} a besoin de {b} : {what}',
	'{a} relies on {b}: {what}': '{a} s’appuie sur {b} : {what}',
	'{a} holds {b}': '{a} contient {b}',
	'{a} to {b}': '{a} vers {b}',
	'{a} (in {what})': '{a} (dans {what})',
	'{name}, DEGRADED': '{name}, DÉGRADÉ',
	'{name}, DOWN': '{name}, HORS SERVICE',
	'{name}, UP': '{name}, EN SERVICE',
	'{name}, FAILED': '{name}, EN PANNE',
	'{name}, single point of failure': '{name}, point de défaillance unique',
	'{what} DOWN, OR: any one of these': '{what} HORS SERVICE, OU : un seul suffit',
	'{what} DOWN, AND: all {n} of these': '{what} HORS SERVICE, ET : les {n} à la fois',
	'{what} DOWN, {n} of {m} of these': '{what} HORS SERVICE, {n} sur {m}',
	'Copies of {what} DOWN, {n} of {m} of these': 'Instances de {what} HORS SERVICE, {n} sur {m}',
	'Copies at work of {what} DOWN, OR: any one of these':
		'Instances en service de {what} HORS SERVICE, OU : un seul suffit',
	'Takeover of {what} DOWN, AND: all {n} of these': 'Reprise de {what} HORS SERVICE, ET : les {n} à la fois',
	'{what} DOWN, {n} causes, not opened here': '{what} HORS SERVICE, {n} causes, non développées ici',
	'Copies at work of {what} DOWN, {n} causes, not opened here':
		'Instances en service de {what} HORS SERVICE, {n} causes, non développées ici',
	'Takeover of {what} DOWN, {n} causes, not opened here':
		'Reprise de {what} HORS SERVICE, {n} causes, non développées ici',
	'{name}, needed by {n} system|{name}, needed by {n} systems':
		'{name}, requis par {n} système|{name}, requis par {n} systèmes',
	'{what}, {n} component|{what}, {n} components': '{what}, {n} composant|{what}, {n} composants',
	'{name}, {n} components, none alone stops it': '{name}, {n} composants, aucun ne l’arrête à lui seul',
	'{name}, elsewhere': '{name}, ailleurs',
	'+{n} more, affected': '+{n} autres, touchés',
	'{n} component, {m} degraded|{n} components, {m} degraded': '{n} composant, {m} dégradé|{n} composants, {m} dégradés',
	'{a} {b} after {time}: asynchronous dependency: the buffer absorbs {time2}, then it is degraded':
		'{a} {b} après {time} : dépendance asynchrone : le tampon tient {time2}, puis c’est dégradé',
	'is DOWN: the runbook needs it': 'est HORS SERVICE : le runbook en a besoin',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {c} and {more} others stop when it is lost':
		'{a} a besoin de {n} instance sur {m}, et {k} se trouvent dans {b} : {c} et {more} autres s’arrêtent si on le perd|{a} a besoin de {n} instances sur {m}, et {k} se trouvent dans {b} : {c} et {more} autres s’arrêtent si on le perd',
	'{a} needs {n} of {m} copies, and {k} stands in {b}: {c} and {more} others stop when it is lost':
		'{a} a besoin de {n} instance sur {m}, et {k} se trouve dans {b} : {c} et {more} autres s’arrêtent si on le perd|{a} a besoin de {n} instances sur {m}, et {k} se trouve dans {b} : {c} et {more} autres s’arrêtent si on le perd',
	'{a} needs {n} of its {m} copies, and all stand in {b}':
		'{a} a besoin de {n} de ses {m} instances, et toutes se trouvent dans {b}',
	'Every copy of {a} depends on {b}, and {c} and {n} others stop with it':
		'Chaque instance de {a} dépend de {b}, et {c} et {n} autres s’arrêtent avec lui',
	'{a} runs as one copy, and {b} and {n} others stop with it':
		'{a} tourne en une seule instance, et {b} et {n} autres s’arrêtent avec lui',
	'The only copy of {a} stands in {b}: {c} and {n} others stop when it is lost':
		'La seule instance de {a} se trouve dans {b} : {c} et {n} autres s’arrêtent si on le perd',
	'{a}: {b} and {n} more alone take it down': '{a} : {b} et {n} de plus l’arrêtent, chacun à lui seul',
	'Accepted by {a} until {day} ({n} days left).': 'Accepté par {a} jusqu’au {day} (encore {n} jours).',
	'After that day it counts again.': 'Après ce jour, cela compte de nouveau.',
	'{n} wait, normal after {time}': '{n} en attente, normal après {time}',
	'{n} find no room': '{n} ne trouvent pas de place',
	'When everything fails, up to {n} attempts reach a step.':
		'Quand tout échoue, jusqu’à {n} tentatives atteignent une étape.',
	'{n} of {m} synchronous copies are left': 'instances synchrones restantes : {n} sur {m}',
	'{n} of {m} members are left, which hold every write that a majority took':
		'{n} membres sur {m} restent, qui détiennent chaque écriture prise par une majorité',
	'a copy that lags is left; lag {time} ({n}th percentile)':
		'une instance en retard reste ; retard {time} ({n}e centile)',
	'no copy is left and there is no backup': 'aucune instance ne reste et il n’y a pas de sauvegarde',
	'no copy is left, and the backup in {a} is lost as well':
		'aucune instance ne reste, et la sauvegarde dans {a} est perdue aussi',
	'none expected while replication is quorum': 'aucune attendue tant que la réplication est à quorum',
	'rebuilt from {a}, which loses {time}': 'reconstruit depuis {a}, qui perd {time}',
	'{n} of {m} business services': '{n} services métier sur {m}',
	'{n} of {m} steps': '{n} étapes sur {m}',
	'{n} years': '{n} ans',
	'{n} services': '{n} services',
	'{n} business services and {m} flows go down': '{n} services métier et {m} flux tombent',
	'{a} lost: {n} business services and {m} flows go down ({b})':
		'Perte de {a} : {n} services métier et {m} flux tombent ({b})',
	'stops {n} flows and business services': 'arrête {n} flux et services métier',
	'In force about what it runs through, newest first:': 'En vigueur sur ce qu’il traverse, les plus récentes d’abord :',
	'{a}: no experiment is about it': '{a} : aucune expérience à ce sujet',
	'{a}: no version is declared': '{a} : aucune version déclarée',
	'no snapshot names the product': 'aucun instantané ne nomme le produit',
	'Try it in staging first, with a stop condition, and write down what was seen':
		'L’essayer d’abord hors production, avec une condition d’arrêt, et noter ce qui a été vu',
	'Give the procedure a way without {a}, or run it outside of {b}':
		'Donner à la procédure une voie sans {a}, ou l’exécuter hors de {b}',
	'Agree on a contingency for {a}, try it, and accept what remains in a decision':
		'Convenir d’une solution de repli pour {a}, l’essayer, et accepter le reste dans une décision',
	'{a} is a place that things share, not a release: there is nothing to roll back.':
		'{a} est un lieu partagé, pas une mise en production : il n’y a rien à annuler.',
	'{a} The record declares nothing in the model, and nothing in the model names it as its decision.':
		'{a} La décision ne déclare rien dans le modèle, et rien dans le modèle ne la nomme comme sa décision.',
	'It depends directly on {n}; {m} other components depend on it.':
		'Il dépend directement de {n} ; {m} autres composants en dépendent.',
	'It depends directly on {n}; {m} other component depends on it.':
		'Il dépend directement de {n} ; {m} autre composant en dépend.',
	'It depends on nothing; {n} other components depend on it.':
		'Il ne dépend de rien ; {n} autres composants en dépendent.',
	'{n} copies in {environment}, of which {m} must be up.':
		'{n} instances dans {environment} ; au moins {m} en service.',
	'{n} components, {m} flows and {k} business services are affected; {drawn} are drawn.':
		'{n} composants, {m} flux et {k} services métier sont touchés ; {drawn} sont dessinés.',
	'{n} component behind it.|{n} components behind it.': '{n} composant derrière lui.|{n} composants derrière lui.',
	'{n} component or failure domain alone certainly stops it.|{n} components and failure domains alone certainly stop it.':
		'{n} composant ou domaine de défaillance l’arrête à lui seul avec certitude.|{n} composants et domaines de défaillance l’arrêtent à coup sûr à eux seuls.',
	'Read from the left: it is DOWN when what its gate says is DOWN.':
		'À lire depuis la gauche : il est HORS SERVICE quand l’est ce que dit sa porte.',
	'{n} events stop it alone; below are only combinations of others.':
		'{n} événements l’arrêtent seuls ; dessous, seulement des combinaisons d’autres.',
	'{n} gates are not opened here for want of room.': '{n} portes ne sont pas développées ici, faute de place.',
	'{n} decisions that supersede, amend or need one another.':
		'{n} décisions qui se remplacent, se modifient ou dépendent les unes des autres.',
	'The one of this page is marked; those no longer in force are pale.':
		'Celle de cette page est marquée ; celles qui ne sont plus en vigueur sont pâles.',
	'{n} more that are further away are left out.': 'Il en manque {n}, plus éloignées.',
	'{n} step between {m} participants.|{n} steps between {m} participants.':
		'{n} étape entre {m} participants.|{n} étapes entre {m} participants.',
	'Open arrows are asynchronous; notes name timeouts, retries, fallbacks, the longest wait and hazards of the call above them.':
		'Les flèches ouvertes sont asynchrones ; les notes donnent délais, tentatives, replis, la plus longue attente et les risques de l’appel au-dessus.',
	'{name} interface, who is known to use each, and what the component needs.':
		'Interfaces : {name}, qui utilise chacune à notre connaissance, et ce que le composant requiert.',
	'Users come from dependencies and flows.': 'Les utilisateurs viennent des dépendances et des flux.',
	'{a} is not declared.': '{a} n’est pas déclaré.',
	'How long the caller waits is unknown; many libraries wait for ever unless told otherwise.':
		'On ignore combien de temps l’appelant attend ; beaucoup de bibliothèques attendent sans fin sauf indication contraire.',
	'Whether the call is tried again is unknown, so load and waiting are lower bounds.':
		'On ignore si l’appel est retenté ; charge et attente sont donc des bornes inférieures.',
	'Concept of the model': 'Notion du modèle',
	'Say in the runbook of that loss what comes first, or have more people on call':
		'Dire dans le runbook de cette perte ce qui passe d’abord, ou avoir plus de personnes d’astreinte',
	'Shorten {a}, the longest task on the critical path ({time})':
		'Raccourcir {a}, la tâche la plus longue du chemin critique ({time})',
	'{a} The flow stops ({b}).': '{a} Le flux s’arrête ({b}).',
	'A further one is recorded by {a}.': 'Une autre s’enregistre avec {a}.',
	'How times are compared: {a}.': 'Comment les temps sont comparés : {a}.',
	'{a} is {b} at once.': '{a} est {b} aussitôt.',
	'{n} steps, critical': '{n} étapes, critique',
	'failure mode': 'mode de défaillance',
	alert: 'alerte',
	References: 'Références',
};
