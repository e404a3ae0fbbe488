import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startProcessorTime } from '#diagnostics/testing/processor-time.ts';
import { readDecisions } from './read-decisions.ts';
import { brokenLog, brokenPromise, chanceFrom, damaged, madeRecord } from './testing/made-records.ts';

const HEADS = [
	'# ',
	'## Status\n\n',
	'---\nstatus: ',
	'# T\n\nSuperseded by ',
	'## Changelog\n\n',
	'# T\n\n- Deciders: ',
	'# T\n\n**Related ADRs**:\n',
	'+++\na = ',
];
const REPEATED = [
	'[',
	'*',
	' ',
	'# ',
	'`',
	'```\n',
	'<!--',
	'|',
	'- ',
	'a: ',
	'[a](',
	'[a][',
	'(',
	'{{<',
	'superseded by ',
	'superseded by ADR-1 and ',
	'[a]: b\n',
	'\n',
	'## Status\n',
	'\n  - ',
	'1',
	'2020-01-01',
	'&a *a ',
	'"',
	'**a',
	'x\n===\n',
	'accepted ',
	'_',
	'[[',
	'- a: b\n',
	'{/*',
	'~~a',
	'![a](',
	'- [ ] a\n',
	'- 2020-01-01: accepted\n',
	'→ ',
	'被',
	'**Status**\n\n',
	'- [ADR 1](0001-a.md)\n',
	'this decision has been ',
	'ADR-1 supersedes ',
	'##Status\n',
	'a = "b"\n',
	'<table><tr><td>',
	'<tr><td>Status</td><td>x</td>',
	'This supersedes earlier records:\n\n- ADR-1\n\n',
	'(ADR-1 (',
];

// Quadratic behaviour at this length takes minutes; linear takes a fraction of a second even on a busy machine.
test.each(REPEATED)('%j repeated takes linear time', (piece) => {
	for (const head of HEADS) {
		const spent = startProcessorTime();
		readDecisions([{ path: 'adr/0001-a.md', text: head + piece.repeat(40_000 / piece.length) }], { root: 'adr' });
		expect(spent()).toBeLessThan(4000);
	}
});

test('any text becomes exactly one decision, document or refusal, with places inside it', () => {
	const piece = fc.constantFrom(
		'---\n',
		'status: ',
		'accepted',
		'superseded by ',
		'[a](0002-b.md)',
		'ADR-2',
		'# ',
		'## Status\n',
		'## ',
		'\n',
		'\n\n',
		'- ',
		'**Date:** ',
		'2020-01-32',
		'| a | b |\n',
		'```\n',
		'<!--',
		'-->',
		'waives: [',
		'{',
		'}',
		': ',
		'\r\n',
		'\ufeff',
		'é',
		'> ',
		'===\n',
		'x',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
			const text = parts.join('');
			const { decisions, documents, diagnostics } = readDecisions([{ path: 'adr/0001-a.md', text }], { root: 'adr' });
			const refused = diagnostics.filter(({ code }) => code.startsWith('decision-file-')).length;
			expect(decisions.length + documents.length + refused).toBe(1);
			for (const { span } of diagnostics) {
				expect(span!.start.offset).toBeLessThanOrEqual(span!.end.offset);
				expect(span!.end.offset).toBeLessThanOrEqual(text.length);
			}
			for (const { status, source } of decisions) {
				const written = status.span ? source.slice(status.span.start.offset, status.span.end.offset) : '';
				// A status in a heading is read without the signs that make words of it bold.
				const words = (one: string): string => one.replaceAll('*', '').replace(/\s+/g, ' ');
				if (status.raw !== '' && !status.raw.includes('\n') && !written.includes('<!--'))
					expect(words(written)).toContain(words(status.raw));
			}
		}),
		{
			numRuns: 1500,
			seed: 11,
			examples: [[['# ', '---\n', '## ', 'status: ', '**Date:** ', '---\n']]],
		},
	);
});

// `node bench/decision-fuzz.ts` reads a hundred thousand of them.
test('made and damaged records: none is lost, no place lies outside, every relation is known on both sides', () => {
	const chance = chanceFrom(20_261_128);
	for (let round = 0; round < 200; round++) {
		const log = Array.from({ length: 9 }, () => {
			const text = madeRecord(chance);
			return chance(2) === 0 ? text : damaged(text, chance);
		});
		for (const text of log) {
			const problem = brokenPromise({ path: 'adr/0001-a.md', text }, readDecisions);
			expect(problem && { problem, text }).toBeUndefined();
		}
		const problem = brokenLog(log, readDecisions);
		expect(problem && { problem, log }).toBeUndefined();
	}
});

test('a circle of a thousand records that supersede each other is one finding', () => {
	const files = Array.from({ length: 1000 }, (_, at) => ({
		path: `adr/${String(at).padStart(4, '0')}-x.md`,
		text: `# X\n\n## Status\n\nSuperseded by ADR-${(at + 1) % 1000}\n`,
	}));
	const { decisions, diagnostics } = readDecisions(files, { root: 'adr' });
	expect(decisions).toHaveLength(1000);
	expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['decision-supersession-cycle']));
	expect(diagnostics.filter(({ code }) => code === 'decision-supersession-cycle')).toHaveLength(1);
});
