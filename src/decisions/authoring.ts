import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import type { Decision } from './decision.ts';
import { sourceOfDecision } from './decision-source.ts';
import { placeForKey, placeForSection } from './missing-place.ts';
import { optionsWithoutReasons } from './option-reasons.ts';
import { runningText, sectionTexts, withoutComments, writtenText } from './section-text.ts';

/** What is known of a record beside its own text. */
export interface AuthoringKnowledge {
	/** What it is about, by its own `affects` or because the model names it; absent where there is no model to be about. */
	readonly about?: readonly string[] | undefined;
}

/**
 * What a reader will miss in a record: what its author can still add. These are opinions on the writing, told while a
 * record is written and by `lintel adr lint`; the site's findings are about the log and the architecture.
 */
export function authoringFindings(decision: Decision, { about }: AuthoringKnowledge): readonly Diagnostic[] {
	return [
		...statusMissing(decision),
		...withoutOwner(decision),
		...aboutNothing(decision, about),
		...optionsWithoutReasons(decision),
		...withoutConsequences(decision),
		...leftOver(decision),
	];
}

/** Rejected and replaced records are kept as they are; nobody is asked to finish them. */
function isLive({ status }: Decision): boolean {
	return ['proposed', 'draft', 'accepted', 'implemented', 'unknown'].includes(status.state);
}

function statusMissing(decision: Decision): Diagnostic[] {
	if (decision.status.state !== 'unknown' || decision.status.raw !== '') return [];
	return [
		{
			code: 'decision-status-missing',
			severity: 'warning',
			message: `\`${decision.label}\` does not say whether it is decided`,
			span: placeForKey(decision, 'status'),
			expected: 'a status: proposed, accepted, ...',
			hint: `\`lintel adr accept ${decision.label}\` writes one in the form of its neighbours`,
		},
	];
}

function withoutOwner(decision: Decision): Diagnostic[] {
	const named = decision.people.some(
		({ role, names }) => role !== 'consulted' && role !== 'informed' && names.length > 0,
	);
	if (named || decision.owner !== undefined || !isLive(decision)) return [];
	return [
		{
			code: 'decision-owner-missing',
			severity: 'warning',
			message: `\`${decision.label}\` names nobody who decided or who keeps it`,
			span: placeForKey(decision, 'people'),
			expected: '`decision-makers`, or an `owner`',
			hint: 'name the people or the team that a reader can ask',
		},
	];
}

function aboutNothing(decision: Decision, about: readonly string[] | undefined): Diagnostic[] {
	if (about === undefined || about.length > 0 || decision.affects.length > 0 || !isLive(decision)) return [];
	return [
		{
			code: 'decision-affects-nothing',
			severity: 'warning',
			message: `\`${decision.label}\` is about nothing in the model, and nothing in the model names it`,
			span: placeForKey(decision, 'affects'),
			expected: '`affects: [component:x, flow:y]` in the front matter',
			hint: 'name what it decides about, so that those pages can say why they are built this way',
		},
	];
}

function withoutConsequences(decision: Decision): Diagnostic[] {
	if (!isLive(decision)) return [];
	const texts = sectionTexts(decision, 'consequences', 'positive', 'negative', 'risks', 'pros-and-cons');
	if (texts.some(({ text }) => writtenText(text) !== '')) return [];
	// `accepting that ...` of a Y-statement is where it says what is lost; a record may be that sentence and nothing else.
	const body = withoutComments(decision.source.slice(decision.body.offset, decision.body.offset + 20_000));
	const sentence = /\bin the context of\b/i.exec(body);
	const accepted = [
		...sectionTexts(decision, 'decision').map(({ text }) => withoutComments(text)),
		...(sentence ? [body.slice(sentence.index, sentence.index + 2000)] : []),
	].some((text) => /\baccepting\s+(?:that\s+)?[\p{L}`"*]{2}/iu.test(text));
	if (accepted) return [];
	return [
		{
			code: 'decision-consequences-missing',
			severity: 'warning',
			message: `\`${decision.label}\` does not say what follows from it`,
			span: texts[0]?.section.span ?? placeForSection(decision, ['decision', 'options', 'context']),
			expected: 'what becomes easier, and what harder',
			hint: 'write at least one consequence that is welcome and one that is not',
		},
	];
}

/** Empty bullets, `Good, because` without a reason, `{placeholders}`: what a template left to be filled in. */
const left =
	/^[ \t]*(?:[-*+][ \t]*(?:(?:good|bad|neutral|gut|schlecht|bien|mal),?[ \t]*(?:because|weil|car)[ \t]*(?:\.\.\.|…)?)?|#{1,6}[ \t]+(?:\.\.\.|…)|(?:[-*+][ \t]+)?\{[^{}\n]{3,200}\}|(?:\.\.\.|…))[ \t]*$/gim;

function leftOver(decision: Decision): Diagnostic[] {
	if (!isLive(decision)) return [];
	const body = runningText(decision.source);
	const source = sourceOfDecision(decision);
	const places: Span[] = [...body.matchAll(left)]
		.filter((match) => match.index >= decision.body.offset && match[0].trim() !== '')
		.map((match) => source.span(match.index, match.index + match[0].trimEnd().length));
	if (places.length === 0) return [];
	return [
		{
			code: 'decision-template-left',
			severity: 'info',
			message: `\`${decision.label}\` has ${places.length === 1 ? 'a line' : `${places.length} lines`} of its template that nobody filled in`,
			span: places[0],
			hint: 'fill it in, or take it out',
			related: places.slice(1, 6).map((span) => ({ message: 'here too', span })),
		},
	];
}
