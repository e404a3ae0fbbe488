import { expect, test } from 'vitest';
import { gatewayWith } from '#analysis/testing/gateway-with.ts';
import { modelOf } from '#analysis/testing/model-of.ts';
import { flowsSeenAlike } from './flows-seen-alike.ts';

test('whoever only checks is told that flows are not told apart, with the numbers', () => {
	const of = (flows: number) => flowsSeenAlike({ architecture: { model: modelOf(gatewayWith(flows)), decisions: [] } });
	expect(of(99)).toBeUndefined();
	expect(of(150)).toMatchObject({
		code: 'flows-seen-alike',
		severity: 'info',
		expected: expect.stringContaining('10025'),
	});
});
