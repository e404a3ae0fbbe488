import type { Span } from '#diagnostics/diagnostic.ts';
import type { Formula, Gate } from '#graph/cut-sets.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { type Quantity, quantityOf, unavailabilityOf } from '#model/quantity.ts';
import type { Deployment as DeploymentData } from '#model/types.generated.ts';
import { copiesToLose, type FailureEvent, isDeployed, primariesOf } from './events.ts';
import { eventName } from './fault-tree.ts';
import { type MissingField, missingField } from './missing-field.ts';
import type { Reading } from './network.ts';

/** How likely one basic event is, with where the number comes from; or which field would say it. */
export interface EventProbability {
	readonly ref: Ref;
	/** What a person calls it. */
	readonly label: string;
	/** Share of time (for a failover: share of the times) in which it is the case; undefined when nothing declares it. */
	readonly value: number | undefined;
	readonly source?: Quantity<number>['source'];
	readonly asOf?: string | undefined;
	/** How the value follows from what is written, where it is not written itself: `mttr 1h / (mtbf 720h + mttr 1h)`. */
	readonly derivation?: string | undefined;
	/** The entity and the field that declare it, or should. */
	readonly entity: Ref;
	readonly field: string;
	readonly span: Span;
	/** YAML to paste when it is missing. */
	readonly snippet: string;
}

type Rates = Parameters<typeof unavailabilityOf>[0];

/** The probability of every event of a model, failovers included, by ref. Nothing is assumed: a gap is a gap. */
export function eventProbabilities(model: Model, events: readonly FailureEvent[]): ReadonlyMap<Ref, EventProbability> {
	const result = new Map<Ref, EventProbability>();
	for (const event of events) result.set(event.ref, probabilityOfEvent(model, event));
	for (const [ref, failover] of failoverEvents(model)) result.set(ref, failover);
	return result;
}

/** The event of each failover of a model, by ref: that it does not work when it is needed. */
export function failoverEvents(model: Model): ReadonlyMap<Ref, EventProbability> {
	const failovers = model.byKind.component.flatMap((component) => failoverOf(model, component) ?? []);
	return new Map(failovers.map((failover) => [failover.ref, failover]));
}

type Given = Pick<EventProbability, 'value' | 'source' | 'asOf' | 'derivation'>;

function probabilityOfEvent(model: Model, event: FailureEvent): EventProbability {
	const { ref, label, span, component } = event;
	const environment = model.environment;
	const given = (rates: Rates | undefined): Given => {
		const written = quantityOf(rates?.unavailability);
		const repair = quantityOf(rates?.mttr);
		const between = quantityOf(rates?.mtbf);
		const value = rates && unavailabilityOf(rates);
		const derivation =
			written === undefined && value !== undefined
				? `mttr ${repair!.value} / (mtbf ${between!.value} + mttr ${repair!.value})`
				: undefined;
		const quantity = written ?? repair;
		return { value, source: quantity?.source, asOf: quantity?.asOf, derivation };
	};
	if (ref.startsWith('failure-domain:')) {
		const domain = model.entities[ref] as Entity<'failure-domain'>;
		const snippet = 'unavailability: { value: <fraction>, source: <measured|vendor-sla|estimate> }';
		return { ref, label, span, entity: ref, field: 'unavailability', snippet, ...given(domain.data) };
	}
	const deployment = deploymentData(model, component!);
	const at = `deployment.${environment}`;
	if (event.assumed) {
		const snippet = `deployment:\n  ${environment}:\n    replicas: [{ id: <copy>, domains: [<domain>], unavailability: <fraction> }]`;
		return { ref, label, span, entity: component!, field: `${at}.replicas`, snippet, value: undefined };
	}
	const id = ref.slice(ref.indexOf('/') + 1);
	if (ref.startsWith('common-cause:')) {
		const cause = deployment.commonCause?.find((each) => each.id === id);
		const snippet = `commonCause: [{ id: ${id}, unavailability: <fraction> }]`;
		return {
			ref,
			label,
			span,
			entity: component!,
			field: `${at}.commonCause.${id}.unavailability`,
			snippet,
			...given(cause),
		};
	}
	const replica = Array.isArray(deployment.replicas) ? deployment.replicas.find((each) => each.id === id) : undefined;
	const own = given(replica);
	const shared = given({ unavailability: deployment.instanceUnavailability });
	return {
		ref,
		label,
		span,
		entity: component!,
		field: `${at}.instanceUnavailability`,
		snippet: 'instanceUnavailability: { value: <fraction>, source: <measured|estimate> }',
		...(own.value === undefined ? shared : own),
	};
}

function deploymentData(model: Model, component: Ref): DeploymentData {
	return (model.entities[component] as Entity<'component'>).data.deployment?.[model.environment] ?? {};
}

