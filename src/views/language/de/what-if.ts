import type { Translation } from '../catalogue.ts';
import type { WhatIfText } from '../en/what-if.ts';

export const whatIf: { readonly [english in WhatIfText]: Translation } = {
	'Nothing has failed: everything is UP. Fail something to see what it does.':
		'Nichts ist ausgefallen: Alles ist IN BETRIEB. Etwas ausfallen lassen und sehen, was es bewirkt.',
	'{n} business service and {m} flow': '{n} Geschäftsservice und {m} Ablauf',
	'{n} business service and {m} flows': '{n} Geschäftsservice und {m} Abläufe',
	'{n} business services and {m} flow': '{n} Geschäftsservices und {m} Ablauf',
	'{n} business services and {m} flows': '{n} Geschäftsservices und {m} Abläufe',
	'{what} DOWN': '{what} AUSGEFALLEN',
	'{what} DEGRADED': '{what} BEEINTRÄCHTIGT',
	'{what} DOWN, {what2} DEGRADED': '{what} AUSGEFALLEN, {what2} BEEINTRÄCHTIGT',
	'{n} DOWN, {m} DEGRADED, {k} UP': '{n} AUSGEFALLEN, {m} BEEINTRÄCHTIGT, {k} IN BETRIEB',
	'{n} DOWN, {k} UP': '{n} AUSGEFALLEN, {k} IN BETRIEB',
	'{n} DEGRADED, {k} UP': '{n} BEEINTRÄCHTIGT, {k} IN BETRIEB',
	'{n} UP': '{n} IN BETRIEB',
	'all UP': 'alle IN BETRIEB',
	FAILED: 'AUSFALL',
	'could be DEGRADED': 'könnte BEEINTRÄCHTIGT sein',
	'Nothing certain; {n} flow or service possibly affected|Nothing certain; {n} flows and services possibly affected':
		'Nichts Sicheres; {n} Ablauf oder Service möglicherweise betroffen|Nichts Sicheres; {n} Abläufe und Services möglicherweise betroffen',
	'No business service or flow is affected': 'Kein Geschäftsservice und kein Ablauf ist betroffen',
	'{n} component DOWN, no business service or flow affected|{n} components DOWN, no business service or flow affected':
		'{n} Komponente AUSGEFALLEN, kein Geschäftsservice oder Ablauf betroffen|{n} Komponenten AUSGEFALLEN, kein Geschäftsservice oder Ablauf betroffen',
	'Certain whatever is not declared, unless marked possible.':
		'Sicher, was auch immer nicht angegeben ist, außer wo „möglich“ steht.',
	'{n} % of peak traffic is down ({m}/s of {k}/s; {i} of {j} flows declare a peak rate).':
		'{n} % der Spitzenlast fallen aus ({m}/s von {k}/s; {i} von {j} Abläufen geben eine Spitzenrate an).',
	'Clock:': 'Uhr:',
	'impact tolerance not declared': 'Auswirkungstoleranz nicht angegeben',
	'Available while this lasts: {what}': 'Verfügbar, solange dies andauert: {what}',
	'(else {what})': '(sonst {what})',
	'between {n} % and {m} %, as criticalities, fallbacks or copies at work are not declared':
		'zwischen {n} % und {m} %, da Kritikalitäten, Ersatzwege oder arbeitende Instanzen nicht angegeben sind',
	'not computable: {what}': 'nicht berechenbar: {what}',
	'{n} of the events that can stop it have no probability':
		'{n} der Ereignisse, die es anhalten können, hat keine Wahrscheinlichkeit|{n} der Ereignisse, die es anhalten können, haben keine Wahrscheinlichkeit',
	'for {own} [what if]': 'für {own}',
	'cannot be followed as written': 'nicht wie geschrieben ausführbar',
	'it needs {own} [what if]': 'es benötigt {own}',
	'Stop when': 'Abbrechen, wenn',
	'Failover of {name}: {what},': 'Umschaltung von {name}: {what},',
	'automatic, {time}': 'automatisch, {time}',
	'manual, {time}': 'von Hand, {time}',
	'automatic, time not declared': 'automatisch, Dauer nicht angegeben',
	'manual, time not declared': 'von Hand, Dauer nicht angegeben',
	'mode not declared, {time}': 'Art nicht angegeben, {time}',
	'mode not declared, time not declared': 'Art und Dauer nicht angegeben',
	'no runbook declared': 'kein Runbook angegeben',
	'No runbook is for what has failed.': 'Kein Runbook gilt dem, was ausgefallen ist.',
	'{n} runbook for what goes down with it|{n} runbooks for what goes down with it':
		'{n} Runbook für das, was mit ausfällt|{n} Runbooks für das, was mit ausfällt',
	'Nobody owns what is affected.': 'Niemand ist für das Betroffene zuständig.',
	'on-call not declared': 'Bereitschaft nicht angegeben',
	'none left': 'keine übrig',
	'{n} of {m} copies left, needs {k}; utilisation {i} ({what})':
		'{n} von {m} Instanzen übrig, {k} benötigt; Auslastung {i} ({what})',
	'{n} of {m} copies left, needs {k} ({what})': '{n} von {m} Instanzen übrig, {k} benötigt ({what})',
	'{n}/s on {m} × {k}/s, target {i}': '{n}/s auf {m} × {k}/s, Ziel {i}',
	'{n}/s on {m} × {k}/s, target not declared': '{n}/s auf {m} × {k}/s, Ziel nicht angegeben',
	'{n}/s on {m} × {k}/s ({j} more stand by), target {i}': '{n}/s auf {m} × {k}/s ({j} weitere in Reserve), Ziel {i}',
	'{n}/s on {m} × {k}/s ({j} more stand by), target not declared':
		'{n}/s auf {m} × {k}/s ({j} weitere in Reserve), Ziel nicht angegeben',
	'capacity.peak and capacity.unitCapacity not declared': 'capacity.peak und capacity.unitCapacity nicht angegeben',
	'capacity.peak not declared': 'capacity.peak nicht angegeben',
	'capacity.unitCapacity not declared': 'capacity.unitCapacity nicht angegeben',
	'Capacity left': 'Verbleibende Kapazität',
	'all copies are lost': 'alle Instanzen sind ausgefallen',
	'{n} of its {m} copies are lost, it needs {k}':
		'{n} von {m} Instanzen ist ausgefallen, benötigt werden {k}|{n} von {m} Instanzen sind ausgefallen, benötigt werden {k}',
	'{n} of its {m} copies are lost, it needs {k} at {i} times the peak':
		'{n} von {m} Instanzen ist ausgefallen, bei {i}-facher Spitze werden {k} benötigt|{n} von {m} Instanzen sind ausgefallen, bei {i}-facher Spitze werden {k} benötigt',
	'it needs {k} copies at {i} times the peak and has {n}':
		'bei {i}-facher Spitze werden {k} Instanzen benötigt, vorhanden sind {n}',
	'a copy that does the work is lost, and the failover does not work':
		'eine Instanz, die die Arbeit tut, ist verloren, und die Umschaltung gelingt nicht',
	'a copy that may do the work is lost, and the failover does not work':
		'eine Instanz, die vielleicht die Arbeit tut, ist verloren, und die Umschaltung gelingt nicht',
	'asynchronous dependency: the buffer absorbs {time}, then it is degraded':
		'asynchrone Abhängigkeit: Der Puffer fängt {time} auf, dann ist es beeinträchtigt',
	'{what} of flows whose steps go over it': '{what} der Abläufe, deren Schritte darüber führen',
	'{what}, and no step of the flow goes over it': '{what}; kein Schritt des Ablaufs führt darüber',
	'{what}, and no step says what is called for the flow':
		'{what}; kein Schritt sagt, was für den Ablauf aufgerufen wird',
	'dependency of undeclared criticality, which may be hard':
		'Abhängigkeit ohne angegebene Kritikalität, die hart sein kann',
	'every copy depends on {id}': 'jede Instanz hängt ab von {id}',
	'(assumed: its {id} is not declared)': '(angenommen: {id} ist nicht angegeben)',
	'Fails by itself: {what}.': 'Fällt selbst aus: {what}.',
	'time unknown: {what}': 'Zeit unbekannt: {what}',
	'DEGRADED {time}, DOWN {time2}': 'BEEINTRÄCHTIGT {time}, AUSGEFALLEN {time2}',
	'{what}; possibly DOWN': '{what}; möglicherweise AUSGEFALLEN',
	'{what}; possibly DEGRADED': '{what}; möglicherweise BEEINTRÄCHTIGT',
	'{what}, if what is not declared does harm': '{what}, falls schadet, was nicht angegeben ist',
	'Show {n} more': '{n} weitere zeigen',
	'What has failed': 'Was ausgefallen ist',
	'Fail something: name, id or kind': 'Etwas ausfallen lassen: Name, Kennung oder Art',
	'Fail something: a name, zone, …': 'Etwas ausfallen lassen: ein Name, eine Zone, …',
	'What can fail': 'Was ausfallen kann',
	'Nothing of that name can fail': 'Nichts mit diesem Namen kann ausfallen',
	copy: 'Instanz',
	'does not work': 'gelingt nicht',
	'Failed [what if]': 'Ausgefallen',
	'Time since failure': 'Zeit seit dem Ausfall',
	'Ready-made': 'Vorbereitet',
	Reset: 'Zurücksetzen',
	'Restore {own} [what if]': '{own} wiederherstellen',
	'declared peak': 'angegebene Spitze',
	'{n} × peak': '{n} × Spitze',
	'in the end': 'am Ende',
	'The declared peak': 'Die angegebene Spitze',
	'{n} times the declared peak': 'Das {n}-Fache der angegebenen Spitze',
	'{time} after the failure': '{time} nach dem Ausfall',
	'{what}, {what2}; ready-made situations, link to share': '{what}, {what2}; vorbereitete Lagen, Link zum Teilen',
	'choose …': 'wählen …',
	'Zones and regions': 'Zonen und Regionen',
	'Answers cannot be computed here ({what}). The table of single failures says what each one does.':
		'Antworten können hier nicht berechnet werden ({what}). Die Tabelle der einzelnen Ausfälle sagt, was jeder einzelne Ausfall bewirkt.',
	'the model file is of another version; reload the page':
		'die Modelldatei ist von einer anderen Version; bitte die Seite neu laden',
	'Left out of this link: {what}': 'Aus diesem Link weggelassen: {what}',
	'nothing that can fail is called {own}': 'nichts, was ausfallen kann, heißt {own}',
	'nothing that can fail is called {own}; did you mean {own2}?':
		'nichts, was ausfallen kann, heißt {own}; ist {own2} gemeint?',
	'more than {n} failures at once: the rest is left out': 'mehr als {n} Ausfälle auf einmal: der Rest entfällt',
	'the load {own} is not a factor from {own2} to {own3}: 1x is taken':
		'die Last {own} ist kein Faktor von {own2} bis {own3}: 1x wird genommen',
	'the time {own} is none such as 30m or 2h: the end is taken':
		'die Zeit {own} ist keine wie 30m oder 2h: das Ende wird genommen',
	Shared: 'Geteilt',
	'Link copied': 'Link kopiert',
	'Copy the address of this page': 'Die Adresse dieser Seite kopieren',
	'{own}, {what}. Press to fail it': '{own}, {what}. Drücken, um es ausfallen zu lassen',
	'{own}, {what}. Press to restore it': '{own}, {what}. Drücken, um es wiederherzustellen',
	'{own}, {what}. Press to see its components': '{own}, {what}. Drücken, um die Komponenten zu sehen',
	'Answers for any set of failures are computed by a script in your browser. Without scripts, the table of single failures says what each one does, and {a} answers on the terminal.':
		'Antworten für beliebige Ausfälle berechnet ein Skript in Ihrem Browser. Ohne Skripte sagt die Tabelle der einzelnen Ausfälle, was jeder einzelne Ausfall bewirkt, und {a} antwortet im Terminal.',
};
