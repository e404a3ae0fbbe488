import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { siteOf } from '../site.ts';

/** Two days are written, the later one in the list of exercises. */
const files = `kind: team
id: core
name: Core
---
kind: component
id: store
name: Store
owner: team:core
runbooks: [runbook:restore]
observability: { alerts: [{ name: StoreGone, severity: page, runbook: runbook:restore }] }
---
kind: runbook
id: restore
title: Restore the store
owner: team:core
components: [component:store]
alerts: [StoreGone]
lastExercised: 2024-01-10
exercises: [{ date: 2026-10-01, result: passed }]
steps: [{ id: look, title: Look }]
`;

test('every page that says when a runbook was last exercised takes the latest day that is written', () => {
	const { model, diagnostics } = compile([{ path: 'all.yaml', text: files }], { asOf: '2026-11-23' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	const facts = computeFacts(architecture);
	expect(facts.runbookCoverage.runbooks[0]).toMatchObject({ exercisedDaysAgo: 53, tooOld: false });
	const { pages } = siteOf({ architecture, facts, findings: [] });
	for (const route of ['/runbooks/storegone/', '/runbooks/', '/components/store/']) {
		const text = JSON.stringify(pages.find((page) => page.route === route)!.blocks);
		expect(text, route).toContain('2026-10-01');
		expect(text, route).not.toContain('2024-01-10');
		expect(text, route).not.toContain('overdue');
	}
});
