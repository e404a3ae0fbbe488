import type { Span } from '#diagnostics/diagnostic.ts';
import type { DecisionFile } from '../decision.ts';
import { markupOf } from '../markup/markup.ts';
import type { readDecisions } from '../read-decisions.ts';
import { inverseOf } from '../relations.ts';

/** Numbers that look random and are the same on every machine: mulberry32. Gives a function from a bound to a whole number below it. */
export function chanceFrom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

type Chance = (below: number) => number;

const STATES =
	'Accepted|✅ **Accepted**|~~Proposed~~ Accepted|superseded by [ADR-2](0002-b.md)|Superseded by ADR 3 and ADR-4|Remplacé par ADR-2|已被 ADR-0002 取代|proposed -> accepted|{proposed \\| rejected}|[ ] a|- [x] Accepted\\n- [ ] Rejected|![Accepted](https://img.shields.io/badge/status-accepted-green)|not accepted|TBD|Implemented (Swift 3.0)|||Frobnicated|Partly superseded|Accepted\\n\\nSupersedes [2. B](0002-b.md)'.split(
		'|',
	);
const DATES = [
	'2020-02-29',
	'2021-02-29',
	'03/04/2021',
	'4. März 2021',
	'2024-023-2706',
	'{2023-11-10}',
	'2021年3月4日',
	'YYYY-MM-DD',
	'',
	'soon',
	'[2020-06-15](x)',
];
const PEOPLE = ['@a, @b', '[A](@a); B', '', 'Team (x, y), B', '- A\n- B', '{list everyone}', '<br>A<br>'];
const TITLES = [
	'Use queues',
	'7. Use queues',
	'ADR-007: Use `queues` & <b>topics</b>',
	'[X-1] A',
	'{short title}',
	'',
	'2020-01-01 - A',
	'# x',
	'使用队列',
	'UTF-8 everywhere',
	'\u202eevil\u202c',
	'💥'.repeat(30),
];
const HEADINGS =
	'Context|Decision|Consequences|Status|Links|Related ADRs|Changelog|Kontext|Entscheidung|Contexte|Décision|Contexto|背景|决策|More Information|Data|Datum|Pros and Cons|1. Context|⚡ Status'.split(
		'|',
	);
const PROSE = [
	'We decided for queues.',
	'This decision has been superseded by [2](0002-b.md).',
	'See also ADR-2, [3](0003-c.md) and #4.',
	'- Related: [B](0002-b.md)\n  - deeper',
	'**Related ADRs**:\n- [ADR 2](0002-b.md)\n- ADR-0003',
	'| a | b |\n|---|---|\n| Status | Accepted |',
	'```yaml\nstatus: rejected\n```',
	'<!-- hidden',
	'<details><summary>x</summary>y</details>',
	'<script>alert(1)</script>',
	'[a]: 0002-b.md',
	'[x][a]',
	'> [!NOTE]\n> quoted',
	'- 2021-01-01: first\n- 2021-02-01: second',
	'x\n===',
	'y\n---',
	'![p](x.png)',
	'{{< ref "0002-b.md" >}}',
	'[[0002-b]]',
	'{/* c */}',
	'import X from "x"',
	'[^1]\n\n[^1]: foot',
	'~~~\nfence',
	'\t- tabbed',
	'a'.repeat(300),
	'&amp;&lt;',
	'replaces 3 servers',
	'ADR-2 supersedes ADR-3',
	'---',
];

/** A record as somebody might write it, in one of many shapes, with mistakes; at most a few thousand characters. */
export function madeRecord(chance: Chance): string {
	const one = <Item>(items: readonly Item[]): Item => items[chance(items.length)]!;
	const status = one(STATES).replaceAll('\\n', '\n').replaceAll('\\|', '|');
	const parts: string[] = [];
	const shape = chance(8);
	if (shape === 0 || shape === 7)
		parts.push(
			`---\nstatus: ${status}\ndate: ${one(DATES)}\ndecision-makers: ${one(PEOPLE)}\ntitle: ${one(TITLES)}\n${one(['supersedes: [0002-b.md]\n', 'tags: [accepted]\n', 'waives: [{finding: x}]\n', '', ': bad\n'])}---\n`,
		);
	if (shape === 1) parts.push(`+++\ntitle = "${one(TITLES)}"\nstatus = "${status}"\n+++\n`);
	parts.push(one(['# ', '## ', '#', '']) + one(TITLES));
	if (shape === 2) parts.push(`- Status: ${status}\n- Date: ${one(DATES)}\n- Deciders: ${one(PEOPLE)}`);
	if (shape === 3) parts.push(`**Status:** ${status} | **Date:** ${one(DATES)}`);
	if (shape === 4) parts.push(`| Status | ${status} |\n|---|---|\n| Date | ${one(DATES)} |\n| Supersedes | ADR-2 |`);
	if (shape === 5) parts.push(`Date: ${one(DATES)}`);
	if (shape >= 5)
		parts.push(`${one(['## Status', '### Statut', '##Status', 'Status\n------', '**Status**'])}\n\n${status}`);
	for (let count = chance(7); count > 0; count--) {
		parts.push(`${one(['## ', '### ', '# ', '###### '])}${one(HEADINGS)}`);
		for (let lines = chance(4); lines > 0; lines--) parts.push(one(PROSE));
	}
	return parts.join(one(['\n\n', '\n', '\r\n\r\n', '\n\n\n']));
}

