import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Affected } from '#analysis/blast-radius.ts';
import { decodeFailureModel, encodeFailureModel } from '#analysis/compact-failure-model.ts';
import { disruptionsOf } from '#analysis/disruptions.ts';
import { failureModelOf } from '#analysis/failure-model.ts';
import { nothingFailed } from '#analysis/situation.ts';
import { createWhatIf } from '#analysis/what-if.ts';
import { analyse, readArchitecture } from '#cli/pipeline.ts';
import { viewContext } from '#views/context.ts';
import { failuresOfScenario } from '#views/what-if/collect-guidance.ts';

/** What a reader's browser answers about the worked example is what the build says, for every single failure. */

const root = join(import.meta.dirname, '..');
const reading = readArchitecture(root, { asOf: '2026-11-23' });
const { model } = reading.architecture;
const { facts } = analyse(reading);
const file = JSON.stringify(encodeFailureModel(failureModelOf(model)));
const decoded = decodeFailureModel(JSON.parse(file));
const ask = createWhatIf(decoded);

const subjects = [...model.byKind.component, ...model.byKind['failure-domain']].map(({ ref }) => ref);

const plain = ({ ref, state, certainty, couldBe, atOnce, time, timeToState }: Affected) => ({
	ref,
	state,
	certainty,
	couldBe,
	atOnce,
	time,
	timeToState,
});

describe('the worked example in the browser', () => {
	test.each(subjects)('%s: states, times and ways as in its blast radius', (subject) => {
		const radius = facts.blastRadius.of(subject)!;
		const answer = ask({ ...nothingFailed, failed: [subject] });
		expect(answer.services.map(plain)).toEqual(radius.services.map(plain));
		expect(answer.flows.map(plain)).toEqual(radius.flows.map(plain));
		const others = answer.components.filter(({ ref }) => ref !== subject);
		expect(others.map(plain)).toEqual(radius.components.map(plain));
		expect(answer.peakTraffic).toEqual(radius.peakTraffic);
		for (const { ref } of [...radius.services, ...radius.flows, ...radius.components]) {
			const proof = answer.proof(ref);
			// The build begins with what was lost; a domain's first victim is the first step of the browser.
			const built = radius.evidence(ref).filter((step) => step.ref.startsWith('failure-domain:') === false);
			expect(proof.map((step) => [step.ref, step.state, step.time])).toEqual(
				built.map((step) => [step.ref, step.state, step.time]),
			);
			expect(proof.slice(1).map((step) => [step.because, step.via, step.assumed, step.place])).toEqual(
				built
					.slice(1)
					.map((step) => [
						step.because,
						step.via,
						step.assumed,
						step.span && `${step.span.file}:${step.span.start.line}`,
					]),
			);
		}
	});

	test('what is left carries as much as the capacity report says, for the loss of every domain', () => {
		const domains = new Set(model.byKind['failure-domain'].map(({ ref }) => ref));
		const rows = facts.capacityAfterLoss.rows.filter(({ disruption }) => domains.has(disruption));
		expect(rows.length).toBeGreaterThan(20);
		for (const { disruption, component, left, rho } of rows) {
			const found = ask({ ...nothingFailed, failed: [disruption] }).capacity.find((one) => one.component === component);
			expect([disruption, component, found?.left, found?.utilisation]).toEqual([disruption, component, left, rho]);
		}
	});

	test('nothing failed: the availability of every flow and service is that of the build', () => {
		const answer = ask(nothingFailed);
		for (const target of facts.availability.targets) {
			const built = facts.availability.of(target)!;
			const told = answer.availability(target);
			if (built.kind === 'exact') {
				expect(told.kind).toBe('exact');
				if (told.kind === 'exact') expect(told.unavailability).toBeCloseTo(built.figures.unavailability, 14);
			} else if (built.kind === 'range') {
				expect(told.kind).toBe('range');
				if (told.kind === 'range') {
					expect(told.best).toBeCloseTo(built.best.unavailability, 14);
					expect(told.worst).toBeCloseTo(built.worst.unavailability, 14);
				}
			} else {
				expect(told.kind).toBe('not-computable');
				if (built.kind === 'not-computable' && told.kind === 'not-computable')
					expect(told.missing.map(({ entity, field }) => `${entity} ${field}`)).toEqual(
						built.missing.map(({ entity, field }) => `${entity} ${field}`),
					);
			}
		}
	});

	test('each ready-made scenario takes down by itself what the loss reports say', () => {
		const context = viewContext(reading.architecture, facts, []);
		for (const { ref, kind, losses } of disruptionsOf(model)) {
			if (kind !== 'scenario') continue;
			const { components } = ask({ ...nothingFailed, failed: failuresOfScenario(context, ref) });
			const down = components.filter(({ lost }) => lost !== undefined).map((one) => one.ref);
			expect(down.sort(), ref).toEqual(losses.filter((loss) => loss.down).map(({ component }) => component));
		}
	});

	test('the model file is small', () => {
		expect(gzipSync(file, { level: 9 }).length).toBeLessThan(40_000);
	});
});
