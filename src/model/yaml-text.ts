/** Values written as YAML the way people write it: one line where it is short, quotes only where they are needed. */

/** Words that YAML 1.2 (core schema), or an older reader, would not take as text. */
const notText = /^(?:null|~|true|false|yes|no|on|off|y|n)$/i;
/** Durations and rates start with a digit and are no numbers all the same. */
const amount = /^\d+(?:\.\d+)?(?:ms|s|m|h|d|\/s|\/m|\/h|\/d|[MGT]B\/[smh])$/;
const plain = /^[A-Za-z/_][A-Za-z0-9 ./_:()+%=-]*$/;

/** A text as YAML, quoted only where it would otherwise be read as something else. */
export function scalar(text: string): string {
	if (amount.test(text)) return text;
	const safe = plain.test(text) && !notText.test(text) && !/: |:$| #| $/.test(text);
	return safe ? text : JSON.stringify(text);
}

/** The fields of a mapping that have a value. */
const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
	Object.entries(value).filter(([, one]) => one !== undefined);

/** A value in YAML's one-line form: `{ groupBy: team, label: [name, owner] }`. Reads back as the same value. */
export function flowYaml(value: unknown): string {
	if (typeof value === 'string') return scalar(value);
	if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = entriesOf(value).map(([key, one]) => `${scalar(key)}: ${flowYaml(one)}`);
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/**
 * A value as lines of YAML to stand after `key:`: on the same line where it is short, else in block style below,
 * indented by two spaces more than the key.
 */
export function blockYaml(value: unknown, indent = ''): string {
	const flow = flowYaml(value);
	if (flow.length + indent.length <= 70 || typeof value !== 'object' || value === null) return ` ${flow}`;
	const inner = `${indent}  `;
	if (Array.isArray(value))
		return value.map((item) => `\n${inner}-${blockYaml(item, inner).replace(/^\n\s*/, ' ')}`).join('');
	return entriesOf(value)
		.map(([key, item]) => `\n${inner}${scalar(key)}:${blockYaml(item, inner)}`)
		.join('');
}

/** A document, a field on each line. */
export const yamlDocument = (fields: object): string =>
	entriesOf(fields)
		.map(([key, value]) => `${scalar(key)}: ${flowYaml(value)}\n`)
		.join('');
