import { describe, expect, test } from 'vitest';
import { type AvailabilityOfTarget, availability } from './availability.ts';
import { evaluatedTargets } from './evaluated-targets.ts';
import { impactsOf } from './facts.ts';
import { importance } from './importance.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { probabilitiesOfTestM as q, withProbabilities } from './testing/probabilities.ts';
import { testM } from './testing/test-m.ts';

function analysed(documents: readonly Document[]) {
	const model = modelOf(documents);
	const evaluated = evaluatedTargets(model, impactsOf(model));
	return { available: availability(evaluated), important: importance(evaluated) };
}
function exact(found: AvailabilityOfTarget | undefined) {
	if (found?.kind !== 'exact') throw new Error(JSON.stringify(found));
	return found.figures;
}

describe('Test M (DOMAIN A3, A4)', () => {
	test.each(['flow:submit-payment', 'business-service:uk-chaps-outbound'])('%s', (target) => {
		const figures = exact(analysed(withProbabilities(testM(), q)).available.of(target));
		expect(figures.unavailability).toBeCloseTo(0.0017395604, 10);
		expect(figures.minutesPerMonth).toBeCloseTo(75.15, 2);
		expect(figures.rareEvent).toBeCloseTo(0.00174316, 8);
		expect(figures.upperBound).toBeCloseTo(0.00174189655, 11);
		expect(figures.lowerBound!).toBeLessThanOrEqual(figures.unavailability);
		expect(figures.availability).toBe(1 - figures.unavailability);
	});
	test('after the move of one sanctions copy', () => {
		const moved = withProbabilities(testM({ sanctionsMoved: true }), q);
		const figures = exact(analysed(moved).available.of('flow:submit-payment'));
		expect(figures.unavailability).toBeCloseTo(0.0013578927, 10);
		expect(figures.minutesPerMonth).toBeCloseTo(58.66, 2);
	});
	test('k from load: at a peak above what two copies carry, all three are needed (DOMAIN 0.5)', () => {
		const usual = withProbabilities(testM({ sanctionsMoved: true }), q);
		const peak = withProbabilities(testM({ sanctionsMoved: true, peak: '650/s' }), q);
		expect(exact(analysed(usual).available.of('flow:submit-payment')).unavailability).toBeCloseTo(0.00136, 5);
		expect(exact(analysed(peak).available.of('flow:submit-payment')).unavailability).toBeCloseTo(0.0319, 4);
	});
	test('a peak that more copies than there are would carry: no copy can be lost, and no number counts the shortage', () => {
		const all = withProbabilities(testM({ sanctionsMoved: true, peak: '650/s' }), q);
		const short = withProbabilities(testM({ sanctionsMoved: true, peak: '950/s' }), q);
		expect(exact(analysed(short).available.of('flow:submit-payment')).unavailability).toBe(
			exact(analysed(all).available.of('flow:submit-payment')).unavailability,
		);
	});
	test('multiplying the numbers of components is 24 % too optimistic, as they share zones', () => {
		const chance = exact(analysed(withProbabilities(testM(), q)).available.of('flow:submit-payment')).unavailability;
		expect(0.0013223 / chance).toBeCloseTo(0.76, 2);
	});
	test('what to fix first: the release process beats hardware', () => {
		const { events } = analysed(withProbabilities(testM(), q)).important.of('flow:submit-payment')!;
		const first = events.slice(0, 3).map(({ event, fussellVesely }) => [event.ref, Number(fussellVesely!.toFixed(5))]);
		expect(first).toEqual([
			['common-cause:payment-api/sw-api', 0.28743],
			['failure-domain:euw1-a', 0.22994],
			expect.arrayContaining([0.1189]),
		]);
	});
	test('an estimate three times too low: the unavailability is linear in each event', () => {
		const { important } = analysed(withProbabilities(testM(), q));
		const row = important.of('flow:submit-payment')!.events.find(({ event }) => event.ref.endsWith('sw-api'))!;
		const worse = withProbabilities(testM(), { ...q, 'sw-api': 1.5e-3 });
		expect(row.ifThreefold).toBeCloseTo(exact(analysed(worse).available.of('flow:submit-payment')).unavailability, 14);
	});
});

