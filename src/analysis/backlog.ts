import { isFullBefore } from '#model/dependencies.ts';
import type { Dependency, Entity, Model, Ref } from '#model/model.ts';
import type { Capacity } from '#model/types.generated.ts';
import { distinctFields, type MissingField, missingField } from './missing-field.ts';
import { milliseconds, perSecond, shownCount, shownDuration, shownNumber } from './quantities.ts';
import { shownRate } from './serving-capacity.ts';
import { dependenciesFrom } from './written-stores.ts';

/** What an outage of a receiver leaves behind. */
export interface Backlog {
	readonly outageMs: number;
	/** Messages that arrive while it lasts: arrival rate x outage. */
	readonly messages: number;
	/** Those that wait at its end: no more than fit. The others were refused, lost, or kept by who sends them. */
	readonly waiting: number;
	/** False when they do not fit. */
	readonly fits: boolean | undefined;
	/** backlog / (drain rate - arrival rate); undefined when it never drains or the drain rate is not declared. */
	readonly drainMs: number | undefined;
	/** Outage and drain together. */
	readonly normalAfterMs: number | undefined;
	/** False when messages expire before they are worked off. */
	readonly withinRetention: boolean | undefined;
}

/** Rates and limits of one buffer, per second and in milliseconds; undefined where nobody says. */
export interface BufferFigures {
	readonly arrivalPerSecond: number | undefined;
	/** Of all messages together; of partitions, as fast as the fullest of them lets all of them be worked off. */
	readonly drainPerSecond: number | undefined;
	/** Set where the fullest partition is worked off later than the others. */
	readonly fullest?: FullestPartition | undefined;
	readonly maxMessages: number | undefined;
	readonly retentionMs: number | undefined;
}

/** A partition that gets more than its part of the messages. */
export interface FullestPartition {
	readonly partitions: number;
	/** Its share of the messages, 0 to 1. */
	readonly share: number;
	/** What could be worked off if the messages were spread evenly. */
	readonly evenPerSecond: number;
}

/** One asynchronous dependency, or the queue of one component. */
export interface BufferBacklog extends BufferFigures {
	/** `dependency:…`, or `component:…` for a queue. */
	readonly ref: Ref;
	readonly from: Ref | undefined;
	readonly to: Ref;
	/** How long the buffer absorbs at peak: as declared, else by maxMessages / lambda. */
	readonly absorbsMs: number | undefined;
	/** When it is full by maxMessages / lambda, where that is sooner than what is declared: the two contradict each other. */
	readonly fullAfterMs: number | undefined;
	/** True when it drains no faster than it fills. */
	readonly neverDrains: boolean | undefined;
	/** The longest outage after which nothing expires before it is worked off: retention x (1 - arrival / drain). */
	readonly longestOutageMs: number | undefined;
	readonly outages: readonly Backlog[];
	readonly basis: string;
	readonly missing: readonly MissingField[];
}

/** A14. */
export interface BacklogReport {
	readonly buffers: readonly BufferBacklog[];
	readonly missing: readonly MissingField[];
}

const minute = 60_000;
/** A hiccup, an incident, half a day's work: what people ask for. */
const usualOutages = [15 * minute, 60 * minute, 240 * minute];

/**
 * Each of P partitions is worked off by itself, at mu / P: one that gets a share s of the messages fills with s lambda, and is empty
 * after s lambda T / (mu / P - s lambda) = lambda T / (mu / (P s) - lambda). So all is worked off at mu / (P s), and at mu where the
 * messages are spread evenly, s = 1 / P.
 */
function byPartition(
	even: number | undefined,
	queue: Queue | undefined,
): Pick<BufferFigures, 'drainPerSecond' | 'fullest'> {
	const { partitions, fullestShare: share } = queue ?? {};
	if (even === undefined || partitions === undefined || share === undefined || partitions * share <= 1 + 1e-9)
		return { drainPerSecond: even };
	return { drainPerSecond: even / (partitions * share), fullest: { partitions, share, evenPerSecond: even } };
}

type Queue = NonNullable<Capacity['queue']>;

/** True when a buffer drains no faster than it fills at peak; undefined where a rate is not declared. */
export function drainsNever({ arrivalPerSecond: arrival, drainPerSecond: drain }: BufferFigures): boolean | undefined {
	return arrival === undefined || drain === undefined ? undefined : arrival > 0 && drain <= arrival;
}

/**
 * What waits after an outage, and for how long: backlog = lambda T and no more than fit, drain = backlog / (mu - lambda); it never
 * drains when mu is not above lambda (DOMAIN A14). Retention must exceed outage and drain together.
 */
export function backlogAfter(figures: BufferFigures, outageMs: number): Backlog | undefined {
	const { arrivalPerSecond: arrival, drainPerSecond: drain, maxMessages, retentionMs } = figures;
	if (arrival === undefined) return undefined;
	const messages = (arrival * outageMs) / 1000;
	const waiting = Math.min(messages, maxMessages ?? messages);
	const neverDrains = messages > 0 && drainsNever(figures) === true;
	const drainMs =
		messages === 0 ? 0 : drain === undefined || neverDrains ? undefined : (waiting / (drain - arrival)) * 1000;
	const normalAfterMs = drainMs === undefined ? undefined : outageMs + drainMs;
	return {
		outageMs,
		messages,
		waiting,
		fits: maxMessages === undefined ? undefined : messages <= maxMessages,
		drainMs,
		normalAfterMs,
		withinRetention:
			retentionMs === undefined || (normalAfterMs === undefined && !neverDrains)
				? undefined
				: normalAfterMs !== undefined && normalAfterMs <= retentionMs,
	};
}

