import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Affected } from '#analysis/blast-radius.ts';
import { evaluatedTargets } from '#analysis/evaluated-targets.ts';
import { eventProbabilities } from '#analysis/event-probabilities.ts';
import { eventsOf } from '#analysis/events.ts';
import { computeFacts, type Facts, impactsOf } from '#analysis/facts.ts';
import { failureModelOf } from '#analysis/failure-model.ts';
import { importance } from '#analysis/importance.ts';
import { createWhatIf, type WhatIf } from '#analysis/what-if.ts';
import { runChecks } from '#checks/run-checks.ts';
import type { Ref } from '#model/model.ts';
import { compiledOf, type MadeDocument, richArchitecture } from './rich-architecture.ts';

/**
 * What two analyses say about one thing must agree, whoever is asked: here on random architectures in which much is not
 * declared. Each analysis has its own tests; a contradiction between two of them shows in none of those.
 */

const runs = { numRuns: 40 };
const factsOf = (documents: readonly MadeDocument[]): Facts =>
	computeFacts({ model: compiledOf(documents).model, decisions: [] });
const whatIfOf = ({ architecture: { model } }: Facts): ((...failed: readonly Ref[]) => WhatIf) => {
	const ask = createWhatIf(failureModelOf(model));
	return (...failed) => ask({ failed: [...failed].sort(), load: 1, at: undefined });
};
const plain = (list: readonly Affected[]) =>
	list.map(({ ref, state, certainty, couldBe, time, timeToState, possibleTime, possibleTimeToState }) => ({
		ref,
		state,
		certainty,
		couldBe,
		time,
		timeToState,
		possibleTime,
		possibleTimeToState,
	}));

