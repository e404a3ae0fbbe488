import { unquoted } from './selectors.ts';

/** A part of an expression of PromQL, as far as anybody here needs to know. */
export type PromQl =
	| { readonly type: 'number'; readonly value: number }
	| { readonly type: 'text' }
	| {
			readonly type: 'series';
			/** Empty where braces stand alone. */
			readonly name: string;
			readonly matchers: readonly SeriesMatcher[];
			/** As written in brackets: `5m`, of a subquery what stands before the colon. */
			readonly range: string | undefined;
	  }
	| {
			readonly type: 'call';
			readonly name: string;
			readonly of: readonly PromQl[];
			/** The range of a subquery over it. */
			readonly range: string | undefined;
	  }
	| { readonly type: 'operation'; readonly operator: string; readonly left: PromQl; readonly right: PromQl };

export interface SeriesMatcher {
	readonly label: string;
	readonly operator: string;
	readonly value: string;
}

/** The longest expression that is read, and how deep its brackets may go. */
const mostCharacters = 20_000;
const mostDepth = 60;

const lexeme =
	/\s+|#[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|0x[0-9a-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])|\d[\w.]*|[A-Za-z_:$][\w:.$]*|=~|!~|!=|==|>=|<=|[=<>(){}[\],+*/%^@-]/sy;

/** Operators by how tightly they bind, the loosest first (Prometheus documentation, "Operator precedence"). */
const rows: readonly (readonly string[])[] = [
	['or'],
	['and', 'unless'],
	['==', '!=', '<=', '<', '>=', '>'],
	['+', '-'],
	['*', '/', '%', 'atan2'],
];

/** Thrown and caught within this file only. */
class NotRead extends Error {}

/**
 * An expression as a tree, read loosely: what groups, matches, shifts in time or makes a comparison `bool` is passed over. Undefined for what is no
 * PromQL or is more than anybody writes by hand. O(characters).
 */
