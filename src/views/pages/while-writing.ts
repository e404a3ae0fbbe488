import type { Downtime, DowntimeChange } from '#analysis/availability-effects.ts';
import { gapsByWhatTheyUnlock } from '#analysis/gap-order.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { badge } from '../badges.ts';
import { callout, cell, column, details, heading, joined, lead, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { waitingWords } from '../gaps.ts';
import { analysisLink, basisOf, code, link, refLink, titleOf } from '../links.ts';
import type { Block, Inline, NoteItem, Page, PagesByRoute, Text } from '../page.ts';
import { counted, minutesText } from '../quantities.ts';
import { fixedRoutes, writingRoute } from '../routes.ts';
import type { Effect, Writing } from '../writing.ts';
import { changesBlocks, unreadThen } from './changes.ts';
import { problemNote } from './problem-note.ts';

/** What an author wants to know while `lintel dev` runs: what is wrong, what the edits do, and what to write next. */

/** At most so many of each; `lintel check` prints all. */
const MOST = 200;
const MOST_ENTITIES = 100;
/** The first to write for stand open, the others behind one line each. */
const MOST_OPEN = 3;
const MOST_GAPS = 12;

/** What there is to say while somebody writes, about files and about published addresses. */
export const problemsWhileWriting = (writing: Writing, pages: PagesByRoute): readonly Diagnostic[] =>
	[...writing.lostAddresses(pages), ...writing.problems].filter(({ severity }) => severity !== 'info');

/** Puts the line about the state of the work on a page, and what is wrong in its file below. */
export function withWriting(
	context: ViewContext,
	{ effect }: Writing,
	problems: readonly Diagnostic[],
): (page: Page) => Page {
	const state: Block = { type: 'text', text: stateWords(problems, effect) };
	return (page) => ({ ...page, blocks: [state, ...inFile(context, page, problems), ...page.blocks] });
}

function inFile(context: ViewContext, page: Page, problems: readonly Diagnostic[]): readonly Block[] {
	// A record has notes of its own, and these problems among them.
	const here = page.kind === 'decision' ? [] : problems.filter(({ span }) => span?.file === page.source?.file);
	if (page.source === undefined || here.length === 0) return [];
	return [
		{
			type: 'notes',
			id: 'in-this-file',
			title: 'In this file',
			items: here.slice(0, MOST).map(problemNote(context)),
			empty: '',
		},
	];
}

/** How things stand, in one line: problems, and what the edits since the last commit do. */
function stateWords(problems: readonly Diagnostic[], effect: Effect): Text {
	const parts: readonly Inline[] = [
		link(problems.length === 0 ? 'no problems' : counted(problems.length, 'problem'), `${writingRoute}#problems`),
		link(effectSummary(effect), `${writingRoute}#effect`),
		link('what to write next', `${writingRoute}#next`),
	];
	return [badge('While you write', problems.length === 0 ? 'info' : 'warning'), ' ', ...joined(parts, ' · ')];
}

function effectSummary(effect: Effect): string {
	if (!effect.known) return 'effect not known';
	const { findings, downtimes, changes } = effect;
	const spofs = (which: 'new' | 'cleared'): number =>
		changes.singlePointsOfFailure.filter(({ change }) => change === which).length;
	const parts = [
		findings.opened.length > 0 ? `${counted(findings.opened.length, 'finding')} new` : '',
		findings.closed.length > 0 ? `${findings.closed.length} cleared` : '',
		spofs('new') > 0 ? `${counted(spofs('new'), 'single point', 'single points')} of failure more` : '',
		downtimes.length > 0 ? `${counted(downtimes.length, 'downtime')} changed` : '',
	].filter((part) => part !== '');
	return parts.length === 0 ? 'no effect since the last commit' : `since the last commit: ${parts.join(', ')}`;
}

/** All about the state of the work. */
export function writingPage(context: ViewContext, writing: Writing, problems: readonly Diagnostic[]): Page {
	const unlocking = gapsByWhatTheyUnlock(context.facts.modelQuality);
	const counting = context.findings.filter(({ counts }) => counts).length;
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	return {
		route: writingRoute,
		kind: 'report',
		area: 'start',
		title: 'While you write',
		description: 'What is wrong, what the edits since the last commit do, and what to write next.',
		crumbs: [{ text: 'Start here', href: fixedRoutes.start }],
		layout: 'wide',
		blocks: [
			lead(['Only ', code('lintel dev'), ' shows this page and the line on top of the others. Both follow each save.']),
			{
				type: 'notes',
				id: 'problems',
				title: errors === 0 ? 'Problems' : `Problems, ${counted(errors, 'error')} among them`,
				items: problems.slice(0, MOST).map(problemNote(context)),
				empty: 'The files say what they mean, and no published address is lost.',
				isWide: true,
			},
			paragraph(
				'About the architecture itself there ',
				counting === 1 ? 'is ' : 'are ',
				link(counted(counting, 'finding'), fixedRoutes.findings),
				'.',
			),
			...effectBlocks(context, writing.effect),
			...nextBlocks(context, unlocking),
		],
		indexed: 'by title',
	};
}

function effectBlocks(context: ViewContext, effect: Effect): readonly Block[] {
	const top = heading(2, 'effect', 'What your edits do');
	if (!effect.known)
		return [
			top,
			callout('gap', 'There is nothing to compare with', `The last commit could not be read: ${effect.why}.`),
		];
	const about = `Against the last commit, ${effect.commit.slice(0, 10)} of ${effect.day ?? 'an unknown day'}.`;
	const unread = unreadThen(context, effect);
	if (effectSummary(effect) === effectSummary({ ...effect, ...noChange })) {
		const rest = changesBlocks(context, effect);
		return rest.length === 0
			? [top, paragraph(about, ' Nothing in the architecture is different.'), ...unread]
			: [top, paragraph(about, ' No finding and no figure changes.'), ...unread, ...rest];
	}
	return [
		top,
		paragraph(about),
		...unread,
		...downtimeBlocks(context, effect.downtimes),
		...changesBlocks(context, effect),
	];
}

const noChange = { findings: { opened: [], closed: [] }, downtimes: [] };

const downtimeWords = (found: Downtime | undefined): Text => {
	if (found === undefined) return [badge('no number', 'gap')];
	const { least, most } = found;
	return [least === most ? minutesText(least) : `${minutesText(least)} to ${minutesText(most)}`];
};

function downtimeBlocks(context: ViewContext, downtimes: readonly DowntimeChange[]): readonly Block[] {
	if (downtimes.length === 0) return [];
	const rows = downtimes.slice(0, MOST).map(({ target, before, after }) => {
		const difference = before === undefined || after === undefined ? undefined : after.most - before.most;
		return row(
			[refLink(context, target)],
			cell(downtimeWords(before), before?.most ?? -1),
			cell(downtimeWords(after), after?.most ?? -1),
			cell(
				difference === undefined
					? ''
					: [
							badge(
								`${difference > 0 ? '+' : '−'}${minutesText(Math.abs(difference))}`,
								difference > 0 ? 'bad' : 'good',
								difference > 0 ? 'worse' : 'better',
							),
						],
				difference ?? 0,
			),
		);
	});
	return [
		heading(3, 'downtimes', 'Downtime in 30 days', downtimes.length),
		table(
			'downtimes-table',
			'Flows and services that are down for another time than at the last commit',
			[
				column('target', 'What'),
				column('before', 'Then', 'end'),
				column('after', 'Now', 'end'),
				column('change', 'Change', 'end'),
			],
			rows,
		),
	];
}

function nextBlocks(context: ViewContext, entities: ReturnType<typeof gapsByWhatTheyUnlock>): readonly Block[] {
	const notesOf = ({ ref, gaps }: (typeof entities)[number]): Extract<Block, { type: 'notes' }> => ({
		type: 'notes',
		id: `next-${ref.replace(/[^a-z0-9]+/g, '-')}`,
		title: titleOf(context, ref),
		items: gaps.slice(0, MOST_GAPS).map(({ gap, completes, brings }): NoteItem => {
			const linked = (ids: readonly string[]): Text => joined(ids.map((id) => analysisLink(context, id)));
			return {
				badge: badge(completes.length === 0 ? `wanted by ${brings.length}` : `completes ${completes.length}`, 'gap'),
				text: [
					refLink(context, ref),
					': ',
					code(gap.field),
					...(completes.length === 0 ? [] : [' is the last thing missing for ', ...linked(completes)]),
					...(brings.length === 0
						? []
						: [completes.length === 0 ? ' is wanted by ' : '; wanted by ', ...linked(brings)]),
				],
				place: basisOf(gap.span),
				source: { file: gap.span.file, line: gap.span.start.line },
				next: [[`Without it: ${gap.consequence}`, ...waitingWords(gap)].join('. ')],
			};
		}),
		empty: '',
		isWide: true,
	});
	const foldOf = (entity: (typeof entities)[number]): Block => {
		const completed = new Set(entity.gaps.flatMap(({ completes }) => completes)).size;
		return details(
			`${titleOf(context, entity.ref)}: ${counted(entity.gaps.length, 'field')}${completed === 0 ? '' : `, ${counted(completed, 'analysis', 'analyses')} completed`}`,
			[notesOf(entity)],
		);
	};
	return section('next', 'What to write next', [
		paragraph(
			'What is not declared, by what it unlocks: first what an analysis lacks as the last thing, then what most analyses want. ',
			link('Model quality', fixedRoutes.modelQuality),
			' has all of it, with what to paste.',
		),
		...(entities.length === 0
			? [paragraph('Every field that an analysis asks for is declared.')]
			: entities.slice(0, MOST_OPEN).map(notesOf)),
		...entities.slice(MOST_OPEN, MOST_ENTITIES).map(foldOf),
	]);
}
