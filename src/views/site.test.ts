import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { runChecks } from '#checks/run-checks.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { readDecisionFolder } from '#decisions/read-folder.ts';
import { compile } from '#model/compile.ts';
import { readWorkspace } from '#model/read-workspace.ts';
import type { Page } from './page.ts';
import { blastRadiusRoute, fixedRoutes, routeOfRef, runbookRoute, spofRoute, writingRoute } from './routes.ts';
import { type Site, siteOf } from './site.ts';
import type { SiteContent } from './site-content.ts';
import { siteOnDemand } from './site-on-demand.ts';
import { anchorsOf, deadLinks, diagramsOf, hrefsOf, textsOf } from './testing/page-contents.ts';
import { tinyContent } from './testing/tiny.ts';
import type { Writing } from './writing.ts';

const root = join(import.meta.dirname, '../..');

/** The worked example as the site shows it, with every page of explanation that ships. */
async function exampleContent(): Promise<SiteContent> {
	const files = await readWorkspace(root);
	const { model } = compile(files.files, { asOf: '2026-11-23' });
	const records = files.adrFolders.flatMap((folder) => readDecisionFolder(files.root, folder.path).files);
	const { decisions, documents } = readDecisions(records, {});
	const architecture = { model, decisions };
	const facts = computeFacts(architecture);
	const schemas = readdirSync(join(root, 'schemas'))
		.filter((name) => name.endsWith('.schema.json'))
		.map((name) => ({
			concept: name.replace('.schema.json', ''),
			schema: JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')),
		}));
	const guides = files.guides.map((guide) => ({ slug: guide.path.replace(/^.*\/|\.mdx?$/g, ''), title: guide.path }));
	return {
		architecture,
		facts,
		findings: runChecks(architecture, facts),
		documents,
		guides,
		schemas,
		drawings: files.drawings,
	};
}

const contentOfExample = existsSync(join(root, 'lintel.yaml')) ? await exampleContent() : undefined;
const example = contentOfExample && siteOf(contentOfExample);
const tiny = siteOf(tinyContent());
const sites: readonly (readonly [string, Site])[] = [
	['the tiny architecture', tiny],
	...(example === undefined ? [] : [['the worked example', example] as const]),
];

const pageAt = (site: Site, route: string): Page => {
	const page = site.pages.find((one) => one.route === route);
	if (page === undefined) throw new Error(`no page ${route}`);
	return page;
};

