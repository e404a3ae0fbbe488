import { describe, expect, test } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { byPlace } from './order.ts';
import { renderSarif } from './sarif.ts';
import { createSource } from './source.ts';
import { renderCompact, renderText } from './text.ts';

const source = createSource('teams/a b.yaml', 'kind: team\nid: pay\nower: x\n');
const unknownKey: Diagnostic = {
	code: 'unknown-key',
	severity: 'error',
	message: '`ower` is not a field of a team',
	span: source.span(19, 23),
	nearest: 'owner',
	related: [{ message: 'the team', span: source.span(11, 13) }],
};
const empty: Diagnostic = {
	code: 'workspace-missing',
	severity: 'info',
	message: 'there is no `lintel.yaml`',
	hint: 'write one',
};
const hostile: Diagnostic = {
	code: 'bad-format',
	severity: 'warning',
	message: 'name is `\u001b[31mred\u001b[0m\r\n::error::fake,%0A\u202eabc`',
	span: createSource('x:1,y%.yaml', 'a').span(0, 1),
};

describe('text', () => {
	test('shows the place, the line, carets under the span, and what else is known', () => {
		expect(renderText([unknownKey, empty], { source: () => source })).toBe(
			[
				'error unknown-key: `ower` is not a field of a team',
				'  --> teams/a b.yaml:3:1',
				'   |',
				' 3 | ower: x',
				'   | ^^^^ did you mean `owner`?',
				'   = see teams/a b.yaml:2:1: the team',
				'   |',
				' 2 | id: pay',
				'   | ^^',
				'',
				'info workspace-missing: there is no `lintel.yaml`',
				'   = hint: write one',
				'',
				'1 error, 1 note',
				'',
			].join('\n'),
		);
	});

	test('has colours only on demand', () => {
		const options = { source: () => source };
		expect(renderText([unknownKey], options)).not.toContain('\u001b');
		expect(renderText([unknownKey], { ...options, colour: true })).toContain('\u001b[31merror\u001b[0m');
	});

	test('lets no text of an author steer the terminal', () => {
		expect(renderText([hostile], { source: () => createSource('x', '\u001b[2J\u202e\tb') })).not.toMatch(
			/[\u001b\r\u202e]/,
		);
		expect(renderCompact([hostile])).toBe(
			'x:1,y%.yaml:1:1 warning bad-format: name is `\\x1b[31mred\\x1b[0m ::error::fake,%0A\\u{202e}abc`\n',
		);
	});

	test('cuts a line of a megabyte around the place', () => {
		const long = createSource('a.json', `${'a'.repeat(500_000)}HERE${'b'.repeat(500_000)}`);
		const text = renderText([{ ...unknownKey, related: [], span: long.span(500_000, 500_004) }], {
			source: () => long,
		});
		const [code, carets] = text.split('\n').slice(3, 5);
		expect(code!.length).toBeLessThan(200);
		expect(code!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1)).toBe('HERE');
	});

	test('is nothing for nothing', () => expect([renderText([]), renderCompact([])]).toEqual(['', '']));
});

test('compact: a line each, notes indented below, what the message says not said twice', () => {
	const wrong: Diagnostic = {
		...unknownKey,
		message: '`tier` is `x`, expected a number',
		expected: 'a number',
		hint: 'for example `1`',
		nearest: undefined,
	};
	expect(renderCompact([unknownKey, wrong])).toBe(
		[
			'teams/a b.yaml:3:1 error unknown-key: `ower` is not a field of a team',
			'  nearest: owner',
			'  see teams/a b.yaml:2:1: the team',
			'teams/a b.yaml:3:1 error unknown-key: `tier` is `x`, expected a number',
			'  hint: for example `1`',
			'  see teams/a b.yaml:2:1: the team',
			'',
		].join('\n'),
	);
});

test('JSON: the values themselves, with counts', () => {
	expect(JSON.parse(renderJson([unknownKey, empty]))).toEqual({
		version: 1,
		counts: { error: 1, warning: 0, info: 1 },
		diagnostics: [unknownKey, empty],
	});
});

test('annotations: escaped so that no text becomes a command or a property', () => {
	expect(renderGithub([unknownKey, hostile, empty]).split('\n')).toEqual([
		'::error file=teams/a b.yaml,line=3,endLine=3,col=1,endColumn=5,title=unknown-key::`ower` is not a field of a team%0Adid you mean `owner`?',
		'::warning file=x%3A1%2Cy%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=bad-format::name is `\u001b[31mred\u001b[0m%0D%0A::error::fake,%250A\u202eabc`',
		'::notice title=workspace-missing::there is no `lintel.yaml`%0Ahint: write one',
		'',
	]);
});

test('SARIF: one run, rules once each, relative addresses, related places', () => {
	const log = JSON.parse(
		renderSarif([unknownKey, unknownKey, empty], { version: '1.2.3', titleOf: (code) => `About ${code}` }),
	);
	expect(log.version).toBe('2.1.0');
	const [run] = log.runs;
	expect(run.tool.driver).toMatchObject({ name: 'lintel', semanticVersion: '1.2.3' });
	expect(run.tool.driver.rules).toEqual([
		{ id: 'unknown-key', shortDescription: { text: 'About unknown-key' } },
		{ id: 'workspace-missing', shortDescription: { text: 'About workspace-missing' } },
	]);
	expect(run.results.map(({ ruleIndex, level }: { ruleIndex: number; level: string }) => [ruleIndex, level])).toEqual([
		[0, 'error'],
		[0, 'error'],
		[1, 'note'],
	]);
	expect(run.results[0].locations).toEqual([
		{
			physicalLocation: {
				artifactLocation: { uri: 'teams/a%20b.yaml', uriBaseId: '%SRCROOT%' },
				region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 5 },
			},
		},
	]);
	expect(run.results[0].relatedLocations[0]).toMatchObject({ id: 0, message: { text: 'the team' } });
	expect(run.results[2].locations).toBeUndefined();
});

test('SARIF: what is accepted is suppressed, with who accepted it; then every result says whether it is', () => {
	const suppressions = (...told: readonly Diagnostic[]): readonly unknown[] =>
		JSON.parse(renderSarif(told, { version: '1' })).runs[0].results.map(
			(result: { suppressions?: unknown }) => result.suppressions,
		);
	expect(suppressions(unknownKey, { ...empty, accepted: 'accepted by ADR-0023 until 2026-12-31' })).toEqual([
		[],
		[{ kind: 'external', status: 'accepted', justification: 'accepted by ADR-0023 until 2026-12-31' }],
	]);
	expect(suppressions(unknownKey, empty)).toEqual([undefined, undefined]);
});

test('the order is by file, place, code and message', () => {
	const at = (file: string, offset: number, code: string): Diagnostic => ({
		code,
		severity: 'error',
		message: '',
		span: { file, start: { line: 1, column: 1, offset }, end: { line: 1, column: 1, offset } },
	});
	const sorted = [empty, at('B', 0, 'z'), at('a', 1, 'a'), at('a', 9, 'b'), at('a', 9, 'c'), at('a', 10, 'a')];
	expect([...sorted].reverse().sort(byPlace)).toEqual(sorted);
});
