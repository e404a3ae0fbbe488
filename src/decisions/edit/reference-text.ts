import type { Decision } from '../decision.ts';
import { splitPath } from '../identity.ts';

/** A Markdown link from one record to another, with the other's number and title, or with its name (`ADR-0012`) only. */
export function linkTo(target: Decision, from: Decision, name: string, short: boolean): string {
	const text = (short ? name : titleOf(target, name)).replaceAll('|', '/').replaceAll('[', '(').replaceAll(']', ')');
	return `[${text}](${relativeHref(from.path, target.path)})`;
}

/** Whether a name with a number in it, such as `ADR-0012`, means this record and no other, as seen from a record. */
export function isClearName(name: string, target: Decision, from: Decision, all: readonly Decision[]): boolean {
	if (target.number === undefined || !/^(?:[A-Za-z]+[-_ ])*(?:ADR|RFC|KEP|SE|TDR|DR)[-_ ]?\d+$/i.test(name))
		return false;
	const alike = all.filter((one) => one.number === target.number && one.path !== from.path);
	const { folder } = splitPath(from.path);
	const beside = alike.filter((one) => splitPath(one.path).folder === folder);
	const meant = alike.length === 1 ? alike : beside;
	return meant.length === 1 && meant[0]!.path === target.path;
}

/** The heading as the record writes it when it has the number in it, else the title behind the name. */
function titleOf(target: Decision, name: string): string {
	const body = target.source.slice(target.body.offset).replaceAll('\r', '');
	const heading = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(body)?.[1];
	const numbered = heading !== undefined && /^(?:(?:ADR|RFC|KEP|SE|TDR)[-\s#]*)?\d/i.test(heading);
	if (numbered && heading.length <= 120 && !/[\\`*_[\]<>!|]/.test(heading)) return heading;
	const title = target.title.length > 110 ? name : target.title;
	return target.number !== undefined && title !== name ? `${name} ${title}` : title;
}

/** The path from the folder of one file to another file, fit for a link. */
function relativeHref(from: string, to: string): string {
	const start = splitPath(from)
		.folder.split('/')
		.filter((part) => part !== '');
	const end = to.split('/');
	let shared = 0;
	while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
	const parts = [...start.slice(shared).map(() => '..'), ...end.slice(shared)];
	return parts
		.map((part) => part.replace(/[\s#?%()<>|'"\\]/g, (one) => `%${one.codePointAt(0)!.toString(16).padStart(2, '0')}`))
		.join('/');
}
