import { findingHistory } from '#analysis/finding-history.ts';
import type { Finding } from '#checks/finding.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain, type Misuse } from '../complain.ts';
import { daysWithCommits } from '../git/days-with-commits.ts';
import { readPast } from '../git/past-reading.ts';
import { repositoryOf } from '../git/with-history.ts';
import { textOf } from '../option-values.ts';
import { analyse, type Reading, understand } from '../pipeline.ts';
import { tellProblems } from '../tell-problems.ts';
import { createProgress } from '../terminal.ts';
import type { Texts } from '../texts.ts';
import { readGivenTexts } from '../workspace-argument.ts';
import { addRecords } from './add-records.ts';
import { changeSince, type RecordedChange, recordId } from './record-text.ts';

/** What the checks find at one state of the workspace. */
interface Look {
	readonly day: string;
	readonly commit: string | undefined;
	readonly findings: readonly Finding[];
}

/** `lintel findings record`. */
export function recordFindings(given: Arguments, context: Context): ExitCode {
	const progress = createProgress(context.terminal);
	const texts = readGivenTexts(given, context, progress);
	if (texts === undefined) return exitCode.misuse;
	// Every record counts here, whatever day it is of.
	const now = understand(texts, { asOf: '9999-12-31' });
	const { days, standing } = findingHistory(now.architecture.model);
	const newest = days.at(-1)?.day;
	const looks = looksFor(texts, given, newest, (what) => progress.report(what));
	progress.done();
	if ('message' in looks) return complain(looks, context);
	const holes = looks.find((look) => 'holes' in look);
	if (holes !== undefined && given.options['since'] !== undefined) {
		const days = looks.filter((look) => 'holes' in look).map(({ reading }) => reading.architecture.model.asOf);
		context.terminal.error(`Left out, as the files of these days have errors: ${days.join(', ')}\n`);
	} else if (holes !== undefined) {
		const { reading } = holes;
		tellProblems(reading.holes, reading, context);
		context.terminal.error(
			'Nothing was recorded: what is missing in the model would look like findings that are gone\n',
		);
		return exitCode.findings;
	}
	const records = recordsOf(
		looks.filter((look) => 'findings' in look),
		standing,
		`lintel ${context.version}`,
	);
	if (records.length === 0) {
		context.terminal.out(`Nothing came or went since the record of ${newest}\n`);
		return exitCode.fine;
	}
	const taken = new Set(now.architecture.model.byKind['findings-record'].map(({ id }) => id));
	const named = records.map((change) => {
		const id = recordId(change.day, taken);
		taken.add(id);
		return { id, change };
	});
	const written = given.options['dry-run'] === true ? 'nothing, as it was only asked' : addRecords(now, named);
	if (typeof written === 'object') return complain(written, context);
	for (const { change } of named)
		context.terminal.out(`${change.day}  ${change.opened.length} came, ${change.closed.length} went\n`);
	context.terminal.out(`Written: ${written}\n`);
	return exitCode.fine;
}

type Looked = Look | { readonly holes: true; readonly reading: Reading };

/** The states to look at, oldest first, or why there are none. */
function looksFor(
	texts: Texts,
	given: Arguments,
	newest: string | undefined,
	report: (what: string) => void,
): readonly Looked[] | Misuse {
	const { folder } = texts;
	const environment = textOf(given.options['environment']);
	const asOf = textOf(given.options['as-of']);
	const since = textOf(given.options['since']);
	const at = textOf(given.options['at']);
	if (since !== undefined && (at !== undefined || asOf !== undefined))
		return { message: '`--since` takes each day as it was', hint: 'leave `--at` and `--as-of` out' };
	if (asOf !== undefined && newest !== undefined && asOf < newest) return tooEarly(asOf, newest);
	if (at === undefined && since === undefined && !repositoryOf(texts).found) {
		if (asOf === undefined)
			return { message: 'there is no repository that tells the day', hint: 'name it: `--as-of 2026-01-31`' };
		report('Computing');
		return [lookAt(understand(texts, { asOf, environment }), asOf, undefined)];
	}
	const states = since === undefined ? [at ?? 'HEAD'] : daysWithCommits(folder, since, newest);
	if ('misuse' in states) return { message: states.misuse, hint: states.hint };
	const looks: Looked[] = [];
	for (const state of states) {
		report(`Looking at ${state.slice(0, 10)}`);
		const past = readPast(folder, state, {
			asOf: state === 'HEAD' || at !== undefined ? asOf : undefined,
			environment,
		});
		if ('misuse' in past) return { message: past.misuse, hint: past.hint };
		past.close();
		const day = past.reading.architecture.model.asOf;
		if (newest !== undefined && day < newest) return tooEarly(day, newest);
		looks.push(lookAt(past.reading, day, past.revision.commit.id));
	}
	return looks;
}

const tooEarly = (day: string, newest: string): Misuse => ({
	message: `${day} is before the newest record, of ${newest}`,
	hint: 'records are only added to: take a later state',
});

function lookAt(reading: Reading, day: string, commit: string | undefined): Looked {
	if (reading.holes.length > 0) return { holes: true, reading };
	return { day, commit, findings: analyse(reading).findings };
}

/** A record for each state that differs from the one before; of several of one day the last. */
function recordsOf(looks: readonly Look[], before: ReadonlySet<string>, program: string): readonly RecordedChange[] {
	const records: RecordedChange[] = [];
	let standing = before;
	for (const { day, commit, findings } of looks) {
		const change = changeSince(standing, findings);
		// The first of all is written even if it is empty: it says that on that day there was nothing.
		if (change.opened.length === 0 && change.closed.length === 0 && (standing.size > 0 || records.length > 0)) continue;
		records.push({ day, commit, program, ...change });
		standing = new Set(findings.map(({ id }) => id));
	}
	return records;
}
