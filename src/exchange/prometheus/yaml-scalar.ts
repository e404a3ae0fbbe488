/** A text as a YAML value on one line that reads as exactly that text: plain where nothing can mistake it, else in double quotes. */
export function yamlScalar(value: string): string {
	if (/^[A-Za-z][A-Za-z0-9_-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)) return value;
	return JSON.stringify(value.replace(/\p{Cs}/gu, '\ufffd')).replace(/[\p{C}\u2028\u2029]/gu, (one) => {
		const hex = one.codePointAt(0)!.toString(16);
		return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
	});
}
