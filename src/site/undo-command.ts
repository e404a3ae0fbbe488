/**
 * The command that an undo text begins with, and what follows it; undefined where the text is prose. Authors write either, without
 * marks: a text that begins with the program of the step, or with a program and options, is a command as far as its words are none
 * of a sentence.
 */
export function undoCommand(
	undo: string,
	command: string,
): { readonly command: string; readonly rest: string } | undefined {
	if (undo.includes('`')) return undefined;
	// A comma within quotes is part of what a program is given.
	const end = /["'{]/.test(undo) ? -1 : undo.search(/[,;] /);
	const part = end === -1 ? undo : undo.slice(0, end);
	const [program = '', ...words] = part.split(' ');
	const isProgram = /^[a-z][a-z0-9_./-]*$/.test(program) && words.length > 0;
	const isKnown = program === command.trim().split(/\s/, 1)[0] || words.some((word) => /^--?[a-z]/i.test(word));
	const isSentence = words.some((word) => /^(?:the|a|an|with|only|after|before|and|that|is|are|of|to)$/i.test(word));
	return isProgram && isKnown && !isSentence ? { command: part, rest: undo.slice(part.length) } : undefined;
}
