import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from '#decisions/edit/change.ts';
import { lineEndAt } from '#decisions/edit/change.ts';
import { type Authored, type File, readFiles } from '#model/authored.ts';
import { impliedFields } from '#model/implied.ts';

/** What is written down about one exercise; texts as the schema of runbooks wants them. */
export interface ExerciseRecord {
	readonly date: string;
	readonly result: string;
	readonly duration?: string | undefined;
	readonly environment?: string | undefined;
	readonly by?: string | undefined;
	readonly notes?: string | undefined;
	readonly evidence?: string | undefined;
}

interface RunbookValue {
	readonly exercises?: readonly { readonly date?: unknown }[] | null;
	readonly [field: string]: unknown;
}

/**
 * The text of a file with one more exercise of a runbook in it, byte for byte the same elsewhere: in front where the list is
 * written newest first, else at its end, in the form of its neighbours. The result is read again and must say just that.
 */
export function withExercise(file: File, id: string, record: ExerciseRecord): { readonly text: string } | Refusal {
	const mark = file.text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const text = file.text.slice(mark.length);
	const refusal: Refusal = {
		refused: `\`${file.path}\` is written in a way that cannot be added to without changing the rest`,
		hint: `add it by hand, under \`exercises:\`: - ${flowItem(record, false)}`,
	};
	const before = readFiles([{ path: file.path, text }]);
	const at = before.authored.findIndex((one) => isRunbook(one, id));
	const found = before.authored[at];
	if (found === undefined) return refusal;
	const changed = inserted(text, found, record, file.path.endsWith('.json'));
	if (changed === undefined) return refusal;
	const after = readFiles([{ path: file.path, text: changed }]);
	const expected = before.authored.map((one, index) =>
		index === at ? withRecord(one.value as RunbookValue, record) : one.value,
	);
	const actual = after.authored.map((one, index) => (index === at ? sorted(one.value as RunbookValue) : one.value));
	const same = after.diagnostics.length === before.diagnostics.length && isDeepStrictEqual(actual, expected);
	return same ? { text: mark + changed } : refusal;
}

const isRunbook = ({ value, path }: Authored, id: string): boolean => {
	const data = { ...impliedFields(path), ...(value as object) } as { kind?: unknown; id?: unknown };
	return data.kind === 'runbook' && data.id === id;
};

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
/** The order of the list is judged by eye; that nothing of it is lost, by this. */
const sorted = (value: RunbookValue): object => ({ ...value, exercises: [...(value.exercises ?? [])].sort(byText) });
const withRecord = (value: RunbookValue, record: ExerciseRecord): object =>
	sorted({ ...value, exercises: [...(value.exercises ?? []), { ...Object.fromEntries(fieldsOf(record)) }] });

const fieldsOf = (record: ExerciseRecord): readonly (readonly [string, string])[] =>
	(['date', 'result', 'duration', 'environment', 'by', 'notes', 'evidence'] as const).flatMap((name) => {
		const value = record[name];
		return value === undefined ? [] : [[name, value] as const];
	});

/** JSON strings are YAML strings; plain where nothing in the text means anything to YAML. */
const scalar = (text: string): string =>
	/^[A-Za-z0-9][A-Za-z0-9:/._-]*$/.test(text) &&
	!/^(?:true|false|null|yes|no|on|off|[\d.e_+-]+)$/i.test(text) &&
	!text.endsWith(':')
		? text
		: /^\d{4}-\d{2}-\d{2}$/.test(text)
			? text
			: JSON.stringify(text);

const flowItem = (record: ExerciseRecord, isJson: boolean): string =>
	`{ ${fieldsOf(record)
		.map(([name, value]) => (isJson ? `"${name}": ${JSON.stringify(value)}` : `${name}: ${scalar(value)}`))
		.join(', ')} }`;

const blockItem = (record: ExerciseRecord, indent: string, end: string): string =>
	fieldsOf(record)
		.map(([name, value], at) => `${indent}${at === 0 ? '- ' : '  '}${name}: ${scalar(value)}`)
		.join(end);

function inserted(
	text: string,
	{ value, places }: Authored,
	record: ExerciseRecord,
	isJson: boolean,
): string | undefined {
	const put = (at: number, added: string): string => text.slice(0, at) + added + text.slice(at);
	const list = (value as RunbookValue).exercises;
	const end = lineEndAt(text, places.spanOf(['id']).start.offset);
	if (!places.has(['exercises'])) return withKey(text, value as RunbookValue, places, record, isJson, end);
	const key = places.keySpanOf(['exercises']);
	if (!Array.isArray(list)) {
		const at = lineEnd(text, key.end.offset);
		return list === null
			? put(at, `${end}${indentOf(text, key.start.offset)}  - ${flowItem(record, isJson)}`)
			: undefined;
	}
	const span = places.spanOf(['exercises']);
	const isNewestFirst = list.length > 1 && String(list[0]?.date) > String(list.at(-1)?.date);
	if (text[span.start.offset] === '[') {
		const item = flowItem(record, isJson);
		if (list.length === 0) return put(span.start.offset + 1, item);
		if (isNewestFirst) return put(places.spanOf(['exercises', 0]).start.offset, `${item}, `);
		return put(places.spanOf(['exercises', list.length - 1]).end.offset, `, ${item}`);
	}
	if (list.length === 0) return undefined;
	const first = places.spanOf(['exercises', 0]);
	const dash = text.lastIndexOf('-', first.start.offset);
	const indent = indentOf(text, dash);
	const item =
		text[first.start.offset] === '{' ? `${indent}- ${flowItem(record, isJson)}` : blockItem(record, indent, end);
	if (isNewestFirst) return put(dash - indent.length, item + end);
	const last = places.spanOf(['exercises', list.length - 1]);
	return put(
		lineEnd(text, last.start.offset + text.slice(last.start.offset, last.end.offset).trimEnd().length),
		end + item,
	);
}

/** The key `exercises` with its first item: below `lastExercised` where that stands on a line, else as the last field. */
function withKey(
	text: string,
	value: RunbookValue,
	places: Authored['places'],
	record: ExerciseRecord,
	isJson: boolean,
	end: string,
): string | undefined {
	const put = (at: number, added: string): string => text.slice(0, at) + added + text.slice(at);
	const root = places.spanOf([]);
	const item = flowItem(record, isJson);
	const ends = Object.keys(value)
		.filter((field) => places.has([field]))
		.map((field) => places.spanOf([field]))
		.map(({ start, end: to }) => start.offset + text.slice(start.offset, to.offset).trimEnd().length);
	const last = Math.max(...ends);
	if (text[root.start.offset] === '{') return put(last, isJson ? `, "exercises": [${item}]` : `, exercises: [${item}]`);
	const indent = ' '.repeat(places.keySpanOf(['id']).start.column - 1);
	const below = places.has(['lastExercised']) ? places.spanOf(['lastExercised']).end.offset : last;
	return put(lineEnd(text, below), `${end}${indent}exercises:${end}${indent}  - ${item}`);
}

/** Where the line of an offset ends, before its line end. */
function lineEnd(text: string, offset: number): number {
	const next = text.indexOf('\n', offset);
	if (next === -1) return text.length;
	return text[next - 1] === '\r' ? next - 1 : next;
}

/** The blanks in front of what stands at an offset. */
function indentOf(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	return /^[ \t]*/.exec(text.slice(start, offset))![0];
}
