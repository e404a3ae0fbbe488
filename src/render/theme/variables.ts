/** Which token each of mermaid's colour variables gets. First matching rule wins. */
import { sentinel, type Token } from './tokens.ts';

type TokenFor = Token | ((match: RegExpExecArray) => Token);

function series(match: RegExpExecArray): Token {
	return `series-${seriesNumber(match)}` as Token;
}

function strong(match: RegExpExecArray): Token {
	return `strong-${seriesNumber(match)}` as Token;
}

/** Eight colours, then again from the first. Pie counts from 1, everything else from 0. */
function seriesNumber(match: RegExpExecArray): number {
	const start = match[1]!.startsWith('pie') ? 1 : 0;
	return ((Number(match[2]) - start + 8) % 8) + 1;
}

const RULES: readonly (readonly [RegExp, TokenFor])[] = [
	[/^(cScale|fillType|surface|venn)(\d+)$/, series],
	[/^(pie|git|cScalePeer|cScaleInv|gitInv|surfacePeer|actorLineColor)(\d+)$/, strong],
	[/^(?:cScaleLabel|scaleLabelColor)/, 'text'],
	// Text on a strong colour: white on dark colours, dark on bright ones.
	[/^(?:gitBranchLabel|pieSectionTextColor)/, 'bg'],
	[/^pie(?:Outer)?Stroke/, 'bg'],
	[/^noteBkg/, 'note'],
	[/^noteText/, 'note-text'],
	[/^noteBorder/, 'note-border'],
	[/^titleColor$/, 'group-text'],
	[/^(?:clusterBkg|compositeBackground|altBackground|rectBkgColor)/, 'group'],
	[/^(?:clusterBorder|compositeBorder|flowContainerStroke)/, 'group-border'],
	[/^(?:quadrant[13]Fill)/, 'node'],
	[/^(?:quadrant[24]Fill)/, 'bg'],
	[/^quadrantPointFill/, 'accent'],
	[/^quadrant.*Text/, 'text'],
	[/^quadrantTitle/, 'text'],
	[/^quadrant/, 'grid'],
	[/^taskTextDarkColor|^taskTextLightColor|^taskTextColor|^taskTextOutsideColor/, 'text'],
	[/^activeTaskBkgColor/, 'accent-soft'],
	[/^activeTaskBorderColor|^taskTextClickable/, 'accent'],
	[/^doneTaskBkgColor/, 'node-alt'],
	[/^doneTaskBorderColor/, 'node-border'],
	[/^taskBkgColor/, 'series-1'],
	[/^taskBorderColor/, 'strong-1'],
	[/^sectionBkgColor2?$/, 'node-alt'],
	[/^altSectionBkgColor/, 'bg'],
	[/(?:crit|error).*Bkg|^errorBkg/i, 'danger-soft'],
	[/crit|error|today|vertLine/i, 'danger'],
	[/edgeLabelBackground|labelBackgroundColor|relationLabelBackground|requirementEdgeLabelBackground/, 'bg'],
	[/^grid|^excludeBkg/, 'grid'],
	[/^sequenceNumberColor/, 'bg'],
	[/^activationBkg/, 'accent-soft'],
	[/^activationBorder/, 'accent'],
	[/^labelBoxBkg/, 'node-alt'],
	[/^labelBoxBorder/, 'group-border'],
	[/^(?!.*(?:Bkg|Background|Border)).*(?:Text|label(?!Box)|title|textColor|stateLabel)/i, 'text'],
	[
		/lineColor|arrowhead|signalColor|LinkColor|transitionColor|relationColor|specialState|innerEnd|actorLine|archEdge/i,
		'line',
	],
	[/border|stroke/i, 'node-border'],
	[/secondary|tertiary|altSection|rowEven|compositeTitle|attributeBackgroundColorEven/, 'node-alt'],
	[/^(?:background|rowOdd|attributeBackgroundColorOdd)$/, 'bg'],
];

/** Variables that are not colours although their values may look like words. */
const NOT_A_COLOUR = /gradient|shadow|font|weight|size|width|opacity|radius|limit/i;

/** Identifies this table: part of every cache key. */
export function themeFingerprint(): string {
	return JSON.stringify(
		RULES.map(([pattern, token]) => [pattern.source, typeof token === 'string' ? token : token.name]),
	);
}

function tokenFor(name: string): Token {
	for (const [pattern, token] of RULES) {
		const match = pattern.exec(name);
		if (match) return typeof token === 'string' ? token : token(match);
	}
	return 'node';
}

/** Colour variables grouped in an object (radar, xychart): by what the last part of the name says. */
function nestedVariables(group: Record<string, unknown>): Record<string, unknown> {
	const result: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(group)) {
		if (typeof value !== 'string' || /size|width/i.test(name)) continue;
		if (name === 'plotColorPalette') {
			result[name] = Array.from({ length: 8 }, (_unused, index) => sentinel(`strong-${index + 1}` as Token)).join(',');
		} else if (/bg$|background|fill/i.test(name)) result[name] = sentinel('bg');
		else if (/grid|graticule/i.test(name)) result[name] = sentinel('grid');
		else result[name] = sentinel(/text|label|title/i.test(name) ? 'text' : 'line');
	}
	return result;
}

/** Replaces every colour in mermaid's own theme variables by the sentinel of its token. */
export function themeVariables(defaults: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const result: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(defaults)) {
		if (name === 'darkMode') continue;
		if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
			result[name] = nestedVariables(value as Record<string, unknown>);
		} else if (typeof value === 'string' && isColour(value) && (/Color$/.test(name) || !NOT_A_COLOUR.test(name))) {
			result[name] = sentinel(tokenFor(name));
		}
	}
	// The theme leaves faces to a fixed yellow.
	return { ...result, faceColor: sentinel('note'), packet: PACKET };
}

/** Mermaid's base theme has no colours for packets, and falls back to black on light grey. */
const PACKET: Readonly<Record<string, string>> = {
	startByteColor: sentinel('muted'),
	endByteColor: sentinel('muted'),
	labelColor: sentinel('text'),
	titleColor: sentinel('text'),
	blockStrokeColor: sentinel('node-border'),
	blockFillColor: sentinel('node'),
};

function isColour(value: string): boolean {
	if (/^(?:none|transparent|normal|bold)$/.test(value)) return false;
	return /^#|^rgb|^hsl|^[a-z]+$/i.test(value);
}
