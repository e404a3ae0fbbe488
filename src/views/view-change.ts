import type { Entity, Ref } from '#model/model.ts';
import type { Dependency as DependencyData } from '#model/types.generated.ts';
import { type ValidityPeriod, validityOn } from '#model/validity.ts';
import type { ViewContext } from './context.ts';
import type { DrawnEdge } from './mermaid/drawn.ts';
import { byText, targetsAt } from './model-index.ts';
import { counted } from './quantities.ts';

/** What a view that looks ahead shows beside what is there: components that are planned by its day, and what they will need. */

export interface Change {
	readonly refs: readonly Ref[];
	readonly edges: readonly DrawnEdge[];
	readonly notes: readonly string[];
}

const nothing: Change = { refs: [], edges: [], notes: [] };

/** The component that an authored target names: a bare id, a reference, or an interface of either. */
function componentNamed(text: string): Ref {
	const bare = text.replace(/^(?:component|interface):/, '').split('/')[0]!;
	return `component:${bare}`;
}

/** What a planned component names by one of its fields, as a reference of that kind. */
const fieldOf = (entity: Entity, field: 'system' | 'owner', kind: string): Ref | undefined => {
	const text = (entity.data as { readonly system?: unknown; readonly owner?: unknown })[field];
	return typeof text !== 'string' ? undefined : text.includes(':') ? text : `${kind}:${text}`;
};

/** Whether a planned component belongs to what a view selects: it is named, or stands in a system or with a team that is. */
function isMeant(context: ViewContext, view: Entity<'view'>, entity: Entity): boolean {
	const { include = [], exclude = [], systems = [], teams = [] } = view.data.selection ?? {};
	const names = (texts: readonly string[]): boolean => texts.some((text) => componentNamed(text) === entity.ref);
	if (names(exclude)) return false;
	const at = (field: 'systems' | 'teams'): readonly Ref[] => targetsAt(context.index, view.ref, 'selection', field);
	const system = fieldOf(entity, 'system', 'system');
	const owner = fieldOf(entity, 'owner', 'team');
	return (
		names(include) ||
		(systems.length > 0 && system !== undefined && at('systems').includes(system)) ||
		(teams.length > 0 && owner !== undefined && at('teams').includes(owner))
	);
}

/** What is planned between the date of the model and the day a view looks ahead to; nothing for any other view. */
export function changeOf(context: ViewContext, view: Entity<'view'>, selected: readonly Ref[]): Change {
	const { colourBy, toBe } = view.data.layout ?? {};
	if (colourBy !== 'change' || toBe === undefined) return nothing;
	const { asOf, outOfForce } = context.model;
	const coming = Object.values(outOfForce).filter(
		(entity) =>
			entity.kind === 'component' &&
			validityOn(entity.data as ValidityPeriod, asOf) === 'planned' &&
			validityOn(entity.data as ValidityPeriod, toBe) === 'in-force' &&
			isMeant(context, view, entity),
	);
	const planned = new Set(coming.map(({ ref }) => ref));
	const shown = new Set([...selected, ...planned]);
	const edges = [...shown].flatMap((from) => {
		const entity = context.model.entities[from] ?? outOfForce[from];
		const { dependencies = [] } = (entity?.data ?? {}) as { readonly dependencies?: readonly DependencyData[] };
		return dependencies.flatMap(({ to, criticality }): readonly DrawnEdge[] => {
			const target = componentNamed(to);
			if (!shown.has(target) || !(planned.has(from) || planned.has(target))) return [];
			return [{ from, to: target, line: criticality === 'hard' ? 'solid' : 'dashed', verb: 'will depend on' }];
		});
	});
	return {
		refs: [...planned].sort(byText),
		edges: [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()],
		notes: [
			`From ${asOf} to ${toBe}: ${planned.size === 0 ? 'nothing is' : `${counted(planned.size, 'component')}`} planned to begin.`,
		],
	};
}
