import { describe, expect, test } from 'vitest';
import { authoringFindings } from './authoring.ts';
import { readDecisions } from './read-decisions.ts';

const whole = `---
status: accepted
decision-makers: [Ann]
affects: [component:order-db]
---

# Use a queue

## Context and Problem Statement

Orders get lost.

## Considered Options

* Use a queue
* Write to a table
* Do nothing

## Decision Outcome

Chosen option: "use a queue", because it keeps orders.

### Consequences

* Good, because nothing is lost
* Bad, because there is one more thing to run

## Pros and Cons of the Options

### Writing to a table

* Bad, because it is polled

### Do nothing

* Bad, because orders get lost
`;

/** Codes and first lines of the findings on a text. */
function findingsOn(text: string, about: readonly string[] = []): readonly string[] {
	const [decision] = readDecisions([{ path: 'adr/0001-a.md', text }], { root: 'adr' }).decisions;
	return authoringFindings(decision!, { about }).map(({ code, span }) => `${code} ${span?.start.line}`);
}

test('a whole record has none', () => expect(findingsOn(whole)).toEqual([]));

describe('what is taken out of it is missed', () => {
	test.each([
		['its status', (text: string) => text.replace('status: accepted\n', ''), ['decision-status-missing 3']],
		['who decided', (text: string) => text.replace('decision-makers: [Ann]\n', ''), ['decision-owner-missing 3']],
		['what it affects', (text: string) => text.replace(/affects: .*\n/, ''), ['decision-affects-nothing 3']],
		[
			'its consequences',
			(text: string) => text.replace(/### Consequences[\s\S]*/, ''),
			['decision-options-without-reasons 16', 'decision-consequences-missing 19'],
		],
		[
			'the reasons for one option',
			(text: string) => text.replace(/### Do nothing[\s\S]*/, ''),
			['decision-options-without-reasons 17'],
		],
		[
			'the reasons for two',
			(text: string) => text.replace(/## Pros and Cons[\s\S]*/, ''),
			['decision-options-without-reasons 16'],
		],
		[
			'all options but one',
			(text: string) => text.replace(/\* Write[\s\S]*?nothing\n/, ''),
			['decision-options-missing 13'],
		],
		['what an item says', (text: string) => text.replace('nothing is lost', ''), ['decision-template-left 25']],
	])('%s', (_, change, expected) => expect(findingsOn(change(whole))).toEqual(expected));
});

describe('what is missing is told where it belongs', () => {
	const rest = '# T\n\n## Context\n\nC.\n\n## Decision\n\nD.\n';
	const all = ['decision-affects-nothing', 'decision-consequences-missing', 'decision-owner-missing'];
	const placesIn = (text: string): string =>
		findingsOn(text)
			.map((one) => one.replace(/^decision-/, ''))
			.toSorted()
			.join(', ');
	test.each([
		[
			'at keys without a value',
			`---\nstatus:\ndecision-makers: []\naffects: []\ndate: 2026-01-02\n---\n\n${rest}`,
			'affects-nothing 4, consequences-missing 14, owner-missing 3, status-missing 2',
		],
		[
			'at the end of the front matter',
			`---\ndate: 2026-01-02\nstatus: accepted\n---\n\n${rest}`,
			'affects-nothing 3, consequences-missing 12, owner-missing 3',
		],
		[
			'at an empty front matter',
			`---\n---\n\n${rest}`,
			'affects-nothing 2, consequences-missing 10, owner-missing 2, status-missing 2',
		],
		[
			'at bullets without a value',
			`# T\n\n* Status: accepted\n* Deciders:\n* Date: 2026-01-02\n\n${rest.slice(5)}`,
			'affects-nothing 1, consequences-missing 11, owner-missing 4',
		],
		[
			'below the last line of the header',
			`# T\n\nDate: 2026-01-02\n\n${rest.slice(5)}`,
			'affects-nothing 1, consequences-missing 9, owner-missing 3, status-missing 3',
		],
		[
			'at a heading with nothing below it',
			'# T\n\n## Status\n\n## Context\n\nC.\n\n## Consequences\n\n## Deciders\n',
			'affects-nothing 1, consequences-missing 9, owner-missing 11, status-missing 3',
		],
		[
			'beside the heading of the status',
			`# T\n\n## Status\n\nAccepted\n\n${rest.slice(5)}`,
			'affects-nothing 1, consequences-missing 11, owner-missing 3',
		],
		[
			'at the title, where there is nothing else',
			'# T\n\nText.\n',
			`${all.map((one) => `${one.slice(9)} 1`).join(', ')}, status-missing 1`,
		],
	])('%s', (_, text, expected) => {
		expect(placesIn(text)).toBe(expected);
		expect(placesIn(text.replaceAll('\n', '\r\n'))).toBe(expected);
	});
});

describe('what is said in another way is not missed', () => {
	test.each([
		['an owner in place of decision makers', whole.replace('decision-makers: [Ann]', 'owner: team:orders')],
		[
			'a reason behind the name',
			whole
				.replace('* Do nothing\n', '* Do nothing: orders would go on being lost\n')
				.replace(/### Do nothing[\s\S]*/, ''),
		],
		[
			'a nested list',
			whole
				.replace('* Do nothing\n', '* Do nothing\n  * Bad, because orders get lost\n')
				.replace(/### Do nothing[\s\S]*/, ''),
		],
		[
			'a clause about the others',
			whole
				.replace('keeps orders.', 'keeps orders, which neither option else does; both other options lose some.')
				.replace(/## Pros[\s\S]*/, ''),
		],
		[
			'a Y-statement',
			'---\nstatus: accepted\nowner: team:x\naffects: [component:a]\n---\n\n# T\n\n## Decision\n\nIn the context of orders, we decided for a queue, accepting that there is more to run.\n',
		],
		['a rejected record', '---\nstatus: rejected\n---\n\n# T\n\n## Context\n\nC.\n'],
	])('%s', (_, text) => expect(findingsOn(text)).toEqual([]));

	test('the model names the decision', () => {
		expect(findingsOn(whole.replace(/affects: .*\n/, ''), ['component:order-db'])).toEqual([]);
	});
});

test('code and comments are no placeholders', () => {
	expect(findingsOn(`${whole}\n\`\`\`\n* \n...\n\`\`\`\n<!--\n*\n-->\n`)).toEqual([]);
});

test.each(['* ', '<!--', '{', 'good, because ', '* a\n', '### ...\n', '- {x}\n', 'accepting that '])(
	'%j repeated takes linear time',
	(piece) => {
		const text = piece.repeat(40_000 / piece.length);
		const start = performance.now();
		findingsOn(`# T\n\n## Options\n\n${text}\n\n## Decision\n\n${text}\n`);
		expect(performance.now() - start).toBeLessThan(10_000);
	},
);

test('a record that is a Y-statement and nothing else says what follows where it says what is accepted', () => {
	const head = '---\nstatus: accepted\ndecision-makers: [Ann]\naffects: [component:x]\n---\n# Use A\n\n';
	const sentence = 'In the context of x, facing y, we decided for z and against w, to achieve q';
	expect(findingsOn(`${head}${sentence},\naccepting that r.\n`)).toEqual([]);
	expect(findingsOn(`${head}${sentence}.\n`)).toEqual([expect.stringMatching(/^decision-consequences-missing /)]);
	expect(findingsOn(`${head}${sentence}, accepting <!-- what is lost -->.\n`)).toEqual([
		expect.stringMatching(/^decision-consequences-missing /),
	]);
});
