import type { Translation } from '../catalogue.ts';
import type { CalculatorText } from '../en/calculator.ts';

export const calculator: { readonly [english in CalculatorText]: Translation } = {
	'How long until the backlog is worked off': 'Temps pour résorber l’arriéré',
	'waiting / (worked off − arriving)': 'en attente / (traités − arrivants)',
	'Waiting now': 'En attente maintenant',
	Arriving: 'Arrivées',
	'Worked off': 'Traités',
	'The oldest expires in': 'Le plus ancien expire dans',
	messages: 'messages',
	'per second': 'par seconde',
	minutes: 'minutes',
	'Nothing waits.': 'Rien n’est en attente.',
	'Never worked off: {n}/s arrive and {m}/s are worked off. Add capacity or take load away.':
		'Jamais résorbé : {n}/s arrivent et {m}/s sont traités. Ajouter de la capacité ou réduire la charge.',
	'Worked off in {time}.': 'Résorbé en {time}.',
	'Worked off in {time}, but the oldest expire in {time2}: some are lost before that.':
		'Résorbé en {time}, mais les plus anciens expirent dans {time2} : certains seront perdus avant.',
	'Whether the copies that are left carry the load': 'Les instances restantes supportent-elles la charge ?',
	'load / (copies left × load one copy carries)': 'charge / (instances restantes × charge par instance)',
	'Copies left': 'Instances restantes',
	'One copy carries': 'Une instance supporte',
	'Load now': 'Charge actuelle',
	'Use at most': 'Utilisation maximale',
	copies: 'instances',
	percent: 'pour cent',
	'Nothing is asked.': 'Aucune demande.',
	'Nothing is left that carries anything.': 'Il ne reste rien pour supporter la charge.',
	'{n} % used: overloaded. Shed {m}/s or add copies.':
		'Utilisé à {n} % : surcharge. Délester {m}/s ou ajouter des instances.',
	'{n} % used, more than the {m} % meant: it carries, with little room.':
		'Utilisé à {n} %, plus que les {m} % prévus : cela tient, avec peu de marge.',
	'{n} % used: it carries.': 'Utilisé à {n} % : cela tient.',
	'How fast the error budget burns': 'Vitesse de consommation du budget d’erreur',
	'share of errors / (1 − objective)': 'part d’erreurs / (1 − objectif)',
	'Requests failing now': 'Requêtes en échec maintenant',
	Objective: 'Objectif',
	Window: 'Fenêtre',
	'Budget left, all if empty': 'Budget restant, tout si vide',
	days: 'jours',
	'More than 100 percent cannot be.': 'Plus de 100 pour cent est impossible.',
	'No budget burns.': 'Aucun budget n’est consommé.',
	'An objective of 100 percent has no budget.': 'Un objectif de 100 pour cent n’a pas de budget.',
	'Burns {n} times as fast as planned: what is left is gone in {time}.':
		'Consommation {n} fois plus rapide que prévu : le reste sera épuisé dans {time}.',
	'Fill in: {what}.': 'À compléter : {what}.',
	'The start lies ahead.': 'Le début est dans le futur.',
	'Exceeded {time} ago': 'Dépassé depuis {time}',
	'{time} left': 'encore {time}',
};
