import type { Affected } from '#analysis/blast-radius.ts';
import type { Certainty } from '#analysis/state.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';
import { radiusOf } from './effects.ts';
import { titleOf } from './links.ts';
import { nodeId } from './mermaid/syntax.ts';
import { byText, distinct, entityOf, entityOfKind } from './model-index.ts';
import { answeringTeam } from './ownership.ts';
import type { Block, Diagram, Overlay, OverlayMark, Page } from './page.ts';

/**
 * What a reader can lay over a finished picture: who owns each part, its tier, which parts are single points of failure,
 * and what the loss of a failure domain does. Computed here, so that the page only sets classes and never draws again.
 */

/** More losses than these in one list are a list nobody reads; those that touch most of the picture come first. */
const LOSS_LIMIT = 8;
const TONES = 8;
/** Classes of pictures that tell about a failure already: another failure on top would tell two stories. */
const STATES: ReadonlySet<string> = new Set(['up', 'degraded', 'down', 'failed']);

/** What becomes of overlays before they stand on a page: they are told in the language of the site. */
type Told = (overlays: readonly Overlay[]) => readonly Overlay[];

/** A page with overlays on every flowchart that has something to lay over. */
export const withOverlays = (context: ViewContext, page: Page, told: Told = (overlays) => overlays): Page => ({
	...page,
	blocks: page.blocks.map((block) => overlaidBlock(context, block, told)),
});

function overlaidBlock(context: ViewContext, block: Block, told: Told): Block {
	if (block.type === 'details')
		return { ...block, blocks: block.blocks.map((inner) => overlaidBlock(context, inner, told)) };
	if (block.type !== 'diagram') return block;
	const overlays = told(overlaysOf(context, block.diagram));
	return overlays.length === 0 ? block : { ...block, diagram: { ...block.diagram, overlays } };
}

/** Every overlay with at least one mark on the picture. None for pictures that are no flowchart of things of the model. */
export function overlaysOf(context: ViewContext, diagram: Diagram): readonly Overlay[] {
	if (diagram.drawing?.kind !== 'flowchart') return [];
	const { nodes } = diagram.drawing.chart;
	const refs = nodes.map((node) => node.key).filter((ref) => entityOf(context.index, ref) !== undefined);
	if (refs.length < 2) return [];
	const showsStates = nodes.some((node) => node.className !== undefined && STATES.has(node.className));
	const all = [teams(context, refs), tiers(context, refs)];
	if (!showsStates) all.push(singlePointsOfFailure(context, refs), ...losses(context, refs));
	return all.filter((overlay) => overlay !== undefined);
}

type Mark = Omit<OverlayMark, 'nodes'>;

/** Puts each reference under the mark that `markOf` names for it; undefined when no mark is used. */
function overlay(
	key: string,
	label: string,
	refs: readonly Ref[],
	marks: readonly (readonly [string, Mark])[],
	markOf: (ref: Ref) => string | undefined,
): Overlay | undefined {
	const used = marks
		.map(([name, mark]) => ({ ...mark, nodes: refs.filter((ref) => markOf(ref) === name).map(nodeId) }))
		.filter((mark) => mark.nodes.length > 0);
	return used.length === 0 ? undefined : { key, label, marks: used };
}

/** The team that answers for each; `none` for a kind that should have one, where none is declared. */
function teams(context: ViewContext, refs: readonly Ref[]): Overlay | undefined {
	const of = new Map(
		refs.map((ref) => {
			const team = answeringTeam(context, ref);
			return [ref, team ?? (/^(?:component|system):/.test(ref) ? 'none' : undefined)] as const;
		}),
	);
	const named = declared(of.values());
	if (named.length === 0) return undefined;
	const marks = named.map((team, at): readonly [string, Mark] => [
		team,
		{ className: `tone${(at % TONES) + 1}`, sign: letters(at), label: titleOf(context, team) },
	]);
	const unknown: Mark = { className: 'muted', sign: '?', label: 'no team declared' };
	return overlay('teams', 'Teams', refs, [...marks, ['none', unknown]], (ref) => of.get(ref));
}

