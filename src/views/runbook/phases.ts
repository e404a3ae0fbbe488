import type { Entity } from '#model/model.ts';
import { paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, refLink } from '../links.ts';
import { entityOfKind } from '../model-index.ts';
import type { Block } from '../page.ts';
import { originOf, stepBlocks } from './commands.ts';
import { byRunbook, lostRefs, type OwnedStep, type Subject, stepsOf } from './subject.ts';

/** What the blocks about recovering share: the steps of one phase, whose recovery it is, and how a gap is told. */

type Phase = NonNullable<OwnedStep['step']['phase']>;

/** The authored steps of a phase, with the runbook they come from; nothing where there are none. */
export function phaseBlocks(context: ViewContext, subject: Subject, phase: Phase): readonly Block[] {
	const steps = stepsOf(context, subject).filter((one) => one.step.phase === phase);
	return byRunbook(steps).flatMap(([, group]) => [
		...originOf(context, subject, group[0]!, 'below'),
		...stepBlocks(context, group, `${phase}-`, only(context, subject)),
	]);
}

/** A step against one of several failures says which, for here they stand together. */
const only =
	(context: ViewContext, subject: Subject) =>
	({ failureMode }: OwnedStep): readonly Block[] => {
		const mode = failureMode === undefined ? undefined : entityOfKind(context.index, failureMode, 'failure-mode');
		const isHere = mode !== undefined && subject.failureModes.includes(mode);
		if (mode === undefined || (isHere && subject.failureModes.length === 1 && subject.kind !== 'component')) return [];
		const named = isHere ? link(mode.name, `#mitigate-${mode.id}`) : refLink(context, mode.ref);
		return [paragraph('Only if this is what failed: ', named, '.')];
	};

/** The component that is lost; undefined when a shared place is lost, or the subject names none. Never one that only watches. */
export function lostComponent(context: ViewContext, subject: Subject): Entity<'component'> | undefined {
	const first = lostRefs(context, subject)[0];
	return first === undefined ? undefined : entityOfKind(context.index, first, 'component');
}

/** What is missing, as one short sentence with where to add it. */
export const gap = (text: string, component: Entity<'component'> | undefined, snippet: string): Block => ({
	type: 'gap',
	missing: [text],
	add: component === undefined ? undefined : { file: basisOf(component.span), snippet },
});
