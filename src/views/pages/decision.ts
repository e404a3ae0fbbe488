import { isInForce } from '#analysis/decision-integrity.ts';
import type { Decision, Place } from '#decisions/decision.ts';
import { badge, statusBadge } from '../badges.ts';
import {
	callout,
	cell,
	column,
	fact,
	factList,
	heading,
	joined,
	list,
	paragraph,
	row,
	section,
	table,
} from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { amendmentsOf, conflictsOf, liveHeads, wordsOfRelation } from '../decision-chain.ts';
import { historySection } from '../decision-history.ts';
import { mentionsIn } from '../decision-mentions.ts';
import { decidedBy, standing } from '../decision-words.ts';
import { findingItems } from '../finding-items.ts';
import { basisOf, code, link, muted, refLink, refList } from '../links.ts';
import { decisionGraph } from '../mermaid/decision-graph.ts';
import { byText } from '../model-index.ts';
import type { Block, Fact, Page, Text } from '../page.ts';
import { plainMarkdown, prose, RECORD_PREFIX } from '../prose.ts';
import { capital } from '../quantities.ts';
import { decisionRoute, fixedRoutes } from '../routes.ts';
import { statesSection } from '../status-history.ts';
import { withUnwrittenShown } from '../unwritten-sections.ts';
import { notesToAuthor } from './decision-notes.ts';
import { waiverRows } from './waivers.ts';

const placeWords: { readonly [place in Place]: string } = {
	'front-matter': 'front matter',
	bullet: 'a list item',
	line: 'a line of the text',
	table: 'a table',
	heading: 'a heading',
	sidecar: 'the file beside the record',
	changelog: 'the change log',
	'file-name': 'the file name',
	none: 'nowhere',
};

const decisionLink = (decision: Decision): Text => [
	link(`${decision.label} ${decision.title}`, decisionRoute(decision.slug)),
];

/** A banner for every record that is not plainly in force, with what to read instead. */
function banners(context: ViewContext, decision: Decision): readonly Block[] {
	const { status } = decision;
	const heads = liveHeads(context, decision);
	const instead: Text =
		heads.length === 0
			? []
			: [' Read instead: ', ...joined(heads.map((one) => [...decisionLink(one), ' ', statusBadge(one)])), '.'];
	const out: Block[] = [];
	if (heads.length > 0 && isInForce(decision)) {
		out.push(
			callout(
				'warning',
				'Another record says that it supersedes this one',
				'This record still calls itself ',
				statusBadge(decision),
				'.',
				...instead,
			),
		);
	} else if (status.state === 'superseded') {
		out.push(
			callout(
				'superseded',
				status.partial ? 'Partly superseded' : 'Superseded',
				...(heads.length === 0 ? ['No record names itself as its successor.'] : instead),
			),
		);
	} else if (status.state === 'unknown') {
		out.push(
			callout(
				'gap',
				'No status',
				status.raw === ''
					? 'The record does not say whether it is accepted.'
					: `Its status is not one that is known: ${plainMarkdown(status.raw)}`,
				...instead,
			),
		);
	} else if (!isInForce(decision)) {
		const words = {
			proposed: 'Proposed, not decided',
			draft: 'A draft, not decided',
			rejected: 'Rejected: this was not done',
			withdrawn: 'Withdrawn',
			deprecated: 'Deprecated: no longer the way to go',
		};
		out.push(
			callout(
				status.state === 'rejected' || status.state === 'withdrawn' ? 'rejected' : 'proposed',
				words[status.state as keyof typeof words] ?? capital(status.state),
				`As written: ${plainMarkdown(status.raw) || status.state}.`,
				...instead,
			),
		);
	}
	const amending = isInForce(decision) ? amendmentsOf(context, decision) : [];
	if (amending.length > 0) {
		out.push(
			callout(
				'info',
				'Changed in part by a later decision',
				'Read with it: ',
				...joined(amending.map(decisionLink)),
				'.',
			),
		);
	}
	const against = isInForce(decision) ? conflictsOf(context, decision) : [];
	if (against.length > 0) {
		out.push(
			callout(
				'warning',
				'In conflict with another decision in force',
				'Both cannot hold: ',
				...joined(against.map((one) => [...decisionLink(one), ' ', statusBadge(one)])),
				'.',
			),
		);
	}
	const review = decision.reviewBy?.iso;
	if (review !== undefined && isInForce(decision) && byText(review, context.model.asOf) < 0) {
		out.push(
			callout(
				'warning',
				'Its review is overdue',
				`It asks to be reviewed by ${review}; the date of this site is ${context.model.asOf}.`,
			),
		);
	}
	return out;
}

