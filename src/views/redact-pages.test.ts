import { expect, test } from 'vitest';
import { redactedText } from '#model/redaction/profile.ts';
import type { Page } from './page.ts';
import { jsonWithoutSources, withoutSources } from './redact-pages.ts';

const paths = ['content/components/api.yaml', 'adr/payments/0001-begin.md', 'diagrams/with space.mmd', 'lintel.yaml'];
const cleaned = (text: string): unknown => JSON.parse(jsonWithoutSources(JSON.stringify(text), paths));

test.each([
	['written in content/components/api.yaml:12:3.', `written in ${redactedText}.`],
	['(content/components/api.yaml:12)', redactedText],
	[
		'see [it](../../adr/payments/0001-begin.md), ./adr/payments/0001-begin.md#a',
		`see [it]${redactedText}, ${redactedText}#a`,
	],
	['components/api.yaml and payments/0001-begin.md', `${redactedText} and ${redactedText}`],
	['in diagrams/with space.mmd, line 3', `in ${redactedText}, line 3`],
])('%j', (text, said) => expect(cleaned(text)).toBe(said));

test.each([
	'api.yaml of somebody else',
	'content/components/other.yaml',
	'version 1.2.3',
	'https://example.org/lintel.html',
	'0001-begin.md',
])('%j names no file of the workspace by its place', (text) => expect(cleaned(text)).toBe(text));

test('what a page says of files goes, and its addresses stay', () => {
	const page = {
		route: '/x/',
		kind: 'reference',
		area: 'reference',
		title: 'X',
		description: 'From lintel.yaml',
		crumbs: [],
		source: { file: 'lintel.yaml', line: 1 },
		blocks: [
			{ type: 'facts', facts: [{ label: 'A', value: ['b'], basis: 'lintel.yaml:1' }] },
			{ type: 'gap', missing: ['c'], add: { file: 'lintel.yaml', snippet: 'x' } },
			{ type: 'text', text: [{ type: 'link', text: 'lintel.yaml', href: '/files/lintel.yaml' }] },
			{ type: 'prose', html: '<a href="https://redacted.invalid/" rel="external">wiki</a>' },
		],
	} as const satisfies Page;
	expect(withoutSources([page], paths)[0]).toEqual({
		route: '/x/',
		kind: 'reference',
		area: 'reference',
		title: 'X',
		description: `From ${redactedText}`,
		crumbs: [],
		blocks: [
			{ type: 'facts', facts: [{ label: 'A', value: ['b'] }] },
			{ type: 'gap', missing: ['c'] },
			{ type: 'text', text: [{ type: 'link', text: redactedText, href: '/files/lintel.yaml' }] },
			{ type: 'prose', html: '<a rel="external">wiki</a>' },
		],
	});
});
