import {
	byPath,
	type FileEntry,
	type FileTree,
	type Manifest,
	type ManifestReference,
	manifestFormat,
} from './manifest.ts';

/** A manifest, or one sentence on why a text is none. */
export type ReadManifest = { readonly manifest: Manifest } | { readonly wrong: string };

/** Thrown and caught in this file only: the first thing that is wrong ends the reading. */
class Wrong extends Error {}

/**
 * Reads a manifest from anywhere. It is only believed as far as its shape goes: every path is relative and stays inside,
 * each stands once and in order, every digest is one. Whether it is true is for who compares it.
 */
export function readManifest(text: string): ReadManifest {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { wrong: text.trimEnd().endsWith('}') ? 'it is no JSON' : 'it is no JSON, or it breaks off' };
	}
	try {
		return { manifest: manifestOf(object(value, 'it')) };
	} catch (error) {
		if (error instanceof Wrong) return { wrong: error.message };
		throw error;
	}
}

type Fields = { readonly [name: string]: unknown };

function manifestOf(fields: Fields): Manifest {
	const format = fields['format'];
	if (format !== manifestFormat)
		throw new Wrong(
			typeof format === 'string'
				? `its format is \`${format.slice(0, 60)}\`, and this version reads \`${manifestFormat}\``
				: `it has no \`format\`; a manifest says \`${manifestFormat}\``,
		);
	return {
		version: words(fields, 'version'),
		asOf: words(fields, 'asOf'),
		environment: words(fields, 'environment'),
		profile: words(fields, 'profile'),
		commit: optional(fields, 'commit'),
		history: optional(fields, 'history'),
		base: words(fields, 'base'),
		previous: reference(fields, 'previous'),
		copyOf: reference(fields, 'copyOf'),
		inputs: tree(fields, 'inputs'),
		outputs: tree(fields, 'outputs'),
	};
}

function object(value: unknown, what: string): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Wrong(`${what} is no object`);
	return value as Fields;
}

function words(fields: Fields, name: string): string {
	const value = fields[name];
	if (typeof value !== 'string') throw new Wrong(`\`${name}\` is missing or no text`);
	return value;
}

const optional = (fields: Fields, name: string): string | undefined =>
	fields[name] === undefined ? undefined : words(fields, name);

function digest(fields: Fields, name: string, where: string): string {
	const value = fields[name];
	if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
		throw new Wrong(`\`${name}\` of ${where} is no SHA-256 in hexadecimal digits`);
	return value;
}

function count(fields: Fields, name: string, where: string): number {
	const value = fields[name];
	if (!Number.isSafeInteger(value) || (value as number) < 0)
		throw new Wrong(`\`${name}\` of ${where} is no number of things`);
	return value as number;
}

function reference(fields: Fields, name: string): ManifestReference | undefined {
	if (fields[name] === undefined) return undefined;
	const value = object(fields[name], `\`${name}\``);
	return {
		sha256: digest(value, 'sha256', `\`${name}\``),
		asOf: words(value, 'asOf'),
		inputs: digest(value, 'inputs', `\`${name}\``),
		outputs: digest(value, 'outputs', `\`${name}\``),
	};
}

function tree(fields: Fields, name: string): FileTree {
	const value = object(fields[name], `\`${name}\``);
	const root = digest(value, 'root', `\`${name}\``);
	const size = count(value, 'count', `\`${name}\``);
	if (value['files'] === undefined) return { root, count: size };
	if (!Array.isArray(value['files'])) throw new Wrong(`\`files\` of \`${name}\` is no list`);
	const files = value['files'].map((one: unknown, at) => entry(one, `file ${at + 1} of \`${name}\``));
	for (let at = 1; at < files.length; at++) {
		const order = byPath(files[at - 1]!, files[at]!);
		if (order === 0) throw new Wrong(`\`${shown(files[at]!.path)}\` stands twice among \`${name}\``);
		if (order > 0) throw new Wrong(`\`${shown(files[at]!.path)}\` stands out of order among \`${name}\``);
	}
	if (files.length !== size) throw new Wrong(`\`${name}\` says ${size} files and lists ${files.length}`);
	return { root, count: size, files };
}

function entry(value: unknown, where: string): FileEntry {
	const fields = object(value, where);
	const { path } = fields;
	if (typeof path !== 'string') throw new Wrong(`\`path\` of ${where} is missing or no text`);
	if (!staysInside(path)) throw new Wrong(`the path \`${shown(path)}\` of ${where} does not stay inside its folder`);
	return { path, sha256: digest(fields, 'sha256', where), bytes: count(fields, 'bytes', where) };
}

/** True for a relative path with forward slashes that leads nowhere but down. */
export function staysInside(path: string): boolean {
	if (path === '' || path.startsWith('/') || /[\u0000-\u001f\\]/.test(path) || /^[a-z]:/i.test(path)) return false;
	return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

const shown = (path: string): string =>
	JSON.stringify(path.length > 120 ? `${path.slice(0, 120)}…` : path).slice(1, -1);
