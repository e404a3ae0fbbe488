import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '#model/compile.ts';
import { faultTemplateOf, templateText } from './write.ts';

/** What AWS documents for `CreateExperimentTemplate` (FIS API reference, version 2020-12-01), for JSON Schema; but never `none`. */
const name = { minLength: 1, maxLength: 64, pattern: '^\\S+$' };
const texts = (most: number) => ({ type: 'object', additionalProperties: { type: 'string', maxLength: most } });
const documented = {
	type: 'object',
	additionalProperties: false,
	required: ['description', 'roleArn', 'actions', 'stopConditions'],
	properties: {
		description: { type: 'string', minLength: 1, maxLength: 512 },
		roleArn: { type: 'string', minLength: 20, maxLength: 2048, pattern: '^\\S+$' },
		experimentOptions: {
			type: 'object',
			additionalProperties: false,
			properties: {
				accountTargeting: { enum: ['single-account', 'multi-account'] },
				emptyTargetResolutionMode: { enum: ['fail', 'skip'] },
			},
		},
		tags: {
			type: 'object',
			maxProperties: 50,
			propertyNames: { minLength: 1, maxLength: 128, pattern: '^(?!aws:)' },
			additionalProperties: { type: 'string', maxLength: 256 },
		},
		stopConditions: {
			type: 'array',
			minItems: 1,
			maxItems: 5,
			items: {
				type: 'object',
				additionalProperties: false,
				required: ['source', 'value'],
				properties: {
					source: { const: 'aws:cloudwatch:alarm' },
					value: { type: 'string', minLength: 20, maxLength: 2048 },
				},
			},
		},
		targets: {
			type: 'object',
			propertyNames: name,
			additionalProperties: {
				type: 'object',
				additionalProperties: false,
				required: ['resourceType', 'selectionMode'],
				properties: {
					resourceType: { type: 'string', maxLength: 128, pattern: '^\\S+$' },
					selectionMode: { type: 'string', pattern: '^(ALL|COUNT\\(\\d+\\)|PERCENT\\(\\d+\\))$' },
					resourceArns: { type: 'array', maxItems: 5 },
					resourceTags: texts(256),
					parameters: texts(1024),
					filters: { type: 'array' },
				},
			},
		},
		actions: {
			type: 'object',
			minProperties: 1,
			maxProperties: 20,
			propertyNames: name,
			additionalProperties: {
				type: 'object',
				additionalProperties: false,
				required: ['actionId'],
				properties: {
					actionId: { type: 'string', maxLength: 128, pattern: '^\\S+$' },
					description: { type: 'string', maxLength: 512 },
					parameters: texts(1024),
					startAfter: { type: 'array', items: { type: 'string', maxLength: 64 } },
					targets: texts(64),
				},
			},
		},
	},
} as const;
const isTaken = new Ajv2020({ strict: false }).compile(documented);

const alarm = (of: string): string => `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${of}`;
const component = {
	kind: 'component',
	id: 'api',
	name: 'Api',
	owner: 'team:core',
	observability: { alerts: [{ name: 'ApiSlow', alarmArn: alarm('slow') }, { name: 'ApiDown' }] },
};
const fis = {
	roleArn: 'arn:aws:iam::111122223333:role/fis',
	targets: { one: { resourceType: 'aws:ec2:instance', resourceTags: { app: 'api' }, selectionMode: 'COUNT(1)' } },
	actions: { stop: { actionId: 'aws:ec2:stop-instances', targets: { Instances: 'one' } } },
};
const experiment = { kind: 'chaos-experiment', id: 'kill', name: 'Kill one', hypothesis: 'Nobody notices.' };

function written(more: object) {
	const files = [component, { kind: 'team', id: 'core' }, { ...experiment, ...more }].map((entity, at) => ({
		path: `content/${at}.json`,
		text: JSON.stringify(entity),
	}));
	const { model } = compile(files, { asOf: '2026-11-28' });
	return faultTemplateOf(model, model.byKind['chaos-experiment'][0]!);
}
const said = ({ diagnostics }: ReturnType<typeof written>) =>
	diagnostics.map(({ severity, message, span }) => `${span?.file}:${span?.start.line} ${severity} ${message}`);

test('a template is what AWS documents, and stops on the alarms of the alerts that are named', () => {
	const { template, diagnostics } = written({ fis, stopConditions: ['ApiSlow fires', '6 hours'] });
	expect(diagnostics).toEqual([]);
	expect(isTaken(template), JSON.stringify(isTaken.errors)).toBe(true);
	expect(template).toMatchObject({
		description: 'Nobody notices.',
		stopConditions: [{ source: 'aws:cloudwatch:alarm', value: alarm('slow') }],
		tags: { Name: 'Kill one', 'lintel:experiment': 'kill' },
	});
	expect(templateText(template!)).toMatch(/^\{\n {2}"description"[\s\S]*\}\n$/);
});

