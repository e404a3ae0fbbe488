import fc from 'fast-check';
import { dump, load, loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { limits } from './limits.ts';
import type { Path } from './model.ts';
import { parse, parseAsGoDoes } from './parse.ts';
import { placesIn } from './places.ts';

const parsed = (text: string) => {
	const file = parse(createSource('a.yaml', text));
	return {
		...file,
		value: file.documents[0]?.value,
		places: placesIn(file.table, file.source, file.documents[0]?.root ?? 0),
	};
};

const scalar = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/^\s|^__proto__$/.test(text)),
	fc.constantFrom(
		'yes',
		'1:30',
		'2026-01-01',
		'0x1F',
		'- a',
		'a: b',
		'#c',
		'~',
		'true',
		'1e3',
		'line one\nline two\n',
		"it's",
	),
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.boolean(),
	fc.constant(null),
);
const key = fc.stringMatching(/^[a-z][a-zA-Z0-9_ -]{0,8}[a-z0-9]$/);
const { tree } = fc.letrec((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 4 },
		scalar,
		fc.array(tie('tree'), { maxLength: 4 }),
		fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
	),
}));
const styles = fc.record({
	indent: fc.integer({ min: 2, max: 4 }),
	flowLevel: fc.integer({ min: -1, max: 3 }),
	forceQuotes: fc.boolean(),
	quoteStyle: fc.constantFrom('single', 'double'),
	lineWidth: fc.constantFrom(-1, 40),
	noRefs: fc.constant(true),
});

/** The reference loader reads a key such as `0x1` or `~` as a number or null; here keys are always the text as written. */
function plainKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plainKeys);
	if (typeof value !== 'object' || value === null) return value;
	const plain = (key: string): string =>
		key === '~' || key === 'null' ? '' : /^[-+.\dxo]+$/.test(key) ? String(Number(key)) : key;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [plain(key), plainKeys(inner)]));
}

/** Every scalar of a value with its path. */
function* scalars(value: unknown, path: Path = []): Generator<[Path, unknown]> {
	if (typeof value !== 'object' || value === null) yield [path, value];
	else
		for (const [step, inner] of Object.entries(value))
			yield* scalars(inner, [...path, Array.isArray(value) ? Number(step) : step]);
}

describe('generated documents, in any style', () => {
	test('give the values that the reference loader gives', () => {
		fc.assert(
			fc.property(tree, styles, (value, style) => {
				const text = dump(value, style);
				const { value: found, diagnostics } = parsed(text);
				expect(diagnostics).toEqual([]);
				expect(found).toEqual(load(text));
			}),
			{ numRuns: 400 },
		);
	});

	test('have spans that read as the scalar again, keys too', () => {
		fc.assert(
			fc.property(tree, styles, (value, style) => {
				const text = dump({ root: value }, style);
				const { places } = parsed(text);
				const reads = (span: { start: { offset: number }; end: { offset: number } }): unknown =>
					load(text.slice(span.start.offset, span.end.offset));
				for (const [path, expected] of scalars({ root: value })) {
					if (typeof expected !== 'object') expect(reads(places.spanOf(path))).toEqual(expected);
					const last = path.at(-1);
					if (typeof last === 'string') expect(String(reads(places.keySpanOf(path)))).toBe(last);
				}
			}),
			{ numRuns: 400 },
		);
	});
});

describe('places', () => {
	const text =
		'kind: team\nsteps:\n  - id: a\n    cmd: |\n      one\n      two\n  - { id: "b", tags: [x, y] }\nempty: {}\nlast: { steps: 1 }\n';
	const { places } = parsed(text);
	const shown = (span: { start: { line: number; column: number; offset: number }; end: { offset: number } }): string =>
		`${span.start.line}:${span.start.column} ${text.slice(span.start.offset, span.end.offset)}`;

	test.each([
		[['kind'], '1:7 team'],
		[['steps', 0, 'id'], '3:9 a'],
		[['steps', 0, 'cmd'], '4:10 |\n      one\n      two\n'],
		[['steps', 1], '7:5 { id: "b", tags: [x, y] }'],
		[['steps', 1, 'id'], '7:11 "b"'],
		[['steps', 1, 'tags', 1], '7:26 y'],
		[['empty', 'steps'], '8:8 {}'],
		// What is not there is found at the nearest place above it.
		[['steps', 1, 'tags', 7], '7:22 [x, y]'],
		[['steps', 1, 'needs', 0], '7:5 { id: "b", tags: [x, y] }'],
	] as [Path, string][])('of %j', (path, expected) => expect(shown(places.spanOf(path))).toBe(expected));

	test('of children of large collections', () => {
		const items = Array.from({ length: 3000 }, (_, i) => `{ k${i}: v${i} }`);
		const keys = Array.from({ length: 3000 }, (_, i) => `k${i}: w${i}`);
		const large = `list: [${items.join(', ')}]\nmap: { ${keys.join(', ')} }\n`;
		const found = parsed(large).places;
		const slice = (path: Path): string => large.slice(found.spanOf(path).start.offset, found.spanOf(path).end.offset);
		for (const i of [0, 1, 1499, 2999]) {
			expect([slice(['list', i, `k${i}`]), slice(['map', `k${i}`])]).toEqual([`v${i}`, `w${i}`]);
		}
	});

	test('of a key, and of an item, which has none', () => {
		expect(shown(places.keySpanOf(['steps', 1, 'tags']))).toBe('7:16 tags');
		expect(shown(places.keySpanOf(['steps', 1, 'tags', 0]))).toBe('7:23 x');
	});

	test('of a value behind an alias: the alias itself, and the anchored value within', () => {
		const aliased = 'a: &x { b: 1 }\nc: *x\n';
		const inner = parsed(aliased).places;
		const slice = (path: Path): string => aliased.slice(inner.spanOf(path).start.offset, inner.spanOf(path).end.offset);
		expect(slice(['c'])).toBe('*x');
		expect(slice(['c', 'b'])).toBe('1');
	});
});

