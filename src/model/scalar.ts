/**
 * The value of an unquoted scalar by the core schema of YAML 1.2: null, true, false, integers (decimal, 0o, 0x), decimal
 * numbers, `.inf` and `.nan`; everything else is text. Dates, `yes`, `no` and `1:30` are text.
 * Source: YAML 1.2.2, section 10.3.2.
 */
export function coreScalar(text: string): string | number | boolean | null {
	const first = text.charCodeAt(0);
	// Most scalars start with a letter that no keyword starts with: those need no further look.
	if (first > 57 && !keywordStarts.has(first)) return text;
	const word = words.get(text);
	if (word !== undefined) return word;
	if (/^[-+]?[0-9]+$/.test(text)) return Number(text);
	if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
	if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
	return text;
}

const words = new Map<string, number | boolean | null>([
	['', null],
	['~', null],
	...['null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
	...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
	...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
	...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word): [string, number] => [
		word,
		Number.POSITIVE_INFINITY,
	]),
	...['-.inf', '-.Inf', '-.INF'].map((word): [string, number] => [word, Number.NEGATIVE_INFINITY]),
	...['.nan', '.NaN', '.NAN'].map((word): [string, number] => [word, Number.NaN]),
]);
const keywordStarts = new Set([...'~nNtTfF'].map((letter) => letter.charCodeAt(0)));

/**
 * The value of a scalar with an explicit tag; undefined when the text does not fit the tag or the tag is not one of the
 * core schema.
 */
export function taggedScalar(tag: string, text: string): { value: string | number | boolean | null } | undefined {
	if (tag === '!' || tag === '!!str') return { value: text };
	const value = coreScalar(text);
	if (tag === '!!null' && value === null) return { value };
	if (tag === '!!bool' && typeof value === 'boolean') return { value };
	if (tag === '!!float' && typeof value === 'number') return { value };
	if (tag === '!!int' && Number.isInteger(value)) return { value };
	return undefined;
}
