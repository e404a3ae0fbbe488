import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * `lintel check` must grow with the model and not with its square. No clock is asked, so a busy machine changes nothing: V8 counts
 * how often our code runs for one synthetic model and for one of twice the size, see `growth/count-steps.ts`.
 */

/** Twice the model is twice the work, and a little for what gets deeper with it. */
const usual = 2.8;

/** Where every failure meets every target, many at a time: with the square, but at a hundredth of its price. */
const squares: { readonly [file: string]: number } = {
	'analysis/worlds.ts': 5.5,
	'analysis/batch-propagation.ts': 4.2,
	'analysis/single-points-of-failure.ts': 4.2,
	'analysis/lane-counter.ts': 4.2,
	'graph/circuit.ts': 4.2,
};

/** Less than this nobody notices: what is solved for a few small targets varies from model to model. */
const unnoticed = 120_000;

test('twice the model is no more than about twice the work', { timeout: 300_000 }, () => {
	const program = join(import.meta.dirname, 'growth/count-steps.ts');
	const printed = execFileSync(process.execPath, [program, '500', '1000'], { encoding: 'utf8' });
	const [small, large] = JSON.parse(printed) as [Record<string, number>, Record<string, number>];
	const grown = Object.entries(large)
		.map(([file, steps]) => ({ file, steps, times: steps / Math.max(1, small[file] ?? 0) }))
		.filter(({ file, steps, times }) => steps > unnoticed && times > (squares[file] ?? usual));
	expect(grown).toEqual([]);
	const total = (steps: Readonly<Record<string, number>>): number => Object.values(steps).reduce((a, b) => a + b, 0);
	expect(total(large) / total(small)).toBeLessThan(2.5);
	expect(total(large)).toBeLessThan(20_000_000);
});