test('the architectures are valid, and rich', () => {
	const seen = new Set<string>();
	for (const documents of fc.sample(richArchitecture, { numRuns: 60, seed: 3 })) {
		expect(compiledOf(documents).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
		const { availability, recoveryTimes, architecture } = factsOf(documents);
		for (const target of availability.targets) seen.add(availability.of(target)!.kind);
		for (const { targets } of recoveryTimes.disruptions) for (const { kind } of targets) seen.add(`back: ${kind}`);
		for (const { certainty } of runChecks(architecture, factsOf(documents))) seen.add(certainty);
	}
	expect([...seen]).toEqual(
		expect.arrayContaining([
			...['exact', 'range', 'not-computable', 'back: value', 'back: not-computable'],
			...['certain', 'possible', 'data-gap'],
		]),
	);
});

test('the blast radius, its row in the overview, what-if and the report of a loss say the same, and the proof ends there', () => {
	fc.assert(
		fc.property(richArchitecture, (documents) => {
			const facts = factsOf(documents);
			const whatIf = whatIfOf(facts);
			const reports = new Map(facts.disruptionReports.reports.map((one) => [one.disruption, one]));
			for (const row of facts.blastRadius.overview) {
				const radius = facts.blastRadius.of(row.subject)!;
				const asked = whatIf(row.subject);
				expect(plain(asked.services)).toEqual(plain(radius.services));
				expect(plain(asked.flows)).toEqual(plain(radius.flows));
				expect(plain(asked.components).filter(({ ref }) => ref !== row.subject)).toEqual(plain(radius.components));
				expect(asked.peakTraffic).toEqual(radius.peakTraffic);
				const count = (list: readonly Affected[], state: string): number =>
					list.filter((one) => one.certainty === 'certain' && one.state === state).length;
				expect(row).toMatchObject({
					servicesDown: count(radius.services, 'down'),
					servicesDegraded: count(radius.services, 'degraded'),
					flowsDown: count(radius.flows, 'down'),
					flowsDegraded: count(radius.flows, 'degraded'),
					componentsDown: count(radius.components, 'down'),
					componentsDegraded: count(radius.components, 'degraded'),
				});
				expect([...facts.blastRadius.servicesDownWith(row.subject)].sort()).toEqual(
					radius.services
						.filter((one) => one.certainty === 'certain' && one.state === 'down')
						.map(({ ref }) => ref)
						.sort(),
				);
				const targets = [...radius.flows, ...radius.services];
				for (const { ref, state, timeToState } of targets) {
					const proof = radius.evidence(ref);
					expect(proof[0]!.ref).toBe(row.subject);
					expect(proof.at(-1)).toMatchObject({ ref, state, time: timeToState });
				}
				const report = reports.get(row.subject);
				if (report === undefined) continue;
				const words = (ref: Ref, ...rest: readonly unknown[]): string => JSON.stringify([ref, ...rest]);
				expect(
					report.effects.map((one) => words(one.target, one.state, one.certainty, one.couldBe, one.time)).sort(),
				).toEqual(targets.map((one) => words(one.ref, one.state, one.certainty, one.couldBe, one.timeToState)).sort());
			}
		}),
		runs,
	);
});

test('a single point of failure is a cut set of one, and every cut set takes its target down in what-if, and no part of it does', () => {
	fc.assert(
		fc.property(richArchitecture, (documents) => {
			const facts = factsOf(documents);
			const whatIf = whatIfOf(facts);
			const isDown = (target: Ref, failed: readonly Ref[]): boolean => {
				const { flows, services } = whatIf(...failed);
				const found = [...flows, ...services].find(({ ref }) => ref === target);
				return found?.state === 'down' && found.certainty === 'certain';
			};
			for (const target of facts.singlePointsOfFailure.targets) {
				const { down } = facts.singlePointsOfFailure.of(target)!;
				const { sets } = facts.minimalCutSets.of(target)!;
				const possible = facts.minimalCutSets.possibleOf(target)!.sets;
				const alone = (list: typeof sets): readonly Ref[] =>
					list.flatMap((set) => (set.length === 1 ? [set[0]!.ref] : []));
				expect(down.flatMap(({ certainty, event }) => (certainty === 'certain' ? [event.ref] : [])).sort()).toEqual(
					[...alone(sets)].sort(),
				);
				expect([...new Set(down.map(({ event }) => event.ref))].sort()).toEqual([...alone(possible)].sort());
				for (const set of sets.slice(0, 12)) {
					const failed = set.map(({ ref }) => ref);
					expect(isDown(target, failed)).toBe(true);
					for (const left of failed)
						expect(
							isDown(
								target,
								failed.filter((one) => one !== left),
							),
						).toBe(false);
					// What is certain is possible: some set of the pessimistic reading is within it.
					expect(possible.some((one) => one.every(({ ref }) => failed.includes(ref)))).toBe(true);
				}
			}
		}),
		runs,
	);
});

test('availability lies between its bounds, is no better than a single point of failure, and what-if gives what importance gives', () => {
	fc.assert(
		fc.property(richArchitecture, (documents) => {
			const facts = factsOf(documents);
			const whatIf = whatIfOf(facts);
			const { model } = facts.architecture;
			const chances = eventProbabilities(model, eventsOf(model));
			for (const target of facts.availability.targets) {
				const found = facts.availability.of(target)!;
				if (found.kind !== 'exact' && found.kind !== 'range') continue;
				const [best, worst] = found.kind === 'exact' ? [found.figures, found.figures] : [found.best, found.worst];
				expect(best.unavailability).toBeLessThanOrEqual(worst.unavailability + 1e-15);
				for (const { unavailability, lowerBound, upperBound, rareEvent } of [best, worst]) {
					expect(unavailability).toBeGreaterThanOrEqual((lowerBound ?? 0) - 1e-12);
					expect(unavailability).toBeLessThanOrEqual((upperBound ?? 1) + 1e-12);
					expect(upperBound ?? 0).toBeLessThanOrEqual((rareEvent ?? 1) + 1e-12);
				}
				const spofs = facts.singlePointsOfFailure.of(target)!.down;
				for (const { certainty, event } of spofs)
					if (certainty === 'certain')
						expect(best.unavailability).toBeGreaterThanOrEqual(chances.get(event.ref)!.value! - 1e-12);
				const events = facts.importance.of(target)!.events;
				for (const { birnbaum, criticality, fussellVesely, riskAchievement, event } of events) {
					expect(birnbaum).toBeGreaterThan(-1e-12);
					expect(fussellVesely ?? 1).toBeGreaterThanOrEqual(criticality - 1e-9);
					const given = riskAchievement * worst.unavailability;
					if (spofs.some((one) => one.event.ref === event.ref)) expect(given).toBeCloseTo(1, 9);
					if (found.kind === 'range' || event.ref.startsWith('failover:')) continue;
					const left = whatIf(event.ref).availability(target);
					expect(left).toMatchObject({ kind: 'exact', unavailability: expect.closeTo(given, 9) });
				}
				// What matters to nobody is not among them, and what stops the target is.
				const named = new Set(events.map(({ event }) => event.ref));
				for (const { event } of spofs) expect(named.has(event.ref) || chances.get(event.ref)!.value === 0).toBe(true);
			}
		}),
		runs,
	);
});

test('a time that is not declared makes a bound of a figure, never another figure, and the bound holds', () => {
	const fields = ['restoreTime', 'time'] as const;
	const without = (documents: readonly MadeDocument[], at: number, field: string): readonly MadeDocument[] =>
		documents.map((one) =>
			one.id === `c${at}`
				? (JSON.parse(JSON.stringify(one, (key, value) => (key === field ? undefined : value))) as MadeDocument)
				: one,
		);
	fc.assert(
		fc.property(richArchitecture, fc.nat(5), fc.constantFrom(...fields), (documents, at, field) => {
			const { disruptions } = factsOf(documents).recoveryTimes;
			const less = new Map(
				factsOf(without(documents, at, field)).recoveryTimes.disruptions.map((one) => [one.disruption, one.targets]),
			);
			for (const { disruption, targets, recoveredMs } of disruptions) {
				for (const before of targets) {
					if (before.kind !== 'value') continue;
					expect(before.milliseconds).toBeLessThanOrEqual(recoveredMs ?? Number.POSITIVE_INFINITY);
					expect(before.withRespondersMs ?? before.milliseconds).toBeGreaterThanOrEqual(before.milliseconds);
					const after = less.get(disruption)?.find(({ target }) => target === before.target);
					expect(after).toBeDefined();
					if (after!.kind === 'value') expect(after!.milliseconds).toBe(before.milliseconds);
					else {
						expect(after!.kind).toBe('not-computable');
						if (after!.kind === 'not-computable')
							expect(after!.atLeastMs ?? 0).toBeLessThanOrEqual(before.milliseconds);
					}
				}
			}
		}),
		{ numRuns: 80 },
	);
});

const findingsOf = (documents: readonly MadeDocument[]): readonly string[] => {
	const facts = factsOf(documents);
	return runChecks(facts.architecture, facts)
		.map(({ id, severity, certainty, message }) => [id, severity, certainty, message].join(' '))
		.sort();
};

test('a component that nothing touches changes no finding about the others', () => {
	const stranger: MadeDocument = {
		kind: 'component',
		id: 'zz',
		name: 'Stranger',
		type: 'service',
		owner: 'team:ta',
		tier: 3,
		lifecycle: 'production',
		deployment: { prod: { replicas: [{ id: 'r0' }], instanceUnavailability: 0.01 } },
	};
	fc.assert(
		fc.property(richArchitecture, (documents) => {
			const more = findingsOf([...documents, stranger]).filter((one) => !one.includes('component:zz'));
			expect(more).toEqual(findingsOf(documents));
		}),
		runs,
	);
});

test('other names give the same findings under other names', () => {
	const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
	const idsOf = (documents: readonly MadeDocument[], nameOf: (name: string) => string): readonly string[] => {
		const facts = factsOf(documents);
		return (
			runChecks(facts.architecture, facts)
				// A circle is named by the first of its members.
				.map(({ id, rule, ...more }) => ({ ...more, id: /cycle|loop|deadlock/.test(rule) ? rule : id }))
				.map(({ id, severity, certainty }) => `${id.replace(/\bc\d\b/g, nameOf)} ${severity} ${certainty}`)
				.sort()
		);
	};
	fc.assert(
		fc.property(richArchitecture, shuffled, (documents, names) => {
			const text = JSON.stringify(documents).replace(/\bc(\d)\b/g, (_, at) => `c${names[Number(at)]}`);
			const renamed = JSON.parse(text) as readonly MadeDocument[];
			const back = (name: string): string => `c${names.indexOf(Number(name.slice(1)))}`;
			expect(idsOf(renamed, back)).toEqual(idsOf(documents, (name) => name));
		}),
		runs,
	);
});

test('other names change no time of a recovery, with many people or few', () => {
	const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
	const timesOf = (documents: readonly MadeDocument[]) =>
		factsOf(documents).recoveryTimes.disruptions.map((one) => ({
			disruption: one.disruption,
			all: [one.recoveredMs, one.atLeastMs, one.atLeastWithPeopleMs, one.plan?.makespanMs],
			targets: one.targets.map((found) => ({
				target: found.target,
				kind: found.kind,
				times:
					found.kind === 'value'
						? [found.milliseconds, found.possibleMs, found.atLeastWithRespondersMs, found.withRespondersMs]
						: found.kind === 'not-computable'
							? [found.atLeastMs]
							: [],
			})),
		}));
	/** One or two people for all that is lost, each component with a time: then people are what is short. */
	const short = fc.tuple(richArchitecture, fc.integer({ min: 1, max: 2 })).map(([documents, responders]) =>
		documents.map((one) => {
			if (one.kind !== 'component') return one;
			const recovery = { restoreTime: '10m', ...(one.recovery as object), detect: '1m', decide: '2m', verify: '3m' };
			return { ...one, recovery: { ...recovery, responders } };
		}),
	);
	fc.assert(
		fc.property(fc.oneof(richArchitecture, short), shuffled, (documents, names) => {
			const text = JSON.stringify(documents).replace(/\bc(\d)\b/g, (_, at) => `c${names[Number(at)]}`);
			const events = (list: ReturnType<typeof timesOf>, nameOf: (name: string) => string) =>
				list
					.map((one) => ({ ...one, disruption: one.disruption.replace(/\bc\d\b/, nameOf) }))
					.sort((a, b) => (a.disruption < b.disruption ? -1 : 1));
			const back = (name: string): string => `c${names.indexOf(Number(name.slice(1)))}`;
			expect(events(timesOf(JSON.parse(text) as readonly MadeDocument[]), back)).toEqual(
				events(timesOf(documents), (name) => name),
			);
		}),
		{ numRuns: 200 },
	);
});

test('with few people a target takes no longer than a plan for everything, and no less than its bound', () => {
	fc.assert(
		fc.property(richArchitecture, (documents) => {
			for (const { plan, targets } of factsOf(documents).recoveryTimes.disruptions)
				for (const one of targets) {
					if (one.kind !== 'value') continue;
					expect(one.withRespondersMs === undefined).toBe(plan === undefined);
					if (plan === undefined) continue;
					expect(one.atLeastWithRespondersMs!).toBeGreaterThanOrEqual(one.milliseconds);
					expect(one.withRespondersMs!).toBeGreaterThanOrEqual(one.atLeastWithRespondersMs!);
					expect(one.withRespondersMs!).toBeLessThanOrEqual(plan.makespanMs);
				}
		}),
		{ numRuns: 100 },
	);
});

test('importances that were let go for others are told again as they were', () => {
	let told = 0;
	fc.assert(
		fc.property(richArchitecture, (documents) => {
			const { model } = compiledOf(documents);
			const evaluated = evaluatedTargets(model, impactsOf(model));
			const [all, few] = [importance(evaluated), importance(evaluated, 1)];
			const targets = evaluated.targets.map(({ ref }) => ref);
			for (const target of [...targets, ...targets]) {
				told += all.of(target)?.events.length ?? 0;
				expect(few.of(target)).toEqual(all.of(target));
			}
		}),
		{ numRuns: 60 },
	);
	expect(told).toBeGreaterThan(0);
});
