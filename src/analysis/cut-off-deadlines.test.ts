import { describe, expect, test } from 'vitest';
import { type CutOffDeadline, cutOffDeadlines, cutOffsAfter, type LatestBegin, utcText } from './cut-off-deadlines.ts';
import { computeFacts } from './facts.ts';
import type { RecoveryOfTarget } from './recovery-of-targets.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const minutes = 60_000;
const seconds = 1_000;

type Value = Extract<RecoveryOfTarget, { readonly kind: 'value' }>;
const base = {
	target: 'business-service:s',
	targets: { rtoMs: undefined, rpoMs: undefined, by: undefined, toleranceMs: undefined },
} as const;
const back = (after: number, rest: Partial<Value> = {}): RecoveryOfTarget => ({
	...base,
	kind: 'value',
	milliseconds: after,
	withRespondersMs: undefined,
	atLeastWithRespondersMs: undefined,
	amongAllMs: undefined,
	possibleMs: undefined,
	waitsFor: 'component:c',
	path: ['component:c'],
	detect: undefined,
	decide: undefined,
	verify: undefined,
	normalAfterMs: undefined,
	neverDrains: false,
	...rest,
});
const deadlineOf = (found: RecoveryOfTarget, time = '17:40', zone?: string): CutOffDeadline => {
	const model = modelOf([
		{
			kind: 'business-service',
			id: 's',
			cutOffs: [{ name: 'Cut-off', time, ...(zone === undefined ? {} : { zone }) }],
		},
	]);
	return cutOffDeadlines({ ...model, asOf: '2026-12-01' }, found)[0]!;
};
/** `16:07`, with the days before, and each day on which it is another time. */
const told = (latest: LatestBegin | undefined): string | undefined => {
	if (latest === undefined) return undefined;
	const clock = ({ time, daysBefore }: { readonly time: string; readonly daysBefore: number }) =>
		`${time}${daysBefore === 0 ? '' : `, ${daysBefore} before`}`;
	const days = latest.onOtherDays.map((one) => `${one.day} ${clock(one)} UTC+${one.offsetMinutes / 60}`);
	return [latest.clock === undefined ? `${latest.beforeMs / minutes} min` : clock(latest.clock), ...days].join('; ');
};
const latestOf = (...of: Parameters<typeof deadlineOf>): string | undefined => {
	const found = deadlineOf(...of);
	return found.kind === 'begins-by' ? told(found.latest) : found.kind;
};

// By hand, with the 93 minutes of DOMAIN A8. Clocks of Berlin: +1, +2 from 2027-03-28 01:00 UTC to 2027-10-31 01:00 UTC.
test.each([
	['17:40 - 1:33', 93 * minutes, '17:40', 'Europe/London', '16:07'],
	['no zone is told: hours of a clock that never changes', 93 * minutes, '03:30', undefined, '01:57'],
	['over midnight', 93 * minutes, '00:30', 'UTC', '22:57, 1 before'],
	['17:40 - 1:33:30 = 16:06:30: who reads 16:07 comes too late', 93 * minutes + 30 * seconds, '17:40', 'UTC', '16:06'],
	['nothing to wait for', 0, '17:40', 'Europe/London', '17:40'],
	['a minute less than a day', 1_439 * minutes, '17:40', 'UTC', '17:41, 1 before'],
	['a day and more is no time of a clock', 30 * 60 * minutes, '17:40', 'Europe/London', '1800 min'],
	[
		// 03:30 summer = 01:30 UTC, less 1:33 = 23:57 UTC = 00:57 winter; 03:30 winter = 02:30 UTC, less 1:33 = 00:57 UTC = 02:57 summer.
		'clocks change in between',
		93 * minutes,
		'03:30',
		'Europe/Berlin',
		'01:57; 2027-03-28 00:57 UTC+1; 2027-10-31 02:57 UTC+2',
	],
	[
		// In March 02:30 is never shown and 00:30 UTC counts: less 1:33 = 22:57 UTC = 23:57 of the day before. In October the first counts.
		'a cut-off that is skipped, and one that comes twice',
		93 * minutes,
		'02:30',
		'Europe/Berlin',
		'00:57; 2027-03-28 23:57, 1 before UTC+1',
	],
	[
		// 04:00 winter of 2027-10-31 = 03:00 UTC, less 1:30 = 01:30 UTC = 02:30 winter, after 02:30 summer; of 2027-03-28 02:00 UTC, 00:30 UTC, 01:30 winter.
		'a time that is shown twice is told, though it is the usual one',
		90 * minutes,
		'04:00',
		'Europe/Berlin',
		'02:30; 2027-03-28 01:30 UTC+1; 2027-10-31 02:30 UTC+1',
	],
	[
		// 22:00 summer of 2027-03-28 = 20:00 UTC, less 20 h = 00:00 UTC = 01:00 winter; 22:00 winter of 2027-10-31 = 21:00 UTC, less 20 h = 01:00 UTC = 02:00 winter,
		// the second time that it is shown, as clocks are put back at that very moment. Of the days after, 22:00 - 20:00 = 02:00.
		'a long recovery',
		20 * 60 * minutes,
		'22:00',
		'Europe/Berlin',
		'02:00; 2027-03-28 01:00 UTC+1; 2027-10-31 02:00 UTC+1',
	],
])('%s', (_name, after, time, zone, expected) => {
	expect(latestOf(back(after), time, zone)).toBe(expected);
});

