import type { Entity, Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import {
	cell,
	column,
	fact,
	factList,
	heading,
	lead,
	list,
	paragraph,
	pictures,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { gapBlocks } from '../gaps.ts';
import { basisOf, link, muted, outsideLink, refLink, refList } from '../links.ts';
import { thirdPartyReach } from '../mermaid/third-party-map.ts';
import { byTitle, distinct, namedBy, targetsAt } from '../model-index.ts';
import type { Fact, Page, Text } from '../page.ts';
import { description } from '../prose.ts';
import { counted, percentText, quantityText } from '../quantities.ts';
import { blastRadiusRoute, componentRunbookRoute, fixedRoutes } from '../routes.ts';
import { decisionsSection, findingsSection, sourceOf } from '../shared-sections.ts';
import { servedBy } from './component.ts';

/** Components through which a third party enters. */
const entries = (context: ViewContext, ref: Ref): readonly Ref[] => namedBy(context.index, ref, 'component');

/** Services whose flows touch a component of the third party, directly or as concentration analysis found. */
function reached(context: ViewContext, ref: Ref): readonly Ref[] {
	const computed = context.facts.concentration.tables
		.filter((one) => one.by === 'third-party')
		.flatMap((one) => one.holders.filter((holder) => holder.ref === ref).flatMap((holder) => holder.services));
	return distinct([...computed, ...entries(context, ref).flatMap((one) => servedBy(context, one).services)]);
}

/** The register of third parties. */
export function thirdPartiesPage(context: ViewContext): Page {
	const parties = context.model.byKind['third-party'];
	return {
		route: '/third-parties/',
		kind: 'index',
		area: 'architecture',
		title: 'Third parties',
		description: `${counted(parties.length, 'third party', 'third parties')}: what they do for us, how replaceable they are and what depends on them.`,
		keywords: ['vendors', 'suppliers', 'outsourcing'],
		crumbs: [],
		layout: 'wide',
		blocks: [
			lead('Who else the business services depend on. How much rests on each is on the page about concentration.'),
			paragraph(link('Concentration', fixedRoutes.concentration)),
			table(
				'third-parties',
				'Third parties',
				[
					column('party', 'Third party'),
					column('service', 'What it does'),
					column('substitutability', 'Replaceable', 'filter'),
					column('services', 'Business services', 'end'),
					column('assessed', 'Last assessed'),
				],
				[...parties].sort(byTitle).map((party) => {
					const services = reached(context, party.ref).length;
					return row(
						[refLink(context, party.ref)],
						party.data.service ?? '',
						party.data.substitutability ?? [muted('not declared')],
						cell(`${services}`, services),
						party.data.lastAssessed ?? [muted('not declared')],
					);
				}),
				'No third party is declared.',
			),
		],
	};
}

function registerFacts(context: ViewContext, party: Entity<'third-party'>): readonly Fact[] {
	const { data, ref } = party;
	const basis = basisOf(party.span);
	const sla = data.sla;
	const subcontractors = (data.subcontractors ?? []).map((one) =>
		[one.name ?? one.thirdParty, one.service, one.rank === undefined ? undefined : `rank ${one.rank}`]
			.filter((part) => part !== undefined)
			.join(', '),
	);
	return [
		...fact('What it does', data.service, basis),
		...fact(
			'Legal entity',
			[data.legalEntity, data.lei, data.country].filter((part) => part !== undefined).join(', '),
			basis,
		),
		...(typeof sla === 'object'
			? [
					...fact(
						'Promised availability',
						sla.availability === undefined ? undefined : quantityText(sla.availability, ' %'),
						basis,
					),
					...fact('Promised recovery', sla.rto === undefined ? undefined : quantityText(sla.rto), basis),
					...fact('Promised response', sla.response === undefined ? undefined : quantityText(sla.response), basis),
					...fact('Support hours', sla.supportHours, basis),
					...fact('Agreement', sla.url === undefined ? undefined : [outsideLink(sla.url)], basis),
				]
			: fact('Service level agreement', sla, basis)),
		...fact('Contract', data.contractRef, basis),
		...fact('Subcontractors', subcontractors.join('; '), basis),
		...fact('Replaceable', data.substitutability, basis),
		...fact(
			'Exit plan',
			data.exitPlanUrl === undefined ? data.exitPlan : [data.exitPlan ?? '', ' ', outsideLink(data.exitPlanUrl)],
			basis,
		),
		...fact('Last assessed', data.lastAssessed, basis),
		...fact('Owner', refList(context, targetsAt(context.index, ref, 'owner')), basis),
		...fact('Critical functions', data.criticalFunctions?.join(', '), basis),
		...fact(
			'Contacts',
			data.contacts
				?.map((one) => [one.kind, one.value, one.purpose, one.hours].filter((part) => part !== undefined).join(' '))
				.join('; '),
			basis,
		),
	];
}

/** The page of one third party. */
export function thirdPartyPage(context: ViewContext, party: Entity<'third-party'>): Page {
	const { ref, data } = party;
	const components = entries(context, ref);
	const services = reached(context, ref);
	const domains = namedBy(context.index, ref, 'failure-domain');
	const share = context.facts.concentration.tables
		.find((one) => one.by === 'third-party')
		?.holders.find((one) => one.ref === ref)?.share;
	return {
		route: `/third-parties/${party.id}/`,
		kind: 'third-party',
		area: 'architecture',
		title: party.name,
		description: `${party.name}: ${data.service ?? 'third party'}; ${counted(services.length, 'business service depends', 'business services depend')} on it.`,
		eyebrow: 'Third party',
		badges:
			data.substitutability === undefined
				? []
				: [badge(`replaceable: ${data.substitutability}`, data.substitutability === 'none' ? 'bad' : 'neutral')],
		crumbs: [{ text: 'Third parties', href: '/third-parties/' }],
		blocks: [
			...description(context, party),
			...factList(registerFacts(context, party)),
			heading(2, 'services', 'Business services that depend on it', services.length),
			...(services.length === 0
				? [paragraph('No business service reaches it.')]
				: [list(services.map((one) => [refLink(context, one)]))]),
			...(share === undefined
				? []
				: [
						paragraph(
							`Its share of all pairs of business service and third party is ${percentText(share)}. `,
							link('Concentration', fixedRoutes.concentration),
						),
					]),
			...pictures(thirdPartyReach(context, party.ref)),
			heading(2, 'components', 'Where it enters', components.length),
			...(components.length === 0
				? [paragraph('No component names it.')]
				: [
						list(
							components.map(
								(one): Text => [
									refLink(context, one),
									', ',
									link('what its loss does', blastRadiusRoute(one)),
									', ',
									link('what to do when it fails', componentRunbookRoute(one)),
								],
							),
						),
					]),
			...section(
				'domains',
				'Failure domains it runs',
				domains.length === 0 ? [] : [paragraph(...refList(context, domains, 30))],
			),
			...findingsSection(context, ref),
			...decisionsSection(context, ref),
			...section('gaps', 'What is not declared', gapBlocks(context, ref)),
		],
		source: sourceOf(party),
		keywords: [party.id, ...(data.legalEntity === undefined ? [] : [data.legalEntity])],
	};
}
