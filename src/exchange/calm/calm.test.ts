import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readArchitecture } from '#cli/pipeline.ts';
import { compile } from '#model/compile.ts';
import { tinyContent } from '#views/testing/tiny.ts';
import { importedFiles } from '../imported/imported.ts';
import { readCalm } from './read.ts';
import { calmArchitecture } from './write.ts';

interface Calm {
	readonly nodes: readonly { 'unique-id': string; 'node-type': string; interfaces?: { 'unique-id': string }[] }[];
	readonly relationships: readonly {
		'unique-id': string;
		'relationship-type': Record<string, Record<string, unknown>>;
		metadata?: { criticality?: string };
	}[];
	readonly flows: readonly { 'unique-id': string; transitions: { 'relationship-unique-id': string }[] }[];
	readonly adrs: readonly string[];
}

/** What CALM 1.2 asks of an architecture, in our own words: the fields that must be there, and what they may be. */
const text = { type: 'string', minLength: 1 };
const metadata = { type: 'object' };
const held = {
	type: 'object',
	required: ['container', 'nodes'],
	properties: { nodes: { type: 'array', minItems: 1, items: text } },
};
const end = {
	type: 'object',
	required: ['node'],
	properties: { node: text, interfaces: { type: 'array', items: text } },
};
const narrowSchema = {
	type: 'object',
	required: ['$schema', 'nodes', 'relationships'],
	properties: {
		$schema: { const: 'https://calm.finos.org/release/1.2/meta/calm.json' },
		nodes: {
			type: 'array',
			items: {
				type: 'object',
				required: ['unique-id', 'node-type', 'name', 'description'],
				properties: {
					'unique-id': text,
					'node-type': text,
					name: text,
					description: text,
					metadata,
					interfaces: { type: 'array', items: { type: 'object', required: ['unique-id'] } },
				},
			},
		},
		relationships: {
			type: 'array',
			items: {
				type: 'object',
				required: ['unique-id', 'relationship-type'],
				properties: {
					'unique-id': text,
					description: text,
					metadata,
					protocol: {
						enum: [
							'HTTP',
							'HTTPS',
							'FTP',
							'SFTP',
							'JDBC',
							'WebSocket',
							'SocketIO',
							'LDAP',
							'AMQP',
							'TLS',
							'mTLS',
							'TCP',
						],
					},
					'relationship-type': {
						type: 'object',
						minProperties: 1,
						maxProperties: 1,
						additionalProperties: false,
						properties: {
							connects: {
								type: 'object',
								required: ['source', 'destination'],
								properties: { source: end, destination: end },
							},
							interacts: {
								type: 'object',
								required: ['actor', 'nodes'],
								properties: { nodes: { type: 'array', minItems: 1 } },
							},
							'deployed-in': held,
							'composed-of': held,
						},
					},
				},
			},
		},
		flows: {
			type: 'array',
			items: {
				type: 'object',
				additionalProperties: false,
				required: ['unique-id', 'name', 'description', 'transitions'],
				properties: {
					'unique-id': text,
					name: text,
					description: text,
					metadata,
					transitions: {
						type: 'array',
						minItems: 1,
						items: {
							type: 'object',
							required: ['relationship-unique-id', 'sequence-number', 'description'],
							properties: { 'sequence-number': { type: 'integer' }, description: text },
						},
					},
				},
			},
		},
		adrs: { type: 'array', items: text },
	},
};
const isCalm = new Ajv2020({ allErrors: true, strict: false }).compile(narrowSchema);

const root = `${import.meta.dirname}/../../..`;
const worked = readArchitecture(root, { asOf: '2026-11-23' }).architecture;
const tiny = tinyContent().architecture;

describe('the model as an architecture of CALM', () => {
	test.each([
		['the worked example', worked],
		['the tiny architecture', tiny],
	])('%s has the form of CALM 1.2, every id once, and names nothing that is not there', (_, { model, decisions }) => {
		const written = calmArchitecture(model, decisions);
		const calm = JSON.parse(written) as Calm;
		isCalm(calm);
		expect(isCalm.errors ?? []).toEqual([]);
		const nodes = calm.nodes.map((one) => one['unique-id']);
		const relationships = calm.relationships.map((one) => one['unique-id']);
		expect(new Set(nodes).size).toBe(nodes.length);
		expect(new Set(relationships).size).toBe(relationships.length);
		const interfaces = new Set(calm.nodes.flatMap((one) => (one.interfaces ?? []).map((each) => each['unique-id'])));
		for (const { 'relationship-type': type } of calm.relationships) {
			const [value] = Object.values(type) as {
				container?: string;
				actor?: string;
				nodes?: string[];
				source?: { node: string };
				destination?: { node: string; interfaces?: string[] };
			}[];
			const named = [
				value!.container,
				value!.actor,
				value!.source?.node,
				value!.destination?.node,
				...(value!.nodes ?? []),
			];
			for (const one of named) if (one !== undefined) expect(nodes).toContain(one);
			for (const one of value!.destination?.interfaces ?? []) expect(interfaces).toContain(one);
		}
		for (const flow of calm.flows)
			for (const one of flow.transitions) expect(relationships).toContain(one['relationship-unique-id']);
		expect(calm.flows.map((one) => one['unique-id'])).toEqual(model.byKind.flow.map(({ ref }) => ref));
		expect(calm.adrs).toHaveLength(decisions.length);
		expect(calmArchitecture(model, decisions)).toBe(written);
		expect(written).not.toMatch(/NaN|Infinity|undefined|null/);
	});

	test('a number of copies that nobody declared is not one', () => {
		const undeclared = worked.model.byKind.component.filter(({ ref }) => !worked.model.deployments[ref]?.declared);
		const calm = JSON.parse(calmArchitecture(worked.model, [])) as {
			nodes: { 'unique-id': string; metadata?: object }[];
		};
		expect(undeclared.length).toBeGreaterThan(0);
		for (const { ref } of undeclared)
			expect(calm.nodes.find((one) => one['unique-id'] === ref)?.metadata).not.toHaveProperty('copies');
	});
});

