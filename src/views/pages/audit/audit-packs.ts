import { packFolder } from '#model/chosen-packs.ts';
import { badge } from '../../badges.ts';
import { cell, column, details, fact, factList, heading, lead, list, paragraph, row, table } from '../../blocks.ts';
import type { ViewContext } from '../../context.ts';
import { basisOf, code, link, muted, outsideLink, refLink, refList, sentence, strong } from '../../links.ts';
import type { Answer, Because } from '../../obligations/answer.ts';
import { kindWords } from '../../obligations/kind-words.ts';
import type { Block, Page, Text } from '../../page.ts';
import { counted } from '../../quantities.ts';
import type { ClauseEntry, PackEntry } from '../../registers/pack-register.ts';
import { registersOf } from '../../registers/registers-of.ts';
import { fixedRoutes, indexRouteOf, packRoute } from '../../routes.ts';
import { auditCrumbs, evidenceNote, evidenceOfDesign } from './audit-words.ts';

/** The obligation packs that apply, and how much of each the model can say something to. */
export function auditPacksPage(context: ViewContext): Page {
	const { packs } = registersOf(context);
	return {
		route: fixedRoutes.auditPacks,
		kind: 'index',
		area: 'audit',
		title: 'Obligations, clause by clause',
		description: `${counted(packs.length, 'obligation pack')}: what rules ask for, and what the model says to it.`,
		keywords: ['regulation', 'law', 'compliance'],
		crumbs: auditCrumbs,
		layout: 'wide',
		blocks: [
			lead(
				'What laws, rules and standards ask for, in short paraphrase, and beside each clause what the model says to it: of how many it holds, of which not, and why.',
			),
			evidenceNote,
			table(
				'packs',
				'Obligation packs that apply here',
				[
					column('pack', 'Pack'),
					column('source', 'Source'),
					column('clauses', 'Clauses with data', 'end'),
					column('without', 'No data'),
					column('basis', 'Written in'),
				],
				packs.map((entry) => packRow(context, entry)),
				'No pack is chosen. Name some under audit.packs in lintel.yaml, or write one of kind obligation-pack.',
			),
			paragraph(
				'Packs are data: ',
				code('audit.packs'),
				' in ',
				code('lintel.yaml'),
				' names those that come with the program, and a file of kind ',
				code('obligation-pack'),
				' adds one of your own. What the workspace itself says about its duties: ',
				link('obligations', '/obligations/'),
				', ',
				link('controls', fixedRoutes.auditControls),
				'.',
			),
		],
	};
}

function packRow(_context: ViewContext, { pack, clauses }: PackEntry) {
	const answered = clauses.filter(({ hasData }) => hasData).length;
	const without = clauses.filter(({ hasData }) => !hasData);
	return row(
		[link(pack.name, packRoute(pack.id))],
		[pack.data.source, ...(pack.data.jurisdiction === undefined ? [] : [muted(` ${pack.data.jurisdiction}`)])],
		cell(`${answered} of ${clauses.length}`, answered),
		without.flatMap(
			({ clause }, at): Text => [
				...(at === 0 ? [] : [', ']),
				link(clause.reference, `${packRoute(pack.id)}#${clause.id}`),
			],
		),
		pack.span.file.startsWith(packFolder) ? 'comes with the program' : [muted(basisOf(pack.span))],
	);
}

/** One pack: every clause with its paraphrase, the answers, and what the workspace says about it itself. */
export function auditPackPage(context: ViewContext, { pack, clauses }: PackEntry): Page {
	const { data } = pack;
	const without = clauses.filter(({ hasData }) => !hasData).length;
	return {
		route: packRoute(pack.id),
		kind: 'report',
		area: 'audit',
		title: pack.name,
		description: `${counted(clauses.length, 'clause')} of ${data.source}; ${without === 0 ? 'data to each' : `no data to ${without}`}.`,
		eyebrow: 'Obligation pack',
		crumbs: [...auditCrumbs, { text: 'Obligations', href: fixedRoutes.auditPacks }],
		layout: 'wide',
		blocks: [
			lead(
				'Each clause in a short paraphrase that is not the text of the source, then what the model says to it. A number is how many of the things asked it holds for; no number says that the clause is met.',
			),
			{
				type: 'callout',
				tone: 'info',
				title: 'Evidence of design',
				text: [evidenceOfDesign, ' ', link('What this rests on', `${fixedRoutes.audit}#basis`), '.'],
			},
			...factList([
				...fact('Source', data.url === undefined ? data.source : [outsideLink(data.url, data.source)]),
				...fact('Jurisdiction', data.jurisdiction),
				...fact('Paraphrased', data.asOf),
				...fact('Scope', data.notes),
				...fact('References', heldAgainst(data)),
				...fact('As of', context.model.asOf),
			]),
			...clauses.flatMap((entry) => clauseBlocks(context, entry)),
		],
		keywords: [data.source, ...(data.tags ?? []), ...clauses.map(({ clause }) => clause.reference)],
		indexed: 'by title',
	};
}

