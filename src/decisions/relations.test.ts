import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecisionIndex } from './decision-index.ts';
import { readDecisions } from './read-decisions.ts';
import { supersessionOf } from './relations.ts';

/** Two records, the first with the text to read; what relations does it state? */
function relationsIn(text: string, path = 'adr/0009-new.md'): string[] {
	const other = '# Other\n\n## Status\n\nAccepted\n';
	const files = {
		'adr/0003-old.md': other,
		'adr/0004-older.md': other,
		'adr/0023-précision-métier.md': other,
		'adr/20240111-decision-4.md': other,
		[path]: text,
	};
	const { decisions } = readDecisions(
		Object.entries(files).map(([file, content]) => ({ path: file, text: content })),
		{ root: 'adr' },
	);
	const decision = decisions.find((candidate) => candidate.path === path)!;
	return decision.relations
		.filter(({ stated }) => stated === 'here')
		.map(({ type, target, raw, partial }) => `${type}${partial ? ' partly' : ''} ${target ?? `? ${raw}`}`);
}

function withStatus(status: string): string {
	return `# New\n\n## Status\n\n${status}\n\n## Context\n\nx\n`;
}

describe('relations', () => {
	test.each([
		['Superseded by [3. Old](0003-old.md)', ['superseded-by decision:0003']],
		['⌛️ Superseded by [003. Old](./0003-old)', ['superseded-by decision:0003']],
		['Superceded by [3. Old](0003-old.md)', ['superseded-by decision:0003']],
		['Accepted\n\nSupersedes [3. Old](0003-old.md)', ['supersedes decision:0003']],
		['Superseded by ADR-0003', ['superseded-by decision:0003']],
		[
			'Superseded by [ADR 3](/adr/3) and [ADR 4](/adr/4)',
			['superseded-by decision:0003', 'superseded-by decision:0004'],
		],
		['superseded by [ADR-0003]({{< ref "0003-old.md" >}})', ['superseded-by decision:0003']],
		['Superseded 0003', ['superseded-by decision:0003']],
		['Superseded by #3.', ['superseded-by decision:0003']],
		['superseded by [20240111-decision-4](20240111-decision-4.md)', ['superseded-by decision:20240111-decision-4']],
		['Superseded by [Old](https://github.com/x/y/blob/main/adr/0003-old.md)', ['superseded-by decision:0003']],
		['Superseded by [Old](../elsewhere/0003-old.md)', ['superseded-by decision:0003']],
		['Superseded by the cloud programme', ['superseded-by ? the cloud programme']],
		['Partly superseded by [3](0003-old.md)', ['superseded-by partly decision:0003']],
		['Rejected in favour of ADR 4', ['superseded-by decision:0004']],
		[
			'Amendé par [0023-précision-métier.md][0023].\n\n[0023]: 0023-pr%C3%A9cision-m%C3%A9tier.md',
			['amended-by decision:0023'],
		],
		["Accepté. Cet ADR est étendu par l'ADR #3", ['extended-by decision:0003']],
		['Ersetzt durch [3](0003-old.md)', ['superseded-by decision:0003']],
		['Accepted. Amends [[0003-old]]', ['amends decision:0003']],
		['Accepted\n\nConflicts with [3. Old](0003-old.md)', ['conflicts-with decision:0003']],
		[
			'Accepted\n\nCaused [3. Old](0003-old.md)\n\nCame out of [4. Older](0004-older.md)',
			['relates-to decision:0003', 'relates-to decision:0004'],
		],
		['Accepted. Supersedes in part ADR 3 (the storage only).', ['supersedes partly decision:0003']],
		['Aceptado. Sustituye en parte al ADR 3: la lista.', ['supersedes partly decision:0003']],
		['Aceito. Este ADR nao substitui o ADR 3.', []],
		["Accepté. Ne remplace pas l'ADR 3.", []],
		['Accepted. It no longer supersedes ADR 3.', []],
		['已接受\n\n局部取代：ADR-0003 的语料', ['supersedes partly decision:0003']],
		['Accepted\n\nSupersedes ADR-0003 rule 1 only', ['supersedes partly decision:0003']],
		['Accepted\n\nSupersedes [3](0003-old.md) (storage format only)', ['supersedes partly decision:0003']],
		['Accepted. Supersedes ADR-0003 (read-only mode)', ['supersedes decision:0003']],
		["Accepted\n\nThis replaces ADR-0003's table.", ['supersedes partly decision:0003']],
		['Accepted\n\nAmends the stance of ADR-0003 and more.', ['amends partly decision:0003']],
		['Accepted\n\nWe saw that it supersedes the stance of ADR-0003.', []],
		['Amended by ADR-0003', ['amended-by decision:0003']],
		['Exceeded by [3](0003-old.md)', ['superseded-by decision:0003']],
		[
			'Принято\n\nЧастично заменяет ADR-0003 и ADR-0004',
			['supersedes partly decision:0003', 'supersedes partly decision:0004'],
		],
		['Заменено на ADR-0003', ['superseded-by decision:0003']],
		// A sentence that mentions a record is none.
		['Accepted\n\nWe then read [3. Old](0003-old.md) again and changed nothing.', []],
		['Accepted. This decision contradicts ADR-0003.', ['conflicts-with decision:0003']],
		['Accepted. Incompatible with [3](0003-old.md)', ['conflicts-with decision:0003']],
		['Akzeptiert\n\nWiderspricht [3](0003-old.md)', ['conflicts-with decision:0003']],
		['Accepté. En conflit avec ADR-0003', ['conflicts-with decision:0003']],
		['Accepted. It does not conflict with ADR-0003.', []],
		['Accepted', []],
	])('%s', (status, expected) => {
		expect(relationsIn(withStatus(status))).toEqual(expected);
	});

	test.each([
		['We supersede [ADR 3](0003-old.md) with this.', ['supersedes decision:0003']],
		['This decision has been superseded by decision: [0003 Old](0003-old.md)', ['superseded-by decision:0003']],
		['While this does not directly supersede [ADR 3](0003-old.md), it helps', []],
		['This replaces 3 servers and depends on the network', []],
		['It is related to the old system', []],
		['- Related ADR: [Old](0003-old.md)', ['relates-to decision:0003']],
		['see also [a page](https://x.example/)', []],
		['`superseded by ADR-0003`'.replaceAll('`', '```\n').replace(/^(```\n)(.*)```\n$/s, '$1$2\n```'), []],
	])('in the text: %s', (text, expected) => {
		expect(relationsIn(`# New\n\n## Status\n\nAccepted\n\n## Context\n\n${text}\n`)).toEqual(expected);
	});

	test.each([
		['supersedes: [0003-old.md, ADR-4]', ['supersedes decision:0003', 'supersedes decision:0004']],
		['superseded-by: "[Old](0003-old.md)"', ['superseded-by decision:0003']],
		['replaces: 3', ['supersedes decision:0003']],
		['status: superseded by ADR-0003', ['superseded-by decision:0003']],
		['replaced_by: N/A', []],
	])('in the front matter: %s', (line, expected) => {
		expect(relationsIn(`---\n${line.startsWith('status') ? '' : 'status: accepted\n'}${line}\n---\n# New\n`)).toEqual(
			expected,
		);
	});

	test('a table row and a bullet', () => {
		expect(relationsIn('# New\n\n| Status | Accepted |\n| Supersedes | ADR-0003 |\n')).toEqual([
			'supersedes decision:0003',
		]);
		expect(relationsIn('# New\n\n- Status: accepted\n- Supersedes: [Old](0003-old.md)\n')).toEqual([
			'supersedes decision:0003',
		]);
	});

	test.each([
		['Status: superseded by ADR-0003 regarding the limits', ['superseded-by partly decision:0003']],
		['Superseded in layout by: ADR-0003 properties', ['superseded-by partly decision:0003']],
		['Superseded in part: ADR-0003', ['superseded-by partly decision:0003']],
		['Supersedes: ADR-0003、ADR-0004（境界）', ['supersedes decision:0003', 'supersedes decision:0004']],
		['Revises: ADR-0003 choice', ['amends decision:0003']],
		['Supersedes: the stop rule in [3](0003-old.md)', ['supersedes partly decision:0003']],
		[
			'Supersedes: [3](0003-old.md) and the last paragraph of [4](0004-older.md)',
			['supersedes decision:0003', 'supersedes partly decision:0004'],
		],
		['Registry placement superseded by: [3](0003-old.md)', ['superseded-by partly decision:0003']],
		['Now superseded by: [3](0003-old.md)', ['superseded-by decision:0003']],
		['Superseded by: [3](0003-old.md) — ONLY the model; the rest stands', ['superseded-by partly decision:0003']],
		['Amends: ADR-0003 § 5 (one), ADR-0004 rules 4-5', ['amends decision:0003', 'amends decision:0004']],
		['Related: `docs/guide.md`, [4](0004-older.md)', ['relates-to decision:0004']],
	])('a bullet of the header: %s', (bullet, expected) => {
		expect(relationsIn(`# New\n\n- Status: accepted\n- ${bullet}\n\n## Context\n\nx\n`)).toEqual(expected);
	});

	test('a key of the header below another that names records', () => {
		const text =
			'# New\n\nStatus: Accepted\nRefines: ADR-0003 (one)\nPartially superseded by: ADR-0004 (two)\n\n## Context\n\nx\n';
		expect(relationsIn(text)).toEqual(['extends decision:0003', 'superseded-by partly decision:0004']);
	});

	test('relations gathered in front matter', () => {
		const text =
			'---\nstatus: accepted\nrelations:\n  supersedes: [ADR-0003]\n  related:\n    - adr-0004-older\n---\n# New\n';
		expect(relationsIn(text)).toEqual(['supersedes decision:0003', 'relates-to decision:0004']);
	});

	test('references over several lines of a paragraph', () => {
		const text = withStatus('Accepted\n\nSupersedes the recipe in\n[3](0003-old.md),\n[4](0004-older.md) and more.');
		expect(relationsIn(text)).toEqual(['supersedes partly decision:0003', 'supersedes partly decision:0004']);
	});

	test('a list under a key that runs over the line, up to the next key', () => {
		const text =
			'# New\n\n## More Information\n\nRelated ADRs: ADR-0003 (the `old()`\none), ADR-0004 (the\nolder one)\nOwner: ADR-0023\n';
		expect(relationsIn(text)).toEqual(['relates-to decision:0003', 'relates-to decision:0004']);
	});

	test('a number means the record of the own log, even where another log has a file of that name', () => {
		const text = '# T\n\n## Status\n\nAccepted\n';
		const { decisions } = readDecisions(
			[
				{ path: 'adr/a/adr-0017-x.md', text },
				{ path: 'adr/b/0017-y.md', text },
				{ path: 'adr/b/0018-z.md', text: '# Z\n\n## Status\n\nAccepted\n\nSupersedes ADR-0017\n' },
			],
			{ root: 'adr' },
		);
		expect(decisions.find(({ ref }) => ref === 'decision:b/0018')!.relations[0]).toMatchObject({
			target: 'decision:b/0017',
		});
	});

	test('a number that two records share is resolved only where one of them is meant', () => {
		const text = '# T\n\n## Status\n\nAccepted\n';
		const { decisions } = readDecisions(
			[
				{ path: 'adr/a/0001-x.md', text },
				{ path: 'adr/b/0001-x.md', text },
				{ path: 'adr/b/0002-y.md', text: '# Y\n\n## Status\n\nAccepted\n\nSupersedes ADR-0001\n' },
				{ path: 'adr/c/0003-z.md', text: '# Z\n\n## Status\n\nAccepted\n\nSupersedes ADR-0001\n' },
			],
			{ root: 'adr' },
		);
		const targets = decisions.flatMap(({ ref, relations }) =>
			relations.filter(({ stated }) => stated === 'here').map(({ target }) => [ref, target]),
		);
		expect(targets).toEqual([
			['decision:b/0002', 'decision:b/0001'],
			['decision:c/0003', undefined],
		]);
		const unclear = decisions.find(({ ref }) => ref === 'decision:c/0003')!.relations[0];
		expect(unclear).toMatchObject({ raw: 'ADR-0001', couldBe: ['decision:a/0001', 'decision:b/0001'] });
	});

	test('a successor that could be two records is said to be ambiguous, one that is not there to be none', () => {
		const replaced = (number: string) => `# T\n\n## Status\n\nSuperseded by ADR-${number}\n`;
		const text = '# T\n\n## Status\n\nAccepted\n';
		const { diagnostics, decisions } = readDecisions(
			[
				{ path: 'adr/pay/0001-x.md', text },
				{ path: 'adr/risk/0001-x.md', text },
				{ path: 'adr/0002-unclear.md', text: replaced('0001') },
				{ path: 'adr/0003-lost.md', text: replaced('0009') },
			],
			{ root: 'adr' },
		);
		const messages = diagnostics
			.filter(({ code }) => code === 'decision-successor-unresolved')
			.map((one) => one.message);
		expect(messages).toEqual([
			'the successor `ADR-0001` of `ADR-0002` is ambiguous: it could be `decision:pay/0001` or `decision:risk/0001`',
			'the successor `ADR-0009` of `ADR-0003` is none of the records read',
		]);
		expect(decisions.find(({ label }) => label === 'ADR-0003')!.relations[0]!.couldBe).toBeUndefined();
	});

	test('two records with one number are told once, with the references that could mean either', () => {
		const { diagnostics } = readDecisions(
			[
				{ path: 'adr/0001-a.md', text: '# A\n\n## Status\n\nAccepted\n' },
				{ path: 'adr/0001-b.md', text: '# B\n\n## Status\n\nSuperseded by ADR-2\n' },
				{ path: 'adr/0002-c.md', text: '# C\n\nSupersedes ADR-1\n\n## Status\n\nAccepted\n' },
				{ path: 'adr/0003-d.md', text: '# D\n\n## Status\n\nSuperseded by ADR-0001\n' },
			],
			{ root: 'adr' },
		);
		expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
			'warning decision-number-duplicate',
		]);
		expect(diagnostics[0]!.related!.map(({ message, span }) => `${span.file} ${message}`)).toEqual([
			'adr/0001-a.md the first record with this number',
			'adr/0002-c.md `ADR-1` could be either',
			'adr/0003-d.md `ADR-0001` could be either',
		]);
	});

	test('the other side learns of it, and what does not fit is reported', () => {
		const { decisions, diagnostics } = readDecisions(
			[
				{ path: 'adr/0001-a.md', text: '# A\n\n## Status\n\nAccepted\n' },
				{ path: 'adr/0002-b.md', text: '# B\n\n## Status\n\nAccepted\n\nSupersedes [A](0001-a.md)\n' },
				{ path: 'adr/0003-c.md', text: '# C\n\n## Status\n\nProposed\n\nSupersedes [B](0002-b.md)\n' },
				{ path: 'adr/0003-d.md', text: '# D\n\n## Status\n\nAccepted\n' },
			],
			{ root: 'adr' },
		);
		expect(decisions[0]!.relations.map(({ type, target, stated, span }) => [type, target, stated, span.file])).toEqual([
			['superseded-by', 'decision:0002', 'inverse', 'adr/0002-b.md'],
		]);
		expect(diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([
			['decision-number-duplicate', 'adr/0003-d.md'],
			['decision-superseded-but-in-force', 'adr/0001-a.md'],
			// B need not name C, which is only proposed.
			['decision-relation-one-sided', 'adr/0001-a.md'],
		]);
	});
});

