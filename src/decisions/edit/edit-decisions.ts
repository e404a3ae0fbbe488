import { addTo } from '#graph/lists-by-key.ts';
import type { Decision, DecisionFile, ReadOptions, ReadResult } from '../decision.ts';
import { whyReadOnly } from '../decision-source.ts';
import { decodeFile } from '../decode.ts';
import { isHolder } from '../identity.ts';
import { readDecisions } from '../read-decisions.ts';
import { seriesOf } from '../series.ts';
import { sidecarsOf } from '../sidecars.ts';
import { createStatusReader } from '../status-vocabulary.ts';
import { type RecordChange, type Refusal, type Splice, spliced } from './change.ts';
import { createHouse } from './house-style.ts';
import { planRecord, recordOf } from './plan-record.ts';
import type { Beside } from './status-places.ts';
import { wrongAfterwards } from './verify.ts';

/** The changes of one or several records, by their `ref`. */
export type Changes = ReadonlyMap<string, RecordChange>;

/** A file with another text. Both are without byte-order mark; whoever writes puts it back where it was. */
export interface EditedFile {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/** What can be written, all of it or nothing; `read` is what the reader makes of it. */
export type EditResult = { readonly files: readonly EditedFile[]; readonly read: ReadResult } | Refusal;

/**
 * Changes records in the form each is written in, and reads all of them again before anything is given back: what is not
 * exactly as intended is a refusal. Pure; the caller writes the files.
 */
export function editDecisions(
	files: readonly DecisionFile[],
	options: ReadOptions,
	changes: Changes,
	before: ReadResult = readDecisions(files, options),
): EditResult {
	const plan = createPlanner(before, options);
	const splices: Splice[] = [];
	for (const [ref, change] of changes) {
		const planned = plan(ref, change);
		if ('refused' in planned) return planned;
		splices.push(...planned);
	}
	const edited = editedFiles(files, splices);
	const after = readDecisions(withEdits(files, edited), options);
	const wrong = wrongAfterwards(before, after, changes);
	if (wrong !== undefined) return { refused: wrong, hint: 'change the records by hand' };
	return { files: edited, read: after };
}

/** Plans the change of one record, by its `ref`: the splices, or why it is left alone. */
export type Planner = (ref: string, change: RecordChange) => readonly Splice[] | Refusal;

/** Makes the planner for records that were read together; what they have in common is looked at once. */
export function createPlanner(before: ReadResult, options: ReadOptions): Planner {
	const readStatus = createStatusReader(options.vocabulary);
	const styleFor = createHouse(
		before.decisions.filter((one) => whyReadOnly(one) === undefined),
		readStatus,
	);
	const sidecarOf = besideRecords(before);
	const byRef = new Map(before.decisions.map((one) => [one.ref, one]));
	return (ref, change) => {
		const decision = byRef.get(ref);
		if (!decision) return { refused: `there is no decision \`${ref}\`` };
		const why = whyReadOnly(decision);
		if (why !== undefined)
			return {
				refused: `\`${decision.label}\` cannot be changed by a program: ${why}`,
				hint: `change \`${decision.file}\` by hand, at line ${(decision.within === undefined ? decision.status.span : undefined)?.start.line ?? decision.span.start.line}`,
			};
		const sidecar = sidecarOf(decision);
		const record = recordOf(decision.path, decision.source, sidecar, readStatus);
		const style = styleFor(decision);
		return planRecord({ decision, record, sidecar, style, all: before.decisions, readStatus }, change);
	};
}

/** The YAML of each record, as reading finds it. */
function besideRecords({ decisions, documents }: ReadResult): (decision: Decision) => Beside | undefined {
	const yamlOf = sidecarsOf(documents.filter(({ kind }) => kind === 'sidecar'));
	const texts = documents.filter(({ kind }) => kind !== 'sidecar' && kind !== 'settings' && kind !== 'unsupported');
	const { holders } = seriesOf([...decisions, ...texts].map(({ path }) => path));
	return ({ path }) => {
		const found = yamlOf(path, isHolder(path) || holders.has(path));
		return found && { path: found.path, text: found.source };
	};
}

/** The files that splices change, each with its old and its new text. */
export function editedFiles(files: readonly DecisionFile[], splices: readonly Splice[]): readonly EditedFile[] {
	const byFile = new Map<string, Splice[]>();
	for (const splice of splices) addTo(byFile, splice.file, splice);
	return [...byFile].map(([path, own]) => {
		const file = files.find((one) => one.path === path);
		const decoded = file && decodeFile(file).source;
		if (!decoded) throw new Error(`the text of ${path} is not known`);
		return { path, before: decoded.text, after: spliced(decoded.text, own) };
	});
}

/** The same files with the edited texts in the place of the old ones. */
export function withEdits(files: readonly DecisionFile[], edited: readonly EditedFile[]): readonly DecisionFile[] {
	const texts = new Map(edited.map(({ path, after }) => [path, after]));
	return files.map((file) => (texts.has(file.path) ? { path: file.path, text: texts.get(file.path) } : file));
}
