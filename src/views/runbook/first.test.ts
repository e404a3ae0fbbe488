import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import type { Block, Command } from '../page.ts';
import { siteOf } from '../site.ts';

/** One runbook for a full disk, a lost rack and whatever else; `Odd` is tied to no failure mode. */
const filesWith = (first: string): string => `kind: team
id: core
name: Core
---
kind: component
id: store
name: Store
owner: team:core
observability:
  alerts:
    - { name: DiskFull, severity: page, runbook: runbook:recover, detects: [failure-mode:full] }
    - { name: RackGone, severity: page, runbook: runbook:recover, detects: [failure-mode:rack] }
    - { name: Slow, severity: page, runbook: runbook:recover, detects: [failure-mode:slow] }
    - { name: Odd, severity: page, runbook: runbook:recover }
---
kind: failure-mode
id: full
name: The disk is full
component: component:store
runbook: runbook:recover
---
kind: failure-mode
id: rack
name: The rack is gone
component: component:store
runbook: runbook:recover
---
kind: failure-mode
id: slow
name: It is slow
component: component:store
runbook: runbook:recover
---
kind: runbook
id: recover
title: Recover the store
owner: team:core
components: [component:store]
failureModes: [failure-mode:full, failure-mode:rack, failure-mode:slow]
${first}
steps:
  - { id: look, title: Look, cmd: uptime, kind: read }
  - { id: disk, title: Disk, cmd: df, kind: read, failureMode: failure-mode:full }
  - { id: rack, title: Rack, cmd: racks, kind: read, failureMode: failure-mode:rack }
  - { id: prune, title: Prune, cmd: prune, kind: mutate, phase: mitigate, verify: df, rollback: restore, failureMode: failure-mode:full }
`;

function commandsAt(first: string): (route: string) => readonly (string | undefined)[] {
	const { model, diagnostics } = compile([{ path: 'all.yaml', text: filesWith(first) }], { asOf: '2026-11-23' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	const { pages } = siteOf({ architecture, facts: computeFacts(architecture), findings: [] });
	return (route) => {
		const { blocks } = pages.find((page) => page.route === route)!;
		const start = blocks.findIndex((block) => block.type === 'heading' && block.id === 'first') + 1;
		const rest: readonly Block[] = blocks.slice(start);
		const end = rest.findIndex(({ type }) => type === 'heading');
		return rest
			.slice(0, end)
			.flatMap((block): readonly Command[] => (block.type === 'commands' ? block.items : []))
			.map(({ command }) => command);
	};
}

test('an alert begins with what its failure needs, and with nothing for another failure', () => {
	const at = commandsAt('first: [look, disk, rack, prune]');
	expect(at('/runbooks/diskfull/')).toEqual(['df', 'prune', 'uptime']);
	expect(at('/runbooks/rackgone/')).toEqual(['racks', 'uptime']);
	expect(at('/runbooks/slow/')).toEqual(['uptime']);
	expect(at('/failure-modes/rack/')).toEqual(['racks', 'uptime']);
});

test('its own page, and an alert whose failure nobody names, begin as the runbook is written', () => {
	const at = commandsAt('first: [look, disk, rack, prune]');
	expect(at('/runbooks/recover/')).toEqual(['uptime', 'df', 'racks', 'prune']);
	expect(at('/runbooks/odd/')).toEqual(['uptime', 'df', 'racks', 'prune']);
});

test('what is all for other failures stands as written: rather that than nothing', () => {
	expect(commandsAt('first: [disk, prune]')('/runbooks/rackgone/')).toEqual(['df', 'prune']);
});

test('a step that is written out among the first counts as one of the list', () => {
	const at = commandsAt('first: [look, { title: Call, cmd: call, kind: read, failureMode: failure-mode:rack }]');
	expect(at('/runbooks/rackgone/')).toEqual(['call', 'uptime']);
	expect(at('/runbooks/diskfull/')).toEqual(['uptime']);
});

test('where nobody chose, no measure against another failure is offered as the safest', () => {
	const at = commandsAt('');
	expect(at('/runbooks/diskfull/')).toEqual(['df', 'uptime', 'prune']);
	expect(at('/runbooks/rackgone/')).toEqual(['racks', 'uptime']);
});
