import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { viewContext } from '#views/context.ts';
import { containers } from '#views/mermaid/containers.ts';
import { environmentDeployment, systemDeployment } from '#views/mermaid/deployment-map.ts';
import { faultTreeDiagram } from '#views/mermaid/fault-tree.ts';
import { EDGE_LIMIT, NODE_LIMIT } from '#views/mermaid/nodes.ts';
import { spofOverlay } from '#views/mermaid/spof-overlay.ts';
import { systemContext } from '#views/mermaid/system-context.ts';
import { ownershipMap, teamNeeds } from '#views/mermaid/team-map.ts';
import type { Picture } from '#views/mermaid/topology.ts';
import { viewPictures } from '#views/mermaid/view.ts';
import type { Diagram } from '#views/page.ts';
import { mapPictures } from '#views/pages/map.ts';
import { syntheticWorkspace } from '../bench/synthetic.ts';

/** Pictures of an architecture of a thousand components: each can be read, and together they show everything. */

const views = `kind: view
id: all-by-team
selection: { kinds: [component] }
layout: { groupBy: team, colourBy: tier }
---
kind: view
id: in-alphabet
selection: { kinds: [component] }
layout: { groupBy: zone, maxNodes: 12 }
---
kind: view
id: with-systems
selection: { kinds: [component, system, flow] }
`;

const files = [...syntheticWorkspace({ components: 1000, dependencies: 3000, flows: 100 })].map(([path, text]) => ({
	path,
	text,
}));
const { model, diagnostics } = compile([...files, { path: 'diagrams/views.yaml', text: views }], {
	asOf: '2026-11-23',
});
const architecture = { model, decisions: [] };
const context = viewContext(architecture, computeFacts(architecture), []);

const nodesIn = ({ mermaid }: Diagram): number =>
	mermaid.split('\n').filter((line) => /^\s+\w+(?:\[|\(|\{\{|@\{)/.test(line)).length;
const edgesIn = ({ mermaid }: Diagram): number =>
	mermaid.split('\n').filter((line) => /^ {2}\w+ (?:-->|==>|-\.->|---)/.test(line)).length;

function expectLegible(diagram: Diagram): void {
	expect(nodesIn(diagram), diagram.title).toBeGreaterThan(0);
	expect(nodesIn(diagram), diagram.title).toBeLessThanOrEqual(NODE_LIMIT + 2);
	expect(edgesIn(diagram), diagram.title).toBeLessThanOrEqual(EDGE_LIMIT);
	expect(diagram.mermaid.length, diagram.title).toBeLessThan(20_000);
}

/** What can be reached from the first picture by following links of boxes. */
function reached(pictures: readonly Picture[]): ReadonlySet<string> {
	const byRoute = new Map(pictures.map((one) => [one.route, one]));
	const seen = new Set([pictures[0]!]);
	for (const one of seen)
		for (const { href } of Object.values(one.diagram.links)) if (byRoute.has(href)) seen.add(byRoute.get(href)!);
	return new Set([...seen].flatMap((one) => Object.values(one.diagram.links).map((link) => link.href)));
}

test('the model is read without an error', () => {
	expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
	expect(model.byKind.component).toHaveLength(1000);
});

test('the map holds every component, box by box, and no picture too many', () => {
	const pictures = mapPictures(context);
	for (const { diagram } of pictures) expectLegible(diagram);
	const links = reached(pictures);
	for (const { id } of model.byKind.component) expect(links, id).toContain(`/components/${id}/`);
});

test.each(['all-by-team', 'in-alphabet', 'with-systems'])('so does the view %s', (id) => {
	const pictures = viewPictures(context, model.byKind.view.find((one) => one.id === id)!);
	expect(pictures.length).toBeGreaterThan(1);
	for (const { diagram } of pictures) expectLegible(diagram);
	const links = reached(pictures);
	for (const one of model.byKind.component) expect(links, one.id).toContain(`/components/${one.id}/`);
});

test('pictures of the other kinds stay legible', () => {
	const all = [
		systemContext(context),
		environmentDeployment(context),
		ownershipMap(context),
		teamNeeds(context),
		...model.byKind.system.flatMap(({ ref }) => [containers(context, ref), systemDeployment(context, ref)]),
		...model.byKind['business-service'].flatMap(({ ref }) => [
			spofOverlay(context, ref),
			faultTreeDiagram(context, ref),
		]),
		...model.byKind.flow.slice(0, 20).flatMap(({ ref }) => [spofOverlay(context, ref), faultTreeDiagram(context, ref)]),
	].filter((one) => one !== undefined);
	expect(all.length).toBeGreaterThan(100);
	for (const diagram of all) expectLegible(diagram);
});
