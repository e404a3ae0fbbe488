import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#diagnostics/source.ts';
import type { Complaints } from './complaints.ts';
import { readXml, type XmlElement } from './xml.ts';

/** Opens a file that another one includes; a text says why it cannot be. */
export type OpenIncluded = (href: string, from: Source) => Source | string;

/** A model may not grow without end through files that include others. */
const mostFiles = 100;

/** What an include may point to: all that the root of the other file holds, which is what tools write. */
const wholeModel = /^(?:xpointer\()?\/opsa-mef\/(?:\*|node\(\))\)?$/;

/** Reads the roots of the files of one model. */
export interface ModelFiles {
	/** The root of a file; undefined with a diagnostic where it is no model. */
	root(source: Source): XmlElement | undefined;
	/** The root of the file that an `xi:include` names; undefined with a complaint where there is none. */
	included(element: XmlElement): XmlElement | undefined;
	/** What is wrong with the XML of a file. */
	readonly diagnostics: readonly Diagnostic[];
}

/** No file opened yet. `open` is for files that others include; without it none is. */
export function createModelFiles(open: OpenIncluded | undefined, complaints: Complaints): ModelFiles {
	const diagnostics: Diagnostic[] = [];
	const opened = new Set<string>();
	const root = (source: Source): XmlElement | undefined => {
		opened.add(source.path);
		const read = readXml(source);
		diagnostics.push(...read.diagnostics);
		if (read.root !== undefined && read.root.name !== 'opsa-mef')
			complaints.tell(
				'fault-tree-xml',
				read.root,
				`the root element is \`<${read.root.name}>\`, expected \`<opsa-mef>\``,
			);
		return read.root;
	};
	const included = (element: XmlElement): XmlElement | undefined => {
		const href = element.attributes.get('href') ?? '';
		const part = element.attributes.get('xpointer');
		const wrong = (message: string): undefined => {
			complaints.tell('fault-tree-xml', element, message);
			return undefined;
		};
		if (href === '') return wrong('`<xi:include>` does not say which file, with `href`');
		if (part !== undefined && !wholeModel.test(part))
			return wrong(`only a whole model is included here, \`xpointer(/opsa-mef/*)\`, not \`${part}\``);
		if (open === undefined) return wrong(`\`${href}\` is not included, as one file alone is read here`);
		const source = open(href, element.source);
		if (typeof source === 'string') return wrong(`\`${href}\` cannot be included: ${source}`);
		if (opened.has(source.path)) return wrong(`\`${href}\` is included a second time, or includes itself`);
		if (opened.size >= mostFiles) return wrong(`more than ${mostFiles} files are included`);
		return root(source);
	};
	return { root, included, diagnostics };
}
