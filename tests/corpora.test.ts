import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArchitecture } from '#cli/pipeline.ts';
import { runCli } from '#cli/testing/run-cli.ts';
import { spawnCli } from '#cli/testing/spawn-cli.ts';

/** Real decision records in many formats go through the program as they are: nothing crashes, nothing is lost. */

const corpora = join(import.meta.dirname, '../../shared/corpora/adr');
const collections = existsSync(corpora)
	? readdirSync(corpora, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name)
			.sort()
	: [];
const scratch = mkdtempSync(join(tmpdir(), 'lintel-corpora-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A workspace whose decisions are one or more collections, each in a folder of its own below `adr`. */
function workspaceOf(names: readonly string[]): string {
	const folder = mkdtempSync(join(scratch, 'workspace-'));
	mkdirSync(join(folder, 'content'));
	for (const name of names) cpSync(join(corpora, name), join(folder, 'adr', name), { recursive: true });
	writeFileSync(join(folder, 'lintel.yaml'), 'title: Collected decisions\nadr: [adr]\n');
	return folder;
}

describe.skipIf(collections.length === 0)('collections of decision records from the field', () => {
	test.each(collections)('%s is checked without an error of ours', { timeout: 60_000 }, async (name) => {
		const { code, out, error } = await runCli(['check', '--format', 'json'], workspaceOf([name]));
		expect([0, 1]).toContain(code);
		expect(error).toBe('');
		const { diagnostics } = JSON.parse(out) as {
			diagnostics: readonly { code: string; message: string; span?: { file: string } }[];
		};
		for (const diagnostic of diagnostics) expect(diagnostic.message).not.toBe('');
	});

	test('all of them in one workspace become one site, with a page for every record', { timeout: 300_000 }, async () => {
		const folder = workspaceOf(collections);
		const { code, out, error } = await spawnCli(['build', '--out', join(scratch, 'site')], folder);
		expect({ code, error: code === 0 ? '' : error }).toEqual({ code: 0, error: '' });
		expect(out).toMatch(/^Built \d+ pages/);
		const pages = htmlBelow(join(scratch, 'site'));
		expect(pages.length).toBeGreaterThan(1000);
		const texts = pages.map((page) => ({ page, html: readFileSync(page, 'utf8') }));
		for (const { page, html } of texts) expectNoForeignScript(html, page);
		expect(lostRecords(folder, texts)).toEqual([]);
	});
});

/** Markdown files that are neither a page nor kept as a document beside the records (an index, a template, a note). */
function lostRecords(folder: string, texts: readonly { html: string }[]): readonly string[] {
	const pages = texts.flatMap(({ html }) =>
		[...html.matchAll(/Written in <code>(adr\/[^<]+):\d+<\/code>/g)].map(([, path]) => unescaped(path!)),
	);
	const { documents } = readArchitecture(folder, { asOf: '2026-11-23' });
	const kept = new Set([...pages, ...documents.map(({ path }) => path)]);
	return readdirSync(join(folder, 'adr'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.filter((path) => !kept.has(path));
}

function unescaped(html: string): string {
	return html
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}

/** Scripts of the site are files; anything a record brought along must have become text. */
function expectNoForeignScript(html: string, page: string): void {
	const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].filter(([, body]) => body!.trim() !== '');
	expect(scripts, page).toEqual([]);
	expect(/<[^>]+\son[a-z]+\s*=/i.test(html.replace(/="[^"]*"/g, '=""')), `${page} has an event handler`).toBe(false);
	expect(/(?:href|src|action)\s*=\s*["']?\s*javascript:/i.test(html), `${page} has a script address`).toBe(false);
	expect(/<(?:iframe|object|embed|form|base)\b/i.test(html), `${page} has a foreign element`).toBe(false);
}

function htmlBelow(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => statSync(file).size > 0 && basename(file) !== '404.html');
}
