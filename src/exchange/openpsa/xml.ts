import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';

/**
 * The part of XML 1.0 that data files use: elements, attributes, text, comments, CDATA, processing instructions. Document type
 * declarations with a body are refused, so no text can define entities, and depth and counts are limited: the input is hostile.
 */
export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlElement[];
	/** The text it stands in, and where its start tag begins and ends there. */
	readonly source: Source;
	readonly start: number;
	readonly end: number;
}

interface OpenElement extends XmlElement {
	readonly children: XmlElement[];
}

export const xmlLimits = { characters: 64 * 1024 * 1024, depth: 200, elements: 2_000_000, attributes: 32 } as const;

const nameStart = '[A-Za-z_:\\u00c0-\\uffff]';
const startTag = new RegExp(`<(${nameStart}[-.\\w:\\u00b7-\\uffff]*)`, 'y');
const endTag = new RegExp(`</(${nameStart}[-.\\w:\\u00b7-\\uffff]*)[ \\t\\r\\n]*>`, 'y');
const attribute = new RegExp(
	`[ \\t\\r\\n]+(${nameStart}[-.\\w:\\u00b7-\\uffff]*)[ \\t\\r\\n]*=[ \\t\\r\\n]*("[^"<]*"|'[^'<]*')`,
	'y',
);
const tagEnd = /[ \t\r\n]*(\/?)>/y;
const namedCharacters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads the root element; undefined with one diagnostic, at the first place that is wrong. */
export function readXml(source: Source): {
	readonly root?: XmlElement | undefined;
	readonly diagnostics: Diagnostic[];
} {
	const reader = new XmlReader(source);
	const root = reader.read();
	return { root: reader.problem === undefined ? root : undefined, diagnostics: reader.problem ? [reader.problem] : [] };
}

class XmlReader {
	problem: Diagnostic | undefined;
	private readonly source: Source;
	private readonly text: string;
	private at = 0;
	private elements = 0;
	private readonly open: OpenElement[] = [];
	private root: XmlElement | undefined;

	constructor(source: Source) {
		this.source = source;
		this.text = source.text;
	}

	read(): XmlElement | undefined {
		if (this.text.length > xmlLimits.characters)
			return this.wrong(0, 0, 'the file is larger than 64 MB', 'split it, or keep what one top event needs');
		if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
		while (this.at < this.text.length && this.problem === undefined) {
			const next = this.text.indexOf('<', this.at);
			this.readText(next < 0 ? this.text.length : next);
			if (next >= 0 && this.problem === undefined) this.readMarkup();
		}
		if (this.problem !== undefined) return undefined;
		const unclosed = this.open.at(-1);
		if (unclosed !== undefined)
			return this.wrong(
				unclosed.start,
				unclosed.end,
				`\`<${unclosed.name}>\` is never closed`,
				`add \`</${unclosed.name}>\``,
			);
		if (this.root === undefined) return this.wrong(0, 1, 'there is no element in the file', 'the root is `<opsa-mef>`');
		return this.root;
	}

	private wrong(start: number, end: number, message: string, hint?: string): undefined {
		this.problem ??= { code: 'fault-tree-xml', severity: 'error', message, hint, span: this.source.span(start, end) };
		return undefined;
	}

	private readText(end: number): void {
		const start = this.at;
		this.at = end;
		if (this.open.length > 0) return;
		const stray = /[^ \t\r\n]/.exec(this.text.slice(start, end));
		if (stray) this.wrong(start + stray.index, start + stray.index + 1, 'there is text outside the root element');
	}

	private readMarkup(): void {
		const { text, at } = this;
		if (text.startsWith('<!--', at)) this.skipTo('-->', 'a comment');
		else if (text.startsWith('<?', at)) this.skipTo('?>', 'a processing instruction');
		else if (text.startsWith('<![CDATA[', at)) this.skipTo(']]>', 'a CDATA section');
		else if (text.startsWith('<!', at)) this.readDeclaration();
		else if (text.startsWith('</', at)) this.readEndTag();
		else this.readStartTag();
	}

