import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { limits } from './limits.ts';
import { MAPPING, type NodeTable, SEQUENCE } from './places.ts';
import { coreScalar, taggedScalar } from './scalar.ts';

type Of<Id> = Extract<Event, { type: Id }>;
type Scalar = Of<typeof EVENT_ID.SCALAR>;
type Collection = Of<typeof EVENT_ID.MAPPING> | Of<typeof EVENT_ID.SEQUENCE>;
type Report = (diagnostic: Diagnostic) => void;

/** One YAML document of a file. `broken` documents had an error of their own and are looked at no further. */
export interface ParsedDocument {
	readonly value: unknown;
	/** The node that holds the value, in the file's {@link NodeTable}. */
	readonly root: number;
	readonly broken: boolean;
}

/** A collection that is being filled. */
interface Frame {
	readonly node: number;
	readonly value: unknown[] | Record<string, unknown>;
	readonly anchor: string | undefined;
	/** True for a collection that stands where a key should. */
	readonly asKey: boolean;
	/** How many nodes it stands for so far, with aliases spelled out. */
	weight: number;
	/** The key that waits for its value; undefined where a key comes next. */
	key: string | undefined;
}

interface Anchor {
	readonly node: number;
	readonly value: unknown;
	readonly weight: number;
}

/**
 * Builds values and places from parser events in one pass. Objects are plain; a key named `__proto__` is refused, so that
 * no document reaches a prototype. Aliases share the value they stand for: nothing later may change values in place.
 */
export function compose(source: Source, events: readonly Event[], table: NodeTable, report: Report): ParsedDocument[] {
	const composer = new Composer(source, table, report);
	for (const event of events) composer.take(event);
	return composer.documents;
}

class Composer {
	readonly documents: ParsedDocument[] = [];
	private readonly source: Source;
	private readonly table: NodeTable;
	private readonly report: Report;
	private frames: Frame[] = [];
	private anchors = new Map<string, Anchor | 'open'>();
	private root: { node: number; value: unknown } | undefined;
	private broken = false;
	private aliases = 0;
	private nodes = 0;
	/** Where the last node ended: the place of an empty value, and the end of a collection. */
	private lastEnd = 0;

	constructor(source: Source, table: NodeTable, report: Report) {
		this.source = source;
		this.table = table;
		this.report = report;
	}

	take(event: Event): void {
		if (this.nodes > limits.nodes) return;
		if (event.type === EVENT_ID.SCALAR) this.scalar(event);
		else if (event.type === EVENT_ID.POP) this.close();
		else if (event.type === EVENT_ID.ALIAS) this.alias(event);
		else if (event.type === EVENT_ID.DOCUMENT) this.open();
		else this.collection(event);
	}

	private open(): void {
		this.anchors.clear();
		this.root = undefined;
		this.broken = false;
	}

	private scalar(event: Scalar): void {
		const { source, table } = this;
		const plain = event.style === SCALAR_STYLE.PLAIN;
		const empty = event.valueStart < 0;
		const text = empty
			? ''
			: event.fast
				? source.text.slice(event.valueStart, event.valueEnd)
				: getScalarValue(source.text, event);
		const [start, end] = empty ? [this.lastEnd, this.lastEnd] : scalarRange(source.text, event);
		const node = this.add(start, end, null);
		const frame = this.frames.at(-1);
		if (frame && this.expectsKey(frame)) {
			table.label[node] = text;
			if (event.tagStart >= 0) this.scalarValue(event, text, plain, node);
			this.key(frame, node, text, plain && event.tagStart < 0);
			return;
		}
		const value = this.scalarValue(event, text, plain, node);
		this.anchor(event, { node, value, weight: 1 });
		this.place(node, value, 1);
	}

	private scalarValue(event: Scalar, text: string, plain: boolean, node: number): unknown {
		if (event.tagStart < 0) return plain ? coreScalar(text) : text;
		const tag = this.source.text.slice(event.tagStart, event.tagEnd);
		const tagged = taggedScalar(tag, text);
		if (tagged) return tagged.value;
		this.fail(
			node,
			'yaml-tag',
			`the tag \`${tag}\` does not fit here`,
			'leave the tag out, and quote the value if it is text',
		);
		return text;
	}

	private collection(event: Collection): void {
		const label = event.type === EVENT_ID.MAPPING ? MAPPING : SEQUENCE;
		const node = this.add(event.start, event.start, label);
		const parent = this.frames.at(-1);
		const asKey = parent !== undefined && this.expectsKey(parent);
		if (asKey) this.fail(node, 'yaml-key', 'a key must be text, not a collection', 'write the key as plain text');
		if (event.tagStart >= 0) this.checkCollectionTag(event, node, label);
		const anchor = anchorName(this.source, event);
		if (anchor !== undefined) this.anchors.set(anchor, 'open');
		const value = label === MAPPING ? {} : [];
		this.frames.push({ node, value, anchor, asKey, weight: 1, key: undefined });
		this.lastEnd = event.start + 1;
	}

	private checkCollectionTag(event: Collection, node: number, label: number): void {
		const tag = this.source.text.slice(event.tagStart, event.tagEnd);
		if (tag === (label === MAPPING ? '!!map' : '!!seq') || tag === '!') return;
		this.fail(node, 'yaml-tag', `the tag \`${tag}\` does not fit here`, 'leave the tag out');
	}

