/** A file of an archive. */
export interface ZipEntry {
	/** Relative, with forward slashes. */
	readonly path: string;
	readonly content: Uint8Array;
}

/**
 * A ZIP archive (PKWARE APPNOTE 6.3) of files in the given order. The same files give the same bytes on every machine: entries bear
 * the first day that the format knows, names are UTF-8, and contents are stored, because what deflate makes of them differs
 * with the library and the processor. Throws for more than the format holds without its extension for large archives.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
	if (entries.length > 0xfffe) throw new Error(`an archive of ${entries.length} files is more than the format holds`);
	const parts: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const { path, content } of entries) {
		const name = new TextEncoder().encode(path);
		const about = aboutFile(name.length, content);
		parts.push(record([0x04034b50, 4], ...about, [0, 2]), name, content);
		directory.push(
			record([0x02014b50, 4], [MADE_BY, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 2], [ATTRIBUTES, 4], [offset, 4]),
			name,
		);
		offset += 30 + name.length + content.length;
	}
	const size = directory.reduce((sum, part) => sum + part.length, 0);
	if (offset + size > 0xfffffffe) throw new Error(`an archive of ${offset + size} bytes is more than the format holds`);
	const count = entries.length;
	const end = record([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
	return joined([...parts, ...directory, end]);
}

/** Unix, so that the permissions below count; version 2.0 of the format. */
const MADE_BY = (3 << 8) | 20;
/** A plain file that its owner may write and everybody may read. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;
const NAMES_ARE_UTF8 = 1 << 11;
/** 1980-01-01, midnight. */
const FIRST_DAY = (1 << 5) | 1;

type Field = readonly [value: number, bytes: 2 | 4];

function aboutFile(nameLength: number, content: Uint8Array): readonly Field[] {
	const { length } = content;
	return [
		[20, 2],
		[NAMES_ARE_UTF8, 2],
		[0, 2],
		[0, 2],
		[FIRST_DAY, 2],
		[crc32(content), 4],
		[length, 4],
		[length, 4],
		[nameLength, 2],
	];
}

function record(...fields: readonly Field[]): Uint8Array {
	const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
	const view = new DataView(bytes.buffer);
	let at = 0;
	for (const [value, size] of fields) {
		if (size === 2) view.setUint16(at, value, true);
		else view.setUint32(at, value, true);
		at += size;
	}
	return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, start) => {
	let value = start;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value;
});

/** CRC-32 as ISO 3309 and the ZIP format have it. */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