/** Records 1 to n; each pair [a, b] says that b supersedes a. */
function recordsOf(count: number, pairs: readonly (readonly [number, number])[]) {
	const files = Array.from({ length: count }, (_, at) => {
		const successors = pairs
			.filter(([old]) => old === at)
			.map(([, next]) => `[x](${String(next).padStart(4, '0')}-r.md)`);
		const status = successors.length > 0 ? `Superseded by ${successors.join(' and ')}` : 'Accepted';
		return { path: `adr/${String(at).padStart(4, '0')}-r.md`, text: `# R\n\n## Status\n\n${status}\n` };
	});
	return readDecisions(files, { root: 'adr' });
}

describe('supersession', () => {
	test('chains and heads', () => {
		const { decisions } = recordsOf(6, [
			[0, 1],
			[1, 2],
			[3, 2],
			[4, 5],
		]);
		const chains = supersessionOf(decisions);
		expect(chains.liveHead('decision:0000')?.ref).toBe('decision:0002');
		expect(chains.liveHead('decision:0005')?.ref).toBe('decision:0005');
		expect(chains.chainOf('decision:0003').map(({ ref }) => ref)).toEqual([
			'decision:0000',
			'decision:0001',
			'decision:0003',
			'decision:0002',
		]);
		expect(
			chains
				.predecessorsOf('decision:0002')
				.map(({ ref }) => ref)
				.sort(),
		).toEqual(['decision:0001', 'decision:0003']);
		expect(chains.cycles).toEqual([]);
	});

	test('several successors give several heads and no single one', () => {
		const chains = supersessionOf(
			recordsOf(3, [
				[0, 1],
				[0, 2],
			]).decisions,
		);
		expect(chains.liveHeads('decision:0000').map(({ ref }) => ref)).toEqual(['decision:0001', 'decision:0002']);
		expect(chains.liveHead('decision:0000')).toBeUndefined();
	});

	test('a circle is reported once, with every place', () => {
		const { decisions, diagnostics } = recordsOf(4, [
			[2, 1],
			[1, 3],
			[3, 2],
		]);
		expect(supersessionOf(decisions).liveHeads('decision:0001')).toEqual([]);
		const found = diagnostics.filter(({ code }) => code === 'decision-supersession-cycle');
		expect(found.map(({ message, related }) => [message, related?.length])).toEqual([
			[
				'these records supersede each other in a circle: `ADR-0001` is superseded by `ADR-0003` is superseded by `ADR-0002` is superseded by `ADR-0001`',
				3,
			],
		]);
	});

	test('agrees with brute force on random graphs', () => {
		const count = 7;
		const pair = fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a !== b);
		fc.assert(
			fc.property(fc.uniqueArray(pair, { maxLength: 10, selector: ([a, b]) => `${a} ${b}` }), (pairs) => {
				const { decisions } = recordsOf(count, pairs);
				const chains = supersessionOf(decisions);
				const reaches = Array.from({ length: count }, (_, a) =>
					Array.from({ length: count }, (_, b) => pairs.some(([x, y]) => x === a && y === b)),
				);
				for (let k = 0; k < count; k++)
					for (let a = 0; a < count; a++)
						for (let b = 0; b < count; b++) reaches[a]![b] ||= reaches[a]![k]! && reaches[k]![b]!;
				const ends = (a: number): boolean => !pairs.some(([old]) => old === a);
				for (let a = 0; a < count; a++) {
					const expected = Array.from({ length: count }, (_, b) => b).filter(
						(b) => ends(b) && (a === b || reaches[a]![b]),
					);
					expect(
						chains
							.liveHeads(`decision:000${a}`)
							.map(({ number }) => number)
							.sort(),
					).toEqual(expected);
				}
				expect(chains.cycles.length > 0).toBe(reaches.some((row, a) => row[a]));
				for (const { ref, relations } of decisions) {
					for (const relation of relations) {
						const back = decisions.find((other) => other.ref === relation.target)!.relations;
						expect(back.some(({ target }) => target === ref)).toBe(true);
					}
				}
			}),
			{ numRuns: 150, seed: 3 },
		);
	});
});

