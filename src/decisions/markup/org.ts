import { readOrgInline } from './org-inline.ts';
import { createWriter, type MarkdownLines, type Writer } from './writer.ts';

const KEYWORD = /^[ \t]*#\+([A-Za-z][\w-]{0,40}):[ \t]*(.*)$/;
const BEGIN = /^[ \t]*#\+begin_(\w{1,30})(?:[ \t]+(\S{1,60}))?/i;
const HEADING = /^(\*{1,12})[ \t]+(\S.*)$/;
const DRAWER = /^[ \t]*:([\w-]{1,40}):[ \t]*$/;
const PROPERTY = /^[ \t]*:([\w-]{1,60}):[ \t]+(\S.*)$/;
const RULE = /^[ \t]*\|[-+| \t:]{2,}$/;
/** Keys for Org itself and its tools, which say nothing of a record. */
const OF_ORG =
	/^(?:id|custom_id|category|options|startup|property|language|email|creator|setupfile|include|latex\w*|html\w*|export\w*|roam\w*|toc|macro|link|name|caption|attr_\w+|results|header|bibliography|todo|seq_todo|typ_todo|priorities|archive|filetags|columns)$/i;
const TASK_WORDS = ['TODO', 'DONE', 'NEXT', 'WAITING'];

/**
 * A text of Org in Markdown: title and keywords (`#+STATUS:`), property drawers, headings with their task words and tags, lists,
 * tables, blocks and links. Linear in the length of the text.
 */
