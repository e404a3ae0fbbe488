/**
 * CSS selectors: compile once, match against elements. One engine serves `querySelector`, the measuring of text (which
 * rules set a font size) and the clean-up pass (which rules colour an element).
 */

/** What a selector needs to see of an element. */
export interface Selectable {
	readonly localName: string;
	readonly parentNode: unknown;
	readonly previousElementSibling: Selectable | null;
	readonly nextElementSibling: Selectable | null;
	getAttribute(name: string): string | null;
}

type Combinator = ' ' | '>' | '+' | '~';

interface AttributeTest {
	readonly name: string;
	readonly operator: string | undefined;
	readonly value: string;
}

interface PseudoTest {
	readonly name: string;
	readonly argument: string;
	readonly selectors: readonly Selector[];
}

/** The tests on one element, for example `rect.label[data-look="neo"]`, and how it is joined to the one before. */
export interface Compound {
	combinator: Combinator;
	tag: string;
	id: string;
	readonly classes: string[];
	readonly attributes: AttributeTest[];
	readonly pseudos: PseudoTest[];
}

/** One selector of a list, outermost compound first. */
export interface Selector {
	readonly compounds: readonly Compound[];
	/** ids * 10,000 + classes, attributes and pseudo-classes * 100 + tags. */
	readonly specificity: number;
}

const compiledLists = new Map<string, readonly Selector[]>();

/** Compiles a selector list. Throws a SyntaxError for what it cannot read, as a browser does. */
export function compileSelectors(text: string): readonly Selector[] {
	let list = compiledLists.get(text);
	if (!list) {
		list = splitList(text).map(compileOne);
		if (compiledLists.size > 20_000) compiledLists.clear();
		compiledLists.set(text, list);
	}
	return list;
}

/** True when any selector of the list matches the element. */
export function matchesAny(element: Selectable, selectors: readonly Selector[]): boolean {
	return selectors.some((selector) => matchesSelector(element, selector));
}

export function matchesSelector(element: Selectable, selector: Selector): boolean {
	return matchesFrom(element, selector.compounds, selector.compounds.length - 1);
}

/** Splits at commas outside brackets and quotes. */
function splitList(text: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let quote = '';
	let part = '';
	for (const character of text) {
		if (quote) {
			if (character === quote) quote = '';
		} else if (character === '"' || character === "'") quote = character;
		else if (character === '(' || character === '[') depth++;
		else if (character === ')' || character === ']') depth--;
		else if (character === ',' && depth === 0) {
			parts.push(part.trim());
			part = '';
			continue;
		}
		part += character;
	}
	parts.push(part.trim());
	return parts;
}

const NAME = String.raw`(?:\\[0-9a-fA-F]{1,6} ?|\\.|[\w-]|[^\x00-\x7f])+`;
const TOKEN = new RegExp(
	[
		String.raw`(?<tag>\*|${NAME})`,
		`#(?<id>${NAME})`,
		String.raw`\.(?<class>${NAME})`,
		String.raw`\[\s*(?<attribute>[\w:-]+)\s*(?:(?<operator>[~^$*|]?=)\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\]\s]*)))?\s*\]`,
		String.raw`::?(?<pseudo>[\w-]+)(?:\((?<argument>[^()]*(?:\([^()]*\)[^()]*)*)\))?`,
		String.raw`\s*(?<combinator>[>+~])\s*|(?<descendant>\s+)`,
	].join('|'),
	'y',
);

function compileOne(text: string): Selector {
	const compounds: Compound[] = [emptyCompound(' ')];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const match = TOKEN.exec(text);
		if (!match?.groups) throw new SyntaxError(`selector ${text}`);
		const { groups } = match;
		const combinator = groups['combinator'] ?? (groups['descendant'] ? ' ' : undefined);
		if (combinator) {
			// A leading combinator (`:scope > *` after its pseudo, or `> *`) joins to the element the search starts from.
			compounds.push(emptyCompound(combinator as Combinator));
			continue;
		}
		addTest(compounds.at(-1)!, groups);
	}
	return { compounds, specificity: compounds.reduce((sum, compound) => sum + specificityOf(compound), 0) };
}

function emptyCompound(combinator: Combinator): Compound {
	return { combinator, tag: '', id: '', classes: [], attributes: [], pseudos: [] };
}

