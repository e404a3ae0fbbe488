import type { Path } from '../model.ts';
import { jsonType } from '../schema-lookup.ts';
import { type Fields, fieldsOf } from '../unknown-fields.ts';

/** Values of a Helm chart within an object that installs it: as a part of the document, or as a text that is YAML itself. */
export type ReleaseValues =
	| { readonly value: Fields; readonly path: Path }
	| { readonly text: string; readonly path: Path };

/**
 * The values that an object of Flux (`HelmRelease`), Argo CD (`Application`, `ApplicationSet`) or k3s (`HelmChart`, `HelmChartConfig`)
 * carries itself; none for other objects, and what it takes from elsewhere is in other files. Of Argo CD's two forms the mapping counts where both are given, as there.
 */
export function valuesOfRelease({ apiVersion, kind, spec }: Fields): readonly ReleaseValues[] {
	const type = `${String(apiVersion).replace(/\/.*$/, '')} ${String(kind)}`;
	switch (type) {
		case 'helm.toolkit.fluxcd.io HelmRelease':
			return valuesAt(fieldsOf(spec), ['spec'], ['values']);
		case 'argoproj.io Application':
			return valuesOfSources(fieldsOf(spec), ['spec']);
		case 'argoproj.io ApplicationSet':
			return valuesOfSources(fieldsOf(fieldsOf(fieldsOf(spec)['template'])['spec']), ['spec', 'template', 'spec']);
		case 'helm.cattle.io HelmChart':
		case 'helm.cattle.io HelmChartConfig':
			return valuesAt(fieldsOf(spec), ['spec'], ['valuesContent']);
		default:
			return [];
	}
}

function valuesOfSources({ source, sources }: Fields, at: Path): readonly ReleaseValues[] {
	const all = [
		{ one: source, path: [...at, 'source'] },
		...(Array.isArray(sources) ? sources : []).map((one, index) => ({ one, path: [...at, 'sources', index] })),
	];
	return all.flatMap(({ one, path }) =>
		valuesAt(fieldsOf(fieldsOf(one)['helm']), [...path, 'helm'], ['valuesObject', 'values']),
	);
}

/** The first of some fields that holds values. */
function valuesAt(fields: Fields, at: Path, names: readonly string[]): readonly ReleaseValues[] {
	for (const name of names) {
		const value = fields[name];
		const path = [...at, name];
		if (jsonType(value) === 'object') return [{ value: value as Fields, path }];
		if (typeof value === 'string' && value.trim() !== '') return [{ text: value, path }];
	}
	return [];
}
