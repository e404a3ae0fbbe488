import { addTo } from '#graph/lists-by-key.ts';
import type { Decision, DecisionFile, People, ReadOptions } from './decision.ts';
import { decodeFile } from './decode.ts';
import { readDecisions } from './read-decisions.ts';
import { withoutPersonsOfHistory } from './redact-history.ts';

/** What is left out of decision records. */
export interface RecordRedaction {
	/** What stands in place of it. */
	readonly placeholder: string;
	/** Whether people who decided, were asked or were told are left out. */
	readonly people: boolean;
	/** Leaves out of any text what must not be read in it. */
	readonly mask: (text: string) => string;
}

/**
 * The files of decision records without what is not for the readers. It goes from the text itself, before anything is read from
 * it: whatever is said about a record afterwards can only say what is left.
 */
export function redactRecords(
	files: readonly DecisionFile[],
	options: ReadOptions,
	{ people, placeholder, mask }: RecordRedaction,
): readonly DecisionFile[] {
	const texts = new Map<string, string>();
	for (const file of files) {
		const text = decodeFile(file).source?.text;
		if (text !== undefined) texts.set(file.path, text);
	}
	if (people) {
		for (const decision of readDecisions(files, options).decisions) withoutPeople(decision, texts, placeholder);
		// Where a name stands in a form that its line does not show, it goes from the whole record.
		const left = readDecisions(
			[...texts].map(([path, text]) => ({ path, text })),
			options,
		).decisions;
		for (const decision of left) {
			const names = decision.people
				.flatMap((one) => one.names.filter(isSomebody))
				.filter((name) => !name.includes(placeholder));
			const text = texts.get(decision.file);
			if (text !== undefined && names.length > 0) texts.set(decision.file, withoutNames(text, names, placeholder));
		}
	}
	// What is no text is shown nowhere.
	return files.map((file) => {
		const text = texts.get(file.path);
		return text === undefined ? file : { path: file.path, text: mask(text) };
	});
}

/** Teams and roles of the model are no persons. */
const isSomebody = (name: string): boolean => name.trim() !== '' && !/^(?:team|role):/.test(name);

/** Takes the names from the lines that they are read from, in the record or in the file beside it. */
function withoutPeople(decision: Decision, texts: Map<string, string>, placeholder: string): void {
	const { people, file: own } = decision;
	const history = texts.get(own)?.split('\n');
	if (history !== undefined && decision.statusHistory.length > 0) {
		withoutPersonsOfHistory(history, decision, placeholder);
		texts.set(own, history.join('\n'));
	}
	for (const [file, group] of byFile(people)) {
		const text = texts.get(file);
		if (text === undefined) continue;
		const lines = text.split('\n');
		for (const { names, span } of group) {
			const persons = names.filter(isSomebody);
			for (let line = span.start.line - 1; line < Math.min(lines.length, span.end.line); line++)
				lines[line] = withoutNames(lines[line]!, persons, placeholder);
		}
		// Whoever is named as such is the same person elsewhere in the record; a single word may be any word.
		const whole = group.flatMap(({ names }) => names.filter((name) => isSomebody(name) && /[\s@]/.test(name.trim())));
		texts.set(file, withoutNames(lines.join('\n'), whole, placeholder));
	}
}

function byFile(people: readonly People[]): ReadonlyMap<string, readonly People[]> {
	const groups = new Map<string, People[]>();
	for (const one of people) addTo(groups, one.span.file, one);
	return groups;
}

/** Longer names first, so that none is found inside another. */
function withoutNames(text: string, names: readonly string[], placeholder: string): string {
	return [...names]
		.sort((a, b) => b.length - a.length)
		.reduce((left, name) => left.replaceAll(name, placeholder), text);
}
