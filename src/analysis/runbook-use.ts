import type { Entity, Model, Ref } from '#model/model.ts';
import { type Disruption, isDomainLost } from './disruptions.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';

/** Whether a runbook can be followed while something is lost. */
export interface RunbookUse {
	readonly runbook: Ref;
	/** `blocked`: the procedure as a whole needs something that is lost; `partly`: some of its steps do. */
	readonly status: 'usable' | 'partly' | 'blocked';
	readonly lost: readonly { readonly need: Ref; readonly step: string | undefined }[];
	/** Needs that name nothing in the model, so nobody can tell. */
	readonly unchecked: readonly string[];
}

/** Runbooks that a disruption calls for, each with what it needs and does not have. `isDown` are components that are DOWN. */
export function runbooksIn(model: Model, disruption: Disruption, isDown: ReadonlySet<Ref>): readonly RunbookUse[] {
	const references = referencesOf(model);
	const wanted = new Set<Ref>();
	const add = (refs: readonly Ref[]): void => {
		for (const ref of refs) if (ref.startsWith('runbook:')) wanted.add(ref);
	};
	for (const event of disruption.events) {
		add(references.targets(event, 'runbooks'));
		add(references.targets(event, 'runbook'));
		add(references.targets(event, 'mitigation'));
		// A runbook that names what happens is about it; a service or a component that lists it is not.
		for (const link of references.into(event)) {
			const field = link.path[0];
			if (
				field === 'domains' ||
				field === 'failureModes' ||
				(field === 'components' && link.from.startsWith('runbook:'))
			)
				add([link.from]);
		}
	}
	for (const { component, down } of disruption.losses) {
		if (down) add(references.targets(component, 'recovery', 'runbook'));
	}
	return [...wanted].sort(compareText).map((runbook) => useOf(model, disruption, isDown, runbook));
}

function useOf(model: Model, disruption: Disruption, isDown: ReadonlySet<Ref>, runbook: Ref): RunbookUse {
	const { data } = model.entities[runbook] as Entity<'runbook'>;
	const links = referencesOf(model).from(runbook);
	const steps = data.steps ?? [];
	const lost: { need: Ref; step: string | undefined }[] = [];
	const checked = new Set<string>();
	for (const { path, to } of links) {
		const isOwn = path[0] === 'needs';
		if (!isOwn && !(path[0] === 'steps' && path[2] === 'needs')) continue;
		checked.add(path.join('/'));
		const component = to.startsWith('interface:') ? `component:${to.slice('interface:'.length).split('/')[0]}` : to;
		const step = isOwn ? undefined : steps[Number(path[1])]?.id;
		if (isLost(disruption, isDown, component)) lost.push({ need: component, step });
	}
	const unchecked = [
		...(data.needs ?? []).filter((_, at) => !checked.has(`needs/${at}`)),
		...steps.flatMap((step, at) => (step.needs ?? []).filter((_, need) => !checked.has(`steps/${at}/needs/${need}`))),
	];
	const status = lost.length === 0 ? 'usable' : lost.some(({ step }) => step === undefined) ? 'blocked' : 'partly';
	return { runbook, status, lost, unchecked: [...new Set(unchecked)] };
}

function isLost(disruption: Disruption, isDown: ReadonlySet<Ref>, need: Ref): boolean {
	if (need.startsWith('component:')) return isDown.has(need);
	if (need.startsWith('failure-domain:')) return isDomainLost(disruption, need);
	return disruption.events.includes(need);
}
