import { describe, expect, test } from 'vitest';
import type { Diagram, Overlay } from './page.ts';
import { diagramsOf } from './testing/page-contents.ts';
import { tinySite } from './testing/tiny.ts';

const site = tinySite();
const diagramAt = (route: string, id: string): Diagram => {
	const page = site.pages.find((one) => one.route === route);
	const found = page === undefined ? undefined : diagramsOf(page).find((one) => one.id === id);
	if (found === undefined) throw new Error(`no diagram ${id} on ${route}`);
	return found;
};
const hub = diagramAt('/systems/hub/', 'containers');
const overlayOf = (key: string): Overlay => {
	const found = hub.overlays?.find((one) => one.key === key);
	if (found === undefined) throw new Error(`no overlay ${key}`);
	return found;
};
/** Node id to sign. */
const signs = (overlay: Overlay): { [node: string]: string } =>
	Object.fromEntries(overlay.marks.flatMap(({ sign, nodes }) => nodes.map((node) => [node, sign])));

describe('what can be laid over a picture', () => {
	test('teams: everything of the hub belongs to the core team', () => {
		const [mark, ...others] = overlayOf('teams').marks;
		expect(others).toEqual([]);
		expect(mark).toMatchObject({ sign: 'A', label: 'Core team' });
		expect(mark?.nodes).toContain('component__api');
		expect(mark?.nodes).toContain('system__edge');
	});

	test('tiers are the declared ones; a system has none and stays unmarked', () => {
		expect(signs(overlayOf('tiers'))).toEqual({
			component__api: '1',
			component__db: '1',
			component__net: '1',
			component__events: '2',
			component__limits: '2',
			component__score: '2',
		});
	});

	test('zone a lost: the only copy of the database stands there, so the API that needs it is down too', () => {
		const lost = overlayOf('lost:failure-domain:north-a');
		expect(lost.label).toBe('If Zone a is lost');
		expect(signs(lost)).toMatchObject({ component__db: 'DOWN', component__api: 'DOWN', component__net: 'UP' });
	});

	test('the database, one copy behind every order, is a single point of failure for certain', () => {
		expect(signs(overlayOf('spof'))['component__db']).toBe('SPOF');
	});

	test('no overlay speaks of a node twice, of a node that is not drawn, or of none', () => {
		const diagrams = site.pages.flatMap(diagramsOf).filter((one) => one.overlays !== undefined);
		expect(diagrams.length).toBeGreaterThan(5);
		for (const { mermaid, overlays = [] } of diagrams) {
			expect(new Set(overlays.map((one) => one.key)).size).toBe(overlays.length);
			for (const { marks } of overlays) {
				const nodes = marks.flatMap((mark) => mark.nodes);
				expect(new Set(nodes).size).toBe(nodes.length);
				expect(nodes.length).toBeGreaterThan(0);
				for (const node of nodes) expect(mermaid).toMatch(new RegExp(`^\\s*${node}\\W`, 'm'));
				for (const mark of marks) expect(mark.sign).not.toBe('');
			}
		}
	});

	test('a picture of a failure tells no second failure', () => {
		const radius = diagramAt('/resilience/blast-radius/components/db/', 'blast-radius');
		expect(radius.overlays?.filter((one) => one.key === 'spof' || one.key.startsWith('lost:'))).toEqual([]);
	});
});

describe('steps', () => {
	test('the sequence and the path of a flow walk the same steps in the same order', () => {
		const flow = site.pages.find((page) => page.kind === 'flow' && diagramsOf(page).length > 1)!;
		const diagrams = diagramsOf(flow);
		const ends = (some: readonly Diagram[]) =>
			some.flatMap(({ steps = [] }) => steps.map(({ number, from, to }) => [number, from, to]));
		const along = ends(diagrams.filter((one) => one.id === 'path'));
		const calls = ends(diagrams.filter((one) => one.drawing?.kind === 'sequence'));
		expect(along.length).toBeGreaterThan(2);
		expect(along).toEqual(calls.filter(([, from, to]) => from !== to));
	});
});
