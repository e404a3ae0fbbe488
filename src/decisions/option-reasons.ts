import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import type { Decision } from './decision.ts';
import { sourceOfDecision } from './decision-source.ts';
import { plain } from './plain.ts';
import { type SectionText, sectionTexts, withoutComments, writtenText } from './section-text.ts';

/** An option as a record lists it. */
interface Option {
	readonly name: string;
	readonly span: Span;
	/** Something is said about it where it is listed. */
	readonly explained: boolean;
}

/** A list that is longer is no list of options. */
const MOST = 40;

/** Options that a record lists and says nothing about: neither where it lists them, nor under a heading of their own, nor in the decision. */
export function optionsWithoutReasons(decision: Decision): readonly Diagnostic[] {
	if (!['proposed', 'draft', 'accepted', 'implemented', 'unknown', 'rejected'].includes(decision.status.state))
		return [];
	const listed = sectionTexts(decision, 'options')[0];
	if (!listed) return [];
	const options = optionsIn(listed, decision);
	if (options.length > MOST) return [];
	const texts = sectionTexts(decision, 'pros-and-cons', 'decision');
	if (options.length < 2)
		return writtenText(listed.text) === '' || options.length === 1 ? [tooFew(decision, listed, options.length)] : [];
	const silent = silentOptions(options, texts);
	if (silent.length === 0) return [];
	return [
		{
			code: 'decision-options-without-reasons',
			severity: 'warning',
			message: `\`${decision.label}\` does not say what speaks for or against ${silent.map(({ name }) => `\`${short(name)}\``).join(', ')}`,
			span: silent[0]!.span,
			expected: 'a reason for every option that was considered',
			hint: 'say it under `Pros and Cons of the Options`, or in the decision',
			related: silent.slice(1, 6).map(({ span }) => ({ message: 'neither about this one', span })),
		},
	];
}

/** Those that no heading names and no text mentions. Where headings are left over, they may name options in other words; those count as explained. */
function silentOptions(options: readonly Option[], texts: readonly SectionText[]): readonly Option[] {
	const ofRole = (role: string): readonly SectionText[] => texts.filter(({ section }) => section.role === role);
	const headings = ofRole('pros-and-cons')
		.flatMap(({ parts }) => parts)
		.filter(({ text }) => writtenText(text) !== '')
		.map(({ section }) => wordsOf(section.heading));
	const decided = ofRole('decision').map(({ text }) => spokenOf(wordsOf(writtenText(text))));
	// A table or running text under `Pros and Cons` weighs the options without a heading for each.
	const weighed = ofRole('pros-and-cons').map(({ text }) => spokenOf(wordsOf(writtenText(text))));
	const words = options.map(({ name }) => wordsOf(name));
	const isChosen = (option: readonly string[]): boolean => decided.some((text) => mentions(text, option));
	const unnamed = options.filter(
		({ explained }, at) =>
			!explained &&
			!isChosen(words[at]!) &&
			!headings.some((heading) => alike(heading, words[at]!)) &&
			!weighed.some((text) => mentions(text, words[at]!)),
	);
	const spare = headings.filter((heading) => !words.some((option) => alike(heading, option))).length;
	if (unnamed.length <= spare || ofRole('decision').some(({ text }) => speaksOfTheRest(text))) return [];
	if (words.some(isChosen)) return unnamed;
	// The decision speaks of the option that was chosen, whatever it calls it: most likely of the one it shares most words with.
	const common = (option: Option): number => Math.max(0, ...decided.map((text) => share(text, wordsOf(option.name))));
	const chosen = decided.some((text) => text.known.size > 5)
		? [...unnamed].sort((a, b) => common(b) - common(a))[0]
		: undefined;
	const rest = unnamed.filter((option) => option !== chosen);
	return rest.length > spare ? rest : [];
}

function speaksOfTheRest(text: string): boolean {
	return /\b(?:(?:all|both|the|any|every)\s+(?:of\s+the\s+)?other(?:\s+two|\s+three)?|either|neither|none\s+of\s+the)\s+(?:considered\s+)?(?:options?|alternatives?|approach(?:es)?|solutions?)\b/i.test(
		text,
	);
}

function tooFew(decision: Decision, { section }: SectionText, count: number): Diagnostic {
	return {
		code: 'decision-options-missing',
		severity: 'info',
		message: `\`${decision.label}\` names ${count === 0 ? 'no option' : 'one option only, so nothing was chosen between'}`,
		span: section.span,
		expected: 'at least two options that could have been chosen',
		hint: 'doing nothing is an option too',
	};
}

