import { oncePer } from '#graph/once-per.ts';
import type { Model } from '../model.ts';
import type { AlertRule, Firing, Silencing } from './alert-rule.ts';
import { type LabelsOfAlert, labelsOfRule, type Verdict, verdictOf } from './reached-receivers.ts';
import type { InhibitRule, InhibitSource } from './routing.ts';

/** A rule that may be a source, and how well it and its conditions are known. */
interface Source {
	readonly rule: AlertRule;
	readonly labels: LabelsOfAlert;
	readonly isSource: Verdict;
	readonly isTarget: Verdict;
}

/** The rules that may be what a source means. */
interface KnownSource extends InhibitSource {
	readonly rules: readonly Source[];
}

/** Ways in which several sources can fire together; more are of no use to anybody. */
const mostWays = 16;

/**
 * What silences a rule's alert, by every inhibition that the workspace's Alertmanagers have (their documentation, "Inhibit rule"): of each
 * source one fires, and all labels of `equal` have the same value, where a missing one and an empty one are the same. An alert that is both
 * source and target is not silenced by one that is both too, or it would silence itself. What was found before the rules were left out is given as it was found. O(rules x inhibitions).
 */
export function silencersOf(model: Model, rule: AlertRule): readonly Silencing[] {
	if (rule.silenced !== undefined) return rule.silenced;
	const labels = labelsOfRule(rule);
	return [...sourcesOf(model)].flatMap(([{ target, isUncertain, span }, sources]) => {
		const isTarget = verdictOf(target, labels);
		if (isTarget === 'no') return [];
		const start: readonly Omit<Silencing, 'span'>[] = [{ firing: [], certainty: isUncertain ? 'possible' : 'certain' }];
		return sources
			.reduce((ways, source) => {
				const fires = firingOf(source, { rule, labels, isTarget, isSource: verdictOf(source.matchers, labels) });
				return ways
					.flatMap((way) =>
						fires.map(({ certainty, ...one }) => ({
							firing: [...way.firing, one],
							certainty: way.certainty === 'certain' ? certainty : way.certainty,
						})),
					)
					.slice(0, mostWays);
			}, start)
			.map((way): Silencing => ({ ...way, span }));
	});
}

/** Which alerts may fire for a source of an alert's inhibition, by what hangs on them. */
function firingOf(
	{ equal: wanted, rules }: KnownSource,
	{ rule, labels, isTarget, isSource }: Source,
): readonly (Firing & Pick<Silencing, 'certainty'>)[] {
	const groups = new Map<
		string,
		{ equal: readonly string[]; certainty: Silencing['certainty']; by: Map<string, AlertRule> }
	>();
	for (const other of rules) {
		// One series of a rule may silence another of it; whoever looks at the alert looks at both.
		if (other.rule === rule) continue;
		const equal = unsettled(wanted, labels, other.labels);
		if (equal === undefined) continue;
		const areBoth = both(isSource, other.isTarget);
		if (areBoth === 'yes') continue;
		const certainty = areBoth === 'no' && both(isTarget, other.isSource) === 'yes' ? 'certain' : 'possible';
		const key = [certainty, ...equal].join(' ');
		const group = groups.get(key) ?? { equal, certainty, by: new Map() };
		groups.set(key, group);
		if (!group.by.has(other.rule.name)) group.by.set(other.rule.name, other.rule);
	}
	return [...groups.values()].map(({ equal, certainty, by }) => ({
		by: [...by.values()].map(({ name, severity }) => ({ name, severity })),
		equal,
		certainty,
	}));
}

const sourcesOf = oncePer((model: Model): ReadonlyMap<InhibitRule, readonly KnownSource[]> => {
	const rules = model.alertRules.map((rule) => ({ rule, labels: labelsOfRule(rule) }));
	return new Map(
		model.alertRouting
			.flatMap(({ inhibitions }) => inhibitions)
			.map((one) => [
				one,
				one.sources.map((source) => ({
					...source,
					rules: rules.flatMap(({ rule, labels }): readonly Source[] => {
						const isSource = verdictOf(source.matchers, labels);
						return isSource === 'no' ? [] : [{ rule, labels, isSource, isTarget: verdictOf(one.target, labels) }];
					}),
				})),
			]),
	);
});

const both = (left: Verdict, right: Verdict): Verdict =>
	left === 'no' || right === 'no' ? 'no' : left === 'yes' && right === 'yes' ? 'yes' : 'unknown';

/** The labels that nobody can compare from the rules alone; undefined where two are certainly not the same. */
function unsettled(equal: readonly string[], left: LabelsOfAlert, right: LabelsOfAlert): readonly string[] | undefined {
	const open: string[] = [];
	for (const label of equal) {
		const [one, other] = [left, right].map((labels) => (Object.hasOwn(labels, label) ? labels[label] : undefined));
		const isKnown = [one, other].every((value) => value !== undefined && !value.includes('{{'));
		if (!isKnown) open.push(label);
		else if (one !== other) return undefined;
	}
	return open;
}
