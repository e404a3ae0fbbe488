import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { around, component, domains, payments } from './sample.fixture.ts';

const asOf = '2026-11-23';
const compiled = (files: { [path: string]: string }, environment?: string) =>
	compile(
		Object.entries(files).map(([path, text]) => ({ path, text })),
		{ asOf, environment },
	);
const codesOf = (files: { [path: string]: string }): string[] => compiled(files).diagnostics.map(({ code }) => code);

describe('the samples of the specification', () => {
	const { model, diagnostics } = compiled({ ...payments, 'around.yaml': around });
	const id = 'component:payment-api';

	test('are valid and resolve as they stand', () => expect(diagnostics).toEqual([]));

	test('give dependencies with their interfaces and criticality', () => {
		expect(
			model.dependencies.map(({ ref, to, interface: via, criticality, phase }) => [ref, to, via, criticality, phase]),
		).toEqual([
			['dependency:payment-api/0', 'component:ledger-db', 'interface:ledger-db/sql', 'hard', 'run'],
			['dependency:payment-api/1', 'component:sanctions', 'interface:sanctions/http', 'hard', 'run'],
			['dependency:payment-api/2', 'component:fraud', 'interface:fraud/http', 'soft', 'run'],
			['dependency:payment-api/3', 'component:notify', 'interface:notify/topic', 'soft', 'run'],
		]);
	});

	test('give copies in their zones, and k from the load (550/s over 300/s needs two)', () => {
		const deployment = model.deployments[id]!;
		expect(deployment).toMatchObject({
			declared: true,
			require: 2,
			requireBasis: 'ceil(550/s / 300/s) = 2',
			strategy: 'active-active',
		});
		expect(deployment.replicas.map(({ ref, domains: own }) => [ref, own])).toEqual([
			['instance:payment-api/api1', ['failure-domain:euw1-a']],
			['instance:payment-api/api2', ['failure-domain:euw1-b']],
			['instance:payment-api/api3', ['failure-domain:euw1-c']],
		]);
		expect(deployment.commonCauses).toMatchObject([{ ref: 'common-cause:payment-api/sw-api', kind: 'release' }]);
		expect(model.deployments['component:fraud']).toMatchObject({ declared: false, replicas: [], require: 1 });
	});

	test('give steps in order, through interfaces written short', () => {
		expect(
			model.steps['flow:submit-payment']!.map(({ seq, from, interface: via, mode, optional }) => [
				seq,
				from,
				via,
				mode,
				optional,
			]),
		).toEqual([
			[1, 'component:gateway', 'interface:payment-api/http', 'sync', false],
			[2, 'component:payment-api', 'interface:sanctions/http', 'sync', false],
			[3, 'component:payment-api', 'interface:fraud/http', 'sync', true],
			[4, 'component:payment-api', 'interface:ledger-db/sql', 'sync', false],
			[5, 'component:outbox-relay', 'interface:notify/topic', 'async', false],
		]);
	});

	test('keep links with their places, aliases made canonical, and leave decisions as written', () => {
		const links = model.links.filter(({ from }) => from === 'failure-mode:ledger-primary-loss');
		expect(links.map(({ to, path }) => [path.join('.'), to])).toEqual([
			['component', 'component:ledger-db'],
			['scope', 'failure-domain:euw1-a'],
			['mitigation.0.runbook', 'runbook:ledger-failover'],
			['rollback', 'runbook:ledger-failback'],
			['dataRisk.reconcile', 'runbook:reconcile-ledger'],
			['experiments.0', 'chaos-experiment:fis-aurora-failover'],
		]);
		const first = links[0]!;
		expect(first.span.file).toBe('failure-mode.yaml');
		expect(model.domainParents['failure-domain:euw1-a']).toBe('failure-domain:euw1');
	});
});

describe('the order of files and of documents', () => {
	test('changes neither model nor diagnostics', () => {
		const files = Object.entries({
			...payments,
			'around.yaml': around,
			'bad.yaml': 'kind: team\nid: Bad\n',
			'dup.yaml': 'kind: team\nid: payments-core\n',
		});
		const given = files.map(([path, text]) => ({ path, text }));
		const expected = JSON.stringify(compile(given, { asOf }));
		fc.assert(
			fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
				expect(JSON.stringify(compile(shuffled, { asOf }))).toBe(expected);
			}),
			{ numRuns: 20 },
		);
	});

	test('one bad file hides nothing of the others', () => {
		expect(
			codesOf({ 'a.yaml': 'a: [', 'b.yaml': 'kind: team\nid: B\n', 'c.yaml': component('web', 'owner: team:nobody') }),
		).toEqual(['yaml-syntax', 'bad-format', 'dangling-reference']);
	});
});

