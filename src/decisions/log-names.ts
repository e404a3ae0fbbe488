import { type Anchors, anchorOf } from '#markdown/anchors.ts';
import { splitPath } from './identity.ts';
import type { ReadRecord } from './record.ts';

/** The word for a decision in the languages that logs are written in: alternatives for an expression that ignores case. */
export const DECISION_WORD = 'decision|decisión|décision|decisão|entscheidung|beslissing|решение|决策|决定|決定|결정';

const NAMES_DECISIONS =
	/\b(?:adrs?|decisions?|decisiones|decisões|décisions?|besluiten|beslissingen)\b|entscheidung|решени|决策|决定|決定|결정/iu;

/** Whether a file says by its name or its title that it holds decisions. */
export const namesDecisions = ({ source, title }: Pick<ReadRecord, 'source' | 'title'>): boolean =>
	NAMES_DECISIONS.test(`${splitPath(source.path).name.replace(/[-_.]/g, ' ')} ${title}`);

/** Several of them, a log of them, or nothing but the word: `Decisions`, `ADR log`, `Architecture Decision Record`. */
const HOLDS_DECISIONS =
	/\b(?:adrs|decisions|decisiones|decisões|décisions|besluiten|beslissingen)\b|(?:adr|decision|record)[ -]*(?:records?|log|logbook|register|journal|list|history)\b|^(?:architecture |architectural |technical )?(?:adr|decision)(?: record)?$|entscheidungen|entscheidungs|решени|决策|决定|決定|결정/iu;

/**
 * Whether a file says that it holds several: of one about a record (`Audit of ADR-7`, `ADR scorecard`) the numbered sections are
 * no decisions unless they say so.
 */
export const holdsDecisions = ({ source, outline, title }: Pick<ReadRecord, 'source' | 'outline' | 'title'>): boolean =>
	[
		splitPath(source.path)
			.name.replace(/\.[a-z]+$/i, '')
			.replace(/[-_.]/g, ' '),
		title,
		outline.headings[0]?.text ?? '',
	].some((text) => HOLDS_DECISIONS.test(text.trim()));

/** The anchor of a decision within its file, which no other of them has. */
export const anchorOfEntry = (anchors: Anchors, words: string): string =>
	anchors.take(anchorOf(words) === '' ? 'decision' : words);
