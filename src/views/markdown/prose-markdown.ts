import { codeSpan, escaped, fence, headingLine, indented, line } from './escape.ts';
import { type Element, htmlTree, type Node, textIn } from './html-tree.ts';
import { linked, marked } from './inline.ts';
import type { LinkTarget } from './link-target.ts';

/** What people wrote in Markdown, back from the sanitised HTML that pages hold: only what the site shows is given on. */
export function proseMarkdown(html: string, target: LinkTarget): string {
	return blocks(htmlTree(html), target);
}

const BLOCKS = new Set(
	'address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table ul'.split(
		' ',
	),
);
const isBlock = (node: Node): node is Element => typeof node !== 'string' && BLOCKS.has(node.tag);

/** Blocks with an empty line between them; text between blocks is a paragraph. */
function blocks(nodes: readonly Node[], target: LinkTarget, between = '\n\n'): string {
	const out: string[] = [];
	let run: Node[] = [];
	const close = (): void => {
		const paragraph = line(inline(run, target));
		if (paragraph !== '') out.push(paragraph);
		run = [];
	};
	for (const node of nodes) {
		if (!isBlock(node)) {
			run.push(node);
			continue;
		}
		close();
		const block = blockMarkdown(node, target);
		if (block !== '') out.push(block);
	}
	close();
	return out.join(between);
}

/** Items without paragraphs stand close; a numbered list inside needs its room, for only one from 1 on may follow text at once. */
const isClose = ({ children }: Element): boolean =>
	!children.some((child) => typeof child !== 'string' && (child.tag === 'p' || child.tag === 'ol'));

function blockMarkdown(node: Element, target: LinkTarget): string {
	const { tag, children } = node;
	switch (tag) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6':
			return headingLine(Number(tag[1]), inline(children, target));
		case 'summary':
		case 'dt':
		case 'figcaption':
			return marked('**', inline(children, target));
		case 'hr':
			return '***';
		case 'pre':
			return fence(languageOf(node), textIn(node));
		case 'blockquote':
			return indented('> ', '> ', blocks(children, target));
		case 'dd':
			return indented('- ', '  ', blocks(children, target));
		case 'ul':
		case 'ol':
			return listMarkdown(node, target);
		case 'table':
			return tableMarkdown(node, target);
		default:
			return blocks(children, target);
	}
}

const languageOf = ({ children }: Element): string => {
	const code = children.find((child): child is Element => typeof child !== 'string' && child.tag === 'code');
	return /(?:^|\s)language-(\S+)/.exec(code?.attributes['class'] ?? '')?.[1] ?? '';
};

function listMarkdown({ tag, attributes, children }: Element, target: LinkTarget): string {
	const items = children.filter((child): child is Element => typeof child !== 'string');
	const first = /^\d{1,5}$/.test(attributes['start'] ?? '') ? Number(attributes['start']) : 1;
	return items
		.map((item, at) => {
			const mark = tag === 'ol' ? `${first + at}. ` : '- ';
			return indented(
				mark,
				' '.repeat(mark.length),
				blocks(item.tag === 'li' ? item.children : [item], target, isClose(item) ? '\n' : undefined),
			);
		})
		.join('\n');
}

function rowsIn(node: Element): readonly Element[] {
	return node.children.flatMap((child) =>
		typeof child === 'string' ? [] : child.tag === 'tr' ? [child] : child.tag === 'table' ? [] : rowsIn(child),
	);
}

/** Markdown knows no table without a head: where there is none, the first row is it. */
function tableMarkdown(node: Element, target: LinkTarget): string {
	const rows = rowsIn(node).map((row) =>
		row.children
			.filter((cell): cell is Element => typeof cell !== 'string')
			.map((cell) => inline(cell.children, target, true).replace(/\s+/g, ' ').trim()),
	);
	const width = Math.max(0, ...rows.map((row) => row.length));
	if (width === 0) return '';
	const drawn = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`);
	return [drawn[0], `|${' --- |'.repeat(width)}`, ...drawn.slice(1)].join('\n');
}

/** Running text; blocks inside it, as in cells, follow each other with a space between. */
function inline(nodes: readonly Node[], target: LinkTarget, inTable = false): string {
	return nodes.map((node) => inlineMarkdown(node, target, inTable)).join('');
}

function inlineMarkdown(node: Node, target: LinkTarget, inTable: boolean): string {
	if (typeof node === 'string') return escaped(node);
	const { tag, attributes, children } = node;
	const inner = (): string => inline(children, target, inTable);
	switch (tag) {
		case 'br':
			return inTable ? ' ' : '\\\n';
		case 'b':
		case 'strong':
			return marked('**', inner());
		case 'i':
		case 'em':
			return marked('*', inner());
		case 'del':
		case 's':
			return marked('~~', inner());
		case 'code':
		case 'kbd':
		case 'samp':
			return codeSpan(textIn(node), inTable);
		case 'a':
			// A word that the glossary explains; the words are what counts here.
			if (attributes['class'] === 'term') return inner();
			return linked(inner(), attributes['href'], target);
		case 'img':
			return imageMarkdown(attributes, target);
		case 'input':
			return 'checked' in attributes ? '[x] ' : '[ ] ';
		default:
			return isBlock(node) ? ` ${inner()} ` : inner();
	}
}

/** A picture where its address is one of the site or https; else what it shows, in words. */
function imageMarkdown({ src, alt = '' }: Element['attributes'], target: LinkTarget): string {
	const to = src === undefined ? undefined : target(src);
	return to === undefined ? escaped(alt) : `![${escaped(alt)}](${to})`;
}
