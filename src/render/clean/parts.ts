/**
 * Gives the parts of a picture class names of ours and drops all others: an author may name a class anything, and must not reach
 * into the page's own style sheet that way.
 */
import { type Element, walkElements } from '#render/dom/element.ts';
import { isStateClass, stateClassName } from '#render/theme/states.ts';

/** A part that can be linked or put into a state. `id` is the id in the diagram's text. */
export interface Part {
	readonly id: string;
	readonly element: Element;
	readonly kind: 'node' | 'group' | 'actor' | 'task';
}

/** Names of the parts in mermaid's output, by class. The first that fits counts. */
const PART_CLASSES: readonly (readonly [string, string])[] = [
	['cluster-label', 'mmd-group-title'],
	['cluster', 'mmd-group'],
	['statediagram-cluster', 'mmd-group'],
	['node', 'mmd-node'],
	['edgeLabel', 'mmd-edge-label'],
	['flowchart-link', 'mmd-edge'],
	['transition', 'mmd-edge'],
	['relation', 'mmd-edge'],
	['relationshipLine', 'mmd-edge'],
	['messageLine0', 'mmd-edge'],
	['messageLine1', 'mmd-edge'],
	['actor-line', 'mmd-lifeline'],
	['sequenceNumber', 'mmd-number'],
	['messageText', 'mmd-message'],
	['loopText', 'mmd-message'],
	['sectionTitle', 'mmd-message'],
	['note', 'mmd-note'],
	['task', 'mmd-task'],
];

const SHAPES = new Set(['rect', 'circle', 'ellipse', 'polygon', 'path', 'polyline']);

/** Marks all parts and returns those with an id. `renderId` is the id the diagram was rendered under. */
export function markParts(root: Element, renderId: string, states: Readonly<Record<string, string>>): Part[] {
	const parts: Part[] = [];
	const participants = participantsOf(root);
	walkElements(root, (element) => {
		const names = (element.getAttribute('class') ?? '').split(/\s+/);
		const own = participants.has(element) ? 'mmd-actor' : ownName(names);
		const id = own ? diagramId(element, own, renderId) : undefined;
		const kind = own?.replace('mmd-', '');
		if (id !== undefined && isLinkableKind(kind)) parts.push({ id, element, kind });
		const wanted = own
			? [own, ...stateNames(names, id !== undefined && Object.hasOwn(states, id) ? states[id] : undefined)]
			: [];
		if (isNodeShape(element)) wanted.push('mmd-shape');
		if (wanted.length > 0) element.setAttribute('class', wanted.join(' '));
		else element.removeAttribute('class');
		return true;
	});
	return parts;
}

/** The outermost groups that stand for participants. */
function participantsOf(root: Element): ReadonlySet<Element> {
	const found = new Set<Element>();
	walkElements(root, (element) => {
		if (isParticipant(element) && !isInside(element, found)) found.add(element);
		return true;
	});
	return found;
}

function isInside(element: Element, groups: ReadonlySet<Element>): boolean {
	for (let parent = element.parentElement as Element | null; parent; parent = parent.parentElement as Element | null) {
		if (groups.has(parent)) return true;
	}
	return false;
}

/** The group around the figure of a participant and its name; the figure alone would be a link with its name beside it. */
function isParticipant(element: Element): boolean {
	if (element.getAttribute('data-et') === 'participant') return true;
	if (!element.hasAttribute('data-actor') || element.childElementCount === 0) return false;
	return element.querySelector('.actor-line, [data-et="participant"]') === null;
}

function isLinkableKind(kind: string | undefined): kind is Part['kind'] {
	return kind === 'node' || kind === 'group' || kind === 'actor' || kind === 'task';
}

function ownName(names: readonly string[]): string | undefined {
	return PART_CLASSES.find(([name]) => names.includes(name))?.[1];
}

function stateNames(names: readonly string[], extra: string | undefined): string[] {
	const states = new Set([...names, ...(extra?.split(/\s+/) ?? [])].filter(isStateClass));
	return [...states].map(stateClassName);
}

/** The outline of a node, as opposed to what lies behind or in its label. */
function isNodeShape(element: Element): boolean {
	if (!SHAPES.has(element.localName)) return false;
	for (let parent = element.parentElement as Element | null; parent; parent = parent.parentElement as Element | null) {
		const names = parent.getAttribute('class') ?? '';
		if (/\b(?:label|cluster-label|edgeLabel)\b/.test(names)) return false;
		if (/\bmmd-(?:node|group|actor)\b/.test(names)) return true;
	}
	return false;
}

/** Mermaid writes `<render id>-<type>-<id>-<number>` on nodes and `<render id>-<id>` on groups and tasks. */
function diagramId(element: Element, own: string, renderId: string): string | undefined {
	if (own === 'mmd-actor') return element.getAttribute('data-actor') ?? element.getAttribute('data-id') ?? undefined;
	if (own === 'mmd-group' && element.hasAttribute('data-id')) return element.getAttribute('data-id')!;
	const id = element.getAttribute('id');
	if (!id?.startsWith(`${renderId}-`)) return undefined;
	const rest = id.slice(renderId.length + 1);
	if (own !== 'mmd-node') return rest;
	return /^(?:flowchart|state|classId|entity)-(.+)-\d+$/.exec(rest)?.[1];
}
