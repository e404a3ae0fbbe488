/** Small builders of controls, so that all look and speak alike. */

export function button(label: string, text: string, press: () => void): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.textContent = text;
	if (label !== text) element.setAttribute('aria-label', label);
	if (label !== text) element.title = label;
	element.addEventListener('click', press);
	return element;
}

export function select(
	label: string,
	options: readonly (readonly [value: string, text: string])[],
	change: (value: string) => void,
): HTMLSelectElement {
	const element = document.createElement('select');
	element.setAttribute('aria-label', label);
	element.append(...options.map(([value, text]) => new Option(text, value)));
	element.addEventListener('change', () => change(element.value));
	return element;
}

export function box(className: string, ...children: readonly (Node | string)[]): HTMLDivElement {
	const element = document.createElement('div');
	element.className = className;
	element.append(...children);
	return element;
}

/** A group of controls with a name for those who do not see that they stand together. */
export function group(label: string, ...children: readonly Node[]): HTMLDivElement {
	const element = box('controls', ...children);
	element.setAttribute('role', 'group');
	element.setAttribute('aria-label', label);
	return element;
}

export function svgElement(name: string, attributes: { readonly [name: string]: string | number }): SVGElement {
	const element = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}
