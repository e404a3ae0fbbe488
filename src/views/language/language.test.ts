import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authorsOf } from './authors.ts';
import type { Translation } from './catalogue.ts';
import { sentencesWith } from './compose.ts';
import { de } from './de/de.ts';
import { catalogueTexts } from './en/en.ts';
import { fr } from './fr/fr.ts';
import { categories, languageOf } from './language.ts';
import { dayIn, notationOf, numberIn } from './notation.ts';

const sentences = sentencesWith(authorsOf(new Set(['Payment API', 'Vault']), new Set()));
const german = languageOf('de', 'Deutsch', de, sentences);
const french = languageOf('fr', 'Français', fr, sentences);

const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{[a-z]+\d?\}/g))].sort();
const formsOf = (translation: Translation): readonly string[] =>
	typeof translation === 'string' ? translation.split('|') : Object.values(translation);

describe.each([
	['de', de],
	['fr', fr],
])('the catalogue %s', (_tag, catalogue) => {
	test('has every text, and none that nobody asks for', () => {
		expect(Object.keys(catalogue).sort()).toEqual([...new Set(catalogueTexts)].sort());
	});

	test('keeps the places of the English text in every form', () => {
		const wrong = Object.entries(catalogue).flatMap(([english, translation]) =>
			formsOf(translation)
				.filter((form) => placesOf(form).join() !== placesOf(english).join())
				.map((form) => `${english}: ${form}`),
		);
		expect(wrong).toEqual([]);
	});

	test('has no empty text and no spaces at the ends', () => {
		const wrong = Object.values(catalogue)
			.flatMap(formsOf)
			.filter((form) => form === '' || form !== form.trim());
		// The comma belongs to the sentence that it continues.
		expect(wrong.filter((form) => !form.startsWith(','))).toEqual([]);
	});

	test('has one form or a form for each plural category of whole numbers that are read at a glance', () => {
		const rules = new Intl.PluralRules(_tag);
		const used = new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)));
		const wrong = Object.entries(catalogue).filter(
			([, translation]) => formsOf(translation).length > 1 && formsOf(translation).length !== used.size,
		);
		expect(wrong).toEqual([]);
	});
});

