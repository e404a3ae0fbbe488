import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource } from '#diagnostics/source.ts';
import type { File } from '../authored.ts';
import type { Path } from '../model.ts';
import { parseWithTags } from '../parse.ts';
import { type Places, placesIn } from '../places.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { stackTag } from './stack-tags.ts';
import type { WrittenFaultTemplate } from './template.ts';
import { templateProblems } from './template-rules.ts';

type Fields = { readonly [name: string]: unknown };

/** The templates of some files, and what is wrong with the rest. */
export interface ReadTemplates {
	readonly templates: readonly WrittenFaultTemplate[];
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads experiment templates of AWS FIS: as `CreateExperimentTemplate` takes them, as `GetExperimentTemplate` gives them, and as
 * resources of a CloudFormation stack. Never throws; one bad file hides nothing of the others. In the order of files and places.
 */
export function readFaultTemplates(files: readonly File[]): ReadTemplates {
	const templates: WrittenFaultTemplate[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const { path, text } of files) {
		const source = createSource(path, text.startsWith('\uFEFF') ? text.slice(1) : text);
		const file = parseWithTags(source, stackTag);
		diagnostics.push(...file.diagnostics);
		for (const document of file.documents) {
			if (document.broken) continue;
			const places = placesIn(file.table, source, document.root);
			const found = templatesOf(document.value);
			if (found.length === 0) diagnostics.push(unknown(path, places));
			for (const one of found) {
				diagnostics.push(...problemsOf(one, places));
				templates.push(templateOf(one, path, places));
			}
		}
	}
	return { templates, diagnostics };
}

/** A template within a document: its fields as the API spells them, where it stands, and what the stack calls it. */
interface Found {
	readonly fields: Fields;
	readonly path: Path;
	readonly called: string | undefined;
}

function templatesOf(value: unknown): readonly Found[] {
	if (jsonType(value) !== 'object') return [];
	const document = value as Fields;
	const inner = document['experimentTemplate'];
	if (jsonType(inner) === 'object')
		return [{ fields: inner as Fields, path: ['experimentTemplate'], called: undefined }];
	if (Object.hasOwn(document, 'actions') && Object.hasOwn(document, 'stopConditions'))
		return [{ fields: document, path: [], called: undefined }];
	const resources = document['Resources'];
	if (jsonType(resources) !== 'object') return [];
	return Object.entries(resources as Fields).flatMap(([name, resource]): Found[] => {
		const { Type, Properties } = (jsonType(resource) === 'object' ? resource : {}) as Fields;
		if (Type !== 'AWS::FIS::ExperimentTemplate' || jsonType(Properties) !== 'object') return [];
		const path = ['Resources', name, 'Properties'];
		return [{ fields: lowered(Properties as Fields), path, called: name }];
	});
}

/** Levels of a template whose keys are fields; the others hold names that somebody chose. */
const lowerAt = [/^$/, /^(?:targets|actions)\/[^/]+$/, /^stopConditions\/\d+$/, /^experimentOptions$/];

/** `StopConditions` -> `stopConditions`, where a key is a field. */
function lowered(value: Fields): Fields {
	const walk = (one: unknown, path: readonly string[]): unknown => {
		if (Array.isArray(one)) return one.map((each, at) => walk(each, [...path, String(at)]));
		if (jsonType(one) !== 'object') return one;
		const isLowered = lowerAt.some((pattern) => pattern.test(path.join('/')));
		return Object.fromEntries(
			Object.entries(one as Fields).map(([key, inner]) => {
				const name = isLowered && !key.startsWith('Fn::') && key !== 'Ref' ? key[0]!.toLowerCase() + key.slice(1) : key;
				return [name, walk(inner, [...path, name])];
			}),
		);
	};
	return walk(value, []) as Fields;
}

function problemsOf({ fields, path }: Found, places: Places): readonly Diagnostic[] {
	return templateProblems(fields).map(({ message, path: within, hint }): Diagnostic => {
		const at = asWritten(path, within, places);
		return {
			code: 'fault-template-refused',
			severity: 'warning',
			message: `${message}; AWS FIS would refuse the template`,
			span: places.has(at) && typeof at.at(-1) === 'string' ? places.keySpanOf(at) : places.spanOf(at),
			hint,
		};
	});
}

/** Where something stands, with the capitals that a stack may have. */
function asWritten(path: Path, within: Path, places: Places): Path {
	const at = [...path];
	for (const step of within) {
		const capital = typeof step === 'string' ? step.charAt(0).toUpperCase() + step.slice(1) : step;
		at.push(places.has([...at, capital]) ? capital : step);
	}
	return at;
}

const unknown = (path: string, places: Places): Diagnostic => ({
	code: 'fault-template-unknown',
	severity: 'warning',
	message: `${quoted(path)} holds no experiment template`,
	span: places.spanOf([]),
	expected:
		'an object with `actions` and `stopConditions`, one under `experimentTemplate`, or a stack with `AWS::FIS::ExperimentTemplate`',
	hint: 'name only templates under `experimentTemplates` in `lintel.yaml`',
});

function templateOf({ fields, path, called }: Found, file: string, places: Places): WrittenFaultTemplate {
	const tags = textsOf(fields['tags']);
	const id = plain(fields['id']);
	return {
		name: id ?? tags['Name'] ?? called ?? file.slice(file.lastIndexOf('/') + 1),
		id,
		description: plain(fields['description']),
		roleArn: shown(fields['roleArn']),
		actions: entriesOf(fields['actions']).map(([name, action]) => ({
			name,
			actionId: plain(action['actionId']) ?? 'not a text',
			targets: Object.values(textsOf(action['targets'])),
		})),
		targets: entriesOf(fields['targets']).map(([name, target]) => ({
			name,
			resourceType: plain(target['resourceType']) ?? 'not a text',
			chosenBy: chosenBy(target),
		})),
		alarms: (Array.isArray(fields['stopConditions']) ? fields['stopConditions'] : []).flatMap((one: unknown) => {
			const { source, value } = (jsonType(one) === 'object' ? one : {}) as Fields;
			return source === 'aws:cloudwatch:alarm' ? (shown(value) ?? []) : [];
		}),
		tags,
		span: places.spanOf(path),
	};
}

const plain = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A text, or what a stack says instead, as it says it. */
function shown(value: unknown): string | undefined {
	return plain(value) ?? (jsonType(value) === 'object' ? JSON.stringify(value).slice(0, 200) : undefined);
}

const entriesOf = (value: unknown): readonly (readonly [string, Fields])[] =>
	jsonType(value) === 'object'
		? Object.entries(value as Fields).map(([name, one]) => [name, (jsonType(one) === 'object' ? one : {}) as Fields])
		: [];

/** Names and texts: a mapping, or the list of `Key` and `Value` that CloudFormation has for tags elsewhere. */
function textsOf(value: unknown): { readonly [name: string]: string } {
	const pairs = Array.isArray(value)
		? value.map((one: unknown) => {
				const { Key, Value } = (jsonType(one) === 'object' ? one : {}) as Fields;
				return [Key, Value] as const;
			})
		: jsonType(value) === 'object'
			? Object.entries(value as Fields)
			: [];
	return Object.fromEntries(
		pairs.filter((pair): pair is [string, string] => typeof pair[0] === 'string' && typeof pair[1] === 'string'),
	);
}

function chosenBy(target: Fields): string {
	const tags = Object.entries(textsOf(target['resourceTags'])).map(([name, value]) => `${name}=${value}`);
	const arns = Array.isArray(target['resourceArns']) ? target['resourceArns'].flatMap((one) => shown(one) ?? []) : [];
	const parameters = Object.entries(textsOf(target['parameters'])).map(([name, value]) => `${name}=${value}`);
	const mode = plain(target['selectionMode']);
	const what = [...tags, ...arns, ...parameters].join(', ') || 'filters';
	return mode === undefined ? what : `${what}; ${mode}`;
}
