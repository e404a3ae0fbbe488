import { dnsNamespace, uuidOf } from './uuid.ts';

/** The version of OSCAL that is written. */
const oscalVersion = '1.1.2';
/** Whose properties those are that OSCAL does not define. */
const ns = 'https://lintel.dev/ns/oscal';

/** What both documents are made for. */
export interface OscalFrame {
	/** Of the workspace: part of every UUID, so that two workspaces share none. */
	readonly title: string;
	/** `YYYY-MM-DD`; OSCAL wants a moment, so it is the midnight of that day in UTC. */
	readonly asOf: string;
	/** The version of Lintel. */
	readonly version: string;
	readonly disclaimer: string;
}

export interface Property {
	readonly name: string;
	readonly ns: string;
	readonly value: string;
}

/** Properties of our own: those without a value are left out, and a value is one line without space around it, as OSCAL wants it. */
export function properties(values: { readonly [name: string]: string | number | undefined }): {
	readonly props?: readonly Property[];
} {
	const props = Object.entries(values).flatMap(([name, value]): readonly Property[] => {
		const text = oneLine(String(value ?? ''));
		return text === '' ? [] : [{ name, ns, value: text }];
	});
	return props.length === 0 ? {} : { props };
}

export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** A text that must say something. */
export const said = (text: string | undefined, otherwise: string): string => {
	const line = oneLine(text ?? '');
	return line === '' ? otherwise : line;
};

/** A name as OSCAL takes it for identifiers: what it does not allow becomes a hyphen. */
export function tokenOf(text: string): string {
	const token = text.replace(/[^\p{L}\p{N}.\-_]/gu, '-');
	return /^[\p{L}_]/u.test(token) ? token : `_${token}`;
}

export const midnight = (day: string): string => `${day}T00:00:00Z`;

/** The end of a day that still counts: what holds until a day, or is due on it, holds or is in time all through it. */
export const endOfDay = (day: string): string => `${day}T23:59:59Z`;

/** Names of things in a workspace to UUIDs. */
export function uuidsIn({ title }: OscalFrame): (kind: string, name: string) => string {
	const own = uuidOf(uuidOf(dnsNamespace, 'lintel.dev'), title);
	return (kind, name) => uuidOf(own, `${kind} ${name}`);
}

export function metadata(frame: OscalFrame, title: string) {
	return {
		title: `${said(frame.title, 'Architecture')}: ${title}`,
		'last-modified': midnight(frame.asOf),
		version: frame.asOf,
		'oscal-version': oscalVersion,
		...properties({ 'made-by': `Lintel ${frame.version}` }),
		remarks: frame.disclaimer,
	};
}

/** A list that OSCAL wants left out when it is empty. */
export const unlessEmpty = <Name extends string, Item>(
	name: Name,
	items: readonly Item[],
): { readonly [key in Name]?: readonly Item[] } =>
	(items.length === 0 ? {} : { [name]: items }) as { readonly [key in Name]?: readonly Item[] };
