import { expect, test } from 'vitest';
import { onlyReads, readingCommands } from './reading-commands.ts';

test.each([
	'kubectl get pods',
	'kubectl -n $NAMESPACE describe pod $POD',
	'kubectl --context=a -n pay logs <pod> --tail 20',
	'oc get node | grep -v Ready | head -5',
	'kubectl rollout status deploy/api',
	'journalctl -b -f -u kubelet.service',
	'systemctl status etcd',
	'etcdctl endpoint status -w table',
	'df -h',
	'aws ec2 describe-instances --region eu-west-1',
])('`%s` only reads', (command) => {
	expect(onlyReads(command)).toBe(true);
});

test.each([
	'kubectl delete pod x',
	'kubectl edit cm get',
	'kubectl exec x -- get',
	'kubectl rollout restart deploy/api',
	'kubectl cluster-info dump --output-directory /tmp',
	'kubectl get pods; rm -rf /',
	'kubectl get pods && kubectl delete pod x',
	'kubectl get pods > /etc/passwd',
	'kubectl get pods | xargs kubectl delete pod',
	'kubectl get pods || reboot',
	'kubectl get $(reboot)',
	'kubectl get `reboot`',
	'kubectl get pods \\',
	'journalctl --vacuum-time=1d',
	'ss -K dst 10.0.0.1',
	'systemctl restart etcd',
	'etcdctl defrag',
	'aws ec2 terminate-instances --instance-ids describe-1',
	'kubectl get p\u043eds',
	'getkubectl get pods',
	'sudo kubectl get pods',
	'cat /etc/passwd',
	'grep x',
	'',
])('`%s` is not known to only read', (command) => {
	expect(onlyReads(command)).toBe(false);
});

test('commands are found in listings and sentences, each once, with what is said before them', () => {
	const text = [
		'- Check pod events via `kubectl -n $NAMESPACE describe pod $POD`.',
		'- Restart it: `kubectl rollout restart deploy/api`',
		'',
		'Look at [the nodes](x.md). Then see which are',
		'not ready:',
		'',
		'```console',
		'$ kubectl get nodes',
		'NAME   STATUS',
		'```',
		'',
		'`kubectl get nodes`',
		'```',
		'df -h',
		'```',
	].join('\n');
	expect(readingCommands(text)).toEqual([
		{ command: 'kubectl -n $NAMESPACE describe pod $POD', said: 'Check pod events', line: 0 },
		{ command: 'kubectl get nodes', said: 'Then see which are not ready', line: 7 },
		{ command: 'df -h', said: 'kubectl get nodes', line: 13 },
	]);
});
