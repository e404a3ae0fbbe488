import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { modelOf } from '#analysis/testing/model-of.ts';
import { viewContext } from './context.ts';
import { containers } from './mermaid/containers.ts';
import { ownershipMap } from './mermaid/team-map.ts';
import { overlaysOf } from './overlays.ts';
import { collectGuidance } from './what-if/collect-guidance.ts';

const model = modelOf([
	{ kind: 'team', id: 'core', name: 'Core' },
	{ kind: 'system', id: 'shop', owner: 'team:core' },
	{
		kind: 'component',
		id: 'web',
		system: 'system:shop',
		dependencies: [{ to: 'component:store', criticality: 'hard' }],
	},
	{ kind: 'component', id: 'store', system: 'system:shop', owner: 'team:core' },
]);

test('a component without an owner belongs to the team of its system, in every picture and in an incident', () => {
	const architecture = { model, decisions: [] };
	const context = viewContext(architecture, computeFacts(architecture), []);
	const teams = overlaysOf(context, containers(context, 'system:shop')!).find(({ key }) => key === 'teams');
	expect(teams?.marks.map(({ label, nodes }) => [label, [...nodes].sort()])).toEqual([
		['Core', ['component__store', 'component__web']],
	]);
	expect(ownershipMap(context)?.description).toBe('1 team with components, by system.');
	expect(ownershipMap(context)?.mermaid).not.toContain('Nobody');
	expect(collectGuidance(context).owners).toMatchObject({ 'component:web': 0, 'component:store': 0 });
});
