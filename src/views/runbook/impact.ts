import type { Affected } from '#analysis/blast-radius.ts';
import { cutOffText } from '#analysis/cut-off-deadlines.ts';
import type { Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { fact, factList, heading, joined, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { type Loss, lossOfSubject } from '../effects.ts';
import { basisOf, link, refLink, refList, strong } from '../links.ts';
import { distinct, entityOfKind } from '../model-index.ts';
import type { Block, Text } from '../page.ts';
import { trafficText } from '../pages/blast-radius.ts';
import { toleranceWords } from '../pages/services.ts';
import { counted } from '../quantities.ts';
import { blastRadiusRoute, whatIfRoute } from '../routes.ts';
import { affectedFacts } from './affected.ts';
import { callerBlocks } from './around.ts';
import { watchedBy, watchedImpact } from './objective.ts';
import { budgetCalculator, capacityCalculator, isCounted, toleranceClock } from './reckon.ts';
import { lostRefs, type Subject } from './subject.ts';
import { writtenBlocks } from './written.ts';

/** Block 4: what is affected if the component is lost, when, and which clocks run. */

/** Impact tolerances and cut-offs of the affected services: how long there is. What the clock counts is told there alone. */
function clocks(context: ViewContext, services: readonly Ref[]): readonly Block[] {
	const known = services.flatMap((ref) => entityOfKind(context.index, ref, 'business-service') ?? []);
	if (known.length === 0) return [];
	const facts = known.flatMap((service) => {
		const declared = service.data.impactTolerances ?? [];
		const limits = toleranceWords(declared.filter((one) => !isCounted(one)));
		const cutOffs = (service.data.cutOffs ?? []).map(cutOffText);
		const values: readonly Text[] = [
			...(declared.length === 0
				? [[badge('tolerance not declared', 'gap')]]
				: limits === ''
					? []
					: [[`tolerates ${limits}`]]),
			...cutOffs.map((one): Text => [one]),
		];
		return fact(service.name, joined(values, '; '), basisOf(service.span));
	});
	return [
		heading(3, 'clocks', 'Clocks that run from the start of the disruption'),
		...toleranceClock(known),
		...factList(facts),
	];
}

/** `6 business services and 11 flows go down, 2 flows degrade`: what is certain, in one breath. */
function summaryText(radius: Loss): string | undefined {
	const inState = (all: readonly Affected[], state: string): number =>
		all.filter((one) => one.certainty === 'certain' && one.state === state).length;
	const said = (state: string, verb: string): string | undefined => {
		const services = inState(radius.services, state);
		const flows = inState(radius.flows, state);
		const parts = [
			...(services === 0 ? [] : [counted(services, 'business service')]),
			...(flows === 0 ? [] : [counted(flows, 'flow')]),
		];
		if (parts.length === 0) return undefined;
		return `${parts.join(' and ')} ${services + flows === 1 ? `${verb}${verb === 'go' ? 'es' : 's'}` : verb}`;
	};
	const down = said('down', 'go');
	const all = [down === undefined ? undefined : `${down} down`, said('degraded', 'degrade')];
	const words = all.filter((one) => one !== undefined).join(', ');
	return words === '' ? undefined : words;
}

function radiusBlocks(context: ViewContext, radius: Loss): readonly Block[] {
	const subject = refLink(context, radius.subject);
	const isComponent = radius.subject.startsWith('component:');
	const assumed = [isComponent ? 'If all copies of ' : 'If everything in or behind '];
	if (radius.affected === 0)
		return [
			paragraph(...assumed, subject, isComponent ? ' are' : ' is', ' lost, nothing else in the model is affected.'),
		];
	const certain = summaryText(radius);
	const teams = radius.teams.map((team): Text => [refLink(context, team)]);
	return [
		paragraph(
			...assumed,
			subject,
			isComponent ? ' are lost' : ' is lost',
			...(certain === undefined ? [] : [': ', strong(certain)]),
			' (a partial failure does less). ',
			link('The whole blast radius, with proofs', blastRadiusRoute(radius.subject)),
			'; ',
			link('what if more has failed', whatIfRoute(radius.subject)),
			'.',
		),
		...(radius.services.length + radius.flows.length === 0
			? [list([['Components: ', ...refList(context, radius.components)]])]
			: affectedFacts(context, radius)),
		...factList([
			...fact('Peak traffic', trafficText(context, radius)),
			...fact('Tell', joined(teams)),
			...fact('Affected without an owner', refList(context, radius.withoutOwner)),
		]),
		...clocks(
			context,
			radius.services.map((one) => one.ref),
		),
	];
}

/** Other components, each with what its loss does. */
function alsoNamed(context: ViewContext, refs: readonly Ref[]): readonly Block[] {
	if (refs.length === 0) return [];
	const lines = refs.slice(0, 8).map((ref): Text => {
		const radius = lossOfSubject(context, ref);
		const words = radius === undefined ? undefined : summaryText(radius);
		return [
			refLink(context, ref),
			` lost: ${words ?? 'no certain effect on a flow or business service'} (`,
			link('blast radius', blastRadiusRoute(ref)),
			')',
		];
	});
	return [paragraph('Other components of this procedure, if one of them is lost:'), list(lines)];
}

const affectedBy = (radius: Loss | undefined): readonly Ref[] =>
	radius === undefined ? [] : [...radius.flows, ...radius.services].map(({ ref }) => ref);

export function impactBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const [main, ...others] = lostRefs(context, subject);
	const radius = main === undefined ? undefined : lossOfSubject(context, main);
	const watched = main === undefined ? watchedBy(context, subject) : [];
	return [
		heading(2, 'impact', 'Impact now'),
		...writtenBlocks(context, subject, 'impact'),
		...(radius === undefined
			? watched.length === 0
				? [paragraph('No component is named, so the impact cannot be computed.')]
				: [
						...watchedImpact(context, watched),
						...clocks(context, distinct(watched.flatMap(({ services }) => services))),
						...budgetCalculator(
							context,
							watched.map(({ of }) => of),
						),
					]
			: radiusBlocks(context, radius)),
		...(subject.kind === 'component' ? callerBlocks(context, subject) : []),
		...alsoNamed(context, others),
		...(main === undefined
			? []
			: [
					...budgetCalculator(context, [main, ...affectedBy(radius)]),
					...capacityCalculator(context, main.startsWith('component:') ? main : undefined),
				]),
	];
}
