import type { Notation } from './catalogue.ts';

const known: { readonly [tag: string]: Notation } = {
	en: { decimal: '.', group: ',', day: '{y}-{m}-{d}', colon: ': ', semicolon: '; ' },
	de: { decimal: ',', group: '.', day: '{d}.{m}.{y}', colon: ': ', semicolon: '; ' },
	// Spaces that do not break, as the Imprimerie nationale sets them (see `fr/spaces.ts`).
	fr: {
		decimal: ',',
		group: '\u202f',
		day: '{d}/{m}/{y}',
		colon: '\u00a0: ',
		semicolon: '\u202f; ',
		units: { B: 'o', d: 'j' },
	},
};

/** How a language writes numbers and days: ours by their own tables, any other as the runtime's CLDR has it for that very tag. */
export function notationOf(tag: string): Notation {
	const own = known[tag] ?? known[tag.split('-')[0]!];
	if (own !== undefined) return own;
	const parts = new Intl.NumberFormat(tag, { useGrouping: 'always' }).formatToParts(12_345.6);
	const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
	const day = new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' })
		.formatToParts(new Date(Date.UTC(2026, 10, 23)))
		.map(
			({ type, value }) => (({ year: '{y}', month: '{m}', day: '{d}' }) as { [type: string]: string })[type] ?? value,
		)
		.join('');
	return { decimal: part('decimal'), group: part('group'), day, colon: ': ', semicolon: '; ' };
}

/** `12,345.6` as the language writes it; the digits stay. */
export const numberIn = ({ decimal, group }: Notation, english: string): string =>
	english.replace(/[.,]/g, (sign) => (sign === '.' ? decimal : group));

/** `2026-11-23` as the language writes it. */
export const dayIn = ({ day }: Notation, iso: string): string =>
	day.replace('{y}', iso.slice(0, 4)).replace('{m}', iso.slice(5, 7)).replace('{d}', iso.slice(8, 10));
