import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDecisions } from '#decisions/read-decisions.ts';
import { roleOfHeading } from '#decisions/section-roles.ts';
import { inTheirLanguage, languageOf } from './template-words.ts';

const folder = join(import.meta.dirname, '../templates/adr');
const record = (context: string, decision: string, consequences: string) =>
	readDecisions(
		[{ path: 'adr/0001-a.md', text: `# A\n\n## ${context}\n\nx\n\n## ${decision}\n\nx\n\n## ${consequences}\n\nx\n` }],
		{},
	).decisions;
const german = record('Kontext', 'Entscheidung', 'Konsequenzen');
const french = record('Contexte', 'Décision', 'Conséquences');
const spanish = record('Contexto', 'Decisión', 'Consecuencias');
const portuguese = record('Contexto', 'Decisão', 'Consequências');

test('no line of our templates stays English beside German, French, Spanish or Portuguese neighbours, but the one sentence of a Y-statement', () => {
	for (const name of readdirSync(folder).filter((one) => one !== 'y-statement.md')) {
		const body = readFileSync(join(folder, name), 'utf8');
		for (const beside of [german, french, spanish, portuguese]) {
			const now = inTheirLanguage(body, beside).split('\n');
			const same = body.split('\n').filter((line, at) => /[a-z]{3}/.test(line) && line === now[at]);
			expect(same, name).toEqual([]);
		}
	}
});

test('the headings of our templates mean in every language what they mean in English', () => {
	const rolesOf = (body: string) =>
		[...body.matchAll(/^#{2,4} (.+)$/gm)].map((match) => roleOfHeading(match[1]!)).filter((role) => role !== 'other');
	for (const name of readdirSync(folder)) {
		const body = readFileSync(join(folder, name), 'utf8');
		for (const beside of [german, french, spanish, portuguese])
			expect(rolesOf(inTheirLanguage(body, beside)), name).toEqual(rolesOf(body));
	}
});

test('templates stay as they are beside English neighbours and alone', () => {
	const english = record('Context', 'Decision', 'Consequences');
	expect(languageOf(english)).toBeUndefined();
	for (const beside of [english, []])
		expect(inTheirLanguage('## Context\n\n* Good, because\n', beside)).toBe('## Context\n\n* Good, because\n');
});
