import type { Translation } from '../catalogue.ts';
import type { FindingsText } from '../en/findings.ts';

export const findings: { readonly [english in FindingsText]: Translation } = {
	'{a} {b} at once': '{a} {b} aussitôt',
	'{a} {b} after {time}': '{a} {b} après {time}',
	'{a} is DOWN': '{a} est HORS SERVICE',
	'step {n} needs it': 'l’étape {n} en a besoin',
	'step {alert} needs it': 'l’étape {alert} en a besoin',
	'its only flow': 'son seul flux',
	'it fails': 'il tombe en panne',
	'hard dependency': 'dépendance forte',
	'soft dependency': 'dépendance souple',
	'soft dependency without a fallback': 'dépendance souple sans solution de repli',
	'soft dependency whose fallback nobody has tested': 'dépendance souple dont personne n’a éprouvé le repli',
	'asynchronous dependency': 'dépendance asynchrone',
	'the buffer absorbs {time}, then it is degraded': 'le tampon absorbe {time}, puis c’est dégradé',
	'needs {n} of {m} copies': 'a besoin de {n} instance sur {m}|a besoin de {n} instances sur {m}',
	'needs {n} of its {m} flows': 'a besoin de {n} de ses {m} flux',
	'needs {n} of {m}': 'a besoin de {n} sur {m}',
	'{n} of {m} copies stand in it': '{n} instance sur {m} s’y trouve|{n} instances sur {m} s’y trouvent',
	'promises {n} %': 'promet {n} %',
	'calls {a} up to {n} times, {m} so far': 'appelle {a} jusqu’à {n} fois, {m} jusqu’ici',
	'{a}: calls {b} up to {n} times, {m} so far': '{a} : appelle {b} jusqu’à {n} fois, {m} jusqu’ici',
	'{a} works again {time} after the loss of {b}, and its policy asks for {time2}':
		'{a} fonctionne de nouveau {time} après la perte de {b}, et sa politique demande {time2}',
	'{a} works again {time} after the loss of {b}, and its impact tolerance is {time2}':
		'{a} fonctionne de nouveau {time} après la perte de {b}, et sa tolérance d’impact est de {time2}',
	'Whether {a} hands traces on is not declared, and a flow goes through it':
		'Il n’est pas déclaré si {a} transmet les traces, et un flux y passe',
	'Whether {a} hands traces on is not declared, and {n} flows go through it':
		'Il n’est pas déclaré si {a} transmet les traces, et {n} flux y passent',
	'No experiment has tried {a}, whose severity is high':
		'Aucune expérience n’a éprouvé {a}, dont la gravité est élevée',
	'No experiment has tried {a}, whose severity is critical':
		'Aucune expérience n’a éprouvé {a}, dont la gravité est critique',
	'{a} promises to recover in {time} ({b}), and {c}, which needs it, in {time2}':
		'{a} promet de se rétablir en {time} ({b}), et {c}, qui en a besoin, en {time2}',
	'{a} promises {n} %, and what it cannot do without promises {m} % together':
		'{a} promet {n} %, et ce dont il ne peut se passer promet ensemble {m} %',
	'{a} has no burn alert: its budget can be spent unnoticed':
		'{a} n’a pas d’alerte de consommation : son budget peut être épuisé sans qu’on le remarque',
	'{a} is for {b}, and needs {c}, which is lost with it': '{a} est pour {b}, et a besoin de {c}, perdu avec lui',
	'{a} is recovered with {b}, which is lost as well with {list}':
		'{a} se rétablit avec {b}, perdu également avec {list}',
	'{a} is to be tested every {time}': '{a} est à tester à intervalles de {time}',
	'that was last on {day}, so it is {n} days late': 'la dernière fois le {day}, soit {n} jours de retard',
	'{a} needs all {n} of its copies ({formula}), and {b} and {m} others stop when it loses one':
		'{a} a besoin de ses {n} instances ({formula}), et {b} et {m} autres s’arrêtent s’il en perd une',
	'{a} of {b} writes, is tried again once by {c}, and is {d}: the effect can happen twice':
		'{a} de {b} écrit, est retenté une fois par {c}, et est {d} : l’effet peut se produire deux fois',
	'What {a} holds is lost for good with {b}: no copy is left, and the backup in {c} is lost as well':
		'Ce que contient {a} est perdu pour de bon avec {b} : aucune instance ne reste, et la sauvegarde dans {c} est perdue aussi',
	'what {a} holds is lost for good with {b}': 'ce que contient {a} est perdu pour de bon avec {b}',
	'When {a} hangs, the pool of {n} in {b} is empty after {time}, as {k} calls wait for a timeout of {time2}':
		'Quand {a} se bloque, le pool de {n} dans {b} est vide après {time}, car {k} appels attendent un délai de {time2}',
	'when {a} hangs, the pool of {n} in {b} is empty after {time}, as {k} calls wait for a timeout of {time2}':
		'quand {a} se bloque, le pool de {n} dans {b} est vide après {time}, car {k} appels attendent un délai de {time2}',
	'{a} is one service of {b}, and {c} and {n} others stop with it':
		'{a} est un service de {b}, et {c} et {n} autres s’arrêtent avec lui',
	'{a} loses {time} with {b}, and {c} allows {time2}': '{a} perd {time} avec {b}, et {c} permet {time2}',
	'{a} loses {time} to logical damage, and {b} allows {time2}':
		'{a} perd {time} par corruption logique, et {b} permet {time2}',
	'{n} business services rest on {a}, {m} % of all uses of third parties (HHI {k}, above {i})':
		'{n} services métier reposent sur {a}, {m} % de tous les recours à des tiers (HHI {k}, au-dessus de {i})',
	'{a} has no substitute, and {n} critical services rely on it: {list}':
		'{a} n’a pas de substitut, et {n} services critiques s’y appuient : {list}',
	'{a} and {b} belong together and come back {time} apart after the loss of {c}':
		'{a} et {b} vont ensemble et se rétablissent à {time} d’intervalle après la perte de {c}',
	'One recovery of {a} within {time} ({b}) spends {n} error budgets of {time2}':
		'Un rétablissement de {a} en {time} ({b}) épuise {n} budgets d’erreur de {time2}',
	'without {a}, {b} runs at {n} of its capacity, above its target of {m}':
		'sans {a}, {b} tourne à {n} de sa capacité, au-dessus de son objectif de {m}',
	'Without {a}, {b} runs at {n} of its capacity, above its target of {m}':
		'Sans {a}, {b} tourne à {n} de sa capacité, au-dessus de son objectif de {m}',
	'Without {a} of {b} a cached answer up to {time} old stands in, and an old answer does harm there':
		'Sans {a} de {b}, une réponse en cache vieille de {time} au plus la remplace, et une réponse ancienne y est nuisible',
	'{a} promises to lose nothing by the loss of a zone, {b} is a system of record, and it has no copy':
		'{a} promet de ne rien perdre à la perte d’une zone, {b} est un système de référence, et il n’a pas de copie',
	'{a} promises to lose nothing by the loss of a zone, {b} is a system of record, and its copy is written after the answer':
		'{a} promet de ne rien perdre à la perte d’une zone, {b} est un système de référence, et sa copie est écrite après la réponse',
	'{n} copies of {a} take writes at the same time, and which of two conflicting writes wins is not declared':
		'{n} instances de {a} acceptent des écritures en même temps, et laquelle de deux écritures en conflit l’emporte n’est pas déclaré',
	'during the rollout all {n} copies that are left are needed: each is a single point of failure':
		'pendant le déploiement les {n} instances restantes sont toutes nécessaires : chacune est un point de défaillance unique',
	'during the rollout one copy is left: it is a single point of failure':
		'pendant le déploiement il reste une instance : c’est un point de défaillance unique',
	'the rollout takes {n} of {m} copies away and leaves {k}, and {i} are needed':
		'le déploiement retire {n} instance sur {m} et en laisse {k} ; requises : {i}|le déploiement retire {n} instances sur {m} et en laisse {k} ; requises : {i}',
	'Restoring {a} is stated to take {time}, but {what}': 'La restauration de {a} est indiquée à {time}, mais {what}',
	'{n} GB at {m}GB/h is {time}': '{n} Go à {m} Go/h font {time}',
	'{n} GB at {m}GB/h + {time} of log replay is {time2}': '{n} Go à {m} Go/h + {time} de rejeu du journal font {time2}',
	'stated as {time}': 'indiqué : {time}',
	'The impact tolerance of {a} is its own recovery target for {b}, {time}: it says nothing about what people can bear':
		'La tolérance d’impact de {a} est son propre objectif de rétablissement pour {b}, {time} : elle ne dit rien de ce qui est supportable',
	'What has been tried about {a} proves nothing: it did not pass':
		'Ce qui a été éprouvé pour {a} ne prouve rien : l’essai n’a pas réussi',
	'When {a} fails, {n} attempts reach it for each request: {chain}':
		'Quand {a} tombe, {n} tentatives l’atteignent par requête : {chain}',
	'{a} took {time} on {day} and {b}, down until then if all of what it mends is, is to be back within {time2} as its impact tolerance says':
		'{a} a pris {time} le {day} et {b}, hors service jusque-là si tout ce qu’il répare l’est, doit être rétabli sous {time2} selon sa tolérance d’impact',
	'{a} promises to recover in {time} ({b}), and {time2} are left for it ({what})':
		'{a} promet de se rétablir en {time} ({b}), et il reste {time2} pour cela ({what})',
	'the impact tolerance less detection and decision for {a} ({time}) and less the backlog for {b} ({m}/s arrive, {k}/s are worked off)':
		'la tolérance d’impact moins détection et décision pour {a} ({time}) et moins l’arriéré pour {b} ({m}/s arrivent, {k}/s sont résorbés)',
	'{a}: {b} of {c} and {n} more alone take it down': '{a} : {b} de {c} et {n} de plus suffisent, chacun, à l’arrêter',
	'Keys of calls from {a} to {b} are kept {time}, and a repeat can come {time2} late ({what}): it is then taken for new':
		'Les clés des appels de {a} à {b} sont gardées {time}, et une répétition peut arriver {time2} plus tard ({what}) : elle est alors prise pour nouvelle',
	'{a} needs {b}, which is lost': '{a} a besoin de {b}, qui est perdu',
	'{a} {b} needs {c}, which is lost': '{a} {b} a besoin de {c}, qui est perdu',
	'{a} {b} needs {c}, {d} in step {e}, which is lost': '{a} {b} a besoin de {c}, {d} à l’étape {e}, qui est perdu',
	'{a} lost': 'perte de {a}',
	'{what} go down': '{what} tombent',
	'{what} goes down': '{what} tombe',
	'{what} degrade': '{what} se dégradent',
	'{what} degrades': '{what} se dégrade',
	'{a} lost: {what} go down, {what2} degrade ({b})': 'Perte de {a} : {what} tombent, {what2} se dégradent ({b})',
	'{a} lost: {what} goes down, {what2} degrade ({b})': 'Perte de {a} : {what} tombe, {what2} se dégradent ({b})',
	'{a}: no experiment is about {b}': '{a} : aucune expérience sur {b}',
	'an experiment does not count: not-passed': 'une expérience ne compte pas : non réussie',
	'cannot be worked out for {list}': 'non calculable pour {list}',
	'last on {day}, {n} days ago': 'la dernière fois le {day}, il y a {n} jours',
	'after {a} it takes {time} if others come first': 'après {a} il faut {time} si d’autres passent d’abord',
	'after {a} it takes at least {time}': 'après {a} il faut au moins {time}',
	'after {a} it takes {time} if what is not declared does harm':
		'après {a} il faut {time} si ce qui n’est pas déclaré nuit',
	'{day} is yet to come': 'le {day} est à venir',
	'{day} is yet to come, and no day before it is declared':
		'le {day} est à venir, et aucun jour antérieur n’est déclaré',
	'its only test is yet to come': 'son seul essai est à venir',
	'it cannot be followed after {a}': 'impossible à suivre après {a}',
	'without owner or place': 'sans responsable ou lieu',
	'noticed after {time} + point-in-time recovery to {time2}': 'détecté après {time} + restauration à {time2} près',
	'copies do not help': 'les copies n’aident pas',
	'no copy is left': 'aucune instance ne reste',
	'a backup every {time} + {time2} until it is copied away, kept in {a}':
		'intervalle des sauvegardes {time} + {time2} jusqu’à leur externalisation, gardées dans {a}',
	'copies are as wrong as the original, and there is no backup':
		'les copies sont aussi fausses que l’original, et il n’y a pas de sauvegarde',
	'copies do not help, and not all is declared about the way back':
		'les copies n’aident pas, et le retour n’est pas entièrement déclaré',
	'time to repair {time}': 'temps de réparation {time}',
	'failover takes {time}': 'le basculement prend {time}',
	'a copy of the data is left: promoting it takes {time}, as the failover does':
		'une copie des données reste : la promouvoir prend {time}, comme le basculement',
	'up to the replication lag (p{n}) of {time}': 'jusqu’au retard de réplication (p{n}) de {time}',
	'rebuilt from {a}': 'reconstruit depuis {a}',
	'{a} is for {b}, and needs {c}, which is lost with it ({what})':
		'{a} est pour {b}, et a besoin de {c}, perdu avec lui ({what})',
	'{a} is for {b}, and needs {list}, which are lost with it':
		'{a} est pour {b}, et a besoin de {list}, perdus avec lui',
	'{a} is for {b}, and needs {list} and {c}, which are lost with it':
		'{a} est pour {b}, et a besoin de {list} et {c}, perdus avec lui',
	'{a} {b} needs {c} in step {d}, which is lost': '{a} {b} a besoin de {c} à l’étape {d}, qui est perdu',
	'{a} {b} needs {list} in step {d}, which is lost': '{a} {b} a besoin de {list} à l’étape {d}, qui est perdu',
	'{a} is one service of {b}, and {c} and {n} other stop with it':
		'{a} est un service de {b}, et {c} et {n} autre s’arrêtent avec lui',
	'{a} runs as one copy, and {b} stops with it': '{a} tourne en une seule instance, et {b} s’arrête avec lui',
	'{a} alone takes it down': '{a} l’arrête à lui seul',
	'{a} gives {b} {time}, which may work {time2} on it in step {n} of {c}: the deadline travels with the call, so its own further tries never get their turn':
		'{a} donne {time} à {b}, qui peut y travailler {time2} à l’étape {n} de {c} : l’échéance voyage avec l’appel, ses propres essais suivants n’ont donc jamais leur tour',
	'{what} down': '{what} hors service',
	'optional step {n} uses it': 'l’étape facultative {n} l’utilise',
	'{a} {b} is {c} in the rule and {d} in the model': '{a} {b} est {c} dans la règle et {d} dans le modèle',
	'the test of {day} did not stay within': 'le test du {day} n’est pas resté dans les limites',
	'On-call of {a}: {n} person shares the rota, the policy asks for {m}':
		'Astreinte de {a} : {n} personne partage le tour, la politique en demande {m}',
	'{a} was to be reviewed by {day}, {n} days ago': '{a} était à revoir pour le {day}, il y a {n} jours',
	'{a} promises order per key, and no partition key is declared: messages of one key can overtake each other':
		'{a} promet l’ordre par clé, et aucune clé de partition n’est déclarée : des messages d’une même clé peuvent se dépasser',
	'Step {n} of {a}: {b} calls {c}, and no dependency says so':
		'Étape {n} de {a} : {b} appelle {c}, et aucune dépendance ne le dit',
	'Step {n} of {a}: {b} hands over to {c}, and no dependency says so':
		'Étape {n} de {a} : {b} transmet à {c}, et aucune dépendance ne le dit',
	'step {n} of {a}: {b} calls {c}, and no dependency says so':
		'étape {n} de {a} : {b} appelle {c}, et aucune dépendance ne le dit',
	'step {n} of {a}: {b} hands over to {c}, and no dependency says so':
		'étape {n} de {a} : {b} transmet à {c}, et aucune dépendance ne le dit',
	'Step {n} writes {a}, later steps can fail, and nothing undoes it':
		'L’étape {n} écrit {a}, des étapes suivantes peuvent échouer, et rien ne l’annule',
	'Step {n} reads from {a}, which is eventually consistent, what step {m} has written: it may not be there yet':
		'L’étape {n} lit dans {a}, à cohérence différée, ce que l’étape {m} a écrit : cela n’y est peut-être pas encore',
	'Where messages of {a} to {b} go that cannot be handled is not declared':
		'Il n’est pas déclaré où vont les messages de {a} à {b} qui ne peuvent être traités',
	'paging alert {alert} is silenced while {what} fires, which pages nobody':
		'l’alerte d’astreinte {alert} est mise en sourdine tant que {what} est déclenchée, ce qui n’appelle personne',
	'paging alert {alert} is silenced while {what} fires with the same {own2}, which pages nobody':
		'l’alerte d’astreinte {alert} est mise en sourdine tant que {what} est déclenchée avec la même valeur de {own2}, ce qui n’appelle personne',
	'paging alert {alert} is silenced while {list} fire, which page nobody':
		'l’alerte d’astreinte {alert} est mise en sourdine tant que {list} sont déclenchées, ce qui n’appelle personne',
	'paging alert {alert} is silenced while {list} fire with the same {own2}, which page nobody':
		'l’alerte d’astreinte {alert} est mise en sourdine tant que {list} sont déclenchées avec la même valeur de {own2}, ce qui n’appelle personne',
	'let the graver alert be the source of the inhibition and the lesser one its target':
		'faire de l’alerte la plus grave la source de l’inhibition et de la moindre sa cible',
	'alert {alert} pages nobody: it goes to {what}, which tells no one':
		'l’alerte {alert} n’appelle personne : elle va à {what}, ce qui ne prévient personne',
	'no route is for paging alert {alert}: it falls to the default receiver {what}':
		'aucune route n’est pour l’alerte d’astreinte {alert} : elle revient au destinataire par défaut {what}',
	'alert {alert} pages at some times only: {what} is told only during {own2}':
		'l’alerte {alert} n’appelle que par moments : {what} n’est prévenu que pendant {own2}',
	'alert {alert} pages at some times only: {what} is told not during {own2}':
		'l’alerte {alert} n’appelle que par moments : {what} n’est pas prévenu pendant {own2}',
	'alert {alert} pages at some times only: {what} is told only during {own2} and not during {own3}':
		'l’alerte {alert} n’appelle que par moments : {what} n’est prévenu que pendant {own2} et pas pendant {own3}',
	'add a route that takes {alert} to a receiver that pages':
		'ajouter une route qui mène {alert} à un destinataire qui appelle l’astreinte',
	'add a route that takes {alert} to a receiver that pages at all other times':
		'ajouter une route qui mène {alert} à un destinataire qui appelle l’astreinte à tous les autres moments',
	'alert {alert} of {a} pages and has no runbook': 'l’alerte {alert} de {a} appelle l’astreinte et n’a pas de runbook',
	'alert {alert} is tied to no component, pages and has no runbook':
		'l’alerte {alert} n’est rattachée à aucun composant, appelle l’astreinte et n’a pas de runbook',
	'write a runbook with {own}': 'écrire un runbook avec {own}',
	'write a runbook with {own}, or name one in the alert': 'écrire un runbook avec {own}, ou en nommer un dans l’alerte',
	'{n} further finding|{n} further findings': '{n} autre constat|{n} autres constats',
};
