import { expect, test } from 'vitest';
import { recipesByCheck, recipeTextOf } from './recipe-text.ts';

const page = `# A pair

Two copies.

## The model

\`\`\`yaml title="content/a.yaml"
kind: team
\`\`\`

## What it gives

\`\`\`mermaid component:a
flowchart LR
\`\`\`

\`\`\`words
A depends on B
\`\`\`

\`\`\`diagnostics
\`\`\`

\`\`\`result A6 component:b
component:b
\`\`\`

## The sum

\`\`\`sum
both: 0.1 * 0.1 = 0.01, told as "down for 0.01"
1 + 1 = 2
\`\`\`

Answers: \`single-point-of-failure\`, \`no-timeout\`
`;

test('a recipe reads as a page: files named, pictures with their words, sums as a table', () => {
	const { markdown, when, words, answers, analyses } = recipeTextOf(page);
	expect(when).toBe('Two copies.');
	expect(words).toEqual([['A depends on B']]);
	expect(answers).toEqual(['single-point-of-failure', 'no-timeout']);
	expect(analyses).toEqual(['A6']);
	expect(markdown).toContain('`content/a.yaml`:\n\n```yaml\nkind: team\n```');
	expect(markdown).toContain('```mermaid\nflowchart LR\n```');
	expect(markdown).toContain('`lintel check` has nothing to say about it.');
	expect(markdown).toContain('What `lintel analyze A6 --target component:b` says:');
	expect(markdown).toContain('| Both | `0.1 * 0.1 = 0.01` | `down for 0.01` |\n|  | `1 + 1 = 2` |  |');
	expect(markdown).not.toMatch(/words|Answers|told as/);
});

test('findings lead to the recipes that answer them', () => {
	const text = { id: 'a-pair', kind: 'recipe', title: 'A pair', text: page, file: 'cookbook/a-pair.md' } as const;
	expect(recipesByCheck([text, { ...text, id: 'other', kind: 'check' }])).toEqual(
		new Map([
			['single-point-of-failure', [{ id: 'a-pair', title: 'A pair' }]],
			['no-timeout', [{ id: 'a-pair', title: 'A pair' }]],
		]),
	);
});