export function promQlTree(expr: string): PromQl | undefined {
	if (expr.length > mostCharacters) return undefined;
	const parts: string[] = [];
	lexeme.lastIndex = 0;
	while (lexeme.lastIndex < expr.length) {
		const one = lexeme.exec(expr)?.[0];
		if (one === undefined) return undefined;
		if (!/^[\s#]/.test(one)) parts.push(one);
	}
	try {
		return new TreeReader(parts).whole();
	} catch (error) {
		if (error instanceof NotRead) return undefined;
		throw error;
	}
}

class TreeReader {
	private at = 0;
	private depth = 0;
	private readonly parts: readonly string[];

	constructor(parts: readonly string[]) {
		this.parts = parts;
	}

	whole(): PromQl {
		const all = this.row(0);
		if (this.at < this.parts.length) throw new NotRead();
		return all;
	}

	private row(level: number): PromQl {
		const operators = rows[level];
		if (operators === undefined) return this.power();
		let left = this.row(level + 1);
		while (operators.includes(this.next())) {
			const operator = this.take().toLowerCase();
			if (this.next() === 'bool') this.take();
			this.matching();
			left = { type: 'operation', operator, left, right: this.row(level + 1) };
		}
		return left;
	}

	private power(): PromQl {
		if (this.next() === '-' || this.next() === '+') {
			const isMinus = this.take() === '-';
			const right = this.deeper(() => this.power());
			return isMinus ? { type: 'operation', operator: '-', left: { type: 'number', value: 0 }, right } : right;
		}
		const left = this.operand();
		if (this.next() !== '^') return left;
		this.take();
		return { type: 'operation', operator: '^', left, right: this.deeper(() => this.power()) };
	}

	private operand(): PromQl {
		const one = this.take();
		if (one === '(') {
			const inner = this.deeper(() => this.row(0));
			this.take(')');
			const range = this.suffix();
			return range === undefined ? inner : { type: 'call', name: '', of: [inner], range };
		}
		if (/^["'`]/.test(one)) return { type: 'text' };
		if (/^(?:\d|\.\d|inf$|nan$)/i.test(one)) return { type: 'number', value: Number(one) };
		if (one === '{') return this.series('');
		if (!/^[A-Za-z_:]/.test(one)) throw new NotRead();
		const isGrouped = this.grouping();
		if (this.next() !== '(') {
			if (isGrouped) throw new NotRead();
			if (this.next() !== '{') return { type: 'series', name: one, matchers: [], range: this.suffix() };
			this.take();
			return this.series(one);
		}
		if (one.includes(':')) throw new NotRead();
		this.take();
		const of = this.deeper(() => this.list(')', () => this.row(0)));
		this.grouping();
		return { type: 'call', name: one.toLowerCase(), of, range: this.suffix() };
	}

	private series(name: string): PromQl {
		const matchers = this.list('}', (): SeriesMatcher => {
			const label = this.take();
			if (/^["'`]/.test(label) && [',', '}'].includes(this.next()))
				return { label: '__name__', operator: '=', value: unquoted(label) };
			const [operator, value] = [this.take(), this.take()];
			if (!/^["'`]/.test(value)) throw new NotRead();
			return { label, operator, value: unquoted(value) };
		});
		return { type: 'series', name, matchers, range: this.suffix() };
	}

	/** A range, a subquery, `offset` and `@` behind something; gives the range. */
	private suffix(): string | undefined {
		let range: string | undefined;
		for (;;) {
			if (this.next() === '[') {
				this.take();
				const inner: string[] = [];
				while (this.next() !== ']') inner.push(this.take());
				this.take();
				range ??= inner.join('').split(':')[0];
			} else if (this.next() === 'offset') {
				this.take();
				if (this.next() === '-') this.take();
				this.take();
			} else if (this.next() === '@') {
				this.take();
				this.operand();
			} else return range;
		}
	}

	private grouping(): boolean {
		if (this.next() !== 'by' && this.next() !== 'without') return false;
		this.take();
		this.labels();
		return true;
	}

	/** `on (a, b) group_left (c)`, which changes nothing about what is compared. */
	private matching(): void {
		while (['on', 'ignoring', 'group_left', 'group_right'].includes(this.next())) {
			const isGroup = this.take().startsWith('group');
			if (!isGroup || this.next() === '(') this.labels();
		}
	}

	private labels(): void {
		this.take('(');
		this.list(')', () => this.take());
	}

	private list<T>(end: string, one: () => T): readonly T[] {
		const found: T[] = [];
		while (this.next() !== end) {
			found.push(one());
			if (this.next() !== end) this.take(',');
		}
		this.take();
		return found;
	}

	private deeper<T>(read: () => T): T {
		if (++this.depth > mostDepth) throw new NotRead();
		const found = read();
		this.depth--;
		return found;
	}

	/** Words of PromQL may be written in any case. */
	private next(): string {
		const one = this.parts[this.at] ?? '';
		const word = one.toLowerCase();
		return words.has(word) ? word : one;
	}

	private take(expected?: string): string {
		const one = this.parts[this.at];
		if (one === undefined || (expected !== undefined && one !== expected)) throw new NotRead();
		this.at++;
		return one;
	}
}

const words = new Set('and or unless atan2 bool on ignoring group_left group_right by without offset'.split(' '));

/** What an expression of numbers alone comes to; undefined where series are part of it, or it is no finite number. */
export function constantOf(tree: PromQl): number | undefined {
	if (tree.type === 'number') return Number.isFinite(tree.value) ? tree.value : undefined;
	if (tree.type === 'call' && (tree.name === 'scalar' || tree.name === 'vector') && tree.of.length === 1)
		return constantOf(tree.of[0]!);
	if (tree.type !== 'operation') return undefined;
	const [left, right] = [constantOf(tree.left), constantOf(tree.right)];
	if (left === undefined || right === undefined) return undefined;
	const value = arithmetic[tree.operator]?.(left, right);
	// 1 - 0.999 is not 0.001 in binary.
	return value === undefined || !Number.isFinite(value) ? undefined : Number(value.toPrecision(12));
}

const arithmetic: { readonly [operator: string]: (left: number, right: number) => number } = {
	'+': (left, right) => left + right,
	'-': (left, right) => left - right,
	'*': (left, right) => left * right,
	'/': (left, right) => left / right,
	'^': (left, right) => left ** right,
};

/** All series of an expression, and the ranges that stand over them. */
export function* seriesOf(
	tree: PromQl,
	range?: string,
): Generator<{ readonly series: Extract<PromQl, { type: 'series' }>; readonly range: string | undefined }> {
	if (tree.type === 'series') yield { series: tree, range: tree.range ?? range };
	else if (tree.type === 'call') for (const one of tree.of) yield* seriesOf(one, tree.range ?? range);
	else if (tree.type === 'operation') {
		yield* seriesOf(tree.left, range);
		yield* seriesOf(tree.right, range);
	}
}
