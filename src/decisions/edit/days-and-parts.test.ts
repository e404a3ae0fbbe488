import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionFile } from '../decision.ts';
import { readDecisions } from '../read-decisions.ts';
import type { RecordChange } from './change.ts';
import { editDecisions } from './edit-decisions.ts';

const options = { root: 'adr' };
const other = '# 2. Use a log\n\nDate: 2026-02-01\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n';

/** The first of two records after a change, as text; what refuses it instead. */
function changed(text: string, change: (target: ReturnType<typeof read>[number]) => RecordChange): string {
	const files: DecisionFile[] = [
		{ path: 'adr/0001-a.md', text },
		{ path: 'adr/0002-b.md', text: other },
	];
	const before = readDecisions(files, options);
	const edited = editDecisions(files, options, new Map([['decision:0001', change(before.decisions[1]!)]]), before);
	return 'refused' in edited ? `refused: ${edited.refused}` : edited.files[0]!.after;
}

const read = (text: string) =>
	readDecisions(
		[
			{ path: 'adr/0001-a.md', text },
			{ path: 'adr/0002-b.md', text: other },
		],
		options,
	).decisions;

const underHeading = (status: string): string => `# 1. Use a queue\n\n## Status\n\n${status}\n\n## Context\n\nC.\n`;

