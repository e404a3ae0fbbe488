import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Path } from '../model.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { type Fields, fieldsOf } from '../unknown-fields.ts';
import { inhibitionsIn, operatorSides } from './inhibitions.ts';
import { type Labels, labelsOf } from './label-selector.ts';
import type { AlertReceiver, AlertRoute, InhibitRule, RouteMatcher } from './routing.ts';
import { namesIn, type Report, type RoutingForm, receiversIn, routeOf, type SpanOf } from './routing-tree.ts';
import { type NamedTimes, namedTimes } from './time-intervals.ts';

/** A part of a file, and where something in it stands. */
export interface Placed {
	readonly value: Fields;
	readonly spanOf: SpanOf;
	readonly file: string;
}

/** An object of kind `AlertmanagerConfig` (monitoring.coreos.com), which the operator of Prometheus merges into a configuration. */
export interface OperatorConfig extends Placed {
	readonly name: string;
	/** Undefined where the object does not say it: it is then that of whoever applies it. */
	readonly namespace: string | undefined;
	readonly labels: Labels;
}

/** `namespace/name`, by which the operator sorts such objects and calls their receivers. */
export const keyOf = ({ namespace, name }: Pick<OperatorConfig, 'namespace' | 'name'>): string =>
	`${namespace ?? '…'}/${name}`;

/** An object of the operator with its name, where it has one. */
export function namedObject(placed: Placed): OperatorConfig | undefined {
	const metadata = fieldsOf(placed.value['metadata']);
	const { name, namespace } = metadata;
	if (typeof name !== 'string' || name === '') return undefined;
	return {
		...placed,
		name,
		namespace: typeof namespace === 'string' && namespace !== '' ? namespace : undefined,
		labels: labelsOf(metadata),
	};
}

/** What the routes of such an object become in an Alertmanager. No root where it has no route. */
export interface ConvertedConfig {
	readonly root: AlertRoute | undefined;
	readonly receivers: readonly AlertReceiver[];
	readonly inhibitions: readonly InhibitRule[];
	readonly times: NamedTimes;
}

/**
 * Converts an object as the operator does (`pkg/alertmanager/amcfg.go`, `convertRoute`): names of receivers and times get
 * `namespace/name/` before them. What the operator would refuse about it is told, and it gives nothing.
 */
export function convertConfig(
	config: OperatorConfig,
	first: RoutingForm['first'],
	diagnostics: Diagnostic[],
): ConvertedConfig | undefined {
	const { value, spanOf } = config;
	const faults = diagnostics.length;
	const report: Report = (message, at, hint) =>
		void diagnostics.push({
			code: 'alert-routing-refused',
			severity: 'error',
			message: `${message}; the operator would leave ${quoted(keyOf(config))} out`,
			span: spanOf(at),
			hint,
		});
	const version = /^monitoring\.coreos\.com\/(v1alpha1|v1beta1)$/.exec(String(value['apiVersion']))?.[1];
	if (version === undefined) {
		report(
			`there is no version ${quoted(value['apiVersion'])} of this kind`,
			['apiVersion'],
			'write `monitoring.coreos.com/v1beta1`',
		);
		return undefined;
	}
	const spec = fieldsOf(value['spec']);
	const form = operatorForm(`${keyOf(config)}/`, first);
	const receivers = receiversIn(spec['receivers'] ?? [], ['spec', 'receivers'], { form, spanOf, report });
	const { route } = spec;
	const root =
		route === undefined || route === null
			? undefined
			: routeOf(route, ['spec', 'route'], undefined, {
					form,
					receivers: new Set(namesIn(spec['receivers'])),
					times: new Set(namesIn(spec[version === 'v1beta1' ? 'timeIntervals' : 'muteTimeIntervals'])),
					spanOf,
					report,
				});
	const inhibitions = inhibitionsIn(spec['inhibitRules'], ['spec', 'inhibitRules'], {
		form,
		fieldsOf: operatorSides,
		hasSources: false,
		spanOf,
		report,
	});
	const times = namedTimes(spec[version === 'v1beta1' ? 'timeIntervals' : 'muteTimeIntervals']);
	return diagnostics.length > faults
		? undefined
		: {
				root,
				receivers,
				inhibitions,
				times: new Map([...times].map(([name, hours]) => [form.nameOf(name), hours])),
			};
}

/** The operator reads routes below the first strictly, and by field names in any case. */
const routeFields: ReadonlySet<string> = new Set(
	'receiver groupBy groupWait groupInterval repeatInterval matchers continue routes muteTimeIntervals activeTimeIntervals'
		.toLowerCase()
		.split(' '),
);

const operatorForm = (prefix: string, first: RoutingForm['first']): RoutingForm => ({
	muted: 'muteTimeIntervals',
	active: 'activeTimeIntervals',
	means: /^([a-z0-9]{1,40})Configs$/,
	nameOf: (name) => prefix + name,
	matchersOf,
	hasField: (field) => routeFields.has(field.toLowerCase()),
	first,
});

const operators: readonly unknown[] = ['=', '!=', '=~', '!~'];

function matchersOf(route: Fields, path: Path, report: Report): readonly RouteMatcher[] | undefined {
	const written = route['matchers'] ?? [];
	if (!Array.isArray(written))
		return void report('`matchers` is not a list', [...path, 'matchers'], 'write a list of conditions');
	const found: RouteMatcher[] = [];
	for (const [at, one] of written.entries()) {
		const here = [...path, 'matchers', at];
		if (jsonType(one) !== 'object')
			return void report(
				`${quoted(one)} is no matcher of such an object`,
				here,
				'write `name`, `matchType` and `value` each by itself',
			);
		const { name, value = '', matchType, regex } = one as Fields;
		if (typeof name !== 'string' || name.trim() === '')
			return void report('a matcher has no `name`', here, 'name the label that it looks at');
		if (typeof value !== 'string')
			return void report('the `value` of a matcher is no text', [...here, 'value'], 'put it in quotes');
		const isLeftOut = matchType === undefined || matchType === null || matchType === '';
		// Before `matchType` there was `regex`; where neither is written, values must be equal.
		const operator = isLeftOut ? (regex === true ? '=~' : '=') : matchType;
		if (!operators.includes(operator))
			return void report(`${quoted(operator)} is no \`matchType\``, [...here, 'matchType'], 'write =, !=, =~ or !~');
		found.push({ label: name, operator: operator as RouteMatcher['operator'], value });
	}
	return found;
}
