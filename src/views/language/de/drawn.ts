import type { Translation } from '../catalogue.ts';
import type { DrawnText } from '../en/drawn.ts';

export const drawn: { readonly [english in DrawnText]: Translation } = {
	'{a}: accepted {day}, in force on {day2}': '{a}: angenommen {day}, in Kraft am {day2}',
	'{a}: superseded; from {day} until replaced on {day2}': '{a}: abgelöst; von {day} bis zur Ablösung am {day2}',
	'{name}, accepted {day}': '{name}, angenommen {day}',
	'{name}, superseded {day}': '{name}, abgelöst {day}',
	'{name}, proposed {day}': '{name}, vorgeschlagen {day}',
	'{name}, rejected {day}': '{name}, abgelehnt {day}',
	'{name}, accepted until {day}, {other}': '{name}, akzeptiert bis {day}, {other}',
	'{name}, planned from {day}': '{name}, geplant ab {day}',
	'{name}, possible single point of failure': '{name}, möglicher Single Point of Failure',
	'{n} component of these stands in it': '{n} Komponente davon steht darin',
	'{n} components of these stand in it': '{n} Komponenten davon stehen darin',
	'each alone:': 'jede für sich:',
	'Copies, each alone:': 'Instanzen, jede für sich:',
	'Whole components, each alone:': 'Ganze Komponenten, jede für sich:',
	'Hosts and racks, each alone:': 'Hosts und Racks, jeder für sich:',
	'Shared resources, each alone:': 'Gemeinsame Ressourcen, jede für sich:',
	'Control planes, each alone:': 'Steuerungsebenen, jede für sich:',
	'Providers, each alone:': 'Anbieter, jeder für sich:',
	'People, each alone:': 'Personen, jede für sich:',
	'{a}: {time} to {time2}, {name}': '{a}: {time} bis {time2}, {name}',
	'{a}: {time} to {time2}, {name}, on the critical path': '{a}: {time} bis {time2}, {name}, auf dem kritischen Pfad',
	'Check: {time} to {time2}': 'Prüfen: {time} bis {time2}',
	'Decide: {time} to {time2}': 'Entscheiden: {time} bis {time2}',
	'Notice: {time} to {time2}': 'Bemerken: {time} bis {time2}',
	'{a} relates to {b}': '{a} bezieht sich auf {b}',
	'{a} supersedes {b}': '{a} löst {b} ab',
	'{a} amends {b}': '{a} ändert {b}',
	'{a} extends {b}': '{a} erweitert {b}',
	'{a} conflicts with {b}': '{a} widerspricht {b}',
	'{a} sends to {b}': '{a} sendet an {b}',
	'({n}) {name}, at {other}': '({n}) {name}, bei {other}',
	'({n}) {name}, at {other}, no compensation declared': '({n}) {name}, bei {other}, keine Kompensation angegeben',
	Optional: 'Optional',
	'In parallel': 'Parallel',
	'in parallel': 'parallel',
	'+{n} more': '+{n} weitere',
	'failure domains': 'Fehlerdomänen',
	systems: 'Systeme',
	'in places': 'an Orten',
	'{n} of {m} copies, {k} must be up': '{n} von {m} Instanzen, {k} nötig',
	'{k} must be up': '{k} nötig',
	'{n} systems, their third parties, and who calls them in a flow':
		'{n} Systeme, ihre Drittanbieter und wer sie in einem Ablauf aufruft',
	'What most systems need says so in its box instead of with arrows':
		'Was die meisten Systeme benötigen, steht im Kasten statt an Pfeilen',
	'{n} components selected': '{n} Komponenten ausgewählt',
	'{n} component selected': '{n} Komponente ausgewählt',
	'Arrows point to what is needed; numbers count dependencies':
		'Pfeile zeigen auf das Benötigte; Zahlen zählen Abhängigkeiten',
	'Each box is a component in a place, with the copies of it that stand there':
		'Jeder Kasten ist eine Komponente an einem Ort, mit ihren Instanzen dort',
	'As declared for {alert}': 'Wie für {alert} angegeben',
	'Numbers count dependencies of components; arrows point to the team that is needed':
		'Zahlen zählen Abhängigkeiten von Komponenten; Pfeile zeigen auf das benötigte Team',
	'The tree is complete': 'Der Baum ist vollständig',
	'{n} event stops it alone; below are only combinations of others':
		'{n} Ereignis stoppt es allein; darunter stehen nur Kombinationen anderer',
	'{what} are affected': '{what} sind betroffen',
	'{what} is affected': '{what} ist betroffen',
	'Those not in force are pale': 'Nicht gültige sind blass',
	'{n} business services rely on it, through the components drawn':
		'{n} Geschäftsservices stützen sich darauf, über die gezeichneten Komponenten',
	'{n} business service relies on it, through the components drawn':
		'{n} Geschäftsservice stützt sich darauf, über die gezeichneten Komponenten',
	'The first {n} of {m} tasks are drawn': 'Gezeichnet sind die ersten {n} von {m} Aufgaben',
	'When the caller stops trying, and how it starts again, as declared':
		'Wann der Aufrufer aufhört und wie er wieder beginnt, wie angegeben',
	'{a} without {b}': '{a} ohne {b}',
	'Fault tree of {name}': 'Fehlerbaum von {name}',
	'In which order things come back after the loss of {name}':
		'In welcher Reihenfolge alles nach dem Ausfall von {name} zurückkommt',
	'Single points of failure of {name}': 'Single Points of Failure von {name}',
	'Cut sets of {name} with one event': 'Minimalschnitte von {name} mit einem Ereignis',
	'Cut sets of {name} with two or three events': 'Minimalschnitte von {name} mit zwei oder drei Ereignissen',
	'{n} component after which nothing is left|{n} components after which nothing is left':
		'{n} Komponente, nach deren Verlust nichts bleibt|{n} Komponenten, nach deren Verlust nichts bleibt',
	'{n} component after which enough is left|{n} components after which enough is left':
		'{n} Komponente, nach deren Verlust genug bleibt|{n} Komponenten, nach deren Verlust genug bleibt',
	'Single points of failure of {name}, in place': 'Single Points of Failure von {name}, an ihrem Ort',
	'When decisions were taken, and how long they held': 'Wann Entscheidungen fielen und wie lange sie galten',
	'Which failure domain stands in which': 'Welche Fehlerdomäne in welcher steht',
	'Who answers for what': 'Wer wofür zuständig ist',
	'Business services and the third parties behind them': 'Geschäftsservices und die Drittanbieter dahinter',
	'Arrows point to what is needed while running.': 'Pfeile zeigen auf das, was im Betrieb benötigt wird.',
};
