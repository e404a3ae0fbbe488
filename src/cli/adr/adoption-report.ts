import { authoringFindings } from '#decisions/authoring.ts';
import type { Decision, ReadResult } from '#decisions/decision.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { printable } from '#diagnostics/printable.ts';
import { placeOf } from '#diagnostics/text.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { prefixOf } from '../decision-options.ts';
import { tally } from '../tally.ts';
import { folderOf } from './choose-folder.ts';
import { mostCommon, nextName } from './record-name.ts';
import { columns, oneLine } from './words.ts';

/** A folder of records as the reader understands it. */
export interface Adoption {
	/** Relative to the workspace. */
	readonly path: string;
	readonly read: ReadResult;
	/** Files that are not text, by path. */
	readonly others: readonly string[];
	/** What the door to the file system reported. */
	readonly problems: readonly Diagnostic[];
	/** Records of the workspace that would be called differently. */
	readonly renamed: readonly { readonly path: string; readonly from: string; readonly to: string }[];
	/** An ISO date, for the name of the next record. */
	readonly today: string;
}

/** One thing that was not understood, or that one would change: how often, where first, and how. */
interface Change {
	readonly code: string;
	readonly count: number;
	readonly what: string;
	readonly how: string;
	readonly places: readonly string[];
}

function summaryOf({ path, read, others, today }: Adoption) {
	const { decisions, documents } = read;
	const kinds = tally(documents.map(({ kind }) => kind));
	const stated = decisions.filter(({ status }) => status.raw !== '');
	const relations = decisions.flatMap((one) => one.relations.filter(({ stated: where }) => where === 'here'));
	// The next record goes where most of them are.
	const home =
		mostCommon(
			decisions.map((one) => folderOf(one.path)),
			(one) => one,
		) ?? path;
	const prefix = prefixOf(home);
	const beside = [...decisions, ...documents].map((one) => one.path).filter((one) => one.startsWith(prefix));
	const next = nextName(
		beside.map((one) => one.slice(prefix.length)),
		'the title',
		today,
	);
	return {
		records: decisions.length,
		documents: kinds,
		otherFiles: others.length,
		formats: tally(decisions.map(({ format }) => format)),
		titles: tally(decisions.map(({ titleFrom }) => titleFrom)),
		statuses: {
			stated: stated.length,
			understood: stated.filter(({ status }) => status.state !== 'unknown').length,
			states: tally(decisions.filter(({ status }) => status.state !== 'unknown').map(({ status }) => status.state)),
			places: tally(stated.map(({ status }) => status.from)),
		},
		dates: {
			certain: decisions.filter(({ date }) => date?.iso !== undefined).length,
			forms: tally(decisions.map(({ date }) => date?.form ?? 'none')),
		},
		people: decisions.filter((one) => one.people.length > 0 || one.owner !== undefined).length,
		relations: {
			toRecords: relations.filter(({ target }) => target !== undefined).length,
			toNothing: relations.filter(({ target }) => target === undefined).length,
		},
		scopes: tally(decisions.map(({ scope }) => scope || '(top)')),
		nextRecord: `${prefix}${next.path}`,
	};
}

/** The report for a person. */
export function adoptionText(adoption: Adoption): string {
	const { path, read, problems, renamed } = adoption;
	const { decisions, documents } = read;
	const sum = summaryOf(adoption);
	const of = (count: number): string => `${count} of ${decisions.length}`;
	const facts = columns([
		['  title', of(decisions.length - (sum.titles['file-name'] ?? 0)), `from ${listed(sum.titles)}`],
		[
			'  status',
			of(sum.statuses.understood),
			[listed(sum.statuses.states), `in ${listed(sum.statuses.places)}`]
				.filter((one) => one !== '' && one !== 'in ')
				.join('; '),
		],
		['  date', of(sum.dates.certain), `written as ${listed(sum.dates.forms)}`],
		['  people', of(sum.people), ''],
		[
			'  relations',
			sum.relations.toRecords + sum.relations.toNothing === 0 ? 'none' : `${sum.relations.toRecords}`,
			sum.relations.toNothing === 0
				? sum.relations.toRecords === 0
					? ''
					: 'all of them to records'
				: `and ${sum.relations.toNothing} that lead to no record`,
		],
		['  format', '', listed(sum.formats)],
		...(Object.keys(sum.scopes).length > 1 ? [['  scopes', '', listed(sum.scopes)]] : []),
		['  next record', '', sum.nextRecord],
	]);
	const wrong = [...uncertainDates(decisions), ...changesOf([...problems, ...read.diagnostics])];
	const better = changesOf(decisions.flatMap((one) => authoringFindings(one, { about: [] })));
	return [
		`${printable(path)}: ${decisions.length} records${Object.keys(sum.documents).length === 0 ? '' : `, beside them ${listed(sum.documents)}`}${sum.otherFiles === 0 ? '' : `, ${sum.otherFiles} other files`}\n\nUnderstood\n`,
		facts,
		chapter('Not understood, or contradictory', wrong),
		chapter('What one would add', better),
		renamed.length === 0
			? ''
			: `\nRecords of this workspace that would be called differently\n${columns(renamed.slice(0, 10).map((one) => ['', one.path, `${one.from} -> ${one.to}`]))}`,
		documents.length === 0
			? ''
			: `\nNo records\n${columns(documents.slice(0, 20).map((one) => ['', printable(one.path), one.reason]))}${documents.length > 20 ? `  and ${documents.length - 20} more\n` : ''}`,
	].join('');
}

