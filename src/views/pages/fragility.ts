import type { DisruptionEffect } from '#analysis/disruption-effects.ts';
import type { Ref } from '#model/model.ts';
import { badgeLink } from '../badges.ts';
import { callout, cell, column, lead, list, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { muted, titleOf } from '../links.ts';
import { effectOnTarget, lossIndex, lossLink } from '../loss-words.ts';
import type { Block, Cell, Page } from '../page.ts';
import { timeText } from '../quantities.ts';
import { fixedRoutes, lossRoute } from '../routes.ts';
import { typeWord } from '../type-words.ts';

/** More services than this in one table are hard to read: the next ones get a table of their own. */
const SERVICES = 8;
const DOMAINS = 200;

/** Business services against failure domains on one page: each cell says the state and leads to its proof. */
export function fragilityPage(context: ViewContext): Page {
	const services = context.model.byKind['business-service'].map(({ ref }) => ref);
	const { disruptions, reports } = lossIndex(context);
	const rank = (domain: Ref): number => {
		const effects = (reports.get(domain)?.effects ?? []).filter(({ target }) => target.startsWith('business-service:'));
		return effects.reduce((sum, one) => sum + weight(one), 0);
	};
	const domains = [...disruptions.values()].filter(({ kind }) => kind !== 'scenario').map(({ ref }) => ref);
	const telling = domains.filter((domain) => rank(domain) > 0).sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
	const silent = domains.filter((domain) => rank(domain) === 0);
	const tables = Array.from({ length: Math.ceil(services.length / SERVICES) }, (_, at) =>
		services.slice(at * SERVICES, (at + 1) * SERVICES),
	);
	return {
		route: fixedRoutes.fragility,
		kind: 'report',
		area: 'resilience',
		title: 'Fragility',
		description: `${services.length} business services against ${domains.length} failure domains: what the loss of each does to each.`,
		crumbs: [{ text: 'Resilience', href: fixedRoutes.resilience }],
		layout: 'wide',
		blocks: [
			lead(
				'Each cell says what becomes of a business service when a failure domain is lost: UP, DEGRADED or DOWN. It leads to the report that proves it. The domain that hurts most is on top.',
			),
			paragraph(
				'A question mark, or what it could be, says that it holds only if what nobody declared does harm. Times are those until the effect.',
			),
			...(services.length === 0
				? [callout('gap', 'No business service is declared', 'There is nothing to hold against the failure domains.')]
				: []),
			...tables.map((own, at) => matrix(context, own, telling.slice(0, DOMAINS), at)),
			...(telling.length > DOMAINS ? [paragraph(`The first ${DOMAINS} of ${telling.length} are shown.`)] : []),
			...section(
				'harmless',
				'Failure domains that touch no business service',
				silent.length === 0 ? [] : [list(silent.slice(0, 300).map((domain) => [lossLink(context, domain)]))],
				silent.length,
			),
		],
		keywords: ['matrix', 'heat map', 'fragility', 'concentration'],
	};
}

const weight = ({ state, certainty }: DisruptionEffect): number =>
	(state === 'down' ? 100 : 10) / (certainty === 'certain' ? 1 : 10);

function matrix(context: ViewContext, services: readonly Ref[], domains: readonly Ref[], at: number): Block {
	const { reports, disruptions } = lossIndex(context);
	const made = table(
		`matrix-${at + 1}`,
		'Business services against failure domains',
		[
			column('domain', 'Without'),
			...services.map((service, index) => column(`service-${index + 1}`, titleOf(context, service))),
		],
		domains.map((domain) => {
			const report = reports.get(domain);
			return row(
				[lossLink(context, domain), muted(typeWord(disruptions.get(domain)?.kind ?? ''))],
				...services.map((service) => stateCell(domain, effectOnTarget(report, service))),
			);
		}),
		'No failure domain touches a business service.',
	);
	return { ...made, isMatrix: true } as Block;
}

/** The state as a badge, which has a sign and a word beside its colour, and is itself the link to the proof. */
function stateCell(domain: Ref, effect: DisruptionEffect | undefined): Cell {
	if (effect === undefined) return cell([muted('UP')], 0);
	const { state, certainty, couldBe, time, possibleTime } = effect;
	const word = `${state.toUpperCase()}${certainty === 'possible' ? '?' : ''}`;
	const sure = certainty === 'possible' ? 'possibly ' : '';
	const title = `${sure}${state.toUpperCase()} ${timeText(time, possibleTime)}: the proof`;
	const proof = badgeLink(word, state, `${lossRoute(domain)}#affected`, title);
	const sooner = possibleTime === undefined ? '' : `, possibly ${timeText(possibleTime)}`;
	const later = `${time.kind === 'unknown' ? 'time unknown' : timeText(time)}${sooner}`;
	return cell(
		[
			proof,
			...(couldBe === undefined ? [] : [muted(' could be DOWN')]),
			...(time.kind === 'at-once' ? [] : [muted(later)]),
		],
		weight(effect),
	);
}
