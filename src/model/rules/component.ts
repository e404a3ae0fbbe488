import type { Path } from '../model.ts';
import { durationMs } from '../quantity.ts';
import { checkCapacity } from './capacity.ts';
import { checkDependencies } from './dependency.ts';
import { checkDeployment } from './deployment.ts';
import type { RuleContext } from './rule.ts';
import { reportRepeated, reportReversed } from './rule.ts';

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
	checkCapacity(context);
	checkFreezeWindows(context);
	checkDependencies(context);
}

function checkFreezeWindows(context: RuleContext<'component'>): void {
	for (const [i, window] of (context.data.release?.freezeWindows ?? []).entries()) {
		const at = ['release', 'freezeWindows', i];
		reportReversed(context, { value: window.from, path: [...at, 'from'] }, { value: window.to, path: [...at, 'to'] });
	}
}
