import type { Translation } from '../catalogue.ts';
import type { CalculatorText } from '../en/calculator.ts';

export const calculator: { readonly [english in CalculatorText]: Translation } = {
	'How long until the backlog is worked off': 'Wie lange, bis der Rückstau abgearbeitet ist',
	'waiting / (worked off − arriving)': 'wartend / (abgearbeitet − ankommend)',
	'Waiting now': 'Jetzt wartend',
	Arriving: 'Ankommend',
	'Worked off': 'Abgearbeitet',
	'The oldest expires in': 'Der älteste verfällt in',
	messages: 'Nachrichten',
	'per second': 'pro Sekunde',
	minutes: 'Minuten',
	'Nothing waits.': 'Nichts wartet.',
	'Never worked off: {n}/s arrive and {m}/s are worked off. Add capacity or take load away.':
		'Wird nie abgearbeitet: {n}/s kommen an, {m}/s werden abgearbeitet. Kapazität hinzufügen oder Last wegnehmen.',
	'Worked off in {time}.': 'Abgearbeitet in {time}.',
	'Worked off in {time}, but the oldest expire in {time2}: some are lost before that.':
		'Abgearbeitet in {time}, aber die ältesten verfallen in {time2}: Einige gehen vorher verloren.',
	'Whether the copies that are left carry the load': 'Ob die verbleibenden Instanzen die Last tragen',
	'load / (copies left × load one copy carries)': 'Last / (verbleibende Instanzen × Last je Instanz)',
	'Copies left': 'Verbleibende Instanzen',
	'One copy carries': 'Eine Instanz trägt',
	'Load now': 'Last jetzt',
	'Use at most': 'Höchstens auslasten',
	copies: 'Instanzen',
	percent: 'Prozent',
	'Nothing is asked.': 'Es liegt keine Last an.',
	'Nothing is left that carries anything.': 'Nichts ist übrig, das Last trägt.',
	'{n} % used: overloaded. Shed {m}/s or add copies.':
		'{n} % ausgelastet: überlastet. {m}/s abwerfen oder Instanzen hinzufügen.',
	'{n} % used, more than the {m} % meant: it carries, with little room.':
		'{n} % ausgelastet, mehr als die vorgesehenen {m} %: Es trägt, mit wenig Reserve.',
	'{n} % used: it carries.': '{n} % ausgelastet: Es trägt.',
	'How fast the error budget burns': 'Wie schnell das Fehlerbudget verbraucht wird',
	'share of errors / (1 − objective)': 'Fehleranteil / (1 − Zielwert)',
	'Requests failing now': 'Derzeit fehlschlagende Anfragen',
	Objective: 'Zielwert',
	Window: 'Zeitfenster',
	'Budget left, all if empty': 'Restbudget, leer: alles',
	days: 'Tage',
	'More than 100 percent cannot be.': 'Mehr als 100 Prozent gibt es nicht.',
	'No budget burns.': 'Es wird kein Budget verbraucht.',
	'An objective of 100 percent has no budget.': 'Ein Zielwert von 100 Prozent hat kein Budget.',
	'Burns {n} times as fast as planned: what is left is gone in {time}.':
		'Verbraucht {n}-mal so schnell wie geplant: Der Rest ist in {time} aufgebraucht.',
	'Fill in: {what}.': 'Bitte ausfüllen: {what}.',
	'The start lies ahead.': 'Der Beginn liegt in der Zukunft.',
	'Exceeded {time} ago': 'Seit {time} überschritten',
	'{time} left': 'noch {time}',
};
