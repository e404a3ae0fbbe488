import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFiles } from './compare.ts';
import { byPath, type FileEntry, leafOf, type Manifest, manifestText } from './manifest.ts';
import { readManifest, staysInside } from './read.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const file = (path: string, text = path): FileEntry => ({ path, sha256: digest(text), bytes: text.length });
const tree = (...files: readonly FileEntry[]) => ({ root: digest('root'), count: files.length, files });
const manifest: Manifest = {
	version: '1.2.3',
	asOf: '2026-11-28',
	environment: 'prod',
	profile: 'internal',
	commit: undefined,
	history: '0123abc',
	base: '/',
	previous: { sha256: digest('before'), asOf: '2026-10-31', inputs: digest('in'), outputs: digest('out') },
	copyOf: undefined,
	inputs: tree(file('content/a.yaml'), file('lintel.yaml')),
	outputs: tree(file('index.html')),
};

const paths = fc.uniqueArray(
	fc
		.array(
			fc.stringMatching(/^[\w .é-]{1,8}$/).filter((part) => !/^\.{1,2}$/.test(part)),
			{ minLength: 1, maxLength: 3 },
		)
		.map((parts) => parts.join('/')),
	{ maxLength: 12 },
);

describe('a manifest', () => {
	test('reads as it was written, whatever its files are called', () => {
		fc.assert(
			fc.property(paths, paths, (inputs, outputs) => {
				const of = (names: readonly string[]) => tree(...names.map((name) => file(name)).sort(byPath));
				const made: Manifest = { ...manifest, inputs: of(inputs), outputs: of(outputs) };
				expect(readManifest(manifestText(made))).toEqual({ manifest: made });
			}),
		);
	});

	test('cut off anywhere it is refused, with a sentence', () => {
		const text = manifestText(manifest);
		for (let length = 0; length < text.length - 2; length++) {
			const read = readManifest(text.slice(0, length));
			expect(read).toMatchObject({ wrong: expect.stringMatching(/^it is no JSON/) });
		}
	});

	test('without its inputs listed it stays readable', () => {
		const { root, count } = manifest.inputs;
		const made = { ...manifest, inputs: { root, count } };
		expect(readManifest(manifestText(made))).toEqual({ manifest: made });
	});

	test.each<[string, (fields: Record<string, unknown>) => unknown, RegExp]>([
		[
			'another format',
			(fields) => ({ ...fields, format: 'lintel-manifest/2' }),
			/its format is `lintel-manifest\/2`, and this version reads/,
		],
		['no format', ({ format: _, ...fields }) => fields, /has no `format`/],
		['a list', () => [], /it is no object/],
		['nothing', () => null, /it is no object/],
		['no outputs', ({ outputs: _, ...fields }) => fields, /`outputs` is no object/],
		[
			'a root that is none',
			(fields) => ({ ...fields, inputs: { root: 'abc', count: 0, files: [] } }),
			/`root` of `inputs` is no SHA-256/,
		],
		[
			'a count that is none',
			(fields) => ({ ...fields, inputs: { ...tree(), count: 1e300 } }),
			/`count` of `inputs` is no number/,
		],
		[
			'another count',
			(fields) => ({ ...fields, inputs: { ...tree(file('a')), count: 2 } }),
			/`inputs` says 2 files and lists 1/,
		],
		[
			'a path twice',
			(fields) => ({ ...fields, inputs: tree(file('a'), file('a')) }),
			/`a` stands twice among `inputs`/,
		],
		[
			'paths out of order',
			(fields) => ({ ...fields, outputs: tree(file('b'), file('a')) }),
			/`a` stands out of order among `outputs`/,
		],
		[
			'a digest in capitals',
			(fields) => ({ ...fields, inputs: tree({ ...file('a'), sha256: digest('a').toUpperCase() }) }),
			/no SHA-256/,
		],
		[
			'a path upwards',
			(fields) => ({ ...fields, outputs: tree(file('../../etc/passwd')) }),
			/`\.\.\/\.\.\/etc\/passwd` of file 1 of `outputs` does not stay inside/,
		],
		['an absolute path', (fields) => ({ ...fields, outputs: tree(file('/etc/passwd')) }), /does not stay inside/],
		['a chain of nothing', (fields) => ({ ...fields, previous: 'abc' }), /`previous` is no object/],
	])('%s is refused', (_, change, said) => {
		const text = JSON.stringify(change(JSON.parse(manifestText(manifest))));
		expect(readManifest(text)).toMatchObject({ wrong: expect.stringMatching(said) });
	});

	test('any JSON at all is read or refused, never an exception', () => {
		fc.assert(fc.property(fc.json(), (text) => void readManifest(text)));
		fc.assert(
			fc.property(
				fc.constantFrom('inputs', 'outputs', 'previous', 'version', 'format'),
				fc.jsonValue(),
				(key, value) => {
					readManifest(JSON.stringify({ ...JSON.parse(manifestText(manifest)), [key]: value }));
				},
			),
		);
	});
});

test.each(['..', '.', '', 'a/../b', 'a//b', '/a', 'a/', './a', 'a\\..\\b', 'C:/a', 'c:a', 'a\u0000b', 'a\nb'])(
	'%j does not stay inside',
	(path) => expect(staysInside(path)).toBe(false),
);
test.each(['a', 'a/b.html', '.nojekyll', '..a/b', 'a b/é.md', 'a/...'])('%j stays inside', (path) =>
	expect(staysInside(path)).toBe(true),
);

describe('leaves', () => {
	test('no two files share one', () => {
		const one = fc.record({ path: fc.stringMatching(/^[a-c/]{1,4}$/), text: fc.stringMatching(/^[ab]{0,2}$/) });
		fc.assert(
			fc.property(one, one, (a, b) => {
				const same = a.path === b.path && a.text === b.text;
				expect(Buffer.from(leafOf(file(a.path, a.text))).equals(leafOf(file(b.path, b.text)))).toBe(same);
			}),
		);
	});

	test('path, zero byte, digest', () => {
		expect(Buffer.from(leafOf(file('é', '')))).toEqual(
			Buffer.concat([Buffer.from('é\0'), Buffer.from(digest(''), 'hex')]),
		);
	});
});

test('differences are complete: what changed, what is missing, what is too many, and nothing else', () => {
	const files = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1', '2'));
	fc.assert(
		fc.property(files, files, (left, right) => {
			const listed = Object.entries(left)
				.map(([path, text]) => file(path, text))
				.sort(byPath);
			const there = Object.entries(right)
				.map(([path, text]) => file(path, text))
				.sort(byPath);
			const { changed, missing, extra } = compareFiles(listed, there);
			for (const path of ['a', 'b', 'c', 'd', 'e']) {
				expect(changed.includes(path)).toBe(path in left && path in right && left[path] !== right[path]);
				expect(missing.includes(path)).toBe(path in left && !(path in right));
				expect(extra.includes(path)).toBe(!(path in left) && path in right);
			}
		}),
	);
});
