import { toldDuration } from '#analysis/quantities.ts';
import type { Entity, Ref, Replica } from '#model/model.ts';
import { badge } from '../badges.ts';
import { callout, column, fact, factList, heading, paragraph, row, table, withoutEmptyColumns } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, refLink, refList } from '../links.ts';
import { byText, domainChain, entityOfKind, targetsAt } from '../model-index.ts';
import type { Block, Fact, Text } from '../page.ts';
import { counted, quantityText } from '../quantities.ts';
import { gap, lostComponent, phaseBlocks } from './phases.ts';
import { lostRefs, type Subject } from './subject.ts';

/** Block 8: how to go over to what is left. Where a shared place is lost, every component in it that has a failover counts. */

type Component = Entity<'component'>;

const authoredDeployment = (context: ViewContext, component: Component) =>
	component.data.deployment?.[context.model.environment];

const failoverTargets = (context: ViewContext, component: Component, field: string): Text =>
	refList(context, targetsAt(context.index, component.ref, 'deployment', context.model.environment, 'failover', field));

const stands = (context: ViewContext, domains: readonly Ref[], place: Ref): boolean =>
	domains.some((domain) => domain === place || domainChain(context.index, domain).includes(place));

interface DataLoss {
	readonly isNone: boolean;
	readonly told: string;
}

/**
 * What a failover loses as far as the replication says; undefined for components that keep no copies of data. `lost` is the
 * place that is gone: a synchronous copy in there saves nothing.
 */
function lossIn(context: ViewContext, component: Component, lost?: Ref): DataLoss | undefined {
	const replication = component.data.dataStore?.replication;
	if (typeof replication !== 'object') return undefined;
	const members = targetsAt(context.index, component.ref, 'dataStore', 'replication', 'members');
	if (lost !== undefined && members.length > 0 && members.every((member) => stands(context, [member], lost)))
		return { isNone: false, told: 'every copy of the data stands there: what is not in a backup is lost' };
	if (replication.mode === 'sync' || replication.mode === 'quorum')
		return { isNone: true, told: `none expected while replication is ${replication.mode}` };
	if (replication.lagP99 === undefined) return { isNone: false, told: 'unknown: the replication lag is not declared' };
	return { isNone: false, told: `up to the replication lag (p99) of ${toldDuration(replication.lagP99)}` };
}

const lossText = (context: ViewContext, component: Component, lost?: Ref): string | undefined =>
	lossIn(context, component, lost)?.told;

function failoverFacts(context: ViewContext, component: Component | undefined): readonly Fact[] {
	const authored = component === undefined ? undefined : authoredDeployment(context, component);
	if (component === undefined || authored === undefined) return [];
	const basis = basisOf(component.span);
	const { failover } = authored;
	return [
		...fact('Strategy', authored.strategy, basis),
		...(typeof failover === 'object'
			? [
					...fact('Mode', failover.mode, basis),
					...fact('Takes', failover.time === undefined ? undefined : quantityText(failover.time), basis),
					...fact('Before you do it', failover.preconditions?.join('; '), basis),
					...fact('May be approved by', failoverTargets(context, component, 'approver'), basis),
					...fact('Runbook', failoverTargets(context, component, 'runbook'), basis),
					...fact('Last drill', failover.lastDrill, basis),
				]
			: fact('Failover', failover, basis)),
		...fact('Data loss', lossText(context, component), basis),
	];
}

/** What is lost with the stores that a component keeps its data in. Its own is told with its failover. */
function storesUsed(context: ViewContext, component: Component | undefined): readonly Fact[] {
	const edges = component === undefined ? [] : (context.index.dependenciesFrom.get(component.ref) ?? []);
	const stores = [...new Set(edges.filter(({ phase }) => phase === 'run').map(({ to }) => to))]
		.map((ref) => entityOfKind(context.index, ref, 'component'))
		.filter((one) => one?.data.dataStore !== undefined);
	return stores.flatMap((store) =>
		fact(
			`Data in ${store!.name}`,
			[lossText(context, store!) ?? 'no copy of it is declared: what is not in a backup is lost'],
			basisOf(store!.span),
		),
	);
}

const placesToStandIn: readonly string[] = ['host', 'rack', 'az', 'region', 'provider', 'cluster'];

/** A copy stands in a zone; a certificate or a name service it shares. */
function sharingVerb(context: ViewContext, place: Ref, count: number): string {
	const type = entityOfKind(context.index, place, 'failure-domain')?.data.type ?? '';
	if (placesToStandIn.includes(type)) return count === 1 ? 'stands in' : 'stand in';
	return count === 1 ? 'shares' : 'share';
}

