import type { DrawnEdge, DrawnNode, Flowchart, Sequence, SequenceItem, Shape } from '#views/mermaid/drawn.ts';
import { addressOf, type Drawn, keysOf, linesOf, looksOf, membersOf, plainIds } from '../drawing/drawn.ts';

/**
 * A drawing in PlantUML. Its texts are a markup language with includes, functions and pictures from anywhere, so everything
 * but letters, digits and harmless marks is written by its code.
 */
export function writePlantUml({ title, drawing, site }: Drawn): string {
	const body = drawing.kind === 'flowchart' ? flowchart(drawing.chart, site) : sequence(drawing.sequence, site);
	return `${['@startuml', `title ${text([title])}`, ...body, '@enduml'].join('\n')}\n`;
}

type Ids = (key: string) => string;

const HARMLESS = /[\p{L}\p{M}\p{N} .,()?+]/u;
/** A hyphen, slash or underscore within a word; doubled or at the beginning they mean something. */
const PIECES = /((?<=[\p{L}\p{N}])[-/_](?=[\p{L}\p{N}]))|./gsu;

const escaped = (line: string): string =>
	line.replace(PIECES, (character, within: string | undefined) =>
		within !== undefined || HARMLESS.test(character) ? character : code(character),
	);

const code = (character: string): string =>
	`<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;

/** Lines of a text, joined by PlantUML's own line end. */
const text = (lines: readonly string[]): string => linesOf(lines).map(escaped).join('\\n');

const shapes: { readonly [shape in Shape]: string } = {
	box: 'rectangle',
	round: 'rectangle',
	pill: 'usecase',
	store: 'database',
	queue: 'queue',
	// Its own hexagons and collections are younger than the version that Debian has.
	hexagon: 'card',
	stack: 'stack',
};

function flowchart(chart: Flowchart, site: string | undefined): string[] {
	const id = plainIds(keysOf(chart));
	return [
		chart.direction === 'LR' || chart.direction === 'RL' || chart.direction === undefined
			? 'left to right direction'
			: 'top to bottom direction',
		...contents(chart, undefined, '', id, site),
		...chart.edges.map((edge) => edgeLine(edge, id)),
	];
}

function contents(
	chart: Flowchart,
	group: string | undefined,
	indent: string,
	id: Ids,
	site: string | undefined,
): string[] {
	const { nodes, groups } = membersOf(chart, group);
	return [
		...nodes.map((node) => indent + nodeLine(node, id, site)),
		...groups.flatMap((one) => [
			`${indent}rectangle "${text([one.label])}" as ${id(one.key)} {`,
			...contents(chart, one.key, `${indent}  `, id, site),
			`${indent}}`,
		]),
	];
}

function nodeLine(node: DrawnNode, id: Ids, site: string | undefined): string {
	const looks = looksOf(node.className);
	const colours = looks === undefined ? '' : ` ${looks.fill};line:${looks.stroke.slice(1)}`;
	return `${shapes[node.shape ?? 'box']} "${text(node.lines)}" as ${id(node.key)}${link(site, node.href)}${colours}`;
}

const link = (site: string | undefined, href: string | undefined): string => {
	const address = addressOf(site, href);
	// A bracket or a blank would end the address, and a brace would begin its tooltip.
	return address === undefined || /[[\]{}\s"]/.test(address) ? '' : ` [[${address}]]`;
};

const arrows = { solid: '-->', thick: '-[bold]->', dashed: '..>', plain: '--' } as const;

function edgeLine(edge: DrawnEdge, id: Ids): string {
	return `${id(edge.from)} ${arrows[edge.line ?? 'solid']} ${id(edge.to)}${edge.label ? ` : ${text([edge.label])}` : ''}`;
}

function sequence({ participants, items }: Sequence, site: string | undefined): string[] {
	const id = plainIds(participants.map((one) => one.key));
	const write = (item: SequenceItem): string[] => {
		switch (item.type) {
			case 'message': {
				const arrow = item.reply ? '-->' : item.async ? '->>' : '->';
				return [`${id(item.from)} ${arrow} ${id(item.to)} : ${text([item.text])}`];
			}
			case 'note':
				return [`note over ${item.over.map(id).join(', ')} : ${text(item.lines)}`];
			case 'optional':
				return [`opt ${text([item.label])}`, ...item.items.flatMap(write), 'end'];
			case 'parallel':
				return [
					...item.branches.flatMap((branch, at) => [
						`${at === 0 ? 'par' : 'else'} ${text([branch.label])}`,
						...branch.items.flatMap(write),
					]),
					'end',
				];
		}
	};
	return [
		...participants.map(
			(one) => `${one.person ? 'actor' : 'participant'} "${text(one.lines)}" as ${id(one.key)}${link(site, one.href)}`,
		),
		...items.flatMap(write),
	];
}
