import { readFileSync, statSync } from 'node:fs';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import { xmlLimits } from '#exchange/openpsa/xml.ts';

/** A text from a file, a file that cannot be opened, or bytes that are no text. */
export type XmlText =
	| { readonly source: Source }
	| { readonly problem: string }
	| { readonly source: Source; readonly diagnostic: Diagnostic };

/** Reads a file in the encoding that its first bytes or its XML declaration name, UTF-8 without either. `name` is for diagnostics. */
export function readXmlText(path: string, name: string): XmlText {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return { problem: 'there is no such file' };
	if (!stats.isFile()) return { problem: 'this is no file' };
	if (stats.size > xmlLimits.characters) return { problem: 'the file is larger than 64 MB' };
	try {
		return decoded(readFileSync(path), name);
	} catch (error) {
		return { problem: error instanceof Error ? error.message : String(error) };
	}
}

function decoded(bytes: Uint8Array, name: string): XmlText {
	const encoding = encodingOf(bytes);
	const decoder = decoderOf(encoding);
	// A text that says it has no known encoding is shown as well as it can be.
	const source = createSource(name, (decoder ?? new TextDecoder()).decode(bytes));
	const wrong = (at: number, message: string): XmlText => ({
		source,
		diagnostic: {
			code: 'fault-tree-xml',
			severity: 'error',
			message,
			hint: 'save the file as UTF-8, or name its encoding in the XML declaration',
			span: source.span(at, at + 1),
		},
	});
	if (decoder === undefined) return wrong(0, `the encoding \`${encoding}\` is not known`);
	const replaced = source.text.indexOf('\ufffd');
	return replaced < 0 ? { source } : wrong(replaced, `the bytes here are not ${encoding}`);
}

function decoderOf(encoding: string): TextDecoder | undefined {
	try {
		return new TextDecoder(encoding);
	} catch {
		return undefined;
	}
}

/** XML 1.0, appendix F: byte order marks first, then the declaration, whose characters are the same in most encodings. */
function encodingOf(bytes: Uint8Array): string {
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	const start = String.fromCharCode(...bytes.subarray(0, 200));
	const named = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']/.exec(start)?.[1];
	// A declaration that can be read byte by byte is not in two bytes a character, whatever it says.
	return named === undefined || /^utf-?16/i.test(named) ? 'utf-8' : named.toLowerCase();
}
