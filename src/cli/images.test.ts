import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { imagesOf, proseOf, shownImages } from './images.ts';
import { readArchitecture } from './pipeline.ts';
import { siteInputOf } from './site-input.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');

function workspace(): string {
	const outside = mkdtempSync(join(tmpdir(), 'lintel-outside-'));
	const folder = mkdtempSync(join(tmpdir(), 'lintel-images-'));
	writeFileSync(join(outside, 'secret.png'), png);
	mkdirSync(join(folder, 'adr/img'), { recursive: true });
	mkdirSync(join(folder, 'content/guides'), { recursive: true });
	writeFileSync(join(folder, 'lintel.yaml'), 'title: x\n');
	writeFileSync(join(folder, 'adr/0001-a.md'), '# A\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n');
	writeFileSync(join(folder, 'adr/img/a b.png'), png);
	writeFileSync(join(folder, 'adr/img/page.html'), png);
	writeFileSync(
		join(folder, 'adr/img/drawing.svg'),
		'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
	);
	writeFileSync(join(folder, 'adr/img/disguised.png'), '<script>alert(1)</script>');
	writeFileSync(join(folder, 'adr/img/huge.png'), Buffer.concat([png, Buffer.alloc(10_000_000)]));
	writeFileSync(join(folder, 'content/guides/g.gif'), 'GIF89a and so on');
	symlinkSync(join(outside, 'secret.png'), join(folder, 'content/guides/secret.png'));
	symlinkSync(outside, join(folder, 'content/outside'));
	return folder;
}

test('images of known kinds inside the workspace have an address; nothing else has', () => {
	const folder = workspace();
	const images = imagesOf(readArchitecture(folder, { asOf: '2026-11-23' }));
	expect([...images]).toEqual([
		['adr/img/a b.png', '/files/adr/img/a%20b.png'],
		['content/guides/g.gif', '/files/content/guides/g.gif'],
	]);
});

test('only images that a page shows are copied', () => {
	const folder = workspace();
	const images = imagesOf(readArchitecture(folder, { asOf: '2026-11-23' }));
	const html =
		'<img src="/files/adr/img/a%20b.png"><img src="/files/adr/img/drawing.svg"><img src="/files/../../etc/passwd">';
	expect([...shownImages(images, folder, [html]).keys()]).toEqual(['files/adr/img/a b.png']);
});

test('what adopted runbooks name beside them, or from the root of the site they were written for, is carried along', () => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-beside-'));
	const outside = mkdtempSync(join(tmpdir(), 'lintel-beside-outside-'));
	const write = (path: string, content: string | Buffer): void => {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), content);
	};
	writeFileSync(join(outside, 'secret.txt'), 'secret');
	write('lintel.yaml', 'title: x\nrunbooks: [book/content/runbooks, docs/one.md]\n');
	write(
		'book/content/runbooks/NodeDown.md',
		`# NodeDown

![a](a.png) ![b](/img/b.png) ![c](../../../../etc/c.png) ![d](d.svg) ![e](report.pdf)
[report](report.pdf) [log](/logs/x.log) [no](fake.pdf) [page](page.html) [bin](bin.txt) [link](link.txt) [hidden](.env.txt) [up](../../../${outside}/secret.txt)
`,
	);
	write('docs/one.md', '# DiskFull\n\n![f](img/f.png)\n\n[again](img/f.png) [none](img/none.png)\n');
	for (const path of ['book/content/runbooks/a.png', 'book/static/img/b.png', 'docs/img/f.png', 'docs/img/none2.png'])
		write(path, png);
	write('book/content/runbooks/d.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
	write('book/content/runbooks/report.pdf', '%PDF-1.7 and so on');
	write('book/content/runbooks/fake.pdf', '<script>alert(1)</script>');
	write('book/content/runbooks/page.html', '<script>alert(1)</script>');
	write('book/content/runbooks/bin.txt', Buffer.from([0x41, 0, 0xff]));
	write('book/content/runbooks/.env.txt', 'KEY=secret');
	write('book/static/logs/x.log', 'it fell over');
	symlinkSync(join(outside, 'secret.txt'), join(folder, 'book/content/runbooks/link.txt'));
	const reading = readArchitecture(folder, { asOf: '2026-11-23' });
	const images = ['book/content/runbooks/a.png', 'book/static/img/b.png', 'docs/img/f.png'];
	expect([...imagesOf(reading).keys()]).toEqual([
		'book/content/runbooks/a.png',
		'book/content/runbooks/report.pdf',
		'book/static/img/b.png',
		'book/static/logs/x.log',
		'docs/img/f.png',
	]);
	// Nothing can be left out within an attachment, so a site for others has none.
	expect([...imagesOf(reading, 'auditor').keys()]).toEqual(images);
	const { pages, files } = siteInputOf(
		reading,
		{ packageRoot: join(import.meta.dirname, '../..'), version: '0' },
		false,
	);
	const html = [...proseOf(pages.filter(({ route }) => route.startsWith('/runbooks/')))].join('');
	for (const address of ['content/runbooks/a.png', 'static/img/b.png'])
		expect(html).toContain(`<img src="/files/book/${address}"`);
	expect(html).toContain('href="/files/book/content/runbooks/report.pdf"');
	expect(html).toContain('href="/files/book/static/logs/x.log"');
	expect(html).not.toMatch(/(?:src|href)="[^"]*(?:svg|fake|page\.html|bin\.txt|link\.txt|env|secret|etc)/);
	expect(html).not.toContain('<img src="/files/book/content/runbooks/report.pdf"');
	expect([...files.keys()].sort()).toEqual([...imagesOf(reading).keys()].map((path) => `files/${path}`));
});
