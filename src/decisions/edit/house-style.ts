import { addTo } from '#graph/lists-by-key.ts';
import type { Decision, Place, RelationType, StatusState } from '../decision.ts';
import { splitPath } from '../identity.ts';
import { findPhrases } from '../relation-phrases.ts';
import type { StatusReading } from '../status-vocabulary.ts';
import { english, partly, type Words, wordsFor } from './languages.ts';

/** How the records of a folder write things, read off the records themselves. */
export interface HouseStyle {
	/** The word for a state with the mark that stands before it: `Accepted`, `approved`, `✅ Accepted`. */
	stateWord(state: StatusState): string;
	/** How a relation is announced: `Superseded by`, `Supercedes`. */
	phrase(type: RelationType): string;
	/** The same where only a part of the older record is meant: `Partly superseded by`. */
	phraseInPart(type: RelationType): string;
	/** What stands before a state where this house decorates it, such as an emoji; else empty. */
	mark(state: StatusState): string;
	/** What a record is called by others: `ADR-0012`, or with the letters that this house numbers its records with. */
	nameOf(target: Decision): string;
	/** Where most of them keep their status; `none` where nobody states one. */
	readonly statusPlace: Place;
	/** Successors stand under a key of their own in the front matter. */
	readonly successorKey: boolean;
	/** A status of `superseded` in the front matter names the successor too. */
	readonly successorInStatus: boolean;
	/** Front matter refers to records by links, not by `ADR-0012`. */
	readonly linksInFrontMatter: boolean;
	readonly words: Words;
}

/** Gives the style that a record is to follow: that of the records beside it, or of the whole collection where it stands alone. */
export function createHouse(
	all: readonly Decision[],
	readStatus: (raw: string) => StatusReading,
): (decision: Decision) => HouseStyle {
	const byFolder = new Map<string, Decision[]>();
	for (const one of all) {
		const folder = folderOf(one);
		addTo(byFolder, folder, one);
	}
	const known = new Map<string, Habits>();
	return (decision) => {
		const folder = folderOf(decision);
		let habits = known.get(folder);
		if (!habits) {
			const beside = byFolder.get(folder) ?? [];
			habits = habitsOf(beside.length > 1 ? beside : all, folder, readStatus);
			known.set(folder, habits);
		}
		return styleOf(habits, decision);
	};
}

/** What is read off a folder once, whichever of its records is changed. */
interface Habits
	extends Pick<HouseStyle, 'nameOf' | 'statusPlace' | 'successorKey' | 'successorInStatus' | 'linksInFrontMatter'> {
	readonly spoken: ReadonlyMap<StatusState, string>;
	readonly announced: ReadonlyMap<RelationType, string>;
	readonly language: Words | undefined;
}

function styleOf(habits: Habits, decision: Decision): HouseStyle {
	const words = wordsFor(decision.sections.map(({ heading }) => heading)) ?? habits.language ?? english;
	const stateWord = (state: StatusState): string => habits.spoken.get(state) ?? words.states[state] ?? state;
	const phrase = (type: RelationType): string =>
		habits.announced.get(type) ?? words.phrases[type] ?? type.replaceAll('-', ' ');
	return {
		...habits,
		words,
		stateWord,
		phrase,
		phraseInPart: (type) => words.phrasesInPart?.[type] ?? partly(phrase(type)),
		mark: (state) => /^[^\p{L}]*/u.exec(stateWord(state))![0],
	};
}

function habitsOf(records: readonly Decision[], folder: string, readStatus: (raw: string) => StatusReading): Habits {
	const front = records.filter(({ status }) => status.from === 'front-matter');
	const superseded = front.filter(({ status }) => status.state === 'superseded');
	const keyed = superseded.filter((one) =>
		Object.keys(one.frontMatter).some((key) => /^superseded[-_ ]?by$/i.test(key)),
	);
	const prefix = prefixOf(records, folder);
	return {
		spoken: mostCommonPerKey(
			records.flatMap(({ status }): [StatusState, string][] => {
				const lead = leadOf(status.raw, readStatus);
				return lead === undefined ? [] : [[status.state, lead]];
			}),
		),
		announced: mostCommonPerKey(records.flatMap(phrasesOf)),
		language: wordsFor(records.flatMap(({ sections }) => sections.map(({ heading }) => heading))),
		nameOf: (target) => (/^\d+$/.test(target.id) ? `${prefix}-${target.id}` : target.label),
		statusPlace: mostCommon(records.map(({ status }) => status.from).filter((from) => from !== 'none')) ?? 'none',
		successorKey: keyed.length * 2 > superseded.length,
		successorInStatus: superseded.length === 0 || superseded.some(({ status }) => /superseded\s+by/i.test(status.raw)),
		linksInFrontMatter: linksInFrontMatter(records),
	};
}