describe('which time counts', () => {
	test('people who do first what the service waits for, others first, undeclared calls', () => {
		const found = deadlineOf(
			back(60 * minutes, { withRespondersMs: 90 * minutes, amongAllMs: 150 * minutes, possibleMs: 120 * minutes }),
		);
		expect(found).toMatchObject({ kind: 'begins-by', until: 'works-again', orSooner: false });
		if (found.kind !== 'begins-by') return;
		expect([told(found.latest), told(found.ifOthersFirst), told(found.possible)]).toEqual(['16:10', '15:10', '15:40']);
	});

	test('what is no later adds nothing', () => {
		expect(deadlineOf(back(60 * minutes, { amongAllMs: 60 * minutes, possibleMs: 50 * minutes }))).toMatchObject({
			ifOthersFirst: undefined,
			possible: undefined,
		});
	});

	test('what waited has to be worked off as well', () => {
		const found = deadlineOf(back(60 * minutes, { normalAfterMs: 150 * minutes }));
		expect(found).toMatchObject({ until: 'backlog-gone', orSooner: false, latest: { beforeMs: 150 * minutes } });
	});

	test('a backlog of nobody being short of hands is longer where people are', () => {
		const found = deadlineOf(back(60 * minutes, { withRespondersMs: 90 * minutes, normalAfterMs: 80 * minutes }));
		expect(found).toMatchObject({ until: 'works-again', orSooner: true, latest: { beforeMs: 90 * minutes } });
	});
});

test('no time at all, any time, and what is not known', () => {
	expect(deadlineOf(back(60 * minutes, { neverDrains: true }))).toMatchObject({
		kind: 'no-time',
		because: 'never-drains',
	});
	expect(deadlineOf({ ...base, kind: 'never', waitsFor: 'component:c', cycle: [] })).toMatchObject({
		kind: 'no-time',
		because: 'does-not-come-back',
	});
	expect(deadlineOf({ ...base, kind: 'not-interrupted', basis: '' })).toMatchObject({ kind: 'any-time' });
	const unknown = (atLeastMs: number | undefined) =>
		deadlineOf({ ...base, kind: 'not-computable', missing: [], atLeastMs, bound: undefined });
	expect(unknown(undefined)).toMatchObject({ kind: 'not-computable', soonerThan: undefined });
	expect(unknown(93 * minutes)).toMatchObject({ kind: 'not-computable', soonerThan: { clock: { time: '16:07' } } });
});

/** Sends 40/s to a queue that is worked off at 50/s; both stand in the zone. */
const chain: readonly Document[] = [
	{ kind: 'failure-domain', id: 'a', type: 'az' },
	{
		kind: 'component',
		id: 'api',
		deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } },
		recovery: { restoreTime: '6m', detect: '1m', decide: '2m', verify: '3m' },
		dependencies: [
			{ to: 'mail', criticality: 'soft', async: { rate: '40/s', drainRate: '50/s', afterBuffer: 'degraded' } },
		],
	},
	{
		kind: 'component',
		id: 'mail',
		deployment: { prod: { replicas: [{ id: '1', domains: ['az:a'] }] } },
		recovery: { restoreTime: '14m', detect: '1m', decide: '2m', verify: '3m' },
	},
	{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'api', to: 'mail', mode: 'async' }] },
	{
		kind: 'business-service',
		id: 's',
		flows: ['flow:pay'],
		cutOffs: [
			{ name: 'Clients', time: '17:40', zone: 'Europe/London' },
			{ name: 'Banks', time: '00:10', zone: 'Europe/London' },
		],
	},
	{ kind: 'business-service', id: 'without', flows: ['flow:pay'] },
];

test('from the model: works again, then the backlog, then every cut-off of every service that has some', () => {
	const model = modelOf(chain);
	const [loss] = computeFacts({ model, decisions: [] }).recoveryTimes.disruptions;
	const found = cutOffsAfter(model, loss!.targets);
	expect(found.map(({ service }) => service)).toEqual(['business-service:s']);
	// The API is back after 1 + 2 + 6 + 3 = 12 minutes and mail after 20: 8 minutes of 40/s wait, and 50 - 40 = 10/s work them off in
	// 8 * 40 / 10 = 32 minutes. 20 + 32 = 52; 17:40 - 0:52 = 16:48, 00:10 - 0:52 = 23:18 of the day before.
	expect(found[0]!.deadlines).toMatchObject([
		{ cutOff: { name: 'Clients' }, latest: { beforeMs: 52 * minutes, clock: { time: '16:48', daysBefore: 0 } } },
		{ cutOff: { name: 'Banks' }, latest: { beforeMs: 52 * minutes, clock: { time: '23:18', daysBefore: 1 } } },
	]);
	expect(found[0]!.deadlines.map((one) => one.kind === 'begins-by' && one.until)).toEqual([
		'backlog-gone',
		'backlog-gone',
	]);
});

test.each([
	[0, 'UTC+0'],
	[60, 'UTC+1'],
	[330, 'UTC+5:30'],
	[-210, 'UTC-3:30'],
	[-720, 'UTC-12'],
])('%d minutes ahead is %s', (minutesAhead, expected) => {
	expect(utcText(minutesAhead)).toBe(expected);
});
