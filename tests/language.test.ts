import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditPack } from '#cli/export/audit-pack.ts';
import { analyse, readArchitecture } from '#cli/pipeline.ts';
import { storedFiles } from '#cli/testing/stored-files.ts';
import { createDiagramRenderer } from '#render/renderer.ts';
import { diagramsOf } from '#views/diagrams-of.ts';
import { packedTexts, saidByPagesToo } from '#views/language/en/packed.ts';
import { pageMarkdown } from '#views/markdown/page-markdown.ts';
import type { Block, Diagram, Page, Text } from '#views/page.ts';
import { type Site, siteOf } from '#views/site.ts';

/**
 * The worked example in German and French: its content is English, so all that is another language comes from the catalogues. What a
 * reader navigates by has a translation; a new text of this kind fails here until both catalogues have it.
 */

const reading = readArchitecture(join(import.meta.dirname, '..'), { asOf: '2026-11-23' });
const { facts, findings } = analyse(reading);

/** Kinds of text that are complete. Code is not translated, and what people wrote is not ours. */
const complete =
	/^(?:column|label|overlay|picture|feed|mark|legend|eyebrow|badge|finding badge|empty findings|title callout)\b/;

/** Pages that readers meet first: nothing of ours stays English on any of them. */
const metFirst: ReadonlySet<string> = new Set([
	'home',
	'start',
	'component',
	'flow',
	'business-service',
	'decision',
	'runbook',
	'component-runbook',
	'failure-mode',
	'team',
	'system',
]);
const metFirstAt = /^\/(?:resilience\/spof|audit)\//;

interface Made {
	readonly site: Site;
	readonly missing: ReadonlyMap<string, string>;
	/** Texts that stayed English on pages met first, with the address of one. */
	readonly englishMetFirst: ReadonlySet<string>;
}

const made = new Map<string, Made>();

/** Made once for each pair of languages: it takes seconds. */
function siteIn(language: string, contentLanguage = 'en'): Made {
	const key = `${language} ${contentLanguage}`;
	const known = made.get(key) ?? makeSite(language, contentLanguage);
	made.set(key, known);
	return known;
}

function makeSite(language: string, contentLanguage: string): Made {
	const { model } = reading.architecture;
	const workspace = { ...model.workspace, language, contentLanguage };
	const missing = new Map<string, string>();
	const englishMetFirst = new Set<string>();
	const site = siteOf({
		architecture: { ...reading.architecture, model: { ...model, workspace } },
		facts,
		findings,
		documents: reading.documents,
		drawings: reading.files.drawings,
		missing: (english, place, page) => {
			missing.set(`${place}: ${english}`, place);
			if (page !== undefined && (metFirst.has(page.kind) || metFirstAt.test(page.route)))
				englishMetFirst.add(`${page.route} ${place}: ${english}`);
		},
	});
	return { site, missing, englishMetFirst };
}

const english = siteOf({
	architecture: reading.architecture,
	facts,
	findings,
	documents: reading.documents,
	drawings: reading.files.drawings,
});
const pageAt = ({ pages }: Site, route: string): Page => pages.find((page) => page.route === route)!;
const picturesOf = ({ pages }: Site): readonly Diagram[] => pages.flatMap(({ blocks }) => diagramsOf(blocks));
const headings = (page: Page): readonly string[] =>
	page.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
const anchors = (blocks: readonly Block[]): readonly string[] =>
	blocks.flatMap((block) => {
		if (block.type === 'heading' || block.type === 'table') return [block.id];
		return block.type === 'details' ? anchors(block.blocks) : [];
	});
const codes = (text: Text): readonly string[] =>
	text.flatMap((part) => (typeof part !== 'string' && part.type === 'code' ? [part.text] : []));

interface Pack {
	readonly files: ReadonlyMap<string, string>;
	readonly missing: readonly string[];
}

const packs = new Map<string, Pack>();

/** The files of the pack for auditors, and which texts of ours in it have no translation; made once as the sites are. */
function packIn(language: string, contentLanguage = 'en'): Pack {
	const key = `${language} ${contentLanguage}`;
	const known = packs.get(key) ?? makePack(language, contentLanguage);
	packs.set(key, known);
	return known;
}

