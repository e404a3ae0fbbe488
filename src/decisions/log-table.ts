import { type Anchors, createAnchors } from '#markdown/anchors.ts';
import { identityOfEntry } from './log-entries.ts';
import type { LogEntry } from './log-entry.ts';
import { anchorOfEntry, namesDecisions } from './log-names.ts';
import { createMappedSource, type MappedLine } from './mapped-source.ts';
import { fieldOf } from './metadata-keys.ts';
import { plain } from './plain.ts';
import type { ReadRecord } from './record.ts';
import { roleOfHeading } from './section-roles.ts';
import { cellsOf } from './table-header.ts';

const DECISION =
	/^(?:decisions?|decision made|what|choice|entscheidung|beschluss|décision|decisión|decisão|decisione|beslissing|besluit|решение|决策|决定|決定|결정)$/iu;
const TITLE = /^(?:title|topic|subject|name|titel|thema|titre|sujet|título|tema|titolo|标题|タイトル)$/iu;
const ID = /^(?:#|id|nr|no|no\.|number|adr|key|ref|nummer|numéro|número|编号|番号)$/iu;
/** A row that leads to a file is the entry of an index. */
const LEADS_TO_FILE = /\]\(\s*<?[^)\s]*\.(?:mdx?|markdown|adoc|asciidoc|rst|html?)(?:[#>)\s])/i;
const FEWEST = 2;
const MOST = 2_000;
const LONGEST_TITLE = 100;

/**
 * The decisions that a file holds as the rows of tables: a column for the decision, and one at least for its state, day,
 * reason or number. Only in a file that says that it holds decisions; a table whose rows lead to files is an index.
 */
export function rowEntries(record: ReadRecord): readonly LogEntry[] {
	const { outline, source } = record;
	if (!namesDecisions(record)) return [];
	const entries: LogEntry[] = [];
	const anchors = createAnchors('');
	for (let index = 0; index + 2 < outline.lines.length; index++) {
		const rule = outline.lines[index + 1]!;
		if (rule.code || !/^[\s|:-]+$/.test(rule.text) || !rule.text.includes('-')) continue;
		const headers = cellsOf(outline.lines[index]!)?.map(({ text }) => plain(text));
		const columns = headers && columnsOf(headers);
		const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
		let at = index + 2;
		for (; at < outline.lines.length; at++) {
			const cells = cellsOf(outline.lines[at]!);
			if (!cells) break;
			rows.push({ cells: cells.map(({ text }) => text), line: source.positionAt(outline.lines[at]!.start).line });
		}
		index = Math.max(index + 1, at - 1);
		if (headers === undefined || columns === undefined || rows.length < FEWEST) continue;
		if (rows.filter(({ cells }) => cells.some((cell) => LEADS_TO_FILE.test(`${cell} `))).length * 2 >= rows.length)
			continue;
		for (const row of rows) {
			const title = titleOf(plain(row.cells[columns.title] ?? ''), row.cells[columns.title] ?? '');
			if (title === '' || /^[-–—_.…{}]+$/.test(title) || entries.length >= MOST) continue;
			entries.push(entryOf(source.path, headers, columns, row, title, anchors));
		}
	}
	return entries.length < FEWEST ? [] : entries;
}

interface Columns {
	readonly title: number;
	readonly id: number;
}

function columnsOf(headers: readonly string[]): Columns | undefined {
	const decision = headers.findIndex((header) => DECISION.test(header));
	const title = headers.findIndex((header) => TITLE.test(header));
	const id = headers.findIndex((header) => ID.test(header));
	const isStated = headers.some((header) => fieldOf(header)?.kind === 'status');
	if (decision === -1 && !(title !== -1 && isStated)) return undefined;
	const tells = headers.some((header, at) => {
		const kind = fieldOf(header)?.kind;
		return (
			at === id ||
			kind === 'status' ||
			kind === 'date' ||
			['context', 'consequences'].includes(roleOfHeading(header)) ||
			REASON.test(header)
		);
	});
	if (!tells) return undefined;
	return { title: title === -1 ? decision : title, id };
}

const REASON =
	/^(?:why|reason|reasons|reasoning|rationale|justification|motivation|begründung|grund|raison|justificación|motivo|причина|理由|原因|이유)$/iu;

/** Long cells begin with what stands in bold, or with a sentence. */
function titleOf(shown: string, written: string): string {
	const strong = /^\s*\*\*([^*\n]{3,200})\*\*/.exec(written)?.[1];
	const text = strong !== undefined && shown.length > LONGEST_TITLE ? plain(strong).replace(/[.:\s]+$/, '') : shown;
	if (text.length <= LONGEST_TITLE) return text;
	const sentence = /^.{10,}?[.;:](?=\s)/u.exec(text.slice(0, LONGEST_TITLE * 2))?.[0].slice(0, -1);
	if (sentence !== undefined && sentence.length <= LONGEST_TITLE) return sentence;
	return `${text.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')} …`;
}

function entryOf(
	path: string,
	headers: readonly string[],
	columns: Columns,
	{ cells, line }: { readonly cells: readonly string[]; readonly line: number },
	title: string,
	anchors: Anchors,
): LogEntry {
	const id = columns.id === -1 ? '' : plain(cells[columns.id] ?? '');
	const anchor = anchorOfEntry(anchors, id === '' ? title : id);
	const texts = [`# ${title}`, ''];
	const sections: string[] = [];
	for (const [at, header] of headers.entries()) {
		const cell = (cells[at] ?? '').replaceAll('\\|', '|').trim();
		if (cell === '' || header === '' || at === columns.id) continue;
		const kind = fieldOf(header)?.kind;
		if (kind !== undefined && kind !== 'title') texts.push(`- ${header}: ${cell.replace(/<br\s*\/?>/gi, ' ')}`);
		else if (at !== columns.title || plain(cell) !== title)
			sections.push('', `## ${header}`, '', ...cell.split(/<br\s*\/?>/i));
	}
	const lines: readonly MappedLine[] = [...texts, ...sections].map((text) => ({ text, line }));
	const identity = identityOfEntry(path, id, anchor);
	return {
		what: 'row',
		source: createMappedSource(path, lines),
		lines: lines.map((one) => one.line),
		identity: { ...identity, words: title },
		anchor,
	};
}
