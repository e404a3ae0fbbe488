import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';
import type { Refusal } from '#decisions/edit/change.ts';
import { lineEndAt } from '#decisions/edit/change.ts';
import { yamlText } from '#decisions/edit/yaml-value.ts';
import { readSidecar } from '#decisions/front-matter.ts';
import { createSource } from '#diagnostics/source.ts';

/** A folder of records or runbooks as `lintel.yaml` names it: by its path alone, where nothing else is said of it. */
export interface NamedFolder {
	readonly path: string;
	readonly scope?: string | undefined;
	readonly owner?: string | undefined;
}

/**
 * The text of `lintel.yaml` with one more folder of decision records, byte for byte the same elsewhere. Where it names no
 * folder yet, `usual` are those that are read without being named, and are named first, so that none is lost.
 */
export const withDecisionFolder = (
	text: string,
	folder: NamedFolder,
	usual: readonly string[],
): { readonly text: string } | Refusal => withNamedFolder(text, 'adr', folder, usual);

/** The same for any list of folders. */
export function withNamedFolder(
	text: string,
	key: string,
	folder: NamedFolder,
	usual: readonly string[],
): { readonly text: string } | Refusal {
	const item = itemOf(folder);
	const refusal: Refusal = {
		refused: '`lintel.yaml` is written in a way that cannot be added to without changing the rest',
		hint: `add it by hand, under \`${key}:\`: ${item}`,
	};
	const changed = added(text, key, item, usual);
	if (changed === undefined) return refusal;
	try {
		const before = (text.trim() === '' ? {} : (load(text) ?? {})) as { readonly [key: string]: unknown };
		const after = load(changed);
		const named = Array.isArray(before[key]) ? (before[key] as readonly unknown[]) : usual;
		const said = saidOf(folder);
		const entry = said.length === 1 ? folder.path : Object.fromEntries(said);
		return isDeepStrictEqual(after, { ...before, [key]: [...named, entry] }) ? { text: changed } : refusal;
	} catch {
		return { refused: '`lintel.yaml` is not valid YAML', hint: '`lintel check` says where' };
	}
}

const saidOf = (folder: NamedFolder): readonly (readonly [string, string])[] =>
	Object.entries(folder).filter(([, value]) => value !== undefined);

function itemOf(folder: NamedFolder): string {
	const said = saidOf(folder);
	if (said.length === 1) return yamlText(folder.path);
	return `{ ${said.map(([key, value]) => `${key}: ${quotedInFlow(value)}`).join(', ')} }`;
}

function quotedInFlow(text: string): string {
	return /^[\p{L}\p{N}][\p{L}\p{N}./_ -]*$/u.test(text) && !text.endsWith(' ') ? text : yamlText(text, '"');
}

function added(text: string, key: string, item: string, usual: readonly string[]): string | undefined {
	const entry = readSidecar(createSource('lintel.yaml', text)).entries.find((one) => one.key === key);
	const end = lineEndAt(text, text.length);
	if (!entry) {
		const gap = text === '' || text.endsWith('\n') ? '' : end;
		return `${text}${gap}${key}:${end}${[...usual.map((path) => yamlText(path)), item].map((one) => `  - ${one}${end}`).join('')}`;
	}
	const { start } = entry.valueSpan;
	const written = text.slice(start.offset, entry.valueSpan.end.offset);
	const put = (at: number, inserted: string): string => text.slice(0, at) + inserted + text.slice(at);
	if (written === '' || written.startsWith('#')) {
		const line = text.indexOf('\n', start.offset);
		return put(line === -1 ? text.length : line + 1, `${line === -1 ? end : ''}  - ${item}${end}`);
	}
	const flow = /^\[([\s\S]*)\](?=\s*(?:#[^\n]*\s*)*$)/.exec(written);
	if (flow) {
		const inner = flow[1]!.trimEnd();
		const gap = inner.trim() === '' ? '' : inner.endsWith(',') ? ' ' : ', ';
		// In a list on one line a plain path needs quotes where a block would not.
		const flowItem = item.startsWith('{') || item.startsWith('"') ? item : quotedInFlow(item);
		return put(start.offset + 1 + inner.length, `${gap}${flowItem}`);
	}
	if (!/^-\s/.test(written)) return undefined;
	const lines = written.split('\n');
	const last = lines.findLastIndex((line) => !/^\s*(?:#.*)?$/.test(line));
	const indent = /[^\n]*$/.exec(text.slice(0, start.offset))![0];
	const at =
		start.offset +
		lines
			.slice(0, last + 1)
			.join('\n')
			.replace(/\s+$/, '').length;
	return /^[ \t]*$/.test(indent) ? put(at, `${lineEndAt(text, start.offset)}${indent}- ${item}`) : undefined;
}
