import type { NavigationArea } from '../navigation.ts';
import type { Block, Cell, Column, Diagram, Fact, FindingItem, Overlay, Page, Text, TreeItem } from '../page.ts';
import { localisePicture } from './localise-drawing.ts';
import { type Localiser, localiseText, localiseWords } from './localise-text.ts';
import { notationOf } from './notation.ts';

/** Kinds of pages that are the documentation of Lintel itself, which is written in English. */
const documentation: ReadonlySet<string> = new Set([
	'analysis',
	'check',
	'command',
	'diagnostic',
	'manual',
	'recipe',
	'schema',
]);

/**
 * A page in the language of the site. Pages are made in English and told in another language here, in one place: no view
 * knows about languages, and addresses, anchors and ids cannot change. The same value where nothing is to be told.
 */
export function localisePage(everywhere: Localiser, page: Page): Page {
	const { missing } = everywhere;
	const of: Localiser = missing
		? { ...everywhere, missing: (english, place) => missing(english, place, page) }
		: everywhere;
	const words = (text: string, place: string): string => localiseWords(of, text, place);
	const crumbs = page.crumbs.map((crumb) => ({ ...crumb, text: words(crumb.text, 'crumb') }));
	if (documentation.has(page.kind) && of.language.tag !== 'en')
		return { ...page, crumbs, eyebrow: page.eyebrow && words(page.eyebrow, 'eyebrow'), language: 'en' };
	return {
		...page,
		title: page.language === undefined ? words(page.title, 'title') : page.title,
		description: page.language === undefined ? words(page.description, 'description') : page.description,
		eyebrow: page.eyebrow && words(page.eyebrow, 'eyebrow'),
		badges: page.badges && localiseText(of, page.badges, 'badge'),
		crumbs,
		feed: page.feed && { ...page.feed, title: words(page.feed.title, 'feed') },
		previous: page.previous && { ...page.previous, text: words(page.previous.text, 'crumb') },
		next: page.next && { ...page.next, text: words(page.next.text, 'crumb') },
		blocks: page.language === undefined ? localiseBlocks(of, page.blocks) : page.blocks,
	};
}

/** For what names pages that are told already: their titles are told no second time. */
export const withNames = (of: Localiser, told: readonly Page[]): Localiser => ({
	...of,
	names: new Set([...of.names, ...told.map(({ title }) => title)]),
});

/** The navigation in the language of the site; names of things stay. */
export function localiseNavigation(
	of: Localiser | undefined,
	areas: readonly NavigationArea[],
): readonly NavigationArea[] {
	if (of === undefined) return areas;
	// Entries are titles of pages, which are in the language of the site by now; those that are not were told already.
	const words = (text: string): string => localiseWords({ ...of, missing: undefined }, text, 'navigation');
	return areas.map((area) => ({
		...area,
		text: words(area.text),
		groups: area.groups.map((group) => ({
			...group,
			text: words(group.text),
			items: group.items.map((item) => ({
				...item,
				text: words(item.text),
				note: item.note && words(item.note),
				within: item.within && { ...item.within, text: words(item.within.text) },
			})),
		})),
	}));
}

const localiseBlocks = (of: Localiser, blocks: readonly Block[]): readonly Block[] =>
	blocks.map((block) => localiseBlock(of, block));

function localiseBlock(of: Localiser, block: Block): Block {
	const words = (text: string, place: string): string => localiseWords(of, text, `${place} ${block.type}`);
	const told = (text: Parameters<typeof localiseText>[1], place = block.type as string) =>
		localiseText(of, text, place);
	switch (block.type) {
		case 'heading':
			return localiseHeading(of, block, words(block.text, 'heading'));
		case 'text':
		case 'lead':
			return { ...block, text: told(block.text) };
		case 'facts':
			return { ...block, facts: block.facts.map((fact) => localiseFact(of, fact)) };
		case 'list':
			return { ...block, items: block.items.map((item) => told(item)) };
		case 'tree':
			return { ...block, items: block.items.map((item) => localiseBranch(of, item)) };
		case 'table':
			return localiseTable(of, block);
		case 'diagram':
			return { ...block, diagram: localiseDiagram(of, block.diagram) };
		case 'callout':
			return { ...block, title: words(block.title, 'title'), text: told(block.text) };
		case 'gap':
			return { ...block, missing: told(block.missing) };
		case 'findings':
			return {
				...block,
				items: block.items.map((item) => localiseFinding(of, item)),
				empty: words(block.empty, 'empty'),
			};
		case 'notes':
			return { ...block, title: words(block.title, 'title'), empty: words(block.empty, 'empty') };
		case 'cards':
			return {
				...block,
				items: block.items.map((item) => ({
					...item,
					title: words(item.title, 'title'),
					text: told(item.text),
					badges: item.badges && told(item.badges),
					eyebrow: item.eyebrow && words(item.eyebrow, 'eyebrow'),
				})),
			};
		case 'stats':
			return {
				...block,
				items: block.items.map((item) => ({
					...item,
					label: words(item.label, 'label'),
					value: words(item.value, 'value'),
					note: item.note && words(item.note, 'note'),
				})),
			};
		case 'code':
			return localiseMessage(of, { ...block, label: block.label && words(block.label, 'label') });
		case 'details':
			return { ...block, summary: words(block.summary, 'summary'), blocks: localiseBlocks(of, block.blocks) };
		case 'calculator':
			return { ...block, about: words(block.about, 'about') };
		case 'clock':
			return { ...block, limits: block.limits.map((one) => ({ ...one, label: words(one.label, 'label') })) };
		case 'prose':
			return of.writtenIn === undefined ? block : { ...block, language: of.writtenIn };
		case 'commands':
			return {
				...block,
				items: block.items.map((item) => ({
					...item,
					explanation: item.explanation && localiseBlocks(of, item.explanation),
				})),
			};
		case 'what-if':
			return { ...block, examples: told(block.examples) };
		case 'mdx':
			return block;
	}
}

