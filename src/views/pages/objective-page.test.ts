import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { redactionOf } from '#model/redaction/profile.ts';
import { siteOf } from '../site.ts';

const files = `kind: team
id: core
name: Core
---
kind: component
id: api
name: Api
owner: team:core
---
kind: slo
id: works
for: component:api
target: 99.9
window: 30d
`;

/** A rule as Sloth writes it, and one that reckons with ten times the budget. */
const rules = `groups:
- name: api
  rules:
  - alert: ApiBurns
    expr: max(slo:sli_error:ratio_rate5m{sloth_slo="works"} > (14.4 * 0.001)) without (w) and max(slo:sli_error:ratio_rate1h{sloth_slo="works"} > (14.4 * 0.001)) without (w)
    labels: { severity: critical }
  - { alert: ApiBurnsSlowly, expr: 'api:errors:ratio_rate6h > 1 * (1 - 0.99)', labels: { severity: warning, slo: works } }
`;

const monthly = `apiVersion: openslo/v1
kind: SLO
metadata: { name: monthly }
spec:
  service: api
  timeWindow: [{ duration: 1M, isRolling: false, calendar: { startTime: 2026-01-01 00:00:00, timeZone: Europe/London } }]
  budgetingMethod: Occurrences
  objectives: [{ targetPercent: 99.9 }]
`;

function built(profile: 'internal' | 'public') {
	const workspace = { alerts: [{ files: ['r.yaml'] }] };
	const { model } = compile([{ path: 'content/a.yaml', text: files }], {
		asOf: '2026-11-28',
		workspace,
		alertRules: [{ path: 'r.yaml', text: rules }],
		objectives: [{ path: 'o.yaml', text: monthly }],
		redaction: redactionOf(profile, workspace),
	});
	const architecture = { model, decisions: [] };
	const facts = computeFacts(architecture);
	const { pages } = siteOf({ architecture, facts, findings: [] });
	const textOf = (route: string) => JSON.stringify(pages.find((page) => page.route === route)!.blocks);
	return { facts, textOf };
}

test('the page of an objective says what rules of others watch, and with which budget they reckon', () => {
	const text = built('internal').textOf('/slos/works/');
	expect(text).toContain('14.4 times its rate over 1 h and 5 min');
	expect(text).toContain('10 times its rate over 6 h (it reckons with a budget of 1 %)');
});

test('the page of an objective of the calendar says how long its windows are and what may be bad in one', () => {
	const text = built('internal').textOf('/slos/monthly/');
	expect(text).toContain(
		'1M, begins anew each time, first at 2026-01-01 00:00:00 in Europe/London; 28 to 31 days; the budget of one window is 40.32 to 44.64 minutes',
	);
});

test('what a rule watches is known where its expression is left out for others', () => {
	const [inside, outside] = [built('internal'), built('public')];
	const verdicts = ({ facts }: typeof inside) =>
		facts.observabilityGaps.objectives.map(({ slo, verdict, fast, slow }) => [slo, verdict, fast, slow]);
	expect(verdicts(inside)).toEqual([
		['slo:monthly', 'none', false, false],
		['slo:works', 'covered', true, true],
	]);
	expect(verdicts(outside)).toEqual(verdicts(inside));
	expect(outside.textOf('/slos/works/')).not.toContain('ratio_rate');
});
