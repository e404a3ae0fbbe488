import { readDate } from './dates.ts';
import type { StatusState } from './decision.ts';
import { PART } from './in-part.ts';
import { withoutAccents } from './plain.ts';
import { BEGINNING_WORDS, REFUSAL, REPLACED_ABROAD, STATE_WORDS } from './status-words.ts';

const NEGATED =
	/(?:\b(?:not|never|non|nicht|noch nicht|não|pas|no longer|isn't|hasn't been|nor)(?:[\s-]+(?:yet|been|fully|formally|officially|be))*[\s-]+|\bun)$/iu;
const NEGATED_AFTER = /^[ \t]+(?:not|against)\b/i;
const PARTIAL = new RegExp(`(?<!\\p{L})${PART}[\\s*_]*$`, 'iu');
/** What may stand before an everyday word that means a state: `This ADR is now final`. */
const LEAD =
	/^[^\p{L}]*(?:(?:this|the|our|adr|decision|record|proposal|status|is|was|has|have|been|now|currently|already|also|partly|partially|fully|mostly|implementation|development|work)\b[^\p{L}]*)*$/iu;
const TAGS =
	/<\/?(?:span|b|i|em|strong|font|kbd|mark|code|br|sup|sub|small|u|ins|p|div|a|center|label|abbr|big)(?:\s[^<>]{0,300})?\/?>/gi;
const STRUCK =
	/~~[^~\n]{1,300}~~|(?<![~\p{L}\p{N}])~[^~\s](?:[^~\n]{0,100}[^~\s])?~(?![~\p{L}\p{N}])|<(del|s|strike)>[^<\n]{1,300}<\/\1>/giu;
const IMAGE = /!\[([^[\]\n]{0,200})\]\(([^()\s]{0,500})[^()\n]{0,200}\)|<img\b[^<>]{0,500}>/gi;

/** What a status text means. */
export interface StatusReading {
	readonly state: StatusState;
	/** Where the state word stands in the text that was given; absent for `unknown`. */
	readonly at?: number | undefined;
	readonly partial?: boolean | undefined;
	/** The text is the list of choices of a template that nobody filled in. */
	readonly unfilled?: boolean | undefined;
	readonly unknownWord?: string | undefined;
}

interface Vocabulary {
	readonly words: ReadonlyMap<string, StatusState>;
	/** Words that count only at the beginning. */
	readonly weak: ReadonlySet<string>;
	readonly pattern: RegExp;
}

/** States in which a decision holds no longer, or never did. */
export const endedStates: ReadonlySet<StatusState> = new Set(['superseded', 'deprecated', 'rejected', 'withdrawn']);

/** Makes the reader of status texts: the built-in words and a house's own, which win. */
export function createStatusReader(extra: Readonly<Record<string, StatusState>> = {}): (raw: string) => StatusReading {
	const weakWords = entriesOf(BEGINNING_WORDS);
	const own = Object.entries(extra).map(([word, state]) => [word.trim().toLowerCase(), state] as const);
	const strongWords = entriesOf(STATE_WORDS);
	const words = new Map([...unaccented(weakWords), ...unaccented(strongWords), ...weakWords, ...strongWords, ...own]);
	const weak = new Set([...weakWords, ...unaccented(weakWords)].map(([word]) => word));
	for (const [word] of strongWords) weak.delete(word);
	for (const [word] of own) weak.delete(word);
	const alternatives = [...words.keys()]
		.filter((word) => word !== '')
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ _-]'));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
	const vocabulary = { words, weak, pattern };
	return (raw) => readStatus(raw, vocabulary);
}

function entriesOf(table: Readonly<Record<string, string>>): (readonly [string, StatusState])[] {
	return Object.entries(table).flatMap(([state, words]) =>
		words.split('|').map((word) => [word, state as StatusState] as const),
	);
}

