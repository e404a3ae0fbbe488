import { expect, test } from 'vitest';
import { lineWithoutColon } from './line-without-colon.ts';

const multiline = 'can not read a block mapping entry; a multiline key may not be an implicit key';
const expected = "expected ':' after a mapping key";
const end = 'end of the stream or a document separator is expected';

/** The text with `|` where the parser gives up; what stands in the line that is named, and how it was meant. */
function named(marked: string, reason: string): readonly (string | undefined)[] | undefined {
	const text = marked.replace('|', '');
	const line = lineWithoutColon(text, reason, marked.indexOf('|'));
	return line && [text.slice(line.start, line.end), line.meant];
}

test('the line that misses its colon is named, though the parser gives up further down', () => {
	expect(named('a: 1\nowner team:x\nb|: 2\n', multiline)).toEqual(['owner team:x', 'owner: team:x']);
	expect(named('a: 1\ntier:1\n|', multiline)).toEqual(['tier:1', 'tier: 1']);
	expect(named('a: 1\nowner  \r\n# why\n\nb|: 2\n', multiline)).toEqual(['owner', undefined]);
	expect(named('a:\n  b: 1\n  c 2|\nd: 3\n', expected)).toEqual(['c 2', 'c: 2']);
	expect(named('owner team\nb|: 1\n', end)).toEqual(['owner team', 'owner: team']);
});

test('nothing is named where every line is a key, an item or a comment, or the reason is another', () => {
	expect(named('a: 1\n|- b: 2\n', end)).toBeUndefined();
	expect(named('- a\nb|: 1\n', end)).toBeUndefined();
	expect(named('# a\n|b: 1\n', multiline)).toBeUndefined();
	expect(named('a: 1\nb 2\n|c: 3\n', 'bad indentation of a mapping entry')).toBeUndefined();
	expect(named('|', multiline)).toBeUndefined();
});
