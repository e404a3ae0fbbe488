import { expect, test } from 'vitest';
import { undoCommand } from './undo-command.ts';

test.each([
	[
		'kubectl -n pay rollout undo deployment/x --to-revision=<n>',
		'kubectl get',
		'kubectl -n pay rollout undo deployment/x --to-revision=<n>',
		'',
	],
	['rtgsctl session stop', 'rtgsctl session start', 'rtgsctl session stop', ''],
	[
		'fencectl restore, only after reconcile-ledger',
		'fencectl fence',
		'fencectl restore',
		', only after reconcile-ledger',
	],
	["ssh sag1.dc1 'sagctl takeover, now'", 'ssh sag2', "ssh sag1.dc1 'sagctl takeover, now'", ''],
	['dnsctl zone apply x --variant euw1', 'other', 'dnsctl zone apply x --variant euw1', ''],
	['notifyctl unpark with the id that was printed', 'notifyctl park', undefined, undefined],
	['The same command with --to-latest, positions then start', 'kafka', undefined, undefined],
	['Not needed; one node at a time', 'vault', undefined, undefined],
	['None. Keys are loaded again', 'x', undefined, undefined],
	['camt.056 cancellation request for each', 'camt.056x', undefined, undefined],
	['use `kubectl undo`', 'use', undefined, undefined],
	['', '', undefined, undefined],
])('%s', (undo, command, code, rest) => {
	expect(undoCommand(undo, command)).toEqual(code === undefined ? undefined : { command: code, rest });
});
