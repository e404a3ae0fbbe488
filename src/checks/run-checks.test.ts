import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { decisionsOf } from '#analysis/testing/decision-of.ts';
import { type Document, modelOf } from '#analysis/testing/model-of.ts';
import { probabilitiesOfTestM, withProbabilities } from '#analysis/testing/probabilities.ts';
import { testM } from '#analysis/testing/test-m.ts';
import type { Workspace } from '#model/types.generated.ts';
import type { Finding } from './finding.ts';
import { checks } from './index.ts';
import { findingToDiagnostic, runChecks } from './run-checks.ts';

function findings(
	documents: readonly Document[],
	workspace: Workspace = {},
	...decisions: string[]
): readonly Finding[] {
	const architecture = { model: modelOf(documents, { workspace }), decisions: decisionsOf(...decisions) };
	return runChecks(architecture, computeFacts(architecture));
}
const of = (list: readonly Finding[], rule: string): readonly Finding[] =>
	list.filter((finding) => finding.rule === rule);
const spof = 'single-point-of-failure';
const gateway = `${spof}:component:gateway`;

describe('Test M', () => {
	const all = findings(testM());
	test('one finding per thing to change, the region last and only information', () => {
		expect(of(all, spof).map(({ id, severity }) => [id.slice(spof.length + 1), severity])).toEqual([
			['component:gateway', 'error'],
			['failure-domain:euw1-a', 'error'],
			['common-cause:ledger-db/sw-led', 'warning'],
			['common-cause:payment-api/sw-api', 'warning'],
			['failure-domain:euw1', 'info'],
		]);
	});
	test('a concrete suggestion and a path to the first target', () => {
		const zone = all.find(({ id }) => id === `${spof}:failure-domain:euw1-a`)!;
		expect(zone.suggestion).toBe('move one of `s1` and `s2` out of `failure-domain:euw1-a`');
		expect(zone.targets).toEqual(['business-service:uk-chaps-outbound', 'flow:submit-payment']);
		expect(zone.path.map(({ ref }) => ref)).toEqual([
			'failure-domain:euw1-a',
			'component:sanctions',
			'flow:submit-payment',
			'business-service:uk-chaps-outbound',
		]);
	});
	test('the copies of one component are one finding', () => {
		const tight = of(findings(testM({ peak: '650/s' })), spof);
		expect(tight.filter(({ id }) => id.includes('payment-api')).map(({ id }) => id)).toEqual([
			`${spof}:component:payment-api`,
			`${spof}:common-cause:payment-api/sw-api`,
		]);
		expect(tight[1]!.message).toContain('ceil(650/s / 300/s) = 3');
	});
	test('the order of the files changes nothing', () => {
		const plain = (list: readonly Finding[]) => list.map(({ id, message, targets }) => [id, message, targets]);
		expect(plain(findings([...testM()].reverse()))).toEqual(plain(all));
	});
});

describe('overrides', () => {
	test('off hides a check', () => {
		expect(of(findings(testM(), { checks: { [spof]: 'off' } }), spof)).toEqual([]);
	});
	test('a milder severity is a ceiling, a stricter one holds for all', () => {
		const severities = (to: 'info' | 'warning' | 'error') =>
			of(findings(testM(), { checks: { [spof]: to } }), spof).map(({ severity }) => severity);
		expect(new Set(severities('info'))).toEqual(new Set(['info']));
		expect(severities('warning')).toEqual(['warning', 'warning', 'warning', 'warning', 'info']);
		expect(new Set(severities('error'))).toEqual(new Set(['error']));
	});
	test('targets below the tier of the policy are left out', () => {
		const minor = testM().map((document) =>
			document.kind === 'business-service' ? { ...document, tier: 3 } : document,
		);
		expect(of(findings(minor, { policies: { spofTier: 2 } }), spof)).toEqual([]);
		expect(of(findings(minor, { policies: { spofTier: 3 } }), spof)).toHaveLength(5);
	});
});

