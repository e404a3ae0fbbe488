import { heading, lead, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { ManualText } from '../guides.ts';
import { link } from '../links.ts';
import type { Block, CardItem, Crumb, Page } from '../page.ts';
import { prose } from '../prose.ts';
import { fixedRoutes, manualRoute } from '../routes.ts';

/** The manual of the program, which ships with it: how to begin, how to publish, how to come from elsewhere. */

/** The way into the manual: its texts by part. */
export function manualPage(texts: readonly ManualText[]): Page {
	const parts = [...new Set(texts.map(({ part }) => part))];
	return {
		route: fixedRoutes.manual,
		kind: 'index',
		area: 'reference',
		title: 'Manual of Lintel',
		description: 'How to begin with Lintel, how to publish its site, and how to come from other tools.',
		crumbs: [{ text: 'Reference', href: fixedRoutes.reference }],
		blocks: [
			lead('About the program that makes this site, for those who write what the site says.'),
			...(texts.length === 0 ? [paragraph('This site was made without the manual.')] : []),
			...parts.flatMap((part): readonly Block[] => [
				heading(2, part.toLowerCase().replace(/[^a-z]+/g, '-'), part),
				{
					type: 'cards',
					columns: 3,
					items: texts
						.filter((one) => one.part === part)
						.map((one): CardItem => ({ title: titleOfManualText(one), href: manualRoute(one.id), text: [one.about] })),
				},
			]),
			paragraph(
				'What can be written: ',
				link('the model', fixedRoutes.schema),
				'. What the program can do: ',
				link('commands', fixedRoutes.commands),
				'. How figures are computed: ',
				link('analyses', fixedRoutes.analyses),
				'. What is checked: ',
				link('checks and messages', fixedRoutes.checks),
				'.',
			),
		],
		keywords: ['Lintel', 'documentation', 'help'],
	};
}

/** One text of the manual. */
export function manualTextPage(context: ViewContext, texts: readonly ManualText[], text: ManualText): Page {
	const at = texts.indexOf(text);
	const body = prose(context, withFileNames(text.text), {
		file: text.file,
		extractTitle: true,
		title: titleOfManualText(text),
	});
	return {
		route: manualRoute(text.id),
		kind: 'manual',
		area: 'reference',
		title: titleOfManualText(text),
		description: text.about,
		eyebrow: text.part,
		crumbs: [
			{ text: 'Reference', href: fixedRoutes.reference },
			{ text: 'Manual', href: fixedRoutes.manual },
		],
		blocks: body.blocks,
		previous: turnTo(texts[at - 1]),
		next: turnTo(texts[at + 1]),
	};
}

export const titleOfManualText = ({ text, id }: ManualText): string => /^# (.+)$/m.exec(text)?.[1]?.trim() ?? id;

const turnTo = (text: ManualText | undefined): Crumb | undefined =>
	text && { text: titleOfManualText(text), href: manualRoute(text.id) };

/** The name of a listing stands over it: its file, or the command that prints it. */
const withFileNames = (markdown: string): string =>
	markdown.replace(/^```(\w+) title="([^"`]+)"$/gm, (_, language, file) => `\`${file}\`:\n\n\`\`\`${language}`);
