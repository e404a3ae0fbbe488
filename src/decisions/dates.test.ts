import { expect, test } from 'vitest';
import { readDate } from './dates.ts';

test.each([
	['2020-02-29', '2020-02-29', 'iso'],
	['2021-02-29', undefined, 'impossible'],
	['2020-06-15T20:21:00+01:00', '2020-06-15', 'iso'],
	['{2023-11-10}', '2023-11-10', 'iso'],
	['"2023-11-10".', '2023-11-10', 'iso'],
	['2023-9-15', '2023-09-15', 'year-first'],
	['2023/09/15', '2023-09-15', 'year-first'],
	['2023.09.15', '2023-09-15', 'year-first'],
	['20200924', '2020-09-24', 'compact'],
	['2020-27-01', undefined, 'impossible'],
	['2024-023-2706', undefined, 'impossible'],
	['26/03/2018', '2018-03-26', 'day-over-12'],
	['03/26/2018', '2018-03-26', 'day-over-12'],
	['05/02/2018', undefined, 'ambiguous'],
	['05-02-2018', undefined, 'ambiguous'],
	['31/02/2018', undefined, 'impossible'],
	['32/13/2018', undefined, 'impossible'],
	['27/06/23', undefined, 'other'],
	['September 22, 2023', '2023-09-22', 'month-name'],
	['Sep 5th, 2023', '2023-09-05', 'month-name'],
	['8 Jun 2024', '2024-06-08', 'month-name'],
	['11-April-2023', '2023-04-11', 'month-name'],
	['3. März 2021', '2021-03-03', 'month-name'],
	['12 de março de 2021', '2021-03-12', 'month-name'],
	['1er février 2022', '2022-02-01', 'month-name'],
	['January, 2026', undefined, 'month'],
	['2021-03', undefined, 'month'],
	['YYYY-MM-DD', undefined, 'placeholder'],
	['{YYYY-MM-DD when the decision was last updated}', undefined, 'placeholder'],
	['', undefined, 'placeholder'],
	['soon', undefined, 'other'],
] as const)('%s', (raw, iso, form) => {
	expect(readDate(raw)).toEqual(iso === undefined ? { form } : { iso, form });
});
