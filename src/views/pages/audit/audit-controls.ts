import { toldDuration } from '#analysis/quantities.ts';
import { badge } from '../../badges.ts';
import { cell, column, joined, lead, list, paragraph, row, section, table } from '../../blocks.ts';
import type { ViewContext } from '../../context.ts';
import { basisOf, code, link, muted, outsideLink, refLink, refList } from '../../links.ts';
import type { Inline, Page, Text, Tone } from '../../page.ts';
import { counted } from '../../quantities.ts';
import type { ControlCheck, ControlEntry, ControlEvidence, ControlState } from '../../registers/control-register.ts';
import { registersOf } from '../../registers/registers-of.ts';
import { checkRoute, decisionRoute, fixedRoutes } from '../../routes.ts';
import { auditCrumbs, evidenceNote } from './audit-words.ts';

const tones: { readonly [state in ControlState]: Tone } = {
	late: 'warning',
	never: 'gap',
	'not known': 'gap',
	'in time': 'good',
};
const words: { readonly [state in ControlState]: string } = {
	late: 'late',
	never: 'no day declared',
	'not known': 'no cadence declared',
	'in time': 'checked in time',
};

/** Every control with what it serves, its evidence and when it was last checked; what is late first. */
export function auditControlsPage(context: ViewContext): Page {
	const entries = registersOf(context).controls;
	const of = (state: ControlState): number => entries.filter((one) => one.state === state).length;
	const failed = entries.filter(({ lastResult }) => lastResult === 'failed').length;
	const bare = entries.filter(({ evidence }) => evidence.length === 0).length;
	const idle = context.model.byKind.obligation.filter(
		({ ref }) => !entries.some(({ obligations }) => obligations.includes(ref)),
	);
	return {
		route: fixedRoutes.auditControls,
		kind: 'report',
		area: 'audit',
		title: 'Register of controls',
		description: `${counted(entries.length, 'control')}: ${of('late')} late, ${of('never') + of('not known')} of which nobody can say, ${bare} without evidence.`,
		crumbs: auditCrumbs,
		layout: 'wide',
		blocks: [
			lead(
				'What is done regularly, what it serves and covers, which evidence it names, and when it was last checked. Whether it works is for the evidence to show; here stands whether it is there and in time.',
			),
			evidenceNote,
			{
				type: 'stats',
				items: [
					{ label: 'checked in time', value: `${of('in time')}`, tone: of('in time') > 0 ? 'good' : undefined },
					{ label: 'late', value: `${of('late')}`, tone: of('late') > 0 ? 'warning' : undefined },
					{ label: 'failed when last checked', value: `${failed}`, tone: failed > 0 ? 'bad' : undefined },
					{
						label: 'not known',
						value: `${of('never') + of('not known')}`,
						tone: of('never') + of('not known') > 0 ? 'gap' : undefined,
						note: 'no day or no cadence',
					},
					{ label: 'without evidence', value: `${bare}`, tone: bare > 0 ? 'gap' : undefined },
				],
			},
			table(
				'controls',
				`Controls on ${context.model.asOf}`,
				[
					column('control', 'Control'),
					column('state', 'Last checked', 'filter'),
					column('owner', 'Owner'),
					column('obligations', 'Serves, and covers'),
					column('evidence', 'Evidence'),
				],
				entries.map((entry) => controlRow(context, entry)),
				'No control is declared.',
			),
			...section(
				'without-control',
				'Obligations that no control serves',
				idle.length === 0
					? []
					: [list(idle.map(({ ref, span }): Text => [refLink(context, ref), muted(` ${basisOf(span)}`)]))],
				idle.length,
			),
			paragraph(
				'Each on a page of its own: ',
				link('controls', '/controls/'),
				', ',
				link('obligations', '/obligations/'),
				'.',
			),
		],
	};
}

const missing = (what: string): Text => [badge(what, 'gap')];

/** How a check ended; nothing where nobody says. */
export const resultText = (result: ControlCheck['result']): Text =>
	result === undefined
		? []
		: [' ', badge(result, result === 'passed' ? 'good' : result === 'failed' ? 'bad' : 'warning')];

function controlRow(context: ViewContext, entry: ControlEntry) {
	const {
		ref,
		control,
		owner,
		obligations,
		appliesTo,
		evidence,
		state,
		lastTested,
		lastResult,
		history,
		nextDue,
		daysLate,
	} = entry;
	const { source, clause, cadence, text } = control.data;
	return row(
		[
			refLink(context, ref),
			muted(` ${[source, clause].filter((one) => one !== undefined).join(' ')}`),
			...(text === undefined ? [] : [`: ${text}`]),
		],
		cell(
			[
				badge(daysLate === undefined ? words[state] : `${counted(daysLate, 'day')} late`, tones[state]),
				...(lastTested === undefined ? [] : [` ${lastTested}`]),
				...resultText(lastResult),
				...(history.length > 1 ? [muted(`, ${counted(history.length, 'check')} declared`)] : []),
				...(cadence === undefined ? [] : [muted(`, every ${toldDuration(cadence)}`)]),
				...(nextDue === undefined ? [] : [muted(`, due ${nextDue}`)]),
			],
			nextDue ?? '',
		),
		owner === undefined ? missing('none') : [refLink(context, owner)],
		[
			...(obligations.length === 0 ? missing('none') : refList(context, obligations, 4)),
			muted(', covers '),
			...(appliesTo.length === 0 ? missing('nothing named') : refList(context, appliesTo, 5)),
		],
		evidence.length === 0
			? missing('none')
			: joined(
					evidence.map((one) => evidenceText(context, one)),
					'; ',
				),
	);
}

/** One piece of evidence: what it is, and what the model says of it today. */
function evidenceText(
	context: ViewContext,
	{ description, query, file, url, ref, day, result, findings }: ControlEvidence,
): Text {
	const record = file === undefined ? undefined : context.decisions.find((one) => one.path === file);
	const pieces: readonly (Inline | undefined)[] = [
		description,
		findings !== undefined && query !== undefined
			? link(`${query}: ${counted(findings.length, 'finding')} today`, checkRoute(query))
			: query === undefined
				? undefined
				: code(query),
		record !== undefined
			? link(`${record.label} ${record.title}`, decisionRoute(record.slug))
			: file === undefined
				? undefined
				: code(file),
		ref === undefined ? undefined : refLink(context, ref),
		day === undefined ? undefined : muted(`last on ${day}${result === undefined ? '' : `, ${result}`}`),
		url === undefined ? undefined : outsideLink(url),
	];
	return joined(
		pieces.filter((piece) => piece !== undefined),
		' ',
	);
}
