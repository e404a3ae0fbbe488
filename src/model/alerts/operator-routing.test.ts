import { describe, expect, test } from 'vitest';
import { renderCompact } from '#diagnostics/text.ts';
import type { Model } from '../model.ts';
import type { AlertRule } from './alert-rule.ts';
import { selects } from './label-selector.ts';
import { receiversOf } from './reached-receivers.ts';
import { readRouting } from './read-routing.ts';

/** The main configuration of the Alertmanager `main` in `monitoring`, with a route of its own. */
const secret = `
kind: Secret
metadata: { name: alertmanager-main, namespace: monitoring }
stringData:
  alertmanager.yaml: |
    route: { receiver: all, routes: [{ receiver: duty, matchers: [severity = page] }] }
    receivers: [{ name: all, email_configs: [{ to: a@b.example }] }, { name: duty, pagerduty_configs: [{ routing_key: k }] }]
`;
const alertmanager = (spec: string): string => `
apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: { name: main, namespace: monitoring }
spec: ${spec}
`;
const every = '{ alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} }';
/** Of the second version, with a receiver that tells by Slack. */
const config = (namespace: string, name: string, route: string, more = ''): string => `
apiVersion: monitoring.coreos.com/v1beta1
kind: AlertmanagerConfig
metadata: { name: ${name}, namespace: ${namespace}, labels: { team: ${name} } }
spec:
  route: ${route}
  receivers: [{ name: chat, slackConfigs: [{ channel: ops }] }, { name: hook, webhookConfigs: [{ url: u }] }]
  ${more}
`;

const read = (...texts: readonly string[]) => readRouting([{ path: 'a.yaml', text: texts.join('---') }]);

/** Names of the receivers of an alert, with `?` where they are only possible, `*` where by default and `!` where nothing of them is read. */
function reached(
	{ routing, diagnostics }: ReturnType<typeof readRouting>,
	labels: Readonly<Record<string, string>>,
	told = '',
): readonly string[] {
	expect(diagnostics.map(({ message }) => message).join('\n')).toContain(told);
	if (told === '') expect(renderCompact(diagnostics)).toBe('');
	const rule = { name: 'A', labels } as unknown as AlertRule;
	return receiversOf({ alertRouting: routing } as unknown as Model, rule).map(
		({ receiver, certainty, byDefault }) =>
			`${receiver.name}${receiver.isUnread ? '!' : byDefault ? '*' : ''}${certainty === 'possible' ? '?' : ''}`,
	);
}

