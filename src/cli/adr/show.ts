import { recordFindings } from '#checks/record-findings.ts';
import type { Decision, Relation } from '#decisions/decision.ts';
import { supersessionOf } from '#decisions/relations.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { printable } from '#diagnostics/printable.ts';
import { placeOf } from '#diagnostics/text.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { analyse, type Reading } from '../pipeline.ts';
import { words } from './ask.ts';
import { summaryOf } from './list.ts';
import { readLog, recordsNamed } from './read-log.ts';
import { columns, oneLine, relationWords, standingOf, whereFrom } from './words.ts';

/** `lintel adr show`: one record with everything that is known of it, and where each fact came from. */
export async function showRecord(given: Arguments, context: Context): Promise<ExitCode> {
	const said = await words(given, ['Which record?'], 'adr show', context);
	if ('misuse' in said) return complain(said.misuse, context);
	const read = readLog(given, context);
	if (!read) return exitCode.misuse;
	const { reading, progress } = read;
	const [decision] = recordsNamed(said.words, reading, context) ?? [];
	if (!decision) return exitCode.misuse;
	progress.report('Computing');
	const { facts, findings } = analyse(reading);
	const about = recordFindings(decision, {
		architecture: reading.architecture,
		facts,
		findings,
		diagnostics: reading.diagnostics,
	});
	const subjects = facts.decisionLinks.subjectsOf(decision.ref);
	progress.done();
	const text =
		given.options['json'] === true
			? asJson(decision, reading, subjects, about)
			: asText(decision, reading, subjects, about);
	context.terminal.out(text);
	return exitCode.fine;
}

/** Why a reference leads to no record. */
const unclear = ({ couldBe }: Relation): string =>
	couldBe === undefined ? 'not found' : `ambiguous: ${couldBe.map(printable).join(' or ')}`;

function asText(
	decision: Decision,
	reading: Reading,
	subjects: readonly string[],
	findings: readonly Diagnostic[],
): string {
	const { decisions } = reading.architecture;
	const byRef = new Map(decisions.map((one) => [one.ref, one]));
	const named = (one: Decision): string =>
		`${printable(one.label)} ${printable(one.title)} (${standingOf(one, decisions)})`;
	const relations = decision.relations.map((relation) => {
		const other = byRef.get(relation.target ?? '');
		const said =
			relation.stated === 'here'
				? `${printable(relation.span.file)}:${relation.span.start.line}`
				: `said there, ${printable(relation.span.file)}:${relation.span.start.line}`;
		return [
			relationWords({ ...relation, part: undefined }),
			`${other ? named(other) : `${oneLine(relation.raw, 60)} (${unclear(relation)})`}${relation.part === undefined ? '' : `: ${oneLine(relation.part, 60)}`}`,
			said,
		];
	});
	const chain = chainOf(decision, decisions).map((one) => [
		one === decision ? '>' : ' ',
		one.date?.iso ?? '',
		named(one),
	]);
	const own = new Set(decision.affects.map(({ ref }) => ref));
	const unknown = decision.affects.filter(
		({ ref }) => !subjects.includes(ref) && !subjects.some((one) => one.endsWith(`:${ref}`)),
	);
	const affects = [
		...subjects.map((ref) => [ref, own.has(ref) ? '' : 'named by the model']),
		...unknown.map(({ ref }) => [printable(ref), 'not in the model']),
	];
	return [
		`${printable(decision.label)} ${printable(decision.title)}\n${printable(decision.path)}\n\n`,
		columns(factsOf(decision, decisions)),
		block('Chain of replacement, what holds now first', chain),
		block(
			'States over time, as the record tells them',
			decision.statusHistory.length < 2
				? []
				: decision.statusHistory.map(({ state, raw, iso, day, span }) => [
						iso ?? (day === '' ? 'no day' : `${printable(day)} (not certain)`),
						state,
						oneLine(raw, 50),
						`${printable(span.file)}:${span.start.line}`,
					]),
		),
		block('Relations', relations),
		block('What it is about', affects),
		block(
			'Findings it accepts',
			decision.waives.map(({ finding, until }) => [
				printable(finding),
				until === undefined ? 'without an end' : `until ${until}`,
			]),
		),
		block(
			'Findings about it',
			findings.map(({ severity, code, message, span }) => [
				`${severity} ${code}`,
				printable(message),
				span ? placeOf(span) : '',
			]),
		),
	].join('');
}

