import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { plainOf } from '../blocks.ts';
import { siteOf } from '../site.ts';

const files = `kind: team
id: core
name: Core
---
kind: component
id: wire
name: Überweisung
owner: team:core
`;

const { model, diagnostics } = compile([{ path: 'all.yaml', text: files }], { asOf: '2026-11-23' });
const architecture = { model, decisions: [] };
const { blocks } = siteOf({ architecture, facts: computeFacts(architecture), findings: [] }).pages.find(
	({ route }) => route === '/index-a-z/',
)!;
const under = (id: string): readonly string[] => {
	const list = blocks[blocks.findIndex((block) => block.type === 'heading' && block.id === id) + 1];
	return list?.type === 'list' ? list.items.map(plainOf) : [];
};

test('each letter is one step away, and a name stands under the letter that people look for', () => {
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const letters = blocks.flatMap((block) => (block.type === 'heading' ? [block] : []));
	const row = blocks[1];
	expect(
		row?.type === 'text' &&
			row.text.flatMap((part) => (typeof part !== 'string' && part.type === 'link' ? [part.href] : [])),
	).toEqual(letters.map(({ id }) => `#${id}`));
	expect(under('letter-u')).toContain('Überweisung component, on call');
});

test('words that differ in capitals alone and lead to one page stand there once', () => {
	const symptoms = under('letter-c').filter((words) => /^cannot log in symptom$/i.test(words));
	expect(symptoms).toEqual(['Cannot log in symptom']);
});