function metadata(decision: Decision): readonly Fact[] {
	const { status, date, proposed, reviewBy } = decision;
	const at = (place: Place, line: number | undefined): string =>
		`${placeWords[place]}${line === undefined ? '' : `, ${decision.file}:${line}`}`;
	return [
		...fact(
			'Status',
			[
				statusBadge(decision),
				...(status.raw === '' || status.raw === status.state ? [] : [muted(` ${plainMarkdown(status.raw)}`)]),
			],
			at(status.from, status.span?.start.line),
		),
		...fact(
			'Date',
			date && [date.iso ?? date.raw, ...(date.iso === undefined ? [muted(` (${date.form})`)] : [])],
			date && at(date.from, date.span.start.line),
		),
		...fact('Proposed on', proposed?.iso, proposed && at(proposed.from, proposed.span.start.line)),
		...decision.people.flatMap((people) =>
			fact(
				capital(people.key || people.role),
				people.names.join(', ') || plainMarkdown(people.raw),
				at(people.from, people.span.start.line),
			),
		),
		...fact('Owner', decision.owner),
		...(decidedBy(decision) === undefined
			? fact('Decided by', [badge('not stated', 'gap'), muted(' The record names nobody.')])
			: []),
		...fact(
			'Review by',
			reviewBy && (reviewBy.iso ?? reviewBy.raw),
			reviewBy && at(reviewBy.from, reviewBy.span.start.line),
		),
		...fact('Scope', decision.scope === '' ? undefined : decision.scope, decision.path),
		...fact('Tags', decision.tags.join(', ')),
		...fact('Evidence', decision.evidence.join('; ')),
		...fact('Format', [decision.format, muted(' (by where status and date stand)')]),
		...fact('File', fileText(decision), `${decision.file}:${decision.span.start.line}`),
	];
}

/** Where it stands, and what a reader should know of how it was read. */
function fileText({ file, within, markup }: Decision): Text {
	return [
		code(file),
		...(within === undefined
			? []
			: [
					muted(
						within === 'row'
							? ' one row of a table of decisions'
							: ' one section of a file that holds several decisions',
					),
				]),
		...(markup === undefined ? [] : [muted(` ${markup}, shown in Markdown`)]),
	];
}

/** The records that replaced one another up to here and from here on, what holds first. */
function chainBlocks(context: ViewContext, decision: Decision): readonly Block[] {
	const chain = context.facts.decisionIntegrity.chains.find(({ members }) => members.includes(decision.ref));
	if (chain === undefined) return [];
	const rest = chain.members.filter((ref) => !chain.liveHeads.includes(ref)).reverse();
	const items = [...chain.liveHeads, ...rest].flatMap((ref): Text[] => {
		const one = context.decisionOf.get(ref);
		if (one === undefined) return [];
		return [
			[
				...decisionLink(one),
				' ',
				...standing(context, one),
				...(one.date?.iso === undefined ? [] : [muted(` ${one.date.iso}`)]),
				...(chain.liveHeads.includes(ref) ? [' ', badge('in force', 'good')] : []),
				...(one === decision ? [muted(' this record')] : []),
			],
		];
	});
	return [
		paragraph(
			chain.liveHeads.length === 0
				? 'They replaced one another, and none of them is in force:'
				: 'They replaced one another; what holds comes first:',
		),
		list(items),
		paragraph('As the records say it:'),
	];
}

function relations(context: ViewContext, decision: Decision): readonly Block[] {
	const items = decision.relations.map((relation): Text => {
		const other = context.decisionOf.get(relation.target ?? '');
		const whole = `${capital(wordsOfRelation(relation))} `;
		return [
			whole,
			...(other === undefined
				? [code(relation.raw), ...unclear(context, relation.couldBe)]
				: [...decisionLink(other), ' ', statusBadge(other)]),
			muted(relation.stated === 'here' ? ` (${basisOf(relation.span)})` : ` (said there: ${basisOf(relation.span)})`),
		];
	});
	const graph = decisionGraph(context, decision);
	return section(
		'relations',
		'Relations',
		items.length === 0
			? []
			: [
					...chainBlocks(context, decision),
					list(items),
					...(graph === undefined ? [] : [{ type: 'diagram' as const, diagram: graph }]),
				],
		items.length,
	);
}

/** Why a reference leads to no record: there is none, or several bear that name. */
const unclear = (context: ViewContext, couldBe: readonly string[] | undefined): Text =>
	couldBe === undefined
		? [badge('not found', 'gap')]
		: [
				badge('ambiguous', 'gap'),
				' could be ',
				...joined(
					couldBe.map((ref) => [refLink(context, ref)]),
					' or ',
				),
			];

