import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { runChecks } from '#checks/run-checks.ts';
import { analyse, readArchitecture } from '#cli/pipeline.ts';
import { compile } from '#model/compile.ts';
import type { Model } from '#model/model.ts';
import type { DrawnEdge, Flowchart } from '#views/mermaid/drawn.ts';
import type { Diagram, Page } from '#views/page.ts';
import { siteOf } from '#views/site.ts';
import { diagramsOf } from '#views/testing/page-contents.ts';
import { syntheticWorkspace } from '../bench/synthetic.ts';

/**
 * What a picture shows stands in the model: no box without a line where the picture is about who has to do with whom, and no
 * line that nobody declared, nor one that is drawn stronger than declared.
 */

interface Drawn {
	readonly place: string;
	readonly id: string;
	readonly chart: Flowchart;
}

const root = join(import.meta.dirname, '..');

const drawnOn = (pages: readonly Page[]): readonly Drawn[] =>
	pages.flatMap((page) =>
		diagramsOf(page).flatMap(({ id, drawing }: Diagram) =>
			drawing?.kind === 'flowchart' ? [{ place: `${page.route} ${id}`, id, chart: drawing.chart }] : [],
		),
	);

function workedExample(): { readonly model: Model; readonly pictures: readonly Drawn[] } {
	const reading = readArchitecture(root, { asOf: '2026-11-23' });
	const { facts, findings } = analyse(reading);
	return {
		model: reading.architecture.model,
		pictures: drawnOn(siteOf({ architecture: reading.architecture, facts, findings }).pages),
	};
}

function madeWorkspace(): { readonly model: Model; readonly pictures: readonly Drawn[] } {
	const files = [...syntheticWorkspace({ components: 90, dependencies: 270, flows: 20 })];
	const { model } = compile(
		files.map(([path, text]) => ({ path, text })),
		{ asOf: '2026-11-23' },
	);
	const architecture = { model, decisions: [] };
	const facts = computeFacts(architecture);
	return {
		model,
		pictures: drawnOn(siteOf({ architecture, facts, findings: runChecks(architecture, facts) }).pages),
	};
}

/** What is counted or listed in a frame has no line of its own. */
const isListed = (key: string): boolean => /^(?:more|failure-domain):/.test(key);

const aboutNeighbours = /^(?:neighbourhood|gallery-neighbourhood|zoom-neighbours|where-diagram)$/;
const aboutEffects = /^(?:blast-radius|gallery-blast-radius|overlay|gallery-spof)$/;
const ofDependencies =
	/^(?:neighbourhood|gallery-neighbourhood|zoom-neighbours|where-diagram|overlay|gallery-spof|containers|gallery-containers|zoom-containers|inside|path|gallery-path)$/;

const withoutLine = ({ nodes, edges }: Flowchart): readonly string[] => {
	const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
	return nodes.map(({ key }) => key).filter((key) => !ends.has(key));
};

const componentOf = (ref: string): string => ref.split('/')[0]!;

/** What the model says of the two ends of a line: `waits` for a hard call at run time, `step` for one that a flow takes, or nothing. */
function declared(model: Model): (from: string, to: string) => ReadonlySet<string> {
	const systemOf = new Map(
		model.links
			.filter(({ to, path }) => to.startsWith('system:') && path[0] === 'system')
			.map(({ from, to }) => [from, to]),
	);
	for (const { from, to, path } of model.links)
		if (from.startsWith('system:') && path[0] === 'components') systemOf.set(componentOf(to), from);
	const said = new Map<string, Set<string>>();
	const say = (from: string, to: string, what: string): void => {
		for (const a of [from, systemOf.get(from)])
			for (const b of [to, systemOf.get(to)]) {
				if (a === undefined || b === undefined) continue;
				const known = said.get(`${a} ${b}`) ?? new Set();
				said.set(`${a} ${b}`, known.add(what));
			}
	};
	for (const edge of model.dependencies) {
		const waits = edge.criticality === 'hard' && edge.phase === 'run' && edge.async === undefined;
		say(edge.from, edge.to, waits ? 'waits' : 'needs');
	}
	for (const step of Object.values(model.steps).flat()) say(componentOf(step.from), componentOf(step.to), 'step');
	return (from, to) => said.get(`${from} ${to}`) ?? new Set();
}

/** How a failure may pass from one to the next: to what depends on it, a flow with a step there, a service with the flow, a place's components. */
function passesOn(model: Model): (from: string, to: string) => boolean {
	const parts = new Set<string>();
	for (const { from, to } of model.dependencies) parts.add(`${to} ${from}`);
	for (const [flow, steps] of Object.entries(model.steps))
		for (const { from, to } of steps) for (const end of [from, to]) parts.add(`${componentOf(end)} ${flow}`);
	for (const { from, to } of model.links) {
		if (from.startsWith('business-service:')) parts.add(`${to} ${from}`);
		if (from.startsWith('flow:')) parts.add(`${from} ${to}`);
	}
	return (from, to) => from.startsWith('failure-domain:') || parts.has(`${from} ${to}`);
}

const isSolid = ({ line }: DrawnEdge): boolean => line === undefined || line === 'solid';

describe.each([
	['the worked example', workedExample],
	['a made workspace', madeWorkspace],
])('pictures of %s', (_, made) => {
	const { model, pictures } = made();
	const said = declared(model);

	test('a neighbourhood has no box without a line, and no other picture of effects', () => {
		const about = pictures.filter(({ id }) => aboutNeighbours.test(id));
		expect(about.length).toBeGreaterThan(20);
		expect(about.filter(({ chart }) => withoutLine(chart).length > 0).map(({ place }) => place)).toEqual([]);
		const effects = pictures.filter(({ id }) => aboutEffects.test(id));
		expect(effects.length).toBeGreaterThan(20);
		for (const { place, chart } of effects)
			expect(
				withoutLine(chart).filter((key) => !isListed(key)),
				place,
			).toEqual([]);
	});

	test('each line is declared, and is drawn as strong as it is', () => {
		let count = 0;
		for (const { id, place, chart } of pictures.filter((one) => ofDependencies.test(one.id)))
			for (const edge of chart.edges) {
				if (edge.from.startsWith('more:') || edge.to.startsWith('more:')) continue;
				count++;
				const what = said(edge.from, edge.to);
				expect(what.size, `${place}: ${edge.from} -> ${edge.to}`).toBeGreaterThan(0);
				if (/path$/.test(id)) expect(what, place).toContain('step');
				// A box may stand for some of a system only.
				else if (isSolid(edge) || !`${edge.from} ${edge.to}`.includes('system:'))
					expect(what.has('waits'), `${place}: ${edge.from} -> ${edge.to}`).toBe(isSolid(edge));
			}
		expect(count).toBeGreaterThan(100);
	});

	test('an arrow of a failure leads to what depends on it; one that leaves something out is dashed', () => {
		const passes = passesOn(model);
		for (const { place, chart } of pictures.filter(({ id }) => /blast-radius$/.test(id)))
			for (const { from, to } of chart.edges.filter(isSolid))
				expect(passes(from, to), `${place}: ${from} -> ${to}`).toBe(true);
	});
});