const declared = (values: Iterable<string | undefined>): readonly string[] =>
	distinct([...values].flatMap((value) => (value === undefined || value === 'none' ? [] : [value])));

/** A, B, ... Z, AA, AB: a sign for each. */
function letters(at: number): string {
	const last = String.fromCharCode(65 + (at % 26));
	return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

function tiers(context: ViewContext, refs: readonly Ref[]): Overlay | undefined {
	const tierOf = (ref: Ref): string | undefined => {
		const component = entityOfKind(context.index, ref, 'component');
		return component === undefined ? undefined : `${component.data.tier ?? 'none'}`;
	};
	const named = declared(refs.map(tierOf));
	if (named.length === 0) return undefined;
	const marks = named.map((tier): readonly [string, Mark] => [
		tier,
		{ className: `tone${(Number(tier) % TONES) + 1}`, sign: tier, label: `tier ${tier}` },
	]);
	const unknown: Mark = { className: 'muted', sign: '?', label: 'tier not declared' };
	return overlay('tiers', 'Tiers', refs, [...marks, ['none', unknown]], tierOf);
}

interface Kept {
	readonly weak: ReadonlyMap<Ref, Certainty>;
	readonly lost: ReadonlyMap<Ref, ReadonlyMap<Ref, Affected>>;
}

/** What all pictures share is computed with the first one. */
const keptIn = oncePer((context: ViewContext): Kept => {
	const weak = new Map<Ref, Certainty>();
	for (const { event, certainty } of context.facts.singlePointsOfFailure.events) {
		for (const ref of [event.ref, event.component]) {
			if (ref !== undefined && weak.get(ref) !== 'certain') weak.set(ref, certainty);
		}
	}
	const lost = new Map(
		context.model.byKind['failure-domain'].map((domain) => {
			const radius = radiusOf(context, domain.ref);
			const affected = radius === undefined ? [] : [...radius.components, ...radius.flows, ...radius.services];
			return [domain.ref, new Map(affected.map((one) => [one.ref, one]))] as const;
		}),
	);
	return { weak, lost };
});

function singlePointsOfFailure(context: ViewContext, refs: readonly Ref[]): Overlay | undefined {
	const { weak } = keptIn(context);
	const marks = [
		[
			'certain',
			{ className: 'spof', sign: 'SPOF', label: 'its failure, or that of one copy, alone stops a flow or service' },
		],
		['possible', { className: 'possible', sign: 'SPOF?', label: 'possibly, as far as declared' }],
	] as const;
	return overlay('spof', 'Single points of failure', refs, marks, (ref) => weak.get(ref));
}

const lossMarks: readonly (readonly [string, Mark])[] = [
	['down certain', { className: 'down', sign: 'DOWN', label: 'DOWN' }],
	['down possible', { className: 'down', sign: 'DOWN?', label: 'possibly DOWN' }],
	['degraded certain', { className: 'degraded', sign: 'DEGRADED', label: 'DEGRADED' }],
	['degraded possible', { className: 'degraded', sign: 'DEGRADED?', label: 'possibly DEGRADED' }],
	['up', { className: 'up', sign: 'UP', label: 'UP' }],
];

/** For each failure domain whose loss touches the picture: the state of every component, flow and service in it. */
function losses(context: ViewContext, refs: readonly Ref[]): readonly Overlay[] {
	const touching = [...keptIn(context).lost]
		.map(([domain, affected]) => ({ domain, affected, count: refs.filter((ref) => affected.has(ref)).length }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count || byText(a.domain, b.domain))
		.slice(0, LOSS_LIMIT);
	return touching.flatMap(({ domain, affected }) => {
		const stateOf = (ref: Ref): string | undefined => {
			const hit = affected.get(ref);
			if (hit !== undefined) return `${hit.state} ${hit.certainty}`;
			return /^(?:component|flow|business-service):/.test(ref) ? 'up' : undefined;
		};
		return overlay(`lost:${domain}`, `If ${titleOf(context, domain)} is lost`, refs, lossMarks, stateOf) ?? [];
	});
}
