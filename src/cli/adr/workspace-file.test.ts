import { describe, expect, test } from 'vitest';
import { withDecisionFolder } from './workspace-file.ts';

const folder = { path: 'docs/decisions' };
const scoped = { path: 'docs/decisions', scope: 'ledger' };

describe('one more folder in lintel.yaml, and the rest byte for byte', () => {
	test.each([
		[
			'a list on one line',
			'title: X\nadr: [adr] # ours\ncontent: [content]\n',
			'title: X\nadr: [adr, docs/decisions] # ours\ncontent: [content]\n',
		],
		['an empty list', 'adr: []\n', 'adr: [docs/decisions]\n'],
		['a list', 'adr:\n  - adr\n# next\ntitle: X\n', 'adr:\n  - adr\n  - docs/decisions\n# next\ntitle: X\n'],
		['a list without indent', 'adr:\n- adr\ntitle: X\n', 'adr:\n- adr\n- docs/decisions\ntitle: X\n'],
		[
			'items of several lines',
			'adr:\n  - path: adr\n    scope: x\n\ntitle: X\n',
			'adr:\n  - path: adr\n    scope: x\n  - docs/decisions\n\ntitle: X\n',
		],
		[
			'a list over several lines',
			'adr: [\n    adr,\n  ]\ntitle: X\n',
			'adr: [\n    adr, docs/decisions\n  ]\ntitle: X\n',
		],
		['CRLF and no last line end', 'adr:\r\n  - adr\r\ntitle: X', 'adr:\r\n  - adr\r\n  - docs/decisions\r\ntitle: X'],
		['an empty key', 'adr:\ntitle: X\n', 'adr:\n  - docs/decisions\ntitle: X\n'],
		['no key', 'title: X\n# end', 'title: X\n# end\nadr:\n  - docs/decisions\n'],
		['nothing at all', '', 'adr:\n  - docs/decisions\n'],
	])('%s', (_, before, after) => expect(withDecisionFolder(before, folder, [])).toEqual({ text: after }));

	test('a scope', () => {
		expect(withDecisionFolder('adr: [adr]\n', scoped, [])).toEqual({
			text: 'adr: [adr, { path: docs/decisions, scope: ledger }]\n',
		});
	});
	test('folders that were read without being named are named first', () => {
		expect(withDecisionFolder('title: X\n', folder, ['adr', 'docs/adr'])).toEqual({
			text: 'title: X\nadr:\n  - adr\n  - docs/adr\n  - docs/decisions\n',
		});
	});
	test('a path that YAML would read as something else', () => {
		const result = withDecisionFolder('adr: [adr]\n', { path: 'docs/a, b #1' }, []);
		expect(result).toEqual({ text: 'adr: [adr, "docs/a, b #1"]\n' });
	});
});

describe('what cannot be added to is left alone', () => {
	test.each([
		['an alias', 'x-list: &list [adr]\nadr: *list\n', 'cannot be added to'],
		['no YAML', 'adr: [adr\ntitle: "\n', 'lintel.yaml'],
		['no list', 'adr: adr\n', 'cannot be added to'],
	])('%s', (_, text, reason) =>
		expect(withDecisionFolder(text, folder, [])).toMatchObject({ refused: expect.stringContaining(reason) }),
	);
});
