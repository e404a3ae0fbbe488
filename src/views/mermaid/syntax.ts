import type { DrawnEdge, DrawnGroup, DrawnNode, Flowchart, Sequence, SequenceItem, Shape, Timeline } from './drawn.ts';

/**
 * The only file that knows Mermaid's grammar and its quirks. Names come from anywhere, so a label is written with entity
 * codes for everything outside a small set of harmless characters, and a node id is spelled with letters, digits and `_`.
 */

const MAX_LABEL = 160;
const LINE_WIDTH = 26;
/** Letters, marks and digits of any script, spaces, and punctuation that means nothing to any Mermaid grammar. */
const HARMLESS = /[\p{L}\p{M}\p{N} .,()/+=?!'_-]/u;
/** The same for sequence diagrams, which end a text only at a line end, `;` or `#`, and measure a code as if it were text. */
const HARMLESS_IN_SEQUENCE = /[\p{L}\p{M}\p{N} .,()/+=?!'_"[\]{}|*@:~^-]/u;
/** Characters of Mermaid's own placeholders for entity codes; written literally they would be decoded as codes. */
const PLACEHOLDER = /[\ufb02\u00b0\u00b6]/;
/** Controls, line separators, bidirectional overrides and lone surrogates: they draw nothing or reorder what is drawn. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu;

const code = (character: string): string => `#${character.codePointAt(0)};`;

/** What most labels consist of, harmless everywhere. */
const PLAIN = /^[A-Za-z0-9 .,]*$/;

function escapeCharacters(text: string, harmless: RegExp): string {
	let out = '';
	for (const character of text) {
		out += harmless.test(character) && !PLACEHOLDER.test(character) ? character : code(character);
	}
	return out;
}

/** One line of a label, as Mermaid text: drawn exactly as given, whatever it holds. Never empty. */
function escapeLine(text: string, harmless = HARMLESS): string {
	let out = PLAIN.test(text) ? text : escapeCharacters(text, harmless);
	// Mermaid cuts the last `;` off lines that look like `style ...:#...;`, which would damage an entity code.
	out = out.replace(/style|classDef/g, (word) => code(word[0]!) + word.slice(1));
	// A leading list marker, number or `:wrap:` word would be read as Markdown or as an instruction.
	out = out.replace(/^(\d+)([.)])/, (_, number: string, mark: string) => number + code(mark)).replace(/^[-+=]/, code);
	return out;
}

/** Words of plain signs with single spaces between them. */
const ONE_LINE = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Breaks a long text into lines of about 26 characters, at spaces first, then after hyphens, slashes, dots, or anywhere. */
export function wrapText(text: string, width = LINE_WIDTH): readonly string[] {
	if (text.length <= width && ONE_LINE.test(text)) return [text];
	const clean = text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
	const characters = [...clean];
	const whole = characters.length > MAX_LABEL ? `${characters.slice(0, MAX_LABEL - 1).join('')}…` : clean;
	const lines: string[] = [];
	let line = '';
	const flush = (): void => {
		if (line.trim() !== '') lines.push(line.trim());
		line = '';
	};
	for (const word of whole.split(' ')) {
		for (const piece of piecesOf(word, width)) {
			if (line !== '' && [...line].length + [...piece].length > width) flush();
			line += piece;
		}
		line += ' ';
	}
	flush();
	return lines;
}

function piecesOf(word: string, width: number): readonly string[] {
	if ([...word].length <= width) return [word];
	const pieces = word.split(/(?<=[-/._:])|(?<=[a-z0-9])(?=[A-Z])/);
	return pieces.flatMap((piece) => {
		const characters = [...piece];
		const cut: string[] = [];
		for (let at = 0; at < characters.length; at += width) cut.push(characters.slice(at, at + width).join(''));
		return cut;
	});
}

/** A label of one or more lines, wrapped and escaped, joined by `<br/>`. */
export function label(lines: readonly string[], width = LINE_WIDTH, harmless = HARMLESS): string {
	const wrapped = lines.flatMap((line) => wrapText(line, width));
	return wrapped.length === 0 ? '(no name)' : wrapped.map((line) => escapeLine(line, harmless)).join('<br/>');
}

const spoken = (lines: readonly string[], width: number): string => label(lines, width, HARMLESS_IN_SEQUENCE);

/** The label of an `opt` or `par` frame. Mermaid breaks these anywhere, entity codes included, so they hold none. */
const frame = (text: string): string => {
	const [first = '', ...others] = wrapText(text, 60);
	const plain = [...first].map((one) => (HARMLESS.test(one) ? one : ' ')).join('');
	const shown = plain.replace(/style|classDef/g, (word) => `${word[0]} ${word.slice(1)}`).trim();
	return others.length > 0 && shown !== '' ? `${shown} …` : shown;
};

/**
 * A node id for a key, the same in every diagram and build: `component:payment-api` becomes `component__payment_api`.
 * Different keys give different ids; no id is a keyword of Mermaid.
 */
export function nodeId(key: string): string {
	const known = spelled.get(key);
	if (known !== undefined) return known;
	const id = spelledAnew(key);
	if (spelled.size >= MOST_SPELLED) spelled.clear();
	spelled.set(key, id);
	return id;
}

/** The same few thousand keys are named in all diagrams of a site. */
const spelled = new Map<string, string>();
const MOST_SPELLED = 50_000;

function spelledAnew(key: string): string {
	const colon = key.indexOf(':');
	const kind = colon === -1 ? 'n' : key.slice(0, colon);
	return `${spell(kind)}__${spell(colon === -1 ? key : key.slice(colon + 1))}`;
}

const spell = (text: string): string =>
	text
		.replace(/style/g, 'sTyle')
		.replace(/[^a-z0-9-]/gu, (sign) => `Z${sign.codePointAt(0)!.toString(16)}Z`)
		.replaceAll('-', '_');

const brackets: { readonly [shape in Exclude<Shape, 'stack'>]: readonly [string, string] } = {
	box: ['["', '"]'],
	round: ['("', '")'],
	pill: ['(["', '"])'],
	store: ['[("', '")]'],
	queue: ['[["', '"]]'],
	hexagon: ['{{"', '"}}'],
};

const arrows = { solid: '-->', thick: '==>', dashed: '-.->', plain: '---' } as const;

function nodeLine(node: DrawnNode): string {
	if (node.shape === 'stack') return `${nodeId(node.key)}@{ shape: procs, label: "${label(node.lines)}" }`;
	const [open, close] = brackets[node.shape ?? 'box'];
	const classes = node.className === undefined ? '' : `:::${node.className}`;
	return `${nodeId(node.key)}${open}${label(node.lines)}${close}${classes}`;
}

function edgeLine(edge: DrawnEdge): string {
	const text = edge.label === undefined || edge.label === '' ? '' : `|"${label([edge.label])}"|`;
	return `${nodeId(edge.from)} ${arrows[edge.line ?? 'solid']}${text} ${nodeId(edge.to)}`;
}

function groupLines(chart: Flowchart, parent: string | undefined, indent: string): string[] {
	const out: string[] = [];
	for (const node of chart.nodes) if (node.group === parent) out.push(indent + nodeLine(node));
	for (const group of chart.groups ?? []) {
		if (group.parent !== parent) continue;
		out.push(`${indent}subgraph ${nodeId(group.key)}["${label([group.label], 40)}"]`);
		out.push(...groupLines(chart, group.key, `${indent}  `), `${indent}end`);
	}
	return out;
}

/** Classes of what cannot carry them in its own line: frames and stacks. */
const classLines = (parts: readonly (DrawnGroup | DrawnNode)[]): readonly string[] =>
	parts.flatMap(({ key, className }) => (className === undefined ? [] : [`  class ${nodeId(key)} ${className}`]));

/** Mermaid text of a flowchart. Nodes whose group is unknown are an error of the caller and would not be drawn. */
export function flowchartText(chart: Flowchart): string {
	return [
		`flowchart ${chart.direction ?? 'LR'}`,
		...groupLines(chart, undefined, '  '),
		...chart.edges.map((edge) => `  ${edgeLine(edge)}`),
		...(chart.after ?? []).map(([first, second]) => `  ${nodeId(first)} ~~~ ${nodeId(second)}`),
		...classLines([...(chart.groups ?? []), ...chart.nodes.filter((node) => node.shape === 'stack')]),
		'',
	].join('\n');
}

function itemLines(item: SequenceItem, indent: string): string[] {
	switch (item.type) {
		case 'message': {
			const arrow = item.reply ? '-->>' : item.async ? '--)' : '->>';
			const text = spoken([item.text], 26);
			return [`${indent}${nodeId(item.from)}${arrow}${nodeId(item.to)}: ${text}`];
		}
		case 'note': {
			const over = item.over.map(nodeId).join(',');
			return [`${indent}Note over ${over}: ${item.lines.map((line) => spoken([line], 30)).join('<br/>')}`];
		}
		case 'optional':
			return [
				`${indent}opt ${frame(item.label)}`,
				...item.items.flatMap((inner) => itemLines(inner, `${indent}  `)),
				`${indent}end`,
			];
		case 'parallel':
			return [
				...item.branches.flatMap((branch, at) => [
					`${indent}${at === 0 ? 'par' : 'and'} ${frame(branch.label)}`,
					...branch.items.flatMap((inner) => itemLines(inner, `${indent}  `)),
				]),
				`${indent}end`,
			];
	}
}

/** The name of a person hangs below its figure, where Mermaid draws the first message: an empty line moves that down. */
function belowNames(sequence: Sequence, lines: readonly string[]): readonly string[] {
	const [first] = sequence.items;
	const people = new Set(sequence.participants.filter((one) => one.person).map((one) => one.key));
	if (first?.type !== 'message' || !(people.has(first.from) || people.has(first.to))) return lines;
	return lines.map((line, at) => (at === 0 ? line.replace(': ', ': <br/>') : line));
}

/** Mermaid text of a sequence diagram, numbered when the caller's messages carry their own numbers only. */
export function sequenceText(sequence: Sequence): string {
	return [
		'sequenceDiagram',
		...sequence.participants.map(
			(one) => `  ${one.person ? 'actor' : 'participant'} ${nodeId(one.key)} as ${spoken(one.lines, 20)}`,
		),
		...belowNames(
			sequence,
			sequence.items.flatMap((item) => itemLines(item, '  ')),
		),
		'',
	].join('\n');
}

/** Words and digits that begin an instruction of a Gantt chart: a name that begins so is led by a dot. */
const GANTT_WORD =
	/^(?:\d|gantt|title|section|click|call|href|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|acctitle|accdescr)/i;

/** A name in a Gantt chart, which knows no entity codes: characters that mean something become spaces. */
function barLabel(text: string): string {
	const plain = frame(text).replace(/,/g, ' ').replace(/\s+/g, ' ').trim();
	if (plain === '') return '(no name)';
	return GANTT_WORD.test(plain) ? `· ${plain}` : plain;
}

const barTags = { ongoing: 'active, ', over: 'done, ', moment: 'milestone, ', critical: 'crit, ' } as const;

/** Months tell the marks of an axis apart only where it runs over several; days do on a shorter one. */
function spansMonths({ sections }: Timeline): boolean {
	const days = sections.flatMap(({ bars }) => bars.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]));
	const [first, last] = [Math.min(...days), Math.max(...days)];
	return !(last - first < 150 * 86_400_000);
}

