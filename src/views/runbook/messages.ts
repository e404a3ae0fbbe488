import { toldDuration } from '#analysis/quantities.ts';
import type { Entity } from '#model/model.ts';
import type { Communication } from '#model/types.generated.ts';
import { heading, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { Loss } from '../effects.ts';
import { basisOf, muted, refLink, refList, strong, titleOf } from '../links.ts';
import { entityOfKind, targetsAt } from '../model-index.ts';
import type { Block, MessagePart, Text } from '../page.ts';
import { oncallText } from '../pages/teams.ts';
import { percentText } from '../quantities.ts';
import {
	addressOf,
	affectedNames,
	filledIn,
	firstTolerance,
	inState,
	messageBlock,
	told,
	unknown,
	valuesOf,
	written,
} from './message-words.ts';
import { watchedBy, watchedNames } from './objective.ts';
import { lossOf, type Subject } from './subject.ts';

/** Messages to send: those that people prepared, with the impact filled in, and one for colleagues that needs no preparation. */

type Owner = Entity<'runbook'> | Entity<'business-service'>;

/** Services whose own messages a page shows where no runbook speaks to the same people. */
const mostServices = 2;

/** A message that somebody thought of, with or without its words. */
export interface Prepared {
	readonly owner: Owner;
	readonly at: number;
	readonly one: Communication;
}

/** What people prepared with a runbook or a business service, in their order. */
export const communicationsOf = (owner: Owner): readonly Prepared[] =>
	(owner.data.communications ?? []).map((one, at) => ({ owner, at, one }));

/** Each message once: those of the runbooks, then of the services that certainly go down, to people whom no runbook speaks to. */
function preparedFor(context: ViewContext, subject: Subject): readonly Prepared[] {
	const seen = new Set<string>();
	const ofRunbooks = subject.runbooks.flatMap(communicationsOf).filter(({ one }) => {
		const text = JSON.stringify(one);
		return !seen.has(text) && seen.add(text) !== undefined;
	});
	const audiences = new Set(ofRunbooks.map(({ one }) => one.audience));
	const { radius } = lossOf(context, subject);
	const ofServices = inState(radius?.services ?? [], 'down')
		.filter(({ certainty }) => certainty === 'certain')
		.flatMap(({ ref }) => entityOfKind(context.index, ref, 'business-service') ?? [])
		.flatMap(communicationsOf)
		.filter(({ one }) => one.template !== undefined && !audiences.has(one.audience));
	return [...ofRunbooks, ...ofServices.slice(0, mostServices)];
}

/** To whom, how, how soon, and who sends it. */
export function addresseeOf(context: ViewContext, { owner, at, one }: Prepared): Text {
	const sender = targetsAt(context.index, owner.ref, 'communications', at, 'owner');
	return [
		strong(one.audience),
		// Set apart, since a channel may be told with commas.
		...(one.channel === undefined ? [] : [', ', muted(one.channel)]),
		...(one.within === undefined ? [] : [`, within ${toldDuration(one.within)}`]),
		...(sender.length === 0 ? [] : [', by ', ...refList(context, sender)]),
	];
}

/** What people prepared, under "Whom to tell"; nothing where there is none. */
export function preparedMessages(context: ViewContext, subject: Subject): readonly Block[] {
	const all = preparedFor(context, subject);
	if (all.length === 0) return [];
	const values = valuesOf(context, subject);
	const bare = all.filter(({ one }) => one.template === undefined);
	const blocks = all.flatMap((prepared): readonly Block[] => {
		const { one, owner } = prepared;
		if (one.template === undefined) return [];
		const isOfService = owner.kind === 'business-service';
		return [
			paragraph(
				...addresseeOf(context, prepared),
				...(isOfService ? [' (', refLink(context, owner.ref), ')'] : []),
				':',
			),
			messageBlock(one.audience, filledIn(one.template, values), true),
		];
	});
	return [
		heading(3, 'tell', 'Whom to tell', all.length),
		...blocks,
		...(bare.length === 0
			? []
			: [list(bare.map((one): Text => [...addresseeOf(context, one), ': ', muted('no text is prepared')]))]),
	];
}

type Parts = readonly MessagePart[];

/** `Business services DOWN: A, B. Flows DOWN: x`: one line a state, nothing where nothing has it. */
function stateLine(context: ViewContext, radius: Loss, state: 'down' | 'degraded') {
	const parts = (['services', 'flows'] as const).flatMap((kind): Parts => {
		const all = inState(radius[kind], state);
		const label = `${kind === 'services' ? 'Business services' : 'Flows'} ${state.toUpperCase()}`;
		return all.length === 0 ? [] : [told(label), told(': '), ...affectedNames(context, all, 6), written('. ')];
	});
	return parts.length === 0 ? [] : [[...parts.slice(0, -1), written('.')]];
}

/** What fails, what is affected, how much traffic, how long there is: the figures of "Impact now". */
function impactLines(context: ViewContext, subject: Subject): readonly Parts[] {
	const { lost, radius } = lossOf(context, subject);
	const name = lost === undefined ? undefined : titleOf(context, lost);
	const watched = lost === undefined ? watchedBy(context, subject) : [];
	const fails =
		name === undefined || radius === undefined
			? watched.length > 0
				? told(`At risk: ${watchedNames(context, watched)}`)
				: unknown('no component is named: the impact cannot be computed')
			: told(
					lost!.startsWith('component:')
						? `Assumed: all copies of ${name} are lost.`
						: `Assumed: everything in ${name} is lost.`,
				);
	const title = written(subject.kind === 'component' ? '' : `${subject.title.replace(/\s+/g, ' ')}. `);
	if (radius === undefined) return [[title, fails]];
	const states = [...stateLine(context, radius, 'down'), ...stateLine(context, radius, 'degraded')];
	const { downShare, totalPerSecond, basis } = radius.peakTraffic;
	const traffic =
		downShare === undefined
			? unknown(
					totalPerSecond > 0
						? 'peak traffic: no flow that goes down declares a peak rate'
						: 'peak traffic: no flow declares a peak rate',
				)
			: told(`${percentText(downShare)} of peak traffic goes down (${basis})`);
	const tolerance: Parts =
		radius.services.length === 0
			? []
			: [written('. '), told('First impact tolerance to run out'), told(': '), ...firstTolerance(context, radius)];
	return [
		[title, fails],
		...(states.length === 0 ? [[told('No flow or business service is affected.')]] : states),
		...(states.length === 0 ? [] : [[traffic, ...tolerance, written('.')]]),
	];
}

/** Who is on call: the team of the page, with its rota. */
function oncallLine({ teams: [team] }: Subject): Parts {
	if (team === undefined) return [told('On call'), told(': '), unknown('no team is declared')];
	const rota = oncallText(team).map((part) => (typeof part === 'string' ? part : part.text));
	return [
		told('On call'),
		told(': '),
		written(`${team.name}, `),
		team.data.oncall === undefined ? unknown('not declared') : told(rota.join('')),
	];
}

/** A message of at most six lines for the channel of the incident, made of the model alone. */
export function channelMessage(context: ViewContext, subject: Subject): readonly Block[] {
	const { path, whole } = addressOf(context, subject);
	const lines: readonly Parts[] = [
		...impactLines(context, subject),
		oncallLine(subject),
		[told('Runbook'), told(': '), written(whole ?? path)],
	];
	const parts = lines.flatMap((line, at): Parts => (at === 0 ? line : [written('\n'), ...line]));
	const [team] = subject.teams;
	return [
		heading(3, 'chat', 'For the incident channel'),
		messageBlock('For the incident channel', parts, false),
		paragraph(
			muted(
				`Made from “Impact now” above${team === undefined ? '' : ` and ${basisOf(team.span)}`}. What is marked is not known, or only the moment knows it.`,
			),
		),
	];
}
