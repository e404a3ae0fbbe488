import { expect, test } from 'vitest';
import type { RecoveryOfTarget } from './recovery-of-targets.ts';
import { verdictOfInterruption } from './tolerance-clocks.ts';

const base = {
	target: 'business-service:pay',
	targets: { rtoMs: undefined, rpoMs: undefined, by: undefined, toleranceMs: 60_000 },
} as const;
const back = (milliseconds: number, more: Partial<Extract<RecoveryOfTarget, { kind: 'value' }>> = {}) =>
	({
		...base,
		kind: 'value',
		milliseconds,
		withRespondersMs: undefined,
		atLeastWithRespondersMs: undefined,
		amongAllMs: undefined,
		possibleMs: undefined,
		waitsFor: 'component:db',
		detect: undefined,
		decide: undefined,
		verify: undefined,
		path: [],
		normalAfterMs: undefined,
		neverDrains: false,
		...more,
	}) satisfies RecoveryOfTarget;
const unknown = (atLeastMs: number | undefined): RecoveryOfTarget => ({
	...base,
	kind: 'not-computable',
	missing: [],
	atLeastMs,
	bound: undefined,
});

test.each([
	['as long as is tolerable', back(60_000), 'within'],
	['longer', back(60_001), 'exceeds'],
	['longer with the people there are', back(30_000, { withRespondersMs: 90_000 }), 'exceeds'],
	['longer where others come first', back(30_000, { amongAllMs: 90_000 }), 'only-if-first'],
	['longer where what nobody declares does harm', back(30_000, { possibleMs: 90_000 }), 'unknown'],
	['missing times', unknown(undefined), 'unknown'],
	['missing times, and longer in any case', unknown(61_000), 'exceeds'],
	['a buffer holds it up', { ...base, kind: 'not-interrupted', basis: 'a buffer' }, 'within'],
	['what it needs waits for itself', { ...base, kind: 'never', waitsFor: 'component:db', cycle: [] }, 'exceeds'],
] satisfies [string, RecoveryOfTarget, string][])('an interruption against a tolerance: %s', (_, found, verdict) => {
	expect(verdictOfInterruption(found, 60_000)).toBe(verdict);
});