test('decisions are found by whatever people call them', () => {
	const text = '# T\n\n## Status\n\nAccepted\n';
	const { decisions } = readDecisions(
		['adr/0012-queues.md', 'adr/pay/0001-a.md', 'adr/lend/0001-b.md', 'adr/20200101-x.md'].map((path) => ({
			path,
			text,
		})),
		{ root: 'adr' },
	);
	const index = createDecisionIndex(decisions);
	const found = (name: string): string[] => index.find(name).map(({ path }) => path);
	for (const name of [
		'ADR-0012',
		'adr-12',
		'12',
		'0012',
		'decision:0012',
		'0012-queues',
		'decision:ADR-0012',
		'adr/0012-queues.md',
		'ADR 12',
	])
		expect(found(name)).toEqual(['adr/0012-queues.md']);
	expect(found('1')).toEqual(['adr/lend/0001-b.md', 'adr/pay/0001-a.md']);
	expect(found('pay/1')).toEqual(['adr/pay/0001-a.md']);
	expect(found('decision:pay/0001')).toEqual(['adr/pay/0001-a.md']);
	expect(found('20200101-x')).toEqual(['adr/20200101-x.md']);
	expect(found('nothing')).toEqual([]);
});

describe('conflicts', () => {
	test('are read from front matter, and from the other record', () => {
		expect(relationsIn('---\nstatus: accepted\nconflicts-with: ["0003"]\n---\n# New\n')).toEqual([
			'conflicts-with decision:0003',
		]);
		const { decisions } = readDecisions([
			{ path: 'adr/0001-a.md', text: '# A\n\n## Status\n\nAccepted\n\nConflicts with ADR-0002\n' },
			{ path: 'adr/0002-b.md', text: '# B\n\n## Status\n\nAccepted\n' },
		]);
		expect(decisions[1]!.relations).toMatchObject([
			{ type: 'conflicts-with', target: 'decision:0001', stated: 'inverse' },
		]);
	});

	test('of an option that was weighed are none of the record', () => {
		const text = withStatus('Accepted').replace(
			'\nx\n',
			'\n* Bad, because it conflicts with ADR-0003\n* The second option conflicts with [3](0003-old.md) and is incompatible with ADR 4.\n',
		);
		expect(relationsIn(text)).toEqual([]);
	});
});

test('a relation stands on its own line of a section or a list', () => {
	const text =
		'# A\n\n- Status: accepted\n- Related to:\n  - ADR-3\n  - ADR-4\n\n## Status\n\nAccepted, 2024-01-02\n\nSuperseded by [3. Old](0003-old.md)\nAmends [4. Older](0004-older.md)\n';
	const other = '# Other\n\n## Status\n\nAccepted\n';
	const { decisions } = readDecisions(
		[
			['adr/0003-old.md', other],
			['adr/0004-older.md', other],
			['adr/0009-a.md', text],
		].map(([path, content]) => ({ path: path!, text: content })),
		{ root: 'adr' },
	);
	const own = decisions.at(-1)!;
	const said = own.relations
		.filter(({ stated }) => stated === 'here')
		.map(({ type, target, span }) => `${type} ${target} ${span.start.line}`)
		.sort();
	expect(said).toEqual([
		'amends decision:0004 13',
		'relates-to decision:0003 5',
		'relates-to decision:0004 6',
		'superseded-by decision:0003 12',
	]);
});
