import { describe, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';
import {
	withEnd as below,
	withHeader as header,
	readTexts as read,
	relationsOf,
	seventhRecord as seven,
} from './testing/record-texts.ts';

/** Forms of collections that the reader had not seen on 30 November 2026, in records written for this test. */

const said = (text: string): readonly string[] => relationsOf(seven(text));
const status = (text: string): string => header(`## Status\n\n${text}`);

describe('a relation', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'behind its record in a table',
			below('## Related decisions\n\n| ADR | How |\n|---|---|\n| ADR-3 | supersedes |\n| ADR-5 | amends |'),
			['amends 5', 'supersedes 3'],
		],
		['by the title of the record', header('- Status: accepted\n- Supersedes: Use Redis for queues'), ['supersedes 3']],
		['by its title, far below the header', below('## Notes\n\nSupersedes: Use Redis for queues\n'), ['supersedes 3']],
		[
			'by its title in a list, with a remark',
			below('## Related decisions\n\n- Use Redis for queues\n- *Keep messages* (storage)'),
			['relates-to 3', 'relates-to 5'],
		],
		['by its title in quotes', status('Superseded by "Use Redis for queues"'), ['superseded-by 3']],
		[
			'by a title with the number in front',
			below('## Related Decision Records\n\n**003 Use Redis for queues**'),
			['relates-to 3'],
		],
		['by an arrow', status('Superseded → ADR-3'), ['superseded-by 3']],
		['by a hint', status('Superseded, see ADR-3'), ['superseded-by 3']],
		['with a hyphen', status('superseded-by ADR-3'), ['superseded-by 3']],
		[
			'in bold that ends early',
			`> **Superseded** by [ADR-3](0003-use-redis-for-queues.md) on 2024-01-02\n\n${header('Status: accepted')}`,
			['superseded-by 3'],
		],
		['under a key that says none', header('**Status:** Accepted\n**Supersedes:** None (extends ADR-3)'), ['extends 3']],
		[
			'of parts of two',
			below('This ADR supersedes only the retry rules in ADR-3 and the naming in ADR-5.'),
			['supersedes 3', 'supersedes 5'],
		],
		[
			'of a long list of parts',
			below('This decision supersedes the runtime, name, stream and environment surfaces in ADR-3 and ADR-5.'),
			['supersedes 3', 'supersedes 5'],
		],
		['of what comes before', below('**Prerequisites:**\n\n- ADR-3: x\n- ADR-5: y'), ['depends-on 3', 'depends-on 5']],
		['of what comes after', header('- Status: accepted\n- Enables: ADR-3'), ['required-by 3']],
		['of a successor', header('- Status: superseded\n- Successor: ADR-3'), ['superseded-by 3']],
		['of a predecessor', header('- Status: accepted\n- Predecessor: ADR-3'), ['supersedes 3']],
		[
			'to things of which one is a record',
			below('## Related Artifacts\n\n- [Redis](0003-use-redis-for-queues.md)\n- [log](../logs/20200102_redis.md)'),
			['relates-to 3'],
		],
		[
			'beside one other state',
			header('- Status: proposed | partially superseded by [3](0003-use-redis-for-queues.md)'),
			['superseded-by 3'],
		],
		[
			'in a wiki link',
			below('## Related\n\n- [[0003-use-redis-for-queues]]\n- [[ADR-5]]'),
			['relates-to 3', 'relates-to 5'],
		],
		['with a number that is called one', status('Superseded by ADR No. 3'), ['superseded-by 3']],
		[
			'over many lines with remarks',
			below(
				`* Related ADRs:\n  [ADR-3](0003-use-redis-for-queues.md) — the store\n  that is used,\n${'  and more of it,\n'.repeat(4)}  [ADR-5](0005-keep-messages.md)`,
			),
			['relates-to 3', 'relates-to 5'],
		],
		[
			'in French',
			below("En lien avec l'ADR-3. Cet ADR annule et remplace l’ADR 0005."),
			['relates-to 3', 'supersedes 5'],
		],
		[
			'in French, behind a link to something else',
			header('- Statut : accepté\n- Liens : voir `ART.md` · relié à [ADR 3](0003-use-redis-for-queues.md)'),
			['relates-to 3'],
		],
		[
			'in Spanish',
			below('Este ADR refina únicamente las partes incompatibles de `ADR-3` y `ADR-5`.'),
			['extends 3', 'extends 5'],
		],
		['in Italian', below('## ADR correlati\n\n- ADR-3\n- ADR-5'), ['relates-to 3', 'relates-to 5']],
		['in Italian, in the status', status('Accettato. Sostituisce ADR-3, estende ADR-5'), ['extends 5', 'supersedes 3']],
		[
			'in Dutch',
			below("## Gerelateerde ADR's\n\n- ADR-3\n\nDeze ADR bouwt voort op ADR-5."),
			['extends 5', 'relates-to 3'],
		],
		['in Polish', status('Zaakceptowany, zastępuje ADR-3, rozszerza ADR-5'), ['extends 5', 'supersedes 3']],
		['in Chinese', below('本 ADR 取代 ADR-3，补充 ADR-5。'), ['extends 5', 'supersedes 3']],
		['in Japanese', status('accepted — ADR-3 と ADR-5 を supersede'), ['supersedes 3', 'supersedes 5']],
		['in Japanese, in brackets', status('承認済み（ADR-0003 を置き換える）'), ['supersedes 3']],
		['in Korean', status('ADR-3으로 대체됨'), ['superseded-by 3']],
		['in Norwegian', status('Erstattet av ADR-3'), ['superseded-by 3']],
	])('is read %s', (_, text, expected) => expect(said(text)).toEqual(expected));

	test.each<[string, string]>([
		['is said of another record, in Japanese', below('ADR-3 が ADR-5 を置き換える。')],
		['is denied, in Japanese', below('ADR-5 を置き換えない。')],
		['is a noun', below('- Live catalog updates (ADR-3): shown.')],
		[
			'is one of the choices of a template',
			header('- Status: [proposed | rejected | accepted | superseded by [ADR-0003](0003-use-redis-for-queues.md)]'),
		],
		['is that of a badge', below('Many badges (superseded-by-ADR-0003, for each number).')],
	])('is none where it %s', (_, text) => expect(said(text)).toEqual([]));

	test('leads to the translation in the language of the record', () => {
		const text = (words: string) => `# ${words}\n\n## Status\n\naccepted\n\n## Decision\n\nx\n`;
		const found = read({
			'adr/0001-a.md': text('A'),
			'adr/0001-a.ja.md': text('え'),
			'adr/0002-b.md': `${text('B')}\nThis ADR supersedes ADR-0001.\n`,
			'adr/0002-b.ja.md': `${text('び')}\nADR-0001 を supersede する。\n`,
		});
		const targetOf = (path: string) =>
			found
				.find((one) => one.path === path)!
				.relations.map(({ target }) => found.find(({ ref }) => ref === target)?.path);
		expect(targetOf('adr/0002-b.md')).toEqual(['adr/0001-a.md']);
		expect(targetOf('adr/0002-b.ja.md')).toEqual(['adr/0001-a.ja.md']);
	});
});