/** A14 for every asynchronous dependency and every queue of a model. */
export function backlogs(model: Model): BacklogReport {
	const edges = model.byKind.component.flatMap((component) =>
		dependenciesFrom(model, component.ref)
			.filter(({ phase, async }) => phase === 'run' && async !== undefined)
			.map((dependency) => bufferOfEdge(model, component, dependency)),
	);
	const queues = model.byKind.component
		.filter(({ data }) => data.capacity?.queue !== undefined)
		.map((component) => bufferOfQueue(component));
	const buffers = [...edges, ...queues];
	return { buffers, missing: distinctFields(buffers.flatMap(({ missing }) => missing)) };
}

/** The figures of an asynchronous dependency: its own, else those of the queue it writes to, else the peaks of both ends. */
export function figuresOfEdge(model: Model, dependency: Dependency): BufferFigures {
	const own = dependency.data.async;
	const from = model.entities[dependency.from] as Entity<'component'> | undefined;
	const to = model.entities[dependency.to] as Entity<'component'> | undefined;
	const queue = to?.data.capacity?.queue;
	const caller = perSecond(from?.data.capacity?.peak);
	const calls = dependency.data.callsPerRequest;
	return {
		arrivalPerSecond:
			perSecond(own?.rate) ??
			perSecond(queue?.arrivalRate) ??
			perSecond(to?.data.capacity?.peak) ??
			(caller === undefined || calls === undefined ? undefined : caller * calls),
		...byPartition(perSecond(own?.drainRate) ?? perSecond(queue?.drainRate), queue),
		maxMessages: own?.maxMessages ?? queue?.maxMessages,
		retentionMs: milliseconds(own?.retention) ?? milliseconds(queue?.retention),
	};
}

function bufferOfEdge(model: Model, from: Entity<'component'>, dependency: Dependency): BufferBacklog {
	const figures = figuresOfEdge(model, dependency);
	const gap = (field: string, consequence: string): MissingField => ({
		...missingField(
			from,
			`dependencies[].async.${field}`,
			consequence,
			`dependencies:\n  - to: ${dependency.data.to}\n    async: { ${field}: <n>${field === 'retention' ? 'd' : field === 'maxMessages' ? '' : '/s'} }`,
		),
		span: dependency.span,
	});
	const missing = [
		...(figures.arrivalPerSecond === undefined ? [gap('rate', 'how much waits after an outage is unknown')] : []),
		...(figures.drainPerSecond === undefined ? [gap('drainRate', 'how long working off takes is unknown')] : []),
		...(figures.retentionMs === undefined ? [gap('retention', 'whether messages expire first is unknown')] : []),
	];
	return assembled(
		{ ref: dependency.ref, from: dependency.from, to: dependency.to },
		figures,
		missing,
		milliseconds(dependency.data.async?.absorbs),
	);
}

function bufferOfQueue(component: Entity<'component'>): BufferBacklog {
	const queue = component.data.capacity!.queue!;
	const figures: BufferFigures = {
		arrivalPerSecond: perSecond(queue.arrivalRate),
		...byPartition(perSecond(queue.drainRate), queue),
		maxMessages: queue.maxMessages,
		retentionMs: milliseconds(queue.retention),
	};
	const gap = (field: string, consequence: string, value: string): MissingField =>
		missingField(component, `capacity.queue.${field}`, consequence, `capacity: { queue: { ${field}: ${value} } }`);
	const missing = [
		...(figures.arrivalPerSecond === undefined
			? [gap('arrivalRate', 'how much waits after an outage is unknown', '<n>/s')]
			: []),
		...(figures.drainPerSecond === undefined
			? [gap('drainRate', 'how long working off takes is unknown', '<n>/s')]
			: []),
		...(figures.retentionMs === undefined
			? [gap('retention', 'whether messages expire first is unknown', '<n>d')]
			: []),
	];
	return assembled({ ref: component.ref, from: undefined, to: component.ref }, figures, missing, undefined);
}

function assembled(
	ends: Pick<BufferBacklog, 'ref' | 'from' | 'to'>,
	figures: BufferFigures,
	missing: readonly MissingField[],
	declaredMs: number | undefined,
): BufferBacklog {
	const { arrivalPerSecond: arrival, drainPerSecond: drain, maxMessages, retentionMs } = figures;
	const isKnown = arrival !== undefined && drain !== undefined;
	const computed =
		maxMessages !== undefined && arrival !== undefined && arrival > 0 ? (maxMessages / arrival) * 1000 : undefined;
	const neverDrains = drainsNever(figures);
	return {
		...ends,
		...figures,
		absorbsMs: declaredMs ?? computed,
		fullAfterMs:
			declaredMs !== undefined && computed !== undefined && isFullBefore(computed, declaredMs) ? computed : undefined,
		neverDrains,
		longestOutageMs:
			isKnown && neverDrains === false && retentionMs !== undefined && drain > 0
				? retentionMs * (1 - arrival / drain)
				: undefined,
		outages: usualOutages.flatMap((outage) => backlogAfter(figures, outage) ?? []),
		basis: [
			arrival === undefined ? undefined : `${shownRate(arrival)} arrive`,
			drain === undefined ? undefined : `${shownRate(drain)} can be worked off`,
			maxMessages === undefined ? undefined : `${shownCount(maxMessages)} fit`,
			retentionMs === undefined ? undefined : `kept for ${shownDuration(retentionMs)}`,
		]
			.filter((part) => part !== undefined)
			.join(', '),
		missing,
	};
}

/** Why it is worked off more slowly than its consumers could. */
export const fullestText = ({ partitions, share, evenPerSecond }: FullestPartition): string =>
	`the fullest of ${partitions} partitions gets ${shownNumber(share * 100)} %; spread evenly, ${shownRate(evenPerSecond)} could be worked off`;