describe('a text', () => {
	test('takes the plural form of its language', () => {
		expect(german.say('{n} rows', { n: 1 })).toBe('1 Zeile');
		expect(german.say('{n} rows', { n: 0 })).toBe('0 Zeilen');
		// In French nothing is one.
		expect(french.say('{n} rows', { n: 0 })).toBe('0 ligne');
		expect(french.say('{n} rows', { n: 2 })).toBe('2 lignes');
	});

	test('follows the categories of a language that has more of them', () => {
		const polish = languageOf('pl', 'Polski', {
			'{n} rows': { one: '{n} wiersz', few: '{n} wiersze', many: '{n} wierszy', other: '{n} wiersza' },
		});
		expect([1, 2, 5, 22].map((n) => polish.say('{n} rows', { n }))).toEqual([
			'1 wiersz',
			'2 wiersze',
			'5 wierszy',
			'22 wiersze',
		]);
	});

	test('is English where nobody translated it, in the form for its count', () => {
		const english = languageOf('en', 'English', {});
		expect(english.say('{n} result.|{n} results.', { n: 1 })).toBe('1 result.');
		expect(english.say('{n} result.|{n} results.', { n: 12_345 })).toBe('12345 results.');
		expect(languageOf('it', 'Italiano', {}).say('Close')).toBe('Close');
	});

	test('is told in the meaning that is asked for', () => {
		expect(languageOf('en', 'English', {}).say('Copy [verb]')).toBe('Copy');
		expect(german.say('Copy [verb]')).toBe('Kopieren');
		expect(german.find('Copy')).toBe('Instanz');
	});

	test('stays text, whatever stands in its values', () => {
		expect(german.say('Pages in {area}', { area: '{area} $& <b>' })).toBe('Seiten in {area} $& <b>');
	});

	test('tells both times of an effect, in tables, on a clock and in what if', () => {
		expect(german.find('after 2 h, possibly after 5 min')).toBe('nach 2 h, möglicherweise nach 5 min');
		expect(french.find('after 2 h, possibly at once')).toBe('après 2 h, peut-être immédiatement');
		expect(german.find('DEGRADED at once, DOWN after 2 h, possibly after 5 min')).toBe(
			`${german.find('DEGRADED at once, DOWN after 2 h')}, möglicherweise nach 5 min`,
		);
		expect(german.find('tolerance 1 h, runs out at 3 h, possibly at 1 h 5 min')).toBe(
			'Toleranz 1 h, läuft nach 3 h ab, möglicherweise nach 1 h 5 min',
		);
		expect(
			german.find(
				'time unknown: a buffer on the way declares neither how long it absorbs nor its size and rate, possibly at once',
			),
		).toBeDefined();
		expect(german.find('no plan takes less than 35 min')).toBeDefined();
		expect(
			french.find(
				'Payment API works again 35 min after the loss of Vault, and its policy asks for 1 h; no plan takes less than 30 min',
			),
		).toBeDefined();
	});

	test('is found again when it was finished, with numbers and names of its own', () => {
		expect(german.find('Rows 1 to 1,200')).toBe('Zeilen 1 bis 1.200');
		expect(french.find('Rows 1 to 1,200')).toBe('Lignes 1 à 1\u202f200');
		expect(german.find('Alert of Payment API')).toBe('Alarm von Payment API');
		expect(german.find('1 copy')).toBe('1 Instanz');
		expect(german.find('3 copies')).toBe('3 Instanzen');
		expect(german.find('Nobody ever wrote this')).toBeUndefined();
	});

	test.each([
		['Availability of Payment API', 'Verfügbarkeit von Payment API'],
		['Which team answers for “Vault”?', 'Welches Team verantwortet „Vault“?'],
		['\uE0000\uE001: no substitute exists', '\uE0000\uE001: es gibt keinen Ersatz'],
		['3 min too much, 10 min are allowed', '3 min zu viel, erlaubt sind 10 min'],
		['A5 Recovery points', 'A5 Wiederherstellungspunkte'],
	])('of a report is told with what stands in it: %s', (english, told) => {
		expect(german.find(english)).toBe(told);
	});

	test('is not taken for another because it ends alike', () => {
		expect(german.find('2 h left')).toBe('noch 2 h');
		expect(german.find('What a lost zone does, and what is left')).toBeUndefined();
		// What stands for a name is a name, or known: half of it in English would be no sentence.
		expect(german.find('Alert of something nobody translated')).toBeUndefined();
		expect(german.find('2026-11-23 by nobody that is known')).toBeUndefined();
		expect(german.find('A consumer that uses the API')).toBeUndefined();
	});
});

describe('a sentence of known parts', () => {
	const authors = authorsOf(
		new Set(['Payment API', 'Fraud and Screening', 'Decisions']),
		new Set(['A lost list; then silence']),
	);
	const told = languageOf('de', 'Deutsch', de, sentencesWith(authors));
	const link = (n: number): string => `\uE000${n}\uE001`;

	test('is told part by part, with its links where they belong', () => {
		expect(
			told.find(`Move 2 of ${link(0)}, ${link(1)} and ${link(2)} out of ${link(3)}. Effect: by itself not enough`),
		).toBe(`2 von ${link(0)}, ${link(1)} und ${link(2)} aus ${link(3)} herausnehmen. Wirkung: allein nicht genug`);
		expect(told.find('timeout per try 200ms, total 300ms; 1 retry')).toBe(
			'Zeitlimit je Versuch 200ms, gesamt 300ms; 1 Wiederholung',
		);
		expect(french.find('timeout per try 200ms; no retries')).toBe(
			'délai par tentative 200ms\u202f; aucune nouvelle tentative',
		);
	});

	test('stays English when a part is not known: half a translation is worse than none', () => {
		expect(told.find('no retries; something nobody translated')).toBeUndefined();
		expect(told.find('Nobody wrote this go down')).toBeUndefined();
	});

	test('keeps names and words of people, also where they hold a joint', () => {
		expect(told.find('Payment API, Fraud and Screening')).toBeUndefined();
		expect(told.find('monthly; A lost list; then silence')).toBeUndefined();
		expect(told.find('Dependencies of Payment API')).toBe('Abhängigkeiten von Payment API');
		expect(told.find('fallback: rule (A lost list; then silence)')).toBe(
			'Ersatzweg: Regel (A lost list; then silence)',
		);
		expect(authors.isTheirs('Payment API, postgresql 16.4')).toBe(false);
		expect(authors.isTheirs('ADR-0012, Payment API (#pay-core)')).toBe(true);
	});
});

