import { expect, test } from 'vitest';
import { choicesOf, fits, kindsOf, type Narrowing } from './search-narrow.ts';

const runbook = { kind: 'Runbook', facets: ['Ledger', 'page', '1', 'Payments', 'Cash'] };
const component = { kind: 'Component', facets: ['Hubs', '', '2', 'Payments'] };
const decision = { kind: 'Decision', facets: [] };
const all = [runbook, component, decision];

test.each<[string, Narrowing, readonly object[]]>([
	['nothing', {}, all],
	['a kind', { kind: 'Runbook' }, [runbook]],
	['a team', { team: 'Hubs' }, [component]],
	['a tier', { tier: '1' }, [runbook]],
	['a service of several', { service: 'Payments' }, [runbook, component]],
	['a severity is no service', { service: 'page' }, []],
	['several at once', { service: 'Payments', tier: '2', kind: 'Component' }, [component]],
	['what contradicts', { team: 'Hubs', tier: '1' }, []],
])('narrowed by %s', (_, by, expected) => {
	expect(all.filter((one) => fits(one, by))).toEqual(expected);
});

test('kinds are counted among what fits but for the kind, and choices among everything', () => {
	expect([...kindsOf(all, { kind: 'Decision', service: 'Payments' })]).toEqual([
		['Runbook', 1],
		['Component', 1],
	]);
	expect(choicesOf(all)).toEqual({ team: ['Hubs', 'Ledger'], service: ['Cash', 'Payments'], tier: ['1', '2'] });
	expect(choicesOf([decision])).toEqual({ team: [], service: [], tier: [] });
});
