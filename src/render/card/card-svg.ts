/** A card as an SVG of shapes alone: no text, no style sheet, nothing from elsewhere but the logo inside it. */
import { SVG_NAMESPACE, serialise } from '#render/dom/markup.ts';
import { bakedPicture, withColours } from '#render/standalone.ts';
import { COLOURS, drawLine, drawLines, drawWords, isDrawable, type Look, Undrawable, widthOf } from './card-words.ts';
import { fitText } from './fit-text.ts';
import { outlineTexts } from './outline-texts.ts';
import { CARD, type CardPicture, type Place, placePicture } from './place-picture.ts';

/** The words of a card. */
export interface Card {
	/** What sort of page it is, or where it belongs. */
	readonly kind?: string | undefined;
	readonly title: string;
	/** The tone gives a badge its colour; one that is not known here is grey. */
	readonly badges: readonly { readonly text: string; readonly tone: string }[];
	/** Shown where there are fewer than two facts. */
	readonly sentence: string;
	readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** What all cards of a site have in common. */
export interface CardHouse {
	readonly name: string;
	/** Where the site stands, as an address bar says it. */
	readonly address: string;
	/** `#rrggbb`; words in it can be read on white. */
	readonly accent: string;
	/** A picture as a `data:` address. */
	readonly logo?: { readonly href: string; readonly width: number; readonly height: number } | undefined;
}

/** Everything a card is drawn from: plain data, safe to send between threads. */
export interface CardSource {
	readonly card: Card;
	readonly house: CardHouse;
	/** Shown where it can be read, facts where not. */
	readonly picture?: CardPicture | undefined;
}

const LEFT = 56;
const RIGHT = CARD.width - LEFT;
const FOOT = { line: 556, baseline: 599, logo: 34 } as const;

/** The text of an SVG of 1200 by 630 px. Undefined where a word has characters that none of our fonts has. */
export function cardSvg({ card, house, picture }: CardSource): string | undefined {
	const place = picture && placePicture(picture);
	try {
		const body = picture && place ? drawWithPicture(card, house, picture, place) : drawWithFacts(card, house);
		const size = `width="${CARD.width}" height="${CARD.height}"`;
		const ground = `<rect ${size} fill="#ffffff"/><rect width="${CARD.width}" height="10" fill="${house.accent}"/>`;
		return `<svg xmlns="${SVG_NAMESPACE}" ${size}>${ground}${body}${drawFoot(house)}</svg>`;
	} catch (error) {
		if (error instanceof Undrawable) return undefined;
		throw error;
	}
}

function drawWithPicture(card: Card, house: CardHouse, picture: CardPicture, place: Place): string {
	const caption = picture.caption === card.title ? '' : picture.caption;
	const words = place.layout === 'below' ? wordsAbove(card, house, caption) : wordsBeside(card, house, caption);
	return words + placed(picture, place);
}

function wordsAbove(card: Card, house: CardHouse, caption: string): string {
	const title = fitText(card.title, { width: RIGHT - LEFT, height: 0, weight: 600, sizes: [54, 48, 44, 40] });
	const soft = { size: 25, weight: 400, colour: COLOURS.soft } as const;
	return [
		drawKind(card, house, 66),
		drawLines(title, LEFT, 80, { weight: 600, colour: COLOURS.ink }),
		caption && drawLine(caption, LEFT, 80 + title.height + 32, RIGHT - LEFT, soft),
	].join('');
}

function wordsBeside(card: Card, house: CardHouse, caption: string): string {
	const width = 392;
	const title = fitText(card.title, { width, height: 270, weight: 600, sizes: [50, 46, 42, 38, 34] });
	const below = fitText(caption, { width, height: 100, weight: 400, sizes: [25] });
	const top = 112 + title.height + 14;
	const pills = drawPills(card, LEFT, top + below.height + 48, width);
	return [
		drawKind({ ...card, badges: [] }, house, 92),
		drawLines(title, LEFT, 108, { weight: 600, colour: COLOURS.ink }),
		caption && drawLines(below, LEFT, top, { weight: 400, colour: COLOURS.soft }),
		pills,
	].join('');
}

function drawWithFacts(card: Card, house: CardHouse): string {
	const facts = card.facts.filter(({ label, value }) => isDrawable(label + value));
	const rows = facts.length < 2 ? 0 : Math.ceil(facts.length / 2);
	const bottom = 532 - rows * 88;
	const room = rows > 0 ? bottom - 24 : 330;
	const title = fitText(card.title, {
		width: RIGHT - LEFT,
		height: room - 118,
		weight: 600,
		sizes: [76, 68, 60, 54, 48, 42],
	});
	const head = drawKind(card, house, 96) + drawLines(title, LEFT, 118, { weight: 600, colour: COLOURS.ink });
	if (rows > 0) return head + facts.map((fact, at) => drawFact(fact, at, bottom)).join('');
	const top = 118 + title.height + 22;
	const sentence = isDrawable(card.sentence) ? card.sentence : '';
	const text = fitText(sentence, { width: RIGHT - LEFT, height: 526 - top, weight: 400, sizes: [36, 32, 29] });
	return head + drawLines(text, LEFT, top, { weight: 400, colour: COLOURS.soft });
}

/** Two columns, from left to right. */
function drawFact({ label, value }: Card['facts'][number], at: number, top: number): string {
	const width = (RIGHT - LEFT - 40) / 2;
	const x = LEFT + (at % 2) * (width + 40);
	const y = top + Math.floor(at / 2) * 88;
	return (
		drawLine(label, x, y + 32, width, { size: 23, weight: 400, colour: COLOURS.muted }) +
		drawLine(value, x, y + 68, width, { size: 30, weight: 600, colour: COLOURS.ink })
	);
}

/** What sort of page it is, and after it the badges. */
function drawKind(card: Card, { accent }: CardHouse, y: number): string {
	const look: Look = { size: 27, weight: 600, colour: accent };
	if (card.kind === undefined) return drawPills(card, LEFT, y, RIGHT - LEFT);
	const width = widthOf(card.kind, look);
	const x = LEFT + width + 24;
	return drawLine(card.kind, LEFT, y, RIGHT - LEFT, look) + drawPills(card, x, y, RIGHT - x);
}

const PILLS: { readonly [tone: string]: readonly [ink: string, fill: string, line: string] } = {
	good: ['#135c35', '#e8f6ed', '#a8dbbb'],
	accepted: ['#135c35', '#e8f6ed', '#a8dbbb'],
	up: ['#135c35', '#e8f6ed', '#a8dbbb'],
	warning: ['#734600', '#fdf4df', '#ebcf8c'],
	bad: ['#9b1a2a', '#fdedef', '#f0b4bb'],
	down: ['#9b1a2a', '#fdedef', '#f0b4bb'],
	proposed: ['#1b4b8c', '#ebf3fd', '#b7d1f3'],
};
const PLAIN = ['#414b5a', '#eff1f5', '#d5dae3'] as const;

/** Badges in a row; one for which there is no room stands on the page only. */
function drawPills({ badges }: Pick<Card, 'badges'>, left: number, y: number, width: number): string {
	let x = left;
	let markup = '';
	for (const { text, tone } of badges) {
		const [colour, fill, line] = PILLS[tone] ?? PLAIN;
		const look: Look = { size: 22, weight: 600, colour };
		const wide = widthOf(text, look) + 28;
		if (!isDrawable(text) || x + wide > left + width) continue;
		markup += `<rect x="${x.toFixed(2)}" y="${y - 27}" width="${wide.toFixed(2)}" height="36" rx="18" fill="${fill}" stroke="${line}" stroke-width="1.5"/>`;
		markup += drawWords(text, x + 14, y - 1, look);
		x += wide + 12;
	}
	return markup;
}

function drawFoot({ name, address, logo }: CardHouse): string {
	const y = FOOT.baseline;
	const look: Look = { size: 25, weight: 600, colour: COLOURS.soft };
	const small: Look = { size: 23, weight: 400, colour: COLOURS.muted };
	const wide = widthOf(address, small);
	const logoWidth = logo ? Math.min((FOOT.logo * logo.width) / logo.height, 240) : 0;
	const x = LEFT + (logo ? logoWidth + 16 : 0);
	return [
		`<rect x="${LEFT}" y="${FOOT.line}" width="${RIGHT - LEFT}" height="1.5" fill="${COLOURS.line}"/>`,
		logo &&
			`<image x="${LEFT}" y="${y - 26}" width="${logoWidth.toFixed(2)}" height="${FOOT.logo}" href="${logo.href}"/>`,
		drawLine(name, x, y, RIGHT - x - Math.min(wide, 440) - 32, look),
		wide <= 440 ? drawWords(address, RIGHT - wide, y, small) : drawLine(address, RIGHT - 440, y, 440, small),
	]
		.filter(Boolean)
		.join('');
}

/** The picture with shapes for its words, at its place. */
function placed({ svg }: CardPicture, { x, y, width, height }: Place): string {
	const root = bakedPicture(svg);
	if (!outlineTexts(root)) throw new Undrawable('a label');
	for (const name of ['id', 'role', 'aria-describedby', 'aria-labelledby']) root.removeAttribute(name);
	for (const child of root.children) if (/^(?:title|desc)$/.test(child.localName)) child.remove();
	for (const [name, value] of Object.entries({ x, y, width, height })) root.setAttribute(name, value.toFixed(2));
	return withColours(serialise(root), 'light');
}
