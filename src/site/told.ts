import type { FrameText } from '#views/language/en/frame.ts';
import type { Values } from '#views/language/language.ts';
import type { SiteStore } from './store.ts';

/** A text of the frame in the language of the site. One that no catalogue lists does not compile. */
export const told = ({ language }: Pick<SiteStore, 'language'>, text: FrameText, values?: Values): string =>
	language.say(text, values);
