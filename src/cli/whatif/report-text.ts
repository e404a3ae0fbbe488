import { shownTime } from '#analysis/evidence.ts';
import { shownDuration, shownNumber } from '#analysis/quantities.ts';
import type { RemainingAvailability } from '#analysis/remaining-availability.ts';
import { shownLoad } from '#analysis/situation.ts';
import type { Then } from '#analysis/what-if.ts';
import type { Told } from './answer.ts';

/** The answer as text: what people notice first, then why, what is left, and what to do. */
export function whatIfText(told: Told): string {
	const { answer, actions } = told;
	const { situation } = answer;
	const when = situation.at === undefined ? 'in the end' : `${shownDuration(situation.at)} after the failure`;
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

function stateLine({ ref, now, nowCouldBe, state, certainty, timeToState, couldBe, lost }: Then): string {
	const later = now !== state && certainty === 'certain' ? `, ${state.toUpperCase()} ${shownTime(timeToState)}` : '';
	const time = now === state ? ` ${shownTime(timeToState)}` : '';
	if (certainty === 'possible')
		return `${ref}: possibly ${(nowCouldBe ?? state).toUpperCase()} ${shownTime(timeToState)}`;
	const worse = couldBe === undefined ? '' : `, possibly ${couldBe.toUpperCase()}`;
	const why = lost === undefined ? '' : ` (${lost.because})`;
	return `${ref}: ${now.toUpperCase()}${time}${later}${worse}${why}`;
}

function proofLines({ answer }: Told, { ref }: Then): readonly string[] {
	return answer.proof(ref).map(({ ref: at, state, time, because, place }) => {
		const where = place === undefined ? '' : ` (${place})`;
		return `  ${at} ${state.toUpperCase()} ${shownTime(time)}: ${because}${where}`;
	});
}

function availabilityLines({ model, answer }: Told): readonly string[] {
	return model.targets
		.filter(({ kind }) => kind === 'business-service')
		.map(({ ref }) => `${ref}: ${availabilityText(answer.availability(ref))}`);
}

function availabilityText(found: RemainingAvailability): string {
	switch (found.kind) {
		case 'exact':
			return percent(found.unavailability);
		case 'range':
			return `between ${percent(found.worst)} and ${percent(found.best)}, as criticalities are not declared`;
		case 'not-computable':
			return `not computable: ${found.why}`;
	}
}

/** An availability in percent with as many digits as tell it from 100. */
function percent(unavailability: number): string {
	if (unavailability === 0) return '100 %';
	const digits = Math.min(12, Math.max(2, 1 - Math.floor(Math.log10(unavailability * 100))));
	return `${((1 - unavailability) * 100).toFixed(digits)} %`;
}
