import { join } from 'node:path';
import type { Decision, DecisionFile } from '#decisions/decision.ts';
import { whyReadOnly } from '#decisions/decision-source.ts';
import type { Refusal } from '#decisions/edit/change.ts';
import { editDecisions, withEdits } from '#decisions/edit/edit-decisions.ts';
import { findRecord } from '#decisions/edit/find-record.ts';
import { createHouse } from '#decisions/edit/house-style.ts';
import { acceptance, type Intention, linking } from '#decisions/edit/rules.ts';
import { markupOf } from '#decisions/markup/markup.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { createStatusReader } from '#decisions/status-vocabulary.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { prefixOf } from '../decision-options.ts';
import { readTemplateFolder } from '../templates.ts';
import { type FileChange, writeAll } from '../write-files.ts';
import { filledTemplate } from './fill-template.ts';
import type { DecisionLog } from './log.ts';
import { inTheirWords } from './neighbour-headings.ts';
import { neighbourKeys } from './neighbour-keys.ts';
import { ownTemplate, templateNamed, templatePaths } from './own-template.ts';
import { nextName } from './record-name.ts';
import { habitsOf, type NewRecord, recordText, templateNames } from './record-text.ts';
import { withNumber } from './reserve-number.ts';
import { inTheirLanguage, languageOf } from './template-words.ts';

/** What the author wants of a new record. */
export interface WantedRecord extends Omit<NewRecord, 'number' | 'date'> {
	/** The folder of the collection, relative to the workspace. */
	readonly folder: string;
	/** One of ours, or the path of a template; without it the folder's own where it has one. */
	readonly template: string | undefined;
	/** Names of records, as the author calls them. */
	readonly supersedes: readonly string[];
	readonly amends: readonly string[];
	readonly accept: boolean;
}

/** What a new record comes to: files with old and new text, and the record as it reads. */
export interface PlannedRecord {
	readonly decision: Decision;
	/** The template of the folder that it was made of; undefined for one of ours. */
	readonly template: string | undefined;
	readonly files: readonly { readonly path: string; readonly before: string | undefined; readonly after: string }[];
	readonly log: DecisionLog;
}

/** Plans the next record of a collection and what it changes in others, without writing anything. `today` is an ISO date. */
export function planNewRecord(
	wanted: WantedRecord,
	log: DecisionLog,
	today: string,
	packageRoot: string,
): PlannedRecord | Refusal {
	const beside = log.read.decisions.filter(
		(one) => isBeside(one.file, wanted.folder) && whyReadOnly(one) === undefined,
	);
	const inFolder = prefixOf(wanted.folder);
	const here = log.files
		.map(({ path }) => path)
		.filter((path) => path.startsWith(inFolder))
		// Records of another markup are counted with the others.
		.map((path) => (markupOf(path) === undefined ? path : path.replace(/\.\w+$/, '.md')))
		.filter((path) => /\.mdx?$/i.test(path));
	// Where one file holds the records so far, the number after its last one is next.
	const inLog = log.read.decisions.filter((one) => one.within !== undefined && isBeside(one.file, wanted.folder));
	const last = beside.length === 0 ? Math.max(0, ...inLog.map(({ number = 0 }) => number)) : 0;
	const name = nextName(
		[
			...here.map((path) => path.slice(inFolder.length)),
			...(last > 0 && last < 10_000 ? [`${String(last).padStart(4, '0')}-in-the-log.md`] : []),
		],
		wanted.title,
		today,
	);
	const readStatus = createStatusReader(log.options.vocabulary);
	const spoken = beside[0] && createHouse(log.read.decisions, readStatus)(beside[0]).stateWord('proposed');
	const isTheirs = beside.some(({ status }) => status.state === 'proposed') || languageOf(beside) !== undefined;
	const proposed = isTheirs ? spoken : undefined;
	const ours = templateNames.find((one) => one === wanted.template);
	const own =
		wanted.template === undefined
			? ownTemplate(wanted.folder, log.read.documents)
			: ours === undefined
				? templateNamed(wanted.template, wanted.folder, log.read.documents)
				: undefined;
	if (own === undefined && ours === undefined && wanted.template !== undefined)
		return noSuchTemplate(wanted.template, templatePaths(wanted.folder, log.read.documents));
	const habits = habitsOf(beside, proposed, ours);
	const body = readTemplateFolder(packageRoot, 'adr', {}).get(`${habits.template}.md`)!;
	const path = `${inFolder}${name.path}`;
	if (log.files.some((file) => file.path === path))
		return { refused: `\`${path}\` is there already`, hint: 'give it another title' };
	const said = { ...wanted, number: name.number, date: today };
	const lead = name.number === '' ? '' : (habits.titleLead?.(name.number) ?? '');
	const text = own
		? filledTemplate(own, { ...said, lead, proposed: habits.proposed }, readStatus)
		: recordText(
				said,
				habits,
				inTheirLanguage(inTheirWords(body, beside), beside),
				neighbourKeys(
					beside,
					{ path, title: wanted.title, number: name.number === '' ? undefined : Number(name.number), date: today },
					wanted.tags.length > 0 ? ['tags'] : [],
				),
			);
	const options = {
		...log.options,
		root: log.options.root ?? (log.adrFolders.length === 0 ? wanted.folder : undefined),
	};
	const files: DecisionFile[] = [...log.files, { path, text }];
	const read = readDecisions(files, options);
	const decision = read.decisions.find((one) => one.path === path);
	if (!decision) return { refused: `\`${path}\` would not be read as a record`, hint: 'give it another title' };
	const odd = own && misread(decision, wanted.title);
	if (odd !== undefined)
		return {
			refused: `\`${own!.path}\` cannot be filled in: ${odd}`,
			hint: `\`--template ${habits.template}\` writes the record without it`,
		};
	return connect({ ...log, options, files, read }, log, path, own?.path, wanted);
}

