import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { type Card, type CardSource, cardSvg } from './card-svg.ts';
import { type DrawnCard, openCards } from './cards.ts';
import { placePicture } from './place-picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-cards-'));
const painter = openCards({ cacheDir: join(folder, 'a') });
afterAll(async () => {
	await painter.close();
	rmSync(folder, { recursive: true, force: true });
});

const house = { name: 'Corner shop', address: 'shop.example', accent: '#0a5c7a' };
const card = (title: string, facts: Card['facts'] = []): Card => ({
	kind: 'Component',
	title,
	badges: [{ text: 'tier 1', tone: 'tier' }],
	sentence: 'Takes money.',
	facts,
});
const source = (title: string): CardSource => ({
	card: card(title, [
		{ label: 'Owner', value: 'Payments' },
		{ label: 'Łukasz', value: 'Ελλάδα' },
	]),
	house,
});
const picture = (width: number, height: number, inside = '') => ({
	svg: `<svg id="d0" class="mmd mmd-flowchart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="var(--mmd-text)" font-size="14"><title>T</title><rect x="10" y="10" width="80" height="40" fill="var(--mmd-strong-1)"></rect>${inside}</svg>`,
	caption: 'What it needs',
	width,
	height,
});

/** The size that a PNG says, and how many different colours are in its pixels, which must be RGBA of 8 bits. */
function look(png: Uint8Array): { size: readonly number[]; colours: ReadonlySet<number> } {
	const bytes = Buffer.from(png);
	const data: Buffer[] = [];
	for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
		if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
			data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	expect([bytes[24], bytes[25]]).toEqual([8, 6]);
	const raw = inflateSync(Buffer.concat(data));
	const stride = width * 4;
	const pixels = Buffer.alloc(stride * height);
	// PNG specification, third edition, 9.2: each line is told by what differs from its neighbours.
	for (let y = 0; y < height; y++)
		for (let x = 0; x < stride; x++) {
			const left = x < 4 ? 0 : pixels[y * stride + x - 4]!;
			const up = y === 0 ? 0 : pixels[(y - 1) * stride + x]!;
			const corner = x < 4 || y === 0 ? 0 : pixels[(y - 1) * stride + x - 4]!;
			const near = left + up - corner;
			const [a, b, c] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)];
			const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
			const add = [0, left, up, (left + up) >> 1, paeth][raw[y * (stride + 1)]!]!;
			pixels[y * stride + x] = raw[y * (stride + 1) + 1 + x]! + add;
		}
	const colours = new Set<number>();
	for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.readUIntBE(at, 3));
	return { size: [width, height], colours };
}

const pngOf = (drawn: DrawnCard): Uint8Array => {
	if (!drawn.ok) throw new Error(drawn.message);
	return drawn.png;
};

test('a card is a PNG of 1200 by 630 in the colours of the house, the same bytes each time, from the cache too', async () => {
	const first = pngOf(await painter.paint(source('Payment API')));
	const { size, colours } = look(first);
	expect(size).toEqual([1200, 630]);
	for (const colour of [0xffffff, 0x0a5c7a, 0x161c28]) expect(colours).toContain(colour);
	const other = openCards({ cacheDir: join(folder, 'b') });
	expect(Buffer.from(pngOf(await other.paint(source('Payment API')))).equals(first)).toBe(true);
	await other.close();
	expect(Buffer.from(pngOf(await painter.paint(source('Payment API')))).equals(first)).toBe(true);
	expect(Buffer.from(pngOf(await painter.paint(source('Ledger API')))).equals(first)).toBe(false);
	expect(painter.keyOf(source('Payment API'))).not.toBe(painter.keyOf(source('Ledger API')));
}, 60_000);

test('a picture that can be read is on it, with its words', async () => {
	const shown = picture(400, 120, '<g><text x="50" y="35" text-anchor="middle" font-weight="600">API</text></g>');
	const drawn = await painter.paint({ card: card('Payment API'), house, picture: shown });
	expect(look(pngOf(drawn)).colours).toContain(0x3b6fd0);
	const svg = cardSvg({ card: card('Payment API'), house, picture: shown })!;
	expect(svg).not.toMatch(/<text|<style|var\(|url\(|class=|<title/);
	// Kind, badge, title, caption, name, address, and the word in the picture.
	expect(svg.match(/ d="M/g)).toHaveLength(7);
}, 60_000);

test('a picture that could not be read is not placed: too wide, too tall, too dense, of no size', () => {
	expect(placePicture(picture(400, 120))?.layout).toBe('below');
	expect(placePicture(picture(300, 320))?.layout).toBe('beside');
	// 1088 px for 1000 px of picture: letters of 14 px are 15.2 px high, those of 12 px no more than 13.1.
	expect(placePicture(picture(1000, 100))).toBeDefined();
	expect(placePicture(picture(1000, 100, '<text font-size="12">a</text>'))).toBeUndefined();
	expect(placePicture(picture(1050, 100))).toBeUndefined();
	expect(placePicture(picture(100, 3000))).toBeUndefined();
	expect(placePicture(picture(400, 120, '<g></g>'.repeat(40_000)))).toBeUndefined();
	for (const size of [0, -1, Number.NaN]) expect(placePicture(picture(size, 100))).toBeUndefined();
});

test('no word becomes markup, and a title of any length ends within its room', () => {
	const hostile = '"><script>alert(1)</script><image href="https://evil.example/x"/>&amp;';
	const svg = cardSvg({
		card: card(hostile, [{ label: hostile, value: hostile }]),
		house: { ...house, name: hostile },
	})!;
	expect(svg).not.toMatch(/script|evil|image|alert/);
	for (const title of ['W'.repeat(100_000), 'word '.repeat(20_000), ''])
		expect(cardSvg({ card: card(title), house })!.length).toBeLessThan(400_000);
});

test('letters that no font of ours has are told, not drawn as boxes', async () => {
	expect(await painter.paint(source('支付'))).toMatchObject({ ok: false, kind: 'letters' });
	expect(cardSvg({ ...source('API'), picture: picture(400, 120, '<text x="1" y="9">支付</text>') })).toBeUndefined();
	const left = cardSvg({
		card: card('API', [
			{ label: 'a', value: '支' },
			{ label: 'b', value: '付' },
		]),
		house,
	});
	expect(left).toBe(cardSvg({ card: card('API'), house }));
}, 60_000);
