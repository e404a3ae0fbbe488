import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { imagesOf, shownImages } from './images.ts';
import { readArchitecture } from './pipeline.ts';

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