function affects(context: ViewContext, decision: Decision): readonly Block[] {
	const known = context.affectsOf.get(decision.ref) ?? [];
	const lost = context.facts.decisionLinks.unknownSubjects.filter((one) => one.decision.ref === decision.ref);
	const items: Text[] = [
		...known.map((ref): Text => [refLink(context, ref)]),
		...lost.map((one): Text => [code(one.written), badge('not found', 'gap'), muted(` ${basisOf(one.span)}`)]),
	];
	const named = namedBlocks(context, decision);
	if (items.length > 0) return section('affects', 'What it is about', [list(items), ...named], items.length);
	return section('affects', 'What it is about', [
		paragraph(
			badge('not stated', 'gap'),
			' The record declares nothing in the model, and nothing in the model names it as its decision.',
		),
		...named,
	]);
}

/** What the text of the record names by id, and what names the record in its own words. */
function namedBlocks(context: ViewContext, { ref }: Decision): readonly Block[] {
	const { inText, ofDecision } = mentionsIn(context);
	const [named, naming] = [inText.get(ref) ?? [], ofDecision.get(ref) ?? []];
	return [
		...(named.length === 0 ? [] : [paragraph('Named in its text: ', ...refList(context, named, 20), '.')]),
		...(naming.length === 0 ? [] : [paragraph('Named in the words of: ', ...refList(context, naming, 20), '.')]),
	];
}

/** The page of one decision record. */
export function decisionPage(context: ViewContext, decision: Decision): Page {
	const findings = context.findingsOn.get(decision.ref) ?? [];
	const waivers = context.facts.waivers.all.filter((one) => one.slug === decision.slug);
	const body = prose(context, decision.source.slice(decision.body.offset), {
		file: decision.file,
		line: decision.body.line,
		extractTitle: true,
		prefix: RECORD_PREFIX,
		baseLevel: 3,
		title: decision.title,
	});
	return {
		route: decisionRoute(decision.slug),
		kind: 'decision',
		area: 'decisions',
		title: decision.title,
		description: `Decision ${decision.label}${decision.date?.iso === undefined ? '' : ` of ${decision.date.iso}`}: ${decision.title}`,
		eyebrow: `Decision ${decision.label}`,
		badges: [statusBadge(decision)],
		crumbs: [{ text: 'Decisions', href: fixedRoutes.decisions }],
		blocks: [
			...banners(context, decision),
			...factList(metadata(decision)),
			...affects(context, decision),
			...section(
				'waivers',
				'Findings it accepts',
				waivers.length === 0
					? []
					: [
							table(
								'waivers-table',
								'Waivers of this decision',
								[
									column('finding', 'Finding'),
									column('state', 'State'),
									column('until', 'Until'),
									column('lapse', 'Why, and what happens when it lapses'),
								],
								waiverRows(context, waivers, false),
							),
							paragraph(link('All waivers', fixedRoutes.waivers)),
						],
				waivers.length,
			),
			...section(
				'findings',
				'Findings about this record',
				findings.length === 0 ? [] : [{ type: 'findings', items: findingItems(context, findings), empty: '' }],
				findings.length,
			),
			...notesToAuthor(context, decision),
			heading(2, 'record', 'The record'),
			...(body.blocks.length === 0
				? [paragraph('The record has no text below its front matter.')]
				: withUnwrittenShown(body.blocks)),
			...relations(context, decision),
			...statesSection(decision),
			...historySection(context, decision),
			...section(
				'changelog',
				'Change log',
				decision.changelog.length === 0 ? [] : [list(decision.changelog.map((entry) => [entry.raw]))],
			),
		],
		source: { file: decision.file, line: decision.lines?.[0] ?? 1 },
		keywords: [decision.label, decision.id, ...decision.tags],
	};
}

/** One row of the log. */
export function decisionRow(context: ViewContext, decision: Decision) {
	const about = context.affectsOf.get(decision.ref) ?? [];
	return row(
		{
			text: [muted(`${decision.label} `), link(decision.title, decisionRoute(decision.slug))],
			sort: decision.number ?? decision.label,
		},
		cell(standing(context, decision), decision.status.state),
		decision.date?.iso ?? decision.date?.raw ?? [badge('no date', 'gap')],
		decision.scope,
		decidedBy(decision) ?? [badge('not stated', 'gap')],
		joined(about.slice(0, 4).map((ref) => refLink(context, ref))),
	);
}
