import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { plainOf } from '../blocks.ts';
import type { Block, Command, Page } from '../page.ts';
import { siteOf } from '../site.ts';

/** Two failures of one store. The author looks, restarts whatever it is, and only then restores or calls the operator. */
const files = `kind: team
id: core
name: Core
---
kind: component
id: store
name: Store
owner: team:core
runbooks: [runbook:recover]
observability: { alerts: [{ name: StoreGone, severity: page, runbook: runbook:recover, detects: [failure-mode:full, failure-mode:rack] }] }
---
kind: failure-mode
id: full
name: The disk is full
component: component:store
likelihood: monthly
mitigation: [{ runbook: runbook:recover }, { runbook: runbook:after }]
---
kind: failure-mode
id: rack
name: The rack is gone
component: component:store
likelihood: rare
---
kind: runbook
id: after
title: Clean up
owner: team:core
steps: [{ id: sweep, title: Sweep, cmd: sweep, kind: read }]
---
kind: runbook
id: recover
title: Recover the store
owner: team:core
components: [component:store]
failureModes: [failure-mode:full, failure-mode:rack]
alerts: [StoreGone]
first: [look]
placeholders: { volume: "as df lists it" }
preconditions: ["Nobody else is on it; ask", "A second person is there"]
steps:
  - { id: look, title: Look, cmd: df, kind: read }
  - { id: who, title: Who writes, cmd: lsof, kind: read }
  - { id: prune, title: Prune, cmd: prune <volume> <day>, rollback: restore <volume>, kind: mutate, failureMode: failure-mode:full }
  - { id: restart, title: Restart, cmd: restart, kind: mutate }
  - { id: call, title: Call the operator, description: "Contract *7*.", kind: read, failureMode: failure-mode:rack, expected: A ticket, verify: It has a number, rollback: Close it, timeout: 15m }
  - { id: spare, title: Take the spare, description: In the other rack., cmd: spare, kind: mutate, phase: failover, failureMode: failure-mode:rack }
`;

const { model, diagnostics } = compile([{ path: 'all.yaml', text: files }], { asOf: '2026-11-23' });
const architecture = { model, decisions: [] };
const { pages } = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
const pageAt = (route: string): Page => pages.find((page) => page.route === route)!;
const commandsOf = (blocks: readonly Block[]): readonly Command[] =>
	blocks.flatMap((block) => (block.type === 'commands' ? block.items : []));
const after = ({ blocks }: Page, id: string): readonly Block[] =>
	blocks.slice(blocks.findIndex((block) => block.type === 'heading' && block.id === id) + 1);
const untilHeading = (blocks: readonly Block[]): readonly Block[] => {
	const end = blocks.findIndex(({ type }) => type === 'heading');
	return end === -1 ? blocks : blocks.slice(0, end);
};
const wordsOf = (blocks: readonly Block[]): readonly string[] =>
	blocks.flatMap((block) => (block.type === 'text' ? [plainOf(block.text)] : []));

test('the model of these tests is sound', () => {
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('against a failure stand its own steps and those for every failure, as their author ordered them', () => {
	const page = pageAt('/runbooks/storegone/');
	const ids = (anchor: string) => commandsOf(untilHeading(after(page, anchor))).map(({ id }) => id);
	expect(ids('mitigate-full')).toEqual([
		'mitigate-full-recover-who',
		'mitigate-full-recover-prune',
		'mitigate-full-recover-restart',
	]);
	expect(ids('mitigate-rack')).toEqual(['mitigate-rack-recover-call']);
	expect(wordsOf(untilHeading(after(page, 'mitigate-rack')))).toContain('Steps of Recover the store: as above.');
});

test('what to put in the place of a name stands with the first command that has it, and where nobody says, that', () => {
	const all = commandsOf(pageAt('/runbooks/recover/').blocks);
	const fills = all.flatMap(({ label, fill }) => (fill === undefined ? [] : [[label, fill]]));
	expect(fills).toEqual([
		[
			'Prune (prune)',
			[
				{ name: 'volume', what: 'as df lists it' },
				{ name: 'day', what: undefined },
			],
		],
	]);
});

test('a step by hand says as much as a command: how grave, how long, what to expect, how to check and undo', () => {
	const [step] = commandsOf(untilHeading(after(pageAt('/runbooks/storegone/'), 'mitigate-rack')));
	expect(step).toMatchObject({
		label: 'Call the operator (call)',
		kind: 'read',
		command: undefined,
		expected: 'A ticket',
		verify: 'It has a number',
		undo: 'Close it',
		timeBox: '15 min',
		explanation: [{ type: 'prose', html: '<p>Contract <em>7</em>.</p>\n' }],
	});
});

test('where steps of several failures stand together, each says which it is for', () => {
	const [spare] = commandsOf(untilHeading(after(pageAt('/runbooks/storegone/'), 'failover')));
	expect(spare?.id).toBe('failover-recover-spare');
	expect(wordsOf(spare!.explanation!)).toEqual(['Only if this is what failed: The rack is gone.']);
});

test('what must hold before is a list, and stands before the first measure', () => {
	const { blocks } = pageAt('/runbooks/storegone/');
	const at = blocks.findIndex((block) => block.type === 'heading' && block.id === 'before-recover');
	const list = blocks[at + 1];
	expect(list?.type === 'list' && list.items.map(plainOf)).toEqual([
		'Nobody else is on it; ask',
		'A second person is there',
	]);
	expect(at).toBeLessThan(blocks.findIndex((block) => block.type === 'heading' && block.id === 'mitigate-full'));
});

test('where steps come from is said once where one runbook is all there is, and not on its own page', () => {
	const said = (route: string) => wordsOf(pageAt(route).blocks).filter((words) => words.startsWith('From '));
	expect(said('/runbooks/storegone/')).toEqual([expect.stringMatching(/^From Recover the store \(all\.yaml:\d+\)\.$/)]);
	expect(said('/runbooks/recover/')).toEqual([]);
	expect(said('/failure-modes/full/').map((words) => words.replace(/ \(.*/, ''))).toEqual([
		'From Recover the store',
		'From Recover the store',
		'From Clean up',
		'From Recover the store',
	]);
});

test('the runbooks of a failure stand as it names them: the way out before what comes after', () => {
	const facts = after(pageAt('/failure-modes/full/'), 'mitigate-full')[0];
	const runbooks = facts?.type === 'facts' ? facts.facts.find(({ label }) => label === 'Runbooks') : undefined;
	expect(runbooks && plainOf(runbooks.value)).toBe('Recover the store, Clean up');
	expect(commandsOf(after(pageAt('/failure-modes/full/'), 'first'))[0]?.id).toBe('first-recover-look');
});
