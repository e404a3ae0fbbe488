/** Diagrams for eyes that need more contrast than the two schemes give, and for colours that the reader's system sets. */
import { TOKEN_NAMES, type Token } from './tokens.ts';

/** A role's light and dark colour; text reaches 7:1 (WCAG 2.2, 1.4.6) and lines 4.5:1 on what is behind them. */
type Pair = readonly [light: string, dark: string];

const ground: Pair = ['#ffffff', '#000000'];
const ink: Pair = ['#000000', '#ffffff'];
const strong: Readonly<Partial<Record<Token, Pair>>> = {
	accent: ['#00309c', '#9ecbff'],
	danger: ['#8a0010', '#ffb3ba'],
	warning: ['#5c3300', '#ffd479'],
	success: ['#00450f', '#86efac'],
};

/** What is an area behind text; in high contrast all of them are paper, and states are told by their lines. */
const isArea = (token: Token): boolean => /^(?:bg|node|node-alt|group|note)$|-soft$|^series-/.test(token);

/** Slices and bars keep colours of their own, by which alone they differ; those reach 4.5:1 as they are. */
const named = TOKEN_NAMES.filter((token) => !token.startsWith('strong-'));

function highContrast(token: Token): Pair {
	return strong[token] ?? (isArea(token) ? ground : ink);
}

/** Custom properties of the palette of high contrast, in light and in dark. */
export function contrastPalette(indent: string): string {
	return named
		.map((token) => {
			const [light, dark] = highContrast(token);
			return `${indent}--mmd-${token}: light-dark(${light}, ${dark});`;
		})
		.join('\n');
}

/** The same in the system's own colours: a browser that forces colours forces those of words, not those of shapes. */
export function forcedPalette(indent: string): string {
	const forced = (token: Token): string => (isArea(token) ? 'Canvas' : token === 'accent' ? 'Highlight' : 'CanvasText');
	return named.map((token) => `${indent}--mmd-${token}: ${forced(token)};`).join('\n');
}
