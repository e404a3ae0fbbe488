import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDecisionFolder } from '../read-folder.ts';
import { contentOf, createContentReader } from './record-content.ts';

/** A version that is laid over the one before must come out as if it had been read whole. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Words that could be taken for metadata if they stood elsewhere, and some that could not. */
const words = fc.constantFrom(
	'accepted',
	'Deprecated.',
	'superseded by the other one',
	'This decision has been rejected',
	'Status accepted',
	'status',
	'Supersedes',
	'amends the decision about queues',
	'we decided, and that is that',
	'Date',
	'yes',
	'Owner Ada',
	'see also the record about ledgers',
	'',
	'## Status',
	'Accepted',
	'- a point',
	'Supersedes ADR-0003',
	'> [!NOTE]',
	'---',
	'2024-01-01',
	'Status: rejected',
	'- Status: rejected',
	'- Good: it works',
	'* Owner: Ada',
	'Supersedes: the other one',
	'Supersedes:',
	'- the other one',
	'Deciders: Ada, Grace',
	'- Accepted',
	'Related: see the ledger record',
	'```',
);

const sameAsWhole = (before: string, after: string): void => {
	const read = createContentReader();
	read('adr/0001-a.md', bytes(before));
	expect(read('adr/0001-a.md', bytes(after))).toEqual(contentOf('adr/0001-a.md', bytes(after)));
};

describe('laid over or read whole', () => {
	test('records made of anything', () => {
		const line = fc.oneof(
			words,
			fc.constantFrom('# Title', '## Decision', '## Context', 'status: accepted', 'date: 2025-01-01'),
		);
		const record = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
		fc.assert(fc.property(record, record, sameAsWhole), { numRuns: 2_000 });
	});

	test('a record of which lines change, come and go', () => {
		const start =
			'---\nstatus: accepted\ndate: 2025-01-01\n---\n# One queue\n\nIntroduction here.\n\n## Context and Problem Statement\n\nIt is slow\nand grows.\n\n## Status\n\nAccepted\n\n## Deciders\n\nAda\n\n## Decision Outcome\n\nYes.\n\n## More Information\n\nNothing.\n';
		const edit = fc.tuple(
			fc.integer({ min: 0, max: 26 }),
			fc.integer({ min: 0, max: 2 }),
			fc.array(words, { maxLength: 3 }),
		);
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
				const lines = start.split('\n');
				for (const [at, gone, come] of edits) lines.splice(at, gone, ...come);
				sameAsWhole(start, lines.join('\n'));
			}),
			{ numRuns: 3_000 },
		);
	});

	test('a record without a title, whose first line of text says that it ended', () => {
		const said = (line: string): string =>
			`---\ntitle: One queue\n---\n\n## Decision\n\n${line}\n\n## Risks\n\nIt fills.\n`;
		sameAsWhole(said('We keep one queue.'), said('Deprecated.'));
		sameAsWhole(said('Deprecated.'), said('We keep one queue.'));
	});

	const corpora = join(import.meta.dirname, '../../../../shared/corpora/adr');
	test.skipIf(!existsSync(corpora))('public records of which one line becomes another', () => {
		const { files } = readDecisionFolder(join(corpora, '..'), 'adr');
		const texts = files.filter(({ path }) => path.endsWith('.md')).filter((_, at) => at % 5 === 0);
		expect(texts.length).toBeGreaterThan(100);
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.nat(), words, ({ bytes: content }, at, word) => {
				const text = new TextDecoder().decode(content);
				const lines = text.split('\n');
				lines[at % lines.length] = word;
				sameAsWhole(text, lines.join('\n'));
			}),
			{ numRuns: 1_500 },
		);
	});

	test.each([
		[
			'a phrase and its record on the next line',
			'It is based on\n[three](0003-x.md).',
			'It is far from\n[three](0003-x.md).',
		],
		['a title under a key', 'Supersedes: One table for all', 'Beside all that, one table for all'],
		['a title in a list below a key', 'Supersedes:\n\n- One table for all', 'Supersedes:\n\n- One table for some'],
		['a line that announces a list', 'Supersedes:\n\n- [three](0003-x.md)', 'Beside:\n\n- [three](0003-x.md)'],
	])('%s', (_, before, after) => {
		const text = (words: string) => `---\nstatus: accepted\n---\n# One\n\n## Decision\n\n${words}\n`;
		sameAsWhole(text(before), text(after));
		expect(contentOf('adr/0001-a.md', bytes(text(before)))!.parts.relations).not.toBe(
			contentOf('adr/0001-a.md', bytes(text(after)))!.parts.relations,
		);
	});

	test('it is used: words of the text do not make the record be read again', () => {
		const read = createContentReader();
		const text = (words: string) => `---\nstatus: accepted\n---\n# One\n\n## Decision\n\n${words}\n`;
		const first = read('adr/1.md', bytes(text('Yes.')))!;
		const second = read('adr/1.md', bytes(text('No.\nNever.')))!;
		expect(second.parts).toBe(first.parts);
		expect([...second.sections]).toEqual([
			['', ['One', '# One']],
			['Decision', ['## Decision', 'No.', 'Never.']],
		]);
	});
});
