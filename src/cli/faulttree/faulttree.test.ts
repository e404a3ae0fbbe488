import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-faulttree-'));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

write(
	'theatre.xml',
	`<opsa-mef><define-fault-tree name="theatre">
<define-gate name="dark"><and><basic-event name="mains"/><gate name="backup"/></and></define-gate>
<define-gate name="backup"><or><basic-event name="generator"/><basic-event name="relay"/></or></define-gate>
</define-fault-tree><model-data>
<define-basic-event name="mains"><float value="0.03"/></define-basic-event>
<define-basic-event name="generator"><float value="0.02"/></define-basic-event>
<define-basic-event name="relay"><float value="0.05"/></define-basic-event>
</model-data></opsa-mef>`,
);
mkdirSync(join(folder, 'house'));
write(
	'house/architecture.yaml',
	`kind: team
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
kind: flow
id: play
name: Play
owner: team:house
steps: [{ seq: 1, from: lights, to: lights }]
`,
);
write('lintel.yaml', 'content: [house]\n');

test('a file, as JSON: exact probability, counts by order, the sets', async () => {
	const { code, out, error } = await runCli(
		['faulttree', '--run', 'theatre.xml', '--json', '--limit-order', '2'],
		folder,
	);
	expect({ code, error }).toEqual({ code: 0, error: '' });
	expect(JSON.parse(out)).toEqual({
		top: 'dark',
		coherent: true,
		minimalCutSets: {
			total: 2,
			byOrder: { 2: 2 },
			sets: [
				['generator', 'mains'],
				['mains', 'relay'],
			],
		},
		probability: {
			exact: expect.closeTo(0.00207, 15),
			rareEvent: expect.closeTo(0.0021, 15),
			upperBound: expect.closeTo(1 - (1 - 0.0006) * (1 - 0.0015), 15),
		},
	});
});

test('a file, for people; another top', async () => {
	const { code, out } = await runCli(['faulttree', '--run', 'theatre.xml', '--top', 'backup'], folder);
	expect(code).toBe(0);
	expect(out).toContain('Top event: backup (coherent)\nMinimal cut sets: 2\n  order 1: 2\n');
	expect(out).toMatch(/Probability: 0\.069\d* \(exact\)/);
});

test('several top events are told, the first is taken, and each can be chosen; a misspelt event is told beside the result', async () => {
	write(
		'two.xml',
		`<opsa-mef><define-fault-tree name="two">
<define-gate name="one"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate>
<define-gate name="other"><or><basic-event name="a"/><basic-event name="bb"/></or></define-gate>
</define-fault-tree><model-data>
<define-basic-event name="a"><float value="0.5"/></define-basic-event>
<define-basic-event name="b"><float value="0.25"/></define-basic-event>
</model-data></opsa-mef>`,
	);
	const first = await runCli(['faulttree', '--run', 'two.xml', '--json'], folder);
	expect(first.code).toBe(0);
	expect(first.error).toContain('the file has 2 top events (`one`, `other`); taking `one`, `--top` chooses');
	expect(first.error).toContain('two.xml:3:');
	expect(first.error).toContain('did you mean `b`?');
	expect(JSON.parse(first.out)).toMatchObject({ top: 'one', probability: { exact: 0.125 } });
	const second = await runCli(['faulttree', '--run', 'two.xml', '--json', '--top', 'other'], folder);
	expect(second.error).not.toContain('top events');
	expect(JSON.parse(second.out)).toMatchObject({ top: 'other', probability: { exact: null, missing: ['bb'] } });
});

const events = `<opsa-mef><define-initiating-event name="storm" event-tree="t"/><define-event-tree name="t">
<define-functional-event name="F"/><define-sequence name="lit"/><define-sequence name="dark"/>
<initial-state><fork functional-event="F">
<path state="yes"><collect-formula><not><basic-event name="mains"/></not></collect-formula><sequence name="lit"/></path>
<path state="no"><collect-formula><basic-event name="mains"/></collect-formula><sequence name="dark"/></path>
</fork></initial-state></define-event-tree>
<model-data><define-basic-event name="mains"><float value="0.25"/></define-basic-event></model-data></opsa-mef>`;
write('events.xml', events);

test('event trees, with no fault tree and beside one; one sequence by its name', async () => {
	const { code, out, error } = await runCli(
		['faulttree', '--run', 'events.xml', '--json', '--limit-order', '1'],
		folder,
	);
	expect({ code, error }).toEqual({ code: 0, error: '' });
	const dark = { sequence: 'dark', gate: 'storm/dark', paths: 1, coherent: true, probability: { exact: 0.25 } };
	expect(JSON.parse(out)).toMatchObject({
		eventTrees: [{ initiatingEvent: 'storm', eventTree: 't', sequences: [{ sequence: 'lit' }, dark], sum: 1 }],
	});
	const told = await runCli(['faulttree', '--run', 'events.xml'], folder);
	expect(told.out).toContain('Event tree t, after storm\nSequence lit (1 path)\n');
	expect(told.out).toContain('Probability: 0.75 (exact)');
	expect(told.out).toContain('All sequences together: 1\n');
	const one = await runCli(['faulttree', '--run', 'events.xml', '--top', 'storm/dark', '--json'], folder);
	expect(JSON.parse(one.out)).toMatchObject({ top: 'storm/dark', probability: { exact: 0.25 } });
	const both = await runCli(['faulttree', '--run', 'theatre.xml', '--with', 'events.xml', '--json'], folder);
	expect(both.code).toBe(1);
	expect(both.out).toContain('`mains` is defined a second time');
	write('events-only.xml', events.replace(/<model-data>.*<\/model-data>/s, ''));
	const together = await runCli(['faulttree', '--run', 'theatre.xml', '--with', 'events-only.xml', '--json'], folder);
	expect(JSON.parse(together.out)).toMatchObject({
		top: 'dark',
		eventTrees: [{ sequences: [{}, { probability: { exact: 0.03 } }] }],
	});
});

