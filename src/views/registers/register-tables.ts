import { signatureWords, whyUnknown } from '#decisions/history/history.ts';
import { basisOf } from '../links.ts';
import type { Answer, Because } from '../obligations/answer.ts';
import type { ControlEntry, ControlEvidence } from './control-register.ts';
import type { DecisionEntry, DecisionEvidence } from './decision-register.ts';
import type { FindingEntry } from './finding-register.ts';
import { firstSeenWords } from './first-seen-words.ts';
import type { ClauseEntry, PackEntry } from './pack-register.ts';
import type { RegisterSource } from './register-source.ts';
import { registersOf } from './registers-of.ts';
import type { WaiverEntry } from './waiver-register.ts';

/** A register as plain text, for files that other programs read. A cell is empty where nothing is known. */
export interface RegisterTable {
	/** Also the name of a file: `decisions`. */
	readonly id: string;
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The registers of the audit area, as the pages show them. */
export function registerTables(source: RegisterSource): readonly RegisterTable[] {
	const { decisions, waivers, controls, findings, packs } = registersOf(source);
	return [
		decisionTable(decisions),
		waiverTable(waivers),
		controlTable(controls),
		findingTable(findings.entries),
		clauseTable(packs),
	];
}

/** A column: its heading, and what it says of an entry. */
type Columns<Entry> = readonly (readonly [heading: string, value: (entry: Entry) => string | number | undefined])[];

function tableOf<Entry>(id: string, title: string, columns: Columns<Entry>, entries: readonly Entry[]): RegisterTable {
	return {
		id,
		title,
		columns: columns.map(([heading]) => heading),
		rows: entries.map((entry) => columns.map(([, value]) => String(value(entry) ?? ''))),
	};
}

const listed = (values: readonly string[]): string => values.join('; ');

const known = ({ history }: DecisionEntry): Extract<DecisionEvidence, { known: true }> | undefined =>
	history.known ? history : undefined;

const decisionTable = (entries: readonly DecisionEntry[]): RegisterTable =>
	tableOf(
		'decisions',
		'Decisions',
		[
			['record', ({ label }) => label],
			['reference', ({ ref }) => ref],
			['title', ({ title }) => title],
			['scope', ({ scope }) => scope],
			['status', ({ state }) => state],
			['status as written', ({ statusRaw }) => statusRaw],
			['date', ({ date }) => date],
			['decided by', ({ decidedBy }) => decidedBy],
			['affects', ({ affects }) => listed(affects)],
			['waives', ({ waives }) => listed(waives)],
			['evidence', ({ evidence }) => listed(evidence)],
			['replaced by', ({ replacedBy }) => listed(replacedBy)],
			['review by', ({ reviewBy }) => reviewBy],
			['days overdue', ({ reviewDaysOverdue }) => reviewDaysOverdue],
			['history', ({ history }) => (history.known ? 'known' : unknownWords(history.why))],
			['first commit', (entry) => known(entry)?.first?.id],
			['first commit on', (entry) => known(entry)?.first?.committed],
			['first commit by', (entry) => known(entry)?.first?.author],
			['last commit', (entry) => known(entry)?.last.id],
			['last commit on', (entry) => known(entry)?.last.committed],
			['last commit by', (entry) => known(entry)?.last.author],
			[
				'signature of the last commit',
				({ history }) => (history.known ? signatureWords[history.signature] : undefined),
			],
			['commits', (entry) => known(entry)?.commits],
			['signed commits', (entry) => known(entry)?.signed],
			['changes after acceptance', (entry) => known(entry)?.lateChanges.length],
			['days before first commit', (entry) => known(entry)?.backDatedDays],
			['written in', ({ span }) => basisOf(span)],
		],
		entries,
	);

/** Why nothing is known of one record's history, in words. */
export const unknownWords = (why: Extract<DecisionEvidence, { known: false }>['why']): string =>
	why === 'not asked' ? 'nobody looked' : why === 'not committed' ? 'it is in no commit yet' : whyUnknown[why];

const waiverTable = (entries: readonly WaiverEntry[]): RegisterTable =>
	tableOf(
		'waivers',
		'Accepted risks',
		[
			['finding', ({ waiver }) => waiver.finding],
			['what it says', ({ finding }) => finding?.message],
			['covers', ({ covers }) => covers],
			['endangers', ({ endangers }) => listed(endangers)],
			['state', ({ waiver }) => waiver.state],
			['decision', ({ waiver }) => waiver.label],
			['decision title', ({ waiver }) => waiver.title],
			['accepted by', ({ acceptedBy }) => acceptedBy],
			['granted', ({ granted }) => granted],
			['until', ({ waiver }) => waiver.until],
			['days left', ({ waiver }) => waiver.daysLeft],
			['reason', ({ waiver }) => waiver.rationale],
			['when it lapses', ({ lapse }) => lapse],
			['written in', ({ waiver }) => basisOf(waiver.span)],
		],
		entries,
	);

const controlTable = (entries: readonly ControlEntry[]): RegisterTable =>
	tableOf(
		'controls',
		'Controls',
		[
			['control', ({ ref }) => ref],
			['name', ({ control }) => control.name],
			[
				'source',
				({ control }) => [control.data.source, control.data.clause].filter((one) => one !== undefined).join(' '),
			],
			['what is done', ({ control }) => control.data.text],
			['owner', ({ owner }) => owner],
			['obligations', ({ obligations }) => listed(obligations)],
			['applies to', ({ appliesTo }) => listed(appliesTo)],
			['evidence', ({ evidence }) => listed(evidence.map(evidenceWords))],
			['state', ({ state }) => state],
			['every', ({ control }) => control.data.cadence],
			['last checked', ({ lastTested }) => lastTested],
			['how it ended', ({ lastResult }) => lastResult],
			['next due', ({ nextDue }) => nextDue],
			['days late', ({ daysLate }) => daysLate],
			[
				'checks before',
				({ history }) => listed(history.map(({ date, result }) => (result === undefined ? date : `${date} ${result}`))),
			],
			['not declared', ({ gaps }) => listed(gaps)],
			['written in', ({ control }) => basisOf(control.span)],
		],
		entries,
	);

const findingTable = (entries: readonly FindingEntry[]): RegisterTable =>
	tableOf(
		'findings',
		'Findings',
		[
			['finding', ({ id }) => id],
			['check', ({ rule }) => rule],
			['severity', ({ severity }) => severity],
			['what it says', ({ message }) => message],
			['state', ({ state }) => state],
			['first seen', ({ firstSeen }) => firstSeenWords(firstSeen)],
			['first recorded on', ({ firstSeen }) => ('day' in firstSeen ? firstSeen.day : undefined)],
			['first recorded at commit', ({ firstSeen }) => ('commit' in firstSeen ? firstSeen.commit : undefined)],
			['days open', ({ openDays }) => openDays],
			['closed, recorded on', ({ closed }) => closed?.day],
			['last recorded on', ({ closed }) => closed?.after],
			['came back', ({ reopened }) => reopened],
			['owner', ({ owner }) => owner],
			['due', ({ due }) => due],
			['days overdue', ({ daysOverdue }) => daysOverdue],
			['plan', ({ remediation }) => remediation?.data.plan],
			['waived by', ({ waiver }) => waiver?.label],
			['waiver', ({ waiver }) => waiver?.state],
			['waived until', ({ waiver }) => waiver?.until],
			['certainty', ({ finding }) => finding?.certainty],
			['suggestion', ({ finding }) => finding?.suggestion],
			['written in', ({ finding }) => finding && basisOf(finding.span)],
		],
		entries,
	);

interface ClauseRow extends Pick<ClauseEntry, 'clause' | 'obligations' | 'controls'> {
	readonly pack: PackEntry['pack'];
	readonly answer: Answer | undefined;
}

/** A row a question; a clause without questions is a row of its own, with no data. */
function clauseTable(packs: readonly PackEntry[]): RegisterTable {
	const rows = packs.flatMap(({ pack, clauses }) =>
		clauses.flatMap(({ clause, answers, obligations, controls }): readonly ClauseRow[] => {
			const base = { pack, clause, obligations, controls };
			return answers.length === 0 ? [{ ...base, answer: undefined }] : answers.map((answer) => ({ ...base, answer }));
		}),
	);
	const told = (those: readonly Because[] | undefined): string =>
		listed((those ?? []).map(({ ref, why }) => `${ref}: ${why}`));
	return tableOf(
		'obligation-answers',
		'Obligations, clause by clause',
		[
			['pack', ({ pack }) => pack.id],
			['source', ({ pack }) => pack.data.source],
			['clause', ({ clause }) => clause.reference],
			['title', ({ clause }) => clause.title],
			['paraphrase', ({ clause }) => clause.text],
			['asked of each', ({ answer }) => answer?.question.ask],
			['data', ({ answer }) => (answer === undefined || answer.asked.length === 0 ? 'no data' : 'answered')],
			['asked', ({ answer }) => answer?.asked.length],
			['holds', ({ answer }) => answer?.holds.length],
			['does not hold', ({ answer }) => told(answer?.fails)],
			['not known', ({ answer }) => told(answer?.unknown)],
			['accepted', ({ answer }) => told(answer?.accepted)],
			['how', ({ answer }) => answer?.basis],
			['obligations', ({ obligations }) => listed(obligations)],
			['controls', ({ controls }) => listed(controls)],
		],
		rows,
	);
}

function evidenceWords({ description, query, file, url, ref, day, result, findings }: ControlEvidence): string {
	const tried = day === undefined ? undefined : `last on ${day}${result === undefined ? '' : `, ${result}`}`;
	const answered = findings === undefined ? undefined : `${findings.length} findings today`;
	return [description, query, file, ref, url, tried, answered].filter((one) => one !== undefined).join(', ');
}
