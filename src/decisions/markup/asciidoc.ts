import { fieldOf } from '../metadata-keys.ts';
import { antoraPaths } from './antora.ts';
import { type AsciidocNames, asciidocInline, imageOf, withAttributes } from './asciidoc-inline.ts';
import { ATTRIBUTE, type Line, shownLines } from './asciidoc-lines.ts';
import { putAsciidocTable } from './asciidoc-table.ts';
import { createWriter, literalText, type MarkdownLines, type Writer } from './writer.ts';

const HEADING = /^(={1,6}|#{1,6})[ \t]+(\S.*)$/;
const ITEM = /^[ \t]*(?:(\*{1,5}|-|\.{1,5}|•)|(\d{1,4}|[a-zA-Z])\.)[ \t]+(\S.*)$/;
const TERM = /^[ \t]*(\S.{0,300}?)(:{2,4}|;;)(?:[ \t]+(.*))?$/;
const STYLE = /^\[(?!\[)([^[\]]|\[[^[\]]*\]){0,500}\]$/;
const FENCE = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|`{3,}.*|[|,:!]={3,})$/;
const ADMONITION = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(.*)$/;
/** The day of a text's revision is that of the decision only where nothing else gives one. */
const REVISION_DATE = 'revision date';
/** Of the attributes in the header these say something about the record; others are about how a page looks. */
const PEOPLE = new Map([
	['author', 'author'],
	['authors', 'authors'],
	['revdate', REVISION_DATE],
]);
/** A style or a first line that makes a note of a block. */
const ADMONISHED = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)(?:\b(?!:)|:\s)/m;
const DEEPEST = 12;

/**
 * Puts AsciiDoc into Markdown, line by line: headings, paragraphs, lists, code, quotes, admonitions, tables, images, links and
 * attributes. Other files are not read, and nothing passes through as HTML. What has no form in Markdown stands as written.
 */
export function asciidocLines(texts: readonly string[], path = ''): MarkdownLines {
	const lines = shownLines(texts);
	const writer = createWriter();
	const attributes = new Map<string, string>();
	const names: AsciidocNames & { imagesFolder: string } = {
		attributes,
		anchors: anchorsIn(lines),
		imagesFolder: '',
		antora: antoraPaths(path),
	};
	const translator = createTranslator(writer, names, attributes);
	translator.header(lines);
	translator.blocks(lines.slice(translator.read), 0);
	writer.lead(translator.front());
	return writer.result();
}

/** The words of the heading behind each anchor: named above it, or made of its words as AsciiDoc makes them. */
function anchorsIn(lines: readonly Line[]): ReadonlyMap<string, string> {
	const anchors = new Map<string, string>();
	let named: string | undefined;
	for (const { text } of lines) {
		const anchor =
			/^\[\[([^\],]{1,200})(?:,[^\]]*)?\]\]$/.exec(text)?.[1] ?? /^\[#([\w:.-]{1,200})[^\]]*\]$/.exec(text)?.[1];
		if (anchor !== undefined) named = anchor;
		const heading = HEADING.exec(text);
		if (heading) {
			const words = heading[2]!
				.replace(/\[\[[^\]]*\]\]/g, '')
				.replace(/[*_`]/g, '')
				.trim();
			if (named !== undefined) anchors.set(named, words);
			const made = `_${words
				.toLowerCase()
				.replace(/[^\p{L}\p{N}\s_.-]/gu, '')
				.replace(/[\s.-]+/g, '_')}`.replace(/_+/g, '_');
			if (!anchors.has(made)) anchors.set(made, words);
			if (!anchors.has(words)) anchors.set(words, words);
			named = undefined;
		} else if (text !== '' && anchor === undefined && !STYLE.test(text)) named = undefined;
	}
	return anchors;
}

/** What a list is at a depth: the mark of its items, and the room that what belongs to one of them has. */
interface Level {
	readonly mark: string;
	readonly room: number;
}

