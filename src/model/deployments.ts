import { fields } from './fields.ts';
import type { CommonCause, Deployment, Entity, Ref, Replica } from './model.ts';
import type { Places } from './places.ts';
import { quantityOf, ratePerSecond } from './quantity.ts';
import type { Resolver } from './references.ts';
import type { Component, Deployment as DeploymentData } from './types.generated.ts';

/** How a component runs in an environment, with its copies placed; an undeclared deployment where nothing is written. */
export function deploymentOf(
	component: Entity<'component'>,
	places: Places,
	environment: string,
	resolver: Resolver,
): Deployment {
	const { data, id, ref } = component;
	const all = data.deployment ?? {};
	const declared = Object.hasOwn(all, environment);
	const own: DeploymentData = declared ? all[environment]! : {};
	const path = ['deployment', environment];
	const domains = (texts: readonly string[] | undefined): Ref[] => resolveDomains(texts ?? [], resolver);
	return {
		component: ref,
		declared,
		replicas: declared ? replicasOf(id, own, places, path, domains) : [],
		domains: domains(own.domains),
		commonCauses: (own.commonCause ?? []).map(
			(cause, index): CommonCause => ({
				ref: `common-cause:${id}/${cause.id}`,
				id: cause.id,
				kind: cause.kind ?? 'other',
				span: places.spanOf([...path, 'commonCause', index]),
			}),
		),
		...required(own.requireK, data.capacity),
		strategy: own.strategy,
		span: declared ? places.keySpanOf(path) : component.span,
	};
}

function resolveDomains(texts: readonly string[], resolver: Resolver): Ref[] {
	const refs = texts.flatMap((text) => resolver.resolve(text, fields.domain).ref ?? []);
	return [...new Set(refs)];
}

function replicasOf(
	component: string,
	{ replicas }: DeploymentData,
	places: Places,
	path: readonly (string | number)[],
	domains: (texts: readonly string[] | undefined) => Ref[],
): Replica[] {
	const replica = (id: string, texts: readonly string[] | undefined, at: readonly (string | number)[]): Replica => ({
		ref: `instance:${component}/${id}`,
		id,
		domains: domains(texts),
		span: places.spanOf(at),
	});
	if (replicas === undefined) return [];
	if (Array.isArray(replicas)) {
		return replicas.map((each, index) => replica(each.id, each.domains, [...path, 'replicas', index]));
	}
	const { n, spread = [] } = replicas;
	return Array.from({ length: n }, (_, index) => {
		const domain = spread.length > 0 ? [spread[index % spread.length]!] : [];
		return replica(`r${index + 1}`, domain, [...path, 'replicas']);
	});
}

/** How many copies must be up: max(declared k, ceil(peak / unit capacity)), at least 1 (DOMAIN 0.5), and how that was found. */
function required(
	declared: number | undefined,
	capacity: Component['capacity'],
): { require: number; requireBasis: string } {
	const load = copiesForPeak(capacity);
	if (declared === undefined && !load) {
		return { require: 1, requireBasis: 'at least one copy; neither requireK nor peak with unitCapacity is declared' };
	}
	if (!load) return { require: declared!, requireBasis: `requireK ${declared}` };
	if (declared === undefined) return { require: load.copies, requireBasis: load.basis };
	return { require: Math.max(declared, load.copies), requireBasis: `max(requireK ${declared}, ${load.basis})` };
}

/** Copies that the peak load needs, when peak and unit capacity are declared. */
export function copiesForPeak(capacity: Component['capacity']): { copies: number; basis: string } | undefined {
	const peak = ratePerSecond(capacity?.peak);
	const unit = ratePerSecond(capacity?.unitCapacity);
	if (peak === undefined || unit === undefined || unit === 0) return undefined;
	// Rates such as 0.3/s have no exact binary form: 0.9 / 0.3 must need three copies, not four.
	const copies = Math.max(1, Math.ceil(peak / unit - 1e-9));
	const text = (rate: NonNullable<Component['capacity']>['peak']): string => quantityOf<string>(rate)!.value;
	return { copies, basis: `ceil(${text(capacity?.peak)} / ${text(capacity?.unitCapacity)}) = ${copies}` };
}
