import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { runChecks } from '#checks/run-checks.ts';
import { compile } from '#model/compile.ts';
import { packRegister } from '../registers/pack-register.ts';

/**
 * Answers to the clauses of a pack, once more: random third parties, services, controls and obligations are written as files and
 * read by the program, and each question is answered here by looking at what was drawn.
 */

const asOf = '2026-11-23';
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
/** Days around the limits that are asked for. */
const day = fc.constantFrom(
	'2026-11-24',
	'2027-06-01',
	'2026-11-23',
	'2026-11-22',
	'2026-10-24',
	'2026-10-23',
	'2025-11-23',
	'2024-02-29',
);

const party = fc.record({
	service: maybe(fc.constantFrom('clearing', 'texts')),
	substitutability: maybe(fc.constantFrom('none', 'hard', 'easy', 'unknown')),
	lastAssessed: maybe(day),
	owner: maybe(fc.constant('team:house')),
	contacts: maybe(
		fc.array(
			fc.record({
				kind: fc.constant('phone'),
				value: fc.constant('1'),
				purpose: maybe(fc.constantFrom('night', 'day')),
			}),
			{ maxLength: 2 },
		),
	),
});
type Party = typeof party extends fc.Arbitrary<infer T> ? T : never;

/** What can be asked for, with how to look at it: values, of which there must be one and none may be missing or unknown. */
const fields: Readonly<Record<string, (of: Party) => readonly (string | undefined)[]>> = {
	service: ({ service }) => [service],
	substitutability: ({ substitutability }) => [substitutability],
	lastAssessed: ({ lastAssessed }) => [lastAssessed],
	'contacts[].value': ({ contacts = [] }) => contacts.map(({ value }) => value),
	'contacts[].purpose': ({ contacts = [] }) => contacts.map(({ purpose }) => purpose),
};

const question = fc
	.record({
		where: maybe(
			fc.constantFrom<{ path: string; values: readonly string[] }>(
				{ path: 'substitutability', values: ['none', 'hard'] },
				{ path: 'contacts[].purpose', values: ['night'] },
				{ path: 'service', values: ['texts', 'none'] },
			),
		),
		has: fc.subarray(Object.keys(fields), { maxLength: 3 }),
		within: maybe(fc.constantFrom({ text: '30d', days: 30 }, { text: '1d', days: 1 }, { text: '365d', days: 365 })),
		isNamed: fc.boolean(),
		isOwned: fc.boolean(),
	})
	.filter(({ has, isNamed, isOwned }) => has.length > 0 || isNamed || isOwned)
	.map((one) => ({ ...one, within: one.has.length === 0 ? undefined : one.within }));
type Asked = typeof question extends fc.Arbitrary<infer T> ? T : never;

