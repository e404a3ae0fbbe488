import { describe, expect, test } from 'vitest';
import { parseCommit, printable } from './commit.ts';
import { fileHistories } from './file-history.ts';
import { fromBytes, parseLog, toBytes } from './git-log.ts';

/** The shapes are those that Git 2.39 prints for `log -z --raw --format='commit %H %P'`. */

const id = (digit: string): string => digit.repeat(40);
const none = '0'.repeat(40);

describe('parseLog', () => {
	test('changes, renames with both names, merges with a content per parent; a name may hold anything but NUL', () => {
		const log = [
			`commit ${id('a')} ${id('b')} ${id('c')}\0`,
			`\0::100644 100644 100644 ${id('1')} ${id('2')} ${id('3')} MM\0adr/x\n"1.md\0`,
			`commit ${id('b')} ${id('d')}\0\n:100644 100644 ${id('4')} ${id('1')} R087\0adr/:1 commit\0adr/x\n"1.md\0`,
			`:000000 100644 ${none} ${id('5')} A\0adr/\xff.md\0`,
			`commit ${id('d')} \0\n:100644 000000 ${id('6')} ${none} D\0adr/gone.md\0`,
		].join('');
		expect(parseLog(log)).toEqual([
			{
				id: id('a'),
				parents: [id('b'), id('c')],
				changes: [{ path: 'adr/x\n"1.md', from: undefined, olds: [id('1'), id('2')], content: id('3') }],
			},
			{
				id: id('b'),
				parents: [id('d')],
				changes: [
					{ path: 'adr/x\n"1.md', from: 'adr/:1 commit', olds: [id('4')], content: id('1') },
					{ path: 'adr/\xff.md', from: undefined, olds: [], content: id('5') },
				],
			},
			{
				id: id('d'),
				parents: [],
				changes: [{ path: 'adr/gone.md', from: undefined, olds: [id('6')], content: undefined }],
			},
		]);
	});

	test('links and submodules are no texts, and what is no log ends it', () => {
		const log = `commit ${id('a')} \0\n:000000 120000 ${none} ${id('1')} A\0adr/link.md\0:000000 160000 ${none} ${id('2')} A\0sub\0rubbish\0`;
		expect(parseLog(log)).toEqual([{ id: id('a'), parents: [], changes: [] }]);
		expect(parseLog('')).toEqual([]);
		expect(parseLog('fatal: something\n')).toEqual([]);
	});

	test('bytes keep names apart that no text can tell apart', () => {
		expect(fromBytes(toBytes('adr/größe-日本.md'))).toBe('adr/größe-日本.md');
		expect(toBytes('é')).toBe('\xc3\xa9');
		expect(fromBytes('\xe9', 'iso-8859-1')).toBe('é');
		expect(fromBytes('\xe9', 'no such encoding')).toBe('\ufffd');
	});
});

describe('fileHistories', () => {
	const change = (path: string, from?: string) => ({ path, from, olds: ['old'], content: 'new' });

	test('two files that exchange their names in one commit keep their own past', () => {
		const histories = fileHistories(
			[
				{ id: 'swap', parents: [], changes: [change('a', 'b'), change('b', 'a')] },
				{ id: 'past', parents: [], changes: [change('a')] },
			],
			['a', 'b'],
		);
		expect(histories.get('a')!.map(({ commit }) => commit)).toEqual(['swap']);
		expect(histories.get('b')!.map(({ commit }) => commit)).toEqual(['swap', 'past']);
	});

	test('edits under the old name on another line of the history belong to the file; those of a later file of that name do not', () => {
		const added = { path: 'old', olds: [], content: 'other' };
		const histories = fileHistories(
			[
				{ id: '6 other file edited', parents: [], changes: [change('old')] },
				{ id: '5 other file added', parents: [], changes: [added] },
				{ id: '4 edited beside', parents: [], changes: [change('old')] },
				{ id: '3 renamed', parents: [], changes: [change('new', 'old')] },
				{ id: '2 edited', parents: [], changes: [change('old')] },
			],
			['new'],
		);
		expect(histories.get('new')!.map(({ commit }) => commit)).toEqual(['4 edited beside', '3 renamed', '2 edited']);
	});

	test('a name that is used again does not get the past of the file that had it before', () => {
		const histories = fileHistories(
			[
				{ id: '3', parents: [], changes: [{ path: 'old', olds: [], content: 'other' }] },
				{ id: '2', parents: [], changes: [change('new', 'old')] },
				{ id: '1', parents: [], changes: [change('old')] },
			],
			['new'],
		);
		expect(histories.get('new')!.map(({ commit }) => commit)).toEqual(['2', '1']);
	});
});

describe('parseCommit', () => {
	const commit = (extra: string, author = 'Ada <ada@example.org> 1741003200 +0100', message = 'One\n\nTwo') =>
		parseCommit(
			'c',
			`tree ${id('1')}\nauthor ${author}\ncommitter Grace <g@example.org> 1741046400 -0800\n${extra}\n${message}`,
		)!;

	test('days are those of the people, and addresses are left out', () => {
		// 2025-03-03T12:00:00Z and 2025-03-04T00:00:00Z.
		expect(commit('')).toMatchObject({
			author: 'Ada',
			authored: '2025-03-03',
			committer: 'Grace',
			committed: '2025-03-03',
		});
		expect(JSON.stringify(commit(''))).not.toContain('example.org');
	});

	test.each([
		['gpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----\n', 'openpgp'],
		['gpgsig -----BEGIN SSH SIGNATURE-----\n abc\n -----END SSH SIGNATURE-----\n', 'ssh'],
		['gpgsig -----BEGIN SIGNED MESSAGE-----\n abc\n', 'x509'],
		['gpgsig what is this\n', 'other kind'],
		['', 'none'],
	])('signature %j is of kind %s', (header, kind) => {
		expect(commit(header).signature).toBe(kind);
		expect(commit(header).subject).toBe('One');
	});

	test('a message cannot pretend to be a signature, and a header in the message is a message', () => {
		expect(commit('', undefined, 'gpgsig -----BEGIN PGP SIGNATURE-----').signature).toBe('none');
	});

	test('escapes, line tricks and marks of direction do not get through', () => {
		const hostile = commit('', 'A\u001b[31mda\u202e <x> 1 +0000', '\u001b]0;title\u0007Hello\r\u009bWorld');
		for (const text of [hostile.author, hostile.subject]) expect(text).toBe(printable(text));
		expect(hostile.author + hostile.subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
		expect(printable('x'.repeat(500))).toHaveLength(200);
	});

	test('days that cannot be, names that are not there, and objects that are no commits', () => {
		expect(commit('', 'Ada <a> 99999999999999999 +0000').authored).toBeUndefined();
		expect(commit('', '<> 1 +0000').author).toBe('somebody without a name');
		expect(commit('', 'Ada').author).toBe('Ada');
		expect(parseCommit('c', 'not a commit')).toBeUndefined();
	});
});
