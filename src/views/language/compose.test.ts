import { expect, test } from 'vitest';
import { authorsOf } from './authors.ts';
import { composed, sentencesWith } from './compose.ts';
import { de } from './de/de.ts';
import { LONGEST_TOLD, languageOf } from './language.ts';

const joints = { colon: ' : ', semicolon: ' ; ', and: ' et ', or: ' ou ' };
const known: Readonly<Record<string, string>> = {
	'it stops': 'il s’arrête',
	'it goes on': 'il continue',
	'as declared': 'tel que déclaré',
	wait: 'attendre',
	'try again': 'réessayer',
};
const authors = authorsOf(new Set(['Ledger']), new Set());
const tell = (part: string): string | undefined => known[part] ?? composed(part, tell, authors, joints);

test.each([
	['It stops. It goes on.', 'Il s’arrête. Il continue.'],
	['it stops; it goes on', 'il s’arrête ; il continue'],
	['it stops (as declared)', 'il s’arrête (tel que déclaré)'],
	['wait, try again and it stops', 'attendre, réessayer et il s’arrête'],
	['Ledger: it stops', 'Ledger : il s’arrête'],
	['it stops; nobody knows', undefined],
	['Ledger', undefined],
])('%s', (english, french) => {
	expect(tell(english)).toBe(french);
});

test.each([
	['payments-core', true],
	['api/v1/query#top', true],
	['component:ledger-api', true],
	['k8s-euw1.pods/{name}', true],
	['ADR-0012', true],
	['LedgerReplicationLagHigh', true],
	['retry.budgetPct', true],
	['it stops', false],
	['Ledger', false],
])('%s holds nothing that is language: %s', (text, isCode) => {
	expect(authorsOf(new Set(), new Set()).isTheirs(text)).toBe(isCode);
});

test.each([
	['Front desk, extension 7 Mon-Fri 08:00-18:00 Europe/London', true],
	['Front desk: 3', true],
	['quick, slow', true],
	['the quick one', false],
	['phone Back desk', false],
	['postgresql 16.4, Front desk', true],
])('what people wrote, side by side, holds nothing of ours: %s', (text, isTheirs) => {
	const written = new Set([
		'phone',
		'Front desk, extension 7',
		'Front desk',
		'Mon-Fri 08:00-18:00 Europe/London',
		'quick',
		'slow',
		'postgresql',
	]);
	expect(authorsOf(new Set(), written).isTheirs(text)).toBe(isTheirs);
});

test('what people write costs no more time for being odd', () => {
	const odd = [
		`a${'-'.repeat(60)}!`,
		`a${'.:'.repeat(60)}!`,
		`Aa${'A1'.repeat(60)}!`,
		`a${' '.repeat(100_000)}b`,
		`${'; '.repeat(50_000)}x`,
		`${'a, '.repeat(30_000)}b and c`,
		`${'max('.repeat(30_000)}x`,
		`${'\uE0001\uE001 '.repeat(20_000)}!`,
		`it stops ${'('.repeat(60_000)}`,
		'without it, it is not declared; '.repeat(500),
		'By itself, a goes on with step 1 and waits at least '.repeat(200),
		'Payment API and Ledger and '.repeat(200),
	];
	const german = languageOf('de', 'Deutsch', de, sentencesWith(authors));
	const start = performance.now();
	for (const text of [...odd, ...odd.map((one) => one.slice(0, LONGEST_TOLD))]) {
		authors.isTheirs(text);
		german.find(text);
	}
	// Half a second where nothing else runs; what this is about takes years.
	expect(performance.now() - start).toBeLessThan(30_000);
});

test('names that are small words are told as names, also beside others', () => {
	const people = authorsOf(new Set(['Vault', 'zone-a', 'file']), new Set());
	const german = languageOf('de', 'Deutsch', de, sentencesWith(people));
	expect(german.find('Vault runs as one copy, and file stops with it')).toBe(
		'Vault läuft als eine Instanz, und file steht mit still',
	);
	expect(german.find('The only copy of Vault stands in zone-a: file stops when it is lost')).toBe(
		'Die einzige Instanz von Vault steht in zone-a: Bei dessen Ausfall steht file still',
	);
});

test('what somebody wrote may be several sentences before one of ours', () => {
	const people = authorsOf(new Set(), new Set(['Wait. The second site is built']));
	const german = languageOf('de', 'Deutsch', de, sentencesWith(people));
	const ours = 'It waives nothing today: the finding counts as warning.';
	expect(german.find(`Wait. The second site is built. ${ours}`)).toBe(
		`Wait. The second site is built. ${german.find(ours)}`,
	);
	expect(german.find(`Nobody wrote this. ${ours}`)).toBeUndefined();
});
