import { groupBy } from '#graph/lists-by-key.ts';
import type { Dependency, Ref } from '#model/model.ts';
import { criticalityBadge } from '../badges.ts';
import { heading, joined, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, refLink, sentence, titleOf } from '../links.ts';
import type { Block, Text } from '../page.ts';
import { asyncWords, criticalityOrder } from '../pages/component-wiring.ts';
import { fallbackWords } from '../resilience-words.ts';
import { componentRunbookRoute, runbookRoute } from '../routes.ts';
import type { Subject } from './subject.ts';

/** What stands around a component: what it needs, which may be what is really broken, and who calls it, with what they do without it. */

/** More than this nobody goes through one by one at night. */
const mostNamed = 12;

/** The edges to or from each neighbour together, the hardest first, those of a running system before those of a start. */
function neighbours(
	edges: readonly Dependency[],
	other: (edge: Dependency) => Ref,
): readonly (readonly Dependency[])[] {
	const isLater = ({ phase }: Dependency): number => (phase === 'run' ? 0 : 1);
	const sorted = [...edges].sort(
		(a, b) => criticalityOrder[a.criticality] - criticalityOrder[b.criticality] || isLater(a) - isLater(b),
	);
	return [...groupBy(sorted, other).values()];
}

const runbookLink = (context: ViewContext, ref: Ref): Text => [link(titleOf(context, ref), componentRunbookRoute(ref))];

const more = (count: number): readonly Block[] =>
	count <= mostNamed ? [] : [paragraph(`${count - mostNamed} more: `, link('its neighbours', '#where'), '.')];

/** Components that it depends on, each with the alerts that would say that it is that one. */
export function neededBlocks(
	context: ViewContext,
	component: Ref,
	alertsOf: (ref: Ref) => readonly { readonly name: string }[],
): readonly Block[] {
	const needed = neighbours(context.index.dependenciesFrom.get(component) ?? [], (edge) => edge.to);
	if (needed.length === 0) return [];
	return [
		heading(3, 'needed', 'Or is it what it needs?', needed.length),
		list(
			needed.slice(0, mostNamed).map(([edge]): Text => {
				const alerts = alertsOf(edge!.to).slice(0, 4);
				return [
					...runbookLink(context, edge!.to),
					' ',
					criticalityBadge(edge!.criticality),
					...(edge!.phase === 'run' ? [] : [`, needed at ${edge!.phase}`]),
					...(alerts.length === 0
						? []
						: [': is one of these firing? ', ...joined(alerts.map(({ name }) => link(name, runbookRoute(name))))]),
				];
			}),
		),
		...more(needed.length),
	];
}

/** Components that depend on it, with what each is said to do while it is gone. */
export function callerBlocks(context: ViewContext, subject: Subject): readonly Block[] {
	const [component] = subject.components;
	const callers = neighbours(context.index.dependenciesTo.get(component!) ?? [], (edge) => edge.from);
	if (callers.length === 0) return [];
	return [
		heading(3, 'callers', 'Who calls it, and what they do without it', callers.length),
		list(
			callers.slice(0, mostNamed).map((edges): Text => {
				const words = edges.flatMap((edge) => [
					...(edge.async === undefined ? [] : [asyncWords(edge.async)]),
					...[fallbackWords(edge.data.resilience?.fallback)].filter((one) => one !== undefined),
				]);
				return [
					refLink(context, edges[0]!.from),
					' ',
					criticalityBadge(edges[0]!.criticality),
					': ',
					...(words.length === 0 ? ['no fallback is declared'] : sentence(context, [...new Set(words)].join('; '))),
				];
			}),
		),
		...more(callers.length),
	];
}
