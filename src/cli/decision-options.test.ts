import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readArchitecture } from './pipeline.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-statuses-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a house names its own statuses; the text stays as written', () => {
	mkdirSync(join(folder, 'adr'));
	writeFileSync(
		join(folder, 'lintel.yaml'),
		'decisions:\n  statuses:\n    blessed: accepted\n    Done: rejected\n    на льду: draft\n',
	);
	const statuses = ['Blessed by the board', 'done', '**На льду** (until May)', 'accepted', 'Frobnicated'];
	for (const [at, status] of statuses.entries())
		writeFileSync(join(folder, `adr/000${at + 1}-x.md`), `# X\n\n## Status\n\n${status}\n\n## Context\n\nx\n`);
	const { architecture, diagnostics } = readArchitecture(folder, { asOf: '2026-11-23' });
	expect(architecture.decisions.map(({ status }) => [status.state, status.raw])).toEqual([
		['accepted', 'Blessed by the board'],
		['rejected', 'done'],
		['draft', '**На льду** (until May)'],
		['accepted', 'accepted'],
		['unknown', 'Frobnicated'],
	]);
	expect(diagnostics.map(({ code }) => code)).toEqual(['decision-status-unknown']);
});
