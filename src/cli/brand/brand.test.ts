import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readArchitecture } from '../pipeline.ts';
import { brandOf } from './brand-of.ts';
import { cleanPng } from './clean-png.ts';
import { cleanSvg } from './clean-svg.ts';

const same = (text: string): string => text;
const svg = (inside: string, head = 'viewBox="0 0 40 20"'): string =>
	`<?xml version="1.0"?><!-- Zoe drew this --><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${head}>${inside}</svg>`;

/** A chunk of a PNG: length, name, data, checksum. */
function chunk(name: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}

const header = Buffer.from('00000002000000010800000000', 'hex');
const begin = Buffer.from('89504e470d0a1a0a', 'hex');
const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 0, 255])));
const png = Buffer.concat([
	begin,
	chunk('IHDR', header),
	chunk('tEXt', Buffer.from('Author\0Zoe')),
	pixels,
	chunk('IEND', Buffer.alloc(0)),
	Buffer.from('after the end'),
]);

describe('an SVG', () => {
	test('keeps its shapes, gradients and words; styles become attributes; names of layers go', () => {
		const { text, width, height, leftOut } = cleanSvg(
			svg(
				'<title>By Zoe</title><defs><linearGradient id="zoe"><stop offset="0" style="stop-color:#f00;-x-y:1"/></linearGradient></defs><g id="Layer Zoe"><path style="fill:url(#zoe)" d="M0 0h9"/><use xlink:href="#zoe"/><text x="1">A &amp; B</text></g>',
			),
			same,
		)!;
		expect([width, height, leftOut]).toEqual([40, 20, []]);
		expect(text).toContain('<linearGradient id="l0"><stop offset="0" stop-color="#f00"');
		expect(text).toContain('fill="url(#l0)" d="M0 0h9"');
		expect(text).toContain('<use href="#l0"');
		expect(text).toContain('A &amp; B');
		expect(text).not.toMatch(/zoe/i);
	});

	test('loses what runs, loads or styles, and says so', () => {
		const { text, leftOut } = cleanSvg(
			svg(
				'<script>alert(1)</script><style>@import "https://evil.example/x"</style><g onclick="alert(1)" class="a"><image href="https://evil.example/x.png"/><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="https://evil.example"/></body></foreignObject><use href="https://evil.example/x.svg#a"/><path fill="url(https://evil.example/#a)" d="M0 0"/><a href="javascript:alert(1)"><path d="M1 1"/></a><animate attributeName="href" to="javascript:alert(1)"/></g>',
				'viewBox="0 0 1 1" onload="alert(1)"',
			),
			same,
		)!;
		expect(text).not.toMatch(/script|alert|evil|style|import|onload|onclick|image|foreign|iframe|animate/i);
		expect(text).toContain('<path d="M1 1"');
		expect(leftOut).toEqual(
			expect.arrayContaining([
				'<a>',
				'<animate>',
				'<foreignObject>',
				'<image>',
				'<script>',
				'<style>',
				'class',
				'fill',
				'href',
				'onclick',
				'onload',
			]),
		);
	});

	test('without a size, or that is something else, is none', () => {
		expect(cleanSvg(svg('<path d="M0 0"/>', ''), same)).toBeUndefined();
		expect(cleanSvg(svg('', 'width="10" height="5px"'), same)).toMatchObject({ width: 10, height: 5 });
		for (const text of ['', 'hello', '<svg viewBox="0 0 0 0"/>', '<svg viewBox="0 0 1'])
			expect(cleanSvg(text, same)).toBeUndefined();
	});

	test('has its words masked, and nothing but its words', () => {
		const { text } = cleanSvg(svg('<text>Zoe</text><path d="M0 0"/>'), (words) =>
			words.replaceAll(/Zoe|M0/g, '(redacted)'),
		)!;
		expect(text).toContain('(redacted)</text>');
		expect(text).toContain('d="M0 0"');
	});
});

