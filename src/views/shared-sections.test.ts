import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';
import { compile } from '#model/compile.ts';
import type { Ref } from '#model/model.ts';
import { viewContext } from './context.ts';
import type { Block, Inline } from './page.ts';
import { findingsSection } from './shared-sections.ts';

const flow = 'data-flow:pay' as Ref;
const text = [
	...Array.from({ length: 7 }, (_, at) => `kind: component\nid: c${at}\nname: Thing ${at}\nowner: all`),
	'kind: team\nid: all\nname: All',
	'kind: data-flow\nid: pay\nname: Pay\nowner: all\nsteps: [{ from: c0, to: c1 }]',
].join('\n---\n');
const span = {
	file: 'content/all.yaml',
	start: { line: 1, column: 1 },
	end: { line: 1, column: 2 },
} as Finding['span'];
const findings = Array.from({ length: 7 }, (_, at): Finding => {
	const subject = `component:c${at}` as Ref;
	return {
		id: `some-check:${subject}`,
		rule: 'some-check',
		severity: 'warning',
		certainty: 'certain',
		subject,
		targets: [flow],
		path: [{ ref: subject, state: 'down', because: 'it fails' }],
		inputs: [],
		message: `${subject} stops it`,
		suggestion: 'do something',
		span,
		counts: true,
	};
});

const { model } = compile([{ path: 'content/all.yaml', text }], { asOf: '2026-01-01' });
const architecture = { model, decisions: [] };
const context = viewContext(architecture, computeFacts(architecture), findings);
const isLink = (one: Inline): one is Extract<Inline, { type: 'link' }> =>
	typeof one !== 'string' && one.type === 'link';

test('what endangers a thing: four are told whole, the others lead to where each is told', () => {
	const [title, open, folded] = findingsSection(context, flow);
	expect(title).toMatchObject({ id: 'dangers', count: 7 });
	expect(open?.type === 'findings' && open.items.map(({ id }) => id)).toEqual(
		[0, 1, 2, 3].map((at) => `finding-some-check-component-c${at}`),
	);
	const list = (folded as Extract<Block, { type: 'details' }>).blocks[0] as Extract<Block, { type: 'list' }>;
	expect(list.items.map((item) => item.filter(isLink).map(({ text, href }) => [text, href]))).toEqual(
		[4, 5, 6].map((at) => [[`Thing ${at} stops it`, `/components/c${at}/#finding-some-check-component-c${at}`]]),
	);
});

test('what a thing has of its own is told whole, as it is told nowhere else', () => {
	const own = viewContext(
		architecture,
		computeFacts(architecture),
		findings.map((one, at) => ({ ...one, id: `some-check:component:c0:${at}`, subject: 'component:c0' as Ref })),
	);
	const [, open, folded] = findingsSection(own, 'component:c0' as Ref);
	const rest = (folded as Extract<Block, { type: 'details' }>).blocks[0];
	expect([open, rest].map((block) => block?.type === 'findings' && block.items.length)).toEqual([4, 3]);
});
