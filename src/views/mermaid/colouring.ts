import type { State } from '#analysis/state.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { View } from '#model/types.generated.ts';
import { type ValidityPeriod, validityOn } from '#model/validity.ts';
import type { ViewContext } from '../context.ts';
import { radiusOf } from '../effects.ts';
import { titleOf } from '../links.ts';
import { byText, entityOf } from '../model-index.ts';
import type { ClassName, Tone } from './drawn.ts';
import { groupOf } from './grouping.ts';
import type { Meanings } from './legend.ts';

/** What a colour says. The same is written as a line in the box, so that colour never says anything alone. */

export type ColourBy = NonNullable<NonNullable<View['layout']>['colourBy']>;

export interface Look {
	readonly className?: ClassName | undefined;
	readonly line?: string | undefined;
}

export interface Colouring {
	of(ref: Ref): Look;
	/** Of several things drawn as one box. */
	ofMany(refs: readonly Ref[]): Look;
	readonly meanings: Meanings;
}

const tones: readonly Tone[] = ['tone1', 'tone2', 'tone3', 'tone4', 'tone5', 'tone6', 'tone7', 'tone8'];

export const noColouring: Colouring = { of: () => ({}), ofMany: () => ({}), meanings: {} };

/** Tones for words: in the given order where there is one, else the most frequent first; the last tone is for all others. */
function byWord(
	refs: readonly Ref[],
	wordOf: (ref: Ref) => string | undefined,
	unknown: string,
	order?: readonly string[],
): Colouring {
	const counts = groupBy(refs, (ref) => wordOf(ref) ?? '');
	counts.delete('');
	const words =
		order?.filter((word) => counts.has(word)) ??
		[...counts].sort((a, b) => b[1].length - a[1].length || byText(a[0], b[0])).map(([word]) => word);
	const rest = words.length > tones.length ? words.slice(tones.length - 1) : [];
	const own = words.slice(0, words.length - rest.length);
	const toneOf = new Map<string, Tone>([
		...own.map((word, at) => [word, tones[at]!] as const),
		...rest.map((word) => [word, tones.at(-1)!] as const),
	]);
	const look = (word: string | undefined): Look =>
		word === undefined ? { className: 'muted', line: unknown } : { className: toneOf.get(word), line: word };
	return {
		of: (ref) => look(wordOf(ref)),
		ofMany: (some) => {
			const distinct = new Set(some.map(wordOf));
			return distinct.size === 1 ? look(wordOf(some[0]!)) : {};
		},
		meanings: {
			...Object.fromEntries(own.map((word, at) => [tones[at]!, word])),
			...(rest.length === 0 ? {} : { tone8: `${rest.length} others, named in their boxes` }),
			muted: unknown,
		},
	};
}

const criticalities = ['critical', 'important', 'standard'] as const;

/** The highest criticality of the flows that name a component; of a flow, its own. */
function criticalityOf(context: ViewContext, ref: Ref): string | undefined {
	const own = (entityOf(context.index, ref)?.data as { readonly criticality?: string } | undefined)?.criticality;
	const flows = (context.index.stepsOf.get(ref) ?? []).map(
		({ flow }) => (entityOf(context.index, flow)?.data as { readonly criticality?: string } | undefined)?.criticality,
	);
	return criticalities.find((word) => word === own || flows.includes(word));
}

const rank = { failed: 3, down: 2, degraded: 1, up: 0 } as const;

