/**
 * What people on call say for what pages call otherwise, in English, German and French: one line a meaning. Words of several are
 * written together. General words only: what a part of a system is called besides its name stands in the model (`aliases`).
 */
const others = `
certificate certificates cert certs tls ssl https x509 certificat certificats zertifikat zertifikate
release deploy deploys deployment deployed rollout shipped déploiement auslieferung
rollback rolledback revert reverted undo release
login logon signin signon auth authentication authenticate sso idp anmeldung anmelden einloggen connexion 401
database db postgres postgresql pg datenbank basededonnées
disk volume storage filesystem spaceleft nospaceleft nospace platte festplatte speicherplatz disque
queue queued backlog mq rückstau warteschlange filedattente
payment payments zahlung zahlungen überweisung paiement paiements virement virements
region regional datacenter datacentre rechenzentrum région
zone zones az availabilityzone
staging uat preprod preproduction testenvironment testsystem testumgebung sandbox recette
production prod live produktion
oncall rota pager pagerduty roster whotocall escalation escalate contacts bereitschaft rufbereitschaft astreinte
notification notifications notice notices message email emails mail mails benachrichtigung benachrichtigungen courriel
balance balances saldo kontostand solde
watchdog heartbeat deadman deadmans deadmansswitch
restart reboot bounce neustart neustarten redémarrer redémarrage
replay resend redeliver reprocess nachspielen rejouer
key keys secret secrets schlüssel clé
`;

/** The same for what is wrong. Whoever says one of these wants to know what to do. */
const wrong = `
expired expires expiring expiry abgelaufen expiré périmé
unavailable down outage outages unreachable lost loss gone dead fail failed failing fails failure broken broke dropped disconnected disconnect stopped crashed bad kaputt ausfall ausgefallen defekt gestört panne indisponible impossible gehtnicht funktioniertnicht
latency slow slowly lag lagging delay delayed late timeout timeouts hangs hanging stuck langsam lent lente lenteur verzögerung retard
error errors fehler erreur erreurs exception
full filling fills spaceleft nospaceleft nospace voll plein
mismatch wrong false incorrect breaks break falsch abweichung faux écart
duplicate duplicates twice doubled doppelt doublon doublons
stale old outdated outofdate notupdated obsolete veraltet périmé obsolète
overload overloaded overloading saturated überlastet surcharge saturé
corrupt corrupted corruption beschädigt corrompu
`;

/** Other words for one. */
interface Meaning {
	readonly words: readonly string[];
	readonly isWrong: boolean;
}

let known: ReadonlyMap<string, Meaning> | undefined;

/** Other words for a word, or for several written together; undefined for most. Made with the first question. */
export function meaningOf(word: string): Meaning | undefined {
	known ??= byWord();
	return known.get(word);
}

function byWord(): ReadonlyMap<string, Meaning> {
	const found = new Map<string, Meaning>();
	for (const [list, isWrong] of [
		[others, false],
		[wrong, true],
	] as const)
		for (const line of list.trim().split('\n')) {
			const words = line.split(' ');
			for (const word of words)
				found.set(word, {
					words: [...(found.get(word)?.words ?? []), ...words.filter((other) => other !== word)],
					isWrong,
				});
		}
	return found;
}
