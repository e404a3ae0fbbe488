import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

test.each<[unknown, string]>([
	['ledger', '`ledger`'],
	[7, '`7`'],
	[null, '`null`'],
	['x'.repeat(61), `\`${'x'.repeat(60)}…\``],
	[[1], 'a list'],
	// A mapping from a file may call any of its keys so, and then it can be turned into no text.
	[{ toString: 1 }, 'a mapping'],
])('%j', (value, text) => {
	expect(quoted(value)).toBe(text);
});
