import { describe, expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import { alone, below, header, inStatus, read, seven } from './testing/record-texts.ts';

/** Days as records give them, and days that are none of the decision. */

describe('a day', () => {
	test.each<[string, string, string | undefined]>([
		['recorded', header('- Status: Accepted\n- Recorded: 2024-05-06'), '2024-05-06'],
		['behind who took the decision', header('**Status:** Accepted (the board, part 2, 2024-05-06)'), '2024-05-06'],
		[
			'among a few words',
			header('## Status\n\nAccepted\n\n## Date\n\nRetroactive -- written down 2026-02-25'),
			'2026-02-25',
		],
		['of a proposal', header('- Author: Ada\n- Proposed: 2019-01-04'), '2019-01-04'],
		[
			'on which it was taken, before that of the proposal',
			header('**Proposed:** 2024-01-02\n**Accepted:** 2024-01-05'),
			'2024-01-05',
		],
		['not of the next review', header('## Date\n\nNext review 2026-02-25'), undefined],
		['not of two', header('## Date\n\nBegun 2026-02-25, ended 2026-03-01'), undefined],
		['not behind a sign that is written as a number', header('- **Date:**&#x31;2/16/2024'), undefined],
		['not a state', header('- Proposed: yes'), undefined],
		[
			'in a time line',
			header(
				'## Links\n\nNone.\n\n## Timeline\n\n- Started: 2023-07-11\n- Accepted: 2023-09-05\n- Landed: 2023-09-08 on `main`',
			),
			'2023-09-05',
		],
		['of those who decided', inStatus('*Accepted*, decided by Ann and Bob on 2024-05-06.'), '2024-05-06'],
		[
			'at the foot of the record',
			below('---\n\n**Submission Date:** 2024-05-06\n**Last Updated:** 2024-05-08'),
			'2024-05-06',
		],
		[
			'in a table of versions',
			below('## Version History\n\n| Version | Date | Changes |\n|---|---|---|\n| 1.0 | 2024-05-06 | First |'),
			'2024-05-06',
		],
		['of a state on a line of its own', inStatus('Proposed 2024-05-01\nAccepted 2024-05-06'), '2024-05-06'],
		['behind a word', header('**Status:** accepted\n**Date:** Updated 2024-05-06'), '2024-05-06'],
		['of a proposal, which is no day of the decision', inStatus('Proposed (2026-05-04)'), undefined],
		[
			'on which it was taken, behind what came of it',
			inStatus('Superseded by ADR-3 (2026-06-01) · Accepted 2026-04-10'),
			'2026-04-10',
		],
		[
			'at which it was recorded, in front matter',
			`---\nrecorded_at: 2026-08-03\n---\n${header('Text.')}`,
			'2026-08-03',
		],
		['under a Taiwanese key', header('- 狀態：Accepted\n- 決定日期：2026-08-13'), '2026-08-13'],
		['of a decision that was done', header('- **Status:** Implemented (2026-05-04). See below.'), '2026-05-04'],
		[
			'of those who ratified it',
			header('**Status:** Accepted (owner-ratified 2026-05-04, after two reviews)'),
			'2026-05-04',
		],
		['behind points', header('**Status:** Accepted (pilot) · names open · 2026-05-04'), '2026-05-04'],
		['behind brackets', header('**Status:** Accepted (implemented), 2026-05-04'), '2026-05-04'],
		['behind a dash', header('**Status:** Accepted — session 12 (2026-05-04). Pins the rule.'), '2026-05-04'],
		[
			'of a ticked box',
			inStatus(
				'- [x] Foreslått (dato: 2026-05-01)\n- [x] Akseptert (dato: 2026-05-04)\n- [ ] Avvist (dato: ÅÅÅÅ-MM-DD)',
			),
			'2026-05-04',
		],
		['in words', header('Created on 2026-05-04 by Ada (@ada).'), '2026-05-04'],
		['in the words of a sentence', header('The queue was created on 2026-05-04 by Ada.'), undefined],
		['of a discovery', header('**Status**: Open\n**Discovered**: 2026-05-04'), '2026-05-04'],
		['on which a rollout ends', inStatus('Accepted, rollout ends 2026-05-04'), undefined],
		['of an approval', header('Status: Accepted\nOwner approval: 2026-05-04 (by call)'), '2026-05-04'],
		['on which it was amended', inStatus('Accepted, amended 2026-05-04 for the tables'), undefined],
		['on which it was updated', inStatus('Accepted (updated 2026-05-04)'), undefined],
		['one of two', inStatus('Accepted (call 2026-05-01; more 2026-05-04)'), undefined],
		['under a key with a full stop', header('- **Status.** Proposed\n- **Date.** 2026-05-04'), '2026-05-04'],
		['on which it was added', header('**Status:** Accepted\n\n**Date added:** 2026-05-04'), '2026-05-04'],
		['in Spanish', header('**Estado:** Aceptado\n**Fecha original:** 2026-05-04'), '2026-05-04'],
		['in Russian', header('**Дата принятия:** 4 мая 2026 **Статус:** Принято'), '2026-05-04'],
		[
			'under a key that ends the line above',
			header('> **Was:** x **Merged:**\n> 2026-05-04\n\n**Status:** Accepted'),
			undefined,
		],
		['at the foot, of the draft', below('More.\n\n---\n\n**Draft Date:** 2024-05-06'), '2024-05-06'],
		[
			'at the foot, above a fence that holds nothing',
			below('---\n\n**Submission Date:** 2024-05-06\n\n```\n\n```'),
			'2024-05-06',
		],
		['on which it was updated, in other words', header('- Date Updated: 2024-05-06'), '2024-05-06'],
		['in Norwegian', header('- Status: accepted\n- Dato: 2024-05-06'), '2024-05-06'],
		[
			'in a paragraph of its own, far below',
			below('## Notes\n\nText.\n\nLast Updated: 2024-05-06\n\nMore text.'),
			'2024-05-06',
		],
		['in a paragraph that is marked', below('## Notes\n\n*Decision date: 2024-05-06*\n\nText.'), '2024-05-06'],
		['not in a paragraph with more', below('## Notes\n\nText.\nLast Updated: 2024-05-06\nMore.'), undefined],
		['not of an update', below('## Updates\n\n### Update 1\n\nLast updated: 2024-05-06\n\nGone.'), undefined],
		['not of something else', below('## Notes\n\nIncident date: 2024-05-06\n\nText.'), undefined],
		[
			'before one far below',
			`${inStatus('Accepted on 2024-05-06')}\nLast updated: 2024-06-07\n\nText.\n`,
			'2024-05-06',
		],
		['as a system writes it', header('**Date:** Fri Mar 20 20:23:52 CET 2026'), '2026-03-20'],
		['not with a day that is none', header('**Date:** Mon Feb 30 20:23:52 CET 2026'), undefined],
	])('%s', (_, text, iso) => {
		expect(seven(text).date?.iso).toBe(iso);
	});

	test('that begins with the year has one reading', () => {
		const date = (raw: string) => alone(`# Queues\n\nStatus: accepted\nDate: ${raw}\n\n## Context\n\nx\n`).date;
		expect(date('2021 February 19')?.iso).toBe('2021-02-19');
		expect(date('2018-Feb-28')?.iso).toBe('2018-02-28');
		expect(date('2024 11 04')?.iso).toBe('2024-11-04');
		expect(date('2021 February 30')).toMatchObject({ iso: undefined, form: 'impossible' });
	});

	test('is that of the state which holds', () => {
		const date = (text: string) => alone(`# Queues\n\n## Status\n\n${text}\n\n## Context\n\nx\n`).date?.iso;
		expect(date('Proposed on 2021-07-12, Accepted on 2021-08-04')).toBe('2021-08-04');
		expect(date('Proposed on 2021-07-12.')).toBeUndefined();
		expect(date('Invalidated on 2021-08-04.')).toBeUndefined();
	});

	test('behind another state is none of the decision', () => {
		expect(seven(header('**Status:** Accepted (replaced, 2024-05-06)')).date).toBeUndefined();
	});

	test('stands in names that count in days and hours', () => {
		expect(alone(header('x'), 'docs/adr/20240516132303-queues.md').date).toMatchObject({
			iso: '2024-05-16',
			from: 'file-name',
		});
		expect(alone(header(`Status: accepted`), 'docs/adr/20241316132303-queues.md').date).toBeUndefined();
		const record = alone('# CIP2015-05-13 Subqueries\n\n## Context\n\nx\n', 'docs/cip/CIP2015-05-13-subqueries.md');
		expect(record).toMatchObject({ title: 'Subqueries', date: { iso: '2015-05-13' } });
	});

	test('may be no more than a month behind the state', () => {
		const date = (status: string) => alone(inStatus(status)).date;
		expect(date('Accepted (October 2023)')).toMatchObject({ iso: undefined, form: 'month' });
		expect(date('Accepted - July 2022')).toMatchObject({ form: 'month' });
		expect(date('Accepted (Postgres 2022)')).toBeUndefined();
	});

	test('stands at the foot with the colon outside of the marks', () => {
		expect(seven(`${below('## More\n\nx')}\n---\n\n**Date**: 2025-09-02  \n**Author**: Ada  \n`).date?.iso).toBe(
			'2025-09-02',
		);
	});

	test.each([
		'## Histórico\n\n- **2025-12-13**: ADR criada',
		'## 版本历史（History）\n\n| 版本 | 日期 |\n|---|---|\n| 1.0 | 2025-12-13 |',
	])('is the only one of a history: %s', (history) => {
		expect(seven(below(history)).date?.iso).toBe('2025-12-13');
	});

	test('of a time line says nothing of a decision that was undone', () => {
		const text = header('## Timeline\n\n- Accepted: 2023-09-05 (but later rejected, see below)');
		expect(seven(text)).toMatchObject({ date: undefined, status: { state: 'unknown' } });
	});

	test('of a time line says that the decision was taken', () => {
		expect(seven(header('## Timeline\n\n- Accepted: 2023-09-05')).status).toMatchObject({ state: 'accepted' });
	});

	const purpose = (text: string): Decision =>
		read({
			'rfcs/0007-title.md': `# RFC 007: Title\n\n## Purpose\n\nWe say why.\n\n${text}\n\n## Decision\n\nWe do.\n`,
		})[0]!;

	test('stands under a marked key in the first section', () => {
		expect(purpose('**Last modified:** 2019-01-09T14:56:11+00:00').date?.iso).toBe('2019-01-09');
	});

	test.each(['It broke.\n**Date:** 2019-01-09\nThen it did not.', '**Incident:** 2019-01-09'])(
		'is none of the decision in a paragraph or under another key: %s',
		(text) => {
			expect(purpose(text).date).toBeUndefined();
		},
	);

	test('is that of the decision in a change log', () => {
		expect(seven(below('## Changelog\n\n- 2022-02-06: init commit\n- 2022-03-04: decision')).date?.iso).toBe(
			'2022-03-04',
		);
	});

	test('may be written out in a change log', () => {
		expect(seven(below('## Changelog\n\n* 1st Sept. 2023: Initial draft')).date?.iso).toBe('2023-09-01');
	});

	test('of a year of two digits is shown as written', () => {
		expect(seven(inStatus('Accepted\n\n## Decision Date\n15/12/22')).date).toMatchObject({ raw: '15/12/22' });
		expect(seven(inStatus('Accepted\n\n## Decision Date\n15/12/22')).date?.iso).toBeUndefined();
	});

	test('at the foot is none where text stands there', () => {
		expect(seven(below('We wait. It may take long.\nDeadline of the offer\nDate: 2024-05-06')).date).toBeUndefined();
	});
});

describe('the day of the proposal beside that of the decision', () => {
	const days = (text: string): readonly (string | undefined)[] => {
		const { date, proposed } = seven(text);
		return [date?.iso, proposed?.iso];
	};

	test.each([
		['in lines', header('**Proposed:** 2024-01-02\n**Accepted:** 2024-01-05'), ['2024-01-05', '2024-01-02']],
		[
			'in front matter',
			`---\nproposed: 2024-01-02\naccepted: 2024-01-05\n---\n${header('x')}`,
			['2024-01-05', '2024-01-02'],
		],
		[
			'as the day on which it was written',
			header('- Created: 2024-01-02\n- Date: 2024-01-05'),
			['2024-01-05', '2024-01-02'],
		],
		['not the same day', header('**Proposed:** 2024-01-05\n**Accepted:** 2024-01-05'), ['2024-01-05', undefined]],
		['not alone', header('**Proposed:** 2024-01-02'), ['2024-01-02', undefined]],
		['not one that came later', header('- Created: 2024-02-02\n- Date: 2024-01-05'), ['2024-01-05', undefined]],
		['not a change', header('- Date: 2024-01-05\n- Updated: 2024-01-02'), ['2024-01-05', undefined]],
	])('%s', (_, text, expected) => expect(days(text)).toEqual(expected));
});
