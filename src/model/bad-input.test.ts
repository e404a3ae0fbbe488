import { expect, test } from 'vitest';
import { renderCompact } from '#diagnostics/text.ts';
import { compile } from './compile.ts';

/**
 * What people get wrong, and exactly what they are told: `file:line:column severity code: message`, with the nearest name
 * and related places below. Expected and hint lines are left out here; the pages in `codes/` hold those.
 */
const cases: readonly [name: string, files: { [path: string]: string }, told: string[]][] = [
	[
		'tab indentation',
		{ 'a.yaml': 'kind: team\nid: pay\noncall:\n\tpeople: 2\n' },
		['a.yaml:4:1 error yaml-syntax: not valid YAML: tab characters must not be used in indentation'],
	],
	[
		'unclosed quote',
		{ 'a.yaml': 'kind: team\nid: "pay\n' },
		['a.yaml:2:5 error yaml-syntax: not valid YAML: the quote `"` that opens here is not closed'],
	],
	[
		'unclosed bracket',
		{ 'a.yaml': 'kind: team\nid: pay\ntags: [a, b\n' },
		['a.yaml:3:7 error yaml-syntax: not valid YAML: the bracket `[` that opens here is not closed'],
	],
	[
		'colon in plain text',
		{ 'a.yaml': 'kind: team\nid: pay\nname: Pay: core\n' },
		['a.yaml:3:10 error yaml-syntax: not valid YAML: bad indentation of a mapping entry'],
	],
	[
		'text starting with @',
		{ 'a.yaml': 'kind: team\nid: pay\nname: @pay\n' },
		['a.yaml:3:7 error yaml-syntax: not valid YAML: bad indentation of a mapping entry'],
	],
	[
		'null byte',
		{ 'a.yaml': 'kind: team\nid: p\u0000ay\n' },
		['a.yaml:2:6 error yaml-syntax: not valid YAML: null byte is not allowed in input'],
	],
	[
		'control character',
		{ 'a.yaml': 'kind: team\nid: p\u0007ay\n' },
		['a.yaml:2:6 error yaml-syntax: not valid YAML: the stream contains non-printable characters'],
	],
	[
		'not JSON',
		{ 'a.json': '{"kind": "team" "id": "pay"}' },
		['a.json:1:17 error yaml-syntax: not valid YAML: missed comma between flow collection entries'],
	],
	[
		'binary',
		{ 'a.yaml': '\u0001\u0002\u0003' },
		['a.yaml:1:1 error yaml-syntax: not valid YAML: the stream contains non-printable characters'],
	],
	[
		'a page of prose',
		{ 'a.yaml': 'Dear reader, this is not data.\n' },
		['a.yaml:1:1 error not-an-entity: this is a single value, expected a mapping with `kind` and `id`'],
	],
	[
		'a number',
		{ 'a.yaml': '42\n' },
		['a.yaml:1:1 error not-an-entity: this is a single value, expected a mapping with `kind` and `id`'],
	],
	[
		'list of lists',
		{ 'a.yaml': '- [1, 2]\n' },
		['a.yaml:1:3 error not-an-entity: this is a list, expected a mapping with `kind` and `id`'],
	],
	['empty', { 'a.yaml': '' }, ['a.yaml:1:1 info file-empty: the file holds nothing']],
	['only separators', { 'a.yaml': '---\n---\n' }, ['a.yaml:1:1 info file-empty: the file holds nothing']],
	['only a byte order mark', { 'a.yaml': '﻿' }, ['a.yaml:1:1 info file-empty: the file holds nothing']],
	[
		'duplicate key',
		{ 'a.yaml': 'kind: team\nid: pay\nid: pay2\n' },
		[
			'a.yaml:3:1 error yaml-duplicate-key: the key `id` stands twice in one mapping',
			'  see a.yaml:2:1: the first one',
		],
	],
	[
		'duplicate key in a flow mapping',
		{ 'a.yaml': 'kind: team\nid: pay\noncall: { people: 1, "people": 2 }\n' },
		[
			'a.yaml:3:22 error yaml-duplicate-key: the key `people` stands twice in one mapping',
			'  see a.yaml:3:11: the first one',
		],
	],
	[
		'merge key',
		{ 'a.yaml': 'kind: team\nid: pay\noncall:\n  <<: { people: 1 }\n' },
		['a.yaml:4:3 error yaml-merge-key: merge keys (`<<`) are not part of YAML 1.2'],
	],
	[
		'__proto__',
		{ 'a.yaml': 'kind: team\nid: pay\n__proto__: { polluted: yes }\n' },
		['a.yaml:3:1 error yaml-key: `__proto__` cannot be a key'],
	],
	[
		'constructor',
		{ 'a.yaml': 'kind: team\nid: pay\nconstructor: { prototype: { polluted: yes } }\n' },
		['a.yaml:3:1 error unknown-key: `constructor` is not a field of a team'],
	],
	[
		'toString',
		{ 'a.yaml': 'kind: team\nid: pay\ntoString: x\n' },
		['a.yaml:3:1 error unknown-key: `toString` is not a field of a team'],
	],
	[
		'alias without anchor',
		{ 'a.yaml': 'kind: team\nid: pay\ntags: *all\n' },
		['a.yaml:3:7 error yaml-alias: the alias `*all` has no anchor above it'],
	],
	[
		'alias of what holds it',
		{ 'a.yaml': 'kind: team\nid: pay\ntags: &all [*all]\n' },
		['a.yaml:3:13 error yaml-alias: the alias `*all` stands for something that holds it'],
	],
	[
		'binary tag',
		{ 'a.yaml': 'kind: team\nid: pay\nname: !!binary aGVsbG8=\n' },
		['a.yaml:3:16 error yaml-tag: the tag `!!binary` does not fit here'],
	],
	[
		'function tag',
		{ 'a.yaml': 'kind: team\nid: pay\nname: !!js/function "function(){}"\n' },
		['a.yaml:3:21 error yaml-tag: the tag `!!js/function` does not fit here'],
	],
	[
		'wrong core tag',
		{ 'a.yaml': 'kind: team\nid: pay\nname: !!int pay\n' },
		['a.yaml:3:13 error yaml-tag: the tag `!!int` does not fit here'],
	],
	[
		'a list as key',
		{ 'a.yaml': 'kind: team\nid: pay\n? [a]\n: b\n' },
		['a.yaml:3:3 error yaml-key: a key must be text, not a collection'],
	],
	[
		'front matter not closed',
		{ 'runbooks/a.md': '---\nkind: runbook\nid: x\n' },
		['runbooks/a.md:1:1 error front-matter: the front matter is not closed'],
	],
	[
		'no front matter',
		{ 'runbooks/a.md': '# Do it\n' },
		['runbooks/a.md:1:1 error front-matter: the page has no front matter'],
	],
	[
		'no kind',
		{ 'a.yaml': 'id: pay\n' },
		['a.yaml:1:1 error missing-kind: this document does not say what it describes: `kind` is missing'],
	],
	[
		'kind is a number',
		{ 'a.yaml': 'kind: 7\nid: pay\n' },
		['a.yaml:1:7 error unknown-kind: `7` is not a kind of entity'],
	],
	[
		'kind in capitals',
		{ 'a.yaml': 'kind: Team\nid: pay\n' },
		['a.yaml:1:7 error unknown-kind: `Team` is not a kind of entity', '  nearest: team'],
	],
	[
		'id in capitals',
		{ 'a.yaml': 'kind: team\nid: Pay_Team\n' },
		['a.yaml:2:5 error bad-format: `id` is `Pay_Team`, expected an id'],
	],
	[
		'id is a number',
		{ 'a.yaml': 'kind: team\nid: 42\n' },
		['a.yaml:2:5 error wrong-type: `id` is `42`, expected an id'],
	],
	['id is empty', { 'a.yaml': 'kind: team\nid:\n' }, ['a.yaml:2:1 error wrong-type: `id` is empty, expected an id']],
	[
		'id with a path',
		{ 'a.yaml': 'kind: team\nid: ../../etc/passwd\n' },
		['a.yaml:2:5 error bad-format: `id` is `../../etc/passwd`, expected an id'],
	],
	[
		'owner missing',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\n' },
		['a.yaml:1:1 error missing-key: a component needs `owner`'],
	],
	[
		'owner empty',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\nowner: ""\n' },
		['a.yaml:4:8 error bad-format: `owner` is an empty text, expected a reference'],
	],
	[
		'name empty',
		{ 'a.yaml': 'kind: team\nid: pay\nname: ""\n' },
		['a.yaml:3:7 error wrong-length: `name` is empty, expected some text'],
	],
	[
		'text too short',
		{ 'a.yaml': 'kind: chaos-experiment\nid: drill\nfis: { roleArn: "arn:x" }\n' },
		['a.yaml:3:17 error wrong-length: `roleArn` is too short, expected at least 20 characters'],
	],
	[
		'tier as text',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\nowner: team:pay\ntier: "1"\n---\nkind: team\nid: pay\n' },
		['a.yaml:5:7 error wrong-type: `tier` is the text `1`, expected a whole number'],
	],
	[
		'tier out of range',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\nowner: team:pay\ntier: 9\n---\nkind: team\nid: pay\n' },
		['a.yaml:5:7 error out-of-range: `tier` is `9`, expected at most 5'],
	],
	[
		'a list where a text belongs',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\nowner: team:pay\ndescription: [a]\n---\nkind: team\nid: pay\n' },
		['a.yaml:5:14 error wrong-type: `description` is a list, expected text'],
	],
	[
		'a text where a list belongs',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\nowner: team:pay\ntags: pci\n---\nkind: team\nid: pay\n' },
		['a.yaml:5:7 error wrong-type: `tags` is `pci`, expected a list'],
	],
	[
		'a date where a list belongs',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ninterfaces: 2026-01-01\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:13 error wrong-type: `interfaces` is `2026-01-01`, expected a list'],
	],
	[
		'duration without unit',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nserviceTime: { p99: 40 }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:21 error wrong-type: `p99` is `40`, expected a duration'],
	],
	[
		'negative duration',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nserviceTime: { p99: -40ms }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:21 error bad-format: `p99` is `-40ms`, expected a duration'],
	],
	[
		'duration with a space',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nrecovery: { restoreTime: 6 m }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:26 error bad-format: `restoreTime` is `6 m`, expected a duration'],
	],
	[
		'quantity without value',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nrecovery: { restoreTime: { source: measured } }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:26 error missing-key: a duration needs `value`'],
	],
	[
		'quantity with an unknown source',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nrecovery: { restoreTime: { value: 6m, source: guess } }\n---\nkind: team\nid: pay\n',
		},
		[
			'a.yaml:5:47 error unknown-value: `source` is `guess`, expected `measured`, `slo`, `vendor-sla` or `estimate`',
			'  nearest: estimate',
		],
	],
	[
		'availability 1.2',
		{ 'a.yaml': 'kind: failure-domain\nid: az-a\ntype: az\nunavailability: 1.2\n' },
		['a.yaml:4:17 error out-of-range: `unavailability` is `1.2`, expected at most 1'],
	],
	[
		'availability 120 percent',
		{ 'a.yaml': 'kind: slo\nid: slo-a\ntarget: 120\n' },
		['a.yaml:3:9 error out-of-range: `target` is `120`, expected at most 100'],
	],
	[
		'negative unavailability',
		{ 'a.yaml': 'kind: failure-domain\nid: az-a\ntype: az\nunavailability: { value: -0.1 }\n' },
		['a.yaml:4:26 error out-of-range: `value` is `-0.1`, expected at least 0'],
	],
	[
		'not a number',
		{ 'a.yaml': 'kind: failure-domain\nid: az-a\ntype: az\nunavailability: .nan\n' },
		['a.yaml:4:17 error wrong-type: `unavailability` is `NaN`, expected a fraction'],
	],
	[
		'infinite',
		{ 'a.yaml': 'kind: failure-domain\nid: az-a\ntype: az\nunavailability: .inf\n' },
		['a.yaml:4:17 error wrong-type: `unavailability` is `Infinity`, expected a fraction'],
	],
	[
		'misspelt field three levels down',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndependencies:\n  - to: api2\n    resilience: { retry: { backof: { base: 1s } } }\n---\nkind: team\nid: pay\n',
		},
		[
			'a.yaml:6:9 error dangling-reference: there is no component `api2`',
			'a.yaml:7:28 error unknown-key: `backof` is not a field of a retry',
			'  nearest: backoff',
		],
	],
	[
		'javascript in an address',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nlinks: [{ title: x, url: "javascript:alert(1)" }]\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:26 error bad-format: `url` is `javascript:alert(1)`, expected an address'],
	],
	[
		'javascript with a tab in an address',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nlinks: [{ title: x, url: "java\\tscript:alert(1)" }]\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:26 error bad-format: `url` is `java script:alert(1)`, expected an address'],
	],
	[
		'data address',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nrepository: "data:text/html,<script>1</script>"\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:13 error bad-format: `repository` is `data:text/html,<script>1</script>`, expected an address'],
	],
	[
		'impossible month',
		{ 'a.yaml': 'kind: team\nid: pay\nvalidFrom: 2026-13-01\n' },
		['a.yaml:3:12 error impossible-date: `2026-13-01` is not a day of the calendar'],
	],
	[
		'impossible leap day',
		{ 'a.yaml': 'kind: team\nid: pay\nvalidFrom: 2025-02-29\n' },
		['a.yaml:3:12 error impossible-date: `2025-02-29` is not a day of the calendar'],
	],
	[
		'date as text',
		{ 'a.yaml': 'kind: team\nid: pay\nvalidFrom: tomorrow\n' },
		['a.yaml:3:12 error bad-format: `validFrom` is `tomorrow`, expected a date'],
	],
	[
		'validFrom after validTo',
		{ 'a.yaml': 'kind: team\nid: pay\nvalidFrom: 2027-01-01\nvalidTo: 2026-01-01\n' },
		['a.yaml:3:12 error reversed-range: `validFrom` is above `validTo`', '  see a.yaml:4:10: `validTo` is here'],
	],
	[
		'p50 above p99',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\nserviceTime: { p50: 1s, p99: 900ms }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:21 error reversed-range: `p50` is above `p99`', '  see a.yaml:5:30: `p99` is here'],
	],
	[
		'autoscaling min above max',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndeployment: { prod: { autoscaling: { min: 5, max: 3 } } }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:43 error reversed-range: `min` is above `max`', '  see a.yaml:5:51: `max` is here'],
	],
	[
		'same id twice in one file',
		{ 'a.yaml': 'kind: team\nid: pay\n---\nkind: team\nid: pay\n' },
		['a.yaml:5:5 error duplicate-id: there is already a team `pay`', '  see a.yaml:2:5: the first team `pay`'],
	],
	[
		'same id in two files',
		{ 'b.yaml': 'kind: team\nid: pay\n', 'a.yaml': 'kind: team\nid: pay\n' },
		['b.yaml:2:5 error duplicate-id: there is already a team `pay`', '  see a.yaml:2:5: the first team `pay`'],
	],
	[
		'dangling owner with a near name',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\nowner: team:payy\n---\nkind: team\nid: pay\n' },
		['a.yaml:4:8 error dangling-reference: there is no team `payy`', '  nearest: team:pay'],
	],
	[
		'dangling bare id',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\nowner: somebody\n---\nkind: team\nid: pay\n' },
		['a.yaml:4:8 error dangling-reference: there is no team or role `somebody`'],
	],
	[
		'interface that the component lacks',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ninterfaces: [{ id: http }]\n---\nkind: component\nid: web\nname: Web\nowner: pay\ndependencies: [{ to: api/htpp }]\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:11:22 error dangling-reference: component `api` has no interface `htpp`', '  nearest: api/http'],
	],
	[
		'interface of a component that is missing',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndependencies: [{ to: interface:ledger/sql }]\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:22 error dangling-reference: there is no interface `ledger/sql`'],
	],
	[
		'ambiguous bare id',
		{
			'a.yaml': 'kind: component\nid: api\nname: API\nowner: pay\n---\nkind: team\nid: pay\n---\nkind: role\nid: pay\n',
		},
		[
			'a.yaml:4:8 error ambiguous-reference: `pay` can mean a team or a role',
			'  see a.yaml:7:5: the team `pay`',
			'  see a.yaml:10:5: the role `pay`',
		],
	],
	[
		'unknown prefix',
		{
			'a.yaml': 'kind: component\nid: api\nname: API\nowner: team:pay\nsystem: sistem:hub\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:9 error unknown-reference-kind: `sistem:` is not a kind of entity', '  nearest: system:hub'],
	],
	[
		'a prefix that others write',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndeployment: { prod: { replicas: [{ id: one, domains: [zone:eu-a] }] } }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:55 error unknown-reference-kind: `zone:` is not a kind of entity', '  nearest: az:eu-a'],
	],
	[
		'a key that is nearly `kind`',
		{ 'a.yaml': 'id: api\nKind: component\nname: API\nowner: team:pay\n' },
		[
			'a.yaml:2:1 error missing-kind: this document does not say what it describes: `kind` is missing',
			'  nearest: kind',
		],
	],
	[
		'wrong kind',
		{ 'a.yaml': 'kind: component\nid: api\nname: API\nowner: team:pay\nsystem: team:pay\n---\nkind: team\nid: pay\n' },
		['a.yaml:5:9 error wrong-reference-kind: `team:pay` refers to a team, expected a system'],
	],
	[
		'az that is a region',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndeployment: { prod: { replicas: [{ id: r1, domains: [az:euw1] }] } }\n---\nkind: team\nid: pay\n---\nkind: failure-domain\nid: euw1\ntype: region\n',
		},
		[
			'a.yaml:5:54 error alias-mismatch: `az:euw1` says `az`, but `euw1` is of type `region`',
			'  see a.yaml:12:7: `euw1` is defined here',
		],
	],
	[
		'domain within itself',
		{ 'a.yaml': 'kind: failure-domain\nid: az-a\ntype: az\nparent: az-a\n' },
		[
			'a.yaml:4:9 error parent-cycle: `failure-domain:az-a` stands within itself: failure-domain:az-a -> failure-domain:az-a',
		],
	],
	[
		'systems in a circle of three',
		{
			'a.yaml':
				'kind: system\nid: sa\nowner: pay\nparent: sb\n---\nkind: system\nid: sb\nowner: pay\nparent: sc\n---\nkind: system\nid: sc\nowner: pay\nparent: sa\n---\nkind: team\nid: pay\n',
		},
		[
			'a.yaml:4:9 error parent-cycle: `system:sa` stands within itself: system:sa -> system:sb -> system:sc -> system:sa',
			'  see a.yaml:9:9: parent of `system:sb`',
			'  see a.yaml:14:9: parent of `system:sc`',
		],
	],
	[
		'k above n',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndeployment: { prod: { replicas: [{ id: r1 }], requireK: 2 } }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:57 error k-exceeds-n: `requireK` is 2, but there is only 1 copy', '  see a.yaml:5:23: 1 declared here'],
	],
	[
		'group requires more than its members',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndependencies:\n  - { to: b1, group: { id: rails, require: 3 } }\n  - { to: b2, group: { id: rails } }\n---\nkind: component\nid: b1\nname: B\nowner: pay\n---\nkind: component\nid: b2\nname: B\nowner: pay\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:6:22 error k-exceeds-n: group `rails` requires 3, but has only 2 members'],
	],
	[
		'atLeast above the number of flows',
		{
			'a.yaml':
				'kind: business-service\nid: chaps\nname: CHAPS\nowner: pay\ncombine: { atLeast: 2 }\nflows: []\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:21 error k-exceeds-n: `atLeast` is 2, but the service has 0 flows'],
	],
	[
		'two replicas with one id',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndeployment: { prod: { replicas: [{ id: r1 }, { id: r1 }] } }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:52 error duplicate-name: there is already a replica `r1` here', '  see a.yaml:5:40: the first one'],
	],
	[
		'two steps with one number',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\n---\nkind: team\nid: pay\n---\nkind: flow\nid: pay-flow\nsteps: [{ seq: 1, from: api, to: api }, { seq: 1, from: api, to: api }]\n',
		},
		['a.yaml:11:48 error duplicate-step: there is already a step `1` here', '  see a.yaml:11:16: the first one'],
	],
	[
		'deployment under another environment',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndeployment: { prod: { environment: dr } }\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:36 error contradiction: `environment` is `dr`, but the deployment stands under `prod`'],
	],
	[
		'dependency from somebody else',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\ndependencies: [{ from: web, to: web }]\n---\nkind: component\nid: web\nname: W\nowner: pay\n---\nkind: team\nid: pay\n',
		},
		['a.yaml:5:24 error contradiction: `from` names `component:web`, but the dependency stands in `component:api`'],
	],
	[
		'compensation of a missing step',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\n---\nkind: team\nid: pay\n---\nkind: flow\nid: pay-flow\nsteps: [{ seq: 1, from: api, to: api }]\ncompensation: { strategy: saga, steps: [{ seq: 4, by: undo }] }\n',
		},
		['a.yaml:12:48 error dangling-step: the flow has no step 4'],
	],
	[
		'overlay that breaks the entity',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\n---\nkind: team\nid: pay\n---\nkind: environment\nid: prod\noverlays:\n  - target: component:api\n    merge: { owner: null, tier: high }\n',
		},
		[
			'a.yaml:1:1 error missing-key: a component needs `owner`',
			'a.yaml:13:33 error wrong-type: `tier` is `high`, expected a whole number',
		],
	],
	[
		'overlay of nothing',
		{ 'a.yaml': 'kind: environment\nid: prod\noverlays:\n  - { target: component:api, merge: {} }\n' },
		['a.yaml:4:15 error dangling-reference: there is no component `api`'],
	],
	[
		'overlay in an environment that is not shown',
		{
			'a.yaml':
				'kind: component\nid: api\nname: API\nowner: team:pay\n---\nkind: team\nid: pay\n---\nkind: environment\nid: prod\nstage: production\n---\nkind: environment\nid: test\noverlays:\n  - target: api\n    merge: { teir: 2 }\n',
		},
		['a.yaml:17:14 error unknown-key: `teir` is not a field of a component', '  nearest: tier'],
	],
	[
		'workspace with a path that leads out',
		{ 'lintel.yaml': 'content: [../secrets]\n' },
		['lintel.yaml:1:11 error bad-format: `content[0]` is `../secrets`, expected a folder'],
	],
	[
		'workspace with an absolute path',
		{ 'lintel.yaml': 'adr: [/etc]\n' },
		['lintel.yaml:1:7 error bad-format: `adr[0]` is `/etc`, expected a folder or a mapping (`path`, `scope`, `title`)'],
	],
	[
		'workspace with an unknown severity',
		{ 'lintel.yaml': 'checks: { runbook-stale: never }\n' },
		['lintel.yaml:1:26 error unknown-value: `runbook-stale` is `never`, expected `error`, `warning`, `info` or `off`'],
	],
	[
		'workspace that is a list',
		{ 'lintel.yaml': '- title: x\n' },
		[
			'lintel.yaml:1:1 error wrong-type: the document is a list, expected a workspace (`title`, `description`, `site`, …)',
		],
	],
	[
		'HTML in every text is text',
		{ 'a.yaml': 'kind: team\nid: pay\nname: "<script>alert(1)</script>"\nskills: ["<img src=x onerror=alert(1)>"]\n' },
		[],
	],
];

test.each(cases)('%s', (_, files, told) => {
	const given = Object.entries(files).map(([path, text]) => ({ path, text }));
	const { diagnostics } = compile(given, { asOf: '2026-11-23' });
	const lines = renderCompact(diagnostics).split('\n');
	expect(lines.filter((line) => line !== '' && !/^ {2}(?:hint|expected):/.test(line))).toEqual(told);
});