/** A message to send: words of ours are told, those that people wrote are not. */
function localiseMessage(of: Localiser, block: Extract<Block, { type: 'code' }>): Block {
	const { message } = block;
	if (message === undefined || (message.isAuthored && of.writtenIn?.startsWith('en'))) return block;
	const parts = message.parts.map((part) =>
		part.kind === 'written' || /^\{.*\}$/.test(part.text) ? part : { ...part, text: messagePart(of, part.text) },
	);
	return { ...block, text: parts.map(({ text }) => text).join(''), message: { ...message, parts } };
}

/** What is not known stands in square brackets, which are no part of its words. */
function messagePart(of: Localiser, text: string): string {
	if (text === ': ') return notationOf(of.language.tag).colon;
	const [, words] = /^\[(.*)\]$/s.exec(text) ?? [];
	return words === undefined ? localiseWords(of, text, 'message') : `[${localiseWords(of, words, 'message')}]`;
}

/** A heading that is no text of ours says its language where that is known to be another one. */
function localiseHeading(
	{ english, language }: Localiser,
	heading: Extract<Block, { type: 'heading' }>,
	text: string,
): Block {
	const isEnglish = text === heading.text && english.has(text) && language.tag !== 'en';
	return isEnglish ? { ...heading, language: 'en' } : { ...heading, text };
}

const localiseFact = (of: Localiser, fact: Fact): Fact => ({
	...fact,
	label: localiseWords(of, fact.label, 'label fact'),
	value: localiseText(of, fact.value, 'fact'),
	...(fact.basis === undefined ? {} : { basis: basisIn(of, fact.basis) }),
});

/** Where a fact stands: its kind of place is told, its file and line stay. */
const basisIn = (of: Localiser, basis: string): string =>
	basis.replace(/^[^,]+(?=, \S+:\d+$)/, (place) => localiseWords(of, place, 'basis'));

const localiseBranch = (of: Localiser, { text, children }: TreeItem): TreeItem => ({
	text: localiseText(of, text, 'tree'),
	children: children?.map((child) => localiseBranch(of, child)),
});

const localiseFinding = (of: Localiser, item: FindingItem): FindingItem => ({
	...item,
	title: localiseText(of, item.title, 'finding title'),
	badges: localiseText(of, item.badges, 'finding badge'),
	evidence: item.evidence.map((line) => localiseText(of, line, 'finding evidence')),
	inputs: item.inputs.map((input) => localiseFact(of, input)),
	suggestion: item.suggestion && localiseText(of, item.suggestion, 'finding suggestion'),
	waiver: item.waiver && localiseText(of, item.waiver, 'finding waiver'),
});

type Table = Extract<Block, { type: 'table' }>;

function localiseTable(of: Localiser, table: Table): Table {
	return {
		...table,
		caption: localiseWords(of, table.caption, 'caption'),
		empty: table.empty && localiseWords(of, table.empty, 'empty'),
		columns: table.columns.map((column): Column => ({ ...column, label: localiseWords(of, column.label, 'column') })),
		rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => localiseCell(of, cell)) })),
	};
}

/** Numbers and days are sorted as they were, however they are written. */
function localiseCell(of: Localiser, cell: Cell): Cell {
	const text = localiseText(of, cell.text, 'cell');
	const [only] = cell.text;
	const measured = cell.text.length === 1 && typeof only === 'string' && of.language.measure(only) !== undefined;
	const sort = cell.sort ?? (measured ? (sortOf(only) ?? undefined) : undefined);
	return sort === undefined ? { text } : { text, sort };
}

const sortOf = (english: string): string | number =>
	/^\d[\d,]*(?:\.\d+)?$/.test(english) ? Number(english.replaceAll(',', '')) : english;

function localiseDiagram(of: Localiser, diagram: Diagram): Diagram {
	const words = (text: string, place: string): string => localiseWords(of, text, `${place} diagram`);
	return {
		...localisePicture(of, diagram),
		title: words(diagram.title, 'title'),
		description: words(diagram.description, 'description'),
		alternative: diagram.alternative.map((line) => localiseText(of, line, 'alternative')),
		legend: diagram.legend?.map((one) => ({ ...one, label: words(one.label, 'legend') })),
	};
}

/** Feeds are read by people: what they say in the language of the site. */
export const localiseFeedText =
	(of: Localiser | undefined) =>
	(text: Text): Text =>
		of === undefined ? text : localiseText(of, text, 'feed');

/** Overlays are made when a page is finished; their labels are told then. */
export const localiseOverlays =
	(of: Localiser | undefined) =>
	(overlays: readonly Overlay[]): readonly Overlay[] => {
		if (of === undefined) return overlays;
		return overlays.map((overlay) => ({
			...overlay,
			label: localiseWords(of, overlay.label, 'overlay'),
			marks: overlay.marks.map((mark) => ({
				...mark,
				sign: of.language.find(mark.sign) ?? mark.sign,
				label: localiseWords(of, mark.label, 'mark'),
			})),
		}));
	};
