import type { File } from './authored.ts';

/** The file in which adr-tools keeps the folder of the records. */
export const adrDirFile = '.adr-dir';

/** The folder that a `.adr-dir` names: its first line, as adr-tools reads it. Empty where it names none. */
export function folderOfAdrDir({ text }: Pick<File, 'text'>): string {
	return text
		.replace(/^\ufeff/, '')
		.split('\n', 1)[0]!
		.trim()
		.slice(0, 1000);
}