describe('gaps', () => {
	test('one missing number: no result, the field by name', () => {
		const { euw1: _, ...rest } = q;
		const { available, important } = analysed(withProbabilities(testM(), rest));
		const found = available.of('flow:submit-payment');
		expect(found).toMatchObject({
			kind: 'not-computable',
			missing: [{ ref: 'failure-domain:euw1', entity: 'failure-domain:euw1', field: 'unavailability' }],
		});
		expect(important.of('flow:submit-payment')).toBeUndefined();
	});
	test('a dependency of unknown criticality: from best to worst', () => {
		const documents = withProbabilities(testM(), q).map((document) =>
			document.id === 'payment-api'
				? ({ ...document, dependencies: [{ to: 'ledger-db', criticality: 'hard' }, { to: 'sanctions' }] } as Document)
				: document,
		);
		const steps = documents.map((document) =>
			document.kind === 'flow' ? { ...document, steps: document.steps!.filter((step) => step.seq !== 2) } : document,
		);
		const found = analysed(steps).available.of('flow:submit-payment');
		expect(found?.kind).toBe('range');
		if (found?.kind !== 'range') return;
		expect(found.worst.unavailability).toBeCloseTo(0.0017395604, 10);
		expect(found.best.unavailability).toBeLessThan(found.worst.unavailability);
	});
	test('a number that only the better reading needs is missed all the same', () => {
		const copy = (id: string, instanceUnavailability?: number): Document =>
			({
				kind: 'component',
				id,
				deployment: { prod: { replicas: [{ id: '1' }], instanceUnavailability } },
			}) as Document;
		const { available } = analysed([
			copy('desk', 0.001),
			copy('line', 0.01),
			copy('spare'),
			{
				...copy('gate', 0.001),
				// Lost with the line if the first is hard; with both if it is not.
				dependencies: [
					{ id: 'own', to: 'line' },
					{ to: 'line', criticality: 'hard', group: { id: 'lines', require: 1 } },
					{ to: 'spare', criticality: 'hard', group: { id: 'lines', require: 1 } },
				],
			} as Document,
			{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'desk', to: 'gate' }] },
		]);
		expect(available.of('flow:pay')).toMatchObject({
			kind: 'not-computable',
			missing: [{ entity: 'component:spare' }],
		});
	});
	test('an undeclared deployment: what is declared gives a floor only', () => {
		const documents = withProbabilities(testM(), q).map((document) =>
			document.id === 'sanctions' ? ({ kind: 'component', id: 'sanctions' } as Document) : document,
		);
		expect(analysed(documents).available.of('flow:submit-payment')).toMatchObject({
			kind: 'not-computable',
			missing: [{ ref: 'component:sanctions', field: 'deployment.prod.replicas' }],
			atLeast: { minutesPerMonth: expect.closeTo(54.013274, 5) },
		});
	});
	test('a flow without steps says so', () => {
		const found = analysed([{ kind: 'flow', id: 'empty', steps: [] }]).available.of('flow:empty');
		expect(found).toMatchObject({ kind: 'not-computable', why: 'it has no steps', missing: [] });
		expect(analysed([]).available.of('flow:nowhere')).toBeUndefined();
	});
});

