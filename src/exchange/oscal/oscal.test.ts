import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { analyse, readArchitecture } from '#cli/pipeline.ts';
import type { RegisterSource } from '#views/registers/register-source.ts';
import { registersOf } from '#views/registers/registers-of.ts';
import { tinyContent } from '#views/testing/tiny.ts';
import { assessmentResults } from './assessment-results.ts';
import { componentDefinition } from './component-definition.ts';
import { properties, tokenOf } from './frame.ts';
import { dnsNamespace, uuidOf } from './uuid.ts';

const fixtures = join(import.meta.dirname, '../../../tests/fixtures/oscal');
/** SHA-256 of the files as NIST published them with OSCAL 1.1.2. */
const published = {
	component: '7b74710940ad39b6b63d4ddccbadf2c7d2e9bf11b07808d41d2aa27a4616e5ce',
	'assessment-results': 'd033da70154cf6625ae46a746199e88e58f2928b1387dfac051d381b92f41b0d',
};
type Schema = keyof typeof published;
const text = (schema: Schema): Buffer => readFileSync(join(fixtures, `oscal_${schema}_schema.json`));
const validators = new Map<Schema, ValidateFunction>();
const errors = (schema: Schema, document: object): readonly unknown[] => {
	const check =
		validators.get(schema) ??
		new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
			JSON.parse(text(schema).toString('utf8')),
		);
	validators.set(schema, check);
	// As a reader gets it, without what JSON leaves out.
	check(JSON.parse(JSON.stringify(document)));
	return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('UUIDs of version 5 are those of RFC 9562', () => {
	// Appendix A.4: www.example.com in the namespace of domain names.
	expect(uuidOf(dnsNamespace, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test.each(Object.entries(published) as [Schema, string][])('the schema %s is the published one', (schema, sha256) => {
	expect(createHash('sha256').update(text(schema)).digest('hex')).toBe(sha256);
});

const frame = { title: 'Northbank', asOf: '2026-11-28', version: '0.1.0', disclaimer: 'Evidence of design' };
const documentsOf = (source: RegisterSource) => {
	const { controls, findings, waivers } = registersOf(source);
	return {
		component: componentDefinition(frame, source.architecture.model, controls),
		'assessment-results': assessmentResults(frame, controls, findings.entries, waivers),
	};
};

const reading = readArchitecture(join(import.meta.dirname, '../../..'), { asOf: '2026-11-28' });
const example: RegisterSource = { architecture: reading.architecture, ...analyse(reading) };

describe.each<[string, RegisterSource]>([
	['the worked example', example],
	['the tiny architecture', tinyContent()],
	['nothing at all', { ...tinyContent(), ...emptySource() }],
])('%s', (_, source) => {
	test.each(['component', 'assessment-results'] as const)('%s validates against the published schema', (schema) => {
		expect(errors(schema, documentsOf(source)[schema])).toEqual([]);
	});

	test('no UUID stands for two things, every reference leads to one, and the same source gives the same bytes', () => {
		const documents = documentsOf(source);
		for (const document of Object.values(documents)) {
			const json = JSON.stringify(document);
			const ids = [...json.matchAll(/"uuid":"([^"]+)"/g)].map(([, id]) => id!);
			expect(ids.length).toBe(new Set(ids).size);
			const references = [
				...json.matchAll(/"(?:observation-uuid|risk-uuid)":"([^"]+)"|"(?:source|href)":"#([^"]+)"/g),
			].map(([, a, b]) => a ?? b!);
			expect(references.filter((id) => !ids.includes(id))).toEqual([]);
		}
		expect(JSON.stringify(documentsOf(source))).toBe(JSON.stringify(documents));
	});
});

function emptySource(): RegisterSource {
	const { architecture } = tinyContent();
	const model = {
		...architecture.model,
		entities: {},
		byKind: Object.fromEntries(Object.keys(architecture.model.byKind).map((kind) => [kind, []])),
		links: [],
		interfaces: [],
		dependencies: [],
		deployments: {},
		steps: {},
		domainParents: {},
		alertRules: [],
		decisionNames: [],
		outOfForce: {},
	} as unknown as typeof architecture.model;
	const bare = { model, decisions: [] };
	return { architecture: bare, ...analyse({ ...reading, architecture: bare }) };
}

test('a risk that is accepted says who accepted it, when, until when and why', () => {
	const { findings, waivers } = registersOf(example);
	const results = assessmentResults(frame, [], findings.entries, waivers) as {
		'assessment-results': { results: readonly [{ risks: readonly { title: string }[] }] };
	};
	const risk = results['assessment-results'].results[0].risks.find(
		({ title }) => title === 'single-point-of-failure:component:outbox-relay',
	);
	// As the record ADR-0023 has it.
	expect(risk).toMatchObject({
		status: 'deviation-approved',
		'risk-log': {
			entries: [
				{
					title: 'Accepted by ADR-0023 Run the outbox relay as a single instance until the end of 2026',
					description: expect.stringContaining('A replication slot has one reader; restarts take 70 seconds at most'),
					start: '2026-02-16T00:00:00Z',
					end: '2026-12-31T23:59:59Z',
					props: expect.arrayContaining([
						expect.objectContaining({
							name: 'accepted-by',
							value: 'Payments Core Tech Lead, Head of Payments Architecture, Head of Operational Risk',
						}),
					]),
					'status-change': 'deviation-approved',
				},
			],
		},
	});
});

describe('a control is satisfied only when that is known', () => {
	const { controls } = registersOf(example);
	const results = assessmentResults(frame, controls, [], []) as {
		'assessment-results': {
			results: readonly [
				{
					findings: readonly {
						target: { 'target-id': string; status: { state: string } };
						props: readonly { name: string; value: string }[];
					}[];
				},
			];
		};
	};
	const { findings } = results['assessment-results'].results[0];

	test('each control has its finding', () => {
		expect(findings.map(({ target }) => target['target-id'])).toEqual(controls.map(({ control }) => control.data.id));
	});

	test.each(controls.map((one) => [one.control.data.id, one] as const))('%s', (id, { state, evidence }) => {
		const finding = findings.find(({ target }) => target['target-id'] === id)!;
		expect(finding.props).toContainEqual(expect.objectContaining({ name: 'state', value: state }));
		const isOpen = evidence.some(
			({ query, findings: found }) =>
				(query !== undefined && found === undefined) || (found ?? []).some(({ counts }) => counts),
		);
		if (state !== 'in time' || isOpen || evidence.length === 0)
			expect(finding.target.status.state).toBe('not-satisfied');
		else expect(finding.target.status.state).toBe('satisfied');
	});
});

test('identifiers and properties have the form that OSCAL asks for', () => {
	expect(['a b', '1st', 'é-x', 'a/b:c', ''].map(tokenOf)).toEqual(['a-b', '_1st', 'é-x', 'a-b-c', '_']);
	expect(properties({ a: ' two\n lines ', b: undefined, c: '', d: 0 })).toEqual({
		props: [
			{ name: 'a', ns: 'https://lintel.dev/ns/oscal', value: 'two lines' },
			{ name: 'd', ns: 'https://lintel.dev/ns/oscal', value: '0' },
		],
	});
});
