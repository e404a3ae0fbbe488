import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import type { DecisionFile } from './decision.ts';

const DEFAULT_MAX_BYTES = 5_000_000;

/** What became of a file: its text, a diagnostic, or both where it was read but should not stay as it is. */
export interface DecodedFile {
	readonly source?: Source | undefined;
	readonly diagnostic?: Diagnostic | undefined;
}

/**
 * The text of a file, or why it cannot be read. A byte-order mark is removed; nothing else changes. UTF-16 is read where a
 * mark declares it; no other encoding is guessed.
 */
export function decodeFile(file: DecisionFile, maxBytes = DEFAULT_MAX_BYTES): DecodedFile {
	const size = file.bytes?.byteLength ?? file.text?.length ?? 0;
	if (size > maxBytes)
		return refusal(
			file,
			'decision-file-too-large',
			'warning',
			`the file is ${size} bytes long and was not read`,
			`at most ${maxBytes} bytes`,
			'move embedded images into files beside it',
		);
	const encoding = encodingOf(file.bytes);
	let text: string;
	try {
		text =
			file.text ?? new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(file.bytes ?? new Uint8Array());
	} catch {
		return refusal(
			file,
			'decision-file-not-text',
			'warning',
			'the file is not UTF-8 text and was not read',
			'UTF-8 text',
			'save it as UTF-8',
		);
	}
	const bare = text.replace(/^\ufeff/, '');
	if (bare.includes('\0'))
		return refusal(
			file,
			'decision-file-not-text',
			'warning',
			'the file holds NUL characters and was not read',
			'UTF-8 text',
			'save it as UTF-8',
		);
	if (bare.trim() === '')
		return refusal(
			file,
			'decision-file-empty',
			'info',
			'the file is empty',
			'a decision record',
			'write the decision, or remove the file',
		);
	const source = createSource(file.path, bare);
	if (encoding === 'utf-8') return { source };
	const { diagnostic } = refusal(
		file,
		'decision-file-not-text',
		'warning',
		'the file is UTF-16 text; it was read, but git takes it for binary and other programs show nothing of it',
		'UTF-8 text',
		'save it as UTF-8',
	);
	return { source, diagnostic };
}

function encodingOf(bytes: Uint8Array | undefined): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (bytes?.[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes?.[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function refusal(
	file: DecisionFile,
	code: string,
	severity: 'warning' | 'info',
	message: string,
	expected: string,
	hint: string,
): DecodedFile {
	const start = { line: 1, column: 1, offset: 0 };
	return { diagnostic: { code, severity, message, span: { file: file.path, start, end: start }, expected, hint } };
}