/** The words as those write them who leave out accents: `Accepte`, `schvaleno`. Short ones could be words of another language. */
const unaccented = (entries: readonly (readonly [string, StatusState])[]): (readonly [string, StatusState])[] =>
	entries.flatMap(([word, state]) => {
		const bare = withoutAccents(word);
		return bare === word || bare.length < 6 ? [] : [[bare, state] as const];
	});

/**
 * The first state word decides, because people write history and remarks after it (`Accepted. Superseded by 12`). Only
 * the beginning counts: a state word deep in a sentence is about something else. Where the text is a history with dates,
 * or an arrow leads on (`Proposed → Accepted`), the latest entry counts; in a list of boxes, the ticked one.
 */
function readStatus(raw: string, vocabulary: Vocabulary): StatusReading {
	const whole = undecorated(raw.slice(0, 20_000)).replace(/^(?:current\s+)?status\s*[:：]\s*(?=\S)/i, '');
	if (whole === '') return { state: 'unknown' };
	const sign = /\p{L}/u.test(whole) ? undefined : signOf(whole);
	if (sign) return { state: sign, at: 0 };
	const text = boldOf(raw, vocabulary) ?? latestOf(tickedOf(whole), vocabulary);
	if (text === '' || isUnfilled(text, vocabulary)) return { state: 'unknown', unfilled: true };
	const beginning = text.slice(0, 120);
	if (REPLACED_ABROAD.test(beginning.split('\n', 1)[0]!)) return { state: 'superseded', at: 0 };
	const refusal = REFUSAL.exec(beginning);
	for (const match of beginning.matchAll(vocabulary.pattern)) {
		if (refusal && refusal.index <= match.index) break;
		const word = match[0].toLowerCase().replace(/[\s_-]+/g, ' ');
		const before = beginning.slice(0, match.index);
		if (
			NEGATED.test(before) ||
			(/^(?:decided|agreed)$/.test(word) && NEGATED_AFTER.test(beginning.slice(match.index + match[0].length)))
		)
			continue;
		if (vocabulary.weak.has(word) && !LEAD.test(before)) continue;
		const state = vocabulary.words.get(word) ?? vocabulary.words.get(match[0].toLowerCase())!;
		return { state, at: raw.indexOf(match[0]), partial: PARTIAL.test(before) || undefined };
	}
	if (refusal) return { state: 'rejected', at: Math.max(0, raw.indexOf(refusal[0])) };
	return { state: 'unknown', unknownWord: /[\p{L}][\p{L}\p{M}'-]*/u.exec(text)?.[0] };
}

/** A sign alone says it where nothing else stands: ✅, ❌. */
function signOf(text: string): StatusState | undefined {
	const sign = /^[^\p{L}\p{N}]*$/u.test(text) ? /[✅☑✔❌🚫🚧]/u.exec(text)?.[0] : undefined;
	if (sign === undefined) return undefined;
	return sign === '🚧' ? 'draft' : sign === '❌' || sign === '🚫' ? 'rejected' : 'accepted';
}

/** The text without marks of Markdown and HTML. Words that are struck out count only where nothing else is left. */
function undecorated(raw: string): string {
	const shown = raw
		.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
		.replace(IMAGE, (image: string, alt?: string, href?: string) =>
			alt === undefined
				? ` ${/\balt=["']([^"'<>]{0,200})/i.exec(image)?.[1] ?? ''} `
				: ` ${alt} ${badgeText(href ?? '')} `,
		);
	const left = shown.replace(STRUCK, ' ');
	return (/\p{L}/u.test(left) ? left : shown)
		.replace(TAGS, ' ')
		.replace(/\]\([^)\n]{0,500}\)/g, ']')
		.replace(/[*`~]|__/g, '')
		.replace(/[ \t\u00a0]+/g, ' ')
		.trim();
}

/** `https://img.shields.io/badge/status-accepted-green`: the picture says what its address says. */
function badgeText(href: string): string {
	const [, badge, behind] = /\/badge\/([^/?#]{1,120})(?:\/([^/?#]{1,120}))?/.exec(href) ?? [];
	if (badge === undefined) return '';
	// `/badge/status/accepted/green` of others has the same in pieces of its path.
	const said = badge.includes('-') || behind === undefined ? badge.replace(/-[^-]*$/, '') : behind;
	return said.replace(/-|_|%20/g, ' ');
}

/** Where the choices are boxes, the ticked ones; nothing when none is ticked. */
function tickedOf(text: string): string {
	const boxes = text.split('\n').filter((line) => /^\s*(?:[-+]\s+)?\[[ xX✓✔]?\]/.test(line));
	if (boxes.length < 2) return text;
	return boxes
		.filter((line) => /\[[xX✓✔]\]/.test(line))
		.map((line) => line.replace(/^\s*(?:[-+]\s+)?\[.\]\s*/, ''))
		.join('\n');
}

/** `Proposed | **Accepted** | Rejected`: of several choices the one that is set in bold. */
function boldOf(raw: string, { words }: Vocabulary): string | undefined {
	const line = raw.trim().split('\n', 1)[0]!;
	const choices = line.length < 300 ? line.split(/\s*[|/]\s*/) : [];
	const plain = choices.map((choice) =>
		/^(?:\*\*|__)?([\p{L} -]{3,30}?)(?:\*\*|__)?$/u.exec(choice)?.[1]?.toLowerCase(),
	);
	if (plain.length < 3 || !plain.every((word) => word !== undefined && words.has(word))) return undefined;
	const bold = choices.flatMap((choice, at) => (/^(?:\*\*|__)/.test(choice) ? [plain[at]!] : []));
	return bold.length === 1 ? bold[0] : undefined;
}

/** What stands after the last arrow of a line, or the line with the latest of several dates. */
function latestOf(text: string, { pattern }: Vocabulary): string {
	const first = text.split('\n', 1)[0]!;
	const arrow = first.length < 300 ? /^.*(?:→|⇒|➔|->|=>)\s*(?=\S)/u.exec(first) : null;
	if (arrow && first.slice(arrow[0].length).search(pattern) === 0) return text.slice(arrow[0].length);
	const dated = (text.includes('\n') ? text.split('\n') : text.split(/(?<=\d{4}-\d{2}-\d{2})\s*[,;]\s*/))
		.slice(0, 40)
		.flatMap((line, order) => {
			const written = /\d{4}-\d{2}-\d{2}/.exec(line.slice(0, 200));
			const iso = written ? readDate(written[0]).iso : undefined;
			const rest = line.replace(/^[\s\-+*|]*(?:\d{4}-\d{2}-\d{2})?[\s:|–—-]*/, '');
			return iso !== undefined && rest.slice(0, 60).search(pattern) === 0 ? [{ iso, order, rest }] : [];
		});
	if (dated.length < 2) return text;
	dated.sort((a, b) => (a.iso === b.iso ? b.order - a.order : a.iso < b.iso ? 1 : -1));
	return dated[0]!.rest;
}

/** `{proposed | rejected}`, `[proposed, accepted, deprecated]`, `proposed/accepted/rejected`: choices, not a choice. */
function isUnfilled(text: string, { words }: Vocabulary): boolean {
	const line = text.split('\n', 1)[0]!;
	const inner = /^[{[<](.*)[}\]>]$/.exec(line.trim())?.[1];
	if (inner !== undefined) return /[|,/…]|\.\.\./.test(inner);
	if (line.split(/\s*\|\s*/).filter((part) => /^[\p{L} ]{3,20}/u.test(part)).length >= 3 && !/:/.test(line))
		return true;
	const bare = line.trim().replace(/^\((.{1,200})\)$/, '$1');
	const choices = bare.split(/\s*(?:\/|\bor\b|\bou\b|\boder\b|,)\s*/i).map((part) => words.get(part.toLowerCase()));
	return choices.length >= 3 && !/,/.test(line) && choices.every((state) => state !== undefined);
}
