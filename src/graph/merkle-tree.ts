/** A hash function from bytes to a digest of fixed length. The rooms between the doors bring none of their own. */
export type HashBytes = (bytes: Uint8Array) => Uint8Array;

/**
 * The Merkle tree hash of a list of entries, as RFC 6962 (Certificate Transparency) section 2.1 defines it: a leaf is the hash of
 * 0x00 and the entry, a node the hash of 0x01 and its two children, and a list of n entries is divided at the largest power of
 * two below n. The two prefixes keep a node from being passed off as a leaf. The empty list has the hash of nothing.
 */
export function merkleTreeHash(entries: readonly Uint8Array[], hash: HashBytes): Uint8Array {
	if (entries.length === 0) return hash(new Uint8Array());
	// Pairs from the left, an odd one carried up as it is, is the same tree as the division at a power of two.
	let level = entries.map((entry) => hash(prefixed(0x00, entry)));
	while (level.length > 1) {
		const above: Uint8Array[] = [];
		for (let at = 0; at + 1 < level.length; at += 2) above.push(hash(prefixed(0x01, level[at]!, level[at + 1]!)));
		if (level.length % 2 === 1) above.push(level[level.length - 1]!);
		level = above;
	}
	return level[0]!;
}

function prefixed(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
	bytes[0] = prefix;
	let at = 1;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
