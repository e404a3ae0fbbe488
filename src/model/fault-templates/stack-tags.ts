const functions = [
	...['And', 'Base64', 'Cidr', 'Equals', 'FindInMap', 'GetAtt', 'GetAZs', 'If', 'ImportValue', 'Join', 'Length', 'Not'],
	...['Or', 'Select', 'Split', 'Sub', 'ToJsonString', 'Transform'],
];
const names: ReadonlyMap<string, string> = new Map([
	['!Ref', 'Ref'],
	['!Condition', 'Condition'],
	...functions.map((name) => [`!${name}`, `Fn::${name}`] as const),
]);

/**
 * What a short form of CloudFormation stands for, as the long form says it: `!Ref Topic` is `{ Ref: Topic }`, and
 * `!GetAtt Alarm.Arn` is `{ 'Fn::GetAtt': [Alarm, Arn] }`. Undefined for a tag that is none.
 */
export function stackTag(tag: string, value: unknown): { readonly [name: string]: unknown } | undefined {
	const name = names.get(tag);
	if (name === undefined) return undefined;
	const dot = tag === '!GetAtt' && typeof value === 'string' ? value.indexOf('.') : -1;
	return { [name]: dot < 0 ? value : [(value as string).slice(0, dot), (value as string).slice(dot + 1)] };
}
