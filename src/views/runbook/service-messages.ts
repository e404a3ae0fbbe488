import { milliseconds, roundedDuration } from '#analysis/quantities.ts';
import type { FilledPlaceholder } from '#model/message-placeholder.ts';
import { messagePlaceholdersIn } from '#model/message-placeholder.ts';
import type { Entity } from '#model/model.ts';
import { list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { muted, titleOf } from '../links.ts';
import type { Block, MessagePart, Text } from '../page.ts';
import { cutOffNames, filledIn, messageBlock, told, unknown, written } from './message-words.ts';
import { addresseeOf, communicationsOf } from './messages.ts';
import { isCounted } from './reckon.ts';
import { teamsOf } from './subject.ts';

/** Messages that a business service prepares, on its own page: filled in with what holds whatever fails. */

type Parts = readonly MessagePart[];
type Service = Entity<'business-service'>;

/** What only an incident decides: the page of a runbook knows it. */
const ofIncident: readonly FilledPlaceholder[] = ['component', 'alert', 'runbook'];

function valuesOfService(context: ViewContext, service: Service): Readonly<Record<string, Parts>> {
	const flows = context.index.flowsOfService.get(service.ref) ?? [];
	const limits = (service.data.impactTolerances ?? []).filter(isCounted).map(({ limit }) => milliseconds(limit)!);
	const teams = teamsOf(context, [service.ref]);
	return {
		services: [written(service.name)],
		flows: flows.length === 0 ? [told('no flow')] : [written(flows.map((ref) => titleOf(context, ref)).join(', '))],
		tolerance:
			limits.length === 0
				? [unknown('no impact tolerance in time is declared')]
				: [told(`${roundedDuration(Math.min(...limits))} from the start`)],
		cutOffs: cutOffNames(context, [service.ref]),
		team: teams.length === 0 ? [unknown('no team is declared')] : [written(teams.map(({ name }) => name).join(', '))],
	};
}

/** Who is told of a disruption, with the words for it where somebody prepared them. */
export function serviceMessages(context: ViewContext, service: Service): readonly Block[] {
	const all = communicationsOf(service);
	const bare = all.filter(({ one }) => one.template === undefined);
	const values = valuesOfService(context, service);
	const blocks = all.flatMap((prepared): readonly Block[] => {
		const { audience, template } = prepared.one;
		if (template === undefined) return [];
		return [
			paragraph(...addresseeOf(context, prepared), ':'),
			messageBlock(audience, filledIn(template, values), true),
		];
	});
	const asked = all.flatMap(({ one }) => messagePlaceholdersIn(one.template ?? ''));
	const isOpen = ofIncident.some((name) => asked.includes(name));
	return [
		...blocks,
		...(isOpen ? [paragraph(muted('What depends on what fails is filled in on the pages of runbooks.'))] : []),
		...(bare.length === 0
			? []
			: [list(bare.map((one): Text => [...addresseeOf(context, one), ': ', muted('no text is prepared')]))]),
	];
}
