import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { analyses } from '#analysis/index.ts';
import { overviewOf } from '#analysis/report.ts';
import { runCli } from '../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-analyze-'));
const broken = mkdtempSync(join(tmpdir(), 'lintel-analyze-broken-'));
writeFileSync(join(folder, 'lintel.yaml'), 'content: [.]\n');
writeFileSync(join(broken, 'lintel.yaml'), 'content: [.]\n');
const architecture = `kind: team
id: house
name: House
---
kind: component
id: lights
name: Lights
owner: team:house
deployment:
  prod:
    requireK: 2
    replicas: [{ id: a, unavailability: 0.1 }, { id: b, unavailability: 0.2 }, { id: c, unavailability: 0.3 }]
---
kind: component
id: curtain
name: Curtain
owner: team:house
---
kind: flow
id: play
name: Play
owner: team:house
steps: [{ seq: 1, from: lights, to: lights }]
---
kind: flow
id: open
name: Open
owner: team:house
steps: [{ seq: 1, from: lights, to: curtain }]
`;
writeFileSync(join(folder, 'architecture.yaml'), architecture);
writeFileSync(join(broken, 'architecture.yaml'), `${architecture}---\nkind: component\nid: x\n`);
const contradicting = mkdtempSync(join(tmpdir(), 'lintel-analyze-contradicting-'));
mkdirSync(join(contradicting, 'adr'));
writeFileSync(join(contradicting, 'lintel.yaml'), 'content: [.]\nadr: [adr]\n');
writeFileSync(join(contradicting, 'architecture.yaml'), architecture);
for (const [number, other] of ['21', '12'])
	writeFileSync(
		join(contradicting, `adr/000${number}-lights.md`),
		`# ${number}. Lights\n\nDate: 2026-01-0${number}\n\n## Status\n\nAccepted\n\nSupersedes [the other](000${other}-lights.md)\n`,
	);

const schemaFolder = join(import.meta.dirname, '../../../schemas');
const readSchema = (name: string) => JSON.parse(readFileSync(join(schemaFolder, `${name}.schema.json`), 'utf8'));
const ajv = new Ajv2020({ strict: false, validateFormats: false });
for (const concept of ['common', 'analysis-report']) ajv.addSchema(readSchema(concept));
const valid = ajv.getSchema('https://lintel.dev/schemas/analysis-report.schema.json')!;

const analyze = (...words: string[]) => runCli(['analyze', ...words], folder);

test.each(['availability', 'A3', 'a3', 'Availability'])('one analysis of one target by the name %s', async (name) => {
	const { code, out, error } = await analyze(name, '.', '--target', 'play', '--json', '--as-of', '2026-11-23');
	expect({ code, error }).toEqual({ code: 0, error: '' });
	const report = JSON.parse(out);
	expect(valid(report), ajv.errorsText(valid.errors)).toBe(true);
	expect(report).toMatchObject({
		version: 1,
		asOf: '2026-11-23',
		environment: 'prod',
		target: 'flow:play',
		id: 'A3',
		analysis: 'availability',
		targets: [{ target: 'flow:play', kind: 'exact', figures: { unavailability: expect.closeTo(0.098, 12) } }],
	});
	expect(Object.keys(report).slice(0, 5)).toEqual(['version', 'asOf', 'environment', 'target', 'id']);
});

test('all targets, as text: what is missing is said, with the field', async () => {
	const { code, out } = await analyze('availability');
	expect(code).toBe(0);
	expect(out).toContain('A3 Availability\n\n');
	expect(out).toContain('component:curtain deployment.prod.replicas');
	expect(out).toContain('flow:play\n  exact: down for 0.098 of the time');
	expect((await analyze('A3', '.', '-t', 'flow:play')).out).not.toContain('flow:open');
});

test('all analyses: every one has its report, in their order, and equal runs give equal bytes', async () => {
	const { code, out } = await analyze('all', '--json');
	expect(code).toBe(0);
	const document = JSON.parse(out);
	// Written in pieces, and still what one call of the language would write.
	expect(out).toBe(`${JSON.stringify(document, undefined, 2)}\n`);
	expect(valid(document), ajv.errorsText(valid.errors)).toBe(true);
	expect(document.reports.map(({ id }: { id: string }) => id)).toEqual(analyses.map(({ id }) => id));
	for (const report of document.reports) expect(report.overview ?? report.targets, report.id).toBeDefined();
	expect((await analyze('all', '--json')).out).toBe(out);
	const text = (await analyze('all')).out;
	for (const { id, title } of analyses) expect(text).toContain(`${id} ${title}\n`);
	expect(text).not.toContain('no analysis is called');
});

test('all analyses of one target: those that speak of targets of that kind', async () => {
	const ofFlow = JSON.parse((await analyze('all', '--json', '--target', 'play')).out).reports;
	expect(ofFlow.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['A1', 'A2', 'A3', 'A4']));
	expect(ofFlow.map(({ id }: { id: string }) => id)).not.toContain('A6');
	const ofComponent = JSON.parse((await analyze('blast-radius', '--json', '--target', 'component:lights')).out);
	expect(ofComponent.targets[0].flows).toHaveLength(2);
	expect(ofComponent.overview).toBeUndefined();
});

