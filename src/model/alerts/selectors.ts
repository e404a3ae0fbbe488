/** Texts in quotes, comments, braces, names and operators of PromQL; everything else one character at a time. */
const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|#[^\n]*|[A-Za-z_:][\w:.]*|=~|!~|!=|==|>=|<=|./sy;

/** The parts of an expression, comments left out. Any text gives some; together they are the text. */
export function tokensOf(expr: string): readonly string[] {
	const tokens: string[] = [];
	token.lastIndex = 0;
	while (token.lastIndex < expr.length) {
		const found = token.exec(expr)![0];
		if (!found.startsWith('#')) tokens.push(found);
	}
	return tokens;
}

/**
 * The one value that an expression selects a label by, from `{label="value"}`; undefined where it names none, or several:
 * then nobody can tell from the text which of them an alert would carry.
 */
export function selectedValue(expr: string, label: string): string | undefined {
	const values = new Set<string>();
	const tokens = tokensOf(expr).filter((one) => one.trim() !== '');
	let depth = 0;
	for (const [at, one] of tokens.entries()) {
		if (one === '{') depth++;
		else if (one === '}') depth--;
		else if (depth > 0 && one === label && tokens[at + 1] === '=') {
			const value = tokens[at + 2] ?? '';
			if (/^["'`]/.test(value)) values.add(unquoted(value));
		}
	}
	return values.size === 1 ? [...values][0] : undefined;
}

/** The text that a literal of PromQL stands for. */
export function unquoted(text: string): string {
	const inner = text.slice(1, -1);
	return text.startsWith('`') ? inner : inner.replace(/\\(.)/gs, '$1');
}

/**
 * The limit in an expression that compares once, on the outside: `> 0.01` of `sum(rate(x[5m])) > 0.01`. Undefined where it
 * compares several times or never, since then no one limit stands for the alert.
 */
export function thresholdOf(expr: string): string | undefined {
	const tokens = tokensOf(expr);
	let depth = 0;
	const found: number[] = [];
	for (const [at, one] of tokens.entries()) {
		if ('([{'.includes(one)) depth++;
		else if (')]}'.includes(one)) depth--;
		else if (depth === 0 && ['>', '<', '>=', '<=', '==', '!='].includes(one)) found.push(at);
		else if (depth === 0 && ['and', 'or', 'unless'].includes(one.toLowerCase())) return undefined;
	}
	if (found.length !== 1) return undefined;
	const limit = tokens
		.slice(found[0]! + 1)
		.join('')
		.trim()
		.replace(/\s+/g, ' ');
	return limit === '' ? undefined : `${tokens[found[0]!]} ${limit}`;
}
