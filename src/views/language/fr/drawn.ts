import type { Translation } from '../catalogue.ts';
import type { DrawnText } from '../en/drawn.ts';

export const drawn: { readonly [english in DrawnText]: Translation } = {
	'{a}: accepted {day}, in force on {day2}': '{a} : acceptée le {day}, en vigueur le {day2}',
	'{a}: superseded; from {day} until replaced on {day2}': '{a} : remplacée ; du {day} jusqu’au remplacement le {day2}',
	'{name}, accepted {day}': '{name}, acceptée le {day}',
	'{name}, superseded {day}': '{name}, remplacée le {day}',
	'{name}, proposed {day}': '{name}, proposée le {day}',
	'{name}, rejected {day}': '{name}, rejetée le {day}',
	'{name}, accepted until {day}, {other}': '{name}, accepté jusqu’au {day}, {other}',
	'{name}, planned from {day}': '{name}, prévu dès le {day}',
	'{name}, possible single point of failure': '{name}, point de défaillance unique possible',
	'{n} component of these stands in it': '{n} composant d’entre eux s’y trouve',
	'{n} components of these stand in it': '{n} composants d’entre eux s’y trouvent',
	'each alone:': 'chacun seul :',
	'Copies, each alone:': 'Instances, chacune seule :',
	'Whole components, each alone:': 'Composants entiers, chacun seul :',
	'Hosts and racks, each alone:': 'Hôtes et baies, chacun seul :',
	'Shared resources, each alone:': 'Ressources partagées, chacune seule :',
	'Control planes, each alone:': 'Plans de contrôle, chacun seul :',
	'Providers, each alone:': 'Fournisseurs, chacun seul :',
	'People, each alone:': 'Personnes, chacune seule :',
	'{a}: {time} to {time2}, {name}': '{a} : {time} à {time2}, {name}',
	'{a}: {time} to {time2}, {name}, on the critical path': '{a} : {time} à {time2}, {name}, sur le chemin critique',
	'Check: {time} to {time2}': 'Vérifier : {time} à {time2}',
	'Decide: {time} to {time2}': 'Décider : {time} à {time2}',
	'Notice: {time} to {time2}': 'Détecter : {time} à {time2}',
	'{a} relates to {b}': '{a} se rapporte à {b}',
	'{a} supersedes {b}': '{a} remplace {b}',
	'{a} amends {b}': '{a} amende {b}',
	'{a} extends {b}': '{a} étend {b}',
	'{a} conflicts with {b}': '{a} contredit {b}',
	'{a} sends to {b}': '{a} envoie à {b}',
	'({n}) {name}, at {other}': '({n}) {name}, sur {other}',
	'({n}) {name}, at {other}, no compensation declared': '({n}) {name}, sur {other}, aucune compensation déclarée',
	Optional: 'Facultatif',
	'In parallel': 'En parallèle',
	'in parallel': 'en parallèle',
	'+{n} more': '+{n} de plus',
	'failure domains': 'domaines de défaillance',
	systems: 'systèmes',
	'in places': 'en lieux',
	'{n} of {m} copies, {k} must be up': '{n} instance sur {m}, minimum {k}|{n} instances sur {m}, minimum {k}',
	'{k} must be up': 'minimum {k}',
	'{n} systems, their third parties, and who calls them in a flow':
		'{n} systèmes, leurs tiers, et qui les appelle dans un flux',
	'What most systems need says so in its box instead of with arrows':
		'Ce dont la plupart des systèmes ont besoin est dit dans sa boîte au lieu de flèches',
	'{n} components selected': '{n} composants sélectionnés',
	'{n} component selected': '{n} composant sélectionné',
	'Arrows point to what is needed; numbers count dependencies':
		'Les flèches vont vers ce qui est requis ; les nombres comptent les dépendances',
	'Each box is a component in a place, with the copies of it that stand there':
		'Chaque boîte est un composant en un lieu, avec ses instances qui s’y trouvent',
	'As declared for {alert}': 'Tel que déclaré pour {alert}',
	'Numbers count dependencies of components; arrows point to the team that is needed':
		'Les nombres comptent les dépendances entre composants ; les flèches vont vers l’équipe requise',
	'The tree is complete': 'L’arbre est complet',
	'{n} event stops it alone; below are only combinations of others':
		'{n} événement l’arrête seul ; en dessous, seulement des combinaisons d’autres',
	'{what} are affected': '{what} sont touchés',
	'{what} is affected': '{what} est touché',
	'Those not in force are pale': 'Celles qui ne sont plus en vigueur sont pâles',
	'{n} business services rely on it, through the components drawn':
		'{n} services métier s’y appuient, par les composants dessinés',
	'{n} business service relies on it, through the components drawn':
		'{n} service métier s’y appuie, par les composants dessinés',
	'The first {n} of {m} tasks are drawn': 'Les {n} premières tâches sur {m} sont dessinées',
	'When the caller stops trying, and how it starts again, as declared':
		'Quand l’appelant cesse d’essayer, et comment il recommence, tel que déclaré',
	'{a} without {b}': '{a} sans {b}',
	'Fault tree of {name}': 'Arbre de défaillances de {name}',
	'In which order things come back after the loss of {name}': 'Dans quel ordre tout revient après la perte de {name}',
	'Single points of failure of {name}': 'Points de défaillance uniques de {name}',
	'Cut sets of {name} with one event': 'Coupes minimales de {name} avec un seul événement',
	'Cut sets of {name} with two or three events': 'Coupes minimales de {name} avec deux ou trois événements',
	'{n} component after which nothing is left|{n} components after which nothing is left':
		'{n} composant après la perte duquel il ne reste rien|{n} composants après la perte desquels il ne reste rien',
	'{n} component after which enough is left|{n} components after which enough is left':
		'{n} composant après la perte duquel il reste assez|{n} composants après la perte desquels il reste assez',
	'Single points of failure of {name}, in place': 'Points de défaillance uniques de {name}, en place',
	'When decisions were taken, and how long they held':
		'Quand les décisions ont été prises, et combien de temps elles ont tenu',
	'Which failure domain stands in which': 'Quel domaine de défaillance est dans quel autre',
	'Who answers for what': 'Qui répond de quoi',
	'Business services and the third parties behind them': 'Services métier et les tiers derrière eux',
	'Arrows point to what is needed while running.': 'Les flèches pointent vers ce qui est nécessaire en marche.',
};