test('the list, for people and for programs', async () => {
	const { out } = await analyze('--list');
	for (const { id, file, question } of analyses)
		expect(out).toMatch(new RegExp(`^${id} +${file} +${question.replace('?', '\\?')}$`, 'm'));
	const list = JSON.parse((await analyze('--list', '--json')).out);
	expect(list[0]).toMatchObject({ id: 'A1', name: 'single-points-of-failure', target: 'flow or business service' });
});

test.each([
	[['availabilty'], 'there is no analysis `availabilty`', 'did you mean `availability`?'],
	[['A99'], 'there is no analysis `A99`', ''],
	[[], 'which analysis?', '--list'],
	[['A3', '--target', 'flow:plya'], 'there is no flow or business service `flow:plya`', 'did you mean `flow:play`?'],
	[['model-quality', '--target', 'play'], 'speaks of the whole model', 'leave `--target` out'],
	[['A3', 'nowhere'], 'there is no folder `nowhere`', ''],
])('misuse: %j', async (words, message, hint) => {
	const { code, out, error } = await analyze(...words);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(error).toContain(message);
	expect(error).toContain(hint);
});

test.each(['analyze A3 --json', 'analyze all', 'faulttree play', 'whatif --fail lights', 'whatif --fail x'])(
	'files with errors: `lintel %s` says what is wrong with them and concludes nothing from what is left out',
	async (line) => {
		const { code, out, error } = await runCli(line.split(' '), broken);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(error).toContain('error missing-key: a component needs `owner`');
		expect(error).toContain('architecture.yaml:');
		expect(error).toMatch(/^Nothing was computed: what is missing in the model would be missing in the answer$/m);
		expect(error).not.toContain('has no steps');
	},
);

describe('the contract by types', () => {
	test('what JSON would drop does not compile', () => {
		overviewOf(() => ({ fine: [1, 'two', null, { three: true }] }));
		// @ts-expect-error a function is no data
		overviewOf(() => ({ of: () => 1 }));
		// @ts-expect-error JSON writes a map as an empty object
		overviewOf(() => ({ byName: new Map([['a', 1]]) }));
		// @ts-expect-error JSON refuses big integers
		overviewOf(() => ({ total: 1n }));
	});
});

test.each(['analyze A3', 'faulttree play', 'whatif --fail lights', 'diagram --list'])(
	'`lintel %s` says when files are not as they should be, and is silent about records that only contradict each other',
	async (line) => {
		const words = line.split(' ');
		const saysSo = /^lintel: the files have \d+ errors?, so .* may lack parts|^Nothing was computed/m;
		expect((await runCli(words, broken)).error).toMatch(saysSo);
		expect((await runCli(['check'], contradicting)).out).toContain('decision-supersession-cycle');
		expect((await runCli(words, contradicting)).error).not.toMatch(saysSo);
	},
);

describe('a model in which there are more views of components by flows than are followed', () => {
	// 100 components above a gateway, seen otherwise by each of 150 flows: 15,150 views, and 25 for each of 401 are followed.
	const many = mkdtempSync(join(tmpdir(), 'lintel-analyze-many-'));
	const component = (id: string, calls: readonly string[]) =>
		JSON.stringify({
			kind: 'component',
			id,
			name: id,
			owner: 'team:house',
			dependencies: calls.map((to) => ({ to: `component:${to}`, criticality: 'hard', reach: 'flows' })),
		});
	const numbers = Array.from({ length: 150 }, (_, at) => at);
	writeFileSync(join(many, 'lintel.yaml'), 'content: [.]\n');
	writeFileSync(
		join(many, 'architecture.yaml'),
		[
			'kind: team\nid: house\nname: House\n',
			...numbers.slice(0, 100).map((at) => component(`c${at}`, [at === 99 ? 'gateway' : `c${at + 1}`])),
			component(
				'gateway',
				numbers.map((at) => `b${at}`),
			),
			...numbers.map((at) => component(`b${at}`, [])),
			...numbers.map((at) =>
				JSON.stringify({
					kind: 'flow',
					id: `f${at}`,
					owner: 'team:house',
					steps: [
						{ seq: 1, from: 'c0', to: 'c1' },
						{ seq: 2, from: 'gateway', to: `b${at}` },
					],
				}),
			),
		].join('\n---\n'),
	);

	test('says so with each analysis that follows failures, for people and for programs', async () => {
		const text = await runCli(['analyze', 'A6', many, '--target', 'component:b7'], many);
		expect(text.out).toContain('note: all flows see components alike: what tells 150 flows and ');
		const json = JSON.parse((await runCli(['analyze', 'A1', many, '--target', 'flow:f7', '--json'], many)).out);
		expect(json.seenAlike).toMatchObject({ flows: 150, most: 10_025 });
		expect(valid(json)).toBe(true);
		const other = JSON.parse((await runCli(['analyze', 'A14', many, '--json'], many)).out);
		expect(other.seenAlike).toBeUndefined();
	});
});
