/**
 * Reads a hand-written Mermaid text far enough to know which nodes and arrows it holds and where they stand. Knows flowcharts
 * and sequence diagrams; of other types nothing is read. What it cannot make sense of it leaves out: Mermaid itself judges
 * the grammar when the picture is drawn.
 */

export interface Place {
	/** 1-based. */
	readonly line: number;
	readonly column: number;
}

export interface DrawnId extends Place {
	readonly id: string;
}

export interface Arrow {
	readonly from: DrawnId;
	readonly to: DrawnId;
	/** True where either direction is meant: a line without a head, or with two. */
	readonly undirected: boolean;
}

/** One entry of a `%% lintel: not-of-model` comment: a node, or the arrows between two. */
export type Exception = (DrawnId & { readonly to?: undefined }) | (DrawnId & { readonly to: DrawnId });

/** A `%% lintel:` comment that says something else. */
export interface UnknownDirective extends Place {
	readonly word: string;
}

export interface ReadDrawing {
	readonly type: 'flowchart' | 'sequence' | 'other';
	/** Every node once, where it first stands. */
	readonly nodes: readonly DrawnId[];
	readonly arrows: readonly Arrow[];
	/** Ids of frames: they are no nodes. */
	readonly frames: ReadonlySet<string>;
	readonly exceptions: readonly Exception[];
	readonly unknownDirectives: readonly UnknownDirective[];
}

export const directiveWord = 'not-of-model';

const directive = /^\s*%%\s*lintel:\s*(\S*)\s*(.*)$/;
const header = /^\s*(flowchart|graph|sequenceDiagram)\b/;
const flowchartWords = /^(?:end|direction|classDef|class|style|linkStyle|click|accTitle|accDescr|title)\b/;
const sequenceWords =
	/^(?:note|loop|alt|else|opt|par|and|critical|option|break|rect|box|end|autonumber|activate|deactivate|title|create|destroy|accTitle|accDescr)\b/i;

/** Reads a text; never fails. */
export function readDrawing(text: string): ReadDrawing {
	const lines = text.split(/\r\n|\r|\n/);
	const first = lines.findIndex((line) => header.test(line));
	const word = first === -1 ? undefined : header.exec(lines[first]!)![1];
	const type = word === undefined ? 'other' : word === 'sequenceDiagram' ? 'sequence' : 'flowchart';
	const found = new Found();
	for (const [index, line] of lines.entries()) {
		const said = directive.exec(line);
		if (said) found.directive(said, index + 1, line);
		else if (index > first && type === 'flowchart') readFlowchartLine(line, index + 1, found);
		else if (index > first && type === 'sequence') readSequenceLine(line, index + 1, found);
	}
	const nodes = [...found.nodes.values()].filter(({ id }) => !found.frames.has(id));
	return { ...found, type, nodes };
}

class Found {
	readonly nodes = new Map<string, DrawnId>();
	readonly arrows: Arrow[] = [];
	readonly frames = new Set<string>();
	readonly exceptions: Exception[] = [];
	readonly unknownDirectives: UnknownDirective[] = [];

	node(id: string, line: number, column: number): DrawnId {
		const here = { id, line, column };
		if (!this.nodes.has(id)) this.nodes.set(id, here);
		return here;
	}

	directive([, word = '', rest = '']: RegExpExecArray, line: number, text: string): void {
		const column = text.indexOf('lintel:') + 1;
		if (word !== directiveWord) {
			this.unknownDirectives.push({ word, line, column });
			return;
		}
		const start = text.length - rest.length;
		for (const match of rest.matchAll(/([\w-]+)(?:\s*--?>\s*([\w-]+))?/g)) {
			const at = (id: string): DrawnId => ({ id, line, column: start + match.index + match[0].lastIndexOf(id) + 1 });
			const from = { ...at(match[1]!), column: start + match.index + 1 };
			this.exceptions.push(match[2] === undefined ? from : { ...from, to: at(match[2]) });
		}
	}
}

/** A name of a node: letters, digits, `_` and `.`; a hyphen only between them, since it also begins a line. */
const idPattern = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?=[\p{L}\p{N}_]))*/uy;
/** A line between nodes, with or without a text in bars. */
const linkPattern = /\s*([<xo]?)(?:--+([>xo-])|==+([>xo=])|-\.+-([>xo]?)|~~~+)(?:\s*\|[^|]*\|)?\s*/y;
/** A line with its text in the middle. */
const textLinkPattern = /\s*([<xo]?)(?:--|==|-\.)\s+.*?\s*(?:--+([>xo-])|==+([>xo=])|\.+-([>xo]?))\s*/y;

