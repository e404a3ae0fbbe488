import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crc32, zipOf } from './write.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const entries = [
	{ path: 'a.txt', content: bytes('alpha') },
	{ path: 'ordner/ü ber.md', content: bytes('# Über\n') },
	{ path: 'empty', content: bytes('') },
];

test('the check value of CRC-32', () => {
	// The value that the catalogue of parametrised CRC algorithms gives for the digits 1 to 9.
	expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
	expect(crc32(bytes(''))).toBe(0);
});

test('the same files give the same bytes, and the directory at the end leads to each', () => {
	const zip = Buffer.from(zipOf(entries));
	expect(Buffer.from(zipOf(entries)).equals(zip)).toBe(true);
	const end = zip.length - 22;
	expect(zip.readUInt32LE(end)).toBe(0x06054b50);
	expect(zip.readUInt16LE(end + 10)).toBe(entries.length);
	let at = zip.readUInt32LE(end + 16);
	for (const { path, content } of entries) {
		expect(zip.readUInt32LE(at)).toBe(0x02014b50);
		const nameLength = zip.readUInt16LE(at + 28);
		expect(zip.toString('utf8', at + 46, at + 46 + nameLength)).toBe(path);
		expect(zip.readUInt32LE(at + 16)).toBe(crc32(content));
		const local = zip.readUInt32LE(at + 42);
		expect(zip.readUInt32LE(local)).toBe(0x04034b50);
		const start = local + 30 + zip.readUInt16LE(local + 26);
		expect(zip.subarray(start, start + zip.readUInt32LE(local + 22))).toEqual(Buffer.from(content));
		// 1980-01-01, midnight.
		expect([zip.readUInt16LE(local + 10), zip.readUInt16LE(local + 12)]).toEqual([0, 0x21]);
		at += 46 + nameLength;
	}
	expect(at).toBe(end);
});

const unzip = (() => {
	try {
		execFileSync('unzip', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
})();

test.skipIf(!unzip)('another program unpacks it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-zip-'));
	try {
		writeFileSync(join(folder, 'x.zip'), zipOf(entries));
		expect(execFileSync('unzip', ['-t', 'x.zip'], { cwd: folder, encoding: 'utf8' })).toContain('No errors detected');
		execFileSync('unzip', ['-q', 'x.zip'], { cwd: folder });
		expect(readFileSync(join(folder, 'ordner/ü ber.md'), 'utf8')).toBe('# Über\n');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
