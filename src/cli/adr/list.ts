import { entityNamesOf } from '#analysis/entity-names.ts';
import { compareText } from '#analysis/state.ts';
import type { Decision } from '#decisions/decision.ts';
import { printable } from '#diagnostics/printable.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain, type Misuse } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { analyse, type Reading } from '../pipeline.ts';
import { unknownHint } from '../warn-of-holes.ts';
import { readLog } from './read-log.ts';
import { columns, oneLine, standingOf } from './words.ts';

/** `lintel adr list`. */
export function listRecords(given: Arguments, context: Context): ExitCode {
	const read = readLog(given, context);
	if (!read) return exitCode.misuse;
	const { reading, progress } = read;
	progress.done();
	const chosen = chosenBy(given, reading);
	if ('message' in chosen) return complain(chosen, context);
	const { decisions } = reading.architecture;
	if (given.options['json'] === true) {
		const records = chosen.records.map((one) => summaryOf(one, decisions, chosen.subjectsOf(one)));
		context.terminal.out(`${JSON.stringify({ version: 1, records }, undefined, 2)}\n`);
		return exitCode.fine;
	}
	const rows = chosen.records.map((one) => [
		printable(one.label),
		one.date?.iso ?? (one.date === undefined ? 'no date' : oneLine(one.date.raw, 20)),
		standingOf(one, decisions),
		printable(one.scope),
		printable(one.title),
	]);
	context.terminal.out(columns(rows));
	if (decisions.length === 0) return exitCode.fine;
	const left = decisions.length - chosen.records.length;
	context.terminal.error(
		`${chosen.records.length} of ${decisions.length} records${left === 0 ? '' : `, ${left} left out by the filters`}\n`,
	);
	return exitCode.fine;
}

interface Chosen {
	readonly records: readonly Decision[];
	subjectsOf(decision: Decision): readonly string[];
}

/** The records that pass every filter of the command line; several values of one filter are alternatives. */
function chosenBy(given: Arguments, reading: Reading): Chosen | Misuse {
	const { decisions, model } = reading.architecture;
	const list = (option: string): readonly string[] =>
		(textOf(given.options[option]) ?? '').split(',').filter((one) => one !== '');
	const links = analyse(reading).facts.decisionLinks;
	const nameOf = entityNamesOf(model);
	const about: string[] = [];
	for (const written of list('affects')) {
		const ref = nameOf(written) ?? (links.unknownSubjects.some((one) => one.written === written) ? written : undefined);
		if (ref === undefined) {
			const near = nearest(written, Object.keys(model.entities));
			return { message: `there is no \`${written}\` in the model`, hint: unknownHint(near, reading) };
		}
		about.push(ref);
	}
	for (const [option, known] of [
		['scope', decisions.map(({ scope }) => scope)],
		['tag', decisions.flatMap(({ tags }) => tags)],
	] as const) {
		const wrong = list(option).find((one) => !known.includes(one));
		if (wrong === undefined) continue;
		const near = nearest(wrong, known);
		return {
			message: `no record has the ${option} \`${wrong}\``,
			hint: near ? `did you mean \`${near}\`?` : namesOf(known),
		};
	}
	const subjectsOf = (one: Decision): readonly string[] => [
		...links.subjectsOf(one.ref),
		...one.affects.map(({ ref }) => ref).filter((ref) => nameOf(ref) === undefined),
	];
	const passes = (wanted: readonly string[], has: readonly string[]): boolean =>
		wanted.length === 0 || wanted.some((one) => has.includes(one));
	const people = list('owner').map((one) => one.toLowerCase());
	const records = decisions.filter(
		(one) =>
			passes(list('status'), statesOf(one)) &&
			passes(list('scope'), [one.scope]) &&
			passes(list('tag'), one.tags) &&
			passes(about, subjectsOf(one)) &&
			(people.length === 0 || people.some((name) => namedBy(one).some((known) => known.toLowerCase().includes(name)))),
	);
	return { records: [...records].sort((a, b) => compareText(a.path, b.path)), subjectsOf };
}

function namesOf(known: readonly string[]): string | undefined {
	const names = [...new Set(known)].filter((one) => one !== '').sort();
	return names.length === 0 ? 'no record has one' : `there are ${names.join(', ')}`;
}

function statesOf({ status }: Decision): readonly string[] {
	return status.state === 'accepted' || status.state === 'implemented' ? [status.state, 'in-force'] : [status.state];
}

function namedBy(one: Decision): readonly string[] {
	return [
		...(one.owner === undefined ? [] : [one.owner]),
		...one.people.filter(({ role }) => role !== 'consulted' && role !== 'informed').flatMap(({ names }) => names),
	];
}

/** A record in one object, as `list --json` has it. */
export function summaryOf(one: Decision, all: readonly Decision[], affects: readonly string[]) {
	return {
		ref: one.ref,
		id: one.id,
		label: one.label,
		title: one.title,
		path: one.path,
		scope: one.scope,
		status: one.status.state,
		statusAsWritten: one.status.raw,
		standing: standingOf(one, all),
		date: one.date?.iso ?? null,
		proposed: one.proposed?.iso ?? null,
		owner: one.owner ?? null,
		deciders: one.people.filter(({ role }) => role === 'deciders').flatMap(({ names }) => names),
		tags: one.tags,
		affects,
		reviewBy: one.reviewBy?.iso ?? null,
	};
}
