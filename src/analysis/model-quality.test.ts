import { describe, expect, test } from 'vitest';
import { computeFacts, type Facts } from './facts.ts';
import { decisionsOf } from './testing/decision-of.ts';
import { type Document, modelOf } from './testing/model-of.ts';

const facts = (documents: readonly Document[], ...decisions: string[]): Facts =>
	computeFacts({ model: modelOf(documents), decisions: decisionsOf(...decisions) });
const gaps = (documents: readonly Document[]): string[] =>
	facts(documents).modelQuality.gaps.map(({ ref, field }) => `${ref} ${field}`);

describe('gaps', () => {
	const running = (more: object): Document => ({
		kind: 'component',
		id: 'a',
		deployment: {
			prod: {
				requireK: 1,
				replicas: [
					{ id: 'one', domains: ['az:z'] },
					{ id: 'two', domains: ['az:z'] },
				],
			},
		},
		...more,
	});
	const dependency = (more: object): readonly Document[] => [
		{ kind: 'component', id: 'a', type: 'library', dependencies: [{ to: 'b', ...more }] },
		{ kind: 'component', id: 'b', type: 'library' },
	];
	const guarded = { resilience: { timeout: { total: '1s' }, retry: 'none' } };
	test.each<[string, readonly Document[], string[]]>([
		['an undeclared criticality', dependency(guarded), ['component:a dependencies[].criticality']],
		['a declared one is none', dependency({ criticality: 'hard', ...guarded }), []],
		[
			'a call without timeout and retry',
			dependency({ criticality: 'hard' }),
			['component:a dependencies[].resilience.timeout', 'component:a dependencies[].resilience.retry'],
		],
		['none is a declaration', dependency({ criticality: 'hard', resilience: { timeout: 'none', retry: 'none' } }), []],
		[
			'a step without a usual time',
			[
				{ kind: 'component', id: 'a', type: 'library' },
				{ kind: 'flow', id: 'f', peakRate: '1/s', steps: [{ seq: 1, from: 'role:x', to: 'a' }] },
			],
			// Nobody says how the library runs either, and so the flow has no availability.
			['component:a deployment.<environment>.replicas', 'flow:f steps[].serviceTime.p99'],
		],
		[
			'a write of which nobody says whether it may be repeated',
			[
				{
					kind: 'component',
					id: 'a',
					type: 'library',
					interfaces: [
						{
							id: 'i',
							operations: [
								{ id: 'w', effect: 'write' },
								{ id: 'r', effect: 'read' },
							],
						},
					],
				},
			],
			['component:a interfaces[].operations[].idempotent'],
		],
		['a start-up dependency needs none', dependency({ phase: 'startup' }), []],
		[
			'a fallback nobody tried',
			dependency({ criticality: 'soft', resilience: { ...guarded.resilience, fallback: { type: 'cache' } } }),
			['component:a dependencies[].resilience.fallback.tested'],
		],
		[
			'a buffer of unknown size',
			dependency({ criticality: 'hard', async: { afterBuffer: 'down' } }),
			['component:a dependencies[].async', 'component:a dependencies[].async.rate, drainRate, retention'],
		],
		[
			'what recovery, data and releases need of a component that runs',
			[running({ dataStore: { systemOfRecord: true, replication: 'unknown', backup: {} } })],
			[
				'recovery.restoreTime',
				'recovery.detect, decide, verify',
				'dataStore.replication',
				'dataStore.backup',
				'dataStore.corruptionDetection',
				'release.strategy',
			].map((field) => `component:a ${field}`),
		],
		[
			'size and rate say how long a restore takes; none is a declaration; a canary says what it takes away and how long it waits',
			[
				running({
					recovery: { detect: '1m', decide: '1m', verify: '1m' },
					dataStore: { sizeGB: 10, replication: 'none', backup: { interval: '1h', restoreRate: '100GB/h' } },
					release: { strategy: 'canary' },
				}),
			],
			['component:a release.maxUnavailable', 'component:a release.bakeTime'],
		],
		['a flow without a rate', [{ kind: 'flow', id: 'f', steps: [] }], ['flow:f peakRate']],
		['nobody on call is a declaration', [{ kind: 'team', id: 't', oncall: 'none', escalation: [{ to: 'x' }] }], []],
		[
			'unknown is as missing as nothing',
			[{ kind: 'team', id: 't', oncall: 'unknown', escalation: [{ to: 'x' }] }],
			['team:t oncall.people'],
		],
		[
			'a third party',
			[{ kind: 'third-party', id: 'p', substitutability: 'unknown' }],
			['third-party:p substitutability'],
		],
	])('%s', (_, documents, expected) => {
		expect(gaps(documents)).toEqual(expected);
	});

	test('each has a place, a consequence and YAML to paste', () => {
		const { modelQuality } = facts([{ kind: 'component', id: 'api' }]);
		expect(modelQuality.gapsOf('component:api')).toMatchObject([
			{
				field: 'deployment.<environment>.replicas',
				analyses: ['A1', 'A2', 'A5', 'A6'],
				snippet: 'deployment:\n  prod:\n    replicas:\n      - { id: api-1, domains: [failure-domain:<where>] }',
				span: { file: 'test.yaml' },
			},
		]);
	});
});

