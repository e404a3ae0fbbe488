import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Entity, Kind, Link, Model, Ref } from './model.ts';

/** Whether an entity holds on a day: not yet, now, or no more. */
export type Validity = 'planned' | 'in-force' | 'retired';

/** The days between which an entity is true; both ends belong to it. */
export interface ValidityPeriod {
	readonly validFrom?: string | undefined;
	readonly validTo?: string | undefined;
}

/** Compares days as texts, which is right for `YYYY-MM-DD`. */
export function validityOn({ validFrom, validTo }: ValidityPeriod, day: string): Validity {
	if (validFrom !== undefined && day < validFrom) return 'planned';
	if (validTo !== undefined && day > validTo) return 'retired';
	return 'in-force';
}

/** A model of one day, and which references lead out of it. */
export interface InForce {
	readonly model: Model;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * The part of a model that is true on its day. Entities that are planned or retired are kept in `outOfForce`, so that the
 * site can list them, and nothing else of the model knows them: no analysis counts what does not stand yet or any more.
 * What is in force and names one of them is told, because the name then leads to nothing; a view may, as it draws plans.
 */
export function inForceOf(model: Model): InForce {
	const outOfForce = Object.fromEntries(
		Object.entries(model.entities).filter(
			([, { data }]) => validityOn(data as ValidityPeriod, model.asOf) !== 'in-force',
		),
	);
	if (Object.keys(outOfForce).length === 0) return { model, diagnostics: [] };
	const goneInterfaces = new Set(
		model.interfaces.filter((one) => Object.hasOwn(outOfForce, one.component)).map((one) => one.ref),
	);
	const stands = (ref: Ref): boolean => !Object.hasOwn(outOfForce, ref) && !goneInterfaces.has(ref);
	const leadingOut = model.links.filter(({ from, to }) => stands(from) && !stands(to));
	return {
		model: { ...onlyStanding(model, stands), outOfForce },
		diagnostics: leadingOut
			.filter(({ from }) => model.entities[from]?.kind !== 'view')
			.map((link) => leadsOut(link, ownerOf(model, link.to), model.asOf)),
	};
}

function onlyStanding(model: Model, stands: (ref: Ref) => boolean): Model {
	const keyed = <T>(values: { readonly [ref: Ref]: T }): { readonly [ref: Ref]: T } =>
		Object.fromEntries(Object.entries(values).filter(([ref]) => stands(ref)));
	return {
		...model,
		entities: keyed(model.entities),
		byKind: Object.fromEntries(
			(Object.keys(model.byKind) as Kind[]).map((kind) => [kind, model.byKind[kind].filter(({ ref }) => stands(ref))]),
		) as unknown as Model['byKind'],
		links: model.links.filter(({ from, to }) => stands(from) && stands(to)),
		interfaces: model.interfaces.filter(({ ref }) => stands(ref)),
		dependencies: model.dependencies.filter(({ from, to }) => stands(from) && stands(to)),
		deployments: mapped(keyed(model.deployments), (deployment) => ({
			...deployment,
			domains: deployment.domains.filter(stands),
			replicas: deployment.replicas.map((replica) => ({ ...replica, domains: replica.domains.filter(stands) })),
		})),
		steps: mapped(keyed(model.steps), (steps) => steps.filter(({ from, to }) => stands(from) && stands(to))),
		domainParents: Object.fromEntries(
			Object.entries(model.domainParents).filter(([domain, parent]) => stands(domain) && stands(parent)),
		),
	};
}

const mapped = <T>(values: { readonly [ref: Ref]: T }, change: (value: T) => T): { readonly [ref: Ref]: T } =>
	Object.fromEntries(Object.entries(values).map(([ref, value]) => [ref, change(value)]));

/** The entity that a reference leads to, or whose interface it is. */
function ownerOf(model: Model, ref: Ref): Entity {
	const component = model.interfaces.find((one) => one.ref === ref)?.component;
	return model.entities[component ?? ref]!;
}

function leadsOut({ span }: Link, target: Entity, asOf: string): Diagnostic {
	const { validFrom, validTo } = target.data as ValidityPeriod;
	const planned = validityOn({ validFrom, validTo }, asOf) === 'planned';
	return {
		code: 'not-in-force',
		severity: planned ? 'info' : 'warning',
		message: planned
			? `\`${target.ref}\` is valid only from ${validFrom}, so on ${asOf} this leads to nothing`
			: `\`${target.ref}\` was valid until ${validTo}, so on ${asOf} this leads to nothing`,
		span,
		expected: `something that is valid on ${asOf}`,
		hint: planned
			? 'give what names it the same `validFrom`, or wait for the day'
			: 'name what took its place, or remove it',
		related: [{ message: 'it stands here', span: target.span }],
	};
}
