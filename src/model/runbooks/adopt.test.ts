import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { readAdopted } from './adopt.ts';
import { findAlertAmong } from './alert-names.ts';
import { roleOf, runbookSections } from './headings.ts';
import { plainMarkdown } from './plain-markdown.ts';

const one = (path: string, text: string) => readAdopted([{ path, text }]).runbooks[0];

describe('which alert a file is for', () => {
	test.each([
		['r/NodeDiskFull.md', '## Meaning\nx', 'NodeDiskFull', 'file name', 'NodeDiskFull'],
		['r/NodeDiskFull.html.md', '---\ntitle: Disk full\n---\n## Meaning\nx', 'NodeDiskFull', 'file name', 'Disk full'],
		['r/high-cpu-usage.md', '# Runbook：`HighCPUUsage`\n\nText', 'HighCPUUsage', 'heading', 'HighCPUUsage'],
		['r/node-down.md', '# Playbook: NodeDown\n\nText', 'NodeDown', 'heading', 'NodeDown'],
		// What the file is called says more than its title, which is the name of a product.
		['r/postgresql-disk-full.md', '# PostgreSQL\n\n## Diagnosis\nx', undefined, 'nothing', 'PostgreSQL'],
		['r/node-failure.md', '# Runbook: Node failure\n\n## Steps\nx', undefined, 'nothing', 'Runbook: Node failure'],
		[
			'r/NodeDiskFull.md',
			'---\ntitle: Node Disk Full\nweight: 20\n---\n\n# NodeDiskFull\n\n## Meaning\nx',
			'NodeDiskFull',
			'file name',
			'Node Disk Full',
		],
		['r/disk.md', '---\nalert: node_disk_full\n---\n## Meaning\nx', 'node_disk_full', 'front matter', 'node_disk_full'],
		[
			'r/disk.mdx',
			'---\nid: disk\nsidebar_label: Disk\n---\n\nimport X from "x";\n\n# `NodeDiskFull`\n\nText',
			'NodeDiskFull',
			'heading',
			'NodeDiskFull',
		],
		[
			'r/disk.md',
			'+++\ntitle = "NodeDiskFull" # hugo\nweight = 3\n+++\n## Impact\nx',
			'NodeDiskFull',
			'front matter',
			'NodeDiskFull',
		],
		['r/Watchdog.md', '# Watchdog\n## Meaning\nx', 'Watchdog', 'file name', 'Watchdog'],
		[
			'r/failover-the-ledger.md',
			'# Fail the ledger over\n## Mitigation\nx',
			undefined,
			'nothing',
			'Fail the ledger over',
		],
	])('%s', (path, text, alert, namedBy, title) => {
		expect(one(path, text)).toMatchObject({ alerts: alert === undefined ? [] : [alert], namedBy, title, form: 'file' });
	});
	test.each([
		['r/_index.md', '# NodeDiskFull', 'an index or a template'],
		[
			'r/notes.md',
			'# Notes\n\nText',
			'it names no alert, none is called as it is, and it has none of the usual headings',
		],
		['r/ディスク.md', '## Meaning\nx', 'its name cannot be an address: give it `alert:` in its front matter'],
	])('%s is none', (path, text, reason) => {
		expect(readAdopted([{ path, text }])).toMatchObject({ runbooks: [], others: [{ path, reason }] });
	});
	test('headings that are names of products do not cut a page into runbooks of alerts', () => {
		const text =
			'# NodeDown\n\n## Meaning\nx\n\n## Mitigation\n\n### BigQuery\nx\n\n### Of other logs\nx\n\n### From a shell\nx\n\n### PrometheusRule\nx\n';
		expect(readAdopted([{ path: 'r/NodeDown.md', text }]).runbooks.flatMap(({ alerts }) => alerts)).toEqual([
			'NodeDown',
		]);
		const listed = '# Logs\n\n## DiskFull\nx\n\n## NodeDown\nx\n\n## About this page\nx\n';
		expect(readAdopted([{ path: 'r/x.md', text: listed }]).runbooks.flatMap(({ alerts }) => alerts)).toEqual([
			'DiskFull',
			'NodeDown',
		]);
	});

	test('a file with a heading for each alert, in the two ways that people write them', () => {
		const text =
			'# All runbooks\n\n## DiskFull\nA\n### Impact\nB\n## NodeDown\nC\n\n```sh\n## NotAHeading\n```\n## Not an alert\nD\n';
		const { runbooks } = readAdopted([{ path: 'r/all.md', text }]);
		expect(runbooks.map(({ alerts, line, span, text: own }) => [...alerts, span.start.line, line, own])).toEqual([
			['DiskFull', 3, 4, 'A\n### Impact\nB'],
			['NodeDown', 7, 8, 'C\n\n```sh\n## NotAHeading\n```'],
		]);
		const labelled = '##### Alert Name: "KubeAPIDown"\n+ *Severity*: critical\n##### Alert name: Watchdog\nx\n';
		expect(readAdopted([{ path: 'r/mixin.md', text: labelled }]).runbooks.flatMap(({ alerts }) => alerts)).toEqual([
			'KubeAPIDown',
			'Watchdog',
		]);
	});
});

