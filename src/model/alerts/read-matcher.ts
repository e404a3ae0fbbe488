import type { RouteMatcher } from './routing.ts';

/** A label, an operator and a value, in quotes or not, and what separates it from the next. */
const part =
	/\s*(?:"((?:[^"\\\n]|\\.)*)"|([A-Za-z_:][A-Za-z0-9_:]*))\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\\n]|\\.)*)"|([^\s",{}]*(?:[ \t]+[^\s",{}]+)*))\s*(,|$)/sy;

/**
 * Reads `severity = critical` or `{severity="critical", team=~"a|b"}` as Alertmanager does (documentation, "Matcher");
 * undefined for anything else. O(length).
 */
export function readMatchers(text: string): readonly RouteMatcher[] | undefined {
	const trimmed = text.trim();
	const inner = /^\{.*\}$/s.test(trimmed) ? trimmed.slice(1, -1).trim().replace(/,$/, '') : trimmed;
	const found: RouteMatcher[] = [];
	part.lastIndex = 0;
	while (part.lastIndex < inner.length) {
		const match = part.exec(inner);
		if (match === null) return undefined;
		const [, quotedLabel, label, operator, quotedValue, value, separator] = match;
		found.push({
			label: label ?? unescaped(quotedLabel!),
			operator: operator as RouteMatcher['operator'],
			value: quotedValue === undefined ? (value ?? '').trim() : unescaped(quotedValue),
		});
		if (separator === '' && part.lastIndex < inner.length) return undefined;
		if (separator === '') break;
	}
	return found.length === 0 ? undefined : found;
}

const unescaped = (text: string): string => text.replace(/\\(.)/gs, (_, one: string) => (one === 'n' ? '\n' : one));
