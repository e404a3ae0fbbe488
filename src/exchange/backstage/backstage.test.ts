import { load, loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { compile } from '#model/compile.ts';
import { schemas } from '#model/schemas.generated.js';
import { componentTypes, importedFiles, lifecycles } from '../imported/imported.ts';
import { readBackstage } from './read.ts';
import { backstageCatalogue } from './write.ts';

const catalogue = `apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: trade }
spec: { owner: shop }
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: orders
  title: Orders
  description: Takes orders.
spec:
  owner: shop
  domain: trade
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: Order_API
  title: Order API
  tags: [java, "c#"]
  links:
    - url: https://dash.example.org
      title: Dashboard
  annotations:
    github.com/project-slug: shop/order-api
    example.org/x: "1"
spec:
  type: service
  lifecycle: production
  owner: shop
  system: orders
  dependsOn: ["resource:orders-db", "component:mail"]
  providesApis: [orders]
  implementationPlan: secret
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders, title: Orders over HTTP }
spec:
  type: openapi
  lifecycle: production
  owner: shop
  system: orders
  definition:
    $text: ./orders.yaml
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: shop-web }
spec:
  type: website
  lifecycle: beta
  owner: group:default/shop
  consumesApis: [orders]
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: mail, namespace: outside }
spec: { type: saas, lifecycle: production, owner: "user:ann" }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: mail }
spec: { type: service, lifecycle: production, owner: shop }
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: orders-db }
spec:
  type: database
  owner: shop
  dependencyOf: ["component:shop-web"]
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: shop }
spec:
  type: team
  profile: { displayName: Shop, email: shop@example.org }
  children: []
  members: [ann]
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ann }
spec: { memberOf: [shop] }
`;

const read = (text: string) => readBackstage([{ path: 'catalog-info.yaml', text }]);
const found = (text: string, id: string) => read(text).entities.find((one) => one.id === id);
const messages = (text: string) => read(text).notes.map(({ place, message }) => `${place}: ${message}`);

/** The model of what was read, with an owner for what has none. */
function modelOf(text: string) {
	const files = [...importedFiles(read(text), 'backstage')].map(([path, body]) => ({
		path: `content/${path}`,
		text: /^(?:owner|kind: team)/m.test(body) ? body : `${body}owner: team:shop\n`,
	}));
	const { model, diagnostics } = compile(files, { asOf: '2026-11-23', environment: 'prod' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	return model;
}

describe('what a catalogue of Backstage says', () => {
	test('a component has what the source says, and nothing else', () => {
		expect(found(catalogue, 'order-api')).toMatchObject({
			kind: 'component',
			from: 'catalog-info.yaml:16',
			fields: {
				name: 'Order API',
				type: 'service',
				owner: 'team:shop',
				lifecycle: 'production',
				system: 'system:orders',
				repository: 'https://github.com/shop/order-api',
				interfaces: [{ id: 'orders', name: 'Orders over HTTP', contract: './orders.yaml' }],
				dependencies: [{ to: 'component:orders-db' }, { to: 'component:mail' }],
				'x-backstage': { name: 'Order_API', spec: { implementationPlan: 'secret' } },
			},
		});
		// No criticality, no copies: a catalogue does not know them.
		const text = importedFiles(read(catalogue), 'backstage').get('components/order-api.yaml');
		expect(text).not.toMatch(/criticality|deployment|tier/);
	});

	test('an API is depended on where it is provided; a resource is a component; dependencyOf counts the other way', () => {
		expect(found(catalogue, 'shop-web')?.fields).toMatchObject({
			type: 'frontend',
			lifecycle: undefined,
			dependencies: [{ to: 'component:orders-db' }, { to: 'interface:order-api/orders' }],
			'x-backstage': { type: 'website', lifecycle: 'beta' },
		});
		expect(found(catalogue, 'orders-db')?.fields).toMatchObject({ type: 'store', 'x-backstage': { kind: 'Resource' } });
		expect(found(catalogue, 'shop')).toMatchObject({
			kind: 'team',
			fields: { name: 'Shop', contacts: [{ kind: 'email', value: 'shop@example.org' }] },
		});
		expect(found(catalogue, 'outside-mail')?.fields['type']).toBeUndefined();
	});

	test('what has no counterpart is listed with its place', () => {
		expect(messages(catalogue)).toEqual([
			'catalog-info.yaml:57: type `saas` is none of ours and is left out',
			'catalog-info.yaml:57: is owned by user:ann: an owner is a team or a role, so it is left out and one is needed',
			'catalog-info.yaml:75: its members are people and are left out',
			'catalog-info.yaml:1: domain trade: the name stands at its systems; owner and description have no counterpart',
			'catalog-info.yaml:84: user ann: people are not part of the model; a team names roles and contacts',
		]);
	});

	test.each([
		['spec: { owner: ghost, type: service }', /names group:default\/ghost, which is in none of the files/],
		['spec: { owner: shop, dependsOn: [nothing] }', /depends on component:default\/nothing, which is in none/],
		['spec: { owner: shop, dependsOn: ["system:s"] }', /depends on system:default\/s, which is in none/],
		['spec: { owner: shop, consumesApis: [x] }', /consumes api:default\/x, which no component here provides/],
		['spec: { owner: shop, providesApis: [x] }', /provides api x, which is in none of the files/],
		['spec: { type: service }', /has no owner, and one is needed/],
		['spec: [1, 2]', /has no owner/],
		['spec: { owner: shop, type: valueOf }', /type `valueOf` is none of ours/],
		['spec: { owner: shop, lifecycle: constructor, type: __proto__ }', /type `__proto__` is none of ours/],
	])('%s is told', (spec, expected) => {
		const text = `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: a-b }\n${spec}\n`;
		expect(messages(text).join('\n')).toMatch(expected);
	});

	test('two that provide one API are not guessed between; the same entity twice counts once', () => {
		const provider = (name: string): string =>
			`apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: ${name} }\nspec: { owner: shop, providesApis: [x] }\n---\n`;
		const consumer =
			'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: c }\nspec: { owner: shop, consumesApis: [x] }\n';
		expect(messages(provider('a') + provider('b') + consumer).join('\n')).toMatch(
			/which 2 components provide: say which/,
		);
		expect(messages(provider('a') + provider('a')).join('\n')).toMatch(/component:default\/a is there twice/);
	});

	test('hostile and broken files are told, and nothing of them is taken for more than text', () => {
		const head = 'apiVersion: backstage.io/v1alpha1\nkind: Component\n';
		expect(messages(`${head}metadata: {\n`)[0]).toMatch(/cannot be read/);
		expect(messages(`${head}metadata: 3\n`)).toEqual(['catalog-info.yaml:1: has no kind or no name']);
		expect(read('{{ template }}').entities).toEqual([]);
		const evil = read(
			`${head}metadata: { name: "../../x", description: "a\\n---\\nkind: team\\nid: evil", links: [{ url: "javascript:alert(1)" }] }\nspec: { owner: shop, __proto__x: 1 }\n`,
		);
		expect(evil.entities).toHaveLength(1);
		for (const [path, text] of importedFiles(evil, 'backstage')) {
			expect(path).toMatch(/^components\/[a-z][a-z0-9-]+\.yaml$/);
			expect(load(text)).toMatchObject({ kind: 'component', description: 'a\n---\nkind: team\nid: evil' });
		}
	});
});

describe('there and back', () => {
	const documents = (text: string): readonly unknown[] => {
		const all: unknown[] = [];
		loadAll(text, (one) => all.push(one));
		return all;
	};
	const named = (list: readonly unknown[]) =>
		new Map(
			(list as { kind: string; metadata: { name: string; namespace?: string } }[]).map((one) => [
				`${one.kind}:${one.metadata.namespace ?? ''}/${one.metadata.name}`,
				one,
			]),
		);

	test('what was read is written as it was: names, types, annotations, fields of other plugins', () => {
		const before = named(documents(catalogue));
		const after = named(documents(backstageCatalogue(modelOf(catalogue))));
		expect([...after.keys()].sort()).toEqual([...before.keys()].filter((key) => !/^(?:Domain|User)/.test(key)).sort());
		expect(after.get('Component:/Order_API')).toEqual(before.get('Component:/Order_API'));
		expect(after.get('API:/orders')).toEqual(before.get('API:/orders'));
		expect(after.get('System:/orders')).toEqual(before.get('System:/orders'));
		// The same dependency, said by the one that depends; an owner without its usual kind and namespace.
		expect(after.get('Component:/shop-web')).toMatchObject({
			spec: {
				type: 'website',
				lifecycle: 'beta',
				owner: 'shop',
				dependsOn: ['resource:orders-db'],
				consumesApis: ['orders'],
			},
		});
		expect(after.get('Resource:/orders-db')).toMatchObject({ spec: { type: 'database', owner: 'shop' } });
		expect(after.get('Group:/shop')).toMatchObject({
			spec: { type: 'team', profile: { displayName: 'Shop', email: 'shop@example.org' }, children: [] },
		});
	});

	test('a second round changes nothing', () => {
		const once = backstageCatalogue(modelOf(catalogue));
		expect(backstageCatalogue(modelOf(once))).toBe(once);
	});
});

test('the words for types and lifecycles are those of the schema', () => {
	const all = schemas as unknown as Record<
		string,
		{ properties: Record<string, { enum: string[] }>; $defs: Record<string, { enum: string[] }> }
	>;
	const component = Object.values(all).find(
		(one) => one.properties?.['kind'] !== undefined && 'stateless' in one.properties,
	);
	expect([...componentTypes]).toEqual(component?.properties['type']?.enum);
	const common = Object.values(all).find((one) => one.$defs?.['lifecycle'] !== undefined);
	expect([...lifecycles]).toEqual(common?.$defs['lifecycle']?.enum);
});
