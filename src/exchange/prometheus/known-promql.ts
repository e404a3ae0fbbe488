/** The longest query that is looked at, and how deep its brackets may go: more is no indicator that a person wrote. */
const mostCharacters = 4000;
const mostDepth = 40;

const aggregations = new Set(['sum', 'avg', 'min', 'max', 'count']);
const rangeFunctions = new Set([
	'rate',
	'increase',
	'irate',
	...['sum', 'avg', 'min', 'max', 'count'].map((one) => `${one}_over_time`),
]);
/** Words that PromQL reads as something else than the name of a series, or some version of it does. */
const reserved = new Set(
	`${[...aggregations].join(' ')} and or unless by without on ignoring group_left group_right offset bool atan2 inf nan start end
	stddev stdvar topk bottomk count_values quantile group limitk limit_ratio fill fill_left fill_right anchored smoothed`.split(
		/\s+/,
	),
);

const lexeme =
	/\s+|#[^\n]*|"(?:[^"\\\n]|\\[\\"nt])*"|'(?:[^'\\\n]|\\[\\'nt])*'|`[^`\n]*`|[A-Za-z_:][\w:]*|\d+(?:\.\d+)?[a-z]*|=~|!~|!=|==|>=|<=|[=<>(){}[\],+*/%-]/y;

/** Functions of one vector that give a vector, and those with numbers before or behind it, as `n` (PromQL functions). */
const functions: ReadonlyMap<string, readonly ('n' | 'v')[]> = new Map([
	...['abs', 'ceil', 'floor', 'histogram_count', 'histogram_sum', 'ln', 'sqrt'].map(
		(name) => [name, ['v']] as [string, readonly ('n' | 'v')[]],
	),
	['clamp', ['v', 'n', 'n']],
	['clamp_max', ['v', 'n']],
	['clamp_min', ['v', 'n']],
	['histogram_fraction', ['n', 'n', 'v']],
	['histogram_quantile', ['n', 'v']],
	['vector', ['n']],
]);

/** Operators by how tightly they bind, the loosest first; each row reads from the left (Prometheus documentation, "Operators"). */
const rows: readonly (readonly string[])[] = [
	['or'],
	['and', 'unless'],
	['==', '!=', '<=', '<', '>=', '>'],
	['+', '-'],
	['*', '/', '%'],
];

/** Thrown and caught within this file only: reading stops at the first thing that is not understood. */
class NotUnderstood extends Error {}

/**
 * Why nobody can be certain that Prometheus reads a query, as half a sentence; undefined where it does: aggregations of ranges of
 * named series, histograms, numbers, arithmetic, comparisons, `and`, `or`, `unless`, with `on` and `ignoring`, and functions of
 * numbers. One rule that Prometheus cannot read keeps it from loading a whole file, so what is not known here is refused. O(characters).
 */
export function whyNotPromQl(query: string): string | undefined {
	const parts = lexemes(query);
	if (parts === undefined) return 'it is too long, or holds signs that are no part of a query';
	try {
		new QueryReader(parts).whole();
		return undefined;
	} catch (error) {
		if (error instanceof NotUnderstood) return error.message;
		throw error;
	}
}

