import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { decisionsOf } from '#analysis/testing/decision-of.ts';
import { modelOf } from '#analysis/testing/model-of.ts';
import type { Severity } from '#diagnostics/diagnostic.ts';
import type { Check } from './check.ts';
import type { FindingCertainty } from './finding.ts';
import { runChecks } from './run-checks.ts';

/** What becomes of opinions, told a second time: overrides, waivers, what is one finding, and the order. */

const gravest: readonly Severity[] = ['error', 'warning', 'info'];
const surest: readonly FindingCertainty[] = ['certain', 'possible', 'data-gap'];
const severity = fc.constantFrom(...gravest);
const drawn = fc.record({
	own: severity,
	override: fc.constantFrom(undefined, 'off' as const, ...gravest),
	opinions: fc.array(
		fc.record({
			subject: fc.constantFrom('a', 'b', 'c'),
			severity: fc.option(severity, { nil: undefined }),
			certainty: fc.option(fc.constantFrom(...surest), { nil: undefined }),
		}),
		{ maxLength: 6 },
	),
	decisions: fc.array(
		fc.record({
			status: fc.constantFrom('accepted', 'proposed', 'superseded', 'rejected'),
			waives: fc.uniqueArray(
				fc.record({
					subject: fc.constantFrom('a', 'b', 'c'),
					until: fc.constantFrom(undefined, '2026-11-22', '2026-11-23', '2027-01-01'),
				}),
				{ maxLength: 2, selector: ({ subject }) => subject },
			),
		}),
		{ maxLength: 3 },
	),
});

test('severity, waiver and order of every finding', () => {
	fc.assert(
		fc.property(drawn, ({ own, override, opinions, decisions }) => {
			const check: Check = {
				id: 'drawn',
				title: 'Drawn',
				severity: own,
				run: ({ model }) =>
					opinions.map((one) => ({
						subject: `component:${one.subject}`,
						severity: one.severity,
						certainty: one.certainty,
						message: 'it is so',
						suggestion: 'change it',
						span: model.entities['component:a']!.span,
					})),
			};
			const texts = decisions.map(({ status, waives }) =>
				[
					`status: ${status}`,
					'date: 2026-01-01',
					...(waives.length === 0 ? [] : ['waives:']),
					...waives.map(
						({ subject, until }) =>
							`  - { finding: "drawn:component:${subject}"${until === undefined ? '' : `, until: ${until}`} }`,
					),
				].join('\n'),
			);
			const architecture = {
				model: modelOf(
					['a', 'b', 'c'].map((id) => ({ kind: 'component', id }) as const),
					{ workspace: override === undefined ? {} : { checks: { drawn: override } } },
				),
				decisions: decisionsOf(...texts),
			};
			/** Stricter than its own severity it holds for all; else nothing rises to it, and what is graver sinks to it. */
			const toldSeverity = (of: Severity | undefined): Severity => {
				const stated = of ?? own;
				if (override === undefined || override === 'off') return stated;
				if (gravest.indexOf(override) < gravest.indexOf(own)) return override;
				return gravest[Math.max(gravest.indexOf(stated), gravest.indexOf(override))]!;
			};
			const expected =
				override === 'off'
					? []
					: ['a', 'b', 'c'].flatMap((subject) => {
							const about = opinions
								.filter((one) => one.subject === subject)
								.map((one) => ({ severity: toldSeverity(one.severity), certainty: one.certainty ?? 'certain' }))
								.sort(
									(x, y) =>
										gravest.indexOf(x.severity) - gravest.indexOf(y.severity) ||
										surest.indexOf(x.certainty) - surest.indexOf(y.certainty),
								);
							const isWaived = decisions.some(
								({ status, waives }) =>
									status === 'accepted' &&
									waives.some((one) => one.subject === subject && one.until !== undefined && one.until >= '2026-11-23'),
							);
							return about.length === 0 ? [] : [{ subject: `component:${subject}`, ...about[0]!, counts: !isWaived }];
						});
			expected.sort(
				(x, y) =>
					Number(y.counts) - Number(x.counts) ||
					gravest.indexOf(x.severity) - gravest.indexOf(y.severity) ||
					surest.indexOf(x.certainty) - surest.indexOf(y.certainty) ||
					(x.subject < y.subject ? -1 : 1),
			);
			const found = runChecks(architecture, computeFacts(architecture), [check]);
			expect(
				found.map(({ subject, severity: told, certainty, counts }) => ({ subject, severity: told, certainty, counts })),
			).toEqual(expected);
		}),
		{ numRuns: 400 },
	);
});
