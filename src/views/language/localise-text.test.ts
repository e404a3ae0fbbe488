import { expect, test } from 'vitest';
import type { Text } from '../page.ts';
import { authorsOf } from './authors.ts';
import { sentencesWith } from './compose.ts';
import { de } from './de/de.ts';
import { fr } from './fr/fr.ts';
import { languageOf } from './language.ts';
import { type Localiser, localiseText } from './localise-text.ts';

const authors = authorsOf(new Set(), new Set());
const localiser = (tag: string, catalogue: typeof fr): Localiser => ({
	language: languageOf(tag, tag, catalogue, sentencesWith(authors)),
	names: new Set(),
	written: new Set(),
	authors,
	writtenIn: undefined,
	english: new Set(),
});
const text: Text = ['3 h 8 min', { type: 'muted', text: '; 5 h 32 min if others come first' }];

test.each([
	['fr', fr, '\u202f; 5 h 32 min si d’autres passent d’abord'],
	['de', de, '; 5 h 32 min, wenn anderes zuerst kommt'],
] as const)('what is set apart has the marks of its language: %s', (tag, catalogue, told) => {
	const [, apart] = localiseText(localiser(tag, catalogue), text, 'cell');
	expect(apart).toEqual({ type: 'muted', text: told });
});
