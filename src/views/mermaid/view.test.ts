import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { viewContext } from '../context.ts';
import { viewPictures } from './view.ts';

/** What views select and how they colour it, on a chain of five components: a needs b needs c needs d, and e is planned. */

const component = (id: string, needs: string, more = ''): string =>
	`kind: component\nid: comp-${id}\nname: Part ${id}\nowner: team:core\nsystem: system:main\n${more}${
		needs === ''
			? ''
			: `dependencies: [${needs
					.split(' ')
					.map((to) => `{ to: comp-${to}, criticality: hard }`)
					.join(', ')}]\n`
	}---\n`;

const model = [
	'kind: team\nid: core\nname: Core\n---\nkind: system\nid: main\nname: Main\nowner: team:core\n---\n',
	component('a', 'b c', 'tier: 1\n'),
	component('b', 'c', 'validTo: 2026-12-31\n'),
	component('c', 'd', 'tier: 1\nlifecycle: deprecated\n'),
	component('d', ''),
	component('e', 'c', 'validFrom: 2027-01-01\n'),
].join('');

function drawn(selection: string, layout = '{}') {
	const text = `${model}kind: view\nid: the-view\nselection: ${selection}\nlayout: ${layout}\n`;
	const compiled = compile([{ path: 'content/a.yaml', text }], { asOf: '2026-11-23' });
	expect(compiled.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
	const architecture = { model: compiled.model, decisions: [] };
	const context = viewContext(architecture, computeFacts(architecture), []);
	const diagram = viewPictures(context, compiled.model.byKind.view[0]!)[0]!.diagram;
	const lines = diagram.mermaid.split('\n').map((line) => line.trim());
	return {
		diagram,
		nodes: lines
			.filter((line) => /^component__comp_\w\[/.test(line))
			.map((line) => line.slice('component__comp_'.length)),
		edges: lines.flatMap((line) => {
			const edge = /^component__comp_(\w) -.*> component__comp_(\w)$/.exec(line);
			return edge === null ? [] : [`${edge[1]}${edge[2]}`];
		}),
	};
}

const names = (selection: string): string =>
	drawn(selection)
		.nodes.map((node) => node[0])
		.join('');

test.each([
	['{ around: { ref: comp-c } }', 'abcd'],
	['{ around: { ref: comp-c, in: 1, out: 0 } }', 'abc'],
	['{ around: { ref: comp-c, in: 0, out: 1 } }', 'cd'],
	['{ around: { ref: comp-d, in: 2, out: 0 } }', 'abcd'],
	['{ path: { from: comp-a, to: comp-d } }', 'acd'],
	['{ path: { from: comp-a, to: comp-d, which: all } }', 'abcd'],
	['{ path: { from: comp-a, to: comp-d, which: all, maxSteps: 2 } }', 'acd'],
	['{ tiers: [1] }', 'ac'],
	['{ lifecycles: [deprecated] }', 'c'],
	['{ systems: [main], exclude: [comp-a] }', 'bcd'],
	['{ systems: [main], tiers: [1] }', 'ac'],
])('%s shows %s', (selection, expected) => expect(names(selection)).toBe(expected));

test('a way shows only its own connections', () => {
	expect(drawn('{ path: { from: comp-a, to: comp-d } }').edges).toEqual(['ac', 'cd']);
	expect(drawn('{ path: { from: comp-d, to: comp-a } }').diagram.description).toContain(
		'There is one the other way round',
	);
});

test('a look ahead marks what begins and what ends, with what the new one will need', () => {
	const { nodes, edges, diagram } = drawn('{ systems: [main] }', '{ colourBy: change, toBe: 2027-06-30 }');
	expect(nodes.find((node) => node.startsWith('e'))).toMatch(/planned from 2027-01-01.*:::planned$/);
	expect(nodes.find((node) => node.startsWith('b'))).toMatch(/until 2026-12-31.*:::leaving$/);
	expect(edges).toContain('ec');
	expect((diagram.legend ?? []).map((one) => one.className)).toEqual(['planned', 'leaving', 'edge-solid']);
});

test('states under a failure are written as well as coloured', () => {
	const { nodes } = drawn('{ systems: [main] }', '{ colourBy: state, failure: comp-c }');
	expect(nodes.map((node) => /(FAILED|DOWN|DEGRADED|UP)"\]:::(\w+)$/.exec(node)?.slice(1))).toEqual([
		['DOWN', 'down'],
		['DOWN', 'down'],
		['FAILED', 'failed'],
		['UP', 'up'],
	]);
});
