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
const notText = /^(?:null|~|true|false|yes|no|on|off|y|n)$/i;
/** Durations and rates start with a digit and are no numbers all the same. */
const amount = /^\d+(?:\.\d+)?(?:ms|s|m|h|d|\/s|\/m|\/h|\/d|[MGT]B\/[smh])$/;
const plain = /^[A-Za-z/_][A-Za-z0-9 ./_:()+%=-]*$/;

/**
 * A value as lines of YAML to stand after `key:`: on the same line where it is short, else in block style below,
 * indented by two spaces more than the key.
 */
export function blockYaml(value: Json, indent = ''): string {
	const flow = flowYaml(value);
	if (flow.length + indent.length <= 70 || typeof value !== 'object' || value === null) return ` ${flow}`;
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		return value.map((item: Json) => `\n${inner}-${blockYaml(item, inner).replace(/^\n\s*/, ' ')}`).join('');
	}
	const entries = Object.entries(value as JsonObject);
	return entries.map(([key, item]) => `\n${inner}${scalar(key)}:${blockYaml(item, inner)}`).join('');
}

/** A text as YAML, quoted only where it would otherwise be read as something else. */
export function scalar(text: string): string {
	if (amount.test(text)) return text;
	const safe = plain.test(text) && !notText.test(text) && !/: |:$| #| $/.test(text);
	return safe ? text : JSON.stringify(text);
}
