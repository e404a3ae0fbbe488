import type { Decision } from '#decisions/decision.ts';
import { groupByEach } from '#graph/lists-by-key.ts';
import { details, heading, lead, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { decidersOf } from '../decision-words.ts';
import { link, muted, titleOf } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Block, Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';
import { decisionText } from '../shared-sections.ts';

/** The log by each of its properties, as folded lists: what the filters of the log do, without scripts. */

const VALUES = 300;
/** More values than these stand behind one line, so that the page shows all its properties. */
const FEW_VALUES = 6;

/** So many records are a list to read; more are divided. */
const MANY_RECORDS = 24;

interface Facet {
	readonly id: string;
	readonly title: string;
	/** Several for a record that has several; none where it says nothing. */
	readonly valuesOf: (decision: Decision) => readonly string[];
	/** What records without a value are called. */
	readonly none: string;
	/** By how many records have it, or by the value itself. */
	readonly order: 'count' | 'value' | 'newest';
	/** How a value that many records have is divided: a year into months. */
	readonly within?: ((decision: Decision) => readonly string[]) | undefined;
}

function facets(context: ViewContext): readonly Facet[] {
	return [
		{
			id: 'status',
			title: 'Status',
			valuesOf: (one) => (one.status.state === 'unknown' ? [] : [one.status.state]),
			none: 'no known status',
			order: 'count',
		},
		{
			id: 'scope',
			title: 'Scope',
			valuesOf: (one) => (one.scope === '' ? [] : [one.scope]),
			none: 'topmost',
			order: 'value',
		},
		{ id: 'tag', title: 'Tag', valuesOf: (one) => one.tags, none: 'no tag', order: 'value' },
		{ id: 'owner', title: 'Who decided', valuesOf: decidersOf, none: 'nobody named', order: 'value' },
		{
			id: 'about',
			title: 'What it is about',
			valuesOf: (one) => (context.affectsOf.get(one.ref) ?? []).map((ref) => titleOf(context, ref)),
			none: 'nothing in the model',
			order: 'value',
		},
		{
			id: 'year',
			title: 'Year',
			valuesOf: (one) => (one.date?.iso === undefined ? [] : [one.date.iso.slice(0, 4)]),
			none: 'no readable date',
			order: 'newest',
			within: (one) => [one.date!.iso!.slice(0, 7)],
		},
	];
}

/** The page of facets. */
export function decisionFacetsPage(context: ViewContext): Page {
	const all = facets(context);
	return {
		route: fixedRoutes.decisionFacets,
		kind: 'index',
		area: 'decisions',
		title: 'Decisions by property',
		description: `${counted(context.decisions.length, 'decision')} by status, scope, tag, who decided, what they are about, and year.`,
		crumbs: [{ text: 'Decisions', href: fixedRoutes.decisions }],
		blocks: [
			lead('The log by one property at a time; each value unfolds.'),
			paragraph(
				...all.flatMap(({ id, title }, at) => [at === 0 ? '' : ', ', link(title, `#${id}`)]),
				'. The ',
				link('log itself', fixedRoutes.decisions),
				' filters by several at once.',
			),
			...all.flatMap((facet) => facetBlocks(context, facet)),
		],
		indexed: 'by title',
	};
}

/** The records of a value; of one that has many, folded once more where the facet has a finer one. */
function recordsBy(records: readonly Decision[], within: Facet['within']): readonly Block[] {
	if (within === undefined || records.length <= MANY_RECORDS) return [list(records.map(decisionText))];
	return [...groupByEach(records, within)]
		.sort(([a], [b]) => byText(b, a))
		.map(([value, some]) => details(`${value}: ${some.length}`, [list(some.map(decisionText))]));
}

function facetBlocks(context: ViewContext, { id, title, valuesOf, none, order, within }: Facet): readonly Block[] {
	const without = context.decisions.filter((one) => valuesOf(one).length === 0);
	const groups = [...groupByEach(context.decisions, valuesOf)].sort(([a, ofA], [b, ofB]) =>
		order === 'count'
			? ofB.length - ofA.length || byText(a, b)
			: order === 'newest'
				? byText(b, a)
				: byText(a.toLowerCase(), b.toLowerCase()) || byText(a, b),
	);
	const more = groups.length - VALUES;
	const values = [
		...groups
			.slice(0, VALUES)
			.map(([value, records]) => details(`${value}: ${records.length}`, recordsBy(records, within))),
		...(more > 0 ? [paragraph(muted(`And ${more} more values, each with few records.`))] : []),
		...(without.length === 0 ? [] : [details(`${none}: ${without.length}`, [list(without.map(decisionText))])]),
	];
	return [
		heading(2, id, title, groups.length),
		...(groups.length > FEW_VALUES ? [details(`${counted(groups.length, 'value')}, one by one`, values)] : values),
	];
}