describe('no cascades', () => {
	const web = component('web', 'owner: pay\ndependencies: [{ to: ledger/sql }, { to: component:ledger }]');
	const team = 'kind: team\nid: pay\n';

	test.each([
		['a file that cannot be parsed', 'kind: component\nid: ledger\n\tname: x\n', 'yaml-syntax'],
		['a document with a key twice', 'kind: component\nid: ledger\nid: ledger\n', 'yaml-duplicate-key'],
		[
			'an entity that is not valid',
			component('ledger', 'owner: pay\ninterfaces: [{ id: sql }]\ntier: x'),
			'wrong-type',
		],
		['an item of a list that is not valid', '- { kind: component, id: ledger, name: L }\n', 'missing-key'],
		['a kind that is misspelt', 'kind: compnent\nid: ledger\n', 'unknown-kind'],
	])('%s: references to it are not called dangling', (_, text, code) => {
		expect(codesOf({ 'ledger.yaml': text, 'web.yaml': web, 'team.yaml': team })).toEqual([code]);
	});

	test('the name of a broken file counts too', () => {
		expect(codesOf({ 'x/ledger.yaml': 'a: [', 'web.yaml': web, 'team.yaml': team })).toEqual(['yaml-syntax']);
	});
});

describe('asynchronous edges', () => {
	const edge = (async: string, more = ''): unknown =>
		compiled({
			'a.yaml': component(
				'api',
				`owner: pay\ndependencies: [{ to: notify, criticality: soft, async: ${async}${more} }]`,
			),
			'b.yaml': component('notify', 'owner: pay\ncapacity: { queue: { maxMessages: 3600, arrivalRate: 1/s } }'),
			'c.yaml': 'kind: team\nid: pay\n',
		}).model.dependencies[0]!.async;

	// DOMAIN A14: a buffer of 1.44 million messages absorbs 7200 s at 200/s.
	test.each([
		['{ maxMessages: 1440000, rate: 200/s, afterBuffer: degraded }', { absorbsMs: 7_200_000, afterBuffer: 'degraded' }],
		['{ absorbs: 30m }', { absorbsMs: 1_800_000, basis: 'declared as `absorbs`', afterBuffer: 'degraded' }],
		// 3600 messages at 1/s are an hour: of two statements the sooner counts.
		['{ absorbs: 2h }', { absorbsMs: 3_600_000, basis: '3,600 messages at 1/s (arrival rate of `notify`)' }],
		['{ buffer: kafka }', { absorbsMs: 3_600_000, basis: '3,600 messages at 1/s (arrival rate of `notify`)' }],
		['{ maxMessages: 10, rate: 0/s }', { absorbsMs: undefined, basis: 'not computable: the rate is 0' }],
	])('%s', (async, expected) => expect(edge(async)).toMatchObject(expected));
});

describe('deployments', () => {
	const deployed = (deployment: string, more = '') =>
		compiled({
			'a.yaml': component('api', `owner: pay\ndeployment: { prod: ${deployment} }\n${more}`),
			'b.yaml': 'kind: team\nid: pay\n',
			'd.yaml': domains,
		});

	test('a number of copies is spread over domains in turn', () => {
		const { model } = deployed('{ replicas: { n: 5, spread: [az:euw1-a, az:euw1-b] }, domains: [dns:example] }');
		const { replicas, domains: shared } = model.deployments['component:api']!;
		expect(replicas.map(({ id, domains: own }) => `${id} ${own}`)).toEqual([
			'r1 failure-domain:euw1-a',
			'r2 failure-domain:euw1-b',
			'r3 failure-domain:euw1-a',
			'r4 failure-domain:euw1-b',
			'r5 failure-domain:euw1-a',
		]);
		expect(shared).toEqual(['failure-domain:example']);
	});

	test.each([
		['{ replicas: { n: 3 } }', '', 1, 'at least one copy; neither requireK nor peak with unitCapacity is declared'],
		['{ replicas: { n: 3 }, requireK: 2 }', '', 2, 'requireK 2'],
		// DOMAIN A1: with the peak at 650/s three copies of 300/s are needed.
		['{ replicas: { n: 3 } }', 'capacity: { unitCapacity: 300/s, peak: 650/s }', 3, 'ceil(650/s / 300/s) = 3'],
		[
			'{ replicas: { n: 3 }, requireK: 1 }',
			'capacity: { unitCapacity: 300/s, peak: { value: 550/s } }',
			2,
			'max(requireK 1, ceil(550/s / 300/s) = 2)',
		],
		['{ replicas: { n: 3 } }', 'capacity: { unitCapacity: 0.3/s, peak: 0.9/s }', 3, 'ceil(0.9/s / 0.3/s) = 3'],
	])('%s %s requires %d', (deployment, more, require, requireBasis) => {
		const { model, diagnostics } = deployed(deployment, more);
		expect(diagnostics).toEqual([]);
		expect(model.deployments['component:api']).toMatchObject({ require, requireBasis });
	});
});