describe('one runbook of several alerts', () => {
	test.each([
		['r/disk.md', '---\nalerts: [DiskFull, node_disk_full]\n---\nText', ['DiskFull', 'node_disk_full'], 'front matter'],
		['r/disk.md', '---\nalert: DiskFull, DiskFilling\n---\nText', ['DiskFull', 'DiskFilling'], 'front matter'],
		['r/disk.md', '# DiskFull and DiskFilling\n\nText', ['DiskFull', 'DiskFilling'], 'heading'],
		['r/disk.md', '# Runbook: `DiskFull` / `DiskFilling`\n\nText', ['DiskFull', 'DiskFilling'], 'heading'],
		['r/disk.md', '---\ntitle: DiskFull & DiskFilling\n---\nText', ['DiskFull', 'DiskFilling'], 'front matter'],
		// Half a name is none.
		['r/disk.md', '---\nalerts: 7\n---\n# DiskFull and what to do\n\n## Diagnosis\nx', [], 'nothing'],
	])('%s with %j is for %j', (path, text, alerts, namedBy) => {
		expect(one(path, text)).toMatchObject({ alerts, namedBy, id: 'disk', form: 'file' });
	});

	test('a heading of several alerts in a file with one for each', () => {
		const text = '# All\n\n## DiskFull, DiskFilling\nA\n## NodeDown\nB\n## Alerts: node_slow | node_hot\nC\n';
		expect(
			readAdopted([{ path: 'r/all.md', text }]).runbooks.map(({ alerts, id, title }) => [alerts, id, title]),
		).toEqual([
			[['DiskFull', 'DiskFilling'], 'diskfull', 'DiskFull, DiskFilling'],
			[['NodeDown'], 'nodedown', 'NodeDown'],
			[['node_slow', 'node_hot'], 'node-slow', 'node_slow, node_hot'],
		]);
	});
});

describe('a page without any of the usual headings', () => {
	const find = findAlertAmong(() => ['NodeDown', 'DiskFull', 'A_B', 'AB']);
	const read = (path: string, text: string) => readAdopted([{ path, text }], undefined, find);
	test.each([
		['r/node-down.md', '# What to do\n\nRing somebody.', ['NodeDown'], 'file name'],
		['r/7.md', '# Node down\n\nRing somebody.', ['NodeDown'], 'heading'],
		['r/x.md', '---\ntitle: Node down and disk full\n---\nRing somebody.', ['NodeDown', 'DiskFull'], 'front matter'],
		['r/x.md', '# Things\n\n## Why\n\n## Disk full\n\nRing somebody.', ['DiskFull'], 'heading'],
	])('%s with %j is the runbook of %j, whole', (path, text, alerts, namedBy) => {
		const { runbooks, others } = read(path, text);
		expect(others).toEqual([]);
		expect(runbooks).toMatchObject([{ alerts, namedBy }]);
		expect(runbooks[0]!.text).toContain('Ring somebody.');
		// Nothing of it is taken for what it means, does or needs.
		expect(runbookSections(runbooks[0]!.text).map(({ role }) => role)).toEqual([undefined]);
	});

	test('with a heading for each of several alerts it is cut at these', () => {
		const { runbooks } = read('r/x.md', '# Things\n\n## Disk full\nA\n\n## Node down\nB\n');
		expect(runbooks.map(({ alerts, text }) => [...alerts, text.trim()])).toEqual([
			['DiskFull', 'A'],
			['NodeDown', 'B'],
		]);
	});

	test('of no alert, or one that two may mean, is none', () => {
		for (const path of ['r/node-up.md', 'r/a-b.md'])
			expect(read(path, '# Notes\n\nText')).toMatchObject({ runbooks: [], others: [{ path }] });
	});
});

