import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { type Fields, fieldsOf } from '../unknown-fields.ts';
import { type Labels, selects } from './label-selector.ts';
import { convertConfig, keyOf, namedObject, type OperatorConfig, type Placed } from './operator-config.ts';
import type { AlertReceiver, AlertRoute, AlertRouting, InhibitRule } from './routing.ts';

/** A configuration as an Alertmanager reads it. */
export interface BaseConfiguration {
	/** Undefined where it is refused. */
	readonly routing: AlertRouting | undefined;
	/** `namespace/name` of the secret that holds it. */
	readonly secret?: string | undefined;
	/** `alertmanagerSpec` beside it in values of kube-prometheus-stack, of which the chart makes an `Alertmanager`. */
	readonly chart?: Placed | undefined;
}

/** What belongs to the operator of Prometheus among the files. */
export interface OperatorObjects {
	readonly alertmanagers: readonly Placed[];
	readonly configs: readonly Placed[];
	/** The labels of the namespaces that are written down. */
	readonly namespaces: ReadonlyMap<string, Labels>;
}

/**
 * The routing of each Alertmanager once the operator has merged objects of kind `AlertmanagerConfig` into it (`pkg/alertmanager`:
 * `selectAlertmanagerConfigs`, `AddAlertmanagerConfigs`): each becomes a first-level route before all others, in the order of
 * `namespace/name`, for alerts of its namespace only unless the `Alertmanager` says otherwise, and the routes after it are asked as well.
 */
export function mergedByOperator(
	bases: readonly BaseConfiguration[],
	objects: OperatorObjects,
	diagnostics: Diagnostic[],
): readonly AlertRouting[] {
	const configs = configsOf(objects.configs, diagnostics);
	const controllers = controllersOf(bases, objects.alertmanagers, configs);
	const selected = new Set<OperatorConfig>();
	const replaced = new Set<BaseConfiguration>();
	const merged = controllers.flatMap((controller): readonly AlertRouting[] => {
		const start = startOf(controller, configs, diagnostics);
		if (start === undefined) return [];
		if (start.config !== undefined) selected.add(start.config);
		const chosen = configs.flatMap((config) => {
			if (config === start.config) return [];
			const verdict = isSelected(controller, config, objects.namespaces);
			if (verdict === 'no') return [];
			selected.add(config);
			if (verdict === 'unknown') diagnostics.push(notKnown(controller, config));
			return [{ config, isUncertain: verdict === 'unknown' }];
		});
		if (controller.base !== undefined) replaced.add(controller.base);
		if (chosen.length === 0 && start.isUnread) return [];
		return [withBranches(controller, start.routing, chosen, diagnostics)];
	});
	for (const config of configs) if (!selected.has(config)) diagnostics.push(notSelected(config));
	const others = bases.flatMap((base) => (replaced.has(base) || !base.routing ? [] : [base.routing]));
	return [...others, ...merged];
}

/** An `Alertmanager` of the operator, as far as it says which objects it takes. */
interface Controller {
	readonly title: string;
	readonly namespace: string | undefined;
	readonly spec: Fields;
	readonly span: Span;
	readonly file: string;
	readonly base: BaseConfiguration | undefined;
	/** Where its configuration should be. */
	readonly secret: string | undefined;
	/** No such object is among the files; what any would do is taken for what one may do. */
	readonly isAssumed: boolean;
}

function configsOf(objects: readonly Placed[], diagnostics: Diagnostic[]): readonly OperatorConfig[] {
	const byKey = new Map<string, OperatorConfig>();
	for (const config of objects.flatMap((one) => namedObject(one) ?? [])) {
		const key = keyOf(config);
		const known = byKey.get(key);
		if (known === undefined) byKey.set(key, config);
		else
			diagnostics.push({
				...gap(`${quoted(key)} is there twice: the first is read`, config.spanOf(['metadata', 'name'])),
				hint: 'name the files of one installation only',
				related: [{ message: 'the first', span: known.spanOf(['metadata', 'name']) }],
			});
	}
	return [...byKey].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, config]) => config);
}