test('completeness is declared over total, per analysis', () => {
	const { completeness } = facts([
		{
			kind: 'component',
			id: 'a',
			deployment: { prod: { replicas: [{ id: '1', domains: ['az:z'] }] } },
			dependencies: [{ to: 'b' }],
		},
		{ kind: 'component', id: 'b' },
		{ kind: 'failure-domain', id: 'z', type: 'az' },
	]).modelQuality;
	// Replicas of a but not of b, the domain of a's only copy, no criticality: 2 of 4.
	expect(completeness.find(({ analysis }) => analysis === 'A1')).toMatchObject({
		title: 'Single points of failure',
		share: 0.5,
	});
	expect(completeness.find(({ analysis }) => analysis === 'A22')!.share).toBeUndefined();
});

test('orphans: named by no flow, dependency, service or domain; a system does not count', () => {
	const documents: readonly Document[] = [
		{ kind: 'system', id: 's', components: ['component:lone'] },
		{ kind: 'component', id: 'lone' },
		{ kind: 'component', id: 'caller', dependencies: [{ to: 'called' }] },
		{ kind: 'component', id: 'called' },
		{ kind: 'component', id: 'stepped' },
		{ kind: 'flow', id: 'f', steps: [{ seq: 1, from: 'stepped', to: 'stepped' }] },
	];
	expect(facts(documents).modelQuality.orphans).toEqual(['component:caller', 'component:lone']);
});

test('values are dated against the model, oldest first', () => {
	const value = (asOf?: string) => ({
		value: 0.01,
		source: 'measured' as const,
		...(asOf === undefined ? {} : { asOf }),
	});
	const { measured } = facts([
		{ kind: 'component', id: 'a', deployment: { prod: { instanceUnavailability: value('2026-11-01') } } },
		{ kind: 'component', id: 'b', deployment: { prod: { instanceUnavailability: value('2025-11-22') } } },
		{ kind: 'component', id: 'c', deployment: { prod: { instanceUnavailability: value() } } },
	]).modelQuality;
	expect(measured.map(({ ref, ageInDays, stale }) => [ref, ageInDays, stale])).toEqual([
		['component:b', 366, true],
		['component:a', 22, false],
		['component:c', undefined, false],
	]);
});