	private skipTo(end: string, what: string): void {
		const found = this.text.indexOf(end, this.at + 2);
		if (found < 0) this.wrong(this.at, this.at + 4, `${what} is never closed, expected \`${end}\``);
		else this.at = found + end.length;
	}

	private readDeclaration(): void {
		const end = /[[>]/g;
		end.lastIndex = this.at;
		const found = end.exec(this.text);
		if (found === null || found[0] === '[')
			this.wrong(
				this.at,
				this.at + 9,
				'a document type with declarations is not read, as it can define entities',
				'remove it',
			);
		else this.at = found.index + 1;
	}

	private readEndTag(): void {
		endTag.lastIndex = this.at;
		const match = endTag.exec(this.text);
		const opened = this.open.at(-1);
		if (match === null) this.wrong(this.at, this.at + 2, 'this end tag is not well-formed, expected `</name>`');
		else if (opened === undefined) this.wrong(this.at, endTag.lastIndex, `\`</${match[1]}>\` closes nothing`);
		else if (opened.name !== match[1])
			this.wrong(this.at, endTag.lastIndex, `\`</${match[1]}>\` stands where \`</${opened.name}>\` is expected`);
		else {
			this.open.pop();
			this.at = endTag.lastIndex;
		}
	}

	private readStartTag(): void {
		const start = this.at;
		startTag.lastIndex = start;
		const match = startTag.exec(this.text);
		if (match === null) {
			this.wrong(start, start + 1, '`<` starts no element here', 'write `&lt;` for the character');
			return;
		}
		if (this.open.length === 0 && this.root !== undefined) {
			this.wrong(start, startTag.lastIndex, `\`<${match[1]}>\` is a second root element`);
			return;
		}
		if (this.open.length >= xmlLimits.depth || ++this.elements > xmlLimits.elements) {
			this.wrong(
				start,
				startTag.lastIndex,
				`elements are nested deeper than ${xmlLimits.depth}, or there are over 2 million`,
			);
			return;
		}
		this.at = startTag.lastIndex;
		const attributes = this.readAttributes();
		tagEnd.lastIndex = this.at;
		const end = tagEnd.exec(this.text);
		if (end === null) {
			this.wrong(
				this.at,
				this.at + 1,
				`the tag \`<${match[1]}\` is not well-formed here, expected \`name="value"\` or \`>\``,
			);
			return;
		}
		this.at = tagEnd.lastIndex;
		const element: OpenElement = {
			name: match[1]!,
			attributes,
			children: [],
			source: this.source,
			start,
			end: this.at,
		};
		const parent = this.open.at(-1);
		if (parent) parent.children.push(element);
		else this.root = element;
		if (end[1] === '') this.open.push(element);
	}

	private readAttributes(): Map<string, string> {
		const attributes = new Map<string, string>();
		for (attribute.lastIndex = this.at; ; this.at = attribute.lastIndex) {
			const match = attribute.exec(this.text);
			if (match === null) return attributes;
			const [whole, name, quoted] = match as unknown as [string, string, string];
			if (attributes.has(name) || attributes.size >= xmlLimits.attributes) {
				this.wrong(
					match.index + 1,
					match.index + whole.length,
					`\`${name}\` is written twice, or there are over 32 attributes`,
				);
				return attributes;
			}
			// Every attribute of these files is a token, and space around a token means nothing.
			attributes.set(name, this.unescaped(quoted.slice(1, -1), match.index + whole.length - quoted.length + 1).trim());
		}
	}

	/** Only the five named characters of XML and numbers; any other name is wrong, as nothing can define it. */
	private unescaped(raw: string, offset: number): string {
		if (!raw.includes('&')) return raw;
		return raw.replace(/&([^;&]{0,12};?)/g, (whole, body: string, index: number) => {
			const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(body);
			const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] === undefined ? 10 : 16) : -1;
			if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
			const character = body.endsWith(';') ? namedCharacters[body.slice(0, -1)] : undefined;
			if (character === undefined)
				this.wrong(
					offset + index,
					offset + index + whole.length,
					`\`${whole}\` is no character reference`,
					'write `&amp;` for `&`',
				);
			return character ?? '';
		});
	}
}
