import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Component } from '#model/types.generated.ts';
import { contractMoves, mendOf } from './contract-moves.ts';
import { mendSentence, moveSentence } from './contract-words.ts';
import { type Document, modelOf } from './testing/model-of.ts';

type Release = Component['release'];
interface Versions {
	readonly contractVersion?: string;
	readonly nextContractVersion?: string;
	readonly previousContractVersion?: string;
}

const consumer = (versions: Versions, release?: Release, id = 'portal'): Document => ({
	kind: 'component',
	id,
	...(release === undefined ? {} : { release }),
	dependencies: [{ to: 'ledger/http', criticality: 'hard', ...versions }],
});
const provider = (
	versions: { readonly version?: string; readonly nextVersion?: string; readonly previousVersion?: string },
	release?: Release,
): Document => ({
	kind: 'component',
	id: 'ledger',
	interfaces: [{ id: 'http', ...versions }],
	...(release === undefined ? {} : { release }),
});
const of = (...documents: readonly Document[]) => contractMoves(modelOf(documents));

describe('n-1 both ways', () => {
	test.each([
		// built for, provider at, next, back, promise; then whether the next and the previous one fit, and the room.
		['4.2', '4.2', '5.0', '4.1', 'n-1', 'fits', 'too-new', 1],
		['4.1', '4.2', '5.0', '4.1', 'n-1', 'fits', 'fits', 1],
		['3.0', '4.2', '5.0', '4.1', 'n-1', 'too-old', 'fits', 0],
		['3.0', '4.2', '5.0', '4.1', 'n-2', 'fits', 'fits', 1],
		['4.0', '4.2', '5.0', '3.9', 'none', 'too-old', 'too-new', 0],
		['4.0', '4.2', '4.3', '4.1', 'none', 'fits', 'fits', 0],
	] as const)('%s with %s, then %s, back %s, %s', (built, spoken, next, back, promised, forward, backward, room) => {
		const [edge] = of(
			consumer({ contractVersion: built }),
			provider({ version: spoken, nextVersion: next, previousVersion: back }, { backwardCompat: promised }),
		).edges;
		expect(edge).toMatchObject({ today: 'fits', room, isStuck: false });
		expect(edge!.moves.map(({ kind, fit }) => [kind, fit])).toEqual([
			['provider-next', forward],
			['provider-back', backward],
		]);
	});

	test('the consumer moves as well: newer than the provider today, and older than it serves', () => {
		const [edge] = of(
			consumer({ contractVersion: '4.0', nextContractVersion: '5.0', previousContractVersion: '2.0' }),
			provider({ version: '4.2' }, { backwardCompat: 'n-1' }),
		).edges;
		expect(edge!.moves.map(({ kind, fit }) => [kind, fit])).toEqual([
			['consumer-next', 'too-new'],
			['consumer-back', 'too-old'],
		]);
	});

	test('where both plan a release and each needs the other to go first, neither can', () => {
		const [edge] = of(
			consumer({ contractVersion: '3.0', nextContractVersion: '5.0' }),
			provider({ version: '4.0', nextVersion: '5.0' }, { backwardCompat: 'n-1' }),
		).edges;
		expect(edge!.isStuck).toBe(true);
	});

	test('a way back that nobody declares is possible, one that is ruled out is none', () => {
		const back = (rollback?: Release) =>
			of(
				consumer({ contractVersion: '4.2' }),
				provider({ version: '4.2', previousVersion: '4.1' }, { backwardCompat: 'n-1', ...rollback }),
			).edges[0]!.moves;
		expect(back()).toMatchObject([{ kind: 'provider-back', certainty: 'possible' }]);
		expect(back({ rollback: { time: '4m' } })).toMatchObject([{ certainty: 'certain' }]);
		expect(back({ autoRollbackOn: ['Burn'] })).toMatchObject([{ certainty: 'certain' }]);
		expect(back({ rollback: 'none' })).toEqual([]);
	});

	test('a plan without a version of the consumer is a gap; words that are no version are compared with nothing', () => {
		const planned = provider({ version: '4.2', nextVersion: '5.0' });
		expect(of(consumer({}), planned)).toMatchObject({
			edges: [],
			missing: [{ ref: 'component:portal', field: 'dependencies[ledger/http].contractVersion' }],
		});
		expect(of(consumer({ contractVersion: '4.0' }), provider({ nextVersion: '5.0' })).missing).toMatchObject([
			{ ref: 'component:ledger', field: 'interfaces[http].version' },
		]);
		expect(of(consumer({}), provider({ version: '4.2' })).missing).toEqual([]);
		expect(of(consumer({ contractVersion: 'latest' }), planned).edges).toEqual([]);
	});
});

