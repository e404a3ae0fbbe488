import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { modelOf } from '#analysis/testing/model-of.ts';
import { randomArchitecture } from '#analysis/testing/random-architecture.ts';
import { runChecks } from '#checks/run-checks.ts';
import type { Diagram } from '../page.ts';
import { siteOf } from '../site.ts';
import { diagramsOf } from '../testing/page-contents.ts';
import { tinySite } from '../testing/tiny.ts';

const arrowMarks = { '-->': 'edge-solid', '==>': 'edge-thick', '-.->': 'edge-dashed', '---': 'edge-plain' } as const;

/** The marks in a Mermaid text, found in the text alone: classes of nodes and frames, and the ways lines are drawn. */
function marksInText(mermaid: string): readonly string[] {
	const bare = mermaid.replace(/"[^"]*"/g, '');
	const classes = [
		...[...bare.matchAll(/:::(\w+)/g)].map((match) => match[1]!),
		...[...bare.matchAll(/^ {2}class \S+ (\w+)$/gm)].map((match) => match[1]!),
	];
	const lines = bare.split('\n').flatMap((line) => {
		const arrow = /^ {2}\w+ (-->|==>|-\.->|---)(?:\||\s)/.exec(line)?.[1];
		return arrow === undefined ? [] : [arrowMarks[arrow as keyof typeof arrowMarks]];
	});
	return [...new Set([...classes, ...lines])].sort();
}

const isFlowchart = (diagram: Diagram): boolean =>
	diagram.mermaid.startsWith('flowchart') && !/-diagram-\d+$/.test(diagram.id);

function expectRightLegend(diagram: Diagram): void {
	const named = (diagram.legend ?? []).map((entry) => entry.className);
	expect([...named].sort(), diagram.title).toEqual(marksInText(diagram.mermaid));
	expect(new Set(named).size, diagram.title).toBe(named.length);
	for (const { label } of diagram.legend ?? []) expect(label.trim(), diagram.title).not.toBe('');
}

describe('a legend names every mark of its drawing, and no other', () => {
	test('on every page of the tiny architecture', () => {
		const diagrams = tinySite().pages.flatMap(diagramsOf).filter(isFlowchart);
		expect(diagrams.length).toBeGreaterThan(20);
		expect(new Set(diagrams.flatMap((one) => marksInText(one.mermaid))).size).toBeGreaterThan(8);
		for (const diagram of diagrams) expectRightLegend(diagram);
	});

	test('on every page of any architecture', () => {
		fc.assert(
			fc.property(randomArchitecture, (documents) => {
				const architecture = { model: modelOf(documents), decisions: [] };
				const facts = computeFacts(architecture);
				const site = siteOf({ architecture, facts, findings: runChecks(architecture, facts) });
				for (const diagram of site.pages.flatMap(diagramsOf).filter(isFlowchart)) expectRightLegend(diagram);
			}),
			{ numRuns: 25, seed: 11 },
		);
	});
});
