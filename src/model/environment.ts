import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { Entity } from './model.ts';
import type { Checked } from './validate.ts';

/** The environment that was asked for, and where in `lintel.yaml` if it was there. */
export interface AskedEnvironment {
	readonly name: string | undefined;
	readonly span?: Span | undefined;
}

/** The environment to show: as asked for, else the one for production, else the only one, else `prod`. */
export function chooseEnvironment(
	{ name: asked, span }: AskedEnvironment,
	checked: readonly Checked[],
	report: (diagnostic: Diagnostic) => void,
): string {
	const environments = checked.map(({ entity }) => entity).filter((entity) => entity.kind === 'environment');
	const known = new Set([...environments.map(({ id }) => id), ...deployedTo(checked)]);
	if (asked !== undefined) {
		if (known.size > 0 && !known.has(asked)) report({ ...unknown(asked, [...known].sort()), span });
		return asked;
	}
	const production = environments.filter(({ data }) => (data as Entity<'environment'>['data']).stage === 'production');
	if (production.length === 1) return production[0]!.id;
	return known.size === 1 ? [...known][0]! : 'prod';
}

function deployedTo(checked: readonly Checked[]): string[] {
	return checked.flatMap(({ entity }) =>
		entity.kind === 'component' ? Object.keys((entity as Entity<'component'>).data.deployment ?? {}) : [],
	);
}

function unknown(asked: string, known: readonly string[]): Diagnostic {
	const near = nearest(asked, known);
	return {
		code: 'unknown-environment',
		severity: 'error',
		message: `there is no environment \`${asked}\``,
		actual: asked,
		nearest: near,
		hint: near === undefined ? `environments: ${known.join(', ')}` : undefined,
	};
}