describe('objects of kind `AlertmanagerConfig`', () => {
	test('take alerts of their namespace before all other routes, and the others are asked as well', () => {
		const both = read(
			secret,
			alertmanager(every),
			// Read in the order of namespace and name, whatever that of the file is.
			config('shop', 'b', '{ receiver: hook }'),
			config(
				'pay',
				'a',
				'{ receiver: chat, routes: [{ receiver: hook, matchers: [{ name: tier, value: "1", matchType: "=" }] }] }',
			),
		);
		expect(both.routing).toHaveLength(1);
		expect(both.routing[0]!.root.routes.map(({ receiver }) => receiver)).toEqual(['pay/a/chat', 'shop/b/hook', 'duty']);
		expect(reached(both, { namespace: 'pay', severity: 'page', tier: '1' })).toEqual(['pay/a/hook', 'duty']);
		expect(reached(both, { namespace: 'pay', severity: 'ticket', tier: '2' })).toEqual(['pay/a/chat']);
		expect(reached(both, { namespace: 'shop', severity: 'page' })).toEqual(['shop/b/hook', 'duty']);
		expect(reached(both, { namespace: 'other', severity: 'ticket' })).toEqual(['all*']);
		// Most rules leave the namespace to the series that they look at.
		expect(reached(both, { severity: 'page', tier: '1' })).toEqual(['duty', 'pay/a/hook?', 'shop/b/hook?']);
		expect(both.routing[0]!.receivers.map(({ name, means }) => [name, ...means])).toEqual([
			['all', 'email'],
			['duty', 'pagerduty'],
			['pay/a/chat', 'slack'],
			['pay/a/hook', 'webhook'],
			['shop/b/chat', 'slack'],
			['shop/b/hook', 'webhook'],
		]);
	});

	test.each([
		['{ type: None }', ['pay/a/chat'], ['pay/a/chat']],
		['{ type: OnNamespace }', ['all*'], ['pay/a/chat']],
		['{ type: OnNamespaceExceptForAlertmanagerNamespace }', ['all*'], ['pay/a/chat']],
	])('by matcher strategy %s', (strategy, elsewhere, own) => {
		const spec = every.replace(' }', `, alertmanagerConfigMatcherStrategy: ${strategy} }`);
		const one = read(secret, alertmanager(spec), config('pay', 'a', '{ receiver: chat }'));
		expect(reached(one, { namespace: 'other', severity: 'x' })).toEqual(elsewhere);
		expect(reached(one, { namespace: 'pay', severity: 'x' })).toEqual(own);
		const beside = read(secret, alertmanager(spec), config('monitoring', 'a', '{ receiver: chat }'));
		const isFree = strategy.includes('Except') || strategy.includes('None');
		expect(reached(beside, { namespace: 'other', severity: 'x' })).toEqual(isFree ? ['monitoring/a/chat'] : ['all*']);
	});

	test('of the first version have `regex` and `muteTimeIntervals`; names of times get the object before them', () => {
		const old = `
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
metadata: { name: a, namespace: pay }
spec:
  route:
    receiver: chat
    matchers: [{ name: team, value: 'x|y', regex: true }, { name: kind, value: z }]
    muteTimeIntervals: [night]
  receivers: [{ name: chat, msteamsv2Configs: [{}] }]
  muteTimeIntervals: [{ name: night, timeIntervals: [] }]
`;
		const one = read(secret, alertmanager(every), old);
		expect(reached(one, { namespace: 'pay', team: 'y', kind: 'z', severity: 'x' })).toEqual(['pay/a/chat']);
		expect(reached(one, { namespace: 'pay', team: 'xy', kind: 'z', severity: 'x' })).toEqual(['all*']);
		expect(one.routing[0]!.root.routes[0]!.mutedDuring).toEqual(['pay/a/night']);
		const newer = old.replace('v1alpha1', 'v1beta1');
		expect(reached(read(secret, alertmanager(every), newer), {}, 'no time is called `night`')).toEqual([
			'duty?',
			'all*?',
		]);
		const renamed = newer.replace('\n  muteTimeIntervals', '\n  timeIntervals');
		expect(read(secret, alertmanager(every), renamed).diagnostics).toEqual([]);
	});

	test('are the whole configuration where an `Alertmanager` names one: for alerts of any namespace', () => {
		const spec = '{ alertmanagerConfiguration: { name: a } }';
		const one = read(alertmanager(spec), config('monitoring', 'a', '{ receiver: chat }'));
		expect(reached(one, { namespace: 'pay' })).toEqual(['monitoring/a/chat*']);
		const beside = config('monitoring', 'a', '{ receiver: chat }').replace(' namespace: monitoring,', '');
		expect(reached(read(alertmanager(spec), beside), {})).toEqual(['monitoring/a/chat*']);
		const bound = read(
			alertmanager(spec),
			config('monitoring', 'a', '{ receiver: chat, matchers: [{ name: a, value: b }] }'),
		);
		expect(reached(bound, {}, 'the first route has matchers; the operator would leave `monitoring/a` out')).toEqual([]);
		const nowhere = read(
			alertmanager('{ alertmanagerConfiguration: { name: b }, alertmanagerConfigSelector: {} }'),
			config('monitoring', 'a', '{ receiver: chat }'),
		);
		expect(reached(nowhere, { namespace: 'monitoring' }, 'what `monitoring/main` starts from is in no file')).toEqual([
			'monitoring/a/chat',
			'monitoring/b!?',
		]);
	});
});