function block(title: string, rows: readonly (readonly string[])[]): string {
	return rows.length === 0 ? '' : `\n${title}\n${columns(rows.map((row) => [' ', ...row]))}`;
}

function factsOf(decision: Decision, all: readonly Decision[]): string[][] {
	const { status, date, proposed, reviewBy, file: path } = decision;
	return [
		['Status', standingOf(decision, all), whereFrom(status.from, status.span, path)],
		...(status.raw === '' || status.raw.toLowerCase() === standingOf(decision, all).toLowerCase()
			? []
			: [['', `as written: ${oneLine(status.raw, 70)}`, '']]),
		date === undefined
			? ['Date', 'none', '']
			: ['Date', date.iso ?? `${oneLine(date.raw, 40)} (${date.form})`, whereFrom(date.from, date.span, path)],
		...(proposed === undefined
			? []
			: [['Proposed', proposed.iso ?? '', whereFrom(proposed.from, proposed.span, path)]]),
		...decision.people.map(({ key, role, names, from, span }) => [
			printable(key || role),
			printable(names.join(', ')),
			whereFrom(from, span, path),
		]),
		...(decision.owner === undefined ? [] : [['Owner', printable(decision.owner), '']]),
		...(reviewBy === undefined
			? []
			: [['Review by', reviewBy.iso ?? oneLine(reviewBy.raw, 40), whereFrom(reviewBy.from, reviewBy.span, path)]]),
		...(decision.scope === '' ? [] : [['Scope', printable(decision.scope), '']]),
		...(decision.tags.length === 0 ? [] : [['Tags', printable(decision.tags.join(', ')), '']]),
		['Title from', decision.titleFrom.replace('-', ' '), ''],
		['Format', `${decision.format}, by where status and date stand`, ''],
	];
}

/** The records of its chain with what is in force first; none when it replaces nothing and nothing replaces it. */
function chainOf(decision: Decision, all: readonly Decision[]): readonly Decision[] {
	const chain = [...supersessionOf(all).chainOf(decision.ref)].reverse();
	return chain.length > 1 ? chain : [];
}

function asJson(
	decision: Decision,
	reading: Reading,
	subjects: readonly string[],
	findings: readonly Diagnostic[],
): string {
	const { decisions } = reading.architecture;
	const place = (span: { readonly file: string; readonly start: { readonly line: number } } | undefined) =>
		span === undefined ? null : `${span.file}:${span.start.line}`;
	const { status, date, titleFrom, format, people, relations, waives } = decision;
	return `${JSON.stringify(
		{
			version: 1,
			...summaryOf(decision, decisions, subjects),
			format,
			from: {
				title: titleFrom,
				status: { place: status.from, at: place(status.span) },
				date:
					date === undefined ? null : { place: date.from, at: place(date.span), asWritten: date.raw, form: date.form },
			},
			people: people.map(({ role, key, names, from, span }) => ({ role, key, names, place: from, at: place(span) })),
			states: decision.statusHistory.map(({ state, raw, iso, day, span }) => ({
				state,
				asWritten: raw,
				day: iso ?? null,
				dayAsWritten: day,
				at: place(span),
			})),
			chain: chainOf(decision, decisions).map(({ ref }) => ref),
			relations: relations.map(({ type, target, raw, stated, partial, part, span }) => ({
				type,
				target: target ?? null,
				asWritten: raw,
				stated,
				partial: partial ?? false,
				part: part ?? null,
				at: place(span),
			})),
			waives: waives.map(({ finding, until, rationale }) => ({
				finding,
				until: until ?? null,
				rationale: rationale ?? null,
			})),
			findings,
		},
		undefined,
		2,
	)}\n`;
}