/** How many references of a pack were held against a text, which one, and which were not: what is from memory says so. */
export function heldAgainst({ checkedAgainst, clauses }: PackEntry['pack']['data']): Text {
	const open = clauses.filter((clause) => (clause.checkedAgainst ?? checkedAgainst) === undefined);
	const held = clauses.length - open.length;
	const texts = [...new Set(clauses.map((clause) => clause.checkedAgainst ?? checkedAgainst))].filter(
		(one) => one !== undefined,
	);
	const against = texts.length === 0 ? [] : [': ', texts.join('; ')];
	if (open.length === 0) return [`all ${held} held against a text`, ...against];
	return [
		badge(`${held} of ${clauses.length} held against a text`, 'gap'),
		...against,
		'. From memory: ',
		open.map(({ reference, title }) => (title === undefined ? reference : `${reference} (${title})`)).join('; '),
	];
}

function clauseBlocks(
	context: ViewContext,
	{ clause, answers, hasData, obligations, controls }: ClauseEntry,
): readonly Block[] {
	const title = clause.title === undefined ? clause.reference : `${clause.reference}: ${clause.title}`;
	return [
		heading(2, clause.id, title),
		paragraph(clause.text, ...(clause.url === undefined ? [] : [' ', outsideLink(clause.url, 'Text of the source')])),
		...(obligations.length === 0
			? []
			: [
					paragraph(
						'Here: ',
						...refList(context, obligations),
						...(controls.length === 0
							? [', ', badge('no control', 'gap')]
							: [', served by ', ...refList(context, controls)]),
						'.',
					),
				]),
		...(hasData
			? []
			: [
					paragraph(
						badge('no data', 'gap'),
						answers.length === 0
							? ' Nothing in the model is asked: this is shown by other means than a model of the architecture.'
							: ` Nothing of what is asked is declared: there is no ${[...new Set(answers.map(({ question }) => question.every))].join(' and no ')}.`,
					),
				]),
		...(answers.length === 0 || !hasData
			? []
			: [
					table(
						`${clause.id}-answers`,
						`What the model says to ${clause.reference}`,
						[
							column('ask', 'Asked of each'),
							column('holds', 'Holds for'),
							column('not', 'Not, or not known'),
							column('basis', 'How'),
						],
						answers.map((answer) => answerRow(context, answer)),
					),
					...longList(context, answers),
				]),
	];
}

/** So many are told in the table; more stand below it. */
const FEW = 3;
const MANY = 100;

function answerRow(context: ViewContext, answer: Answer) {
	const { question, asked, holds, accepted, fails, unknown, basis } = answer;
	const kind = question.every;
	const route = indexRouteOf(kind) ?? (kind === 'remediation' ? fixedRoutes.auditFindings : undefined);
	const words = `${holds.length} of ${counted(asked.length, kindWords(kind), kindWords(kind, true))}`;
	return row(
		question.ask,
		cell(
			asked.length === 0 ? [badge('no data', 'gap')] : route === undefined ? words : [link(words, route)],
			asked.length === 0 ? -1 : holds.length / asked.length,
		),
		asked.length === 0
			? `no ${kindWords(kind)} to ask`
			: [
					...partText(context, fails, 'not', 'warning'),
					...partText(context, unknown, 'not known', 'gap'),
					...partText(context, accepted, 'accepted', 'waived'),
				],
		[...sentence(context, basis)],
	);
}

/** `2 not: A, B`, with the first few by name. */
function partText(
	context: ViewContext,
	those: readonly Because[],
	words: string,
	tone: 'warning' | 'gap' | 'waived',
): Text {
	if (those.length === 0) return [];
	return [
		badge(`${those.length} ${words}`, tone),
		' ',
		...refList(
			context,
			those.map(({ ref }) => ref),
			FEW,
		),
		' ',
	];
}

/** Every one for which something does not hold, with the reason, question by question. */
function longList(context: ViewContext, answers: readonly Answer[]): readonly Block[] {
	const told = answers.flatMap(({ question, fails, unknown, accepted }) => {
		const those = [...fails, ...unknown, ...accepted];
		return those.length === 0 ? [] : [{ question, those }];
	});
	if (told.length === 0) return [];
	const count = told.reduce((sum, { those }) => sum + those.length, 0);
	return [
		details(
			`Why not, or why nobody can say (${count})`,
			told.flatMap(({ question, those }): readonly Block[] => [
				paragraph(strong(question.ask)),
				list(those.slice(0, MANY).map((one) => reasonText(context, one))),
				...(those.length > MANY ? [paragraph(muted(`and ${those.length - MANY} more; the export holds all`))] : []),
			]),
		),
	];
}

/** Whose it is and why; a reason that begins with the thing itself names it once. */
const reasonText = (context: ViewContext, { ref, why }: Because): Text =>
	why.startsWith(`\`${ref}\``) ? sentence(context, why) : [refLink(context, ref), ': ', ...sentence(context, why)];