test('a PNG keeps its picture alone; what ends too early or is none is refused', () => {
	expect(cleanPng(png)).toEqual({
		bytes: Buffer.concat([begin, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]),
		width: 2,
		height: 1,
	});
	for (let length = 0; length < png.length - 13; length++) expect(cleanPng(png.subarray(0, length))).toBeUndefined();
	expect(cleanPng(Buffer.from('<svg/>'))).toBeUndefined();
});

describe('the brand of a workspace', () => {
	const folder = mkdtempSync(join(tmpdir(), 'lintel-brand-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'brand'));
	const write = (path: string, content: string | Buffer): void => writeFileSync(join(folder, path), content);
	const read = (branding: string) => {
		write('lintel.yaml', `title: Shop\nbranding:\n${branding}`);
		return readArchitecture(folder, { asOf: '2026-11-28' });
	};
	const told = (branding: string) =>
		read(branding)
			.diagnostics.filter(({ code }) => code.startsWith('logo-'))
			.map(({ code, severity, span }) => [code, severity, span?.start.line]);

	test('is files named by what they hold, and colours for light and dark', () => {
		write('brand/a.svg', svg('<path d="M0 0h9"/>'));
		write('brand/b.png', png);
		const reading = read('  name: Corner shop\n  accent: "#0a5c7a"\n  logo: brand/a.svg\n  logoDark: brand/b.png\n');
		const { brand, files } = brandOf(reading);
		expect(brand.name).toBe('Corner shop');
		const shown = [brand.icon, brand.logo, brand.logoDark].map((one) => one!.route.slice(1));
		expect([...files.keys()]).toEqual(shown);
		for (const name of files.keys())
			expect(name).toMatch(/^_astro\/(?:favicon|logo|logo-dark)\.[0-9a-f]{10}\.(?:svg|png)$/);
		expect(brand.style).toContain('--accent: light-dark(#0a5c7a, #');
		expect(brandOf(reading)).toMatchObject({ brand, files });
	});

	const wide = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><path d="M0 0h9"/></svg>';
	const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M7 7h7"/></svg>';
	const words = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text>NB</text></svg>';
	test.each([
		['nothing', '  name: Shop\n', 'Lintel', undefined],
		['a colour', '  accent: "#0a5c7a"\n', '#0a5c7a', 'fill="#0a5c7a"'],
		['a square logo', '  logo: brand/square.svg\n', 'M7 7h7', ';base64,'],
		['a wide logo', '  logo: brand/wide.svg\n', 'Lintel', 'width="34" height="7.5'],
		['an icon beside a logo', '  logo: brand/wide.svg\n  icon: brand/square.svg\n', 'M7 7h7', 'width="34" height="34"'],
		['words that only a font could draw', '  icon: brand/words.svg\n  accent: "#0a5c7a"\n', '<text', 'fill="#0a5c7a"'],
	])('with %s has the icon that fits', (_, branding, inTab, onHomeScreen) => {
		write('brand/wide.svg', wide);
		write('brand/square.svg', square);
		write('brand/words.svg', words);
		const { brand, files, tile } = brandOf(read(branding));
		expect(String(files.get(brand.icon!.route.slice(1)))).toContain(inTab);
		if (onHomeScreen === undefined) expect(tile).toBeUndefined();
		else expect(tile).toContain(onHomeScreen);
	});

	test('without settings is our mark in the tab and nothing else', () => {
		const { files, brand } = brandOf(read('  name: Shop\n'));
		expect([...files.keys()]).toEqual([brand.icon!.route.slice(1)]);
	});

	test('a picture that is not there, leads out, is too large or something else is told where it is named', () => {
		symlinkSync('/etc/hostname', join(folder, 'brand/out.svg'));
		write('brand/large.svg', svg(`<path d="${'M0 0'.repeat(60_000)}"/>`));
		write('brand/text.png', 'no picture');
		for (const path of ['brand/none.svg', 'brand/out.svg', 'brand/large.svg', 'brand/text.png'])
			expect(told(`  logo: ${path}\n`)).toEqual([['logo-refused', 'error', 3]]);
		write('brand/styled.svg', svg('<style>path { fill: red }</style><path d="M0 0"/>'));
		expect(told('  logo: brand/styled.svg\n')).toEqual([['logo-cleaned', 'warning', 3]]);
	});
});
