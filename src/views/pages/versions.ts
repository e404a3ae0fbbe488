import type { SupportState } from '#analysis/end-of-life.ts';
import { badge } from '../badges.ts';
import { cell, column, heading, lead, paragraph, row, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { analysisLink, basisOf, code, muted, refLink, withCode } from '../links.ts';
import type { Inline, Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes } from '../routes.ts';

/** A21 as a report: versions whose support ends, contracts that do not fit, and skew. */

const states: { readonly [state in SupportState]: Inline } = {
	over: badge('ended', 'bad'),
	soon: badge('ends soon', 'warning'),
	coming: badge('coming', 'info'),
	supported: badge('supported', 'good'),
	unknown: badge('unknown', 'gap', 'No snapshot of the workspace names the product or its release'),
};
const order: readonly SupportState[] = ['over', 'soon', 'coming', 'unknown', 'supported'];

/** The report. */
export function versionsPage(context: ViewContext): Page {
	const { versions, contracts, skew, snapshotAsOf, thresholds } = context.facts.endOfLife;
	const over = versions.filter((one) => one.state === 'over').length;
	const unknown = versions.filter((one) => one.state === 'unknown').length;
	return {
		route: fixedRoutes.versions,
		kind: 'report',
		area: 'resilience',
		title: 'Versions and end of support',
		description: `${counted(versions.length, 'version')} in use: ${over} out of support, ${unknown} unknown.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'What runs on versions that nobody supports any more, or soon will not; which consumers and providers speak different contracts; where versions differ.',
			),
			paragraph(
				'How: ',
				analysisLink(context, 'A21', 'analysis A21'),
				snapshotAsOf === undefined
					? '. No snapshot of end-of-support dates is in the workspace.'
					: `. Dates are those of the snapshot of ${snapshotAsOf}; days are counted to ${context.model.asOf}. Thresholds: ${thresholds.join(', ')} days.`,
			),
			heading(2, 'support', 'Versions', versions.length),
			table(
				'support-table',
				'Versions in use, by the end of their support',
				[
					column('component', 'Component'),
					column('product', 'Product', 'filter'),
					column('version', 'Version'),
					column('state', 'Support', 'filter'),
					column('left', 'Days left, until', 'end'),
					column('move', 'Longest supported'),
					column('basis', 'How found'),
				],
				versions.map((one) =>
					row(
						[refLink(context, one.component), ' ', muted(basisOf(one.span))],
						one.name,
						one.version ?? [muted('not declared')],
						cell([states[one.state]], order.indexOf(one.state)),
						cell(
							one.daysLeft === undefined
								? [muted('unknown')]
								: [one.daysLeft < 0 ? `${-one.daysLeft} ago` : `${one.daysLeft}`, ' ', muted(one.endsOn ?? '')],
							one.daysLeft ?? 1e9,
						),
						one.moveTo === undefined ? '' : `${one.moveTo.release}, until ${one.moveTo.endsOn ?? 'further notice'}`,
						withCode(one.basis),
					),
				),
				'No version is declared.',
			),
			heading(2, 'contracts', 'Contracts that do not fit', contracts.length),
			table(
				'contracts-table',
				'Consumers built against another version than their provider speaks',
				[
					column('from', 'Consumer'),
					column('interface', 'Contract'),
					column('consumer', 'Built for'),
					column('provider', 'Provider is at'),
					column('promise', 'Promise'),
					column('kind', 'What', 'filter'),
					column('basis', 'Basis'),
				],
				contracts.map((one) =>
					row(
						[refLink(context, one.from)],
						[refLink(context, one.interface)],
						one.consumer,
						one.provider,
						one.promised === undefined ? [muted('not declared')] : [code(one.promised)],
						one.kind === 'too-old' ? [badge('too old', 'warning')] : [badge('too new', 'warning')],
						[muted(basisOf(one.span))],
					),
				),
				'Every contract version that is declared on both sides fits.',
			),
			heading(2, 'skew', 'Different versions in production and at the stand-by', skew.length),
			table(
				'skew-table',
				'Components that run different versions',
				[column('component', 'Component'), column('versions', 'Versions'), column('basis', 'Basis')],
				skew.map((one) =>
					row(
						[refLink(context, one.component)],
						one.versions.map(({ environment, version }) => `${version} in ${environment}`).join(', '),
						[muted(basisOf(one.span))],
					),
				),
				'No component is known to run different versions.',
			),
		],
	};
}
