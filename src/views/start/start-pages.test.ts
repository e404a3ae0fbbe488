import { describe, expect, test } from 'vitest';
import { plainOf } from '../blocks.ts';
import type { Guide } from '../guides.ts';
import type { Block, Page } from '../page.ts';
import { siteOf } from '../site.ts';
import { tinyContent } from '../testing/tiny.ts';

const content = tinyContent();
const team = content.architecture.model.byKind.team[0]!;
const wordsOf = (startOf: string, text: string, more: Partial<Guide> = {}): Guide => ({
	slug: startOf,
	title: 'Our words',
	startOf,
	file: `content/start/${startOf}.md`,
	body: { text, line: 1 },
	...more,
});
const pageAt = (guides: readonly Guide[], route: string): Page =>
	siteOf({ ...content, guides }).pages.find((page) => page.route === route)!;
const headings = (page: Page): readonly string[] =>
	page.blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block.text] : []));

/** The blocks below a heading of the page. */
function below(page: Page, title: string): readonly Block[] {
	const at = page.blocks.findIndex((block) => block.type === 'heading' && block.text === title);
	const next = page.blocks.findIndex((block, other) => other > at && block.type === 'heading' && block.level === 2);
	return page.blocks.slice(at + 1, next === -1 ? undefined : next);
}
const htmlOf = (blocks: readonly Block[]): string =>
	blocks.map((block) => (block.type === 'prose' ? block.html : '')).join('');

describe('what a team wrote itself', () => {
	const text =
		'# A title\n\nWe are *four*.\n\n## What we own\n\nMost of it is old.\n\n```\n## no heading\n```\n\n## How we work\n\nSlowly.\n';
	const plain = pageAt([], `/start/${team.id}/`);
	const written = pageAt([wordsOf(team.id, text)], `/start/${team.id}/`);

	test('opens the page, goes on where the page has the heading too, and adds its own', () => {
		expect(htmlOf(written.blocks.slice(0, 4))).toContain('We are <em>four</em>.');
		const owned = below(written, 'What we own');
		expect(owned.slice(0, -1)).toEqual(below(plain, 'What we own'));
		expect(htmlOf(owned)).toContain('Most of it is old.');
		expect(htmlOf(owned)).toContain('## no heading');
		expect(htmlOf(below(written, 'How we work'))).toContain('Slowly.');
		expect(headings(written)).toEqual([...headings(plain).slice(0, -1), 'How we work', ...headings(plain).slice(-1)]);
	});

	test('is no guide, and its title is not said twice', () => {
		const { pages } = siteOf({ ...content, guides: [wordsOf(team.id, text)] });
		expect(pages.some(({ route }) => route === `/guides/${team.id}/`)).toBe(false);
		expect(JSON.stringify(written.blocks)).not.toContain('A title');
	});

	test('in MDX is a page of its own, to which theirs leads', () => {
		const page = pageAt([wordsOf(team.id, '', { body: undefined })], `/start/${team.id}/`);
		expect(JSON.stringify(page.blocks)).toContain(`/guides/${team.id}/`);
	});
});

test('there is a way in for each reader and each role of the house', () => {
	const { pages } = siteOf(content);
	const routes = pages.map(({ route }) => route);
	const roles = content.architecture.model.byKind.role.filter(({ data }) => data.external !== true);
	for (const reader of ['architect', 'auditor', 'troubleshooter']) expect(routes).toContain(`/start/for/${reader}/`);
	for (const role of roles) expect(routes).toContain(`/start/role/${role.id}/`);
});

test('decisions that shaped something come by how much of it they affect, with what that is', () => {
	const page = pageAt([], `/start/${team.id}/`);
	const list = below(page, 'Decisions that shaped this').find((block) => block.type === 'list');
	const counts = (list?.type === 'list' ? list.items : []).map((item) =>
		Number(/affects (\d+): /.exec(plainOf(item))![1]),
	);
	expect(counts.length).toBeGreaterThan(0);
	expect(counts).toEqual([...counts].sort((a, b) => b - a));
	// Links to what is affected follow the count, so none can be said without being shown.
	expect(counts.every((count) => count > 0)).toBe(true);
});

test('a role is told what it decided: the records that name it, or its id, among those who did', () => {
	const { architecture } = content;
	const [role] = architecture.model.byKind.role.filter(({ data }) => data.external !== true);
	const deciders = [['Somebody else', role!.name.toUpperCase()], [role!.id], [`Deputy of ${role!.name}`]];
	const decisions = architecture.decisions.slice(0, 3).map((decision, at) => ({
		...decision,
		people: [
			{ role: 'deciders' as const, names: deciders[at]!, raw: '', from: 'front matter', span: decision.span },
		] as unknown as typeof decision.people,
	}));
	const { pages } = siteOf({ ...content, architecture: { ...architecture, decisions } });
	const page = pages.find(({ route }) => route === `/start/role/${role!.id}/`)!;
	const list = below(page, 'What it decided').find((block) => block.type === 'list');
	expect(list?.type === 'list' ? list.items.map((item) => plainOf(item).split(' ')[0]).sort() : []).toEqual(
		decisions
			.slice(0, 2)
			.map(({ label }) => label)
			.sort(),
	);
});
