import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { modelOf } from '#analysis/testing/model-of.ts';
import { runChecks } from './run-checks.ts';

const faster = 'let it be worked off faster than 300/s';

test.each([
	// An hour of 300/s is 1,080,000. At 2 x 200/s 100/s are left for it: 3 h.
	[
		'200/s',
		{},
		`${faster}, for example with twice as many consumers`,
		'with twice the rate an hour of outage is worked off in 3 h',
	],
	// Twice and three times 100/s are no more than what comes in: four times leave 100/s.
	[
		'100/s',
		{},
		`${faster}, for example with 4 times as many consumers`,
		'with 4 times the rate an hour of outage is worked off in 3 h',
	],
	// Nothing times anything is nothing.
	['0/s', {}, faster, undefined],
	// 480/s in 12 partitions are 40/s each, and 16 % of 300/s are 48/s. Evenly, 180/s are left: 6000 s.
	[
		'480/s',
		{ partitions: 12, fullestShare: 0.16 },
		'spread the messages evenly over the 12 partitions: more consumers than partitions do not help',
		'spread evenly, an hour of outage is worked off in 1 h 40 min',
	],
	// Even partitions would not be enough: 120/s against 300/s is 150/s x 12 x 0.1.
	[
		'150/s',
		{ partitions: 12, fullestShare: 0.1 },
		`${faster}, for example with 3 times as many consumers`,
		'with 3 times the rate an hour of outage is worked off in 4 h',
	],
])('300/s arrive, %s %j can be worked off', (drainRate, more, suggestion, effect) => {
	const model = modelOf([
		{ kind: 'component', id: 'topic', capacity: { queue: { arrivalRate: '300/s', drainRate, ...more } } },
	] as never);
	const architecture = { model, decisions: [] };
	const [found] = runChecks(architecture, computeFacts(architecture)).filter(
		({ rule }) => rule === 'backlog-never-drains',
	);
	expect(found).toMatchObject({ suggestion });
	expect(found!.effect).toBe(effect);
});
