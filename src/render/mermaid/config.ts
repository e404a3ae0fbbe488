/** How mermaid is set up, here and in the browser it is compared with. */
import { DIAGRAM_FONT_FAMILY } from '#render/font.ts';
import { sentinel, type Token } from '#render/theme/tokens.ts';

/** What a diagram may not change with `%%{init}%%` or front matter: safety first, then the look of the site. */
const LOCKED = [
	'secure',
	'securityLevel',
	'startOnLoad',
	'maxTextSize',
	'maxEdges',
	'suppressErrorRendering',
	'htmlLabels',
	'dompurifyConfig',
	'themeCSS',
	'fontFamily',
	'altFontFamily',
	'fontSize',
	'deterministicIds',
	'deterministicIDSeed',
	'handDrawnSeed',
	'arrowMarkerAbsolute',
	'legacyMathML',
	'forceLegacyMathML',
	'theme',
	'themeVariables',
	'look',
];

const FONT_SIZE = 14;

/** Small corrections of mermaid's own sheet. They are read when text is measured, so sizes here also size the boxes. */
const SHEET = `
.edge-thickness-normal{stroke-width:1.25px!important;}
.edge-thickness-thick{stroke-width:2.75px!important;}
.edge-pattern-dotted{stroke-dasharray:4,3!important;}
.edge-pattern-dashed{stroke-dasharray:6,4!important;}
.edgeLabel rect{opacity:1!important;}
.cluster-label text,.cluster-label tspan{font-weight:600!important;}
.loopLine{stroke-width:1.25px!important;stroke-dasharray:4,3!important;fill:none!important;}
.actor-line{stroke-width:1px!important;stroke-dasharray:3,3!important;}
.messageLine0,.messageLine1{stroke-width:1.5px!important;}
.sequenceNumber{font-size:11px!important;}
[id$="-filled-head"] path,[id$="ArrowHead"] path{fill:${sentinel('line')};stroke:${sentinel('line')};}
.pieCircle{opacity:1!important;}
.grid .tick line{stroke:${sentinel('grid')};}
.grid .domain{stroke:none!important;}
.relation{stroke-width:1.25px!important;}
.timeline-node text{font-size:13px;}
text.journey-section{fill:${sentinel('text')}!important;}
`;

const C4_KINDS = ['system', 'system_db', 'system_queue', 'container', 'container_db', 'container_queue'].concat([
	'component',
	'component_db',
	'component_queue',
	'person',
]);

/** C4 names a font for each kind of box, which is not the one that is measured, and two colours that no theme reaches. */
function c4(): Record<string, string> {
	const kinds = C4_KINDS.flatMap((kind) => [kind, `external_${kind}`]);
	return Object.fromEntries([
		...[...kinds, 'boundary', 'message'].map((kind) => [`${kind}FontFamily`, DIAGRAM_FONT_FAMILY]),
		...kinds.map((kind) => [`${kind}_bg_color`, sentinel(c4Token(kind, 'series'))]),
		...kinds.map((kind) => [`${kind}_border_color`, sentinel(c4Token(kind, 'strong'))]),
		['fontColor', sentinel('text')],
	]);
}

/** One colour for each level of C4, and grey for what belongs to others. */
function c4Token(kind: string, depth: 'series' | 'strong'): Token {
	if (kind.startsWith('external_')) return `${depth}-8`;
	const levels = ['person', 'system', 'container', 'component'];
	const numbers = [4, 1, 5, 2] as const;
	return `${depth}-${numbers[levels.findIndex((level) => kind.startsWith(level))]!}`;
}

/** The whole configuration. `htmlLabels: false` keeps labels as SVG text; ELK is the default layout and must not be named. */
export function mermaidConfig(themeVariables: Record<string, unknown>): object {
	const text = { fontSize: FONT_SIZE, fontFamily: DIAGRAM_FONT_FAMILY };
	return {
		startOnLoad: false,
		securityLevel: 'strict',
		suppressErrorRendering: true,
		htmlLabels: false,
		look: 'classic',
		theme: 'base',
		themeVariables: {
			...themeVariables,
			fontFamily: text.fontFamily,
			fontSize: `${FONT_SIZE}px`,
			useGradient: false,
			dropShadow: 'none',
		},
		themeCSS: SHEET,
		fontFamily: text.fontFamily,
		fontSize: FONT_SIZE,
		deterministicIds: true,
		handDrawnSeed: 1,
		maxEdges: 2_000,
		secure: LOCKED,
		// The order of the text is an accident; without it a third of the crossings go (see `bench/RESULTS.md`).
		elk: { considerModelOrder: 'NONE' },
		flowchart: { wrappingWidth: 220, minNodeWidth: 64, padding: 12 },
		// Else svg labels stand left in a box of the minimum width.
		state: { minNodeWidth: 0 },
		class: { minNodeWidth: 0 },
		c4: c4(),
		// Else the words are HTML, of which nothing is left.
		journey: { textPlacement: 'tspan' },
		gantt: { useWidth: 1_000, fontSize: 12, sectionFontSize: 13 },
		sequence: {
			actorFontSize: FONT_SIZE,
			actorFontWeight: 600,
			messageFontSize: FONT_SIZE,
			noteFontSize: FONT_SIZE,
			actorMargin: 40,
			width: 132,
			height: 48,
			messageMargin: 36,
		},
	};
}
