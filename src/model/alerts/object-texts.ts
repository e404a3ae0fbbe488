import type { Path } from '../model.ts';
import { type Fields, fieldsOf } from '../unknown-fields.ts';
import { valuesOfRelease } from './release-values.ts';

/** A text within an object of Kubernetes that may be YAML or JSON itself. */
export interface ObjectText {
	readonly text: string;
	readonly path: Path;
	/** Whether it is there for what is read here, so that a mistake in it is worth a word; a map of texts may hold anything. */
	readonly isMeant: boolean;
}

/** What every text with rules, routes or the alert of a panel has in it: others, such as most dashboards, need not be parsed. */
const promising = /\balert"?[ \t]*:|\balertmanager\b|\breceivers\b/;

/** A rule of Prometheus, whatever stands around it. */
const ruleLine = /^[ \t]*-?[ \t]*alert:[ \t]/m;

/**
 * The texts of an object, or of all objects of a list, in which rules or routes may stand: values of charts that Argo CD or k3s take
 * as a text, entries of a `ConfigMap` or a `Secret` (rule files, configurations, dashboards for Grafana, values that Flux takes from
 * there), and the dashboard of a `GrafanaDashboard`. O(length).
 */
export function textsOfObject(value: unknown): readonly ObjectText[] {
	const object = fieldsOf(value);
	const { kind, items } = object;
	if (kind === 'List' && Array.isArray(items))
		return items.flatMap((item, at) =>
			fieldsOf(item)['kind'] === 'List'
				? []
				: textsOfObject(item).map((one) => ({ ...one, path: ['items', at, ...one.path] })),
		);
	if (kind === 'ConfigMap' || kind === 'Secret')
		return entriesOf(object).flatMap(({ text, path }) =>
			promising.test(text) ? [{ text, path, isMeant: kind === 'ConfigMap' && ruleLine.test(text) }] : [],
		);
	if (kind === 'GrafanaDashboard') {
		const { json } = fieldsOf(object['spec']);
		return typeof json === 'string' && promising.test(json)
			? [{ text: json, path: ['spec', 'json'], isMeant: true }]
			: [];
	}
	return valuesOfRelease(object).flatMap((values) =>
		'text' in values ? [{ text: values.text, path: values.path, isMeant: true }] : [],
	);
}

function entriesOf({ kind, data, stringData }: Fields): readonly { readonly text: string; readonly path: Path }[] {
	const isPacked = kind === 'Secret';
	const own = Object.entries(fieldsOf(data)).map(([key, one]) => ({
		text: typeof one !== 'string' ? undefined : isPacked ? unpacked(one) : one,
		path: ['data', key],
	}));
	const plain = Object.entries(fieldsOf(isPacked ? stringData : undefined)).map(([key, one]) => ({
		text: typeof one === 'string' ? one : undefined,
		path: ['stringData', key],
	}));
	return [...own, ...plain].flatMap(({ text, path }) => (text === undefined ? [] : [{ text, path }]));
}

/** Base64 as text; undefined for what is none. */
export function unpacked(text: string): string | undefined {
	try {
		const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (one) => one.charCodeAt(0));
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