describe('decisions and what they are about', () => {
	const documents: readonly Document[] = [
		{ kind: 'component', id: 'vault', adrs: ['ADR-0002', 'ADR-0099'] },
		{ kind: 'failure-domain', id: 'euw1-a', type: 'az' },
	];
	const { decisionLinks, modelQuality } = facts(
		documents,
		'status: accepted\naffects: [component:vault, az:euw1-a, component:nothing]',
		'status: accepted',
		'status: accepted',
	);
	test('both sides count', () => {
		expect(decisionLinks.about('component:vault').map(({ label }) => label)).toEqual(['ADR-0001', 'ADR-0002']);
		expect(decisionLinks.subjectsOf('decision:0001')).toEqual(['component:vault', 'failure-domain:euw1-a']);
	});
	test('what leads nowhere is told', () => {
		expect(decisionLinks.unknownSubjects.map(({ written }) => written)).toEqual(['component:nothing']);
		expect(decisionLinks.unknownDecisions.map(({ written }) => written)).toEqual(['ADR-0099']);
		expect(modelQuality.unreferencedDecisions).toEqual(['decision:0003']);
	});
});

describe('probabilities', () => {
	const copies = (id: string, ...unavailability: (number | undefined)[]) =>
		unavailability.map((value, at) => ({ id: `${id}${at}`, domains: ['az:z'], unavailability: value }));
	// By hand. `pay` needs api (one copy of two, nobody says how often either is down, and a standby that takes over), `read`
	// needs db alone (one copy, declared, a release that nobody gives a number), both stand in z, of which nothing is said. The
	// service needs both flows. `lone` has no number either and is in nobody's way.
	const documents: readonly Document[] = [
		{ kind: 'failure-domain', id: 'z', type: 'az' },
		{
			kind: 'component',
			id: 'api',
			deployment: { prod: { requireK: 1, failover: { mode: 'automatic' }, replicas: copies('api', undefined, 0.01) } },
		},
		{
			kind: 'component',
			id: 'db',
			deployment: { prod: { replicas: copies('db', 0.01), commonCause: [{ id: 'sw', kind: 'release' }] } },
		},
		{ kind: 'component', id: 'lone', deployment: { prod: { replicas: copies('lone', undefined) } } },
		{ kind: 'component', id: 'edge' },
		{ kind: 'flow', id: 'pay', steps: [{ seq: 1, from: 'role:x', to: 'api' }] },
		{
			kind: 'flow',
			id: 'read',
			steps: [
				{ seq: 1, from: 'role:x', to: 'db' },
				{ seq: 2, from: 'db', to: 'edge' },
			],
		},
		{ kind: 'business-service', id: 's', flows: ['flow:pay', 'flow:read'] },
	];
	const { gaps: all, completeness } = facts(documents).modelQuality;

	test('what A3 lacks is a gap, once, with how many targets wait for it', () => {
		const ofA3 = all.filter(({ analyses }) => analyses.includes('A3'));
		expect(ofA3.map(({ ref, field, analyses, targets }) => [`${ref} ${field}`, analyses, targets])).toEqual([
			// Asked by A1 as well: one gap.
			['component:edge deployment.<environment>.replicas', ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'], 2],
			['component:api deployment.<environment>.instanceUnavailability', ['A3', 'A4'], 2],
			['component:db deployment.<environment>.commonCause.sw.unavailability', ['A3', 'A4'], 2],
			['component:api deployment.<environment>.failover.coverage', ['A3', 'A4'], 2],
			['failure-domain:z unavailability', ['A3', 'A4'], 3],
		]);
		expect(ofA3.map(({ snippet }) => snippet)).toEqual([
			'deployment:\n  prod:\n    replicas: [{ id: <copy>, domains: [<domain>], unavailability: <fraction> }]',
			'instanceUnavailability: { value: <fraction>, source: <measured|estimate> }',
			'commonCause: [{ id: sw, unavailability: <fraction> }]',
			'failover: { coverage: { value: <share of failovers that succeed>, source: <measured|estimate> } }',
			'unavailability: { value: <fraction>, source: <measured|vendor-sla|estimate> }',
		]);
	});

	test('completeness counts the fields below a target', () => {
		// Declared: how api and db run, and how often the copy of db is down. Missing: the five above. Nothing is asked of lone.
		for (const id of ['A3', 'A4']) {
			const found = completeness.find(({ analysis }) => analysis === id)!;
			expect([id, found.share]).toEqual([id, 3 / 8]);
		}
	});
});