	private alias(event: Of<typeof EVENT_ID.ALIAS>): void {
		const name = this.source.text.slice(event.anchorStart, event.anchorEnd);
		const node = this.add(event.anchorStart - 1, event.anchorEnd, null);
		const target = this.anchors.get(name);
		if (target === undefined || target === 'open') {
			const what = target === 'open' ? 'stands for something that holds it' : 'has no anchor above it';
			this.fail(node, 'yaml-alias', `the alias \`*${name}\` ${what}`, `mark the value first, with \`&${name}\``);
		}
		const known = typeof target === 'object' ? target : { node, value: null, weight: 1 };
		if (++this.aliases === limits.aliases + 1) {
			this.fail(node, 'yaml-limit', `more than ${limits.aliases} aliases`, 'write the values out');
		}
		const frame = this.frames.at(-1);
		if (frame && this.expectsKey(frame)) {
			this.table.label[node] = String(known.value);
			this.key(frame, node, String(known.value), false);
			return;
		}
		this.table.aliasOf.set(node, this.table.aliasOf.get(known.node) ?? known.node);
		this.count(known.weight - 1, node);
		this.place(node, known.value, known.weight);
	}

	private close(): void {
		const frame = this.frames.pop();
		if (!frame) {
			if (this.root) this.documents.push({ value: this.root.value, root: this.root.node, broken: this.broken });
			this.root = undefined;
			return;
		}
		const { table } = this;
		table.next[frame.node] = table.start.length;
		table.end[frame.node] = this.collectionEnd(frame);
		this.lastEnd = table.end[frame.node]!;
		if (frame.anchor !== undefined) {
			this.anchors.set(frame.anchor, { node: frame.node, value: frame.value, weight: frame.weight });
		}
		// The document is broken then; any text will do that keeps key and value in step.
		if (frame.asKey) this.key(this.frames.at(-1)!, frame.node, `? ${frame.node}`, false);
		else this.place(frame.node, frame.value, frame.weight);
	}

	/** Flow collections end behind their bracket, block collections behind their last value. */
	private collectionEnd({ node }: Frame): number {
		const { text } = this.source;
		const open = text[this.table.start[node]!];
		if (open !== '{' && open !== '[') return this.lastEnd;
		const bracket = text.indexOf(open === '{' ? '}' : ']', this.lastEnd);
		return bracket < 0 ? this.lastEnd : bracket + 1;
	}

	/** Puts a finished value where it belongs: into the open collection, or as the root of the document. */
	private place(node: number, value: unknown, weight: number): void {
		const frame = this.frames.at(-1);
		if (!frame) {
			this.root = { node, value };
			return;
		}
		frame.weight += weight;
		if (Array.isArray(frame.value)) {
			frame.value.push(value);
			return;
		}
		const key = frame.key;
		frame.key = undefined;
		if (key !== undefined && key !== '__proto__' && !Object.hasOwn(frame.value, key)) frame.value[key] = value;
	}

	private expectsKey(frame: Frame): boolean {
		return frame.key === undefined && !Array.isArray(frame.value);
	}

	private key(frame: Frame, node: number, text: string, plain: boolean): void {
		frame.key = text;
		frame.weight++;
		if (plain && text === '<<') {
			this.fail(
				node,
				'yaml-merge-key',
				'merge keys (`<<`) are not part of YAML 1.2',
				'write the fields out, or use an overlay',
			);
		}
		if (text === '__proto__') {
			this.fail(node, 'yaml-key', '`__proto__` cannot be a key', 'choose another name');
		}
		if (Object.hasOwn(frame.value, text)) this.duplicateKey(frame, node, text);
	}

	private duplicateKey(frame: Frame, node: number, text: string): void {
		const { label, next } = this.table;
		let first = frame.node + 1;
		while (first < node && label[first] !== text) first = next[first + 1]!;
		this.broken = true;
		this.report({
			code: 'yaml-duplicate-key',
			severity: 'error',
			message: `the key \`${text}\` stands twice in one mapping`,
			span: this.span(node),
			hint: 'keep one of them',
			related: [{ message: 'the first one', span: this.span(first) }],
		});
	}

	private add(start: number, end: number, label: NodeTable['label'][number]): number {
		const { table } = this;
		const node = table.start.length;
		table.start.push(start);
		table.end.push(end);
		table.next.push(node + 1);
		table.label.push(label);
		this.lastEnd = end;
		this.count(1, node);
		return node;
	}

	private count(nodes: number, node: number): void {
		const before = this.nodes;
		this.nodes += nodes;
		if (before <= limits.nodes && this.nodes > limits.nodes) {
			this.fail(node, 'yaml-limit', `more than ${limits.nodes} values in one file`, 'split the file');
		}
	}

	private anchor(event: Scalar, anchor: Anchor): void {
		const name = anchorName(this.source, event);
		if (name !== undefined) this.anchors.set(name, anchor);
	}

	private fail(node: number, code: string, message: string, hint: string): void {
		this.broken = true;
		this.report({ code, severity: 'error', message, span: this.span(node), hint });
	}

	private span(node: number) {
		const start = this.table.start[node]!;
		return this.source.span(start, Math.max(start, this.table.end[node]!));
	}
}

function anchorName(source: Source, event: Scalar | Collection): string | undefined {
	return event.anchorStart < 0 ? undefined : source.text.slice(event.anchorStart, event.anchorEnd);
}

/** From the opening quote to the closing one; from the `|` or `>` of a block to its last character. */
function scalarRange(text: string, event: Scalar): [start: number, end: number] {
	const { style, valueStart, valueEnd } = event;
	if (style === SCALAR_STYLE.PLAIN) return [valueStart, valueEnd];
	if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
		return [valueStart - 1, valueEnd + 1];
	const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1;
	const header = /[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n?$/.exec(text.slice(lineStart, valueStart));
	return [header ? lineStart + header.index : valueStart, valueEnd];
}
