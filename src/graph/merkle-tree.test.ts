import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merkleTreeHash } from './merkle-tree.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const rootOf = (entries: readonly Uint8Array[]): string => Buffer.from(merkleTreeHash(entries, sha256)).toString('hex');

/** The entries and roots that the reference implementation of Certificate Transparency is tested with (trillian, `merkle/log_verifier_test.go`). */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
	'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(roots.map((root, size) => [size, root] as const))('%i entries of the test vectors', (size, root) => {
	expect(rootOf(entries.slice(0, size).map((hex) => Buffer.from(hex, 'hex')))).toBe(root);
});

/** RFC 6962, section 2.1, word for word. */
function asDefined(list: readonly Uint8Array[]): Uint8Array {
	if (list.length === 0) return sha256(new Uint8Array());
	if (list.length === 1) return sha256(Buffer.concat([Buffer.of(0), list[0]!]));
	let k = 1;
	while (k * 2 < list.length) k *= 2;
	return sha256(Buffer.concat([Buffer.of(1), asDefined(list.slice(0, k)), asDefined(list.slice(k))]));
}

describe('properties', () => {
	const lists = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 70 });

	test('it is what the definition says', () => {
		fc.assert(
			fc.property(lists, (list) => {
				expect(rootOf(list)).toBe(Buffer.from(asDefined(list)).toString('hex'));
			}),
		);
	});

	test('another entry, one entry less, one more, or two exchanged give another root', () => {
		fc.assert(
			fc.property(
				fc.array(fc.uint8Array({ maxLength: 12 }), { minLength: 1, maxLength: 40 }),
				fc.nat(),
				fc.nat(),
				fc.uint8Array({ maxLength: 12 }),
				(list, one, two, other) => {
					const at = one % list.length;
					const to = two % list.length;
					const root = rootOf(list);
					expect(rootOf(list.toSpliced(at, 1))).not.toBe(root);
					expect(rootOf([...list, other])).not.toBe(root);
					if (!Buffer.from(list[at]!).equals(other)) expect(rootOf(list.with(at, other))).not.toBe(root);
					if (!Buffer.from(list[at]!).equals(list[to]!))
						expect(rootOf(list.with(at, list[to]!).with(to, list[at]!))).not.toBe(root);
				},
			),
		);
	});
});
