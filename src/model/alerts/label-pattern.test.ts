import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startProcessorTime } from '#diagnostics/testing/processor-time.ts';
import { fitsLabelPattern } from './label-pattern.ts';

test.each([
	['payments', 'payments|ledger', 'yes'],
	['payments', '^(payments|ledger)$', 'yes'],
	['payments-api', 'payments', 'no'],
	['KubePodCrashLooping', 'Kube(Pod|Node).*', 'yes'],
	['KubeJobFailed', 'Kube(Pod|Node).*', 'no'],
	['prod-eu1', 'prod-[a-z]+[0-9]', 'yes'],
	['prod-EU1', '(?i)PROD-eu.', 'yes'],
	['', '.+', 'no'],
	['', '|a', 'yes'],
	['a.b', 'a\\.b', 'yes'],
	['axb', 'a\\.b', 'no'],
	['team-7', 'team-\\d+', 'yes'],
	['a]', '[]a]+', 'yes'],
	['x', '[^a-c-]', 'yes'],
	['a', 'a{1,3}', 'unknown'],
	['a', '(?P<name>a)', 'unknown'],
	['a', '[[:alpha:]]', 'unknown'],
	['a', '(a', 'unknown'],
	['a', 'a**', 'unknown'],
	['a', '\\pL', 'unknown'],
])('%j fits %j: %s', (value, pattern, expected) => {
	expect(fitsLabelPattern(value, pattern)).toBe(expected);
});

test('what is understood is what a regular expression says of the whole value', () => {
	const letter = fc.constantFrom('a', 'b', '1', '.', '-');
	const pattern = fc.letrec((tie) => ({
		part: fc.oneof(
			{ depthSize: 'small' },
			fc.constantFrom('a', 'b', '1', '\\.', '.', '[ab]', '[^a1]', '\\d', '\\w', '^', '$', ''),
			fc.tuple(tie('part'), tie('part')).map(([one, other]) => `${String(one)}${String(other)}`),
			fc.tuple(tie('part'), tie('part')).map(([one, other]) => `(${String(one)}|${String(other)})`),
			fc.tuple(tie('part'), fc.constantFrom('*', '+', '?', '*?')).map(([one, sign]) => `(?:${String(one)})${sign}`),
		),
	})).part;
	fc.assert(
		fc.property(pattern, fc.array(letter, { maxLength: 8 }), (written, letters) => {
			const value = letters.join('');
			const found = fitsLabelPattern(value, String(written));
			expect(found).toBe(new RegExp(`^(?:${String(written)})$`, 'u').test(value) ? 'yes' : 'no');
		}),
		{ numRuns: 3000 },
	);
});

test('any pattern gives an answer soon, those that let other engines run for ever too', () => {
	const spent = startProcessorTime();
	expect(fitsLabelPattern(`${'a'.repeat(900)}!`, '(a+)+')).toBe('no');
	expect(['no', 'unknown']).toContain(fitsLabelPattern(`${'a'.repeat(900)}!`, `${'(a*)*'.repeat(150)}b`));
	expect(fitsLabelPattern('a', '('.repeat(900))).toBe('unknown');
	fc.assert(fc.property(fc.string(), fc.string(), (value, written) => void fitsLabelPattern(value, written)));
	expect(spent()).toBeLessThan(3000);
});
