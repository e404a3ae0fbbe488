import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { runChecks } from './run-checks.ts';

/** Runbooks that are adopted by the folder: what is the same for all of them is one finding, and goes when it is mended. */

const names = ['DiskFull', 'DiskSlow', 'NodeDown'];
const adoptedRunbooks = names.map((name) => ({
	path: `docs/${name}.md`,
	text: `# ${name}\n\n## Meaning\nIt is.\n`,
}));
const workspace = { path: 'lintel.yaml', text: 'runbooks: [{ path: docs, owner: team:core }]\n' };
const team = 'kind: team\nid: core\nname: Core\n';

function findingsWith(own: string): readonly (readonly [string, string])[] {
	const files = [workspace, { path: 'content/a.yaml', text: team + own }];
	const { model, diagnostics } = compile(files, { asOf: '2026-11-28', adoptedRunbooks });
	expect(diagnostics).toEqual([]);
	const architecture = { model, decisions: [] };
	return runChecks(architecture, computeFacts(architecture))
		.filter(({ rule }) => rule === 'runbook-not-exercised')
		.map(({ id, message }) => [id, message] as const);
}
const ownRunbook = (alert: string, more: string): string =>
	`---\nkind: runbook\nid: ours\ntitle: Ours\nowner: team:core\nalerts: [${alert}]\n${more}`;

test('that nobody went through them is said once for the folder, with how many', () => {
	expect(findingsWith('')).toEqual([
		[
			'runbook-not-exercised:runbooks:docs',
			'when 3 adopted runbooks of `docs` were last exercised is not declared: `runbook:diskfull`, `runbook:diskslow` and `runbook:nodedown`',
		],
	]);
});

test('one counts as gone through where a runbook of this model for the same alert was, and is judged there', () => {
	const [[, message] = []] = findingsWith(ownRunbook('DiskSlow', 'lastExercised: 2026-11-01\n'));
	expect(message).toContain('when 2 adopted runbooks of `docs` were last');
	expect(message).not.toContain('diskslow');
	expect(
		findingsWith(ownRunbook('DiskSlow', 'lastExercised: 2026-01-01\n'))
			.map(([id]) => id)
			.sort(),
	).toEqual(['runbook-not-exercised:runbook:ours', 'runbook-not-exercised:runbooks:docs']);
	// Of the same alert, but nobody went through it either.
	const [[, told] = []] = findingsWith(ownRunbook('DiskSlow', '')).filter(([id]) => id.endsWith('docs'));
	expect(told).toContain('when 3 adopted runbooks');
});
