import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { createSource } from '#diagnostics/source.ts';
import type { File } from '../authored.ts';
import type { Path } from '../model.ts';
import { parseAsGoDoes } from '../parse.ts';
import { type Places, placesIn } from '../places.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { readMatchers } from './read-matcher.ts';
import type { AlertReceiver, AlertRoute, AlertRouting, RouteMatcher } from './routing.ts';

type Fields = { readonly [name: string]: unknown };
type Report = (message: string, path: Path, hint: string) => void;

/** Where in a file something stands; within a text of a Kubernetes object everything stands where the text does. */
type SpanOf = (path: Path) => Span;

/** Routing trees of some files, and what an Alertmanager would refuse about them. */
export interface ReadRouting {
	readonly routing: readonly AlertRouting[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Whether a document is the configuration of an Alertmanager. */
export const isRouting = (value: unknown): value is Fields =>
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
 * Reads Alertmanager configurations, also those in the `stringData` of a Kubernetes secret and in values of Helm charts. What is no YAML is told where
 * rules are read from the same files. Never throws; a tree with a fault in it is left out, since nobody can tell where
 * alerts would go. In the order of files.
 */
export function readRouting(files: readonly File[]): ReadRouting {
	const routing: AlertRouting[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const { path: file, text } of files) {
		if (!/\breceivers\b|\bAlertmanagerConfig\b/.test(text)) continue;
		const source = createSource(file, text.startsWith('\uFEFF') ? text.slice(1) : text);
		const { table, documents } = parseAsGoDoes(source);
		for (const document of documents) {
			if (document.broken) continue;
			const places = placesIn(table, source, document.root);
			for (const { value, spanOf } of configurationsOf(document.value, places, diagnostics)) {
				const faults = diagnostics.length;
				const report: Report = (message, at, hint) => void diagnostics.push(refused(message, spanOf(at), hint));
				const receivers = receiversOf(value['receivers'], spanOf, report);
				const reading: Reading = {
					receivers: new Set(receivers.map(({ name }) => name)),
					times: new Set([...namesIn(value['time_intervals']), ...namesIn(value['mute_time_intervals'])]),
					spanOf,
					report,
				};
				const root = routeOf(value['route'], ['route'], undefined, reading);
				if (root !== undefined && diagnostics.length === faults) routing.push({ root, receivers, file });
			}
		}
	}
	return { routing, diagnostics };
}

/** What reading a tree of routes needs to know besides the tree. */
interface Reading {
	readonly receivers: ReadonlySet<string>;
	/** The times that have a name. */
	readonly times: ReadonlySet<string>;
	readonly spanOf: SpanOf;
	readonly report: Report;
}

const namesIn = (list: unknown): readonly string[] =>
	(Array.isArray(list) ? list : []).flatMap((one: unknown) => {
		const name = jsonType(one) === 'object' ? (one as Fields)['name'] : undefined;
		return typeof name === 'string' ? [name] : [];
	});

function configurationsOf(
	value: unknown,
	places: Places,
	diagnostics: Diagnostic[],
): readonly { readonly value: Fields; readonly spanOf: SpanOf }[] {
	if (isRouting(value)) return [{ value, spanOf: (path) => places.spanOf(path) }];
	const inValues = routingsOfValues(value).map((one) => ({
		value: one.value,
		spanOf: (path: Path) => places.spanOf([...one.path, ...path]),
	}));
	const kind = jsonType(value) === 'object' ? (value as Fields)['kind'] : undefined;
	if (kind === 'AlertmanagerConfig') diagnostics.push(notRead(places));
	if (kind !== 'Secret') return inValues;
	const texts = (value as Fields)['stringData'];
	if (jsonType(texts) !== 'object') return [];
	return Object.entries(texts as Fields).flatMap(([name, text]) => {
		if (!/^alertmanager\.ya?ml$/.test(name) || typeof text !== 'string') return [];
		const span = places.keySpanOf(['stringData', name]);
		const inner = parseAsGoDoes(createSource(span.file, text));
		const [problem] = inner.diagnostics;
		if (problem !== undefined)
			diagnostics.push(refused(`the text of ${quoted(name)} cannot be read: ${problem.message}`, span, 'mend it'));
		return inner.documents.flatMap((one) =>
			!one.broken && isRouting(one.value) ? [{ value: one.value, spanOf: () => span }] : [],
		);
	});
}

function receiversOf(value: unknown, spanOf: SpanOf, report: Report): readonly AlertReceiver[] {
	if (!Array.isArray(value)) {
		report('`receivers` is not a list', ['receivers'], 'write a list of receivers, each with a `name`');
		return [];
	}
	const known = new Set<string>();
	return value.flatMap((one, at): AlertReceiver[] => {
		const path = ['receivers', at];
		const name = jsonType(one) === 'object' ? (one as Fields)['name'] : undefined;
		if (typeof name !== 'string' || name === '') {
			report('a receiver has no name', path, 'give it a `name`');
			return [];
		}
		if (known.has(name)) report(`receiver ${quoted(name)} is there twice`, path, 'give one of them another name');
		known.add(name);
		const means = Object.entries(one as Fields).flatMap(([key, configured]) =>
			/^[a-z0-9_]{1,40}_configs$/.test(key) && Array.isArray(configured) && configured.length > 0
				? [key.replace(/_configs$/, '')]
				: [],
		);
		return [{ name, means, span: spanOf(path) }];
	});
}

function routeOf(value: unknown, path: Path, above: string | undefined, reading: Reading): AlertRoute | undefined {
	const { receivers: known, spanOf, report } = reading;
	if (jsonType(value) !== 'object')
		return void report('a route is not a mapping', path, 'write `receiver:` and `matchers:`');
	const { receiver: own, continue: continues, routes = [] } = value as Fields;
	const receiver = own === undefined || own === null || own === '' ? above : own;
	if (typeof receiver !== 'string')
		return void report(
			'the first route has no receiver',
			path,
			'give it a `receiver`: it gets what no other route takes',
		);
	if (!known.has(receiver))
		return void report(
			`no receiver is called ${quoted(receiver)}`,
			[...path, 'receiver'],
			'add it to `receivers`, or mend the name',
		);
	const matchers = matchersOf(value as Fields, path, report);
	if (matchers === undefined) return undefined;
	if (above === undefined && matchers.length > 0)
		return void report('the first route has matchers', path, 'it must take every alert: move them to a route below');
	const mutedDuring = timesOf(value as Fields, 'mute_time_intervals', path, reading);
	const activeDuring = timesOf(value as Fields, 'active_time_intervals', path, reading);
	if (mutedDuring === undefined || activeDuring === undefined) return undefined;
	if (above === undefined && mutedDuring.length + activeDuring.length > 0)
		return void report('the first route is bound to times', path, 'move the times to routes below');
	if (routes !== null && !Array.isArray(routes))
		return void report('`routes` is not a list', [...path, 'routes'], 'write a list of routes');
	const below = (routes ?? []).map((one, at) => routeOf(one, [...path, 'routes', at], receiver, reading));
	const read = below.filter((one) => one !== undefined);
	if (read.length < below.length) return undefined;
	return {
		receiver,
		matchers,
		continues: continues === true,
		routes: read,
		mutedDuring,
		activeDuring,
		span: spanOf(path),
	};
}

/** Times that a route names; undefined, and told, for what is no list of names that are there. */
function timesOf(route: Fields, field: string, path: Path, { times, report }: Reading): readonly string[] | undefined {
	const written = route[field] ?? [];
	if (!Array.isArray(written))
		return void report(`\`${field}\` is not a list`, [...path, field], 'write a list of names');
	const strange = written.find((one) => typeof one !== 'string' || !times.has(one));
	if (strange !== undefined)
		return void report(
			typeof strange === 'string' ? `no time is called ${quoted(strange)}` : `\`${field}\` holds what is no name`,
			[...path, field],
			'add it to `time_intervals`, or mend the name',
		);
	return written as readonly string[];
}

function matchersOf(route: Fields, path: Path, report: Report): readonly RouteMatcher[] | undefined {
	const found: RouteMatcher[] = [];
	for (const [key, operator] of [
		['match', '='],
		['match_re', '=~'],
	] as const) {
		const written = route[key];
		if (written === undefined || written === null) continue;
		const entries = jsonType(written) === 'object' ? Object.entries(written as Fields) : undefined;
		if (entries === undefined || entries.some(([, one]) => typeof one === 'object'))
			return void report(`\`${key}\` is not a mapping of labels to values`, [...path, key], 'write `label: value`');
		found.push(...entries.map(([label, one]) => ({ label, operator, value: String(one) })));
	}
	const written = route['matchers'] ?? [];
	const texts = typeof written === 'string' ? [written] : written;
	if (!Array.isArray(texts))
		return void report('`matchers` is not a list', [...path, 'matchers'], 'write a list of texts');
	for (const text of texts) {
		const read = typeof text === 'string' ? readMatchers(text) : undefined;
		if (read === undefined)
			return void report(`${quoted(text)} is no matcher`, [...path, 'matchers'], 'write it like `severity = critical`');
		found.push(...read);
	}
	return found;
}

/** What the operator makes of such an object hangs on its own settings and on the configuration that it is merged into. */
const notRead = (places: Places): Diagnostic => ({
	code: 'alert-routing-not-read',
	severity: 'info',
	message: 'objects of kind `AlertmanagerConfig` are not read: whom alerts reach by this one is not known',
	span: places.spanOf(['kind']),
	hint: 'name what the operator makes of all of them, from the secret of its Alertmanager (`alertmanager.yaml`)',
});

const refused = (message: string, span: Span, hint: string): Diagnostic => ({
	code: 'alert-routing-refused',
	severity: 'error',
	message: `${message}; Alertmanager would refuse the file`,
	span,
	hint,
});