function chapter(title: string, changes: readonly Change[]): string {
	if (changes.length === 0) return '';
	const blocks = changes.map(({ count, code, what, how, places }) => {
		const more = count > places.length ? `, and ${count - places.length} more` : '';
		return `  ${count} ${code}: ${what}\n${how === '' ? '' : `    ${how}\n`}    ${places.join(', ')}${more}\n`;
	});
	return `\n${title}\n${blocks.join('')}`;
}

/** Dates that can be read in two ways or not as a day: they are shown as written, and nothing is computed from them. */
function uncertainDates(decisions: readonly Decision[]): readonly Change[] {
	const dates = decisions.flatMap(({ date }) => (date && date.iso === undefined && date.raw !== '' ? [date] : []));
	if (dates.length === 0) return [];
	return [
		{
			code: dates.length === 1 ? 'uncertain date' : 'uncertain dates',
			count: dates.length,
			what: dates
				.slice(0, 3)
				.map(({ raw }) => `\`${oneLine(raw, 30)}\``)
				.join(', '),
			how: 'write days as YYYY-MM-DD; which day is meant is not guessed',
			places: dates.slice(0, 3).map(({ span }) => placeOf(span)),
		},
	];
}

/** Diagnostics of one code as one line, the most frequent first. */
function changesOf(diagnostics: readonly Diagnostic[]): readonly Change[] {
	const groups = new Map<string, Diagnostic[]>();
	for (const one of diagnostics) addTo(groups, one.code, one);
	return [...groups]
		.map(
			([code, group]): Change => ({
				code,
				count: group.length,
				what: oneLine(group[0]!.message, 110),
				how: oneLine(group[0]!.hint ?? '', 110),
				places: group.slice(0, 3).flatMap(({ span }) => (span ? [placeOf(span)] : [])),
			}),
		)
		.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** `heading 30, front matter 7`. */
function listed(counts: { readonly [item: string]: number }): string {
	return Object.entries(counts)
		.map(([item, count]) => `${printable(item.replaceAll('-', ' '))} ${count}`)
		.join(', ');
}

/** The report for programs: the same, with every record. */
export function adoptionJson(adoption: Adoption): string {
	const { path, read, problems, renamed } = adoption;
	const record = (one: Decision) => ({
		path: one.path,
		ref: one.ref,
		title: one.title,
		titleFrom: one.titleFrom,
		format: one.format,
		status: one.status.state,
		statusAsWritten: one.status.raw,
		statusFrom: one.status.from,
		date: one.date?.iso ?? null,
		dateAsWritten: one.date?.raw ?? null,
		relations: one.relations
			.filter(({ stated }) => stated === 'here')
			.map(({ type, target, raw }) => ({ type, target: target ?? null, asWritten: raw })),
	});
	return `${JSON.stringify(
		{
			version: 1,
			path,
			...summaryOf(adoption),
			list: read.decisions.map(record),
			notRecords: read.documents.map(({ path: file, kind, reason }) => ({ path: file, kind, reason })),
			uncertainDates: uncertainDates(read.decisions),
			diagnostics: [...problems, ...read.diagnostics],
			wouldAdd: changesOf(read.decisions.flatMap((one) => authoringFindings(one, { about: [] }))),
			renamed,
		},
		undefined,
		2,
	)}\n`;
}
