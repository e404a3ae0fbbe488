import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDrawing } from './read-drawing.ts';

const arrowsOf = (text: string): readonly string[] =>
	readDrawing(text).arrows.map(({ from, to, undirected }) => `${from.id} ${undirected ? '-' : '>'} ${to.id}`);
const idsOf = (text: string): readonly string[] => readDrawing(text).nodes.map(({ id }) => id);

test.each([
	['a --> b', ['a > b']],
	['a-->b-->c', ['a > b', 'b > c']],
	['payment-api --> ledger-db', ['payment-api > ledger-db']],
	['a & b --> c & d', ['a > c', 'a > d', 'b > c', 'b > d']],
	['a[One (1)] -->|"x --> y"| b(("Two --> three"))', ['a > b']],
	['a -- says hello --> b', ['a > b']],
	['a -. later .-> b', ['a > b']],
	['a == loud ==> b', ['a > b']],
	['a --- b', ['a - b']],
	['a <--> b', ['a - b']],
	['a ~~~ b', []],
	['a:::down --> b:::up', ['a > b']],
	['a@{ shape: procs, label: "A --> Z" } --> b', ['a > b']],
	['a --x b; b --o c', ['a > b', 'b > c']],
	['a ---> b', ['a > b']],
	['a -.-> b', ['a > b']],
])('flowchart: %s', (line, expected) => expect(arrowsOf(`flowchart LR\n  ${line}\n`)).toEqual(expected));

test('frames, classes, styles, links and comments are no nodes', () => {
	const text = `---
title: x
---
flowchart TB
  subgraph bank [The bank]
    a[(Ledger)]
  end
  %% c --> d
  bank --> e
  classDef red fill:#f00
  class a red
  click a "https://example.org"
  linkStyle 0 stroke:#000
`;
	expect(idsOf(text)).toEqual(['a', 'e']);
	expect([...readDrawing(text).frames]).toEqual(['bank']);
});

test('places are those of the ids', () => {
	const [arrow] = readDrawing('flowchart LR\n\tledger-api[API] -->|sql| ledger-db\n').arrows;
	expect(arrow!.from).toEqual({ id: 'ledger-api', line: 2, column: 2 });
	expect(arrow!.to).toEqual({ id: 'ledger-db', line: 2, column: 27 });
});

test('messages of a sequence, where an answer runs against the call', () => {
	const text = `sequenceDiagram
  participant payment-api as Payment API
  actor client
  client->>payment-api: pays: now
  payment-api-->>client: thanks
  Note over client,payment-api: a->>b: no
  payment-api-)events: told
`;
	expect(arrowsOf(text)).toEqual(['client > payment-api', 'payment-api - client', 'payment-api > events']);
	expect(idsOf(text)).toEqual(['payment-api', 'client', 'events']);
});

test('comments to Lintel', () => {
	const { exceptions, unknownDirectives } = readDrawing(
		'flowchart LR\n%% lintel: not-of-model rtgs, a --> b\n%%lintel: colour red\n',
	);
	expect(exceptions.map((one) => [one.id, one.to?.id, one.line, one.column])).toEqual([
		['rtgs', undefined, 2, 25],
		['a', 'b', 2, 31],
	]);
	expect(unknownDirectives).toEqual([{ word: 'colour', line: 3, column: 3 }]);
});

test('any text is read, and every place lies in it', () => {
	const piece = fc.constantFrom(
		'a',
		'b-c',
		' --> ',
		' -- x --> ',
		'[',
		']',
		'"',
		'{',
		'(',
		'& ',
		';',
		'\n',
		'<',
		'>',
		'|',
		'~~~',
		'@{',
		':::',
		'é',
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
	);
	fc.assert(
		fc.property(fc.constantFrom('flowchart LR\n', 'sequenceDiagram\n', ''), text, (header, body) => {
			const drawing = readDrawing(header + body);
			const lines = (header + body).split(/\r\n|\r|\n/);
			for (const { id, line, column } of drawing.nodes)
				expect(lines[line - 1]!.slice(column - 1, column - 1 + id.length)).toBe(id);
		}),
		{ numRuns: 500 },
	);
});
