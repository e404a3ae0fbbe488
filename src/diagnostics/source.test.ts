import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSource } from './source.ts';

test('positions count lines and columns from one, in UTF-16 units', () => {
	const source = createSource('a', 'ab\r\n😀c\n');
	expect(
		[0, 2, 4, 6, 7, 8, 99].map((offset) => source.positionAt(offset)).map(({ line, column }) => `${line}:${column}`),
	).toEqual(['1:1', '1:3', '2:1', '2:3', '2:4', '3:1', '3:1']);
	expect([1, 2, 3, 4].map((line) => source.line(line))).toEqual(['ab', '😀c', '', '']);
});

test('every position leads back to its offset', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') }), fc.nat(40), (text, at) => {
			const offset = Math.min(at, text.length);
			const { line, column } = createSource('a', text).positionAt(offset);
			const before = text.split('\n').slice(0, line - 1);
			expect(before.join('\n').length + (line > 1 ? 1 : 0) + column - 1).toBe(offset);
		}),
	);
});
