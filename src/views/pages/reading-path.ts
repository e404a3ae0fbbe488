import { paragraph } from '../blocks.ts';
import type { Guide } from '../guides.ts';
import { link, muted } from '../links.ts';
import type { Block, Text } from '../page.ts';
import { guideRoute } from '../routes.ts';

/** One stop of a reading path. */
export interface Stop {
	readonly text: Text;
	/** Undefined where nobody knows. */
	readonly minutes: number | undefined;
}

/** A reading path as a list with minutes, and their sum. */
export const pathBlock = (stops: readonly Stop[]): readonly Block[] => [
	{
		type: 'list',
		items: stops.map(
			(stop): Text => (stop.minutes === undefined ? stop.text : [...stop.text, muted(` about ${stop.minutes} min`)]),
		),
		ordered: true,
		progress: 'path',
	},
	paragraph(muted(`Together about ${stops.reduce((sum, stop) => sum + (stop.minutes ?? 0), 0)} minutes.`)),
];

/** An audience within a sentence: `Everybody who joins` reads `everybody who joins`; abbreviations keep their capitals. */
const uncapital = (text: string): string =>
	/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Guides as stops of a reading path. */
export const guideStops = (guides: readonly Guide[]): readonly Stop[] =>
	guides.map((guide) => ({
		text: [
			link(guide.title, guideRoute(guide.slug)),
			...(guide.audience === undefined ? [] : [muted(`, for ${uncapital(guide.audience)},`)]),
		],
		minutes: guide.minutes,
	}));
