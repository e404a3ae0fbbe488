import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFacts } from './facts.ts';
import { type Recall, rememberingLatest } from './recall.ts';
import { type Document, modelOf } from './testing/model-of.ts';
import { probabilitiesOfTestM, withProbabilities } from './testing/probabilities.ts';
import { randomArchitecture } from './testing/random-architecture.ts';
import { testM } from './testing/test-m.ts';

/** A memory as a build keeps it: answers pass through JSON. */
function memory(): { readonly recall: Recall; readonly computed: () => number } {
	const known = new Map<string, string>();
	let computed = 0;
	return {
		recall: <Answer>(question: string, compute: () => Answer): Answer => {
			if (!known.has(question)) {
				computed++;
				known.set(question, JSON.stringify(compute()));
			}
			return JSON.parse(known.get(question)!) as Answer;
		},
		computed: () => computed,
	};
}

const numbers = fc.record({
	re: fc.constantFrom(1e-4, undefined),
	za: fc.constantFrom(4e-4, 0, 0.1),
	zb: fc.constantFrom(4e-4, 2e-3),
	r0: fc.constantFrom(0.01, undefined),
	r1: fc.constantFrom(0.02, 0.01),
	r2: fc.constantFrom(0.03, 1),
});
const everything = ({ availability, importance }: ReturnType<typeof computeFacts>) =>
	availability.targets.map((target) => ({ found: availability.of(target), important: importance.of(target) }));

test('one memory for many models never changes an answer, and a second look at a model computes nothing', () => {
	const { recall, computed } = memory();
	let exact = 0;
	fc.assert(
		fc.property(randomArchitecture, numbers, (documents, chances) => {
			const model = modelOf(withProbabilities(documents, chances));
			const fresh = everything(computeFacts({ model, decisions: [] }));
			exact += fresh.filter(({ found }) => found?.kind === 'exact').length;
			expect(everything(computeFacts({ model, decisions: [] }, recall))).toEqual(fresh);
			const before = computed();
			expect(everything(computeFacts({ model, decisions: [] }, recall))).toEqual(fresh);
			expect(computed()).toBe(before);
		}),
		{ numRuns: 100 },
	);
	expect(exact).toBeGreaterThan(20);
});

test('a new name asks nothing new; a new number does', () => {
	const { recall, computed } = memory();
	const ask = (documents: readonly Document[]): number => {
		const before = computed();
		everything(computeFacts({ model: modelOf(documents), decisions: [] }, recall));
		return computed() - before;
	};
	const documents = withProbabilities(testM(), probabilitiesOfTestM);
	expect(ask(documents)).toBeGreaterThan(0);
	const renamed = documents.map((one) => ({ ...one, name: `New ${one.id}` }) as Document);
	expect(ask(renamed)).toBe(0);
	expect(ask(withProbabilities(documents, { 'euw1-a': 5e-4 }))).toBeGreaterThan(0);
});

test('what was asked last is remembered, up to so many characters of questions', () => {
	const recall = rememberingLatest(6);
	let computed = 0;
	const ask = (question: string): number => recall(question, () => ++computed);
	expect([ask('aaa'), ask('bbb'), ask('aaa'), ask('bbb')]).toEqual([1, 2, 1, 2]);
	// A third one pushes the oldest out.
	expect([ask('ccc'), ask('bbb'), ask('aaa')]).toEqual([3, 2, 4]);
	// One that is longer than everything is computed each time.
	expect([ask('longer than six'), ask('longer than six')]).toEqual([5, 6]);
});
