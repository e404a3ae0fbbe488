import type { Decision, Place } from '#decisions/decision.ts';
import { yamlText } from '#decisions/edit/yaml-value.ts';
import { type HeaderForm, type HeaderKeys, headerKeysOf } from './header-keys.ts';
import { mostCommon } from './record-name.ts';

/** The templates that `lintel adr new` knows. */
export const templateNames = ['madr', 'madr-minimal', 'nygard', 'y-statement'] as const;
export type TemplateName = (typeof templateNames)[number];

/** How a folder writes its records, as far as a new one follows it. */
export interface RecordHabits {
	readonly template: TemplateName;
	readonly header: HeaderForm;
	/** What stands before a title: `12. `, `ADR-012: `; undefined where titles have no number. */
	readonly titleLead: ((number: string) => string) | undefined;
	/** The marker of header lists, `-` or `*`. */
	readonly bullet: string;
	readonly lineEnd: '\n' | '\r\n';
	/** The word for a proposal. */
	readonly proposed: string;
	/** What the lines of the header are called. */
	readonly keys: HeaderKeys;
}

/** What the author said about the new record. */
export interface NewRecord {
	readonly title: string;
	readonly number: string;
	readonly date: string;
	readonly deciders: readonly string[];
	readonly affects: readonly string[];
	readonly tags: readonly string[];
	readonly owner: string | undefined;
	readonly reviewBy: string | undefined;
}

/** Reads the habits off the records of a folder; `template` is what the author asked for. */
export function habitsOf(
	beside: readonly Decision[],
	proposed: string | undefined,
	template: TemplateName | undefined,
): RecordHabits {
	const header = template !== undefined && beside.length === 0 ? formOf(template) : headerFormOf(beside);
	const chosen = template ?? (header === 'heading' ? 'nygard' : 'madr');
	const lower = header === 'front-matter' || header === 'bullet';
	return {
		template: chosen,
		header,
		titleLead:
			titleLeadOf(beside) ??
			(beside.length === 0 && chosen === 'nygard' ? (number) => `${Number(number)}. ` : undefined),
		bullet:
			mostCommon(
				beside.flatMap(({ source }) => /^([-*+]) /m.exec(source)?.[1] ?? []),
				(one) => one,
			) ?? '*',
		lineEnd: mostCommon(beside, ({ source }) => (source.includes('\r\n') ? 'crlf' : 'lf'))?.source.includes('\r\n')
			? '\r\n'
			: '\n',
		proposed: proposed ?? (lower ? 'proposed' : 'Proposed'),
		keys: headerKeysOf(beside, header),
	};
}

function formOf(template: TemplateName): HeaderForm {
	return template === 'nygard' ? 'heading' : 'front-matter';
}

function headerFormOf(beside: readonly Decision[]): HeaderForm {
	const places = beside.map(({ status }) => status.from).filter((from) => from !== 'none');
	const forms: { readonly [place in Place]?: HeaderForm } = {
		bullet: 'bullet',
		line: 'line',
		table: 'table',
		heading: 'heading',
	};
	const place = mostCommon(places, (one) => one);
	return (place && forms[place]) ?? 'front-matter';
}

