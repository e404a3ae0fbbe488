import type { ExampleFile } from './doctest.ts';

/**
 * A recipe of the cookbook as a test. Its `yaml` and `md` fences are the files of a workspace; each later section changes
 * some of them, and everything else stays. The answers, which `UPDATE=1` writes:
 *
 *     ```mermaid flow:pay path       the picture of that name, and which of several
 *     ```words                       the same picture in words
 *     ```diagnostics                 all that `lintel check` says, no line left out
 *     ```result A14                  what that analysis says, of one target where a reference follows
 *
 * A `sum` fence holds sums that a reader can do by hand; `told as "…"` after one names where the program says the same.
 */

export type AnswerKind = 'mermaid' | 'words' | 'diagnostics' | 'result';

export interface RecipeAnswer {
	readonly kind: AnswerKind;
	/** What follows the language of the fence, word by word. */
	readonly about: readonly string[];
	readonly heading: string;
	readonly line: number;
	/** The files as they are at this place of the page. */
	readonly files: readonly ExampleFile[];
	readonly expected: string;
	/** Offsets of the answer's text in the page. */
	readonly start: number;
	readonly end: number;
}

export interface Sum {
	readonly line: number;
	readonly left: string;
	/** The result as it is written. */
	readonly right: string;
	readonly toldAs: string | undefined;
}

export interface RecipePage {
	readonly answers: readonly RecipeAnswer[];
	readonly sums: readonly Sum[];
	/** Lines of `sum` fences that are no sums. */
	readonly notSums: readonly string[];
	readonly headings: readonly string[];
}

const FENCE = /^```([a-z]+)([^\n]*)\n([\s\S]*?)^```[ \t]*$/gm;
const SUM = /^(?:[^:=]+: )?(.+?) = ([\d.]+(?:e-?\d+)?)(?: [^",]*)?(?:, told as "(.+)")?$/;

export function readRecipe(page: string): RecipePage {
	const answers: RecipeAnswer[] = [];
	const sums: Sum[] = [];
	const notSums: string[] = [];
	const fences = [...page.matchAll(FENCE)];
	const headings = [...page.matchAll(/^## (.+)$/gm)]
		.filter(({ index }) => !fences.some((one) => one.index < index && index < one.index + one[0].length))
		.map((match) => ({ at: match.index, text: match[1]! }));
	let files: readonly ExampleFile[] = [];
	for (const match of fences) {
		const [whole, language = '', info = '', body = ''] = match;
		const line = page.slice(0, match.index).split('\n').length;
		const title = /title="([^"]+)"/.exec(info)?.[1];
		if (title !== undefined) {
			files = [...files.filter(({ path }) => path !== title), { path: title, text: body }];
		} else if (language === 'sum') {
			for (const [at, text] of body.trimEnd().split('\n').entries()) {
				const sum = SUM.exec(text);
				if (sum === null) notSums.push(text);
				else sums.push({ line: line + at + 1, left: sum[1]!, right: sum[2]!, toldAs: sum[3] });
			}
		} else if (/^(?:mermaid|words|diagnostics|result)$/.test(language)) {
			const start = match.index + whole.indexOf('\n') + 1;
			answers.push({
				kind: language as AnswerKind,
				about: info
					.trim()
					.split(/\s+/)
					.filter((word) => word !== ''),
				heading: headings.findLast(({ at }) => at < match.index)?.text ?? '',
				line,
				files,
				expected: body.replace(/\n$/, ''),
				start,
				end: start + body.length,
			});
		}
	}
	return { answers, sums, notSums, headings: headings.map(({ text }) => text) };
}

/** The value of a sum: numbers, + - * / ^, brackets, `ceil`, `min` and `max`. Throws where it is none. */
export function sumOf(text: string): number {
	const tokens = text.match(/\d+(?:\.\d+)?(?:e-?\d+)?|[a-z]+|[-+*/^(),]|\S/g) ?? [];
	let at = 0;
	const take = (token: string): void => {
		if (tokens[at++] !== token) throw new Error(`expected ${token} in ${text}`);
	};
	const sum = (): number => {
		let value = product();
		while (tokens[at] === '+' || tokens[at] === '-') value += tokens[at++] === '+' ? product() : -product();
		return value;
	};
	const product = (): number => {
		let value = power();
		while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * power() : value / power();
		return value;
	};
	const power = (): number => {
		const base = factor();
		if (tokens[at] !== '^') return base;
		at++;
		return base ** power();
	};
	const factor = (): number => {
		const token = tokens[at++] ?? '';
		if (token === '(') {
			const value = sum();
			take(')');
			return value;
		}
		if (/^\d/.test(token)) return Number(token);
		const of = { ceil: Math.ceil, min: Math.min, max: Math.max }[token];
		if (of === undefined) throw new Error(`no number: ${token} in ${text}`);
		take('(');
		const values = [sum()];
		while (tokens[at] === ',') {
			at++;
			values.push(sum());
		}
		take(')');
		return of === Math.ceil ? Math.ceil(values[0]!) : (of as typeof Math.max)(...values);
	};
	const value = sum();
	if (at !== tokens.length) throw new Error(`not understood from ${tokens[at]} on: ${text}`);
	return value;
}

/** Whether a number, written to so many digits, is this value. */
export function isRoundedTo(value: number, written: string): boolean {
	const digits = written.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').length;
	// A whole number is meant exactly: 360000 has six digits, not two.
	return Number(value.toPrecision(Math.max(1, digits))) === Number(written);
}
