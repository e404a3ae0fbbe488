import { addTo } from '#graph/lists-by-key.ts';
import { type Fields, fieldsOf, textOf, textsOf } from '../imported/fields.ts';
import {
	componentTypes,
	IdGiver,
	type Imported,
	type ImportedEntity,
	type ImportNote,
	lifecycles,
	said,
} from '../imported/imported.ts';
import { type Catalogue, type CatalogueEntity, keyOf, ownKey, readCatalogue } from './catalogue.ts';

/**
 * Entities of ours from a catalogue of Backstage: Component and Resource become components, API an interface of the
 * component that provides it, System a system, Group a team. What has no field of ours stays under `x-backstage`, so that
 * `export backstage` can say it again. Nothing is guessed: a criticality or a number of copies is not in a catalogue.
 */
export function readBackstage(files: readonly { readonly path: string; readonly text: string }[]): Imported {
	const catalogue = readCatalogue(files);
	const reading = new Reading(catalogue);
	const entities = catalogue.entities.flatMap((entity) => reading.entityOf(entity) ?? []);
	return { entities, notes: [...catalogue.notes, ...reading.notes, ...reading.notesOnKinds()] };
}

const ourKind: { readonly [kind: string]: ImportedEntity['kind'] } = {
	component: 'component',
	resource: 'component',
	system: 'system',
	group: 'team',
};

/** Types of theirs that mean the same as one of ours. Others are kept as they are written, and no type is claimed. */
const typesOfComponents: { readonly [type: string]: string } = {
	service: 'service',
	website: 'frontend',
	library: 'library',
	gateway: 'gateway',
	function: 'function',
	database: 'store',
	bucket: 'store',
	's3-bucket': 'store',
	storage: 'store',
	cache: 'cache',
	queue: 'queue',
	topic: 'topic',
};
/** The type of ours that a word of theirs means, where there is one. */
const typeOf = (type: string): string | undefined =>
	said(typesOfComponents, type) ?? (componentTypes.has(type) ? type : undefined);

/** What `export backstage` says where there is none. */
export const noDefinition = 'No definition is declared.';

/** Fields of `spec` that are read; others are kept. */
const read: { readonly [kind: string]: readonly string[] } = {
	component: ['type', 'lifecycle', 'owner', 'system', 'providesApis', 'consumesApis', 'dependsOn', 'dependencyOf'],
	resource: ['type', 'owner', 'system', 'dependsOn', 'dependencyOf'],
	system: ['owner', 'domain'],
	group: ['type', 'profile', 'parent', 'children', 'members'],
	api: ['type', 'lifecycle', 'owner', 'system', 'definition'],
};
const readOfMetadata = ['name', 'namespace', 'title', 'description', 'tags', 'links'];

class Reading {
	readonly notes: ImportNote[] = [];
	private readonly byKey = new Map<string, CatalogueEntity>();
	private readonly ids = new Map<string, string>();
	private readonly providers = new Map<string, CatalogueEntity[]>();
	private readonly dependents = new Map<string, CatalogueEntity[]>();
	private readonly catalogue: Catalogue;

	constructor(catalogue: Catalogue) {
		this.catalogue = catalogue;
		const giver = new IdGiver();
		for (const entity of catalogue.entities) {
			const key = ownKey(entity);
			if (this.byKey.has(key)) {
				this.note(entity, `${key} is there twice; the first counts`);
				continue;
			}
			this.byKey.set(key, entity);
			const kind = said(ourKind, entity.kind);
			if (kind !== undefined) this.ids.set(key, giver.give(nameIn(entity), kind, entity.kind));
			for (const api of textsOf(entity.spec['providesApis']))
				addTo(this.providers, keyOf(api, 'api', entity.namespace), entity);
			for (const dependent of textsOf(entity.spec['dependencyOf']))
				addTo(this.dependents, keyOf(dependent, 'component', entity.namespace), entity);
		}
	}

	private note({ place }: CatalogueEntity, message: string): void {
		this.notes.push({ place, message });
	}

	/** What has no counterpart at all, in one line a kind. */
	notesOnKinds(): readonly ImportNote[] {
		const kinds = new Map<string, CatalogueEntity[]>();
		for (const entity of this.catalogue.entities)
			if (said(ourKind, entity.kind) === undefined && entity.kind !== 'api') addTo(kinds, entity.kind, entity);
		return [...kinds].map(([kind, [first, ...more]]) => ({
			place: first!.place,
			message: `${kind} ${first!.name}${more.length === 0 ? '' : ` and ${more.length} more`}: ${said(withoutCounterpart, kind) ?? 'this kind has no counterpart'}`,
		}));
	}

