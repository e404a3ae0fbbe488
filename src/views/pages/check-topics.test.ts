import { expect, test } from 'vitest';
import { checks } from '#checks/index.ts';
import { checksByTopic, messagesByTopic } from './check-topics.ts';

test('every check stands under one topic', () => {
	const topics = checksByTopic(checks);
	expect(topics.map(({ title }) => title)).not.toContain('Others');
	expect(topics.flatMap(({ of }) => of.map(({ id }) => id)).sort()).toEqual(checks.map(({ id }) => id).sort());
});

test('a check that no topic names is not lost', () => {
	expect(checksByTopic([{ id: 'made-up' }, { id: 'no-timeout' }])).toEqual([
		{ title: 'Calls, timeouts and retries', of: [{ id: 'no-timeout' }] },
		{ title: 'Others', of: [{ id: 'made-up' }] },
	]);
});

test('a message stands under the first topic that fits, and under one', () => {
	const messages = ['decision-link-broken', 'runbook-link-to-nothing', 'yaml-syntax', 'unknown-key'];
	expect(messagesByTopic(messages.map((id) => ({ id }))).map(({ title, of }) => [title, of[0]!.id])).toEqual([
		['Decision records', 'decision-link-broken'],
		['Runbooks', 'runbook-link-to-nothing'],
		['Files and YAML', 'yaml-syntax'],
		['What is written in the model', 'unknown-key'],
	]);
});