function controllersOf(
	bases: readonly BaseConfiguration[],
	alertmanagers: readonly Placed[],
	configs: readonly OperatorConfig[],
): readonly Controller[] {
	const written = alertmanagers.flatMap((placed): Controller[] => {
		const object = namedObject(placed);
		if (object === undefined) return [];
		const spec = fieldsOf(placed.value['spec']);
		const name = typeof spec['configSecret'] === 'string' ? spec['configSecret'] : `alertmanager-${object.name}`;
		const secret = `${object.namespace ?? '…'}/${name}`;
		return [
			{
				title: keyOf(object),
				namespace: object.namespace,
				spec,
				span: placed.spanOf(['kind']),
				file: placed.file,
				base: bases.find((one) => one.secret === secret),
				secret,
				isAssumed: false,
			},
		];
	});
	const ofCharts = bases.flatMap((base): Controller[] => {
		if (base.chart === undefined) return [];
		const { value, spanOf, file } = base.chart;
		// Its values begin with all namespaces; where they name no labels, its template selects all objects.
		const { alertmanagerConfigSelector } = value;
		return [
			{
				title: 'the chart',
				namespace: undefined,
				spec: {
					alertmanagerConfigNamespaceSelector: {},
					...value,
					alertmanagerConfigSelector: alertmanagerConfigSelector ?? {},
				},
				span: spanOf([]),
				file,
				base,
				secret: undefined,
				isAssumed: false,
			},
		];
	});
	if (written.length + ofCharts.length > 0 || configs.length === 0) return [...written, ...ofCharts];
	const [only] = bases;
	const [first] = configs;
	return [
		{
			title: 'Alertmanager',
			namespace: undefined,
			spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
			span: first!.spanOf(['kind']),
			file: first!.file,
			base: bases.length === 1 ? only : undefined,
			secret: undefined,
			isAssumed: true,
		},
	];
}

/** What objects are merged into. */
interface Start {
	readonly routing: AlertRouting;
	/** The object that it is made of, where it is one. */
	readonly config: OperatorConfig | undefined;
	readonly isUnread: boolean;
}

/** Undefined where it is refused, and everything with it. */
function startOf(
	controller: Controller,
	configs: readonly OperatorConfig[],
	diagnostics: Diagnostic[],
): Start | undefined {
	const { spec, base, namespace, title, span, file, isAssumed } = controller;
	const { name } = fieldsOf(spec['alertmanagerConfiguration']);
	if (typeof name === 'string') {
		// It stands beside the `Alertmanager`, so neither need say where.
		const config = configs.find(
			(one) => one.name === name && [undefined, namespace ?? one.namespace].includes(one.namespace),
		);
		if (config === undefined) return unreadStart(controller, keyOf({ namespace, name }), diagnostics);
		const converted = convertConfig({ ...config, namespace: config.namespace ?? namespace }, 'main', diagnostics);
		if (converted?.root === undefined) return undefined;
		const { root, receivers, inhibitions, times } = converted;
		return { routing: { root, receivers, inhibitions, times, file: config.file }, config, isUnread: false };
	}
	if (base !== undefined) return base.routing && { routing: base.routing, config: undefined, isUnread: false };
	if (!isAssumed) return unreadStart(controller, controller.secret!, diagnostics);
	return { routing: unread(title, span, file), config: undefined, isUnread: true };
}

function unreadStart(controller: Controller, name: string, diagnostics: Diagnostic[]): Start {
	const { spec, title, span, file, secret } = controller;
	const what = name === secret ? `the secret ${name}` : `the \`AlertmanagerConfig\` ${name}`;
	if (jsonType(spec['alertmanagerConfigSelector']) === 'object')
		diagnostics.push({
			...gap(
				`what ${quoted(title)} starts from is in no file (${what}): where its other routes lead is not known`,
				span,
			),
			hint: 'name the file under `alerts`; of a secret only `alertmanager.yaml` is read, and no key or address is kept',
		});
	return { routing: unread(name, span, file), config: undefined, isUnread: true };
}

/** A configuration of which nothing is known: any alert may be told to anybody by it. */
function unread(name: string, span: Span, file: string): AlertRouting {
	const route = { receiver: name, matchers: [], continues: false, mutedDuring: [], activeDuring: [], span };
	const receiver: AlertReceiver = { name, means: [], isUnread: true, span };
	return {
		root: { ...route, routes: [{ ...route, routes: [], isUncertain: true }] },
		receivers: [receiver],
		inhibitions: [],
		times: new Map(),
		file,
	};
}

