import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Decision } from '#decisions/decision.ts';
import { identityOf, splitPath } from '#decisions/identity.ts';

/**
 * Does something while nobody else of this program can take the number of a new record, and only where no record took it since
 * the folder was read. Gives what it gives, or why it was not done. A record without a number needs none.
 */
export function withNumber(
	workspace: string,
	{ path, number }: Pick<Decision, 'path' | 'number'>,
	write: () => string | undefined,
): string | undefined {
	if (number === undefined) return write();
	const folder = dirname(join(workspace, path));
	const mark = join(folder, `.${number}.reserved`);
	const taken = `somebody else writes record ${number} at this moment; try again (or remove \`${mark}\`, if nobody does)`;
	try {
		closeSync(openSync(mark, 'wx'));
	} catch (error) {
		// A folder that is not there yet is made by whoever writes.
		return (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : write();
	}
	try {
		const other = readdirSync(folder).find(
			(name) =>
				name !== splitPath(path).name &&
				/\.(?:mdx?|markdown)$/i.test(name) &&
				identityOf(name, false).number === number,
		);
		return other === undefined ? write() : `\`${other}\` took the number ${number} meanwhile; try again`;
	} finally {
		rmSync(mark, { force: true });
	}
}
