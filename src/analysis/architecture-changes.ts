import type { Decision } from '#decisions/decision.ts';
import type { Dependency, Entity, Kind, Model, Ref } from '#model/model.ts';
import type { BusinessService } from '#model/types.generated.ts';
import { comparableValues } from '#model/written-entities.ts';
import type { Facts } from './facts.ts';
import { bareInNewIds, inNewNames, type Renamed, renamedEntities } from './renamed-entities.ts';
import { compareText } from './state.ts';

/**
 * What two states of an architecture differ in, in its own terms: what came and went, what depends on what, what a failure
 * takes down, what is promised and what was decided. Both states are looked at on the same day, so that time alone changes nothing.
 */
export interface ArchitectureChanges {
	readonly entities: readonly EntityChange[];
	readonly fields: readonly FieldChange[];
	readonly dependencies: readonly DependencyChange[];
	readonly singlePointsOfFailure: readonly SpofChange[];
	readonly tolerances: readonly ToleranceChange[];
	readonly decisions: readonly DecisionChange[];
	readonly waivers: readonly WaiverChange[];
}

export interface EntityChange {
	readonly change: 'added' | 'removed';
	readonly kind: Kind;
	readonly ref: Ref;
	readonly name: string;
}

export interface FieldChange {
	readonly ref: Ref;
	readonly name: string;
	/** Where the value stands in the entity, or `copies`, `copies needed`, `strategy` and `domains` of its deployment. */
	readonly field: string;
	/** As text; undefined where it is not declared, and where it is too long for a line. */
	readonly before: string | undefined;
	readonly after: string | undefined;
}

export interface DependencyChange {
	readonly change: 'added' | 'removed' | 'criticality';
	readonly from: Ref;
	/** The interface where one is named, else the component. */
	readonly to: Ref;
	readonly phase: Dependency['phase'];
	readonly before: Dependency['criticality'] | undefined;
	readonly after: Dependency['criticality'] | undefined;
}

/** An event that takes targets down all by itself, for certain: only now, or no longer. */
export interface SpofChange {
	readonly change: 'new' | 'cleared';
	readonly event: Ref;
	readonly targets: readonly Ref[];
	/** The policy of each of these targets does not ask to survive it. */
	readonly isBeyondPolicy: boolean;
}

export interface ToleranceChange {
	readonly service: Ref;
	readonly name: string;
	readonly metric: string;
	readonly before: string | undefined;
	readonly after: string | undefined;
}

export interface DecisionChange {
	/** Came, went, or what of it differs. */
	readonly change: 'added' | 'removed' | 'status' | 'date' | 'decided by' | 'review by';
	readonly decision: Ref;
	readonly label: string;
	readonly title: string;
	readonly before: string | undefined;
	readonly after: string | undefined;
}

export interface WaiverChange {
	readonly change: 'begun' | 'ended' | 'moved';
	readonly finding: string;
	readonly decision: Ref;
	readonly before: string | undefined;
	readonly after: string | undefined;
}

/** Compares two states. O(entities + dependencies + events). */
export function architectureChanges(before: Facts, after: Facts): ArchitectureChanges {
	const [old, young] = [before.architecture, after.architecture];
	const renamed = renamedEntities(old.model, young.model);
	const called = inNewNames(renamed);
	return {
		entities: entityChanges(old.model, young.model, renamed),
		fields: fieldChanges(old.model, young.model, renamed, called),
		dependencies: dependencyChanges(old.model, young.model, called),
		singlePointsOfFailure: spofChanges(before, after, called),
		tolerances: toleranceChanges(old.model, young.model, called),
		decisions: decisionChanges(old.decisions, young.decisions),
		waivers: waiverChanges(before, after, called),
	};
}

/** True when there is nothing to tell. */
export const isUnchanged = (changes: ArchitectureChanges): boolean =>
	Object.values(changes).every((list: readonly unknown[]) => list.length === 0);

/** The keys of both, in order, with the value of each side. */
function pairs<T>(
	before: ReadonlyMap<string, T>,
	after: ReadonlyMap<string, T>,
): readonly (readonly [key: string, before: T | undefined, after: T | undefined])[] {
	const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
	return keys.map((key) => [key, before.get(key), after.get(key)]);
}

/** Records of what was found are no part of the architecture: they tell about it. */
const byRef = (model: Model): ReadonlyMap<Ref, Entity> =>
	new Map(Object.entries(model.entities).filter(([, { kind }]) => kind !== 'findings-record'));

function entityChanges(before: Model, after: Model, renamed: Renamed): readonly EntityChange[] {
	const known = new Set([...renamed].flat());
	return pairs(byRef(before), byRef(after)).flatMap(([ref, old, young]): EntityChange[] => {
		if ((old !== undefined && young !== undefined) || known.has(ref)) return [];
		const { kind, name } = (old ?? young)!;
		return [{ change: old === undefined ? 'added' : 'removed', kind, ref, name }];
	});
}

