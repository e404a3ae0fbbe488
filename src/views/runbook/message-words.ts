import type { Affected } from '#analysis/blast-radius.ts';
import { cutOffText } from '#analysis/cut-off-deadlines.ts';
import { milliseconds, roundedDuration } from '#analysis/quantities.ts';
import { type FilledPlaceholder, messagePlaceholder } from '#model/message-placeholder.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import type { Loss } from '../effects.ts';
import { titleOf } from '../links.ts';
import { entityOfKind } from '../model-index.ts';
import type { Block, MessagePart } from '../page.ts';
import { componentRunbookRoute, routeOfRef, runbookRoute } from '../routes.ts';
import { siteAddress } from '../site-address.ts';
import { exceptions } from './affected.ts';
import { isCounted } from './reckon.ts';
import { lossOf, type Subject } from './subject.ts';

/** What a message says of an incident: the figures of the block "Impact now", as plain text. */

type Parts = readonly MessagePart[];

export const written = (text: string): MessagePart => ({ kind: 'written', text });
export const told = (text: string): MessagePart => ({ kind: 'told', text });
/** What the model does not know: whoever sends the message sees it. */
export const unknown = (words: string): MessagePart => ({ kind: 'open', text: `[${words}]` });

/** A message as a block to copy. */
export function messageBlock(label: string, parts: Parts, isAuthored: boolean): Block {
	const text = parts.map((part) => part.text).join('');
	return { type: 'code', language: '', text, label, message: { parts, isAuthored } };
}

/** A template with its placeholders filled in, each once: what comes in the place of one is never read again. */
export const filledIn = (template: string, values: Readonly<Record<string, Parts | undefined>>): Parts =>
	template.split(messagePlaceholder).flatMap((piece, at): Parts => {
		if (at % 2 === 0) return piece === '' ? [] : [written(piece)];
		const known = Object.hasOwn(values, piece) ? values[piece] : undefined;
		return known ?? [{ kind: 'open', text: `{${piece}}` }];
	});

const separated = (all: readonly Parts[], separator = ', '): Parts =>
	all.flatMap((parts, at) => (at === 0 ? parts : [written(separator), ...parts]));

/** Names, each with what is not as for most: that it is only possible, or takes time. */
export function affectedNames(context: ViewContext, all: readonly Affected[], limit = Number.POSITIVE_INFINITY): Parts {
	const names = all.slice(0, limit).map((one): Parts => {
		const notes = exceptions(one).map((note): Parts => [told(note)]);
		const name = written(titleOf(context, one.ref));
		return notes.length === 0 ? [name] : [name, written(' ('), ...separated(notes), written(')')];
	});
	const rest = all.length - names.length;
	// A name with a comma must not read as two.
	const isPlain = !all.some((one) => titleOf(context, one.ref).includes(','));
	return [...separated(names, isPlain ? ', ' : '; '), ...(rest > 0 ? [written(' '), told(`and ${rest} more`)] : [])];
}

export const inState = (all: readonly Affected[], state: Affected['state']): readonly Affected[] =>
	all.filter((one) => one.state === state);

/** Those that go down, then those that degrade. */
function statesOf(context: ViewContext, all: readonly Affected[], none: string): Parts {
	const down = inState(all, 'down');
	const degraded = inState(all, 'degraded');
	if (all.length === 0) return [told(none)];
	const worse = degraded.length === 0 ? [] : [told('degraded'), told(': '), ...affectedNames(context, degraded)];
	return separated(
		[affectedNames(context, down), worse].filter((parts) => parts.length > 0),
		'; ',
	);
}

/** The soonest that a service is affected, in milliseconds; at once where nobody can tell. */
function arrival({ time, possibleTime }: Affected): number {
	const soonest = possibleTime ?? time;
	return soonest.kind === 'after' ? soonest.milliseconds : 0;
}

/** When the first impact tolerance of all affected services runs out, counted from the start of the failure, and of which service. */
export function firstTolerance(context: ViewContext, radius: Loss): Parts {
	const limits = radius.services.flatMap((one) =>
		(entityOfKind(context.index, one.ref, 'business-service')?.data.impactTolerances ?? [])
			.filter(isCounted)
			.map(({ limit }) => ({ one, out: arrival(one) + milliseconds(limit)! })),
	);
	const first = limits.toSorted((a, b) => a.out - b.out)[0];
	if (radius.services.length === 0) return [told('no business service')];
	if (first === undefined) return [unknown('no impact tolerance in time is declared')];
	const notes = exceptions(first.one).map((note): Parts => [told(note)]);
	return [
		told(`${roundedDuration(first.out)} from the start`),
		written(` (${titleOf(context, first.one.ref)}`),
		...notes.flatMap((note): Parts => [written('; '), ...note]),
		written(')'),
	];
}

/** Cut-off times of these services. */
export function cutOffNames(context: ViewContext, services: readonly Ref[]): Parts {
	const cutOffs = services.flatMap((ref) =>
		(entityOfKind(context.index, ref, 'business-service')?.data.cutOffs ?? []).map(cutOffText),
	);
	return cutOffs.length === 0 ? [unknown('no cut-off is declared')] : [written([...new Set(cutOffs)].join(', '))];
}

/** Where the page of a subject stands: the whole address where the site has one. */
export function addressOf(context: ViewContext, subject: Subject): { readonly path: string; readonly whole?: string } {
	const { kind, entity, alerts } = subject;
	const path =
		kind === 'alert' || entity === undefined
			? runbookRoute(alerts[0]?.name ?? subject.title)
			: kind === 'component'
				? componentRunbookRoute(entity.ref)
				: routeOfRef(entity.ref)!;
	const site = siteAddress(context.model.workspace);
	return site === undefined ? { path } : { path, whole: site.replace(/\/$/, '') + path };
}

/** What stands in the place of each placeholder on the page of a subject. Which of several alerts fired only the moment knows. */
export function valuesOf(
	context: ViewContext,
	subject: Subject,
): Readonly<Record<Exclude<FilledPlaceholder, 'alert'>, Parts>> & { readonly alert?: Parts } {
	const { lost, radius } = lossOf(context, subject);
	const uncomputed = [unknown('the impact cannot be computed')];
	const { whole } = addressOf(context, subject);
	const [alert, ...others] = subject.alerts;
	return {
		component: [lost === undefined ? unknown('no component is named') : written(titleOf(context, lost))],
		...(alert === undefined
			? { alert: [unknown('no alert is named')] }
			: others.length === 0
				? { alert: [written(alert.name)] }
				: {}),
		services: radius === undefined ? uncomputed : statesOf(context, radius.services, 'no business service'),
		flows: radius === undefined ? uncomputed : statesOf(context, radius.flows, 'no flow'),
		tolerance: radius === undefined ? uncomputed : firstTolerance(context, radius),
		cutOffs:
			radius === undefined
				? uncomputed
				: cutOffNames(
						context,
						radius.services.map(({ ref }) => ref),
					),
		team:
			subject.teams.length === 0
				? [unknown('no team is declared')]
				: [written(subject.teams.map(({ name }) => name).join(', '))],
		runbook: [whole === undefined ? unknown('the address of the site is not declared') : written(whole)],
	};
}
