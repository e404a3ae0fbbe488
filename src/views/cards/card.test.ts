import { expect, test } from 'vitest';
import type { Page } from '#views/page.ts';
import { cardInWords, cardOf } from './card.ts';

const page = (own: Partial<Page>): Page => ({
	route: '/a/',
	kind: 'component',
	area: 'architecture',
	title: 'Payment API',
	description: 'Payment API. Takes orders. Hands them on to the led',
	crumbs: [{ text: 'Components', href: '/components/' }],
	blocks: [],
	...own,
});

test('a card says what a page says: kind, badges, short facts, then counts', () => {
	const made = cardOf(
		page({
			eyebrow: 'Component',
			badges: [
				{ type: 'badge', text: 'tier 1', tone: 'tier' },
				{ type: 'badge', text: 'production', tone: 'neutral' },
				'plain',
			],
			blocks: [
				{
					type: 'facts',
					facts: [
						{ label: 'Availability', value: ['99.9 %; ', { type: 'link', text: 'the report', href: '/r/' }] },
						{ label: 'Owner', value: [{ type: 'link', text: 'Payments', href: '/teams/payments/' }] },
						{ label: 'Lifecycle', value: ['production'] },
						{ label: 'Why', value: ['x'.repeat(37)] },
						{ label: 'Nothing', value: [] },
					],
				},
				{
					type: 'stats',
					items: [
						{ label: 'flows', value: '4' },
						{ label: 'copies', value: '3' },
					],
				},
			],
		}),
	);
	expect(made).toEqual({
		kind: 'Component',
		title: 'Payment API',
		badges: [{ text: 'tier 1', tone: 'tier' }],
		sentence: 'Takes orders.',
		facts: [
			{ label: 'Availability', value: '99.9 %' },
			{ label: 'Owner', value: 'Payments' },
			{ label: 'Lifecycle', value: 'production' },
			{ label: 'flows', value: '4' },
		],
	});
	expect(cardInWords(made, undefined)).toBe(
		'Component: Payment API. Availability: 99.9 %. Owner: Payments. Lifecycle: production. flows: 4',
	);
});

test('in words it names its picture, or says its sentence, and is no longer than programs take', () => {
	const made = cardOf(page({}));
	expect(made.kind).toBe('Components');
	expect(cardInWords(made, undefined)).toBe('Components: Payment API. Takes orders');
	const picture = { title: 'Payment API', description: 'Two boxes.' } as Parameters<typeof cardInWords>[1];
	expect(cardInWords(made, picture)).toBe('Components: Payment API. Two boxes');
	const long = cardInWords(cardOf(page({ title: 'a'.repeat(500) })), undefined);
	expect([long.length, long.at(-1)]).toEqual([420, '…']);
});
