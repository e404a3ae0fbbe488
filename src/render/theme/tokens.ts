/**
 * The colours of diagrams by role. A picture only names roles (`fill="var(--mmd-node)"`), so one SVG serves light and dark, and
 * a page changes a palette by setting custom properties. Text on its background reaches 4.5:1, lines 3:1, in both schemes.
 */

interface TokenValue {
	readonly light: string;
	readonly dark: string;
}

export const TOKENS = {
	/** The page behind a diagram; labels on edges stand on it. */
	bg: { light: '#ffffff', dark: '#14171d' },
	text: { light: '#1d2430', dark: '#e6e9ef' },
	muted: { light: '#596273', dark: '#a2abba' },
	line: { light: '#667085', dark: '#8b95a6' },
	node: { light: '#f6f8fb', dark: '#1f2530' },
	'node-alt': { light: '#eaeff6', dark: '#293140' },
	'node-border': { light: '#8593a8', dark: '#66738a' },
	group: { light: '#fafbfd', dark: '#181c24' },
	'group-border': { light: '#c3ccd9', dark: '#3f4a5b' },
	'group-text': { light: '#596273', dark: '#a2abba' },
	note: { light: '#fff8df', dark: '#332d17' },
	'note-text': { light: '#4d3d0a', dark: '#f2e4b3' },
	'note-border': { light: '#b89a3d', dark: '#8c7735' },
	grid: { light: '#dde3ec', dark: '#2d3542' },
	accent: { light: '#2860c4', dark: '#7ea9ff' },
	'accent-soft': { light: '#e4edfd', dark: '#1c2c4d' },
	danger: { light: '#b3261e', dark: '#ff9a91' },
	'danger-soft': { light: '#fdeceb', dark: '#431f1f' },
	warning: { light: '#8f5a00', dark: '#f3bd62' },
	'warning-soft': { light: '#fff3da', dark: '#3d2e12' },
	success: { light: '#17713f', dark: '#6fcf97' },
	'success-soft': { light: '#e5f5ec', dark: '#16352a' },
	/** Series: soft fills for areas with text on them, strong ones for slices, points and bars. */
	'series-1': { light: '#dfe9fb', dark: '#22345a' },
	'series-2': { light: '#dcf1e6', dark: '#1b4033' },
	'series-3': { light: '#fdeed3', dark: '#463417' },
	'series-4': { light: '#eee3f8', dark: '#3a2b52' },
	'series-5': { light: '#daf0f5', dark: '#173d47' },
	'series-6': { light: '#fbe3e6', dark: '#4a2530' },
	'series-7': { light: '#ecefd5', dark: '#363c1c' },
	'series-8': { light: '#e6e7ee', dark: '#31344a' },
	'strong-1': { light: '#3b6fd0', dark: '#7ea9ff' },
	'strong-2': { light: '#1f8255', dark: '#5cc796' },
	'strong-3': { light: '#a66400', dark: '#eead57' },
	'strong-4': { light: '#8450b8', dark: '#c196ec' },
	'strong-5': { light: '#0f7a92', dark: '#57c4dc' },
	'strong-6': { light: '#b93f55', dark: '#fb8fa1' },
	'strong-7': { light: '#687518', dark: '#bccb58' },
	'strong-8': { light: '#5d6085', dark: '#a6a9d3' },
} as const satisfies Record<string, TokenValue>;

export type Token = keyof typeof TOKENS;
export const TOKEN_NAMES = Object.keys(TOKENS) as Token[];

/** How a token is written in a picture. */
export function tokenVariable(token: Token): string {
	return `var(--mmd-${token})`;
}

/**
 * Mermaid calculates with its colours and cannot read `var(...)`, so each token goes in as a colour nobody would choose and is
 * recognised in the result.
 */
const SENTINEL_BASE = 0x7a3b07;
const SENTINEL_STEP = 0x000101;

export function sentinel(token: Token): string {
	return `#${(SENTINEL_BASE + TOKEN_NAMES.indexOf(token) * SENTINEL_STEP).toString(16)}`;
}

const tokenBySentinel = new Map(TOKEN_NAMES.map((token) => [sentinel(token), token]));

/** The token a colour of mermaid's output stands for, whether written as hex or as `rgb(...)`; undefined for other colours. */
export function tokenOf(colour: string): Token | undefined {
	const rgb = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)/.exec(colour);
	if (!rgb) return tokenBySentinel.get(colour.toLowerCase());
	const digits = rgb.slice(1, 4).map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'));
	return tokenBySentinel.get(`#${digits.join('')}`);
}
