import { alertsIn } from '#analysis/alerts.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { usualExperimentTag } from '#model/fault-templates/template.ts';
import { templateProblems } from '#model/fault-templates/template-rules.ts';
import type { Entity, Model } from '#model/model.ts';
import { quoted } from '#model/quoted.ts';

/** What `CreateExperimentTemplate` takes. The client token is made by whoever sends it. */
export interface ExperimentTemplate {
	readonly description: string;
	readonly roleArn: string;
	readonly targets: { readonly [name: string]: object };
	readonly actions: { readonly [name: string]: object };
	readonly stopConditions: readonly { readonly source: 'aws:cloudwatch:alarm'; readonly value: string }[];
	readonly experimentOptions: { readonly accountTargeting: string; readonly emptyTargetResolutionMode: string };
	readonly tags: { readonly [name: string]: string };
}

/** A template, or none; and what the model lacks for it, or for stopping it on all that should. */
export interface WrittenTemplate {
	readonly template: ExperimentTemplate | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * The experiment as AWS FIS takes it. Nothing is made up: role, targets and actions are those that `fis` declares, and it stops
 * on the alarms of the alerts that `stopConditions` and `steadyState` name, and those of `fis`; without any there is no template.
 */
export function faultTemplateOf(model: Model, experiment: Entity<'chaos-experiment'>): WrittenTemplate {
	const { fis, hypothesis } = experiment.data;
	const lacks = (message: string, hint: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
		code: 'fault-template-not-written',
		severity,
		message: `${quoted(experiment.ref)} ${message}`,
		span: experiment.span,
		hint,
	});
	if (fis === undefined) {
		const what = 'write `fis` with `roleArn`, `targets` and `actions`, where AWS FIS can do it';
		return { template: undefined, diagnostics: [lacks('does not say how AWS FIS would run it', what, 'info')] };
	}
	const missing = [
		...(fis.roleArn === undefined ? [lacks('names no role', 'add `fis.roleArn`')] : []),
		...(fis.actions === undefined ? [lacks('names no action', 'add `fis.actions`, each with an `actionId`')] : []),
		...((fis.description ?? hypothesis) === undefined ? [lacks('has no hypothesis', 'add `hypothesis`')] : []),
	];
	const { alarms, unbound } = alarmsOf(model, experiment);
	if (alarms.length === 0)
		missing.push(
			lacks(
				'has no alarm that stops it, and a template without one is not written',
				'name alerts under `steadyState.alerts` and give them `alarmArn` (`observability.alerts` of their component), or add alarms to `fis.stopConditions`',
			),
		);
	for (const alarm of alarms.filter((one) => !isAlarm.test(one)))
		missing.push(
			lacks(`is to stop on ${quoted(alarm)}, which is not the ARN of an alarm`, 'write `arn:aws:cloudwatch:…:alarm:…`'),
		);
	const partly = unbound.map((alert) =>
		lacks(
			`is to stop on ${quoted(alert)}, which has no alarm: its template does not stop on it`,
			`give the alert \`alarmArn\`, under \`observability.alerts\` of its component`,
			missing.length > 0 ? 'error' : 'warning',
		),
	);
	if (missing.length > 0) return { template: undefined, diagnostics: [...missing, ...partly] };
	const tag = model.workspace.experimentTemplates?.tag ?? usualExperimentTag;
	const template: ExperimentTemplate = {
		description: fis.description ?? hypothesis!,
		roleArn: fis.roleArn!,
		targets: fis.targets ?? {},
		actions: fis.actions!,
		stopConditions: alarms.map((value) => ({ source: 'aws:cloudwatch:alarm', value })),
		experimentOptions: {
			// What AWS FIS takes where nothing is said (API reference).
			accountTargeting: fis.experimentOptions?.accountTargeting ?? 'single-account',
			emptyTargetResolutionMode: fis.experimentOptions?.emptyTargetResolutionMode ?? 'fail',
		},
		tags: { Name: experiment.name.slice(0, 256), ...fis.tags, [tag]: experiment.id },
	};
	const refused = templateProblems(template as unknown as { readonly [name: string]: unknown }).map(
		({ message, path, hint }) =>
			lacks(`would be refused by AWS FIS: ${message} (\`${['fis', ...path].join('.')}\`)`, hint),
	);
	return { template: refused.length > 0 ? undefined : template, diagnostics: [...refused, ...partly] };
}

/** The text of a file: JSON with two spaces, as `aws fis create-experiment-template --cli-input-json` takes it. */
export const templateText = (template: ExperimentTemplate): string => `${JSON.stringify(template, undefined, 2)}\n`;

/** An alarm of CloudWatch in any partition (AWS service authorization reference, resource `alarm`). */
const isAlarm = /^arn:[a-z-]+:cloudwatch:[a-z0-9-]+:\d{12}:alarm:.+$/;

/** The alarms that stop an experiment, each once in the order of the model, and the alerts that should and have none. */
function alarmsOf(
	model: Model,
	{ data }: Entity<'chaos-experiment'>,
): { readonly alarms: readonly string[]; readonly unbound: readonly string[] } {
	const alarmsByAlert = new Map<string, readonly string[]>();
	for (const { key, declared } of alertsIn(model)) {
		const alarm = declared?.data.alarmArn;
		alarmsByAlert.set(key, [...(alarmsByAlert.get(key) ?? []), ...(alarm === undefined ? [] : [alarm])]);
	}
	const steady = typeof data.steadyState === 'object' ? (data.steadyState.alerts ?? []) : [];
	// `PaymentApiHighLatency fires` names an alert; `6 hours` names none.
	const inWords = (data.stopConditions ?? []).flatMap((one) =>
		one.split(/[^A-Za-z0-9_:.-]+/).filter((word) => alarmsByAlert.has(word.toLowerCase()) && /[A-Z_:]/.test(word)),
	);
	const named = [...new Map([...inWords, ...steady].map((name) => [name.toLowerCase(), name]))];
	const own = (data.fis?.stopConditions ?? []).flatMap(({ source, value }) =>
		source === 'none' || value === undefined ? [] : [value],
	);
	return {
		alarms: [...new Set([...named.flatMap(([key]) => alarmsByAlert.get(key) ?? []), ...own])],
		unbound: named.filter(([key]) => (alarmsByAlert.get(key) ?? []).length === 0).map(([, name]) => name),
	};
}
