import { endOfRoom, type RestructuredLine, roomOf, shifted } from './restructured-room.ts';
import { csvRow, listTable } from './restructured-tables.ts';
import { literalText, putTable, target, type Writer } from './writer.ts';

const ADMONITIONS: Readonly<Record<string, string>> = {
	note: 'NOTE',
	seealso: 'NOTE',
	admonition: 'NOTE',
	todo: 'NOTE',
	versionadded: 'NOTE',
	versionchanged: 'NOTE',
	deprecated: 'WARNING',
	hint: 'TIP',
	tip: 'TIP',
	important: 'IMPORTANT',
	attention: 'IMPORTANT',
	warning: 'WARNING',
	danger: 'CAUTION',
	caution: 'CAUTION',
	error: 'CAUTION',
};
const CODE =
	/^(?:code|code-block|sourcecode|parsed-literal|mermaid|graphviz|digraph|uml|plantuml|math|productionlist|prompt|console)$/;
/** About how a page looks, or made from what stands in it. */
const NOT_SHOWN =
	/^(?:contents|highlight|default-role|role|index|meta|sectnum|section-numbering|target-notes|currentmodule|module|tabularcolumns|only|class|rst-class|sectionauthor|codeauthor|header|footer|title|toctree)$/;
/** Keys of the records of a house, written as directives. */
const KEYS =
	/^(?:authors?|status|state|deciders?|approvers?|reviewers?|date|created|updated|date-(?:accepted|proposed|decided|created|updated)|proposal-number|ticket-url|implemented|supersedes|superseded-by|replaces|replaced-by|requires|related)$/;
const DEEPEST = 12;

/** Puts what begins with two full stops: directives, and what other marks such as comments and targets are for. */
export function createDirectives(
	writer: Writer,
	inline: (text: string) => string,
	blocks: (lines: readonly RestructuredLine[], depth: number) => void,
) {
	/** Gives the index of the last line. */
	function explicit(lines: readonly RestructuredLine[], at: number, depth: number): number {
		const { text } = lines[at]!;
		// An address ends with its paragraph: what stands below belongs to the text.
		const to = /^\.\.\s+_/.test(text) ? endOfParagraph(lines, at) : endOfRoom(lines, at, 1);
		const directive = /^\.\.\s+(?:\|([^|]{1,100})\|\s+)?([a-zA-Z][\w:+.-]{0,40})::(?:\s+(.*))?$/.exec(text);
		// Comments, targets, footnotes and substitutions: shown elsewhere, or nowhere.
		if (!directive || directive[1] !== undefined) return to;
		const [, , name = '', argument = ''] = directive;
		const below = lines.slice(at + 1, to + 1);
		const room = roomOf(below.find((one) => one.text !== '')?.text ?? '');
		const inside = shifted(below, room);
		let first = 0;
		const options = new Map<string, string>();
		while (first < inside.length) {
			const option = /^:([\w-]{1,40}):(?:\s+(.*))?$/.exec(inside[first]!.text);
			if (!option) break;
			options.set(option[1]!, option[2] ?? '');
			first++;
		}
		put(name.toLowerCase(), argument, options, inside.slice(first), lines.slice(at, to + 1), depth);
		return to;
	}

	function put(
		name: string,
		argument: string,
		options: ReadonlyMap<string, string>,
		inside: readonly RestructuredLine[],
		whole: readonly RestructuredLine[],
		depth: number,
	): void {
		const kind = ADMONITIONS[name];
		const from = inside.findIndex(({ text }) => text !== '');
		const own = from === -1 ? [] : inside.slice(from);
		if (NOT_SHOWN.test(name)) {
			if (name === 'toctree') entries(own);
			else if (name === 'only') blocks(own, depth);
		} else if (CODE.test(name)) writer.code(languageOf(name, argument), own);
		else if (kind !== undefined && depth <= DEEPEST)
			writer.quoted(() => {
				writer.put(`[!${kind}]`);
				const isTitle = name === 'admonition' || name.startsWith('version') || name === 'deprecated';
				if (argument !== '') writer.put(isTitle ? `**${inline(argument)}**` : inline(argument));
				blocks(own, depth + 1);
			});
		else if (name === 'image' || name === 'figure') {
			const alt = options.get('alt') ?? argument.replace(/^.*\//, '').replace(/\.\w+$/, '');
			writer.gap();
			writer.put(`![${literalText(alt)}](${target(argument.trim())})`);
			writer.put('');
			if (name === 'figure') blocks(own, depth + 1);
		} else if (name === 'list-table') table(listTable(own), argument, Number(options.get('header-rows') ?? 0));
		else if (name === 'csv-table') {
			const header = options.get('header');
			const rows = own.filter(({ text }) => text !== '').map(({ text, line }) => ({ cells: csvRow(text), line }));
			const head = header === undefined ? [] : [{ cells: csvRow(header), line: whole[0]!.line }];
			table([...head, ...rows], argument, header === undefined ? Number(options.get('header-rows') ?? 0) : 1);
		} else if (name === 'table') {
			caption(argument);
			blocks(own, depth);
		} else if (name === 'rubric' || name === 'centered') caption(argument);
		else if (/^(?:epigraph|highlights|pull-quote|topic|sidebar|compound|container)$/.test(name) && depth <= DEEPEST) {
			if (name === 'topic' || name === 'sidebar') caption(argument);
			writer.quoted(() => blocks(own, depth + 1));
		} else if (name === 'include' || name === 'literalinclude') {
			writer.gap();
			writer.put(`*Another file stands here: [${literalText(argument)}](${target(argument.trim())})*`);
			writer.put('');
		} else if (KEYS.test(name)) {
			// What a house says of its proposals, `.. date-accepted:: 2018-07-14`: a line of a header.
			if (argument.trim() === '' || /^leave blank/i.test(argument)) return;
			writer.gap();
			writer.put(`- ${name.replaceAll('-', ' ')}: ${inline(argument.trim())}`);
		} else writer.leave(`.. ${name}::`, whole);
	}

	function caption(text: string): void {
		if (text === '') return;
		writer.gap();
		writer.put(`**${inline(text)}**`);
		writer.put('');
	}

	function table(
		rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
		title: string,
		headerRows: number,
	): void {
		caption(title);
		if (rows.length === 0) return;
		putTable(
			writer,
			rows.map(({ cells, line }) => ({
				cells: cells.map((cell) => cell.split('\n\n').map(inline).join('<br>')),
				line,
			})),
			headerRows > 0,
		);
	}

	/** The pages that a table of contents leads to. */
	function entries(lines: readonly RestructuredLine[]): void {
		writer.gap();
		for (const { text, line } of lines.filter((one) => one.text !== '')) {
			writer.at = line;
			const [, words = text, to = text] = /^(.*?)\s*<([^<>]+)>$/.exec(text) ?? [];
			if (/[*?]/.test(to)) writer.put(`- ${literalText(text)}`);
			else writer.put(`- [${literalText(words)}](${target(/\.\w+$/.test(to) ? to : `${to}.rst`)})`);
		}
		writer.put('');
	}

	return { explicit };
}

function languageOf(name: string, argument: string): string {
	if (name === 'mermaid') return 'mermaid';
	if (name === 'uml' || name === 'plantuml') return 'plantuml';
	if (name === 'graphviz' || name === 'digraph') return 'dot';
	return argument.split(/\s/)[0] ?? '';
}

function endOfParagraph(lines: readonly RestructuredLine[], from: number): number {
	let to = from;
	while (to + 1 < lines.length && roomOf(lines[to + 1]!.text) > 0) to++;
	return to;
}
