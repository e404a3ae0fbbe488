import type { OwnershipGapKind, ShareTable } from '#analysis/concentration.ts';
import { policiesOf } from '#analysis/policies.ts';
import { badge } from '../badges.ts';
import { callout, cell, column, heading, lead, paragraph, pictures, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, muted, refLink, refList } from '../links.ts';
import { thirdPartyMap } from '../mermaid/third-party-map.ts';
import type { Block, Page } from '../page.ts';
import { percentText } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

const holderWords: { readonly [by in ShareTable['by']]: string } = {
	'third-party': 'Third parties',
	region: 'Regions',
	team: 'Teams',
};

const oneHolder: { readonly [by in ShareTable['by']]: string } = {
	'third-party': 'Third party',
	region: 'Region',
	team: 'Team',
};

const gapWords: { readonly [kind in OwnershipGapKind]: string } = {
	'no-owner': 'no owner',
	'no-on-call': 'nobody on call',
	'rota-of-one': 'rota of one',
	'rota-unknown': 'size of the rota not declared',
	'no-escalation': 'no escalation',
	'escalation-without-role': 'escalation does not end at a role',
};

function shareBlocks(context: ViewContext, one: ShareTable): readonly Block[] {
	const hhi =
		one.hhi === undefined
			? 'The index cannot be computed: nothing is declared.'
			: `Concentration index (HHI, 0 to 10,000): ${Math.round(one.hhi)}.${one.by === 'third-party' ? ` The policy reports what is above ${policiesOf(context.model).concentrationHhi}.` : ''}`;
	return [
		heading(2, `by-${one.by}`, holderWords[one.by], one.holders.length),
		paragraph(hhi),
		table(
			`shares-${one.by}`,
			`Business services by ${one.by.replace('-', ' ')}`,
			[column('holder', oneHolder[one.by]), column('services', 'Business services'), column('share', 'Share', 'end')],
			one.holders.map((holder) =>
				row(
					[refLink(context, holder.ref)],
					refList(context, holder.services),
					cell(percentText(holder.share), holder.share),
				),
			),
			'Nothing is declared.',
		),
	];
}

/** How much rests on few: third parties, regions, teams; who cannot be replaced; where ownership is thin. */
export function concentrationPage(context: ViewContext): Page {
	const { tables, substitutability, ownership } = context.facts.concentration;
	return {
		route: fixedRoutes.concentration,
		kind: 'report',
		area: 'resilience',
		title: 'Concentration and ownership',
		description: 'How many business services rest on each third party, region and team, and where ownership is thin.',
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'What rests on few shoulders: third parties, regions and teams, and where nobody or only one person answers.',
			),
			paragraph('How: ', analysisLink(context, 'A22', 'analysis A22'), '.'),
			...pictures(thirdPartyMap(context)),
			...tables.flatMap((one) => shareBlocks(context, one)),
			heading(2, 'substitutability', 'Third parties that cannot be replaced', substitutability.length),
			table(
				'substitutability-table',
				'Third parties behind business services',
				[
					column('party', 'Third party'),
					column('substitutability', 'Replaceable', 'filter'),
					column('services', 'Business services, and where it enters'),
					column('exit', 'Exit plan', 'filter'),
				],
				substitutability.map((gap) =>
					row(
						[refLink(context, gap.thirdParty), muted(` ${basisOf(gap.span)}`)],
						gap.substitutability === 'unknown' ? [badge('not declared', 'gap')] : [badge('none', 'bad')],
						gap.services.flatMap((one, at) => [
							...(at === 0 ? [] : ['; ']),
							refLink(context, one.service),
							' through ',
							...refList(context, one.through, 6),
						]),
						gap.exitPlan ? 'declared' : 'not declared',
					),
				),
				'Every third party behind a business service can be replaced, as declared.',
			),
			heading(2, 'ownership', 'Thin ownership', ownership.length),
			ownership.length === 0
				? callout('good', 'No gap', 'Everything has an owner with a rota and an escalation that ends at a role.')
				: ownershipTable(context),
		],
	};
}

function ownershipTable(context: ViewContext): Block {
	return table(
		'ownership-table',
		'Gaps in ownership',
		[
			column('what', 'What'),
			column('gap', 'Gap', 'filter'),
			column('detail', 'Declared'),
			column('services', 'Business services that depend on it'),
			column('basis', 'Basis'),
		],
		context.facts.concentration.ownership
			.slice(0, 500)
			.map((gap) =>
				row([refLink(context, gap.ref)], gapWords[gap.kind], gap.detail, refList(context, gap.services, 6), [
					muted(basisOf(gap.span)),
				]),
			),
	);
}
