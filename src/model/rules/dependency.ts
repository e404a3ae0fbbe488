import { nearest } from '#diagnostics/suggest.ts';
import { resolveTarget } from '../dependencies.ts';
import { fields } from '../fields.ts';
import type { Path } from '../model.ts';
import type { RuleContext } from './rule.ts';

/** What the schema of a dependency cannot say: both ends differ, groups have enough members, operations exist. */
export function checkDependencies(context: RuleContext<'component'>): void {
	const { entity, places, resolver, report } = context;
	const groups = new Map<string, { members: number; require: number; index: number }>();
	for (const [index, { from, group, operations, to }] of (entity.data.dependencies ?? []).entries()) {
		const ref = from === undefined ? undefined : resolver.resolve(from, fields.component).ref;
		if (ref !== undefined && ref !== entity.ref) {
			report({
				code: 'contradiction',
				severity: 'error',
				message: `\`from\` names \`${ref}\`, but the dependency stands in \`${entity.ref}\``,
				span: places.spanOf(['dependencies', index, 'from']),
				hint: 'leave `from` out, or move the dependency',
			});
		}
		if (group) {
			const before = groups.get(group.id);
			reportDisagreement(context, group, index);
			const required = Math.max(before?.require ?? 1, group.require ?? 1);
			groups.set(group.id, { members: (before?.members ?? 0) + 1, require: required, index: before?.index ?? index });
		}
		reportSelf(context, to, index);
		for (const [j, operation] of (operations ?? []).entries()) {
			checkOperation(context, operation, to, ['dependencies', index, 'operations', j]);
		}
	}
	// A member whose target does not resolve is still a member: only what is written counts here.
	for (const [id, { members, require, index }] of groups) {
		if (require <= members) continue;
		report({
			code: 'k-exceeds-n',
			severity: 'error',
			message: `group \`${id}\` requires ${require}, but has only ${members} ${members === 1 ? 'member' : 'members'}`,
			span: places.spanOf(['dependencies', index, 'group']),
			hint: 'lower `require`, or give more dependencies the group',
		});
	}
}

/** All members of a group state the same `require`, or leave it out: else it hangs on the order which one counts. */
function reportDisagreement(
	{ entity, places, report }: RuleContext<'component'>,
	group: { readonly id: string; readonly require?: number },
	index: number,
): void {
	const dependencies = entity.data.dependencies ?? [];
	const first = dependencies.findIndex((one) => one.group?.id === group.id && one.group.require !== undefined);
	const said = dependencies[first]?.group?.require;
	if (group.require === undefined || said === undefined || first >= index || said === group.require) return;
	report({
		code: 'contradiction',
		severity: 'error',
		message: `group \`${group.id}\` requires ${group.require} here and ${said} elsewhere`,
		span: places.spanOf(['dependencies', index, 'group', 'require']),
		hint: 'state one number for the group',
		related: [{ message: `requires ${said} here`, span: places.spanOf(['dependencies', first, 'group', 'require']) }],
	});
}

function reportSelf(
	{ entity, places, resolver, registry, report }: RuleContext<'component'>,
	to: string,
	index: number,
): void {
	if (resolveTarget(to, resolver, registry)?.to !== entity.ref) return;
	report({
		code: 'self-dependency',
		severity: 'error',
		message: `\`${entity.ref}\` depends on itself`,
		span: places.spanOf(['dependencies', index, 'to']),
		hint: 'name the other component, or remove the dependency',
	});
}

/** An operation that the interface does not list. Interfaces without a list say nothing about their operations. */
export function checkOperation(
	{ registry, resolver, places, report }: RuleContext,
	operation: string,
	to: string,
	path: Path,
): void {
	const ref = resolver.resolve(to, fields.target).ref;
	const known = ref === undefined ? undefined : registry.interfaces.get(ref)?.data.operations?.map(({ id }) => id);
	if (!known || known.length === 0 || known.includes(operation)) return;
	const near = nearest(operation, known);
	report({
		code: 'unknown-operation',
		severity: 'warning',
		message: `\`${ref}\` lists no operation \`${operation}\``,
		span: places.spanOf(path),
		actual: operation,
		nearest: near,
		hint: near === undefined ? `operations: ${known.join(', ')}` : undefined,
		related: [{ message: 'the interface', span: registry.interfaces.get(ref!)!.span }],
	});
}