	entityOf(entity: CatalogueEntity): ImportedEntity | undefined {
		const kind = said(ourKind, entity.kind);
		const key = ownKey(entity);
		if (entity.kind === 'api' && !this.providers.has(key))
			this.note(entity, 'api without a component here that provides it: an interface is part of a component');
		const id = this.ids.get(key);
		if (kind === undefined || id === undefined || this.byKey.get(key) !== entity) return undefined;
		const fields =
			kind === 'team' ? this.team(entity) : kind === 'system' ? this.system(entity) : this.component(entity, id);
		return {
			kind,
			id,
			from: entity.place,
			fields: {
				...fields,
				description: textOf(entity.metadata['description']),
				tags: textsOf(entity.metadata['tags']),
				links: linksOf(entity.metadata['links']),
				'x-backstage': this.kept(entity, id, fields),
			},
		};
	}

	private component(entity: CatalogueEntity, id: string): Fields {
		const type = textOf(entity.spec['type']);
		const lifecycle = textOf(entity.spec['lifecycle']);
		if (type !== undefined && typeOf(type) === undefined)
			this.note(entity, `type \`${type}\` is none of ours and is left out`);
		return {
			name: nameOf(entity),
			type: type === undefined ? undefined : typeOf(type),
			owner: this.owner(entity),
			lifecycle: lifecycle !== undefined && lifecycles.has(lifecycle) ? lifecycle : undefined,
			system: this.refTo(entity, entity.spec['system'], 'system', 'system'),
			repository: repositoryOf(fieldsOf(entity.metadata['annotations'])),
			interfaces: textsOf(entity.spec['providesApis']).map((api) => this.interfaceOf(entity, api)),
			dependencies: this.dependencies(entity, id),
		};
	}

	private interfaceOf(entity: CatalogueEntity, written: string): Fields {
		const api = this.byKey.get(keyOf(written, 'api', entity.namespace));
		if (api === undefined) {
			this.note(entity, `provides api ${written}, which is in none of the files`);
			return { id: interfaceId(keyOf(written, 'api', entity.namespace)) };
		}
		const { spec } = api;
		const place = textOf(fieldsOf(spec['definition'])['$text']);
		if (place === undefined && ![undefined, noDefinition].includes(textOf(spec['definition'])))
			this.note(api, 'its definition stands in the catalogue and is not taken over');
		const own = { owner: spec['owner'], lifecycle: spec['lifecycle'], system: spec['system'] };
		const ofOthers = Object.fromEntries(Object.entries(own).filter(([name, value]) => value !== entity.spec[name]));
		return {
			id: interfaceId(ownKey(api)),
			name: textOf(api.metadata['title']),
			description: textOf(api.metadata['description']),
			contract: place !== undefined && !/\s/.test(place) ? place : undefined,
			'x-backstage': {
				name: api.name,
				namespace: api.namespace === 'default' ? undefined : api.namespace,
				type: spec['type'],
				...ofOthers,
				...leftovers(api),
			},
		};
	}

	private dependencies(entity: CatalogueEntity, id: string): readonly Fields[] {
		const { namespace, spec } = entity;
		const direct = textsOf(spec['dependsOn']).map((to) => this.componentTo(entity, keyOf(to, 'component', namespace)));
		const reverse = (this.dependents.get(ownKey(entity)) ?? []).map((one) => this.componentTo(entity, ownKey(one)));
		const apis = textsOf(spec['consumesApis']).map((api) => this.interfaceTo(entity, keyOf(api, 'api', namespace)));
		const to = [...new Set([...direct, ...reverse, ...apis])].filter((one) => one !== undefined);
		return to.filter((one) => one !== `component:${id}`).map((one) => ({ to: one }));
	}

	private componentTo(entity: CatalogueEntity, key: string): string | undefined {
		const id = this.ids.get(key);
		if (id === undefined) this.note(entity, `depends on ${key}, which is in none of the files`);
		else if (/^(?:component|resource):/.test(key)) return `component:${id}`;
		else this.note(entity, `depends on ${key}: only components can be depended on`);
		return undefined;
	}

	private interfaceTo(entity: CatalogueEntity, key: string): string | undefined {
		const [provider, ...more] = this.providers.get(key) ?? [];
		if (provider === undefined) this.note(entity, `consumes ${key}, which no component here provides`);
		else if (more.length > 0)
			this.note(entity, `consumes ${key}, which ${more.length + 1} components provide: say which`);
		else return `interface:${this.ids.get(ownKey(provider))}/${interfaceId(key)}`;
		return undefined;
	}

