import { type Fields, fieldsOf, jsonFieldsOf, textOf, textsOf } from '../imported/fields.ts';
import {
	componentTypes,
	IdGiver,
	type Imported,
	type ImportedEntity,
	type ImportNote,
	lifecycles,
	said,
} from '../imported/imported.ts';

/** What `export calm` says of a relationship that only a flow tells of. */
export const stepOfFlow = 'a step of a flow';

/**
 * Entities of ours from architectures of CALM (FINOS): nodes become components or systems, `connects` a dependency,
 * `composed-of` says the system. CALM has no owner and no criticality; only the metadata that our own export writes is read.
 */
export function readCalm(files: readonly { readonly path: string; readonly text: string }[]): Imported {
	const reading = new Reading();
	for (const { path, text } of files) {
		const document = documentOf(text);
		if (document === undefined) reading.notes.push({ place: path, message: 'is no JSON object' });
		else if (Array.isArray(document['nodes'])) reading.architecture(path, document);
		else reading.notes.push({ place: path, message: 'has no `nodes`, so it is no architecture of CALM' });
	}
	return { entities: reading.entities(), notes: reading.notes };
}

function documentOf(text: string): Fields | undefined {
	const value = jsonFieldsOf(text);
	return Object.keys(value).length === 0 ? undefined : value;
}

const types: { readonly [type: string]: string } = {
	service: 'service',
	webclient: 'frontend',
	database: 'store',
	network: 'network',
	ldap: 'identity',
};
const withoutCounterpart: { readonly [type: string]: string } = {
	actor: 'an actor is a role or a user here, and stands in flows',
	ecosystem: 'an ecosystem has no counterpart',
	'data-asset': 'a data asset is what a store keeps; say it there',
	'failure-domain': 'where copies stand is said in their deployment',
};

interface Read {
	readonly kind: ImportedEntity['kind'];
	readonly id: string;
	readonly from: string;
	readonly fields: Record<string, unknown>;
	readonly dependencies: Fields[];
	readonly interfaces: ReadonlySet<string>;
}

class Reading {
	readonly notes: ImportNote[] = [];
	private readonly byId = new Map<string, Read>();
	private readonly giver = new IdGiver();

	architecture(path: string, document: Fields): void {
		for (const node of listOf(document['nodes'])) this.node(path, node);
		for (const relationship of listOf(document['relationships'])) this.relationship(path, relationship);
		const left = ['flows', 'controls', 'adrs'].filter((name) => Object.keys(Object(document[name] ?? {})).length > 0);
		for (const name of left) this.notes.push({ place: path, message: `its ${name} are not taken over` });
	}

	entities(): readonly ImportedEntity[] {
		return [...this.byId.values()].map(({ kind, id, from, fields, dependencies }) => ({
			kind,
			id,
			from,
			fields: kind === 'component' ? { ...fields, dependencies } : fields,
		}));
	}

	private node(path: string, node: Fields): void {
		const written = textOf(node['unique-id']);
		const type = textOf(node['node-type']) ?? '';
		const place = `${path}: ${written ?? 'a node'}`;
		if (written === undefined) this.notes.push({ place, message: 'has no unique-id' });
		else if (this.byId.has(written)) this.notes.push({ place, message: 'is there twice; the first counts' });
		else if (said(withoutCounterpart, type) !== undefined)
			this.notes.push({ place, message: said(withoutCounterpart, type) ?? '' });
		else this.take(path, place, written, type, node);
	}

