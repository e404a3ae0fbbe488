/** Plain words that YAML reads as the text they are. Everything else is quoted. */
const plain = /^[A-Za-z](?:[\w./-]|:(?=\w))*$/;
/** Words that YAML of any version may read as something other than a text. */
const special = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** A value in YAML's one-line form: `{ groupBy: team, label: [name, owner] }`. Reads back as the same value. */
export function yamlFlow(value: unknown): string {
	if (typeof value === 'string') return plain.test(value) && !special.test(value) ? value : JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`;
	if (typeof value === 'object' && value !== null) {
		const fields = Object.entries(value).filter(([, one]) => one !== undefined);
		return fields.length === 0
			? '{}'
			: `{ ${fields.map(([key, one]) => `${yamlFlow(key)}: ${yamlFlow(one)}`).join(', ')} }`;
	}
	return JSON.stringify(value) ?? 'null';
}

/** A document, a field on each line. */
export const yamlDocument = (fields: object): string =>
	Object.entries(fields)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${yamlFlow(key)}: ${yamlFlow(value)}\n`)
		.join('');
