import { whyUnknown } from '#decisions/history/history.ts';
import { badge } from '../../badges.ts';
import { fact, factList, heading, lead, list, paragraph } from '../../blocks.ts';
import { commitLink } from '../../commit-link.ts';
import type { ViewContext } from '../../context.ts';
import { code, link } from '../../links.ts';
import type { Block, CardItem, Page, Text } from '../../page.ts';
import { counted } from '../../quantities.ts';
import { registersOf } from '../../registers/registers-of.ts';
import { changesRoute, fixedRoutes, integrityRoute } from '../../routes.ts';
import { evidenceOfDesign } from './audit-words.ts';

/** Where an auditor begins: what this is, what it rests on, the registers, and what asks for attention in each. */
export function auditPage(context: ViewContext, hasChanges: boolean, isSealed: boolean): Page {
	return {
		route: fixedRoutes.audit,
		kind: 'index',
		area: 'audit',
		title: 'Audit',
		description: `Registers of decisions, accepted risks and controls as of ${context.model.asOf}, each entry with its evidence.`,
		crumbs: [],
		blocks: [
			lead(
				'Who decided what and when, which risks are accepted and until when, what is checked and when it last was. Every entry leads to what shows it.',
			),
			{ type: 'callout', tone: 'info', title: 'What this is, and what it is not', text: [evidenceOfDesign] },
			heading(2, 'registers', 'Registers'),
			{ type: 'cards', columns: 3, items: cards(context) },
			heading(2, 'attention', 'What asks for attention'),
			list(attention(context)),
			heading(2, 'basis', 'What this rests on'),
			...basis(context, hasChanges, isSealed),
		],
		keywords: ['auditor', 'evidence', 'register', 'compliance'],
	};
}

function cards(context: ViewContext): readonly CardItem[] {
	const { decisions, waivers, controls, findings, packs } = registersOf(context);
	const open = findings.entries.filter(({ state }) => state === 'open').length;
	const gone = findings.entries.filter(({ state }) => state === 'closed').length;
	const card = (title: string, href: string, eyebrow: string, text: string): CardItem => ({
		title,
		href,
		eyebrow,
		text: [text],
	});
	return [
		card(
			'Decisions and their evidence',
			fixedRoutes.auditDecisions,
			counted(decisions.length, 'record'),
			'Who decided, when, what it is about, and what the repository says of the record.',
		),
		card(
			'Accepted risks',
			fixedRoutes.auditWaivers,
			counted(waivers.length, 'waiver'),
			'What each covers, who accepted it, until when, and what happens then.',
		),
		card(
			'Controls',
			fixedRoutes.auditControls,
			counted(controls.length, 'control'),
			'What each serves, its evidence, when it was last checked, and what is late.',
		),
		card(
			'Findings',
			fixedRoutes.auditFindings,
			`${open} open, ${gone} closed`,
			'Since when each is known, who answers for it, by when, and what is gone.',
		),
		card(
			'Obligations, clause by clause',
			fixedRoutes.auditPacks,
			counted(packs.length, 'pack'),
			'What laws, rules and standards ask for, and what the model says to each clause.',
		),
	];
}