describe('findings about whom an alert tells', () => {
	/** As pages ask for it: what stands in backticks is a piece that is set apart. */
	const asAsked = (said: string): string => {
		let at = 0;
		return said.replace(/`[^`]+`/g, () => `\uE000${at++}\uE001`);
	};
	const documents = ['page-reaches-nobody', 'page-hidden-by-lesser-alert', 'runbook-missing-for-page-alert'].map((id) =>
		readFileSync(join(import.meta.dirname, `../../checks/${id}.md`), 'utf8'),
	);
	const said = documents.flatMap((text) =>
		[...text.matchAll(/^(?:\S+ warning [\w-]+|\s+hint): (.+?)(?: \(id `[^`]+`\))?$/gm)].map(([, one]) => one!),
	);

	test('are told in German and French, as their documents say them and with what to do', () => {
		expect(said.length).toBe(12);
		for (const one of said) {
			expect(german.find(asAsked(one)), one).toBeDefined();
			expect(french.find(asAsked(one)), one).toBeDefined();
		}
	});

	test.each([
		[
			'paging alert `A` is silenced while `B`, `C`, `D` or 2 others fire with the same `cluster`, `zone`, which page nobody',
			'der Alarm 0 an die Bereitschaft ist stummgeschaltet, solange 1, 2, 3 oder 2 weitere mit demselben Wert von 4, 5 ausgelöst sind, was niemanden ruft',
		],
		[
			'paging alert `A` is silenced while `B` or `C` fires, which pages nobody',
			'der Alarm 0 an die Bereitschaft ist stummgeschaltet, solange 1 oder 2 ausgelöst ist, was niemanden ruft',
		],
		[
			'alert `A` pages at some times only: `x` is told only during `days` and not during `holidays`',
			'der Alarm 0 ruft nur zeitweise jemanden: 1 wird nur während 2 und nicht während 3 benachrichtigt',
		],
		[
			'alert `A` pages nobody: it goes to `x`, `y` or `z`, which tells no one',
			'der Alarm 0 ruft niemanden: Er geht an 1, 2 oder 3 und benachrichtigt so niemanden',
		],
	])('%s', (english, told) => {
		expect(german.find(asAsked(english))?.replace(/[\uE000\uE001]/g, '')).toBe(told);
		expect(french.find(asAsked(english))).toBeDefined();
	});
});

test('a finding that is the text of a link is told with the names of receivers and labels in it', () => {
	const told = languageOf(
		'de',
		'Deutsch',
		de,
		sentencesWith(authorsOf(new Set(), new Set(['mail', 'chat', 'cluster']))),
	);
	expect(told.find('Alert LedgerLost pages nobody: it goes to mail or chat, which tells no one')).toBe(
		'Der Alarm LedgerLost ruft niemanden: Er geht an mail oder chat und benachrichtigt so niemanden',
	);
	expect(
		told.find('Paging alert LedgerLost is silenced while LedgerSlow fires with the same cluster, which pages nobody'),
	).toBe(
		'Der Alarm LedgerLost an die Bereitschaft ist stummgeschaltet, solange LedgerSlow mit demselben Wert von cluster ausgelöst ist, was niemanden ruft',
	);
	expect(told.find('Alert LedgerLost pages nobody: it goes to pigeon post, which tells no one')).toBeUndefined();
});

describe('numbers and days', () => {
	test('are written as the language writes them, and the same on every machine', () => {
		expect(numberIn(notationOf('de'), '12,345.6')).toBe('12.345,6');
		expect(numberIn(notationOf('fr'), '12,345.6')).toBe('12\u202f345,6');
		expect(dayIn(notationOf('de'), '2026-11-23')).toBe('23.11.2026');
		expect(dayIn(notationOf('fr'), '2026-11-23')).toBe('23/11/2026');
		expect(dayIn(notationOf('it'), '2026-11-23')).toBe('23/11/2026');
	});

	test('stay what they are where they are a version, and are told with what is said around a time', () => {
		expect(german.find('Taking Vault back brings 4.1, and Payment API is built for 4.2')).toBe(
			'Die Rücknahme von Vault bringt 4.1, und Payment API ist für 4.2 gebaut',
		);
		expect(
			german.find('Payment API works again at least 35 min after the loss of Vault, and its policy asks for 1 h'),
		).toBe(
			'Payment API funktioniert mindestens 35 min nach dem Ausfall von Vault wieder, und die Richtlinie verlangt 1 h',
		);
	});

	test('are told from versions that people wrote', () => {
		const versions = sentencesWith(authorsOf(new Set(), new Set(), new Set(['4.2'])));
		const told = languageOf('de', 'Deutsch', de, versions);
		expect(told.measure('4.2')).toBeUndefined();
		expect(told.measure('4.3')).toBe('4,3');
		expect(french.measure('620 GB')).toBe('620 Go');
		expect(french.measure('1 d 2 h')).toBe('1 j 2 h');
		expect(french.find('at least 30 d')).toBe('au moins 30 j');
	});

	test('are told from what only looks like them', () => {
		expect(german.measure('99.95 %')).toBe('99,95 %');
		expect(german.measure('2026-11-23')).toBe('23.11.2026');
		for (const other of ['3.4.1', '10.0.0.1', 'ADR-0012', '2026-11-23T10:00Z', 'v1.2', '1/2']) {
			expect(german.measure(other)).toBeUndefined();
		}
	});
});