/** The letters before a number when records are named in texts: `ADR` unless this house says `RFC`, `KEP` or `SE`. */
function prefixOf(records: readonly Decision[], folder: string): string {
	const named = records.flatMap(({ source, number }) =>
		[...source.slice(0, 3000).matchAll(/\b(ADR|RFC|KEP|SE|TDR|DR)[- #]?0*(\d{1,6})\b/g)]
			.filter((match) => Number(match[2]) === number)
			.map((match) => match[1]!),
	);
	const customary = /(?:^|\/)(rfc|kep|tdr)s?(?:\/|$)/i.exec(folder)?.[1]?.toUpperCase();
	return mostCommon(named) ?? customary ?? 'ADR';
}

/** The folder whose habits a record follows: the one above its own where a directory holds one record. */
function folderOf({ path }: Decision): string {
	const { folder, name } = splitPath(path);
	return /^(?:readme|index)\.mdx?$/i.test(name) ? splitPath(folder).folder : folder;
}

/** The beginning of a status up to its first state word, when that is short and plain: `✅ Accepted`. */
function leadOf(raw: string, readStatus: (raw: string) => StatusReading): string | undefined {
	const line = raw.split('\n', 1)[0]!;
	const reading = readStatus(line);
	if (reading.at === undefined || reading.at < 0 || reading.at > 4) return undefined;
	const word = /^[\p{L}'-]+/u.exec(line.slice(reading.at))?.[0];
	const lead = word === undefined ? undefined : line.slice(0, reading.at) + word;
	if (lead === undefined || /[*_`[\](){}<>|]/.test(lead)) return undefined;
	// Of a state in several words (`on hold`) the first alone says something else.
	return readStatus(lead).state === reading.state ? lead : undefined;
}

/** The phrases that begin a line of the text, as written there. */
function phrasesOf(decision: Decision): [RelationType, string][] {
	return decision.relations.flatMap((relation): [RelationType, string][] => {
		const { start, end } = relation.span;
		if (relation.stated !== 'here' || start.offset < decision.body.offset || relation.span.file !== decision.path)
			return [];
		const text = decision.source.slice(start.offset, end.offset);
		const hit = findPhrases(text)[0];
		const lineStart = decision.source.lastIndexOf('\n', start.offset - 1) + 1;
		if (hit?.start !== 0 || hit.type !== relation.type || hit.partial) return [];
		if (!/^\s*(?:[-*+]\s+)?$/.test(decision.source.slice(lineStart, start.offset))) return [];
		const phrase = text.slice(hit.start, hit.end);
		return /^[\p{L} -]+$/u.test(phrase) && /^\p{Lu}/u.test(phrase) ? [[relation.type, phrase]] : [];
	});
}

function linksInFrontMatter(records: readonly Decision[]): boolean {
	const raws = records.flatMap((one) =>
		one.relations
			.filter(({ stated, span }) => stated === 'here' && span.file === one.path && span.start.offset < one.body.offset)
			.map(({ raw }) => raw),
	);
	return raws.filter((raw) => raw.includes('](')).length * 2 > raws.length;
}

function mostCommonPerKey<Key>(pairs: readonly (readonly [Key, string])[]): ReadonlyMap<Key, string> {
	const groups = new Map<Key, string[]>();
	for (const [key, text] of pairs) addTo(groups, key, text);
	return new Map([...groups].map(([key, texts]) => [key, mostCommon(texts)!]));
}

function mostCommon<T>(items: readonly T[]): T | undefined {
	const counts = new Map<T, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