function lexemes(query: string): readonly string[] | undefined {
	// What YAML or a terminal would not carry as it is stands in no query: control characters, other line ends, halves of a pair.
	if (query.length > mostCharacters || /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(query.replace(/[\t\r\n]/g, ' ')))
		return undefined;
	const found: string[] = [];
	lexeme.lastIndex = 0;
	while (lexeme.lastIndex < query.length) {
		const one = lexeme.exec(query)?.[0];
		if (one === undefined) return undefined;
		if (!/^[\s#]/.test(one)) found.push(one);
	}
	return found;
}

class QueryReader {
	private at = 0;
	private depth = 0;
	private readonly parts: readonly string[];

	constructor(parts: readonly string[]) {
		this.parts = parts;
	}

	whole(): void {
		if (this.expression()) this.fail('it is a number, not series');
		if (this.at < this.parts.length) this.fail();
	}

	private expression(): boolean {
		if (++this.depth > mostDepth) this.fail('it is nested too deeply');
		const isNumber = this.row(0);
		this.depth--;
		return isNumber;
	}

	/** Operands of operators that bind as tightly as the row, or tighter. Gives whether the whole is a single number. */
	private row(level: number): boolean {
		const operators = rows[level];
		if (operators === undefined) return this.operand();
		let left = this.row(level + 1);
		while (operators.includes(this.next() ?? '')) {
			const operator = this.take();
			const isComparison = level === 2;
			const isBool = isComparison && this.next() === 'bool';
			if (isBool) this.take();
			const isMatched = this.matching(level < 2);
			const right = this.row(level + 1);
			if (level < 2 && (left || right)) this.fail(`\`${operator}\` joins series, not numbers`);
			if (isMatched && (left || right)) this.fail('`on` and `ignoring` stand between series');
			if (isComparison && left && right && !isBool) this.fail(`two numbers are compared by \`${operator} bool\``);
			left &&= right;
		}
		return left;
	}

	/** `on (a, b) group_left (c)`; gives whether there is any. Sets know no groups, and no label may be in both lists. */
	private matching(isOfSets: boolean): boolean {
		const word = this.next();
		if (word !== 'on' && word !== 'ignoring') return false;
		this.take();
		const labels = this.labels();
		const group = this.next();
		if (group !== 'group_left' && group !== 'group_right') return true;
		if (isOfSets) this.fail(`\`${group}\` does not go with \`and\`, \`or\` and \`unless\``);
		this.take();
		const others = this.next() === '(' ? this.labels() : [];
		if (word === 'on' && others.some((one) => labels.includes(one))) this.fail('a label is in `on` and in the group');
		return true;
	}

	private labels(): readonly string[] {
		const found: string[] = [];
		this.take('(');
		this.listUntil(')', () => void found.push(this.label()));
		return found;
	}

	private operand(): boolean {
		const one = this.take();
		if (one === '(') {
			const isNumber = this.expression();
			this.take(')');
			return isNumber;
		}
		if (isNumeral(one)) return true;
		const kinds = functions.get(one);
		if (rangeFunctions.has(one)) this.range();
		else if (kinds !== undefined) this.arguments(kinds);
		else if (aggregations.has(one)) {
			const grouped = this.grouping();
			this.arguments(['v']);
			if (!grouped) this.grouping();
		} else this.series(one);
		return false;
	}

	private arguments(kinds: readonly ('n' | 'v')[]): void {
		this.take('(');
		for (const [at, kind] of kinds.entries()) {
			if (at > 0) this.take(',');
			if (kind === 'v') this.vector();
			else if (!isNumeral(this.take())) this.fail('a number has to stand there as it is');
		}
		this.take(')');
	}

	private vector(): void {
		if (this.expression()) this.fail('a number stands where series have to');
	}

	/** `by (a, b)`; gives whether there is one. */
	private grouping(): boolean {
		if (!['by', 'without'].includes(this.next() ?? '')) return false;
		this.take();
		this.labels();
		return true;
	}

	private range(): void {
		this.take('(');
		this.selector(this.take());
		this.take('[');
		this.duration();
		this.take(']');
		this.offset();
		this.take(')');
	}

	private series(name: string): void {
		this.selector(name);
		this.offset();
	}

	private selector(name: string): void {
		if (this.next() === '(' && /^[A-Za-z_]/.test(name)) this.fail(`\`${name}\` is no function that is known here`);
		if (!/^[A-Za-z_:]/.test(name) || reserved.has(name.toLowerCase())) this.fail();
		if (this.next() !== '{') return;
		this.take();
		this.listUntil('}', () => this.matcher());
	}

	private offset(): void {
		if (this.next() !== 'offset') return;
		this.take();
		this.duration();
	}

	private duration(): void {
		if (!/^\d+(?:ms|[smhdwy])$/.test(this.take())) this.fail();
	}

	private listUntil(end: string, one: () => void): void {
		while (this.next() !== end) {
			one();
			if (this.next() !== end) this.take(',');
		}
		this.take(end);
	}

	private matcher(): void {
		const [label, operator, value] = [this.label(), this.take(), this.take()];
		if (label === '__name__' || !['=', '!=', '=~', '!~'].includes(operator) || !/^["'`]/.test(value)) this.fail();
		if (operator.endsWith('~') && !isPlainPattern(value)) this.fail();
	}

	private label(): string {
		const label = this.take();
		return /^[A-Za-z_]\w*$/.test(label) ? label : this.fail();
	}

	private next = (): string | undefined => this.parts[this.at];

	private take(expected?: string): string {
		const one = this.parts[this.at++];
		return one === undefined || (expected !== undefined && one !== expected) ? this.fail() : one;
	}

	/** Without a reason: what was read last is what nobody here expects there. */
	private fail(reason?: string): never {
		const last = this.parts[Math.min(this.at, this.parts.length) - 1] ?? '';
		const ended = this.at > this.parts.length;
		throw new NotUnderstood(
			reason ?? (ended ? 'it ends too soon' : `\`${last.slice(0, 40)}\` is not expected where it stands`),
		);
	}
}

const isNumeral = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

/** Whether RE2, which Prometheus uses, reads a pattern as we do: neither looks around nor refers back, and closes its brackets. */
function isPlainPattern(quotedText: string): boolean {
	const inner = quotedText.slice(1, -1);
	const pattern = quotedText.startsWith('`') ? inner : inner.replace(/\\(.)/g, '$1');
	if (/\(\?(?!:)|\\[^.\\dwsDWSbB/+*?()[\]{}|^$-]|[*+?}]\+|\{|\[\^?\]/.test(pattern)) return false;
	try {
		new RegExp(pattern, 'u');
		return true;
	} catch {
		return false;
	}
}