describe('sections', () => {
	test.each([
		['Meaning', 'meaning'],
		['**Impact**', 'impact'],
		['1. Diagnosis:', 'diagnosis'],
		['How to fix it', 'mitigation'],
		['Troubleshooting', 'diagnosis'],
		['Why it is built like this', undefined],
		['Meaning of life', undefined],
		['Immediate mitigation steps', 'mitigation'],
		['How to **investigate**', 'diagnosis'],
		['Remediation actions', 'mitigation'],
		['Possible causes', 'diagnosis'],
		['Possible checks', 'diagnosis'],
		['Investigating problems', 'diagnosis'],
		['Impact assessment', 'impact'],
		['Symptoms', 'meaning'],
		['Potential resolution steps', 'mitigation'],
		['Fixing issues with the cluster', 'mitigation'],
		['Manual steps to fix', 'mitigation'],
		['Fix the build', undefined],
		['Alert description', 'meaning'],
		['Steps', undefined],
	])('%s is about %s', (heading, role) => {
		expect(roleOf(heading)).toBe(role);
	});
	test('of several problems in one text stay with their problem', () => {
		const text = `# Database

## Prerequisites

A shell.

## Replicas lag

### Symptoms

Old answers.

### Resolution

Wait.

## The disk is full

### Symptoms

No writes.

### Resolution

Delete.

## Mitigation

For either.
`;
		expect(runbookSections(text).map(({ role, heading }) => [role, heading])).toEqual([
			[undefined, undefined],
			['mitigation', 'Mitigation'],
		]);
		// One problem is what the whole text is about.
		const single = text.slice(0, text.indexOf('## The disk'));
		expect(runbookSections(single).flatMap(({ role }) => role ?? [])).toEqual(['meaning', 'mitigation']);
	});

	test('go on until a heading of their level; what is not one of the four stays together; links by number work everywhere', () => {
		const text =
			'Before [1].\n\n## Impact\nA\n### Deeper\nB\n## Else\nC\nDiagnosis\n---------\nD\n\n[1]: https://example.org/\n';
		expect(
			runbookSections(text).map(({ role, line, text: own }) => [role, line, own.split('\n\n[1]:')[0]!.trim()]),
		).toEqual([
			['meaning', 0, 'Before [1].'],
			['impact', 3, 'A\n### Deeper\nB'],
			[undefined, 6, '## Else\nC'],
			['diagnosis', 10, 'D'],
		]);
		for (const { text: own } of runbookSections(text)) expect(own).toContain('[1]: https://example.org/');
	});
	test('lines that do the work of a heading cut a text too, and its first sentences say what it means', () => {
		const text = [
			'Fires when *x* is full.',
			'It fills slowly.',
			'',
			'More about x.',
			'',
			'How to **investigate**:',
			'- look at `x`',
			'',
			'**Mitigation:**',
			'',
			'```',
			'**Impact**',
			'```',
			'This is **fix**:',
			'',
			'## Notes',
			'N',
			'',
		].join('\n');
		expect(runbookSections(text).map(({ role, heading, text: own }) => [role, heading, own.trim()])).toEqual([
			['meaning', undefined, 'Fires when *x* is full.\nIt fills slowly.'],
			[undefined, undefined, 'More about x.'],
			['diagnosis', 'How to investigate', '- look at `x`'],
			['mitigation', 'Mitigation', '```\n**Impact**\n```\nThis is **fix**:'],
			[undefined, undefined, '## Notes\nN'],
		]);
		// What begins with a list or a listing is no sentence about it, and a heading about meaning says it better.
		for (const start of ['- a list', '```\nx\n```', '| a |', '> a quotation'])
			expect(runbookSections(`${start}\n\n## Fix\nB\n`)[0]).toMatchObject({ role: undefined });
		expect(runbookSections('A\n\n## Meaning\nM\n')[0]).toMatchObject({
			role: undefined,
			text: 'A\n',
		});
	});

	test('a procedure that no alert leads to is a runbook by its headings, a page about anything else is not', () => {
		const read = (text: string) => readAdopted([{ path: 'r/some-page.md', text }]).runbooks.map(({ id }) => id);
		expect(read('# Move a database\n\n## Prerequisites\na\n\n## Steps\n1. b\n')).toEqual(['some-page']);
		expect(read('# Move a database\n\n## Rollback\nb\n')).toEqual(['some-page']);
		expect(read('# Our service\n\n## Overview\na\n\n## Architecture\nb\n')).toEqual([]);
	});

	const line = fc.constantFrom(
		'',
		'x',
		'**Fix**:',
		'# a',
		'## Impact',
		'### Impact',
		'## Meaning',
		'```',
		'Mitigation',
		'---',
		'<!--',
		'-->',
		'> q',
	);
	test('no line is lost and none is told twice', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
				const sections = runbookSections(lines.join('\n'));
				const seen = sections.flatMap(({ text, line: from }) => text.split('\n').map((_, at) => from + at));
				expect(new Set(seen).size).toBe(seen.length);
				for (const { text, line: from } of sections) expect(lines.slice(from).join('\n').startsWith(text)).toBe(true);
				const missing = lines.filter((one, at) => !seen.includes(at) && one.trim() !== '');
				// Only headings of sections with a role, and sections that are empty, are left out.
				expect(missing.filter((one) => one === 'x' || one === '> q')).toEqual([]);
			}),
		);
	});
});

