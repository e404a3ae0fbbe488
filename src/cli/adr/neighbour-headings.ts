import type { Decision, SectionRole } from '#decisions/decision.ts';
import { roleOfHeading } from '#decisions/section-roles.ts';
import { mostCommon } from './record-name.ts';

/** So many neighbours tell the habits of a folder. */
const MOST = 100;
const HEADING = /^(#{2,4}) (.+)$/gm;

/** The sections of a template under the headings that most of the neighbours have for the same: `## Kontext` for `## Context`. */
export function inTheirWords(body: string, beside: readonly Decision[]): string {
	const neighbours = beside.slice(-MOST);
	const taken = new Set<SectionRole>();
	return body.replace(HEADING, (line, marks: string, written: string) => {
		const role = roleOfHeading(written);
		if (role === 'other' || taken.has(role)) return line;
		taken.add(role);
		const found = neighbours.flatMap(({ sections }) => sections.find((one) => one.role === role)?.heading ?? []);
		const heading = mostCommon(found.map(plainHeading), (one) => one);
		return found.length * 2 <= neighbours.length || heading === undefined ? line : `${marks} ${heading}`;
	});
}

/** Without what one record adds: `Options (with sources)`, `2. Context`. */
function plainHeading(heading: string): string {
	const short = heading
		.replace(/\s*[(（][^()（）]*[)）]\s*$/, '')
		.replace(/^\d{1,2}[.)]\s+/, '')
		.trim();
	return short === '' ? heading : short;
}
