import type { Ref } from '#model/model.ts';
import { details, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { mostNeeded, mostNeededFirst } from '../effects.ts';
import { link, refLink } from '../links.ts';
import { containers } from '../mermaid/containers.ts';
import { neighbourhood } from '../mermaid/neighbourhood.ts';
import { systemContext } from '../mermaid/system-context.ts';
import { byText } from '../model-index.ts';
import type { Block, Diagram, Inline } from '../page.ts';

/**
 * From everything to one part in three pictures: all systems, the system that most of a team's components belong to, and of these
 * the one whose loss hurts most. Boxes lead to their pages. What cannot be drawn is left out.
 */
export function zoomBlocks(context: ViewContext, components: readonly Ref[]): readonly Block[] {
	const system = mainSystem(context, components);
	const inside = components.filter((ref) => context.index.systemOfComponent.get(ref) === system);
	const component = mostNeededFirst(context, inside.length === 0 ? components : inside)[0];
	const where: readonly Inline[] =
		system === undefined ? [] : ['Look for ', refLink(context, system), ', to which most of what we own belongs. '];
	return zoomOf(context, system, component, where);
}

/** The same for everything: down to the component whose loss disturbs most. */
export function zoomOfAll(context: ViewContext): readonly Block[] {
	const component = mostNeeded(context)[0];
	const system = component && context.index.systemOfComponent.get(component);
	return zoomOf(context, system, component, []);
}

function zoomOf(
	context: ViewContext,
	system: Ref | undefined,
	component: Ref | undefined,
	where: readonly Inline[],
): readonly Block[] {
	return [
		...step(
			'From far away: all systems',
			systemContext(context),
			[...where, link('All systems', '/systems/'), '.'],
			true,
		),
		...(system === undefined
			? []
			: step('Closer: one system', containers(context, system, 'zoom-containers'), [
					'Inside ',
					refLink(context, system),
					'.',
				])),
		...(component === undefined
			? []
			: step('Close up: one component', neighbourhood(context, component, 'zoom-neighbours'), [
					refLink(context, component),
					', the one whose loss disturbs most services and flows, with what it needs and what needs it.',
				])),
	];
}

/** The pictures are large and come before much that is to be read, so only the first is open. */
function step(title: string, diagram: Diagram | undefined, text: readonly Inline[], open = false): readonly Block[] {
	return diagram === undefined ? [] : [{ ...details(title, [paragraph(...text), { type: 'diagram', diagram }]), open }];
}

/** The system with most of the components; of equals the first by id. */
function mainSystem(context: ViewContext, components: readonly Ref[]): Ref | undefined {
	const count = new Map<Ref, number>();
	for (const ref of components) {
		const system = context.index.systemOfComponent.get(ref);
		if (system !== undefined) count.set(system, (count.get(system) ?? 0) + 1);
	}
	return [...count].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0]?.[0];
}
