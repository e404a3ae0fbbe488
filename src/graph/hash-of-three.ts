/** A multiplicative hash of three numbers (Knuth 6.4), mixed so that low bits depend on all of them. */
export function hashOfThree(a: number, b: number, c: number): number {
	let hash = Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35);
	hash ^= hash >>> 15;
	hash = Math.imul(hash, 0x2c1b3c6d);
	return hash ^ (hash >>> 13);
}
