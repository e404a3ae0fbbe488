import { hostileTexts, invisibleTexts } from '#views/testing/hostile-texts.ts';
import type { Drawn } from '../drawing/drawn.ts';
import { timelineAsList } from '../drawing/timeline-as-list.ts';

/** Drawings for tests of writers: one of everything, with a text of choice in every field. */

export const allTexts: readonly string[] = [
	...hostileTexts,
	...invisibleTexts,
	'&lt;b&gt; &amp; &#60;',
	'\\N \\G \\l',
	'$'.concat('{HOME} $x'),
	'%getenv("HOME") !include /etc/passwd',
	'<img:https://evil.example/x.png> [[https://evil.example x]]',
	'ends with backslash\\',
	'~~~ **__//',
	'a "" b \'\' c',
	']]> --> <!--',
];

export function flowchartWith(texts: readonly string[]): Drawn {
	const shapes = ['box', 'round', 'pill', 'store', 'queue', 'hexagon', 'stack'] as const;
	const lines = ['solid', 'thick', 'dashed', 'plain'] as const;
	const nodes = texts.map((text, at) => ({
		key: `component:${text}`,
		lines: [text, `second ${at}`],
		shape: shapes[at % shapes.length],
		className: at % 3 === 0 ? ('down' as const) : undefined,
		href: '/components/x/',
		group: at % 2 === 0 ? 'g' : undefined,
	}));
	return {
		title: texts[0] ?? '',
		site: 'https://site.example',
		drawing: {
			kind: 'flowchart',
			chart: {
				direction: 'TB',
				nodes,
				groups: [
					{ key: 'g', label: texts.at(-1) ?? '' },
					{ key: 'empty', label: 'Empty', parent: 'g' },
				],
				edges: [
					...texts.map((text, at) => ({
						from: `component:${text}`,
						to: `component:${texts[(at + 1) % texts.length]}`,
						label: text,
						line: lines[at % lines.length],
					})),
					{ from: 'g', to: `component:${texts[1] ?? texts[0]}`, label: 'from a group' },
				],
			},
		},
	};
}

/** A timeline of all texts, as it goes to the writers: the later a text stands here, the earlier it begins there. */
export function timelineWith(texts: readonly string[]): Drawn {
	const looks = ['ongoing', 'over', 'moment', 'critical', undefined] as const;
	const day = (at: number): string => `2026-01-${String(28 - (at % 28)).padStart(2, '0')}`;
	const bars = texts.map((text, at) => ({
		key: `decision:${at}:${text}`,
		label: text,
		from: day(at),
		to: day(at),
		look: looks[at % looks.length],
		href: '/decisions/x/',
		told: text,
	}));
	return {
		title: texts[0] ?? '',
		site: 'https://site.example',
		drawing: {
			kind: 'flowchart',
			chart: timelineAsList({
				sections: [
					{ label: texts.at(-1) ?? '', bars },
					{ label: 'Empty', bars: [] },
				],
			}),
		},
	};
}

export function sequenceWith(texts: readonly string[]): Drawn {
	const [a = '', b = a] = texts;
	return {
		title: a,
		drawing: {
			kind: 'sequence',
			sequence: {
				participants: [
					{ key: 'role:a', lines: [a], person: true },
					{ key: 'component:b', lines: [b], href: '/components/b/' },
				],
				items: [
					...texts.map((text, at) => ({
						type: 'message' as const,
						from: 'role:a',
						to: 'component:b',
						text,
						async: at % 2 === 0,
					})),
					{ type: 'note', over: ['component:b'], lines: texts },
					{
						type: 'optional',
						label: a,
						items: [{ type: 'message', from: 'component:b', to: 'role:a', text: a, reply: true }],
					},
					{
						type: 'parallel',
						branches: [
							{ label: a, items: [{ type: 'message', from: 'role:a', to: 'role:a', text: b }] },
							{ label: b, items: [] },
						],
					},
				],
			},
		},
	};
}
