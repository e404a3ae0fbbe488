import type { Diagram, Inline, Page, Text, Tone } from '#views/page.ts';

/** What stands on the card of a page: the picture that other programs show beside a link to it. Plain words, taken from the page. */
export interface Card {
	/** What sort of page it is, or where it belongs; absent on the first page. */
	readonly kind?: string | undefined;
	readonly title: string;
	readonly badges: readonly { readonly text: string; readonly tone: Tone }[];
	/** A sentence, for a page without facts. */
	readonly sentence: string;
	readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** Longer values are sentences and lists, to be read on the page. */
const LONGEST_VALUE = 36;
const MOST_FACTS = 4;
/** How much of a text alternative other programs take. */
const LONGEST_ALTERNATIVE = 420;

/** The card of a page. Says nothing that the page does not say, so what a profile leaves out of pages is on no card. */
export function cardOf({ title, eyebrow, badges = [], crumbs, description, blocks }: Page): Card {
	const declared = blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []));
	const counted = blocks.flatMap((block) => (block.type === 'stats' ? block.items : []));
	const facts = [
		...declared.map(({ label, value }) => ({ label, value: plain(value) })),
		...counted.map(({ label, value }) => ({ label, value })),
	]
		.filter(({ value }) => value !== '' && value.length <= LONGEST_VALUE)
		.slice(0, MOST_FACTS);
	return {
		kind: eyebrow ?? crumbs.at(-1)?.text,
		title,
		badges: badges
			.flatMap((badge) => (typeof badge !== 'string' && badge.type === 'badge' ? [badge] : []))
			// Once is enough.
			.filter(({ text }) => facts.every(({ value }) => value !== text))
			.map(({ text, tone }) => ({ text, tone })),
		sentence: wholeSentences(description.startsWith(`${title}. `) ? description.slice(title.length + 2) : description),
		facts,
	};
}

/** The pictures that stand open on a page, the most important first. */
export function picturesForCard({ blocks }: Page): readonly Diagram[] {
	return blocks.flatMap((block) => (block.type === 'diagram' ? [block.diagram] : []));
}

/** The same in words, for readers who do not see it. `picture` is the one that it shows. */
export function cardInWords({ kind, title, sentence, facts }: Card, picture: Diagram | undefined): string {
	const head = kind === undefined ? title : `${kind}: ${title}`;
	const shown = picture
		? [picture.title === title ? '' : picture.title, picture.description]
		: facts.length > 1
			? facts.map(({ label, value }) => `${label}: ${value}`)
			: [sentence];
	const whole = [head, ...shown]
		.filter((part) => part !== '')
		.map((part) => part.replace(/[.\s]+$/, ''))
		.join('. ');
	return whole.length <= LONGEST_ALTERNATIVE ? whole : `${whole.slice(0, LONGEST_ALTERNATIVE - 1).trimEnd()}…`;
}

/** Descriptions are cut to a length that search results show. */
const wholeSentences = (text: string): string =>
	/[.!?)]$/.test(text) ? text : (/^.*[.!?](?=\s)/s.exec(text)?.[0] ?? text);

/** Without a link at the end that says where more stands: it leads nowhere from here. */
const plain = (text: Text): string =>
	text
		.filter(
			(inline, at) => !(at > 0 && at === text.length - 1 && isLink(inline) && /;\s*$/.test(wordsOf(text[at - 1]!))),
		)
		.map(wordsOf)
		.join('')
		.replace(/\s+/g, ' ')
		.replace(/[;\s]+$/, '')
		.trim();

const isLink = (inline: Inline): boolean => typeof inline !== 'string' && inline.type === 'link';
const wordsOf = (inline: Inline): string => (typeof inline === 'string' ? inline : inline.text);
