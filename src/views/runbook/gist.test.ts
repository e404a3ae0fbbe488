import { expect, test } from 'vitest';
import type { Entity } from '#model/model.ts';
import { gistOf, namesIn } from './gist.ts';

const runbookOf = (text: string) => ({ body: { text, line: 1 } }) as Entity<'runbook'>;

test('the gist is what the section about meaning says, without headings, listings and notes to the writer', () => {
	const text = `# KubePodNotReady

## Impact

Nobody can pay.

## Meaning

Pod has been in a non-ready state for **more than** 15 minutes.
State Running but not ready means readiness probe fails.

\`\`\`sh
kubectl get pods
\`\`\`
{{< hint info >}}
TODO
`;
	expect(gistOf(runbookOf(text))).toBe(
		'Pod has been in a non-ready state for more than 15 minutes. State Running but not ready means readiness probe fails.',
	);
});

test('it ends with a whole sentence, and is nothing where there is no prose', () => {
	const sentence = 'Every write request is sent to the disk by the leader before anybody is told that it succeeded.';
	expect(gistOf(runbookOf(`${sentence} ${sentence} ${sentence}`))).toBe(`${sentence} ${sentence}`);
	expect(gistOf(runbookOf('# Title\n\n```\nls\n```\n'))).toBeUndefined();
	expect(gistOf({} as Entity<'runbook'>)).toBeUndefined();
});

test('metrics, states, error codes and messages of logs are names to look for', () => {
	const text =
		'See `etcd_mvcc_db_total_size_in_bytes`.\n\n```\nmain-0 CrashLoopBackOff AMQ9202E msg="Creating target failed"\n```\nA PersistentVolume is not.';
	expect(namesIn(runbookOf(text))).toEqual([
		'Creating target failed',
		'etcd_mvcc_db_total_size_in_bytes',
		'CrashLoopBackOff',
		'AMQ9202E',
	]);
});
