import type { Entity, Kind } from '#model/model.ts';
import { badge } from '../badges.ts';
import { column, fact, factList, joined, lead, list, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, link, outsideLink, refLink, refList } from '../links.ts';
import { byTitle, targetsAt, titleOfEntity } from '../model-index.ts';
import type { Block, Column, Crumb, Page, Text } from '../page.ts';
import { description } from '../prose.ts';
import { counted } from '../quantities.ts';
import { indexRouteOf, routeOfRef } from '../routes.ts';
import { facetsOf } from '../search-facets.ts';
import { decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';

/** The frame that the smaller kinds share: a list page, and a page each with facts, text, findings and decisions. */

export interface SimpleKind<K extends Kind> {
	readonly kind: K;
	readonly area: string;
	/** `Scenario`, `Scenarios`, and what they are in one sentence. */
	readonly one: string;
	readonly many: string;
	readonly about: string;
	readonly columns: readonly Column[];
	cells(context: ViewContext, entity: Entity<K>): readonly (string | Text)[];
	blocks(context: ViewContext, entity: Entity<K>): readonly Block[];
	badges?(entity: Entity<K>): readonly string[];
	/** One sentence about an entity, where the kind has a better one than what it is. */
	summary?(entity: Entity<K>): string | undefined;
}

const indexCrumb = (simple: SimpleKind<Kind>): readonly Crumb[] => [
	{ text: simple.many, href: indexRouteOf(simple.kind) ?? '/' },
];

/** The list of all entities of the kind. */
export function simpleIndexPage<K extends Kind>(context: ViewContext, simple: SimpleKind<K>): Page {
	const entities = context.model.byKind[simple.kind] as readonly Entity<K>[];
	return {
		route: indexRouteOf(simple.kind) ?? '/',
		kind: 'index',
		area: simple.area,
		title: simple.many,
		description: `${counted(entities.length, simple.one.toLowerCase(), simple.many.toLowerCase())}: ${simple.about}`,
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead(simple.about),
			table(
				'entities',
				simple.many,
				[column('name', simple.one), ...simple.columns],
				[...entities]
					.sort(byTitle)
					.map((entity) => row([refLink(context, entity.ref)], ...simple.cells(context, entity))),
				`No ${simple.one.toLowerCase()} is declared.`,
			),
		],
	};
}

/** The page of one entity. */
export function simplePage<K extends Kind>(context: ViewContext, simple: SimpleKind<K>, entity: Entity<K>): Page {
	const data = entity.data as {
		readonly links?: readonly { url: string; title?: string }[];
		readonly tags?: readonly string[];
	};
	const named = (context.index.linksTo.get(entity.ref) ?? [])
		.map((one) => one.from)
		.filter((ref) => ref !== entity.ref);
	const title = titleOfEntity(entity as Entity);
	return {
		route: routeOfRef(entity.ref) ?? '/',
		kind: simple.kind,
		area: simple.area,
		title,
		description: `${simple.one} ${title}: ${simple.summary?.(entity) ?? simple.about}`,
		eyebrow: simple.one,
		badges: (simple.badges?.(entity) ?? []).map((text) => badge(text)),
		crumbs: indexCrumb(simple as unknown as SimpleKind<Kind>),
		blocks: [
			...description(context, entity as { data: { description?: string }; span: typeof entity.span }),
			...simple.blocks(context, entity),
			...factList([
				...fact('Owner', refList(context, targetsAt(context.index, entity.ref, 'owner')), basisOf(entity.span)),
				...fact('Links', data.links && joined(data.links.map((one) => outsideLink(one.url, one.title ?? one.url)))),
				...fact('Reference', [code(entity.ref)]),
			]),
			...section(
				'named',
				'Named by',
				named.length === 0 ? [] : [list([...new Set(named)].slice(0, 60).map((ref): Text => [refLink(context, ref)]))],
				new Set(named).size,
			),
			...findingsSection(context, entity.ref),
			...decisionsSection(context, entity.ref),
			paragraph(link(`All ${simple.many.toLowerCase()}`, indexRouteOf(simple.kind) ?? '/')),
		],
		facets: facetsOf(context, [entity.ref]),
		source: sourceOf(entity as Entity),
		keywords: [entity.id, ...(data.tags ?? [])],
	};
}
