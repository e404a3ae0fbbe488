import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Decision, ReadResult } from '../decision.ts';
import { readDecisions } from '../read-decisions.ts';
import { type FolderFiles, readDecisionFolder } from '../read-folder.ts';
import { inverseOf } from '../relations.ts';
import type { RecordChange, Splice } from './change.ts';
import { createPlanner, editedFiles, withEdits } from './edit-decisions.ts';
import { wrongIn } from './verify.ts';

/** Public decision records in many formats, kept outside the repository; without them these tests are skipped. */
const folder = fileURLToPath(new URL('../../../../shared/corpora/adr', import.meta.url));
const names = existsSync(folder) ? readdirSync(folder).sort() : [];

const read = new Map<string, { files: FolderFiles['files']; result: ReadResult }>();
function collection(name: string): { files: FolderFiles['files']; result: ReadResult } {
	const known = read.get(name);
	if (known) return known;
	const { files } = readDecisionFolder(folder, name);
	const made = { files, result: readDecisions(files, { root: name }) };
	read.set(name, made);
	return made;
}

type Operation = (one: Decision, other: Decision) => { readonly [side in 'first' | 'second']?: RecordChange };

const relate =
	(type: 'amended-by' | 'relates-to'): Operation =>
	(one, other) => ({
		first: { relations: [{ type, target: other }] },
		second: { relations: [{ type: inverseOf(type), target: one }] },
	});

/** What a command does to a record and, where there is one, to the record at the other end. */
const operations: { readonly [name: string]: Operation } = {
	accept: (one) => ({ first: { status: one.status.state === 'accepted' ? 'deprecated' : 'accepted', relations: [] } }),
	supersede: (one, other) => ({
		first: { status: 'superseded', relations: [{ type: 'superseded-by', target: other }] },
		second: { relations: [{ type: 'supersedes', target: one }] },
	}),
	'supersede in part': (one, other) => ({
		first: { relations: [{ type: 'superseded-by', target: other, part: 'the rule on time-outs' }] },
		second: { relations: [{ type: 'supersedes', target: one, part: 'the rule on time-outs' }] },
	}),
	amend: relate('amended-by'),
	link: relate('relates-to'),
};

/** Records left alone, by operation, with the reason; printed at the end, because a reason is what a user gets to see. */
const tally = new Map<string, { done: number; refused: string[] }>();

describe.skipIf(names.length === 0)('every record of every public collection', () => {
	for (const [operation, changesOf] of Object.entries(operations)) {
		test.each(names)(`${operation}: %s`, (name) => {
			const { files, result } = collection(name);
			const counts = tally.get(operation) ?? { done: 0, refused: [] };
			tally.set(operation, counts);
			// Each record is once the one and once the other, never both in one reading.
			for (const shift of [0, 1]) checkPairs(name, files, result, changesOf, shift, counts);
		});
	}

	afterAll(() => {
		for (const [operation, { done, refused }] of tally) {
			const share = refused.length / Math.max(1, done + refused.length);
			console.log(`${operation}: ${done} changed, ${refused.length} left alone (${(100 * share).toFixed(1)} %)`);
			if (process.env['REASONS']) console.log(refused.join('\n'));
			expect(share, operation).toBeLessThan(0.02);
		}
	});
});

function checkPairs(
	name: string,
	files: FolderFiles['files'],
	before: ReadResult,
	changesOf: Operation,
	shift: number,
	counts: { done: number; refused: string[] },
): void {
	const options = { root: name };
	const plan = createPlanner(before, options);
	const changes = new Map<string, RecordChange>();
	const splices: Splice[] = [];
	const { decisions } = before;
	for (let at = shift; at < decisions.length - 1; at += 2) {
		const [one, other] = [decisions[at]!, decisions[at + 1]!];
		// Two records that tell of each other already are another story.
		if (one.relations.some(({ target }) => target === other.ref)) continue;
		const { first, second } = changesOf(one, other);
		const plans = [first && plan(one.ref, first), second && plan(other.ref, second)];
		const refusal = plans.find((plan) => plan !== undefined && 'refused' in plan);
		if (refusal && 'refused' in refusal) {
			expect(refusal.refused).not.toBe('');
			counts.refused.push(`${name}: ${refusal.refused}`);
			continue;
		}
		counts.done++;
		if (first) changes.set(one.ref, first);
		if (second) changes.set(other.ref, second);
		for (const plan of plans) if (plan && !('refused' in plan)) splices.push(...plan);
	}
	const edited = editedFiles(files, splices);
	for (const { path, before: old, after } of edited) onlyInserted(path, old, after, splices);
	const after = readDecisions(withEdits(files, edited), options);
	const now = new Map(after.decisions.map((one) => [one.path, one]));
	expect(after.decisions.length).toBe(decisions.length);
	const wrong = decisions.flatMap((one) => {
		const problem = wrongIn(one, now.get(one.path)!, changes);
		return problem === undefined ? [] : [`${one.path}: ${problem}`];
	});
	expect(wrong).toEqual([]);
}

/** The bytes outside the splices are the same, in the same order. */
function onlyInserted(path: string, before: string, after: string, splices: readonly Splice[]): void {
	const own = splices.filter(({ file }) => file === path).sort((a, b) => a.start - b.start);
	let old = 0;
	let now = 0;
	for (const { start, end, text } of own) {
		expect(after.slice(now, now + start - old)).toBe(before.slice(old, start));
		now += start - old + text.length;
		old = end;
	}
	expect(after.slice(now)).toBe(before.slice(old));
}