const links = fc.subarray([0, 1, 2]);
const drawing = fc.record({
	parties: fc.array(party, { maxLength: 4 }),
	clauses: fc.array(fc.array(question, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
	/** Of two services, which third parties they name. */
	named: fc.tuple(fc.subarray([0, 1, 2, 3]), fc.subarray([0, 1, 2, 3])),
	/** Of each obligation, the clauses and controls that it names; of each control, the obligations. */
	obligations: fc.tuple(...[0, 1, 2].map(() => fc.record({ clauses: links, controls: links }))),
	controls: fc.tuple(...[0, 1, 2].map(() => links)),
});
type Drawn = typeof drawing extends fc.Arbitrary<infer T> ? T : never;

function read({ parties, clauses, named, obligations, controls }: Drawn) {
	const documents: object[] = [
		{ kind: 'team', id: 'house' },
		...parties.map((one, at) => ({ kind: 'third-party', id: `p${at}`, name: `P${at}`, ...one })),
		...named.map((own, at) => ({
			kind: 'business-service',
			id: `s${at}`,
			name: `S${at}`,
			owner: 'team:house',
			thirdParties: own.filter((one) => one < parties.length).map((one) => `third-party:p${one}`),
		})),
		...obligations.map((own, at) => ({
			kind: 'obligation',
			id: `o${at}`,
			source: 'A law',
			text: 'It asks.',
			packClauses: own.clauses.filter((one) => one < clauses.length).map((one) => `law/c${one}`),
			controls: own.controls.map((one) => `control:k${one}`),
		})),
		...controls.map((own, at) => ({
			kind: 'control',
			id: `k${at}`,
			obligations: own.map((one) => `obligation:o${one}`),
		})),
		{
			kind: 'obligation-pack',
			id: 'law',
			source: 'A law',
			clauses: clauses.map((questions, at) => ({
				id: `c${at}`,
				reference: `Article ${at}`,
				text: 'It asks.',
				evidence: questions.map(({ where, has, within, isNamed, isOwned }) => ({
					ask: 'It does',
					every: 'third-party',
					where: where && { [where.path]: where.values },
					has: has.length === 0 ? undefined : has,
					within: within?.text,
					namedBy: isNamed ? 'business-service' : undefined,
					findings: isOwned ? ['missing-owner'] : undefined,
				})),
			})),
		},
	];
	const text = documents.map((one) => JSON.stringify(one)).join('\n---\n');
	const { model, diagnostics } = compile([{ path: 'all.yaml', text }], { asOf });
	const architecture = { model, decisions: [] };
	const facts = computeFacts(architecture);
	const wrong = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
	return { wrong, register: packRegister({ architecture, facts, findings: runChecks(architecture, facts) }) };
}

/** One party's answer to one question, or that it is not asked. */
function answerOf(asked: Asked, one: Party, isNamed: boolean): 'not asked' | 'holds' | 'fails' | 'unknown' {
	const { where, has, within } = asked;
	if (
		where !== undefined &&
		!fields[where.path]!(one).some((value) => value !== undefined && where.values.includes(value))
	)
		return 'not asked';
	if (asked.isNamed && !isNamed) return 'fails';
	if (asked.isOwned && one.owner === undefined) return 'fails';
	const values = has.map((path) => fields[path]!(one));
	for (const list of values)
		if (list.length === 0 || list.some((value) => value === undefined || value === 'unknown')) return 'fails';
	if (within === undefined) return 'holds';
	if (!has.includes('lastAssessed')) return 'unknown';
	let oldest = new Date(`${asOf}T00:00:00Z`);
	for (let back = 0; back < within.days; back++) oldest = new Date(oldest.getTime() - 86_400_000);
	return one.lastAssessed! <= asOf && one.lastAssessed! >= oldest.toISOString().slice(0, 10) ? 'holds' : 'fails';
}

test('answers of third parties to random clauses, and the obligations and controls behind each', () => {
	fc.assert(
		fc.property(drawing, (drawn) => {
			const { wrong, register } = read(drawn);
			expect(wrong).toEqual([]);
			const { parties, clauses, named, obligations, controls } = drawn;
			for (const [at, questions] of clauses.entries()) {
				const found = register[0]!.clauses[at]!;
				let hasData = false;
				for (const [number, asked] of questions.entries()) {
					const expected: Record<string, string[]> = { holds: [], fails: [], unknown: [] };
					for (const [which, one] of parties.entries()) {
						const verdict = answerOf(
							asked,
							one,
							named.some((own) => own.includes(which)),
						);
						if (verdict === 'not asked') continue;
						hasData = true;
						expected[verdict]!.push(`third-party:p${which}`);
					}
					const told = found.answers[number]!;
					expect({
						holds: told.holds,
						fails: told.fails.map(({ ref }) => ref),
						unknown: told.unknown.map(({ ref }) => ref),
					}).toEqual(expected);
					expect(told.asked).toEqual(Object.values(expected).flat().sort());
				}
				expect(found.hasData).toBe(hasData);
				const behind = [0, 1, 2].filter((one) => obligations[one]!.clauses.includes(at));
				expect(found.obligations).toEqual(behind.map((one) => `obligation:o${one}`));
				const serving = [0, 1, 2].filter((control) =>
					behind.some((one) => obligations[one]!.controls.includes(control) || controls[control]!.includes(one)),
				);
				expect([...found.controls].sort()).toEqual(serving.map((one) => `control:k${one}`));
			}
		}),
		{ numRuns: 200 },
	);
});
