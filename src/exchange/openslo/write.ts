import { referencesOf } from '#analysis/references.ts';
import type { Entity, Model } from '#model/model.ts';
import { serviceName } from '#model/openslo/service-name.ts';
import type { CalendarWindow } from '#model/openslo/time-window.ts';
import { durationMs } from '#model/quantity.ts';
import { yamlScalar } from '../prometheus/yaml-scalar.ts';

/** An objective, and half a sentence on why no document is written for it. */
export interface ObjectiveLeftOut {
	readonly slo: Entity<'slo'>;
	readonly why: string;
}

export interface OpenSloText {
	readonly text: string;
	readonly written: readonly Entity<'slo'>[];
	readonly leftOut: readonly ObjectiveLeftOut[];
}

/** The most that OpenSLO takes for a description, in characters. */
const mostWords = 1050;

/**
 * The objectives as documents of OpenSLO (`openslo/v1`), those of the services they are about before them. What OpenSLO asks for
 * and the model does not say is not made up: such objectives are left out. Equal models give equal bytes.
 */
export function openSloText(model: Model): OpenSloText {
	const written: Entity<'slo'>[] = [];
	const leftOut: ObjectiveLeftOut[] = [];
	const services = new Map<string, readonly string[]>();
	const documents: (readonly string[])[] = [];
	for (const slo of model.byKind.slo) {
		const subject = referencesOf(model).target(slo.ref, 'for');
		const read = model.openSloObjectives.find(({ slo: ref, isOwn }) => isOwn && ref === slo.ref);
		const lines = linesOf(slo, subject === undefined ? undefined : serviceOf(model, subject), read?.calendar);
		if ('why' in lines) {
			leftOut.push({ slo, why: lines.why });
			continue;
		}
		const service = serviceOf(model, subject!);
		services.set(service.name, service.lines);
		documents.push(lines);
		written.push(slo);
	}
	const sorted = [...services].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lines]) => lines);
	const all = [...sorted, ...documents].map((lines) => `---\n${lines.join('\n')}\n`);
	const head = '# Written by `lintel export openslo` from the objectives of the model.\n';
	return { text: head + all.join(''), written, leftOut };
}

/** What an objective is about, with the name of its component where it is about an interface. */
function serviceOf(model: Model, subject: string): { readonly name: string; readonly lines: readonly string[] } {
	const name = serviceName(subject);
	const title = model.entities[subject]?.name ?? model.entities[`component:${name}`]?.name ?? name;
	return { name, lines: [...headOf('Service', name, title), 'spec: {}'] };
}

const headOf = (kind: string, name: string, title: string): readonly string[] => [
	'apiVersion: openslo/v1',
	`kind: ${kind}`,
	'metadata:',
	`  name: ${yamlScalar(name)}`,
	`  displayName: ${yamlScalar(title)}`,
];

function linesOf(
	slo: Entity<'slo'>,
	service: { readonly name: string } | undefined,
	calendar: CalendarWindow | undefined,
): readonly string[] | { readonly why: string } {
	const { sli, target, window, description } = slo.data;
	if (service === undefined) return { why: '`for` does not say what it is about' };
	if (typeof sli !== 'object' || sli.good === undefined || sli.total === undefined)
		return { why: '`sli` has no queries for `good` and `total`' };
	const percent = typeof target === 'object' ? target.value : target;
	if (typeof percent !== 'number' || percent < 0 || percent >= 100)
		return { why: '`target` is not from 0 to below 100 %, which is what OpenSLO takes' };
	const span = window === undefined ? undefined : shorthand(window);
	if (window !== undefined && span === undefined) return { why: `\`window\` (${window}) is less than a minute` };
	// A counter only ever grows; a query with a range in it is a rate already.
	const isCounter = ![sli.good, sli.total].some((query) => query.includes('['));
	const metric = (name: string, query: string): readonly string[] => [
		`        ${name}:`,
		'          metricSource:',
		'            type: Prometheus',
		'            spec:',
		`              query: ${yamlScalar(query)}`,
	];
	const words = (description ?? sli.description ?? '').slice(0, mostWords);
	return [
		...headOf('SLO', slo.id.slice(0, 63), slo.name),
		'spec:',
		...(words === '' ? [] : [`  description: ${yamlScalar(words)}`]),
		`  service: ${yamlScalar(service.name)}`,
		'  indicator:',
		'    metadata:',
		`      name: ${yamlScalar(slo.id.slice(0, 63))}`,
		'    spec:',
		'      ratioMetric:',
		`        counter: ${isCounter}`,
		...metric('good', sli.good),
		...metric('total', sli.total),
		...windowLines(span, calendar),
		'  budgetingMethod: Occurrences',
		'  objectives:',
		`    - targetPercent: ${percent}`,
	];
}

/** A window of the calendar as it was read: the model has none. */
function windowLines(span: string | undefined, calendar: CalendarWindow | undefined): readonly string[] {
	if (calendar?.startTime !== undefined && calendar.timeZone !== undefined)
		return [
			'  timeWindow:',
			`    - duration: ${calendar.written}`,
			'      isRolling: false',
			'      calendar:',
			`        startTime: ${yamlScalar(calendar.startTime)}`,
			`        timeZone: ${yamlScalar(calendar.timeZone)}`,
		];
	return span === undefined ? [] : ['  timeWindow:', `    - duration: ${span}`, '      isRolling: true'];
}

/** Days, hours or minutes, the largest that come out even: OpenSLO has one number and one unit. */
function shorthand(window: string): string | undefined {
	const ms = durationMs(window);
	if (ms === undefined) return undefined;
	const units = [
		['d', 86_400_000],
		['h', 3_600_000],
		['m', 60_000],
	] as const;
	const found = units.find(([, unit]) => ms >= unit && ms % unit === 0);
	return found && `${ms / found[1]}${found[0]}`;
}
