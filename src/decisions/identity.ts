import { readDate } from './dates.ts';

/** What a file or directory name says about a record. */
export interface NameIdentity {
	/** The name without its extension; the directory's name where a directory holds one record. */
	readonly stem: string;
	/** As written: `0012`, `ADR-0012`, `scs-0100-v3`; the stem where there is no number. */
	readonly id: string;
	readonly number?: number | undefined;
	/** A date in front, as written and as ISO. */
	readonly date?: { readonly raw: string; readonly iso: string } | undefined;
	/** The folder whose record this is. */
	readonly folder: string;
	/** What is left to read as a title. */
	readonly words: string;
}

const HOLDER = /^(?:readme|index)\.(?:md|mdx|markdown|rst|adoc|asciidoc|org|mediawiki|wiki)$/i;

/** Splits a path into folder and file name. */
export function splitPath(path: string): { folder: string; name: string } {
	const at = path.lastIndexOf('/');
	return { folder: at === -1 ? '' : path.slice(0, at), name: path.slice(at + 1) };
}

/** A path without the ending of the file: what a record and the YAML of its own share. */
export const withoutEnding = (path: string): string => path.replace(/\.[a-z]+$/i, '');

/** Whether a file stands for its directory (`README.md`, `index.md`). */
export function isHolder(path: string): boolean {
	return HOLDER.test(splitPath(path).name);
}

/**
 * Reads a record's identity off its path; `inDirectory` when its directory, not its file name, names it; `inSeries` when others
 * beside it have its prefix with other numbers, so that any word in front of the number is one.
 */
export function identityOf(path: string, inDirectory: boolean, inSeries = false): NameIdentity {
	const { folder, name } = splitPath(path);
	const parent = splitPath(folder);
	const stem = inDirectory
		? parent.name
		: name.replace(/\.(?:md|mdx|markdown|rst|adoc|asciidoc|org|mediawiki|wiki|txt)$/i, '');
	// `CIP2015-05-13-exists`: a house may count its proposals in days.
	const prefix = /^[A-Z]{2,6}[-_]?(?=(?:19|20)\d{2}-\d{2}-\d{2}(?:[-_. ]|$))/.exec(stem)?.[0] ?? '';
	const date = leadingDate(stem.slice(prefix.length));
	const rest = date ? stem.slice(prefix.length + date.raw.length).replace(/^[-_. ]+/, '') : stem;
	const named = numberOf(rest, date !== undefined, inSeries);
	return {
		stem,
		id: named ? named.id : stem,
		number: named?.number,
		date: date,
		folder: inDirectory ? parent.folder : folder,
		words: (named?.words ?? rest).replace(/[-_]+/g, ' ').trim(),
	};
}

function leadingDate(stem: string): { raw: string; iso: string } | undefined {
	const raw =
		/^(?:(?:19|20)\d{2}-\d{1,2}-\d{1,2}|(?:19|20)\d{2}_\d{2}_\d{2}|(?:19|20)\d{6}(?:\d{4}(?:\d{2})?)?)(?=[-_. ]|$)/.exec(
			stem,
		)?.[0];
	// `20240516132303-use-madr`: the hour behind the day says nothing of the decision.
	const iso = raw === undefined ? undefined : readDate(raw.replaceAll('_', '-').replace(/^(\d{8})\d+$/, '$1')).iso;
	return raw !== undefined && iso !== undefined ? { raw, iso } : undefined;
}

/** A prefix of words may stand before the number (`adr-012`, `ODH-ADR-Operator-0010`); after a date only digits count. */
function numberOf(
	rest: string,
	dated: boolean,
	inSeries: boolean,
): { id: string; number: number | undefined; words: string } | undefined {
	// `ADR-0.14.2-commands`: a house that counts as versions do has no numbers that follow one another.
	const dotted = /^(?:adr|rfc|tdr|dr|decision)[-_ ]?\d{1,4}(?:\.\d{1,4}){1,3}(?=[-_ ]|$)/i.exec(rest)?.[0];
	if (!dated && dotted !== undefined)
		return { id: dotted, number: undefined, words: rest.slice(dotted.length).replace(/^[-_. ]+/, '') };
	// `0004b-fallback`, `250817A-pools`: a letter tells it from the one before it, whose number it has.
	const lettered = /^(?:\d{4,6}|(?:adr|rfc|tdr|dr|decision)[-_ ]?\d{1,6})[a-z](?=[-_ ]|$)/i.exec(rest)?.[0];
	if (!dated && lettered !== undefined)
		return { id: lettered, number: undefined, words: rest.slice(lettered.length).replace(/^[-_. ]+/, '') };
	const pattern = dated
		? /^()(\d{1,6})(?=[-_. ]|$)/
		: /^((?:[A-Za-z]+[-_ ]?){0,4}?)(\d{1,6}|N{4})(?=[-_. ]|$|(?<=\d{3})\p{Lu}\p{Ll})/u;
	const match = pattern.exec(rest);
	if (!match || match[2]!.startsWith('N')) return undefined;
	const prefix = match[1]!;
	// `use-log4j-2` is a name with a number in it, not a numbered record: prefixes are short or say what they are.
	// In `adr-r9-f6` the nine belongs to a name of the house, too.
	if (/[-_ ][a-z]$/i.test(prefix)) return undefined;
	if (
		prefix !== '' &&
		!inSeries &&
		!/adr|dr|decision|rfc|tdr|kep|eip|oep|scs|ccc|proposal|record|^pr[-_]?$/i.test(prefix) &&
		!/^[A-Z]{2,8}[-_]?$/.test(prefix)
	)
		return undefined;
	const version = /^[-_]([vw]\d+)(?=[-_.]|$)/.exec(rest.slice(match[0].length));
	const id = version ? match[0] + version[0] : match[0];
	return { id, number: Number(match[2]), words: rest.slice(id.length).replace(/^[-_. ]+/, '') };
}
