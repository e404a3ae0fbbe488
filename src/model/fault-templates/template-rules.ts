import { nearest } from '#diagnostics/suggest.ts';
import type { Path } from '../model.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { knownActions } from './known-actions.ts';

/** Why AWS FIS would refuse a template, where in it, and what to write. */
export interface TemplateProblem {
	readonly path: Path;
	readonly message: string;
	readonly hint: string;
}

type Report = (message: string, path: Path, hint: string) => void;
type Fields = { readonly [name: string]: unknown };

/** What a template may hold at most (AWS FIS API reference, and "Quotas and limitations"). */
const templateLimits = { actions: 20, stopConditions: 5, resourceArns: 5, tags: 50 } as const;

/**
 * What AWS FIS would refuse of a template in the form of `CreateExperimentTemplate`: required fields, lengths, patterns,
 * names that lead nowhere (AWS FIS API reference). Values that are not plain texts, such as a reference within a stack,
 * are left to it. O(size of the template).
 */
export function templateProblems(template: Fields): readonly TemplateProblem[] {
	const problems: TemplateProblem[] = [];
	const report: Report = (message, path, hint) => void problems.push({ message, path, hint });
	text(template['description'], ['description'], 512, false, report);
	text(template['roleArn'], ['roleArn'], 2048, true, report, 20);
	const targets = mapping(template['targets'] ?? {}, ['targets'], report);
	for (const [name, target] of Object.entries(targets)) checkTarget(target, ['targets', name], report);
	const actions = mapping(template['actions'], ['actions'], report);
	const count = Object.keys(actions).length;
	if (count === 0 && template['actions'] !== undefined && jsonType(template['actions']) === 'object')
		report('there is no action', ['actions'], 'name at least one');
	if (count > templateLimits.actions)
		report(`there are ${count} actions`, ['actions'], `at most ${templateLimits.actions} are taken`);
	for (const [name, action] of Object.entries(actions))
		checkAction(action, ['actions', name], targets, Object.keys(actions), report);
	const circle = count > templateLimits.actions ? undefined : circleOf(actions);
	if (circle !== undefined)
		report(`action ${quoted(circle)} starts after itself`, ['actions', circle, 'startAfter'], 'break the circle');
	checkStops(template['stopConditions'], report);
	checkTags(template['tags'], report);
	return problems;
}

/** A text of the right length; nothing is said about what only a stack can tell. */
function text(
	value: unknown,
	path: Path,
	most: number,
	isOneWord: boolean,
	report: Report,
	least = 1,
): value is string {
	const field = quoted(path.at(-1));
	if (value === undefined || value === null || value === '') {
		report(`there is no ${field}`, path, `give it ${field}`);
		return false;
	}
	if (isLeftToStack(value)) return false;
	if (typeof value !== 'string') report(`${field} is not a text`, path, 'write a text');
	else if (value.length > most || value.length < least)
		report(`${field} has ${value.length} characters`, path, `from ${least} to ${most} are taken`);
	else if (isOneWord && /\s/.test(value)) report(`${field} has white space in it`, path, 'write it without');
	else return true;
	return false;
}

/** `{ "Ref": … }` and `{ "Fn::GetAtt": … }`: only the stack knows what that will be. */
function isLeftToStack(value: unknown): boolean {
	const keys = jsonType(value) === 'object' ? Object.keys(value as object) : [];
	return keys.length === 1 && (keys[0] === 'Ref' || keys[0]!.startsWith('Fn::'));
}

function mapping(value: unknown, path: Path, report: Report): Fields {
	if (jsonType(value) === 'object') {
		const long = Object.keys(value as object).find((name) => name.length > 64 || /\s/.test(name) || name === '');
		if (long !== undefined)
			report(`${quoted(long)} cannot be a name here`, [...path, long], 'write 1 to 64 characters without white space');
		return value as Fields;
	}
	report(
		value === undefined ? `there are no ${quoted(path.at(-1))}` : `${quoted(path.at(-1))} is not a mapping`,
		path,
		'write names, each with its fields',
	);
	return {};
}

const targetFields = ['resourceType', 'resourceArns', 'resourceTags', 'filters', 'parameters', 'selectionMode'];
const actionFields = ['actionId', 'description', 'parameters', 'targets', 'startAfter'];

function onlyFields(value: Fields, known: readonly string[], path: Path, report: Report): void {
	for (const name of Object.keys(value))
		if (!known.includes(name))
			report(`${quoted(name)} is no field here`, [...path, name], `fields: ${known.join(', ')}`);
}

function checkTarget(value: unknown, path: Path, report: Report): void {
	const target = mapping(value, path, report);
	if (jsonType(value) !== 'object') return;
	onlyFields(target, targetFields, path, report);
	text(target['resourceType'], [...path, 'resourceType'], 128, true, report);
	const mode = target['selectionMode'];
	if (text(mode, [...path, 'selectionMode'], 64, true, report) && !/^(?:ALL|COUNT\(\d+\)|PERCENT\(\d+\))$/.test(mode))
		report(
			`${quoted(mode)} is no way to select`,
			[...path, 'selectionMode'],
			'write `ALL`, `COUNT(n)` or `PERCENT(n)`',
		);
	const { resourceArns, resourceTags, filters, parameters } = target;
	if (!isFilled(resourceArns) && !isFilled(resourceTags) && !isFilled(filters) && !isFilled(parameters))
		report(
			`nothing says which resources ${quoted(path.at(-1))} is`,
			path,
			'give it `resourceTags`, `resourceArns` or `filters`',
		);
	if (isFilled(resourceArns) && isFilled(resourceTags))
		report(`${quoted(path.at(-1))} has ARNs and tags`, [...path, 'resourceTags'], 'AWS FIS takes one of the two');
	if (Array.isArray(resourceArns) && resourceArns.length > templateLimits.resourceArns)
		report(
			`there are ${resourceArns.length} ARNs`,
			[...path, 'resourceArns'],
			`at most ${templateLimits.resourceArns} are taken: select by tag`,
		);
}

