import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inChunks, jsonBytes, jsonPieces } from './json-pieces.ts';

const joined = (pieces: Iterable<string>): string => [...pieces].join('');

describe('JSON in pieces', () => {
	test('any value gives the bytes that JSON.stringify gives, on one line and indented', () => {
		const value = fc.anything({ withNullPrototype: true, withDate: true, withSparseArray: true, maxDepth: 9 });
		fc.assert(
			fc.property(value, (drawn) => {
				const document = { drawn, list: [drawn, undefined, () => 1], 'none\n': undefined };
				for (const indent of ['', '  ', '\t'])
					expect(joined(jsonPieces(document, { indent }))).toBe(JSON.stringify(document, undefined, indent));
			}),
			{ numRuns: 2000 },
		);
	});
	test('what stands in place of a value is asked with the same keys and values', () => {
		const document = { a: [1, { b: 'two' }], c: { d: { e: { f: { g: { h: { i: { j: 3 } } } } } } } };
		const asked = (write: (replace: (key: string, value: unknown) => unknown) => string): unknown => {
			const calls: [key: string, value: unknown][] = [];
			const text = write((key, value) => {
				calls.push([key, value]);
				return typeof value === 'number' ? value + 1 : value;
			});
			return { text, calls: calls.filter(([key]) => key !== '') };
		};
		expect(asked((replace) => joined(jsonPieces(document, { replace })))).toEqual(
			asked((replace) => JSON.stringify(document, replace)),
		);
	});
	test('a generator is written as a list, each entry worked out when its turn comes', () => {
		const made: number[] = [];
		function* entries(): Generator<object> {
			for (let at = 0; at < 3; at++) {
				made.push(at);
				yield { at };
			}
		}
		const pieces = jsonPieces({ entries: entries(), none: none() });
		let text = '';
		while (!text.includes('{"at":0}')) text += pieces.next().value;
		expect(made).toEqual([0]);
		expect(text + joined(pieces)).toBe('{"entries":[{"at":0},{"at":1},{"at":2}],"none":[]}');
	});
	test('a document longer than any text can be', () => {
		const long = 'x'.repeat(1 << 20);
		const document = { list: Array.from({ length: 513 }, () => ({ long })) };
		let length = 0;
		for (const piece of jsonPieces(document)) length += piece.length;
		expect(length).toBe('{"list":[]}'.length + 513 * (long.length + '{"long":""},'.length) - 1);
	});
	test('chunks have a size at least and are the same text', () => {
		const chunks = [...inChunks(['ab', 'c', '', 'defgh', 'i'], 3)];
		expect(chunks).toEqual(['abc', 'defgh', 'i']);
		expect(jsonBytes({ name: 'Zürich' }).toString()).toBe('{"name":"Zürich"}\n');
	});
});

function* none(): Generator<object> {
	yield* [];
}
