import { placeholder } from '#model/placeholder.ts';

/**
 * Names in angle brackets that whoever runs a command fills in: `<namespace>`. What may stand in their place is one plain word
 * of a shell, because addresses are pasted into incident channels, and one must not be able to bring a command of its own.
 */

/** Letters, digits and signs that mean nothing to a shell; first none that is an option, a job or a path of a shell. */
const plainWord = /^[A-Za-z0-9_./@][A-Za-z0-9_./:@%+,=-]{0,120}$/;

/** Whether a text may be put in the place of a placeholder. Bytes that look like something else are not plain. */
export function isPlainWord(text: string): boolean {
	return plainWord.test(text);
}

/** A text cut at its placeholders: the odd pieces are the names. */
export function piecesOf(text: string): readonly string[] {
	return text.split(placeholder);
}
