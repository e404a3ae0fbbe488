import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';
import { violationsIn } from './accessibility.ts';

/** Pictures that answer: every interaction by mouse, touch and keyboard, and what stays when scripts or colours are missing. */

const system = 'systems/payments-hub/';
const flow = 'flows/submit-chaps-payment/';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const figure = (page: Page, id = 'containers'): Locator => page.locator(`#${id}`);
const canvas = (page: Page, id = 'containers'): Locator => figure(page, id).locator('.canvas');
const node = (page: Page, id: string, of = 'containers'): Locator =>
	figure(page, of).locator(`[data-node="${id}"]:not(.mmd-group, .mmd-group-title)`).first();
const widthOf = (page: Page): Promise<number> =>
	canvas(page)
		.locator('svg')
		.evaluate((svg) => svg.getBoundingClientRect().width);
const scrollOf = (page: Page, id = 'containers') =>
	canvas(page, id).evaluate(({ scrollLeft, scrollTop }) => ({ x: scrollLeft, y: scrollTop }));
const pageTop = (page: Page): Promise<number> => page.evaluate(() => scrollY);

async function open(page: Page, address = system, id = 'containers'): Promise<void> {
	await page.goto(address);
	const come = (): Promise<void> =>
		figure(page, id).evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
	await come();
	await expect(figure(page, id)).toHaveClass(/\blive\b/);
	// Pictures above it have come to life on the way.
	await come();
}

async function zoomedIn(page: Page): Promise<void> {
	await open(page);
	for (let at = 0; at < 5; at++) await figure(page).getByRole('button', { name: 'Larger' }).click();
}

