/** One picture of the page as a graph: which elements are which node, and which lines join them. */

export interface PictureNode {
	readonly id: string;
	/** Every element that stands for it: a participant stands above and below, a group has its title apart. */
	readonly elements: SVGElement[];
	readonly label: string;
}

export interface PictureEdge {
	readonly from: string;
	readonly to: string;
	/** The line, its arrow and its words. */
	readonly elements: SVGElement[];
}

export interface Picture {
	readonly figure: HTMLElement;
	readonly canvas: HTMLElement;
	readonly svg: SVGSVGElement;
	readonly title: string;
	readonly nodes: ReadonlyMap<string, PictureNode>;
	/** In drawing order. */
	readonly edges: readonly PictureEdge[];
}

/** Reads a figure; undefined when it has no drawing. Linear in the size of the drawing. */
export function readPicture(figure: HTMLElement): Picture | undefined {
	const canvas = figure.querySelector<HTMLElement>('.canvas');
	const svg = canvas?.querySelector('svg');
	if (!canvas || !svg) return undefined;
	const nodes = new Map<string, PictureNode>();
	for (const element of svg.querySelectorAll<SVGElement>('[data-node]')) {
		const id = element.dataset['node']!;
		const known = nodes.get(id);
		if (known) known.elements.push(element);
		else nodes.set(id, { id, elements: [element], label: labelOf(element) });
	}
	const edges = new Map<string, PictureEdge>();
	for (const element of svg.querySelectorAll<SVGElement>('[data-edge]')) {
		const { edge = '', from = '', to = '' } = element.dataset;
		const known = edges.get(edge);
		if (known) known.elements.push(element);
		else edges.set(edge, { from, to, elements: [element] });
	}
	addNotes(svg, edges);
	const byNumber = [...edges].sort(([a], [b]) => Number(a) - Number(b)).map(([, edge]) => edge);
	const title = figure.querySelector('figcaption strong')?.textContent ?? 'Diagram';
	return { figure, canvas, svg, title, nodes, edges: byNumber };
}

/** A note of a sequence belongs to the message before it. */
function addNotes(svg: SVGSVGElement, edges: ReadonlyMap<string, PictureEdge>): void {
	const itemOf = (element: SVGElement | undefined): number => Number(element?.dataset['item'] ?? Number.NaN);
	for (const note of svg.querySelectorAll<SVGElement>('[data-item]:not([data-edge]):has(> .mmd-note)')) {
		const before = [...edges.values()].filter(({ elements: [line] }) => itemOf(line) < itemOf(note));
		note.classList.add('belongs');
		before
			.sort((a, b) => itemOf(a.elements[0]) - itemOf(b.elements[0]))
			.at(-1)
			?.elements.push(note);
	}
}

/** The name of a node as a person reads it: its link's name, else its lines. A group is named by its title. */
function labelOf(element: SVGElement): string {
	const title = element.closest('a')?.querySelector(':scope > title')?.textContent;
	if (title) return title;
	const named = element.querySelector('text')
		? element
		: element.ownerSVGElement?.querySelector(`.mmd-group-title[data-node="${CSS.escape(element.dataset['node']!)}"]`);
	const lines = [...(named?.querySelectorAll('text') ?? [])].flatMap((text) =>
		text.children.length > 0 ? [...text.children].map((line) => line.textContent) : [text.textContent],
	);
	return lines.join(' ').replace(/\s+/g, ' ').trim();
}

/** The node under a pointer or with the focus; the ground of a group is no node. */
export function nodeAt(target: EventTarget | null): string | undefined {
	if (!(target instanceof Element)) return undefined;
	const inLink = target.closest('a')?.querySelector<SVGElement>('[data-node]');
	const element = target.closest<SVGElement>('[data-node]') ?? inLink;
	return element && !element.classList.contains('mmd-group') ? element.dataset['node'] : undefined;
}
