import type { Decision, People, Place } from '#decisions/decision.ts';
import { fieldOf } from '#decisions/metadata-keys.ts';
import { mostCommon } from './record-name.ts';

/** Where the status and the date of a new record stand. */
export type HeaderForm = 'front-matter' | 'bullet' | 'line' | 'table' | 'heading';

/** What the keys of a header are called: `Estado`, `Fecha`, `deciders`. */
export interface HeaderKeys {
	readonly status: string;
	readonly date: string;
	readonly deciders: string;
	/** People stand in a list of YAML, not in a text with commas. */
	readonly peopleInList: boolean;
}

const IN_FRONT: HeaderKeys = { status: 'status', date: 'date', deciders: 'decision-makers', peopleInList: true };
const BELOW: HeaderKeys = { status: 'Status', date: 'Date', deciders: 'Deciders', peopleInList: false };

/** Reads the keys off the records of a folder that have their header in this form; ours where they have none. */
export function headerKeysOf(beside: readonly Decision[], form: HeaderForm): HeaderKeys {
	const ours = form === 'front-matter' ? IN_FRONT : BELOW;
	const isHere = (from: Place): boolean => (form === 'front-matter') === (from === 'front-matter');
	const people = beside.flatMap((one) =>
		one.people.filter(({ role, from }) => role === 'deciders' && isHere(from)).slice(0, 1),
	);
	const common = (keys: readonly (string | undefined)[]): string | undefined =>
		mostCommon(keys.filter(isKey), (key) => key);
	return {
		status: common(beside.map((one) => statusKey(one, form))) ?? ours.status,
		date:
			common(beside.map(({ date }) => (date && isHere(date.from) && isDay(date.key) ? date.key : undefined))) ??
			ours.date,
		deciders: common(people.map(({ key }) => key)) ?? ours.deciders,
		peopleInList: people.length === 0 ? ours.peopleInList : people.filter(isList).length * 2 > people.length,
	};
}

/** A key that can be written again: a few words, no marks. */
const isKey = (key: string | undefined): key is string =>
	key !== undefined && /^\p{L}[\p{L}\p{M} _-]{0,39}$/u.test(key);

/** The day of the decision; the days on which a record was begun or changed have lines of their own. */
function isDay(key: string): boolean {
	const field = fieldOf(key);
	return field?.kind === 'date' && field.rank === 0;
}

const isList = ({ raw }: People): boolean => /^\s*[[-]/.test(raw);

/** The words before a status on its line, or the heading above it. */
function statusKey({ status, sections, source, path }: Decision, form: HeaderForm): string | undefined {
	if (status.from !== form || status.span === undefined || status.span.file !== path) return undefined;
	const { offset } = status.span.start;
	if (form === 'heading') {
		const above = sections.filter(({ span }) => span.start.offset < offset).at(-1)?.heading;
		return above !== undefined && fieldOf(above)?.kind === 'status' ? above : undefined;
	}
	const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
	const key = /(\p{L}[\p{L}\p{M} _-]*?)[\s:：*_|"']*$/u.exec(before)?.[1];
	return key !== undefined && fieldOf(key)?.kind === 'status' ? key : undefined;
}
