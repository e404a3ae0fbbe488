import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingHistory } from './finding-history.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const opened = (...ids: readonly string[]) =>
	ids.map((id) => ({ id, severity: 'warning', message: `about ${id}` }) as const);
const record = (day: string, own: readonly string[], gone: readonly string[] = [], id = `as-of-${day}`): Document =>
	({ kind: 'findings-record', id, day, opened: opened(...own), closed: [...gone] }) as Document;

test('the first record may find what is older; later ones tell the day before', () => {
	const { periods, standing, days } = findingHistory(
		modelOf([record('2026-01-01', ['x:a']), record('2026-02-01', ['x:b'], ['x:a']), record('2026-03-01', ['x:a'])]),
	);
	expect(days.map(({ day }) => day)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
	expect(periods.get('x:a')).toMatchObject([
		{
			opened: { day: '2026-01-01' },
			notBefore: undefined,
			closed: { day: '2026-02-01' },
			lastSeen: { day: '2026-01-01' },
		},
		{ opened: { day: '2026-03-01' }, notBefore: { day: '2026-02-01' }, closed: undefined },
	]);
	expect(periods.get('x:b')).toMatchObject([{ opened: { day: '2026-02-01' }, notBefore: { day: '2026-01-01' } }]);
	expect([...standing].sort()).toEqual(['x:a', 'x:b']);
});

test('records after the day of the model are not known yet, and several of one day keep their order', () => {
	const documents = [
		record('2026-01-01', [], ['x:a'], 'as-of-2026-01-01-10'),
		record('2026-01-01', ['x:a']),
		record('2026-01-01', ['x:b'], [], 'as-of-2026-01-01-2'),
		record('2026-02-01', ['x:c']),
	];
	const { standing, periods } = findingHistory(modelOf(documents, { asOf: '2026-01-31' }));
	expect([...standing]).toEqual(['x:b']);
	expect(periods.has('x:c')).toBe(false);
});

test('what is written by hand and does not add up is taken for what it is: nobody closes what is not open', () => {
	const { periods, standing } = findingHistory(
		modelOf([record('2026-01-01', ['x:a'], ['x:z']), record('2026-02-01', ['x:a'], ['x:y'])]),
	);
	expect([...standing]).toEqual(['x:a']);
	expect(periods.get('x:a')).toHaveLength(1);
	expect(periods.has('x:z')).toBe(false);
});

test('property: from any sequence of states, told as differences, every state and every day comes out again', () => {
	const states = fc.array(fc.uniqueArray(fc.constantFrom('x:a', 'x:b', 'x:c', 'x:d')), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(states, (list) => {
			const day = (at: number): string => `2026-01-${String(at + 1).padStart(2, '0')}`;
			const documents = list.map((now, at) => {
				const before = list[at - 1] ?? [];
				return record(
					day(at),
					now.filter((id) => !before.includes(id)),
					before.filter((id) => !now.includes(id)),
				);
			});
			const { periods, standing, trend } = findingHistory(modelOf([...documents].reverse()));
			expect([...standing].sort()).toEqual([...list.at(-1)!].sort());
			for (const [at, now] of list.entries()) {
				expect(trend[at]!.standing).toEqual({ error: 0, warning: now.length, info: 0 });
				for (const id of ['x:a', 'x:b', 'x:c', 'x:d']) {
					const stood = (periods.get(id) ?? []).some(
						(one) => one.opened.day <= day(at) && (one.closed === undefined || one.closed.day > day(at)),
					);
					expect(stood, `${id} on ${day(at)}`).toBe((now as readonly string[]).includes(id));
				}
			}
		}),
	);
});