/** One line a register: what is over, late or missing in it, with the way there; a register without any says that. */
function attention(context: ViewContext): readonly Text[] {
	const { decisions, waivers, controls, findings } = registersOf(context);
	const past = findings.entries.filter(({ daysOverdue }) => daysOverdue !== undefined).length;
	const undated = findings.entries.filter(
		({ state, severity, due }) => state === 'open' && severity !== 'info' && due === undefined,
	).length;
	const failed = controls.filter(({ lastResult }) => lastResult === 'failed').length;
	const late = controls.filter(({ state }) => state === 'late').length;
	const never = controls.filter(({ state }) => state === 'never' || state === 'not known').length;
	const over = waivers.filter(({ waiver }) => waiver.state === 'lapsed').length;
	const idle = waivers.filter(({ waiver }) => waiver.state !== 'active' && waiver.state !== 'lapsed').length;
	const nobody = decisions.filter(({ decidedBy }) => decidedBy === undefined).length;
	const changed = decisions.filter(({ history }) => history.known && history.lateChanges.length > 0).length;
	const overdue = decisions.filter(({ reviewDaysOverdue }) => reviewDaysOverdue !== undefined).length;
	const line = (text: string, href: string, parts: readonly (string | false)[]): Text => {
		const said = parts.filter((part) => part !== false);
		return [link(text, href), `: ${said.length === 0 ? 'nothing' : said.join(', ')}.`];
	};
	return [
		line('Decisions', fixedRoutes.auditDecisions, [
			nobody > 0 && `${nobody} ${nobody === 1 ? 'names' : 'name'} nobody who decided`,
			overdue > 0 && `${overdue} ${overdue === 1 ? 'is' : 'are'} past the day of review`,
			changed > 0 && `${changed} ${changed === 1 ? 'was' : 'were'} changed after acceptance`,
		]),
		line('Accepted risks', fixedRoutes.auditWaivers, [
			over > 0 && `${over} ${over === 1 ? 'has' : 'have'} lapsed`,
			idle > 0 && `${idle} ${idle === 1 ? 'waives' : 'waive'} nothing, for want of an accepted decision or an end date`,
		]),
		line('Controls', fixedRoutes.auditControls, [
			failed > 0 && `${failed} failed when last checked`,
			late > 0 && `${late} ${late === 1 ? 'is' : 'are'} late`,
			never > 0 && `of ${never} nobody can say whether ${never === 1 ? 'it is' : 'they are'} late`,
		]),
		line('Findings', fixedRoutes.auditFindings, [
			past > 0 &&
				`${past} ${past === 1 ? 'is' : 'are'} past the day by which ${past === 1 ? 'it was' : 'they were'} to be mended`,
			undated > 0 &&
				`${counted(undated, 'open error or warning', 'open errors and warnings')} without a day to be mended by`,
		]),
	];
}

function basis(context: ViewContext, hasChanges: boolean, isSealed: boolean): readonly Block[] {
	const { model, architecture } = context;
	const { history } = architecture;
	const { repository } = model.workspace;
	const commit: Text =
		history === undefined
			? [badge('not known', 'gap'), ' Nobody looked for a repository.']
			: history.known
				? [
						commitLink(repository, { id: history.head }),
						...(history.isShallow
							? [' ', badge('shallow', 'gap', 'This clone holds only the last part of the history')]
							: []),
					]
				: [badge('not known', 'gap'), ` ${whyUnknown[history.why]}.`];
	return [
		...factList([
			...fact('As of', model.asOf),
			...fact('Environment', model.environment),
			...fact('Newest commit of the repository', commit),
			...fact('Repository', repository?.url),
			...fact(
				'Rests on',
				`${counted(Object.keys(model.entities).length, 'entity', 'entities')} and ${counted(context.decisions.length, 'decision record')}`,
			),
		]),
		list([
			[
				'What people declared in files, and what is computed from it by the ',
				link('analyses', fixedRoutes.analyses),
				' and ',
				link('checks', fixedRoutes.checks),
				' that are described here, rule by rule. Nothing is looked up elsewhere while the site is made.',
			],
			[
				'Days are counted to the day above, never to the day on which somebody reads. The same files and the same day give the same site.',
			],
			[
				'Histories, names and days of commits are as the repository bears them. No signature is verified here, and what is not known is said to be so.',
			],
			[
				'A past day can be looked at again: ',
				code('lintel build --at 2026-06-30 --out site-june'),
				' makes the site as it was',
				...(hasChanges ? ['; ', link('what has changed since', changesRoute)] : []),
				'.',
			],
			...(hasChanges
				? []
				: [
						[
							'What changed between two releases or days: ',
							code('lintel log v1.0..v1.1'),
							', and as a page here with ',
							code('lintel build --since v1.0'),
							'.',
						] as Text,
					]),
			...(isSealed
				? [
						[
							'Whether a copy of this site was changed can be told: ',
							link('what it was made from, and how to check it', integrityRoute),
							'.',
						],
					]
				: []),
			[
				'All of it as one archive, with registers for spreadsheets, records, OSCAL, SARIF and a page to print: ',
				code('lintel export audit-pack'),
				'.',
			],
			['What is not declared shows as a gap: ', link('how complete the model is', fixedRoutes.modelQuality), '.'],
		]),
		paragraph(
			link('All findings', fixedRoutes.findings),
			', ',
			link('business services', '/services/'),
			', ',
			link('obligations', '/obligations/'),
			', ',
			link('reports on resilience', fixedRoutes.resilience),
			', ',
			link('health of the decision log', fixedRoutes.decisionHealth),
			'.',
		),
	];
}