	private system(entity: CatalogueEntity): Fields {
		const domain = textOf(entity.spec['domain']);
		return { name: nameOf(entity), owner: this.owner(entity), domain };
	}

	private team(entity: CatalogueEntity): Fields {
		const profile = fieldsOf(entity.spec['profile']);
		const email = textOf(profile['email']);
		if (textsOf(entity.spec['members']).length > 0) this.note(entity, 'its members are people and are left out');
		return {
			name: textOf(profile['displayName']) ?? nameOf(entity),
			parent: this.refTo(entity, entity.spec['parent'], 'group', 'team'),
			contacts: email === undefined ? [] : [{ kind: 'email', value: email }],
		};
	}

	private owner(entity: CatalogueEntity): string | undefined {
		const owner = textOf(entity.spec['owner']);
		if (owner === undefined) this.note(entity, 'has no owner, and one is needed');
		else if (/^user:/i.test(owner))
			this.note(entity, `is owned by ${owner}: an owner is a team or a role, so it is left out and one is needed`);
		else return this.refTo(entity, owner, 'group', 'team');
		return undefined;
	}

	/** A reference to what is in the files; a name that is in none of them is kept, and told. */
	private refTo(entity: CatalogueEntity, written: unknown, kind: string, ours: string): string | undefined {
		const text = textOf(written);
		if (text === undefined) return undefined;
		const key = keyOf(text, kind, entity.namespace);
		const id = this.ids.get(key);
		if (id !== undefined) return `${ours}:${id}`;
		this.note(entity, `names ${key}, which is in none of the files`);
		return `${ours}:${new IdGiver().give(key.slice(key.indexOf(':') + 1).replace(/^default\//, ''), 'team', '')}`;
	}

	/** What our fields do not say, so that nothing is lost. */
	private kept(entity: CatalogueEntity, id: string, fields: Fields): Fields {
		const { name, namespace, spec, metadata, kind } = entity;
		const title = textOf(metadata['title']);
		const lost = (field: string): unknown => (fields[field] === undefined ? spec[field] : undefined);
		return {
			kind: kind === 'resource' ? 'Resource' : undefined,
			name: name === id ? undefined : name,
			namespace: namespace === 'default' ? undefined : namespace,
			title: title === fields['name'] ? undefined : title,
			type: kind === 'system' ? undefined : spec['type'],
			lifecycle: kind === 'component' ? lost('lifecycle') : undefined,
			owner: kind === 'group' ? undefined : lost('owner'),
			...leftovers(entity),
		};
	}
}

const withoutCounterpart: { readonly [kind: string]: string } = {
	user: 'people are not part of the model; a team names roles and contacts',
	location: 'leads to other files; name those files or their folder too',
	domain: 'the name stands at its systems; owner and description have no counterpart',
	template: 'makes repositories, and describes nothing that runs',
};

/** Everything that was not read, by name. */
function leftovers({ kind, metadata, spec }: CatalogueEntity): Fields {
	const without = (fields: Fields, names: readonly string[]): Fields =>
		Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
	return { metadata: without(metadata, readOfMetadata), spec: without(spec, said(read, kind) ?? []) };
}

const nameOf = ({ metadata, name }: CatalogueEntity): string => textOf(metadata['title']) ?? name;
const nameIn = ({ namespace, name }: CatalogueEntity): string =>
	namespace === 'default' ? name : `${namespace}-${name}`;

/** The name of an API as an interface may be called. */
function interfaceId(key: string): string {
	const [space, name = ''] = key.slice('api:'.length).split('/');
	const full = space === 'default' ? name : `${space}-${name}`;
	return (
		full
			.replace(/[^A-Za-z0-9._-]/g, '-')
			.replace(/^[^A-Za-z0-9]+/, '')
			.slice(0, 63) || 'api'
	);
}

function linksOf(value: unknown): readonly Fields[] {
	return (Array.isArray(value) ? value : []).flatMap((one) => {
		const link = fieldsOf(one);
		const url = textOf(link['url']);
		if (url === undefined || /\s/.test(url)) return [];
		return [{ title: textOf(link['title']), url }];
	});
}

/** Where the source is, as the two usual annotations say it. */
function repositoryOf(annotations: Fields): string | undefined {
	const location = /^url:(https?:\/\/\S+)$/.exec(textOf(annotations['backstage.io/source-location']) ?? '')?.[1];
	const slug = textOf(annotations['github.com/project-slug']);
	return location ?? (slug !== undefined && /^[\w.-]+\/[\w.-]+$/.test(slug) ? `https://github.com/${slug}` : undefined);
}
