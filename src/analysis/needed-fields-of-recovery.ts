import { oncePer } from '#graph/once-per.ts';
import type { Entity, Model } from '#model/model.ts';
import { figuresOfEdge } from './backlog.ts';
import { isDeployed } from './events.ts';
import type { FieldRule, NeededField } from './needed-fields.ts';
import { milliseconds, perSecond } from './quantities.ts';
import { dataRestoreTime } from './recovery-tasks.ts';
import { throughput } from './throughput.ts';

/**
 * The fields that the analyses of capacity, recovery, backlog, throughput and releases need (A7, A8, A9, A13, A14, A24), in the
 * order a person should fill them.
 */
export const neededFieldsOfRecovery: readonly FieldRule[] = [
	{
		field: 'recovery.restoreTime',
		kind: 'component',
		analyses: ['A8'],
		consequence: 'how long it takes to come back is unknown, and so is everything that waits for it',
		places: (model) =>
			components(
				model,
				// A store may say how much it holds and how fast a restore runs instead.
				(component) => canBeLost(model, component),
				(component) =>
					milliseconds(component.data.recovery?.restoreTime) !== undefined || dataRestoreTime(component) !== undefined,
				'recovery: { restoreTime: <duration> }',
			),
	},
	{
		field: 'recovery.detect, decide, verify',
		kind: 'component',
		analyses: ['A8'],
		consequence: 'how long it takes to notice its loss, to decide and to check that it works again is unknown',
		places: (model) =>
			components(
				model,
				(component) => canBeLost(model, component),
				({ data: { recovery } }) =>
					[recovery?.detect, recovery?.decide, recovery?.verify].every((time) => milliseconds(time) !== undefined),
				'recovery: { detect: <duration>, decide: <duration>, verify: <duration> }',
			),
	},
	{
		field: 'dataStore.replication',
		kind: 'component',
		analyses: ['A9'],
		consequence: 'whether a copy that survives has every write is unknown',
		places: (model) =>
			components(
				model,
				isStore,
				({ data: { dataStore } }) => {
					const replication = dataStore?.replication;
					if (typeof replication !== 'object') return replication === 'none';
					return replication.mode !== undefined && replication.mode !== 'unknown';
				},
				'dataStore: { replication: { mode: <sync|async|quorum>, members: [<failure domain>], lagP99: <duration> } }',
			),
	},
	{
		field: 'dataStore.backup',
		kind: 'component',
		analyses: ['A9'],
		consequence: 'what brings the data back, and from when, is unknown',
		places: (model) =>
			components(
				model,
				({ data }) => isStore({ data }) && data.dataStore?.rebuildableFrom === undefined,
				({ data: { dataStore } }) =>
					dataStore?.backup === 'none' ||
					(typeof dataStore?.backup === 'object' &&
						(milliseconds(dataStore.backup.interval) !== undefined || dataStore.backup.pitr !== undefined)),
				'dataStore: { backup: { interval: <duration>, copyDelay: <duration>, location: <failure domain> } }',
			),
	},
	{
		field: 'dataStore.corruptionDetection',
		kind: 'component',
		analyses: ['A8', 'A9'],
		consequence: 'how much is lost when its data is damaged is unknown, as nobody says how long damage goes unnoticed',
		places: (model) =>
			components(
				model,
				({ data }) => isStore({ data }) && data.dataStore?.systemOfRecord === true,
				({ data }) => milliseconds(data.dataStore?.corruptionDetection) !== undefined,
				'dataStore: { corruptionDetection: <duration> }',
			),
	},
	{
		field: 'capacity.unitCapacity, peak',
		kind: 'component',
		analyses: ['A7', 'A13'],
		consequence: 'how full it is, usually and after a loss, and what it carries at most is unknown',
		places: (model) =>
			components(
				model,
				// Where the number of copies rests on the load, A1 asks for the same already.
				({ ref, data }) =>
					servesSteps(model).has(ref) &&
					data.type !== 'library' &&
					((model.deployments[ref]?.replicas.length ?? 0) < 2 ||
						data.deployment?.[model.environment]?.requireK !== undefined),
				({ data: { capacity } }) =>
					perSecond(capacity?.unitCapacity) !== undefined && perSecond(capacity?.peak) !== undefined,
				'capacity: { unitCapacity: <n>/s, peak: <n>/s }',
			),
	},
	{
		field: 'capacity.pool: timeout of what it serves',
		kind: 'component',
		analyses: ['A13'],
		consequence: 'how long a pool lasts when the other side hangs is unknown',
		places: (model) =>
			limitsOf(model).pools.map(
				({ component, to, ratePerSecond, timeoutMs }): NeededField => ({
					ref: component,
					// Without a rate that is what is missing, and asked for above.
					declared: ratePerSecond === undefined || timeoutMs !== undefined,
					span: model.entities[component]!.span,
					snippet: `dependencies:\n  - to: ${to ?? '<ref>'}\n    resilience: { timeout: { perTry: <duration> } }`,
				}),
			),
	},
	{
		field: 'capacity.quotas[].used',
		kind: 'component',
		analyses: ['A13'],
		consequence: 'how near a limit set by others is, and when it is reached, is unknown',
		places: (model) =>
			limitsOf(model).quotas.map(
				({ component, id, used }): NeededField => ({
					ref: component,
					declared: used !== undefined,
					span: model.entities[component]!.span,
					snippet: `capacity:\n  quotas: [{ id: ${id}, used: <n or n/s> }]`,
				}),
			),
	},
	{
		field: 'capacity.growthPct',
		kind: 'component',
		analyses: ['A13'],
		consequence: 'when its limits are reached is unknown',
		places: (model) => {
			const limited = new Set(limitsOf(model).quotas.map(({ component }) => component));
			return components(
				model,
				({ ref, data }) => limited.has(ref) || perSecond(data.capacity?.peak) !== undefined,
				({ data }) => data.capacity?.growthPct !== undefined,
				'capacity: { growthPct: <percent a year> }',
			);
		},
	},
	{
		field: 'dependencies[].async.rate, drainRate, retention',
		kind: 'component',
		analyses: ['A14'],
		consequence:
			'how much waits after an outage, how long working it off takes and whether it expires first is unknown',
		places: (model) =>
			model.dependencies
				.filter(({ async, phase }) => phase === 'run' && async !== undefined)
				.map((one): NeededField => {
					const { arrivalPerSecond, drainPerSecond, retentionMs } = figuresOfEdge(model, one);
					return {
						ref: one.from,
						declared: [arrivalPerSecond, drainPerSecond, retentionMs].every((figure) => figure !== undefined),
						span: one.span,
						snippet: `dependencies:\n  - to: ${one.data.to}\n    async: { rate: <n>/s, drainRate: <n>/s, retention: <duration> }`,
					};
				}),
	},
	{
		field: 'release.strategy',
		kind: 'component',
		analyses: ['A24'],
		consequence: 'what is left of it while a version is rolled out is unknown',
		places: (model) =>
			components(
				model,
				(component) => canBeLost(model, component),
				({ data: { release } }) => release?.strategy !== undefined && release.strategy !== 'unknown',
				'release: { strategy: <rolling|canary|blue-green|recreate>, maxUnavailable: <n> }',
			),
	},
	{
		field: 'release.maxUnavailable',
		kind: 'component',
		analyses: ['A24'],
		consequence: 'how many copies a rollout takes away is unknown',
		places: (model) =>
			components(
				model,
				({ ref, data }) =>
					(data.release?.strategy === 'rolling' || data.release?.strategy === 'canary') &&
					(model.deployments[ref]?.replicas.length ?? 0) > 1,
				({ data }) => data.release?.maxUnavailable !== undefined,
				'release: { maxUnavailable: <n> }',
			),
	},
	{
		field: 'release.bakeTime',
		kind: 'component',
		analyses: ['A24'],
		consequence: 'how long the first slice is watched, and so how much it can harm, is unknown',
		places: (model) =>
			components(
				model,
				({ data }) => data.release?.strategy === 'canary',
				({ data }) => milliseconds(data.release?.bakeTime) !== undefined,
				'release: { bakeTime: <duration> }',
			),
	},
];

function components(
	model: Model,
	isAsked: (component: Entity<'component'>) => boolean,
	isDeclared: (component: Entity<'component'>) => boolean,
	snippet: string,
): readonly NeededField[] {
	return model.byKind.component.filter(isAsked).map((component) => ({
		ref: component.ref,
		span: component.span,
		declared: isDeclared(component),
		snippet,
	}));
}

const isStore = ({ data }: Pick<Entity<'component'>, 'data'>): boolean => data.dataStore !== undefined;

/** Somebody else brings back what is external, and a library runs inside others. */
const canBeLost = (model: Model, { ref, data }: Entity<'component'>): boolean =>
	data.type !== 'external' && data.type !== 'library' && isDeployed(model.deployments[ref]);

/** The pools and quotas of a model (A13), found once for the fields that ask. */
const limitsOf = oncePer(throughput);

/** The components that a step of a flow calls. */
const servesSteps = oncePer(
	(model: Model): ReadonlySet<string> =>
		new Set(model.byKind.flow.flatMap(({ ref }) => (model.steps[ref] ?? []).map(({ to }) => to))),
);
