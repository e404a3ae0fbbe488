import { withFoldsApart } from './folds-apart.ts';
import type { Localiser } from './language/localise-text.ts';
import { link } from './links.ts';
import { withMovedAnchors } from './moved-anchors.ts';
import type { Block, Page, Row, Text } from './page.ts';
import { partOf, partText, partWords } from './part-page.ts';
import { type Table, weightOf, weightOfRow } from './table-weight.ts';

/**
 * Pages that stay small with a thousand components: a long table continues on pages of its own. Nothing is left out, the
 * order is kept, and every part leads to all others. Whoever filters or sorts gets the rows of all parts (`table-parts.ts` of the site).
 */

/** About how much markup the tables of one page may have together, in characters. */
const ROOM = 80_000;
/** Tables this little over the room are not worth another page. */
const WORTHWHILE = 1.25 * ROOM;
/** A table smaller than this stays whole. */
const SHORT = 12_000;

/**
 * The pages with the parts of their long tables after them; links to rows follow. Other pages are the very same values. The pages
 * are in the language of the site already; what is said about parts is told by `of`.
 */
export function inParts(pages: readonly Page[], of?: Localiser): readonly Page[] {
	const all = pages.map((page) => {
		const [first, ...apart] = withFoldsApart(page, of, ROOM, WORTHWHILE);
		return [...divided(first, of), ...apart];
	});
	const moved = all.flatMap((own, at) => own.slice(1).flatMap((part) => movedTo(part, pages[at]!.route)));
	return withMovedAnchors(all.flat(), new Map(moved));
}

/** Rows of a part, and tables that went there folded, that links may know by the address of the whole page. */
const movedTo = ({ route, blocks }: Page, from: string): readonly (readonly [string, string])[] =>
	blocks.flatMap((block) =>
		(block.type === 'details' ? block.blocks : [block]).flatMap((inner) =>
			inner.type !== 'table'
				? []
				: [...(block.type === 'details' ? [inner.id] : []), ...inner.rows.map(({ id }) => id)].flatMap((id) =>
						id === undefined ? [] : [[`${from}#${id}`, `${route}#${id}`] as const],
					),
		),
	);

/** The rows of a long table that went to pages of its own: the address each had on the whole page -> where it is. */
export const movedRows = (pages: readonly Page[], route: string): ReadonlyMap<string, string> =>
	new Map(pages.filter((page) => page.route.startsWith(`${route}_`)).flatMap((part) => movedTo(part, route)));

function divided(page: Page, of: Localiser | undefined): readonly Page[] {
	const tables = page.blocks.filter((block): block is Table => block.type === 'table');
	const weights = tables.map(weightOf);
	if (weights.reduce((sum, weight) => sum + weight, 0) <= WORTHWHILE) return [page];
	const long = tables.filter((_, at) => weights[at]! > SHORT);
	const room = Math.max(SHORT, ROOM / long.length);
	const parts = new Map(
		long.map((table) => [table, partsOf(page, table, room)] as const).filter(([, own]) => own.length > 1),
	);
	if (parts.size === 0) return [page];
	const blocks = page.blocks.flatMap((block): readonly Block[] => {
		const own = parts.get(block as Table);
		return own === undefined ? [block] : partBlocks(own, 0, of);
	});
	return [
		{ ...page, blocks },
		...[...parts.values()].flatMap((own) => own.slice(1).map((_, at) => partPage(page, own, at + 1, of))),
	];
}

interface Part {
	readonly route: string;
	readonly table: Table;
	/** Number of its first row, counted from 1. */
	readonly first: number;
}

/** No id begins with an underscore, so no page of an entity can have the address of a part. */
const partRoute = (page: Page, table: Table, at: number): string =>
	at === 0 ? page.route : `${page.route}_${table.id}-${at + 1}/`;

function partsOf(page: Page, table: Table, room: number): readonly Part[] {
	const parts: Part[] = [];
	let rows: Row[] = [];
	let weight = 0;
	const close = (): void => {
		const first = parts.reduce((sum, part) => sum + part.table.rows.length, 1);
		parts.push({ route: partRoute(page, table, parts.length), table: { ...table, rows }, first });
		rows = [];
		weight = 0;
	};
	for (const row of table.rows) {
		const more = weightOfRow(row);
		// The first part shares its page with other tables, further ones have a page each.
		if (rows.length > 0 && weight + more > (parts.length === 0 ? room : ROOM)) close();
		rows.push(row);
		weight += more;
	}
	close();
	return parts;
}

function partPage(page: Page, parts: readonly Part[], at: number, of: Localiser | undefined): Page {
	const turn = (to: Part | undefined): Page['next'] => to && { text: partWords(of, rangeOf(to)), href: to.route };
	return partOf(page, {
		route: parts[at]!.route,
		title: `${page.title}: ${partWords(of, rangeOf(parts[at]!).toLowerCase())}`,
		description: `${page.description} ${partWords(of, `Part ${at + 1} of ${parts.length}.`)}`,
		blocks: partBlocks(parts, at, of),
		previous: turn(parts[at - 1]),
		next: turn(parts[at + 1]),
	});
}

/** The table of one part, and the way to the others. */
function partBlocks(parts: readonly Part[], at: number, of: Localiser | undefined): readonly Block[] {
	const total = parts.reduce((sum, part) => sum + part.table.rows.length, 0);
	const here: Text = [`${rangeOf(parts[at]!)} of ${total}. The others: `];
	const others = parts.flatMap((part, index): Text => {
		if (index === at) return [];
		return [link(rangeOf(part).toLowerCase(), index === 0 ? `${part.route}#${part.table.id}` : part.route), ', '];
	});
	const text = [...here, ...others.slice(0, -1), '.'];
	const table: Table = { ...parts[at]!.table, parts: { routes: parts.map(({ route }) => route), at, total } };
	return [table, { type: 'text', text: partText(of, text) }];
}

const rangeOf = ({ first, table }: Part): string => `Rows ${first} to ${first + table.rows.length - 1}`;