function withBranches(
	{ spec, namespace }: Controller,
	{ root, receivers, inhibitions, times, file }: AlertRouting,
	chosen: readonly { readonly config: OperatorConfig; readonly isUncertain: boolean }[],
	diagnostics: Diagnostic[],
): AlertRouting {
	const { type } = fieldsOf(spec['alertmanagerConfigMatcherStrategy']);
	const branches: AlertRoute[] = [];
	const more: AlertReceiver[] = [];
	const inhibits: InhibitRule[] = [];
	const hours = new Map(times);
	for (const { config, isUncertain } of chosen) {
		const converted = convertConfig(config, 'branch', diagnostics);
		if (converted === undefined) continue;
		const isBound = type !== 'None' && !(type === exceptOwn && config.namespace === namespace);
		// Whose namespace nobody knows takes alerts that nobody knows.
		const isKnown = !isBound || (config.namespace !== undefined && !(type === exceptOwn && namespace === undefined));
		const bound = isBound && isKnown ? [{ label: 'namespace', operator: '=' as const, value: config.namespace! }] : [];
		// The operator binds both sides to the namespace as it binds routes.
		const isSure = !isUncertain && isKnown;
		for (const one of converted.inhibitions)
			inhibits.push({
				...one,
				sources: one.sources.map((source) => ({ ...source, matchers: [...source.matchers, ...bound] })),
				target: [...one.target, ...bound],
				...(!isSure && { isUncertain: true }),
			});
		if (converted.root === undefined) continue;
		for (const [name, own] of converted.times) hours.set(name, own);
		const branch = { ...converted.root, continues: true, matchers: [...converted.root.matchers, ...bound] };
		branches.push(isUncertain || !isKnown ? uncertain(branch) : branch);
		more.push(...converted.receivers);
	}
	return {
		root: { ...root, routes: [...branches, ...root.routes] },
		receivers: [...receivers, ...more],
		inhibitions: [...inhibitions, ...inhibits],
		times: hours,
		file,
	};
}

const exceptOwn = 'OnNamespaceExceptForAlertmanagerNamespace';

const uncertain = (route: AlertRoute): AlertRoute => ({
	...route,
	isUncertain: true,
	routes: route.routes.map(uncertain),
});

function isSelected(
	{ spec, namespace, isAssumed }: Controller,
	config: OperatorConfig,
	namespaces: ReadonlyMap<string, Labels>,
): 'yes' | 'no' | 'unknown' {
	if (isAssumed) return 'unknown';
	const { alertmanagerConfigSelector: selector, alertmanagerConfigNamespaceSelector: ofNamespaces } = spec;
	if (jsonType(selector) !== 'object') return 'no';
	const byLabels = selects(selector as Fields, config.labels, true);
	const byNamespace = (): 'yes' | 'no' | 'unknown' => {
		if (jsonType(ofNamespaces) === 'object') {
			const written = config.namespace === undefined ? undefined : namespaces.get(config.namespace);
			// Kubernetes itself gives each namespace its name as a label.
			const own: Labels = config.namespace === undefined ? {} : { 'kubernetes.io/metadata.name': config.namespace };
			return selects(ofNamespaces as Fields, { ...written, ...own }, written !== undefined);
		}
		if (config.namespace === undefined || namespace === undefined) return 'unknown';
		return config.namespace === namespace ? 'yes' : 'no';
	};
	return byLabels === 'yes' ? byNamespace() : byLabels;
}

const gap = (message: string, span: Span): Diagnostic => ({
	code: 'alert-routing-not-read',
	severity: 'info',
	message,
	span,
});

function notKnown({ title, spec, isAssumed }: Controller, config: OperatorConfig): Diagnostic {
	const key = quoted(keyOf(config));
	if (isAssumed)
		return {
			...gap(
				`no \`Alertmanager\` is among the files, so nobody can tell whether one selects ${key}: what it says is possible only`,
				config.spanOf(['kind']),
			),
			hint: 'name the file of the `Alertmanager` under `alerts`, or what the operator makes of all such objects (`alertmanager.yaml` of its secret)',
		};
	const isByLabels = jsonType(spec['alertmanagerConfigNamespaceSelector']) === 'object';
	const [why, hint] =
		config.namespace === undefined
			? ['it does not say its namespace', 'write `metadata.namespace`']
			: isByLabels
				? [
						`the labels of namespace ${quoted(config.namespace)} are in no file`,
						'name the file of the `Namespace` under `alerts`',
					]
				: ['the `Alertmanager` does not say its namespace', 'write its `metadata.namespace`'];
	return {
		...gap(
			`whether ${quoted(title)} selects ${key} is not known: ${why}; what it says is possible only`,
			config.spanOf(['kind']),
		),
		hint,
	};
}

const notSelected = (config: OperatorConfig): Diagnostic => ({
	code: 'alert-routing-not-selected',
	severity: 'warning',
	message: `no \`Alertmanager\` among the files selects ${quoted(keyOf(config))}: nobody is told by its routes`,
	span: config.spanOf(['kind']),
	hint: 'compare its labels and its namespace with `alertmanagerConfigSelector` and `alertmanagerConfigNamespaceSelector`',
});
