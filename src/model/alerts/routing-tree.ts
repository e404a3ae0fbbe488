import type { Span } from '#diagnostics/diagnostic.ts';
import type { Path } from '../model.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import type { Fields } from '../unknown-fields.ts';
import type { AlertReceiver, AlertRoute, RouteMatcher } from './routing.ts';

export type Report = (message: string, path: Path, hint: string) => void;

/** Where in a file something stands; within a text of a Kubernetes object everything stands where the text does. */
export type SpanOf = (path: Path) => Span;

/** How a format writes what a routing tree holds. */
export interface RoutingForm {
	/** The fields of a route that name times. */
	readonly muted: string;
	readonly active: string;
	/** The key of a way to tell people, and in its first group what it is called. */
	readonly means: RegExp;
	/** What a receiver or a time of this text is called where alerts are sent. */
	readonly nameOf: (name: string) => string;
	/** Undefined, and told, for what is no list of conditions. */
	readonly matchersOf: (route: Fields, path: Path, report: Report) => readonly RouteMatcher[] | undefined;
	/** Whether a mapping below the first route may have a field. */
	readonly hasField: (field: string) => boolean;
	/** `main` takes every alert, whatever comes; `branch` is put below one that does, so it may have conditions, but needs a receiver. */
	readonly first: 'main' | 'branch';
}

/** What reading a tree of routes needs to know besides the tree. */
export interface RouteReading {
	readonly form: RoutingForm;
	/** The names of receivers and times, as they are written. */
	readonly receivers: ReadonlySet<string>;
	readonly times: ReadonlySet<string>;
	readonly spanOf: SpanOf;
	readonly report: Report;
}

/** Texts under `name` in a list of mappings. */
export const namesIn = (list: unknown): readonly string[] =>
	(Array.isArray(list) ? list : []).flatMap((one: unknown) => {
		const name = jsonType(one) === 'object' ? (one as Fields)['name'] : undefined;
		return typeof name === 'string' ? [name] : [];
	});

/** The receivers of a configuration, under the names that they have where alerts are sent. Faults are reported. */
export function receiversIn(
	value: unknown,
	at: Path,
	{ form, spanOf, report }: Pick<RouteReading, 'form' | 'spanOf' | 'report'>,
): readonly AlertReceiver[] {
	if (!Array.isArray(value)) {
		report('`receivers` is not a list', at, 'write a list of receivers, each with a `name`');
		return [];
	}
	const known = new Set<string>();
	return value.flatMap((one, index): AlertReceiver[] => {
		const path = [...at, index];
		const name = jsonType(one) === 'object' ? (one as Fields)['name'] : undefined;
		if (typeof name !== 'string' || name === '') {
			report('a receiver has no name', path, 'give it a `name`');
			return [];
		}
		if (known.has(name)) report(`receiver ${quoted(name)} is there twice`, path, 'give one of them another name');
		known.add(name);
		const means = Object.entries(one as Fields).flatMap(([key, configured]) => {
			const called = form.means.exec(key)?.[1];
			return called !== undefined && Array.isArray(configured) && configured.length > 0 ? [called] : [];
		});
		return [{ name: form.nameOf(name), means, span: spanOf(path) }];
	});
}

/** A route with those below it; undefined, and told, where one of them is refused. `above` is the receiver of the route above. */
export function routeOf(
	value: unknown,
	path: Path,
	above: string | undefined,
	reading: RouteReading,
): AlertRoute | undefined {
	const { form, receivers: known, spanOf, report } = reading;
	if (jsonType(value) !== 'object')
		return void report('a route is not a mapping', path, 'write `receiver:` and `matchers:`');
	const route = value as Fields;
	const strange = above === undefined ? undefined : Object.keys(route).find((field) => !form.hasField(field));
	if (strange !== undefined)
		return void report(`a route has no field ${quoted(strange)}`, [...path, strange], 'mend the name of the field');
	const { receiver: own, continue: continues, routes = [] } = route;
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
	const matchers = form.matchersOf(route, path, report);
	const mutedDuring = timesOf(route, form.muted, path, reading);
	const activeDuring = timesOf(route, form.active, path, reading);
	if (matchers === undefined || mutedDuring === undefined || activeDuring === undefined) return undefined;
	if (above === undefined && form.first === 'main') {
		if (matchers.length > 0)
			return void report('the first route has matchers', path, 'it must take every alert: move them to a route below');
		if (mutedDuring.length + activeDuring.length > 0)
			return void report('the first route is bound to times', path, 'move the times to routes below');
		if (continues === true)
			return void report('the first route has `continue`', path, 'remove it: no route comes after the first');
	}
	if (routes !== null && !Array.isArray(routes))
		return void report('`routes` is not a list', [...path, 'routes'], 'write a list of routes');
	const below = (routes ?? []).map((one, at) => routeOf(one, [...path, 'routes', at], receiver, reading));
	const read = below.filter((one) => one !== undefined);
	if (read.length < below.length) return undefined;
	return {
		receiver: form.nameOf(receiver),
		matchers,
		continues: continues === true,
		routes: read,
		mutedDuring: mutedDuring.map(form.nameOf),
		activeDuring: activeDuring.map(form.nameOf),
		span: spanOf(path),
	};
}

/** Times that a route names; undefined, and told, for what is no list of names that are there. */
function timesOf(
	route: Fields,
	field: string,
	path: Path,
	{ times, report }: RouteReading,
): readonly string[] | undefined {
	const written = route[field] ?? [];
	if (!Array.isArray(written))
		return void report(`\`${field}\` is not a list`, [...path, field], 'write a list of names');
	const strange = written.find((one) => typeof one !== 'string' || !times.has(one));
	if (strange !== undefined)
		return void report(
			typeof strange === 'string' ? `no time is called ${quoted(strange)}` : `\`${field}\` holds what is no name`,
			[...path, field],
			'add it to the list of times, or mend the name',
		);
	return written as readonly string[];
}