/** What is told in a list of its own. Of a dependency that is who, on what and how much; the rest of it is told as values. */
const TOLD_APART = /^(?:(?:impactTolerances|deployments?)\b|dependencies\b.*\.(?:to|criticality|phase)$)/;
/** The dependency that a value belongs to. */
const OF_DEPENDENCY = /^dependencies\[[^\]]*\]/;
const LONGEST = 60;
/** So many values of one field that differ are told as one. */
const MOST_VALUES = 6;

function fieldChanges(before: Model, after: Model, renamed: Renamed, called: Called): readonly FieldChange[] {
	const olds = byRef(before);
	const inNewIds = bareInNewIds(renamed);
	const now = (words: string): string => inNewIds(called(words));
	return pairs(olds, byRef(after)).flatMap(([ref, same, young]): FieldChange[] => {
		const old = same ?? olds.get(renamed.get(ref) ?? '');
		if (old === undefined || young === undefined) return [];
		const is = valuesOf(after, young);
		// A word may be an id by chance (`queue`), so a new name counts only where it makes both the same.
		const was = new Map(
			[...valuesOf(before, old)].map(([written, value]) => {
				const field = !is.has(written) && is.has(now(written)) ? now(written) : written;
				return [field, is.get(field) === now(value) ? now(value) : value];
			}),
		);
		// A dependency that came or went is told as one.
		const inBoth = (field: string): boolean => {
			const [dependency] = OF_DEPENDENCY.exec(field) ?? [];
			return dependency === undefined || [was, is].every((values) => values.has(`${dependency}.to`));
		};
		const values = pairs(was, is).filter(
			([field, one, other]) => one !== other && !TOLD_APART.test(field) && inBoth(field),
		);
		const topOf = (field: string): string => OF_DEPENDENCY.exec(field)?.[0] ?? field.split(/[.[]/, 1)[0]!;
		const many = new Map<string, number>();
		for (const [field] of values) many.set(topOf(field), (many.get(topOf(field)) ?? 0) + 1);
		const told = values.filter(([field]) => many.get(topOf(field))! <= MOST_VALUES);
		const collapsed = [...many].filter(([, count]) => count > MOST_VALUES).map(([field]) => field);
		return [
			...(old.id === young.id ? [] : [{ ref, name: young.name, field: 'id', before: old.id, after: young.id }]),
			...told.map(([field, one, other]) => ({ ref, name: young.name, field, before: shown(one), after: shown(other) })),
			...collapsed.map((field) => ({ ref, name: young.name, field, before: undefined, after: undefined })),
		];
	});
}

function valuesOf(model: Model, { ref, data, body }: Entity): ReadonlyMap<string, string> {
	const values = new Map(comparableValues(data, body?.text));
	const deployment = model.deployments[ref];
	if (deployment?.declared) {
		values.set('copies', String(deployment.replicas.length));
		values.set('copies needed', String(deployment.require));
		if (deployment.strategy !== undefined) values.set('strategy', deployment.strategy);
		const domains = [...deployment.domains, ...deployment.replicas.flatMap((replica) => replica.domains)];
		if (domains.length > 0) values.set('domains', [...new Set(domains)].sort(compareText).join(', '));
	}
	return values;
}

/** A value that fits a line; of a longer one only that it changed. */
const shown = (value: string | undefined): string | undefined =>
	value === undefined || value.length > LONGEST ? undefined : value;

/** Words of the state before, in the names of the state after. */
type Called = (words: string) => string;
const asWritten: Called = (words) => words;

function dependencyChanges(before: Model, after: Model, called: Called): readonly DependencyChange[] {
	const keyed = (model: Model, named: Called): ReadonlyMap<string, Dependency> =>
		new Map(model.dependencies.map((one) => [named(`${one.from} ${one.interface ?? one.to} ${one.phase}`), one]));
	return pairs(keyed(before, called), keyed(after, asWritten)).flatMap(([, old, young]): DependencyChange[] => {
		const { from, to, interface: through, phase } = (young ?? old)!;
		const common = { from, to: through ?? to, phase, before: old?.criticality, after: young?.criticality };
		if (old === undefined) return [{ change: 'added', ...common }];
		if (young === undefined) return [{ change: 'removed', ...common }];
		return old.criticality === young.criticality ? [] : [{ change: 'criticality', ...common }];
	});
}

function spofChanges(before: Facts, after: Facts, called: Called): readonly SpofChange[] {
	const [old, young] = [certainPairs(before, called), certainPairs(after, asWritten)];
	const changes: SpofChange[] = [];
	for (const [event, was, is] of pairs(old, young)) {
		const fresh = [...(is ?? [])].filter(([target]) => !was?.has(target));
		const gone = [...(was ?? [])].filter(([target]) => !is?.has(target));
		for (const [change, list] of [
			['new', fresh],
			['cleared', gone],
		] as const) {
			if (list.length === 0) continue;
			const targets = list.map(([target]) => target).sort(compareText);
			changes.push({ change, event, targets, isBeyondPolicy: list.every(([, beyond]) => beyond) });
		}
	}
	return changes;
}

/** Per event the targets that it takes down for certain, and whether that is beyond their policy. */
function certainPairs({ singlePointsOfFailure }: Facts, called: Called): ReadonlyMap<Ref, ReadonlyMap<Ref, boolean>> {
	return new Map(
		singlePointsOfFailure.events.map(({ event, down }) => [
			called(event.ref),
			new Map(
				down
					.filter(({ certainty }) => certainty === 'certain')
					.map(({ target, beyondPolicyScope }) => [called(target), beyondPolicyScope]),
			),
		]),
	);
}

function toleranceChanges(before: Model, after: Model, called: Called): readonly ToleranceChange[] {
	const keyed = (
		model: Model,
		named: Called,
	): ReadonlyMap<string, { service: Entity; metric: string; limit: string }> =>
		new Map(
			model.byKind['business-service'].flatMap((service) =>
				((service.data as BusinessService).impactTolerances ?? []).map(({ metric, limit, unit }) => [
					`${named(service.ref)} ${metric}`,
					{ service, metric, limit: `${limit}${unit === undefined ? '' : ` ${unit}`}` },
				]),
			),
		);
	return pairs(keyed(before, called), keyed(after, asWritten)).flatMap(([, old, young]): ToleranceChange[] => {
		if (old?.limit === young?.limit) return [];
		const { service, metric } = (young ?? old)!;
		return [{ service: service.ref, name: service.name, metric, before: old?.limit, after: young?.limit }];
	});
}

function decisionChanges(before: readonly Decision[], after: readonly Decision[]): readonly DecisionChange[] {
	// By their files, because a record goes by another name while a second one has its number; else by their names.
	const files = new Map(before.map((one) => [one.path, one.ref]));
	const names = new Set(before.map(({ ref }) => ref));
	const inBoth = new Set(after.flatMap(({ path }) => files.get(path) ?? []));
	const oldOnes = new Map(before.map((one) => [one.ref, one]));
	const youngOnes = new Map(
		after.map((one) => {
			const isNamesake = names.has(one.ref) && !inBoth.has(one.ref);
			return [files.get(one.path) ?? (isNamesake ? one.ref : `${one.path}\n${one.ref}`), one];
		}),
	);
	const changes = pairs(oldOnes, youngOnes).flatMap(([, old, young]): DecisionChange[] => {
		const { label, title, ref: decision } = (young ?? old)!;
		const common = { decision, label, title, before: old?.status.state, after: young?.status.state };
		if (old === undefined) return [{ change: 'added', ...common }];
		if (young === undefined) return [{ change: 'removed', ...common }];
		// What an auditor holds a record to: an edit of it after the fact is a change like any other.
		return recordFacts.flatMap(([change, told]): DecisionChange[] => {
			const [before, after] = [told(old), told(young)];
			return before === after ? [] : [{ change, decision, label, title, before, after }];
		});
	});
	return changes.sort((one, other) => compareText(one.decision, other.decision));
}

const recordFacts: readonly (readonly [
	change: Exclude<DecisionChange['change'], 'added' | 'removed'>,
	told: (decision: Decision) => string | undefined,
])[] = [
	['status', ({ status }) => status.state],
	['date', ({ date }) => date?.iso ?? date?.raw],
	['decided by', decidersOf],
	['review by', ({ reviewBy }) => reviewBy?.iso ?? reviewBy?.raw],
];

function decidersOf({ people }: Decision): string | undefined {
	const named = people
		.filter(({ role }) => role === 'deciders')
		.flatMap(({ names, raw }) => (names.length === 0 ? [raw] : names));
	return named.length === 0 ? undefined : named.join(', ');
}

function waiverChanges(before: Facts, after: Facts, called: Called): readonly WaiverChange[] {
	const keyed = ({ waivers }: Facts, named: Called) =>
		new Map(
			waivers.all
				.filter(({ state }) => state === 'active' || state === 'lapsed')
				.map((one) => [`${named(one.finding)} ${one.decision}`, one]),
		);
	return pairs(keyed(before, called), keyed(after, asWritten)).flatMap(([, old, young]): WaiverChange[] => {
		if (old?.until === young?.until) return [];
		const { finding, decision } = (young ?? old)!;
		const change = old === undefined ? 'begun' : young === undefined ? 'ended' : 'moved';
		return [{ change, finding, decision, before: old?.until, after: young?.until }];
	});
}