describe('a day that stands in the status only', () => {
	test.each([
		['Accepted on 2024-05-01', 'Superseded by [2. Use a log](0002-b.md) (accepted on 2024-05-01)'],
		['Accepted (2024-05-01)', 'Superseded by [2. Use a log](0002-b.md) (accepted 2024-05-01)'],
		['**Accepted** on 2024-05-01', 'Superseded by [2. Use a log](0002-b.md) (**accepted** on 2024-05-01)'],
		['**Accepted on 1 May 2024.**', '**Superseded by [2. Use a log](0002-b.md) (accepted on 1 May 2024.)**'],
		['✅ Accepted, 2024-05-01', 'Superseded by [2. Use a log](0002-b.md) (accepted, 2024-05-01)'],
		[
			'Accepted on 2024-05-01, see [the minutes](https://example.org/m)',
			'Superseded by [2. Use a log](0002-b.md)\n\nAccepted on 2024-05-01, see [the minutes](https://example.org/m)',
		],
	])('is kept when the record is superseded: %s', (old, now) => {
		const after = changed(underHeading(old), (target) => ({
			status: 'superseded',
			relations: [{ type: 'superseded-by', target }],
		}));
		expect(after).toBe(underHeading(now));
		expect(read(after)[0]).toMatchObject({ status: { state: 'superseded' }, date: { iso: '2024-05-01' } });
	});

	test('is kept in front matter, a list and a table, and when nothing replaces the record', () => {
		const forms: readonly ((status: string) => string)[] = [
			(status) => `---\nstatus: ${status}\n---\n# Use a queue\n\n## Context\n\nC.\n`,
			(status) => `# Use a queue\n\n* Status: ${status}\n* Deciders: Ann\n\n## Context\n\nC.\n`,
			(status) => `# Use a queue\n\n| | |\n|---|---|\n| Status | ${status} |\n\n## Context\n\nC.\n`,
		];
		for (const form of forms) {
			const after = changed(form('accepted (2024-05-01)'), () => ({ status: 'deprecated', relations: [] }));
			expect(after).toBe(form('deprecated (accepted 2024-05-01)'));
			expect(read(after)[0]).toMatchObject({ status: { state: 'deprecated' }, date: { iso: '2024-05-01' } });
		}
	});

	test('is that of a proposal still when the record is accepted, and no day of the decision', () => {
		const after = changed(underHeading('Proposed on 2024-05-01'), () => ({ status: 'accepted', relations: [] }));
		expect(after).toBe(underHeading('Accepted (proposed on 2024-05-01)'));
		expect(read(after)[0]!.date).toBeUndefined();
	});

	test('gives its place to the day of the decision where one is told, and stays behind it', () => {
		const change = (): RecordChange => ({ status: 'accepted', relations: [], date: '2024-06-07' });
		for (const [old, now] of [
			['Proposed on 2024-05-01', 'Accepted on 2024-06-07 (proposed on 2024-05-01)'],
			['proposed (2024-05-01)', 'accepted 2024-06-07 (proposed 2024-05-01)'],
		]) {
			const after = changed(underHeading(old!), change);
			expect(after).toBe(underHeading(now!));
			expect(read(after)[0]!.date?.iso).toBe('2024-06-07');
		}
	});

	test('is never lost, however it is written', () => {
		const word = fc.constantFrom(
			'Accepted',
			'accepted',
			'Approved',
			'**Accepted**',
			'✅ Accepted',
			'ACCEPTED',
			'Akzeptiert',
		);
		const joint = fc.constantFrom(' on ', ' (', ': ', ', ', ' - ', ' since ', ' am ');
		const day = fc
			.tuple(fc.integer({ min: 2001, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
			.chain(([year, month, date]) => {
				const [mm, dd] = [String(month).padStart(2, '0'), String(date).padStart(2, '0')];
				return fc.constantFrom(
					`${year}-${mm}-${dd}`,
					`${dd}.${mm}.${year}`,
					`${date} March ${year}`,
					`May ${date}, ${year}`,
				);
			});
		const rest = fc.constantFrom(
			'',
			'.',
			' by the board',
			'; see the minutes',
			'\n\nRelated to [2. Use a log](0002-b.md)',
		);
		const form = fc.constantFrom(
			underHeading,
			(status: string) => `# Use a queue\n\n- Status: ${status}\n\n## Context\n\nC.\n`,
			(status: string) => `# Use a queue\n\n**Status:** ${status}\n\n## Context\n\nC.\n`,
		);
		const state = fc.constantFrom('superseded', 'deprecated');
		let done = 0;
		fc.assert(
			fc.property(word, joint, day, rest, form, state, (said, between, date, tail, shape, next) => {
				const text = shape(`${said}${between}${date}${between === ' (' ? ')' : ''}${tail}`);
				const before = read(text)[0]!;
				if (before.status.state !== 'accepted') return;
				const after = changed(text, (target) => ({
					status: next as 'superseded' | 'deprecated',
					relations: next === 'superseded' ? [{ type: 'superseded-by', target }] : [],
				}));
				if (after.startsWith('refused: ')) return;
				done++;
				expect(after).toContain(date);
				expect(after.split('**').length % 2).toBe(text.split('**').length % 2);
				const now = read(after)[0]!;
				expect([now.status.state, now.date?.iso, now.date?.form]).toEqual([next, before.date?.iso, before.date?.form]);
			}),
			{ numRuns: 250, seed: 5 },
		);
		expect(done).toBeGreaterThan(200);
	});
});

describe('a supersession of a part', () => {
	const forms: { readonly [form: string]: readonly [before: string, after: string] } = {
		'a heading': [
			underHeading('Accepted'),
			underHeading('Accepted\n\nPartly superseded by [2. Use a log](0002-b.md) (rule 1)'),
		],
		'a list': [
			'# Use a queue\n\n* Status: accepted\n* Date: 2026-01-01\n\n## Context\n\nC.\n',
			'# Use a queue\n\n* Status: accepted\n* Partly superseded by: [2. Use a log](0002-b.md) (rule 1)\n* Date: 2026-01-01\n\n## Context\n\nC.\n',
		],
		'front matter': [
			'---\nstatus: accepted\n---\n# Use a queue\n\n## Context\n\nC.\n',
			'---\nstatus: accepted\npartly-superseded-by: ADR-0002 (rule 1)\n---\n# Use a queue\n\n## Context\n\nC.\n',
		],
		'a table': [
			'# Use a queue\n\n| | |\n|---|---|\n| Status | Accepted |\n\n## Context\n\nC.\n',
			'# Use a queue\n\n| | |\n|---|---|\n| Status | Accepted |\n| Partly superseded by | [2. Use a log](0002-b.md) (rule 1) |\n\n## Context\n\nC.\n',
		],
		'bold lines': [
			'# Use a queue\n\n**Status:** Accepted\n\n## Context\n\nC.\n',
			'# Use a queue\n\n**Status:** Accepted\n\n**Partly superseded by:** [2. Use a log](0002-b.md) (rule 1)\n\n## Context\n\nC.\n',
		],
		German: [
			'# 1. Schlange\n\n## Status\n\nAkzeptiert\n\n## Kontext\n\nK.\n\n## Entscheidung\n\nE.\n',
			'# 1. Schlange\n\n## Status\n\nAkzeptiert\n\nTeilweise ersetzt durch [2. Use a log](0002-b.md) (rule 1)\n\n## Kontext\n\nK.\n\n## Entscheidung\n\nE.\n',
		],
	};
	test.each(Object.entries(forms))('in %s leaves the record in force and says which part', (_, [before, after]) => {
		const now = changed(before, (target) => ({ relations: [{ type: 'superseded-by', target, part: 'rule 1' }] }));
		expect(now).toBe(after);
		expect(read(now)[0]).toMatchObject({
			status: { state: 'accepted' },
			relations: [{ type: 'superseded-by', target: 'decision:0002', partial: true, part: 'rule 1', stated: 'here' }],
		});
	});

	test('reads back with the words it was given, whatever they are, or is refused', () => {
		const words = fc
			.array(fc.stringMatching(/^[\p{L}\p{N}'§.,:;&/ -]{1,12}$/u), { minLength: 1, maxLength: 5 })
			.map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
			.filter((text) => text !== '');
		let done = 0;
		fc.assert(
			fc.property(words, fc.constantFrom(...Object.values(forms)), (part, [before]) => {
				const now = changed(before, (target) => ({ relations: [{ type: 'superseded-by', target, part }] }));
				if (now.startsWith('refused: ')) return;
				done++;
				const [one] = read(now);
				expect(one!.status.state).toBe('accepted');
				expect(one!.relations.map((relation) => [relation.partial, relation.part])).toEqual([[true, part]]);
			}),
			{ numRuns: 200, seed: 7 },
		);
		expect(done).toBeGreaterThan(185);
	});
});