describe('environments', () => {
	const files = {
		'api.yaml': component(
			'api',
			'owner: pay\ntier: 1\ndeployment: { prod: { replicas: { n: 3 } }, test: { replicas: { n: 1 } } }',
		),
		'envs.yaml': `
kind: environment
id: test
stage: test
overlays:
  - target: component:api
    merge: { tier: 3, capacity: { peak: 5/s }, description: null }
---
kind: environment
id: prod
stage: production
`,
		'team.yaml': 'kind: team\nid: pay\n',
	};
	const tierIn = (environment?: string): unknown => {
		const { model, diagnostics } = compiled(files, environment);
		expect(diagnostics).toEqual([]);
		return [
			model.environment,
			(model.entities['component:api']!.data as { tier?: number }).tier,
			model.deployments['component:api']!.replicas.length,
		];
	};

	test('production is shown unless another is asked for, and overlays hold only in their own', () => {
		expect(tierIn()).toEqual(['prod', 1, 3]);
		expect(tierIn('test')).toEqual(['test', 3, 1]);
	});

	test('one that does not exist is an error with the nearest name', () => {
		expect(compiled(files, 'prd').diagnostics).toMatchObject([{ code: 'unknown-environment', nearest: 'prod' }]);
		expect(compiled({ ...files, 'lintel.yaml': 'environment: prd\n' }).diagnostics).toMatchObject([
			{ code: 'unknown-environment', span: { file: 'lintel.yaml', start: { line: 1, column: 14 } } },
		]);
	});

	test('the name of a property of every object is no deployment', () => {
		expect(compiled(files, 'constructor').model.deployments['component:api']).toMatchObject({ declared: false });
	});
});

describe('forms of writing', () => {
	test('a runbook page: kind and id from its path, the body with its line', () => {
		const page = '---\ntrigger: the ledger is down\ncomponents: [api]\n---\n# Do this\n\nNow.\n';
		const { model, diagnostics } = compiled({
			'content/runbooks/ledger-down.md': page,
			'a.yaml': component('api', 'owner: pay'),
			'b.yaml': 'kind: team\nid: pay\n',
		});
		expect(diagnostics).toEqual([]);
		const runbook = model.byKind.runbook[0]!;
		expect(runbook).toMatchObject({ id: 'ledger-down', body: { text: '# Do this\n\nNow.\n', line: 5 } });
		expect(model.links.find(({ from }) => from === runbook.ref)).toMatchObject({
			to: 'component:api',
			span: { start: { line: 3, column: 14 } },
		});
	});

	test('a glossary is a list of terms', () => {
		const { model, diagnostics } = compiled({
			'glossary.yaml':
				'- { id: rtgs, name: RTGS, definition: Gross settlement }\n- { id: nostro, definition: Ours with them }\n',
		});
		expect(diagnostics).toEqual([]);
		expect(model.byKind.term.map(({ name }) => name)).toEqual(['nostro', 'RTGS']);
	});

	test('JSON, a byte order mark and CRLF', () => {
		const files = {
			'a.json': '\uFEFF{"kind": "team", "id": "pay", "x-own": {"free": [1]}}',
			'b.yaml': 'kind: team\r\nid: ops\r\n',
		};
		expect(compiled(files).model.byKind.team.map(({ id }) => id)).toEqual(['ops', 'pay']);
	});

	test('decision records are left to the room that reads them, in every field that takes them', () => {
		const { model, diagnostics } = compiled({
			'a.yaml':
				'kind: term\nid: rtgs\ndefinition: Gross\nsee: [ADR-0012, "decision:use-kafka", ADR-0031]\nadrs: [anything]\n',
			'b.yaml': 'kind: decision\nid: ADR-0031\n',
		});
		expect(diagnostics).toEqual([]);
		expect(model.links.map(({ to }) => to)).toEqual(['decision:ADR-0031']);
	});

	test('`unknown` is kept apart from `none` and from nothing', () => {
		const { model, diagnostics } = compiled({
			'a.yaml': component(
				'api',
				'owner: pay\ndependencies: [{ to: b1, criticality: unknown, resilience: { timeout: none, retry: unknown } }, { to: b1 }]',
			),
			'b.yaml': component('b1', 'owner: pay'),
			'c.yaml': 'kind: team\nid: pay\n',
		});
		expect(diagnostics).toEqual([]);
		expect(model.dependencies.map(({ criticality, data }) => [criticality, data.criticality, data.resilience])).toEqual(
			[
				['unknown', 'unknown', { timeout: 'none', retry: 'unknown' }],
				['unknown', undefined, undefined],
			],
		);
	});
});

test('fifty thousand mistakes in one entity do not take minutes', () => {
	const started = performance.now();
	const { diagnostics } = compiled({
		'a.yaml': `kind: team\nid: pay\ntags: [${Array(50_000).fill('1').join(', ')}]\n`,
	});
	expect(diagnostics.length).toBeGreaterThan(10);
	expect(performance.now() - started).toBeLessThan(20_000);
});