test('an alarm of the template and those of the steady state come once each; an alert without an alarm is told', () => {
	const own = { source: 'aws:cloudwatch:alarm', value: alarm('own') };
	const { template, diagnostics } = written({
		fis: { ...fis, stopConditions: [own, { source: 'none' }, own] },
		steadyState: { alerts: ['ApiDown', 'ApiSlow'] },
		stopConditions: ['ApiSlow fires'],
	});
	expect(template?.stopConditions.map(({ value }) => value)).toEqual([alarm('slow'), alarm('own')]);
	expect(said({ template, diagnostics })).toEqual([
		'content/2.json:1 warning `chaos-experiment:kill` is to stop on `ApiDown`, which has no alarm: its template does not stop on it',
	]);
});

test.each([
	[{}, 'does not say how AWS FIS would run it'],
	[{ fis, stopConditions: ['6 hours'] }, 'has no alarm that stops it'],
	[{ fis: { ...fis, stopConditions: [{ source: 'none' }] } }, 'has no alarm that stops it'],
	[
		{ fis: { ...fis, stopConditions: [{ source: 'aws:cloudwatch:alarm', value: 'the alarm on latency' }] } },
		'`the alarm on latency`, which is not the ARN of an alarm',
	],
	[{ fis: { ...fis, roleArn: undefined } }, 'names no role'],
	[{ fis: { ...fis, actions: undefined } }, 'names no action'],
	[{ fis, hypothesis: undefined }, 'has no hypothesis'],
	[
		{ fis: { ...fis, actions: { stop: { actionId: 'aws:ec2:stop-instances', targets: { Instances: 'two' } } } } },
		'there is no target `two`',
	],
	[{ fis: { ...fis, targets: undefined } }, 'there is no target `one`'],
	[{ fis: { ...fis, actions: { stop: { actionId: 'stop it' } } } }, 'has white space in it'],
	[{ fis: { ...fis, targets: { one: { ...fis.targets.one, resourceTags: {} } } } }, 'nothing says which resources'],
	[{ fis: { ...fis, targets: { one: { ...fis.targets.one, selectionMode: 'SOME' } } } }, '`SOME` is no way to select'],
	[
		{ fis: { ...fis, targets: { one: { ...fis.targets.one, resourceType: 'aws:rds:cluster' } } } },
		'acts on `aws:ec2:instance`',
	],
])('nothing is made up: %j', (more, why) => {
	const given = {
		steadyState: Object.keys(more).includes('stopConditions') ? undefined : { alerts: ['ApiSlow'] },
		...more,
	};
	const isNone = JSON.stringify(more).includes('"none"');
	const result = written(isNone ? { ...given, steadyState: undefined } : given);
	expect(result.template).toBeUndefined();
	expect(said(result).join('\n')).toContain(why);
	expect(said(result)[0]).toMatch(/^content\/2\.json:1 /);
});

test('whatever targets and actions say, a template that is written is one that AWS documents', () => {
	const word = fc.constantFrom(
		'one',
		'two',
		'a b',
		'',
		'ALL',
		'COUNT(1)',
		'aws:ec2:instance',
		'aws:ec2:stop-instances',
		'x'.repeat(70),
	);
	const fields = fc.constantFrom(
		'resourceType',
		'selectionMode',
		'actionId',
		'startAfter',
		'targets',
		'parameters',
		'resourceTags',
	);
	const value = fc.oneof(
		word,
		fc.array(word, { maxLength: 3 }),
		fc.dictionary(word, word, { maxKeys: 2 }),
		fc.constant(null),
		fc.integer(),
	);
	const holder = fc.dictionary(word, fc.dictionary(fields, value), { maxKeys: 2 });
	const good = fc.constant(fis.targets.one);
	const targets = fc.oneof(holder, fc.dictionary(word, good, { maxKeys: 2 }));
	const actions = fc.oneof(holder, fc.constant(fis.actions));
	fc.assert(
		fc.property(targets, actions, (someTargets, someActions) => {
			const { template, diagnostics } = written({
				fis: { ...fis, targets: someTargets, actions: someActions },
				steadyState: { alerts: ['ApiSlow'] },
			});
			if (template === undefined) expect(diagnostics.length).toBeGreaterThan(0);
			else expect(isTaken(template), JSON.stringify([template, isTaken.errors])).toBe(true);
		}),
		{ numRuns: 150 },
	);
});