describe('waivers', () => {
	const waive = (until: string, status = 'accepted'): string =>
		`status: ${status}\nwaives:\n  - finding: ${gateway}\n    until: ${until}`;
	const one = (...decisions: string[]): Finding =>
		findings(testM(), {}, ...decisions).find(({ id }) => id === gateway)!;
	test('an active waiver is shown, and the finding fails nothing', () => {
		const finding = one(waive('2027-03-31'));
		expect(finding).toMatchObject({ counts: false, waiver: { label: 'ADR-0001', state: 'active' } });
		expect(findingToDiagnostic(finding)).toMatchObject({
			severity: 'info',
			message: expect.stringContaining('accepted by ADR-0001 until 2027-03-31'),
		});
	});
	test('after its last day the finding counts again, and the lapse is a finding of its own', () => {
		expect(one(waive('2026-11-22'))).toMatchObject({ counts: true, severity: 'error', waiver: { state: 'lapsed' } });
		expect(of(findings(testM(), {}, waive('2026-11-22')), 'waiver-expired')).toHaveLength(1);
	});
	test('a proposal waives nothing', () => {
		expect(one(waive('2027-03-31', 'proposed')).counts).toBe(true);
	});
	test('waived findings come last', () => {
		expect(findings(testM(), {}, waive('2027-03-31')).at(-1)!.id).toBe(gateway);
	});
});

test('ids of checks are distinct and kebab case', () => {
	expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
	expect(checks.filter(({ id }) => !/^[a-z][a-z0-9-]+$/.test(id))).toEqual([]);
});

test('an empty architecture has no findings', () => {
	expect(findings([])).toEqual([]);
});

describe('what a suggestion would do', () => {
	const effects = (documents: readonly Document[]) =>
		new Map(of(findings(documents), spof).map(({ id, effect }) => [id.slice(spof.length + 1), effect]));
	test('a second copy, or a copy moved, spares what stops today', () => {
		const all = effects(testM());
		expect(all.get('component:gateway')).toBe(
			'all 2 flows and business services that stop today then go on when one copy is lost',
		);
		expect(all.get('failure-domain:euw1-a')).toBe(
			'the loss of `failure-domain:euw1-a` then stops none of these 2 flows and business services by itself',
		);
		expect(all.get('common-cause:ledger-db/sw-led')).toBeUndefined();
	});
	test('with numbers: what the change does to the availability of the first target (DOMAIN A3)', () => {
		const all = findings(withProbabilities(testM(), probabilitiesOfTestM));
		const saved = '16.5 minutes less downtime a month (unavailability 1.74e-3 -> 1.36e-3)';
		const loss = all.find(({ id }) => id === `${spof}:failure-domain:euw1-a`)!;
		expect(loss.suggestion).toBe('move one of `s1` and `s2` out of `failure-domain:euw1-a`');
		expect(loss.effect).toContain(`; \`business-service:uk-chaps-outbound\`: ${saved}`);
		const shared = all.find(({ rule }) => rule === 'shared-failure-domain')!;
		expect(shared.effect).toContain(saved);
	});
	test('a change that leaves others in the domain says that it is not enough', () => {
		// Test M's region holds everything, so moving the copies of one component saves nothing.
		expect(effects(testM()).get('failure-domain:euw1')).toContain('by itself not enough');
	});
});

test.each([
	[{ name: 'queue', eol: '2026-11-20' }, [0, 90, 180], 'runs queue, whose support ended on 2026-11-20, 3 days ago'],
	[
		{ name: 'queue', version: '4', eol: '2026-11-23' },
		[0, 90, 180],
		'runs queue 4, whose support ended on 2026-11-23, today',
	],
	[
		{ name: 'queue', version: '4', eol: '2026-11-24' },
		[0, 90, 180],
		'runs queue 4, whose support ends on 2026-11-24, in 1 day',
	],
	// A policy that wants to be done a month before says so by its thresholds, and nothing has ended yet.
	[
		{ name: 'queue', version: '4', eol: '2026-12-13' },
		[30, 90, 180],
		'runs queue 4, whose support ends on 2026-12-13, in 20 days',
	],
])('the end of support is told as it is: %o with %o', (tech, eolDays, said) => {
	const documents: Document[] = [
		{ kind: 'team', id: 'pay', name: 'Pay' },
		{ kind: 'component', id: 'bus', name: 'Bus', owner: 'team:pay', tech: [tech] },
	];
	const found = findings(documents, { policies: { eolDays } }).filter(({ rule }) => rule.startsWith('support-'));
	expect(found.map(({ message }) => message)).toEqual([`\`component:bus\` ${said}`]);
});

test('what shares a domain endangers the most important service first', () => {
	const lesser: Document = {
		kind: 'business-service',
		id: 'archive',
		name: 'Archive',
		tier: 3,
		flows: ['submit-payment'],
	};
	const shared = of(findings([...testM(), lesser]), 'shared-failure-domain');
	expect(shared.length).toBeGreaterThan(0);
	for (const { targets } of shared)
		expect(targets).toEqual(['business-service:uk-chaps-outbound', 'business-service:archive']);
});
