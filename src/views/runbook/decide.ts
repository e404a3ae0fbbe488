import type { Entity, Ref } from '#model/model.ts';
import type { AlertEntry } from '../alerts.ts';
import { heading, joined, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, refLink, refList } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Block, Inline, Text } from '../page.ts';
import { failureModesOf } from '../pages/component-operation.ts';
import { percentText } from '../quantities.ts';
import { fixedRoutes, runbookRoute } from '../routes.ts';
import { neededBlocks } from './around.ts';
import { alertsOfComponent, alertsOfMode } from './component-subject.ts';
import { shareOfMode } from './mode-share.ts';
import { runsThrough, watchedBy } from './objective.ts';
import { modesAt, type Subject } from './subject.ts';

/** Block 6: one branch per failure mode that shows itself like this, likeliest first; each leads to its mitigation. */
export function decideBlock(
	context: ViewContext,
	subject: Subject,
	alerts: ReadonlyMap<string, AlertEntry> = new Map(),
): readonly Block[] {
	if (subject.kind === 'component') return componentDecide(context, subject, alerts);
	const modes = subject.failureModes;
	const symptoms = link('Choose by what you see', fixedRoutes.symptoms);
	const bySymptom = paragraph('None of these? ', symptoms, '.');
	if (modes.length === 0) {
		const likely = modesOfWhatItIsAbout(context, subject);
		if (likely.length > 0) {
			return [
				heading(2, 'decide', 'Which failure is it?', likely.length),
				paragraph('No failure mode names this alert or runbook. What it watches fails in these ways:'),
				list(
					likely.slice(0, mostModes).map((mode) => modeElsewhere(context, mode)),
					true,
				),
				bySymptom,
			];
		}
		return [
			heading(2, 'decide', 'Which failure is it?'),
			// Apart, as paper has no list of symptoms to go to.
			paragraph('No failure mode names this alert or runbook, so there is nothing to choose from.'),
			paragraph(symptoms, '.'),
		];
	}
	return [
		heading(2, 'decide', 'Which failure is it?', modes.length),
		inOrder(context, modes),
		list(
			modes.map((mode) => branch(context, mode)),
			true,
		),
		bySymptom,
	];
}

/** Failure modes that stand on other pages are shown up to this number. */
const mostModes = 8;

/** Failure modes of the components of a page; where it has none, of those that the flows of its objective run through. */
function modesOfWhatItIsAbout(context: ViewContext, subject: Subject): readonly Entity<'failure-mode'>[] {
	const components =
		subject.components.length > 0
			? subject.components
			: watchedBy(context, subject).flatMap((one) => runsThrough(context, one));
	return modesAt(
		context,
		components.flatMap((ref) => failureModesOf(context, ref).map((mode) => mode.ref)),
	);
}

/** A failure mode that another page treats: how likely it is, of what, and how it shows itself. */
function modeElsewhere(context: ViewContext, mode: Entity<'failure-mode'>): Text {
	const signs = mode.data.symptoms ?? [];
	return [
		refLink(context, mode.ref),
		': ',
		...refList(context, targetsAt(context.index, mode.ref, 'component')),
		`; ${mode.data.likelihood ?? 'likelihood not declared'}`,
		...(signs.length === 0 ? [] : [`. Signs: ${signs.join(', ')}`]),
	];
}

/** By what the failure modes of a page are ordered; A4 is named where it says anything about them. */
function inOrder(context: ViewContext, modes: readonly Entity<'failure-mode'>[]): Block {
	const isShared = modes.some((mode) => shareOfMode(context, mode) !== undefined);
	return isShared
		? paragraph(
				'Likeliest first, as declared; then by their part in the downtime (',
				link('Fussell-Vesely', fixedRoutes.availability),
				'), then by severity.',
			)
		: paragraph('Likeliest first, as declared; then by severity.');
}

/** A failure mode with how likely it is, why it comes and how it shows itself; `shown` are alerts that fire then. */
function branch(context: ViewContext, mode: Entity<'failure-mode'>, shown: readonly AlertEntry[] = []): Text {
	const signs = mode.data.symptoms ?? [];
	return [
		link(mode.name, `#mitigate-${mode.id}`),
		`: ${mode.data.likelihood ?? 'likelihood not declared'}`,
		...shareText(context, mode),
		...(mode.data.cause === undefined ? [] : [`; ${mode.data.cause}`]),
		...(signs.length === 0 ? [] : [`. Signs: ${signs.join(', ')}`]),
		' (',
		refLink(context, mode.ref, 'about it'),
		')',
		...(shown.length === 0 ? [] : ['. Then fires: ', ...joined(shown.map(alertLink))]),
	];
}

/** In how much of the downtime of the service to which it means most the domain plays a part within which it stays. */
function shareText(context: ViewContext, mode: Entity<'failure-mode'>): readonly Inline[] {
	const found = shareOfMode(context, mode);
	if (found === undefined || found.share < leastShare) return [];
	return [`; plays a part in ${percentText(found.share)} of the downtime of `, refLink(context, found.service)];
}

/** Less than this says nothing to anybody in a hurry. */
const leastShare = 0.001;

const alertLink = ({ name }: AlertEntry): Inline => link(name, runbookRoute(name));

/**
 * Of a component: its failure modes with the alerts that tell them apart, its alerts that are tied to none, and what it needs, for
 * that may be what is broken.
 */
function componentDecide(
	context: ViewContext,
	subject: Subject,
	alerts: ReadonlyMap<string, AlertEntry>,
): readonly Block[] {
	const { failureModes: modes, components } = subject;
	const [ref] = components;
	const own = new Set(modes.map((mode) => mode.ref));
	const others = subject.alerts.filter((alert) => !alert.failureModes.some((mode) => own.has(mode)));
	const needed = neededBlocks(context, ref!, (other) => alertsOfComponent(alerts, other));
	return [
		heading(2, 'decide', 'Which failure is it?', modes.length + others.length),
		...(modes.length === 0
			? [noModes(ref!)]
			: [
					inOrder(context, modes),
					list(
						modes.map((mode) => branch(context, mode, alertsOfMode(alerts, mode.ref).slice(0, mostAlerts))),
						true,
					),
				]),
		...(others.length === 0
			? []
			: [
					paragraph('Alerts that are tied to no failure mode:'),
					list(
						others.map(
							(alert): Text => [alertLink(alert), ...(alert.summary === undefined ? [] : [`: ${alert.summary}`])],
						),
					),
				]),
		...needed,
		paragraph('None of these? ', link('Choose by what you see', fixedRoutes.symptoms), '.'),
	];
}

/** Alerts that are named with one failure mode. */
const mostAlerts = 4;

const noModes = (component: Ref): Block => ({
	type: 'gap',
	missing: ['No failure mode is declared for it, so there is nothing to choose from.'],
	add: {
		file: 'failure-modes/<id>.yaml',
		snippet: `kind: failure-mode\nid: <id>\nname: <what fails>\ncomponent: ${component}\nlikelihood: <daily | weekly | monthly | quarterly | yearly | rare>\nsymptoms: [<what people see>]\nmitigation: [{ runbook: runbook:<id> }]\n`,
	},
});
