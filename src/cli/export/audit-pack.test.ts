import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { storedFiles } from '../testing/stored-files.ts';

let folder = '';
const at = (path: string): string => join(folder, path);
const put = (path: string, text: string): void => {
	mkdirSync(dirname(at(path)), { recursive: true });
	writeFileSync(at(path), text);
};
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-pack-'));
	put('work/lintel.yaml', 'title: Small\n');
	put(
		'work/content/api.yaml',
		'kind: component\nid: api\nname: "=HYPERLINK(1)"\nowner: team:core\n---\nkind: team\nid: core\n',
	);
	put('work/adr/0001-begin.md', '# Begin <script>alert(1)</script>\n\n## Status\n\nAccepted\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pack = (...words: readonly string[]) => runCli(['export', 'audit-pack', 'work', ...words], folder);

/** Unpacks an archive into a folder; the paths in it. */
function unpack(file: string, to: string): readonly string[] {
	const files = storedFiles(readFileSync(file));
	for (const [path, content] of files) {
		mkdirSync(dirname(join(to, path)), { recursive: true });
		writeFileSync(join(to, path), content);
	}
	return [...files.keys()];
}

test('holds what it says, twice the same, and verifies when unpacked', async () => {
	expect(await pack('--out', 'one.zip')).toMatchObject({ code: 0, error: '' });
	expect(await pack('--out', 'two.zip')).toMatchObject({ code: 0 });
	expect(readFileSync(at('two.zip')).equals(readFileSync(at('one.zip')))).toBe(true);
	const paths = unpack(at('one.zip'), at('pack'));
	for (const path of [
		'report.html',
		'data/architecture.json',
		'data/analyses.json',
		'data/findings.sarif',
		'oscal/component-definition.json',
		'registers/decisions.csv',
		'registers/findings.csv',
		'records/adr/0001-begin.md',
		'lintel-manifest.json',
	])
		expect(paths).toContain(path);
	expect(new Set(paths).size).toBe(paths.length);
	expect(await runCli(['verify', 'pack', '--inputs', 'work'], folder)).toMatchObject({ code: 0, error: '' });
	for (const path of paths.filter((one) => /\.(?:json|sarif)$/.test(one)))
		JSON.parse(readFileSync(at(`pack/${path}`), 'utf8'));
	expect(readFileSync(at('pack/records/adr/0001-begin.md'))).toEqual(readFileSync(at('work/adr/0001-begin.md')));
});

test('the page to print needs nothing else, and text stays text; no cell is a formula', async () => {
	await pack('--out', 'one.zip');
	unpack(at('one.zip'), at('pack'));
	const page = readFileSync(at('pack/report.html'), 'utf8');
	expect(page).not.toMatch(/<script|src=|href="(?!#)/);
	expect(page).toContain('=HYPERLINK(1)');
	for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
	expect(readFileSync(at('pack/registers/components.csv'), 'utf8')).toContain(",'=HYPERLINK(1),");
});

test('is chained to the release before, and another day is another pack', async () => {
	await pack('--out', 'one.zip');
	unpack(at('one.zip'), at('first'));
	expect(await pack('--out', 'two.zip', '--previous', 'first', '--as-of', '2026-12-24')).toMatchObject({ code: 0 });
	unpack(at('two.zip'), at('second'));
	expect((await runCli(['verify', 'second', '--previous', 'first'], folder)).out).toContain(
		'The chain holds over 2 releases',
	);
});

test('what is no archive stays, errors in files stop it, and an empty workspace gives a pack of nothing', async () => {
	put('mine.txt', 'mine');
	expect(await pack('--out', 'mine.txt')).toMatchObject({
		code: 2,
		error: expect.stringContaining('there is a file that is no archive'),
	});
	expect(readFileSync(at('mine.txt'), 'utf8')).toBe('mine');
	expect(await pack('--out', 'nowhere/x.zip')).toMatchObject({ code: 2 });
	put('work/content/api.yaml', 'kind: component\n');
	expect(await pack('--out', 'x.zip')).toMatchObject({
		code: 1,
		out: '',
		error: expect.stringContaining('No pack was written'),
	});
	put('work/content/api.yaml', '');
	rmSync(at('work/adr'), { recursive: true });
	rmSync(at('work/content/api.yaml'));
	expect(await pack('--out', 'x.zip')).toMatchObject({ code: 0 });
});

test('the page to print calls not stated what somebody could have stated, not what is reckoned or does not apply', async () => {
	await pack('--out', 'one.zip');
	unpack(at('one.zip'), at('pack'));
	const [, decision] = /<section id="decisions">(.*?)<\/section>/s.exec(readFileSync(at('pack/report.html'), 'utf8'))!;
	const [, missing] = /<dt>Not stated<\/dt><dd>(.*?)<\/dd>/s.exec(decision!)!;
	expect(missing!.split(', ')).toEqual(['scope', 'date', 'decided by', 'affects', 'evidence', 'review by']);
});

test('a site in another language has its registers and the page to print in it, with what people wrote in theirs', async () => {
	put('work/lintel.yaml', 'title: Small things\nlanguage: de\ncontentLanguage: en\n');
	put(
		'work/content/api.yaml',
		'kind: component\nid: api\nname: accepted\ndescription: Takes orders in.\nlifecycle: production\nowner: team:core\n---\nkind: team\nid: core\n',
	);
	put('work/adr/0001-begin.md', '# Begin well\n\n## Status\n\nAccepted\n');
	await pack('--out', 'one.zip', '--as-of', '2026-12-24');
	unpack(at('one.zip'), at('pack'));
	const sheet = (id: string): readonly (readonly string[])[] =>
		readFileSync(at(`pack/registers/${id}.csv`), 'utf8')
			.split('\r\n')
			.map((line) => line.split(','));
	const [columns, component] = sheet('components');
	expect(columns).toEqual(expect.arrayContaining(['Komponente', 'Name', 'Lebenszyklus', 'Benötigte Instanzen']));
	// A name that is a word of ours is a name; a state is a word of ours.
	expect(component).toEqual(expect.arrayContaining(['component:api', 'accepted', 'Produktion', 'Takes orders in.']));
	expect(sheet('decisions')[1]).toEqual(expect.arrayContaining(['Begin well', 'angenommen', 'Accepted']));
	const page = readFileSync(at('pack/report.html'), 'utf8');
	expect(page).toContain('<html lang="de">');
	expect(page).toContain('<title>Prüfpaket: Small things, 24.12.2026</title>');
	expect(page).toContain('<h1><span lang="en">Small things</span></h1>');
	expect(page).toContain('<span lang="en">Takes orders in.</span>');
	expect(page).toContain('content:", Seite " target-counter(attr(href),page)');
});
