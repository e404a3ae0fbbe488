import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Encoding, packed } from './static-encoding.ts';

/** The bytes of a file in one form, with the name of just these bytes (an entity tag, with its quotes). */
export interface Content {
	readonly bytes: Buffer;
	readonly tag: string;
}

/** A file as it was looked up: another size or time of change makes it another file. */
export interface FileVersion {
	readonly file: string;
	readonly size: number;
	readonly changedMs: number;
	/** Named by its content, so that nobody asks for it twice. */
	readonly keptForEver?: boolean;
}

/** Gives files in the form that is asked for. Keeps what was asked for last, so that a page is read and packed once. */
export interface Contents {
	of(version: FileVersion, encoding: Encoding): Promise<Content>;
}

/** What is kept together, in bytes: most of a site, and never all of a machine's memory. */
const ROOM = 64_000_000;

export function createContents(room: number = ROOM): Contents {
	// In the order of use, oldest first. Requests for the same file wait for one reading.
	const kept = new Map<string, { readonly content: Promise<Content>; bytes: number }>();
	let total = 0;
	const drop = (key: string): void => {
		total -= kept.get(key)?.bytes ?? 0;
		kept.delete(key);
	};
	const of = (version: FileVersion, encoding: Encoding): Promise<Content> => {
		const key = `${encoding} ${version.size} ${version.changedMs} ${version.file}`;
		const known = kept.get(key);
		if (known !== undefined) {
			kept.delete(key);
			kept.set(key, known);
			return known.content;
		}
		const content = load(version, encoding, of);
		const entry = { content, bytes: 0 };
		kept.set(key, entry);
		content.then(
			({ bytes }) => {
				if (kept.get(key) !== entry) return;
				entry.bytes = bytes.length;
				total += bytes.length;
				for (const oldest of kept.keys()) {
					if (total <= room) break;
					drop(oldest);
				}
			},
			() => drop(key),
		);
		return content;
	};
	return { of };
}

async function load(version: FileVersion, encoding: Encoding, of: Contents['of']): Promise<Content> {
	if (encoding === 'identity') {
		const bytes = await readFile(version.file);
		return { bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
	}
	const plain = await of(version, 'identity');
	// Packed bytes are other bytes, so they have another name.
	return {
		bytes: await packed(plain.bytes, encoding, version.keptForEver === true),
		tag: plain.tag.replace(/"$/, `-${encoding}"`),
	};
}