	private take(path: string, place: string, written: string, type: string, node: Fields): void {
		const kind = type === 'system' ? 'system' : 'component';
		const metadata = fieldsOf(node['metadata']);
		const named = textOf(metadata['type']);
		const ours =
			named !== undefined && componentTypes.has(named)
				? named
				: (said(types, type) ?? (componentTypes.has(type) ? type : undefined));
		if (kind === 'component' && ours === undefined && type !== 'unknown')
			this.notes.push({ place, message: `node-type \`${type}\` is none of ours and is left out` });
		const owner = textOf(metadata['owner']);
		const interfaces = listOf(node['interfaces']).flatMap((one) => textOf(one['unique-id']) ?? []);
		this.byId.set(written, {
			kind,
			id: this.giver.give(written.replace(/^(?:component|system):/, ''), kind, type || 'node'),
			from: `${path}, ${written}`,
			interfaces: new Set(interfaces),
			dependencies: [],
			fields: {
				name: textOf(node['name']),
				type: kind === 'component' ? ours : undefined,
				owner: owner !== undefined && /^(?:team|role):[a-z][a-z0-9-]+$/.test(owner) ? owner : undefined,
				lifecycle: lifecycleOf(metadata['lifecycle']),
				domain: kind === 'system' ? textOf(metadata['domain']) : undefined,
				system: undefined,
				description: textOf(node['description']),
				interfaces: kind === 'system' ? [] : listOf(node['interfaces']).flatMap(interfaceOf),
			},
		});
	}

	private relationship(path: string, relationship: Fields): void {
		const place = `${path}: ${textOf(relationship['unique-id']) ?? 'a relationship'}`;
		const type = fieldsOf(relationship['relationship-type']);
		if (type['connects'] !== undefined) this.connects(place, fieldsOf(type['connects']), relationship);
		else if (type['composed-of'] !== undefined) this.composed(place, fieldsOf(type['composed-of']));
		else
			this.notes.push({
				place,
				message: `${Object.keys(type)[0] ?? 'a relationship without a type'} is not taken over`,
			});
	}

	private connects(place: string, connects: Fields, relationship: Fields): void {
		const source = this.byId.get(textOf(fieldsOf(connects['source'])['node']) ?? '');
		const target = fieldsOf(connects['destination']);
		const destination = this.byId.get(textOf(target['node']) ?? '');
		if (source?.kind !== 'component' || destination?.kind !== 'component') {
			this.notes.push({ place, message: 'does not connect two components, so it is no dependency' });
			return;
		}
		const over = textsOf(target['interfaces']).filter((one) => destination.interfaces.has(one));
		const metadata = fieldsOf(relationship['metadata']);
		if (metadata['basis'] === stepOfFlow) {
			this.notes.push({ place, message: 'is a step of a flow, and no dependency' });
			return;
		}
		const criticality = textOf(metadata['criticality']);
		const to =
			over.length === 0
				? [`component:${destination.id}`]
				: over.map((one) => `interface:${destination.id}/${localId(one)}`);
		for (const one of to) {
			if (source.dependencies.some((known) => known['to'] === one)) continue;
			source.dependencies.push({
				to: one,
				criticality: criticality === 'hard' || criticality === 'soft' ? criticality : undefined,
				phase: ['startup', 'recovery'].find((one) => one === metadata['phase']),
				description: textOf(relationship['description']),
			});
		}
	}

	private composed(place: string, composed: Fields): void {
		const container = this.byId.get(textOf(composed['container']) ?? '');
		if (container?.kind !== 'system') {
			this.notes.push({ place, message: 'its container is no system, so it says nothing here' });
			return;
		}
		for (const name of textsOf(composed['nodes'])) {
			const node = this.byId.get(name);
			if (node === undefined) continue;
			const field = node.kind === 'system' ? 'parent' : 'system';
			if (node.fields[field] === undefined) node.fields[field] = `system:${container.id}`;
			else this.notes.push({ place, message: `${name} is in two systems; the first counts` });
		}
	}
}

const lifecycleOf = (value: unknown): string | undefined => [...lifecycles].find((one) => one === value);

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

/** `interface:ledger-db/sql` gives `sql`. */
const localId = (id: string): string =>
	id
		.replace(/^.*[/:]/, '')
		.replace(/[^A-Za-z0-9._-]/g, '-')
		.replace(/^[^A-Za-z0-9]+/, '')
		.slice(0, 63) || 'interface';

function interfaceOf(one: Fields): readonly Fields[] {
	const id = textOf(one['unique-id']);
	if (id === undefined) return [];
	return [
		{
			id: localId(id),
			name: textOf(one['name']),
			protocol: textOf(one['protocol']),
			style: ['sync', 'async', 'batch'].find((style) => style === one['style']),
			version: textOf(one['version']),
		},
	];
}
