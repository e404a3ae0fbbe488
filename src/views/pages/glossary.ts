import type { Entity, Ref } from '#model/model.ts';
import { anchoredRow, cell, column, joined, lead, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, muted, refLink } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Crumb, Page, Text } from '../page.ts';
import { fixedRoutes } from '../routes.ts';

/** The glossary: every term with its definition, where it comes from, how it is used here, and the pages that use the word. */
export function glossaryPage(context: ViewContext, usesOf: ReadonlyMap<Ref, readonly Crumb[]> = new Map()): Page {
	const terms = context.model.byKind.term;
	return {
		route: fixedRoutes.glossary,
		kind: 'index',
		area: 'start',
		title: 'Glossary',
		description:
			terms.length === 1
				? '1 term, as it is used here.'
				: `${terms.length} terms and abbreviations, as they are used here.`,
		crumbs: [{ text: 'Start here', href: fixedRoutes.start }],
		layout: 'wide',
		blocks: [
			lead(
				'Words and abbreviations, as they are used on this site. A word with dots below it leads here; it is marked where a page first uses it.',
			),
			table(
				'terms',
				'Terms',
				[
					column('term', 'Term'),
					column('definition', 'What it means'),
					column('see', 'See also'),
					column('used', 'Pages that use it'),
				],
				[...terms]
					.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
					.map((term) => {
						const names = [term.data.abbreviationOf, ...(term.data.aliases ?? [])].filter((one) => one !== undefined);
						const uses = usesOf.get(term.ref) ?? [];
						return anchoredRow(
							term.id,
							[{ type: 'strong', text: term.name }, ...(names.length === 0 ? [] : [muted(` ${names.join(', ')}`)])],
							[term.data.definition, ...aboutText(term.data)],
							joined(targetsAt(context.index, term.ref, 'see').map((ref) => refLink(context, ref))),
							cell(usesText(uses), uses.length),
						);
					}),
				'No term is declared.',
			),
		],
		places: terms.map((term) => ({
			id: term.id,
			kind: 'term',
			title: term.name,
			description: term.data.definition,
			keywords: [term.data.abbreviationOf, ...(term.data.aliases ?? [])].filter((one) => one !== undefined),
		})),
	};
}

/** How it is used here and where it comes from. */
function aboutText({ usage, source }: Entity<'term'>['data']): Text {
	const said = [usage, source]
		.filter((one) => one !== undefined)
		.map((one) => ` ${one}${/[.!?]$/.test(one) ? '' : '.'}`);
	return said.length === 0 ? [] : [muted(said.join(''))];
}

const MOST_SHOWN = 3;

/** How many pages use a word, and the first of them. */
function usesText(uses: readonly Crumb[]): Text {
	if (uses.length === 0) return [muted('none')];
	const shown = joined(uses.slice(0, MOST_SHOWN).map(({ text, href }) => link(text, href)));
	return [`${uses.length}: `, ...shown, ...(uses.length > MOST_SHOWN ? [' …'] : [])];
}
