/**
 * Ids that something broken lays claim to. A file that cannot be read, or an entity that is not valid, probably defines
 * what others refer to; calling those references dangling would bury the one mistake under its consequences.
 */
export class Claims {
	private readonly ids = new Set<string>();

	/** Claims one id, as written. */
	add(id: string): void {
		this.ids.add(id);
	}

	/** Claims every `id:` in a text that could not be parsed, and the name of its file. */
	text(text: string, path: string): void {
		for (const [, id] of text.matchAll(/(?:^|[\s{,"'-])id["']?[ \t]*:[ \t]*["']?([A-Za-z0-9][\w.-]*)/gm))
			this.ids.add(id!);
		const name = /([^/]+?)\.[a-z]+$/.exec(path)?.[1];
		if (name !== undefined) this.ids.add(name);
	}

	/** Claims the interfaces of a component that lost its id to another: what only it offers may be meant. */
	interfacesOf({
		id,
		interfaces,
	}: {
		readonly id: string;
		readonly interfaces: readonly { readonly id: string }[];
	}): void {
		for (const one of interfaces) this.ids.add(`${id}/${one.id}`);
	}

	/** True when a reference to the id may be right. `ledger-db/sql` is claimed by `ledger-db`. */
	has(id: string): boolean {
		return this.ids.has(id) || this.ids.has(id.split('/')[0]!);
	}
}
