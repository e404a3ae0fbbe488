import { describe, expect, test } from 'vitest';
import { impactsOf } from './facts.ts';
import { type SinglePointsOfFailure, singlePointsOfFailure } from './single-points-of-failure.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { testM } from './testing/test-m.ts';

function analyse(documents: readonly Document[]): SinglePointsOfFailure {
	const model = modelOf(documents);
	return singlePointsOfFailure(model, impactsOf(model));
}
const certain = (result: SinglePointsOfFailure, target = 'flow:submit-payment'): string[] =>
	(result.of(target)?.down ?? [])
		.filter((line) => line.certainty === 'certain')
		.map((line) => line.event.ref.replace(/^.*[:/]/, ''))
		.sort();

describe('Test M (DOMAIN A1)', () => {
	test('five single points of failure', () => {
		expect(certain(analyse(testM()))).toEqual(['euw1', 'euw1-a', 'gw', 'sw-api', 'sw-led']);
	});
	test('moving one sanctions copy to another zone takes zone a off the list', () => {
		expect(certain(analyse(testM({ sanctionsMoved: true })))).toEqual(['euw1', 'gw', 'sw-api', 'sw-led']);
	});
	test('a peak of 650/s needs all three copies, so each copy and each zone is one', () => {
		expect(certain(analyse(testM({ peak: '650/s' })))).toEqual(
			['api1', 'api2', 'api3', 'euw1', 'euw1-a', 'euw1-b', 'euw1-c', 'gw', 'sw-api', 'sw-led'].sort(),
		);
	});
	test('the business service has those of its only flow, the region ranked last as no policy asks to survive it', () => {
		const result = analyse(testM());
		expect(certain(result, 'business-service:uk-chaps-outbound')).toEqual(certain(result));
		const lines = result.of('business-service:uk-chaps-outbound')!.down;
		expect(lines.at(-1)).toMatchObject({ event: { ref: 'failure-domain:euw1' }, beyondPolicyScope: true });
		expect(lines.filter((line) => line.beyondPolicyScope)).toHaveLength(1);
		expect(result.events.at(-1)!.event.ref).toBe('failure-domain:euw1');
	});
	test('the path that proves zone a runs through sanctions', () => {
		expect(analyse(testM()).evidence('failure-domain:euw1-a', 'business-service:uk-chaps-outbound')).toMatchObject([
			{ ref: 'failure-domain:euw1-a', because: 'it fails' },
			{ ref: 'component:sanctions', because: '2 of its 2 copies stand in it, it needs 1' },
			{ ref: 'flow:submit-payment', because: 'step 2 needs it' },
			{ ref: 'business-service:uk-chaps-outbound', because: 'its only flow' },
		]);
	});
	test('counts by class', () => {
		const counts = analyse(testM())
			.byClass.filter((row) => row.certain > 0)
			.map((row) => [row.class, row.certain]);
		expect(counts).toEqual([
			['instance', 1],
			['component', 2],
			['az', 1],
			['region', 1],
		]);
	});
});
