import { describe, expect, test } from 'vitest';
import { readStructurizr } from './read.ts';

const uses = (destinationId: string, more: object = {}): object => ({
	id: `r${destinationId}`,
	destinationId,
	description: 'Uses',
	...more,
});
const workspace = {
	name: 'Shop',
	model: {
		people: [{ id: '1', name: 'Customer', relationships: [uses('3')] }],
		softwareSystems: [
			{
				id: '2',
				name: 'Shop system',
				tags: 'Element,Software System,Important',
				relationships: [uses('7', { linkedRelationshipId: 'x' })],
				containers: [
					{
						id: '3',
						name: 'Web Application',
						technology: 'Java',
						relationships: [uses('4', { technology: 'HTTPS' }), uses('4'), uses('8'), uses('3')],
						components: [
							{ id: '5', name: 'Sign in', relationships: [uses('7'), uses('6')] },
							{ id: '6', name: 'Basket' },
						],
					},
					{
						id: '4',
						name: 'Orders',
						tags: 'Element,Container,Database',
						url: 'https://db.example.org',
						properties: { cost: '3' },
					},
				],
			},
			{ id: '7', name: 'Mail', location: 'External' },
			{ id: '8', name: 'Bank', containers: [{ id: '9', name: 'Core' }] },
		],
		deploymentNodes: [{ id: '10', name: 'Live' }],
	},
	views: { containerViews: [{}, {}] },
	documentation: { decisions: [{}] },
};
const { entities, notes } = readStructurizr([{ path: 'w.json', text: JSON.stringify(workspace) }]);
const found = (id: string) => entities.find((one) => one.id === id)?.fields;

describe('what a workspace of Structurizr says', () => {
	test('systems with containers, their containers, and systems without any', () => {
		expect(entities.map(({ kind, id }) => `${kind}:${id}`)).toEqual([
			'system:shop-system',
			'component:web-application',
			'component:orders',
			'component:mail',
			'system:bank',
			'component:core',
		]);
		expect(found('shop-system')).toMatchObject({ name: 'Shop system', tags: ['Important'] });
		expect(found('orders')).toMatchObject({
			type: 'store',
			system: 'system:shop-system',
			links: [{ url: 'https://db.example.org' }],
			'x-structurizr': { properties: { cost: '3' } },
		});
		expect(found('mail')).toMatchObject({ type: 'external' });
		// A container without a tag that says so has no type: what it is made with does not say what it is.
		expect(found('web-application')?.['type']).toBeUndefined();
	});

	test('relationships of containers, and of the components in them, are dependencies, each once', () => {
		expect(found('web-application')?.['dependencies']).toEqual([
			{ to: 'component:orders', description: 'Uses (HTTPS)' },
			{ to: 'component:mail', description: 'Uses' },
		]);
		expect(found('web-application')).not.toHaveProperty('owner');
	});

	test('what has no counterpart is counted, with the reason', () => {
		expect(notes.map(({ place, message }) => `${place}: ${message}`)).toEqual([
			'w.json: 1 person: a person stands in flows, as a role or a user',
			'w.json: 2 components inside containers: what is deployed and fails as one is the container; their relationships count for it',
			'w.json: 1 deployment node: what fails together only you know: say in `deployment` how many copies run, and in which domains',
			'w.json: 1 decision: `lintel adr adopt` reads them where they stand in Markdown',
			'w.json: 2 views: pictures follow from the model; a dynamic view may become a flow',
			'w.json, element 3: uses the system Bank as a whole: say which of its components',
		]);
	});

	test.each([
		'',
		'[]',
		'{"model": {}}',
		'{"model": {"softwareSystems": 1}}',
		'{"model": {"softwareSystems": [null, {"id": 1}]}}',
	])('`%s` is told, not thrown', (text) => {
		const read = readStructurizr([{ path: 'w.json', text }]);
		expect(read.entities).toEqual([]);
		expect(read.notes.length).toBeGreaterThan(0);
	});
});
