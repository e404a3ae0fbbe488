import { writeD2 } from '#exchange/d2/write.ts';
import { writeDot } from '#exchange/dot/write.ts';
import type { Drawn, Place } from '#exchange/drawing/drawn.ts';
import { timelineAsList } from '#exchange/drawing/timeline-as-list.ts';
import { writeDrawio } from '#exchange/drawio/write.ts';
import { writePlantUml } from '#exchange/plantuml/write.ts';
import { placesOf } from '#render/places.ts';
import { standaloneSvg } from '#render/standalone.ts';
import { flowchartDiagram } from '#views/mermaid/drawing.ts';
import type { Drawing } from '#views/mermaid/drawn.ts';
import { nodeId } from '#views/mermaid/syntax.ts';
import type { Diagram } from '#views/page.ts';
import type { FormatName } from './format-names.ts';
import { pngOf } from './png.ts';

/** What a format is made from. `draw` is called only by formats that need our own picture. */
export interface Export {
	readonly diagram: Diagram;
	readonly scheme: 'light' | 'dark';
	readonly site: string | undefined;
	draw(
		diagram: Diagram,
	): Promise<{ readonly svg: string; readonly width: number; readonly height: number } | { readonly error: string }>;
}

export type Exported = { readonly content: string | Buffer } | { readonly problem: string; readonly hint: string };

/** A picture in a format, or why it cannot be had in it. */
export async function exportAs(format: FormatName, given: Export): Promise<Exported> {
	if (format === 'mmd') return { content: withLineEnd(given.diagram.mermaid) };
	if (format === 'svg' || format === 'png') return picture(format, given);
	const { title } = given.diagram;
	const drawing = listed(given.diagram.drawing);
	if (drawing === undefined) return refused(format, 'only its Mermaid text is known', 'mmd, svg or png');
	const drawn: Drawn = { title, drawing, site: given.site };
	if (format === 'd2') return { content: writeD2(drawn) };
	if (format === 'plantuml') return { content: writePlantUml(drawn) };
	if (drawing.kind !== 'flowchart') return refused(format, 'it is a sequence', 'plantuml, d2, mmd, svg or png');
	if (format === 'dot') return { content: writeDot(drawn)! };
	const { id, description } = given.diagram;
	const isAsOnThePage = given.diagram.drawing === drawing;
	const own = await given.draw(
		isAsOnThePage ? given.diagram : flowchartDiagram({ id, title, description }, drawing.chart),
	);
	if ('error' in own) return notDrawn(own.error);
	return { content: writeDrawio({ ...drawn, places: placesByKey(drawing.chart, placesOf(own.svg)) })! };
}

/** None of these languages has a scale of time on which words can stand, so a timeline becomes an ordered list. */
const listed = (drawing: Drawing | undefined): Exclude<Drawing, { readonly kind: 'timeline' }> | undefined =>
	drawing?.kind === 'timeline' ? { kind: 'flowchart', chart: timelineAsList(drawing.timeline) } : drawing;

const withLineEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

async function picture(format: 'svg' | 'png', given: Export): Promise<Exported> {
	const own = await given.draw(given.diagram);
	if ('error' in own) return notDrawn(own.error);
	const svg = standaloneSvg(own.svg, given);
	if (format === 'svg') return { content: svg };
	const png = await pngOf(svg, own);
	return 'problem' in png ? png : { content: png };
}

const refused = (format: string, why: string, instead: string): Exported => ({
	problem: `this picture cannot be written as ${format}: ${why}`,
	hint: `take ${instead}`,
});

const notDrawn = (error: string): Exported => ({
	problem: `the picture could not be drawn: ${error}`,
	hint: '`--format mmd` gives its Mermaid text',
});

type Keyed = readonly { readonly key: string }[];

function placesByKey(
	{ nodes, groups = [] }: { readonly nodes: Keyed; readonly groups?: Keyed | undefined },
	places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
	return new Map(
		[...nodes, ...groups].flatMap(({ key }) => {
			const place = places.get(nodeId(key));
			return place === undefined ? [] : [[key, place] as const];
		}),
	);
}
