/**
 * The text with everything made visible that could steer a terminal or turn text around: control characters become
 * `\xNN`, marks of writing direction become `\u{NNNN}`. Line ends and tabs become a space, so that one text stays one line.
 */
export function printable(text: string): string {
	return text
		.replace(/[\t\r\n\u2028\u2029]+/g, ' ')
		.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => `\\x${hex(character).padStart(2, '0')}`)
		.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, (character) => `\\u{${hex(character)}}`);
}

function hex(character: string): string {
	return character.charCodeAt(0).toString(16);
}
