import { describe, expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';

/** What a record says of its own states, in each of the places where people write it. */

const read = (text: string) => readDecisions([{ path: 'adr/0001-a.md', text }], { root: 'adr' });
const states = (text: string): readonly string[] =>
	read(text).decisions[0]!.statusHistory.map(
		({ state, iso, day, span }) => `${state} ${iso ?? `? ${day}`} :${span.start.line}`,
	);
const body = '\n\n## Context\n\nx\n';

test.each<[string, string, string[]]>([
	[
		'a list in the front matter',
		`---\nstatusHistory:\n  - status: decided\n    date: 2024-05-06\n  - status: superseded\n    date: 2025-06-07\n---\n# A${body}`,
		['accepted 2024-05-06 :3', 'superseded 2025-06-07 :5'],
	],
	[
		'lines in the front matter',
		`---\nstatus: accepted\nhistory:\n  - "2024-01-02 proposed"\n  - 2024-05-06 accepted\n---\n# A${body}`,
		['proposed 2024-01-02 :4', 'accepted 2024-05-06 :5'],
	],
	[
		'a table below a heading',
		`# A\n\n## Status\n\nSuperseded${body}\n## History\n\n| Date | Status | By |\n|---|---|---|\n| 2024-05-06 | **Accepted** | Ann |\n| 2024-01-02 | Proposed | Ann |\n| 2025-06-07 | Superseded by ADR-2 | Bo |\n`,
		['proposed 2024-01-02 :16', 'accepted 2024-05-06 :15', 'superseded 2025-06-07 :17'],
	],
	[
		'a table of versions in the header',
		`# A\n\n* Status: accepted\n\n| Version | Date | Change |\n|--|--|--|\n| 1 | 02/01/2024 | Draft |\n| 2 | 06.05.2024 | Accepted |\n| 3 | 07.05.2024 | Typo in the accepted part |${body}`,
		['draft ? 02/01/2024 :7', 'accepted 2024-05-06 :8'],
	],
	[
		'a list below a heading, day first',
		`# A\n\nStatus: deprecated${body}\n## Changelog\n\n- 2024-01-02: Proposed\n- 2024-05-06 - Accepted by the board\n- 2024-05-07: Accepted wording of section 2 mended\n- 3 March 2025: status changed to Deprecated\n`,
		['proposed 2024-01-02 :11', 'accepted 2024-05-06 :12', 'deprecated 2025-03-03 :14'],
	],
	[
		'a list in German',
		`# A\n\nStatus: Akzeptiert\n\n## Änderungshistorie\n\n* 02.01.2024 vorgeschlagen\n* 06.05.2024 akzeptiert\n\n## Kontext\n\nx\n`,
		['proposed 2024-01-02 :7', 'accepted 2024-05-06 :8'],
	],
	[
		'the status itself, newest first',
		`# A\n\n## Status\n\n- 2025-06-07 Superseded by [B](0002-b.md)\n- 2024-05-06 proposed → accepted${body}`,
		['accepted 2024-05-06 :6', 'superseded 2025-06-07 :5'],
	],
	[
		'a status that tells in brackets what it was',
		`# A\n\n## Status\n\nSuperseded by ADR-2 on 2025-06-07 (accepted on 2024-05-06)${body}`,
		['accepted 2024-05-06 :5', 'superseded 2025-06-07 :5'],
	],
	['nothing but a status', `# A\n\n## Status\n\nAccepted${body}`, []],
	[
		'tables about other things',
		`# A\n\nStatus: accepted${body}\n## Plan\n\n| Phase | Date | Status |\n|---|---|---|\n| 1 | 2024-05-06 | Accepted |\n\n| ADR | Date | Status |\n|---|---|---|\n| 2 | 2024-05-06 | Superseded |\n`,
		[],
	],
	[
		'a change log of the text',
		`# A\n\nStatus: accepted${body}\n## Changelog\n\n- 2024-05-06: Final updates before publishing\n- 2024-05-07: Draft completed\n- 2024-05-08: Removed the last adapter\n`,
		[],
	],
])('%s', (_, text, expected) => {
	expect(states(text)).toEqual(expected);
});

describe('what follows from it', () => {
	const log = '## History\n\n| Date | Status |\n|---|---|\n| 2024-05-06 | Accepted |\n| 2025-06-07 | Superseded |\n';

	test('a record that keeps no other status has the latest, and the day on which it was accepted', () => {
		const [decision] = read(`# A\n\n## Context\n\nx\n\n${log}`).decisions;
		expect(decision!.status).toMatchObject({ state: 'superseded', from: 'changelog' });
		expect(decision!.date?.iso).toBe('2024-05-06');
	});
	test('a day of its own stands before that of the history', () => {
		expect(read(`# A\n\nStatus: superseded\nDate: 2024-04-04\n\n${log}`).decisions[0]!.date?.iso).toBe('2024-04-04');
	});
	test('a record that reads as in force and has ended by its own history is told', () => {
		const told = (status: string) =>
			read(`# A\n\nStatus: ${status}\n\n## Context\n\nx\n\n${log}`)
				.diagnostics.filter(({ code }) => code === 'decision-status-conflict')
				.map(({ message, span }) => `${message} :${span?.start.line}`);
		expect(told('Accepted')).toEqual([
			'the status is `Accepted` in one place and `Superseded (2025-06-07)` in another :14',
		]);
		expect(told('Superseded')).toEqual([]);
	});
	test('many rows and long lines are read in time that grows with them', () => {
		const time = (rows: number): number => {
			const text = `# A\n\nStatus: accepted\n\n## History\n\n| Date | Status |\n|---|---|\n${'| 2024-05-06 | Accepted |\n'.repeat(rows)}\n- ${'2024-05-06 ('.repeat(rows)}\n|${'-'.repeat(rows * 10)}x\n`;
			const start = performance.now();
			expect(read(text).decisions[0]!.statusHistory.length).toBeLessThanOrEqual(200);
			return performance.now() - start;
		};
		time(1000);
		expect(time(20_000)).toBeLessThan(60 * Math.max(5, time(2000)));
	});
});
