import type { Block, Page } from '../page.ts';

/** Which addresses a site has, and which of them it promises to keep. */

/**
 * Anchors of runbook pages that alert rules and messages may lead to: the blocks that every such page has, and one for each
 * failure mode in them. Others come and go with what there is to say.
 */
const PROMISED =
	/^(?:first|impact|real|decide|mitigate|mitigate-[a-z0-9-]+|failover|rollback|replay|stop|escalate|verify|where)$/;

/** The pages whose addresses stand elsewhere as soon as they are there: alert rules carry them. */
export const isRunbookAddress = (route: string): boolean => /^\/runbooks\/(?:components\/)?[^/_][^/]*\/$/.test(route);

/** The promised anchors of a page, sorted; none for a page that is no runbook. */
export function promisedAnchors(page: Page): readonly string[] {
	if (!isRunbookAddress(page.route)) return [];
	const ids = page.blocks.flatMap((block) => (block.type === 'heading' ? namesOf(block) : []));
	return [...new Set(ids.filter((id) => PROMISED.test(id)))].sort();
}

/** What a link to a heading may call it: its own name first. */
export const namesOf = ({ id, formerIds = [] }: Extract<Block, { type: 'heading' }>): readonly string[] => [
	id,
	...formerIds,
];

/** Every anchor that a link into a page can have. */
export function anchorsOf(page: Page): ReadonlySet<string> {
	return new Set(page.blocks.flatMap(idsOf));
}

function idsOf(block: Block): readonly string[] {
	switch (block.type) {
		case 'heading':
			return namesOf(block);
		case 'table':
			return [block.id, ...block.rows.flatMap(({ id }) => (id === undefined ? [] : [id]))];
		case 'commands':
			return block.items.flatMap(({ id, explanation = [] }) => [id, ...explanation.flatMap(idsOf)]);
		case 'prose':
			return [...block.html.matchAll(/<[^>]*\sid="([^"]+)"/g)].map(([, id]) => id!);
		case 'details':
			return block.blocks.flatMap(idsOf);
		case 'calculator':
		case 'clock':
		case 'notes':
			return [block.id];
		case 'diagram':
			return [block.diagram.id];
		default:
			return [];
	}
}
