import { isDeployed } from '#analysis/events.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A component of which nobody says how many copies run, or where. */
export const replicasNotDeclared: Check = {
	id: 'replicas-not-declared',
	title: 'Copies are not declared',
	severity: 'info',
	run: ({ model }) =>
		model.byKind.component
			.filter((component) => component.data.type !== 'library' && !isDeployed(model.deployments[component.ref]))
			.map((component) => ({
				subject: component.ref,
				certainty: 'data-gap',
				message: `how many copies of ${code(component.ref)} run in ${code(model.environment)}, and where, is not declared`,
				suggestion: `add \`deployment.${model.environment}.replicas\`, each with the \`domains\` it stands in`,
				span: component.span,
			})),
};
