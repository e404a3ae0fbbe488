/**
 * What a node can be marked as, in a diagram's text with `:::down`, or from outside by id. Each state differs by line width or
 * dashes as well as by colour, so that it reads in print and by a colour-blind eye.
 */
import { type Token, tokenVariable } from './tokens.ts';

interface StateStyle {
	readonly fill?: Token;
	readonly stroke?: Token;
	readonly text?: Token;
	/** px */
	readonly width?: number;
	readonly dash?: string;
	readonly opacity?: number;
	readonly bold?: boolean;
}

export const STATES = {
	up: { fill: 'success-soft', stroke: 'success', width: 1.5 },
	degraded: { fill: 'warning-soft', stroke: 'warning', width: 2, dash: '8 4' },
	down: { fill: 'danger-soft', stroke: 'danger', width: 3 },
	failed: { fill: 'danger', stroke: 'danger', text: 'bg', width: 4 },
	external: { fill: 'bg', stroke: 'muted', width: 1.5, dash: '3 3' },
	store: { fill: 'series-5', stroke: 'strong-5', width: 1.5 },
	queue: { fill: 'series-3', stroke: 'strong-3', width: 1.25, dash: '12 3' },
	focus: { fill: 'accent-soft', stroke: 'accent', width: 3.5 },
	spof: { fill: 'danger-soft', stroke: 'danger', width: 2.5, dash: '12 3 3 3' },
	possible: { fill: 'warning-soft', stroke: 'danger', width: 2, dash: '2 4' },
	waived: { fill: 'note', stroke: 'note-border', width: 2, dash: '10 3 2 3 2 3' },
	planned: { fill: 'accent-soft', stroke: 'accent', width: 2, dash: '6 4' },
	leaving: { fill: 'bg', stroke: 'danger', text: 'muted', width: 2, dash: '2 3' },
	muted: { fill: 'bg', stroke: 'muted', text: 'muted', width: 1, dash: '2 3' },
	person: { fill: 'series-4', stroke: 'strong-4', width: 1.5 },
	domain: { fill: 'group', stroke: 'node-border', width: 1.75, dash: '9 5' },
	frame: { fill: 'group', stroke: 'node-border', width: 1.5, dash: '9 4' },
	tone1: { fill: 'series-1', stroke: 'strong-1', width: 1.5 },
	tone2: { fill: 'series-2', stroke: 'strong-2', width: 1.5 },
	tone3: { fill: 'series-3', stroke: 'strong-3', width: 1.5 },
	tone4: { fill: 'series-4', stroke: 'strong-4', width: 1.5 },
	tone5: { fill: 'series-5', stroke: 'strong-5', width: 1.5 },
	tone6: { fill: 'series-6', stroke: 'strong-6', width: 1.5 },
	tone7: { fill: 'series-7', stroke: 'strong-7', width: 1.5 },
	tone8: { fill: 'series-8', stroke: 'strong-8', width: 1.5 },
} as const satisfies Record<string, StateStyle>;

export type State = keyof typeof STATES;

export function isStateClass(name: string): name is State {
	return Object.hasOwn(STATES, name);
}

/** The class a state has in a picture. */
export function stateClassName(state: State): string {
	return `mmd-${state}`;
}

/** The rules of all states, for nodes, groups and edges. */
export function stateRules(): string[] {
	return Object.entries(STATES).flatMap(([name, style]) => rulesOf(name as State, style));
}

function rulesOf(state: State, style: StateStyle): string[] {
	const selector = `.mmd .${stateClassName(state)}`;
	const line = declarations({
		stroke: style.stroke && tokenVariable(style.stroke),
		'stroke-width': style.width?.toString(),
		'stroke-dasharray': style.dash ?? 'none',
	});
	const rules = [
		`${selector} > .mmd-shape, ${selector} > g > .mmd-shape { ${style.fill ? `fill: ${tokenVariable(style.fill)}; ` : ''}${line} }`,
	];
	rules.push(`.mmd .mmd-edge.${stateClassName(state)} { ${line} }`);
	if (style.text) rules.push(`${selector} text { fill: ${tokenVariable(style.text)}; }`);
	return rules;
}

function declarations(values: Readonly<Record<string, string | undefined>>): string {
	return Object.entries(values)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}: ${value};`)
		.join(' ');
}
