import type { Dependency, Entity, Interface, Model, Ref } from '#model/model.ts';
import { flowYaml } from '#model/yaml-text.ts';
import { type Fields, fieldsOf, textOf } from '../imported/fields.ts';
import { withoutEmpty } from '../imported/imported.ts';
import { shownText } from '../shown-text.ts';
import { noDefinition } from './read.ts';

/**
 * The model as a catalogue of Backstage, one document an entity, in the order of kinds and ids. Backstage wants a type, a
 * lifecycle and a definition where a model may have none: those are `unknown`, and the definition says that none is declared.
 */
export function backstageCatalogue(model: Model): string {
	const names = new Names(model);
	const owners = new Set(
		[...model.byKind.component, ...model.byKind.system].map(({ data }) => data.owner).filter((owner) => isRole(owner)),
	);
	const documents = [
		...model.byKind.system.map((system) => systemEntity(system, names)),
		...model.byKind.component.map((component) => componentEntity(component, model, names)),
		...model.interfaces.filter((one) => names.isProvided(one)).map((one) => apiEntity(one, model, names)),
		...model.byKind.team.map((team) => groupEntity(team, model, names)),
		...model.byKind.role.filter(({ ref }) => owners.has(ref)).map(roleEntity),
	];
	return documents.map((one) => `---\n${block(withNeeded(withoutEmpty(one)), '')}`).join('');
}

const isRole = (ref: Ref | undefined): boolean => ref?.startsWith('role:') === true;

/** What an import kept of an entity, so that it is said again as it was. */
const keptOf = (data: object): Fields => fieldsOf((data as Fields)['x-backstage']);

/** Our types as a catalogue usually calls them; what is infrastructure there is a Resource. */
const resources: { readonly [type: string]: string } = {
	store: 'database',
	cache: 'cache',
	queue: 'queue',
	topic: 'topic',
	network: 'network',
	hsm: 'hsm',
};

const isResource = ({ data }: Entity<'component'>): boolean => {
	const kept = keptOf(data);
	if (Object.keys(kept).length > 0) return kept['kind'] === 'Resource';
	return data.type !== undefined && resources[data.type] !== undefined;
};

/** How the catalogue calls what we call by a reference. */
class Names {
	private readonly model: Model;
	private readonly interfaces: ReadonlyMap<Ref, Interface>;

	constructor(model: Model) {
		this.model = model;
		this.interfaces = new Map(model.interfaces.map((one) => [one.ref, one]));
	}

	/** What the catalogue calls it from within a namespace; the namespace is said where it is another one. */
	of(ref: Ref | undefined, space: string): string | undefined {
		if (ref === undefined) return undefined;
		const entity = this.model.entities[ref];
		const name = textOf(keptOf(entity?.data ?? {})['name']) ?? entity?.id ?? ref.slice(ref.indexOf(':') + 1);
		const own = spaceOf(entity?.data ?? {});
		return own === space ? name : `${own}/${name}`;
	}

	component(ref: Ref, space: string): string {
		const entity = this.model.entities[ref] as Entity<'component'> | undefined;
		return `${entity !== undefined && isResource(entity) ? 'resource' : 'component'}:${this.of(ref, space)}`;
	}

	/** Whether an API can stand for it: a Resource provides none, one depends on the Resource itself. */
	isProvided({ component }: Interface): boolean {
		const entity = this.model.entities[component] as Entity<'component'> | undefined;
		return entity !== undefined && !isResource(entity);
	}

	/** An interface is called by its component too, unless an import knows its name. */
	api(ref: Ref, space: string): string | undefined {
		const one = this.interfaces.get(ref);
		if (one === undefined || !this.isProvided(one)) return undefined;
		const name = textOf(keptOf(one.data)['name']) ?? `${one.component.slice('component:'.length)}-${one.id}`;
		const own = spaceOf(one.data);
		return own === space ? name : `${own}/${name}`;
	}
}

/** The namespace that an import knows. */
const spaceOf = (data: object): string => textOf(keptOf(data)['namespace']) ?? 'default';

