import { roundedDuration } from '#analysis/quantities.ts';
import { calculators, reckon } from '../calculators.ts';
import type { Language } from '../language/language.ts';
import type { Block, Command, Fact, FindingItem, Text, TreeItem } from '../page.ts';
import { codeSpan, escaped, fence, headingLine, indented, line } from './escape.ts';
import { linked, marked, textMarkdown } from './inline.ts';
import type { LinkTarget } from './link-target.ts';
import { proseMarkdown } from './prose-markdown.ts';
import { labelled, type TwinWord, toldIn } from './twin-words.ts';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** A block as Markdown; an empty text for what only a script draws. */
export function blockMarkdown(block: Block, target: LinkTarget, language: Language): string {
	const words = (text: Text): string => line(textMarkdown(text, target));
	switch (block.type) {
		case 'heading':
			return headingLine(block.level, escaped(block.text) + (block.count === undefined ? '' : ` (${block.count})`));
		case 'text':
		case 'lead':
			return words(block.text);
		case 'facts':
			return bullets(block.facts.map((fact) => factLine(fact, target, language)));
		case 'list':
			return block.ordered === true
				? block.items.map((item, at) => indented(`${at + 1}. `, '   ', words(item))).join('\n')
				: bullets(block.items.map(words));
		case 'tree':
			return treeMarkdown(block.items, target);
		case 'table':
			return tableMarkdown(block, target, language);
		case 'diagram':
			return diagramMarkdown(block, target, language);
		case 'prose':
			return proseMarkdown(block.html, target);
		case 'callout':
			return quoted(marked('**', escaped(block.title)), words(block.text));
		case 'gap':
			return gapMarkdown(block, target, language);
		case 'findings':
			return block.items.length === 0
				? line(escaped(block.empty))
				: joined(block.items.map((item) => findingMarkdown(item, target, language)));
		case 'notes':
			return '';
		case 'commands':
			return joined(block.items.map((item) => commandMarkdown(item, target, language)));
		case 'cards':
			return bullets(
				block.items.map(({ title, href, text, badges = [], eyebrow }) =>
					withColon(
						language,
						[eyebrow && escaped(eyebrow), linked(escaped(title), href, target)],
						[textMarkdown(text, target), ...badges.map((badge) => textMarkdown([badge], target))],
					),
				),
			);
		case 'stats':
			return bullets(
				block.items.map(({ label, value, href, note }) =>
					withColon(language, [linked(escaped(label), href, target)], [escaped(value), note && `(${escaped(note)})`]),
				),
			);
		case 'code':
			return joined([block.label === undefined ? '' : line(escaped(block.label)), fence(block.language, block.text)]);
		case 'details':
			return joined([
				line(marked('**', escaped(block.summary))),
				...block.blocks.map((inner) => blockMarkdown(inner, target, language)),
			]);
		case 'calculator':
			return calculatorMarkdown(block, language);
		case 'clock':
			return bullets(
				block.limits.map(({ label, limitMs }) =>
					labelled(
						language,
						escaped(label),
						toldIn(language)('{time} from the start', {
							time: language.measure(roundedDuration(limitMs)) ?? roundedDuration(limitMs),
						}),
					),
				),
			);
		case 'what-if':
		case 'mdx':
			return '';
	}
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
const bullets = (lines: readonly string[]): string => lines.map((one) => `- ${line(one)}`).join('\n');
const quoted = (...parts: readonly string[]): string => indented('> ', '> ', joined(parts));

/** `name: words`, without what is not there. */
function withColon(
	language: Language,
	names: readonly (string | undefined)[],
	words: readonly (string | undefined)[],
): string {
	const known = (parts: readonly (string | undefined)[]): string =>
		parts.filter((one) => one !== undefined && one.trim() !== '').join(' ');
	const rest = known(words);
	return rest === '' ? known(names) : labelled(language, known(names), rest);
}

/** Where a value stands is said once: the proof of a finding has it in the value already. */
const saysWhere = (value: Text, basis: string): boolean =>
	value.some((piece) => (typeof piece === 'string' ? piece : piece.text).includes(basis));

const factLine = ({ label, value, basis }: Fact, target: LinkTarget, language: Language): string =>
	`${labelled(language, marked('**', escaped(label)), textMarkdown(value, target))}${basis === undefined || saysWhere(value, basis) ? '' : ` (${codeSpan(basis)})`}`;

const treeMarkdown = (items: readonly TreeItem[], target: LinkTarget): string =>
	items
		.map(({ text, children = [] }) => {
			const own = line(textMarkdown(text, target));
			return indented('- ', '  ', children.length === 0 ? own : `${own}\n${treeMarkdown(children, target)}`);
		})
		.join('\n');

function tableMarkdown(table: BlockOf<'table'>, target: LinkTarget, language: Language): string {
	const { caption, columns, rows, empty = toldIn(language)('Nothing recorded.') } = table;
	const head = line(marked('**', escaped(caption)));
	if (rows.length === 0) return joined([head, line(escaped(empty))]);
	let drawn = `| ${columns.map(({ label }) => escaped(label)).join(' | ')} |\n|${columns.map(({ align }) => (align === 'end' ? ' ---: |' : ' --- |')).join('')}`;
	for (const { cells } of rows) {
		drawn += '\n|';
		for (const { text } of cells) drawn += ` ${textMarkdown(text, target, true).trim()} |`;
	}
	return `${head}\n\n${drawn}`;
}

const diagramMarkdown = ({ diagram }: BlockOf<'diagram'>, target: LinkTarget, language: Language): string =>
	joined([
		line(withColon(language, [marked('**', escaped(diagram.title))], [escaped(diagram.description)])),
		bullets(diagram.alternative.map((text) => textMarkdown(text, target))),
		fence('mermaid', diagram.mermaid),
	]);

function gapMarkdown({ missing, add }: BlockOf<'gap'>, target: LinkTarget, language: Language): string {
	const told = toldIn(language);
	return quoted(
		`**${told('Not recorded.')}** ${textMarkdown(missing, target).trim()}`,
		...(add === undefined ? [] : [told('Add it to {file}:', { file: codeSpan(add.file) }), fence('yaml', add.snippet)]),
	);
}

function findingMarkdown(item: FindingItem, target: LinkTarget, language: Language): string {
	const told = toldIn(language);
	const { id, title, badges, evidence, inputs, suggestion, waiver } = item;
	const words = (text: Text): string => textMarkdown(text, target).trim();
	const below = [
		`${[codeSpan(id), ...badges.map((badge) => words([badge]))].join(' · ')}`,
		...(suggestion === undefined ? [] : [told('Next step: {what}', { what: words(suggestion) })]),
		...(waiver === undefined ? [] : [words(waiver)]),
		...evidence.map((one) => told('Because: {what}', { what: words(one) })),
		...inputs.map((input) => factLine(input, target, language)),
	];
	return indented('- ', '  ', `${line(words(title))}\n${bullets(below)}`);
}

function commandMarkdown(item: Command, target: LinkTarget, language: Language): string {
	const told = toldIn(language);
	const { label, kind, command, explanation = [], expected, verify, undo, timeBox, needs = [], fill = [] } = item;
	const said = (word: TwinWord, text: string | undefined): readonly string[] =>
		text === undefined ? [] : [labelled(language, told(word), escaped(text))];
	return joined([
		line(`${marked('**', escaped(label))}${kind === undefined ? '' : ` (${language.find(kind) ?? kind})`}`),
		...explanation.map((block) => blockMarkdown(block, target, language)),
		command === undefined ? '' : fence('sh', command),
		bullets([
			...fill.map(({ name, what }) =>
				labelled(language, codeSpan(`<${name}>`), escaped(what ?? told('The runbook does not say what to put here.'))),
			),
			...said('Expected', expected),
			...said('Verify', verify),
			...said('Undo', undo),
			...said('At most', timeBox),
			...said('Needs', needs.length === 0 ? undefined : needs.join(', ')),
		]),
	]);
}

function calculatorMarkdown({ kind, about, values }: BlockOf<'calculator'>, language: Language): string {
	const { title, formula, fields } = calculators[kind];
	const words = (english: string): string => escaped(language.find(english) ?? english);
	const number = (value: number): string => language.measure(`${value}`) ?? `${value}`;
	return joined([
		line(withColon(language, [marked('**', words(title))], [escaped(about)])),
		bullets(
			fields.map(({ name, label, unit }) => {
				const value = values[name];
				const shown = value === undefined ? toldIn(language)('not declared') : `${number(value)} ${words(unit)}`;
				return labelled(language, words(label), shown);
			}),
		),
		line(labelled(language, words(formula), words(reckon(kind, values).text))),
	]);
}