test('a run that has no time left says so, with what was settled', async () => {
	const { code, out } = await runCli(['faulttree', '--run', 'theatre.xml', '--json', '--time-limit', '0'], folder);
	expect(code).toBe(0);
	const { minimalCutSets, probability } = JSON.parse(out);
	// The sets of so small a tree are there before the first look at the clock.
	expect(minimalCutSets).toEqual({ total: 2, byOrder: { 2: 2 } });
	expect(probability).toMatchObject({ exact: null, bounds: { why: expect.stringContaining('over the budget') } });
	expect(probability.rareEvent).toBeCloseTo(0.0021, 15);
	// All sets are known, so the bound from below is the probability itself but for the last digit.
	expect(probability.bounds.lower).toBeLessThanOrEqual(0.00207 + 1e-15);
	expect(probability.bounds.upper).toBeGreaterThan(0.00207);
});

test('a total beyond 2^53 is a text', async () => {
	const pairs = Array.from({ length: 60 }, (_, n) => `<or><basic-event name="x${n}"/><basic-event name="y${n}"/></or>`);
	write(
		'pairs.xml',
		`<opsa-mef><define-fault-tree name="p"><define-gate name="t"><and>${pairs.join('')}</and></define-gate></define-fault-tree></opsa-mef>`,
	);
	const report = JSON.parse((await runCli(['faulttree', '--run', 'pairs.xml', '--json'], folder)).out);
	expect(report.minimalCutSets).toEqual({ total: '1152921504606846976', byOrder: { 60: '1152921504606846976' } });
	expect(report.probability.missing).toHaveLength(120);
	expect(report.probability.exact).toBeNull();
});

test('a broken file: the place, exit code 1', async () => {
	write('broken.xml', '<opsa-mef>\n<define-fault-tree name="t"></opsa-mef>');
	const text = await runCli(['faulttree', '--run', 'broken.xml'], folder);
	expect(text).toMatchObject({ code: 1, out: '' });
	expect(text.error).toContain('broken.xml:2:29');
	const json = await runCli(['faulttree', '--run', 'broken.xml', '--json'], folder);
	expect(json.code).toBe(1);
	expect(json.out).toContain('"fault-tree-xml"');
	write(
		'loop.xml',
		'<opsa-mef><define-fault-tree name="t"><define-gate name="t"><gate name="a"/></define-gate><define-gate name="a"><gate name="b"/></define-gate><define-gate name="b"><gate name="a"/></define-gate></define-fault-tree></opsa-mef>',
	);
	expect((await runCli(['faulttree', '--run', 'loop.xml'], folder)).error).toContain(
		'the gates `a` -> `b` need themselves',
	);
});

test('a cycle is shown at a gate of it', async () => {
	write(
		'ring.xml',
		'<opsa-mef><define-fault-tree name="t">\n<define-gate name="t"><gate name="a"/></define-gate>\n  <define-gate name="a"><or><basic-event name="e"/><gate name="a"/></or></define-gate></define-fault-tree></opsa-mef>',
	);
	expect((await runCli(['faulttree', '--run', 'ring.xml'], folder)).error).toContain('ring.xml:3:3');
});

