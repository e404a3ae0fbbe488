import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { alertsIn } from './alerts.ts';
import type { Importance } from './importance.ts';
import { referencesOf } from './references.ts';
import { runbooksOfMode } from './runbook-coverage.ts';
import { compareText } from './state.ts';

/** What somebody notices first, before they know what has failed. */
export const symptomKinds = ['errors', 'latency', 'backlog', 'stale-data', 'duplicates', 'no-login'] as const;
export type SymptomKind = (typeof symptomKinds)[number];

/** Words by which a sign that somebody wrote down is about a symptom. What they wrote is shown, so that a reader can judge. */
const words: { readonly [kind in SymptomKind]: RegExp } = {
	errors:
		/\b(?:errors?|fail(?:s|ed|ing)?|reject(?:s|ed|ions?)?|refused?|5\d\d|unavailable|not available|exceptions?|crash\w*|warn|cannot be|stops?|stopped|vanish\w*|nothing (?:can|is|in))\b/i,
	latency:
		/\b(?:slow\w*|latenc(?:y|ies)|time[ -]?outs?|times? out|timed out|run out of time|late|delay\w*|p9\d|takes? (?:too )?long)\b/i,
	backlog:
		/\b(?:backlog|queues?(?! managers?)|queued|pile[sd]? up|wait(?:s|ing)?|stuck|stay(?:s)? in|held|do(?:es)? not move|grow(?:s|ing)?|dead[ -]?letters?|dlq|consumer lag|lag)\b/i,
	'stale-data':
		/\b(?:stale|older than|out[ -]of[ -]date|outdated|old (?:data|list|position|balance)s?|not updated|no statements|age of|behind|contradicts?|replication lag)\b/i,
	duplicates: /\b(?:duplicat\w*|twice|double[sd]?|second time|booked again|sent again|repeated)\b/i,
	'no-login':
		/\b(?:log(?:s|ged)? ?-?in|log ?-?in|sign(?:s|ed|ing)? ?-?(?:in|on)|sso|authenticat\w*|locked out|sessions? (?:end|expire)\w*|password|logged out|invalid_grant)\b/i,
};

/** Where a sign is written. */
export type SignSource = 'sign' | 'error text' | 'effect' | 'name' | 'alert' | 'category' | 'cause';

/** A failure mode under a symptom, with the sign that puts it there. */
export interface SymptomCause {
	readonly failureMode: Ref;
	readonly sign: string;
	/** Which field says so, and of which entity. */
	readonly source: SignSource;
	readonly from: Ref;
	/**
	 * The largest share of the downtime of a business service that comes from what the mode takes away (Fussell-Vesely, else criticality;
	 * A4), 0 to 1; undefined where no service has an exact figure.
	 */
	readonly importance: number | undefined;
	readonly service: Ref | undefined;
	readonly likelihood: string | undefined;
	readonly severity: string | undefined;
	readonly runbooks: readonly Ref[];
	/** Alerts that detect it. */
	readonly alerts: readonly string[];
}

/** What can be behind one symptom. */
export interface Symptom {
	readonly kind: SymptomKind;
	/** The most important first, then the likeliest, then the most severe. */
	readonly causes: readonly SymptomCause[];
	/** Runbooks whose own signs fit and that no failure mode above leads to. */
	readonly runbooks: readonly { readonly runbook: Ref; readonly sign: string }[];
}

const likelihoods = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'rare'];
const severities = ['critical', 'high', 'medium', 'low'];
const rank = (list: readonly string[], word: string | undefined): number =>
	word === undefined || !list.includes(word) ? list.length : list.indexOf(word);

/** The symptoms with what can be behind each. O(failure modes x signs + services x events). */
export function symptomsOf(model: Model, importance: Importance): readonly Symptom[] {
	const shares = sharesOf(model, importance);
	const detecting = alertsByMode(model);
	const signs = model.byKind['failure-mode'].map((mode) => ({ mode, signs: signsOf(model, mode, detecting) }));
	return symptomKinds.map((kind): Symptom => {
		const causes = signs.flatMap(({ mode, signs: own }): SymptomCause[] => {
			const sign = own.find(({ text, kinds }) => kinds?.includes(kind) ?? words[kind].test(text));
			if (sign === undefined) return [];
			const share = lostWith(model, mode.ref)
				.flatMap((ref) => shares.get(ref) ?? [])
				.sort((a, b) => b.share - a.share)[0];
			return [
				{
					failureMode: mode.ref,
					sign: sign.text,
					source: sign.source,
					from: sign.from,
					importance: share?.share,
					service: share?.service,
					likelihood: mode.data.likelihood,
					severity: mode.data.severity,
					runbooks: runbooksOfMode(model, mode.ref),
					alerts: (detecting.get(mode.ref) ?? []).map(({ name }) => name),
				},
			];
		});
		const led = new Set(causes.flatMap(({ runbooks }) => runbooks));
		return {
			kind,
			causes: causes.sort(inOrder),
			runbooks: model.byKind.runbook.flatMap(({ ref, data }) => {
				const sign = [...(data.symptoms ?? []), ...(data.errorStrings ?? [])].find((text) => words[kind].test(text));
				return sign === undefined || led.has(ref) ? [] : [{ runbook: ref, sign }];
			}),
		};
	});
}

