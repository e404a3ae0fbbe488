import { extname, relative, sep } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { GuideText } from './site-input.ts';

/** What Astro, Vite and Node put on the errors they throw, as far as it helps a person. */
interface KnownError {
	readonly message?: unknown;
	readonly hint?: unknown;
	readonly code?: unknown;
	readonly path?: unknown;
	readonly loc?: { readonly file?: unknown; readonly line?: unknown; readonly column?: unknown } | undefined;
	readonly id?: unknown;
	readonly stack?: unknown;
}

/** A failure of the build as diagnostics: a bundler collects what it finds, and every reason is told. */
export function problemsOf(error: unknown, workspace: string, guides: readonly GuideText[]): readonly Diagnostic[] {
	const { errors } = (typeof error === 'object' && error !== null ? error : {}) as { errors?: unknown };
	const each = Array.isArray(errors) && errors.length > 0 ? errors : [error];
	return each.map((one) => problemOf(one, workspace, guides));
}

/**
 * A failure of the build as a diagnostic. A mistake in a guide names its place; a full disk or a folder without
 * permission names the path; anything else is told as Astro tells it, in one line.
 */
function problemOf(error: unknown, workspace: string, guides: readonly GuideText[]): Diagnostic {
	const known: KnownError = typeof error === 'object' && error !== null ? error : { message: String(error) };
	const message = firstLine(String(known.message ?? error));
	const system = systemProblem(known, message);
	if (system) return system;
	const file = String(known.loc?.file ?? known.id ?? '').split('?')[0]!;
	// Guides are drawn from copies; the author wants to hear of the original.
	const guide = guides.find(
		({ id, path }) => file.endsWith(`${sep}guides${sep}${id}${extname(path)}`) || isFrom(id, known.stack),
	);
	const inside = file !== '' && !relative(workspace, file).startsWith('..');
	if (!guide && !inside)
		return {
			code: 'build-failed',
			severity: 'error',
			message: `the site could not be built: ${message}`,
			hint: hintOf(known),
		};
	const start = { line: positive(known.loc?.line), column: positive(known.loc?.column), offset: 0 };
	return {
		code: 'guide-not-readable',
		severity: 'error',
		// MDX repeats the place and names its own rule; the place stands beside the message anyway.
		message: message.replace(/^\d+:\d+(?:-\d+:\d+)?: /, '').replace(/ \((?:mdx|micromark)[\w-]*:[\w-]+\)$/, ''),
		span: { file: guide?.path ?? relative(workspace, file).split(sep).join('/'), start, end: start },
		hint: hintOf(known) ?? 'MDX reads `<` and `{` as code: write them as `&lt;` and `&#123;`, or as `code`',
	};
}

/** Whether an error came out of a guide while it was drawn: then the module made of it is on the stack. */
function isFrom(guide: string, stack: unknown): boolean {
	return typeof stack === 'string' && new RegExp(`/chunks/${guide}_[\\w-]{8}\\.mjs`).test(stack);
}

function systemProblem({ code, path }: KnownError, message: string): Diagnostic | undefined {
	const reasons: Readonly<Record<string, string>> = {
		EACCES: 'permission is missing',
		EPERM: 'permission is missing',
		EROFS: 'the file system is read-only',
		ENOSPC: 'the disk is full',
		EDQUOT: 'the disk quota is used up',
		EMFILE: 'too many files are open',
		EBUSY: 'it is in use',
		EXDEV: 'it lies on another file system',
		ENOTDIR: 'a part of it is a file',
	};
	const reason = typeof code === 'string' ? reasons[code] : undefined;
	if (reason === undefined) return undefined;
	const where = typeof path === 'string' ? `\`${path}\` cannot be written: ${reason}` : message;
	return {
		code: 'cannot-write',
		severity: 'error',
		message: where,
		hint: 'mend that, or choose another folder with `--out`',
	};
}

function hintOf({ hint }: KnownError): string | undefined {
	return typeof hint === 'string' && hint !== '' ? firstLine(hint) : undefined;
}

function firstLine(text: string): string {
	return text
		.split('\n', 1)[0]!
		.replace(/\u001b\[[0-9;]*m/g, '')
		.trim();
}

function positive(value: unknown): number {
	return typeof value === 'number' && value > 0 ? value : 1;
}
