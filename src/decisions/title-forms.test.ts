import { describe, expect, test } from 'vitest';
import { alone, plain, read, seven } from './testing/record-texts.ts';

/** Titles of records: which heading or key has it, and what of it is the number. */

describe('a title', () => {
	const titled = (heading: string, path = 'adr/0007-queues.md'): string =>
		alone(`# ${heading}\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n`, path).title;

	test.each([
		['ADR.007 Queues for all', 'Queues for all'],
		['RFC-0007/Queues', 'Queues'],
		['ADR-0007 | Queues for all', 'Queues for all'],
		['Queues for all - ADR 007', 'Queues for all'],
		['Queues for all (ADR-7)', 'Queues for all'],
		['Queues instead of those of ADR 5 - ADR 005', 'Queues instead of those of ADR 5 - ADR 005'],
		['Queues after ADR 007', 'Queues after ADR 007'],
		['2025 plan of the queues', '2025 plan of the queues'],
		['0007 Queues', 'Queues'],
		['QUX Enhancement 7: Queues', 'Queues'],
		['Enhancement Proposal #7 - Queues', 'Queues'],
		['QUX Enhancement 8: Queues', 'QUX Enhancement 8: Queues'],
		['LIP-7. Queues. Limits of each', 'Queues. Limits of each'],
	])('%s', (heading, expected) => expect(titled(heading)).toBe(expected));

	test('begins with the number of the record, though that looks like a year', () => {
		expect(titled('2025 Queues', 'rfcs/2025-queues.md')).toBe('Queues');
	});

	test('stands below `Title` under a heading that says what records are', () => {
		const text =
			'# Architecture Decision Record\n\n## Title\n\n2025-06-30 ADR 1: Use queues\n\n## Context\n\nx\n\n## Decision\n\nx\n';
		expect(alone(text, 'adr/queues.md').title).toBe('Use queues');
	});

	test('a general heading does not stand before the title of the front matter', () => {
		expect(alone('---\ntitle: Report errors\n---\n\n# Subject\n\nx\n\n# Decision\n\ny\n').title).toBe('Report errors');
	});

	test('a heading that says that the record has ended is no title, and its words are the status', () => {
		const text =
			'---\nfeature: Content names\n---\n\n# Superseded!\n\nThis RFC is superseded by [RFC 9](0009-x.md).\n\n# Summary\n\nx\n';
		expect(alone(text)).toMatchObject({ title: 'Content names', status: { state: 'superseded' } });
	});

	test('the name of a branch under `feature` is no title', () => {
		expect(
			alone('---\nfeature: content_names\n---\n\n# Summary\n\nx\n\n# Motivation\n\ny\n', 'adr/0007-queues.md').title,
		).toBe('Queues');
	});

	test('what a template left of a number is no part of a title', () => {
		expect(alone('# : Queues\n\n## Status\n\nAccepted\n').title).toBe('Queues');
	});

	test('a letter behind the number tells a record from the one before it', () => {
		const found = read({
			'decisions/0004-proxy.md': '# ADR 0004 — Proxy\n\n**Status:** Accepted\n\n## Decision\n\nx\n',
			'decisions/0004b-fallback.md': '# ADR 0004b (draft) — Fallback\n\n**Status:** Draft\n\n## Decision\n\nx\n',
			'decisions/250817A-pools.md': '# Pools of disks\n\n## Challenge\n\nx\n',
		});
		expect(found.map(({ id, title }) => `${id}: ${title}`)).toEqual([
			'0004: Proxy',
			'0004b: Fallback',
			'250817A: Pools of disks',
		]);
	});

	test('hyphens that begin a title stay', () => {
		expect(seven('# ADR-0007: --focus makes it faster\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n').title).toBe(
			'--focus makes it faster',
		);
	});

	test('what a record is goes, wherever its number stands', () => {
		expect(alone('# 10. Architectural Decision Record: Queues\n\n## Context\n\nx\n').title).toBe('Queues');
	});

	test('a title may stand in a section of that name, and a number close to its words', () => {
		const record = alone('# Title\n\nUse queues\n\n## Context\n\nx\n', 'docs/adr/0007UseQueues.md');
		expect(record).toMatchObject({ title: 'Use queues', number: 7 });
		expect(read({ 'docs/adr/0000Example.md': '# Title\n\nTitle of the ADR\n\n## Context\n\nx\n' })).toEqual([]);
	});

	test('that is underlined may have a colon', () => {
		const text =
			'ADR 1: Components for the sidebar\n=================================\n\nContext\n-------\n\nx\n\nStatus\n------\n\nDeployed\n';
		expect(alone(text, 'arch/adr-001.md')).toMatchObject({
			title: 'Components for the sidebar',
			status: { state: 'implemented' },
		});
	});

	test('loses the number of the house with its sign', () => {
		expect(alone('# OSEP #8: Active sessions\n\n## Status\n\nFinal\n', 'rfcs/008-sessions.md').title).toBe(
			'Active sessions',
		);
	});

	test('stands under a key where the heading is the name of the house', () => {
		const text =
			'# BEP-0003\n\n| | |\n| - | - |\n| Title | Documentation |\n| Status | Proposed |\n\n## Abstract\n\nx\n';
		expect(alone(text, 'proposals/0003_documentation.md').title).toBe('Documentation');
	});

	test('that all have is the name of the form', () => {
		const files = ['filtering', 'paging', 'sorting'].map((name, at) => [
			`rfcs/000${at + 1}-${name}.md`,
			'# RFC Proposal\n\n## Status\n\n* Status: Implemented\n',
		]);
		expect(read(Object.fromEntries(files)).map(({ title }) => title)).toEqual(['Filtering', 'Paging', 'Sorting']);
	});

	test('that two logs have in common is theirs', () => {
		const text = plain(1, 'Record architecture decisions');
		const titles = read({
			'a/adr/0001-use-adr.md': text,
			'b/adr/0001-record.md': text,
			'c/adr/0001-decisions.md': text,
		}).map(({ title }) => title);
		expect(new Set(titles)).toEqual(new Set(['Record architecture decisions']));
	});

	test('a title loses the word that a template has for it', () => {
		expect(
			read({ 'adr/0004-queues.md': '# TITLE: Use queues\n\n## Decision\n\nx\n\n## Consequences\n\ny\n' })[0]?.title,
		).toBe('Use queues');
	});

	test('what a number counts in is no part of the title', () => {
		const [record] = read({
			'rfcs/0412-traces.md': '# RFC-0412 (Agents): Traces that can be checked\n\n## Status\n\nDraft\n',
		});
		expect(record).toMatchObject({ title: 'Traces that can be checked', status: { state: 'draft' } });
	});
});
