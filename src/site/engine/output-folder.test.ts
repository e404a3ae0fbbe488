import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Marker, readMarker, replaceSite, whyRefused } from './output-folder.ts';

const marker: Marker = { tool: 'lintel', version: '0.1.0', base: '/', asOf: '2026-11-23' };

function world() {
	const root = mkdtempSync(join(tmpdir(), 'lintel-out-'));
	const workspace = join(root, 'architecture');
	for (const folder of ['content/components', 'adr', 'full', 'empty', 'old-site', '.git']) {
		mkdirSync(join(workspace, folder), { recursive: true });
	}
	writeFileSync(join(workspace, 'full/thesis.txt'), 'years of work');
	writeFileSync(join(workspace, 'file'), '');
	writeFileSync(join(workspace, 'old-site/index.html'), 'old');
	writeFileSync(join(workspace, 'old-site/.lintel-site.json'), JSON.stringify(marker));
	symlinkSync(workspace, join(root, 'alias'));
	const inputs = [
		{ folder: join(workspace, 'content'), what: 'the content folder' },
		{ folder: join(workspace, 'adr'), what: 'the decisions' },
	];
	return { root, workspace, inputs, refused: (out: string) => whyRefused(out, workspace, inputs) };
}

describe('the folder a site is written to', () => {
	const { root, workspace, refused } = world();
	test.each([
		['a new folder', join(workspace, 'site'), undefined],
		['a new folder elsewhere', join(root, 'a/b/c'), undefined],
		['an empty folder', join(workspace, 'empty'), undefined],
		['a site of ours', join(workspace, 'old-site'), undefined],
		['the root', '/', 'it is the root of the file system'],
		['home', homedir(), 'it is your home folder'],
		['the workspace', workspace, 'it is the workspace'],
		['the workspace by another name', join(root, 'alias'), 'it is the workspace'],
		['above the workspace', root, 'it holds the workspace'],
		['an input', join(workspace, 'content'), 'it is the content folder'],
		['inside an input', join(workspace, 'content/components/site'), 'it lies in the content folder'],
		['inside an input by another name', join(root, 'alias/adr/site'), 'it lies in the decisions'],
		['inside .git', join(workspace, '.git/site'), 'it lies in a folder that other programs own'],
		['a file', join(workspace, 'file'), 'it is a file'],
		['somebody’s work', join(workspace, 'full'), 'it is not empty, and nothing in it says that lintel wrote it'],
	])('%s', (_, out, why) => expect(refused(out)).toBe(why));
});

describe('replacing a site', () => {
	const writing = (text: string) => async (folder: string) => writeFileSync(join(folder, 'index.html'), text);
	const failing = async (folder: string) => {
		writeFileSync(join(folder, 'index.html'), 'half');
		throw new Error('the disk is full');
	};
	test('writes a new site, replaces an old one as a whole and leaves nothing beside it', async () => {
		const { root } = world();
		const out = join(root, 'deep/site');
		await replaceSite(out, marker, writing('one'));
		writeFileSync(join(out, 'gone.html'), 'only in the old one');
		await replaceSite(out, { ...marker, base: '/handbook/' }, writing('two'));
		expect(readdirSync(out).sort()).toEqual(['.lintel-site.json', 'index.html']);
		expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('two');
		expect(readMarker(out)?.base).toBe('/handbook/');
		expect(readdirSync(join(root, 'deep'))).toEqual(['site']);
	});

	test('until the new site is complete, the old one is there', async () => {
		const { workspace } = world();
		const out = join(workspace, 'old-site');
		await replaceSite(out, marker, async (folder) => {
			await writing('new')(folder);
			expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
		});
		expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
	});

	test('a failure leaves the old site', async () => {
		const { workspace } = world();
		const out = join(workspace, 'old-site');
		await expect(replaceSite(out, marker, failing)).rejects.toThrow('the disk is full');
		expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
		expect(readdirSync(workspace).filter((name) => name.startsWith('old-site'))).toEqual(['old-site']);
	});

	test('what a killed build left is cleared away, and a site it had moved aside comes back first', async () => {
		const { workspace } = world();
		const dead = 4_194_999;
		mkdirSync(join(workspace, `site.next-${dead}`));
		mkdirSync(join(workspace, `site.previous-${dead}`));
		writeFileSync(join(workspace, `site.previous-${dead}`, 'index.html'), 'saved');
		await expect(replaceSite(join(workspace, 'site'), marker, failing)).rejects.toThrow();
		expect(readFileSync(join(workspace, 'site/index.html'), 'utf8')).toBe('saved');
		expect(existsSync(join(workspace, `site.next-${dead}`))).toBe(false);
	});

	const finished = (text: string) => {
		const folder = mkdtempSync(join(tmpdir(), 'lintel-finished-'));
		writeFileSync(join(folder, 'index.html'), text);
		return folder;
	};
	test.each([['/'], ['/handbook/'], ['/a/b/']])('the marker keeps the base %s', (base) => {
		const folder = finished('x');
		writeFileSync(join(folder, '.lintel-site.json'), JSON.stringify({ ...marker, base }));
		expect(readMarker(folder)?.base).toBe(base);
	});
	test.each([['not json'], ['{}'], ['null'], ['{"tool":"other"}']])('%s is no marker', (text) => {
		const folder = finished('x');
		writeFileSync(join(folder, '.lintel-site.json'), text);
		expect(readMarker(folder)).toBeUndefined();
	});
});
