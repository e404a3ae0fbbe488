/** Parts of a PNG that are needed to show it (PNG specification, third edition, 5.6 and 11); all others may tell who made it. */
const shown: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);
const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Sides of a logo are drawn at 28 pixels; more than this is no logo. */
const LARGEST = 4096;

export interface CleanPng {
	readonly bytes: Buffer;
	readonly width: number;
	readonly height: number;
}

/** A PNG with nothing but its picture: no comments, no places, no times. Undefined for what is none, or ends too early. */
export function cleanPng(bytes: Buffer): CleanPng | undefined {
	if (!bytes.subarray(0, 8).equals(signature) || bytes.length < 33 || nameAt(bytes, 8) !== 'IHDR') return undefined;
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	if (width === 0 || height === 0 || width > LARGEST || height > LARGEST) return undefined;
	const parts: Buffer[] = [signature];
	for (let at = 8; at + 12 <= bytes.length; ) {
		const end = at + 12 + bytes.readUInt32BE(at);
		if (end > bytes.length) return undefined;
		const name = nameAt(bytes, at);
		if (shown.has(name)) parts.push(bytes.subarray(at, end));
		if (name === 'IEND') return { bytes: Buffer.concat(parts), width, height };
		at = end;
	}
	return undefined;
}

const nameAt = (bytes: Buffer, at: number): string => bytes.toString('latin1', at + 4, at + 8);
