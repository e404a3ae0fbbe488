import type { Json, JsonObject } from '../schemas.ts';

/** A value as one line of YAML (flow style), plain scalars wherever YAML reads them back as the same text. */
export function flowYaml(value: Json): string {
	if (typeof value === 'string') return scalar(value);
	if (typeof value !== 'object' || value === null) return String(value);
	if (Array.isArray(value)) return `[${value.map((item: Json) => flowYaml(item)).join(', ')}]`;
	const entries = Object.entries(value as JsonObject).map(([key, item]) => `${scalar(key)}: ${flowYaml(item)}`);
	return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Words that YAML 1.2 (core schema), or an older reader, would not take as text. */
const notText = /^(?:null|~|true|false|yes|no|on|off|y|n|[-+]?[.\d].*|0[ox].*)$/i;
const plain = /^[A-Za-z/_][A-Za-z0-9 ./_:()+%=-]*$/;

/** A text as YAML, quoted only where it would otherwise be read as something else. */
export function scalar(text: string): string {
	const safe = plain.test(text) && !notText.test(text) && !/: |:$| #| $/.test(text);
	return safe ? text : JSON.stringify(text);
}
