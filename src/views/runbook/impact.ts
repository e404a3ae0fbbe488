import type { BlastRadius } from '#analysis/blast-radius.ts';
import type { Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { column, fact, factList, heading, joined, list, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { radiusOf } from '../effects.ts';
import { basisOf, link, muted, refLink, refList } from '../links.ts';
import { entityOfKind } from '../model-index.ts';
import type { Block, Text } from '../page.ts';
import { affectedTable, trafficText } from '../pages/blast-radius.ts';
import { blastRadiusRoute } from '../routes.ts';
import type { Subject } from './subject.ts';

/** Block 4: what is affected if the component is lost, when, and which clocks run. */

/** Impact tolerances and cut-offs of the affected services: how long there is. */
function clocks(context: ViewContext, services: readonly Ref[]): readonly Block[] {
	const rows = services.flatMap((ref) => {
		const service = entityOfKind(context.index, ref, 'business-service');
		if (service === undefined) return [];
		const limits = (service.data.impactTolerances ?? []).map(
			(one) => `${one.metric} ${one.limit}${one.unit === undefined ? '' : ` ${one.unit}`}`,
		);
		const cutOffs = (service.data.cutOffs ?? []).map(
			(one) => `${one.name} ${one.time}${one.zone === undefined ? '' : ` ${one.zone}`}`,
		);
		const place = muted(` ${basisOf(service.span)}`);
		return [
			row(
				[refLink(context, ref), place],
				limits.length === 0 ? [badge('not declared', 'gap')] : limits.join('; '),
				cutOffs.join(', '),
			),
		];
	});
	if (rows.length === 0) return [];
	const columns = [
		column('service', 'Business service'),
		column('tolerance', 'Tolerates'),
		column('cut-off', 'Cut-off'),
	];
	return [table('clocks-table', 'Clocks that run from the start of the disruption', columns, rows)];
}

function radiusBlocks(context: ViewContext, radius: BlastRadius): readonly Block[] {
	const total = radius.components.length + radius.flows.length + radius.services.length;
	const subject = refLink(context, radius.subject);
	if (total === 0)
		return [paragraph('If all copies of ', subject, ' are lost, nothing else in the model is affected.')];
	const teams = radius.teams.map((one): Text => [refLink(context, one.team)]);
	return [
		paragraph(
			'If all copies of ',
			subject,
			' are lost (a partial failure does less). ',
			link('The whole blast radius, with proofs', blastRadiusRoute(radius.subject)),
			'.',
		),
		...factList([
			...fact('Peak traffic', trafficText(context, radius)),
			...fact('Tell', joined(teams)),
			...fact('Affected without an owner', refList(context, radius.withoutOwner)),
		]),
		...clocks(
			context,
			radius.services.map((one) => one.ref),
		),
		...(radius.services.length + radius.flows.length === 0
			? [
					list([
						[
							'Components: ',
							...refList(
								context,
								radius.components.map((one) => one.ref),
							),
						],
					]),
				]
			: [affectedTable(context, radius, ['services', 'flows'])]),
	];
}

export function impactBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const [main, ...others] = subject.components;
	const radius = main === undefined ? undefined : radiusOf(context, main);
	return [
		heading(2, 'impact', 'Impact now'),
		...(radius === undefined
			? [paragraph('No component is named, so the impact cannot be computed.')]
			: radiusBlocks(context, radius)),
		...(others.length === 0
			? []
			: [
					paragraph(
						'Also named: ',
						...joined(
							others
								.slice(0, 8)
								.map((ref): Text => [refLink(context, ref), ' (', link('blast radius', blastRadiusRoute(ref)), ')']),
						),
						'.',
					),
				]),
	];
}
