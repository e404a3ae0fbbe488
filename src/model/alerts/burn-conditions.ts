import { prometheusDurationMs } from './prometheus-duration.ts';
import { constantOf, type PromQl, promQlTree, seriesOf } from './promql-tree.ts';

/** What an alert on the burn of a budget waits for: more than a share of bad events, over a long window and still over a short one. */
export interface BurnCondition {
	readonly longMs: number;
	/** Undefined where one window is looked at only. */
	readonly shortMs: number | undefined;
	/** How many times faster than the budget allows, as the expression has it; undefined where it has the share only. */
	readonly rate: number | undefined;
	/** The share of events that may be bad, 0 to 1, where the expression has it as a number. */
	readonly budget: number | undefined;
	/** The share of bad events above which it fires, 0 to 1; undefined where the budget is a series. */
	readonly share: number | undefined;
}

/** One comparison of a share of bad events over one window. */
interface Comparison {
	readonly windowMs: number;
	readonly rate: number | undefined;
	readonly budget: number | undefined;
	readonly share: number | undefined;
}

/** More ways than this to come true is nothing that anybody wrote about one budget. */
const mostWays = 24;

/**
 * The conditions of an expression that compares shares of bad events with an error budget, in the forms that people and generators write (The Site
 * Reliability Workbook, chapter 5; rules of Sloth, Pyrra, slo-libsonnet and kubernetes-mixin): `errors > 14.4 * 0.001`, `(1 - 0.999)` or `(100 - 99.9) / 100` for the budget, `errors / 0.001 > 14.4`,
 * series that hold a burn rate, names of series that end in their window. None where it is anything else, or the two windows of
 * a condition have different rates: then no one window stands for it. O(characters).
 */
export function burnConditions(expr: string): readonly BurnCondition[] {
	const tree = promQlTree(expr);
	const all = tree === undefined ? [] : waysOf(tree);
	if (all.length > mostWays) return [];
	return all.flatMap((way) => {
		const condition = conditionOf(way);
		return condition === undefined ? [] : [condition];
	});
}

function conditionOf(way: readonly Comparison[]): BurnCondition | undefined {
	const [first] = way;
	if (first === undefined) return undefined;
	const same = (key: 'rate' | 'budget' | 'share'): boolean => way.every((one) => one[key] === first[key]);
	if (!same('rate') || !same('budget') || !same('share')) return undefined;
	const windows = way.map(({ windowMs }) => windowMs);
	const [longMs, shortMs] = [Math.max(...windows), Math.min(...windows)];
	const { rate, budget, share } = first;
	return { longMs, shortMs: shortMs === longMs ? undefined : shortMs, rate, budget, share };
}

/** Each way in which an expression comes true, as the comparisons with a budget that then hold; other conditions count for nothing. */
function waysOf(tree: PromQl): readonly (readonly Comparison[])[] {
	if (tree.type === 'call') return tree.of.length === 1 ? waysOf(tree.of[0]!) : [];
	if (tree.type !== 'operation') return [];
	const { operator, left, right } = tree;
	if (operator === 'or') return [...waysOf(left), ...waysOf(right)].slice(0, mostWays + 1);
	if (operator === 'and') {
		const [one, other] = [waysOf(left), waysOf(right)];
		if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
		return one.flatMap((a) => other.map((b) => [...a, ...b])).slice(0, mostWays + 1);
	}
	if (isComparison(operator)) {
		const found = comparisonOf(operator, left, right);
		return found === undefined ? [] : [[found]];
	}
	const inLeft = waysOf(left);
	return inLeft.length > 0 || operator === 'unless' ? inLeft : waysOf(right);
}

const isComparison = (operator: string): boolean => ['>', '>=', '<', '<='].includes(operator);

function comparisonOf(operator: string, left: PromQl, right: PromQl): Comparison | undefined {
	// `0.0144 < errors` is the same the other way round.
	const [more, less] = operator.startsWith('>') ? [left, right] : [right, left];
	const good = goodShare(more);
	// A share of good events below what the budget leaves: `good < 1 - 14.4 * 0.001`.
	if (good === undefined) return compared(more, less);
	// What is left of a budget is no share of good events.
	return namesBudget(less) ? undefined : compared(difference(less), good);
}

/** What is taken from one in a limit such as `1 - 14.4 * 0.001`. */
const goodShare = (limit: PromQl): PromQl | undefined =>
	limit.type === 'operation' &&
	limit.operator === '-' &&
	constantOf(limit.left) === 1 &&
	constantOf(limit.right) !== undefined
		? limit.right
		: undefined;

const difference = (right: PromQl): PromQl => ({
	type: 'operation',
	operator: '-',
	left: { type: 'number', value: 1 },
	right,
});

function compared(measured: PromQl, limit: PromQl): Comparison | undefined {
	const windowMs = windowOf(measured);
	if (windowMs === undefined) return undefined;
	const scale = factorsOf(measured);
	const [percent, below] = [productOf(scale.above), productOf(scale.below)];
	const whole = constantOf(limit);
	const isPlain = limit.type === 'number';
	const { rate, budget } =
		isPlain && isBurnRate(measured, scale.below, below, whole)
			? { rate: whole, budget: below < 1 ? below : undefined }
			: ratesOf(limit, percent >= 100 ? percent : 1);
	if (rate === undefined) {
		// A bare number means a share of bad events only where such a share is what it is compared with.
		const share = whole === undefined ? undefined : whole / (percent >= 100 ? percent : 1);
		if (share === undefined || share <= 0 || share >= 1 || !isShare(measured)) return undefined;
		return { windowMs, rate: undefined, budget: undefined, share };
	}
	if (!(rate > 0 && rate <= 10_000)) return undefined;
	const share = budget === undefined ? undefined : Number((rate * budget).toPrecision(12));
	// More bad events than there are events: that never comes true.
	return share !== undefined && share >= 1 ? undefined : { windowMs, rate, budget, share };
}

