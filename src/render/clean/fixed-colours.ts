/**
 * Colours mermaid writes whatever the theme says, and the role of each. Those of a single type are only exchanged in pictures of
 * that type, where no author can have meant them.
 */
import { type Token, tokenOf, tokenVariable } from '#render/theme/tokens.ts';

type Table = Readonly<Record<string, Token>>;

/** In attributes of any type: an author's colours are declarations. */
const IN_ATTRIBUTES: Table = {
	'#eaeaea': 'node',
	'#666': 'node-border',
	'#999': 'line',
	'#444444': 'muted',
	'#edf2ae': 'note',
	black: 'line',
	'#000': 'line',
	'#000000': 'line',
	'#333': 'text',
	white: 'bg',
	'#fff': 'bg',
	'#ffffff': 'bg',
};

const OF_TYPE: Readonly<Record<string, Table>> = {
	// The plates of the icons that come with mermaid, and what is drawn on them.
	architecture: { '#087ebf': 'strong-1', '#fff': 'bg' },
	// Faces, words on the ground of a section, and six people.
	journey: {
		'#666': 'note-text',
		'#999': 'note-border',
		'#fff': 'text',
		'#8fbc8f': 'strong-1',
		'#7cfc00': 'strong-2',
		'#00ffff': 'strong-3',
		'#20b2aa': 'strong-4',
		'#b0e0e6': 'strong-5',
		'#ffffe0': 'strong-6',
	},
	// How urgent a card is.
	kanban: { red: 'danger', orange: 'warning', blue: 'accent', lightblue: 'line' },
	// Ten colours of d3 for eight of ours.
	sankey: {
		'#4e79a7': 'strong-1',
		'#f28e2c': 'strong-3',
		'#e15759': 'strong-6',
		'#76b7b2': 'strong-5',
		'#59a14f': 'strong-2',
		'#edc949': 'strong-7',
		'#af7aa1': 'strong-4',
		'#ff9da7': 'danger',
		'#9c755f': 'warning',
		'#bab0ab': 'strong-8',
	},
};

const NONE: Table = {};

/** Where mermaid has put a colour, and for what. */
export interface Place {
	readonly type: string;
	readonly property: string;
	readonly by: 'attribute' | 'declaration';
}

/** What to write for a colour that mermaid itself has put into an attribute or a declaration; other values come back as they are. */
export function withoutFixedColour(value: string, { type, property, by }: Place): string {
	const name = value.trim().toLowerCase();
	const ofType = Object.hasOwn(OF_TYPE, type) ? OF_TYPE[type]! : NONE;
	const token = tokenIn(ofType, name) ?? (by === 'attribute' ? tokenIn(IN_ATTRIBUTES, name) : undefined);
	if (token) return tokenVariable(token);
	const isLine = LINES_OF_SERIES.has(type) || (property === 'stroke' && STROKES_OF_SERIES.has(type));
	return isLine ? strongSeries(value) : value;
}

/** Where a series is a line or stands behind no words: its soft colour would hardly be seen. */
const LINES_OF_SERIES: ReadonlySet<string> = new Set(['radar']);
/** Branches have the soft colour of the boxes at their ends, which a dark page swallows. */
const STROKES_OF_SERIES: ReadonlySet<string> = new Set(['mindmap']);

function strongSeries(value: string): string {
	const token = tokenOf(value.trim());
	return token?.startsWith('series-') ? tokenVariable(token.replace('series', 'strong') as Token) : value;
}

function tokenIn(table: Table, name: string): Token | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}