test.describe('zoom and pan', () => {
	test('buttons zoom, show the natural size and fit the whole picture, and nothing below moves', async ({ page }) => {
		await open(page);
		const natural = await canvas(page)
			.locator('svg')
			.evaluate((svg) => Number(svg.getAttribute('width')));
		const below = () => figure(page).evaluate((element: HTMLElement) => element.offsetHeight);
		const height = await below();
		const first = await widthOf(page);
		await figure(page).getByRole('button', { name: 'Larger' }).click();
		expect(await widthOf(page)).toBeCloseTo(first * 1.25, -1);
		await figure(page).getByRole('button', { name: 'Smaller' }).click();
		expect(await widthOf(page)).toBeCloseTo(first, -1);
		await figure(page).getByRole('button', { name: 'Fit' }).click();
		const fits = await canvas(page).evaluate(
			(element) => element.scrollWidth <= element.clientWidth + 1 && element.scrollHeight <= element.clientHeight + 1,
		);
		expect(fits).toBe(true);
		if (await figure(page).locator('.size').isVisible()) {
			await figure(page).locator('.size').click();
			expect(await widthOf(page)).toBeCloseTo(natural, 0);
		}
		expect(await below()).toBe(height);
	});

	test('keys zoom, fit and move; at the edge of the picture an arrow moves the page again', async ({ page }) => {
		await open(page);
		await canvas(page).focus();
		const first = await widthOf(page);
		for (let at = 0; at < 5; at++) await page.keyboard.press('+');
		expect(await widthOf(page)).toBeGreaterThan(first * 2);
		await canvas(page).evaluate((element) => element.scrollTo(0, 0));
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowDown');
		expect(await scrollOf(page)).toEqual({ x: 80, y: 80 });
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowUp');
		expect(await scrollOf(page)).toEqual({ x: 0, y: 0 });
		const top = await pageTop(page);
		await page.keyboard.press('ArrowUp');
		await expect.poll(() => pageTop(page)).toBeLessThan(top);
		await page.keyboard.press('-');
		await page.keyboard.press('0');
		expect(await widthOf(page)).toBeLessThan(first * 1.3);
		await expect(figure(page).locator('.hint')).toBeVisible();
		const described = await canvas(page).getAttribute('aria-describedby');
		expect(await figure(page).locator('.hint').getAttribute('id')).toBe(described);
	});

	test('the wheel moves the page, zooms with Ctrl where the pointer is, and moves the picture that has the focus', async ({
		page,
	}, info) => {
		test.skip(info.project.name === 'phone', 'a phone has no wheel');
		await zoomedIn(page);
		await page.mouse.move(0, 0);
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		await canvas(page).hover();
		const before = { top: await pageTop(page), scroll: await scrollOf(page) };
		await page.mouse.wheel(0, 100);
		await expect.poll(() => pageTop(page)).toBeGreaterThan(before.top);
		expect(await scrollOf(page)).toEqual(before.scroll);
		await open(page);
		const target = node(page, 'component__payment_orchestrator');
		const box = (await target.boundingBox())!;
		await page.mouse.move(box.x + 5, box.y + 5);
		const width = await widthOf(page);
		const top = await pageTop(page);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -200);
		await page.keyboard.up('Control');
		await expect.poll(() => widthOf(page)).toBeGreaterThan(width * 1.4);
		expect(await pageTop(page)).toBe(top);
		const after = (await target.boundingBox())!;
		expect(Math.abs(after.x - box.x)).toBeLessThan(12);
		expect(Math.abs(after.y - box.y)).toBeLessThan(12);
		await canvas(page).focus();
		const inside = { top: await pageTop(page), scroll: await scrollOf(page) };
		await page.mouse.wheel(0, 60);
		await expect.poll(async () => (await scrollOf(page)).y).toBeGreaterThan(inside.scroll.y);
		expect(await pageTop(page)).toBe(inside.top);
	});

	test('dragging moves the picture and follows no link; a click does', async ({ page }, info) => {
		test.skip(info.project.name === 'phone', 'a phone has no mouse');
		await zoomedIn(page);
		const target = node(page, 'component__payment_orchestrator');
		await target.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
		const box = (await target.boundingBox())!;
		const start = await scrollOf(page);
		await page.mouse.move(box.x + 20, box.y + 10);
		await page.mouse.down();
		await page.mouse.move(box.x - 40, box.y - 30, { steps: 5 });
		await page.mouse.up();
		const moved = await scrollOf(page);
		expect(moved.x - start.x).toBeCloseTo(60, 0);
		expect(moved.y - start.y).toBeCloseTo(40, 0);
		await expect(page).toHaveURL(new RegExp(`${system}`));
		await target.click();
		await expect(page).toHaveURL(/components\/payment-orchestrator\//);
	});

	test('two fingers zoom and move the picture; one finger moves the page', async ({ page }, info) => {
		test.skip(info.project.name !== 'phone', 'fingers need a touch screen');
		await open(page);
		const client = await page.context().newCDPSession(page);
		const box = (await canvas(page).boundingBox())!;
		const middle = { x: box.x + box.width / 2, y: box.y + 200 };
		const width = await widthOf(page);
		await pinch(client, middle, 40, 120);
		expect(await widthOf(page)).toBeGreaterThan(width * 2);
		const before = await scrollOf(page);
		await twoFingers(client, middle, { x: middle.x - 50, y: middle.y - 60 });
		const after = await scrollOf(page);
		expect(after.x - before.x).toBeCloseTo(50, -1);
		expect(after.y - before.y).toBeCloseTo(60, -1);
		const top = await pageTop(page);
		await oneFinger(client, middle, { x: middle.x, y: middle.y - 150 });
		await expect.poll(() => pageTop(page)).toBeGreaterThan(top + 50);
		expect((await scrollOf(page)).y).toBe(after.y);
	});
});

interface Point {
	readonly x: number;
	readonly y: number;
}

const touch = (client: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly Point[]) =>
	client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });

async function pinch(client: CDPSession, middle: Point, from: number, to: number): Promise<void> {
	const at = (half: number): Point[] => [
		{ x: middle.x - half, y: middle.y },
		{ x: middle.x + half, y: middle.y },
	];
	await touch(client, 'touchStart', ...at(from));
	for (let step = 1; step <= 8; step++) await touch(client, 'touchMove', ...at(from + ((to - from) * step) / 8));
	await touch(client, 'touchEnd');
}

async function twoFingers(client: CDPSession, from: Point, to: Point): Promise<void> {
	const at = (part: number): Point[] => {
		const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
		return [
			{ x: x - 30, y },
			{ x: x + 30, y },
		];
	};
	await touch(client, 'touchStart', ...at(0));
	for (let step = 1; step <= 8; step++) await touch(client, 'touchMove', ...at(step / 8));
	await touch(client, 'touchEnd');
}

async function oneFinger(client: CDPSession, from: Point, to: Point): Promise<void> {
	await touch(client, 'touchStart', from);
	for (let step = 1; step <= 10; step++)
		await touch(client, 'touchMove', {
			x: from.x + ((to.x - from.x) * step) / 10,
			y: from.y + ((to.y - from.y) * step) / 10,
		});
	await touch(client, 'touchEnd');
}

