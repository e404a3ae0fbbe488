import { describe, expect, test } from 'vitest';
import type { AvailabilityCaveat } from './availability-caveats.ts';
import { computeFacts } from './facts.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const places: readonly Document[] = [
	{ kind: 'failure-domain', id: 'r', type: 'region', unavailability: 0.0001 },
	{ kind: 'failure-domain', id: 'a', type: 'az', parent: 'region:r', unavailability: 0.001 },
	{ kind: 'failure-domain', id: 'cert', type: 'cert', unavailability: 0.0001 },
	{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'api', to: 'api' }] },
];
const caveats = (deployment: object): readonly AvailabilityCaveat[] => {
	const api: Document = {
		kind: 'component',
		id: 'api',
		deployment: { prod: { instanceUnavailability: 0.01, ...deployment } },
	};
	const found = computeFacts({ model: modelOf([...places, api]), decisions: [] }).availability.of('flow:pay');
	if (found?.kind !== 'exact') throw new Error('expected a number');
	return found.caveats;
};

describe('what an availability leaves out', () => {
	test('more copies needed than there are: every copy counts as needed, and that is said', () => {
		const [only] = caveats({
			requireK: 3,
			replicas: [
				{ id: 'x', domains: ['az:a'] },
				{ id: 'y', domains: ['az:a'] },
			],
		});
		expect(only).toMatchObject({ kind: 'too-few-copies', component: 'component:api' });
		expect(only!.because).toContain('needs 3 copies');
		expect(only!.because).toContain('and has 2');
	});
	test('copies of which some have no place', () => {
		const [only] = caveats({ replicas: [{ id: 'x', domains: ['az:a'] }, { id: 'y' }] });
		expect(only).toMatchObject({ kind: 'places-not-declared' });
		expect(only!.because).toContain('1 of the 2 copies');
		expect(caveats({ replicas: { n: 3 } })[0]!.because).toContain('the 3 copies');
		// A certificate that all share is no place.
		expect(caveats({ replicas: { n: 2 }, domains: ['cert:cert'] })).toHaveLength(1);
	});
	test('nothing where all is declared, where one place holds all, or where every copy is needed anyway', () => {
		expect(
			caveats({
				replicas: [
					{ id: 'x', domains: ['az:a'] },
					{ id: 'y', domains: ['region:r'] },
				],
			}),
		).toEqual([]);
		expect(caveats({ replicas: { n: 2 }, domains: ['region:r'] })).toEqual([]);
		expect(caveats({ replicas: { n: 1 } })).toEqual([]);
	});
});
