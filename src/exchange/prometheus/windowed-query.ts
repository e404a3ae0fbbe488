import { prometheusDurationMs } from '#model/alerts/prometheus-duration.ts';
import { tokensOf } from '#model/alerts/selectors.ts';
import { whyNotPromQl } from './known-promql.ts';

/** A query over a window, or why there is none: half a sentence that follows the name of the field. */
export type Windowed = { readonly query: string } | { readonly reason: string };

/**
 * What a query counts, as a rate over a window, on one line: a counter with or without a selector becomes
 * `sum(rate(counter[window]))`; in a query that has ranges each of them becomes the window. Words, templates and what no
 * PromQL could be are refused, as is what nobody can be certain about: one rule that does not load takes a file with it.
 */
export function windowedQuery(query: string, window: string): Windowed {
	const tokens = tokensOf(query.replaceAll('\r\n', '\n').trim());
	const strange = tokens.find((one) => !isPlain(one));
	if (strange !== undefined) return { reason: 'has characters that PromQL does not know outside of a text' };
	if (!isBalanced(tokens)) return { reason: 'has brackets or quotes that are not closed' };
	if (!tokens.includes('[')) {
		return isCounter(tokens)
			? known(`sum(rate(${onOneLine(tokens)}[${window}]))`)
			: { reason: 'is neither a counter nor a query with a range such as `[5m]`' };
	}
	const parts: string[] = [];
	for (let at = 0; at < tokens.length; at++) {
		parts.push(tokens[at]!);
		if (tokens[at] !== '[') continue;
		const end = tokens.indexOf(']', at);
		const range = tokens
			.slice(at + 1, end)
			.join('')
			.trim();
		if (prometheusDurationMs(range) === undefined)
			return {
				reason: range.includes(':')
					? 'has a subquery, whose steps nobody can know for another window'
					: 'has brackets around something that is no duration',
			};
		parts.push(window);
		at = end - 1;
	}
	return known(onOneLine(parts));
}

function known(query: string): Windowed {
	const why = whyNotPromQl(query);
	if (why !== undefined)
		return {
			reason: `is not certain to be PromQL: ${why}; known are ranges (\`rate\`, \`increase\`, …), aggregations, histograms, arithmetic, comparisons, \`and\`, \`or\`, \`unless\`, \`vector\``,
		};
	// A quantile is a time, and a share of times is none: what counts is how many were quick enough.
	if (/^\(*histogram_quantile\(/.test(query) && !/[<>]/.test(query))
		return {
			reason:
				'is a quantile, not a number of events: count those below the limit, `..._bucket{le="0.3"}` of `..._count`, or compare it (`< bool 0.3`)',
		};
	return { query };
}

/** A text in quotes may hold any printable character; outside of texts PromQL is ASCII, and line ends mean nothing. */
function isPlain(token: string): boolean {
	if (!/^["'`]/.test(token) || token.length < 2) return /^[\n\t -~]*$/.test(token);
	return !/[\p{C}\u2028\u2029]/u.test(token);
}

/** A name that a counter has: one with `_` or `:` in it, or with a selector behind it. A single word may be prose. */
function isCounter(tokens: readonly string[]): boolean {
	const [name = '', ...rest] = tokens.filter((one) => one.trim() !== '');
	if (!/^[A-Za-z_:][A-Za-z0-9_:]*$/.test(name)) return false;
	if (rest.length === 0) return /[_:]/.test(name);
	return rest[0] === '{' && rest.indexOf('}') === rest.length - 1;
}

const onOneLine = (tokens: readonly string[]): string =>
	tokens
		.map((one) => (one.trim() === '' ? ' ' : one))
		.reduce((line, one) => (one === ' ' && line.endsWith(' ') ? line : line + one), '')
		.trim();

/** Whether every bracket is closed by its own kind, and every quote: a quote that is left alone is a token of its own. */
function isBalanced(tokens: readonly string[]): boolean {
	const closing: { readonly [open: string]: string } = { '(': ')', '[': ']', '{': '}' };
	const waiting: string[] = [];
	for (const one of tokens) {
		if (Object.hasOwn(closing, one)) waiting.push(closing[one]!);
		else if (')]}'.includes(one) && waiting.pop() !== one) return false;
		else if (/^["'`]$/.test(one)) return false;
	}
	return waiting.length === 0;
}