const inOrder = (a: SymptomCause, b: SymptomCause): number =>
	(b.importance ?? -1) - (a.importance ?? -1) ||
	rank(likelihoods, a.likelihood) - rank(likelihoods, b.likelihood) ||
	rank(severities, a.severity) - rank(severities, b.severity) ||
	compareText(a.failureMode, b.failureMode);

interface Sign {
	readonly text: string;
	readonly source: SignSource;
	readonly from: Ref;
	/** Where the field itself says which symptom it is. */
	readonly kinds?: readonly SymptomKind[];
}

/** What is written about how a failure shows itself, what people see first. */
function signsOf(
	model: Model,
	mode: Entity<'failure-mode'>,
	detecting: ReadonlyMap<Ref, readonly { readonly name: string; readonly text: string }[]>,
): readonly Sign[] {
	const own = (text: string | undefined, source: SignSource): readonly Sign[] =>
		text === undefined ? [] : [{ text, source, from: mode.ref }];
	const runbooks = runbooksOfMode(model, mode.ref).map((ref) => model.entities[ref] as Entity<'runbook'>);
	// A runbook of several failures says in its signs how one of them shows itself, nobody knows which.
	const sure = runbooks.filter(({ ref }) => modesOf(model, ref) === 1);
	return [
		...(mode.data.symptoms ?? []).flatMap((text) => own(text, 'sign')),
		...sure.flatMap(({ ref, data }) =>
			(data.symptoms ?? []).map((text): Sign => ({ text, source: 'sign', from: ref })),
		),
		...own(mode.data.effect, 'effect'),
		...own(mode.name, 'name'),
		...(detecting.get(mode.ref) ?? []).map(({ text }): Sign => ({ text, source: 'alert', from: mode.ref })),
		...sure.flatMap(({ ref, data }) =>
			(data.errorStrings ?? []).map(
				(text): Sign => ({ text, source: 'error text', from: ref, kinds: kindsOfErrorText(text) }),
			),
		),
		...(mode.data.category === 'EXCESSIVE_LATENCY'
			? [{ text: 'excessive latency', source: 'category' as const, from: mode.ref }]
			: []),
		// That something is done twice is seldom what people see first, and said where the cause is told.
		...own(mode.data.cause, 'cause').map(
			(sign): Sign => ({ ...sign, kinds: words.duplicates.test(sign.text) ? ['duplicates'] : [] }),
		),
	];
}

/** A text that a log prints is an error, whatever else its words say. */
const kindsOfErrorText = (text: string): readonly SymptomKind[] => [
	'errors',
	...symptomKinds.filter((kind) => kind !== 'errors' && words[kind].test(text)),
];

const modesOf = (model: Model, runbook: Ref): number =>
	new Set(
		[
			...referencesOf(model).targets(runbook, 'failureModes'),
			...referencesOf(model)
				.into(runbook)
				.map(({ from }) => from),
		].filter((ref) => ref.startsWith('failure-mode:')),
	).size;

/** Alerts that say they detect a failure mode, or that it names; a name is read as its words: `OutboxBacklogOld`. */
function alertsByMode(model: Model): ReadonlyMap<Ref, readonly { readonly name: string; readonly text: string }[]> {
	const found = new Map<Ref, Map<string, string>>();
	const add = (mode: Ref, name: string, summary: string | undefined): void => {
		const own = found.get(mode) ?? new Map<string, string>();
		found.set(mode, own.set(name, own.get(name) ?? summary ?? name.replace(/([a-z0-9])([A-Z])/g, '$1 $2')));
	};
	const references = referencesOf(model);
	for (const { name, declared, rules } of alertsIn(model)) {
		if (declared === undefined) continue;
		const summary = declared.data.summary ?? rules[0]?.annotations['summary'];
		const modes = references.targets(declared.component.ref, 'observability', 'alerts', declared.at, 'detects');
		for (const mode of modes) add(mode, name, summary);
	}
	for (const mode of model.byKind['failure-mode'])
		for (const { alert } of mode.data.detection ?? []) if (alert !== undefined) add(mode.ref, alert, undefined);
	return new Map([...found].map(([mode, own]) => [mode, [...own].map(([name, text]) => ({ name, text }))]));
}

/** What a failure mode takes away: its shared place, else its component. */
function lostWith(model: Model, mode: Ref): readonly Ref[] {
	const references = referencesOf(model);
	return [references.target(mode, 'scope'), references.target(mode, 'component')].filter((ref) => ref !== undefined);
}

interface Share {
	readonly share: number;
	readonly service: Ref;
}

/** For each component and failure domain, its largest share in the downtime of each business service. */
function sharesOf(model: Model, importance: Importance): ReadonlyMap<Ref, readonly Share[]> {
	const shares = new Map<Ref, Share[]>();
	for (const { ref: service } of model.byKind['business-service']) {
		const largest = new Map<Ref, number>();
		for (const { event, fussellVesely, criticality } of importance.of(service)?.events ?? []) {
			const share = fussellVesely ?? criticality;
			if (Number.isFinite(share)) largest.set(event.entity, Math.max(largest.get(event.entity) ?? 0, share));
		}
		for (const [ref, share] of largest) addTo(shares, ref, { share, service });
	}
	return shares;
}
