import type { StatusState } from './decision.ts';

const WORDS: Readonly<Record<Exclude<StatusState, 'unknown'>, string>> = {
	proposed:
		'proposed|proposal|open|rfc|request for comments|in discussion|under discussion|discussed|proposto|proposta|proposé|proposée|propose|vorgeschlagen|propuesto|voorgesteld|提案|提议',
	draft:
		'draft|wip|work in progress|pending|provisional|in progress|in-progress|ongoing|incomplete|review|under review|in review|on hold|stagnant|experimental|tbd|to be discussed|to be decided|first sketch|previewing|brouillon|en cours|entwurf|in bearbeitung|rascunho|borrador|implementable|草案',
	accepted:
		'accepted|accept|approved|agreed|decided|ratified|adopted|active|living|lazy consensus|aceito|aceite|aceita|aprovado|akzeptiert|angenommen|entschieden|beschlossen|accepté|acceptée|adopté|adoptée|validé|validée|résolu|aceptado|aprobado|geaccepteerd|goedgekeurd|承認|已接受|已采纳|采纳',
	implemented:
		'implemented|partially implemented|final|stable|complete|completed|done|finished|merged|released|shipped|deployed|umgesetzt|implementado|implementada|mergé|mergée|implémenté|実装済み|已实施',
	rejected:
		"rejected|declined|returned for revision|refused|abgelehnt|verworfen|rejeté|rejetée|refusé|refusée|rejeitado|rechazado|afgewezen|won't do|wontfix|却下|已拒绝",
	withdrawn:
		'withdrawn|abandoned|moved|reverted|cancelled|canceled|dropped|retiré|retirée|abandonné|zurückgezogen|retirado',
	deprecated:
		'deprecated|depreciated|obsolete|obsoleted|retired|outdated|veraltet|obsolète|déprécié|dépréciée|obsoleto|deprecado|非推奨|已弃用',
	superseded:
		'superseded|superceded|superseeded|superceeded|supersceded|replaced|supplanted|ersetzt|abgelöst|remplacé|remplacée|substituído|substituída|sustituido|reemplazado|vervangen|已取代',
};

const BUILT_IN: ReadonlyMap<string, StatusState> = new Map(
	Object.entries(WORDS).flatMap(([state, words]) =>
		words.split('|').map((word) => [word, state as StatusState] as const),
	),
);

const NEGATED = /(?:\b(?:not|never|non|nicht|não|pas|no longer|isn't|hasn't been|nor)[\s-]+|\bun)$/iu;
const NEGATED_AFTER = /^[ \t]+(?:not|against)\b/i;
const PARTIAL = /(?:partly|partially|in part|partiellement|teilweise|parcialmente)\s*$/iu;

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

/** Makes the reader of status texts: the built-in words and a house's own. */
export function createStatusReader(extra: Readonly<Record<string, StatusState>> = {}): (raw: string) => StatusReading {
	const words = new Map([
		...BUILT_IN,
		...Object.entries(extra).map(([word, state]) => [word.toLowerCase(), state] as const),
	]);
	const alternatives = [...words.keys()]
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
	return (raw) => readStatus(raw, words, pattern);
}

/**
 * The first state word decides, because people write history and remarks after it (`Accepted. Superseded by 12`). Only
 * the beginning counts: a state word deep in a sentence is about something else.
 */
function readStatus(raw: string, words: ReadonlyMap<string, StatusState>, pattern: RegExp): StatusReading {
	const text = undecorated(raw);
	if (text === '') return { state: 'unknown' };
	if (isUnfilled(text)) return { state: 'unknown', unfilled: true };
	const beginning = text.slice(0, 120);
	for (const match of beginning.matchAll(pattern)) {
		const before = beginning.slice(0, match.index);
		if (NEGATED.test(before) || NEGATED_AFTER.test(beginning.slice(match.index + match[0].length))) continue;
		const state = words.get(match[0].toLowerCase().replace(/\s+/g, ' '))!;
		return { state, at: raw.indexOf(match[0]), partial: PARTIAL.test(before) || undefined };
	}
	return { state: 'unknown', unknownWord: /[\p{L}][\p{L}\p{M}'-]*/u.exec(text)?.[0] };
}

function undecorated(raw: string): string {
	return raw
		.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
		.replace(/\]\([^)\n]{0,500}\)/g, ']')
		.replace(/[*`~]|__/g, '')
		.replace(/[ \t\u00a0]+/g, ' ')
		.trim();
}

/** `{proposed | rejected}`, `[proposed, accepted, deprecated]`, `proposed/accepted/…`: choices, not a choice. */
function isUnfilled(text: string): boolean {
	const line = text.split('\n', 1)[0]!;
	const inner = /^[{[<](.*)[}\]>]$/.exec(line.trim())?.[1];
	if (inner !== undefined) return /[|,/…]|\.\.\./.test(inner);
	return line.split(/\s*\|\s*/).filter((part) => /^[\p{L} ]{3,20}/u.test(part)).length >= 3 && !/:/.test(line);
}
