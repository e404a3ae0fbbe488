import type { XmlElement } from './xml.ts';

/**
 * Names of a file (Open-PSA MEF 2.0d, 4.5). A public element is known everywhere by its name; a private one by its path, the names
 * of the fault tree and components around it joined by dots, and inside of them by the end of that path. A component hands its
 * role on to what it holds.
 */
export interface Scope {
	/** Names of the containers around an element, outermost first. */
	readonly path: readonly string[];
	readonly isPrivate: boolean;
}

export const fileScope: Scope = { path: [], isPrivate: false };

/** The scope inside a container. */
export function scopeInside(container: XmlElement, around: Scope): Scope {
	const name = container.attributes.get('name');
	return {
		path: name === undefined || container.name === 'model-data' ? around.path : [...around.path, name],
		isPrivate: isPrivate(container, around),
	};
}

function isPrivate(element: XmlElement, scope: Scope): boolean {
	const role = element.attributes.get('role');
	return role === undefined ? scope.isPrivate : role === 'private';
}

/** The name an element goes by in the whole file. */
export function keyOf(element: XmlElement, name: string, scope: Scope): string {
	return isPrivate(element, scope) ? [...scope.path, name].join('.') : name;
}

/** Something that is defined, with the scope it stands in. */
export interface Defined {
	readonly element: XmlElement;
	readonly scope: Scope;
}

/** Definitions of one kind by key, found also by the path of a public one. */
export class Definitions {
	readonly byKey = new Map<string, Defined>();
	private readonly keyByPath = new Map<string, string>();

	set(key: string, name: string, defined: Defined): void {
		this.byKey.set(key, defined);
		this.keyByPath.set([...defined.scope.path, name].join('.'), key);
	}

	/** The key of what a name means in a scope: the innermost container that has it, else the whole file. */
	resolve(name: string, { path }: Scope): string | undefined {
		for (let length = path.length; length >= 0; length--) {
			const full = [...path.slice(0, length), name].join('.');
			if (length === 0 && this.byKey.has(full)) return full;
			const key = this.keyByPath.get(full);
			if (key !== undefined) return key;
		}
		return undefined;
	}
}
