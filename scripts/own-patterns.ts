import { broughtPatternsText, usualShapes } from '#render/alike/brought-patterns.ts';
import { learnPattern, patternKey } from '#render/alike/draw-alike.ts';
import { type Pattern, patternSource } from '#render/alike/pattern.ts';
import { plainChart } from '#render/alike/plain-chart.ts';
import { startEngine } from '#render/engine.ts';
import { ensureBundle } from '#render/mermaid/bundle.ts';

/** Prints the patterns that a package brings along. A program of its own, because the engine takes over the globals of its thread. */
const { drawWhole } = await startEngine(await ensureBundle());
const patterns = new Map<string, Pattern>();
for (const text of usualShapes()) {
	const source = patternSource(plainChart(text)!, { title: 'n', description: 'n' });
	const pattern = await learnPattern(source, drawWhole);
	if (pattern !== undefined) patterns.set(patternKey(source), pattern);
}
process.stdout.write(broughtPatternsText(patterns));
