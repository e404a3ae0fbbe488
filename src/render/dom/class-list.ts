interface ClassedElement {
	getAttribute(name: string): string | null;
	setAttribute(name: string, value: string): void;
}

/** The `class` attribute as a set of names, as d3 and mermaid use `classList`. */
export class ClassList {
	readonly #element: ClassedElement;

	constructor(element: ClassedElement) {
		this.#element = element;
	}

	get length(): number {
		return this.#names().length;
	}

	get value(): string {
		return this.toString();
	}

	add(...names: string[]): void {
		this.#write([...new Set([...this.#names(), ...names])]);
	}

	remove(...names: string[]): void {
		this.#write(this.#names().filter((name) => !names.includes(name)));
	}

	contains(name: string): boolean {
		return this.#names().includes(name);
	}

	toggle(name: string, force?: boolean): boolean {
		const wanted = force ?? !this.contains(name);
		if (wanted) this.add(name);
		else this.remove(name);
		return wanted;
	}

	item(index: number): string | null {
		return this.#names()[index] ?? null;
	}

	forEach(visit: (name: string) => void): void {
		for (const name of this.#names()) visit(name);
	}

	[Symbol.iterator](): Iterator<string> {
		return this.#names()[Symbol.iterator]();
	}

	toString(): string {
		return this.#names().join(' ');
	}

	#names(): string[] {
		return (this.#element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
	}

	#write(names: string[]): void {
		this.#element.setAttribute('class', names.join(' '));
	}
}
