import { expect, test } from 'vitest';
import { computeFacts } from './facts.ts';
import { seenAlike, seenAlikeIn } from './seen-alike.ts';
import { gatewayWith } from './testing/gateway-with.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const stoppedBy = (documents: readonly Document[], subject: string): readonly string[] =>
	computeFacts({ model: modelOf(documents), decisions: [] })
		.blastRadius.of(subject)!
		.flows.filter(({ state, certainty }) => state === 'down' && certainty === 'certain')
		.map(({ ref }) => ref);

test('flows are told apart up to the limit, and nothing is said then', () => {
	// 101 views for each of 99 flows: 9,999, and 10,000 are followed in any model.
	const documents = gatewayWith(99);
	expect(stoppedBy(documents, 'component:b7')).toEqual(['flow:f7']);
	expect(seenAlike(modelOf(documents))).toBeUndefined();
});

test('beyond it all see the same, too much is told and nothing hidden, and that is said with its counts', () => {
	// 101 views for each of 150 flows: 15,150, and 25 for each of 251 components and 150 flows are followed, 10,025.
	const documents = gatewayWith(150);
	const model = modelOf(documents);
	expect(stoppedBy(documents, 'component:b7')).toHaveLength(150);
	expect(seenAlike(model)).toEqual({
		flows: 150,
		stated: 150,
		most: 10_025,
		why: 'all flows see components alike: what tells 150 flows and 150 dependencies with `reach: flows` apart would need more than 10025 views, so that the loss of what a component calls for others counts for everybody who uses it',
	});
	expect(seenAlikeIn(model, 'A6')).toBeDefined();
	expect(seenAlikeIn(model, 'A14')).toBeUndefined();
});
