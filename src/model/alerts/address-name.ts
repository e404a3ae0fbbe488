/** Names that can be an address; the same that an alert of the model may have. */
const asAddress = /^[A-Za-z_][A-Za-z0-9_:.-]{0,126}$/;

/**
 * What an alert is called where only a name that can be an address will do: its own name, else the name with `-` for white space
 * and signs and without the marks of letters (`Worker lento (promedio)` -> `Worker-lento-promedio`). Undefined where letters would
 * be lost (another script, or signs that only look like letters) or something cannot be seen: nobody would recognise what is left.
 */
export function addressName(name: string): string | undefined {
	if (asAddress.test(name)) return name;
	if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(name)) return undefined;
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
	if (/[^\p{ASCII}]/u.test(plain.replace(/[\p{P}\p{S}\p{Z}]/gu, ''))) return undefined;
	const words = plain
		.replace(/[^A-Za-z0-9_:.]+/g, '-')
		.replace(/^[^A-Za-z_]+/, '')
		.slice(0, 127)
		.replace(/[-.:]+$/, '');
	return asAddress.test(words) ? words : undefined;
}
