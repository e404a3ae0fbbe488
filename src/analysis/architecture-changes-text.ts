import { type ArchitectureChanges, isUnchanged } from './architecture-changes.ts';

/** The changes of an architecture as short plain text: `+` came, `-` went, `~` is different. Empty when there are none. */
export function renderChangesText(changes: ArchitectureChanges): string {
	if (isUnchanged(changes)) return '';
	const mark = { added: '+', removed: '-' } as const;
	const both = (before: string | undefined, after: string | undefined): string =>
		before === undefined && after === undefined
			? 'changed'
			: `${before ?? 'not declared'} -> ${after ?? 'not declared'}`;
	const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
		['What came and went', changes.entities.map(({ change, ref, name }) => `${mark[change]} ${ref} (${name})`)],
		['What is different', changes.fields.map((one) => `~ ${one.ref} ${one.field}: ${both(one.before, one.after)}`)],
		[
			'Dependencies',
			changes.dependencies.map(({ change, from, to, phase, before, after }) => {
				const where = `${from} -> ${to}${phase === 'run' ? '' : ` (${phase})`}`;
				return change === 'criticality'
					? `~ ${where}: ${before} -> ${after}`
					: `${mark[change]} ${where}: ${after ?? before}`;
			}),
		],
		[
			'Single points of failure',
			changes.singlePointsOfFailure.map(
				({ change, event, targets, isBeyondPolicy }) =>
					`${change === 'new' ? '+ new' : '- cleared'}: ${event} for ${targets.join(', ')}${isBeyondPolicy ? ' (beyond policy)' : ''}`,
			),
		],
		[
			'Impact tolerances',
			changes.tolerances.map(({ service, metric, before, after }) => `~ ${service} ${metric}: ${both(before, after)}`),
		],
		[
			'Decisions',
			changes.decisions.map(({ change, label, title, before, after }) =>
				change === 'status'
					? `~ ${label} ${title}: ${before} -> ${after}`
					: change === 'date' || change === 'decided by' || change === 'review by'
						? `~ ${label} ${title}: ${change} ${both(before, after)}`
						: `${mark[change]} ${label} ${title}: ${after ?? before}`,
			),
		],
		[
			'Accepted risks',
			changes.waivers.map(
				({ change, finding, decision, before, after }) =>
					`${change === 'begun' ? '+' : change === 'ended' ? '-' : '~'} ${finding} by ${decision}: until ${both(before, after)}`,
			),
		],
	];
	return sections
		.filter(([, lines]) => lines.length > 0)
		.map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
		.join('\n');
}
