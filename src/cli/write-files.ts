import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One file with its old and its new bytes; a file that is not there yet has no old ones. */
export interface FileChange {
	/** Absolute. */
	readonly path: string;
	readonly before: Uint8Array | undefined;
	readonly after: Uint8Array;
}

/** What of the file system is used, so that a test can let a step fail. */
export type FileSystem = Pick<
	typeof fs,
	'existsSync' | 'mkdirSync' | 'readFileSync' | 'realpathSync' | 'renameSync' | 'rmSync' | 'statSync' | 'writeFileSync'
>;

/**
 * Writes all files or none. New contents go to temporary files beside the old ones first and are renamed over them, so a
 * reader never sees half a file; when a step fails, what was renamed gets its old bytes back. Gives the reason then.
 */
export function writeAll(changes: readonly FileChange[], system: FileSystem = fs): string | undefined {
	const placed: { readonly target: string; readonly before: Uint8Array | undefined }[] = [];
	const waiting: { readonly temporary: string; readonly target: string; readonly before: Uint8Array | undefined }[] =
		[];
	const made: string[] = [];
	try {
		for (const change of changes) {
			const target = targetOf(change, system);
			const folder = dirname(target);
			const first = system.mkdirSync(folder, { recursive: true });
			if (first !== undefined) made.push(first);
			const temporary = join(folder, `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
			waiting.push({ temporary, target, before: change.before });
			const mode = change.before === undefined ? undefined : system.statSync(target).mode;
			system.writeFileSync(temporary, change.after, { flag: 'wx', mode, flush: true });
		}
		for (const { temporary, target, before } of [...waiting]) {
			// Somebody else may have been at work while the temporary files were written.
			if (before !== undefined && !Buffer.from(before).equals(system.readFileSync(target)))
				throw new Error(`${target} was changed by somebody else meanwhile`);
			system.renameSync(temporary, target);
			waiting.shift();
			placed.push({ target, before });
		}
		return undefined;
	} catch (error) {
		const problems = [reasonOf(error)];
		for (const { temporary } of waiting) attempt(() => system.rmSync(temporary, { force: true }), problems);
		for (const { target, before } of placed) attempt(() => restore(target, before, system), problems);
		for (const folder of made) attempt(() => system.rmSync(folder, { recursive: true, force: true }), problems);
		return problems.join('; ');
	}
}

/** The file itself where a link leads to it. It must hold what was read, or somebody else is at work. */
function targetOf({ path, before }: FileChange, system: FileSystem): string {
	if (before === undefined) {
		if (system.existsSync(path)) throw new Error(`${path} is there already`);
		return path;
	}
	const target = system.realpathSync(path);
	if (!Buffer.from(before).equals(system.readFileSync(target)))
		throw new Error(`${path} was changed by somebody else meanwhile`);
	return target;
}

function restore(target: string, before: Uint8Array | undefined, system: FileSystem): void {
	if (before === undefined) system.rmSync(target, { force: true });
	else system.writeFileSync(target, before);
}

function attempt(step: () => void, problems: string[]): void {
	try {
		step();
	} catch (error) {
		problems.push(`and could not be undone: ${reasonOf(error)}`);
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
