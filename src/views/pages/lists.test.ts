import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';
import { compile } from '#model/compile.ts';
import { plainOf } from '../blocks.ts';
import type { Block, Page } from '../page.ts';
import { siteOf } from '../site.ts';

/** Names in another order than ids; eleven components in a row, so that the service has eleven single points of failure and more. */
const letters = [...'abcdefghijk'];
const files = `kind: team
id: core
name: Core
---
${letters
	.map(
		(id, at) => `kind: component
id: part-${id}
name: Part ${letters[letters.length - 1 - at]}
owner: team:core
interfaces: [{ id: http, protocol: HTTPS }]
deployment: { prod: { replicas: [{ id: one, domains: [] }] } }
---
`,
	)
	.join('')}kind: flow
id: a-flow
name: Work
owner: team:core
steps: [${letters.slice(1).map((id, at) => `{ seq: ${at + 1}, from: part-${letters[at]}, to: part-${id}, mode: sync }`)}]
---
kind: flow
id: b-flow
name: Rest
owner: team:core
steps: [{ seq: 1, from: part-a, to: part-b, mode: sync }]
---
kind: business-service
id: cards
name: Cards
owner: team:core
flows: [flow:a-flow]
`;

function pages(findings: readonly Finding[]): readonly Page[] {
	const { model, diagnostics } = compile([{ path: 'content/a.yaml', text: files }], { asOf: '2026-11-23' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	return siteOf({ architecture, facts: computeFacts(architecture), findings }).pages;
}

const blocksOf = (route: string, findings: readonly Finding[] = []): readonly Block[] =>
	pages(findings).find((page) => page.route === route)!.blocks;

test.each([
	['/components/', letters.map((id) => `Part ${id}`)],
	['/interfaces/', letters.map((id) => `Part ${id}`)],
	['/flows/', ['Rest', 'Work']],
])('%s is in order of names', (route, names) => {
	const found = blocksOf(route).find((block) => block.type === 'table')!;
	expect(found.rows.map(({ cells }) => plainOf(cells[0]!.text))).toEqual(names);
});

test('a list that shows a part of what it counts says how many more there are', () => {
	const blocks = blocksOf('/services/cards/');
	const at = blocks.findIndex((block) => block.type === 'heading' && block.id === 'spof');
	const counted = blocks[at] as Extract<Block, { type: 'heading' }>;
	const list = blocks.slice(at).find((block) => block.type === 'list')!;
	expect(counted.count).toBeGreaterThan(10);
	expect(list.items).toHaveLength(11);
	expect(plainOf(list.items.at(-1)!)).toBe(`and ${counted.count! - 10} more`);
});

test('the page of a thing opens its four most important findings and folds the rest', () => {
	const finding = (at: number): Finding => ({
		id: `finding-${at}`,
		rule: 'no-timeout',
		subject: 'component:part-a',
		targets: [],
		severity: at === 7 ? 'error' : 'warning',
		certainty: 'certain',
		counts: true,
		message: `message ${at}`,
		path: [],
		inputs: [],
		suggestion: 'mend it',
		span: { file: 'content/a.yaml', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
	});
	const shown = (count: number): readonly (readonly string[])[] => {
		const blocks = blocksOf(
			'/components/part-a/',
			Array.from({ length: count }, (_, at) => finding(at)),
		);
		const at = blocks.findIndex((block) => block.type === 'heading' && block.id === 'findings');
		return [blocks[at + 1]!, blocks[at + 2]!].map((block) => {
			const lists = block.type === 'details' ? block.blocks : [block];
			return lists.flatMap((one) => (one.type === 'findings' ? one.items.map(({ title }) => plainOf(title)) : []));
		});
	};
	expect(shown(5)[0]).toHaveLength(5);
	expect(shown(5)[1]).toEqual([]);
	expect(shown(8)[0]).toEqual(['Message 7', 'Message 0', 'Message 1', 'Message 2']);
	expect(shown(8)[1]).toEqual(['Message 3', 'Message 4', 'Message 5', 'Message 6']);
});
