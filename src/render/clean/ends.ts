/**
 * What a script on the page may rely on to find its way in a picture, all of it plain attributes:
 *
 * - `data-node` on nodes, groups, their titles, and participants (top and bottom): the id in the diagram's text;
 * - `data-group` on nodes and groups: the id of the group they stand in;
 * - `data-edge` on lines, with `data-from` and `data-to` (ids of nodes or groups): a number, the same on the texts that belong
 *   to the line;
 * - `data-item` on messages, their texts, notes and frames of a sequence: their place in the order of the text, with gaps;
 * - `data-lifeline` on lifelines: the id of their participant.
 */
import { type Element, walkElements } from '#render/dom/element.ts';
import type { Part } from './parts.ts';

/** What mermaid and our patches wrote for our own use; nothing of it stays as it is. */
const RAW = ['data-edge', 'data-from', 'data-to', 'data-group', 'data-item', 'data-lifeline', 'data-node'] as const;

/** `titles` has the title of each group that stands apart from it. */
export function markEnds(root: Element, parts: readonly Part[], titles: ReadonlyMap<Element, Element>): void {
	const ids = new Map(parts.map(({ id, element }) => [element.getAttribute('data-id') ?? id, id]));
	const raw = new Map<Element, ReadonlyMap<string, string>>();
	walkElements(root, (element) => {
		raw.set(element, new Map(element.attributeMap));
		for (const name of RAW) element.removeAttribute(name);
		return true;
	});
	for (const { id, element, kind } of parts) {
		if (kind === 'task') continue;
		element.setAttribute('data-node', id);
		titles.get(element)?.setAttribute('data-node', id);
		const group = raw.get(element)?.get('data-group');
		if (group !== undefined && ids.has(group)) element.setAttribute('data-group', ids.get(group)!);
	}
	const edges = new Edges(ids);
	for (const [element, attributes] of raw) edges.visit(element, attributes);
}

/** Goes through the elements in document order, where the texts of a message stand before its line. */
class Edges {
	readonly #ids: ReadonlyMap<string, string>;
	/** By mermaid's own id of the edge. */
	readonly #marks = new Map<string, ReadonlyMap<string, string>>();
	/** Texts whose message is still to come. */
	#waiting: Element[] = [];

	constructor(ids: ReadonlyMap<string, string>) {
		this.#ids = ids;
	}

	visit(element: Element, raw: ReadonlyMap<string, string>): void {
		const kind = raw.get('data-et');
		const item = /^i(\d+)$/.exec(raw.get('data-id') ?? '')?.[1];
		if (element.classList.contains('mmd-message') && !insideFrame(element)) this.#waiting.push(element);
		if (kind === 'edge' || kind === 'message') this.#line(element, raw, kind === 'message' ? item : undefined);
		else if ((kind === 'note' || kind === 'control-structure') && item) element.setAttribute('data-item', item);
		else if (kind === 'life-line') element.setAttribute('data-lifeline', raw.get('data-id') ?? '');
		else if (element.classList.contains('mmd-number')) this.#copyLast(element);
		else if (element.parentElement && isLabel(element)) this.#label(element, raw.get('data-id'));
	}

	#line(element: Element, raw: ReadonlyMap<string, string>, item: string | undefined): void {
		const marks = new Map([['data-edge', String(this.#marks.size)]]);
		for (const end of ['from', 'to']) {
			const id = raw.get(`data-${end}`);
			if (id !== undefined && id !== '') marks.set(`data-${end}`, this.#ids.get(id) ?? id);
		}
		if (item !== undefined) marks.set('data-item', item);
		this.#marks.set(raw.get('data-id') ?? String(this.#marks.size), marks);
		for (const one of [element, ...(item === undefined ? [] : this.#waiting)]) write(one, marks);
		if (item !== undefined) this.#waiting = [];
	}

	/** The number in front of a message follows its line. */
	#copyLast(element: Element): void {
		const last = [...this.#marks.values()].at(-1);
		if (last) write(element, last);
	}

	#label(element: Element, id: string | undefined): void {
		const marks = id === undefined ? undefined : this.#marks.get(id);
		if (marks) write(element.parentElement as Element, marks);
	}
}

function write(element: Element, marks: ReadonlyMap<string, string>): void {
	for (const [name, value] of marks) element.setAttribute(name, value);
}

/** Mermaid puts the id of the edge on the group inside the label. */
function isLabel(element: Element): boolean {
	return (element.parentElement as Element | null)?.classList.contains('mmd-edge-label') ?? false;
}

/** Titles of frames are set like messages. */
function insideFrame(element: Element): boolean {
	for (let parent = element.parentElement as Element | null; parent; parent = parent.parentElement as Element | null) {
		if (parent.getAttribute('data-et') === 'control-structure') return true;
	}
	return false;
}
