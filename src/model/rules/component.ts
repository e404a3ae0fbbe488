import { nearest } from '#diagnostics/suggest.ts';
import { resolveTarget } from '../dependencies.ts';
import { copiesForPeak } from '../deployments.ts';
import { fields } from '../fields.ts';
import type { Path } from '../model.ts';
import { durationMs } from '../quantity.ts';
import type { Deployment } from '../types.generated.ts';
import { type RuleContext, reportRepeated, reportReversed } from './rule.ts';

/** What a component's schema cannot say: names unique within it, k not above n, statements that agree with each other. */
export function checkComponent(context: RuleContext<'component'>): void {
	const { data } = context;
	const { interfaces } = data;
	reportRepeated(
		context,
		'duplicate-name',
		'an interface',
		interfaces,
		(i) => ['interfaces', i, 'id'],
		({ id }) => id,
	);
	for (const [i, each] of (interfaces ?? []).entries()) {
		const at = (j: number): Path => ['interfaces', i, 'operations', j, 'id'];
		reportRepeated(context, 'duplicate-name', 'an operation', each.operations, at, ({ id }) => id);
	}
	const alerts = data.observability?.alerts;
	reportRepeated(
		context,
		'duplicate-name',
		'an alert',
		alerts,
		(i) => ['observability', 'alerts', i, 'name'],
		({ name }) => name,
	);
	reportReversed(
		context,
		{ value: durationMs(data.serviceTime?.p50), path: ['serviceTime', 'p50'] },
		{ value: durationMs(data.serviceTime?.p99), path: ['serviceTime', 'p99'] },
	);
	for (const [name, deployment] of Object.entries(data.deployment ?? {})) checkDeployment(context, name, deployment);
	checkFreezeWindows(context);
	checkDependencies(context);
}

function checkFreezeWindows(context: RuleContext<'component'>): void {
	for (const [i, window] of (context.data.release?.freezeWindows ?? []).entries()) {
		const at = ['release', 'freezeWindows', i];
		reportReversed(context, { value: window.from, path: [...at, 'from'] }, { value: window.to, path: [...at, 'to'] });
	}
}

function checkDeployment(context: RuleContext<'component'>, name: string, deployment: Deployment): void {
	const { registry, places, report } = context;
	const path = ['deployment', name];
	const environments = registry.idsOf('environment');
	if (environments.length > 0 && !environments.includes(name) && !registry.claims.has(name)) {
		report({
			code: 'unknown-environment',
			severity: 'error',
			message: `there is no environment \`${name}\``,
			span: places.keySpanOf(path),
			actual: name,
			nearest: nearest(name, environments),
			hint: `environments: ${[...environments].sort().join(', ')}`,
		});
	}
	if (deployment.environment !== undefined && deployment.environment !== name) {
		report({
			code: 'contradiction',
			severity: 'error',
			message: `\`environment\` is \`${deployment.environment}\`, but the deployment stands under \`${name}\``,
			span: places.spanOf([...path, 'environment']),
			hint: 'leave `environment` out',
		});
	}
	const { replicas, commonCause, autoscaling } = deployment;
	if (Array.isArray(replicas)) {
		reportRepeated(
			context,
			'duplicate-name',
			'a replica',
			replicas,
			(i) => [...path, 'replicas', i, 'id'],
			({ id }) => id,
		);
	}
	reportRepeated(
		context,
		'duplicate-name',
		'a common cause',
		commonCause,
		(i) => [...path, 'commonCause', i, 'id'],
		({ id }) => id,
	);
	if (typeof autoscaling === 'object') {
		const at = [...path, 'autoscaling'];
		reportReversed(
			context,
			{ value: autoscaling.min, path: [...at, 'min'] },
			{ value: autoscaling.max, path: [...at, 'max'] },
		);
	}
	checkCopies(context, path, deployment);
}

function checkCopies(
	{ data, places, report }: RuleContext<'component'>,
	path: Path,
	{ replicas, requireK }: Deployment,
): void {
	if (replicas === undefined) return;
	const copies = Array.isArray(replicas) ? replicas.length : replicas.n;
	const declared = { message: `${copies} declared here`, span: places.keySpanOf([...path, 'replicas']) };
	if (requireK !== undefined && requireK > copies) {
		report({
			code: 'k-exceeds-n',
			severity: 'error',
			message: `\`requireK\` is ${requireK}, but there ${copies === 1 ? 'is only 1 copy' : `are only ${copies} copies`}`,
			span: places.spanOf([...path, 'requireK']),
			hint: 'lower `requireK` or add copies',
			related: [declared],
		});
	}
	const load = copiesForPeak(data.capacity);
	if (!load || load.copies <= copies) return;
	report({
		code: 'peak-exceeds-copies',
		severity: 'warning',
		message: `the peak needs ${load.basis} copies, but ${copies} ${copies === 1 ? 'is' : 'are'} declared`,
		span: places.spanOf(['capacity', 'peak']),
		hint: 'add copies, or mend `peak` and `unitCapacity`; analyses count the component as down until then',
		related: [declared],
	});
}

function checkDependencies(context: RuleContext<'component'>): void {
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
