/** The `style` attribute as an object: `element.style.fill = 'red'`, `element.style.setProperty(...)`. */

interface StyledElement {
	getAttribute(name: string): string | null;
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
}

/** Splits `a: b; c: d` into pairs, in order; later ones win. Semicolons inside brackets belong to the value. */
export function parseDeclarations(text: string): Map<string, string> {
	const declarations = new Map<string, string>();
	for (const part of text.split(/;(?![^(]*\))/)) {
		const colon = part.indexOf(':');
		if (colon > 0) declarations.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim());
	}
	return declarations;
}

export class StyleDeclaration {
	readonly #element: StyledElement;

	constructor(element: StyledElement) {
		this.#element = element;
	}

	get length(): number {
		return this.#read().size;
	}

	get cssText(): string {
		return this.#element.getAttribute('style') ?? '';
	}

	set cssText(text: string) {
		this.#element.setAttribute('style', text);
	}

	setProperty(name: string, value: string | null, priority?: string): void {
		const declarations = this.#read();
		if (value === null || value === undefined || value === '') declarations.delete(name);
		else declarations.set(name, priority ? `${value} !important` : String(value));
		this.#write(declarations);
	}

	getPropertyValue(name: string): string {
		return (this.#read().get(name) ?? '').replace(/\s*!important$/, '');
	}

	getPropertyPriority(name: string): string {
		return (this.#read().get(name) ?? '').endsWith('!important') ? 'important' : '';
	}

	removeProperty(name: string): void {
		this.setProperty(name, null);
	}

	#read(): Map<string, string> {
		return parseDeclarations(this.#element.getAttribute('style') ?? '');
	}

	#write(declarations: Map<string, string>): void {
		if (declarations.size === 0) this.#element.removeAttribute('style');
		else this.#element.setAttribute('style', [...declarations].map(([name, value]) => `${name}: ${value};`).join(' '));
	}
}

/** `style.strokeWidth` reads and writes `stroke-width`. */
export function styleProxy(element: StyledElement): StyleDeclaration {
	return new Proxy(new StyleDeclaration(element), {
		get(target, key) {
			if (typeof key === 'symbol') return undefined;
			if (key in target) {
				const value: unknown = Reflect.get(target, key, target);
				return typeof value === 'function' ? value.bind(target) : value;
			}
			return target.getPropertyValue(kebab(key));
		},
		set(target, key, value) {
			if (key === 'cssText') target.cssText = String(value);
			else target.setProperty(kebab(String(key)), value === null ? null : String(value));
			return true;
		},
	});
}

/** `strokeWidth` becomes `stroke-width`. */
export function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
