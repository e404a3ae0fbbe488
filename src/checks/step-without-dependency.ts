import { referencesOf } from '#analysis/references.ts';
import type { Entity, FlowStep, Model, Ref } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code } from './naming.ts';

/**
 * A step of a flow between two components of which neither says that it needs the other. The flow counts both; whatever follows
 * dependencies (blast radius, states of the caller, timeouts, retries, recovery order) knows nothing of the call.
 */
export const stepWithoutDependency: Check = {
	id: 'step-without-dependency',
	title: 'A flow uses a call that no dependency declares',
	severity: 'warning',
	run: ({ model }) => {
		const declared = declaredPairs(model);
		const told = new Map<string, Opinion>();
		for (const { ref } of model.byKind.flow) {
			for (const step of model.steps[ref] ?? []) {
				const key = `${step.from} ${step.to}`;
				if (told.has(key) || !isCall(model, step) || declared.has(key)) continue;
				// Who takes from a queue depends on it: what is handed over may be declared at either end.
				if (step.mode !== 'sync' && declared.has(`${step.to} ${step.from}`)) continue;
				told.set(key, opinionOf(ref, step));
			}
		}
		return [...told.values()];
	},
};

/** Pairs that a dependency is declared for. Dead letters are sent by whoever sends, or by whoever takes and rejects. */
function declaredPairs(model: Model): ReadonlySet<string> {
	const references = referencesOf(model);
	const interfaces = new Map(model.interfaces.map(({ ref, component }) => [ref, component]));
	return new Set(
		model.dependencies.flatMap(({ from, to, path }) => {
			const deadLetters = references.target(from, ...path, 'resilience', 'dlq', 'target');
			const target = deadLetters && (interfaces.get(deadLetters) ?? deadLetters);
			return [`${from} ${to}`, ...(target === undefined ? [] : [`${from} ${target}`, `${to} ${target}`])];
		}),
	);
}

const isComponent = (model: Model, ref: Ref): boolean =>
	ref.startsWith('component:') && model.entities[ref] !== undefined;

/** What somebody else runs calls us without telling us how. */
const isExternal = (model: Model, ref: Ref): boolean =>
	(model.entities[ref] as Entity<'component'>).data.type === 'external';

function isCall(model: Model, { from, to }: FlowStep): boolean {
	return from !== to && isComponent(model, from) && isComponent(model, to) && !isExternal(model, from);
}

function opinionOf(flow: Ref, step: FlowStep): Opinion {
	const target = step.interface?.slice('interface:'.length) ?? step.to;
	return {
		subject: step.from,
		and: step.to,
		certainty: 'data-gap',
		targets: [flow],
		message: `step ${step.seq} of ${code(flow)}: ${code(step.from)} ${step.mode === 'sync' ? 'calls' : 'hands over to'} ${code(step.to)}, and no dependency says so`,
		suggestion: `add \`- { to: ${target}, criticality: hard }\` to \`dependencies\` of ${code(step.from)} (\`soft\` where it goes on without)`,
		span: step.span,
	};
}
