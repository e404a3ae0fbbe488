import { expect, test } from 'vitest';
import { drawingsCounter, spareMemory } from './heap-growth.ts';

test.each([
	[0, 0],
	[999, 0],
	[1_000, 1],
	[5_000, 1],
])('with %d pictures to draw heaps are told %d times to grow slowly', (drawings, expected) => {
	let told = 0;
	const count = drawingsCounter(() => told++);
	for (let at = 0; at < drawings; at++) count();
	expect(told).toBe(expected);
});

test.each([
	[5_000, 0],
	[5_001, 1],
])('with %d components to analyse heaps are told %d times to grow slowly', (components, expected) => {
	let told = 0;
	spareMemory(components, () => told++);
	expect(told).toBe(expected);
});
