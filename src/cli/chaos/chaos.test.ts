import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const alarm = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:slow';
let folder = '';
const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const get = (path: string): string => readFileSync(join(folder, path), 'utf8');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-chaos-'));
	mkdirSync(join(folder, 'content'));
	put('lintel.yaml', 'content: [content]\n');
	put(
		'content/api.yaml',
		`kind: component\nid: api\nname: Api\nowner: team:core\nobservability: { alerts: [{ name: ApiSlow, alarmArn: "${alarm}" }] }\n---\nkind: team\nid: core\n`,
	);
	put(
		'content/kill.yaml',
		`kind: chaos-experiment
id: kill
hypothesis: Nobody notices.
steadyState: { alerts: [ApiSlow] }
fis:
  roleArn: arn:aws:iam::111122223333:role/fis
  targets: { one: { resourceType: "aws:ec2:instance", resourceTags: { app: api }, selectionMode: COUNT(1) } }
  actions: { stop: { actionId: "aws:ec2:stop-instances", targets: { Instances: one } } }
---
kind: chaos-experiment
id: by-hand
`,
	);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('templates are printed, written, checked, read again and shown as tied; a file of somebody else is left alone', async () => {
	const printed = await runCli(['chaos', 'export-fis'], folder);
	expect(printed).toMatchObject({ code: 0, error: expect.stringContaining('1 template of 2 experiments') });
	expect(printed.error).toContain('  chaos-experiment:by-hand (content/kill.yaml:10)\n');
	expect((await runCli(['chaos', 'export-fis', '--out', 'fis', '--check'], folder)).code).toBe(1);
	expect(await runCli(['chaos', 'export-fis', '--out', 'fis'], folder)).toMatchObject({
		code: 0,
		out: 'Wrote kill.json\n',
	});
	expect(get('fis/kill.json')).toBe(printed.out);
	expect((await runCli(['chaos', 'export-fis', '--out', 'fis', '--check'], folder)).code).toBe(0);
	const read = await runCli(['chaos', 'import-fis', 'fis/kill.json'], folder);
	expect(read).toMatchObject({ code: 0, error: '1 template, 0 without an experiment, 0 that no alarm stops\n' });
	expect(read.out).toContain('  experiment: chaos-experiment:kill, as tag lintel:experiment is `kill`\n');
	put('content/kill.yaml', get('content/kill.yaml').replace('COUNT(1)', 'ALL'));
	expect((await runCli(['chaos', 'export-fis', '--out', 'fis'], folder)).code).toBe(0);
	expect(get('fis/kill.json')).toContain('"ALL"');
	put('fis/kill.json', '{ "mine": true }');
	const over = await runCli(['chaos', 'export-fis', '--out', 'fis'], folder);
	expect(over).toMatchObject({ code: 2, error: expect.stringContaining('is left as it is') });
	expect(get('fis/kill.json')).toBe('{ "mine": true }');
});

test('what lacks something is told with its place and fails; what is not there is misuse', async () => {
	put('content/api.yaml', get('content/api.yaml').replace(/, alarmArn: "[^"]+"/, ''));
	const { code, out, error } = await runCli(['chaos', 'export-fis'], folder);
	expect([code, out]).toEqual([1, '']);
	expect(error).toContain('--> content/kill.yaml:1:1');
	expect(error).toContain('has no alarm that stops it, and a template without one is not written');
	expect(await runCli(['chaos', 'export-fis', '--only', 'kil'], folder)).toMatchObject({
		code: 2,
		error: expect.stringContaining('did you mean `kill`?'),
	});
	expect((await runCli(['chaos', 'export-fis', '--only', 'by-hand'], folder)).code).toBe(1);
	expect((await runCli(['chaos', 'export-fis', '--check'], folder)).code).toBe(2);
});

test('templates that nothing stops, that belong to nothing and that are none are told, as data too', async () => {
	put(
		'loose.json',
		'{ "actions": {}, "stopConditions": [{ "source": "none" }], "tags": { "Name": "\\u001b[31mloose" } }',
	);
	put('broken.json', '{ "actions": ');
	const told = await runCli(['chaos', 'import-fis', 'loose.json', 'broken.json'], folder);
	expect(told.code).toBe(1);
	expect(told.out + told.error).not.toContain('\u001b[31m');
	expect(told.error).toContain('1 template, 1 without an experiment, 1 that no alarm stops');
	expect(told.error).toContain('--> broken.json:1');
	const data = JSON.parse((await runCli(['chaos', 'import-fis', 'loose.json', '--json'], folder)).out);
	expect(data.templates).toMatchObject([{ experiment: null, alarms: [], line: 1 }]);
	expect((await runCli(['chaos', 'import-fis', 'nothing.json'], folder)).code).toBe(2);
});

test('a workspace that names them has them in its check', async () => {
	mkdirSync(join(folder, 'fis'));
	put('lintel.yaml', 'content: [content]\nexperimentTemplates: { files: [fis/*.json] }\n');
	put(
		'fis/t.json',
		JSON.stringify({
			description: 'x',
			actions: { w: { actionId: 'aws:fis:wait' } },
			stopConditions: [{ source: 'none' }],
			tags: { 'lintel:experiment': 'by-hand' },
		}),
	);
	const { out } = await runCli(['check', '--format', 'json'], folder);
	expect(out).toContain('template-without-stop-condition:chaos-experiment:by-hand');
	expect(out).toContain('there is no `roleArn`; AWS FIS would refuse the template');
});
