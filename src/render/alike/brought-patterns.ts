/** Patterns that a published package brings along: of what most records have pictures of, one or two relatives. */
import { readFileSync } from 'node:fs';
import { rendererVersion } from '../key.ts';
import type { Patterns } from './draw-alike.ts';
import type { Pattern } from './pattern.ts';
import { plainChart } from './plain-chart.ts';

/** What `scripts/build.ts` writes beside the program of the drawing threads; a checkout has none. */
export const broughtPatternsName = 'patterns.json';

interface Brought {
	/** Of the renderer that drew them, font and all. */
	readonly version: string;
	readonly patterns: Readonly<Record<string, Pattern>>;
}

/** Reads them once, when they are first wanted; none where they are another renderer's or cannot be read. */
export function broughtPatterns(file = new URL(`./${broughtPatternsName}`, import.meta.url)): () => Patterns {
	let known: Patterns | undefined;
	return () => {
		known ??= read(file);
		return known;
	};
}

function read(file: URL): Patterns {
	try {
		const { version, patterns } = JSON.parse(readFileSync(file, 'utf8')) as Brought;
		return version === rendererVersion() ? new Map(Object.entries(patterns)) : new Map();
	} catch {
		return new Map();
	}
}

/** The text of the file. */
export const broughtPatternsText = (patterns: Patterns): string =>
	`${JSON.stringify({ version: rendererVersion(), patterns: Object.fromEntries(patterns) } satisfies Brought)}\n`;

/** Texts of the shapes that are worth bringing along: a record with one relative or two, or with one that has another, or a row of four. */
export function usualShapes(): readonly string[] {
	const few = [2, 3, 4];
	const pairs = [...few, 5].flatMap((one) => [...few, 5].map((other) => [one, other]));
	const threes = few.flatMap((one) => few.flatMap((two) => few.map((three) => [one, two, three])));
	return [
		...pairs.flatMap((lines) => arrangements([[0, 1]]).map((edges) => textOf(lines, edges))),
		...threes.flatMap((lines) =>
			[
				[
					[0, 1],
					[0, 2],
				],
				[
					[0, 1],
					[1, 2],
				],
			].flatMap((joined) => arrangements(joined).map((edges) => textOf(lines, edges))),
		),
		// A record, its two relatives, and what one of them is to another; of the most usual length only, or there would be thousands.
		...[
			[
				[0, 1],
				[0, 2],
				[2, 3],
			],
			[
				[0, 1],
				[0, 2],
				[1, 3],
			],
		]
			.flatMap((joined) => arrangements(joined).map((edges) => textOf([3, 3, 3, 3], edges)))
			.filter((text) => plainChart(text) !== undefined),
	];
}

/** The edges in every order and direction. */
function arrangements(edges: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
	if (edges.length === 0) return [[]];
	return edges.flatMap((edge, at) =>
		arrangements(edges.filter((_, other) => other !== at)).flatMap((others) => [
			[edge, ...others],
			[edge.toReversed(), ...others],
		]),
	);
}

const textOf = (lines: readonly number[], edges: readonly (readonly number[])[]): string =>
	[
		'flowchart LR',
		...lines.map((count, at) => `  n__${at}["${Array.from({ length: count }, () => 'n').join('<br/>')}"]`),
		...edges.map(([from, to]) => `  n__${from} -->|"n"| n__${to}`),
		'',
	].join('\n');
