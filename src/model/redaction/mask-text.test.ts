import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskOf, withoutCode } from './mask-text.ts';
import { redactedAddress, redactedText } from './profile.ts';

const forPublic = maskOf({ profile: 'public', also: [], except: [], words: ['Falcon*', '*.shop.example'] });
const forAuditors = maskOf({ profile: 'auditor', also: [], except: [], words: ['Falcon*'] });

describe('what the public must not read', () => {
	test.each([
		['write to ada@example.org.', `write to ${redactedText}.`],
		['[mail](mailto:ada.l+x@sub.example.org)', `[mail](${redactedAddress})`],
		['call +44 20 7946 0991 now', `call ${redactedText} now`],
		['call +1 (555) 010-0199', `call ${redactedText}`],
		['[ring](tel:1234)', `[ring](${redactedAddress})`],
		['at 10.31.77.13:8080', `at ${redactedText}`],
		['at 2001:db8:0:1:1:1:1:1', `at ${redactedText}`],
		['ssh db1.corp.internal', `ssh ${redactedText}`],
		['see https://wiki.corp.internal/a/b?c, then', `see ${redactedAddress} then`],
		['printer.local:631', redactedText],
		['project FalconOne, falcon', `project ${redactedText} ${redactedText}`],
		['api.shop.example', redactedText],
	])('%j', (text, masked) => expect(forPublic(text)).toBe(masked));

	test.each([
		'version 1.2.3 and 10.20.30.40.50',
		'at 12:30:45, ratio 3:2:1',
		'99.95 % of 1.000.000',
		'team:payments and component:ledger-db',
		'+5 minutes, 2026-11-28, ADR-0012, RFC 6962',
		'https://example.org/path',
		'a local host, an internal name, the LAN',
		'sha256:9f86d081884c7d659a2feaa0c55ad015',
	])('%j stays', (text) => expect(forPublic(text)).toBe(text));
});

test('auditors read addresses, but not the words of the workspace', () => {
	expect(forAuditors('ada@example.org knows Falcon7')).toBe(`ada@example.org knows ${redactedText}`);
});

test('what was masked once stays as it is, and no text is too much for it', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
			expect(forPublic(forPublic(text))).toBe(forPublic(text));
		}),
	);
	const began = process.cpuUsage().user;
	for (const text of ['a.'.repeat(50_000), 'a@'.repeat(50_000), '1:'.repeat(50_000), `+${'1 '.repeat(50_000)}`])
		forPublic(text);
	for (const text of ['`'.repeat(300_000), '` '.repeat(100_001), '` `` '.repeat(50_000)]) withoutCode(text);
	expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(5);
});

test('commands go from the text of a runbook, line by line, and the rest stays', () => {
	expect(withoutCode('Do:\n\n```sh\nssh a\n\nrm -rf b\n```\n\nThen `look`.\n~~~~\n```\n~~~~\nEnd')).toBe(
		`Do:\n\n\`\`\`sh\n${redactedText}\n\n${redactedText}\n\`\`\`\n\nThen ${redactedText}.\n~~~~\n${redactedText}\n~~~~\nEnd`,
	);
	expect(withoutCode('Run ``a ` b`` and `c`, not d.')).toBe(`Run ${redactedText} and ${redactedText}, not d.`);
	expect(withoutCode('So:\n\n    ssh a\n    ssh b\n\nEnd\n    goes on')).toBe(
		`So:\n\n    ${redactedText}\n    ${redactedText}\n\nEnd\n    goes on`,
	);
	expect(withoutCode('```\nnever closed')).toBe(`\`\`\`\n${redactedText}`);
});