function addTest(compound: Compound, groups: Record<string, string | undefined>): void {
	if (groups['tag'] !== undefined) compound.tag = groups['tag'] === '*' ? '' : unescapeName(groups['tag']);
	else if (groups['id'] !== undefined) compound.id = unescapeName(groups['id']);
	else if (groups['class'] !== undefined) compound.classes.push(unescapeName(groups['class']));
	else if (groups['attribute'] !== undefined) {
		const value = groups['double'] ?? groups['single'] ?? groups['bare'] ?? '';
		compound.attributes.push({ name: groups['attribute'], operator: groups['operator'], value });
	} else {
		const name = groups['pseudo']!;
		const argument = groups['argument'] ?? '';
		compound.pseudos.push({ name, argument, selectors: name === 'not' ? compileSelectors(argument) : [] });
	}
}

function unescapeName(name: string): string {
	return name.replace(/\\([0-9a-fA-F]{1,6}) ?|\\(.)/g, (_match, hex: string | undefined, character: string) =>
		hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : character,
	);
}

function specificityOf(compound: Compound): number {
	const classLike = compound.classes.length + compound.attributes.length + compound.pseudos.length;
	return (compound.id ? 10_000 : 0) + classLike * 100 + (compound.tag ? 1 : 0);
}

function matchesFrom(element: Selectable, compounds: readonly Compound[], index: number): boolean {
	const compound = compounds[index]!;
	if (!matchesCompound(element, compound)) return false;
	if (index === 0) return true;
	switch (compound.combinator) {
		case '>': {
			const parent = parentOf(element);
			return parent !== null && matchesFrom(parent, compounds, index - 1);
		}
		case '+': {
			const previous = element.previousElementSibling;
			return previous !== null && matchesFrom(previous, compounds, index - 1);
		}
		case '~':
			for (let other = element.previousElementSibling; other; other = other.previousElementSibling) {
				if (matchesFrom(other, compounds, index - 1)) return true;
			}
			return false;
		default:
			for (let other = parentOf(element); other; other = parentOf(other)) {
				if (matchesFrom(other, compounds, index - 1)) return true;
			}
			return false;
	}
}

function parentOf(element: Selectable): Selectable | null {
	const parent = element.parentNode as (Selectable & { nodeType: number }) | null;
	return parent?.nodeType === 1 ? parent : null;
}

function matchesCompound(element: Selectable, compound: Compound): boolean {
	if (compound.tag && !sameTag(element.localName, compound.tag)) return false;
	if (compound.id && element.getAttribute('id') !== compound.id) return false;
	if (compound.classes.length > 0) {
		const classes = element.getAttribute('class');
		if (classes === null || !compound.classes.every((name) => hasClass(classes, name))) return false;
	}
	return (
		compound.attributes.every((test) => matchesAttribute(element.getAttribute(test.name), test)) &&
		compound.pseudos.every((test) => matchesPseudo(element, test))
	);
}

/** Called for every element and rule, hence without cutting the list up. */
function hasClass(classes: string, name: string): boolean {
	for (let at = classes.indexOf(name); at >= 0; at = classes.indexOf(name, at + 1)) {
		if (isBreak(classes, at - 1) && isBreak(classes, at + name.length)) return true;
	}
	return false;
}

/** White space of HTML, or outside the text. */
function isBreak(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return Number.isNaN(code) || code === 32 || (code >= 9 && code <= 13);
}

function sameTag(name: string, wanted: string): boolean {
	return name === wanted || name.toLowerCase() === wanted.toLowerCase();
}

function matchesAttribute(actual: string | null, { operator, value }: AttributeTest): boolean {
	if (actual === null) return false;
	switch (operator) {
		case undefined:
			return true;
		case '=':
			return actual === value;
		case '^=':
			return actual.startsWith(value);
		case '$=':
			return actual.endsWith(value);
		case '*=':
			return actual.includes(value);
		case '~=':
			return actual.split(/\s+/).includes(value);
		default:
			return actual === value || actual.startsWith(`${value}-`);
	}
}

function matchesPseudo(element: Selectable, { name, argument, selectors }: PseudoTest): boolean {
	switch (name) {
		case 'first-child':
			return element.previousElementSibling === null;
		case 'last-child':
			return element.nextElementSibling === null;
		case 'first-of-type':
			return position(element, true) === 1;
		case 'nth-child':
			return position(element, false) === Number(argument);
		case 'nth-of-type':
			return position(element, true) === Number(argument);
		case 'not':
			return !matchesAny(element, selectors);
		case 'scope':
			return true;
		default:
			// `:hover`, `:root`, `::before`: never true of a still picture.
			return false;
	}
}

function position(element: Selectable, sameType: boolean): number {
	let count = 1;
	for (let other = element.previousElementSibling; other; other = other.previousElementSibling) {
		if (!sameType || other.localName === element.localName) count++;
	}
	return count;
}
