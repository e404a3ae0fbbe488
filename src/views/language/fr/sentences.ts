import type { Translation } from '../catalogue.ts';
import type { SentencesText } from '../en/sentences.ts';

export const sentences: { readonly [english in SentencesText]: Translation } = {
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {i} of {j} flows declare a peak rate)':
		'{n} % du trafic de pointe tombe ({m}/s sur {k}/s ; {i} flux sur {j} déclarent un débit de pointe)',
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {i} of {j} flows declare a peak rate); {more}/s is degraded':
		'{n} % du trafic de pointe tombe ({m}/s sur {k}/s ; {i} flux sur {j} déclarent un débit de pointe) ; {more}/s est dégradé',
	'{n} % of peak traffic goes down ({m}/s of {k}/s; {i} of {j} flows declare a peak rate); {more}/s is degraded.':
		'{n} % du trafic de pointe tombe ({m}/s sur {k}/s ; {i} flux sur {j} déclarent un débit de pointe) ; {more}/s est dégradé.',
	'Without a declared peak rate': 'Sans débit de pointe déclaré',
	'{a}: decided by {b}, {what}, within {time}': '{a} : décidé par {b}, {what}, sous {time}',
	'{a}: decided by {b}': '{a} : décidé par {b}',
	'If all copies of {a} are lost': 'Si toutes les instances de {a} sont perdues',
	'If everything in or behind {a} is lost': 'Si tout ce qui est dans ou derrière {a} est perdu',
	'a partial failure does less': 'une panne partielle fait moins',
	'Also down until then, if all of what it mends is': 'Également hors service jusque-là, si tout ce qu’il répare l’est',
	'Objectives that must be met again': 'Objectifs à tenir de nouveau',
	'{what} certainly go down': '{what} tombent avec certitude',
	'{what} certainly goes down': '{what} tombe avec certitude',
	'No business service or flow certainly goes down': 'Aucun service métier ni flux ne tombe avec certitude',
	'{list}, or the report with {b}': '{list}, ou le rapport avec {b}',
	'{list}, or {b}': '{list} ou {b}',
	'{list}, and all {b}': '{list} et tous les {b}',
	'Also affected when it fails, through what depends on it': 'Touché aussi quand il tombe, par ce qui en dépend',
	'The fault tree behind it, for any tool that reads Open-PSA':
		'L’arbre de défaillances derrière, pour tout outil lisant Open-PSA',
	'{a} interrupted, {b}': '{a} interrompus, {b}',
	'{a} interrupted': '{a} interrompus',
	'{a} down from the start until {time} (recovery)': '{a} hors service dès le début jusqu’à {time} (rétablissement)',
	'{a} down from the start until an unknown moment': '{a} hors service dès le début jusqu’à un moment inconnu',
	'tolerance {time}, runs out at {time2}': 'tolérance {time}, épuisée à {time2}',
	'tolerance {time}, runs out at {time2}, possibly at {time3}':
		'tolérance {time}, épuisée à {time2}, peut-être à {time3}',
	'tolerance {time}, possibly runs out at {time2}': 'tolérance {time}, peut-être épuisée à {time2}',
	'the fullest of {n} partitions gets {m} %; spread evenly, {k}/s could be worked off':
		'la plus pleine des {n} partitions reçoit {m} % ; répartis également, {k}/s pourraient être résorbés',
	'{n}/s arrive, {m}/s can be worked off, {k} fit, kept for {time}':
		'{n}/s arrivent, {m}/s peuvent être résorbés, {k} tiennent, gardés {time}',
	'the buffer absorbs for {time} (declared as {a}), then DEGRADED':
		'le tampon absorbe {time} (déclaré comme {a}), puis DÉGRADÉ',
	'the buffer absorbs {time} (declared as {a}), then DEGRADED':
		'le tampon absorbe {time} (déclaré comme {a}), puis DÉGRADÉ',
	'the buffer absorbs for {time} ({n} messages at {m}/s (arrival rate of {a})), then DEGRADED':
		'le tampon absorbe {time} ({n} messages à {m}/s (débit d’arrivée de {a})), puis DÉGRADÉ',
	'the buffer absorbs for {time} ({n} messages at {m}/s (rate of the dependency)), then DEGRADED':
		'le tampon absorbe {time} ({n} messages à {m}/s (débit de la dépendance)), puis DÉGRADÉ',
	'the buffer absorbs {time} ({n} messages at {m}/s (rate of the dependency)), then DEGRADED':
		'le tampon absorbe {time} ({n} messages à {m}/s (débit de la dépendance)), puis DÉGRADÉ',
	'after an hour down {n} wait, worked off in {time}': 'après une heure d’arrêt {n} attendent, résorbés en {time}',
	'dead letters go to {a}, replay': 'les lettres mortes vont à {a}, rejeu',
	'dead letters to {own}': 'lettres mortes vers {own}',
	asynchronous: 'asynchrone',
	'took {time}; allowed: {time2} ({what}, of {a})': 'a pris {time} ; autorisé : {time2} ({what} de {a})',
	'{a} {day}: took {time}; allowed: {time2} ({what}, of {b})':
		'{a} {day} : a pris {time} ; autorisé : {time2} ({what} de {b})',
	'{a} {day} {b}: took {time}; allowed: {time2} ({what}, of {c})':
		'{a} {day} {b} : a pris {time} ; autorisé : {time2} ({what} de {c})',
	'{a}: took {time}; allowed: {time2} ({what}, of {b}) {c}.':
		'{a} : a pris {time} ; autorisé : {time2} ({what} de {b}) {c}.',
	'impact tolerance': 'tolérance d’impact',
	'recovery time objective, loss of a zone': 'objectif de temps de rétablissement, perte d’une zone',
	'recovery time objective, loss of a region': 'objectif de temps de rétablissement, perte d’une région',
	'the impact tolerance': 'la tolérance d’impact',
	'{a}, {name}, within {time}, by {b}: {c}': '{a}, {name}, sous {time}, par {b} : {c}',
	'{a}, {name}, within {time}, by {b}: “{text}”': '{a}, {name}, sous {time}, par {b} : « {text} »',
	'{a}, by {what}': '{a}, par {what}',
	'How: {list}': 'Comment : {list}',
	'Reports over all flows': 'Rapports sur tous les flux',
	'About the flow {a}': 'À propos du flux {a}',
	'About the business service {a}': 'À propos du service métier {a}',
	'No record is declared to be about it as a whole': 'Aucune décision n’est déclarée le concerner dans son ensemble',
	'{a} No record is declared to be about it as a whole.':
		'{a} Aucune décision n’est déclarée le concerner dans son ensemble.',
	'Here: {a}, served by {list}': 'Ici : {a}, servi par {list}',
	'It is about {a}, for which {b} answers': 'Il s’agit de {a}, dont {b} répond',
	'{a} answers for {b}': '{a} répond de {b}',
	'{a} answers for {b}.': '{a} répond de {b}.',
	'{a} stays {b}: nothing that fails or degrades with {c} is needed by it':
		'{a} reste {b} : rien de ce qui tombe ou se dégrade avec {c} ne lui est nécessaire',
	'{a}, the one whose loss disturbs most services and flows, with what it needs and what needs it':
		'{a}, dont la perte perturbe le plus de services et de flux, avec ce dont il a besoin et ce qui en a besoin',
	'{a} The flow goes on degraded ({b})': '{a} Le flux continue, dégradé ({b})',
	'{a}{b} The flow goes on degraded ({c}).': '{a}{b} Le flux continue, dégradé ({c}).',
	'{a} The flow goes on degraded ({b}).': '{a} Le flux continue, dégradé ({b}).',
	'{a} None of the {b} is for this experiment.': '{a} Aucun des {b} n’est pour cette expérience.',
	'{a} declares a dependency on {b}; {n} components do. None of the others here does.':
		'{a} déclare une dépendance à {b} ; {n} composants le font. Aucun des autres ici ne le fait.',
	'{a} declares a dependency on {b}; nothing else does.': '{a} déclare une dépendance à {b} ; rien d’autre ne le fait.',
	'{a} asks what the model can answer, with proof': '{a} demande ce à quoi le modèle peut répondre, avec preuve',
	'{a} is {b} after {time}': '{a} est {b} après {time}',
	'{a} may be disrupted for at most': '{a} peut être perturbé au plus',
	'{a} promises {time}': '{a} promet {time}',
	'{a} works again after {time}: it waits longest for {b}':
		'{a} fonctionne de nouveau après {time} : il attend le plus longtemps {b}',
	'after {a} it takes {time}': 'après {a} il faut {time}',
	'Noticing, deciding and checking are in it': 'Détecter, décider et vérifier y sont compris',
	'see {a}': 'voir {a}',
	'{time} to notice and decide for {a}': '{time} pour détecter et décider pour {a}',
	'{time} for the backlog for {a}': '{time} pour l’arriéré pour {a}',
	'{n} components stand in {a}': '{n} composants sont dans {a}',
	'{n} components share {a}': '{n} composants partagent {a}',
	'Nothing to do: active-active, with enough copies left ({n}): {names}.':
		'Rien à faire : active-active, avec assez d’instances restantes ({n}) : {names}.',
	'{n} have copies elsewhere': '{n} ont des instances ailleurs',
	'review by {day}': 'à revoir avant le {day}',
	accepts: 'accepte',
	'What fails with what could be told for every flow and business service':
		'Ce qui tombe avec quoi a pu être dit pour chaque flux et chaque service métier',
	'No availability, because a value is missing: {n} of {m} targets':
		'Pas de disponibilité, car une valeur manque : {n} sur {m} cibles',
	'No copy elsewhere, so no failover: {list}': 'Pas d’instance ailleurs, donc pas de basculement : {list}',
	'{list} stand in {a}': '{list} sont dans {a}',
	'at least {n} must leave it to survive its loss': 'au moins {n} doit en sortir pour survivre à sa perte',
	'Open {a} and run only its {n} read-only steps, which change nothing':
		'Ouvrir {a} et n’exécuter que ses {n} étapes en lecture seule, qui ne changent rien',
	'Compare what you see with what is expected': 'Comparer ce que l’on voit avec ce qui est attendu',
	'No failure mode names this alert or runbook': 'Aucun mode de défaillance ne nomme cette alerte ou ce runbook',
	'What it watches fails in these ways:': 'Voici comment ce qu’il surveille peut tomber en panne :',
	'What depends on what fails is filled in on the pages of runbooks.':
		'Ce qui dépend de la panne est rempli dans les pages des runbooks.',
	'{n} of what it needs': '{n} sur ce dont il a besoin',
	'No failure mode names this alert or runbook, so there is nothing to choose from':
		'Aucun mode de défaillance ne nomme cette alerte ou ce runbook, il n’y a donc rien à choisir',
	'Where the {n} copies of {a} stand is not declared, so they count as standing apart from one another and from everything else: the number flatters it {b}':
		'Le lieu des {n} instances de {a} n’est pas déclaré, elles comptent donc comme séparées entre elles et de tout le reste : le chiffre est flatteur {b}',
	'One outage may last {time} by the impact tolerance of {a}':
		'Une panne peut durer {time} selon la tolérance d’impact de {a}',
	'The computed downtime is {n} such outages a year':
		'Le temps d’arrêt calculé équivaut à {n} pannes de ce genre par an',
	'how long a single one lasts, an availability does not say': 'combien dure chacune, une disponibilité ne le dit pas',
	'It may be disrupted for at most {time}: that is its impact tolerance, and the promise has to leave room for noticing and deciding':
		'Il peut être perturbé au plus {time} : c’est sa tolérance d’impact, et l’engagement doit laisser le temps de détecter et de décider',
	'Its steps usually need {time}, an upper-bound budget that holds for at least {n} % of runs, of {time2}':
		'Ses étapes demandent d’ordinaire {time}, un budget majorant valable pour au moins {n} % des exécutions, sur {time2}',
	'Its steps usually need at least {time}, as far as their p99 are known, of {time2}':
		'Ses étapes demandent d’ordinaire au moins {time}, pour autant que leurs p99 soient connus, sur {time2}',
	'Its steps usually need at least {time}, as far as their p99 are known':
		'Ses étapes demandent d’ordinaire au moins {time}, pour autant que leurs p99 soient connus',
	'Its caller waits {time} at the worst': 'Son appelant attend {time} au pire',
	'the deadline is {time}': 'l’échéance est {time}',
	'Look for {a}, to which most of what we own belongs':
		'Chercher {a}, auquel appartient l’essentiel de ce dont nous répondons',
	'Named in the words of': 'Nommé dans le texte de',
	'Named in its text': 'Nommé dans son texte',
	'More pictures there': 'Autres images là-bas',
	'Steps of {a}': 'Étapes de {a}',
	'What much depends on': 'Ce dont beaucoup dépend',
	'Begin with {a}: {n} places to fill, all listed on the page about the quality of the model':
		'Commencer par {a} : {n} endroits à remplir, tous listés sur la page de la qualité du modèle',
	'Copies that must be up: {n}': 'Instances devant être en service : {n}',
	'{n} of one event, {m} of two, {k} of three': '{n} d’un événement, {m} de deux, {k} de trois',
	'{a}: {n} of order 1, {m} of order 2, {k} of order 3': '{a} : {n} d’ordre 1, {m} d’ordre 2, {k} d’ordre 3',
	'complete up to order {n}': 'complet jusqu’à l’ordre {n}',
	'{n} further sets in the pessimistic reading': '{n} ensembles de plus dans la lecture pessimiste',
	'Events that alone take it down': 'Événements qui l’arrêtent à eux seuls',
	'{a} show the pairs and triples': '{a} montrent les paires et triplets',
	'Its share of all pairs of business service and third party is {n} %':
		'Sa part de toutes les paires service métier et tiers est de {n} %',
	'There is no number because {n} of the events that can stop it have no probability':
		'Il n’y a pas de chiffre car {n} des événements qui peuvent l’arrêter n’ont pas de probabilité',
	'A gap is never filled with a guess': 'Une lacune n’est jamais comblée par une supposition',
	'What is declared alone makes it down for at least {time} in {m} days, so it is up for at most {k} % of the time':
		'À lui seul, ce qui est déclaré l’arrête au moins {time} en {m} jours, il est donc en service au plus {k} % du temps',
	'The record names nobody.': 'La décision ne nomme personne.',
	'Relates to {a} {b}': 'Se rapporte à {a} {b}',
	'Supersedes {a} {b}': 'Remplace {a} {b}',
	'Is superseded by {a} {b}': 'Est remplacée par {a} {b}',
	'Amends {a} {b}': 'Modifie {a} {b}',
	'They replaced one another; what holds comes first:': 'Elles se sont remplacées ; celle qui vaut vient d’abord :',
	'As the records say it:': 'Tel que le disent les décisions :',
	'Named by {a}, which is dated after the day of this site, so it counts.':
		'Nommé par {a}, datée d’après le jour de ce site : cela compte donc.',
	'Named by {a}, which is not accepted, so it counts.': 'Nommé par {a}, qui n’est pas acceptée : cela compte donc.',
	'Named by {a} without an end date, so it counts.': 'Nommé par {a} sans date de fin : cela compte donc.',
	'Was accepted by {a} until {day}; that day has passed, so it counts.':
		'Était accepté par {a} jusqu’au {day} ; ce jour est passé, cela compte donc.',
	'It waives nothing today: the finding counts as {what}.':
		'Elle n’accepte rien aujourd’hui : le constat compte comme {what}.',
	'{n} further set in the pessimistic reading': '{n} ensemble de plus dans la lecture pessimiste',
	'A loss may begin until the time below, and the cut-off is made all the same: it is the cut-off minus the time until the service works again and what waited is worked off.':
		'Une perte peut commencer jusqu’à l’heure ci-dessous sans que l’heure limite soit manquée : c’est l’heure limite moins le temps qu’il faut pour que le service fonctionne à nouveau et que ce qui attendait soit résorbé.',
	'What begins later is too late for it.': 'Ce qui commence plus tard arrive trop tard pour elle.',
	'A batch that has yet to run needs its own time besides.':
		'Un traitement par lots encore à venir demande en plus son propre temps.',
};
