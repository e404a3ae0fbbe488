import type { Translation } from '../catalogue.ts';
import type { EmptyText } from '../en/empty.ts';

export const empty: { readonly [english in EmptyText]: Translation } = {
	'Nothing is declared.': 'Rien n’est déclaré.',
	'Nothing else is affected.': 'Rien d’autre n’est touché.',
	'Nothing else is affected': 'Rien d’autre n’est touché',
	'No exercise is written down.': 'Aucun exercice n’est consigné.',
	'No component whose capacity is declared loses a copy.':
		'Aucun composant dont la capacité est déclarée ne perd d’instance.',
	'It declares no dependency.': 'Il ne déclare aucune dépendance.',
	'No component declares a dependency on it.': 'Aucun composant ne déclare de dépendance envers lui.',
	'No copy is listed one by one.': 'Aucune instance n’est énumérée.',
	'No operation is declared.': 'Aucune opération n’est déclarée.',
	'No dependency names this interface.': 'Aucune dépendance ne cite cette interface.',
	'No alert is declared.': 'Aucune alerte n’est déclarée.',
	'No failure mode is declared.': 'Aucun mode de défaillance n’est déclaré.',
	'No flow and no business service is affected, in either reading of what is not declared.':
		'Aucun flux ni service métier n’est touché, quelle que soit la lecture de ce qui n’est pas déclaré.',
	'Nothing is lost.': 'Rien n’est perdu.',
	'No objective or policy promises an availability.': 'Aucun objectif ni politique ne promet de disponibilité.',
	'No copy of any component names it.': 'Aucune instance de composant ne le cite.',
	'None of them makes it better.': 'Aucune ne l’améliore.',
	'No component names this system.': 'Aucun composant ne cite ce système.',
	'No interface is declared.': 'Aucune interface n’est déclarée.',
	'No set of up to three events takes it down.': 'Aucun ensemble de trois événements au plus ne le met hors service.',
	'It owns no component.': 'Elle n’est responsable d’aucun composant.',
	'No impact tolerance is declared.': 'Aucune tolérance d’impact n’est déclarée.',
	'No flow is declared.': 'Aucun flux n’est déclaré.',
	'No term is declared.': 'Aucun terme n’est déclaré.',
	'No business service is declared.': 'Aucun service métier n’est déclaré.',
	'No decision record was found.': 'Aucune décision n’a été trouvée.',
	'No decision waives a finding.': 'Aucune décision n’accepte de constat.',
	'No control is declared.': 'Aucun contrôle n’est déclaré.',
	'No check has anything to say.': 'Aucune règle n’a rien à signaler.',
	'No check has anything to say about it.': 'Aucune règle n’a rien à en dire.',
	'No single event takes it down.': 'Aucun événement isolé ne le met hors service.',
	'Nothing is declared that could be lost.': 'Rien de déclaré ne pourrait être perdu.',
	'No objective is declared.': 'Aucun objectif n’est déclaré.',
	'No experiment is declared.': 'Aucune expérience n’est déclarée.',
	'No runbook is written.': 'Aucun runbook n’est rédigé.',
	'No system is declared.': 'Aucun système n’est déclaré.',
	'No component is declared.': 'Aucun composant n’est déclaré.',
	'No failure domain is declared.': 'Aucun domaine de défaillance n’est déclaré.',
	'No third party is declared.': 'Aucun tiers n’est déclaré.',
	'No team is declared.': 'Aucune équipe n’est déclarée.',
	'No role is declared.': 'Aucun rôle n’est déclaré.',
	'No environment is declared.': 'Aucun environnement n’est déclaré.',
	'No view is declared.': 'Aucune vue n’est déclarée.',
	'No decision has replaced another.': 'Aucune décision n’en a remplacé une autre.',
	'Everything that should have a decision has one.': 'Tout ce qui devrait avoir une décision en a une.',
	'No review is overdue.': 'Aucune revue n’est en retard.',
	'No single event takes any flow or business service down.':
		'Aucun événement isolé ne met hors service un flux ou un service métier.',
	'No redundancy group shares a failure domain.': 'Aucun groupe redondant ne partage de domaine de défaillance.',
	'No alert pages anybody.': 'Aucune alerte n’appelle personne.',
	'Every runbook has an alert that leads to it.': 'Une alerte mène à chaque runbook.',
	'No version is declared.': 'Aucune version n’est déclarée.',
	'No scenario is declared.': 'Aucun scénario n’est déclaré.',
	'No policy is declared.': 'Aucune politique n’est déclarée.',
	'No obligation is declared.': 'Aucune obligation n’est déclarée.',
	'No runbook was written.': 'Aucun runbook n’a été rédigé.',
	'No runbook names it.': 'Aucun runbook ne le cite.',
	'No store is hit.': 'Aucun stockage n’est touché.',
	'No flow names it.': 'Aucun flux ne le cite.',
	'No flow of a business service runs through it.': 'Aucun flux d’un service métier n’y passe.',
	'Nobody waits for this flow: it begins asynchronously.': 'Personne n’attend ce flux : il débute de façon asynchrone.',
	'Nothing is interrupted, so nothing has to be brought back.': 'Rien n’est interrompu, il n’y a donc rien à rétablir.',
	'No mitigation is declared.': 'Aucune mesure d’atténuation n’est déclarée.',
	'Nothing is declared about releases or rolling back.':
		'Rien n’est déclaré sur les mises en production ni le retour arrière.',
	'No decision, experiment, risk or related runbook is named.':
		'Aucune décision, expérience, aucun risque ni runbook apparenté n’est nommé.',
	'Nothing says how to know that it is over.': 'Rien n’indique comment savoir que c’est terminé.',
	'No queue, dead letter queue or reconciliation is declared for it.':
		'Aucune file, file de lettres mortes ou procédure de rapprochement n’est déclarée pour lui.',
	'No stop condition is declared. If the first mitigation does not help within its time, escalate.':
		'Aucune condition d’arrêt n’est déclarée. Si la première mesure n’aide pas dans son délai, escalader.',
	'No decision names it. A record that lists it under {code} appears here.':
		'Aucune décision ne le cite. Une décision qui l’énumère sous {code} apparaît ici.',
	'No runbook is declared, so there is no command to offer. {call} and {impact} are below.':
		'Aucun runbook n’est déclaré, il n’y a donc pas de commande à proposer. {call} et {impact} figurent plus bas.',
	'Whom to call': 'Qui appeler',
	'what is affected': 'ce qui est touché',
	'No runbook names this, and no lost component names one for its recovery.':
		'Aucun runbook ne cite ceci, et aucun composant perdu n’en cite un pour son rétablissement.',
	'{field} is not declared. {what} is unknown. Needed by {by}.':
		'{field} n’est pas déclaré. On ignore donc : {what}. Nécessaire à {by}.',
	'{field} is not declared. {what} is unknown. {n} flow or service has no availability without it. Needed by {by}.|{field} is not declared. {what} is unknown. {n} flows and services have no availability without it. Needed by {by}.':
		'{field} n’est pas déclaré. On ignore donc : {what}. Sans cela, {n} flux ou service n’a pas de disponibilité calculée. Nécessaire à {by}.|{field} n’est pas déclaré. On ignore donc : {what}. Sans cela, {n} flux et services n’ont pas de disponibilité calculée. Nécessaire à {by}.',
	'{field} is not declared. How many copies run is unknown, so its own failure is only possible and no failure domain takes it down. {n} flow or service has no availability without it. Needed by {by}.|{field} is not declared. How many copies run is unknown, so its own failure is only possible and no failure domain takes it down. {n} flows and services have no availability without it. Needed by {by}.':
		'{field} n’est pas déclaré. On ignore combien d’instances tournent, sa propre panne n’est donc que possible et aucun domaine de défaillance ne l’arrête. Sans cela, {n} flux ou service n’a pas de disponibilité calculée. Nécessaire à {by}.|{field} n’est pas déclaré. On ignore combien d’instances tournent, sa propre panne n’est donc que possible et aucun domaine de défaillance ne l’arrête. Sans cela, {n} flux et services n’ont pas de disponibilité calculée. Nécessaire à {by}.',
	'{field} is not declared. Nobody says how it runs, so how often it is down is unknown. {n} flow or service has no availability without it. Needed by {by}.|{field} is not declared. Nobody says how it runs, so how often it is down is unknown. {n} flows and services have no availability without it. Needed by {by}.':
		'{field} n’est pas déclaré. Personne ne dit comment cela tourne, on ignore donc combien de temps cela est en panne. Sans cela, {n} flux ou service n’a pas de disponibilité calculée. Nécessaire à {by}.|{field} n’est pas déclaré. Personne ne dit comment cela tourne, on ignore donc combien de temps cela est en panne. Sans cela, {n} flux et services n’ont pas de disponibilité calculée. Nécessaire à {by}.',
	'How often a copy of it is down': 'la part du temps où une instance est en panne',
	'How often its failover works when it is needed': 'la part des basculements qui réussissent',
	'How often this takes all its copies down': 'la part du temps où ceci arrête toutes les instances',
	'How often it is down': 'la part du temps où cela est en panne',
	'How long it takes to notice its loss, to decide and to check that it works again':
		'le temps de détecter la perte, de décider et de vérifier le rétablissement',
	'What is left of it while a version is rolled out': 'ce qu’il en reste pendant un déploiement',
	'When its limits are reached': 'quand ses limites sont atteintes',
	'How long the caller waits': 'combien de temps l’appelant attend',
	'How many copies a rollout takes away': 'combien d’instances un déploiement retire',
	'How full it is, usually and after a loss, and what it carries at most':
		'son taux d’utilisation, en temps normal et après une perte, et sa charge maximale',
	'No failure is declared that shows itself like this.': 'Aucune défaillance déclarée ne se manifeste ainsi.',
	'no failure mode is declared': 'aucun mode de défaillance n’est déclaré',
};
