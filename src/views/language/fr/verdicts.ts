import type { Translation } from '../catalogue.ts';
import type { VerdictsText } from '../en/verdicts.ts';

export const verdicts: { readonly [english in VerdictsText]: Translation } = {
	'{n} accepted risks in force on {day}, {m} lapsed, {k} that hold nothing.':
		'{n} risques acceptés en vigueur le {day}, {m} échus, {k} sans effet.',
	'A risk is accepted by an accepted decision with an end date, and by nothing else. What has lapsed stands first, then what cannot hold, then what ends next.':
		'Un risque est accepté par une décision acceptée avec une date de fin, et par rien d’autre. D’abord ce qui est échu, puis ce qui ne peut tenir, puis ce qui finit ensuite.',
	'Accepted risks on {day}': 'Risques acceptés le {day}',
	'{a} by {name}, granted {day}': '{a} par {name}, accordé le {day}',
	'How a risk is accepted: {a}. {b}.': 'Comment un risque est accepté : {a}. {b}.',
	'no reason stated': 'aucune raison indiquée',
	'accepted until {day} by': 'accepté jusqu’au {day} par',
	'not accepted; see': 'non accepté ; voir',
	'What changed between two releases or days: {a}, and as a page here with {b}.':
		'Ce qui a changé entre deux versions ou deux jours : {a}, et ici en page avec {b}.',
	'{n} decision; {m} without anybody who decided, {k} without a date.|{n} decisions; {m} without anybody who decided, {k} without a date.':
		'{n} décision ; {m} sans personne qui ait décidé, {k} sans date.|{n} décisions ; {m} sans personne qui ait décidé, {k} sans date.',
	'Every decision record with who decided, when, what it is about and which findings it accepts, and beside that what the repository says: when the record first came, how often it was changed, and whether that was after acceptance.':
		'Chaque décision avec qui a décidé, quand, ce dont elle traite et quels constats elle accepte, et à côté ce que dit le dépôt : quand elle est apparue, combien de fois elle a changé, et si c’était après l’acceptation.',
	'{a} What the repository says of the records is not known: nobody looked.':
		'{a} Ce que le dépôt dit des décisions n’est pas connu : personne n’a regardé.',
	'Register of decisions': 'Registre des décisions',
	'how decisions belong together': 'comment les décisions se rattachent',
	'the log as its readers use it': 'le journal tel que ses lecteurs l’utilisent',
	'More: {list}.': 'Plus : {list}.',
	'{n} controls: {m} late, {k} of which nobody can say, {i} without evidence.':
		'{n} contrôles : {m} en retard, {k} dont personne ne peut le dire, {i} sans preuve.',
	'What is done regularly, what it serves and covers, which evidence it names, and when it was last checked. Whether it works is for the evidence to show; here stands whether it is there and in time.':
		'Ce qui est fait régulièrement, ce que cela sert et couvre, quelle preuve est citée, et quand cela a été vérifié pour la dernière fois. C’est à la preuve de montrer que cela fonctionne ; ici est dit si elle existe et si les délais sont tenus.',
	'Controls on {day}': 'Contrôles le {day}',
	'Each on a page of its own: {a}, {b}.': 'Chacun sur sa propre page : {a}, {b}.',
	'{n} finding open on {day}, {m} overdue, {k} accepted, {i} closed.|{n} findings open on {day}, {m} overdue, {k} accepted, {i} closed.':
		'{n} constat ouvert le {day}, {m} en retard, {k} acceptés, {i} clos.|{n} constats ouverts le {day}, {m} en retard, {k} acceptés, {i} clos.',
	'Register of findings': 'Registre des constats',
	'Every finding that the checks report, and every one that is recorded and gone: since when it is known, who answers for it, by when it is to be mended, and who accepted it until when.':
		'Chaque constat que signalent les règles, et chaque constat enregistré qui a disparu : depuis quand il est connu, qui en répond, pour quand il est à corriger, et qui l’a accepté jusqu’à quand.',
	'Days come from {n} record in the workspace, the first of {day}, the newest of {day2} ({a}). What stood in the first may be older than it, and what is newer than the newest has no day yet.':
		'Les jours viennent de {n} relevé dans l’espace de travail, le premier du {day}, le plus récent du {day2} ({a}). Ce qui était dans le premier peut être plus ancien, et ce qui est plus récent que le dernier n’a pas encore de jour.',
	'Days come from {n} records in the workspace, the first of {day}, the newest of {day2} ({a}). What stood in the first may be older than it, and what is newer than the newest has no day yet.':
		'Les jours viennent de {n} relevés dans l’espace de travail, le premier du {day}, le plus récent du {day2} ({a}). Ce qui était dans le premier peut être plus ancien, et ce qui est plus récent que le dernier n’a pas encore de jour.',
	'Open findings past their due day, longest first':
		'Constats ouverts dont l’échéance est passée, les plus anciens d’abord',
	'Open findings with a due day': 'Constats ouverts avec un jour d’échéance',
	'Findings that a decision accepts': 'Constats qu’une décision accepte',
	'Findings that were recorded and are gone': 'Constats enregistrés et disparus',
	'{name} has a peak of {n}/s and carries at most {m}/s: {other} ends it':
		'{name} a une pointe de {n}/s et porte au plus {m}/s : {other} le limite',
	'{a} has a peak of {n}/s and carries at most {m}/s: {b} ends it':
		'{a} a une pointe de {n}/s et porte au plus {m}/s : {b} le limite',
	'{a} has a peak of {n}/s and carries at most {m}/s while its optional calls are made: {b} ends it':
		'{a} a une pointe de {n}/s et supporte au plus {m}/s tant que ses appels optionnels sont faits : {b} le limite',
	'see that optional calls which lead to {a} are left out at peak, or let it carry more':
		'veiller à ce que les appels optionnels qui mènent à {a} soient omis en pointe, ou lui donner plus de capacité',
	'Record by record': 'Relevé par relevé',
	'What came, went and stood, newest first; how grave as it was when first seen':
		'Ce qui est apparu, a disparu et est resté, le plus récent d’abord ; gravité à la première observation',
	'With a new version of the program new checks may find what was there before.':
		'Avec une nouvelle version du programme, de nouvelles règles peuvent trouver ce qui était déjà là.',
	'for programs': 'pour les programmes',
	'With their proof, on the page of what each is about: {a}. {b}. All of them in one table: {c} in the pack of {d}; {e}.':
		'Avec leur preuve, sur la page de ce dont chacun traite : {a}. {b}. Tous en un tableau : {c} dans le dossier de {d} ; {e}.',
	Registers: 'Registres',
	'What asks for attention': 'Ce qui demande attention',
	'{n} name nobody who decided, {m} is past the day of review':
		'{n} ne nomment personne qui ait décidé, {m} a dépassé le jour de revue',
	'{n} name nobody who decided, {m} are past the day of review':
		'{n} ne nomment personne qui ait décidé, {m} ont dépassé le jour de revue',
	'{n} is late': '{n} est en retard',
	'{n} are late': '{n} sont en retard',
	'{n} is past the day by which it was to be mended, {m} open errors and warnings without a day to be mended by':
		'{n} a dépassé le jour où il devait être corrigé, {m} erreurs et avertissements ouverts sans un tel jour',
	'{n} are past the day by which they were to be mended, {m} open errors and warnings without a day to be mended by':
		'{n} ont dépassé le jour où ils devaient être corrigés, {m} erreurs et avertissements ouverts sans un tel jour',
	'{a} Nobody looked for a repository.': '{a} Personne n’a cherché de dépôt.',
	'{n} entities and {m} decision records': '{n} entités et {m} décisions',
	'What people declared in files, and what is computed from it by the {a} and {b} that are described here, rule by rule. Nothing is looked up elsewhere while the site is made.':
		'Ce que des personnes ont déclaré dans des fichiers, et ce qu’en calculent les {a} et {b} décrits ici, règle par règle. Rien n’est cherché ailleurs pendant la fabrication du site.',
	'Days are counted to the day above, never to the day on which somebody reads. The same files and the same day give the same site.':
		'Les jours sont comptés jusqu’au jour ci-dessus, jamais jusqu’au jour de lecture. Les mêmes fichiers et le même jour donnent le même site.',
	'Histories, names and days of commits are as the repository bears them. No signature is verified here, and what is not known is said to be so.':
		'Historiques, noms et jours des commits sont ceux que porte le dépôt. Aucune signature n’est vérifiée ici, et ce qui n’est pas connu est dit tel.',
	'A past day can be looked at again: {a} makes the site as it was.':
		'On peut revoir un jour passé : {a} refait le site tel qu’il était.',
	'how complete the model is': 'à quel point le modèle est complet',
	'What is not declared shows as a gap: {a}.': 'Ce qui n’est pas déclaré apparaît comme lacune : {a}.',
	'reports on resilience': 'rapports sur la résilience',
	'{n} obligation packs: what rules ask for, and what the model says to it.':
		'{n} référentiels d’obligations : ce que demandent les règles, et ce qu’en dit le modèle.',
	'What laws, rules and standards ask for, in short paraphrase, and beside each clause what the model says to it: of how many it holds, of which not, and why.':
		'Ce que demandent lois, règles et normes, en bref, et à côté de chaque clause ce qu’en dit le modèle : pour combien cela vaut, pour lesquels non, et pourquoi.',
	'Obligation packs that apply here': 'Référentiels d’obligations applicables ici',
	'No pack is chosen. Name some under audit.packs in lintel.yaml, or write one of kind obligation-pack.':
		'Aucun référentiel n’est choisi. En nommer sous audit.packs dans lintel.yaml, ou en écrire un de type obligation-pack.',
	'Packs are data: {a} in {b} names those that come with the program, and a file of kind {c} adds one of your own. What the workspace itself says about its duties: {d}, {e}.':
		'Les référentiels sont des données : {a} dans {b} nomme ceux fournis avec le programme, et un fichier de type {c} ajoute le vôtre. Ce que l’espace de travail dit lui-même de ses obligations : {d}, {e}.',
	'{n} clauses of {own}; data to each.': '{n} clauses de {own} ; des données pour chacune.',
	'{n} clauses of {own}; no data to {m}.': '{n} clauses de {own} ; pas de données pour {m}.',
	'{n} of {m} teams': '{n} équipes sur {m}',
	'{n} of {m} experiments': '{n} expériences sur {m}',
	'Each component where {a} is {n} or {m}': 'Chaque composant où {a} vaut {n} ou {m}',
	'Each component where {a} is {n}': 'Chaque composant où {a} vaut {n}',
	'Each team': 'Chaque équipe',
	'Each experiment': 'Chaque expérience',
	'Each remediation': 'Chaque remédiation',
	'Each obligation': 'Chaque obligation',
	'a business service names it': 'un service métier le nomme',
	'each of its versions is in the snapshot of support dates and not over (A{n})':
		'chacune de ses versions est dans l’instantané des dates de support et n’est pas dépassée (A{n})',
	'in no disruption looked at does it need what is lost (A{n})':
		'dans aucune perturbation examinée il n’a besoin de ce qui est perdu (A{n})',
	'its recovery point in each disruption (A{n}) can be worked out':
		'son point de reprise dans chaque perturbation (A{n}) est calculable',
	'its day is not past, or nothing that it is to end is found any more':
		'son jour n’est pas passé, ou rien de ce qu’elle doit supprimer n’est plus trouvé',
	'recovery of each disruption that stops it (A{n}) ends within {time}':
		'le rétablissement de chaque perturbation qui l’arrête (A{n}) finit sous {time}',
	'{own} is out of support since {day}': '{own} n’est plus pris en charge depuis le {day}',
	'some steps cannot be followed after {a}': 'certaines étapes sont impossibles après {a}',
	'on-call of {a}: {n} person shares the rota, the policy asks for {m}':
		'astreinte de {a} : {n} personne dans le tour, la politique en demande {m}',
	'{a}: on-call of {b}: {n} person shares the rota, the policy asks for {m}':
		'{a} : astreinte de {b} : {n} personne dans le tour, la politique en demande {m}',
	'{n} person shares the rota, the policy asks for {m}':
		'{n} personne dans le tour d’astreinte, la politique en demande {m}',
	'rota of one': 'astreinte d’une seule personne',
	'the impact tolerance of {a} is its own recovery target for {b}, {time}: it says nothing about what people can bear':
		'la tolérance d’impact de {a} est son propre objectif de rétablissement pour {b}, {time} : elle ne dit rien de ce qui est supportable',
	'{a} Nothing in the model is asked: this is shown by other means than a model of the architecture.':
		'{a} Rien n’est demandé au modèle : cela se montre par d’autres moyens qu’un modèle d’architecture.',
	'{n} finding that counts, {m} waived.|{n} findings that count, {m} waived.':
		'{n} constat qui compte, {m} acceptés par dérogation.|{n} constats qui comptent, {m} acceptés par dérogation.',
	'Waived by a decision': 'Acceptés par une décision',
	'Findings that an accepted decision waives until a date':
		'Constats qu’une décision acceptée accepte jusqu’à une date',
	'{n} finding|{n} findings': '{n} constat|{n} constats',
	'The largest blast radii': 'Les plus grands rayons d’impact',
	'What cannot be computed': 'Ce qui ne peut être calculé',
	'Every flow and business service could be analysed.': 'Chaque flux et service métier a pu être analysé.',
	'What a lost zone, region, provider or shared thing does, and every scenario: who, how long, what is left.':
		'Ce que fait la perte d’une zone, d’une région, d’un fournisseur ou d’une ressource partagée, et chaque scénario : qui, combien de temps, ce qui reste.',
	'How much each flow carries, where it ends, and when growth uses it up.':
		'Combien porte chaque flux, où il finit, et quand la croissance l’épuise.',
	'Failures, budgets, calls and traces that nobody would be told about.':
		'Pannes, budgets, appels et traces dont personne ne serait averti.',
	'Events that alone take a flow or business service down':
		'Événements qui arrêtent seuls un flux ou un service métier',
	'Per business service': 'Par service métier',
	'Per flow': 'Par flux',
	'{name}, possible single point of failure, {n} components of these stand in it':
		'{name}, point de défaillance unique possible, {n} de ces composants s’y trouvent',
	'Fail any components, copies or places, and see what goes down, when, why, and what to do.':
		'Mettre en panne composants, instances ou lieux, et voir ce qui s’arrête, quand, pourquoi, et que faire.',
	'On the picture': 'Sur l’image',
	'What if: {name}': 'Et si : {name}',
	'Fail components of {name} on their picture: see what goes down, when, why, and what to do.':
		'Mettre en panne des composants de {name} sur leur image, et voir ce qui s’arrête, quand, pourquoi, et que faire.',
	'A picture of the components of each system, with the same failures:':
		'Une image des composants de chaque système, avec les mêmes pannes :',
	'All systems, and every single failure: {a}.': 'Tous les systèmes, et chaque panne seule : {a}.',
	'Every single failure': 'Chaque panne seule',
	'Computed when this site was built (analysis A{n}): certain effects, down / degraded. On the terminal, {a} answers for any set of failures.':
		'Calculé à la fabrication de ce site (analyse A{n}) : effets certains, hors service / dégradés. Dans le terminal, {a} répond pour tout ensemble de pannes.',
	'{n} failure that takes no business service down|{n} failures that take no business service down':
		'{n} panne qui n’arrête aucun service métier|{n} pannes qui n’arrêtent aucun service métier',
	'What the loss of each component and failure domain takes down or degrades, largest first.':
		'Ce que la perte de chaque composant et domaine de défaillance arrête ou dégrade, le plus grand d’abord.',
	'what if': 'et si',
	'How: analysis A{n}. {what}': 'Comment : analyse A{n}. {what}',
	'How: analysis A{n}.': 'Comment : analyse A{n}.',
	'How: analysis A{n}': 'Comment : analyse A{n}',
	'For several failures at once: {a}.': 'Pour plusieurs pannes à la fois : {a}.',
	'{n} loss that takes no business service down|{n} losses that take no business service down':
		'{n} perte qui n’arrête aucun service métier|{n} pertes qui n’arrêtent aucun service métier',
	'Which events together take a business service down: every minimal set of up to three.':
		'Quels événements ensemble arrêtent un service métier : chaque coupe minimale de trois au plus.',
	'A list that is not complete says so; no probability is computed from it.':
		'Une liste incomplète le dit ; aucune probabilité n’en est calculée.',
	'For how much of the time {n} flow or business service works, computed exactly: {m} with a number, the others with what is missing.|For how much of the time {n} flows and business services work, computed exactly: {m} with a number, the others with what is missing.':
		'Quelle part du temps fonctionne {n} flux ou service métier, calculée exactement : {m} avec un nombre, les autres avec ce qui manque.|Quelle part du temps fonctionnent {n} flux et services métier, calculée exactement : {m} avec un nombre, les autres avec ce qui manque.',
	'For how much of the time each flow and business service works, computed from how often copies, domains and common causes are down. Shared zones are counted once. Where a number is missing there is no result, only the list of what is missing.':
		'Quelle part du temps fonctionne chaque flux et service métier, calculée d’après la fréquence d’arrêt des instances, domaines et causes communes. Les zones partagées comptent une fois. Où un nombre manque, il n’y a pas de résultat, seulement la liste de ce qui manque.',
	'Declare these first': 'À déclarer d’abord',
	'Fields without which there is no number': 'Champs sans lesquels il n’y a pas de nombre',
	'{n} target': '{n} cible',
	'{name} is down for {time} to {time2} in {k} days.': '{name} est hors service {time} à {time2} en {k} jours.',
	'Numbers by their source: {n} estimate, {m} measured, {k} vendor-sla.':
		'Nombres selon leur source : estimés {n}, mesurés {m}, SLA de fournisseur {k}.',
	'{n} of {m} redundancy groups share a failure domain that the policy asks to survive.':
		'{n} groupes de redondance sur {m} partagent un domaine de défaillance auquel la politique demande de survivre.',
	'{n} groups were looked at.': '{n} groupes ont été examinés.',
	'Shared failure domains': 'Domaines de défaillance partagés',
	'Groups that share a failure domain that the policy asks to survive':
		'Groupes partageant un domaine de défaillance auquel la politique demande de survivre',
	'Groups that share a failure domain beyond the scope of the policy':
		'Groupes partageant un domaine de défaillance hors du champ de la politique',
	'{n} more share a domain that no policy asks to survive, such as a region or a provider':
		'{n} autres partagent un domaine auquel aucune politique ne demande de survivre, comme une région ou un fournisseur',
	'Copies without a place': 'Instances sans lieu',
	'{a}: {list} name no failure domain, so nothing can be said about them.':
		'{a} : {list} ne nomment pas de domaine de défaillance, on ne peut donc rien en dire.',
	'{a}: {text}. From memory: {other}': '{a} : {text}. De mémoire : {other}',
	'No availability, because a value is missing: {list}.': 'Pas de disponibilité, car une valeur manque : {list}.',
	'{n} open error or warning without a day to be mended by|{n} open errors and warnings without a day to be mended by':
		'{n} erreur ou avertissement ouvert sans jour de correction|{n} erreurs et avertissements ouverts sans jour de correction',
	'{n} entity and {m} decision record': '{n} entité et {m} décision',
	'{n} entities and {m} decision record': '{n} entités et {m} décision',
	'{n} entity and {m} decision records': '{n} entité et {m} décisions',
	'{n} has lapsed|{n} have lapsed': '{n} est échue|{n} sont échues',
	'{n} waives nothing, for want of an accepted decision or an end date|{n} waive nothing, for want of an accepted decision or an end date':
		'{n} n’accepte rien, faute de décision acceptée ou de date de fin|{n} n’acceptent rien, faute de décision acceptée ou de date de fin',
	'{a} by {b}, granted {c}': '{a} par {b}, accordée : {c}',
	'{a} by {name}, granted {b}': '{a} par {name}, accordée : {b}',
	'{a} by {b}, granted {day}': '{a} par {b}, accordée le {day}',
	'{n} control: {m} late, {k} of which nobody can say, {i} without evidence.':
		'{n} contrôle : {m} en retard, {k} dont personne ne peut le dire, {i} sans preuve.',
	'{n} names nobody who decided|{n} name nobody who decided':
		'{n} ne nomme personne qui ait décidé|{n} ne nomment personne qui ait décidé',
	'of {n} nobody can say whether it is late|of {n} nobody can say whether they are late':
		'de {n}, personne ne peut dire s’il est en retard|de {n}, personne ne peut dire s’ils sont en retard',
	'{what}, {n} waives nothing, for want of an accepted decision or an end date|{what}, {n} waive nothing, for want of an accepted decision or an end date':
		'{what}, {n} n’accepte rien, faute de décision acceptée ou de date de fin|{what}, {n} n’acceptent rien, faute de décision acceptée ou de date de fin',
	'{n} failed when last checked': '{n} en échec à la dernière vérification',
	'{n} is past the day by which it was to be mended|{n} are past the day by which they were to be mended':
		'{n} a dépassé le jour où il devait être corrigé|{n} ont dépassé le jour où ils devaient être corrigés',
};
