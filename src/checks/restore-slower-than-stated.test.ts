import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { type Document, modelOf } from '#analysis/testing/model-of.ts';
import { runChecks } from './run-checks.ts';

const suggestionFor = (deployment: object): string | undefined => {
	const store: Document = {
		kind: 'component',
		id: 'db',
		owner: 'team:t',
		deployment: { prod: deployment },
		dataStore: { sizeGB: 1400, backup: { interval: '6h', restoreRate: '480GB/h' } },
		recovery: { restoreTime: '2m' },
	} as Document;
	const architecture = { model: modelOf([store]), decisions: [] };
	const findings = runChecks(architecture, computeFacts(architecture));
	return findings.find(({ rule }) => rule === 'restore-slower-than-stated')?.suggestion;
};

test('a time that may be that of another copy taking over is led to the field for it', () => {
	const two = [{ id: 'p1' }, { id: 'p2' }];
	const field = 'write it as `deployment.prod.failover.time`';
	expect(suggestionFor({ replicas: two, strategy: 'hot-standby' })).toContain(field);
	expect(suggestionFor({ replicas: two, failover: { mode: 'automatic' } })).toContain(field);
	// With one copy nothing takes over, and where it is said it is said.
	expect(suggestionFor({ replicas: [{ id: 'p1' }] })).not.toContain('failover');
	expect(suggestionFor({ replicas: two, failover: { mode: 'automatic', time: '60s' } })).not.toContain('failover');
	expect(suggestionFor({ replicas: two, failover: 'none' })).not.toContain('failover');
});
