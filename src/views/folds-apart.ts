import type { Localiser } from './language/localise-text.ts';
import { link } from './links.ts';
import type { Block, Page, Text } from './page.ts';
import { partOf, partText, partWords } from './part-page.ts';
import { type Table, weightOf } from './table-weight.ts';

/**
 * Pages with many tables that are folded: where together they would make the page large, the later ones stand on pages of their
 * own, and a link with the same words stands where each was. So the page is a list of all of them, open or not.
 */

type Fold = Extract<Block, { type: 'details' }>;

const tableIn = ({ blocks }: Fold): Table | undefined => blocks.find((block): block is Table => block.type === 'table');

const isMovable = (block: Block): block is Fold =>
	block.type === 'details' && block.mayStandApart === true && tableIn(block) !== undefined;

const weightOfFold = (fold: Fold): number => weightOf(tableIn(fold)!);

/** The page, and after it the pages of what it has no room for. One that is small enough, or that has no such folds, is the very same value. */
export function withFoldsApart(
	page: Page,
	of: Localiser | undefined,
	room: number,
	worthwhile: number,
): readonly [Page, ...Page[]] {
	const folds = page.blocks.filter(isMovable);
	if (folds.length === 0) return [page];
	const tables = page.blocks.reduce((sum, block) => sum + (block.type === 'table' ? weightOf(block) : 0), 0);
	const all = folds.reduce((sum, fold) => sum + weightOfFold(fold), tables);
	if (all <= worthwhile) return [page];
	const [staying, ...apart] = sharedOut(folds, Math.max(room - tables, room / 2), room);
	if (apart.length === 0) return [page];
	const routes = new Map(apart.flatMap((own, at) => own.map((fold) => [fold, routeOf(page, at + 1)] as const)));
	const stays = new Set<Block>(staying);
	const elsewhere: Block = { type: 'text', text: partText(of, ['On pages of their own:']) };
	return [
		{ ...page, blocks: linked(page.blocks, (block) => !isMovable(block) || stays.has(block), routes, elsewhere) },
		...apart.map((own, at) => apartPage(page, own, at + 1, apart.length + 1, of)),
	];
}

/** The folds in their order, as many on each page as fit: the first has less room. One that fits nowhere has a page for itself. */
function sharedOut(folds: readonly Fold[], first: number, room: number): readonly (readonly Fold[])[] {
	const pages: Fold[][] = [[]];
	let weight = 0;
	for (const fold of folds) {
		const more = weightOfFold(fold);
		const limit = pages.length === 1 ? first : room;
		if (weight + more > limit && (weight > 0 || (pages.length === 1 && more > first))) {
			pages.push([]);
			weight = 0;
		}
		pages.at(-1)!.push(fold);
		weight += more;
	}
	return pages;
}

/** The blocks with a list of links wherever folds that follow one another went to other pages. */
function linked(
	blocks: readonly Block[],
	stays: (block: Block) => boolean,
	routes: ReadonlyMap<Fold, string>,
	elsewhere: Block,
): readonly Block[] {
	const told: Block[] = [];
	let items: Text[] = [];
	const close = (): void => {
		if (items.length > 0) told.push(elsewhere, { type: 'list', items });
		items = [];
	};
	for (const block of blocks) {
		if (stays(block)) {
			close();
			told.push(block);
		} else {
			const fold = block as Fold;
			items.push([link(fold.summary, `${routes.get(fold)!}#${tableIn(fold)!.id}`)]);
		}
	}
	close();
	return told;
}

/** No id begins with an underscore, so no page of an entity can have this address. */
const routeOf = (page: Page, at: number): string => `${page.route}_folded-${at + 1}/`;

function apartPage(page: Page, folds: readonly Fold[], at: number, total: number, of: Localiser | undefined): Page {
	const part = partWords(of, `Part ${at + 1} of ${total}.`);
	const turn = (to: number): Page['next'] =>
		to < 0 || to >= total
			? undefined
			: {
					text: partWords(of, `Part ${to + 1} of ${total}.`).slice(0, -1),
					href: to === 0 ? page.route : routeOf(page, to),
				};
	return partOf(page, {
		route: routeOf(page, at),
		title: `${page.title}: ${part.slice(0, 1).toLowerCase()}${part.slice(1, -1)}`,
		description: `${page.description} ${part}`,
		blocks: [{ type: 'text', text: partText(of, ['The whole list: ', link(page.title, page.route), '.']) }, ...folds],
		previous: turn(at - 1),
		next: turn(at + 1),
	});
}