describe('what would mend it', () => {
	const mends = (
		versions: Versions,
		at: Parameters<typeof provider>[0],
		release: Release = { backwardCompat: 'n-1' },
	) => {
		const [edge] = of(consumer(versions), provider(at, release)).edges;
		return edge!.moves.flatMap((move) => mendOf(edge!, move) ?? []);
	};
	test.each([
		[{ contractVersion: '3.0' }, { version: '4.0', nextVersion: '5.0' }, { kind: 'consumer-first', version: '4.0' }],
		[{ contractVersion: '4.0' }, { version: '4.0', nextVersion: '6.0' }, { kind: 'promise-more' }],
		[{ contractVersion: '4.0' }, { version: '4.0', nextVersion: '7.0' }, { kind: 'version-between' }],
		[{ contractVersion: '4.2' }, { version: '4.2', previousVersion: '4.1' }, { kind: 'no-way-back' }],
	] as const)('%j %j', (versions, at, mend) => {
		expect(mends(versions, at)).toEqual([mend]);
	});

	test('the order of a rollback and of two releases is found', () => {
		expect(
			mends({ contractVersion: '4.2', previousContractVersion: '4.1' }, { version: '4.2', previousVersion: '4.1' }),
		).toEqual([{ kind: 'consumer-back-first', version: '4.1' }]);
		expect(
			mends({ contractVersion: '4.0', nextContractVersion: '5.0' }, { version: '4.0', nextVersion: '5.0' }),
		).toEqual([{ kind: 'provider-first', version: '5.0' }]);
	});

	test('in words', () => {
		const [edge] = of(
			consumer({ contractVersion: '3.0' }),
			provider({ version: '4.0', nextVersion: '5.0' }, { backwardCompat: 'n-1' }),
		).edges;
		const [move] = edge!.moves;
		expect(moveSentence(edge!, move!)).toBe(
			'the next release of `interface:ledger/http` brings 5.0, where n-1 is promised, and `component:portal` is built for 3.0',
		);
		expect(mendSentence(edge!, move!, mendOf(edge!, move!)!)).toEqual({
			suggestion: 'build `component:portal` against 4.0 and release it first',
			effect: 'built for 4.0 it works with 4.0 and with 5.0, and so throughout the rollout',
		});
	});
});

const version = fc.tuple(fc.nat(6), fc.nat(3)).map(([major, minor]) => `${major}.${minor}`);

describe('properties', () => {
	test('a longer promise breaks no move, and the order of the files changes nothing', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(version, version, version), { maxLength: 4 }),
				version,
				version,
				version,
				(many, ...at) => {
					const consumers = many.map(([contractVersion, nextContractVersion, previousContractVersion], id) =>
						consumer({ contractVersion, nextContractVersion, previousContractVersion }, undefined, `c${id}`),
					);
					const [spoken, nextVersion, previousVersion] = at;
					const with_ = (backwardCompat: 'n-1' | 'n-2' | 'none') =>
						provider({ version: spoken, nextVersion, previousVersion }, { backwardCompat });
					const fits = (promise: 'n-1' | 'n-2' | 'none') =>
						of(...consumers, with_(promise)).edges.flatMap(({ moves }) => moves.map(({ fit }) => fit === 'fits'));
					const [none, one, two] = [fits('none'), fits('n-1'), fits('n-2')];
					for (const [index, fit] of none.entries()) {
						if (fit) expect(one[index]).toBe(true);
						if (one[index]) expect(two[index]).toBe(true);
					}
					const turned = of(with_('n-1'), ...[...consumers].reverse()).edges;
					const byConsumer = (edges: typeof turned) =>
						Object.fromEntries(edges.map(({ span: _, ...edge }) => [edge.consumer, edge]));
					expect(byConsumer(turned)).toEqual(byConsumer(of(...consumers, with_('n-1')).edges));
				},
			),
		);
	});

	test('what a mend promises holds: the consumer built for that version fits before and after', () => {
		fc.assert(
			fc.property(version, version, version, (built, spoken, nextVersion) => {
				const at = provider({ version: spoken, nextVersion }, { backwardCompat: 'n-1' });
				const [edge] = of(consumer({ contractVersion: built }), at).edges;
				for (const move of edge!.moves) {
					const mend = mendOf(edge!, move);
					if (mend?.kind !== 'consumer-first') continue;
					const [after] = of(consumer({ contractVersion: mend.version }), at).edges;
					expect(after).toMatchObject({ today: 'fits', moves: [{ fit: 'fits' }] });
				}
			}),
		);
	});
});
