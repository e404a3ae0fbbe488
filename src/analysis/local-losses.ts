import type { Ref } from '#model/model.ts';
import type { Failover } from './event-probabilities.ts';
import { copiesToLose, isDeployed, withParents } from './events.ts';
import type { FailureModel, RunningCopies } from './failure-model.ts';
import { shownNumber } from './quantities.ts';

/** A model under a load: how many copies each component needs then. */
export interface LoadedModel extends FailureModel {
	readonly load: number;
	/** Components that need more copies than they have because the load is above the declared peak. */
	readonly overloaded: ReadonlySet<Ref>;
}

/** Why a component fails by itself; `place` is `file:line`. */
export interface LocalLoss {
	readonly because: string;
	readonly via?: Ref | undefined;
	readonly place?: string | undefined;
	/** Set where nobody says whether the lost copy did the work: then it fails in the pessimistic reading alone. */
	readonly possible?: true | undefined;
}

/**
 * k at a multiple of the declared peak: max(declared k, ceil(peak × load / unit capacity)), decision 5 of DOMAIN. Where peak
 * or unit capacity is not declared, k stays as it is.
 */
function requiredAt(copies: RunningCopies, load: number): number {
	const { peak, unitCapacity } = copies;
	if (load === 1 || peak === undefined || unitCapacity === undefined || unitCapacity === 0) return copies.require;
	// Rates have no exact binary form; see copiesForPeak of the model.
	return Math.max(copies.declaredRequire ?? 1, Math.ceil((peak * load) / unitCapacity - 1e-9));
}

/** The model as it is under a load. */
export function loadedModel(model: FailureModel, load: number): LoadedModel {
	if (load === 1) return { ...model, load, overloaded: new Set() };
	const deployments = Object.entries(model.deployments).map(([component, copies]): [Ref, RunningCopies] => [
		component,
		{ ...copies, require: requiredAt(copies, load) },
	]);
	const short = deployments.filter(
		([component, copies]) =>
			isDeployed(copies) &&
			copies.require > copies.replicas.length &&
			// What is short at the declared peak already is a finding of the build, which takes the copies to carry it.
			copies.require > model.deployments[component]!.require,
	);
	return {
		...model,
		deployments: Object.fromEntries(deployments),
		load,
		overloaded: new Set(short.map(([component]) => component)),
	};
}

/** Failed things of each kind, with the places that are inside failed ones. */
export interface FailedParts {
	readonly all: ReadonlySet<Ref>;
	/** Per failure domain that is lost: the failed domain it stands in, or itself. */
	readonly places: ReadonlyMap<Ref, Ref>;
}

/** Spreads failed domains to all that stand in them. */
export function failedParts(model: FailureModel, failed: readonly Ref[]): FailedParts {
	const all = new Set(failed);
	const places = new Map<Ref, Ref>();
	for (const { ref } of model.byKind['failure-domain']) {
		const cause = withParents(model, ref).find((domain) => all.has(domain));
		if (cause !== undefined) places.set(ref, cause);
	}
	return { all, places };
}

/** Components that fail by themselves, by node number, with why. What depends on them is another question. */
export function localLosses(model: LoadedModel, failed: readonly Ref[]): ReadonlyMap<number, LocalLoss> {
	const parts = failedParts(model, failed);
	const losses = new Map<number, LocalLoss>();
	const { refs, componentCount } = model.networks.optimistic;
	const stuck = new Map(model.failovers.flatMap((one) => (parts.all.has(one.event) ? [[one.component, one]] : [])));
	for (let node = 0; node < componentCount; node++) {
		const loss = lossOf(model, refs[node]!, parts, stuck.get(refs[node]!));
		if (loss !== undefined) losses.set(node, loss);
	}
	return losses;
}

function lossOf(
	model: LoadedModel,
	component: Ref,
	parts: FailedParts,
	stuck: Failover | undefined,
): LocalLoss | undefined {
	const copies = model.deployments[component]!;
	const { place, replicas, require } = copies;
	const whole = lossOfAll(component, copies, parts);
	if (whole !== undefined) return { ...whole, place };
	const lost = copiesLost(copies, parts);
	if (lost.length >= copiesToLose(copies) && lost.length > 0) {
		const of = `${lost.length} of its ${replicas.length} copies are lost`;
		return { because: `${of}, it needs ${require}${atLoad(model)}`, via: lost[0]!.ref, place };
	}
	if (model.overloaded.has(component))
		return { because: `it needs ${require} copies${atLoad(model)} and has ${replicas.length}`, place };
	// A and (B or F), DOMAIN A5: what is left does not take over. See withFailovers, which says the same of the fault tree.
	const atWork = lost.find(({ ref }) => stuck?.atWork.includes(ref));
	if (stuck === undefined || atWork === undefined) return undefined;
	const because = `a copy that ${stuck.known ? 'does' : 'may do'} the work is lost, and the failover does not work`;
	return { because, via: atWork.ref, place, possible: stuck.known ? undefined : true };
}

const atLoad = ({ load }: LoadedModel): string => (load === 1 ? '' : ` at ${shownNumber(load)} times the peak`);

/** Why every copy of a component is lost together; undefined when nothing that all of them need has failed. */
export function lossOfAll(
	component: Ref,
	{ commonCauses, domains }: RunningCopies,
	{ all, places }: FailedParts,
): Omit<LocalLoss, 'place'> | undefined {
	if (all.has(component)) return { because: 'all copies are lost' };
	const cause = commonCauses.find(({ ref }) => all.has(ref));
	if (cause !== undefined) return { because: `\`${cause.ref}\` stops every copy`, via: cause.ref };
	const shared = domains.find((domain) => places.has(domain));
	if (shared === undefined) return undefined;
	return { because: `every copy depends on \`${places.get(shared)}\``, via: places.get(shared) };
}

/** The copies that are lost, by themselves or with a place they stand in. */
export function copiesLost({ replicas }: RunningCopies, { all, places }: FailedParts): RunningCopies['replicas'] {
	return replicas.filter(({ ref, domains }) => all.has(ref) || domains.some((domain) => places.has(domain)));
}