function makePack(language: string, contentLanguage: string): Pack {
	const { model } = reading.architecture;
	const workspace = { ...model.workspace, language, contentLanguage };
	const missing: string[] = [];
	const { zip } = auditPack(
		{ ...reading, architecture: { ...reading.architecture, model: { ...model, workspace } } },
		{
			version: '1.0.0',
			titleOf: () => undefined,
			previous: undefined,
			missing: (text, place) => missing.push(`${place}: ${text}`),
		},
	);
	const files = [...storedFiles(Buffer.from(zip))].map(([path, content]) => [path, content.toString('utf8')] as const);
	return { files: new Map(files), missing };
}
const englishPack = packIn('en');
/** What stands between the tags of a page. */
const textsOf = (page: string): ReadonlySet<string> =>
	new Set(
		page
			.replace(/<style>.*?<\/style>/s, '')
			.split(/<[^>]+>/)
			.map((text) => text.trim()),
	);

const markdownOf = (page: Page, { language }: Site): string =>
	pageMarkdown(page, { asOf: '2026-11-23', environment: 'prod', language });
let englishMarkdown: readonly string[] | undefined;

describe.each(['de', 'fr'])('the worked example in %s', (language) => {
	const { site, missing, englishMetFirst } = siteIn(language);

	test('has nothing of ours in English on the pages that readers meet first', () => {
		expect([...englishMetFirst].sort()).toEqual([]);
	});

	test('has every column, label, state, legend and eyebrow', () => {
		const without = [...missing].filter(([text, place]) => complete.test(place) && !/: `.*`$/.test(text));
		expect(without.map(([text]) => text).sort()).toEqual([]);
	});

	test('draws the same pictures in other words, and none of ours is English in them', () => {
		// Part of no name and of no text that people wrote in the example.
		const ours =
			/\b(?:DOWN|DEGRADED|FAILED|any one of these|not opened here|each alone|per try|no retries|must be up|needed by)\b/;
		const drawn = picturesOf(site).filter(({ drawing }) => drawing !== undefined);
		const inEnglish = picturesOf(english).filter(({ drawing }) => drawing !== undefined);
		expect(inEnglish.filter(({ mermaid }) => ours.test(mermaid)).length).toBeGreaterThan(100);
		expect(drawn.filter(({ mermaid }) => ours.test(mermaid)).map(({ title }) => title)).toEqual([]);
		const shapeOf = ({ id, links, steps = [] }: Diagram): unknown => [
			id,
			Object.entries(links).map(([node, { href }]) => [node, href]),
			steps.map(({ number, from, to }) => [number, from, to]),
		];
		expect(drawn.map(shapeOf)).toEqual(inEnglish.map(shapeOf));
	});

	test('has no English words around what the Markdown of a page says', () => {
		const around =
			/^(?:> )?[\s*·-]*(?:(?:Because|Next step|Previous|Next|Expected|Verify|Undo|Needs|At most): |Not recorded\.|Add it to `|Computed from the model|Written in `)/m;
		// Pages in English stay so, with all that is around them.
		const told = site.pages.filter((page) => page.language === undefined);
		englishMarkdown ??= english.pages.map((page) => markdownOf(page, english));
		expect(englishMarkdown.filter((text) => around.test(text)).length).toBeGreaterThan(500);
		expect(told.filter((page) => around.test(markdownOf(page, site))).map(({ route }) => route)).toEqual([]);
	});

	test('has the same addresses, and the same anchors on each of them', () => {
		const whole = (pages: readonly Page[]): readonly Page[] => pages.filter(({ route }) => !/\/_[^/]*\/$/.test(route));
		expect(whole(site.pages).map(({ route }) => route)).toEqual(whole(english.pages).map(({ route }) => route));
		// Words of one language are longer than those of another, so what stands on a page of its own may differ where a page is large.
		const allAnchors = (pages: readonly Page[], route: string): readonly string[] => {
			const parts = pages.filter((page) => page.route === route || page.route.replace(/_[^/]*\/$/, '') === route);
			return [...new Set(parts.flatMap(({ blocks }) => anchors(blocks)))].sort();
		};
		for (const { route } of whole(site.pages))
			expect(allAnchors(site.pages, route), route).toEqual(allAnchors(english.pages, route));
	});

	test('gives programs what it gives them in English', () => {
		expect(site.data).toEqual(english.data);
		expect(site.whatIf).toBe(english.whatIf);
	});

	test('tells feeds to people, with the ids, addresses and days that programs know them by', () => {
		const known = (made: Site): unknown =>
			made.feeds.map(({ path, route, entries }) => [
				path,
				route,
				entries.map((one) => [one.id, one.route, one.updated]),
			]);
		expect(known(site)).toEqual(known(english));
		const summaries = site.feeds.flatMap(({ entries }) => entries.map(({ summary }) => summary));
		expect(summaries.length).toBeGreaterThan(50);
		expect(summaries.filter((text) => /\b(?:accepted|Set|Declare|Write|Begin with|Add)\b/.test(text))).toEqual([]);
	});

	test('has nothing of ours in English on the page to print of an audit pack and in its spreadsheets', () => {
		const { files, missing: untold } = packIn(language);
		expect(untold).toEqual([]);
		const page = files.get('report.html')!;
		expect(page).toContain(`<html lang="${language}">`);
		const inEnglish = textsOf(englishPack.files.get('report.html')!);
		const told = textsOf(page);
		// Words that are the same in both languages, such as `Plan`, are told as well.
		const fixed = [...packedTexts, ...saidByPagesToo].filter((text) => text.includes(' ') && inEnglish.has(text));
		expect(fixed.length).toBeGreaterThan(50);
		expect(fixed.filter((text) => told.has(text))).toEqual([]);
		const sheets = [...files].filter(([path]) => path.endsWith('.csv'));
		expect(sheets.length).toBe(12);
		// Columns begin with a small letter in English, and in no other language.
		const columns = sheets.flatMap(([, text]) => text.split('\r\n')[0]!.split(/,(?! )/));
		expect(columns.filter((column) => /^"?\p{Ll}/u.test(column))).toEqual([]);
	});

	test('gives programs the same pack, with the same files in it', () => {
		const { files } = packIn(language);
		expect([...files.keys()]).toEqual([...englishPack.files.keys()]);
		const forPrograms = /^(?:data\/(?!architecture)|oscal\/|records\/)/;
		for (const [path, text] of files)
			if (forPrograms.test(path)) expect(text === englishPack.files.get(path), path).toBe(true);
	});

	test('changes no command, no code and no name', () => {
		for (const page of site.pages.slice(0, 400)) {
			const own = pageAt(english, page.route);
			if (own === undefined) continue;
			const commandsOf = (blocks: readonly Block[]): unknown =>
				blocks.flatMap((block) => (block.type === 'commands' ? block.items : []));
			expect(commandsOf(page.blocks), page.route).toEqual(commandsOf(own.blocks));
			const codesOf = (blocks: readonly Block[]): readonly string[] =>
				blocks.flatMap((block) => (block.type === 'text' ? codes(block.text) : []));
			expect([...codesOf(page.blocks)].sort(), page.route).toEqual([...codesOf(own.blocks)].sort());
		}
		for (const kind of ['component', 'team', 'flow'] as const)
			for (const { name, id } of reading.architecture.model.byKind[kind]) {
				const [page] = site.pages.filter((one) => one.route.endsWith(`/${id}/`) && one.kind === kind);
				if (page !== undefined) expect(page.title).toBe(name);
			}
	});
});

test('the runbook of an alert has its blocks in German', () => {
	const { site } = siteIn('de');
	expect(headings(pageAt(site, '/runbooks/paymentapihighlatency/'))).toEqual(
		expect.arrayContaining([
			'Zuerst tun',
			'Auswirkung jetzt',
			'Ist es echt?',
			'Welcher Fehler ist es?',
			'Eindämmung',
			'Rücknahme',
			'Abbruchkriterien',
			'Eskalation und Kommunikation',
			'Prüfen und abschließen',
			'Wo bin ich?',
		]),
	);
});

test('a name that is a word of ours stays the name that people gave', () => {
	const { model } = reading.architecture;
	const [team] = model.byKind.team;
	const renamed = { ...team!, name: 'Decisions' };
	const site = siteOf({
		architecture: {
			...reading.architecture,
			model: {
				...model,
				workspace: { ...model.workspace, language: 'de', contentLanguage: 'en' },
				entities: { ...model.entities, [team!.ref]: renamed },
				byKind: { ...model.byKind, team: [renamed, ...model.byKind.team.slice(1)] },
			},
		},
		facts,
		findings,
	});
	expect(site.pages.find(({ route }) => route === `/teams/${team!.id}/`)?.title).toBe('Decisions');
});

test('a version keeps its point: 4.2 is no number', () => {
	const { site } = siteIn('de');
	const said = JSON.stringify(pageAt(site, '/interfaces/payment-api/http/').blocks);
	expect(said).toContain('"4.2"');
	expect(said).not.toContain('4,2');
});

test('a picture holds its words in the language of the site, in its boxes and in what a screen reader is told', async () => {
	const { site } = siteIn('de');
	const tree = diagramsOf(pageAt(site, '/resilience/spof/flows/submit-chaps-payment/').blocks).find(
		({ id }) => id === 'fault-tree',
	)!;
	const folder = mkdtempSync(join(tmpdir(), 'lintel-language-'));
	const renderer = createDiagramRenderer({ cacheDir: folder, workers: 1 });
	try {
		const { mermaid: text, title, description, links } = tree;
		const picture = await renderer.render({ text, title, description, links });
		const svg = picture.ok ? picture.svg : '';
		expect(svg).toContain('Payment API AUSGEFALLEN');
		expect(svg).toContain('ODER: eines davon genügt');
		expect(svg).toMatch(/<title>[^<]*AUSGEFALLEN/);
		expect(svg).not.toMatch(/\b(?:DOWN|OR|AND|causes)\b/);
	} finally {
		await renderer.close();
		rmSync(folder, { recursive: true });
	}
});

test('a picture that people drew keeps their words and says their language', () => {
	const drawnByHand = picturesOf(siteIn('de').site).filter(({ written }) => written !== undefined);
	expect(drawnByHand.length).toBeGreaterThan(0);
	expect(new Set(drawnByHand.map(({ language }) => language))).toEqual(new Set(['en']));
});

test('clauses that come with Lintel say that they are English, whatever people write in', () => {
	const { site } = siteIn('de', 'de');
	const { blocks } = pageAt(site, '/audit/obligations/dora/');
	const clause = blocks.findIndex((block) => block.type === 'heading' && block.id === 'art-8-1');
	expect(blocks[clause]).toMatchObject({ language: 'en', text: expect.stringMatching(/^Article 8\(1\): /) });
	const next = blocks[clause + 1];
	expect(next?.type === 'text' && next.text[0]).toMatchObject({ type: 'language', language: 'en' });
	// What people wrote here is in the language of the site.
	expect(pageAt(site, '/obligations/dora-art-8/').blocks.some((block) => JSON.stringify(block).includes('"en"'))).toBe(
		false,
	);
});

test('clauses say so on the page to print of an audit pack too', () => {
	const page = packIn('de', 'de').files.get('report.html')!;
	expect(page).toContain('<span lang="en">Functions, assets and their dependencies are identified</span>');
	// What people wrote is in the language of the site, as far as they say.
	expect(page).toContain('UK high-value payments, outbound <span>business-service:uk-chaps-outbound</span>');
});

test('a fact says in the language of the site where it stands, and support that has ended is over', () => {
	const { site } = siteIn('de');
	const factsOf = (page: Page): readonly (string | undefined)[] =>
		page.blocks.flatMap((block) => (block.type === 'facts' ? block.facts.map(({ basis }) => basis) : []));
	const where = site.pages.filter(({ kind }) => kind === 'decision').flatMap(factsOf);
	expect(where.some((basis) => /^Front Matter, \S+:\d+$/.test(basis ?? ''))).toBe(true);
	expect(
		where.filter((basis) => /^(?:front matter|a list item|a heading|a line of the text)\b/.test(basis ?? '')),
	).toEqual([]);
	const versions = JSON.stringify(pageAt(site, '/resilience/versions/').blocks);
	expect(versions).toContain('"abgelaufen"');
	expect(versions).not.toContain('"darüber"');
});

test('what stays English says so', () => {
	const { site } = siteIn('de');
	const foreign = site.pages.flatMap(({ blocks }) =>
		blocks.flatMap((block) =>
			block.type === 'text' ? block.text.flatMap((part) => (typeof part === 'string' ? [] : [part])) : [],
		),
	);
	const marked = foreign.filter((part) => part.type === 'language');
	expect(marked.length).toBeGreaterThan(0);
	expect(new Set(marked.map((part) => (part.type === 'language' ? part.language : '')))).toEqual(new Set(['en']));
});
