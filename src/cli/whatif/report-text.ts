import { roundedDuration, shownNumber } from '#analysis/quantities.ts';
import { shownLoad } from '#analysis/situation.ts';
import type { Then } from '#analysis/what-if.ts';
import { timeText } from '#views/quantities.ts';
import { availabilityText, whenText } from '#views/what-if/words.ts';
import type { Told } from './answer.ts';

/** The answer as text: what people notice first, then why, what is left, and what to do. */
export function whatIfText(told: Told): string {
	const { answer, actions } = told;
	const { situation } = answer;
	const when = situation.at === undefined ? 'in the end' : `${roundedDuration(situation.at)} after the failure`;
	const lines = [
		`If ${situation.failed.length === 0 ? 'nothing' : situation.failed.join(', ')} fails, at ${shownLoad(situation.load)}, ${when}:`,
		...section(
			'Business services',
			answer.services.flatMap((one) => [stateLine(one), ...proofLines(told, one)]),
		),
		...section('Flows', answer.flows.map(stateLine)),
		...section('Components', answer.components.map(stateLine)),
		...(answer.services.length + answer.flows.length + answer.components.length === 0
			? ['', 'Nothing is affected: every component, flow and business service stays UP.']
			: []),
		...section('Availability while this lasts', availabilityLines(told)),
		...section(
			'Capacity left',
			answer.capacity.map(
				(one) =>
					`${one.component}: ${one.left} of ${one.copies} copies, needs ${one.require}; ${one.utilisation === undefined ? one.verdict.replaceAll('-', ' ') : `rho ${shownNumber(one.utilisation)}, ${one.verdict}`} (${one.basis})`,
			),
		),
		...section('Peak traffic', answer.services.length + answer.flows.length === 0 ? [] : [answer.peakTraffic.basis]),
		...section('What to do', [
			...actions.failovers.map(
				({ component, how, runbook }) =>
					`Failover of ${component}: ${how}${runbook === undefined ? ', no runbook declared' : `, ${runbook.ref}`}`,
			),
			...actions.runbooks.flatMap(({ ref, title, lacks, stop }) => [
				`${ref}: ${title}${lacks.length === 0 ? '' : ` — CANNOT BE FOLLOWED AS WRITTEN, it needs ${lacks.join(', ')}`}`,
				...stop.map((condition) => `  stop when ${condition}`),
			]),
			...(actions.further.length === 0
				? []
				: [`For what goes down with it: ${actions.further.map(({ ref }) => ref).join(', ')}`]),
		]),
		...section(
			'Whom to call',
			actions.teams.map(({ team, for: reasons }) => `${team.name}: ${team.reach} (for ${few(reasons)})`),
		),
	];
	return `${lines.join('\n')}\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
	lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

const few = (refs: readonly string[]): string =>
	refs.length > 3 ? `${refs.slice(0, 3).join(', ')} and ${refs.length - 3} more` : refs.join(', ');

function stateLine(one: Then): string {
	const state =
		one.certainty === 'possible' ? `possibly ${(one.nowCouldBe ?? one.state).toUpperCase()}` : one.now.toUpperCase();
	return `${one.ref}: ${state} (${whenText(one)})${one.lost === undefined ? '' : `: ${one.lost.because}`}`;
}

function proofLines({ answer }: Told, { ref }: Then): readonly string[] {
	return answer.proof(ref).map(({ ref: at, state, time, because, place }) => {
		const where = place === undefined ? '' : ` (${place})`;
		return `  ${at} ${state.toUpperCase()} ${timeText(time)}: ${because}${where}`;
	});
}

function availabilityLines({ model, answer }: Told): readonly string[] {
	return model.targets
		.filter(({ kind }) => kind === 'business-service')
		.map(({ ref }) => `${ref}: ${availabilityText(answer.availability(ref))}`);
}
