import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { runChecks } from '#checks/run-checks.ts';
import { compile } from '../compile.ts';

/** Who answers for runbooks that are written elsewhere, as `lintel.yaml` says beside their folder. */

const team = {
	path: 'content/core.yaml',
	text: 'kind: team\nid: core\nname: Core\n---\nkind: team\nid: disks\nname: Disks\n',
};
const adoptedRunbooks = ['docs/a/one.md', 'docs/a/two.md', 'docs/b/disk/three.md', 'docs/b/four.md', 'more.md'].map(
	(path) => ({ path, text: '# Something\n\n## Meaning\nIt is.\n' }),
);
const built = (runbooks: string) =>
	compile([team, { path: 'lintel.yaml', text: `runbooks:\n${runbooks}` }], { asOf: '2026-11-28', adoptedRunbooks });
const ownersIn = (runbooks: string): readonly (string | undefined)[] =>
	built(runbooks).model.byKind.runbook.map(({ id, data }) => `${id} ${data.owner ?? '-'}`);

describe('the owner of a folder', () => {
	test('is that of every runbook in it; of two folders the longer path decides', () => {
		const text =
			'  - docs/a\n  - { path: ./docs/b/, owner: team:core }\n  - { path: docs/b/disk, owner: team:disks }\n  - { path: more.md, owner: core }\n';
		expect(ownersIn(text)).toEqual(['four team:core', 'more core', 'one -', 'three team:disks', 'two -']);
	});

	test('is linked like any other, from the place where it is written', () => {
		const { model } = built('  - { path: docs, owner: team:core }\n');
		const links = model.links.filter(({ to }) => to === 'team:core');
		expect(links.map(({ from, span }) => [from, span.file, span.start.line])).toEqual(
			['four', 'one', 'three', 'two'].map((id) => [`runbook:${id}`, 'lintel.yaml', 2]),
		);
	});

	test('that is not there is told once, where it is written', () => {
		const { diagnostics } = built('  - { path: docs, owner: team:cor }\n');
		expect(diagnostics.map(({ code, span, nearest }) => [code, span?.file, span?.start.line, nearest])).toEqual([
			['dangling-reference', 'lintel.yaml', 2, 'team:core'],
		]);
	});

	test('is asked for in lintel.yaml, as the files are somebody else’s', () => {
		const { model } = built('  - docs/a\n');
		const architecture = { model, decisions: [] };
		const missing = runChecks(architecture, computeFacts(architecture)).filter(({ rule }) => rule === 'missing-owner');
		// Once for all of them, not once for each.
		const ofFolder = missing.filter(({ subject }) => !subject.startsWith('runbook:'));
		expect(ofFolder.map(({ subject }) => subject)).toEqual(['runbooks:docs/a']);
		expect(missing.some(({ subject }) => /:(?:one|two)$/.test(subject))).toBe(false);
		expect(ofFolder[0]!.message).toMatch(
			/^2 adopted runbooks of `docs\/a` have no owner, .*: `runbook:one` and `runbook:two`$/,
		);
		expect(ofFolder[0]!.suggestion).toBe(
			'name a team for all runbooks of the folder, in `lintel.yaml`: `runbooks: [{ path: docs/a, owner: team:<team> }]`',
		);
	});
});
