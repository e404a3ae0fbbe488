import type { Translation } from '../catalogue.ts';
import type { RisksText } from '../en/risks.ts';

export const risks: { readonly [english in RisksText]: Translation } = {
	'no declared flow makes all of these calls, {a} makes most with {n}':
		'aucun flux déclaré ne fait tous ces appels, celui qui en fait le plus est {a} avec {n}',
	'A further one is recorded by {a}. How times are compared: analysis A18.':
		'Une autre s’enregistre avec {a}. Comment les temps sont comparés : analyse A18.',
	'{id} of step {n}': '{id} de l’étape {n}',
	'retry of step {n}': 'nouvelle tentative de l’étape {n}',
	'dependency of step {n}': 'dépendance de l’étape {n}',
	'{id} of {id2}': '{id} de {id2}',
	'step {n} of {id} and the calls below it': 'étape {n} de {id} et les appels en dessous',
	'at least {time} (not declared: {what})': 'au moins {time} (non déclaré : {what})',
	'{time} (not declared: {what})': '{time} (non déclaré : {what})',
	'there is one copy ({a})': 'il y a une instance ({a})',
	'host or zone': 'hôte ou zone',
	'{n} components share {a}, each with every copy that the environment {name} has of it: nothing fails over by itself.':
		'{n} composants partagent {a}, chacun avec toutes ses instances de l’environnement {name} : rien ne bascule de soi-même.',
	'{n} requests until it is taken back ({m} % x {k} h x {i}/s)':
		'{n} requêtes jusqu’au retour arrière ({m} % × {k} h × {i}/s)',
	'{n} % x {m} h x {k}/s': '{n} % × {m} h × {k}/s',
	'{a} lost: no certain effect on a flow or business service ({b})':
		'Perte de {a} : aucun effet certain sur un flux ou un service métier ({b})',
	'If all copies of {a} are lost, nothing else in the model is affected':
		'Si toutes les instances de {a} sont perdues, rien d’autre dans le modèle n’est touché',
	'{a} was last exercised on {day}, {n} days ago; the policy asks for {m}':
		'{a} a été exercé pour la dernière fois le {day}, il y a {n} jours ; la politique en demande {m} au plus',
	'A certificate or secret runs out': 'Un certificat ou un secret expire',
	'{a} ran out on {day}, {n} day ago|{a} ran out on {day}, {n} days ago':
		'{a} a expiré le {day}, il y a {n} jour|{a} a expiré le {day}, il y a {n} jours',
	'{a} runs out on {day}, in {n} day|{a} runs out on {day}, in {n} days':
		'{a} expire le {day}, dans {n} jour|{a} expire le {day}, dans {n} jours',
	'{a} runs out on {day}, today': '{a} expire le {day}, aujourd’hui',
	'renew it before that day, and write the new day as {a}':
		'le renouveler avant ce jour, et écrire le nouveau jour dans {a}',
	'{a} was last assessed on {day}, {n} days ago; the policy asks for {m}':
		'{a} a été évalué pour la dernière fois le {day}, il y a {n} jours ; la politique en demande {m} au plus',
	'Go through it in a drill and write the day in {a}': 'Le parcourir lors d’un exercice et écrire le jour dans {a}',
	'its expression selects {alert} {a}': 'son expression sélectionne {alert} {a}',
	'{a} took {time} on {day}, and {b}, down until then if all of what it mends is, is to be back within {time2} as {what} says':
		'{a} a pris {time} le {day}, et {b}, hors service jusque-là si tout ce qu’il répare l’est, doit être rétabli en {time2} ({what})',
	'{a} took {time} on {day}, and {b}, down until then if all of what it mends is, is to be back within {time2} as {what} says, and {n} more like it':
		'{a} a pris {time} le {day}, et {b}, hors service jusque-là si tout ce qu’il répare l’est, doit être rétabli en {time2} ({what}) ; et {n} autres semblables',
	'its recovery time objective for the loss of a zone':
		'son objectif de temps de rétablissement (RTO) à la perte d’une zone',
	'its recovery time objective for the loss of a region':
		'son objectif de temps de rétablissement (RTO) à la perte d’une région',
	'its impact tolerance': 'sa tolérance d’impact',
	'keys of calls from {a} to {b} are kept {time}, and a repeat can come {time2} late ({what}): it is then taken for new':
		'les clés des appels de {a} à {b} sont gardées {time}, et une répétition peut arriver {time2} plus tard ({what}) : elle est alors prise pour nouvelle',
	'retries go on for {time} + {what}': 'les tentatives durent {time} + {what}',
	'retries go on for {time}': 'les tentatives durent {time}',
	'{a} keeps messages {time}': '{a} garde les messages {time}',
	'{a} keeps messages {time} + {what}': '{a} garde les messages {time} + {what}',
	'dead letters are kept {time}': 'les lettres mortes sont gardées {time}',
	'{a} runs {own}, whose support ended on {day}, {n} days ago':
		'{a} utilise {own}, dont le support a pris fin le {day}, il y a {n} jours',
	'{a} runs {own}, whose support ended on {day}, {n} day ago':
		'{a} utilise {own}, dont le support a pris fin le {day}, il y a {n} jour',
	'{a} runs {own}, whose support ends on {day}, in {n} days':
		'{a} utilise {own}, dont le support prend fin le {day}, dans {n} jours',
	'let {a} use what {version} added only when {b} will not be taken back any more, or switch it by a flag':
		'ne laisser {a} utiliser ce qu’a ajouté {version} qu’une fois exclu le retour arrière de {b}, ou l’activer par un indicateur (feature flag)',
	'taking {a} back brings {version}, and {b} is built for {version2}':
		'le retour arrière de {a} ramène {version}, et {b} est fait pour {version2}',
	'the next release of {a} brings {version}, and {b} is built for {version2}':
		'la prochaine version de {a} apporte {version}, et {b} est fait pour {version2}',
	'is built for {version}': 'est fait pour {version}',
	'is at {version}': 'est en {version}',
	'{a}: is built for {version}': '{a} : est fait pour {version}',
	'{a}: is at {version}': '{a} : est en {version}',
	'{a} is built for version {version} of {b}, which is at {version2} and promises {own}':
		'{a} est fait pour la version {version} de {b}, qui est en {version2} et promet {own}',
	'{a} is built for version {version} of {b}, which is at {version2} and promises nothing about older ones':
		'{a} est fait pour la version {version} de {b}, qui est en {version2} et ne promet rien sur les plus anciennes',
	'{a} is built for version {version} of {b}, which is still at {version2}':
		'{a} est fait pour la version {version} de {b}, qui est encore en {version2}',
	'{a} runs {version} in {b} and {version2} in {c}': '{a} tourne en {version} dans {b} et en {version2} dans {c}',
	'{a} runs {version} in {name} and {version2} in {other}':
		'{a} tourne en {version} dans {name} et en {version2} dans {other}',
	'{a} calls others for {b}, and whether the deadline is passed on is not declared':
		'{a} en appelle d’autres pour {b}, et il n’est pas déclaré si l’échéance est transmise',
	'{a} calls others for {b} and does not pass the deadline on: what it calls works on when nobody waits any more':
		'{a} en appelle d’autres pour {b} et ne transmet pas l’échéance : ce qu’il appelle continue quand plus personne n’attend',
	'{a} of {b} is of {day}, {n} days old': '{a} de {b} date du {day}, il y a {n} jours',
	'{id} of {name} is of {day}, {n} days old': '{id} de {name} date du {day}, il y a {n} jours',
	'{a} writes {b} in step {n} and publishes to {c} in step {m}, and no outbox joins the two: a crash in between loses the message':
		'{a} écrit {b} à l’étape {n} et publie vers {c} à l’étape {m}, et aucune outbox ne lie les deux : un plantage entre-temps perd le message',
	'without {a}, {b} does less than right ("{own}"), and no accepted decision is about that':
		'sans {a}, {b} fait moins que ce qu’il faut (« {own} »), et aucune décision acceptée n’en traite',
	'when {a} fails, {n} attempts reach it for each request: {chain}':
		'quand {a} tombe, {n} tentatives l’atteignent par requête : {chain}',
	'when {a} fails, at least {n} attempts reach it for each request: {chain}':
		'quand {a} tombe, au moins {n} tentatives l’atteignent par requête : {chain}',
	'without {a} of {b} a cached answer up to {time} old stands in, and an old answer does harm there':
		'sans {a} de {b}, une réponse en cache vieille de {time} au plus la remplace, et une réponse ancienne y est nuisible',
	'without {id} of {b} a cached answer up to {time} old stands in, and an old answer does harm there':
		'sans {id} de {b}, une réponse en cache vieille de {time} au plus la remplace, et une réponse ancienne y est nuisible',
	'messages for {a} are kept for {time}, enough for an outage of {time2}; an outage of {time3} is tolerated':
		'les messages pour {a} sont gardés {time}, assez pour une panne de {time2} ; une panne de {time3} est tolérée',
	'restoring {a} is stated to take {time}, but {what}': 'la restauration de {a} est indiquée à {time}, mais {what}',
	'without {a}, {b} has to serve {n}/s with {m}/s ({k} of its capacity)':
		'sans {a}, {b} doit servir {n}/s avec {m}/s ({k} de sa capacité)',
	'{a} works again {time} after the loss of {b}, and its impact tolerance is {time2}, {what}':
		'{a} fonctionne de nouveau {time} après la perte de {b}, et sa tolérance d’impact est de {time2}, {what}',
	'a backup every {time} + {time2} until it is copied away, kept in {list}':
		'intervalle des sauvegardes {time} + {time2} jusqu’à leur externalisation, gardées dans {list}',
	'{id} {time}, {id2} {time2}': '{id} {time}, {id2} {time2}',
	'{id} lost, {id2} lost': 'perte de {id}, perte de {id2}',
	'restore {a} to the earlier moment of {b}, or reconcile what lies between, and write down how':
		'restaurer {a} au moment antérieur de {b}, ou rapprocher ce qui se trouve entre les deux, et écrire comment',
	'with that restore {time} -> {time2} apart, and {a} loses up to {time3} as well':
		'avec cette restauration, {time} → {time2} d’écart, et {a} perd aussi jusqu’à {time3}',
	'declared as {a}': 'déclaré comme {a}',
	'declared as {own}': 'déclaré comme {own}',
	'roll copies one by one, or start the new ones beside the old':
		'déployer les instances une à une, ou démarrer les nouvelles à côté des anciennes',
	'{a} would no longer be down for as long as the rollout lasts':
		'{a} ne serait plus hors service le temps du déploiement',
	'{a} and {b} would no longer be down for as long as the rollout lasts':
		'{a} et {b} ne seraient plus hors service le temps du déploiement',
	'what waits for {a} fills with {n}/s at peak and is worked off with {m}/s: after an outage it never drains':
		'ce qui attend {a} se remplit de {n}/s en pointe et se résorbe à {m}/s : après une panne, cela ne se vide jamais',
	'what waits for {a} is said to last {time}, and by its own numbers it is full after {time2}':
		'ce qui attend {a} est dit tenir {time}, et d’après ses propres chiffres tout est plein après {time2}',
	'let {n} messages fit, or correct what is stated': 'faire tenir {n} messages, ou corriger ce qui est indiqué',
	'Something is missing, so the longest that fits is an upper bound':
		'Il manque quelque chose, donc le plus long qui convienne est une borne supérieure',
	'let it be noticed and decided on in less than the tolerance, or take over by itself':
		'détecter et décider en moins de temps que la tolérance, ou laisser basculer tout seul',
	'let it be worked off faster than {n}/s': 'résorber plus vite que {n}/s',
	'let it be worked off faster than {n}/s, for example with twice as many consumers':
		'résorber plus vite que {n}/s, par exemple avec deux fois plus de consommateurs',
	'let it be worked off faster than {n}/s, for example with {m} times as many consumers':
		'résorber plus vite que {n}/s, par exemple avec {m} fois plus de consommateurs',
	'with twice the rate an hour of outage is worked off in {time}':
		'à débit double, une heure de panne se résorbe en {time}',
	'with {n} times the rate an hour of outage is worked off in {time}':
		'à un débit {n} fois plus grand, une heure de panne se résorbe en {time}',
	'spread the messages evenly over the {n} partitions: more consumers than partitions do not help':
		'répartir les messages également sur les {n} partitions : plus de consommateurs que de partitions n’aident pas',
	'spread evenly, an hour of outage is worked off in {time}':
		'répartis également, une heure de panne se résorbe en {time}',
	'of {time}, {time2} pass until damage is noticed and {time3} lie between the points that a restore can go back to':
		'sur {time}, {time2} avant que le dommage soit détecté, et {time3} entre les points de restauration',
	'{a} calls {b} for {list} and other things for {list2}, and nobody says whether the loss of {c} reaches the latter':
		'{a} appelle {b} pour {list} et autre chose pour {list2}, et nul ne dit si la perte de {c} atteint aussi ces derniers',
	'add {a} to the dependency if {b} goes on for those as if nothing had happened, {c} if they lack something too':
		'ajouter {a} à la dépendance si {b} continue pour ceux-là comme si de rien n’était, {c} s’il leur manque aussi quelque chose',
	'add {a} to each dependency of the group if {b} goes on for those as if nothing had happened, {c} if they lack something too':
		'ajouter {a} à chaque dépendance du groupe si {b} continue pour ceux-là comme si de rien n’était, {c} s’il leur manque aussi quelque chose',
	'with {a} the loss of {b} does nothing to {list}': 'avec {a}, la perte de {b} n’a aucun effet sur {list}',
	'with {a} it degrades these for certain': 'avec {a}, elle les dégrade à coup sûr',
	'with {a} it degrades {list} for certain': 'avec {a}, elle dégrade à coup sûr {list}',
	'with {a} it stops these for certain': 'avec {a}, elle les arrête à coup sûr',
	'with {a} it stops {list} for certain': 'avec {a}, elle arrête à coup sûr {list}',
	'say at the dependency of {a} on {b} whose loss it is: {c} (of flows whose steps go over it) or {d}':
		'dire à la dépendance de {a} envers {b} de qui c’est la perte : {c} (des flux dont les étapes y passent) ou {d}',
	'All flows see components alike': 'Tous les flux voient les composants de la même façon',
	'Steps and dependencies with reach: flows tell flows apart, which would need more than {n} views here. So the loss of what a component calls for others counts for everybody who uses it. Flows: {m}. Dependencies with reach: flows: {k}.':
		'Les étapes et les dépendances avec reach: flows distinguent les flux, ce qui demanderait ici plus de {n} vues. La perte de ce qu’un composant appelle pour d’autres compte donc pour tous ceux qui l’utilisent. Flux : {m}. Dépendances avec reach: flows : {k}.',
	'if it is the time in which another copy takes over, write it as {a}':
		'si c’est le temps qu’il faut à une autre instance pour prendre le relais, l’écrire comme {a}',
	'nobody says whether {a} can do without {b}': 'personne ne dit si {a} peut se passer de {b}',
	'how {a} runs is not declared; if it is one copy, {b} and {n} others stop with it':
		'la façon dont {a} tourne n’est pas déclarée ; si c’est une seule instance, {b} et {n} autres s’arrêtent avec lui',
	'how many copies of {a} run in {b}, and where, is not declared':
		'le nombre d’instances de {a} dans {b}, et leur place, ne sont pas déclarés',
	'how many copies of {a} run in {name}, and where, is not declared':
		'le nombre d’instances de {a} dans {name}, et leur place, ne sont pas déclarés',
	'How it runs in {name} is not declared. Analyses count it as one copy only in the pessimistic reading: what follows from that is marked possible.':
		'La façon dont il tourne dans {name} n’est pas déclarée. Les analyses ne le comptent comme une seule instance qu’en lecture pessimiste : ce qui en découle est marqué possible.',
	'the share of time with too few copies during a rollout: {n} -> {m}, {k} times less':
		'la part du temps avec trop peu d’instances pendant un déploiement : {n} → {m}, {k} fois moins',
	'set {a} on {b} -> {c} and {d} -> {e}, or {f} there': 'régler {a} sur {b} → {c} et {d} → {e}, ou y mettre {f}',
	'maintenance may leave {n} of {m} copies, and {k} are needed':
		'une maintenance peut laisser {n} instance sur {m} ; requises : {k}|une maintenance peut laisser {n} instances sur {m} ; requises : {k}',
	'raise {a} to {n}, and add a copy so that maintenance can go on':
		'porter {a} à {n}, et ajouter une instance pour que la maintenance reste possible',
	'the rollout takes {n} of {m} copies away and leaves {k}, and {i} is needed':
		'le déploiement retire {n} instance sur {m} et en laisse {k} ; requises : {i}|le déploiement retire {n} instances sur {m} et en laisse {k} ; requises : {i}',
	'rebuilt from {a}, which is not hit': 'reconstruit depuis {a}, qui n’est pas touché',
	'the caller of {a} may wait {time}, {time2} longer than its deadline of {time3}':
		'l’appelant de {a} peut attendre {time}, soit {time2} de plus que son échéance de {time3}',
	'step {n} waits {time}': 'l’étape {n} attend {time}',
	'step {n} waits {time} (not declared: {what})': 'l’étape {n} attend {time} (non déclaré : {what})',
	'no alert detects {a}: clients notice it first':
		'aucune alerte ne détecte {a} : les clients le remarquent les premiers',
	'{a} lacks {what}': '{a} : il manque {what}',
	'a runbook or anything automatic': 'un runbook ou quelque chose d’automatique',
	'a way to see that it worked': 'un moyen de voir que cela a fonctionné',
	'an alert or a sign that people notice': 'une alerte ou un signe que l’on remarque',
	'add {a} to {b} of an alert of {c}, or write one about what people notice':
		'ajouter {a} à {b} d’une alerte de {c}, ou en écrire une sur ce que l’on remarque',
	'write a runbook and name it: {a}': 'écrire un runbook et le nommer : {a}',
	'write what was measured into {a}, and look at what then no longer fits':
		'écrire ce qui a été mesuré dans {a}, et regarder ce qui ne va plus alors',
	'name CloudWatch alarms as its stop conditions; {a} writes those that the model knows':
		'nommer des alarmes CloudWatch comme conditions d’arrêt ; {a} écrit celles que le modèle connaît',
	'template {a} of {b} has no alarm that stops it': 'le modèle {a} de {b} n’a pas d’alarme qui l’arrête',
	'template {own} of {b} has no alarm that stops it': 'le modèle {own} de {b} n’a pas d’alarme qui l’arrête',
	'add an alert on {n} % of the budget in {time} (burn rate {m} for {time2})':
		'ajouter une alerte sur {n} % du budget en {time} (taux de consommation {m} pour {time2})',
	'{a} has no fast burn alert: its budget can be spent unnoticed':
		'{a} n’a pas d’alerte de consommation rapide : son budget peut être épuisé sans qu’on le remarque',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {c} and {i} other stop when it is lost':
		'{a} a besoin de {n} instance sur {m}, et {k} se trouvent dans {b} : {c} et {i} autre s’arrêtent si on le perd|{a} a besoin de {n} instances sur {m}, et {k} se trouvent dans {b} : {c} et {i} autre s’arrêtent si on le perd',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {c} and {i} others stop when it is lost':
		'{a} a besoin de {n} instance sur {m}, et {k} se trouvent dans {b} : {c} et {i} autres s’arrêtent si on le perd|{a} a besoin de {n} instances sur {m}, et {k} se trouvent dans {b} : {c} et {i} autres s’arrêtent si on le perd',
	'{a} took {time}, and the model says {time2} for {b}: {n} times as long':
		'{a} a pris {time}, et le modèle dit {time2} pour {b} : {n} fois plus long',
	'A{n} ({what}) needs {m} values, and {k} are declared, {i} %; the policy asks for {j} %':
		'A{n} ({what}) a besoin de {m} valeurs, et {k} sont déclarées, {i} % ; la politique demande {j} %',
	'backlog and drain': 'arriéré et résorption',
	'recovery time': 'temps de rétablissement',
	'run one copy more of {a} in {b}': 'faire tourner une instance de plus de {a} dans {b}',
	'{time} to notice and decide for {a}; {time2} for the backlog for {b}':
		'{time} pour détecter et décider pour {a} ; {time2} pour l’arriéré de {b}',
	'after {day}': 'après le {day}',
	'{a} after {day}': '{a} après le {day}',
	'after {day}, not recorded yet': 'après le {day}, pas encore enregistré',
	'not recorded yet': 'pas encore enregistré',
	'{n} days overdue': 'en retard de {n} jours',
	'{alert} of {a} promises order per key, and no partition key is declared: messages of one key can overtake each other':
		'{alert} de {a} promet l’ordre par clé, et aucune clé de partition n’est déclarée : des messages d’une même clé peuvent se dépasser',
	'{a} runs as one copy, and {list} stop with it': '{a} tourne en une seule instance, et {list} s’arrêtent avec lui',
	'{a} runs as one copy, and {list} may stop with it':
		'{a} tourne en une seule instance, ce qui arrête peut-être aussi {list}',
	'{a} is one service of {b}, and {list} stop with it': '{a} est un service de {b}, et {list} s’arrêtent avec lui',
	'{a} is one service of {b}, and {c} stops with it': '{a} est un service de {b}, et {c} s’arrête avec lui',
	'{a} is one service of {b}, and {list} may stop with it':
		'{a} est un service de {b}, dont la perte arrête peut-être aussi {list}',
	'how {a} runs is not declared': 'comment {a} tourne n’est pas déclaré',
	'if it is one copy, {a} stops with it': 'si c’est une seule instance, {a} s’arrête avec elle',
	'if it is one copy, {list} stop with it': 'si c’est une seule instance, {list} s’arrêtent avec elle',
	'{a} stops every copy of {b} at once, and {c} stops with it':
		'{a} arrête toutes les instances de {b} à la fois, et {c} s’arrête avec elles',
	'{a} stops every copy of {b} at once, and {list} stop with it':
		'{a} arrête toutes les instances de {b} à la fois, et {list} s’arrêtent avec elles',
	'{a} stops every copy of {b} at once, and {list} may stop with it':
		'{a} arrête toutes les instances de {b} à la fois, et peut-être aussi {list}',
	'every copy of {a} depends on {b}, and {c} stops with it':
		'chaque instance de {a} dépend de {b}, et {c} s’arrête avec lui',
	'every copy of {a} depends on {b}, and {list} stop with it':
		'chaque instance de {a} dépend de {b}, et {list} s’arrêtent avec lui',
	'every copy of {a} depends on {b}, and {list} may stop with it':
		'chaque instance de {a} dépend de {b}, dont la perte arrête peut-être aussi {list}',
	'the only copy of {a} stands in {b}: {c} stops when it is lost':
		'la seule instance de {a} se trouve dans {b} : {c} s’arrête si on le perd',
	'the only copy of {a} stands in {b}: {list} stop when it is lost':
		'la seule instance de {a} se trouve dans {b} : {list} s’arrêtent si on le perd',
	'the only copy of {a} stands in {b}: {list} may stop when it is lost':
		'la seule instance de {a} se trouve dans {b} : sa perte arrête peut-être {list}',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {c} stops when it is lost':
		'{a} a besoin de {n} instance sur {m}, et {k} se trouvent dans {b} : {c} s’arrête si on le perd|{a} a besoin de {n} instances sur {m}, et {k} se trouvent dans {b} : {c} s’arrête si on le perd',
	'{a} needs {n} of {m} copies, and {k} stands in {b}: {c} stops when it is lost':
		'{a} a besoin de {n} instance sur {m}, et {k} se trouve dans {b} : {c} s’arrête si on le perd|{a} a besoin de {n} instances sur {m}, et {k} se trouve dans {b} : {c} s’arrête si on le perd',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {list} stop when it is lost':
		'{a} a besoin de {n} instance sur {m}, et {k} se trouvent dans {b} : {list} s’arrêtent si on le perd|{a} a besoin de {n} instances sur {m}, et {k} se trouvent dans {b} : {list} s’arrêtent si on le perd',
	'{a} needs {n} of {m} copies, and {k} stand in {b}: {list} may stop when it is lost':
		'{a} a besoin de {n} instance sur {m}, et {k} se trouvent dans {b} : sa perte arrête peut-être {list}|{a} a besoin de {n} instances sur {m}, et {k} se trouvent dans {b} : sa perte arrête peut-être {list}',
	'{a} needs all {n} of its copies ({formula}), and {b} stops when it loses one':
		'{a} a besoin de ses {n} instances ({formula}), et {b} s’arrête s’il en perd une',
	'{a} needs {n} of its {m} alternatives, and all stand in {b}':
		'{a} a besoin de {n} de ses {m} alternatives, et toutes se trouvent dans {b}',
	'{a} needs {n} of its {m} alternatives, and {k} stand in {b}':
		'{a} a besoin de {n} de ses {m} alternatives, et {k} se trouvent dans {b}',
	'{a} needs {n} of its {m} copies, and {k} stand in {b}':
		'{a} a besoin de {n} de ses {m} instances, et {k} se trouvent dans {b}',
	'{n} of {m} alternatives stand in it': '{n} alternatives sur {m} s’y trouvent',
	'{name} waives {a} but is dated {day}, after {day2}, so it waives nothing yet':
		'{name} accepte {a} mais est datée du {day}, après le {day2} : elle n’accepte donc encore rien',
	'{name} waives {a} without an end date, so it waives nothing':
		'{name} accepte {a} sans date de fin : elle n’accepte donc rien',
	'{name} waives {a} but is {what}, so it waives nothing yet':
		'{name} accepte {a} mais son statut est « {what} » : elle n’accepte donc encore rien',
	'of unknown status': 'inconnu',
	'the waiver of {a} by {name} ended on {day}, {n} day ago, and the finding is still there|the waiver of {a} by {name} ended on {day}, {n} days ago, and the finding is still there':
		'la dérogation pour {a} par {name} a pris fin le {day}, il y a {n} jour, et le constat est toujours là|la dérogation pour {a} par {name} a pris fin le {day}, il y a {n} jours, et le constat est toujours là',
	'{a} calls {b} softly but has no fallback': '{a} appelle {b} de façon souple mais n’a pas de repli',
	'{list} all try again on the way to {a}: {n} attempts for each request':
		'{list} retentent tous en chemin vers {a} : {n} tentatives par requête',
	'calls {a} up to {n} times': 'appelle {a} jusqu’à {n} fois',
	'step {n} writes {list} without a common transaction, outbox or compensation: a crash in between leaves one without the other':
		'l’étape {n} écrit {list} sans transaction commune, outbox ni compensation : une panne entre les deux laisse l’un sans l’autre',
	'{a} states no impact tolerance, so no outage of it can be judged':
		'{a} n’indique aucune tolérance d’impact, aucune panne ne peut donc en être jugée',
	'nothing can be computed for {a}, as no flow delivers it':
		'rien n’est calculable pour {a}, car aucun flux ne le fournit',
	'nothing can be computed for the service, as no flow delivers it':
		'rien n’est calculable pour le service, car aucun flux ne le fournit',
	'no flow delivers it': 'aucun flux ne le fournit',
	'when {a} was last exercised is not declared': 'la date du dernier exercice de {a} n’est pas déclarée',
	'when {a} was reviewed last is not declared': 'la date de la dernière revue de {a} n’est pas déclarée',
	'escalation of {a}': 'escalade de {a}',
	'no escalation is declared': 'aucune escalade déclarée',
	'nothing is declared about on-call': 'rien n’est déclaré sur l’astreinte',
	'no escalation': 'pas d’escalade',
	'size of the rota not declared': 'taille du tableau d’astreinte non déclarée',
	'{n} GB at {m}MB/s + {time} of log replay is {time2}': '{n} Go à {m} Mo/s + {time} de rejeu du journal font {time2}',
	'{n} GB at {m}MB/s is {time}': '{n} Go à {m} Mo/s font {time}',
	'group {name} needs {n} of {m}': 'le groupe {name} a besoin de {n} sur {m}',
	'at least one copy; neither requireK nor peak with unitCapacity is declared':
		'au moins une instance, car ni requireK ni peak avec unitCapacity n’est déclaré',
	'step {n} writes {own} and {own2} without a common transaction, outbox or compensation: a crash in between leaves one without the other':
		'l’étape {n} écrit {own} et {own2} sans transaction commune, outbox ni compensation : une panne entre les deux laisse l’un sans l’autre',
	'no flow uses {a} and nothing depends on it': 'aucun flux n’utilise {a} et rien n’en dépend',
	'when {a} was assessed last is not declared': 'la date de la dernière évaluation de {a} n’est pas déclarée',
	'when {a} was tested last is not declared': 'la date du dernier test de {a} n’est pas déclarée',
	'{a} has no stop condition': '{a} n’a pas de condition d’arrêt',
	'{a} has no owner, so nobody is called when it fails':
		'{a} n’a pas de responsable, personne n’est donc appelé quand il tombe',
	'all of its copies are lost': 'toutes ses instances sont perdues',
	'timeout of step {n}': 'délai d’attente de l’étape {n}',
};