describe('what nobody can tell from the files is told, and possible at most', () => {
	const one = config('pay', 'a', '{ receiver: chat }');
	const alert = { namespace: 'pay', severity: 'page' };

	test('without an `Alertmanager`: merged into the only configuration there is', () => {
		expect(reached(read(secret, one), alert, 'no `Alertmanager` is among the files')).toEqual(['duty', 'pay/a/chat?']);
		expect(reached(read(one), alert, 'no `Alertmanager` is among the files')).toEqual([
			'pay/a/chat?',
			'Alertmanager!?',
		]);
	});

	test('where its secret is in no file', () => {
		const found = read(alertmanager(every), one);
		expect(reached(found, alert, 'the secret monitoring/alertmanager-main')).toEqual([
			'pay/a/chat',
			'monitoring/alertmanager-main!?',
		]);
		expect(renderCompact(found.diagnostics)).toContain('a.yaml:3:7 info alert-routing-not-read');
		// Of an Alertmanager that takes no such objects there is nothing to tell.
		expect(read(alertmanager('{}')).diagnostics).toEqual([]);
		const named = read(
			secret.replace('alertmanager-main', 'other'),
			alertmanager(`{ configSecret: other, ${every.slice(1)}`),
			one,
		);
		expect(reached(named, alert)).toEqual(['pay/a/chat', 'duty']);
	});

	test('by labels of namespaces', () => {
		const spec = (selector: string): string =>
			alertmanager(`{ alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: ${selector} }`);
		const prod = spec('{ matchLabels: { stage: prod } }');
		expect(reached(read(secret, prod, one), alert, 'the labels of namespace `pay`')).toEqual(['duty', 'pay/a/chat?']);
		const namespace = (stage: string) => `\nkind: Namespace\nmetadata: { name: pay, labels: { stage: ${stage} } }\n`;
		expect(reached(read(secret, prod, one, namespace('prod')), alert)).toEqual(['pay/a/chat', 'duty']);
		expect(reached(read(secret, prod, one, namespace('test')), alert, 'selects `pay/a`: nobody is told')).toEqual([
			'duty',
		]);
		const byName = spec('{ matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [pay] }] }');
		expect(reached(read(secret, byName, one), alert)).toEqual(['pay/a/chat', 'duty']);
	});

	test.each([
		['{ alertmanagerConfigSelector: {} }', 'another namespace'],
		[
			'{ alertmanagerConfigSelector: { matchLabels: { team: b } }, alertmanagerConfigNamespaceSelector: {} }',
			'other labels',
		],
		['{ alertmanagerConfigNamespaceSelector: {} }', 'no selector'],
	])('%s takes nothing: %s', (spec) => {
		const found = read(secret, alertmanager(spec), one);
		expect(reached(found, alert, 'no `Alertmanager` among the files selects `pay/a`')).toEqual(['duty']);
		expect(found.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
			['alert-routing-not-selected', 'warning'],
		]);
	});

	test('an object that does not say its namespace, or is there twice', () => {
		const bare = one.replace(', namespace: pay', '');
		expect(reached(read(secret, alertmanager(every), bare), { ...alert, severity: 'x' })).toEqual([
			'…/a/chat?',
			'all*?',
		]);
		const own = alertmanager('{ alertmanagerConfigSelector: {} }');
		expect(reached(read(secret, own, bare), { severity: 'page' }, 'it does not say its namespace')).toEqual([
			'duty',
			'…/a/chat?',
		]);
		const again = config('pay', 'a', '{ receiver: hook }');
		expect(reached(read(secret, alertmanager(every), one, again), alert, '`pay/a` is there twice')).toEqual([
			'pay/a/chat',
			'duty',
		]);
	});

	test('values of the chart select everything unless they say otherwise', () => {
		const values = (spec: string): string => `
alertmanager:
  config: { route: { receiver: all }, receivers: [{ name: all, email_configs: [{}] }] }
  alertmanagerSpec: ${spec}
`;
		expect(reached(read(values('{ alertmanagerConfigSelector: }'), one), alert)).toEqual(['pay/a/chat']);
		expect(reached(read(values('{ replicas: 2 }'), one), { namespace: 'x' })).toEqual(['all*']);
		const strategy = values('{ alertmanagerConfigMatcherStrategy: { type: None } }');
		expect(reached(read(strategy, one), { namespace: 'x' })).toEqual(['pay/a/chat']);
		const labels = values('{ alertmanagerConfigSelector: { matchLabels: { team: b } } }');
		expect(reached(read(labels, one), alert, 'selects `pay/a`: nobody is told')).toEqual(['all*']);
		const here = values('{ alertmanagerConfigNamespaceSelector: null }');
		expect(reached(read(here, one), alert, 'whether `the chart` selects `pay/a` is not known')).toEqual([
			'pay/a/chat?',
			'all*?',
		]);
	});
});

