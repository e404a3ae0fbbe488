import type { Ref } from '#model/model.ts';
import type { Check, Opinion } from './check.ts';
import { code, listed } from './naming.ts';

/** What is needed to recover is lost in the very event that it is needed for (A8). */
export const recoveryToolLost: Check = {
	id: 'recovery-tool-lost',
	title: 'A tool for recovery is lost as well',
	severity: 'warning',
	run: ({ model }, { recoveryTimes }) => {
		const lost = new Map<string, { readonly component: Ref; readonly tool: Ref; readonly disruptions: Ref[] }>();
		for (const { disruption, tasks } of recoveryTimes.disruptions) {
			for (const { subject, without } of tasks) {
				for (const tool of without) {
					const known = lost.get(`${subject} ${tool}`);
					if (known === undefined)
						lost.set(`${subject} ${tool}`, { component: subject, tool, disruptions: [disruption] });
					else known.disruptions.push(disruption);
				}
			}
		}
		return [...lost.values()].map(
			({ component, tool, disruptions }): Opinion => ({
				subject: component,
				and: tool,
				message: `${code(component)} is recovered with ${code(tool)}, which is lost as well with ${listed(disruptions)}`,
				suggestion: `run ${code(tool)} outside ${code(disruptions[0]!)}, or practise the recovery without it`,
				span: model.entities[component]!.span,
			}),
		);
	},
};