/** Whether what is measured is a burn rate already: divided by a budget, or called one and compared with what no share can be. */
function isBurnRate(measured: PromQl, divisors: readonly PromQl[], below: number, whole: number | undefined): boolean {
	if (whole === undefined) return false;
	if (below < 1 || divisors.some((one) => constantOf(one) === undefined && namesBudget(one))) return true;
	return whole >= 1 && [...seriesOf(measured)].every(({ series }) => /burn_?rate/i.test(series.name));
}

/** Factors of a product or a quotient, those above the line and those below. */
function factorsOf(tree: PromQl): { readonly above: readonly PromQl[]; readonly below: readonly PromQl[] } {
	if (constantOf(tree) !== undefined && (tree.type !== 'operation' || !'*/'.includes(tree.operator)))
		return { above: [tree], below: [] };
	if (tree.type !== 'operation' || (tree.operator !== '*' && tree.operator !== '/'))
		return { above: [tree], below: [] };
	const [left, right] = [factorsOf(tree.left), factorsOf(tree.right)];
	return tree.operator === '*'
		? { above: [...left.above, ...right.above], below: [...left.below, ...right.below] }
		: { above: [...left.above, ...right.below], below: [...left.below, ...right.above] };
}

const productOf = (factors: readonly PromQl[]): number =>
	factors.reduce((product, one) => product * (constantOf(one) ?? 1), 1);

/** The rate and the budget in a limit such as `14.4 * 0.001`; the budget is what is written as a difference, or the one below 1. */
function ratesOf(limit: PromQl, percent: number): { readonly rate?: number; readonly budget?: number } {
	const { above, below } = factorsOf(limit);
	const numbers = above.filter((one) => constantOf(one) !== undefined);
	const others = above.filter((one) => constantOf(one) === undefined);
	if (below.some((one) => constantOf(one) === undefined) || numbers.length + others.length !== 2) return {};
	const divisor = productOf(below) * percent;
	if (others.length === 1 && numbers.length === 1)
		return namesBudget(others[0]!) && divisor === 1 ? { rate: constantOf(numbers[0]!)! } : {};
	const [one, other] = numbers as [PromQl, PromQl];
	const isBudget = (tree: PromQl): boolean => tree.type === 'operation' && tree.operator === '-';
	const written = isBudget(one) !== isBudget(other) ? (isBudget(one) ? one : other) : undefined;
	const small = [one, other].filter((tree) => constantOf(tree)! / divisor < 1 && constantOf(tree)! < 100);
	const least = constantOf(one)! < constantOf(other)! ? one : other;
	const chosen = written ?? (small.length === 1 ? small[0] : constantOf(least) === constantOf(other) ? other : least);
	if (chosen === undefined || (written === undefined && small.length === 0)) return {};
	const budget = Number((constantOf(chosen)! / divisor).toPrecision(12));
	const rate = constantOf(chosen === one ? other : one)!;
	return budget > 0 && budget < 1 ? { rate, budget } : {};
}

const namesBudget = (tree: PromQl): boolean =>
	[...seriesOf(tree)].some(({ series }) => /budget|objective|target|threshold|_slo$|^slo_|:slo:/i.test(series.name));

/** Whether something is a share of events: one measure divided by another, or a series that says so by its name. */
function isShare(tree: PromQl): boolean {
	if (tree.type === 'operation') {
		if (tree.operator === '/') return constantOf(tree.left) === undefined && constantOf(tree.right) === undefined;
		return (
			(isShare(tree.left) && constantOf(tree.right) !== undefined) ||
			(constantOf(tree.left) !== undefined && isShare(tree.right))
		);
	}
	if (tree.type === 'series') return /ratio|error_?rate|burn_?rate|percent/i.test(tree.name);
	return (
		tree.type === 'call' &&
		!/quantile|time|^(?:count|stddev|stdvar)/.test(tree.name) &&
		tree.of.length === 1 &&
		isShare(tree.of[0]!)
	);
}

/** The one window over which something is measured: its ranges, else the ends of its names, else a label that says so. */
function windowOf(tree: PromQl): number | undefined {
	const all = [...seriesOf(tree)];
	const ranges = all.flatMap(({ range }) => (range === undefined ? [] : [range]));
	const written = ranges.length > 0 ? ranges : all.flatMap(({ series }) => namedWindow(series));
	const lengths = new Set(written.map(prometheusDurationMs));
	const [only] = lengths;
	return lengths.size === 1 && only !== undefined && only > 0 ? only : undefined;
}

function namedWindow({ name, matchers }: Extract<PromQl, { type: 'series' }>): readonly string[] {
	const end = /[a-z_:](\d{1,7}(?:ms|[smhdwy]))$/i.exec(name)?.[1];
	if (end !== undefined) return [end];
	const label = matchers.find(({ label, operator }) => operator === '=' && /(?:^|_)window$/.test(label));
	return label === undefined ? [] : [label.value];
}