describe('what the operator would refuse takes only the object with it', () => {
	test.each([
		['{ receiver: chat, routes: [{ receiver: hook, group_by: [a] }] }', 'a route has no field `group_by`', '[a]'],
		[
			'{ receiver: chat, matchers: ["severity = page"] }',
			'`severity = page` is no matcher of such an object',
			'"severity = page"',
		],
		['{ receiver: chat, matchers: [{ name: a, value: 1 }] }', 'the `value` of a matcher is no text', '1'],
		['{ receiver: chat, matchers: [{ value: b }] }', 'a matcher has no `name`', '{ value: b }'],
		['{ receiver: chat, matchers: [{ name: a, matchType: "==" }] }', '`==` is no `matchType`', '"=="'],
		['{ receiver: chat, matchers: { a: b } }', '`matchers` is not a list', '{ a: b }'],
		['{ receiver: pager }', 'no receiver is called `pager`', 'pager'],
		['{ routes: [{ receiver: chat }] }', 'the first route has no receiver', '{ routes: [{ receiver: chat }] }'],
		['{ receiver: chat, activeTimeIntervals: [day] }', 'no time is called `day`', '[day]'],
		['[]', 'a route is not a mapping', '[]'],
	])('%s', (route, message, place) => {
		const found = read(secret, alertmanager(every), config('pay', 'a', route));
		expect(reached(found, { namespace: 'pay', severity: 'page' }, message)).toEqual(['duty']);
		const [one] = found.diagnostics;
		expect(one!.message).toBe(`${message}; the operator would leave \`pay/a\` out`);
		expect([one!.code, one!.severity]).toEqual(['alert-routing-refused', 'error']);
		const { start, end } = one!.span!;
		expect([secret, alertmanager(every), config('pay', 'a', route)].join('---').slice(start.offset, end.offset)).toBe(
			place,
		);
	});

	test('an unknown version, receivers twice, and no route at all', () => {
		const one = config('pay', 'a', '{ receiver: chat }');
		const version = one.replace('v1beta1', 'v1');
		expect(
			reached(read(secret, alertmanager(every), version), {}, 'there is no version `monitoring.coreos.com/v1`'),
		).toEqual(['duty?', 'all*?']);
		const twice = one.replace('name: hook', 'name: chat');
		expect(reached(read(secret, alertmanager(every), twice), {}, 'receiver `chat` is there twice')).toEqual([
			'duty?',
			'all*?',
		]);
		const silent = one.replace(/\n {2}route: .*/, '');
		expect(reached(read(secret, alertmanager(every), silent), { namespace: 'pay', severity: 'x' })).toEqual(['all*']);
		// What others call the same is theirs.
		expect(read(one.replace('monitoring.coreos.com', 'example.com')).diagnostics).toEqual([]);
	});

	test('a main configuration that is refused takes all with it', () => {
		const found = read(
			secret.replace('receiver: duty', 'receiver: none'),
			alertmanager(every),
			config('pay', 'a', '{ receiver: chat }'),
		);
		expect(found.routing).toEqual([]);
		expect(found.diagnostics.map(({ message }) => message)).toContain(
			'no receiver is called `none`; Alertmanager would refuse the file',
		);
	});
});

test('a secret as Kubernetes keeps it, and objects in a list', () => {
	const text = 'route: { receiver: größe }\nreceivers: [{ name: größe }]\n';
	const packed = Buffer.from(text, 'utf8').toString('base64');
	const kept = `\nkind: Secret\nmetadata: { name: s }\ndata: { alertmanager.yaml: ${packed}, other: "%%" }\n`;
	expect(reached(read(kept), {})).toEqual(['größe*']);
	expect(read(kept.replace(packed, '"%%"')).routing).toEqual([]);
	const items = [secret, alertmanager(every), config('pay', 'a', '{ receiver: chat }')]
		.map((one) => `  - ${one.trim().replaceAll('\n', '\n    ')}`)
		.join('\n');
	expect(reached(read(`kind: List\nitems:\n${items}\n`), { namespace: 'pay', severity: 'x' })).toEqual(['pay/a/chat']);
});

test.each([
	[{}, 'yes', 'yes'],
	[{ matchLabels: { a: '1' } }, 'yes', 'yes'],
	[{ matchLabels: { a: '2' } }, 'no', 'no'],
	[{ matchLabels: { a: '1', b: '1' } }, 'no', 'unknown'],
	[{ matchExpressions: [{ key: 'a', operator: 'In', values: ['1', '2'] }] }, 'yes', 'yes'],
	[{ matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['1'] }] }, 'no', 'no'],
	[{ matchExpressions: [{ key: 'b', operator: 'NotIn', values: ['1'] }] }, 'yes', 'unknown'],
	[{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }, 'yes', 'yes'],
	[{ matchExpressions: [{ key: 'b', operator: 'DoesNotExist' }] }, 'yes', 'unknown'],
	[{ matchExpressions: [{ key: 'a', operator: 'Like', values: ['1'] }] }, 'unknown', 'unknown'],
	[{ matchLabels: { toString: 'x' } }, 'no', 'unknown'],
] as const)('selector %j on all labels %s, on some %s', (selector, ofAll, ofSome) => {
	expect(selects(selector, { a: '1' }, true)).toBe(ofAll);
	expect(selects(selector, { a: '1' }, false)).toBe(ofSome);
});
