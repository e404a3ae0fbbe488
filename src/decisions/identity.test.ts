import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf } from './identity.ts';
import { readDecisions } from './read-decisions.ts';
import { decisionSlug, distinctSlugs, scopeOf } from './slugs.ts';
import { stripNumbering } from './title.ts';

test.each([
	['adr/0012-use-x.md', false, '0012', 12, undefined, 'use x'],
	['adr/adr-012-use-x.md', false, 'adr-012', 12, undefined, 'use x'],
	['adr/adr012-use-x.md', false, 'adr012', 12, undefined, 'use x'],
	['adr/ADR-7_use_x.md', false, 'ADR-7', 7, undefined, 'use x'],
	['adr/ODH-ADR-Operator-0010-Metrics scraping.md', false, 'ODH-ADR-Operator-0010', 10, undefined, 'Metrics scraping'],
	['adr/scs-0100-v3-flavor-naming.md', false, 'scs-0100-v3', 100, undefined, 'flavor naming'],
	['adr/2021-06-05_001-record.md', false, '001', 1, '2021-06-05', 'record'],
	['adr/2020-03-06-1999-api.md', false, '1999', 1999, '2020-03-06', 'api'],
	['adr/20200924-use-x.md', false, '20200924-use-x', undefined, '2020-09-24', 'use x'],
	[
		'adr/2022-02-03-integration-testing/README.md',
		true,
		'2022-02-03-integration-testing',
		undefined,
		'2022-02-03',
		'integration testing',
	],
	['keps/sig-apps/2185-random/README.md', true, '2185', 2185, undefined, 'random'],
	['adr/adr-r9-f6-window.md', false, 'adr-r9-f6-window', undefined, undefined, 'adr r9 f6 window'],
	['adr/use-log4j-2-everywhere.md', false, 'use-log4j-2-everywhere', undefined, undefined, 'use log4j 2 everywhere'],
	['adr/0024-use-#-as-indicator.md', false, '0024', 24, undefined, 'use # as indicator'],
	['0008-découplage-fonctionnel.md', false, '0008', 8, undefined, 'découplage fonctionnel'],
] as const)('%s', (path, inDirectory, id, number, iso, words) => {
	const identity = identityOf(path, inDirectory);
	expect([identity.id, identity.number, identity.date?.iso, identity.words]).toEqual([id, number, iso, words]);
});

test.each([
	['7. Use queues', undefined, 'Use queues'],
	['ADR-007: Use queues', undefined, 'Use queues'],
	['ADR 007 – Use queues', undefined, 'Use queues'],
	['ADR R9-F.6 — Use queues', undefined, 'Use queues'],
	['ADR 12 Use queues', undefined, 'Use queues'],
	['Architecture Decision Record: Use queues', undefined, 'Use queues'],
	['[SE-0008] Use queues', undefined, 'Use queues'],
	['RFC 1999 - 2020-03-06 - Use queues', undefined, 'Use queues'],
	['33 Manager cluster', 33, 'Manager cluster'],
	['3 tiers for all', 7, '3 tiers for all'],
	['0007 Use queues', undefined, 'Use queues'],
	['2-phase commit is out', undefined, '2-phase commit is out'],
	['ADR-007', undefined, 'ADR-007'],
	['📦 ADR-007: Use queues', undefined, '📦 Use queues'],
	['⚙️ 12. Use queues', undefined, '⚙️ Use queues'],
	['📦 ADR-007', undefined, '📦 ADR-007'],
	['📦 Use queues', undefined, '📦 Use queues'],
] as const)('title %s', (title, number, stripped) => {
	expect(stripNumbering(title, number)).toBe(stripped);
});

describe('slugs', () => {
	test.each([
		['', '0007-Use-Queues', '0007-use-queues'],
		['', '0024-use-#-as-indicator', '0024-use-as-indicator'],
		['', 'découplage fonctionnel', 'decouplage-fonctionnel'],
		['', 'キュー を使う', 'キュー-を使う'],
		['payments/core', '0001-a', 'payments-core-0001-a'],
		['', '../../etc', 'etc'],
		['', '%2e%2e', '2e-2e'],
	])('%s / %s', (scope, stem, slug) => {
		expect(decisionSlug(scope, stem)).toBe(slug);
	});

	test('scopes leave the customary folders out', () => {
		expect(scopeOf('adr', 'adr')).toBe('');
		expect(scopeOf('adr/payments', 'adr')).toBe('payments');
		expect(scopeOf('docs/internet-banking/adr', '')).toBe('internet-banking');
	});

	test('any set of paths gets distinct slugs and refs that do not depend on order', () => {
		const name = fc.string({ unit: fc.constantFrom(...'aAbé-_ #.01日'), minLength: 1, maxLength: 6 });
		const paths = fc.uniqueArray(
			fc
				.tuple(fc.constantFrom('', 'x/', 'X/', 'x y/', 'docs/'), name)
				.map(([folder, stem]) => `adr/${folder}${stem}.md`),
			{ maxLength: 12 },
		);
		const text = '# T\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n';
		fc.assert(
			fc.property(paths, (list) => {
				const { decisions } = readDecisions(
					list.map((path) => ({ path, text })),
					{ root: 'adr' },
				);
				expect(new Set(decisions.map(({ slug }) => slug)).size).toBe(decisions.length);
				expect(new Set(decisions.map(({ ref }) => ref)).size).toBe(decisions.length);
				for (const { slug } of decisions) expect(slug).toMatch(/^[^/\\?#%\s.][^/\\?#%\s]*$/u);
				const again = readDecisions(
					[...list].reverse().map((path) => ({ path, text })),
					{ root: 'adr' },
				);
				expect(again.decisions.map(({ slug, ref }) => [slug, ref])).toEqual(
					decisions.map(({ slug, ref }) => [slug, ref]),
				);
			}),
			{ numRuns: 200, seed: 7 },
		);
	});

	test('a slug does not change when a record with another name comes along', () => {
		const one = { path: 'adr/0001-a.md', scope: '', stem: '0001-a' };
		const two = { path: 'adr/0001-b.md', scope: '', stem: '0001-b' };
		expect(distinctSlugs([one, two]).get(one.path)).toBe(distinctSlugs([one]).get(one.path));
	});
});
