import { badge } from '../badges.ts';
import { joined, lead, list, paragraph, section } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { ReferenceText } from '../guides.ts';
import { analysisLink, checkLink, code } from '../links.ts';
import type { Block, CardItem, Crumb, Page, Text } from '../page.ts';
import { prose } from '../prose.ts';
import { counted } from '../quantities.ts';
import { recipeTextOf } from '../recipe-text.ts';
import { fixedRoutes, recipeRoute } from '../routes.ts';

/** The cookbook: small architectures that are known to work, each with what Lintel says about it and the sum behind it. */

const isRecipe = (text: ReferenceText): boolean => text.kind === 'recipe';

/** Findings that count now and that a recipe answers. */
function answeredNow(context: ViewContext, text: ReferenceText): number {
	const answers = new Set(recipeTextOf(text.text).answers);
	return context.findings.filter(({ rule, counts }) => counts && answers.has(rule)).length;
}

function cardOf(text: ReferenceText, found: number): CardItem {
	return {
		title: text.title,
		href: recipeRoute(text.id),
		text: [recipeTextOf(text.text).when],
		eyebrow: found === 0 ? undefined : `for ${counted(found, 'finding')} of this site`,
	};
}

/** All recipes; first those that answer findings of this site, most findings first. */
export function cookbookPage(context: ViewContext, texts: readonly ReferenceText[]): Page {
	const recipes = texts.filter(isRecipe).map((text) => ({ text, found: answeredNow(context, text) }));
	const useful = recipes.filter(({ found }) => found > 0).sort((a, b) => b.found - a.found);
	const others = recipes.filter(({ found }) => found === 0);
	const cards = (of: typeof recipes): readonly Block[] =>
		of.length === 0 ? [] : [{ type: 'cards', columns: 3, items: of.map(({ text, found }) => cardOf(text, found)) }];
	return {
		route: fixedRoutes.cookbook,
		kind: 'index',
		area: 'reference',
		title: 'Cookbook',
		description: `${counted(recipes.length, 'recipe')}: small architectures to copy, each with its picture, its findings and the sum behind its figures.`,
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		blocks: [
			lead(
				'Small architectures to copy. Each says what it gives, shows the sum behind every figure, and changes one thing to show what happens then.',
			),
			paragraph(
				'All that a recipe says is compared with what the program says. ',
				code('lintel explain <name>'),
				' prints one.',
			),
			...section('useful', 'For findings of this site', cards(useful), useful.length),
			...section('others', useful.length === 0 ? 'All recipes' : 'More recipes', cards(others), others.length),
		],
	};
}

/** One recipe. Its picture is of the recipe's own model, so nothing in it leads into this site. */
export function recipePage(context: ViewContext, texts: readonly ReferenceText[], text: ReferenceText): Page {
	const recipes = texts.filter(isRecipe);
	const at = recipes.indexOf(text);
	const { markdown, words, answers, analyses, when } = recipeTextOf(text.text);
	const { blocks } = prose(context, markdown, { file: text.file, extractTitle: true, title: text.title });
	const crumb = (one: ReferenceText | undefined): Crumb | undefined =>
		one === undefined ? undefined : { text: one.title, href: recipeRoute(one.id) };
	let pictures = 0;
	const drawn = blocks.map((block): Block => {
		if (block.type !== 'diagram') return block;
		const alternative = (words[pictures++] ?? []).map((line): Text => [line]);
		const description = 'Drawn from the model above, as on a page of the site.';
		return { ...block, diagram: { ...block.diagram, links: {}, description, alternative, written: undefined } };
	});
	return {
		route: recipeRoute(text.id),
		kind: 'recipe',
		area: 'reference',
		title: text.title,
		description: when,
		eyebrow: 'Recipe',
		badges: [badge(text.id)],
		crumbs: [
			{ text: 'Reference', href: fixedRoutes.reference },
			{ text: 'Cookbook', href: fixedRoutes.cookbook },
		],
		blocks: [
			...drawn,
			...section(
				'answers',
				'Findings that it answers',
				[
					list(
						answers.map((check): Text => {
							const found = context.findings.filter(({ rule, counts }) => counts && rule === check).length;
							return [checkLink(context, check), `: ${found === 0 ? 'none' : found} here now`];
						}),
					),
				],
				answers.length,
			),
			...section('figures', 'How the figures are computed', [
				paragraph(...joined(analyses.map((id) => analysisLink(context, id)))),
			]),
		],
		keywords: [text.id, ...answers],
		previous: crumb(recipes[at - 1]),
		next: crumb(recipes[at + 1]),
	};
}