test('translations are no second records of their number', () => {
	const text = '# A\n\n## Status\n\naccepted\n\n## Decision\n\nx\n';
	const codes = (...paths: string[]) =>
		readDecisions(
			paths.map((path) => ({ path, text })),
			{},
		).diagnostics.map(({ code }) => code);
	expect(codes('adr/0001-a.md', 'adr/0001-a.ja.md')).toEqual([]);
	expect(codes('adr/0001-a.md', 'adr/0001-b.md')).toEqual(['decision-number-duplicate']);
});

test('what follows a semicolon is no successor', () => {
	expect(
		said(status('accepted\n\nvalue *(superseded by the amendment — it is 128; ADR-3 never decided it)*.')),
	).toEqual(['superseded-by ? the amendment — it is 128; ADR-3 never decided it)*']);
});

describe('a state', () => {
	test.each([
		['a badge', header('![Status](https://img.shields.io/badge/status-accepted-green)'), 'accepted'],
		['a sign', status('✅'), 'accepted'],
		['boxes under a key', header('Status:\n- [ ] proposed\n- [x] superseded'), 'superseded'],
		['Dutch', status('Vastgesteld'), 'accepted'],
		['Norwegian', status('Godkjent'), 'accepted'],
		['Swedish', status('Antagen'), 'accepted'],
		['Japanese', status('採用済み'), 'accepted'],
		['Chinese', header('**状态**：生效中'), 'accepted'],
		['French', status('En vigueur'), 'accepted'],
		['German', status('In Kraft'), 'accepted'],
		['a word for the past', status('Historical'), 'deprecated'],
		['a word for waiting', status('Ready for review'), 'draft'],
		['a place it went to', status('Folded into ADR-3'), 'superseded'],
	])('is read from %s', (_, text, expected) => expect(seven(text).status.state).toBe(expected));
});

