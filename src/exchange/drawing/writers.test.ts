import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { writeD2 } from '../d2/write.ts';
import { writeDot } from '../dot/write.ts';
import { writeDrawio } from '../drawio/write.ts';
import { readXml, type XmlElement } from '../openpsa/xml.ts';
import { writePlantUml } from '../plantuml/write.ts';
import { allTexts, flowchartWith, sequenceWith } from '../testing/drawings.ts';
import { plainIds, visible } from './drawn.ts';

/** Whatever people write, a file holds it as the text it is, and its grammar never sees it. Read back by the rules of each format. */

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const someTexts = fc.uniqueArray(anyText, { minLength: 1, maxLength: 4 });

/** Quoted strings of a text with what a backslash means in it; throws where a string does not end. */
function strings(text: string, escapes: { readonly [character: string]: string }): string[] {
	const found: string[] = [];
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '#' && (at === 0 || text[at - 1] === '\n')) at = text.indexOf('\n', at);
		if (text[at] !== '"') continue;
		let value = '';
		for (at++; text[at] !== '"'; at++) {
			if (at >= text.length || text[at] === '\n') throw new Error(`a string does not end: ${value}`);
			if (text[at] === '\\') value += escapes[text[++at]!] ?? `\\${text[at]}`;
			else value += text[at];
		}
		found.push(value);
	}
	return found;
}

const twoLines = (text: string, at: number): string => `${visible(text)}\nsecond ${at}`;

describe('Graphviz', () => {
	const decoded = (text: string): string[] =>
		strings(text, { n: '\n', '"': '"', '\\': '\\' }).map((one) => one.replaceAll('&amp;', '&'));

	test('labels are read back as they were given', () => {
		fc.assert(
			fc.property(someTexts, (texts) => {
				const read = decoded(writeDot(flowchartWith(texts))!);
				for (const [at, text] of texts.entries()) {
					expect(read).toContain(twoLines(text, at));
					// An edge without words has no label.
					if (text !== '') expect(read).toContain(visible(text));
				}
			}),
		);
		const read = decoded(writeDot(flowchartWith(allTexts))!);
		for (const [at, text] of allTexts.entries()) expect(read).toContain(twoLines(text, at));
	});

	test('has no sequences', () => expect(writeDot(sequenceWith(['x']))).toBeUndefined());
});

describe('D2', () => {
	const decoded = (text: string): string[] => strings(text, { n: '\n', '"': '"', '\\': '\\', $: '$' });

	test('labels are read back as they were given, and nothing is substituted', () => {
		fc.assert(
			fc.property(someTexts, (texts) => {
				for (const drawn of [flowchartWith(texts), sequenceWith(texts)]) {
					const written = writeD2(drawn);
					expect(written.replace(/^#.*\n/, '').replaceAll('\\\\', '')).not.toMatch(/(?<!\\)\$/);
					const read = decoded(written);
					for (const text of texts) if (text !== '') expect(read).toContain(visible(text));
				}
			}),
		);
		const read = decoded(writeD2(flowchartWith(allTexts)));
		for (const [at, text] of allTexts.entries()) expect(read).toContain(twoLines(text, at));
	});
});

describe('PlantUML', () => {
	const decoded = (text: string): string =>
		text.replace(/<U\+([0-9A-F]{4,6})>/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

	test('outside of codes a label has letters, digits and harmless marks only', () => {
		fc.assert(
			fc.property(someTexts, (texts) => {
				for (const drawn of [flowchartWith(texts), sequenceWith(texts)]) {
					const written = writePlantUml(drawn);
					for (const text of texts) if (text !== '') expect(decoded(written)).toContain(visible(text));
					for (const label of labelsOf(written))
						expect(label.replace(/<U\+[0-9A-F]{4,6}>|\\n/g, '')).toMatch(/^[\p{L}\p{M}\p{N} .,()?+/_-]*$/u);
				}
			}),
		);
	});

	test('a line of the file never begins with what an author wrote', () => {
		const written = writePlantUml(sequenceWith(allTexts)) + writePlantUml(flowchartWith(allTexts));
		const begun =
			/^(?:@startuml|@enduml|title |(?:top to bottom|left to right) direction|participant |actor |n_\w+ |note over |opt |par |else |end$| *(?:rectangle|usecase|database|queue|card|stack) "| *\}$|$)/;
		expect(written.split('\n').filter((line) => !begun.test(line))).toEqual([]);
	});

	function labelsOf(written: string): string[] {
		const quoted = [...written.matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
		const after = [...written.matchAll(/^n_\w+ \S+ n_\w+ : (.*)$/gm)].map((match) => match[1]!);
		expect(quoted.length).toBeGreaterThan(0);
		return [...quoted, ...after];
	}
});

describe('draw.io', () => {
	const places = (texts: readonly string[]) =>
		new Map([
			['g', { x: 10, y: 20, width: 500, height: 400 }],
			...texts.map((text, at) => [`component:${text}`, { x: 30, y: 50 * at, width: 100, height: 40 }] as const),
		]);
	const read = (texts: readonly string[]): readonly XmlElement[] => {
		const written = writeDrawio({ ...flowchartWith(texts), places: places(texts) })!;
		const { root, diagnostics } = readXml(createSource('x.drawio', written));
		expect(diagnostics).toEqual([]);
		const found: XmlElement[] = [];
		const visit = (element: XmlElement): void => {
			found.push(element);
			for (const child of element.children) visit(child);
		};
		visit(root!);
		return found;
	};
	const attribute = (element: XmlElement, name: string): string | undefined => element.attributes.get(name);

	test('is well-formed, with every label as plain text', () => {
		fc.assert(
			fc.property(someTexts, (texts) => {
				const elements = read(texts);
				const labels = elements.map((one) => attribute(one, 'label') ?? attribute(one, 'value'));
				for (const [at, text] of texts.entries()) expect(labels).toContain(twoLines(text, at));
				for (const one of elements) if (attribute(one, 'vertex')) expect(attribute(one, 'style')).toContain('html=0;');
			}),
		);
	});

	test('has the structure that draw.io expects: a root, parents before children, ends that are there', () => {
		const elements = read(allTexts);
		const cells = elements.filter((one) => one.name === 'mxCell' || one.name === 'UserObject');
		const seen = new Set<string>();
		for (const cell of cells) {
			const parent = attribute(cell, 'parent');
			if (parent !== undefined) expect(seen).toContain(parent);
			const id = attribute(cell, 'id');
			if (id !== undefined) {
				expect(seen).not.toContain(id);
				seen.add(id);
			}
		}
		const edges = cells.filter((cell) => attribute(cell, 'edge') === '1');
		expect(edges.length).toBe(allTexts.length + 1);
		for (const edge of edges) for (const end of ['source', 'target']) expect(seen).toContain(attribute(edge, end));
	});

	test('what stands in a group is placed from the corner of the group', () => {
		const elements = read(['a', 'b']);
		const box = elements.findIndex((one) => attribute(one, 'label') === 'a\nsecond 0');
		const geometry = elements.slice(box).find((one) => one.name === 'mxGeometry')!;
		expect([attribute(geometry, 'x'), attribute(geometry, 'y')]).toEqual(['20', '-20']);
	});
});

test('ids are plain, and different for different keys even where case does not count', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.oneof(anyText, fc.stringMatching(/^[aAbB:_-]{1,4}$/))), (keys) => {
			const id = plainIds(keys);
			const ids = keys.map((key) => id(key).toLowerCase());
			expect(new Set(ids).size).toBe(keys.length);
			for (const one of ids) expect(one).toMatch(/^n_[a-z0-9_]*$/);
		}),
	);
});
