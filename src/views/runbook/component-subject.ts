import { groupByEach } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { AlertEntry } from '../alerts.ts';
import type { ViewContext } from '../context.ts';
import { targetsAt, titleOfEntity } from '../model-index.ts';
import { failureModesOf, runbooksOf } from '../pages/component-operation.ts';
import { mitigatingRunbooks, modesAt, runbooksAt, type Subject, teamsOf } from './subject.ts';

/** What belongs to the runbook of a component: whoever opens it knows only that the component is broken. */

type Component = Entity<'component'>;
type Runbook = Entity<'runbook'>;
type Alerts = ReadonlyMap<string, AlertEntry>;

/** Letters of steps that a page repeats from other runbooks, as they are written: so that a page prints on three sheets. */
const mostRepeated = 4500;

interface AlertIndex {
	readonly byComponent: ReadonlyMap<Ref, readonly AlertEntry[]>;
	readonly byMode: ReadonlyMap<Ref, readonly AlertEntry[]>;
	/** Runbooks that an alert leads to. */
	readonly answering: ReadonlySet<Ref>;
}

const indexOf = oncePer((alerts: Alerts): AlertIndex => {
	const all = [...alerts.values()];
	return {
		byComponent: groupByEach(all, (alert) => alert.components),
		byMode: groupByEach(all, (alert) => alert.failureModes),
		answering: new Set(all.flatMap((alert) => alert.runbooks)),
	};
});

/** What the page is called: what whoever opens it knows. */
export const titleOfComponentRunbook = (component: Component): string => `${titleOfEntity(component)} fails`;

/** The alerts of a component, those that page somebody first. */
export const alertsOfComponent = (alerts: Alerts, component: Ref): readonly AlertEntry[] =>
	[...(indexOf(alerts).byComponent.get(component) ?? [])].sort((a, b) => urgency(a) - urgency(b));

/** The alerts that show a failure mode. */
export const alertsOfMode = (alerts: Alerts, mode: Ref): readonly AlertEntry[] =>
	indexOf(alerts).byMode.get(mode) ?? [];

const urgencies = ['page', 'ticket', 'info', 'unknown'];
const urgency = ({ severity }: AlertEntry): number => urgencies.indexOf(severity ?? 'unknown');

/**
 * Whether a runbook is the component's own, for whatever is wrong with it: it has the component's id, or it names this component
 * alone and nothing leads to it for one reason only (an alert, a failure mode, a failover, a replay).
 */
function isOwn(context: ViewContext, runbook: Runbook, component: Component, answering: ReadonlySet<Ref>): boolean {
	const { index } = context;
	const named = targetsAt(index, runbook.ref, 'components');
	if (!named.includes(component.ref)) return false;
	if (runbook.id === component.id) return true;
	const treats = [...targetsAt(index, runbook.ref, 'failureModes'), ...targetsAt(index, runbook.ref, 'steps')];
	const isFor = (index.linksTo.get(runbook.ref) ?? []).some(
		({ from, path }) => /^(?:component|failure-mode|scenario):/.test(from) && path[0] !== 'runbooks',
	);
	return (
		named.length === 1 &&
		!isFor &&
		!answering.has(runbook.ref) &&
		!treats.some((ref) => ref.startsWith('failure-mode:'))
	);
}

/** Runbooks that a component names for its recovery or its failover. */
const bringingBack = ({ index, model }: ViewContext, component: Ref): readonly Ref[] =>
	[
		...targetsAt(index, component, 'recovery', 'runbook'),
		...targetsAt(index, component, 'deployment', model.environment, 'failover', 'runbook'),
	].filter((ref) => ref.startsWith('runbook:'));

/** The runbooks that are repeated, and those that would be too much: the first stays whole, whatever its length. */
function divided(runbooks: readonly Runbook[]): {
	readonly here: readonly Runbook[];
	readonly more: readonly Runbook[];
} {
	let letters = 0;
	const here = runbooks.filter(({ data }, at) => {
		letters += JSON.stringify(data.steps ?? []).length;
		return at === 0 || letters <= mostRepeated;
	});
	return { here, more: runbooks.filter((one) => !here.includes(one)) };
}

/**
 * A component as the subject of a runbook page. Its own runbooks come first, and their text stands on the page. Then those that
 * treat its failures, the likeliest first, those that its alerts lead to, those that bring it back, and those that are about it before
 * all else: with their steps.
 * Runbooks in which it only plays a part are led to.
 */
export function subjectOfComponent(context: ViewContext, component: Component, alerts: Alerts): Subject {
	const kept = subjectsOf(context);
	const known = kept.get(component.ref) ?? makeSubject(context, component, alerts);
	kept.set(component.ref, known);
	return known;
}

/** Its page and the report on coverage ask for the same. */
const subjectsOf = oncePer((_site: ViewContext) => new Map<Ref, Subject>());

function makeSubject(context: ViewContext, component: Component, alerts: Alerts): Subject {
	const { ref } = component;
	const { answering } = indexOf(alerts);
	const failureModes = modesAt(
		context,
		failureModesOf(context, ref).map((mode) => mode.ref),
	);
	const itsAlerts = alertsOfComponent(alerts, ref);
	const about = runbooksAt(context, runbooksOf(context, ref));
	const own = about.filter((runbook) => isOwn(context, runbook, component, answering));
	const treating = [
		...failureModes.flatMap((mode) => mitigatingRunbooks(context, mode.ref)),
		...itsAlerts.flatMap((alert) => alert.runbooks),
		...bringingBack(context, ref),
		...about.filter((one) => targetsAt(context.index, one.ref, 'components')[0] === ref).map((one) => one.ref),
	];
	const { here, more } = divided(runbooksAt(context, [...own.map((one) => one.ref), ...treating]));
	const showing = failureModes.flatMap((mode) => alertsOfMode(alerts, mode.ref));
	return {
		kind: 'component',
		title: component.name,
		alerts: [...new Set([...itsAlerts, ...showing])],
		runbooks: here,
		written: own.filter((one) => here.includes(one)),
		elsewhere: [...new Set([...more, ...about])].filter((one) => !here.includes(one)),
		failureModes,
		components: [ref],
		teams: teamsOf(context, [ref]),
		entity: component,
	};
}
