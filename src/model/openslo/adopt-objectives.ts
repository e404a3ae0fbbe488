import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { Authored, File } from '../authored.ts';
import { impliedFields } from '../implied.ts';
import type { Entity, Model, Ref } from '../model.ts';
import { onePlace } from '../places.ts';
import { durationMs } from '../quantity.ts';
import { quoted } from '../quoted.ts';
import type { OpenSloObjective, WrittenObjective } from './objective.ts';
import { readOpenSlo } from './read-openslo.ts';
import { serviceName } from './service-name.ts';

/** What OpenSLO files come to before the model is there: objectives that it lacks, as an author would have written them. */
export interface AdoptedObjectives {
	readonly authored: readonly Authored[];
	readonly objectives: readonly WrittenObjective[];
	/** Those of them that became objectives of the model. */
	readonly own: ReadonlySet<WrittenObjective>;
	readonly diagnostics: readonly Diagnostic[];
}

type Fields = { readonly [name: string]: unknown };

/** Reads OpenSLO files. An objective whose name the model has is held against it later; any other becomes one of the model. */
export function adoptObjectives(files: readonly File[], authored: readonly Authored[]): AdoptedObjectives {
	const { objectives, diagnostics } = readOpenSlo(files);
	const entities = authored.map(
		({ value, path }) => ({ ...impliedFields(path), ...(value as object | null) }) as Fields,
	);
	const taken = new Set(entities.filter(({ kind }) => kind === 'slo').map(({ id }) => id));
	const own = new Set<WrittenObjective>();
	const told = [...diagnostics];
	const first = new Map<string, WrittenObjective>();
	for (const one of objectives) {
		const known = first.get(one.id);
		if (known !== undefined) told.push(twice(one, known));
		else if (!taken.has(one.id)) own.add(one);
		first.set(one.id, known ?? one);
	}
	const made = [...own].map(
		(one): Authored => ({ value: entityOf(one, entities), places: onePlace(one.span), path: one.span.file }),
	);
	return { authored: made, objectives: [...first.values()], own, diagnostics: told };
}

function entityOf(one: WrittenObjective, entities: readonly Fields[]): Fields {
	const subject = one.service === undefined ? undefined : subjectOf(one.service, entities);
	const sli = one.good === undefined || one.total === undefined ? one.measure : { good: one.good, total: one.total };
	return {
		kind: 'slo',
		id: one.id,
		name: one.title,
		target: one.target,
		...(one.description && { description: one.description }),
		...(subject && { for: subject }),
		...(sli && { sli }),
		...(one.window && { window: one.window }),
		...(one.burns.length > 0 && {
			burnAlerts: one.burns.map(({ severity, ...burn }) => ({ ...burn, ...(severity && { severity }) })),
		}),
	};
}

/** The component that a service is: by id, else by name or other name in any case, where it is the only one. */
function subjectOf(service: string, entities: readonly Fields[]): Ref | undefined {
	const components = entities.filter(({ kind }) => kind === 'component');
	const byId = components.find(({ id }) => id === service);
	const key = service.toLowerCase();
	const called = components.filter(({ name, aliases }) =>
		[name, ...(Array.isArray(aliases) ? aliases : [])].some((one) => String(one).toLowerCase() === key),
	);
	const found = byId ?? (called.length === 1 ? called[0] : undefined);
	return found === undefined ? undefined : `component:${String(found['id'])}`;
}

const twice = ({ id, span }: WrittenObjective, first: WrittenObjective): Diagnostic => ({
	code: 'openslo-refused',
	severity: 'warning',
	message: `there are two objectives called ${quoted(id)}; this one is left out`,
	span,
	hint: 'rename one',
	related: [{ message: 'the first one', span: first.span }],
});

/** A model with the objectives of OpenSLO files beside its own, and where the two say different things. */
export function withObjectives(
	model: Model,
	{ objectives, own }: AdoptedObjectives,
): { readonly model: Model; readonly diagnostics: readonly Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const held = objectives.flatMap((one): OpenSloObjective[] => {
		const slo = model.byKind.slo.find(({ id }) => id === one.id);
		if (slo === undefined) return [];
		const isOwn = own.has(one);
		const differs = isOwn ? [] : differences(model, slo, one);
		if (isOwn && one.service !== undefined && subjectRef(model, slo) === undefined)
			diagnostics.push({
				code: 'openslo-service',
				severity: 'warning',
				message: `objective ${quoted(one.id)} is about service ${quoted(one.service)}, and no component is called that`,
				span: one.span,
				nearest: nearest(
					one.service,
					model.byKind.component.map(({ id }) => id),
				),
				hint: 'give the component that name among its `aliases`, or write the objective into the model',
			});
		if (differs.length > 0)
			diagnostics.push({
				code: 'objective-disagrees',
				severity: 'warning',
				message: `objective ${quoted(one.id)} is not what the model says: ${differs.join('; ')}`,
				span: one.span,
				hint: 'correct one of the two',
				related: [{ message: 'the objective of the model', span: slo.span }],
			});
		return [{ ...one, slo: slo.ref, isOwn, differs }];
	});
	return { model: held.length === 0 ? model : { ...model, openSloObjectives: held }, diagnostics };
}

const subjectRef = (model: Model, slo: Entity<'slo'>): Ref | undefined =>
	model.links.find(({ from, path }) => from === slo.ref && path[0] === 'for')?.to;

function differences(model: Model, slo: Entity<'slo'>, one: WrittenObjective): readonly string[] {
	const { target, window } = slo.data;
	const percent = typeof target === 'object' ? target.value : target;
	const differs: string[] = [];
	if (percent !== one.target) differs.push(`the target is ${one.target} % here and ${String(percent)} % there`);
	if (one.writtenWindow !== undefined && (one.window === undefined || durationMs(one.window) !== durationMs(window)))
		differs.push(
			`the window is ${quoted(one.writtenWindow)} here and ${window === undefined ? 'not declared' : quoted(window)} there`,
		);
	const subject = subjectRef(model, slo);
	if (one.service !== undefined && subject !== undefined) {
		const entity = model.entities[subject];
		const names = [
			serviceName(subject),
			entity?.id,
			entity?.name,
			...((entity?.data as { aliases?: readonly string[] })?.aliases ?? []),
		];
		if (!names.some((name) => name?.toLowerCase() === one.service!.toLowerCase()))
			differs.push(`it is about ${quoted(one.service)} here and ${quoted(subject)} there`);
	}
	return differs;
}
