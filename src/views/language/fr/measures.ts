import type { Translation } from '../catalogue.ts';
import type { MeasuresText } from '../en/measures.ts';

export const measures: { readonly [english in MeasuresText]: Translation } = {
	'How long callers wait at the worst: {n} flow against its deadline, {what} against the timeouts above.|How long callers wait at the worst: {n} flows against their deadlines, {what} against the timeouts above.':
		'Combien de temps les appelants attendent au pire : {n} flux face à l’échéance, {what} face aux délais au-dessus.',
	'How long a caller waits when what it calls hangs: all tries at their full length and the longest pauses between them, added up along each flow.':
		'Combien de temps attend un appelant quand ce qu’il appelle se bloque : tous les essais à pleine durée et les plus longues pauses entre eux, additionnés le long de chaque flux.',
	'{n} of {m} synchronous calls declare no timeout: a gap, not a timeout of none.':
		'{n} appels synchrones sur {m} ne déclarent pas de délai d’attente : une lacune, non une absence de délai.',
	'Flows against their deadline': 'Flux face à leur échéance',
	'{n} flows can wait longer than the deadline allows.':
		'{n} flux peuvent attendre plus longtemps que ne le permet l’échéance.',
	'{n} flow can wait longer than the deadline allows.':
		'{n} flux peut attendre plus longtemps que ne le permet l’échéance.',
	'{n} flow within the deadline, or that nobody waits for|{n} flows within the deadline, or that nobody waits for':
		'{n} flux dans l’échéance, ou que personne n’attend',
	'Targets that work longer than their caller waits':
		'Cibles qui travaillent plus longtemps que leur appelant n’attend',
	'Calls whose target may still be at work when the caller gives up':
		'Appels dont la cible travaille peut-être encore quand l’appelant renonce',
	'Where a deadline is not passed on': 'Où une échéance n’est pas transmise',
	'Interfaces that call others and do not say how long their caller waits':
		'Interfaces qui en appellent d’autres sans dire combien de temps leur appelant attend',
	'Every synchronous call': 'Chaque appel synchrone',
	retry: 'nouvelle tentative',
	'{n} call that says everything|{n} calls that say everything': '{n} appel qui dit tout|{n} appels qui disent tout',
	'How retries multiply load when something fails: {n} components above the limit of {m} attempts.':
		'Comment les nouvelles tentatives multiplient la charge en cas de panne : {n} composants au-dessus de la limite de {m} tentatives.',
	'Paths of calls that somebody waits for, as dependencies allow them; a queue cuts them. Beside each path stands whether a declared flow makes all of its calls.':
		'Chemins d’appels que quelqu’un attend, tels que les dépendances les permettent ; une file les coupe. À côté de chaque chemin est dit si un flux déclaré fait tous ses appels.',
	'Paths of calls that somebody waits for, as dependencies allow them':
		'Chemins d’appels que quelqu’un attend, tels que les dépendances les permettent',
	'a queue cuts them': 'une file les coupe',
	'Beside each path stands whether a declared flow makes all of its calls.':
		'À côté de chaque chemin est dit si un flux déclaré fait tous ses appels.',
	'The policy reports products above {n} into stores and components of tier {m}.':
		'La politique signale les produits au-dessus de {n} vers les stockages et composants de niveau {m}.',
	'{n} of {m} calls do not declare whether they are tried again; what lies behind them says "at least".':
		'{n} appels sur {m} ne déclarent pas s’ils sont retentés ; ce qui est derrière dit « au moins ».',
	'Components by attempts': 'Composants par tentatives',
	'A budget of {n} % on {a} → {b}, {c} → {d}: × {m} becomes × {k}.':
		'Un budget de {n} % sur {a} → {b}, {c} → {d} : × {m} devient × {k}.',
	'{n} component at or below the limit|{n} components at or below the limit':
		'{n} composant à la limite ou en dessous|{n} composants à la limite ou en dessous',
	'Every call that somebody waits for': 'Chaque appel que quelqu’un attend',
	'{n} call that is never tried again|{n} calls that are never tried again':
		'{n} appel jamais retenté|{n} appels jamais retentés',
	'What reaches each component when every try fails': 'Ce qui atteint chaque composant quand chaque essai échoue',
	'Attempts of synchronous dependencies': 'Tentatives des dépendances synchrones',
	'Usual times of the steps of {n} flow against its latency budget; {m} over.|Usual times of the steps of {n} flows against their latency budgets; {m} over.':
		'Temps habituels des étapes de {n} flux face à son budget de latence ; {m} au-dessus.|Temps habituels des étapes de {n} flux face à leurs budgets de latence ; {m} au-dessus.',
	'What the steps of a flow usually need, added up, against what the flow may take.':
		'Ce que prennent d’ordinaire les étapes d’un flux, additionné, face à ce qu’il peut prendre.',
	'The sum is an upper-bound budget, not the p99 of the flow: means add, percentiles do not.':
		'La somme est un budget majorant, non le p99 du flux : les moyennes s’additionnent, les percentiles non.',
	'Upper-bound budget of each flow': 'Budget majorant de chaque flux',
	'no p99 for {n} step': 'pas de p99 pour {n} étape',
	'no p99 for {n} step; {a}': 'pas de p99 pour {n} étape ; {a}',
	'What many calls do to percentiles': 'Ce que beaucoup d’appels font aux percentiles',
	'{n} call at p99: in {m} % of runs at least one is slower; for {k} of {i} runs without a slow one, each has to keep p99.':
		'{n} appel à p99 : dans {m} % des exécutions au moins un est plus lent ; pour {k} exécutions sur {i} sans appel lent, chacun doit tenir p99.',
	'{n} place where data can come to differ from what happened, {m} certain.|{n} places where data can come to differ from what happened, {m} certain.':
		'{n} endroit où les données peuvent s’écarter de ce qui s’est passé, dont {m} avec certitude.|{n} endroits où les données peuvent s’écarter de ce qui s’est passé, dont {m} avec certitude.',
	'Where data can come to differ from what happened: money that moves twice, messages that are lost, answers that are old.':
		'Où les données peuvent s’écarter de ce qui s’est passé : argent qui part deux fois, messages perdus, réponses anciennes.',
	'Ten rules over what is declared; each hazard names the field that shows it.':
		'Dix règles sur ce qui est déclaré ; chaque risque nomme le champ qui le montre.',
	'H{n} {what}': 'H{n} {what}',
	'a write is repeated and not recognised': 'une écriture est répétée et non reconnue',
	'repeats are forgotten too early': 'les répétitions sont oubliées trop tôt',
	'rejected messages have no way back': 'les messages rejetés n’ont pas de retour',
	'Where messages of {a} to {b} go that cannot be handled is nowhere':
		'Les messages de {a} à {b} qui ne peuvent être traités ne vont nulle part',
	'two writes that should happen together': 'deux écritures qui devraient se faire ensemble',
	'a read may miss an earlier write': 'une lecture peut manquer une écriture antérieure',
	'a step of a saga has no way back': 'une étape d’une saga n’a pas de retour',
	'copies are weaker than the promise': 'les copies sont plus faibles que l’engagement',
	'an old answer where an old answer does harm': 'une réponse ancienne là où elle est nuisible',
	'several writers and no rule for conflicts': 'plusieurs écrivains et pas de règle pour les conflits',
	'Whether promises, recovery targets and tolerances fit into one another; {n} promises cannot be kept.':
		'Si engagements, objectifs de rétablissement et tolérances s’emboîtent ; engagements intenables : {n}.',
	'Whether what is promised can be kept by what it rests on, and whether recovery targets fit into what people can bear.':
		'Si ce qui est promis peut être tenu par ce sur quoi il repose, et si les objectifs de rétablissement tiennent dans ce qui est supportable.',
	'all objectives': 'tous les objectifs',
	'all policies': 'toutes les politiques',
	'What dependencies leave of a promise': 'Ce que les dépendances laissent d’un engagement',
	'Promises against what their hard dependencies promise together':
		'Engagements face à ce que promettent ensemble leurs dépendances fortes',
	'Nothing with hard dependencies promises an availability.':
		'Rien qui ait des dépendances fortes ne promet de disponibilité.',
	'What one recovery costs': 'Ce que coûte un rétablissement',
	'Recovery times against error budgets': 'Temps de rétablissement face aux budgets d’erreur',
	'Nobody declares both an objective and a recovery time.':
		'Personne ne déclare à la fois un objectif et un temps de rétablissement.',
	'The recovery that a service promises, with the time to notice and to decide before it and to work off its slowest queue after it, has to end within the tolerance. A longer outage leaves a longer {a}, so the longest recovery that fits is tolerance × (worked off − arriving) / worked off, less noticing and deciding.':
		'Le rétablissement que promet un service, avec le temps de détecter et décider avant et de résorber sa file la plus lente après, doit finir dans la tolérance. Une panne plus longue laisse un {a} plus long : le plus long rétablissement possible est donc tolérance × (résorbé − arrivant) / résorbé, moins détecter et décider.',
	'Recovery times of business services against their tolerances':
		'Temps de rétablissement des services métier face à leurs tolérances',
	'No business service promises a recovery time.': 'Aucun service métier ne promet de temps de rétablissement.',
	'Components slower than their service': 'Composants plus lents que leur service',
	'Components that may recover later than a service which needs them promises':
		'Composants qui peuvent se rétablir plus tard que ne le promet un service qui en a besoin',
	'Every component that declares a recovery time is as fast as the services that need it.':
		'Chaque composant qui déclare un temps de rétablissement est aussi rapide que les services qui en ont besoin.',
	'Hard dependencies that promise less': 'Dépendances fortes qui promettent moins',
	'Hard dependencies of a lower tier or objective': 'Dépendances fortes de niveau ou d’objectif inférieur',
	'No hard dependency is known to promise less than what needs it.':
		'D’aucune dépendance forte on ne sait qu’elle promet moins que ce qui en a besoin.',
	'Failure modes that go unnoticed: {n} of {m}. Objectives not fully watched: {k} of {i}.':
		'Modes de défaillance qui passent inaperçus : {n} sur {m}. Objectifs pas entièrement surveillés : {k} sur {i}.',
	'Which failures, losses of budget, calls and traces nobody would be told about.':
		'De quelles pannes, pertes de budget, quels appels et traces personne ne serait averti.',
	unnoticed: 'inaperçu',
	'{n} failure modes that are noticed': '{n} modes de défaillance détectés',
	'Objectives and their burn alerts': 'Objectifs et leurs alertes de consommation',
	'Burn alerts of objectives': 'Alertes de consommation des objectifs',
	'one of two': 'une sur deux',
	'{n} objective with a fast and a slow alert|{n} objectives with a fast and a slow alert':
		'{n} objectif avec une alerte rapide et une lente|{n} objectifs avec une alerte rapide et une lente',
	'{n} alert with a runbook|{n} alerts with a runbook': '{n} alerte avec un runbook|{n} alertes avec un runbook',
	'Other alerts without a runbook': 'Autres alertes sans runbook',
	'Right for a procedure that people start by themselves, such as a failback; wrong for the answer to an alert.':
		'Normal pour une procédure que l’on lance de soi-même, comme un retour ; anormal pour la réponse à une alerte.',
	'it names none': 'il n’en nomme aucune',
	'Calls that neither end measures': 'Appels qu’aucun bout ne mesure',
	'Synchronous calls without rate, errors and duration at either end':
		'Appels synchrones sans débit, erreurs et durée à aucun bout',
	'Every synchronous call is measured at one end at least.': 'Chaque appel synchrone est mesuré à un bout au moins.',
	'How far traces hold': 'Jusqu’où tiennent les traces',
	'Trace continuity of each flow': 'Continuité des traces de chaque flux',
	'runbook coverage': 'couverture des runbooks',
	'{n} of {m} failure modes have been tried in a way that counts.':
		'{n} modes de défaillance sur {m} ont été éprouvés d’une façon qui compte.',
	'What has been tried near enough to production, lately enough, with a way to stop; and whether it took as long as the model says.':
		'Ce qui a été éprouvé assez près de la production, assez récemment, avec un moyen d’arrêter ; et si cela a pris le temps que dit le modèle.',
	experiments: 'expériences',
	'A run counts for {n} days.': 'Une exécution compte {n} jours.',
	'All of them: {a}.': 'Toutes : {a}.',
	'Failure modes and the experiments that show them': 'Modes de défaillance et les expériences qui les montrent',
	'Observed against modelled': 'Observé face au modèle',
	'How long recoveries took, against the model': 'Combien ont duré les rétablissements, face au modèle',
	'No experiment says how long the recovery took, for anything the model has a time for.':
		'Aucune expérience ne dit combien a duré un rétablissement dont le modèle donne le temps.',
	slower: 'plus lent',
	'Failure modes tried, by business service': 'Modes de défaillance éprouvés, par service métier',
	'Zones and the experiments that took them away': 'Zones et les expériences qui les ont retirées',
	Fallbacks: 'Replis',
	'Fallbacks and when they were last seen to work': 'Replis et quand on les a vus marcher pour la dernière fois',
	'No soft dependency declares a fallback.': 'Aucune dépendance souple ne déclare de repli.',
	'Which experiments count': 'Quelles expériences comptent',
	Templates: 'Modèles d’expérience',
	'Experiment templates of AWS FIS, and the experiments that they run':
		'Modèles d’expérience d’AWS FIS, et les expériences qu’ils lancent',
	'Without a template: {list}. They are run by hand or by something else.':
		'Sans modèle : {list}. Elles sont lancées à la main ou par autre chose.',
	'{n} versions in use: {m} out of support, {k} unknown.': '{n} versions utilisées : {m} hors support, {k} inconnues.',
	'What runs on versions that nobody supports any more, or soon will not; which consumers and providers speak different contracts; where versions differ.':
		'Ce qui tourne sur des versions que plus personne ne prend en charge, ou bientôt plus ; quels consommateurs et fournisseurs parlent des contrats différents ; où les versions diffèrent.',
	'Dates are those of the snapshot of {day}; days are counted to {day2}. Thresholds: {numbers} days.':
		'Les dates sont celles de l’instantané du {day} ; les jours sont comptés jusqu’au {day2}. Seuils : {numbers} jours.',
	'Dates are those of the snapshot of {day}': 'Les dates sont celles de l’instantané du {day}',
	'days are counted to {day}': 'les jours sont comptés jusqu’au {day}',
	'Thresholds: {numbers} days.': 'Seuils : {numbers} jours.',
	'Versions in use, by the end of their support': 'Versions utilisées, selon la fin de leur support',
	'Contracts that do not fit': 'Contrats incompatibles',
	'Consumers built against another version than their provider speaks':
		'Consommateurs faits pour une autre version que celle que parle leur fournisseur',
	'Every contract version that is declared on both sides fits.':
		'Chaque version de contrat déclarée des deux côtés est compatible.',
	'Different versions in production and at the stand-by': 'Versions différentes en production et au secours',
	'Components that run different versions': 'Composants qui tournent en plusieurs versions',
	'No component is known to run different versions.':
		'D’aucun composant on ne sait qu’il tourne en plusieurs versions.',
	'{version} in {own}, {version2} in {own2}': '{version} dans {own}, {version2} dans {own2}',
	'What the copies that are left have to carry when a zone, a region or anything shared is lost: {n} overloads.':
		'Ce que doivent porter les instances restantes quand une zone, une région ou une ressource partagée est perdue : {n} surcharges.',
	'When something is lost, the copies that are left take over its load. Load / capacity up to the target is ok, up to 1 hot, above 1 an overload. No autoscaling and no other region is counted.':
		'Quand quelque chose est perdu, les instances restantes reprennent sa charge. Le rapport charge / capacité est correct jusqu’à l’objectif, tendu jusqu’à 1 ; au-delà, c’est une surcharge. Ni mise à l’échelle automatique ni autre région ne sont comptées.',
	'losses and scenarios': 'pertes et scénarios',
	'{n} pair of a loss and a component was looked at.|{n} pairs of a loss and a component were looked at.':
		'{n} paire d’une perte et d’un composant a été examinée.|{n} paires d’une perte et d’un composant ont été examinées.',
	'All that a loss does: {a}.': 'Tout ce que fait une perte : {a}.',
	'What is left after each loss': 'Ce qui reste après chaque perte',
	'{n} pair after which nothing is left|{n} pairs after which nothing is left':
		'{n} paire après laquelle il ne reste rien|{n} paires après lesquelles il ne reste rien',
	'{n} pair after which enough is left|{n} pairs after which enough is left':
		'{n} paire après laquelle il reste assez|{n} paires après lesquelles il reste assez',
	'Static stability over zones': 'Stabilité statique entre zones',
	'To lose one of z zones unnoticed, evenly filled zones must hold z / (z - 1) times the load in stock: 2 for two zones, 1.5 for three.':
		'Pour perdre sans dommage une zone sur z, des zones également remplies doivent tenir prêt z / (z − 1) fois la charge : 2 pour deux zones, 1,5 pour trois.',
	'Stock against need': 'Réserve face au besoin',
	'No component whose capacity is declared names the zones of its copies.':
		'Aucun composant dont la capacité est déclarée ne nomme les zones de ses instances.',
	'How long until things work again after each of {n} losses, over what has to come back before what.':
		'Combien de temps avant que tout fonctionne de nouveau après chacune des {n} pertes, selon ce qui doit revenir avant quoi.',
	'Losses with a time for everything: {n} of {m}.': 'Pertes où tout a un temps : {n} sur {m}.',
	'What data is lost: {a}.': 'Quelles données sont perdues : {a}.',
	'Per loss': 'Par perte',
	'Recovery per loss': 'Rétablissement par perte',
	'No failure domain or scenario interrupts anything.':
		'Aucun domaine de défaillance ni scénario n’interrompt quoi que ce soit.',
	'How much data {n} stores lose when a place is lost or data is damaged, and where the rest comes back from.':
		'Combien de données perdent {n} stockages quand un lieu est perdu ou des données endommagées, et d’où revient le reste.',
	'A synchronous copy that survives loses nothing, one that lags loses its lag, a backup its age. Damage to the data is in every copy, so only a state from before helps.':
		'Une copie synchrone qui survit ne perd rien, une qui tarde perd son retard, une sauvegarde son âge. Un dommage aux données est dans chaque copie : seul un état d’avant aide.',
	'recovery times': 'temps de rétablissement',
	'Where data is lost': 'Où des données sont perdues',
	'Per flow: the most that a system of record it writes loses':
		'Par flux : le plus que perd un système de référence qu’il écrit',
	'No flow writes a system of record that loses anything.':
		'Aucun flux n’écrit dans un système de référence qui perde quelque chose.',
	'{n} pair within what is allowed|{n} pairs within what is allowed':
		'{n} paire dans ce qui est permis|{n} paires dans ce qui est permis',
	'Stores that belong together and come back to different moments':
		'Stockages qui vont ensemble et reviennent à des moments différents',
	'Gaps between stores of one group': 'Écarts entre stockages d’un groupe',
	'How much {n} flows can carry and where each ends: {m} carry less than their peak.':
		'Combien peuvent porter {n} flux et où chacun finit : {m} portent moins que leur pointe.',
	'A flow carries as much as its narrowest component: capacity divided by how often it is asked in one run. Pools, quotas and growth end it too.':
		'Un flux porte autant que son composant le plus étroit : capacité divisée par le nombre de demandes en une exécution. Pools, quotas et croissance le limitent aussi.',
	'Where each flow ends': 'Où finit chaque flux',
	'{n}/s / {m} (step {k} x {i})': '{n}/s / {m} (étape {k} × {i})',
	'{n}/s / {m} (step {k} x {i}, step {j} x {times})': '{n}/s / {m} (étape {k} × {i}, étape {j} × {times})',
	'{n}/s / {m} (it begins there)': '{n}/s / {m} (il y commence)',
	'{n}/s with its optional calls': '{n}/s avec ses appels optionnels',
	'{n} call|{n} calls': '{n} appel|{n} appels',
	'at least {n} instead of {m}': 'au moins {n} au lieu de {m}',
	'with its optional calls': 'avec ses appels optionnels',
	'enough as far as declared': 'assez, pour ce qui est déclaré',
	'enough if optional calls are left out': 'assez si les appels optionnels sont omis',
	'{n}/s arrive, {m} fit': '{n}/s arrivent, {m} ont leur place',
	'When growth uses it up': 'Quand la croissance l’épuise',
	'Years until the limit': 'Années avant la limite',
	'does not grow': 'ne croît pas',
	'Pools, when the other side hangs': 'Pools, quand l’autre côté se bloque',
	'Limits set by others': 'Limites fixées par d’autres',
	'What waits in {n} buffers after an outage, how long it takes to work off, and {m} that never drain at peak.':
		'Ce qui attend dans {n} tampons après une panne, le temps pour le résorber, et {m} qui ne se vident jamais en pointe.',
	'Behind an asynchronous call something waits while the receiver is down. It is worked off at the rate that is left beside the load, so an outage is felt long after its end. Each cell says how much waits and when things are normal again, counted from the start of the outage.':
		'Derrière un appel asynchrone, quelque chose attend tant que le destinataire est hors service. Cela se résorbe au débit qui reste à côté de la charge : une panne se ressent donc longtemps après sa fin. Chaque cellule dit combien attend et quand tout redevient normal, compté depuis le début de la panne.',
	'No asynchronous dependency and no queue is declared.': 'Aucune dépendance asynchrone ni file n’est déclarée.',
	'never drains': 'ne se vide jamais',
	'What is left of {n} component while a version is rolled out: {what}.|What is left of {n} components while a version is rolled out: {what}.':
		'Ce qui reste de {n} composant pendant le déploiement d’une version : {what}.|Ce qui reste de {n} composants pendant le déploiement d’une version : {what}.',
	'While a version is rolled out fewer copies work, old and new ones stand side by side, and somebody hopes that an alert fires in time. Everything is looked at as it is in that window.':
		'Pendant le déploiement d’une version, moins d’instances travaillent, anciennes et nouvelles se côtoient, et l’on espère qu’une alerte part à temps. Tout est regardé tel qu’il est dans cette fenêtre.',
	'What does not fit together': 'Ce qui ne va pas ensemble',
	'Services that a rollout exposes': 'Services qu’un déploiement expose',
	'The model is computed anew with the copies away that hurt most: what is a single point of failure only then, and how much of the time the service would be down if the rollout never ended.':
		'Le modèle est recalculé sans les instances dont l’absence coûte le plus : ce qui n’est un point de défaillance unique qu’alors, et quelle part du temps le service serait hors service si le déploiement ne finissait jamais.',
	'No rollout takes a business service closer to a failure.':
		'Aucun déploiement ne rapproche un service métier d’une panne.',
	'Components during a rollout': 'Composants pendant un déploiement',
	'No component says how it is released.': 'Aucun composant ne dit comment il est mis en production.',
	'Contracts across releases': 'Contrats d’une version à l’autre',
	'While a version is rolled out old and new copies answer side by side, and a rollback happens in a hurry. Each side is held against the version that comes next and the one that would be back.':
		'Pendant le déploiement d’une version, anciennes et nouvelles instances répondent côte à côte, et un retour arrière se fait dans l’urgence. Chaque côté est confronté à la version suivante et à celle qui reviendrait.',
	'{n} loss or scenario: who is affected, what capacity is left, how long it takes, what data is lost, and which runbooks can still be followed.|{n} losses and scenarios: who is affected, what capacity is left, how long it takes, what data is lost, and which runbooks can still be followed.':
		'{n} perte ou scénario : qui est touché, quelle capacité reste, combien de temps cela dure, quelles données sont perdues, et quels runbooks peuvent encore être suivis.|{n} pertes et scénarios : qui est touché, quelle capacité reste, combien de temps, quelles données sont perdues, et quels runbooks peuvent encore être suivis.',
	'All business services against all failure domains on one page':
		'Tous les services métier face à tous les domaines de défaillance sur une page',
	'{n}, {m} unknown': '{n}, {m} inconnus',
	'{n} business services against {m} failure domains: what the loss of each does to each.':
		'{n} services métier face à {m} domaines de défaillance : ce que la perte de chacun fait à chacun.',
	'A question mark, or what it could be, says that it holds only if what nobody declared does harm. Times are those until the effect.':
		'Un point d’interrogation, ou ce que cela pourrait être, dit que cela ne vaut que si ce que nul n’a déclaré est nuisible. Les temps sont ceux jusqu’à l’effet.',
	'Business services against failure domains': 'Services métier face aux domaines de défaillance',
	'No failure domain touches a business service.': 'Aucun domaine de défaillance ne touche un service métier.',
	'Failure domains that touch no business service': 'Domaines de défaillance qui ne touchent aucun service métier',
	'the time to repair is not declared': 'le temps de réparation n’est pas déclaré',
	'{a}: {b} counts as lost, which is the worst that this failure mode does':
		'{a} : {b} compte comme perdu, le pire que fasse ce mode de défaillance',
	'{a}: the data of {b} is wrong in every copy; it counts as down until it is put right':
		'{a} : les données de {b} sont fausses dans chaque copie ; il compte comme hors service jusqu’à leur correction',
	'If the failure does its worst it is exceeded for {list}; how much it does the model does not say. Of those that the scenario does not name, the worst exceeds it for {list2}.':
		'Au pire, elle est dépassée pour {list} ; jusqu’où cela va, le modèle ne le dit pas. Parmi ceux que le scénario ne nomme pas, le pire la dépasse pour {list2}.',
	'From the model every business service that the scenario names stays within its tolerance. Of those that the scenario does not name, it is exceeded for {list}.':
		'D’après le modèle, chaque service métier que nomme le scénario reste dans sa tolérance. Parmi ceux qu’il ne nomme pas, elle est dépassée pour {list}.',
	'From the model the tolerance holds only if people do first what each of these waits for: {list}.':
		'D’après le modèle, la tolérance ne tient que si ce que chacun de ceux-ci attend passe d’abord : {list}.',
	'From the model it is exceeded for {list}. Of those that the scenario does not name, it is exceeded for {list2}.':
		'D’après le modèle, elle est dépassée pour {list}. Parmi ceux que le scénario ne nomme pas, elle est dépassée pour {list2}.',
	'{a} down from the start until {time} (the event is over); tolerance {time2}, runs out at {time3}':
		'{a} hors service dès le début jusqu’à {time} (l’événement est fini) ; tolérance {time2}, épuisée à {time3}',
	'How many business services rest on each third party, region and team, and where ownership is thin.':
		'Combien de services métier reposent sur chaque tiers, région et équipe, et où la responsabilité est fragile.',
	'What rests on few shoulders: third parties, regions and teams, and where nobody or only one person answers.':
		'Ce qui repose sur peu d’épaules : tiers, régions et équipes, et où personne ou une seule personne répond.',
	'Concentration index (HHI, {n} to {m}): {k}. The policy reports what is above {i}.':
		'Indice de concentration (HHI, {n} à {m}) : {k}. La politique signale ce qui dépasse {i}.',
	'Third parties that cannot be replaced': 'Tiers qui ne peuvent être remplacés',
	'Third parties behind business services': 'Tiers derrière les services métier',
	'Every third party behind a business service can be replaced, as declared.':
		'Chaque tiers derrière un service métier peut être remplacé, selon la déclaration.',
	'Thin ownership': 'Responsabilité fragile',
	'Gaps in ownership': 'Lacunes de responsabilité',
	'{n} gaps in what the analyses need, with what to add and where.':
		'{n} lacunes dans ce qu’il faut aux analyses, avec quoi ajouter et où.',
	'A static model drifts from reality: compare it with what runs.':
		'Un modèle statique s’éloigne de la réalité : le comparer à ce qui tourne.',
	'Completeness per analysis': 'Complétude par analyse',
	'How much of what each analysis needs is declared': 'Quelle part de ce qu’il faut à chaque analyse est déclarée',
	'No analysis says what it needs.': 'Aucune analyse ne dit ce qu’il lui faut.',
	'A{n} {what}': 'A{n} {what}',
	Gaps: 'Lacunes',
	'The {n} with the most gaps are shown of {m}; each page lists its own gaps.':
		'Sont montrés les {n} sur {m} ayant le plus de lacunes ; chaque page liste les siennes.',
	'Values and their age': 'Valeurs et leur âge',
	'{n} value that is current|{n} values that are current': '{n} valeur à jour|{n} valeurs à jour',
	'Components that nothing names': 'Composants que rien ne nomme',
	'Every component is named by a dependency, a flow or a system.':
		'Chaque composant est nommé par une dépendance, un flux ou un système.',
	'Decisions without a link to the model': 'Décisions sans lien avec le modèle',
	'{n} % of failure modes have a way out': '{n} % des modes de défaillance ont une issue',
	'what would go unnoticed': 'ce qui passerait inaperçu',
	'Runbooks that need what is lost': 'Runbooks qui ont besoin de ce qui est perdu',
	'Runbooks that cannot be used in an event they are for':
		'Runbooks inutilisables lors d’un événement pour lequel ils sont faits',
	'Every runbook can be used in every event it is for, as far as its needs are declared.':
		'Chaque runbook est utilisable dans chaque événement pour lequel il est fait, dans la mesure où ses besoins sont déclarés.',
	'How long they take': 'Combien de temps ils prennent',
	'The last time that says how long it took, against the shortest limit of what is down until the runbook is done. Noticing and deciding come on top.':
		'La dernière fois dont on sait la durée, face à la plus courte limite de ce qui est hors service jusqu’à la fin du runbook. Détecter et décider s’y ajoutent.',
	'Runbooks against what they are to bring back': 'Runbooks face à ce qu’ils doivent rétablir',
	'Failure modes with their way out': 'Modes de défaillance avec leur issue',
	'State of each runbook': 'État de chaque runbook',
	'{n} task, one by one': '{n} tâche, l’une après l’autre',
	'move copy {own} of {b} from {c} to {d}': 'déplacer l’instance {own} de {b} de {c} vers {d}',
	'{a} of {b} writes, is tried again once by {c}, and is {what}: the effect can happen twice':
		'{a} de {b} écrit, est retenté une fois par {c}, et est {what} : l’effet peut se produire deux fois',
	'{own} of {b} writes, is tried again once by {c}, and is {what}: the effect can happen twice':
		'{own} de {b} écrit, est retenté une fois par {c}, et est {what} : l’effet peut se produire deux fois',
	'idempotent: none': 'non idempotent',
	'{n} ago': 'il y a {n}',
	'How long until things work again after the one loss, over what has to come back before what.':
		'Combien de temps avant que tout fonctionne de nouveau après la seule perte, selon ce qui doit revenir avant quoi.',
	'{n} thing that does not fit together|{n} things that do not fit together':
		'{n} chose qui ne va pas ensemble|{n} choses qui ne vont pas ensemble',
	'{n} case in which a runbook needs what is lost|{n} cases in which a runbook needs what is lost':
		'{n} cas où un runbook a besoin de ce qui est perdu|{n} cas où un runbook a besoin de ce qui est perdu',
	'order is promised and not kept': 'l’ordre est promis et n’est pas tenu',
	'{n} of {m} failure mode has been tried in a way that counts.':
		'{n} mode de défaillance sur {m} a été éprouvé d’une façon qui compte.',
	'{n} of {m} synchronous call declares no timeout: a gap, not a timeout of none.':
		'{n} appel synchrone sur {m} ne déclare pas de délai d’attente : une lacune, non une absence de délai.',
	'{n} of {m} call does not declare whether it is tried again; what lies behind it says "at least".':
		'{n} appel sur {m} ne déclare pas s’il est retenté ; ce qui se trouve derrière dit « au moins ».',
};
