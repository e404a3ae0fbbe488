import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-exercise-'));
mkdirSync(join(folder, 'content/runbooks'), { recursive: true });
writeFileSync(
	join(folder, 'content/all.yaml'),
	`kind: team
id: core
name: Core
---
kind: component
id: store
name: Store
owner: team:core
---
kind: flow
id: pay
steps: [{ seq: 1, from: component:store, to: component:store }]
---
kind: business-service
id: payments
name: Payments
owner: team:core
flows: [flow:pay]
impactTolerances: [{ metric: duration, limit: 10m }]
---
kind: failure-mode
id: store-lost
component: component:store
mitigation: [{ runbook: runbook:restore }]
`,
);
const file = join(folder, 'content/runbooks/restore.md');
const page = '---\nname: Restore\nalerts: [StoreGone]\n---\n\nText.\n';
writeFileSync(file, page);
const run = (...words: string[]) => runCli(['runbook', 'exercise', ...words], folder);

test('a wrong name, day, team or length is told and nothing is written', async () => {
	for (const [words, code, said] of [
		[['restor', '--result', 'passed'], 2, 'did you mean `restore`?'],
		[['storegone', '--result', 'passed'], 2, 'the alert leads to `restore`'],
		[['restore'], 2, 'add `--result passed`'],
		[[], 2, 'needs more words'],
		[['restore', '--result', 'pased'], 2, 'did you mean `passed`?'],
		[['restore', '--result', 'passed', '--date', '2026-11-24'], 2, '2026-11-24 is yet to come'],
		[['restore', '--result', 'passed', '--duration', '1.5h'], 2, 'expected a whole number with s, m, h or d'],
		[['restore', '--result', 'passed', '--by', 'team:cor'], 1, 'did you mean `team:core`?'],
	] as const) {
		const { code: ended, error, out } = await run(...words);
		expect([ended, out, error]).toEqual([code, '', expect.stringContaining(said)]);
		expect(readFileSync(file, 'utf8')).toBe(page);
	}
});

test('what was recorded is shown with what it shows; the rest of the file stays', async () => {
	const dry = await run('restore', '--result', 'passed', '--dry-run');
	expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('dry run: nothing was written') });
	expect(readFileSync(file, 'utf8')).toBe(page);
	expect(await run('restORE ', '--result', 'passed', '--dry-run')).toMatchObject({ code: 0 });
	const words = ['--result', 'partly', '--duration', '14m', '--by', 'team:core', '--notes', 'Slow: two keys'];
	expect(await run('runbook:restore', ...words)).toEqual({
		code: 0,
		error: '',
		out: `Recorded for runbook:restore: 2026-11-23, partly
  content/runbooks/restore.md:4
    + exercises:
    +   - { date: 2026-11-23, result: partly, duration: 14m, by: team:core, notes: "Slow: two keys" }
Took 14 min; business-service:payments allows 10 min: over
`,
	});
	expect(readFileSync(file, 'utf8')).toBe(
		page.replace(
			'---\n\nText',
			'exercises:\n  - { date: 2026-11-23, result: partly, duration: 14m, by: team:core, notes: "Slow: two keys" }\n---\n\nText',
		),
	);
	const { out } = await runCli(['check', '--as-of', '2026-11-23'], folder);
	expect(out).toContain('exercise-over-recovery-target');
	expect(await run('restore', '--result', 'failed', '--as-of', '2026-12-01')).toMatchObject({
		code: 0,
		out: expect.stringContaining('business-service:payments allows 10 min: failed'),
	});
});
