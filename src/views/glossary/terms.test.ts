import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startProcessorTime } from '#diagnostics/testing/processor-time.ts';
import { renderMarkdown } from '#markdown/render-markdown.ts';
import type { Block } from '../page.ts';
import { blocksWithTerms, htmlWithTerms, type TermLinks } from './link-terms.ts';
import { type TermWord, termMatcher } from './term-matcher.ts';

const words: readonly TermWord[] = [
	{ word: 'RTGS', term: 'term:rtgs' },
	{ word: 'Cut-off', term: 'term:cut-off' },
	{ word: 'value-date cut-off', term: 'term:cut-off' },
	{ word: 'Position', term: 'term:position' },
	{ word: 'intraday position', term: 'term:intraday-position' },
	{ word: 'HSM', term: 'term:hsm' },
	{ word: 'pain.001', term: 'term:pain-001' },
	{ word: 'VoP', term: 'term:vop' },
	{ word: 'CBPR+', term: 'term:cbpr-plus' },
	{ word: 'P&L', term: 'term:p-and-l' },
	{ word: 'twice', term: 'term:a' },
	{ word: 'Twice', term: 'term:b' },
];
const matcher = termMatcher(words);
const links = (): TermLinks => ({
	matcher,
	addressOf: (term) => `/glossary/#${term.slice(5)}`,
	isTerm: () => true,
	seen: new Set(),
});

/** What is found in a text, as it is written there. */
function found(text: string): readonly string[] {
	const out: string[] = [];
	for (let one = matcher.find(text, 0); one !== undefined; one = matcher.find(text, one.end))
		out.push(text.slice(one.start, one.end));
	return out;
}

describe('words in texts', () => {
	test.each([
		['The RTGS, the HSMs and “pain.001”.', ['RTGS', 'HSMs', 'pain.001']],
		['Before the cut-off; Cut-offs move.', ['cut-off', 'Cut-offs']],
		['The intraday\nposition is no other position.', ['intraday\nposition', 'position']],
		['A value-date cut-off.', ['value-date cut-off']],
		['CBPR+ and P&L.', ['CBPR+', 'P&L']],
		['non-RTGS, RTGS/SWIFT', ['RTGS', 'RTGS']],
		['position.', ['position']],
	])('%s', (text, expected) => expect(found(text)).toEqual(expected));

	test.each([
		['another case of an abbreviation', 'rtgs Rtgs vop VOP'],
		['parts of words', 'positions2 disposition RTGSx xRTGS HSMsx'],
		['a letter of another alphabet beside it', 'ÄRTGS positioné'],
		['paths, names and addresses', 'a/position position-stream component:position position.ts me@RTGS #RTGS'],
		['numbers of contracts', 'RTGS-2019-117 and pain.001-7'],
		['what several terms claim', 'twice Twice'],
	])('not %s', (_, text) => expect(found(text)).toEqual([]));

	test('a word within the name of something else is not found', () => {
		const own = termMatcher(
			[
				{ word: 'screening', term: 'a' },
				{ word: 'RTGS', term: 'b' },
			],
			['Fraud and Screening', 'RTGS'],
		);
		expect(own.find('Fraud and Screening, then screening', 0)).toEqual({ start: 26, end: 35, term: 'a' });
		expect(own.find('the RTGS', 0)?.term).toBe('b');
	});

	test('what is found is what trying each word at each place finds', () => {
		const pieces = fc.array(fc.constantFrom('ab', 'ab cd', 'cd', 'x', ' ', '.', 'AB', 'é', 'abs'), { maxLength: 30 });
		const own = termMatcher([
			{ word: 'ab', term: 'a' },
			{ word: 'ab cd', term: 'b' },
			{ word: 'cd', term: 'c' },
		]);
		const check = (pieces: readonly string[]): void => {
			const text = pieces.join('');
			const quick: string[] = [];
			for (let one = own.find(text, 0); one !== undefined; one = own.find(text, one.end))
				quick.push(`${one.start}:${text.slice(one.start, one.end)}`);
			// A pattern that tries the longest first, written by hand for these three words.
			const slow = [
				...text.matchAll(
					/(?<![\p{L}\p{N}_]|[\p{L}\p{N}_]\.)(?:[aA]b cds?|[aA]bs?|[cC]ds?)(?![\p{L}\p{N}_]|\.[\p{L}\p{N}_])/gu,
				),
			].map((one) => `${one.index}:${one[0]}`);
			expect(quick).toEqual(slow);
		};
		fc.assert(fc.property(pieces, check), { numRuns: 2000 });
	});

	test('the time is linear in the text and hardly grows with the glossary', () => {
		const many = termMatcher(Array.from({ length: 20_000 }, (_, at) => ({ word: `a a a ${at}`, term: `${at}` })));
		const text = 'a a '.repeat(250_000);
		const spent = startProcessorTime();
		expect(many.find(text, 0)).toBeUndefined();
		expect(spent()).toBeLessThan(2000);
	});
});

describe('words on pages', () => {
	test('only the first use is linked, and never in headings, links, code and heads of tables', () => {
		const html = renderMarkdown(
			'# RTGS\n\nSee [the RTGS](https://example.org/), `RTGS`, then RTGS and RTGS.\n\n```\nHSM\n```\n\n| HSM |\n|---|\n| P&L <b>HSM</b> |\n',
		)
			.blocks.map((block) => ('html' in block ? block.html : ''))
			.join('');
		const linked = htmlWithTerms(html, links());
		expect([...linked.matchAll(/<a class="term" href="([^"]*)">([^<]*)<\/a>/g)].map((one) => [one[1], one[2]])).toEqual(
			[
				['/glossary/#rtgs', 'RTGS'],
				['/glossary/#p-and-l', 'P&amp;L'],
				['/glossary/#hsm', 'HSM'],
			],
		);
		expect(linked).toContain('then <a class="term" href="/glossary/#rtgs">RTGS</a> and RTGS.');
		expect(linked.replace(/<a class="term"[^>]*>(.*?)<\/a>/g, '$1')).toBe(html);
	});

	test('pieces of a page are linked in reading order; what holds no term is the same value', () => {
		const blocks: readonly Block[] = [
			{ type: 'heading', level: 2, id: 'x', text: 'RTGS' },
			{ type: 'list', items: [['Nothing here'], [{ type: 'link', text: 'RTGS', href: '/x/' }, ' is an RTGS']] },
			{ type: 'text', text: ['RTGS again'] },
		];
		const linked = blocksWithTerms(blocks, links());
		expect(linked[0]).toBe(blocks[0]);
		expect(linked[2]).toBe(blocks[2]);
		expect(linked[1]).toEqual({
			type: 'list',
			items: [
				['Nothing here'],
				[
					{ type: 'link', text: 'RTGS', href: '/x/' },
					' is an ',
					{ type: 'link', text: 'RTGS', href: '/glossary/#rtgs', isTerm: true },
				],
			],
		});
	});

	test('no letter that a reader sees is changed, whatever the text', () => {
		const texts = fc.string({
			unit: fc.constantFrom('RTGS ', '<', '>', '&', '"', 'a', '*', '`', '\n', '[x](y)', '# '),
		});
		const check = (text: string): void => {
			const html = renderMarkdown(text)
				.blocks.map((block) => ('html' in block ? block.html : ''))
				.join('');
			const linked = htmlWithTerms(html, links());
			expect(linked.replace(/<a class="term"[^>]*>(.*?)<\/a>/g, '$1')).toBe(html);
		};
		fc.assert(fc.property(texts, check), { numRuns: 500 });
	});
});
