import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSource } from '#diagnostics/source.ts';
import { evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import { circuitOfTree, type NamedCircuit } from '#graph/fault-tree-definition.ts';
import { readOpenPsa } from './read.ts';

/** Twenty public trees (Aralia benchmark) against the results of another engine, where they are at hand. */

interface Golden {
	readonly name: string;
	readonly top: string;
	readonly coherent: boolean;
	readonly mcsTotal: number;
	readonly mcsByOrder: readonly number[];
	readonly probabilityExact: number;
	readonly probabilityRareEvent: number;
}

const folder = join(import.meta.dirname, '../../../../shared/faulttrees');
const file = join(folder, 'golden.json');
const golden: readonly Golden[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
/** Takes several seconds. */
const slow = new Set(['edf9204']);

describe.skipIf(golden.length === 0)('public fault trees', () => {
	for (const expected of golden) {
		test.skipIf(slow.has(expected.name) && process.env['LINTEL_SLOW'] !== '1')(expected.name, () => {
			const text = readFileSync(join(folder, `${expected.name}.xml`), 'utf8');
			const { tree, diagnostics } = readOpenPsa(createSource(`${expected.name}.xml`, text));
			expect(diagnostics).toEqual([]);
			expect(tree!.tops).toEqual([expected.top]);
			const named = circuitOfTree(tree!.definition) as NamedCircuit;
			const { coherent, cutSets, probability } = evaluateFaultTree(named, tree!.probabilities);
			expect(coherent).toBe(expected.coherent);
			expect(cutSets).toMatchObject({
				kind: 'complete',
				counts: { total: expected.mcsTotal, byOrder: expected.mcsByOrder },
			});
			expect(probability.kind).toBe('exact');
			if (probability.kind !== 'exact') return;
			expect(Math.abs(probability.exact / expected.probabilityExact - 1)).toBeLessThan(1e-9);
			expect(Math.abs(probability.rareEvent! / expected.probabilityRareEvent - 1)).toBeLessThan(1e-9);
			if (coherent) expect(probability.exact).toBeLessThanOrEqual(probability.upperBound! * (1 + 1e-12));
			expect(probability.upperBound!).toBeLessThanOrEqual(probability.rareEvent! * (1 + 1e-12));
		});
	}
});
