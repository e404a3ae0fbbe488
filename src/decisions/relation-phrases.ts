import type { RelationType } from './decision.ts';

/** A phrase that announces a relation, and where it stands. `end` is where the reference must follow. */
export interface PhraseHit {
	readonly type: RelationType;
	readonly start: number;
	readonly end: number;
	readonly partial: boolean;
}

// Passive forms first: `superseded by` must not be read as `supersede`.
const PHRASES: readonly (readonly [RelationType, string])[] = [
	[
		'superseded-by',
		'super[sc]?[sc]ee?ded(?:\\s+(?:on\\s+)?[\\d./-]{6,10})?,?\\s+by|replaced\\s+by|obsoleted\\s+by|(?:rejected|discarded|abandoned)\\s+in\\s+favou?r\\s+of|supplanted\\s+by|remplacée?\\s+par|ersetzt\\s+durch|abgelöst\\s+(?:durch|von)|substituíd[oa]\\s+p(?:or|elo|ela)|sustituid[oa]\\s+por|vervangen\\s+door|moved\\s+to|split\\s+into',
	],
	['amended-by', 'amended\\s+by|updated\\s+by|clarified\\s+by|amendée?\\s+par|ergänzt\\s+durch'],
	['extended-by', 'extended\\s+by|refined\\s+by|enhanced\\s+by|complétée?\\s+par|étendue?\\s+par|erweitert\\s+durch'],
	['supersedes', 'super[sc]?[sc]ee?d(?:es?|ing)|replaces|obsoletes|reverts|remplace|ersetzt|substitui'],
	['amends', 'amends|amending|amende|updates|clarifies|ergänzt'],
	['extends', 'extends|enhances|refines|supplements|builds\\s+on|based\\s+on|étend|complète|erweitert'],
	['depends-on', 'depends\\s+on|requires|consequence\\s+of|dépend\\s+de|hängt\\s+ab\\s+von'],
	[
		'relates-to',
		'related\\s+to|relates\\s+to|related(?:\\s+(?:adrs?|decisions?|records?))?(?=\\s*[:*])|see\\s+also|influences|follows|follow-up\\s+(?:to|of)',
	],
];

const PATTERN = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${PHRASES.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}\\p{N}])`,
	'giu',
);
const NEGATED = /(?:\bnot\b|n't|\bnever\b|\bnicht\b|\bnão\b|\bpas\b)[^.;\n]{0,20}$/i;
const PARTIAL = /(?:partly|partially|in part|partiellement|teilweise|parcialmente)\s*$/i;

/** Every announcing phrase in a text, in order; negated ones (`does not supersede`) are left out. */
export function findPhrases(text: string): PhraseHit[] {
	const hits: PhraseHit[] = [];
	for (const match of text.matchAll(PATTERN)) {
		const before = text.slice(Math.max(0, match.index - 40), match.index);
		if (NEGATED.test(before)) continue;
		const which = PHRASES.findIndex((_, at) => match[at + 1] !== undefined);
		hits.push({
			type: PHRASES[which]![0],
			start: match.index,
			end: match.index + match[0].length,
			partial: PARTIAL.test(before),
		});
	}
	return hits;
}
