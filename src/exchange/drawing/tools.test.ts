import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { writeD2 } from '../d2/write.ts';
import { writeDot } from '../dot/write.ts';
import { writePlantUml } from '../plantuml/write.ts';
import { allTexts, flowchartWith, sequenceWith, timelineWith } from '../testing/drawings.ts';
import { visible } from './drawn.ts';

/**
 * Each format's own program takes the files and draws every text as it is. Graphviz and PlantUML are Debian packages
 * (`apt-get install graphviz plantuml`); where they are missing, their tests are skipped and say so. D2 comes with `npm ci`.
 */

const missing = (program: string): boolean => spawnSync(program, ['-V'], { stdio: 'ignore' }).error !== undefined;
const PATIENCE_MS = 120_000;

/** What an SVG shows, without white space: programs set blanks as they like. */
function shownIn(svg: string): string {
	const texts = [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map((match) => match[1]!.replace(/<[^>]*>/g, ''));
	return squeezed(
		texts
			.join('')
			.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
				String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
			)
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&apos;', "'")
			.replaceAll('&amp;', '&'),
	);
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, '');

function run(program: string, words: readonly string[], input: string): string {
	// Where a machine has no locale set, Java would write question marks.
	const env = { ...process.env, LC_ALL: 'C.UTF-8' };
	const { status, stdout, stderr } = spawnSync(program, words, { input, encoding: 'utf8', timeout: PATIENCE_MS, env });
	expect(stderr).not.toMatch(/error|warning/i);
	expect(status).toBe(0);
	return stdout;
}

describe.skipIf(missing('dot'))('Graphviz (skipped where `dot` is missing)', () => {
	test.each([
		['a flowchart', flowchartWith(allTexts)],
		['a timeline', timelineWith(allTexts)],
	])('draws every text of %s as it is', (_, drawn) => {
		const shown = shownIn(run('dot', ['-Tsvg'], writeDot(drawn)!));
		for (const text of allTexts) expect(shown).toContain(squeezed(visible(text)));
	});
});

describe.skipIf(missing('plantuml'))('PlantUML (skipped where `plantuml` is missing)', () => {
	test.each([
		['a flowchart', flowchartWith(allTexts)],
		['a sequence', sequenceWith(allTexts)],
		['a timeline', timelineWith(allTexts)],
	])('draws every text of %s as it is, and fetches nothing', { timeout: PATIENCE_MS }, (_, drawn) => {
		const svg = run('plantuml', ['-tsvg', '-pipe', '-failfast2'], writePlantUml(drawn));
		const shown = shownIn(svg);
		for (const text of allTexts) expect(shown).toContain(squeezed(visible(text)));
		expect(svg).not.toMatch(/<image|evil\.example(?:\/x\.png)?"/);
	});
});

describe('D2', () => {
	test('compiles all kinds, with every text as the label it is', { timeout: PATIENCE_MS }, async () => {
		// Its own types do not fit what it gives.
		const name: string = '@terrastruct/d2';
		const { D2 } = (await import(name)) as D2Module;
		const d2 = new D2();
		for (const drawn of [flowchartWith(allTexts), sequenceWith(allTexts), timelineWith(allTexts)]) {
			const { diagram } = await d2.compile(writeD2(drawn));
			const labels = [...diagram.shapes, ...diagram.connections].map(({ label }) => label);
			for (const text of allTexts)
				expect(
					labels.some((label) => label.split('\n').includes(visible(text))),
					text,
				).toBe(true);
		}
		d2.worker?.terminate();
	});
});

interface D2Module {
	readonly D2: new () => {
		compile(text: string): Promise<{
			readonly diagram: {
				readonly shapes: readonly { readonly label: string }[];
				readonly connections: readonly { readonly label: string }[];
			};
		}>;
		readonly worker?: { terminate(): void };
	};
}
