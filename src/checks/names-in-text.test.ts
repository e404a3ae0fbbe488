import { expect, test } from 'vitest';
import { readDecisions } from '#decisions/read-decisions.ts';
import { compile } from '#model/compile.ts';
import { unknownNames } from './names-in-text.ts';

const { model } = compile(
	[
		{
			path: 'content/all.yaml',
			text: [
				'kind: team\nid: all\nname: All',
				'kind: component\nid: vault\nname: Vault\nowner: all\ninterfaces: [{ id: api }]',
				'kind: component\nid: payment-api\nname: Payment API\nowner: all\nlifecycle: retired',
			].join('\n---\n'),
		},
	],
	{ asOf: '2026-01-01' },
);

test.each([
	['a slip', 'We keep keys in component:valt.', ['component:valt -> component:vault 5:17']],
	['a slip twice is told once', '`component:valt`, again component:valt', ['component:valt -> component:vault 5:2']],
	['what is right, and a part of it', 'component:vault and component:vault/api', []],
	['what was once, like no other', 'component:mainframe-ledger', []],
	['what is planned or retired', 'component:payment-api', []],
	['no kind of ours', 'npm:valt, https://component:valt, x-component:valt, component:valt:8080', []],
	['code and comments', '```\ncomponent:valt\n```\n<!-- component:valt -->', []],
])('%s', (_, text, expected) => {
	const [decision] = readDecisions([{ path: 'adr/0001-a.md', text: `---\nstatus: accepted\n---\n# A\n${text}\n` }], {
		root: 'adr',
	}).decisions;
	const told = unknownNames(decision!, model).map(
		({ actual, nearest, span }) => `${actual} -> ${nearest} ${span?.start.line}:${span?.start.column}`,
	);
	expect(told).toEqual(expected);
});