function createTranslator(
	writer: Writer,
	names: AsciidocNames & { imagesFolder: string },
	attributes: Map<string, string>,
) {
	const inFront: { readonly key: string; readonly value: string; readonly line: number }[] = [];
	const inline = (text: string): string => asciidocInline(text, names);

	function attribute(text: string, line: number, isHeader: boolean): boolean {
		const found = ATTRIBUTE.exec(text);
		if (!found) return false;
		const name = found[1]!.replaceAll('!', '').toLowerCase();
		if (found[1]!.includes('!')) {
			attributes.delete(name);
			return true;
		}
		const value = withAttributes(found[2] ?? '', attributes).replace(/ [+\\]$/, '');
		if (attributes.size < 2000) attributes.set(name, value.slice(0, 2000));
		if (name === 'imagesdir') names.imagesFolder = value;
		const key = PEOPLE.get(name) ?? (fieldOf(name) !== undefined && name !== 'title' ? name : undefined);
		if (isHeader && key !== undefined && value !== '') inFront.push({ key, value, line });
		return true;
	}

	let read = 0;
	/** The title with the lines below it that name author and revision, and the attributes around. */
	function header(lines: readonly Line[]): void {
		let hasTitle = false;
		let at = 0;
		for (; at < lines.length; at++) {
			const { text, line } = lines[at]!;
			writer.at = line;
			if (attribute(text, line, true)) continue;
			const title = HEADING.exec(text);
			if (!hasTitle && title && title[1]!.length === 1) {
				hasTitle = true;
				writer.put(`# ${inline(title[2]!)}`);
				const below = lines[at + 1];
				if (below !== undefined && title[1] === '=' && authors(below)) {
					at++;
					const next = lines[at + 1];
					if (next !== undefined && revision(next)) at++;
				}
				continue;
			}
			if (text !== '' || (hasTitle && !ATTRIBUTE.test(lines[at + 1]?.text ?? ''))) break;
		}
		writer.gap();
		read = at;
	}

	function authors({ text, line }: Line): boolean {
		const one = /^\p{L}[\p{L}\p{N}_.'’-]*(?: [\p{L}\p{N}_.'’-]+){0,3}(?: <[^<>\s]{1,200}>)?$/u;
		const all = text.split(/;\s*/);
		// With an address in it the line names authors, however they are joined: `A B <a@x.org> and C D <c@x.org>`.
		const isAddressed = text.length < 1000 && /^\p{L}[^<>]{0,100}<[^<>\s]{1,200}>/u.test(text);
		if (all.length > 20 || !(isAddressed || all.every((name) => one.test(name.slice(0, 400))))) return false;
		inFront.push({ key: all.length > 1 ? 'authors' : 'author', value: all.join(', ').replaceAll('_', ' '), line });
		return true;
	}

	function revision({ text, line }: Line): boolean {
		const found = /^(?:v?[\d.]+[a-z\d.-]{0,20}(?:,\s*|$))?([^:]{0,60}?)(?::\s.*)?$/i.exec(text);
		const day = found?.[1]?.trim() ?? '';
		const isNamed = /^v\d/i.test(text);
		if (!found || !(isNamed || (day === '' ? /^\d/.test(text) : /\d{4}/.test(day)))) return false;
		if (/\d{4}/.test(day)) inFront.push({ key: REVISION_DATE, value: day, line });
		return true;
	}

	let title = '';
	function putTitle(): void {
		if (title === '') return;
		writer.put(title);
		writer.gap();
		title = '';
	}

	function blocks(lines: readonly Line[], depth: number): void {
		let style = '';
		title = '';
		let levels: Level[] = [];
		const outer = writer.prefix;
		const leaveList = (): void => {
			levels = [];
			writer.prefix = outer;
		};
		for (let at = 0; at < lines.length; at++) {
			const { text, line } = lines[at]!;
			writer.at = line;
			const own = style;
			style = '';
			if (text === '') {
				style = own;
				writer.gap();
				// A list goes on behind an empty line only with another item.
				const next = lines.slice(at + 1, at + 4).find((one) => one.text !== '');
				if (levels.length > 0 && !(next && (ITEM.test(next.text) || TERM.test(next.text) || next.text === '+')))
					leaveList();
				continue;
			}
			if (text === '+' && levels.length > 0) {
				writer.gap();
				continue;
			}
			if (/^\[\[[^\]]*\]\]$/.test(text) || attribute(text, line, false)) continue;
			if (STYLE.test(text) && !/^\[[ x*]\]$/.test(text)) {
				style = own === '' ? text.slice(1, -1) : `${own},${text.slice(1, -1)}`;
				continue;
			}
			if (/^\.[^\s.].{0,300}$/.test(text) && !ITEM.test(text)) {
				title = `**${inline(text.slice(1))}**`;
				// The title of a note stands in it.
				if (!ADMONISHED.test(`${own}\n${belowTitle(lines, at)}`)) {
					writer.gap();
					putTitle();
				}
				style = own;
				continue;
			}
			const heading = HEADING.exec(text);
			if (heading && /\b(?:discrete|float)\b/.test(own)) {
				// A heading that opens no section.
				leaveList();
				writer.gap();
				writer.put(`**${inline(heading[2]!.replace(/ =+$/, ''))}**`);
				writer.put('');
				continue;
			}
			if (heading) {
				leaveList();
				writer.gap();
				writer.put(`${'#'.repeat(heading[1]!.length)} ${inline(heading[2]!.replace(/ =+$/, ''))}`);
				writer.put('');
				continue;
			}
			if (FENCE.test(text) && !(text.startsWith('`') && /`/.test(text.replace(/^`{3,}/, '')))) {
				at = fenced(lines, at, own, depth);
				continue;
			}
			if (/^(?:'{3,}|-{3}|\*{3}|- - -|\* \* \*)$/.test(text)) {
				leaveList();
				writer.gap();
				writer.put('---');
				writer.put('');
				continue;
			}
			if (text === '<<<') continue;
			const macro = /^([a-z][\w-]{0,30})::(\S{0,1000}?)\[(.*)\]$/i.exec(text);
			if (macro) {
				blockMacro(macro, lines[at]!);
				continue;
			}
			const item = ITEM.exec(text);
			if (item && !/^(?:source|listing|literal)\b/.test(own)) {
				levels = putItem(item, levels, outer);
				continue;
			}
			const term = levels.length === 0 || /^\S/.test(text) ? TERM.exec(text) : null;
			if (term && !/^https?$/i.test(term[1]!)) {
				leaveList();
				const [, name = '', , said = ''] = term;
				writer.put(`- **${inline(name)}:**${said === '' ? '' : ` ${inline(said)}`}`);
				levels = [{ mark: '::', room: 2 }];
				writer.prefix = `${outer}  `;
				continue;
			}
			const callout = /^<(?:\d{1,3}|\.)>[ \t]+(.*)$/.exec(text);
			if (callout) {
				writer.put(`1. ${inline(callout[1]!)}`);
				continue;
			}
			at = paragraph(lines, at, own, levels.length > 0);
		}
		writer.prefix = outer;
	}

	function putItem(item: RegExpExecArray, before: readonly Level[], outer: string): Level[] {
		const mark = item[1] ?? '1.';
		const isCounted = item[2] !== undefined || mark.startsWith('.');
		const known = before.findIndex((level) => level.mark === mark);
		// Deeper than anybody nests, everything is an item of the deepest list.
		const levels = known === -1 ? before.slice(0, DEEPEST) : before.slice(0, known);
		const room = levels.reduce((sum, level) => sum + level.room, 0);
		writer.prefix = outer + ' '.repeat(room);
		const ticked = /^\[([ x*])\]\s+(.*)$/.exec(item[3]!);
		const said = ticked ? `[${ticked[1] === ' ' ? ' ' : 'x'}] ${inline(ticked[2]!)}` : inline(item[3]!);
		writer.put(`${isCounted ? '1.' : '-'} ${hardBreak(said)}`);
		const own = { mark, room: isCounted ? 3 : 2 };
		writer.prefix = outer + ' '.repeat(room + own.room);
		return [...levels, own];
	}

	/** A paragraph, or a piece of code that its style or its room makes of it; gives the index of its last line. */
	function paragraph(lines: readonly Line[], from: number, style: string, isInList: boolean): number {
		let to = from;
		const ends = (text: string): boolean =>
			text === '' ||
			text === '+' ||
			FENCE.test(text) ||
			(isInList && (ITEM.test(text) || TERM.test(text))) ||
			STYLE.test(text);
		while (to + 1 < lines.length && !ends(lines[to + 1]!.text)) to++;
		const own = lines.slice(from, to + 1);
		const isLiteral = !isInList && /^[ \t]/.test(own[0]!.text) && (from === 0 || lines[from - 1]!.text === '');
		if (isLiteral || /^(?:source|listing|literal)\b|^,/.test(style)) {
			writer.code(languageOf(style), own);
			return to;
		}
		const admonition = ADMONITION.exec(own[0]!.text);
		const kind = admonition?.[1] ?? /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\b/.exec(style)?.[1];
		const isQuote = /^(?:quote|verse)\b/.test(style);
		const outer = writer.prefix;
		if (kind !== undefined || isQuote) {
			writer.gap();
			writer.prefix = `${outer}> `;
			if (kind !== undefined) writer.put(`[!${kind}]`);
			putTitle();
		}
		const isVerse = /^verse\b/.test(style);
		for (const [at, { text, line }] of own.entries()) {
			writer.at = line;
			const said = hardBreak(inline((at === 0 && admonition ? admonition[2]! : text).trim()));
			writer.put(isVerse && at < own.length - 1 ? said.replace(/\\?$/, '\\') : said);
		}
		writer.prefix = outer;
		if (kind !== undefined || isQuote) writer.put('');
		return to;
	}

	/** Lines of a verse stay lines. */
	function verseLine({ text, line }: Line, next: Line | undefined): void {
		writer.at = line;
		const isEnd = text === '' || next === undefined || next.text === '';
		writer.put(isEnd ? inline(text.trim()) : `${inline(text.trim())}\\`);
	}

	/** A block between two lines of signs; gives the index of its last line. */
	function fenced(lines: readonly Line[], from: number, style: string, depth: number): number {
		const open = lines[from]!.text;
		const closing = open.startsWith('`') ? /^`{3,}/.exec(open)![0] : open;
		let to = from + 1;
		while (to < lines.length && lines[to]!.text !== closing) to++;
		const inside = lines.slice(from + 1, to);
		const outer = writer.prefix;
		if ('|,:!`+'.includes(open[0]!)) putTitle();
		if (open[0] === '|' || open[0] === ',' || open[0] === ':' || open[0] === '!')
			putAsciidocTable(writer, inside, open[0] === ',' ? `${style},format=csv` : style, names);
		else if (open[0] === '`') writer.code(open.replace(/^`+\s*/, '').split(/[\s,]/)[0] ?? '', inside);
		else if (open[0] === '+') writer.leave('passthrough', inside);
		else if (open[0] === '/') return to;
		else if (
			open[0] === '.' ||
			(open.startsWith('----') && !/^(?:quote|NOTE|TIP|WARNING|IMPORTANT|CAUTION)\b/.test(style))
		)
			writer.code(languageOf(style), inside);
		else if (depth > DEEPEST) writer.leave('nested block', inside);
		else if (/^(?:source|listing|mermaid|plantuml|ditaa|graphviz)\b/.test(style))
			writer.code(languageOf(style), inside);
		else {
			const kind = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\b/.exec(style)?.[1];
			writer.gap();
			if (open !== '--' || kind !== undefined || /^quote\b/.test(style)) writer.prefix = `${outer}> `;
			if (kind !== undefined) writer.put(`[!${kind}]`);
			putTitle();
			if (/^verse\b/.test(style)) for (const [index, one] of inside.entries()) verseLine(one, inside[index + 1]);
			else blocks(inside, depth + 1);
			const by = /^(?:quote|verse),\s*([^=]+)$/.exec(style)?.[1];
			if (by !== undefined) {
				writer.gap();
				writer.put(`— ${inline(by.trim())}`);
			}
			writer.prefix = outer;
			writer.put('');
		}
		writer.prefix = outer;
		return to;
	}

	function blockMacro([written, kind = '', of = '', brackets = '']: RegExpExecArray, line: Line): void {
		writer.gap();
		if (kind === 'image') writer.put(imageOf(of, brackets, names));
		else if (kind === 'include') {
			const path = withAttributes(of, attributes);
			const way = names.antora?.include(path) ?? path;
			writer.put(`*Another file stands here: [${literalText(path)}](<${way.replace(/[<>\s]/g, '')}>)*`);
		} else if (kind === 'toc') return;
		else if (kind === 'link') writer.put(inline(written.replace('::', ':')));
		else writer.leave(`${kind}::`, [line]);
		writer.put('');
	}

	return {
		header,
		blocks,
		get read() {
			return read;
		},
		/** The front matter that stands for what the header says. */
		front() {
			if (inFront.length === 0) return [];
			const keys = new Set<string>();
			const once = inFront.filter(({ key }) => !keys.has(key) && keys.add(key));
			const border = { text: '---', line: 1 };
			return [
				border,
				...once.map(({ key, value, line }) => ({ text: `${key}: '${value.replaceAll("'", "''")}'`, line })),
				border,
			];
		},
	};
}

/** ` +` at the end of a line breaks it. */
function hardBreak(text: string): string {
	return / \+$/.test(text) ? `${text.slice(0, -2)}\\` : text;
}

/** The styles and the line that follow the title of a block. */
function belowTitle(lines: readonly Line[], title: number): string {
	const below = lines.slice(title + 1, title + 4).map(({ text }) => text);
	const end = below.findIndex((text) => !STYLE.test(text));
	return below
		.slice(0, end === -1 ? undefined : end + 1)
		.map((text) => (STYLE.test(text) ? text.slice(1, -1) : text))
		.join('\n');
}

/** `source,java` names its language; a drawing is named by its own style. */
function languageOf(style: string): string {
	const [kind = '', language = ''] = style.split(',').map((one) => one.trim().replace(/%.*$/, ''));
	if (/^(?:mermaid|plantuml|ditaa|graphviz)$/.test(kind)) return kind;
	return /^[\w+#.-]{1,30}$/.test(language) ? language : '';
}
