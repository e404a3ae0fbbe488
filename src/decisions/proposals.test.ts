import { describe, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';

/** Proposals, requests for comments and logs as houses write them that keep no ADR. Written for this test. */

const read = (path: string, text: string, more: Readonly<Record<string, string>> = {}) =>
	readDecisions([{ path, text }, ...Object.entries(more).map(([file, content]) => ({ path: file, text: content }))], {
		root: path.split('/')[0]!,
	});

describe('proposals with a header of their own', () => {
	test.each([
		[
			'a heading that only says that the header follows',
			'text/0017-default-process.md',
			'# Meta\n[meta]: #meta\n- Name: Default process\n- Start Date: 2019-10-29\n- Status: Implemented\n- Supersedes: N/A\n\n# Summary\n[summary]: #summary\n\nx\n\n# Motivation\n\nx\n',
			['Default process', 'implemented', '2019-10-29'],
		],
		[
			'no title but a key, and a state of its house',
			'features/rfc-continue.md',
			'- Feature Name: continue\n- Start Date: 2021-07-15\n- Status: Production\n\nSummary\n=======\n\nx\n\nMotivation\n==========\n\nx\n',
			['continue', 'implemented', '2021-07-15'],
		],
		[
			'a word that is no state anywhere else',
			'features/rfc-loop.md',
			'- Feature Name: loop\n- Start Date: 2025-02-27\n- Status: Ready for prototyping\n\nSummary\n=======\n\nx\n',
			['loop', 'unknown', '2025-02-27'],
		],
		[
			'keys that name the document',
			'text/0075-thread-id.md',
			'- Start Date: 2023-02-15\n- RFC Type: feature\n- RFC Status: approved\n\n# Summary\n\nx\n\n# Motivation\n\nx\n',
			['Thread id', 'accepted', '2023-02-15'],
		],
		[
			'whose request it is, before the number',
			'concepts/0013-overlays/README.md',
			'# Aries RFC 0013: Overlays\n\n- Status: [STALLED](/README.md#stalled)\n- Start Date: 2018-10-01\n\n## Summary\n\nx\n',
			['Overlays', 'draft', '2018-10-01'],
		],
		[
			'the name of the file for a title',
			'adr/0002-queue-worker-instances.md',
			'# 0002-queue-worker-instances\n\n## Status\n\nAccepted\n\n## Date\n\n2023-07-26\n\n## Context\n\nx\n',
			['queue-worker-instances', 'accepted', '2023-07-26'],
		],
	])('%s', (_, path, text, facts) => {
		const { decisions } = read(path, text);
		expect(decisions.map(({ title, status, date }) => [title, status.state, date?.iso])).toEqual([facts]);
	});

	test('a page that happens to have a state and a day is none', () => {
		const { decisions } = read('docs/release.md', '# Release 3\n\n- Status: Production\n- Date: 2025-01-01\n\nx\n', {
			'docs/adr/0001-a.md': '# A\n\n## Status\n\nAccepted\n\n## Context\n\nx\n',
			'docs/adr/0002-b.md': '# B\n\n## Status\n\nAccepted\n\n## Context\n\nx\n',
		});
		expect(decisions.map(({ path }) => path)).toEqual(['docs/adr/0001-a.md', 'docs/adr/0002-b.md']);
	});
});

describe('what is no record says why', () => {
	test('a template by another name, while its status is a list of choices', () => {
		const text = '# Title\n\n## Status\n\n[Proposed, Accepted, Deprecated]\n\n## Context\n\nx\n\n## Decision\n\nx\n';
		expect(read('adr/0000-house-template.md', text)).toMatchObject({
			decisions: [],
			documents: [{ kind: 'template' }],
		});
		// A decision about templates is a decision.
		const real = text.replace('[Proposed, Accepted, Deprecated]', 'Accepted').replace('Title', 'A house template');
		expect(read('adr/0004-house-template.md', real).decisions).toHaveLength(1);
	});
});

test('a list of related records that says how they are related does not say it twice', () => {
	const other = '# O\n\n## Status\n\nAccepted\n\n## Context\n\nx\n';
	const { decisions } = read(
		'adr/adr-026-a.md',
		'# A\n\n## Status\n\nAccepted\n\n## Related ADRs\n\n- **Depends on**: ADR-006 (Events)\n- **Supports**: ADR-015 (Deployment)\n',
		{ 'adr/adr-006-events.md': other, 'adr/adr-015-deployment.md': other },
	);
	const own = decisions.find(({ number }) => number === 26)!;
	expect(own.relations.map(({ type, target }) => `${type} ${target}`).sort()).toEqual([
		'depends-on decision:adr-006',
		'relates-to decision:adr-015',
	]);
});

test('a part of a record keeps the words that say which', () => {
	const old = '# O\n\n## Status\n\nAccepted\n\n## Context\n\nx\n';
	const partOf = (status: string): unknown =>
		read('adr/0002-b.md', `# B\n\n## Status\n\n${status}\n\n## Context\n\nx\n`, {
			'adr/0001-a.md': old,
		}).decisions[1]!.relations.map(({ type, partial, part }) => [type, partial, part]);
	expect(partOf('Accepted\n\nPartly supersedes [1](0001-a.md) (rule 1)')).toEqual([['supersedes', true, 'rule 1']]);
	expect(partOf('Accepted\n\nPartly superseded by [1](0001-a.md)')).toEqual([['superseded-by', true, undefined]]);
	expect(partOf('Accepted\n\nSupersedes the retry rule in [1](0001-a.md)')).toEqual([
		['supersedes', true, 'the retry rule'],
	]);
	expect(partOf('Accepted\n\nSupersedes [1](0001-a.md) (from 2024)')).toEqual([['supersedes', undefined, undefined]]);
});
