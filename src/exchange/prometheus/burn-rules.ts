import { type BurnWindow, type BurnWindows, burnWindowsOf } from '#analysis/burn-windows.ts';
import { referencesOf } from '#analysis/references.ts';
import type { Entity, Model } from '#model/model.ts';
import { formatDuration } from '#model/quantity.ts';
import { runbookRoute } from '#views/routes.ts';
import { componentLabel, type Label, settingsFor, severityLabel } from './rule-labels.ts';
import { windowedQuery } from './windowed-query.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** An objective, and half a sentence about what is not written for it. */
export interface LeftOut {
	readonly slo: Entity<'slo'>;
	readonly why: string;
}

/** A rule file for some objectives, and what it lacks. */
export interface BurnRules {
	readonly text: string;
	readonly written: readonly { readonly slo: Entity<'slo'>; readonly alerts: readonly string[] }[];
	/** Objectives without any rule: what the model lacks. */
	readonly leftOut: readonly LeftOut[];
	/** Of those with rules: a window that makes no sense, a label that nothing gives. */
	readonly remarks: readonly LeftOut[];
}

/** How each such file begins: what does not is somebody's own. */
export const burnRulesMark = '# Written by `lintel alerts burn-rules`';

type Group = {
	readonly lines: readonly string[];
	readonly alerts: readonly string[];
	readonly remarks: readonly string[];
};

/**
 * Recording and alerting rules on the burn of error budgets: several windows, several rates (SRE workbook, chapter 5,
 * method 6, table 5-8). One alert a severity, so that one cause does not page twice. `path` is the file they are for,
 * from the root of the workspace: it decides which labels tie an alert to its component. Equal models give equal bytes.
 */
export function burnRules(model: Model, slos: readonly Entity<'slo'>[], path: string | undefined): BurnRules {
	const leftOut: LeftOut[] = [];
	const remarks: LeftOut[] = [];
	const written: BurnRules['written'][number][] = [];
	const lines: string[] = [];
	for (const slo of slos) {
		const group = groupOf(model, slo, path);
		if ('reason' in group) {
			leftOut.push({ slo, why: group.reason });
			continue;
		}
		lines.push(...group.lines);
		written.push({ slo, alerts: group.alerts });
		remarks.push(...group.remarks.map((why) => ({ slo, why })));
	}
	const head = [
		`${burnRulesMark} from the objectives of the model: change those, then write this file again.`,
		'# `or 0 * ...`: where nothing is good there may be no series of good events, and that is none, not unknown.',
		'# Windows and shares of the budget: The Site Reliability Workbook, chapter 5, table 5-8, unless an objective says others.',
	];
	const text = [...head, lines.length === 0 ? 'groups: []' : 'groups:', ...lines, ''].join('\n');
	return { text, written, leftOut, remarks };
}

function groupOf(model: Model, slo: Entity<'slo'>, path: string | undefined): Group | { readonly reason: string } {
	const found = burnWindowsOf(slo);
	if ('reason' in found) return found;
	const { windows, leftOut } = found;
	if (windows.length === 0) return { reason: leftOut.join('; ') };
	const { sli } = slo.data;
	if (typeof sli !== 'object' || sli.good === undefined || sli.total === undefined) {
		const lacks =
			typeof sli !== 'object'
				? ['good', 'total']
				: (['good', 'total'] as const).filter((one) => sli[one] === undefined);
		return { reason: `\`sli\` has no query for ${lacks.map((one) => `\`${one}\``).join(' and ')}` };
	}
	const recorded: string[] = [];
	for (const window of lengthsOf(windows)) {
		const [good, total] = [windowedQuery(sli.good, window), windowedQuery(sli.total, window)];
		if ('reason' in good) return { reason: `\`good\` ${good.reason}` };
		if ('reason' in total) return { reason: `\`total\` ${total.reason}` };
		recorded.push(
			`      - record: ${recordOf(window)}`,
			'        expr: |-',
			`          1 - ((${good.query}) or 0 * (${total.query})) / (${total.query})`,
			`        labels: { slo: ${yamlScalar(slo.id)} }`,
		);
	}
	const settings = settingsFor(model, path);
	const component = componentOf(model, slo);
	const tied = component === undefined ? undefined : componentLabel(settings, component);
	const remarks = [...leftOut, ...unusedOf(slo)];
	if (component !== undefined && tied === undefined)
		remarks.push(
			`no label under \`alerts\` in lintel.yaml can say that the alerts are about \`component:${component}\``,
		);
	const alerts: string[] = [];
	const fired = (['page', 'ticket'] as const).flatMap((severity) => {
		const own = windows.filter((one) => one.severity === severity);
		if (own.length === 0) return [];
		const name = nameOf(slo, severity);
		alerts.push(name);
		const labels = [severityLabel(settings, model.alertRules, severity), ...(tied === undefined ? [] : [tied])];
		return alertLines(model, slo, name, { ...found, windows: own }, labels);
	});
	return { lines: [`  - name: ${yamlScalar(`slo-${slo.id}`)}`, '    rules:', ...recorded, ...fired], alerts, remarks };
}

