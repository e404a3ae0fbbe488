import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';
import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import { limits } from './limits.ts';
import { firstWithLabel, itemsOf, keysBefore, MAPPING, type NodeTable, SEQUENCE } from './places.ts';
import { quoted } from './quoted.ts';
import { coreScalar, taggedScalar } from './scalar.ts';
import {
	type AliasEvent,
	anchorName,
	type CollectionEvent,
	type ScalarEvent,
	scalarRange,
	scalarText,
	tagOf,
} from './yaml-events.ts';
import * as problems from './yaml-problems.ts';

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
	/** A tag that {@link Reading.tagged} knows, and that says more about the value once it is whole. */
	readonly tag: string | undefined;
	/** True for a collection that stands where a key should. */
	readonly asKey: boolean;
	/** How many nodes it stands for so far, with aliases spelled out. */
	weight: number;
	/** The key that waits for its value; undefined where a key comes next. */
	key: string | undefined;
	/** The node of a merge key, once there was one. */
	merge: number | undefined;
}

interface Anchor {
	readonly node: number;
	readonly value: unknown;
	readonly weight: number;
}

/** What some programs read in their files and others refuse. */
export interface Reading {
	/** Merge keys (`<<`) are read. */
	readonly merges?: boolean;
	/** What a value with a tag of the program's own stands for; undefined for a tag that is none of its own. */
	readonly tagged?: (tag: string, value: unknown) => unknown;
}

/**
 * Builds values and places from parser events in one pass. Objects are plain; a key named `__proto__` is refused, so that
 * no document reaches a prototype. Aliases share the value they stand for: nothing later may change values in place.
 * Merge keys (`<<`) and tags beyond those of the core schema are errors unless `reading` says that they are read.
 */
export function compose(
	source: Source,
	events: readonly Event[],
	table: NodeTable,
	report: Report,
	reading: Reading = {},
): ParsedDocument[] {
	const composer = new Composer(source, table, report, reading);
	for (const event of events) composer.take(event);
	return composer.documents;
}

class Composer {
	readonly documents: ParsedDocument[] = [];
	private readonly source: Source;
	private readonly table: NodeTable;
	private readonly report: Report;
	private readonly reading: Reading;
	private readonly frames: Frame[] = [];
	private readonly anchors = new Map<string, Anchor | 'open'>();
	private root: { node: number; value: unknown } | undefined;
	private broken = false;
	private aliases = 0;
	private duplicates = 0;
	/** Mappings in which `kind` stands twice. */
	private readonly joined = new Set<number>();
	private nodes = 0;
	/** Where the last node ended: the place of an empty value, and the end of a collection. */
	private lastEnd = 0;