export function orgLines(texts: readonly string[]): MarkdownLines {
	const writer = createWriter();
	const states = stateWords(texts);
	const title = texts.findIndex((text) => /^#\+title:[ \t]*\S/i.test(text));
	const shift = title === -1 ? 0 : 1;
	if (title !== -1) {
		writer.at = title + 1;
		writer.put(`# ${readOrgInline(texts[title]!.replace(/^#\+title:[ \t]*/i, ''))}`);
	}
	// What stands before the title, or the first heading where there is none, belongs below it.
	const held: (() => void)[] = [];
	let isOpen = title !== -1;
	const key = (name: string, value: string, line: number): void => {
		const put = (): void => {
			writer.at = line;
			writer.gap();
			writer.put(`- ${name.replace(/[_-]+/g, ' ').toLowerCase()}: ${readOrgInline(value)}`);
		};
		if (OF_ORG.test(name) || name.toLowerCase() === 'title' || value === '') return;
		if (isOpen) put();
		else held.push(put);
	};
	for (let at = 0; at < texts.length; at++) {
		const text = texts[at]!;
		writer.at = at + 1;
		const block = BEGIN.exec(text);
		if (block) {
			at = blockFrom(texts, at, block, writer);
			continue;
		}
		const keyword = KEYWORD.exec(text);
		if (keyword) {
			key(keyword[1]!, keyword[2]!.trim(), at + 1);
			continue;
		}
		if (/^[ \t]*#(?:[ \t]|$|\+)/.test(text)) continue;
		const heading = HEADING.exec(text);
		if (heading) {
			const { words, state } = headingText(heading[2]!, states);
			writer.gap();
			writer.put(`${'#'.repeat(Math.min(6, heading[1]!.length + shift))} ${readOrgInline(words)}`);
			writer.put('');
			isOpen = true;
			if (state !== undefined) key('status', state, at + 1);
			for (const put of held.splice(0)) put();
			continue;
		}
		if (DRAWER.test(text)) {
			const end = drawerEnd(texts, at);
			if (end !== undefined) {
				for (let line = at + 1; line < end; line++) {
					const property = PROPERTY.exec(texts[line]!);
					if (property) key(property[1]!, property[2]!.trim(), line + 1);
					else if (!/^[ \t]*:[\w-]{1,60}:[ \t]*$/.test(texts[line]!)) {
						writer.at = line + 1;
						writer.put(lineOf(texts[line]!));
					}
				}
				at = end;
				continue;
			}
		}
		if (/^[ \t]*\|/.test(text)) at = tableFrom(texts, at, writer);
		else writer.put(lineOf(text));
	}
	for (const put of held) put();
	return writer.result();
}

/** The words that a file declares as states of its headings: `#+TODO: PROPOSED | ACCEPTED REJECTED`. */
function stateWords(texts: readonly string[]): ReadonlySet<string> {
	const declared = texts.flatMap((text) => {
		const words = /^#\+(?:todo|seq_todo|typ_todo):[ \t]*(.*)$/i.exec(text)?.[1] ?? '';
		return words.split(/[\s|]+/).map((word) => word.replace(/\(.*\)$/, ''));
	});
	return new Set(declared.filter((word) => word !== ''));
}

function headingText(written: string, states: ReadonlySet<string>): { words: string; state: string | undefined } {
	const text = written.replace(/[ \t]+:[\w@#%:]{1,200}:[ \t]*$/, '').replace(/^COMMENT[ \t]+/, '');
	const [, first = '', rest = ''] = /^(\S+)[ \t]+(.+)$/.exec(text) ?? [];
	if (states.has(first)) return { words: rest, state: TASK_WORDS.includes(first) ? undefined : first };
	return { words: TASK_WORDS.includes(first) ? rest : text, state: undefined };
}

/** The line that closes a drawer, where there is one before the next heading. */
function drawerEnd(texts: readonly string[], from: number): number | undefined {
	for (let at = from + 1; at < Math.min(texts.length, from + 200); at++) {
		if (/^[ \t]*:end:[ \t]*$/i.test(texts[at]!)) return at;
		if (HEADING.test(texts[at]!)) return undefined;
	}
	return undefined;
}

/** Writes a block and gives its last line; one that nothing closes goes to the end. */
function blockFrom(
	texts: readonly string[],
	from: number,
	[, name = '', language = '']: readonly string[],
	writer: Writer,
): number {
	const closing = `#+end_${name.toLowerCase()}`;
	let end = from + 1;
	while (end < texts.length && texts[end]!.trim().toLowerCase() !== closing) end++;
	const inside = texts
		.slice(from + 1, end)
		.map((text, at) => ({ text: text.replace(/^,(?=[*#,])/, ''), line: from + at + 2 }));
	const kind = name.toLowerCase();
	if (kind === 'comment') return end;
	if (kind === 'quote' || kind === 'verse' || kind === 'center') {
		writer.quoted(() => {
			for (const { text, line } of inside) {
				writer.at = line;
				writer.put(lineOf(text));
			}
		});
	} else if (kind === 'src' || kind === 'example' || kind === 'export')
		writer.code(kind === 'src' ? language : '', inside);
	else writer.leave(`#+begin_${kind}`, inside);
	return end;
}

/** Writes a table and gives its last line; Markdown wants a rule below the first row, and no other. */
function tableFrom(texts: readonly string[], from: number, writer: Writer): number {
	let end = from;
	while (end + 1 < texts.length && /^[ \t]*\|/.test(texts[end + 1]!)) end++;
	const rows = texts.slice(from, end + 1).map((text, at) => ({ text, line: from + at + 1 }));
	writer.gap();
	for (const [at, { text, line }] of rows.filter((row) => !RULE.test(row.text)).entries()) {
		writer.at = line;
		const cells = text
			.trim()
			.replace(/^\||\|$/g, '')
			.split('|');
		writer.put(`| ${cells.map((cell) => readOrgInline(cell.trim())).join(' | ')} |`);
		if (at === 0) writer.put(`|${' --- |'.repeat(cells.length)}`);
	}
	return end;
}

/** A line of text or of a list; `- term :: what it is`. */
function lineOf(text: string): string {
	const [, mark, term, rest] = /^([ \t]*[-+][ \t]+)(\S.{0,200}?)[ \t]+::(?:[ \t]+(.*))?$/.exec(text) ?? [];
	if (mark !== undefined) return `${mark}**${readOrgInline(term!)}**: ${readOrgInline(rest ?? '')}`;
	const lead = /^[ \t]*(?:[-+][ \t]+|\d{1,6}[.)][ \t]+)?/.exec(text)![0];
	return lead + readOrgInline(text.slice(lead.length));
}
