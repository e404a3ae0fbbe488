import { daysBetween } from '#analysis/quantities.ts';
import type { Decision } from '#decisions/decision.ts';
import { printable } from '#diagnostics/printable.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { textOf } from '../option-values.ts';
import { readLog } from './read-log.ts';
import { columns } from './words.ts';

/** A decision in force with the day by which it asks to be looked at again. */
interface Due {
	readonly decision: Decision;
	readonly reviewBy: string;
	/** Whole days after that day; negative before it. */
	readonly days: number;
}

/** `lintel adr review-due`: decisions in force whose day of review has come, the longest overdue first. Ends with 1 when one is overdue. */
export function reviewDue(given: Arguments, context: Context): ExitCode {
	const read = readLog(given, context);
	if (!read) return exitCode.misuse;
	read.progress.done();
	const { decisions, model } = read.reading.architecture;
	const within = Number(textOf(given.options['within']) ?? 0);
	const inForce = decisions.filter(({ status }) => status.state === 'accepted' || status.state === 'implemented');
	const due = inForce.flatMap((decision): Due[] => {
		const reviewBy = decision.reviewBy?.iso;
		const days = daysBetween(reviewBy, model.asOf);
		return reviewBy === undefined || days === undefined || days < -within ? [] : [{ decision, reviewBy, days }];
	});
	due.sort((a, b) => b.days - a.days);
	const without = inForce.filter(({ reviewBy }) => reviewBy?.iso === undefined).length;
	const overdue = due.some(({ days }) => days > 0);
	if (given.options['json'] === true) {
		const records = due.map(({ decision, reviewBy, days }) => ({
			ref: decision.ref,
			label: decision.label,
			title: decision.title,
			path: decision.path,
			reviewBy,
			daysOverdue: days,
		}));
		context.terminal.out(
			`${JSON.stringify({ version: 1, asOf: model.asOf, inForce: inForce.length, withoutReviewDate: without, records }, undefined, 2)}\n`,
		);
		return overdue ? exitCode.findings : exitCode.fine;
	}
	context.terminal.out(
		columns(
			due.map(({ decision, reviewBy, days }) => [
				reviewBy,
				days > 0 ? `${days} days overdue` : days === 0 ? 'today' : `in ${-days} days`,
				printable(decision.label),
				printable(decision.title),
				`${printable(decision.path)}:${decision.reviewBy!.span.start.line}`,
			]),
		),
	);
	const count = due.length === 0 ? 'No review is due' : `${due.length} of ${inForce.length} decisions in force`;
	context.terminal.error(
		`${count} on ${model.asOf}${without === 0 ? '' : `; ${without} name no certain day of review`}\n`,
	);
	return overdue ? exitCode.findings : exitCode.fine;
}
