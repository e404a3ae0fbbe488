import type { Translation } from '../catalogue.ts';
import type { WhatIfText } from '../en/what-if.ts';

export const whatIf: { readonly [english in WhatIfText]: Translation } = {
	'Nothing has failed: everything is UP. Fail something to see what it does.':
		'Rien n’est en panne : tout est EN SERVICE. Mettez quelque chose en panne pour voir l’effet.',
	'{n} business service and {m} flow': '{n} service métier et {m} flux',
	'{n} business service and {m} flows': '{n} service métier et {m} flux',
	'{n} business services and {m} flow': '{n} services métier et {m} flux',
	'{n} business services and {m} flows': '{n} services métier et {m} flux',
	'{what} DOWN': '{what} HORS SERVICE',
	'{what} DEGRADED': '{what} DÉGRADÉ(S)',
	'{what} DOWN, {what2} DEGRADED': '{what} HORS SERVICE, {what2} DÉGRADÉ(S)',
	'{n} DOWN, {m} DEGRADED, {k} UP': '{n} HORS SERVICE, {m} DÉGRADÉ(S), {k} EN SERVICE',
	'{n} DOWN, {k} UP': '{n} HORS SERVICE, {k} EN SERVICE',
	'{n} DEGRADED, {k} UP': '{n} DÉGRADÉ(S), {k} EN SERVICE',
	'{n} UP': '{n} EN SERVICE',
	'all UP': 'tous EN SERVICE',
	FAILED: 'EN PANNE',
	'could be DEGRADED': 'pourrait être DÉGRADÉ',
	'Nothing certain; {n} flow or service possibly affected|Nothing certain; {n} flows and services possibly affected':
		'Rien de certain ; {n} flux ou service peut-être touché|Rien de certain ; {n} flux et services peut-être touchés',
	'No business service or flow is affected': 'Aucun service métier ni flux n’est touché',
	'{n} component DOWN, no business service or flow affected|{n} components DOWN, no business service or flow affected':
		'{n} composant HORS SERVICE, aucun service métier ni flux touché|{n} composants HORS SERVICE, aucun service métier ni flux touché',
	'Certain whatever is not declared, unless marked possible.':
		'Certain quoi qu’il manque dans les déclarations, sauf mention « possible ».',
	'{n} % of peak traffic is down ({m}/s of {k}/s; {i} of {j} flows declare a peak rate).':
		'{n} % du trafic de pointe est interrompu ({m}/s sur {k}/s ; {i} flux sur {j} déclarent un débit de pointe).',
	'Clock:': 'Horloge :',
	'impact tolerance not declared': 'tolérance d’impact non déclarée',
	'Available while this lasts: {what}': 'Disponible tant que cela dure : {what}',
	'(else {what})': '(sinon {what})',
	'between {n} % and {m} %, as criticalities, fallbacks or copies at work are not declared':
		'entre {n} % et {m} %, car des criticités, des replis ou les instances actives ne sont pas déclarés',
	'not computable: {what}': 'non calculable : {what}',
	'{n} of the events that can stop it have no probability':
		'{n} des événements qui peuvent l’arrêter n’a pas de probabilité|{n} des événements qui peuvent l’arrêter n’ont pas de probabilité',
	'for {own} [what if]': 'pour {own}',
	'cannot be followed as written': 'inapplicable tel quel',
	'it needs {own} [what if]': 'il a besoin de {own}',
	'Stop when': 'Arrêter si',
	'Failover of {name}: {what},': 'Basculement de {name} : {what},',
	'automatic, {time}': 'automatique, {time}',
	'manual, {time}': 'manuel, {time}',
	'automatic, time not declared': 'automatique, durée non déclarée',
	'manual, time not declared': 'manuel, durée non déclarée',
	'mode not declared, {time}': 'mode non déclaré, {time}',
	'mode not declared, time not declared': 'mode et durée non déclarés',
	'no runbook declared': 'aucun runbook déclaré',
	'No runbook is for what has failed.': 'Aucun runbook ne concerne ce qui est en panne.',
	'{n} runbook for what goes down with it|{n} runbooks for what goes down with it':
		'{n} runbook pour ce qui tombe avec|{n} runbooks pour ce qui tombe avec',
	'Nobody owns what is affected.': 'Personne n’est responsable de ce qui est touché.',
	'on-call not declared': 'astreinte non déclarée',
	'none left': 'aucune ne reste',
	'{n} of {m} copies left, needs {k}; utilisation {i} ({what})':
		'{n} instance restante sur {m}, {k} nécessaires ; utilisation {i} ({what})|{n} instances restantes sur {m}, {k} nécessaires ; utilisation {i} ({what})',
	'{n} of {m} copies left, needs {k} ({what})':
		'{n} instance restante sur {m}, {k} nécessaires ({what})|{n} instances restantes sur {m}, {k} nécessaires ({what})',
	'{n}/s on {m} × {k}/s, target {i}': '{n}/s sur {m} × {k}/s, cible {i}',
	'{n}/s on {m} × {k}/s, target not declared': '{n}/s sur {m} × {k}/s, cible non déclarée',
	'{n}/s on {m} × {k}/s ({j} more stand by), target {i}': '{n}/s sur {m} × {k}/s ({j} autres en réserve), cible {i}',
	'{n}/s on {m} × {k}/s ({j} more stand by), target not declared':
		'{n}/s sur {m} × {k}/s ({j} autres en réserve), cible non déclarée',
	'capacity.peak and capacity.unitCapacity not declared': 'capacity.peak et capacity.unitCapacity non déclarés',
	'capacity.peak not declared': 'capacity.peak non déclaré',
	'capacity.unitCapacity not declared': 'capacity.unitCapacity non déclaré',
	'Capacity left': 'Capacité restante',
	'all copies are lost': 'toutes les instances sont perdues',
	'{n} of its {m} copies are lost, it needs {k}':
		'{n} instance sur {m} est perdue, il en faut {k}|{n} instances sur {m} sont perdues, il en faut {k}',
	'{n} of its {m} copies are lost, it needs {k} at {i} times the peak':
		'{n} instance sur {m} est perdue, il en faut {k} à {i} fois la pointe|{n} instances sur {m} sont perdues, il en faut {k} à {i} fois la pointe',
	'it needs {k} copies at {i} times the peak and has {n}':
		'il faut {k} instances à {i} fois la pointe, et il y en a {n}',
	'a copy that does the work is lost, and the failover does not work':
		'une instance qui fait le travail est perdue, et le basculement ne réussit pas',
	'a copy that may do the work is lost, and the failover does not work':
		'une instance qui fait peut-être le travail est perdue, et le basculement ne réussit pas',
	'asynchronous dependency: the buffer absorbs {time}, then it is degraded':
		'dépendance asynchrone : le tampon absorbe {time}, puis c’est dégradé',
	'{what} of flows whose steps go over it': '{what} des flux dont les étapes l’empruntent',
	'{what}, and no step of the flow goes over it': '{what} ; aucune étape du flux ne l’emprunte',
	'{what}, and no step says what is called for the flow': '{what} ; aucune étape ne dit ce qui est appelé pour le flux',
	'dependency of undeclared criticality, which may be hard': 'dépendance de criticité non déclarée, peut-être forte',
	'every copy depends on {id}': 'chaque instance dépend de {id}',
	'(assumed: its {id} is not declared)': '(supposé : {id} n’est pas déclaré)',
	'Fails by itself: {what}.': 'Tombe de lui-même : {what}.',
	'time unknown: {what}': 'délai inconnu : {what}',
	'DEGRADED {time}, DOWN {time2}': 'DÉGRADÉ {time}, HORS SERVICE {time2}',
	'{what}; possibly DOWN': '{what} ; peut-être HORS SERVICE',
	'{what}; possibly DEGRADED': '{what} ; peut-être DÉGRADÉ',
	'{what}, if what is not declared does harm': '{what}, si ce qui n’est pas déclaré est nuisible',
	'Show {n} more': 'Afficher {n} de plus',
	'What has failed': 'Ce qui est en panne',
	'Fail something: name, id or kind': 'Mettre en panne : nom, identifiant ou type',
	'Fail something: a name, zone, …': 'Mettre en panne : un nom, zone, …',
	'What can fail': 'Ce qui peut tomber en panne',
	'Nothing of that name can fail': 'Rien de ce nom ne peut tomber en panne',
	copy: 'instance',
	'does not work': 'ne réussit pas',
	'Failed [what if]': 'En panne',
	'Time since failure': 'Temps depuis la panne',
	'Ready-made': 'Prêts à l’emploi',
	Reset: 'Réinitialiser',
	'Restore {own} [what if]': 'Rétablir {own}',
	'declared peak': 'pointe déclarée',
	'{n} × peak': '{n} × pointe',
	'in the end': 'à la fin',
	'The declared peak': 'La pointe déclarée',
	'{n} times the declared peak': '{n} fois la pointe déclarée',
	'{time} after the failure': '{time} après la panne',
	'{what}, {what2}; ready-made situations, link to share': '{what}, {what2} ; situations prêtes, lien à partager',
	'choose …': 'choisir…',
	'Zones and regions': 'Zones et régions',
	'Answers cannot be computed here ({what}). The table of single failures says what each one does.':
		'Les réponses ne peuvent pas être calculées ici ({what}). Le tableau des pannes seules dit ce que fait chaque panne seule.',
	'the model file is of another version; reload the page':
		'le fichier du modèle est d’une autre version ; rechargez la page',
	'Left out of this link: {what}': 'Omis de ce lien : {what}',
	'nothing that can fail is called {own}': 'rien de ce qui peut tomber en panne ne s’appelle {own}',
	'nothing that can fail is called {own}; did you mean {own2}?':
		'rien de ce qui peut tomber en panne ne s’appelle {own} ; vouliez-vous dire {own2} ?',
	'more than {n} failures at once: the rest is left out': 'plus de {n} pannes à la fois : le reste est omis',
	'the load {own} is not a factor from {own2} to {own3}: 1x is taken':
		'la charge {own} n’est pas un facteur de {own2} à {own3} : 1x est retenu',
	'the time {own} is none such as 30m or 2h: the end is taken':
		'le temps {own} n’est pas de la forme 30m ou 2h : la fin est retenue',
	Shared: 'Partagé',
	'Link copied': 'Lien copié',
	'Copy the address of this page': 'Copier l’adresse de cette page',
	'{own}, {what}. Press to fail it': '{own}, {what}. Appuyer pour mettre en panne',
	'{own}, {what}. Press to restore it': '{own}, {what}. Appuyer pour rétablir',
	'{own}, {what}. Press to see its components': '{own}, {what}. Appuyer pour voir ses composants',
	'Answers for any set of failures are computed by a script in your browser. Without scripts, the table of single failures says what each one does, and {a} answers on the terminal.':
		'Les réponses pour tout ensemble de pannes sont calculées par un script dans votre navigateur. Sans scripts, le tableau des pannes seules dit ce que fait chaque panne seule, et {a} répond dans le terminal.',
};