test.each([
	[
		'By itself not enough: the loss of Vault still stops all 17 flows and business services through \uE0000\uE001, which it takes down as well',
		'Allein nicht genug: der Ausfall von Vault stoppt weiterhin alle 17 Abläufe und Geschäftsservices über \uE0000\uE001, ebenfalls davon lahmgelegt',
	],
	['by e-mail and webhook', 'über e-mail und Webhook'],
	[
		'Ask \uE0000\uE001 for 99.97 % or more, make it soft or redundant, or promise 99.9 % at most',
		'Von \uE0000\uE001 mindestens 99,97 % verlangen, es weich oder redundant machen, oder höchstens 99,9 % zusagen',
	],
	['Ask Payment API.', 'Dort fragen: Payment API.'],
	[
		'When \uE0000\uE001 fails, 7.26 attempts reach it for each request: A (x 6) -> B; no declared flow makes all of these calls, \uE0001\uE001 makes most with 1.1',
		'Wenn \uE0000\uE001 ausfällt, erreichen es je Anfrage 7,26 Versuche: A (× 6) → B; kein angegebener Ablauf macht alle diese Aufrufe, am meisten macht \uE0001\uE001 mit 1,1',
	],
])('a short text does not swallow the clauses that follow it: %s', (english, told) => {
	const place = authorsOf(new Set(['Payment API', 'Vault', 'A', 'B']), new Set());
	expect(languageOf('de', 'Deutsch', de, sentencesWith(place)).find(english)).toBe(told);
});

test('no line of French breaks before a sign, nor within its quotation marks', () => {
	expect(french.find('What if?')).toBe('Et si\u202f?');
	expect(french.find('Alert of Vault: 3 copies')).toBe('Alerte de Vault\u00a0: 3 instances');
	expect(french.say('Search for “{words}”', { words: 'Vault : x' })).toBe('Rechercher «\u202fVault : x\u202f»');
	expect(french.find('90 % of the budget')).toBe('90\u00a0% du budget');
	const breaking = Object.values(fr)
		.flatMap(formsOf)
		.filter((text) => / [;!?»]|[\d}] %| :(?:\s|$)|« /.test(text));
	expect(breaking).toEqual([]);
});

test('one word stands for one thing: what the glossary of the languages gave up is in no catalogue', () => {
	const lines = readFileSync(join(import.meta.dirname, 'glossary.md'), 'utf8').split('\n');
	const cells = lines
		.filter((line) => /^\|/.test(line))
		.slice(2)
		.map((line) => line.split('|').map((one) => one.trim()));
	const givenUp = cells.flatMap((row) => row[4]!.split(', ')).filter((word) => word !== '');
	expect(givenUp.length).toBeGreaterThan(9);
	const said = [de, fr].flatMap((catalogue) => Object.values(catalogue).flatMap(formsOf));
	const wrong = givenUp.flatMap((word) => said.filter((text) => text.toLowerCase().includes(word.toLowerCase())));
	expect(wrong).toEqual([]);
});

test('a text stands in one list of the catalogue, so that nobody mends a translation that another one hides', () => {
	const lists = catalogueTexts.filter((text, at) => catalogueTexts.indexOf(text) !== at);
	// The scripts fetch their words from a list of their own.
	expect(lists).toEqual(['Close']);
});

test('the plural categories are those of CLDR', () => {
	expect(categories).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
});
