import { flowsOf, servicesOfFlow } from '#analysis/targets.ts';
import type { Entity, Ref } from '#model/model.ts';
import { fact, factList, joined, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, refLink, refList, titleOf } from '../links.ts';
import { entityOfKind, targetsAt } from '../model-index.ts';
import type { Block, Fact, Text } from '../page.ts';
import { burnText, indicatorText } from '../pages/promise-kinds.ts';
import { componentRunbookRoute } from '../routes.ts';
import type { Subject } from './subject.ts';

/**
 * An alert on an objective of a flow or a business service: it names no component, and what it means is known all the same. Its users
 * feel it already, so nothing is assumed as lost: the page leads to what the flows run through.
 */
export interface Watched {
	readonly slo: Entity<'slo'>;
	/** What the objective is of. */
	readonly of: Ref;
	readonly flows: readonly Ref[];
	readonly services: readonly Ref[];
}

/** The objectives of an alert that nothing else says anything about; of flows and business services. */
export function watchedBy(context: ViewContext, subject: Subject): readonly Watched[] {
	if (subject.kind !== 'alert' || subject.components.length > 0) return [];
	return objectivesOf(context, subject).flatMap((slo): Watched[] => {
		const [of] = targetsAt(context.index, slo.ref, 'for');
		if (of === undefined) return [];
		if (of.startsWith('flow:')) return [{ slo, of, flows: [of], services: servicesOfFlow(context.model, of) }];
		if (!of.startsWith('business-service:')) return [];
		return [{ slo, of, flows: flowsOf(context.model, of), services: [of] }];
	});
}

/** The objectives that the alerts of a page are about. */
const objectivesOf = (context: ViewContext, { alerts }: Subject): readonly Entity<'slo'>[] =>
	alerts.flatMap(({ slos }) => slos).flatMap((ref) => entityOfKind(context.index, ref, 'slo') ?? []);

/** The components that the flows run through, in the order of the steps. */
export function runsThrough(context: ViewContext, { flows }: Watched): readonly Ref[] {
	const ends = flows.flatMap((flow) => (context.model.steps[flow] ?? []).flatMap(({ from, to }) => [from, to]));
	return [...new Set(ends)].filter((ref) => ref.startsWith('component:'));
}

/** What is affected, and where to look next. */
export function watchedImpact(context: ViewContext, all: readonly Watched[]): readonly Block[] {
	return all.flatMap((one) => [
		paragraph(
			'Users already feel it: the alert watches ',
			refLink(context, one.slo.ref),
			', the objective of ',
			refLink(context, one.of),
			'.',
		),
		...factList([
			...fact('Business services', refList(context, one.services)),
			...fact('Flows', refList(context, one.flows)),
		]),
		paragraph('What it runs through, each with its runbook, in the order of the steps:'),
		list(
			runsThrough(context, one).map((ref): Text => [link(titleOf(context, ref), componentRunbookRoute(ref))]),
			true,
		),
	]);
}

/** How fast the budget must burn, of what, and how that is measured. */
export function objectiveFacts(context: ViewContext, subject: Subject): readonly Fact[] {
	const names = new Set(subject.alerts.map(({ key }) => key));
	const slos = subject.kind === 'alert' ? new Set(objectivesOf(context, subject)) : [];
	return [...slos].flatMap((slo) => {
		const basis = basisOf(slo.span);
		const burns = (slo.data.burnAlerts ?? []).filter(({ name }) => name !== undefined && names.has(name.toLowerCase()));
		return [
			...fact('Objective', [refLink(context, slo.ref)], basis),
			...burns.flatMap((one) => fact('Burn alert', burnText(one), basis)),
			...fact('Indicator', indicatorText(slo.data.sli), basis),
		];
	});
}

/** `Authorisations answered (Card authorisation)`, for a message. */
export const watchedNames = (context: ViewContext, all: readonly Watched[]): string =>
	joined(all.map((one): Text => [`${one.slo.name} (${titleOf(context, one.of)})`]))
		.map((part) => (typeof part === 'string' ? part : part.text))
		.join('');
