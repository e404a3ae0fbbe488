import type { Translation } from '../catalogue.ts';
import type { ProposalsText } from '../en/proposals.ts';

export const proposals: { readonly [english in ProposalsText]: Translation } = {
	'Move {n} of {list} out of {a}': 'Sortir {n} de {list} hors de {a}',
	'Move one of {list} out of {a}': 'Sortir l’une de {list} hors de {a}',
	'by itself not enough': 'cela seul ne suffit pas',
	'the loss of {a} still stops all {n} flows and business services through {list}, which it takes down as well':
		'la perte de {a} arrête toujours les {n} flux et services métier via {list}, également mis hors service',
	'the loss of {a} then stops none of these {n} flows and business services by itself':
		'la perte de {a} n’arrête alors à elle seule aucun de ces {n} flux et services métier',
	'the loss of {a} then stops {n} instead of {m} flows and business services':
		'la perte de {a} arrête alors {n} flux et services métier au lieu de {m}',
	'those through {list}, which it takes down as well': 'ceux qui passent par {list}, également mis hors service',
	'all {n} flows and business services that stop today then go on when one copy is lost':
		'les {n} flux et services métier qui s’arrêtent aujourd’hui continuent alors quand une instance est perdue',
	'what stops today then goes on when one copy is lost':
		'ce qui s’arrête aujourd’hui continue alors quand une instance est perdue',
	'{a}: {k} minutes less downtime a month (unavailability {n} -> {m})':
		'{a} : {k} minutes d’arrêt de moins par mois (indisponibilité {n} → {m})',
	'Give {a} an alternative to {b}, or whoever calls it a fallback for the time without':
		'Donner à {a} une alternative à {b}, ou à ses appelants une solution de repli pour le temps sans',
	'Give {a} a tested fallback for the time without {b}':
		'Donner à {a} une solution de repli éprouvée pour le temps sans {b}',
	'Add {n} copy of {a} outside {b}|Add {n} copies of {a} outside {b}':
		'Ajouter {n} instance de {a} hors de {b}|Ajouter {n} instances de {a} hors de {b}',
	'Add {n} copy of {a}, so that one can be lost at peak|Add {n} copies of {a}, so that one can be lost at peak':
		'Ajouter {n} instance de {a}, pour pouvoir en perdre une à l’heure de pointe|Ajouter {n} instances de {a}, pour pouvoir en perdre une à l’heure de pointe',
	'Run a second copy of {a} outside {b}': 'Exécuter une seconde instance de {a} hors de {b}',
	'Run a second copy of {a} in a failure domain of its own':
		'Exécuter une seconde instance de {a} dans son propre domaine de défaillance',
	'Shorten it (automate the slowest step), or promise what practice shows: noticing and deciding come on top':
		'Raccourcir (automatiser l’étape la plus lente), ou promettre ce que montre la pratique : détecter et décider s’y ajoutent',
	'Set {a} of {b} to {time}, or relax that of {c}': 'Régler {a} de {b} à {time}, ou assouplir celui de {c}',
	'Set {a} to {time} or less, or work the backlog off faster':
		'Régler {a} à {time} au plus, ou résorber l’arriéré plus vite',
	'Write why that is acceptable, and name it in {a} of the dependency, or in {b} both {c} and {d}':
		'Écrire pourquoi c’est acceptable, et le nommer dans {a} de la dépendance, ou dans {b} à la fois {c} et {d}',
	'Recover in {time}, or say that such an event breaks the objective: {n} of them a year use up what it allows':
		'Rétablir en {time}, ou dire qu’un tel événement rompt l’objectif : {n} par an épuisent ce qu’il permet',
	'Give {a} of {b} a key that it recognises repeats by ({c} with {d}), or set {e} on the call':
		'Donner à {a} de {b} une clé qui reconnaît les répétitions ({c} avec {d}), ou fixer {e} sur l’appel',
	'Let some copies of {a} do without {b}, or accept it in a decision':
		'Faire que certaines instances de {a} se passent de {b}, ou l’accepter par une décision',
	'Let every other copy of {a} use a second one instead of {b}':
		'Faire qu’une instance sur deux de {a} en utilise un autre que {b}',
	'Declare {a} with {list}': 'Déclarer {a} avec {list}',
	'Declare {a} of {b}: {list}': 'Déclarer {a} de {b} : {list}',
	'Set {a} on {b} -> {c}, or {d} there': 'Régler {a} sur {b} → {c}, ou {d} à cet endroit',
	'{n} attempts become {m}': '{n} tentatives deviennent {m}',
	'Shorten the timeout to at most {time}, or break the circuit before the pool is empty':
		'Raccourcir le délai à {time} au plus, ou ouvrir le disjoncteur avant que le pool soit vide',
	'at {time} {m} calls wait in a pool of {k}': 'à {time}, {m} appels attendent dans un pool de {k}',
	'At {time} {m} calls wait in a pool of {k}': 'À {time}, {m} appels attendent dans un pool de {k}',
	'Start a new copy before an old one goes (surge), or add one':
		'Démarrer une nouvelle instance avant qu’une ancienne parte (surge), ou en ajouter une',
	'start a new copy before an old one goes (surge), or add one':
		'démarrer une nouvelle instance avant qu’une ancienne parte (surge), ou en ajouter une',
	'{a} during a rollout: unavailability {n} -> {m}, {k} single points of failure fewer':
		'{a} pendant un déploiement : indisponibilité {n} → {m}, {k} points de défaillance uniques de moins',
	'To mend it': 'Pour y remédier',
	'if it took no time, everything would be back after {time} instead of {time2}':
		'sans sa durée, tout serait rétabli après {time} au lieu de {time2}',
	'If it took no time, everything would be back after {time} instead of {time2}':
		'Sans sa durée, tout serait rétabli après {time} au lieu de {time2}',
	'Write one copy in another zone before answering ({a}), or promise an {b} above zero':
		'Écrire une instance dans une autre zone avant de répondre ({a}), ou promettre un {b} supérieur à zéro',
	'Plan a substitute for {a} in the most important of these services, or accept the concentration in a decision':
		'Prévoir un substitut à {a} dans les plus importants de ces services, ou accepter la concentration par une décision',
	'Do it, keep the evidence, and write the day as {a}': 'Le faire, garder la preuve, et noter le jour comme {a}',
	'Give the procedure a way without {list}, or run them outside of {a}':
		'Donner à la procédure une voie sans {list}, ou les exécuter hors de {a}',
	'Give the procedure a way without {list} and {b}, or run them outside of {a}':
		'Donner à la procédure une voie sans {list} et {b}, ou les exécuter hors de {a}',
	'Keep a backup of {a} in {b}, outside {c}, and try to restore it':
		'Garder une sauvegarde de {a} dans {b}, hors de {c}, et essayer de la restaurer',
	'at most {time} of it would be lost instead of everything': 'au plus {time} en seraient perdus au lieu de tout',
	'At most {time} of it would be lost instead of everything': 'Au plus {time} en seraient perdus au lieu de tout',
	'Make {a} soft or redundant and look again, or promise {n} % at most':
		'Rendre {a} souple ou redondant et regarder de nouveau, ou promettre {n} % au plus',
	'Ask {a} for {n} % or more, make it soft or redundant, or promise {m} % at most':
		'Demander à {a} {n} % ou plus, le rendre souple ou redondant, ou promettre {m} % au plus',
	'with {n} % from {a} the promise can just be kept, with nothing left for {b} itself':
		'avec {n} % de {a}, l’engagement peut tout juste être tenu, sans rien laisser à {b}',
	'Run it again so that it counts': 'Le refaire de sorte qu’il compte',
	'Run {a} outside {b}, or practise the recovery without it':
		'Exécuter {a} hors de {b}, ou s’exercer au rétablissement sans lui',
	'State the tolerance from outside, with its reason, and set {a} below it':
		'Fixer la tolérance de l’extérieur, avec sa raison, et régler {a} en dessous',
	'Measure again and write the new value with its {a}': 'Mesurer de nouveau et noter la nouvelle valeur avec {a}',
	'Move copy {a} of {b} from {c} to {d}': 'Déplacer l’instance {a} de {b} de {c} vers {d}',
	'Record in a decision why the dependency is accepted and what the exit plan gives':
		'Consigner dans une décision pourquoi la dépendance est acceptée et ce qu’apporte le plan de sortie',
	'Refuse or hold instead of answering from the cache ({a} or {b}), or bound its age and accept the rest in a decision':
		'Refuser ou retenir au lieu de répondre depuis le cache ({a} ou {b}), ou borner son âge et accepter le reste par une décision',
	'Review it: confirm it with a new review date, amend it, or supersede it':
		'La revoir : la confirmer avec une nouvelle date de revue, la modifier ou la remplacer',
	'Make failovers of {a} succeed in {n} % of the cases': 'Faire réussir les basculements de {a} dans {n} % des cas',
	'Hand the trace context on in {a}, in the header of its messages as well':
		'Transmettre le contexte de trace dans {a}, y compris dans l’en-tête des messages',
	'Keep the lag below {time}, or let a write wait for a copy outside {a}':
		'Garder le retard sous {time}, ou faire attendre à une écriture une instance hors de {a}',
	'with a write that waits for that copy nothing would be lost instead of {time}':
		'avec une écriture qui attend cette instance, rien ne serait perdu au lieu de {time}',
	'Notice damage to {a} sooner, or restore it to a finer point':
		'Détecter plus tôt les dommages à {a}, ou le restaurer à un point plus fin',
	'Keep the keys for at least {time}, or let what is older be refused':
		'Garder les clés au moins {time}, ou refuser ce qui est plus ancien',
	'the gap of {time}, in which a repeat counts twice, closes':
		'l’intervalle de {time}, où une répétition compte deux fois, disparaît',
	'Name what undoes it: {a}': 'Nommer ce qui l’annule : {a}',
	'Read it from where it was written, or wait for the version that step {n} returned':
		'Lire là où l’écriture a eu lieu, ou attendre la version que l’étape {n} a rendue',
	'Share the rota with a second person or team, and write how many share it as {a}':
		'Partager l’astreinte avec une seconde personne ou équipe, et noter combien la partagent comme {a}',
	'Write the message with the state ({a} on step {n}) and publish from there':
		'Écrire le message avec l’état ({a} à l’étape {n}) et publier à partir de là',
	'Set {a} of {b} -> {c} to {d} (now {time})': 'Régler {a} de {b} → {c} à {d} (actuellement {time})',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, if it answers in that time, which is not declared.':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}) : on passe de {time2} à {time3}, s’il répond dans ce temps, ce qui n’est pas déclaré.',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, as far as times are declared.':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}) : on passe de {time2} à {time3}, dans la mesure où les temps sont déclarés.',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}, if it answers in that time, which is not declared, as far as times are declared.':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}) : on passe de {time2} à {time3}, s’il répond dans ce temps, ce qui n’est pas déclaré, dans la mesure où les temps sont déclarés.',
	'Set {a} of {b} -> {c} to {d} (now {time}), if it answers in that time, which is not declared':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}), s’il répond dans ce temps, ce qui n’est pas déclaré',
	'Set {a} of {b} -> {c} to {d} (now {time}), and declare the times that are missing':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}), et déclarer les temps qui manquent',
	'Set {a} of {b} -> {c} to {d} (now {time}), if it answers in that time, which is not declared, and declare the times that are missing':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}), s’il répond dans ce temps, ce qui n’est pas déclaré, et déclarer les temps qui manquent',
	'Set {a} of {b} → {c} to {d} (now {time}): {time2} becomes {time3}.':
		'Régler {a} de {b} → {c} à {d} (actuellement {time}) : on passe de {time2} à {time3}.',
	'{a} then works {time} at most instead of {time2}': '{a} travaille alors {time} au plus au lieu de {time2}',
	'the longest wait falls from {time} to {time2}, as far as times are declared':
		'l’attente la plus longue passe de {time} à {time2}, dans la mesure où les temps sont déclarés',
	'{a} then works {time} instead of {time2}, as far as times are declared':
		'{a} travaille alors {time} au lieu de {time2}, dans la mesure où les temps sont déclarés',
	'A budget of {n} % on {a} → {b}: × {m} becomes × {k}.': 'Un budget de {n} % sur {a} → {b} : × {m} devient × {k}.',
	'Add {a}: {n} % of the budget in {time} as a page, {m} % in {time2} as a ticket':
		'Ajouter {a} : {n} % du budget en {time} à l’astreinte, {m} % en {time2} par ticket',
	'Declare {a} (last writer, by version, merge), or let one copy take all writes of a key':
		'Déclarer {a} (dernier écrivain, par version, fusion), ou laisser une seule instance prendre toutes les écritures d’une clé',
	'Promise nothing': 'Ne rien promettre',
	'Measure a restore of the size it has today, and state what you find':
		'Mesurer une restauration de la taille actuelle, et indiquer le résultat',
	'the stated time asks for {n} GB/h, or for no more than {m} GB':
		'le temps indiqué demande {n} Go/h, ou {m} Go au plus',
	'if it took the stated time, everything would be back {time} after the loss of {a} instead of {time2}':
		'avec le temps indiqué, tout serait rétabli {time} après la perte de {a} au lieu de {time2}',
	'Add {n} copy in {a}, {m} copy in {b}': 'Ajouter {n} instance dans {a} et {m} instance dans {b}',
	'load / capacity without any one zone: at most {n} -> {m}':
		'charge / capacité sans une zone quelconque : au plus {n} → {m}',
	'keep backups of {a} from which a state before the damage can be restored':
		'garder des sauvegardes de {a} d’où restaurer un état antérieur au dommage',
	'Add {a} to {b} of {c} ({d} where it goes on without)': 'Ajouter {a} à {b} de {c} ({d} là où cela continue sans)',
	'Add {a} or {b} to the dependency': 'Ajouter {a} ou {b} à la dépendance',
	'Add {a}, each with the {b} it stands in': 'Ajouter {a}, chacun avec le {b} où il se trouve',
	'Bring both to one version, or say which one is being rolled out':
		'Mettre les deux à une même version, ou dire laquelle est en cours de déploiement',
	'Build {a} against {version}': 'Construire {a} contre {version}',
	'Declare the times that are missing, and shorten the longest of them':
		'Déclarer les temps manquants, et raccourcir le plus long',
	'Do it and write the day as {a}': 'Le faire et noter le jour comme {a}',
	'Keep a copy of {a} outside {b}, and state its lag': 'Garder une instance de {a} hors de {b}, et indiquer son retard',
	'Keep them for at least {time}': 'Les garder au moins {time}',
	'Let {a} wait longer than {time}, or shorten several timeouts of {b}':
		'Faire attendre {a} plus de {time}, ou raccourcir plusieurs délais de {b}',
	'its loss then leaves {n} member, and {m} is needed|its loss then leaves {n} members, and {m} are needed':
		'sa perte laisse alors {n} membre, et {m} est requis|sa perte laisse alors {n} membres, et {m} sont requis',
	'Move to {name}, supported until {day}': 'Passer à {name}, pris en charge jusqu’au {day}',
	'Pass the time that is left with every call of {a} and declare {b} (or {c})':
		'Transmettre le temps restant à chaque appel de {a} et déclarer {b} (ou {c})',
	'the longest wait falls from {time} to {time2}': 'l’attente la plus longue passe de {time} à {time2}',
	'Write a decision with {a}, or name one in {b}': 'Écrire une décision avec {a}, ou en nommer une dans {b}',
	'the loss of {a} still stops that flow or business service through {list}, which it takes down as well':
		'la perte de {a} arrête toujours ce flux ou service métier par {list}, qu’elle arrête aussi',
	'the loss of {a} then does not stop that flow or business service by itself':
		'la perte de {a} n’arrête alors plus à elle seule ce flux ou service métier',
	'add {n} copy in {a}|add {n} copies in {a}': 'ajouter {n} instance dans {a}|ajouter {n} instances dans {a}',
	'declare {a} with its {b} and when it was {c}, or call the dependency hard':
		'déclarer {a} avec son {b} et le jour de son essai ({c}), ou dire la dépendance forte',
	'end {a} with a role that may decide: {b}': 'terminer {a} par un rôle qui peut décider : {b}',
	'leave the retries to {a}, which is nearest to it: {b} above':
		'laisser les nouvelles tentatives à {a}, qui en est le plus proche : {b} au-dessus',
	'mend the cause, or decide again and give a new end date':
		'corriger la cause, ou décider de nouveau avec une nouvelle date de fin',
	'mend the date, or ask for a day from it on with {a}':
		'corriger la date, ou demander un jour à partir de celle-ci avec {a}',
	'accept the decision, or take the waiver out': 'accepter la décision, ou retirer la dérogation',
	'name its flows: {a}, each with its steps': 'nommer ses flux : {a}, chacun avec ses étapes',
	'try what {a} does without {b}, and write the day as {c} of its fallback':
		'éprouver ce que fait {a} sans {b}, et noter le jour comme {c} de son repli',
	'write to one store and let an outbox carry the change to the other: {a} and {b} on step {n}':
		'écrire dans un seul stockage et laisser une outbox porter le changement à l’autre : {a} et {b} à l’étape {n}',
	'commit them together and say so: {a} on step {n}': 'les valider ensemble et le dire : {a} à l’étape {n}',
	'set {a} on {b} -> {c} and {d} -> {e} and {f} -> {g}, or {h} there':
		'régler {a} sur {b} → {c}, {d} → {e} et {f} → {g}, ou y mettre {h}',
	'A budget of {n} % on {a} → {b}, {c} → {d}, {e} → {f}: × {m} becomes × {k}.':
		'Un budget de {n} % sur {a} → {b}, {c} → {d}, {e} → {f} : × {m} devient × {k}.',
	'add the flow or dependency that uses it, or take it out of the model':
		'ajouter le flux ou la dépendance qui l’utilise, ou le retirer du modèle',
	'name a team: {a}': 'nommer une équipe : {a}',
	'write when it is stopped: {a}, with a number that an alert watches':
		'écrire quand on l’arrête : {a}, avec un nombre qu’une alerte surveille',
};