test.describe('looking around', () => {
	const lit = (page: Page, id = 'containers') =>
		figure(page, id)
			.locator('.lit[data-node]')
			.evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset['node']))].sort());

	test('the pointer lights up a node with its neighbours and dims the rest', async ({ page }, info) => {
		test.skip(info.project.name === 'phone', 'a finger cannot hover');
		await open(page);
		await node(page, 'component__outbox_relay').hover();
		expect(await lit(page)).toEqual([
			'component__outbox_relay',
			'component__payment_db',
			'component__payment_events',
			'component__payment_orchestrator',
		]);
		await expect(node(page, 'component__repair_queue_ui')).toHaveCSS('opacity', /0\.\d/);
		await expect(node(page, 'component__payment_db')).toHaveCSS('opacity', '1');
		await page.mouse.move(2, 2);
		expect(await lit(page)).toEqual([]);
	});

	test('the focus does the same, says so, and distance and direction change it', async ({ page }) => {
		await open(page);
		await page.getByRole('button', { name: 'Explore' }).first().click();
		const search = figure(page).getByRole('searchbox');
		await expect(search).toBeFocused();
		await canvas(page).focus();
		for (let at = 0; at < 40; at++) {
			await page.keyboard.press('Tab');
			const focused = await page.evaluate(
				() => document.activeElement?.querySelector<HTMLElement>('[data-node]')?.dataset['node'],
			);
			if (focused === 'component__outbox_relay') break;
		}
		// Lit up a frame later.
		await expect.poll(async () => (await lit(page)).length).toBe(4);
		await expect(figure(page).getByRole('status')).toContainText('Outbox relay: 2 along the arrows, 1 against');
		await figure(page).getByLabel('Direction').selectOption('against');
		await expect.poll(() => lit(page)).toEqual(['component__outbox_relay', 'component__payment_orchestrator']);
		await figure(page).getByLabel('Distance').selectOption('2');
		await expect.poll(() => lit(page)).toContain('component__payment_api');
		expect(await lit(page)).not.toContain('component__payment_db');
		await figure(page).getByRole('button', { name: 'Clear' }).click();
		expect(await lit(page)).toEqual([]);
	});

	test('typing finds a node, Enter goes to it, the address remembers it, Escape shows everything again', async ({
		page,
	}) => {
		await open(page);
		await canvas(page).focus();
		await page.keyboard.press('f');
		await page.keyboard.type('outbox');
		await expect(figure(page).getByRole('status')).toContainText('1 found');
		expect(await lit(page)).toEqual(['component__outbox_relay']);
		await page.keyboard.press('Enter');
		expect((await lit(page)).length).toBe(4);
		await expect(page).toHaveURL(/containers\.node=component__outbox_relay/);
		await page.reload();
		await expect.poll(async () => (await lit(page)).length).toBe(4);
		await figure(page).getByRole('searchbox').fill('no such thing');
		await expect(figure(page).getByRole('status')).toContainText('Nothing in the picture');
		await page.keyboard.press('Escape');
		await expect(figure(page).getByRole('searchbox')).toHaveValue('');
		expect(await lit(page)).toEqual([]);
		await expect(page).not.toHaveURL(/containers\.node/);
	});

	test('a node leads to its page, by click, tap and Enter', async ({ page }, info) => {
		await open(page);
		const target = node(page, 'component__payment_api');
		if (info.project.name === 'phone') await target.tap();
		else await target.click();
		await expect(page).toHaveURL(/components\/payment-api\//);
		await page.goBack();
		await page.locator('#containers a[href$="/components/payment-api/"]').first().focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/components\/payment-api\//);
	});
});

