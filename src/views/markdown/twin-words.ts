import type { FrameText } from '../language/en/frame.ts';
import type { TwinsText } from '../language/en/twins.ts';
import type { Language, Values } from '../language/language.ts';
import { notationOf } from '../language/notation.ts';

/** Words that the Markdown of a page has beside those of the page; one that no catalogue lists does not compile. */
export type TwinWord =
	| TwinsText
	| FrameText
	| 'Expected'
	| 'At most'
	| 'not declared'
	| 'Runbooks'
	| 'What to do when it fails';

/** Tells them in a language. */
export const toldIn =
	({ say }: Language) =>
	(text: TwinWord, values?: Values): string =>
		say(text, values);

/** `name: words`, with the colon of the language. */
export const labelled = ({ tag }: Language, label: string, words: string): string =>
	`${label}${notationOf(tag).colon}${words}`;
