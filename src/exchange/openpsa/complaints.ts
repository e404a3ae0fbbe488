import type { Diagnostic, Severity } from '#diagnostics/diagnostic.ts';
import type { XmlElement } from './xml.ts';

/** Further complaints about one file are left out: the first ones are enough to start with. */
const mostComplaints = 50;

/** Collects what is wrong with the files of a model. Every complaint stands at the start tag of an element. */
export interface Complaints {
	readonly list: readonly Diagnostic[];
	tell(code: string, element: XmlElement, message: string, more?: Partial<Diagnostic>): void;
}

/** An empty list of complaints. */
export function createComplaints(severity: Severity = 'error'): Complaints {
	const list: Diagnostic[] = [];
	return {
		list,
		tell(code, element, message, more = {}) {
			if (list.length >= mostComplaints) return;
			list.push({ code, severity, message, span: element.source.span(element.start, element.end), ...more });
		},
	};
}
