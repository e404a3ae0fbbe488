import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import type { Path } from '../model.ts';
import { quoted } from '../quoted.ts';
import { fieldsOf } from '../unknown-fields.ts';

/** Where a `HelmRelease` of Flux takes values from that it does not carry itself. */
interface Taken {
	readonly release: string;
	readonly kind: 'ConfigMap' | 'Secret';
	readonly name: string;
	readonly namespace: string | undefined;
	readonly span: Span;
}

interface Held {
	readonly key: string;
	readonly namespace: string | undefined;
	readonly isSealed: boolean;
}

/** What objects take from elsewhere, gathered document by document, and what of it is in no file in the end. */
export interface ValuesElsewhere {
	look(document: unknown, spanOf: (path: Path) => Span): void;
	told(): readonly Diagnostic[];
}

/**
 * Follows `valuesFrom` of Flux (its documentation, "Values references"). What a `ConfigMap` or `Secret` among the files holds is read
 * where it stands; what is in no file, or is encrypted, is told, since rules and routes may be in it.
 */
export function valuesElsewhere(): ValuesElsewhere {
	const taken: Taken[] = [];
	const held: Held[] = [];
	const look = (document: unknown, spanOf: (path: Path) => Span): void => {
		const { apiVersion, kind, metadata, spec, items, sops } = fieldsOf(document);
		if (kind === 'List' && Array.isArray(items)) {
			for (const [at, item] of items.entries())
				if (fieldsOf(item)['kind'] !== 'List') look(item, (path) => spanOf(['items', at, ...path]));
			return;
		}
		const { name, namespace: own } = fieldsOf(metadata);
		const namespace = typeof own === 'string' ? own : undefined;
		if (typeof name !== 'string') return;
		if (kind === 'ConfigMap' || kind === 'Secret')
			held.push({ key: `${kind} ${name}`, namespace, isSealed: sops !== undefined });
		if (kind !== 'HelmRelease' || !String(apiVersion).startsWith('helm.toolkit.fluxcd.io/')) return;
		const { valuesFrom } = fieldsOf(spec);
		for (const [at, one] of (Array.isArray(valuesFrom) ? valuesFrom : []).entries()) {
			const { kind: from, name: called, targetPath } = fieldsOf(one);
			// One value for one place holds no rules.
			if ((from !== 'ConfigMap' && from !== 'Secret') || typeof called !== 'string' || targetPath !== undefined)
				continue;
			taken.push({ release: name, kind: from, name: called, namespace, span: spanOf(['spec', 'valuesFrom', at]) });
		}
	};
	const told = (): readonly Diagnostic[] =>
		taken.flatMap(({ release, kind, name, namespace, span }) => {
			const same = held.filter(
				(one) => one.key === `${kind} ${name}` && (one.namespace ?? namespace) === (namespace ?? one.namespace),
			);
			if (same.some(({ isSealed }) => !isSealed)) return [];
			const why = same.length > 0 ? 'which is encrypted' : 'which is in no file';
			return [
				{
					code: 'alert-values-not-read',
					severity: 'info' as const,
					message: `${quoted(release)} takes values from ${kind} ${quoted(name)}, ${why}: rules and routes in it are not read`,
					span,
					hint:
						same.length > 0
							? 'name what it is decrypted to under `alerts`, or write the rules as a `PrometheusRule`'
							: `name the file of the ${kind} under \`alerts\`, or that of the values in it`,
				},
			];
		});
	return { look, told };
}
