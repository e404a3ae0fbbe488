/** The files of an archive that stores them uncompressed, by its directory: what a pack for auditors holds. */
export function storedFiles(zip: Buffer): ReadonlyMap<string, Buffer> {
	const files = new Map<string, Buffer>();
	for (let at = zip.readUInt32LE(zip.length - 6); zip.readUInt32LE(at) === 0x02014b50; ) {
		const length = zip.readUInt16LE(at + 28);
		const path = zip.toString('utf8', at + 46, at + 46 + length);
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26);
		files.set(path, zip.subarray(start, start + zip.readUInt32LE(at + 24)));
		at += 46 + length;
	}
	return files;
}