describe('what other generators write', () => {
	test.each([
		['See [X]({{< ref "./X.md" >}}) and [Y]({{% relref "/y.md" %}}).', 'See [X](./X.md) and [Y](/y.md).'],
		[':::warning Mind\nthis\n:::\nend', '> [!WARNING]\n> this\n\nend'],
		['!!! danger "Mind"\n    this\n    ```sh\n    ls\n    ```\nend', '> [!CAUTION]\n> this\n> ```sh\n> ls\n> ```\nend'],
		['{{< hint info >}}\nthis\n{{< /hint >}}', '> [!NOTE]\n> this\n'],
		['import Tabs from "@theme/Tabs";\nx', '\nx'],
		['```shell\n$ kubectl get pods\n$ exit\n```', '```shell\nkubectl get pods\nexit\n```'],
		['```console\n$ echo a\na\n```', '```console\n$ echo a\na\n```'],
		['```go\n{{< ref "x" >}}\n```', '```go\n{{< ref "x" >}}\n```'],
		[':::unknown\nx\n:::', ':::unknown\nx\n:::'],
	])('%s', (text, plain) => {
		expect(plainMarkdown(text)).toBe(plain);
	});
	test('a line stays a line, whatever there is', () => {
		const piece = fc.constantFrom(
			'x',
			'',
			':::note',
			':::',
			'!!! tip',
			'    in',
			'```sh',
			'```',
			'$ ls',
			'{{< hint >}}',
			'{{< /hint >}}',
			'~~~',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (lines) => {
				expect(plainMarkdown(lines.join('\n')).split('\n').length).toBe(Math.max(1, lines.length));
			}),
		);
	});
});

test('an adopted runbook is one like any other; beside one of the same name it stands at another address', () => {
	const files = [{ path: 'content/r.yaml', text: 'kind: runbook\nid: diskfull\nname: Ours\n' }];
	const adoptedRunbooks = [
		{ path: 'docs/DiskFull.md', text: '# DiskFull\n\n## Meaning\nFull.\n' },
		{ path: 'docs/NodeDown.md', text: '---\ntitle: [broken\n---\n## Meaning\nDown.\n' },
	];
	const { model, diagnostics } = compile(files, { asOf: '2026-11-28', adoptedRunbooks });
	expect(model.byKind.runbook.map(({ id, data }) => [id, data.alerts, data.related])).toEqual([
		['diskfull', undefined, undefined],
		['diskfull-adopted', ['DiskFull'], ['runbook:diskfull']],
		['nodedown', ['NodeDown'], undefined],
	]);
	// Somebody else's front matter stops no build.
	expect(diagnostics.map(({ severity, span }) => [severity, span!.file])).toEqual([['warning', 'docs/NodeDown.md']]);
});

test('one text of several alerts is the runbook of each, and a page called like an alert of a rule is its', () => {
	const { model } = compile([], {
		asOf: '2026-11-28',
		alertRules: [{ path: 'rules.yaml', text: 'groups: [{ name: g, rules: [{ alert: QueueOld, expr: up }] }]\n' }],
		adoptedRunbooks: [
			{ path: 'docs/disk.md', text: '---\nalerts: [DiskFull, DiskFilling]\n---\n# Disks\n\nFull.\n' },
			{ path: 'docs/queue-old.md', text: '# The queue is old\n\nWait.\n' },
		],
	});
	expect(model.byKind.runbook.map(({ id, data }) => [id, data.alerts])).toEqual([
		['disk', ['DiskFull', 'DiskFilling']],
		['queueold', ['QueueOld']],
	]);
});