test.describe('overlays', () => {
	test('tiers, single points of failure and a lost zone lie over the same drawing, with words and a legend', async ({
		page,
	}) => {
		await open(page);
		const drawing = await canvas(page)
			.locator('svg')
			.evaluate((svg) => {
				(window as unknown as { kept: Element }).kept = svg;
				return svg.outerHTML;
			});
		const over = figure(page).getByLabel('Lay over the picture');
		await over.selectOption('tiers');
		const legend = figure(page).getByRole('list', { name: 'Legend: Tiers' });
		await expect(legend).toContainText('tier 1 (5)');
		await expect(figure(page).locator('.sign')).toHaveText(['1', '1', '1', '1', '1', '2', '2']);
		await expect(node(page, 'component__payment_api')).toHaveClass(/mmd-tone/);
		await over.selectOption({ label: 'Single points of failure' });
		await expect(legend).toHaveCount(0);
		await expect(figure(page).locator('.sign', { hasText: 'SPOF' }).first()).toBeVisible();
		const lost = await over.locator('option', { hasText: 'is lost' }).first().textContent();
		await over.selectOption({ label: lost! });
		await expect(figure(page).locator('.sign', { hasText: 'DOWN' }).first()).toBeVisible();
		expect(await page.evaluate(() => document.contains((window as unknown as { kept: Element }).kept))).toBe(true);
		await over.selectOption('');
		expect(
			await canvas(page)
				.locator('svg')
				.evaluate((svg) => svg.outerHTML),
		).toBe(drawing);
	});

	test('an address with an overlay shows it', async ({ page }) => {
		await open(page, `${system}?containers.over=teams`);
		await expect(figure(page).getByRole('list', { name: 'Legend: Teams' })).toContainText('Payments Core');
		await expect(figure(page).getByLabel('Lay over the picture')).toHaveValue('teams');
	});
});

