import { nearest } from '#diagnostics/suggest.ts';
import { copiesForPeak } from '../deployments.ts';
import type { Path } from '../model.ts';
import type { Deployment } from '../types.generated.ts';
import { checkOutage } from './outage.ts';
import { type RuleContext, reportRepeated, reportReversed } from './rule.ts';

/** What the schema of a deployment cannot say: its environment exists, its parts have names, k is not above n. */
export function checkDeployment(context: RuleContext<'component'>, name: string, deployment: Deployment): void {
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
	if (Array.isArray(replicas))
		for (const [i, replica] of replicas.entries()) checkOutage(context, replica, [...path, 'replicas', i]);
	for (const [i, cause] of (commonCause ?? []).entries()) checkOutage(context, cause, [...path, 'commonCause', i]);
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
		hint: 'it cannot carry its peak, and any copy lost counts as its loss; add copies, or mend `peak` and `unitCapacity`',
		related: [declared],
	});
}