describe('failover: A and (B or F), coverage .95 (DOMAIN A5)', () => {
	type Role = 'primary' | 'standby' | undefined;
	const pair = (failover: object, strategy: readonly Role[], more: object = {}): Document[] => [
		{
			kind: 'component',
			id: 'store',
			deployment: {
				prod: {
					instanceUnavailability: 1e-3,
					replicas: strategy.map((role, index) => ({ id: `s${index}`, role })),
					failover,
					...more,
				},
			},
		},
		{ kind: 'flow', id: 'write', steps: [{ seq: 1, from: 'store', to: 'store' }] },
	];
	test('a failover that works 19 times in 20', () => {
		const found = analysed(pair({ mode: 'automatic', coverage: 0.95 }, ['primary', 'standby']));
		expect(exact(found.available.of('flow:write')).unavailability).toBeCloseTo(5.095e-5, 12);
		expect(found.important.of('flow:write')!.events.map(({ event }) => event.ref)).toContain('failover:store');
	});
	test('a perfect one', () => {
		const found = analysed(pair({ coverage: 1 }, ['primary', 'standby'])).available.of('flow:write');
		expect(exact(found).unavailability).toBeCloseTo(1e-6, 12);
	});
	test('one whose coverage nobody declared is a gap', () => {
		expect(analysed(pair({ mode: 'automatic' }, ['primary', 'standby'])).available.of('flow:write')).toMatchObject({
			kind: 'not-computable',
			missing: [{ ref: 'failover:store', field: 'deployment.prod.failover.coverage' }],
		});
	});
	// Worked by hand, q = 1e-3: both lost 1e-6; one of the two lost q(2 - q) = 1.999e-3.
	test('nobody says which copy is at work: from no failover needed to one for each loss', () => {
		const found = analysed(pair({ mode: 'automatic', coverage: 0.95 }, [undefined, undefined])).available.of(
			'flow:write',
		);
		expect(found).toMatchObject({
			kind: 'range',
			best: { unavailability: expect.closeTo(1e-6, 12) },
			// q^2 + .05 * 2q(1 - q)
			worst: { unavailability: expect.closeTo(1e-6 + 0.05 * 2 * 1e-3 * 0.999, 12) },
			undeclared: [{ ref: 'component:store', field: 'deployment.prod.replicas[].role' }],
			why: 'which copy is at work is not declared for `component:store`: best when the loss of one copy never needs the failover, worst when the loss of any does',
		});
	});
	test('whichever copy it is, the number with it declared lies in the range', () => {
		const found = analysed(pair({ coverage: 0.95 }, [undefined, undefined])).available.of('flow:write');
		if (found?.kind !== 'range') throw new Error('expected a range');
		expect(found.best.unavailability).toBeLessThan(5.095e-5);
		expect(found.worst.unavailability).toBeGreaterThan(5.095e-5);
	});
	test('the only copy that does not stand by is the one at work', () => {
		const found = analysed(pair({ coverage: 0.95 }, [undefined, 'standby'])).available.of('flow:write');
		expect(exact(found).unavailability).toBeCloseTo(5.095e-5, 12);
	});
	test('of an active-active pair both copies are at work', () => {
		const found = analysed(pair({ coverage: 0.95 }, [undefined, undefined], { strategy: 'active-active' }));
		expect(exact(found.available.of('flow:write')).unavailability).toBeCloseTo(1.009e-4, 12);
	});
	test('a floor counts no failover that is perhaps not needed', () => {
		const [store, flow] = pair({ coverage: 0.95 }, [undefined, undefined]);
		const documents = [
			{ ...store, dependencies: [{ to: 'other', criticality: 'hard' }] },
			{ kind: 'component', id: 'other' },
			flow,
		] as Document[];
		expect(analysed(documents).available.of('flow:write')).toMatchObject({
			kind: 'not-computable',
			atLeast: { unavailability: expect.closeTo(1e-6, 12) },
		});
	});
	test('both reasons of a range are named', () => {
		const [store, flow] = pair({ coverage: 0.95 }, [undefined, undefined]);
		const documents = [
			{ ...store, dependencies: [{ to: 'other' }] },
			{
				kind: 'component',
				id: 'other',
				deployment: { prod: { instanceUnavailability: 0.01, replicas: [{ id: 'o' }] } },
			},
			flow,
		] as Document[];
		const found = analysed(documents).available.of('flow:write');
		expect(found).toMatchObject({ kind: 'range', best: { unavailability: expect.closeTo(1e-6, 12) } });
		expect(found).toMatchObject({
			why: expect.stringMatching(/^some dependencies are of undeclared criticality.*; which copy is at work/),
		});
	});
});