/** What is left of the components in a lost place, and how they go over to it. */
function failoversIn(context: ViewContext, place: Ref): readonly Block[] {
	const left = (component: Component): readonly Replica[] => {
		const { replicas, domains: shared } = context.model.deployments[component.ref]!;
		return replicas.filter(({ domains }) => !stands(context, [...domains, ...shared], place));
	};
	const inPlace = (context.index.componentsInDomain.get(place) ?? [])
		.map((ref) => entityOfKind(context.index, ref, 'component'))
		.filter((one) => one !== undefined);
	if (inPlace.length === 0) return [];
	const surviving = inPlace
		.filter((one) => left(one).length > 0)
		.sort((a, b) => (a.data.tier ?? 9) - (b.data.tier ?? 9) || byText(a.ref, b.ref));
	const gone = inPlace.filter((one) => left(one).length === 0);
	const going = new Set(surviving.filter((one) => goesOn(context, one, place, left(one))));
	const tended = surviving.filter((one) => !going.has(one));
	const where = refLink(context, place);
	return [
		paragraph(
			`${counted(inPlace.length, 'component')} ${sharingVerb(context, place, inPlace.length)} `,
			where,
			surviving.length === 0
				? `, each with every copy that the environment ${context.model.environment} has of it: nothing fails over by itself.`
				: `; ${surviving.length} ${surviving.length === 1 ? 'has' : 'have'} copies elsewhere.`,
		),
		...(surviving.length === 0 || gone.length === 0
			? []
			: [
					paragraph(
						'No copy elsewhere, so no failover: ',
						...refList(
							context,
							gone.map(({ ref }) => ref),
						),
						'.',
					),
				]),
		...(going.size === 0
			? []
			: [
					paragraph(
						`Nothing to do: active-active, with enough copies left (${going.size}): `,
						...refList(
							context,
							[...going].map(({ ref }) => ref),
							mostIdle,
						),
						'.',
					),
				]),
		...(tended.length === 0 ? [] : [failoverTable(context, place, tended, left)]),
	];
}

/** Names of what goes on by itself; the page of the place has them all. */
const mostIdle = 6;

/** Whether a component goes on without anybody: it serves from all its places at once, enough of it is left, no failover is told of, and no data is lost. */
function goesOn(context: ViewContext, component: Component, place: Ref, left: readonly Replica[]): boolean {
	const authored = authoredDeployment(context, component);
	return (
		authored?.strategy === 'active-active' &&
		authored.failover === undefined &&
		(lossIn(context, component, place)?.isNone ?? true) &&
		left.length >= context.model.deployments[component.ref]!.require
	);
}

function failoverTable(
	context: ViewContext,
	place: Ref,
	components: readonly Component[],
	left: (component: Component) => readonly Replica[],
): Block {
	const whole = table(
		'failovers',
		'What goes over to copies elsewhere, most important first',
		[
			column('component', 'Component'),
			column('left', 'Copies left', 'end'),
			column('mode', 'Failover', 'filter'),
			column('takes', 'Takes'),
			column('runbook', 'Runbook'),
			column('approver', 'May be approved by'),
			column('loss', 'Data loss'),
		],
		components.map((component) => {
			const { replicas, require } = context.model.deployments[component.ref]!;
			const authored = authoredDeployment(context, component);
			const failover = authored?.failover;
			const told = typeof failover === 'object' ? failover : undefined;
			const copies = left(component).length;
			return row(
				[refLink(context, component.ref)],
				copies < require
					? [badge(`${copies} of ${replicas.length}, needs ${require}`, 'down')]
					: `${copies} of ${replicas.length}, needs ${require}`,
				told?.mode ?? authored?.strategy ?? [badge('not declared', 'gap')],
				told?.time === undefined ? '' : quantityText(told.time),
				failoverTargets(context, component, 'runbook'),
				failoverTargets(context, component, 'approver'),
				lossText(context, component, place) ?? '',
			);
		}),
	);
	return withoutEmptyColumns(whole);
}

/** The block with its frozen anchor; what is missing is shown as a gap. */
export function failoverBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const component = lostComponent(context, subject);
	const place = lostRefs(context, subject)[0];
	const facts = [
		...failoverFacts(context, component),
		...(subject.kind === 'component' ? storesUsed(context, component) : []),
	];
	const there = component === undefined && place !== undefined ? failoversIn(context, place) : [];
	const steps = phaseBlocks(context, subject, 'failover');
	const runbooks = subject.failureModes.flatMap((mode) => targetsAt(context.index, mode.ref, 'rollback'));
	const defects = subject.failureModes.filter((mode) => mode.data.category === 'MISCONFIGURATION_AND_BUGS');
	const copied = defects.length > 0 && component?.data.dataStore?.replication !== undefined;
	return [
		heading(2, 'failover', 'Failover'),
		...(copied
			? [
					callout(
						'warning',
						'A failover does not undo wrong data',
						`Replication carries a defect to every copy (${defects.map((mode) => mode.name).join(', ')}): restore or correct instead.`,
					),
				]
			: []),
		...factList([...facts, ...fact('Failing back', refList(context, runbooks))]),
		...steps,
		...there,
		...(facts.length + steps.length + there.length === 0
			? [
					gap(
						'No failover is declared.',
						component,
						`deployment:\n  ${context.model.environment}:\n    failover:\n      mode: <automatic | manual | none>\n      time: <duration>\n      runbook: runbook:<id>\n`,
					),
				]
			: []),
	];
}
