import type { Translation } from '../catalogue.ts';
import type { GapsText } from '../en/gaps.ts';

export const gaps: { readonly [english in GapsText]: Translation } = {
	'Needed by {text}': 'Requis par {text}',
	'{a} is not declared, so {what} is unknown': '{a} n’est pas déclaré, on ignore donc {what}',
	'{a} is not declared, so {what} is unknown, and so is everything that waits for it':
		'{a} n’est pas déclaré, on ignore donc {what}, de même pour tout ce qui en dépend',
	'how long it takes to come back': 'combien de temps prend le retour',
	'how long it is interrupted when the copy at work is lost':
		'combien de temps il est interrompu quand l’instance active est perdue',
	'how many copies a rollout takes away': 'combien d’instances un déploiement retire',
	'what is asked at peak': 'ce qui est demandé à l’heure de pointe',
	'what one copy carries': 'ce que porte une instance',
	'how long taking a release back takes': 'combien de temps prend le retour arrière d’une version',
	'how long damage goes unnoticed': 'combien de temps un dommage passe inaperçu',
	'how long working off takes': 'combien de temps prend la résorption',
	'whether messages expire first': 'si des messages expirent avant',
	'how long it takes to check that it works': 'combien de temps il faut pour vérifier que cela fonctionne',
	'how long it takes until somebody decides': 'combien de temps passe avant que quelqu’un décide',
	'how long it takes until the loss is noticed': 'combien de temps passe avant que la perte soit détectée',
	'how long its repair takes': 'combien de temps prend sa réparation',
	'how much waits after an outage': 'combien attend après une panne',
	'how near to the damage a restore comes': 'jusqu’où une restauration s’approche du dommage',
	'how long it takes': 'combien de temps cela prend',
	'{a} is not declared, so how long it takes to come back is unknown, and so is everything that waits for it':
		'{a} n’est pas déclaré, on ignore donc combien de temps prend le retour, de même pour tout ce qui en dépend',
	'{a} says how often {name} is down': '{a} dit quelle part du temps {name} est hors service',
	'How much is lost when its data is damaged is unknown, as nobody says how long damage goes unnoticed':
		'On ignore combien est perdu quand ses données sont endommagées, car nul ne dit combien de temps un dommage passe inaperçu',
	'How long it takes to come back is unknown, and so is everything that waits for it':
		'On ignore combien de temps prend le retour, de même pour tout ce qui en dépend',
	'No failure domain takes this copy down, so the loss of its zone or host looks harmless':
		'Aucun domaine de défaillance n’arrête cette instance, la perte de sa zone ou de son hôte paraît donc sans danger',
	'What the loss does to flows that share the caller, and whose steps do not go over the dependency, is only possible':
		'Ce que la perte fait aux flux qui partagent l’appelant, et dont les étapes ne passent pas par la dépendance, n’est que possible',
	'How many copies run is unknown, so its own failure is only possible and no failure domain takes it down':
		'On ignore combien d’instances tournent, sa propre panne n’est donc que possible et aucun domaine de défaillance ne l’arrête',
	'Its traffic is missing from the share of peak traffic': 'Son trafic manque dans la part du trafic de pointe',
	'The dependency counts as soft in one run and as hard in the other, so its findings are only possible':
		'La dépendance compte comme souple dans un calcul et forte dans l’autre, ses constats ne sont donc que possibles',
	'No responsibility of this role is declared, and nothing names it as owner':
		'Aucune responsabilité de ce rôle n’est déclarée, et rien ne le nomme responsable',
	'No mitigation is declared for this failure mode':
		'Aucune mesure d’atténuation n’est déclarée pour ce mode de défaillance',
	'how long taking the release back takes is not declared': 'la durée du retour arrière n’est pas déclarée',
	'how long it takes is not declared': 'la durée n’est pas déclarée',
	'the time of the failover is not declared': 'la durée du basculement n’est pas déclarée',
	'nothing is declared': 'rien n’est déclaré',
	'not declared (asynchronous)': 'non déclaré (asynchrone)',
	assumed: 'supposé',
	'{n} field|{n} fields': '{n} champ|{n} champs',
	'{n} field missing|{n} fields missing': '{n} champ manquant|{n} champs manquants',
	'not computable, as {n} field is missing|not computable, as {n} fields are missing':
		'non calculable, car {n} champ manque|non calculable, car {n} champs manquent',
	'{a} missing': 'manque : {a}',
	'no contact is declared': 'aucun contact déclaré',
	'contract {alert}': 'contrat {alert}',
	'no p{n} for {m} steps': 'pas de p{n} pour {m} étapes',
	'no step calls it': 'aucune étape ne l’appelle',
	'No step of a flow calls it.': 'Aucune étape d’un flux ne l’appelle.',
	'no growth is stated': 'aucune croissance indiquée',
	'no time is stated': 'aucun temps indiqué',
	'no p{n} declared': 'pas de p{n} déclaré',
	'never, or not declared': 'jamais, ou non déclaré',
	'slowest alert not known': 'alerte la plus lente inconnue',
	'slowest alert {time}': 'alerte la plus lente {time}',
	'none named': 'aucun nommé',
	'none is read': 'aucune n’est lue',
	'by nobody stated': 'indiqué par personne',
	'No component names it': 'Aucun composant ne le nomme',
	'No single event only degrades it': 'Aucun événement seul ne fait que le dégrader',
	'No component, flow or business service goes down or degrades, in either reading of what is not declared':
		'Aucun composant, flux ou service métier ne tombe ni ne se dégrade, quelle que soit la lecture de ce qui n’est pas déclaré',
	'Some dependencies are of undeclared criticality, or soft without a tested fallback':
		'La criticité de certaines dépendances n’est pas déclarée, ou elles sont souples sans solution de repli éprouvée',
	'best with all soft, worst with all hard': 'au mieux toutes souples, au pire toutes fortes',
	'Which copy is at work is not declared for {list}': 'L’instance en service n’est pas déclarée pour {list}',
	'which copy is at work is not declared for {list}': 'l’instance en service n’est pas déclarée pour {list}',
	'best when the loss of one copy never needs the failover, worst when the loss of any does':
		'au mieux la perte d’une instance n’exige jamais le basculement, au pire la perte de n’importe laquelle l’exige',
	'What follows is about the worst case': 'La suite concerne le pire cas',
	'{a}: {b} is not declared, so which loss needs the failover is unknown, and the downtime is a range instead of one number.':
		'{a} : {b} n’est pas déclaré, on ignore donc quelle perte exige le basculement, et l’indisponibilité est un intervalle au lieu d’un seul nombre.',
	'Evidence of design, not a statement of compliance: it shows what was declared and decided, and what follows from it. Whether a rule is met is for people to judge.':
		'Preuve de conception, pas une déclaration de conformité : elle montre ce qui a été déclaré et décidé, et ce qui en découle. Aux personnes de juger si une règle est respectée.',
	'Evidence of design, not a statement of compliance: it shows what was declared and decided, and what follows from it. Whether a rule is met is for people to judge. {a}.':
		'Preuve de conception, pas une déclaration de conformité : elle montre ce qui a été déclaré et décidé, et ce qui en découle. Aux personnes de juger si une règle est respectée. {a}.',
	'No contract has its version declared on both sides.': 'Aucun contrat n’a sa version déclarée des deux côtés.',
	'No redundancy group shares a failure domain that the policy asks to survive.':
		'Aucun groupe de redondance ne partage un domaine de défaillance auquel la politique demande de survivre.',
	'No synchronous dependency is declared.': 'Aucune dépendance synchrone n’est déclarée.',
	'the budget is {time}': 'le budget est {time}',
	'It is missing in {n} places': 'Il manque à {n} endroits',
	'How long its steps usually need is not known, as none declares its p99':
		'La durée habituelle de ses étapes est inconnue, car aucune n’indique son p99',
	'How long its caller waits at the worst is not declared {a}':
		'Le temps que son appelant attend au pire n’est pas indiqué {a}',
	'how many copies carry the load': 'combien d’instances portent la charge',
	'whether a copy has every write': 'si une instance détient chaque écriture',
	'whether anything brings the data back': 'si quelque chose ramène les données',
	'{a} says how often {n} copies are down each':
		'{a} indique quelle part du temps chacune des {n} instances est hors service',
	'findings cannot be ranked by the importance of the service':
		'les constats ne peuvent être classés selon l’importance du service',
	'how many copies the load needs is unknown: one is taken to be enough':
		'on ignore combien d’instances la charge demande : une seule est supposée suffire',
	'the soft dependency counts as hard in the pessimistic run, as nobody has tried what happens without it':
		'la dépendance souple compte comme forte dans la lecture pessimiste, car personne n’a éprouvé ce qui se passe sans elle',
	'the step adds nothing to the budget of its flow, so the sum is a lower bound':
		'l’étape n’ajoute rien au budget de son flux, la somme est donc une borne inférieure',
	'what brings the data back, and from when, is unknown':
		'on ignore ce qui ramène les données, et de quand elles datent',
	'whether a copy that survives has every write is unknown':
		'on ignore si une instance qui survit détient chaque écriture',
	'whether one person is a single point of failure is unknown':
		'on ignore si une personne est un point de défaillance unique',
	'whom to call next is unknown': 'on ignore qui appeler ensuite',
	'whether a repeat of the write does harm is unknown': 'on ignore si répéter l’écriture est nuisible',
	'whether the provider can be replaced is unknown': 'on ignore si le fournisseur peut être remplacé',
	'the time to impact is unknown, as nobody says how long the buffer absorbs':
		'le temps jusqu’à l’effet est inconnu, car personne ne dit combien de temps le tampon absorbe',
	'how long a pool lasts when the other side hangs is unknown':
		'on ignore combien de temps un pool tient quand l’autre côté se bloque',
	'how near a limit set by others is, and when it is reached, is unknown':
		'on ignore si une limite fixée par d’autres est proche et quand elle sera atteinte',
	'how long the first slice is watched, and so how much it can harm, is unknown':
		'on ignore combien de temps la première tranche est observée, et donc les dégâts qu’elle peut causer',
	'No failure mode says that it shows itself like this': 'Aucun mode de défaillance ne dit se manifester ainsi',
	'That does not mean that none does': 'Cela ne veut pas dire qu’aucun ne le fait',
	'Since when findings are known: nobody records them here. {a} adds a record of what is found at a commit, with its day; {b} makes them from the history.':
		'Depuis quand les constats sont connus : personne ne les relève ici. {a} ajoute un relevé de ce qui est constaté à un commit, avec son jour ; {b} les établit à partir de l’historique.',
};
