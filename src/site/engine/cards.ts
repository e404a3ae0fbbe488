import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { OUR_ACCENT } from '#model/branding/our-accent.ts';
import type { CardHouse, CardPainter, CardSource } from '#render/card/cards.ts';
import { CARD, type CardPicture, placePicture } from '#render/card/place-picture.ts';
import { cardInWords, cardOf, picturesForCard } from '#views/cards/card.ts';
import type { Diagram, Page } from '#views/page.ts';
import { drawCard } from '../components/document.ts';
import { isGuide } from '../guides.ts';
import type { CardImage, SiteStore } from '../store.ts';
import type { Drawings } from './drawings.ts';
import type { SiteInput } from './site-input.ts';

/** The pictures that other programs show beside links to the pages of a site, one a page. */
export interface Cards {
	/** Draws those of pages whose drawings are prepared, and writes them below the folder. */
	write(pages: readonly Page[], folder: string): Promise<void>;
	/** Undefined for a page whose card is not written. */
	of(route: string): CardImage | undefined;
	/** How many are written, and how many pages have none because our fonts lack their letters. */
	counts(): { readonly written: number; readonly unwritable: number };
	/** Those that could not be drawn, perhaps for the machine's sake. */
	failed(): readonly Diagnostic[];
}

/** Below the site's root. A name follows from what a card shows, so that nobody is shown an old one under it. */
const FOLDER = 'cards';

/** Opens the cards of a site that says where it stands. */
export function openCards(input: SiteInput, url: string, drawings: Drawings, painter: CardPainter): Cards {
	const house = houseOf(input, url);
	const images = new Map<string, CardImage>();
	const failed: Diagnostic[] = [];
	let unwritable = 0;
	const writeOne = async (page: Page, pictures: readonly Shown[], folder: string): Promise<void> => {
		const card = cardOf(page);
		// A picture with letters that we cannot write is no reason to leave out the words that we can.
		for (const shown of [...pictures.slice(0, 1), undefined]) {
			const source: CardSource = { card, house, picture: shown?.picture };
			const drawn = await painter.paint(source);
			if (drawn.ok) {
				const path = `${FOLDER}/${painter.keyOf(source)}.png`;
				await writeFile(join(folder, path), drawn.png);
				images.set(page.route, { route: `/${path}`, alternative: cardInWords(card, shown?.diagram), ...CARD });
				return;
			}
			if (drawn.kind !== 'letters') {
				failed.push(failure(page, drawn.message));
				return;
			}
		}
		unwritable++;
	};
	return {
		async write(pages, folder) {
			mkdirSync(join(folder, FOLDER), { recursive: true });
			const begun = pages.map((page) => writeOne(page, picturesOf(page, drawings), folder));
			await Promise.all(begun);
		},
		of: (route) => images.get(route),
		counts: () => ({ written: images.size, unwritable }),
		failed: () => failed,
	};
}

interface Shown {
	readonly diagram: Diagram;
	readonly picture: CardPicture;
}

/** The pictures of a page that can be read on a card. */
function picturesOf(page: Page, drawings: Drawings): readonly Shown[] {
	drawings.turnTo(page);
	return picturesForCard(page).flatMap((diagram) => {
		const drawn = drawings.of(diagram);
		if (drawn === undefined || !('svg' in drawn)) return [];
		const { svg, width = 0, height = 0 } = drawn;
		const picture = { svg, caption: diagram.title, width, height };
		return placePicture(picture) === undefined ? [] : [{ diagram, picture }];
	});
}

function houseOf({ title, base, brand, brandFiles }: SiteInput, url: string): CardHouse {
	const address = (new URL(url).host + base).replace(/\/$/, '');
	const file = brand?.logo && brandFiles?.get(brand.logo.route.slice(1));
	const isSvg = brand?.logo?.route.endsWith('.svg') ?? false;
	// Words in a logo need a font that nobody gave us; then the name alone says whose site it is.
	const isPlain = !isSvg || !/<text[\s>]/.test(String(file));
	const type = isSvg ? 'image/svg+xml' : 'image/png';
	return {
		name: brand?.name ?? title,
		address,
		accent: brand?.themeColour ?? OUR_ACCENT,
		logo:
			brand?.logo && file !== undefined && isPlain
				? {
						href: `data:${type};base64,${Buffer.from(file).toString('base64')}`,
						width: brand.logo.width,
						height: brand.logo.height,
					}
				: undefined,
	};
}

const failure = ({ title, route }: Page, why: string): Diagnostic => ({
	code: 'card-not-drawn',
	severity: 'warning',
	message: `the card of \`${title}\` (${route}) could not be drawn: ${why}`,
	hint: 'build again; until then links to the page are shown without a picture',
});

/** Tells of the cards of guides, which Astro drew before there were any. Their heads say what `drawHead` would. */
export function placeCards(store: SiteStore, folder: string): void {
	for (const page of store.pages.values()) {
		const card = isGuide(page) && drawCard(store, page.route);
		if (!card) continue;
		const file = join(folder, page.route, 'index.html');
		const text = readFileSync(file, 'utf8');
		const at = text.indexOf('<meta property="og:title"');
		if (at !== -1) writeFileSync(file, text.slice(0, at) + card.markup + text.slice(at));
	}
}
