/**
 * Which declarations of a diagram's style sheet apply to an element, in the order CSS lets them win. Mermaid writes one
 * `<style>` per diagram; both measuring and the clean-up pass read it through here.
 */
import { addTo } from '#graph/lists-by-key.ts';
import { type Element, walkElements } from '#render/dom/element.ts';
import type { Node } from '#render/dom/node.ts';
import { compileSelectors, matchesSelector, type Selector } from '#render/dom/selector.ts';
import { parseDeclarations } from '#render/dom/style.ts';

interface Rule {
	readonly selector: Selector;
	readonly declarations: ReadonlyMap<string, string>;
	readonly order: number;
}

/** Rules filed under what their last compound demands, so that an element is only tested against likely ones. */
export interface Sheet {
	readonly byClass: ReadonlyMap<string, readonly Rule[]>;
	readonly byTag: ReadonlyMap<string, readonly Rule[]>;
	readonly others: readonly Rule[];
	/** What may apply to elements of one name and one list of classes, in the order in which CSS lets rules win. */
	readonly likely: Map<string, readonly Rule[]>;
}

/** Every diagram of a type carries the same sheet, so reading one is worth remembering; kept apart by the wanted properties. */
const sheets = new WeakMap<ReadonlySet<string>, Map<string, Sheet>>();

/**
 * Reads a style sheet. `keep` names the properties that matter: rules without any are left out. At-rules are skipped:
 * a still picture has no animation, and mermaid's own sheets have no media queries.
 */
export function parseSheet(css: string, keep: ReadonlySet<string>): Sheet {
	const known = sheets.get(keep) ?? new Map<string, Sheet>();
	sheets.set(keep, known);
	let sheet = known.get(css);
	if (!sheet) {
		sheet = fileRules(rulesOf(css, keep));
		if (known.size > 64) known.clear();
		known.set(css, sheet);
	}
	return sheet;
}

/** The style sheet text of a diagram: all `<style>` elements below the root, in order. */
export function sheetText(root: Node): string {
	let css = '';
	walkElements(root, (element) => {
		if (element.localName === 'style') css += element.textContent;
		return true;
	});
	return css;
}

/** The winning declarations of the sheet and of the element's own `style` attribute, without `!important`. */
export function declarationsFor(element: Element, sheet: Sheet, keep: ReadonlySet<string>): Map<string, string> {
	const winners = new Map<string, { value: string; important: boolean }>();
	const apply = (name: string, text: string): void => {
		const important = text.includes('!important');
		if (winners.get(name)?.important && !important) return;
		winners.set(name, { value: important ? text.replace('!important', '').trim() : text, important });
	};
	for (const rule of matchingRules(element, sheet)) {
		for (const [name, value] of rule.declarations) apply(name, value);
	}
	const own = element.getAttribute('style');
	if (own) for (const [name, value] of parseDeclarations(own)) if (keep.has(name)) apply(name, value);
	return new Map([...winners].map(([name, { value }]) => [name, value]));
}

function matchingRules(element: Element, sheet: Sheet): Rule[] {
	return likelyRules(element, sheet).filter((rule) => matchesSelector(element, rule.selector));
}

function likelyRules(element: Element, sheet: Sheet): readonly Rule[] {
	const classes = element.getAttribute('class') ?? '';
	const key = `${element.localName} ${classes}`;
	let rules = sheet.likely.get(key);
	if (!rules) {
		const found = classes.split(/\s+/).flatMap((name) => sheet.byClass.get(name) ?? []);
		found.push(...(sheet.byTag.get(element.localName) ?? []), ...sheet.others);
		rules = [...new Set(found)].sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
		if (sheet.likely.size > 2_000) sheet.likely.clear();
		sheet.likely.set(key, rules);
	}
	return rules;
}

function rulesOf(css: string, keep: ReadonlySet<string>): Rule[] {
	const rules: Rule[] = [];
	for (const { prelude, body } of topLevelBlocks(css)) {
		if (prelude.startsWith('@')) continue;
		const declarations = new Map([...parseDeclarations(body)].filter(([name]) => keep.has(name)));
		if (declarations.size === 0) continue;
		for (const selector of readableSelectors(prelude)) rules.push({ selector, declarations, order: rules.length });
	}
	return rules;
}

/** Cuts `a{b} @c{d{e}}` into its outermost blocks. */
function* topLevelBlocks(css: string): Generator<{ prelude: string; body: string }> {
	let depth = 0;
	let start = 0;
	let open = 0;
	for (let index = 0; index < css.length; index++) {
		if (css[index] === '{') {
			if (depth++ === 0) open = index;
		} else if (css[index] === '}' && depth > 0 && --depth === 0) {
			yield { prelude: css.slice(start, open).trim(), body: css.slice(open + 1, index) };
			start = index + 1;
		}
	}
}

/** An author's class definition can break a selector; the rule is then dropped, as a browser drops it. */
function readableSelectors(prelude: string): readonly Selector[] {
	try {
		return compileSelectors(prelude);
	} catch {
		return [];
	}
}

function fileRules(rules: readonly Rule[]): Sheet {
	const byClass = new Map<string, Rule[]>();
	const byTag = new Map<string, Rule[]>();
	const others: Rule[] = [];
	for (const rule of rules) {
		const last = rule.selector.compounds.at(-1)!;
		const className = last.classes[0];
		if (className) push(byClass, className, rule);
		else if (last.tag) push(byTag, last.tag, rule);
		else others.push(rule);
	}
	return { byClass, byTag, others, likely: new Map() };
}

function push(map: Map<string, Rule[]>, key: string, rule: Rule): void {
	addTo(map, key, rule);
}