/** Every window once, the shortest first. */
const lengthsOf = (windows: readonly BurnWindow[]): readonly string[] =>
	[...new Set(windows.flatMap(({ longMs, shortMs }) => [shortMs, longMs]))]
		.sort((a, b) => a - b)
		.map((ms) => formatDuration(ms));

const recordOf = (window: string): string => `slo:error_ratio:rate${window}`;

function alertLines(
	model: Model,
	slo: Entity<'slo'>,
	name: string,
	{ windows, budget, periodMs }: BurnWindows,
	labels: readonly Label[],
): readonly string[] {
	const over = (ms: number, rate: number): string =>
		`${recordOf(formatDuration(ms))}{slo="${slo.id}"} > ${rate} * ${budget}`;
	const spent = windows.map(
		({ budgetShare, longMs }) => `${Number((budgetShare * 100).toPrecision(6))} % in ${formatDuration(longMs)}`,
	);
	const summary = `${slo.name}: the error budget of ${formatDuration(periodMs)} burns too fast, ${spent.join(' or ')}`;
	const { url, base = '/' } = model.workspace.site ?? {};
	const page = url === undefined ? undefined : url.replace(/\/+$/, '') + base + runbookRoute(name).slice(1);
	return [
		`      - alert: ${yamlScalar(name)}`,
		'        expr: |-',
		...windows.flatMap(({ longMs, shortMs, rate }, at) => [
			...(at === 0 ? [] : ['          or']),
			`          (${over(longMs, rate)} and ${over(shortMs, rate)})`,
		]),
		'        labels:',
		...[...new Map<string, string>([['slo', slo.id], ...labels])].map(
			([label, value]) => `          ${yamlScalar(label)}: ${yamlScalar(value)}`,
		),
		'        annotations:',
		...(page === undefined ? [] : [`          runbook_url: ${yamlScalar(page)}`]),
		`          summary: ${yamlScalar(asPlain(summary))}`,
		'          description: "{{ $value | humanizePercentage }} of the events are bad"',
	];
}

/** The component that an objective is about, also by one of its interfaces; undefined for flows, services and others. */
function componentOf(model: Model, slo: Entity<'slo'>): string | undefined {
	const subject = referencesOf(model).target(slo.ref, 'for');
	const about = subject?.startsWith('interface:')
		? subject.slice('interface:'.length).split('/')[0]!
		: subject?.replace(/^component:/, '');
	return about !== undefined && Object.hasOwn(model.entities, `component:${about}`) ? about : undefined;
}

/** The alert that the objective names for the severity, else one made of its id: `PaymentApiLatencyErrorBudgetBurn`. */
function nameOf({ id, data }: Entity<'slo'>, severity: BurnWindow['severity']): string {
	const named = data.burnAlerts?.find((one) => one.severity === severity && one.name !== undefined)?.name;
	const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	return named ?? `${words.join('')}ErrorBudgetBurn${severity === 'page' ? '' : 'Slow'}`;
}

/** Half a sentence on each alert that the objective declares and that no rule has the name of. */
function unusedOf(slo: Entity<'slo'>): readonly string[] {
	return (slo.data.burnAlerts ?? []).flatMap(({ name, severity, window, budgetPct, burnRate }) => {
		const what = name === undefined ? `the burn alert over ${window ?? 'no `window`'}` : `\`${name}\``;
		if (severity === undefined)
			return [`${what} is left out: it does not say \`severity: page\` or \`severity: ticket\``];
		if (severity !== 'page' && severity !== 'ticket')
			return [`${what} is left out: only pages and tickets are written`];
		if (window === undefined) return [`${what} gives its name alone: it has no \`window\``];
		if (budgetPct === undefined && burnRate === undefined)
			return [`${what} gives its name alone: it has neither \`budgetPct\` nor \`burnRate\``];
		const taken = nameOf(slo, severity);
		return name === undefined || name === taken
			? []
			: [`${what} has no rule of its own: its window is one of \`${taken}\``];
	});
}

/** A name of the model within an annotation is text, never a template of Prometheus. */
const asPlain = (text: string): string => text.replaceAll('{{', '{{ "{{" }}');