/** The event that a failover does not work when it is needed; undefined where there is none to make. */
function failoverOf(model: Model, component: Entity<'component'>): EventProbability | undefined {
	const deployment = model.deployments[component.ref];
	const { failover } = deploymentData(model, component.ref);
	if (
		typeof failover !== 'object' ||
		failover.mode === 'none' ||
		!isDeployed(deployment) ||
		copiesToLose(deployment) === 1
	)
		return undefined;
	const coverage = quantityOf(failover.coverage);
	return {
		ref: `failover:${component.id}`,
		label: `failover of ${component.name}`,
		value: coverage && 1 - coverage.value,
		source: coverage?.source,
		asOf: coverage?.asOf,
		derivation: coverage && `1 - coverage ${coverage.value}`,
		entity: component.ref,
		field: `deployment.${model.environment}.failover.coverage`,
		span: deployment.span,
		snippet: 'failover: { coverage: { value: <share of failovers that succeed>, source: <measured|estimate> } }',
	};
}

/** A standby that must take over when a copy at work is lost. */
export interface Failover {
	readonly component: Ref;
	/** The event that it does not work when it is needed: `failover:<component>`. */
	readonly event: Ref;
	/** The copies that do the work, or that may, where nobody says which. */
	readonly atWork: readonly Ref[];
	/** True when the copies at work are declared; otherwise some of them are, nobody says which. */
	readonly known: boolean;
}

/** Every failover that has an event among the probabilities, by component. */
export function failoversOf(model: Model, probabilities: ReadonlyMap<Ref, unknown>): readonly Failover[] {
	return model.byKind.component
		.filter((component) => probabilities.has(`failover:${component.id}`))
		.map((component) => ({
			component: component.ref,
			event: `failover:${component.id}`,
			...copiesAtWork(model, component),
		}));
}

const idle: ReadonlySet<string | undefined> = new Set(['standby', 'witness', 'reader']);

/** Those with the role `primary`; all of an active-active component; the one that is left when all others stand by. */
function copiesAtWork(model: Model, { ref, id }: Entity<'component'>): Pick<Failover, 'atWork' | 'known'> {
	const primaries = primariesOf(model, ref);
	if (primaries.length > 0) return { atWork: primaries, known: true };
	const { strategy, replicas } = model.deployments[ref]!;
	const all = replicas.map((replica) => replica.ref);
	if (strategy === 'active-active') return { atWork: all, known: true };
	const written = deploymentData(model, ref).replicas;
	const idleOnes = (Array.isArray(written) ? written : []).filter(({ role }) => idle.has(role));
	const standingBy = new Set(idleOnes.map((replica) => `instance:${id}/${replica.id}`));
	const others = all.filter((copy) => !standingBy.has(copy));
	return { atWork: others.length > 0 ? others : all, known: others.length === 1 };
}

/**
 * The formula with failovers: a component with a standby is down when too many copies are lost, or when the copy that does the
 * work is lost and the failover does not work: A and (B or F), DOMAIN A5. Where nobody says which copy that is, no loss of one
 * asks for the failover in the optimistic reading, and each does in the pessimistic one: whichever copy it is, and however often
 * that changes, the truth lies between.
 */
export function withFailovers(failovers: readonly Failover[], formula: Formula, reading: Reading): Formula {
	const gates = new Map<string, Gate>(formula);
	for (const { component, event, atWork, known } of failovers) {
		const copies = `copies of ${component}`;
		const tooMany = formula.get(copies);
		if (tooMany === undefined || (!known && reading === 'optimistic')) continue;
		gates.set(`${copies}, too many`, tooMany);
		gates.set(`${copies}, at work`, { connective: 'or', of: atWork });
		gates.set(`${copies}, not taken over`, { connective: 'and', of: [`${copies}, at work`, eventName(event)] });
		gates.set(copies, { connective: 'or', of: [`${copies}, too many`, `${copies}, not taken over`] });
	}
	return gates;
}

/** The field that would say which copy is at work. */
export function undeclaredCopyAtWork(model: Model, { component, atWork }: Failover): MissingField {
	const first = atWork[0]!.slice(atWork[0]!.indexOf('/') + 1);
	return missingField(
		{ ref: component, span: model.deployments[component]!.span },
		`deployment.${model.environment}.replicas[].role`,
		'which loss needs the failover is unknown, and the downtime is a range instead of one number',
		`deployment:\n  ${model.environment}:\n    replicas: [{ id: ${first}, role: primary }]`,
	);
}

/** Why there is no number, of a target that events without a probability can stop. */
export const withoutProbability = ({ length }: readonly unknown[]): string =>
	`${length} of the events that can stop it have no probability`;