describe('what an architecture of CALM says', () => {
	const node = (id: string, type: string, more: object = {}): object => ({
		'unique-id': id,
		'node-type': type,
		name: id,
		description: 'x',
		...more,
	});
	const document = {
		nodes: [
			node('Shop', 'system'),
			node('web', 'webclient'),
			node('api', 'service', { interfaces: [{ 'unique-id': 'api-http', port: 80 }] }),
			node('db', 'database'),
			node('robot', 'toaster'),
			node('customer', 'actor'),
		],
		relationships: [
			{
				'unique-id': 'r1',
				'relationship-type': {
					connects: { source: { node: 'web' }, destination: { node: 'api', interfaces: ['api-http'] } },
				},
			},
			{
				'unique-id': 'r2',
				description: 'reads',
				'relationship-type': { connects: { source: { node: 'api' }, destination: { node: 'db' } } },
			},
			{ 'unique-id': 'r3', 'relationship-type': { 'composed-of': { container: 'Shop', nodes: ['web', 'api'] } } },
			{ 'unique-id': 'r4', 'relationship-type': { interacts: { actor: 'customer', nodes: ['web'] } } },
			{
				'unique-id': 'r5',
				'relationship-type': { connects: { source: { node: 'customer' }, destination: { node: 'db' } } },
			},
		],
		flows: [{ 'unique-id': 'f' }],
	};
	const { entities, notes } = readCalm([{ path: 'a.json', text: JSON.stringify(document) }]);

	test('nodes, dependencies over interfaces and systems are taken over', () => {
		expect(entities.map(({ kind, id }) => `${kind}:${id}`)).toEqual([
			'system:shop',
			'component:web',
			'component:api',
			'component:db',
			'component:robot',
		]);
		expect(entities[1]?.fields).toMatchObject({
			type: 'frontend',
			system: 'system:shop',
			dependencies: [{ to: 'interface:api/api-http' }],
		});
		expect(entities[2]?.fields).toMatchObject({
			dependencies: [{ to: 'component:db', description: 'reads', criticality: undefined }],
		});
		expect(entities[3]?.fields['type']).toBe('store');
	});

	test('everything else is listed', () => {
		expect(notes.map(({ place, message }) => `${place}: ${message}`)).toEqual([
			'a.json: robot: node-type `toaster` is none of ours and is left out',
			'a.json: customer: an actor is a role or a user here, and stands in flows',
			'a.json: r4: interacts is not taken over',
			'a.json: r5: does not connect two components, so it is no dependency',
			'a.json: its flows are not taken over',
		]);
	});

	test.each(['[]', '{', '{"nodes": 3}', '{"nodes": [null, 1, {"unique-id": {}}], "relationships": [{}]}'])(
		'%s is told, not thrown',
		(broken) => {
			const read = readCalm([{ path: 'b.json', text: broken }]);
			expect(read.entities).toEqual([]);
			expect(read.notes.length).toBeGreaterThan(0);
		},
	);

	test('components, owners, dependencies and their criticality of the worked example come back', () => {
		const back = readCalm([{ path: 'ours.json', text: calmArchitecture(worked.model, []) }]);
		const { model, diagnostics } = compile(
			[...importedFiles(back, 'calm')].map(([path, body]) => ({ path: `content/${path}`, text: body })),
			{ asOf: '2026-11-23', environment: 'prod' },
		);
		const codes = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code));
		// Teams and roles are no nodes of CALM, so that owners lead nowhere yet.
		expect([...codes]).toEqual(['dangling-reference']);
		const edges = (of: typeof model): readonly string[] =>
			[...new Set(of.dependencies.map((one) => `${one.from} ${one.interface ?? one.to}`))].sort();
		expect(edges(model)).toEqual(edges(worked.model));
		expect(model.byKind.component.map(({ id }) => id).sort()).toEqual(
			worked.model.byKind.component.map(({ id }) => id).sort(),
		);
		for (const { ref, data } of worked.model.byKind.component) {
			const found = model.entities[ref]?.data as { owner?: string; type?: string; lifecycle?: string };
			expect([ref, found.owner, found.type, found.lifecycle]).toEqual([ref, data.owner, data.type, data.lifecycle]);
		}
	});
});
