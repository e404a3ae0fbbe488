import { keyOf, type RestructuredNames } from './restructured-inline.ts';
import type { RestructuredLine } from './restructured-room.ts';

/** A footnote with what it says. */
export interface Footnote {
	readonly name: string;
	readonly text: string;
	readonly line: number;
	/** Whether the text refers to it; one that it does not refer to would not be shown. */
	readonly isNamed: boolean;
}

/** What the references of a text may mean: addresses, headings, substitutions, and its footnotes. */
export function namesIn(lines: readonly RestructuredLine[]): {
	readonly names: RestructuredNames;
	readonly footnotes: readonly Footnote[];
} {
	const targets = new Map<string, string>();
	const anonymous: string[] = [];
	const headings = new Map<string, string>();
	const substitutions = new Map<string, string>();
	const notes: Omit<Footnote, 'isNamed'>[] = [];
	const counted: string[] = [];
	const named = new Set<string>();
	let waiting: string[] = [];
	for (const [at, { text, line }] of lines.entries()) {
		if (text === '') continue;
		const below = lines[at + 1]?.text ?? '';
		if (/^([!-/:-@[-`{-~])\1+\s*$/.test(below) && !/^\s/.test(text) && /[\p{L}\p{N}]/u.test(text)) {
			const words = text.replace(/[*`]/g, '').trim();
			for (const name of [words, ...waiting]) if (!headings.has(keyOf(name))) headings.set(keyOf(name), words);
			waiting = [];
			continue;
		}
		const target = /^\s*\.\. _(?:`([^`]{1,300})`|((?:[^:\\]|\\.|:(?=\S)){1,300})):(?:\s+(\S.*))?$/.exec(text);
		if (target) {
			const name = target[1] ?? target[2] ?? '';
			const next = /^\s+\S/.test(below) ? below.trim() : '';
			const to = target[3] ?? (/^\S*:\/\/|^\S+_$/.test(next) ? next : '');
			if (to === '') waiting.push(name);
			else if (!targets.has(keyOf(name))) targets.set(keyOf(name), to.replace(/^<|>$/g, ''));
			continue;
		}
		const unnamed = /^(?:\.\. __:|__)\s+(\S+)/.exec(text)?.[1];
		if (unnamed !== undefined) {
			anonymous.push(unnamed);
			continue;
		}
		const embedded = text.matchAll(/`([^`<]{1,300}?)\s*<([^<>\s]{1,1000})>`_(?!_)/g);
		for (const [, name = '', to = ''] of embedded) if (!targets.has(keyOf(name))) targets.set(keyOf(name), to);
		const substitution = /^\.\. \|([^|]{1,100})\|\s+replace::\s+(.{1,1000})$/.exec(text);
		if (substitution) substitutions.set(substitution[1]!.toLowerCase(), substitution[2]!);
		const note = /^\.\. \[(\d{1,4}|\*|#[\w.-]{0,60}|[A-Za-z][\w.-]{0,60})\]\s+(.*)$/.exec(text);
		if (note) {
			const rest: string[] = [];
			for (let next = at + 1; next < lines.length && /^\s+\S/.test(lines[next]!.text) && rest.length < 40; next++)
				rest.push(lines[next]!.text.trim());
			const isCounted = note[1] === '#' || note[1] === '*';
			const name = isCounted ? `note-${counted.length + 1}` : note[1]!.replace(/^#/, '');
			if (isCounted) {
				counted.push(name);
				named.add(name);
			}
			notes.push({ name, text: [note[2]!, ...rest].join(' '), line });
		}
		for (const [, name = ''] of text.matchAll(/\[#?([\w.-]{1,60})\]_/g)) named.add(name);
		if (!/^\s*\.\./.test(text)) waiting = [];
	}
	const footnotes = notes.map((note) => ({ ...note, isNamed: named.has(note.name) }));
	return { names: { targets, anonymous, headings, substitutions, counted }, footnotes };
}
