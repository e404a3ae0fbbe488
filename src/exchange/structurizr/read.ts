import { type Fields, fieldsOf, jsonFieldsOf, textOf } from '../imported/fields.ts';
import { IdGiver, type Imported, type ImportedEntity, type ImportNote } from '../imported/imported.ts';

/**
 * Entities of ours from a workspace of Structurizr in JSON: a software system with containers becomes a system, a container
 * a component of it, a system without containers a component. Relationships between those are dependencies. An owner, a
 * criticality and copies are not in a workspace; deployment nodes are not taken for failure domains, since only their
 * authors know what fails together.
 */
export function readStructurizr(files: readonly { readonly path: string; readonly text: string }[]): Imported {
	const reading = new Reading();
	for (const { path, text } of files) {
		const workspace = workspaceOf(text);
		if (workspace === undefined) reading.notes.push({ place: path, message: 'is no workspace of Structurizr in JSON' });
		else reading.workspace(path, workspace);
	}
	return { entities: reading.entities(), notes: reading.notes };
}

function workspaceOf(text: string): Fields | undefined {
	const value = jsonFieldsOf(text);
	return Array.isArray(fieldsOf(value['model'])['softwareSystems']) ? value : undefined;
}

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const tagsOf = (element: Fields): readonly string[] =>
	(textOf(element['tags']) ?? '')
		.split(',')
		.map((tag) => tag.trim())
		.filter((tag) => tag !== '' && !usual.has(tag));
/** Tags that Structurizr gives to everything of a kind. */
const usual: ReadonlySet<string> = new Set(['Element', 'Software System', 'Container', 'Component', 'Person']);

interface Read {
	readonly kind: ImportedEntity['kind'];
	readonly id: string;
	readonly from: string;
	readonly fields: Fields;
	readonly relationships: readonly Fields[];
	readonly label: string;
}

class Reading {
	readonly notes: ImportNote[] = [];
	private readonly byId = new Map<string, Read>();
	/** Components inside containers: which container they are part of. */
	private readonly within = new Map<string, string>();
	private readonly finer: Fields[] = [];
	private readonly giver = new IdGiver();
	private path = '';

	workspace(path: string, workspace: Fields): void {
		this.path = path;
		const model = fieldsOf(workspace['model']);
		for (const system of listOf(model['softwareSystems'])) this.system(system);
		this.count(listOf(model['people']).length, 'person', 'people', 'a person stands in flows, as a role or a user');
		this.count(
			this.finer.length,
			'component inside a container',
			'components inside containers',
			'what is deployed and fails as one is the container; their relationships count for it',
		);
		this.count(
			listOf(model['deploymentNodes']).length,
			'deployment node',
			'deployment nodes',
			'what fails together only you know: say in `deployment` how many copies run, and in which domains',
		);
		const documentation = fieldsOf(workspace['documentation']);
		this.count(
			listOf(documentation['decisions']).length,
			'decision',
			'decisions',
			'`lintel adr adopt` reads them where they stand in Markdown',
		);
		this.count(
			Object.values(fieldsOf(workspace['views'])).flatMap((one) => (Array.isArray(one) ? one : [])).length,
			'view',
			'views',
			'pictures follow from the model; a dynamic view may become a flow',
		);
	}

	/** What is left out, once for all of a sort. */
	private count(count: number, one: string, many: string, why: string): void {
		if (count > 0) this.notes.push({ place: this.path, message: `${count} ${count === 1 ? one : many}: ${why}` });
	}

	entities(): readonly ImportedEntity[] {
		return [...this.byId.values()].map((one) => ({
			kind: one.kind,
			id: one.id,
			from: one.from,
			fields: one.kind === 'system' ? one.fields : { ...one.fields, dependencies: this.dependenciesOf(one) },
		}));
	}

	private system(system: Fields): void {
		const containers = listOf(system['containers']);
		if (containers.length === 0) {
			const isExternal = textOf(system['location']) === 'External';
			this.take(system, 'component', { type: isExternal ? 'external' : undefined });
			return;
		}
		const id = this.take(system, 'system', {});
		for (const container of containers) {
			const isStore = tagsOf(container).some((tag) => /^database$/i.test(tag));
			this.take(container, 'component', { type: isStore ? 'store' : undefined, system: id && `system:${id}` });
			for (const component of listOf(container['components'])) {
				this.finer.push(component);
				this.within.set(textOf(component['id']) ?? '', textOf(container['id']) ?? '');
			}
		}
	}

	private take(element: Fields, kind: ImportedEntity['kind'], fields: Fields): string | undefined {
		const key = textOf(element['id']);
		const name = textOf(element['name']);
		if (key === undefined || name === undefined || this.byId.has(key)) {
			this.notes.push({
				place: this.path,
				message: `${name ?? key ?? 'an element'} has no id or no name, or its id is taken`,
			});
			return undefined;
		}
		const id = this.giver.give(name, kind, kind);
		const properties = Object.fromEntries(
			Object.entries(fieldsOf(element['properties'])).filter(([property]) => !property.startsWith('structurizr.')),
		);
		const url = textOf(element['url']);
		this.byId.set(key, {
			kind,
			id,
			label: name,
			from: `${this.path}, element ${key}`,
			relationships: listOf(element['relationships']),
			fields: {
				name,
				...fields,
				description: textOf(element['description']),
				tags: tagsOf(element),
				links: url === undefined || !/^https?:\/\/\S+$/.test(url) ? [] : [{ url }],
				'x-structurizr': {
					technology: textOf(element['technology']),
					group: textOf(element['group']),
					properties,
				},
			},
		});
		return id;
	}

	private dependenciesOf(one: Read): readonly Fields[] {
		const inside = this.finer.filter(
			(component) => this.byId.get(this.within.get(textOf(component['id']) ?? '') ?? '') === one,
		);
		const found = new Map<string, Fields>();
		for (const relationship of [
			...one.relationships,
			...inside.flatMap((component) => listOf(component['relationships'])),
		]) {
			// Implied by another relationship, which is read itself.
			if (relationship['linkedRelationshipId'] !== undefined) continue;
			const written = textOf(relationship['destinationId']) ?? '';
			const target = this.byId.get(this.within.get(written) ?? written);
			if (target === undefined || target === one) continue;
			if (target.kind === 'system') {
				this.notes.push({
					place: one.from,
					message: `uses the system ${target.label} as a whole: say which of its components`,
				});
				continue;
			}
			const to = `component:${target.id}`;
			const technology = textOf(relationship['technology']);
			const description = [textOf(relationship['description']), technology && `(${technology})`]
				.filter(Boolean)
				.join(' ');
			if (!found.has(to)) found.set(to, { to, description });
		}
		return [...found.values()];
	}
}
