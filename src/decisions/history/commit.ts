import { fromBytes } from './git-log.ts';

/** How a commit is signed. Nothing here is verified: that needs keys, and a judgement whom to trust. */
export type Signature = 'openpgp' | 'ssh' | 'x509' | 'other kind' | 'none';

/** A commit as its author and committer wrote it. Names and texts are cleaned of control characters. */
export interface Commit {
	readonly id: string;
	readonly author: string;
	readonly committer: string;
	/** The day on the author's own clock, `YYYY-MM-DD`; undefined where the commit holds no date that can be. */
	readonly authored: string | undefined;
	/** The day on which it was put into the history, by the committer's own clock. */
	readonly committed: string | undefined;
	/** The first line of the message, shortened. */
	readonly subject: string;
	readonly signature: Signature;
}

const LONGEST = 200;
/** Control characters, and marks that turn the direction of text: a name must not be able to rewrite the line it stands in. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** A text from a repository that can be put into a line. */
export function printable(text: string): string {
	const line = text.replace(UNPRINTABLE, ' ').trim();
	return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Reads a commit object; `bytes` holds one character a byte. Undefined when it is none. */
export function parseCommit(id: string, bytes: string): Commit | undefined {
	const end = bytes.indexOf('\n\n');
	const head = end === -1 ? bytes : bytes.slice(0, end);
	const message = end === -1 ? '' : bytes.slice(end + 2);
	// Long values, signatures among them, go on in lines that begin with a space.
	const headers = new Map<string, string>();
	for (const line of head.replaceAll('\n ', '\r').split('\n')) {
		const space = line.indexOf(' ');
		const key = line.slice(0, space);
		if (space > 0 && !headers.has(key)) headers.set(key, line.slice(space + 1));
	}
	if (!headers.has('tree')) return undefined;
	const encoding = headers.get('encoding') ?? 'utf-8';
	const author = personOf(headers.get('author'), encoding);
	const committer = personOf(headers.get('committer'), encoding);
	return {
		id,
		author: author.name,
		committer: committer.name,
		authored: author.day,
		committed: committer.day,
		subject: printable(fromBytes(message.trimStart().split('\n', 1)[0] ?? '', encoding)),
		signature: signatureOf(headers.get('gpgsig') ?? headers.get('gpgsig-sha256')),
	};
}

/** `Ada Lovelace <ada@example.org> 1700000000 +0100`. The address is left out: nobody agreed to have it published. */
function personOf(written: string | undefined, encoding: string): { readonly name: string; readonly day?: string } {
	const [, name = '', seconds, sign, hours, minutes] =
		/^(.*?)\s*(?:<[^>]*>)?\s*(?:(-?\d+) ([+-])(\d\d)(\d\d))?$/s.exec(written ?? '') ?? [];
	const shown = printable(fromBytes(name.replace(/<[^>]*>?/g, ''), encoding)) || 'somebody without a name';
	if (seconds === undefined) return { name: shown };
	const offset = (sign === '-' ? -60 : 60) * (Number(hours) * 60 + Number(minutes));
	const time = new Date((Number(seconds) + offset) * 1000);
	const year = time.getUTCFullYear();
	return year >= 1970 && year <= 9999 ? { name: shown, day: time.toISOString().slice(0, 10) } : { name: shown };
}

function signatureOf(written: string | undefined): Signature {
	if (written === undefined) return 'none';
	if (written.includes('BEGIN PGP')) return 'openpgp';
	if (written.includes('BEGIN SSH')) return 'ssh';
	return written.includes('BEGIN SIGNED MESSAGE') ? 'x509' : 'other kind';
}
