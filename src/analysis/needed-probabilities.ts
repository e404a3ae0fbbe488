import { countOfBits } from '#graph/count-of-bits.ts';
import { reversed } from '#graph/graph.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import { reachable } from '#graph/reachable.ts';
import type { Model, Ref } from '#model/model.ts';
import type { EvaluatedTargets } from './evaluated-targets.ts';
import type { EventProbability } from './event-probabilities.ts';
import { eventName } from './fault-tree.ts';
import type { FieldRule, NeededField } from './needed-fields.ts';
import { lanes } from './worlds.ts';

/** Events by the field that would say how likely they are: one declaration often answers for several copies. */
export interface ProbabilityField {
	readonly entity: Ref;
	readonly field: string;
	readonly events: readonly EventProbability[];
}

/** Each field once, in the order first met. Several pages ask of what one target lacks. */
export const probabilitiesByField = oncePer((events: readonly EventProbability[]): readonly ProbabilityField[] => {
	const groups = new Map<string, EventProbability[]>();
	for (const one of events) {
		addTo(groups, `${one.entity} ${one.field}`, one);
	}
	return [...groups.values()].map((of) => ({ entity: of[0]!.entity, field: of[0]!.field, events: of }));
});

/** What the availability of flows and services rests on (A3), and their importance (A4): the places of one field. */
export interface NeededProbabilities extends Omit<FieldRule, 'places'> {
	readonly places: readonly NeededProbability[];
}

export interface NeededProbability extends NeededField {
	/** As A3 names it, with `<environment>` for the environment. */
	readonly field: string;
	/** Flows and services that have no availability while it is missing; 0 when it is declared. */
	readonly targets: number;
}

/** The fields by how A3 names them, in the order a person should fill them. */
const kindsOfField: readonly (Omit<FieldRule, 'places' | 'analyses'> & { readonly names: RegExp })[] = [
	{
		field: 'deployment.<environment>.replicas',
		kind: 'component',
		consequence: 'nobody says how it runs, so how often it is down is unknown',
		names: /\.replicas$/,
	},
	{
		field: 'deployment.<environment>.instanceUnavailability',
		kind: 'component',
		consequence: 'how often a copy of it is down is unknown',
		names: /\.instanceUnavailability$/,
	},
	{
		field: 'deployment.<environment>.commonCause[].unavailability',
		kind: 'component',
		consequence: 'how often this takes all its copies down is unknown',
		names: /\.commonCause\..+\.unavailability$/,
	},
	{
		field: 'deployment.<environment>.failover.coverage',
		kind: 'component',
		consequence: 'how often its failover works when it is needed is unknown',
		names: /\.failover\.coverage$/,
	},
	{
		field: 'unavailability',
		kind: 'failure-domain',
		consequence: 'how often it is down is unknown',
		names: /^unavailability$/,
	},
];

const analyses = ['A3', 'A4'] as const;

/**
 * The probabilities that A3 and A4 need: of every event below a target, in the pessimistic reading. Which of those without a
 * number matter is what A3 says; one that changes nothing for any target is asked of nobody. Targets are asked only where a
 * number is missing below them, so a complete model pays for no decision diagram here.
 */
export function neededProbabilities(model: Model, evaluated: EvaluatedTargets): readonly NeededProbabilities[] {
	const formula = evaluated.formulaOf('pessimistic');
	const below = new Map([...formula].map(([name, gate]) => [name, gate.of]));
	const targets = evaluated.targets.filter(({ notComputable }) => notComputable === undefined).map(({ ref }) => ref);
	const used = reachable(below, targets);
	const events = [...evaluated.probabilities.values()].filter(({ ref }) => used.has(eventName(ref)));
	const unknown = events.filter(({ value }) => value === undefined).map(({ ref }) => eventName(ref));
	const above = unknown.length === 0 ? new Set<string>() : reachable(reversed(below), unknown);
	const all = probabilitiesByField(events);
	const waiting = waitingTargets(
		targets.filter((target) => above.has(target)),
		all,
		evaluated,
	);
	const fields = all.flatMap((field, at) => {
		const asked = field.events.filter(({ ref, value }) => value !== undefined || waiting.events.has(ref));
		return asked.length === 0 ? [] : [placeOf(model, { ...field, events: asked }, waiting.targets[at]!)];
	});
	const places = [...fields, ...fields.flatMap(howItRuns)];
	return kindsOfField.map(({ names, ...rule }) => ({
		...rule,
		analyses,
		places: places.filter(({ name }) => names.test(name)).map(({ place }) => place),
	}));
}

/** Events that some target waits for, and by field how many targets do. */
interface Waiting {
	readonly events: ReadonlySet<Ref>;
	readonly targets: readonly number[];
}

/** A target of a large model waits for thousands of events: they are counted for 32 targets at a time, not listed. */
function waitingTargets(
	targets: readonly Ref[],
	fields: readonly ProbabilityField[],
	evaluated: EvaluatedTargets,
): Waiting {
	const fieldOf = new Map(fields.flatMap(({ events }, at) => events.map(({ ref }) => [ref, at] as const)));
	const events = new Set<Ref>();
	const counts = fields.map(() => 0);
	for (let first = 0; first < targets.length; first += lanes) {
		const words = new Int32Array(fields.length);
		for (const [ref, word] of evaluated.missingOf(targets.slice(first, first + lanes))) {
			events.add(ref);
			const at = fieldOf.get(ref);
			if (at !== undefined) words[at]! |= word;
		}
		for (let at = 0; at < words.length; at++) counts[at]! += countOfBits(words[at]!);
	}
	return { events, targets: counts };
}

type NamedPlace = { readonly name: string; readonly place: NeededProbability };

/** Where copies are asked how often they are down, somebody has said how the component runs. */
function howItRuns({ name, place }: NamedPlace): readonly NamedPlace[] {
	const end = '.instanceUnavailability';
	if (!name.endsWith(end)) return [];
	const runs = (field: string): string => field.replace(end, '.replicas');
	return [{ name: runs(name), place: { ...place, field: runs(place.field), declared: true, targets: 0 } }];
}

function placeOf(model: Model, { entity, field, events }: ProbabilityField, targets: number): NamedPlace {
	const first = events.find(({ value }) => value === undefined) ?? events[0]!;
	const place = {
		ref: entity,
		field: field.replace(`deployment.${model.environment}.`, 'deployment.<environment>.'),
		declared: targets === 0,
		span: first.span,
		snippet: first.snippet,
		targets,
	};
	return { name: field, place };
}