function byState(context: ViewContext, failure: Ref): Colouring {
	const radius = radiusOf(context, failure);
	const affected = [...(radius?.components ?? []), ...(radius?.flows ?? []), ...(radius?.services ?? [])];
	const known = new Map(affected.map((one) => [one.ref, one] as const));
	const stateOf = (ref: Ref): State | 'failed' => (ref === failure ? 'failed' : (known.get(ref)?.state ?? 'up'));
	return {
		of: (ref) => {
			if (!hasState(ref)) return {};
			const state = stateOf(ref);
			const possible = known.get(ref)?.certainty === 'possible' ? ' (possible)' : '';
			return { className: state, line: `${state.toUpperCase()}${possible}` };
		},
		ofMany: (refs) => {
			const counts = groupBy(refs.filter(hasState), stateOf);
			const states = (['failed', 'down', 'degraded', 'up'] as const).filter((state) => counts.has(state));
			const worst = [...states].sort((a, b) => rank[b] - rank[a])[0];
			return {
				className: worst,
				line: states.map((state) => `${counts.get(state)!.length} ${state.toUpperCase()}`).join(', '),
			};
		},
		meanings: { failed: `FAILED: ${titleOf(context, failure)}`, up: 'UP' },
	};
}

/** Only these are followed by the analysis of failures. */
const hasState = (ref: Ref): boolean => /^(?:component|flow|business-service):/.test(ref);

/** What is planned to begin or end between the date of the model and a day ahead. */
function byChange(context: ViewContext, toBe: string): Colouring {
	const { asOf, entities, outOfForce } = context.model;
	const look = (ref: Ref): Look => {
		const data = (entities[ref] ?? outOfForce[ref])?.data as ValidityPeriod | undefined;
		if (data === undefined) return {};
		if (validityOn(data, asOf) === 'planned') return { className: 'planned', line: `planned from ${data.validFrom}` };
		if (validityOn(data, toBe) === 'retired') return { className: 'leaving', line: `until ${data.validTo}` };
		return {};
	};
	return {
		of: look,
		ofMany: (refs) => {
			const looks = refs.map(look).filter((one) => one.className !== undefined);
			if (looks.length === 0) return {};
			const count = (className: ClassName): number => looks.filter((one) => one.className === className).length;
			const words = [
				count('planned') === 0 ? '' : `${count('planned')} planned`,
				count('leaving') === 0 ? '' : `${count('leaving')} taken away`,
			];
			return { line: words.filter((word) => word !== '').join(', ') };
		},
		meanings: { planned: `not there on ${asOf}, planned by ${toBe}`, leaving: `there on ${asOf}, gone by ${toBe}` },
	};
}

/** The colouring that a layout asks for; none where it asks for none, or leaves out what it would need. */
export function colouringOf(
	context: ViewContext,
	refs: readonly Ref[],
	{ colourBy, toBe }: { readonly colourBy?: ColourBy | undefined; readonly toBe?: string | undefined },
	failure: Ref | undefined,
): Colouring {
	const data = (ref: Ref) => entityOf(context.index, ref)?.data as { tier?: number; lifecycle?: string } | undefined;
	switch (colourBy) {
		case 'tier': {
			const word = (ref: Ref): string | undefined =>
				data(ref)?.tier === undefined ? undefined : `tier ${data(ref)!.tier}`;
			return byWord(refs, word, 'tier not declared', ['tier 1', 'tier 2', 'tier 3', 'tier 4', 'tier 5']);
		}
		case 'team':
		case 'system': {
			const word = (ref: Ref): string | undefined => {
				const group = groupOf(context, colourBy, ref);
				return group.key.endsWith(':') ? undefined : group.label;
			};
			return byWord(refs, word, colourBy === 'team' ? 'no team declared' : 'in no system');
		}
		case 'lifecycle': {
			const order = ['planned', 'experimental', 'production', 'deprecated', 'retired'];
			return byWord(refs, (ref) => data(ref)?.lifecycle, 'lifecycle not declared', order);
		}
		case 'criticality':
			return byWord(refs, (ref) => criticalityOf(context, ref), 'in no flow with a criticality', criticalities);
		case 'state':
			return failure === undefined ? noColouring : byState(context, failure);
		case 'change':
			return toBe === undefined ? noColouring : byChange(context, toBe);
		default:
			return noColouring;
	}
}
