import { nearest } from '#diagnostics/suggest.ts';
import type { Ref } from '#model/model.ts';
import type { FailureModel } from './failure-model.ts';
import { milliseconds, shownNumber } from './quantities.ts';
import { compareText } from './state.ts';

/** What is asked of the model: what has failed, how much load there is, and how long ago it happened. */
export interface Situation {
	/** Components, copies (`instance:`), common causes, failure domains, and failovers that do not work; distinct, by ref. */
	readonly failed: readonly Ref[];
	/** Times the declared peak: 1 is the peak that people declared. */
	readonly load: number;
	/** Milliseconds since the failure; undefined asks for the end, when every buffer is full. */
	readonly at: number | undefined;
}

/** A situation as written, with what could not be used. Nothing of a hostile text gets further than its complaint. */
export interface ReadSituation {
	readonly situation: Situation;
	readonly complaints: readonly string[];
}

/** As written by a person or a link. */
export interface WrittenSituation {
	readonly failed: readonly string[];
	readonly load?: string | undefined;
	readonly at?: string | undefined;
}

/** Something that can be failed by itself. */
export interface Failable {
	readonly ref: Ref;
	readonly label: string;
	/** `component`, `copy`, `common cause`, the type of a failure domain, or of a failover what is wrong with it. */
	readonly kind: string;
}

export const nothingFailed: Situation = { failed: [], load: 1, at: undefined };

/** More failures than this in one situation are a mistake or mischief. */
const mostFailed = 100;
const leastLoad = 0.01;
const mostLoad = 100;
const longest = 365 * 86_400_000;

/** Everything that can be failed: components first, then failure domains, then copies and common causes, then failovers; each by ref. */
export function failablesOf(model: FailureModel): readonly Failable[] {
	const { refs, componentCount } = model.networks.optimistic;
	const components = refs.slice(0, componentCount);
	const nameOf = new Map(components.map((ref, node) => [ref, model.names[node]!]));
	const parts = components.flatMap((component) => {
		const { replicas, commonCauses } = model.deployments[component]!;
		const part = (ref: Ref, kind: string): Failable => {
			const id = ref.slice(ref.indexOf('/') + 1);
			return { ref, kind, label: `${kind === 'copy' ? `copy ${id}` : id} of ${nameOf.get(component)}` };
		};
		return [
			...replicas.map(({ ref }) => part(ref, 'copy')),
			...commonCauses.map(({ ref }) => part(ref, 'common cause')),
		];
	});
	return [
		...components.map((ref, node): Failable => ({ ref, label: model.names[node]!, kind: 'component' })),
		...model.byKind['failure-domain'].map(({ ref, name, type }): Failable => ({ ref, label: name, kind: type })),
		...parts.sort((a, b) => compareText(a.ref, b.ref)),
		...model.failovers.map(
			({ event: ref, component }): Failable => ({
				ref,
				kind: 'does not work',
				label: `failover of ${nameOf.get(component)}`,
			}),
		),
	];
}

/**
 * Finds what a written reference means: a ref, the type and id of a failure domain (`az:euw1-a`), or an id that only one of
 * them has.
 */
export function createFailableNames(failables: readonly Failable[]): (written: string) => Ref | undefined {
	const refs = new Map<string, Ref | undefined>();
	for (const { ref, kind } of failables) {
		// A failover is called by its reference: its id is that of its component.
		if (ref.startsWith('failover:')) continue;
		const id = ref.slice(ref.indexOf(':') + 1);
		refs.set(id, refs.has(id) ? undefined : ref);
		if (ref.startsWith('failure-domain:')) refs.set(`${kind}:${id}`, ref);
	}
	for (const { ref } of failables) refs.set(ref, ref);
	return (written) => refs.get(written.trim());
}

/** Reads a situation; what is wrong is left out and said. */
export function readSituation(written: WrittenSituation, failables: readonly Failable[]): ReadSituation {
	const complaints: string[] = [];
	const nameOf = createFailableNames(failables);
	const failed = new Set<Ref>();
	for (const text of written.failed) {
		const ref = nameOf(text);
		if (ref !== undefined && failed.size < mostFailed) failed.add(ref);
		else if (ref !== undefined) complaints.push(`more than ${mostFailed} failures at once: the rest is left out`);
		else complaints.push(unknownName(text, failables));
	}
	const load = loadOf(written.load, complaints);
	const at = timeOf(written.at, complaints);
	return { situation: { failed: [...failed].sort(compareText), load, at }, complaints: [...new Set(complaints)] };
}

/** `1.3x`, `1.3` or `130%`, else undefined. */
function readLoad(text: string): number | undefined {
	const match = /^(\d{1,5}(?:\.\d{1,6})?)\s?(x|%)?$/i.exec(text.trim());
	const value = match ? Number(match[1]) / (match[2] === '%' ? 100 : 1) : Number.NaN;
	return value >= leastLoad && value <= mostLoad ? value : undefined;
}

/** `2h`, `90m`, `30s`, or `0` for the first moment, in milliseconds; else undefined. */
export function readTime(text: string): number | undefined {
	const plain = text.trim().replace(/min$/, 'm');
	const value = plain === '0' ? 0 : plain.length > 12 ? undefined : milliseconds(plain);
	return value !== undefined && value <= longest ? value : undefined;
}

/** `1.3x`. */
export const writtenLoad = (load: number): string => `${Number(load.toFixed(6))}x`;

/** The load as people say it: `1.3 times the declared peak`. */
export const shownLoad = (load: number): string =>
	load === 1 ? 'the declared peak' : `${shownNumber(load)} times the declared peak`;

function loadOf(text: string | undefined, complaints: string[]): number {
	if (text === undefined) return 1;
	const load = readLoad(text);
	if (load === undefined)
		complaints.push(`the load \`${short(text)}\` is not a factor from ${leastLoad}x to ${mostLoad}x: 1x is taken`);
	return load ?? 1;
}

function timeOf(text: string | undefined, complaints: string[]): number | undefined {
	if (text === undefined || text === 'end') return undefined;
	const at = readTime(text);
	if (at === undefined) complaints.push(`the time \`${short(text)}\` is none such as 30m or 2h: the end is taken`);
	return at;
}

function unknownName(text: string, failables: readonly Failable[]): string {
	const near = nearest(text.slice(0, 80), [
		...failables.map(({ ref }) => ref),
		...failables.map(({ ref }) => ref.slice(ref.indexOf(':') + 1)),
	]);
	return `nothing that can fail is called \`${short(text)}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`;
}

/** A foreign text, cut short and without characters that do not show. */
function short(text: string): string {
	const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff`]/g, '');
	return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}
