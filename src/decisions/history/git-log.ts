/**
 * What `git log -z --raw --format='commit %H %P'` prints, as data. Texts arrive as bytes in a string, one character a byte,
 * because Git's paths are bytes: two names that are not UTF-8 stay two names.
 */

/** What one commit did to one file. */
export interface FileChange {
	/** Bytes, as {@link toBytes} makes them. */
	readonly path: string;
	/** Where a rename took it from. */
	readonly from?: string | undefined;
	/** The contents before, one for each parent of a merge; empty for a file that was not there. */
	readonly olds: readonly string[];
	/** The content after; undefined for a file that was removed. */
	readonly content: string | undefined;
}

export interface LoggedCommit {
	readonly id: string;
	readonly parents: readonly string[];
	readonly changes: readonly FileChange[];
}

const NOTHING = /^0+$/;
/** A regular file; links and submodules are no texts. */
const isFile = (mode: string): boolean => mode === '100644' || mode === '100755' || mode === '100664';

/** The commits of a log, in its order. What does not look like a log ends the reading; what came before it counts. */
export function parseLog(log: string): readonly LoggedCommit[] {
	const commits: { id: string; parents: readonly string[]; changes: FileChange[] }[] = [];
	let at = 0;
	const next = (): string | undefined => {
		if (at >= log.length) return undefined;
		const end = log.indexOf('\0', at);
		const token = log.slice(at, end === -1 ? log.length : end);
		at = end === -1 ? log.length : end + 1;
		return token;
	};
	for (let token = next(); token !== undefined; token = next()) {
		const line = token.startsWith('\n') ? token.slice(1) : token;
		if (line === '') continue;
		if (line.startsWith('commit ')) {
			const [id = '', ...parents] = line.slice(7).split(' ').filter(Boolean);
			commits.push({ id, parents, changes: [] });
			continue;
		}
		const commit = commits.at(-1);
		if (commit === undefined || !line.startsWith(':')) break;
		const change = parseChange(line, next);
		if (change === undefined) break;
		if (change !== 'no file') commit.changes.push(change);
	}
	return commits;
}

/** `:100644 100644 <old> <new> M`, with one more colon, mode and old content for each further parent. The paths follow. */
function parseChange(line: string, next: () => string | undefined): FileChange | 'no file' | undefined {
	const parents = /^:+/.exec(line)![0].length;
	const fields = line.slice(parents).split(' ');
	const action = fields.at(-1) ?? '';
	if (fields.length !== 2 * parents + 3) return undefined;
	const first = next();
	const second = /^[RC]\d*$/.test(action) ? next() : undefined;
	if (first === undefined) return undefined;
	const modes = fields.slice(0, parents + 1);
	const contents = fields.slice(parents + 1, -1);
	const mode = modes.at(-1)!;
	const content = NOTHING.test(contents.at(-1)!) ? undefined : contents.at(-1);
	if (content !== undefined && !isFile(mode)) return 'no file';
	const olds = contents.slice(0, -1).filter((old, index) => !NOTHING.test(old) && isFile(modes[index]!));
	return { path: second ?? first, from: action.startsWith('R') ? first : undefined, olds, content };
}

/** The bytes of a text, one character each. */
export function toBytes(text: string): string {
	return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

const ASCII = /^[\x20-\x7e]*$/;
/** In these the characters of ASCII are its bytes; UTF-7, UTF-16 and the like are not among them. */
const isAsciiLike = (encoding: string): boolean =>
	/^(?:utf-?8|iso-?8859-\d+|latin-?1|windows-125\d|us-ascii)$/i.test(encoding);

/** The text that bytes mean, one character each; what is no text shows as the replacement character. */
export function fromBytes(bytes: string, encoding = 'utf-8'): string {
	if (ASCII.test(bytes) && isAsciiLike(encoding)) return bytes;
	const array = Uint8Array.from(bytes, (character) => character.charCodeAt(0) & 0xff);
	try {
		return new TextDecoder(encoding, { ignoreBOM: true }).decode(array);
	} catch {
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(array);
	}
}