function metadataOf(entity: Entity, title: string): Fields {
	const data = entity.data as { description?: string; tags?: readonly string[]; links?: readonly Fields[] };
	const kept = keptOf(entity.data);
	const name = textOf(kept['name']) ?? entity.id;
	return {
		name,
		namespace: kept['namespace'],
		title: textOf(kept['title']) ?? (title === name ? undefined : title),
		description: shownText(data.description),
		...fieldsOf(kept['metadata']),
		tags: (data.tags ?? []).filter((tag) => /^[a-z0-9:+#]+(?:-[a-z0-9:+#]+)*$/.test(tag)),
		links: (data.links ?? []).filter(({ url }) => shownText(url) !== undefined),
	};
}

function componentEntity(entity: Entity<'component'>, model: Model, names: Names): Fields {
	const { data } = entity;
	const kept = keptOf(data);
	const space = spaceOf(data);
	const outgoing = model.dependencies.filter(({ from }) => from === entity.ref);
	const resource = isResource(entity);
	// A Resource consumes no APIs either.
	const apiOf = (one: Dependency): string | undefined =>
		one.interface === undefined || resource ? undefined : names.api(one.interface, space);
	const type = resource ? resources[data.type ?? ''] : data.type === 'frontend' ? 'website' : data.type;
	const own = model.interfaces
		.filter(({ component }) => component === entity.ref)
		.map(({ ref }) => names.api(ref, space));
	return {
		apiVersion: 'backstage.io/v1alpha1',
		kind: resource ? 'Resource' : 'Component',
		metadata: metadataOf(entity, entity.name),
		spec: {
			type: textOf(kept['type']) ?? type ?? 'unknown',
			lifecycle: resource ? undefined : (data.lifecycle ?? textOf(kept['lifecycle']) ?? 'unknown'),
			owner: names.of(data.owner, space) ?? textOf(kept['owner']) ?? 'unknown',
			system: names.of(data.system, space),
			dependsOn: once(outgoing.filter((one) => apiOf(one) === undefined).map(({ to }) => names.component(to, space))),
			providesApis: own.filter((one) => one !== undefined),
			consumesApis: once(outgoing.flatMap((one) => apiOf(one) ?? [])),
			...fieldsOf(kept['spec']),
		},
	};
}

function apiEntity({ data, ref, component }: Interface, model: Model, names: Names): Fields {
	const kept = keptOf(data);
	const provider = model.entities[component] as Entity<'component'> | undefined;
	const ofProvider = keptOf(provider?.data ?? {});
	const space = spaceOf(data);
	const contract = shownText(data.contract);
	return {
		apiVersion: 'backstage.io/v1alpha1',
		kind: 'API',
		metadata: {
			name: names.api(ref, space),
			namespace: kept['namespace'],
			title: shownText(data.name),
			description: shownText(data.description),
			...fieldsOf(kept['metadata']),
		},
		spec: {
			type: textOf(kept['type']) ?? data.protocol?.toLowerCase() ?? 'unknown',
			lifecycle: textOf(kept['lifecycle']) ?? provider?.data.lifecycle ?? textOf(ofProvider['lifecycle']) ?? 'unknown',
			owner: textOf(kept['owner']) ?? names.of(provider?.data.owner, space) ?? textOf(ofProvider['owner']) ?? 'unknown',
			system: textOf(kept['system']) ?? names.of(provider?.data.system, space),
			definition: contract === undefined ? noDefinition : { $text: contract },
			...fieldsOf(kept['spec']),
		},
	};
}

function systemEntity(entity: Entity<'system'>, names: Names): Fields {
	const kept = keptOf(entity.data);
	return {
		apiVersion: 'backstage.io/v1alpha1',
		kind: 'System',
		metadata: metadataOf(entity, entity.name),
		spec: {
			owner: names.of(entity.data.owner, spaceOf(entity.data)) ?? textOf(kept['owner']) ?? 'unknown',
			domain: entity.data.domain,
			...fieldsOf(kept['spec']),
		},
	};
}

function groupEntity(entity: Entity<'team'>, model: Model, names: Names): Fields {
	const kept = keptOf(entity.data);
	const email = entity.data.contacts?.find(({ kind }) => kind === 'email')?.value;
	const children = model.byKind.team.filter(({ data }) => data.parent === entity.ref);
	const metadata = metadataOf(entity, entity.name);
	return {
		apiVersion: 'backstage.io/v1alpha1',
		kind: 'Group',
		// A group is called by its profile.
		metadata: { ...metadata, title: textOf(kept['title']) },
		spec: {
			type: textOf(kept['type']) ?? 'team',
			profile: { displayName: entity.name === metadata['name'] ? undefined : entity.name, email: shownText(email) },
			parent: names.of(entity.data.parent, spaceOf(entity.data)),
			...fieldsOf(kept['spec']),
			children: children.map(({ ref }) => names.of(ref, spaceOf(entity.data)) ?? ''),
		},
	};
}

const roleEntity = (entity: Entity<'role'>): Fields => ({
	apiVersion: 'backstage.io/v1alpha1',
	kind: 'Group',
	metadata: { name: entity.id },
	spec: {
		type: 'role',
		profile: { displayName: entity.name === entity.id ? undefined : entity.name },
		children: [],
	},
});

/** Backstage wants the children of a group, also where there are none. */
function withNeeded(document: unknown): Fields {
	const { spec, ...rest } = document as { readonly kind: string; readonly spec: Fields };
	return { ...rest, spec: rest.kind === 'Group' ? { ...spec, children: spec['children'] ?? [] } : spec };
}

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((text) => text !== '');

/** YAML in its many-line form, which is how catalogues are written. */
function block(value: unknown, indent: string): string {
	return Object.entries(value as Fields)
		.map(([name, one]) => {
			const key = `${indent}${flowYaml(name)}:`;
			if (Array.isArray(one) && one.length === 0) return `${key} []\n`;
			if (Array.isArray(one)) return `${key}\n${one.map((item) => `${indent}  - ${flowYaml(item)}\n`).join('')}`;
			return typeof one === 'object' ? `${key}\n${block(one, `${indent}  `)}` : `${key} ${flowYaml(one)}\n`;
		})
		.join('');
}