test.describe('walking through a flow', () => {
	const title = (page: Page): Locator => page.locator('.walk-title');

	test('buttons and arrow keys go from step to step, through all pictures, with the notes of the table', async ({
		page,
	}) => {
		await open(page, flow, 'sequence');
		await figure(page, 'sequence').getByRole('button', { name: 'Walk through' }).click();
		await expect(title(page)).toContainText(/^Step 1 of \d+: /);
		await expect(page).toHaveURL(/#step-1$/);
		await page.getByRole('button', { name: 'Next step' }).click();
		await expect(title(page)).toContainText('Step 2 of');
		await page.keyboard.press('ArrowRight');
		await expect(title(page)).toContainText('Step 3 of');
		await expect(page.locator('.walk-notes')).toContainText('If the target is down');
		await expect(page.locator('.walk-notes')).toContainText(
			(await page.locator('#step-3 td').nth(3).textContent())!.trim(),
		);
		await expect(figure(page, 'sequence').locator('.mmd-edge.lit')).toHaveCount(1);
		await expect(figure(page, 'path').locator('.mmd-edge.lit')).toHaveCount(1);
		await page.keyboard.press('ArrowLeft');
		await expect(title(page)).toContainText('Step 2 of');
		for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowRight');
		await expect(title(page)).toContainText('Step 6 of');
		await expect(figure(page, 'sequence-2').locator('.walk')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Next step' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(page.locator('.walk')).toHaveCount(0);
		await expect(page).not.toHaveURL(/#step/);
		await expect(page.locator('.dimmed')).toHaveCount(0);
		await expect(figure(page, 'sequence-2').getByRole('button', { name: 'Walk through' })).toBeFocused();
	});

	test('a step can be sent as an address, and on the path the walk stays on the path', async ({ page }) => {
		await page.goto(`${flow}#step-4`);
		await expect(title(page)).toContainText('Step 4 of');
		await expect(figure(page, 'sequence').locator('.mmd-edge.lit')).toBeInViewport();
		await figure(page, 'path').getByRole('button', { name: 'Walk through' }).click();
		await expect(page.locator('.walk')).toHaveCount(0);
		await figure(page, 'path').getByRole('button', { name: 'Walk through' }).click();
		await expect(figure(page, 'path').locator('.walk')).toContainText('Step 1 of');
		await canvas(page, 'path').focus();
		for (let at = 0; at < 6; at++) await page.keyboard.press('ArrowRight');
		await expect(figure(page, 'path').locator('.walk')).toContainText('Step 7 of');
		await expect(figure(page, 'path').locator('.mmd-edge.lit')).toBeInViewport();
	});

	test('the last step has no next one', async ({ page }) => {
		await page.goto(`${flow}#step-1`);
		const steps = Number(/of (\d+)/.exec((await title(page).textContent())!)![1]);
		await expect(page.getByRole('button', { name: 'Previous step' })).toBeDisabled();
		await page.goto(`${flow}#step-${steps}`);
		await expect(title(page)).toContainText(`Step ${steps} of ${steps}`);
		await expect(page.getByRole('button', { name: 'Next step' })).toBeDisabled();
	});
});

test.describe('the whole screen', () => {
	test('opens and closes by button and Escape, gives the focus back, and has an address', async ({ page }) => {
		await open(page);
		await figure(page).getByRole('button', { name: 'Full screen' }).click();
		const dialog = page.getByRole('dialog', { name: /full screen/ });
		await expect(dialog).toBeVisible();
		await expect(canvas(page)).toBeFocused();
		const size = (await dialog.boundingBox())!;
		const window = page.viewportSize()!;
		expect(size).toEqual({ x: 0, y: 0, width: window.width, height: window.height });
		await expect(page).toHaveURL(/containers\.full=1/);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(page).not.toHaveURL(/containers\.full/);
		await expect(figure(page).getByRole('button', { name: 'Full screen' })).toBeFocused();
		await page.goto(`${system}?containers.full=1&containers.over=tiers`);
		await expect(dialog).toBeVisible();
		await expect(figure(page).locator('.sign').first()).toBeVisible();
		await dialog.getByRole('button', { name: 'Close' }).click();
		await expect(dialog).toHaveCount(0);
	});

	test('Escape first undoes a search, then closes', async ({ page }) => {
		await open(page, `${system}?containers.full=1`);
		await page.keyboard.press('f');
		await page.keyboard.type('pay');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeVisible();
		await expect(page.locator('.dimmed')).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});

	for (const scheme of ['light', 'dark'] as const)
		test(`is accessible with everything open, ${scheme}`, async ({ page }) => {
			test.setTimeout(120_000);
			await page.emulateMedia({ colorScheme: scheme });
			await open(page, `${system}?containers.full=1&containers.over=teams&containers.node=component__payment_api`);
			await expect(page.getByRole('dialog')).toBeVisible();
			expect(await violationsIn(scheme, page)).toEqual([]);
			await page.goto(`${flow}#step-3`);
			await figure(page, 'sequence').getByRole('button', { name: 'Full screen' }).click();
			await expect(page.locator('dialog .walk')).toBeVisible();
			expect(await violationsIn(scheme, page)).toEqual([]);
		});
});

test.describe('taking a picture along', () => {
	const choose = async (page: Page, name: string): Promise<void> => {
		await figure(page).locator('summary', { hasText: 'Save' }).click();
		await figure(page).getByRole('button', { name }).click();
	};

	test('the Mermaid text and the address are copied', async ({ page }) => {
		await open(page);
		await choose(page, 'Copy Mermaid');
		await expect(figure(page).getByRole('status')).toContainText('Mermaid text is in the clipboard');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^flowchart /);
		await figure(page).getByLabel('Lay over the picture').selectOption('tiers');
		await choose(page, 'Copy link');
		await expect(figure(page).getByRole('status')).toContainText('address');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?containers\.over=tiers#containers$/);
	});

	test('the SVG stands alone: no sheet, no variable, no host, the same picture in another page', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await open(page);
		const download = page.waitForEvent('download');
		await choose(page, 'Download SVG');
		const file = await download;
		expect(file.suggestedFilename()).toBe('systems-payments-hub-containers.svg');
		const svg = await textOf(await file.createReadStream());
		// Not the whole text in a message: the fonts in it are long.
		expect(/var\(--| class=| style=| data-/.exec(svg)?.[0]).toBeUndefined();
		expect([...svg.matchAll(/(?:src|url)\((?!#|"#|data:)[^)]*\)/g)].map(String)).toEqual([]);
		expect(svg.includes('@font-face')).toBe(true);
		expect(svg.includes('Payment orchestrator')).toBe(true);
		// Dark as the page is: the ground of the picture is.
		expect(/<rect [^>]*fill="rgb\((?:[0-5]?\d, ){2}[0-5]?\d\)"/.test(svg)).toBe(true);
		const alone = await page.context().newPage();
		await alone.setContent(`<img alt="" src="data:image/svg+xml,${encodeURIComponent(svg)}">`);
		expect(await alone.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
	});

	test('the PNG is twice as sharp as the screen', async ({ page }) => {
		await open(page);
		const download = page.waitForEvent('download');
		await choose(page, 'Download PNG');
		const file = await download;
		const bytes = await bytesOf(await file.createReadStream());
		expect(bytes.subarray(1, 4).toString()).toBe('PNG');
		const natural = await canvas(page)
			.locator('svg')
			.evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);
		expect(bytes.readUInt32BE(16)).toBe(Math.ceil(natural * 2));
		// A picture without anything on it would be some hundred bytes.
		expect(bytes.length).toBeGreaterThan(20_000);
	});
});

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
	return Buffer.concat(chunks);
}
const textOf = async (stream: NodeJS.ReadableStream): Promise<string> => (await bytesOf(stream)).toString('utf8');

test('a picture says that it scrolls sideways where it does, and only there', async ({ page }, info) => {
	await page.goto('gallery/');
	const told = await page.evaluate(async () => {
		const all: { readonly id: string; readonly says: boolean; readonly scrolls: boolean }[] = [];
		// What is folded away has no size.
		for (const fold of document.querySelectorAll('details')) fold.open = true;
		for (const element of document.querySelectorAll('.figure:has(.canvas > svg)')) {
			const frame = element.querySelector('.canvas')!;
			// What is far from the window is not laid out.
			frame.scrollIntoView({ behavior: 'instant' });
			let now = { id: element.id, says: true, scrolls: false };
			// It comes to life meanwhile, which may take a busy machine some frames.
			for (let frames = 0; frames < 60 && now.says !== now.scrolls; frames++) {
				await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
				const hint = element.querySelector(':scope > .sideways')?.getBoundingClientRect().height ?? 0;
				now = { id: element.id, says: hint > 5, scrolls: frame.scrollWidth > frame.clientWidth + 1 };
			}
			all.push(now);
		}
		return all;
	});
	expect(told.filter(({ says, scrolls }) => says !== scrolls)).toEqual([]);
	// On a phone there may be none that fits.
	const seen = info.project.name === 'phone' ? [true] : [true, false];
	expect([...new Set(told.map(({ says }) => says))]).toEqual(expect.arrayContaining(seen));
});

test('a picture of everything that is wider than the screen begins with its topmost thing', async ({ page }, info) => {
	test.skip(info.project.name !== 'phone', 'it fits a wider screen');
	await open(page, 'map/', 'map');
	const seen = await canvas(page, 'map').evaluate((frame) => {
		const boxes = [...frame.querySelectorAll('[data-node]:not(.mmd-group, .mmd-group-title)')].map((one) =>
			one.getBoundingClientRect(),
		);
		const [first] = boxes.sort((one, other) => one.top - other.top);
		const { left, right } = frame.getBoundingClientRect();
		return { wider: frame.scrollWidth > frame.clientWidth, first: first!.left >= left && first!.right <= right };
	});
	expect(seen).toEqual({ wider: true, first: true });
});

test('paper gets the plain picture', async ({ page }) => {
	await open(page, `${system}?containers.over=tiers&containers.node=component__payment_api`);
	for (let at = 0; at < 5; at++) await figure(page).getByRole('button', { name: 'Larger' }).click();
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await expect(figure(page).locator('.figure-tools, .look, .hint, .sign, .legend.over')).toHaveCount(3);
	for (const hidden of ['.figure-tools', '.look', '.hint']) await expect(figure(page).locator(hidden)).toBeHidden();
	await expect(node(page, 'component__repair_queue_ui')).toHaveCSS('opacity', '1');
	const inside = await canvas(page).evaluate((element) => element.scrollWidth - element.clientWidth);
	expect(inside).toBeLessThanOrEqual(1);
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(figure(page).locator('.sign').first()).toBeVisible();
});

test('who asked for less motion gets none', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await zoomedIn(page);
	await figure(page).getByRole('button', { name: 'Explore' }).click();
	const places = await figure(page)
		.getByRole('searchbox')
		.evaluate(async (input: HTMLInputElement) => {
			const frame = document.querySelector('#containers .canvas')!;
			input.value = 'ledger';
			input.dispatchEvent(new Event('input'));
			const at = [frame.scrollTop];
			await new Promise((done) => setTimeout(done, 400));
			return [...at, frame.scrollTop];
		});
	expect(places[0]).toBe(places[1]);
	expect(places[0]).toBeGreaterThan(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the picture, its links and its text are there, and nothing that would not work', async ({ page }) => {
		await page.goto(system);
		await expect(canvas(page).locator('svg')).toBeVisible();
		await expect(page.locator('.figure-tools, .hint, .walk')).toHaveCount(0);
		await expect(canvas(page)).toHaveCSS('overflow-y', 'auto');
		await node(page, 'component__payment_api').click();
		await expect(page).toHaveURL(/components\/payment-api\//);
	});
});
