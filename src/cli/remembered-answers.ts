import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recall } from '#analysis/recall.ts';
import { removeQuietly, writeWhole } from '#render/whole-file.ts';
import { sha256Of } from './evidence/file-tree.ts';

/**
 * Answers of analyses kept between builds in one file. The file says which program computed them and carries a digest of
 * its own content: another program's answers and a damaged file count as none.
 */
export interface RememberedAnswers {
	readonly recall: Recall;
	/** Writes the file: what was asked now, and what the last builds asked. Failing costs only time. */
	endBuild(): void;
}

/** How many builds an answer outlives its last use: switching between two branches computes nothing anew. */
const buildsKept = 5;
/** Beyond this only what the last build asked is kept, and nothing when that alone is more. */
const mostBytes = 32 * 1024 * 1024;

interface Entry {
	/** Builds since it was last asked for. */
	age: number;
	/** The answer as JSON text, so that nobody can change it. */
	readonly answer: string;
}

/** The answers of a workspace, which builds and `dev` share. */
export function answersOf(folder: string, program: string): RememberedAnswers {
	return openRememberedAnswers(join(folder, '.lintel', 'cache', 'analyses.json'), program);
}

/** Opens the answers at `file`; `program` identifies the program (`programFingerprint`). Nothing is read before the first question. */
export function openRememberedAnswers(file: string, program: string): RememberedAnswers {
	let known: Map<string, Entry> | undefined;
	const entries = (): Map<string, Entry> => {
		known ??= read(file, program);
		return known;
	};
	const recall: Recall = <Answer>(question: string, compute: () => Answer): Answer => {
		const key = sha256Of(question);
		const entry = entries().get(key);
		if (entry !== undefined) {
			entry.age = 0;
			return JSON.parse(entry.answer) as Answer;
		}
		const answer = compute();
		if (isKeptByJson(answer)) entries().set(key, { age: 0, answer: JSON.stringify(answer) });
		return answer;
	};
	return {
		recall,
		endBuild() {
			// A build that asked nothing says nothing about what is needed.
			if (known !== undefined) write(file, program, known);
		},
	};
}

function read(file: string, program: string): Map<string, Entry> {
	try {
		const text = readFileSync(file, 'utf8');
		const end = text.indexOf('\n');
		const body = text.slice(end + 1);
		if (text.slice(0, end) !== headOf(program, body)) return new Map();
		const stored = JSON.parse(body) as readonly (readonly [key: string, age: number, answer: string])[];
		return new Map(stored.map(([key, age, answer]) => [key, { age: age + 1, answer }]));
	} catch {
		return new Map();
	}
}

function write(file: string, program: string, entries: ReadonlyMap<string, Entry>): void {
	const bytes = (some: readonly (readonly [string, Entry])[]): number =>
		some.reduce((sum, [, { answer }]) => sum + answer.length + 80, 0);
	const recent = [...entries].filter(([, { age }]) => age < buildsKept);
	const kept = bytes(recent) <= mostBytes ? recent : recent.filter(([, { age }]) => age === 0);
	if (bytes(kept) > mostBytes) {
		removeQuietly(file);
		return;
	}
	const sorted = kept.sort(([a], [b]) => (a < b ? -1 : 1));
	const body = JSON.stringify(sorted.map(([key, { age, answer }]) => [key, age, answer]));
	writeWhole(file, `${headOf(program, body)}\n${body}`);
}

const headOf = (program: string, body: string): string => `${program} ${sha256Of(body)}`;

/** Whether reading the JSON of a value gives that value again; numbers without end or value would come back as `null`. */
function isKeptByJson(value: unknown): boolean {
	if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
	if (Array.isArray(value)) return value.every((item) => item !== undefined && isKeptByJson(item));
	if (typeof value === 'object' && value !== null)
		return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isKeptByJson);
	return typeof value !== 'function' && typeof value !== 'bigint' && typeof value !== 'symbol';
}