test('a model in several files, its mission time, and what it includes', async () => {
	const gate = '<define-gate name="dark"><or><basic-event name="lamp"/><basic-event name="fuse"/></or></define-gate>';
	write('lamp.xml', `<opsa-mef><define-fault-tree name="l">${gate}</define-fault-tree></opsa-mef>`);
	const rate = (name: string): string =>
		`<define-basic-event name="${name}"><exponential><float value="0.001"/><system-mission-time/></exponential></define-basic-event>`;
	write('rates.xml', `<opsa-mef><model-data>${rate('lamp')}${rate('fuse')}</model-data></opsa-mef>`);
	const both = ['faulttree', '--run', 'lamp.xml', '--with', 'rates.xml', '--json'];
	const without = await runCli(both, folder);
	expect(without.error).toContain('rates.xml:1:');
	expect(without.error).toContain('say it with `--mission-time HOURS`');
	expect(JSON.parse(without.out)).toMatchObject({
		minimalCutSets: { total: 2 },
		probability: { exact: null, missing: ['fuse', 'lamp'] },
	});
	const { error, out } = await runCli([...both, '--mission-time', '500'], folder);
	expect(error).toBe('');
	expect(JSON.parse(out).probability.exact).toBeCloseTo(1 - Math.exp(-1), 12);
	write('all.xml', '<opsa-mef><xi:include href="lamp.xml"/><xi:include href="rates.xml"/></opsa-mef>');
	const included = await runCli(['faulttree', '--run', 'all.xml', '--json', '--mission-time', '500'], folder);
	expect(included).toMatchObject({ code: 0, out });
	// What others wrote opens no file elsewhere on the machine, by name or by a link.
	const other = join(mkdtempSync(join(tmpdir(), 'lintel-elsewhere-')), 'secret.xml');
	writeFileSync(other, '<opsa-mef/>');
	symlinkSync(other, join(folder, 'link.xml'));
	for (const elsewhere of [relative(folder, other), other, 'link.xml']) {
		write('outside.xml', `<opsa-mef><xi:include href="${elsewhere}"/></opsa-mef>`);
		const outside = await runCli(['faulttree', '--run', 'outside.xml'], folder);
		expect(outside.code).toBe(1);
		expect(outside.error).toContain('it is not below the folder of the first file');
	}
});

test('the encoding of the file: as its declaration or its first bytes say, and bytes that are none', async () => {
	const tree = (declaration: string): string =>
		`${declaration}<opsa-mef><define-fault-tree name="t"><define-gate name="größe"><basic-event name="e"/></define-gate></define-fault-tree></opsa-mef>`;
	const bytes: readonly [string, Uint8Array][] = [
		['latin1.xml', Buffer.from(tree('<?xml version="1.0" encoding="ISO-8859-1"?>'), 'latin1')],
		['utf16.xml', Buffer.from(`\ufeff${tree('<?xml version="1.0" encoding="UTF-16"?>')}`, 'utf16le')],
		['mark.xml', Buffer.from(`\ufeff${tree('')}`)],
	];
	for (const [name, content] of bytes) {
		writeFileSync(join(folder, name), content);
		const { code, out, error } = await runCli(['faulttree', '--run', name], folder);
		expect({ name, code, error }).toEqual({ name, code: 0, error: '' });
		expect(out).toContain('Top event: größe');
	}
	writeFileSync(join(folder, 'wrong.xml'), Buffer.from(tree('<?xml version="1.0"?>\n'), 'latin1'));
	const wrong = await runCli(['faulttree', '--run', 'wrong.xml'], folder);
	expect(wrong).toMatchObject({ code: 1, out: '' });
	expect(wrong.error).toContain('wrong.xml:2:');
	expect(wrong.error).toContain('the bytes here are not utf-8');
	writeFileSync(join(folder, 'ebcdic.xml'), tree('<?xml version="1.0" encoding="EBCDIC-CP"?>'));
	expect((await runCli(['faulttree', '--run', 'ebcdic.xml'], folder)).error).toContain('`ebcdic-cp` is not known');
});

test.each([
	[['--run', 'nothing.xml'], 'there is no such file'],
	[['--run', '.'], 'this is no file'],
	[['--run', 'theatre.xml', '--with', 'nothing.xml'], '`nothing.xml`: there is no such file'],
	[['--run', 'theatre.xml', '--mission-time', 'soon'], 'expected a number of hours'],
	[['--run', 'theatre.xml', '--top', 'drak'], 'did you mean `dark`?'],
	[['--run', 'theatre.xml', '--limit-order', '-1'], 'needs a value'],
	[[], 'name a flow or business service'],
	[['play', '--run', 'theatre.xml'], 'not both'],
	[['flow:plya', '.'], 'did you mean `flow:play`?'],
])('misuse: %j', async (words, message) => {
	const { code, out, error } = await runCli(['faulttree', ...words], folder);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(error).toContain(message);
});

test('a target goes out as Open-PSA, and its file computes to what the model says: 2 of 3', async () => {
	const written = await runCli(['faulttree', 'flow:play', '.'], folder);
	expect(written.code).toBe(0);
	write('play.xml', written.out);
	const report = JSON.parse((await runCli(['faulttree', '--run', 'play.xml', '--json'], folder)).out);
	expect(report).toMatchObject({ coherent: true, minimalCutSets: { total: 3, byOrder: { 2: 3 } } });
	expect(report.probability.exact).toBeCloseTo(0.098, 14);
});

test('a target as JSON and as a drawing', async () => {
	const json = JSON.parse((await runCli(['faulttree', 'play', '--format', 'json'], folder)).out);
	expect(json).toMatchObject({
		top: 'flow:play',
		reading: 'pessimistic',
		gates: { 'copies of component:lights': { connective: 'at-least', k: 2 } },
		events: { 'event instance:lights/b': { probability: 0.2 } },
	});
	const dot = (await runCli(['faulttree', 'play', '--format', 'dot'], folder)).out;
	expect(dot).toMatch(/^digraph "fault tree" \{\n/);
	expect(dot).toContain('"instance:lights/a" -> "event instance:lights/a";');
});