/** `12. ` or `ADR-012: ` where most titles of the folder begin so, with the padding they have. */
function titleLeadOf(beside: readonly Decision[]): RecordHabits['titleLead'] {
	const leads = beside.map(({ source, body, number }) => {
		const heading = /^#[ \t]+(.+)$/m.exec(source.slice(body.offset))?.[1] ?? '';
		const match = /^((?:[A-Za-z]{2,8}[-\s#]?)?)(\d{1,6})((?:\s*[:.)]|\s[-–—])\s+)/.exec(heading);
		return match && Number(match[2]) === number
			? { before: match[1]!, digits: match[2]!, after: match[3]! }
			: undefined;
	});
	const lead = mostCommon(leads, (one) => (one ? `${one.before}|${one.after}` : ''));
	if (!lead) return undefined;
	return (number) =>
		`${lead.before}${lead.digits.startsWith('0') ? number.padStart(lead.digits.length, '0') : Number(number)}${lead.after}`;
}

/** The text of the new record: its header in the form of its neighbours with `keys` as they have them, and the body of the template. */
export function recordText(record: NewRecord, habits: RecordHabits, body: string, keys: readonly string[]): string {
	const lead = record.number === '' ? '' : (habits.titleLead?.(record.number) ?? '');
	const text = `${frontMatter(record, habits, keys)}# ${lead}${record.title}\n\n${headerBelow(record, habits)}${body}`;
	return text.replaceAll('\n', habits.lineEnd);
}

/** Lines of Lintel's own keys, each with what the author said; `written` makes YAML of a text. */
export function ownKeys({ affects, owner, tags, reviewBy }: NewRecord, written: (text: string) => string): string[] {
	const list = (items: readonly string[]): string => `[${items.map(written).join(', ')}]`;
	return [
		...(affects.length > 0 ? [`affects: ${list(affects)}`] : []),
		...(owner === undefined ? [] : [`owner: ${written(owner)}`]),
		...(tags.length > 0 ? [`tags: ${list(tags)}`] : []),
		...(reviewBy === undefined ? [] : [`reviewBy: ${reviewBy}`]),
	];
}

/** Lintel's own keys stand in the front matter of any form, because nothing else holds them. */
function frontMatter(
	record: NewRecord,
	{ header, proposed, keys: called }: RecordHabits,
	keys: readonly string[],
): string {
	const own = [...ownKeys(record, flowText), ...keys];
	if (header !== 'front-matter') return own.length === 0 ? '' : `---\n${own.join('\n')}\n---\n\n`;
	const inAYear = `${Number(record.date.slice(0, 4)) + 1}${record.date.slice(4).replace('-02-29', '-02-28')}`;
	const lines = [
		`${called.status}: ${flowText(proposed)}`,
		`${called.date}: ${record.date}`,
		called.peopleInList
			? `${called.deciders}: [${record.deciders.map(flowText).join(', ')}]`
			: `${called.deciders}:${record.deciders.length === 0 ? '' : ` ${yamlText(record.deciders.join(', '))}`}`,
		...(record.affects.length > 0
			? []
			: [
					'# What this decides about: component:order-db, flow:place-order, ... Their pages then link here.',
					'affects: []',
				]),
		...own,
		'# An accepted decision can accept a finding until a date; the site says what happens when it lapses.',
		'#waives:',
		`#  - { finding: "single-point-of-failure:component:order-db", until: ${inAYear}, reason: ... }`,
		...(record.reviewBy === undefined ? [`#reviewBy: ${inAYear}`] : []),
	];
	return `---\n${lines.join('\n')}\n---\n\n`;
}

function flowText(text: string): string {
	return /^[\p{L}\p{N}][\p{L}\p{N} ./:@_-]*$/u.test(text) && !/:\s|:$|\s$/.test(text)
		? text
		: `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function headerBelow({ date, deciders }: NewRecord, { header, bullet, proposed, keys }: RecordHabits): string {
	const people = deciders.join(', ');
	switch (header) {
		case 'front-matter':
			return '';
		case 'heading':
			return `${keys.date}: ${date}\n\n${people === '' ? '' : `${keys.deciders}: ${people}\n\n`}## ${keys.status}\n\n${proposed}\n\n`;
		case 'bullet':
			return `${bullet} ${keys.status}: ${proposed}\n${people === '' ? '' : `${bullet} ${keys.deciders}: ${people}\n`}${bullet} ${keys.date}: ${date}\n\n`;
		case 'line':
			return `**${keys.status}:** ${proposed}\n\n**${keys.date}:** ${date}\n\n${people === '' ? '' : `**${keys.deciders}:** ${people}\n\n`}`;
		case 'table':
			return `| | |\n|---|---|\n| ${keys.status} | ${proposed} |\n| ${keys.date} | ${date} |\n${people === '' ? '' : `| ${keys.deciders} | ${people.replaceAll('|', '\\|')} |\n`}\n`;
	}
}
