import type { Block, Diagram, Inline, Page, Text } from '#views/page.ts';

/** Text that must reach the page as text, in every field that takes text, and addresses that must not become links. */
export const hostileText = `<script>window.pwned=1</script>"><img src=x onerror="window.pwned=1">'</title></textarea>--></style>\${7*7}{{7*7}}`;
export const hostileAddresses = [
	'javascript:window.pwned=1',
	'JaVaScRiPt:window.pwned=1',
	'java\tscript:window.pwned=1',
	' javascript:window.pwned=1',
	'data:text/html,<script>window.pwned=1</script>',
	'vbscript:msgbox(1)',
	'//evil.example/x',
	'/\\evil.example/x',
	'http://evil.example/x',
	'https:evil.example',
	'blob:https://evil.example/x',
	'" onmouseover="window.pwned=1',
];

const text: Text = [
	hostileText,
	{ type: 'code', text: hostileText },
	{ type: 'strong', text: hostileText },
	{ type: 'muted', text: hostileText },
	{ type: 'badge', text: hostileText, tone: 'bad', title: hostileText },
	...hostileAddresses.map((href): Inline => ({ type: 'link', text: hostileText, href, title: hostileText })),
];

const diagram = (id: string, mermaid: string): Diagram => ({
	id,
	mermaid: mermaid + hostileText,
	title: hostileText,
	description: hostileText,
	alternative: [text],
	links: {},
	legend: [{ className: '"><script>window.pwned=1</script>', label: hostileText }],
	origin: hostileText,
});

const blocks: readonly Block[] = [
	{ type: 'lead', text },
	{ type: 'heading', level: 2, id: 'one', text: hostileText, count: 3 },
	{ type: 'text', text },
	{ type: 'facts', facts: [{ label: hostileText, value: text, basis: hostileText }] },
	{ type: 'list', items: [text], ordered: true },
	{ type: 'tree', items: [{ text, children: [{ text }] }] },
	{
		type: 'table',
		id: 'hostile-table',
		caption: hostileText,
		columns: [
			{ id: 'a', label: hostileText, filter: true },
			{ id: 'b', label: 'Second' },
		],
		rows: Array.from({ length: 9 }, (_, at) => ({
			id: `row-${at}`,
			cells: [{ text, sort: hostileText }, { text: [hostileText] }],
		})),
	},
	{ type: 'diagram', diagram: diagram('drawn', 'flowchart LR\n') },
	{ type: 'diagram', diagram: diagram('refused', 'refuse ') },
	{ type: 'callout', tone: 'warning', title: hostileText, text },
	{ type: 'gap', missing: text, add: { file: hostileText, snippet: hostileText } },
	{
		type: 'findings',
		empty: hostileText,
		items: [
			{
				id: 'f',
				title: text,
				badges: text,
				evidence: [text],
				inputs: [{ label: hostileText, value: text, basis: hostileText }],
				suggestion: text,
				waiver: text,
			},
		],
	},
	{ type: 'findings', empty: hostileText, items: [] },
	{
		type: 'commands',
		items: (['read', 'mutate', 'destructive'] as const).map((kind) => ({
			id: `command-${kind}`,
			label: hostileText,
			kind,
			command: hostileText,
			expected: hostileText,
			verify: `\`${hostileText}\``,
			undo: hostileText,
			timeBox: hostileText,
			needs: [hostileText],
		})),
	},
	{
		type: 'cards',
		items: hostileAddresses.map((href) => ({ title: hostileText, href, text, badges: text, eyebrow: hostileText })),
	},
	{
		type: 'stats',
		items: hostileAddresses.map((href) => ({
			label: hostileText,
			value: hostileText,
			href,
			tone: 'bad' as const,
			note: hostileText,
		})),
	},
	{ type: 'code', language: hostileText, text: hostileText, label: hostileText },
	{ type: 'heading', level: 2, id: 'two', text: 'Second' },
	{ type: 'details', summary: hostileText, blocks: [{ type: 'text', text }] },
];

export const hostilePages: readonly Page[] = [
	{
		route: '/hostile/',
		kind: 'component',
		area: 'architecture',
		title: hostileText,
		description: hostileText,
		eyebrow: hostileText,
		badges: text,
		crumbs: [{ text: hostileText, href: '/' }],
		blocks,
		source: { file: hostileText, line: 1 },
		keywords: [hostileText],
		previous: { text: hostileText, href: '/' },
		next: { text: hostileText, href: '/' },
	},
];