describe('hostile documents', () => {
	test('aliases that unfold to billions of values are counted, not unfolded', () => {
		const levels = Array.from(
			{ length: 12 },
			(_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
		);
		const started = performance.now();
		const { diagnostics } = parsed(`a0: &a0 [x]\n${levels.join('\n')}\n`);
		expect(diagnostics.map(({ code }) => code)).toContain('yaml-limit');
		expect(performance.now() - started).toBeLessThan(20_000);
	});

	test('many aliases of one value', () => {
		const { diagnostics } = parsed(
			`a: &a x\nb: [${Array(limits.aliases + 5)
				.fill('*a')
				.join(', ')}]\n`,
		);
		expect(diagnostics).toMatchObject([{ code: 'yaml-limit', message: `more than ${limits.aliases} aliases` }]);
	});

	test('deep nesting, in every notation', () => {
		for (const text of [
			'['.repeat(5000),
			`${'['.repeat(500)}${']'.repeat(500)}`,
			'- '.repeat(500),
			'{a: '.repeat(500),
		]) {
			expect(parsed(text).diagnostics).toHaveLength(1);
		}
	});

	test('no key reaches a prototype', () => {
		const { value } = parsed('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 2 } }\n');
		expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});

	test('any text at all gives what the reference loader gives, or a diagnostic, and never throws', () => {
		const characters = [...'ab:- \n\t{}[],&*!|>%@`\'"#?~\\01é\u2028'];
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...characters) }), (text) => {
				const { documents, diagnostics } = parsed(text);
				for (const { span } of diagnostics) expect(span!.start.offset).toBeLessThanOrEqual(text.length);
				if (diagnostics.length > 0) return;
				expect(documents.map(({ value }) => plainKeys(value))).toEqual(plainKeys(loadAll(text)));
			}),
			{ numRuns: 3000 },
		);
	});
});

describe('forms of file', () => {
	test('CRLF line ends, JSON, several documents', () => {
		expect(parsed('a: 1\r\nb:\r\n  - c\r\n').value).toEqual({ a: 1, b: ['c'] });
		expect(parsed('{"a": [1, 2.5, null, true], "b\\n": "\\u00e9"}').value).toEqual({
			a: [1, 2.5, null, true],
			'b\n': 'é',
		});
		expect(parsed('a: 1\n---\nb: 2\n').documents.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }]);
	});

	test('the core schema of YAML 1.2: no dates, no yes, no sexagesimals, no octals of old', () => {
		const text = 'a: [2026-01-01, yes, on, 1:30, 012, 0o14, 0xF, .5, 1., +1, -0, 1e3, .inf, ~, "", Null, NO]\n';
		expect(parsed(text).value).toEqual(load(text));
		expect(parsed('[2026-01-01, yes, 1:30, 012, 0o14]').value).toEqual(['2026-01-01', 'yes', '1:30', 12, 12]);
	});
});

describe('files of programs in Go', () => {
	const read = (text: string) => parseAsGoDoes(createSource('a.yaml', text));

	// The values are those that PyYAML gives, whose rules are the same; `promtool check rules` takes such files.
	test.each([
		["a:\n  b: 'one\n  two'\n  c: 3\n", { a: { b: 'one two', c: 3 } }],
		["a: 'one\n\ntwo  three\nfour'\n", { a: 'one\ntwo  three four' }],
		['a: "one\\\n two\nthree"\n', { a: 'onetwo three' }],
		['a:\n  b: [\n  1,\n  2\n  ]\n  c: {\n  d: x }\n', { a: { b: [1, 2], c: { d: 'x' } } }],
	])('a text or brackets may go on without being indented: %j', (text, value) => {
		const { documents, diagnostics } = read(text);
		expect(diagnostics).toEqual([]);
		expect(documents[0]?.value).toEqual(value);
		expect(parse(createSource('a.yaml', text)).diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
	});

	test('places are those of the file as it is', () => {
		const { documents, table, source } = read("a: 'one\ntwo'\nb: here\n");
		const places = placesIn(table, source, documents[0]!.root);
		expect(places.spanOf(['b']).start).toMatchObject({ line: 3, column: 4 });
	});

	test.each([
		["a: 'one\n---\ntwo'\n", 'a document marker within a text'],
		['a: [1, # one\n2]\n', 'a comment that would swallow the next line'],
		[`a: "never closed\n${'b: x\n'.repeat(200)}`, 'a quote that nobody closed'],
	])('the same is told as ever: %j (%s)', (text) => {
		const own = parse(createSource('a.yaml', text)).diagnostics;
		expect(own).not.toEqual([]);
		expect(read(text).diagnostics).toEqual(own);
	});

	test('what YAML allows is read the same', () => {
		fc.assert(
			fc.property(fc.array(scalar, { maxLength: 6 }), (values) => {
				const text = dump({ values });
				expect(read(text).documents.map(({ value }) => value)).toEqual([load(text)]);
			}),
		);
	});
});