const isFilled = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && Object.keys(value).length > 0;

function checkAction(value: unknown, path: Path, targets: Fields, names: readonly string[], report: Report): void {
	const action = mapping(value, path, report);
	if (jsonType(value) !== 'object') return;
	onlyFields(action, actionFields, path, report);
	const id = action['actionId'];
	if (!text(id, [...path, 'actionId'], 128, true, report)) return;
	const used = jsonType(action['targets']) === 'object' ? Object.entries(action['targets'] as Fields) : [];
	for (const [key, name] of used)
		if (typeof name !== 'string' || !Object.hasOwn(targets, name))
			report(
				`there is no target ${quoted(name)}`,
				[...path, 'targets', key],
				`targets: ${Object.keys(targets).map(quoted).join(', ') || 'none'}`,
			);
	if (action['startAfter'] !== undefined && !Array.isArray(action['startAfter']))
		report('`startAfter` is not a list', [...path, 'startAfter'], 'write a list of actions');
	else if (Array.isArray(action['startAfter']))
		for (const [at, one] of action['startAfter'].entries())
			if (!names.includes(one as string))
				report(
					`there is no action ${quoted(one)} to start after`,
					[...path, 'startAfter', at],
					`actions: ${names.map(quoted).join(', ')}`,
				);
	const parameters = jsonType(action['parameters']) === 'object' ? (action['parameters'] as Fields) : {};
	for (const [name, one] of Object.entries(parameters))
		text(one, [...path, 'parameters', name], 1024, false, report, 0);
	checkKind(id, used, path, targets, report);
}

/** Whether an action that is known acts on what it can act on. */
function checkKind(
	id: string,
	used: readonly (readonly [key: string, name: unknown])[],
	path: Path,
	targets: Fields,
	report: Report,
): void {
	const known = knownActions.get(id);
	if (known === undefined) {
		const near = nearest(id, [...knownActions.keys()]);
		if (!/^aws:[a-z0-9-]+:[a-z0-9-]+$/.test(id))
			report(
				`${quoted(id)} is no action`,
				[...path, 'actionId'],
				near ? `did you mean \`${near}\`?` : 'write `aws:service:action`',
			);
		return;
	}
	if (known === null) {
		if (used.length > 0) report(`${quoted(id)} takes no target`, [...path, 'targets'], 'remove `targets`');
		return;
	}
	const name = used.find(([key]) => key === known.key)?.[1];
	if (name === undefined) {
		report(`${quoted(id)} has no target`, path, `write \`targets: { ${known.key}: <name of a target> }\``);
		return;
	}
	const type = (targets[String(name)] as Fields | undefined)?.['resourceType'];
	if (typeof type === 'string' && type !== known.resourceType)
		report(
			`${quoted(id)} acts on ${quoted(known.resourceType)}, and ${quoted(name)} is ${quoted(type)}`,
			[...path, 'targets', known.key],
			'name a target of that type',
		);
}

function circleOf(actions: Fields): string | undefined {
	const done = new Set<string>();
	const open = new Set<string>();
	const comesBack = (name: string): boolean => {
		if (open.has(name)) return true;
		if (done.has(name)) return false;
		open.add(name);
		const after = (actions[name] as Fields | null | undefined)?.['startAfter'];
		const found =
			Array.isArray(after) && after.some((one) => Object.hasOwn(actions, String(one)) && comesBack(String(one)));
		open.delete(name);
		done.add(name);
		return found;
	};
	return Object.keys(actions).find((name) => comesBack(name));
}

function checkStops(value: unknown, report: Report): void {
	const path = ['stopConditions'];
	if (!Array.isArray(value) || value.length === 0) {
		report('there are no `stopConditions`', path, 'name the alarms that stop it');
		return;
	}
	if (value.length > templateLimits.stopConditions)
		report(`there are ${value.length} stop conditions`, path, `at most ${templateLimits.stopConditions} are taken`);
	for (const [at, one] of value.entries()) {
		const { source, value: alarm } = (jsonType(one) === 'object' ? one : {}) as Fields;
		if (source === 'aws:cloudwatch:alarm') text(alarm, [...path, at, 'value'], 2048, false, report, 20);
		else if (source !== 'none')
			report(
				`${quoted(source)} is no source of a stop condition`,
				[...path, at],
				'write `aws:cloudwatch:alarm`, with the ARN of the alarm as `value`',
			);
	}
}

function checkTags(value: unknown, report: Report): void {
	if (value === undefined || Array.isArray(value)) return;
	const tags = mapping(value, ['tags'], () => {});
	const names = Object.keys(tags);
	if (names.length > templateLimits.tags)
		report(`there are ${names.length} tags`, ['tags'], `at most ${templateLimits.tags} are taken`);
	for (const name of names) {
		if (name.length > 128 || name.startsWith('aws:'))
			report(
				`${quoted(name)} cannot be a tag`,
				['tags', name],
				'write at most 128 characters, not beginning with `aws:`',
			);
		text(tags[name], ['tags', name], 256, false, report, 0);
	}
}
