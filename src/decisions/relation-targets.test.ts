import { describe, expect, test } from 'vitest';
import { below, header, inStatus, plain, read, readLog, said, seven, targets } from './testing/record-texts.ts';

/** Which record a relation means: by number, range, name, title, day, folder, language. */

describe('a relation', () => {
	test.each<[string, string, readonly string[]]>([
		[
			'to all of a range',
			header('- Status: accepted\n- Depends on: ADR-0003 … 0005 (all of them)'),
			['depends-on 3', 'depends-on 4', 'depends-on 5'],
		],
		[
			'to a range of names',
			below('This decision extends ADR-3 through ADR-5.'),
			['extends 3', 'extends 4', 'extends 5'],
		],
		['with the word said once', below('See also ADR 3 & 5'), ['relates-to 3', 'relates-to 5']],
		[
			'with the word in the plural',
			below('This ADR supersedes the decisions made in ADRs 3 and 5, but not their words.'),
			['supersedes 3', 'supersedes 5'],
		],
		['not to figures that no record has', below('See also ADR 3, 12'), ['relates-to 3']],
		[
			'under the name of the house',
			header(
				'**Related OTEPs**: [OTEP0003](https://example.org/text/0003-use-redis-for-queues.md), [OTEP0099](https://example.org/text/0099-x.md)',
			),
			['relates-to 3'],
		],
		['by the title of the record', header('- Status: accepted\n- Supersedes: Use Redis for queues'), ['supersedes 3']],
		['by its title, far below the header', below('## Notes\n\nSupersedes: Use Redis for queues\n'), ['supersedes 3']],
		['by its title in quotes', inStatus('Superseded by "Use Redis for queues"'), ['superseded-by 3']],
		[
			'by a title with the number in front',
			below('## Related Decision Records\n\n**003 Use Redis for queues**'),
			['relates-to 3'],
		],
		[
			'in a wiki link',
			below('## Related\n\n- [[0003-use-redis-for-queues]]\n- [[ADR-5]]'),
			['relates-to 3', 'relates-to 5'],
		],
		['with a number that is called one', inStatus('Superseded by ADR No. 3'), ['superseded-by 3']],
	])('%s', (_, text, expected) => {
		expect(said(seven(text))).toEqual(expected);
	});

	test('names records as a house does, behind its own name', () => {
		const more = { 'adr/EPR-0002-gates.md': '# EPR-0002: Gates\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n' };
		const text = `---\nstatus: accepted\nrelates-to:\n  - "core ADR-0003 (queues)"\n  - "core EPR-0002 (gates)"\n  - "core docs/standards/data.md (a standard)"\n---\n${header('x')}`;
		expect(said(seven(text, more))).toEqual(['relates-to 2', 'relates-to 3']);
	});

	test('names a record by its number and a letter', () => {
		const found = read({
			'adr/ADR-0026-startup.md':
				'# ADR-0026: Startup\n\n**Status:** Accepted\n**Amended by:** ADR-0026a (setup), ADR 0026b (apply)\n\n## Decision\n\nx\n',
			'adr/ADR-0026a-setup.md': '# ADR-0026a: Setup\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
			'adr/ADR-0026b-apply.md': '# ADR-0026b: Apply\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
		});
		expect(found[0]?.relations.map(({ type, target }) => `${type} ${target}`)).toEqual(
			found.slice(1).map(({ ref }) => `amended-by ${ref}`),
		);
	});

	test('names a record by the day that its file begins with', () => {
		const found = read({
			'adr/20240830-one-file.md': plain(1, 'One file'),
			'adr/20250118-two-files.md': `${plain(2, 'Two files')}\nThis decision supersedes ADR-20240830.\n`,
		});
		expect(found[1]?.relations[0]).toMatchObject({ type: 'supersedes', target: found[0]?.ref });
	});

	test('names a record by a key of its front matter, though the link leads to where it was proposed', () => {
		const proposal = (number: string, text: string): string =>
			`---\nlip: '${number}'\ntitle: Proposal ${number}\nstatus: Review\n---\n\n## Summary\n\n${text}\n`;
		const [first, second] = read({
			'proposals/0185-accounts.md': proposal('0185', 'x'),
			'proposals/0291-rates.md': proposal(
				'0291',
				'This proposal depends on [LIP-0185].\n\n[LIP-0185]: https://example.org/p/pull/185',
			),
		});
		expect(second?.relations[0]).toMatchObject({ type: 'depends-on', target: first?.ref });
	});

	test('name records as their titles do', () => {
		const house = (number: string): string => `# TEP-00${number}: Title\n\nStatus: accepted\n\n## Context\n\nx\n`;
		const text = `---\nsee-also:\n  - TEP-0024\n---\n\n${house('14')}`;
		const [, record] = read({ 'adr/0002-a.md': house('02'), 'adr/0014-b.md': text, 'adr/0024-c.md': house('24') });
		expect(said(record!)).toEqual(['relates-to 24']);
	});

	test('names the file and not its number alone', () => {
		const records = read({
			'adr/ADR-010.md': plain(10, 'First'),
			'adr/ADR-010-use-queues.md': plain(10, 'Use queues'),
			'adr/ADR-011.md': header('- Status: accepted\n- Supersedes: ADR-010-use-queues (all of it)').replace('7', '11'),
		});
		const [relation] = records.find(({ path }) => path === 'adr/ADR-011.md')!.relations;
		expect(records.find(({ ref }) => ref === relation?.target)?.path).toBe('adr/ADR-010-use-queues.md');
	});

	test('to a folder, whatever its name has in it', () => {
		const page = (title: string, more = ''): string =>
			`---\ntitle: ${title}\nstatus: accepted\n${more}---\n\n# ${title}\n\n## Decision\n\nx\n`;
		const records = read({
			'enhancements/OSAC-30-backends/README.md': page('Backends'),
			'enhancements/OSAC-70-tiers/README.md': page('Tiers', 'see-also:\n  - "/enhancements/OSAC-30-backends"\n'),
		});
		const backends = records.find(({ title }) => title === 'Backends');
		expect(records.find(({ title }) => title === 'Tiers')?.relations).toMatchObject([
			{ type: 'relates-to', target: backends?.ref },
		]);
	});

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

describe('a relation to records that are named by days or by the house', () => {
	const neighbours = {
		'docs/adr/2024-05-06-agents.md': '# Agents\n\nStatus: accepted\n\n## Context\n\nx\n',
		'docs/adr/2024-05-06-pricing.md': '# Pricing\n\nStatus: accepted\n\n## Context\n\nx\n',
		'docs/adr/XY-10-queues.md': '# Queues\n\nStatus: accepted\n\n## Context\n\nx\n',
	};

	const relations = (line: string): readonly string[] => {
		const path = 'docs/adr/2025-01-02-own.md';
		const all = readLog({ ...neighbours, [path]: `# Own\n\nStatus: accepted\n${line}\n\n## Context\n\nx\n` });
		return targets(all.decisions.find((one) => one.path === path)!);
	};

	test.each<[string, string, readonly string[]]>([
		[
			'a record named by its day and a word',
			'Gerelateerd: ADR 2024-05-06 pricing (the fees)',
			['relates-to decision:2024-05-06-pricing'],
		],
		[
			'a list of records in Dutch',
			'**Verwante ADRs**: 2024-05-06-agents (first)',
			['relates-to decision:2024-05-06-agents'],
		],
		[
			'a prefix of the house and a space',
			'This record supersedes XY 10 wherever they differ.',
			['supersedes decision:XY-10'],
		],
		['deprecate in favour of', 'Deprecate in favor of XY-10', ['superseded-by decision:XY-10']],
		[
			'expanded by',
			'Note: parts of this ADR were expanded by [the fees](2024-05-06-pricing.md).',
			['extended-by decision:2024-05-06-pricing'],
		],
	])('%s', (_, line, expected) => {
		expect(relations(line)).toEqual(expected);
	});
});

test('a house may count as versions do', () => {
	const record = (title: string, more = ''): string => `# ${title}\n\nStatus: accepted\n${more}\n## Decision\n\nx\n`;
	const { decisions } = readLog({
		'docs/adr/ADR-0.9.0-queues.md': record('ADR-0.9.0 — Queues'),
		'docs/adr/ADR-0.14.2-logs.md': record('ADR-0.14.2: Logs', 'Supersedes: ADR-0.9.0\n'),
		'docs/adr/ADR-0.14.3-more.md': record('ADR-0.14.3: 3.2 beats 3.1', 'Amends: ADR-0.14.2, see there\n'),
	});
	expect(decisions.map(({ id, title }) => [id, title])).toEqual([
		['ADR-0.14.2', 'Logs'],
		['ADR-0.14.3', '3.2 beats 3.1'],
		['ADR-0.9.0', 'Queues'],
	]);
	expect(decisions.map(targets)).toEqual([['supersedes decision:ADR-0.9.0'], ['amends decision:ADR-0.14.2'], []]);
	// Where records have whole numbers, it is a place in one of them.
	const place = readLog({
		'docs/adr/0004-a.md': record('A'),
		'docs/adr/0005-b.md': record('B', 'Amends: ADR-4.2\n'),
	}).decisions;
	expect(place.map(targets)[1]).toEqual(['amends decision:0004']);
});

test('an RFC is never the ADR of its number, where RFCs have a folder', () => {
	const records = read({
		'docs/adr/0003-keep-it.md': plain(3, 'Keep it'),
		'docs/adr/0007-title.md': below('## Related\n\n- RFC-0001, RFC-0003').replace('7.', '7.'),
		'docs/rfc/0001-connector.md': plain(1, 'Connector'),
	});
	const refs = records.find(({ number }) => number === 7)!.relations.map(({ target }) => target);
	expect(refs).toContain(records.find(({ title }) => title === 'Connector')?.ref);
	expect(refs).not.toContain(records.find(({ title }) => title === 'Keep it')?.ref);
});

test('a record may be called after its pull request', () => {
	const [first, second] = read({
		'adr/pr-123-queues.md': '# Queues\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n',
		'adr/pr-140-topics.md':
			'# Topics\n\n## Status\n\nAccepted\n\nSupersedes [PR 123](pr-123-queues.md)\n\n## Decision\n\nx\n',
	});
	expect(first).toMatchObject({ id: 'pr-123', number: 123 });
	expect(second && said(second)).toEqual(['supersedes 123']);
});
