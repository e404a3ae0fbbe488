import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchitecture } from '#cli/pipeline.ts';
import { siteInputOf } from '#cli/site-input.ts';
import { createRepository } from '#cli/testing/repository.ts';
import { spawnCli } from '#cli/testing/spawn-cli.ts';
import type { CardSource } from '#render/card/cards.ts';
import { openCards } from '#site/engine/cards.ts';
import type { Drawings } from '#site/engine/drawings.ts';

/** The pictures that chats and messengers show beside a link: what a built site promises of them, and what is drawn on them. */

const address = 'https://architecture.example/handbook/';
const { folder, top, git, put, commit, remove } = createRepository();
afterAll(remove);

/** What a page says about its card, by the name of the property. */
function saidBy(html: string): ReadonlyMap<string, string> {
	const tags = html.matchAll(/<meta (?:property|name)="(og:image[\w:]*|twitter:card)" content="([^"]*)">/g);
	return new Map([...tags].map(([, name = '', content = '']) => [name, content]));
}

const pagesOf = (site: string): readonly string[] =>
	readdirSync(site, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.html'))
		.sort();
const digestsOf = (site: string): readonly string[] =>
	readdirSync(join(site, 'cards'))
		.sort()
		.map(
			(name) =>
				`${name} ${createHash('sha256')
					.update(readFileSync(join(site, 'cards', name)))
					.digest('hex')}`,
		);

describe('a built site with cards', () => {
	const first = join(top, 'first');
	let told: string;
	beforeAll(async () => {
		expect(await spawnCli(['init', folder], top)).toMatchObject({ code: 0 });
		const written = readFileSync(join(folder, 'lintel.yaml'), 'utf8').replace(/^site:(?:\n .*)*\n/m, '');
		put('lintel.yaml', `${written}\nsite: { base: /handbook/, url: "https://architecture.example", cards: true }\n`);
		put('content/guides/welcome.mdx', '---\ntitle: Welcome\n---\n\nGood day.\n');
		commit('begins');
		const built = await spawnCli(['build', '--as-of', '2026-11-01', '--out', first], folder);
		expect(built).toMatchObject({ code: 0, error: '' });
		told = built.out;
	}, 480_000);

	test('has one for each page, a PNG of the stated size at a full address below its own', () => {
		const pages = pagesOf(first).filter((path) => saidBy(readFileSync(join(first, path), 'utf8')).has('og:image'));
		expect(pages).toEqual(expect.arrayContaining(['index.html', 'guides/welcome/index.html']));
		expect(told).toContain(`${pages.length} cards for links\n`);
		const used = new Set<string>();
		for (const page of pages) {
			const said = saidBy(readFileSync(join(first, page), 'utf8'));
			const image = said.get('og:image') ?? '';
			expect(image, page).toMatch(/^https:\/\/architecture\.example\/handbook\/cards\/[0-9a-f]{40}\.png$/);
			const bytes = readFileSync(join(first, image.slice(address.length)));
			expect(bytes.toString('latin1', 1, 4), page).toBe('PNG');
			const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
			expect([Number(said.get('og:image:width')), Number(said.get('og:image:height'))], page).toEqual(size);
			expect(size).toEqual([1200, 630]);
			expect(said.get('og:image:alt')?.trim(), page).toBeTruthy();
			expect(said.get('twitter:card'), page).toBe('summary_large_image');
			used.add(image.slice(address.length + 'cards/'.length));
		}
		// Only moved addresses and the page for unknown ones have none, and no card lies there for nobody.
		const cardless = pagesOf(first).filter((path) => !pages.includes(path));
		expect(cardless.filter((path) => !/http-equiv="refresh"/.test(readFileSync(join(first, path), 'utf8')))).toEqual([
			'404.html',
		]);
		expect(readdirSync(join(first, 'cards')).sort()).toEqual([...used].sort());
	});

	// A card is called by the digest of all that is drawn on it, so names tell that this is the same for every card; every sixth is
	// painted again as well. That the painter gives the same bytes each time stands beside it.
	test('has the same bytes when it is built from nothing again, but for most of the cards', async () => {
		const cache = join(folder, '.lintel/cache/cards');
		const painted = readdirSync(cache, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.png'))
			.sort()
			.filter((_, at) => at % 6 !== 0)
			.map((file) => [join(cache, file), readFileSync(join(cache, file))] as const);
		expect(painted.length).toBeGreaterThan(100);
		rmSync(join(folder, '.lintel'), { recursive: true });
		for (const [file, bytes] of painted) {
			mkdirSync(join(file, '..'), { recursive: true });
			writeFileSync(file, bytes);
		}
		const second = join(top, 'second');
		expect(await spawnCli(['build', '--as-of', '2026-11-01', '--out', second], folder)).toMatchObject({ code: 0 });
		expect(digestsOf(second)).toEqual(digestsOf(first));
	}, 480_000);

	test('of the past says too how many it has', async () => {
		const past = join(top, 'past');
		const at = git(folder, 'rev-parse', 'HEAD').trim();
		const built = await spawnCli(['build', '--at', at, '--out', past], folder);
		expect(built).toMatchObject({ code: 0 });
		expect(built.out).toMatch(/^\d+ cards for links$/m);
		expect(existsSync(join(past, 'cards'))).toBe(true);
	}, 480_000);
});

describe('what is drawn on the cards of a site made for others', () => {
	// A PNG holds pixels, so what must not be there is looked for in all that goes into the drawing.
	const workspace = mkdtempSync(join(tmpdir(), 'lintel-cards-'));
	afterAll(() => rmSync(workspace, { recursive: true, force: true }));
	beforeAll(() => {
		cpSync(join(import.meta.dirname, 'fixtures/redaction'), workspace, { recursive: true });
		const file = join(workspace, 'lintel.yaml');
		const asked = readFileSync(file, 'utf8').replace(
			/^site: .*$/m,
			'site: { url: "https://shop.example", cards: true }',
		);
		writeFileSync(file, asked);
	});

	/** Everything that goes into the drawing of every card; a picture is the text that it is drawn from, a logo its bytes. */
	async function drawnFor(profile: 'internal' | 'auditor' | 'public'): Promise<string> {
		const reading = readArchitecture(workspace, { asOf: '2026-11-01', profile });
		const input = siteInputOf(reading, { packageRoot: join(import.meta.dirname, '..'), version: '0' });
		const sources: CardSource[] = [];
		const drawings: Pick<Drawings, 'turnTo' | 'of'> = {
			turnTo: () => {},
			of: (diagram) => ({ svg: JSON.stringify(diagram), width: 600, height: 300 }),
		};
		const cards = openCards(input, 'https://shop.example', drawings as Drawings, {
			keyOf: (source) => createHash('sha256').update(JSON.stringify(source)).digest('hex'),
			async paint(source) {
				if ('card' in source) sources.push(source);
				return { ok: true, png: Buffer.of() };
			},
			endBuild: () => {},
			close: async () => {},
		});
		const out = mkdtempSync(join(tmpdir(), 'lintel-cards-'));
		await cards.write(input.pages, out);
		rmSync(out, { recursive: true });
		expect(sources.length).toBe(input.pages.length);
		expect(sources.filter(({ picture }) => picture !== undefined).length).toBeGreaterThan(0);
		const alternatives = input.pages.map(({ route }) => cards.of(route)?.alternative);
		const logos = sources.map(({ house }) => Buffer.from(house.logo?.href.split(',')[1] ?? '', 'base64').toString());
		return [JSON.stringify(sources), ...alternatives, ...logos].join('\n');
	}

	const hidden = {
		auditor: /zqx7aud\w*/gi,
		public: /zqx7(?:aud|pub)\w*|7946 099\d|10\.31\.77\.13|corp\.internal/gi,
	};
	test.each(['auditor', 'public'] as const)(
		'holds nothing that is left out for %s, which those inside would see',
		async (profile) => {
			expect([...new Set((await drawnFor(profile)).match(hidden[profile]))]).toEqual([]);
			expect(new Set((await drawnFor('internal')).match(hidden[profile])).size).toBeGreaterThan(2);
		},
	);
});
