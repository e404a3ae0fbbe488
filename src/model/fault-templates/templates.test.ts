import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { readFaultTemplates } from './read-templates.ts';

const template = {
	description: 'Stop one',
	roleArn: 'arn:aws:iam::111122223333:role/fis',
	targets: { one: { resourceType: 'aws:ec2:instance', resourceTags: { app: 'api' }, selectionMode: 'COUNT(1)' } },
	actions: { stop: { actionId: 'aws:ec2:stop-instances', targets: { Instances: 'one' } } },
	stopConditions: [{ source: 'aws:cloudwatch:alarm', value: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:slow' }],
	tags: { 'lintel:experiment': 'kill' },
};
const read = (value: unknown, path = 'chaos/t.json') =>
	readFaultTemplates([{ path, text: typeof value === 'string' ? value : JSON.stringify(value, undefined, 1) }]);
const said = ({ diagnostics }: ReturnType<typeof read>) =>
	diagnostics.map(({ code, span, message }) => `${code} ${span?.start.line} ${message}`);

test('the same template from the command line, from the service and in a stack', () => {
	const upper = (fields: object) =>
		Object.fromEntries(Object.entries(fields).map(([name, one]) => [name[0]!.toUpperCase() + name.slice(1), one]));
	const stack = {
		...upper(template),
		Targets: { one: upper(template.targets.one) },
		Actions: { stop: upper(template.actions.stop) },
		StopConditions: template.stopConditions.map(upper),
		RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
	};
	const [plain, given, resource] = [
		template,
		{ experimentTemplate: { ...template, id: 'EXT123', arn: 'arn:x', creationTime: 1 } },
		{
			Resources: {
				Other: { Type: 'AWS::IAM::Role' },
				Kill: { Type: 'AWS::FIS::ExperimentTemplate', Properties: stack },
			},
		},
	].map((value) => read(value));
	for (const one of [plain!, given!, resource!]) {
		expect(said(one)).toEqual([]);
		expect(one.templates).toMatchObject([
			{
				actions: [{ name: 'stop', actionId: 'aws:ec2:stop-instances', targets: ['one'] }],
				targets: [{ name: 'one', resourceType: 'aws:ec2:instance', chosenBy: 'app=api; COUNT(1)' }],
				alarms: [template.stopConditions[0]!.value],
				tags: { 'lintel:experiment': 'kill' },
			},
		]);
	}
	expect([plain, given, resource].map((one) => one!.templates[0]!.name)).toEqual(['t.json', 'EXT123', 'Kill']);
	expect(resource!.templates[0]!.roleArn).toBe('{"Fn::GetAtt":["Role","Arn"]}');
});

test('a stack in YAML, with the short forms that CloudFormation has for its functions', () => {
	const stack = (alarm: string) => `
Conditions:
  IsLive: !Equals [!Ref Stage, live]
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Join
        - '-'
        - - !Ref AWS::StackName
          - fis
  Kill:
    Type: AWS::FIS::ExperimentTemplate
    Properties:
      Description: !Sub Stop one in \${AWS::Region}
      RoleArn: !GetAtt Role.Arn
      Targets:
        one:
          ResourceType: aws:ec2:instance
          ResourceArns: [!Sub 'arn:aws:ec2:eu-west-1:1:instance/i-1']
          SelectionMode: ALL
      Actions:
        stop: { ActionId: aws:ec2:stop-instances, Targets: { Instances: one } }
      StopConditions:
        - Source: aws:cloudwatch:alarm
          Value: ${alarm}
      Tags: { Name: !Ref Stage, lintel:experiment: kill }
`;
	const known = read(stack('!GetAtt Slow.Alarm.Arn'), 'stack.yaml');
	expect(said(known)).toEqual([]);
	expect(known.templates).toMatchObject([
		{
			name: 'Kill',
			roleArn: '{"Fn::GetAtt":["Role","Arn"]}',
			actions: [{ name: 'stop', actionId: 'aws:ec2:stop-instances', targets: ['one'] }],
			targets: [{ chosenBy: '{"Fn::Sub":"arn:aws:ec2:eu-west-1:1:instance/i-1"}; ALL' }],
			alarms: ['{"Fn::GetAtt":["Slow","Alarm.Arn"]}'],
			tags: { 'lintel:experiment': 'kill' },
		},
	]);
	const of = (alarm: string) => read(stack(alarm), 'stack.yaml');
	expect(of('!If [IsLive, !Ref A, !Ref B]').templates[0]!.alarms).toEqual([
		'{"Fn::If":["IsLive",{"Ref":"A"},{"Ref":"B"}]}',
	]);
	expect(of('!Select { a: b }').templates[0]!.alarms).toEqual(['{"Fn::Select":{"a":"b"}}']);
	// Anything else is told as before, and so is a function where a key should stand.
	expect(said(of('!!js/function a'))).toEqual(['yaml-tag 26 the tag `!!js/function` does not fit here']);
	expect(said(of('!constructor a'))).toEqual(['yaml-tag 26 the tag `!constructor` does not fit here']);
	expect(said(of('{ !Ref a: b }'))).toEqual(['yaml-tag 26 the tag `!Ref` does not fit here']);
});

test.each<[string, unknown, RegExp]>([
	['no JSON at all', '{"actions": [', /^yaml-syntax 1 /],
	['nothing', '', /^$/],
	['a list', '[]', /^fault-template-unknown 1 /],
	['a policy', { Statement: [] }, /^fault-template-unknown 1 /],
	['deep nesting', `{"actions": ${'['.repeat(5000)}`, /^yaml-(limit|syntax) 1 /],
	['the same key twice', '{"description": "a",\n"description": "b"}', /^yaml-duplicate-key 2 /],
	['actions that are none', { ...template, actions: 'all' }, /^fault-template-refused 13 `actions` is not a mapping/],
	['a stop condition that is a text', { ...template, stopConditions: ['none'] }, /is no source of a stop condition/],
	[
		'names from the language',
		{ ...template, actions: { stop: { actionId: 'aws:fis:wait', startAfter: ['toString'] } } },
		/there is no action `toString`/,
	],
	[
		'a circle',
		{
			...template,
			actions: {
				a: { actionId: 'aws:fis:wait', startAfter: ['b'] },
				b: { actionId: 'aws:fis:wait', startAfter: ['a'] },
			},
		},
		/starts after itself/,
	],
	[
		'a near action',
		{ ...template, actions: { stop: { actionId: 'stop-instances' } } },
		/`stop-instances` is no action/,
	],
	[
		'ARNs and tags',
		{
			...template,
			targets: { one: { ...template.targets.one, resourceArns: ['arn:aws:ec2:eu-west-1:111122223333:instance/i-1'] } },
		},
		/has ARNs and tags/,
	],
	['a placeholder', { ...template, roleArn: 'arn:aws:iam::<YOUR ACCOUNT>:role/x' }, /`roleArn` has white space/],
])('%s is told, not thrown', (_, value, expected) => {
	expect(said(read(value)).join('\n')).toMatch(expected);
});

test('a template is tied by tag, id or name, and a tag of nothing is told with the nearest', () => {
	const experiment = (id: string, more: object) => ({
		path: `content/${id}.json`,
		text: JSON.stringify({ kind: 'chaos-experiment', id, ...more }),
	});
	const files = [
		experiment('kill', {}),
		experiment('by-id', { fis: { templateId: 'EXT9' } }),
		experiment('by-name', { name: 'Cut off' }),
	];
	const { model, diagnostics } = compile(files, {
		asOf: '2026-11-28',
		experimentTemplates: [
			template,
			{ experimentTemplate: { ...template, tags: {}, id: 'EXT9' } },
			{ ...template, tags: { Name: 'cut off' } },
			{ ...template, tags: { 'lintel:experiment': 'kil' } },
			{ ...template, tags: { Name: '__proto__' } },
		].map((value, at) => ({ path: `chaos/${at}.json`, text: JSON.stringify(value) })),
	});
	expect(model.faultTemplates.map(({ experiment: one, basis }) => [one, basis])).toEqual([
		['chaos-experiment:kill', 'tag lintel:experiment is `kill`'],
		['chaos-experiment:by-id', 'the experiment names the template `EXT9`'],
		['chaos-experiment:by-name', 'tag Name is `cut off`'],
		[undefined, undefined],
		[undefined, undefined],
	]);
	expect(diagnostics.filter(({ code }) => code.startsWith('fault'))).toMatchObject([
		{ code: 'fault-template-experiment', nearest: 'kill', span: { file: 'chaos/3.json' } },
	]);
});
