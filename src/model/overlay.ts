import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Note } from './annotations.ts';
import type { DataByKind, Entity, Kind, Path, Ref } from './model.ts';
import type { Places } from './places.ts';
import type { Resolver } from './references.ts';
import { conceptSchema, schemaAt } from './schema-lookup.ts';
import { type Checked, problemsOf, toEntity } from './validate.ts';

type Overlay = NonNullable<DataByKind['environment']['overlays']>[number];
type Report = (diagnostic: Diagnostic) => void;

/**
 * The entities as they are in one environment. The overlays of every environment are merged and validated, so that a
 * mistake in one shows whatever is built; only those of `environment` stay.
 */
export function applyOverlays(
	checked: readonly Checked[],
	environment: string,
	resolver: Resolver,
	report: Report,
): Checked[] {
	const changed = new Map<Ref, Checked>();
	const byRef = new Map(checked.map((each) => [each.entity.ref, each]));
	for (const { entity, places } of checked.filter(isEnvironment)) {
		const own = new Map<Ref, Checked>();
		for (const [index, overlay] of (entity.data.overlays ?? []).entries()) {
			const ref = resolver.resolve(overlay.target, overlaid).ref;
			const base = ref === undefined ? undefined : (own.get(ref) ?? byRef.get(ref));
			const merged = base && mergeInto(base, overlay, within(places, ['overlays', index, 'merge']), report);
			if (merged) own.set(merged.entity.ref, merged);
		}
		if (entity.id === environment) for (const [ref, each] of own) changed.set(ref, each);
	}
	return checked.map((each) => changed.get(each.entity.ref) ?? each);
}

/** The kinds that can be overlaid, as the schema of environments says. */
const overlaid: Note = {
	kinds: schemaAt(conceptSchema('environment'), undefined, ['overlays', 0, 'target'])?.schema['x-ref'],
};

function isEnvironment(each: Checked): each is Checked & { entity: Entity<'environment'> } {
	return each.entity.kind === 'environment';
}

function mergeInto(base: Checked, { merge }: Overlay, places: Places, report: Report): Checked | undefined {
	const fixed = ['kind', 'id'].find((key) => Object.hasOwn(merge, key));
	if (fixed !== undefined) {
		report({
			code: 'overlay-identity',
			severity: 'error',
			message: `an overlay cannot change \`${fixed}\``,
			span: places.keySpanOf([fixed]),
			hint: 'leave it out; the target says which entity is meant',
		});
		return undefined;
	}
	const { kind, body } = base.entity;
	const data = mergePatch(base.entity.data, merge) as DataByKind[Kind];
	const layered = layer(places, base.places);
	const problems = problemsOf(kind, data, layered);
	for (const problem of problems) report(problem);
	return problems.length > 0 ? undefined : { entity: toEntity(kind, data, base.places, body), places: layered };
}

/** JSON merge patch, RFC 7396: null removes a field, mappings merge, everything else replaces. Changes neither argument. */
export function mergePatch(target: unknown, patch: unknown): unknown {
	if (!isMapping(patch)) return patch;
	const result: { [key: string]: unknown } = isMapping(target) ? { ...target } : {};
	for (const key of Object.keys(patch)) {
		if (patch[key] === null) delete result[key];
		else result[key] = mergePatch(result[key], patch[key]);
	}
	return result;
}

function isMapping(value: unknown): value is { [key: string]: unknown } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The places below a path, as if they were a document. */
function within(places: Places, prefix: Path): Places {
	return {
		spanOf: (path) => places.spanOf([...prefix, ...path]),
		keySpanOf: (path) => places.keySpanOf([...prefix, ...path]),
		has: (path) => places.has([...prefix, ...path]),
	};
}

/** What the upper document says stands there; all else stands in the lower. */
function layer(upper: Places, lower: Places): Places {
	const holder = (path: Path): Places => (path.length > 0 && upper.has(path) ? upper : lower);
	return {
		spanOf: (path) => holder(path).spanOf(path),
		keySpanOf: (path) => holder(path).keySpanOf(path),
		has: (path) => upper.has(path) || lower.has(path),
	};
}
