import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';

const HEADS = [
	'# ',
	'## Status\n\n',
	'---\nstatus: ',
	'# T\n\nSuperseded by ',
	'## Changelog\n\n',
	'# T\n\n- Deciders: ',
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
];

// Quadratic behaviour at this length takes minutes; linear takes a fraction of a second even on a busy machine.
test.each(REPEATED)('%j repeated takes linear time', (piece) => {
	for (const head of HEADS) {
		const start = performance.now();
		readDecisions([{ path: 'adr/0001-a.md', text: head + piece.repeat(40_000 / piece.length) }], { root: 'adr' });
		expect(performance.now() - start).toBeLessThan(4000);
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
				if (status.raw !== '' && !status.raw.includes('\n') && !written.includes('<!--'))
					expect(written.replace(/\s+/g, ' ')).toContain(status.raw.replace(/\s+/g, ' '));
			}
		}),
		{ numRuns: 1500, seed: 11 },
	);
});
