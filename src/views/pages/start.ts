import { joined, lead, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { type Guide, isPageOfItsOwn } from '../guides.ts';
import { link, titleOf } from '../links.ts';
import { ownedBy } from '../ownership.ts';
import type { Block, CardItem, Page } from '../page.ts';
import { counted } from '../quantities.ts';
import { fixedRoutes, readerRoute, roleStartRoute, startRoute } from '../routes.ts';
import { latelyBlocks } from '../start/lately.ts';
import { withOwnWords } from '../start/own-words.ts';
import { readers } from '../start/readers.ts';
import { guideStops, pathBlock, type Stop } from './reading-path.ts';
import { rolesInside } from './start-role.ts';
import { tourCards } from './tours.ts';

/** The way in for new joiners: guides in order, then the teams. */
export function startPage(context: ViewContext, written: readonly Guide[]): Page {
	const guides = written.filter(isPageOfItsOwn);
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
		blocks: withOwnWords(
			context,
			written,
			'new-joiner',
			[
				lead(
					'New here? Read these in order, then open the page of your team: it lists what you own, what matters most and what to try first.',
				),
			],
			[
				{ id: 'path', title: 'Reading path', blocks: pathBlock(stops) },
				{ id: 'tours', title: 'Guided tours', blocks: tourCards(context) },
				{ id: 'teams', title: 'Your team', count: teams.length, blocks: [teamCards(context)] },
				{ id: 'roles', title: 'Your role', blocks: roleBlocks(context) },
				{
					id: 'quiz',
					title: 'Do you know your way?',
					blocks: [
						paragraph(
							link('The quiz', fixedRoutes.quiz),
							' asks what the model can answer: what happens when something fails, who owns what, who calls whom. Each answer has its proof.',
						),
					],
				},
				{
					id: 'lately',
					title: 'What changed lately',
					blocks: latelyBlocks(context, Object.keys(context.model.entities), 5),
				},
				{
					id: 'ask',
					title: 'Who to ask',
					blocks: [
						paragraph(
							'Every page names its owner. Rotas and channels are on the pages of the ',
							link('teams', '/teams/'),
							'.',
						),
					],
				},
			],
		),
		keywords: ['onboarding', 'new joiner', 'what changed lately'],
	};
}

function teamCards(context: ViewContext): Block {
	const teams = context.model.byKind.team;
	if (teams.length === 0) return paragraph('No team is declared.');
	return {
		type: 'cards',
		columns: 3,
		items: teams.map((team): CardItem => {
			const owned = ownedBy(context, team.ref, 'component');
			const names = owned.slice(0, 3).map((ref) => titleOf(context, ref));
			return {
				title: team.name,
				href: startRoute(team.id),
				text: [`${counted(owned.length, 'component')}. `, ...(names.length === 0 ? [] : [names.join(', ')])],
			};
		}),
	};
}

/** Sorts of readers as cards, and the roles of the house below. */
function roleBlocks(context: ViewContext): readonly Block[] {
	const roles = rolesInside(context);
	const cards: readonly CardItem[] = readers.map(({ id, title, asks }) => ({
		title,
		href: readerRoute(id),
		text: [asks],
	}));
	return [
		{ type: 'cards', columns: 3, items: cards },
		...(roles.length === 0
			? []
			: [paragraph('All roles: ', ...joined(roles.map((role) => link(role.name, roleStartRoute(role.id)))), '.')]),
	];
}