/** How the axis writes a day, as Mermaid takes it; a month is a day without its day. */
function axisOf(timeline: Timeline): string {
	const day = timeline.day ?? '{y}-{m}-{d}';
	const written = spansMonths(timeline) ? day.replace(/\{d\}[^{]*|[^}]*\{d\}$/, '') : day;
	return written.replace('{y}', '%Y').replace('{m}', '%m').replace('{d}', '%d');
}

/** Mermaid text of bars on a scale of days or hours. No line marks today: the text is the same on every day. */
export function timelineText(timeline: Timeline): string {
	return [
		'gantt',
		// Milliseconds since 1970, drawn in UTC, are hours from the start of what is drawn. Mermaid reads `X` in two ways.
		...(timeline.scale === 'hours'
			? ['  dateFormat x', '  axisFormat %H:%M']
			: ['  dateFormat YYYY-MM-DD', `  axisFormat ${axisOf(timeline)}`]),
		'  todayMarker off',
		...timeline.sections.flatMap((section) => [
			`  section ${barLabel(section.label)}`,
			...section.bars.map(({ key, label: name, look, from, to }) => {
				const tag = look === undefined ? '' : barTags[look];
				return `    ${barLabel(name)} :${tag}${nodeId(key)}, ${from}, ${look === 'moment' ? '0d' : to}`;
			}),
		]),
		'',
	].join('\n');
}