/** The items of the list, or the headings below when there is none. */
function optionsIn({ section, text, parts }: SectionText, decision: Decision): readonly Option[] {
	if (parts.length > 0) {
		return parts
			.filter((part) => part.section.level === parts[0]!.section.level)
			.map((part) => ({
				name: part.section.heading,
				span: part.section.span,
				explained: writtenText(part.text) !== '',
			}));
	}
	const source = sourceOfDecision(decision);
	const body = withoutComments(text);
	const items = [...body.matchAll(/^([ \t]*)(?:[-*+]|\d+[.)])[ \t]+(\S.*)$/gm)];
	const indent = Math.min(...items.map((match) => match[1]!.length));
	// In running text a list is about something else than the options.
	const before = writtenText(body.slice(0, items[0]?.index ?? 0));
	if (before.length > 200 || before.includes('\n\n')) return [];
	const top = items.filter((match) => match[1]!.length === indent);
	return top.map((match, at) => {
		const start = section.bodySpan.start.offset + match.index;
		const rest = body.slice(match.index + match[0].length, top[at + 1]?.index);
		const [name = '', ...reason] = plain(match[2]!).split(
			/\s+[-–—]\s+|:\s+|(?<=\w{3})\.\s+|\s+because\s+|,\s+(?=which\b)/,
		);
		return {
			name,
			span: source.span(start, start + match[0].trimEnd().length),
			explained: name.length > 120 || reason.join(' ').split(/\s+/).length >= 4 || writtenText(rest) !== '',
		};
	});
}

/** Whether a heading names an option: its words are among those of the option, or the other way round. */
function alike(heading: readonly string[], option: readonly string[]): boolean {
	const [few, many] = heading.length <= option.length ? [heading, option] : [option, heading];
	if (few.length === 0) return false;
	// `Option A` and `A: two copies` meet in the letter.
	const letter = (words: readonly string[]): string | undefined =>
		words.find((word, at) => word.length === 1 && at <= 1);
	const same = letter(heading);
	if (same !== undefined && same === letter(option)) return true;
	return few.filter((word) => many.some((other) => related(word, other))).length >= 0.6 * few.length;
}

/** The words of a text, made ready to be looked up. */
interface Spoken {
	readonly known: ReadonlySet<string>;
	readonly line: string;
}

function spokenOf(words: readonly string[]): Spoken {
	return { known: new Set(words.flatMap((word) => [word, stemOf(word)])), line: ` ${words.join(' ')} ` };
}

/** Whether a text speaks of an option: it has most of its words; for an option of one telling word, all of them in a row. */
function mentions(text: Spoken, option: readonly string[]): boolean {
	const telling = option.filter((word) => word.length > 2).length;
	return telling > 1 ? share(text, option) >= 0.6 : text.line.includes(` ${option.join(' ')} `);
}

/** The share of an option's words that a text has, from 0 to 1. */
function share({ known }: Spoken, option: readonly string[]): number {
	const longer = option.filter((word) => word.length > 2);
	const telling = longer.length > 0 ? longer : option;
	return telling.filter((word) => known.has(stemOf(word))).length / Math.max(1, telling.length);
}

/** The same word in another form: `archive`, `archiving`. */
function related(one: string, other: string): boolean {
	return one === other || (one.length > 4 && stemOf(one) === stemOf(other));
}

function stemOf(word: string): string {
	return word.slice(0, 4);
}

const small = new Set(['the', 'a', 'an', 'of', 'in', 'to', 'and', 'or', 'for', 'with', 'by', 'on', 'option', 'use']);

function wordsOf(text: string): readonly string[] {
	const words = plain(text.slice(0, 60_000))
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
	const telling = words.filter((word) => !small.has(word) || words.length === 1);
	return telling.length > 0 ? telling : words;
}

function short(name: string): string {
	return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
