/** A constructed style sheet, as mermaid uses one to scope and merge its rules: text in, text out. */

class CssRule {
	readonly #text: string;
	readonly #overrides = new Map<string, string>();
	readonly style = {
		setProperty: (name: string, value: string): void => {
			this.#overrides.set(name, value);
		},
	};

	constructor(text: string) {
		this.#text = text;
	}

	get cssText(): string {
		if (this.#overrides.size === 0) return this.#text;
		const body = [...this.#overrides].map(([name, value]) => `${name}: ${value};`).join(' ');
		return this.#text.replace(/\{[\s\S]*\}/, `{${body}}`);
	}
}

export class CssStyleSheet {
	cssRules: CssRule[] = [];

	insertRule(text: string, index = 0): number {
		this.cssRules.splice(index, 0, new CssRule(text));
		return index;
	}

	replaceSync(text: string): void {
		this.cssRules = [new CssRule(text)];
	}
}