const PIECES = [
	'',
	'\n',
	'[',
	']',
	'(',
	')',
	'|',
	'`',
	'```\n',
	'<!--',
	'-->',
	'*',
	'**',
	'#',
	'---\n',
	': ',
	'{',
	'}',
	'\t',
	'\u00a0',
	'\ufeff',
	'\0',
	'\ud800',
	'🙂',
	'é',
	'‮',
	'\r',
	'<',
	'>',
	'"',
	"'",
	'\\',
	'superseded by ',
	'Status',
	'2020-01-01',
	'0002-b.md',
	'ADR-2',
];

/** The same text with some mistakes: pieces cut out, doubled, moved, put in, replaced, letters changed, its end lost. */
export function damaged(text: string, chance: Chance): string {
	let result = text;
	for (let times = 1 + chance(6); times > 0; times--) {
		const at = chance(result.length + 1);
		const to = Math.min(result.length, at + chance(40));
		const piece = PIECES[chance(PIECES.length)]!;
		const way = chance(7);
		if (way === 0) result = result.slice(0, at) + result.slice(to);
		else if (way === 1) result = result.slice(0, to) + result.slice(at);
		else if (way === 2) result = result.slice(0, at) + piece.repeat(1 + chance(20)) + result.slice(at);
		else if (way === 3) result = result.slice(0, at) + piece + result.slice(to);
		else if (way === 4) result = result.slice(at) + result.slice(0, at);
		else if (way === 5) result = result.slice(0, at);
		else
			result =
				result.slice(0, at) + String.fromCharCode(result.charCodeAt(at) ^ (1 << chance(8))) + result.slice(at + 1);
	}
	return result.slice(0, 20_000);
}

/** What a reading must never get wrong, whatever the text: `undefined` when all is well. */
export function brokenPromise(file: DecisionFile, read: typeof readDecisions): string | undefined {
	const { decisions, documents, diagnostics } = read([file], { root: 'adr' });
	const refused = diagnostics.filter(({ code }) => code.startsWith('decision-file-')).length;
	// A text that was doubled may hold several records, and is a log of them then.
	const isLog = documents.length === 1 && documents[0]!.kind === 'log' && decisions.length > 0;
	const isCounted = isLog
		? refused === 0 && decisions.every(({ file: own }) => own === file.path)
		: decisions.length + documents.length + refused === 1;
	if (!isCounted) return 'the file is lost, or counted twice';
	const length = file.text?.length ?? 0;
	const lines = (file.text ?? '').split(/\r\n|\r|\n/);
	// Offsets of another markup count in the Markdown that is made of it; lines are those of the file.
	const isWithin = ({ end }: Span): boolean =>
		markupOf(file.path) === undefined ? end.offset <= length : end.line <= lines.length;
	for (const { span, code } of diagnostics)
		if (span && (span.start.offset > span.end.offset || span.start.line < 1 || !isWithin(span)))
			return `the place of ${code} lies outside the text`;
	for (const decision of decisions) {
		if (decision.title === '') return 'a record without a title';
		if (decision.slug === '' || /[\s/?#]/.test(decision.slug))
			return `the slug ${decision.slug} is no part of an address`;
		const { date } = decision;
		if (date?.iso !== undefined && Number.isNaN(Date.parse(date.iso))) return `${date.iso} is no day`;
		const places = [
			decision.status.span,
			date?.span,
			...decision.people.map(({ span }) => span),
			...decision.relations.map(({ span }) => span),
			...decision.sections.map(({ span }) => span),
		];
		for (const span of places)
			if (span && (span.start.offset > span.end.offset || span.end.offset > decision.source.length))
				return 'a place outside the text';
	}
	return undefined;
}

/** What must hold between the records of one log: every relation leads to another record, which knows of it. */
export function brokenLog(texts: readonly string[], read: typeof readDecisions, ending = 'md'): string | undefined {
	const files = texts.map((text, at) => ({ path: `adr/000${at}-x.${ending}`, text }));
	const { decisions } = read(files, { root: 'adr' });
	const byRef = new Map(decisions.map((decision) => [decision.ref, decision]));
	if (byRef.size !== decisions.length) return 'two records share a name';
	for (const { ref, relations } of decisions)
		for (const { type, target } of relations) {
			if (target === undefined) continue;
			const other = byRef.get(target);
			if (!other || target === ref) return `${ref} ${type} ${target}, which is no other record`;
			if (!other.relations.some((back) => back.target === ref && back.type === inverseOf(type)))
				return `${target} does not know that ${ref} ${type} it`;
		}
	return undefined;
}
