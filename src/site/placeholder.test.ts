import { expect, test } from 'vitest';
import { isPlainWord, piecesOf } from './placeholder.ts';

test.each([
	['kubectl -n <namespace> get pods', ['kubectl -n ', 'namespace', ' get pods']],
	['psql -c "commit prepared \'<gid>\'"', ['psql -c "commit prepared \'', 'gid', '\'"']],
	['exec kafka-<n> --topic <topic-name>', ['exec kafka-', 'n', ' --topic ', 'topic-name', '']],
	['cat < in > out', ['cat < in > out']],
	['cat <<EOF', ['cat <<EOF']],
	['diff <(ls a) <(ls b)', ['diff <(ls a) <(ls b)']],
	['test 1 <2>', ['test 1 <2>']],
])('%s', (command, pieces) => {
	expect(piecesOf(command)).toEqual(pieces);
});

test.each(['pay', 'payments-prod', 'kafka.euw1:9093', 'a@b', '0', 'euw1/pay', 'UETR=1', '7f3a_1'])(
	'`%s` may stand in a command',
	(word) => {
		expect(isPlainWord(word)).toBe(true);
	},
);

test.each([
	'',
	' ',
	'a b',
	'a;b',
	'$(id)',
	'`id`',
	'a|b',
	'a&b',
	'a>b',
	'<n>',
	"a'b",
	'a"b',
	'a\\b',
	'a\nb',
	'a\u0000b',
	'a#b',
	'~root',
	'*',
	'a?b',
	'{a,b}',
	'!x',
	'--force',
	'-n',
	'=ls',
	'%1',
	'раy',
	'pay\u200b',
	'pay\u202e',
	'x'.repeat(200),
])('%j may not', (word) => {
	expect(isPlainWord(word)).toBe(false);
});
