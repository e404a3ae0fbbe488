import type { Entity } from '#model/model.ts';
import { type ValidityPeriod, validityOn } from '#model/validity.ts';
import { anchoredRow, cell, column, lead, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, hrefOf, refLink } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Block, Page, Text } from '../page.ts';
import { plainMarkdown } from '../prose.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, outOfForceAnchor } from '../routes.ts';

/** What does not count today: entities whose first day lies ahead, and those whose last day has passed. */
export function plannedAndRetiredPage(context: ViewContext): Page {
	const { outOfForce, asOf } = context.model;
	const of = (wanted: 'planned' | 'retired'): readonly Entity[] =>
		Object.values(outOfForce).filter(({ data }) => validityOn(data as ValidityPeriod, asOf) === wanted);
	const planned = sortedBy('validFrom', of('planned'));
	const retired = sortedBy('validTo', of('retired')).reverse();
	return {
		route: fixedRoutes.plannedAndRetired,
		kind: 'index',
		area: 'architecture',
		title: 'Planned and retired',
		description: `What does not count on ${asOf}: ${counted(planned.length, 'planned entity', 'planned entities')} and ${counted(retired.length, 'retired one')}.`,
		crumbs: [{ text: 'Architecture', href: fixedRoutes.architecture }],
		layout: 'wide',
		blocks: [
			lead([
				`Everything else on this site is true on ${asOf}. What follows is not, or not any more: no dependency leads to it, no flow passes it, and no analysis counts it. A build with another `,
				code('--as-of'),
				' shows the day you ask for.',
			]),
			...section('planned', 'Planned', listed(context, planned, 'validFrom'), planned.length),
			...section('retired', 'Retired', listed(context, retired, 'validTo'), retired.length),
		],
	};
}

const dayOf = (entity: Entity, field: keyof ValidityPeriod): string => (entity.data as ValidityPeriod)[field] ?? '';

const sortedBy = (field: keyof ValidityPeriod, entities: readonly Entity[]): Entity[] =>
	[...entities].sort((a, b) => byText(dayOf(a, field), dayOf(b, field)) || byText(a.ref, b.ref));

function listed(context: ViewContext, entities: readonly Entity[], field: keyof ValidityPeriod): readonly Block[] {
	if (entities.length === 0) return [];
	const about = ({ data }: Entity): Text => {
		const { description } = data as { readonly description?: string };
		return description === undefined ? [] : [plainMarkdown(description)];
	};
	return [
		table(
			field === 'validFrom' ? 'planned-entities' : 'retired-entities',
			field === 'validFrom' ? 'Planned' : 'Retired',
			[
				column('day', field === 'validFrom' ? 'From' : 'Until'),
				column('name', 'Name'),
				column('kind', 'Kind', 'filter'),
				column('owner', 'Owner', 'filter'),
				column('about', 'About'),
				column('source', 'Written in'),
			],
			entities.map((entity) =>
				anchoredRow(
					outOfForceAnchor(entity.ref),
					dayOf(entity, field),
					[entity.name],
					entity.kind.replaceAll('-', ' '),
					ownerOf(context, entity),
					cell(about(entity)),
					[code(basisOf(entity.span))],
				),
			),
		),
	];
}

/** Links of these entities are not in the model, so the owner is looked up by what is written. */
function ownerOf(context: ViewContext, entity: Entity): Text {
	const { owner } = entity.data as { readonly owner?: string };
	if (owner === undefined) return [];
	const ref = [owner, `team:${owner}`].find((one) => hrefOf(context, one) !== undefined);
	return [ref === undefined ? owner : refLink(context, ref)];
}
