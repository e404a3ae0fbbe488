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
	/\s+|#[^\n]*|"(?:[^"\\\n]|\\[\\"nt])*"|'(?:[^'\\\n]|\\[\\'nt])*'|`[^`\n]*`|[A-Za-z_:][\w:]*|\d+(?:\.\d+)?[a-z]*|=~|!~|!=|[=(){}[\],+*/-]/y;

/** Thrown and caught within this file only: reading stops at the first thing that is not understood. */
class NotUnderstood extends Error {}

/**
 * Whether Prometheus is certain to read a query: aggregations of ranges of named series, numbers, arithmetic, `or`, `vector`
 * and clamps. One rule that Prometheus cannot read keeps it from loading a whole file, so what is not known here is no. O(characters).
 */
export function isKnownPromQl(query: string): boolean {
	const parts = lexemes(query);
	if (parts === undefined) return false;
	try {
		new QueryReader(parts).whole();
		return true;
	} catch (error) {
		if (error instanceof NotUnderstood) return false;
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
		this.expression();
		if (this.at < this.parts.length) this.fail();
	}

	/** Gives whether it is a single number: Prometheus joins only vectors by `or`. */
	private expression(): boolean {
		if (++this.depth > mostDepth) this.fail();
		let isNumber = this.operand();
		let joined = false;
		let hasNumber = isNumber;
		while (['+', '-', '*', '/', 'or'].includes(this.next() ?? '')) {
			joined ||= this.take() === 'or';
			const next = this.operand();
			isNumber &&= next;
			hasNumber ||= next;
		}
		// Which side of an `or` a number ends up on is a question of precedence that no indicator needs an answer to.
		if (joined && hasNumber) this.fail();
		this.depth--;
		return isNumber;
	}

	private operand(): boolean {
		const one = this.take();
		if (one === '(') {
			const isNumber = this.expression();
			this.take(')');
			return isNumber;
		}
		if (isNumeral(one)) return true;
		if (rangeFunctions.has(one)) this.range();
		else if (one === 'vector') this.argument(() => this.numeral());
		else if (one === 'clamp_min' || one === 'clamp_max')
			this.argument(() => {
				this.vector();
				this.take(',');
				this.numeral();
			});
		else if (aggregations.has(one)) {
			const grouped = this.grouping();
			this.argument(() => this.vector());
			if (!grouped) this.grouping();
		} else this.series(one);
		return false;
	}

	private argument(inner: () => void): void {
		this.take('(');
		inner();
		this.take(')');
	}

	private vector(): void {
		if (this.expression()) this.fail();
	}

	private numeral(): void {
		if (!isNumeral(this.take())) this.fail();
	}

	/** `by (a, b)`; gives whether there is one. */
	private grouping(): boolean {
		if (!['by', 'without'].includes(this.next() ?? '')) return false;
		this.take();
		this.take('(');
		this.listUntil(')', () => this.label());
		return true;
	}

	private range(): void {
		this.argument(() => {
			this.selector(this.take());
			this.take('[');
			this.duration();
			this.take(']');
			this.offset();
		});
	}

	private series(name: string): void {
		this.selector(name);
		this.offset();
	}

	private selector(name: string): void {
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

	private fail(): never {
		throw new NotUnderstood();
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
