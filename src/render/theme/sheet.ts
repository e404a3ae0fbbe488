/** The one style sheet all diagrams of a site share. */
import { contrastPalette, forcedPalette } from './contrast.ts';
import { stateRules } from './states.ts';
import { TOKEN_NAMES, TOKENS } from './tokens.ts';

/** Every colour in both schemes; a page says by `color-scheme` which one holds. */
const palette = (indent: string): string =>
	TOKEN_NAMES.map((name) => `${indent}--mmd-${name}: light-dark(${TOKENS[name].light}, ${TOKENS[name].dark});`).join(
		'\n',
	);

/**
 * The text of the sheet: the palette as custom properties, light and dark by the `color-scheme` that the page sets
 * for screen and paper; more contrast for those who ask their system for it or chose it; then the states, links and print.
 * Constant for a version.
 */
export function diagramStyles(): string {
	return `:root {
	color-scheme: light dark;
${palette('\t')}
}

[data-theme="contrast"] {
${contrastPalette('\t')}
}

@media (prefers-contrast: more) {
	:root {
${contrastPalette('\t\t')}
	}
}

@media (forced-colors: active) {
	:root {
${forcedPalette('\t\t')}
	}
}

.mmd {
	max-width: 100%;
	height: auto;
	font-family: Inter, ui-sans-serif, system-ui, sans-serif;
	/* There is no italic file: leaning letters are as wide as upright ones, so the boxes still fit. */
	font-synthesis: style;
}

.mmd text {
	/* The boxes are measured with these features on and nothing else. */
	font-feature-settings: normal;
	letter-spacing: normal;
	word-spacing: normal;
}

.mmd :is(.mmd-node, .mmd-group) > rect.mmd-shape {
	rx: 4px;
}

/* Words that lines may cross stand on a halo of the colour behind them. */
.mmd .mmd-message,
.mmd .mmd-group-title text {
	paint-order: stroke;
	stroke: var(--mmd-bg);
	stroke-width: 4px;
	stroke-linejoin: round;
}

.mmd .mmd-group-title text {
	stroke: var(--mmd-group);
}

${stateRules().join('\n')}

.mmd a {
	cursor: pointer;
	text-decoration: none;
}

.mmd a:hover .mmd-shape,
.mmd a:focus-visible .mmd-shape {
	stroke: var(--mmd-accent);
}

.mmd a:hover text,
.mmd a:focus-visible text {
	text-decoration: underline;
}

.mmd a:focus-visible {
	outline: 2px solid var(--mmd-accent);
	outline-offset: 2px;
}
`;
}