/** What a record made of somebody's template would say that it should not. */
function misread({ title, status }: Decision, wanted: string): string | undefined {
	const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
	if (plain(title) !== plain(wanted)) return `its title would read \`${title.slice(0, 80)}\``;
	return ['proposed', 'draft', 'unknown'].includes(status.state)
		? undefined
		: `its status would read as ${status.state}`;
}

function noSuchTemplate(name: string, there: readonly string[]): Refusal {
	const known = [...templateNames, ...there];
	const near = nearest(name, known);
	return {
		refused: `there is no template \`${name}\``,
		hint: near ? `did you mean \`${near}\`?` : `there are ${known.join(', ')}`,
	};
}

/** The same record once it says what it supersedes and amends, step by step, each checked as the commands of their own are. */
function connect(
	planned: DecisionLog,
	before: DecisionLog,
	path: string,
	template: string | undefined,
	wanted: WantedRecord,
): PlannedRecord | Refusal {
	const own = (log: DecisionLog): Decision => log.read.decisions.find((one) => one.path === path)!;
	const other = (name: string, log: DecisionLog): Decision | Refusal =>
		findRecord(
			name,
			log.read.decisions.filter((one) => one.path !== path),
		);
	const relate =
		(name: string, type: 'supersedes' | 'amends') =>
		(log: DecisionLog): Intention | Refusal => {
			const target = other(name, log);
			if ('refused' in target) return target;
			return linking(own(log), type, log.read.decisions.find((one) => one.path === target.path)!, log.read.decisions);
		};
	const steps = [
		...wanted.supersedes.map((name) => relate(name, 'supersedes')),
		...wanted.amends.map((name) => relate(name, 'amends')),
		...(wanted.accept ? [(log: DecisionLog) => acceptance(own(log), log.read.decisions)] : []),
	];
	let log = planned;
	for (const step of steps) {
		const intention = step(log);
		if ('refused' in intention) return intention;
		if (intention.changes.size === 0) continue;
		const edited = editDecisions(log.files, log.options, intention.changes, log.read);
		if ('refused' in edited) return edited;
		log = { ...log, files: withEdits(log.files, edited.files), read: edited.read };
	}
	const old = new Map([...before.read.decisions, ...before.read.documents].map((one) => [one.path, one.source]));
	const now = [...log.read.decisions, ...log.read.documents];
	const files = now
		.filter((one) => one.source !== old.get(one.path))
		.map((one) => ({ path: one.path, before: old.get(one.path), after: one.source }));
	return { decision: own(log), template, files, log };
}

/** Writes what was planned, all of it or nothing; gives the reason when nothing was. */
export function writeNewRecord(planned: PlannedRecord, before: DecisionLog): string | undefined {
	const changes = planned.files.map(({ path, after }): FileChange => {
		const bytes = before.files.find((file) => file.path === path)?.bytes;
		const mark = bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
		return { path: join(before.folder, path), before: bytes, after: Buffer.from(mark + after) };
	});
	return withNumber(before.folder, planned.decision, () => writeAll(changes));
}

/** Directly in the folder, or in a folder of its own there. */
function isBeside(path: string, folder: string): boolean {
	const prefix = prefixOf(folder);
	if (!path.startsWith(prefix)) return false;
	const rest = path.slice(prefix.length).split('/');
	return (
		rest.length === 1 || (rest.length === 2 && (/^(?:readme|index)\.mdx?$/i.test(rest[1]!) || /\d/.test(rest[0]!)))
	);
}
