import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { createSource } from '#diagnostics/source.ts';
import type { File } from '../authored.ts';
import type { Path } from '../model.ts';
import { parseAsGoDoes } from '../parse.ts';
import { placesIn } from '../places.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { type Fields, fieldsOf } from '../unknown-fields.ts';
import { inhibitionsIn, nativeSides } from './inhibitions.ts';
import { type Labels, labelsOf } from './label-selector.ts';
import { nativeForm } from './native-routing.ts';
import { textsOfObject, unpacked } from './object-texts.ts';
import type { Placed } from './operator-config.ts';
import { type BaseConfiguration, mergedByOperator } from './operator-routing.ts';
import { valuesOfRelease } from './release-values.ts';
import type { AlertRouting } from './routing.ts';
import { namesIn, type Report, receiversIn, routeOf, type SpanOf } from './routing-tree.ts';
import { namedTimes } from './time-intervals.ts';

/** Routing trees of some files, and what an Alertmanager, or the operator of Prometheus, would refuse about them. */
export interface ReadRouting {
	readonly routing: readonly AlertRouting[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Whether a document is the configuration of an Alertmanager. */
const isRouting = (value: unknown): value is Fields =>
	jsonType(value) === 'object' &&
	Object.hasOwn(value as object, 'route') &&
	Object.hasOwn(value as object, 'receivers');

/** Values of a chart stand below its name where it is a part of another. */
const deepest = 3;

/**
 * Configurations in values of Helm charts: `alertmanager.config` of kube-prometheus-stack and prometheus, and `alertmanagerFiles` before that. None where a
 * document has no such key, or is an object of Kubernetes.
 */
export function routingsOfValues(value: unknown): readonly { readonly value: Fields; readonly path: Path }[] {
	if (jsonType(value) !== 'object' || Object.hasOwn(value as object, 'kind')) return [];
	const found: { readonly value: Fields; readonly path: Path }[] = [];
	const look = (fields: Fields, path: Path): void => {
		for (const [key, one] of Object.entries(fields)) {
			const here = [...path, key];
			const isHolder = /^alertmanager(?:Files)?$/.test(String(path.at(-1) ?? ''));
			if (isHolder && /^(?:config|alertmanager\.ya?ml)$/.test(key) && isRouting(one))
				found.push({ value: one, path: here });
			else if (path.length < deepest && jsonType(one) === 'object') look(one as Fields, here);
		}
	};
	look(value as Fields, []);
	return found;
}

/**
 * Reads Alertmanager configurations, also those in secrets of Kubernetes and in values of Helm charts, and merges objects of kind
 * `AlertmanagerConfig` into them as the operator of Prometheus does. What is no YAML is told where
 * rules are read from the same files. Never throws; a tree with a fault in it is left out, since nobody can tell where
 * alerts would go. In the order of files, those that the operator makes after the others.
 */
export function readRouting(files: readonly File[]): ReadRouting {
	const diagnostics: Diagnostic[] = [];
	const found: Found = { bases: [], alertmanagers: [], configs: [], namespaces: new Map() };
	for (const { path: file, text } of files) {
		if (
			!/\breceivers\b|\bConfigMap\b|\bSecret\b|\bAlertmanager(?:Config)?\b|\bNamespace\b|\balertmanager\.yaml\b/.test(
				text,
			)
		)
			continue;
		const source = createSource(file, text.startsWith('\uFEFF') ? text.slice(1) : text);
		const { table, documents } = parseAsGoDoes(source);
		for (const document of documents) {
			if (document.broken) continue;
			const places = placesIn(table, source, document.root);
			collect(document.value, file, (path) => places.spanOf(path), found, diagnostics);
		}
	}
	return { routing: mergedByOperator(found.bases, found, diagnostics), diagnostics };
}

/** What is gathered from all files before anything is merged. */
interface Found {
	readonly bases: BaseConfiguration[];
	readonly alertmanagers: Placed[];
	readonly configs: Placed[];
	readonly namespaces: Map<string, Labels>;
}

function collect(value: unknown, file: string, spanOf: SpanOf, found: Found, diagnostics: Diagnostic[]): void {
	if (jsonType(value) !== 'object') return;
	const document = value as Fields;
	const { kind, metadata } = document;
	const within =
		(path: Path): SpanOf =>
		(more) =>
			spanOf([...path, ...more]);
	if (kind === 'List' && Array.isArray(document['items'])) {
		for (const [at, item] of document['items'].entries())
			if (fieldsOf(item)['kind'] !== 'List') collect(item, file, within(['items', at]), found, diagnostics);
	} else if (kind === 'Secret') {
		found.bases.push(...basesOfSecret(document, file, spanOf, diagnostics));
		found.bases.push(...basesOfTexts(document, file, spanOf, diagnostics));
	} else if (kind === 'ConfigMap') {
		found.bases.push(...basesOfTexts(document, file, spanOf, diagnostics));
	} else if (kind === 'Namespace') {
		const { name } = fieldsOf(metadata);
		if (typeof name === 'string') found.namespaces.set(name, labelsOf(metadata));
	} else if (typeof kind === 'string') {
		found.bases.push(...basesOfRelease(document, file, spanOf, diagnostics));
		if (!/^monitoring\.coreos\.com\//.test(String(document['apiVersion']))) return;
		if (kind === 'Alertmanager') found.alertmanagers.push({ value: document, spanOf, file });
		if (kind === 'AlertmanagerConfig') found.configs.push({ value: document, spanOf, file });
	} else if (isRouting(document)) {
		found.bases.push({ routing: nativeRouting(document, file, spanOf, diagnostics) });
	} else found.bases.push(...basesOfValues(document, file, spanOf, diagnostics));
}

/** The configurations in values of a chart. */
function basesOfValues(
	values: Fields,
	file: string,
	spanOf: SpanOf,
	diagnostics: Diagnostic[],
): readonly BaseConfiguration[] {
	return routingsOfValues(values).map(({ value: config, path }) => {
		const above = path.slice(0, -1);
		const { alertmanagerSpec } = above.reduce<Fields>((fields, key) => fieldsOf(fields[key]), values);
		return {
			routing: nativeRouting(config, file, (more) => spanOf([...path, ...more]), diagnostics),
			chart:
				jsonType(alertmanagerSpec) === 'object'
					? {
							value: alertmanagerSpec as Fields,
							spanOf: (more) => spanOf([...above, 'alertmanagerSpec', ...more]),
							file,
						}
					: undefined,
		};
	});
}

/** The configurations in values that an object of Flux, Argo CD or k3s carries. What is no YAML is told where rules are read. */
function basesOfRelease(
	document: Fields,
	file: string,
	spanOf: SpanOf,
	diagnostics: Diagnostic[],
): readonly BaseConfiguration[] {
	const mapped = valuesOfRelease(document).flatMap((values) =>
		'value' in values
			? basesOfValues(values.value, file, (more) => spanOf([...values.path, ...more]), diagnostics)
			: [],
	);
	return [...mapped, ...basesOfTexts(document, file, spanOf, diagnostics)];
}

/** The configurations in texts of an object, as values of a chart or as a file of an Alertmanager. That of a secret's own file is read elsewhere. */
function basesOfTexts(
	document: Fields,
	file: string,
	spanOf: SpanOf,
	diagnostics: Diagnostic[],
): readonly BaseConfiguration[] {
	return textsOfObject(document).flatMap(({ text, path }) => {
		if (document['kind'] === 'Secret' && ownFile.test(String(path.at(-1)))) return [];
		const span = spanOf(path);
		return parseAsGoDoes(createSource(file, text)).documents.flatMap((one): readonly BaseConfiguration[] => {
			if (one.broken || jsonType(one.value) !== 'object') return [];
			return isRouting(one.value)
				? [{ routing: nativeRouting(one.value, file, () => span, diagnostics) }]
				: basesOfValues(one.value as Fields, file, () => span, diagnostics);
		});
	});
}

/** What the operator of Prometheus calls the configuration in a secret. */
const ownFile = /^alertmanager\.ya?ml$/;

/** The configuration in a secret, plain or as Kubernetes keeps it. Everything in it stands where the text does. */
function basesOfSecret(
	{ metadata, stringData, data }: Fields,
	file: string,
	spanOf: SpanOf,
	diagnostics: Diagnostic[],
): readonly BaseConfiguration[] {
	const { name, namespace } = fieldsOf(metadata);
	const secret = typeof name === 'string' ? `${typeof namespace === 'string' ? namespace : '…'}/${name}` : undefined;
	const plain = Object.entries(fieldsOf(stringData)).map(([key, text]) => ({ key, text, path: ['stringData', key] }));
	const packed = Object.entries(fieldsOf(data)).map(([key, text]) => ({
		key,
		text: typeof text === 'string' ? unpacked(text) : undefined,
		path: ['data', key],
	}));
	return [...plain, ...packed].flatMap(({ key, text, path }): readonly BaseConfiguration[] => {
		if (!ownFile.test(key) || typeof text !== 'string') return [];
		const span = spanOf(path);
		const inner = parseAsGoDoes(createSource(span.file, text));
		const [problem] = inner.diagnostics;
		if (problem !== undefined)
			diagnostics.push(refused(`the text of ${quoted(key)} cannot be read: ${problem.message}`, span, 'mend it'));
		return inner.documents.flatMap((one) =>
			!one.broken && isRouting(one.value)
				? [{ routing: nativeRouting(one.value, file, () => span, diagnostics), secret }]
				: [],
		);
	});
}

/** Undefined, and told, where Alertmanager would refuse it. */
function nativeRouting(
	value: Fields,
	file: string,
	spanOf: SpanOf,
	diagnostics: Diagnostic[],
): AlertRouting | undefined {
	const faults = diagnostics.length;
	const report: Report = (message, at, hint) => void diagnostics.push(refused(message, spanOf(at), hint));
	const form = nativeForm;
	const receivers = receiversIn(value['receivers'], ['receivers'], { form, spanOf, report });
	const root = routeOf(value['route'], ['route'], undefined, {
		form,
		receivers: new Set(receivers.map(({ name }) => name)),
		times: new Set([...namesIn(value['time_intervals']), ...namesIn(value['mute_time_intervals'])]),
		spanOf,
		report,
	});
	const inhibitions = inhibitionsIn(value['inhibit_rules'], ['inhibit_rules'], {
		form,
		fieldsOf: nativeSides,
		hasSources: true,
		spanOf,
		report,
	});
	if (root === undefined || diagnostics.length > faults) return undefined;
	return {
		root,
		receivers,
		inhibitions,
		times: namedTimes(value['time_intervals'], value['mute_time_intervals']),
		file,
	};
}

const refused = (message: string, span: Span, hint: string): Diagnostic => ({
	code: 'alert-routing-refused',
	severity: 'error',
	message: `${message}; Alertmanager would refuse the file`,
	span,
	hint,
});