describe.each(sites)('the site of %s', (_name, site) => {
	test('has every route once', () => {
		const routes = site.pages.map((page) => page.route);
		expect(routes.filter((route, at) => routes.indexOf(route) !== at)).toEqual([]);
	});

	test('has no dead link and no dead anchor', () => expect(deadLinks(site.pages)).toEqual([]));

	test('has a navigation that leads to pages only', () => {
		const routes = new Set(site.pages.map((page) => page.route));
		const named = site.navigation.flatMap((area) => [
			area.route,
			...area.groups.flatMap((group) => [group.route, ...group.items.map((item) => item.route)]),
		]);
		expect(named.filter((route) => route !== undefined && !routes.has(route.split('#')[0]!))).toEqual([]);
	});

	test('has pages in its navigation under their own names', () => {
		const items = site.navigation.flatMap((area) => area.groups.flatMap((group) => group.items));
		// The side navigation shortens a few names of its own choosing; these are made from the model or from texts that ship.
		const isNamed = /^\/(?:decisions|runbooks|symptoms|tours|reference|components|flows|systems|services)\/./;
		const named = items.filter(({ route }) => isNamed.test(route));
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter(({ text, route }) => pageAt(site, route).title !== text)).toEqual([]);
	});

	test('has an area for every page', () => {
		const areas = new Set(['home', ...site.navigation.map((area) => area.id)]);
		expect(site.pages.filter((page) => !areas.has(page.area)).map((page) => page.route)).toEqual([]);
	});

	test('has every fixed page', () => {
		const routes = new Set(site.pages.map((page) => page.route));
		expect(Object.values(fixedRoutes).filter((route) => !routes.has(route))).toEqual([]);
	});

	test('has no anchor twice on a page', () => {
		const twice = site.pages.flatMap((page) => {
			const ids = anchorsOf(page);
			return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page.route}#${id}`);
		});
		expect(twice).toEqual([]);
	});

	test('has a title, a sentence and a block on every page', () => {
		const poor = site.pages.filter(
			(page) => page.title.trim() === '' || page.description.trim() === '' || page.blocks.length === 0,
		);
		expect(poor.map((page) => page.route)).toEqual([]);
	});

	test('prints no value of the machine instead of a word', () => {
		const bad = site.pages.flatMap((page) =>
			textsOf(page)
				.filter((text) => /\b(?:undefined|NaN|Infinity)\b|\[object /.test(text))
				.map((text) => `${page.route}: ${text}`),
		);
		expect(bad).toEqual([]);
	});

	test('leads only to pages, anchors and the web', () => {
		const odd = site.pages.flatMap((page) =>
			hrefsOf(page).filter((href) => !/^(?:\/(?!\/)|#|https?:\/\/|mailto:)/.test(href)),
		);
		expect(odd).toEqual([]);
	});

	test('draws nothing larger than a page can show', () => {
		for (const diagram of site.pages.flatMap(diagramsOf)) {
			expect(diagram.mermaid.length, diagram.title).toBeLessThan(20_000);
			const nodes = diagram.mermaid.split('\n').filter((line) => /^\s+\w+(?:\[|\(|\{\{|@\{)/.test(line)).length;
			expect(nodes, diagram.title).toBeLessThanOrEqual(44);
			expect(diagram.alternative.length, diagram.title).toBeGreaterThan(0);
		}
	});

	test('is the same whatever the order of the files', () => {
		if (site !== tiny) return;
		expect(siteOf(tinyContent(undefined, true)).pages).toEqual(site.pages);
	});
});

test('a site without pictures says nothing that the one with them does not', () => {
	const said = new Map(tiny.pages.map((page) => [page.route, new Set(textsOf(page))]));
	const plain = siteOf({ ...tinyContent(), draws: false }).pages.filter((page) => page.route !== fixedRoutes.gallery);
	const added = plain.flatMap((page) =>
		textsOf(page)
			.filter((text) => !said.get(page.route)?.has(text))
			.map((text) => `${page.route}: ${text}`),
	);
	expect(added).toEqual([]);
});

describe('both directions of every link', () => {
	const linksFrom = (route: string): readonly string[] =>
		hrefsOf(pageAt(tiny, route)).map((href) => href.split('#')[0]!);
	const pairs = [
		['component:db', '/decisions/0002-use-a-database/'],
		['component:api', '/decisions/0002-use-a-database/'],
		['component:api', '/flows/pay/'],
		['component:api', '/runbooks/restart-api/'],
		['component:api', '/failure-modes/api-crash/'],
		['component:api', '/services/payments/'],
		['component:api', '/systems/hub/'],
		['component:api', '/teams/core/'],
		['component:api', '/controls/review/'],
		['component:net', '/third-parties/bank-net/'],
		['flow:pay', '/services/payments/'],
		['failure-domain:north-a', '/components/db/'],
		['failure-domain:north-a', '/failure-domains/north/'],
		['failure-mode:api-crash', '/runbooks/apidown/'],
		['failure-mode:api-crash', '/experiments/kill-api/'],
		['obligation:mapping', '/controls/review/'],
	] as const;
	test.each(pairs)('%s and %s lead to each other', (ref, other) => {
		const own = routeOfRef(ref)!;
		expect(linksFrom(own)).toContain(other);
		expect(linksFrom(other)).toContain(own);
	});
});

describe('pages say what was computed', () => {
	test('a copy that stops a service is on the report, on the component and on the service, with its proof', () => {
		for (const route of [fixedRoutes.spof, spofRoute('business-service:payments'), spofRoute('flow:pay')]) {
			expect(textsOf(pageAt(tiny, route)).join(' '), route).toContain('copy d1');
		}
		const report = pageAt(tiny, spofRoute('business-service:payments')).blocks.find(
			(block) => block.type === 'findings',
		);
		const proof =
			report?.type === 'findings' ? report.items.find((item) => item.id === 'event-instance-db-d1') : undefined;
		expect(proof?.evidence.length).toBeGreaterThanOrEqual(3);
	});

	test('a waived finding says by whom and until when', () => {
		expect(textsOf(pageAt(tiny, fixedRoutes.waivers)).join(' ')).toContain('2027-01-01');
		expect(textsOf(pageAt(tiny, '/components/db/')).join(' ')).toContain('until 2027-01-01');
		expect(textsOf(pageAt(tiny, '/decisions/0002-use-a-database/')).join(' ')).toContain(
			'From the day after 2027-01-01',
		);
	});

	test('a superseded record points at its successor, and an overdue review is said', () => {
		const banner = pageAt(tiny, '/decisions/0001-use-files/').blocks[0];
		expect(banner).toMatchObject({ type: 'callout', tone: 'superseded' });
		expect(JSON.stringify(banner)).toContain('/decisions/0002-use-a-database/');
		expect(JSON.stringify(pageAt(tiny, '/decisions/0002-use-a-database/').blocks[0])).toContain('review is overdue');
	});

	test('an undeclared criticality and deployment are gaps, never defaults', () => {
		const limits = textsOf(pageAt(tiny, '/components/limits/')).join(' ');
		expect(limits).toContain('not declared');
		expect(textsOf(pageAt(tiny, '/components/api/')).join(' ')).toContain('not declared');
		expect(pageAt(tiny, '/components/limits/').blocks.some((block) => block.type === 'gap')).toBe(true);
	});

	test('an asynchronous buffer gives a time to impact', () => {
		expect(textsOf(pageAt(tiny, blastRadiusRoute('component:net'))).join(' ')).toContain('after 2 h');
	});

	test('a link to a heading of another record leads there, one to no heading leads to the record', () => {
		const hrefs = hrefsOf(pageAt(tiny, '/decisions/0001-use-files/'));
		expect(hrefs).toContain('/decisions/0002-use-a-database/#record-decision');
		expect(hrefs.filter((href) => href.includes('no-such-heading'))).toEqual([]);
	});

	test('a diagram inside a list of a record does not cut the list in two', () => {
		const page = pageAt(tiny, '/decisions/0002-use-a-database/');
		for (const block of page.blocks) {
			if (block.type !== 'prose') continue;
			expect((block.html.match(/<li[ >]/g) ?? []).length).toBe((block.html.match(/<\/li>/g) ?? []).length);
			expect((block.html.match(/<ul/g) ?? []).length).toBe((block.html.match(/<\/ul>/g) ?? []).length);
		}
		expect(diagramsOf(page).some((diagram) => diagram.id === 'record-diagram-1')).toBe(true);
	});
});

describe('runbook pages', () => {
	const frozen = ['first', 'impact', 'failover', 'replay', 'escalate'];
	const runbooks = sites.flatMap(([name, site]) =>
		site.pages.filter((page) => page.layout === 'runbook').map((page) => [name, page] as const),
	);

	test.each([runbookRoute('ApiDown'), runbookRoute('ApiBurn'), runbookRoute('restart-api')])('%s exists', (route) => {
		expect(pageAt(tiny, route).layout).toBe('runbook');
	});

	test('keep their anchors', () => {
		const missing = runbooks.flatMap(([name, page]) =>
			frozen.filter((id) => !anchorsOf(page).includes(id)).map((id) => `${name} ${page.route}#${id}`),
		);
		expect(missing).toEqual([]);
		expect(anchorsOf(pageAt(tiny, runbookRoute('ApiDown')))).toContain('mitigate-api-crash');
	});

	test('begin with what to do first, and never with anything destructive', () => {
		for (const [, page] of runbooks) {
			const blocks =
				page.kind === 'failure-mode'
					? page.blocks.slice(page.blocks.findIndex((block) => block.type === 'heading'))
					: page.blocks;
			expect(blocks[0], page.route).toMatchObject({ type: 'heading', id: 'first' });
			const end = blocks.findIndex((block, at) => at > 0 && block.type === 'heading');
			const kinds = blocks
				.slice(0, end)
				.flatMap((block) => (block.type === 'commands' ? block.items.map((item) => item.kind) : []));
			expect(kinds, page.route).not.toContain('destructive');
			expect(kinds.filter((kind) => kind === 'read').length, page.route).toBeLessThanOrEqual(4);
			// Of a component nobody knows yet what failed in it.
			if (page.kind === 'component-runbook') expect(new Set(['read', ...kinds]), page.route).toEqual(new Set(['read']));
		}
	});

	test('show the command of the first check', () => {
		const first = pageAt(tiny, runbookRoute('ApiDown')).blocks[1];
		expect(first).toMatchObject({
			type: 'commands',
			items: [{ kind: 'read', command: 'kubectl get pods', expected: 'Running' }],
		});
	});
});

const contents: readonly (readonly [string, SiteContent])[] = [
	['the tiny architecture', tinyContent()],
	...(contentOfExample === undefined ? [] : [['the worked example', contentOfExample] as const]),
];

describe.each(contents)('while somebody writes, %s', (_name, content) => {
	const writing: Writing = {
		notes: new Map(),
		problems: [],
		effect: { known: false, why: 'no repository' },
		lostAddresses: () => [],
	};
	const built = siteOf(content);
	const { pages, navigation } = siteOnDemand(content, writing);
	/** Where rows of a long table, or a fold, stand apart. */
	const isPart = (route: string): boolean => /\/_[^/]+\/$/.test(route);

	test('has the pages of a built site, and one about the writing; long tables are whole', () => {
		const routes = [...pages.values()].map(({ route }) => route);
		const wanted = built.pages.map(({ route }) => route).filter((route) => !isPart(route));
		expect(routes.filter((route) => route !== writingRoute).toSorted()).toEqual(wanted.toSorted());
	});

	test('has on each page what a built site has, below the line about the state of the work', () => {
		// A page that leads to such a part differs in that link, or is the one that was divided.
		const same = built.pages.filter(
			({ route, blocks }) => !isPart(route) && !/"\/[^"]*\/_/.test(JSON.stringify(blocks)),
		);
		expect(same.length).toBeGreaterThan(built.pages.length / 2);
		for (const page of same) {
			const { blocks, ...made } = pages.get(page.route)!;
			expect({ ...made, blocks: blocks.slice(1).filter(({ type }) => type !== 'notes') }).toEqual(page);
		}
	});

	test('has the same navigation', () => expect(navigation).toEqual(built.navigation));
});
