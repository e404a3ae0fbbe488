import { heading, lead, paragraph, section } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { Guide } from '../guides.ts';
import { link, titleOf } from '../links.ts';
import { ownedBy } from '../ownership.ts';
import type { CardItem, Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, startRoute } from '../routes.ts';
import { guideStops, pathBlock, type Stop } from './reading-path.ts';
import { tourCards } from './tours.ts';

/** The way in for new joiners: guides in order, then the teams. */
export function startPage(context: ViewContext, guides: readonly Guide[]): Page {
	const teams = context.model.byKind.team;
	const services = context.model.byKind['business-service'];
	const stops: readonly Stop[] = [
		...guideStops(guides),
		{ text: [link('Business services: what people outside depend on', '/services/')], minutes: 2 + services.length },
		{ text: [link('Systems: the picture of everything', '/systems/')], minutes: 5 },
		{
			text: [link('Glossary', fixedRoutes.glossary)],
			minutes: Math.max(2, Math.round(context.model.byKind.term.length / 8)),
		},
	];
	return {
		route: fixedRoutes.start,
		kind: 'start',
		area: 'start',
		title: 'Start here',
		description: 'The reading path for new joiners: guides first, then your team.',
		crumbs: [],
		blocks: [
			lead(
				'New here? Read these in order, then open the page of your team: it lists what you own, what matters most and what to try first.',
			),
			heading(2, 'path', 'Reading path'),
			...pathBlock(stops),
			...section('tours', 'Guided tours', tourCards(context)),
			heading(2, 'teams', 'Your team', teams.length),
			teams.length === 0
				? paragraph('No team is declared.')
				: {
						type: 'cards',
						columns: 3,
						items: teams.map((team): CardItem => {
							const owned = ownedBy(context, team.ref, 'component');
							return {
								title: team.name,
								href: startRoute(team.id),
								text: [
									`${counted(owned.length, 'component')}. `,
									...(owned.length === 0
										? []
										: [
												owned
													.slice(0, 3)
													.map((ref) => titleOf(context, ref))
													.join(', '),
											]),
								],
							};
						}),
					},
			...section('quiz', 'Do you know your way?', [
				paragraph(
					link('The quiz', fixedRoutes.quiz),
					' asks what the model can answer: what happens when something fails, who owns what, who calls whom. Each answer has its proof.',
				),
			]),
			...section('ask', 'How to ask', [
				paragraph(
					'Every page names its owner. Rotas and channels are on the pages of the ',
					link('teams', '/teams/'),
					'.',
				),
			]),
		],
		keywords: ['onboarding', 'new joiner'],
	};
}
