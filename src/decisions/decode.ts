import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import type { DecisionFile } from './decision.ts';

const DEFAULT_MAX_BYTES = 5_000_000;

/** The text of a file, or why it cannot be read. A byte-order mark is removed; nothing else changes. */
export function decodeFile(file: DecisionFile, maxBytes = DEFAULT_MAX_BYTES): Source | Diagnostic {
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
	let text: string;
	try {
		text =
			file.text ?? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes ?? new Uint8Array());
	} catch {
		return refusal(
			file,
			'decision-file-not-utf-8',
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
	return createSource(file.path, bare);
}

function refusal(
	file: DecisionFile,
	code: string,
	severity: 'warning' | 'info',
	message: string,
	expected: string,
	hint: string,
): Diagnostic {
	const start = { line: 1, column: 1, offset: 0 };
	return { code, severity, message, span: { file: file.path, start, end: start }, expected, hint };
}
