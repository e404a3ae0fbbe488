import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureModelOf } from '#analysis/failure-model.ts';
import { failablesOf, readSituation, type Situation } from '#analysis/situation.ts';
import { modelOf } from '#analysis/testing/model-of.ts';
import { testM } from '#analysis/testing/test-m.ts';
import { fragmentOf, fragmentSays } from './address.ts';

const failables = failablesOf(failureModelOf(modelOf(testM())));
const refs = failables.map(({ ref }) => ref);
const read = (fragment: string) => readSituation(fragmentSays(fragment)!.written, failables);

describe('the address of a situation', () => {
	test('reads back as it was, whatever failed, at any load and time', () => {
		const situation = fc.record({
			failed: fc.uniqueArray(fc.constantFrom(...refs), { maxLength: 8 }).map((list) => list.sort()),
			load: fc.integer({ min: 1, max: 10_000 }).map((percent) => percent / 100),
			at: fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined }),
		});
		fc.assert(
			fc.property(situation, (given: Situation) => {
				expect(read(fragmentOf(given))).toEqual({ situation: given, complaints: [] });
			}),
		);
	});

	test('is short and readable', () => {
		expect(fragmentOf({ failed: ['component:gateway', 'failure-domain:euw1-a'], load: 1.3, at: 7_200_000 })).toBe(
			'v=1&fail=component:gateway,failure-domain:euw1-a&load=1.3x&at=2h',
		);
	});

	test('an anchor of the page is none', () => {
		expect(fragmentSays('#content')).toBeUndefined();
		expect(fragmentSays('')).toBeUndefined();
	});

	test.each([
		['v=1&fail=gatewy', 'nothing that can fail is called `gatewy`; did you mean `gateway`?'],
		['v=1&fail=%3Cscript%3Ealert(1)%3C/script%3E', 'nothing that can fail is called `<script>alert(1)</script>`'],
		['v=1&fail=constructor,__proto__', 'nothing that can fail is called `constructor`'],
		['v=1&load=1e309', 'the load `1e309` is not a factor from 0.01x to 100x: 1x is taken'],
		['v=1&load=NaN', 'the load `NaN` is not a factor from 0.01x to 100x: 1x is taken'],
		['v=1&at=-5h', 'the time `-5h` is none such as 30m or 2h: the end is taken'],
		['v=1&at=99999999999d', 'the time `99999999999d` is none such as 30m or 2h: the end is taken'],
	])('%s is said and ignored', (fragment, complaint) => {
		const { situation, complaints } = read(fragment);
		expect(complaints[0]).toBe(complaint);
		expect(situation).toEqual({ failed: [], load: 1, at: undefined });
	});

	test('any text at all gives a situation that the model can answer', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 300 }), (text) => {
				const { situation, complaints } = read(`v=1&fail=${text}&load=${text}&at=${text}`);
				expect(situation.failed.every((ref) => refs.includes(ref))).toBe(true);
				expect(Number.isFinite(situation.load) && situation.load > 0).toBe(true);
				for (const complaint of complaints) expect(complaint.length).toBeLessThan(200);
			}),
		);
	});

	test('another version, or a text that is too long, is refused as a whole', () => {
		expect(fragmentSays('v=2&fail=gateway')).toEqual({
			written: { failed: [] },
			complaint: 'the address was written by another version of this page',
		});
		expect(fragmentSays(`v=1&fail=${'x'.repeat(9000)}`)!.complaint).toContain('too long');
	});
});