describe('a day', () => {
	test.each([
		['of those who decided', status('*Accepted*, decided by Ann and Bob on 2024-05-06.'), '2024-05-06'],
		[
			'at the foot of the record',
			below('---\n\n**Submission Date:** 2024-05-06\n**Last Updated:** 2024-05-08'),
			'2024-05-06',
		],
		[
			'in a table of versions',
			below('## Version History\n\n| Version | Date | Changes |\n|---|---|---|\n| 1.0 | 2024-05-06 | First |'),
			'2024-05-06',
		],
		['of a state on a line of its own', status('Proposed 2024-05-01\nAccepted 2024-05-06'), '2024-05-06'],
		['behind a word', header('**Status:** accepted\n**Date:** Updated 2024-05-06'), '2024-05-06'],
	])('is read %s', (_, text, expected) => expect(seven(text).date?.iso).toBe(expected));

	test('of a year of two digits is shown as written', () => {
		expect(seven(status('Accepted\n\n## Decision Date\n15/12/22')).date).toMatchObject({ raw: '15/12/22' });
		expect(seven(status('Accepted\n\n## Decision Date\n15/12/22')).date?.iso).toBeUndefined();
	});

	test('at the foot is none where text stands there', () => {
		expect(seven(below('We wait. It may take long.\nDeadline of the offer\nDate: 2024-05-06')).date).toBeUndefined();
	});
});

test('what a number counts in is no part of the title', () => {
	const [record] = read({
		'rfcs/0412-traces.md': '# RFC-0412 (Agents): Traces that can be checked\n\n## Status\n\nDraft\n',
	});
	expect(record).toMatchObject({ title: 'Traces that can be checked', status: { state: 'draft' } });
});

test('people in brackets are several', () => {
	const { people } = seven(header('- Status: [accepted]\n- Deciders: [Ann B., Carl D.] <!-- optional -->'));
	expect(people[0]?.names).toEqual(['Ann B.', 'Carl D.']);
	expect(seven(header('- Deciders: @ann @bob')).people[0]?.names).toEqual(['@ann', '@bob']);
});

test('a page alone in a folder below one of decisions is a record, where it has a state and decides', () => {
	const found = read({
		'doc/decisions/README.md': '# Decisions\n\n- [Queues](use-queues/README.md)\n',
		'doc/decisions/use-queues/README.md': '# Queues\n\n**Status**: Accepted\n\n## Decision\n\nx\n',
		'doc/decisions/tools/README.md': '# Tools\n\nHow to write one.\n',
		'doc/guide/start/README.md': '# Start\n\n**Status**: Accepted\n\n## Decision\n\nx\n',
	});
	expect(found.map(({ path, title }) => `${path}: ${title}`)).toEqual(['doc/decisions/use-queues/README.md: Queues']);
});
