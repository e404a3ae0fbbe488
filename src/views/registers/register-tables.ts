import { signatureWords, whyUnknown } from '#decisions/history/history.ts';
import { basisOf } from '../links.ts';
import type { Answer, Because } from '../obligations/answer.ts';
import { plainMarkdown } from '../prose.ts';
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
	/** Columns that say nothing of an entry because there is nothing to say: an empty cell is no omission of anybody. */
	readonly whereItApplies?: readonly string[] | undefined;
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

/** A column: its heading, what it says of an entry, and whether that is computed or only of some entries, so that nobody left it out. */
type Columns<Entry> = readonly (readonly [
	heading: string,
	value: (entry: Entry) => string | number | undefined,
	applies?: 'where it applies',
])[];

function tableOf<Entry>(id: string, title: string, columns: Columns<Entry>, entries: readonly Entry[]): RegisterTable {
	return {
		id,
		title,
		columns: columns.map(([heading]) => heading),
		whereItApplies: columns.flatMap(([heading, , applies]) => (applies === undefined ? [] : [heading])),
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
			// For people, as the page of the record says it: a link in it is its words. The record, in the pack, has it letter for letter.
			['status as written', ({ statusRaw }) => plainMarkdown(statusRaw)],
			['date', ({ date }) => date],
			['proposed', ({ proposed }) => proposed, 'where it applies'],
			['decided by', ({ decidedBy }) => decidedBy],
			['consulted', ({ consulted }) => consulted, 'where it applies'],
			['informed', ({ informed }) => informed, 'where it applies'],
			['owner', ({ owner }) => owner, 'where it applies'],
			['affects', ({ affects }) => listed(affects)],
			['waives', ({ waives }) => listed(waives), 'where it applies'],
			['evidence', ({ evidence }) => listed(evidence)],
			['replaces', ({ replaces }) => listed(replaces), 'where it applies'],
			['replaced by', ({ replacedBy }) => listed(replacedBy), 'where it applies'],
			['in force instead', ({ inForceInstead }) => listed(inForceInstead), 'where it applies'],
			['amends', ({ amends }) => listed(amends), 'where it applies'],
			['amended by', ({ amendedBy }) => listed(amendedBy), 'where it applies'],
			['review by', ({ reviewBy }) => reviewBy],
			['days overdue', ({ reviewDaysOverdue }) => reviewDaysOverdue, 'where it applies'],
			['history', ({ history }) => (history.known ? 'known' : unknownWords(history.why))],
			['first commit', (entry) => known(entry)?.first?.id, 'where it applies'],
			['first commit on', (entry) => known(entry)?.first?.committed, 'where it applies'],
			['first commit by', (entry) => known(entry)?.first?.author, 'where it applies'],
			['last commit', (entry) => known(entry)?.last.id, 'where it applies'],
			['last commit on', (entry) => known(entry)?.last.committed, 'where it applies'],
			['last commit by', (entry) => known(entry)?.last.author, 'where it applies'],
			[
				'signature of the last commit',
				({ history }) => (history.known ? signatureWords[history.signature] : undefined),
				'where it applies',
			],
			['commits', (entry) => known(entry)?.commits, 'where it applies'],
			['signed commits', (entry) => known(entry)?.signed, 'where it applies'],
			['changes after acceptance', (entry) => known(entry)?.lateChanges.length, 'where it applies'],
			['days before first commit', (entry) => known(entry)?.backDatedDays, 'where it applies'],
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
			['what it says', ({ finding }) => finding?.message, 'where it applies'],
			['covers', ({ covers }) => covers, 'where it applies'],
			['endangers', ({ endangers }) => listed(endangers), 'where it applies'],
			['state', ({ waiver }) => waiver.state],
			['decision', ({ waiver }) => waiver.label],
			['decision title', ({ waiver }) => waiver.title],
			['accepted by', ({ acceptedBy }) => acceptedBy],
			['granted', ({ granted }) => granted],
			['until', ({ waiver }) => waiver.until],
			['days left', ({ waiver }) => waiver.daysLeft, 'where it applies'],
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
			['next due', ({ nextDue }) => nextDue, 'where it applies'],
			['days late', ({ daysLate }) => daysLate, 'where it applies'],
			[
				'checks before',
				({ history }) => listed(history.map(({ date, result }) => (result === undefined ? date : `${date} ${result}`))),
				'where it applies',
			],
			['not declared', ({ gaps }) => listed(gaps), 'where it applies'],
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
			['first recorded on', ({ firstSeen }) => ('day' in firstSeen ? firstSeen.day : undefined), 'where it applies'],
			[
				'first recorded at commit',
				({ firstSeen }) => ('commit' in firstSeen ? firstSeen.commit : undefined),
				'where it applies',
			],
			['days open', ({ openDays }) => openDays, 'where it applies'],
			['closed, recorded on', ({ closed }) => closed?.day, 'where it applies'],
			['last recorded on', ({ closed }) => closed?.after, 'where it applies'],
			['came back', ({ reopened }) => reopened, 'where it applies'],
			['owner', ({ owner }) => owner],
			['due', ({ due }) => due],
			['days overdue', ({ daysOverdue }) => daysOverdue, 'where it applies'],
			['plan', ({ remediation }) => remediation?.data.plan],
			['waived by', ({ waiver }) => waiver?.label, 'where it applies'],
			['waiver', ({ waiver }) => waiver?.state, 'where it applies'],
			['waived until', ({ waiver }) => waiver?.until, 'where it applies'],
			['certainty', ({ finding }) => finding?.certainty, 'where it applies'],
			['suggestion', ({ finding }) => finding?.suggestion, 'where it applies'],
			['written in', ({ finding }) => finding && basisOf(finding.span), 'where it applies'],
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
			['asked of each', ({ answer }) => answer?.question.ask, 'where it applies'],
			['data', ({ answer }) => (answer === undefined || answer.asked.length === 0 ? 'no data' : 'answered')],
			['asked', ({ answer }) => answer?.asked.length, 'where it applies'],
			['holds', ({ answer }) => answer?.holds.length, 'where it applies'],
			['does not hold', ({ answer }) => told(answer?.fails), 'where it applies'],
			['not known', ({ answer }) => told(answer?.unknown), 'where it applies'],
			['accepted', ({ answer }) => told(answer?.accepted), 'where it applies'],
			['how', ({ answer }) => answer?.basis, 'where it applies'],
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
