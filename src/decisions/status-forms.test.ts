import { describe, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';
import { alone, header, inStatus, read, said, seven } from './testing/record-texts.ts';

/** States as records give them. */

describe('a state', () => {
	test.each<[string, string, string]>([
		['in French without accents', header('- **Statut :** Accepte'), 'accepted'],
		['in Czech without accents', header('- Stav: schvaleno'), 'accepted'],
		['in Portuguese without accents and blanks', `---\nstatus: em_analise\n---\n${header('Text.')}`, 'draft'],
		['of those who borrow the English word', header('**Estado:** Supersedida por ADR-3'), 'superseded'],
		['of a proposal that nobody has looked at', header('- Status: raw'), 'draft'],
		['of a proposal that others look at', header('- Status: Peer Review'), 'draft'],
		['under a Taiwanese key', header('- 狀態：已接受'), 'accepted'],
		['a badge', header('![Status](https://img.shields.io/badge/status-accepted-green)'), 'accepted'],
		['a sign', inStatus('✅'), 'accepted'],
		['boxes under a key', header('Status:\n- [ ] proposed\n- [x] superseded'), 'superseded'],
		['Dutch', inStatus('Vastgesteld'), 'accepted'],
		['Norwegian', inStatus('Godkjent'), 'accepted'],
		['Swedish', inStatus('Antagen'), 'accepted'],
		['Japanese', inStatus('採用済み'), 'accepted'],
		['Chinese', header('**状态**：生效中'), 'accepted'],
		['French', inStatus('En vigueur'), 'accepted'],
		['German', inStatus('In Kraft'), 'accepted'],
		['a word for the past', inStatus('Historical'), 'deprecated'],
		['a word for waiting', inStatus('Ready for review'), 'draft'],
		['a place it went to', inStatus('Folded into ADR-3'), 'superseded'],
		['under a key with a full stop', header('- **Status.** Proposed\n- **Date.** 2026-05-04'), 'proposed'],
		['under such a key that is a heading', header('## **Status.** Implemented (v2)'), 'implemented'],
		['behind another marked key', header('**Date:** 2026-05-04 **Status:** Accepted **Author:** Ada'), 'accepted'],
		['behind a key that means nothing', header('**Component:** queues **Status:** Rejected'), 'rejected'],
		['marked whole with a mark inside', header('**Status: accepted; the tables **done** (`x`).**'), 'accepted'],
		[
			'of a day on which it was taken',
			header('Inception Date: `2026-05-01`\n\nAccepted Date: `2026-05-04`'),
			'accepted',
		],
		['as a heading below the heading', inStatus('### Rejected April 2024\n\nWe gave it up.'), 'rejected'],
		['of what nobody needs any more', inStatus('No longer relevant. The queue is gone.'), 'deprecated'],
		['in Spanish', header('**Estado:** Superado por [ADR-3](0003-x.md)'), 'superseded'],
		['as resolved', header('**Status:** Resolved'), 'accepted'],
		['misspelt', inStatus('Depricated'), 'deprecated'],
		['as a prototype', inStatus('Prototype (issue 3)'), 'draft'],
		['with underscores', '---\nstatus: under_review\n---\n# 7. T\n', 'draft'],
		['one of choices in brackets', header('| Status | (Proposed / Accepted / Obsolete) |\n|---|---|'), 'unknown'],
		['as planned', inStatus('Planned (v2)'), 'draft'],
		['as what is to be revised', inStatus('Revise'), 'draft'],
	])('%s', (_, text, state) => {
		expect(seven(text).status.state).toBe(state);
	});

	const status = (text: string) => alone(`# Queues\n\n## Status\n\n${text}\n\n## Context\n\nx\n`).status.state;

	test.each([
		[
			'a badge with its words in pieces of a path',
			'[![badge](https://badgen.net/badge/ADR/approved/green/)](https://x.org)',
			'accepted',
		],
		['a badge with its words in one piece', '![badge](https://img.shields.io/badge/status-rejected-red)', 'rejected'],
		['the one choice of several that is bold', 'Proposed | **Accepted** | Rejected', 'accepted'],
		['no choice is bold', 'Proposed | Accepted | Rejected', 'unknown'],
		['all choices are bold', '**Proposed** | **Accepted** | **Rejected**', 'unknown'],
		['steps on one line', 'Proposed on 2021-07-12, Accepted on 2021-08-04', 'accepted'],
		['it was invalidated', 'Invalidated on 2021-08-04.', 'deprecated'],
		['it was validated', 'Validated', 'accepted'],
	])('is read where %s', (_, text, expected) => expect(status(text)).toBe(expected));

	test('ends before the next marked key', () => {
		expect(alone(header('**Status:** Accepted **Date:** 2026-05-04')).status.raw).toBe('Accepted');
	});

	test('is the value of its key among others below the heading', () => {
		const { status, date } = alone(inStatus('**Version:** 1.0\n**Status:** Draft\n**Submission Date:** 2026-03-10'));
		expect(status).toMatchObject({ state: 'draft', raw: 'Draft', span: { start: { line: 6 } } });
		expect(date?.iso).toBe('2026-03-10');
		expect(alone(inStatus('**Accepted:** by all\n\nText of more.')).status.raw).toBe(
			'**Accepted:** by all\nText of more.',
		);
	});

	test('is not what a sentence says of something else', () => {
		expect(alone(header('This attribute is obsolete according to the standard.')).status.raw).toBe('');
		expect(alone(header('This decision is obsolete.')).status.state).toBe('deprecated');
	});

	test('a name that begins with DRAFT says so where nothing else does', () => {
		const [first, second] = read({
			'decisions/DRAFT-move-the-queue.md': '# Move the queue\n\n## Decision\n\nx\n\n## Options\n\ny\n',
			'decisions/DRAFT-old-name.md': '# Old name\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
		});
		expect([first?.status.state, second?.status.state]).toEqual(['draft', 'accepted']);
	});

	test('may be a stage of the house', () => {
		const stage = (text: string) => alone(`---\n${text}\n---\n\n${header('x')}`).status;
		expect(stage('stage: released')).toMatchObject({ state: 'implemented', raw: 'released' });
		expect(stage('stage: ready-for-release').state).toBe('accepted');
		expect(stage('stage: discontinued').state).toBe('withdrawn');
		expect(stage('stage: alpha')).toMatchObject({ state: 'unknown', raw: '' });
		expect(stage('stage: released\nstatus: draft').state).toBe('draft');
	});

	test('may be told at the beginning of the text below a title in front matter', () => {
		const record = alone(
			'---\ntitle: "ADR: styles"\n---\n\n## Background\n\nSUPERSEDED BY [ADR: better](./0008-x.md)\n\nOther text.\n',
		);
		expect(record.status.state).toBe('superseded');
		expect(alone('---\ntitle: "ADR: styles"\n---\n\n## Background\n\nRejected ideas come back.\n').status.state).toBe(
			'unknown',
		);
	});

	test('may be told in two languages', () => {
		const text = header(`> **Superseded en partie par [ADR-0003](0003-x.md)** — the place is replaced`);
		expect(alone(text).status).toMatchObject({ state: 'superseded' });
		expect(said(seven(text))).toEqual(['superseded-by 3']);
	});

	test('a day of acceptance is a state where no other is said', () => {
		const text =
			'Queues\n======\n\n.. author:: Ann\n.. date-accepted:: 2018-07-14\n.. ticket-url:: \n\nMotivation\n----------\n\nx\n';
		expect(alone(text, 'docs/proposals/0007-queues.rst')).toMatchObject({
			status: { state: 'accepted', raw: 'accepted', span: { start: { line: 5 } } },
			date: { iso: '2018-07-14' },
		});
		const blank = text.replace('2018-07-14', 'Leave blank. This is filled in later.');
		expect(alone(blank, 'docs/proposals/0007-queues.rst')).toMatchObject({
			status: { state: 'unknown' },
			date: undefined,
		});
	});

	test('defunct is a state', () => {
		expect(alone(header('* Status: Defunct')).status.state).toBe('deprecated');
	});

	test('a record that was revised is in force', () => {
		expect(seven(header('- 状态: 已修订（2026-07-09）')).status.state).toBe('accepted');
	});

	test('badges below the first heading say the state', () => {
		const text = '# RFC-0007/Queues\n\n## Queues\n\n![status: draft](img/draft.svg)\n\nText.\n';
		expect(alone(text, 'src/RFC-0007_Queues.md').status.state).toBe('draft');
		expect(alone(header('![status: out of date](x.svg)'), 'adr/0007-x.md').status.state).toBe('deprecated');
	});
});

describe('a state of a folder', () => {
	const text = '# Add a backend\n\n## Motivation\n\nx\n\n## Decision\n\ny\n';

	test('is that of the folder where nothing else says one', () => {
		expect(read({ 'rfcs/accepted/backend.md': text })[0]?.status).toMatchObject({
			state: 'accepted',
			from: 'file-name',
		});
		expect(
			read({ 'rfcs/accepted/backend.md': text.replace('## Motivation', '## Status\n\nRejected\n\n## Motivation') })[0]
				?.status.state,
		).toBe('rejected');
	});

	test('of a folder makes nothing a record', () => {
		expect(readDecisions([{ path: 'docs/deprecated/setup.md', text: '# Set it up\n\nRun it.\n' }]).decisions).toEqual(
			[],
		);
	});
});
