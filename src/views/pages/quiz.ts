import type { Entity } from '#model/model.ts';
import { details, heading, lead, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, muted, strong } from '../links.ts';
import type { Block, Page } from '../page.ts';
import type { Question } from '../quiz/question.ts';
import { questionsOfAll, questionsOfTeam } from '../quiz/questions.ts';
import { fixedRoutes, quizRoute, startRoute } from '../routes.ts';

/** Questions that the model answers, for everybody who is new. */
export function quizPage(context: ViewContext): Page {
	return {
		route: fixedRoutes.quiz,
		kind: 'quiz',
		area: 'start',
		title: 'Quiz',
		description: 'Questions about the whole architecture. The model knows the answers, and each has its proof.',
		crumbs: [{ text: 'Start here', href: fixedRoutes.start }],
		blocks: [
			...quizBlocks(questionsOfAll(context)),
			...(context.model.byKind.team.length === 0
				? []
				: [
						heading(2, 'teams', 'Questions for one team'),
						list(context.model.byKind.team.map((team) => [link(team.name, quizRoute(team.id))])),
					]),
		],
		keywords: ['quiz', 'test yourself', 'onboarding'],
	};
}

/** The same about what one team owns and needs. */
export function quizTeamPage(context: ViewContext, team: Entity<'team'>): Page {
	return {
		route: quizRoute(team.id),
		kind: 'quiz',
		area: 'start',
		title: `Quiz: ${team.name}`,
		description: `Questions about what ${team.name} owns and needs. The model knows the answers, and each has its proof.`,
		eyebrow: 'New joiner',
		crumbs: [
			{ text: 'Start here', href: fixedRoutes.start },
			{ text: team.name, href: startRoute(team.id) },
			{ text: 'Quiz', href: fixedRoutes.quiz },
		],
		blocks: quizBlocks(questionsOfTeam(context, team.ref)),
	};
}

function quizBlocks(questions: readonly Question[]): readonly Block[] {
	if (questions.length === 0)
		return [
			lead('There is no question yet.'),
			paragraph(
				'Questions are made from dependencies, owners, alerts and impact tolerances; none is declared here from which one could be made.',
			),
		];
	return [
		lead(
			'Think first, then open the answer. Nobody wrote these questions: they are made from the model, and each answer leads to the page that proves it.',
		),
		...questions.flatMap(questionBlocks),
		paragraph(muted('Opened answers are remembered on this device only; those that stand open are printed.')),
	];
}

const questionBlocks = (question: Question, at: number): readonly Block[] => [
	heading(2, question.id, `${at + 1}. ${question.words}`),
	list(question.options),
	{
		...details('Answer', [
			paragraph(strong('Right: '), ...question.options[question.right]!, '.'),
			question.because.length === 1 ? paragraph(...question.because[0]!) : list(question.because, true),
			paragraph('Proof: ', link(question.proof.text, question.proof.href)),
		]),
		remembered: question.id,
	},
];