	constructor(source: Source, table: NodeTable, report: Report, reading: Reading) {
		this.source = source;
		this.table = table;
		this.report = report;
		this.reading = reading;
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

	private scalar(event: ScalarEvent): void {
		const { text } = this.source;
		const tag = tagOf(text, event);
		const written = scalarText(text, event);
		const isMerge = this.reading.merges === true && tag === '!!merge' && written === '<<';
		const plain = event.style === SCALAR_STYLE.PLAIN && (tag === undefined || isMerge);
		const [start, end] = scalarRange(text, event) ?? [this.lastEnd, this.lastEnd];
		const node = this.add(start, end, null);
		const value = plain ? coreScalar(written) : tag === undefined ? written : this.tagged(tag, written, node);
		const frame = this.frameForKey();
		if (frame) {
			this.key(frame, node, written, plain);
			return;
		}
		const anchor = anchorName(text, event);
		if (anchor !== undefined) this.anchors.set(anchor, { node, value, weight: 1 });
		this.place(node, value, 1);
	}

	private tagged(tag: string, text: string, node: number): unknown {
		const own = this.frameForKey() ? undefined : this.reading.tagged?.(tag, text);
		if (own !== undefined) return own;
		const found = taggedScalar(tag, text);
		if (!found) this.fail(node, problems.wrongTag(tag));
		return found ? found.value : text;
	}

	private collection(event: CollectionEvent): void {
		const isMapping = event.type === EVENT_ID.MAPPING;
		const node = this.add(event.start, event.start, isMapping ? MAPPING : SEQUENCE);
		const asKey = this.frameForKey() !== undefined;
		if (asKey) this.fail(node, problems.collectionAsKey);
		const tag = tagOf(this.source.text, event);
		const own = tag !== undefined && this.reading.tagged?.(tag, null) !== undefined ? tag : undefined;
		if (tag !== undefined && tag !== own && tag !== '!' && tag !== (isMapping ? '!!map' : '!!seq'))
			this.fail(node, problems.wrongTag(tag));
		const anchor = anchorName(this.source.text, event);
		if (anchor !== undefined) this.anchors.set(anchor, 'open');
		const value = isMapping ? {} : [];
		this.frames.push({ node, value, tag: own, anchor, asKey, weight: 1, key: undefined, merge: undefined });
		this.lastEnd = event.start + 1;
	}

	private alias(event: AliasEvent): void {
		const name = this.source.text.slice(event.anchorStart, event.anchorEnd);
		const node = this.add(event.anchorStart - 1, event.anchorEnd, null);
		const target = this.anchors.get(name);
		if (typeof target !== 'object') this.fail(node, problems.wrongAlias(name, target === 'open'));
		const known = typeof target === 'object' ? target : { node, value: null, weight: 1 };
		if (++this.aliases === limits.aliases + 1) this.fail(node, problems.tooManyAliases);
		const frame = this.frameForKey();
		if (frame) {
			if (typeof known.value === 'object' && known.value !== null) this.fail(node, problems.collectionAsKey);
			this.key(frame, node, String(known.value), false);
			return;
		}
		this.table.aliasOf.set(node, known.node);
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
		const { node, weight, anchor, tag } = frame;
		const value = tag === undefined ? frame.value : this.reading.tagged?.(tag, frame.value);
		this.table.next[node] = this.table.start.length;
		this.table.end[node] = this.lastEnd = this.collectionEnd(node);
		if (frame.merge !== undefined) this.mergeInto(frame, frame.merge);
		if (anchor !== undefined) this.anchors.set(anchor, { node, value, weight });
		// The document is broken then; any text will do that keeps key and value in step.
		if (frame.asKey) this.key(this.frames.at(-1)!, node, `? ${node}`, false);
		else this.place(node, value, weight);
	}

	/**
	 * Fields of what stands behind `<<` that the mapping does not have itself; of several mappings the first that has a field
	 * gives it (YAML Language-Independent Type, "merge"). Values are shared, as those of aliases are.
	 */
	private mergeInto({ node, value }: Frame, key: number): void {
		const { table } = this;
		const holder = value as Record<string, unknown>;
		const written = holder['<<'];
		delete holder['<<'];
		const resolved = (one: number): number => table.aliasOf.get(one) ?? one;
		const behind = resolved(table.next[key]!);
		const sources = Array.isArray(written) ? written : [written];
		if (sources.some((one) => typeof one !== 'object' || one === null || Array.isArray(one))) {
			this.fail(table.next[key]!, problems.wrongMerge);
			return;
		}
		const before = new Set(keysBefore(table, node, key));
		for (const source of sources as Record<string, unknown>[]) {
			for (const [name, field] of Object.entries(source))
				if (!Object.hasOwn(holder, name)) holder[name] = field;
				else if (before.delete(name)) this.tell(key, problems.lateMerge(name));
		}
		table.mergedFrom.set(node, Array.isArray(written) ? (itemsOf(table, behind) ?? []).map(resolved) : [behind]);
	}

	/** Flow collections end behind their bracket, block collections behind their last value. */
	private collectionEnd(node: number): number {
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

	/** The open mapping, when a key comes next in it. */
	private frameForKey(): Frame | undefined {
		const frame = this.frames.at(-1);
		return frame && frame.key === undefined && !Array.isArray(frame.value) ? frame : undefined;
	}

	private key(frame: Frame, node: number, text: string, plain: boolean): void {
		frame.key = text;
		frame.weight++;
		if (this.table.label[node] === null) this.table.label[node] = text;
		if (plain && text === '<<') {
			if (this.reading.merges) frame.merge = node;
			else this.fail(node, problems.mergeKey);
		}
		if (text === '__proto__') this.fail(node, problems.prototypeKey);
		// A few duplicates say it all, and finding the first of each takes a search.
		if (Object.hasOwn(frame.value, text) && this.duplicates++ < 20) this.duplicateKey(frame, node, text);
	}

	private duplicateKey(frame: Frame, node: number, text: string): void {
		this.broken = true;
		// Two entities without `---` between them are one mistake: all that they both say would follow.
		if (this.joined.has(frame.node)) return;
		if (text === 'kind') this.joined.add(frame.node);
		this.report({
			code: 'yaml-duplicate-key',
			severity: 'error',
			message: `the key ${quoted(text)} stands twice in one mapping`,
			span: this.span(node),
			hint:
				text === 'kind' || text === 'id'
					? 'keep one of them, or put a line `---` between two entities'
					: 'keep one of them',
			related: [
				{ message: 'the first one', span: this.span(firstWithLabel(this.table, frame.node, node, text) ?? node) },
			],
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
		if (before <= limits.nodes && this.nodes > limits.nodes) this.fail(node, problems.tooManyValues);
	}

	private fail(node: number, { code, message, hint }: problems.YamlProblem): void {
		this.broken = true;
		this.report({ code, severity: 'error', message, span: this.span(node), hint });
	}

	private tell(node: number, { code, message, hint }: problems.YamlProblem): void {
		this.report({ code, severity: 'warning', message, span: this.span(node), hint });
	}

	private span(node: number): Span {
		return this.source.span(this.table.start[node]!, this.table.end[node]!);
	}
}