function readFlowchartLine(text: string, line: number, found: Found): void {
	if (/^\s*(?:%%|$)/.test(text)) return;
	const start = text.length - text.trimStart().length;
	const words = text.trim();
	const frame = /^subgraph\s+([\p{L}\p{N}_][\p{L}\p{N}_.-]*)/u.exec(words);
	if (frame) found.frames.add(frame[1]!);
	if (/^subgraph\b/.test(words) || flowchartWords.test(words)) return;
	let at = start;
	let before: readonly DrawnId[] = [];
	let undirected = false;
	let isLink = false;
	for (;;) {
		const group = readNodes(text, at, line, found);
		if (group === undefined) return;
		if (isLink) for (const from of before) for (const to of group.ids) found.arrows.push({ from, to, undirected });
		const link = matchAt(linkPattern, text, group.end) ?? matchAt(textLinkPattern, text, group.end);
		if (link === undefined) {
			const next = /^\s*;\s*/.exec(text.slice(group.end));
			if (next === null) return;
			at = group.end + next[0].length;
			isLink = false;
			continue;
		}
		const [whole, tail, ...heads] = link;
		const head = heads.find((one) => one !== undefined) ?? '';
		undirected = (tail !== '') === /[>xo]/.test(head);
		isLink = !/^\s*~~~/.test(whole);
		before = group.ids;
		at = group.end + whole.length;
	}
}

/** Nodes joined by `&`, and where they end; undefined when there is none. */
function readNodes(text: string, from: number, line: number, found: Found) {
	const ids: DrawnId[] = [];
	let at = from;
	for (;;) {
		const id = matchAt(idPattern, text, at)?.[0];
		if (id === undefined) return undefined;
		ids.push(found.node(id, line, at + 1));
		at = skipClass(text, skipShape(text, skipClass(text, at + id.length)));
		const and = /^\s+&\s+/.exec(text.slice(at));
		if (and === null) return { ids, end: at };
		at += and[0].length;
	}
}

const skipClass = (text: string, at: number): number => at + (/^:::[\w-]+/.exec(text.slice(at))?.[0].length ?? 0);

/** The end of the brackets that begin here, quotes respected; the place itself where none begin. */
function skipShape(text: string, from: number): number {
	const start = text[from] === '@' && text[from + 1] === '{' ? from + 1 : from;
	if (!/[([{>]/.test(text[start] ?? '')) return from;
	// A flag `>text]` opens with a sign that elsewhere is an arrow head.
	if (text[start] === '>' && !text.slice(start).includes(']')) return from;
	let depth = 0;
	let quoted = false;
	for (let at = start; at < text.length; at++) {
		const sign = text[at]!;
		if (sign === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (/[([{]/.test(sign) || (sign === '>' && at === start)) depth++;
		else if (/[)\]}]/.test(sign) && --depth === 0) return at + 1;
	}
	return text.length;
}

const actor = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?=[\p{L}\p{N}_]))*`;
const declared = new RegExp(String.raw`^\s*(?:create\s+)?(?:participant|actor)\s+(${actor})`, 'u');
const message = new RegExp(String.raw`^(\s*)(${actor})(\s*)(<<)?(--?)(?:>>|>|x|\))[+-]?(\s*)(${actor})\s*:`, 'u');

function readSequenceLine(text: string, line: number, found: Found): void {
	const participant = declared.exec(text);
	if (participant) {
		found.node(participant[1]!, line, participant[0].length - participant[1]!.length + 1);
		return;
	}
	if (/^\s*(?:%%|$)/.test(text) || sequenceWords.test(text.trim())) return;
	const sent = message.exec(text);
	if (sent === null) return;
	const [whole, indent = '', first = '', , both, dashes = '', , second = ''] = sent;
	const from = found.node(first, line, indent.length + 1);
	const to = found.node(second, line, whole.lastIndexOf(second, whole.length - 2) + 1);
	// A dashed arrow is an answer: it runs against the call.
	found.arrows.push({ from, to, undirected: both !== undefined || dashes === '--' });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? undefined;
}
