import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDecisions } from '#decisions/read-decisions.ts';
import { inTheirLanguage, languageOf } from './template-words.ts';

const folder = join(import.meta.dirname, '../templates/adr');
const record = (context: string, decision: string, consequences: string) =>
	readDecisions(
		[{ path: 'adr/0001-a.md', text: `# A\n\n## ${context}\n\nx\n\n## ${decision}\n\nx\n\n## ${consequences}\n\nx\n` }],
		{},
	).decisions;
const german = record('Kontext', 'Entscheidung', 'Konsequenzen');
const french = record('Contexte', 'Décision', 'Conséquences');

test('no line of our templates stays English beside German or French neighbours, but the one sentence of a Y-statement', () => {
	for (const name of readdirSync(folder).filter((one) => one !== 'y-statement.md')) {
		const body = readFileSync(join(folder, name), 'utf8');
		for (const beside of [german, french]) {
			const now = inTheirLanguage(body, beside).split('\n');
			const same = body.split('\n').filter((line, at) => /[a-z]{3}/.test(line) && line === now[at]);
			expect(same, name).toEqual([]);
		}
	}
});

test('templates stay as they are beside English neighbours and alone', () => {
	const english = record('Context', 'Decision', 'Consequences');
	expect(languageOf(english)).toBeUndefined();
	for (const beside of [english, []])
		expect(inTheirLanguage('## Context\n\n* Good, because\n', beside)).toBe('## Context\n\n* Good, because\n');
});
