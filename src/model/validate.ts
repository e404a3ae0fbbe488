import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { idOf } from './as-written-here.ts';
import type { Authored } from './authored.ts';
import { brandingProblems } from './branding/check-branding.ts';
import type { Claims } from './claims.ts';
import { complaints } from './complaints.ts';
import { impliedFields } from './implied.ts';
import { kinds } from './kinds.ts';
import { languageProblems } from './language/check-language.ts';
import { meantKind } from './meant.ts';
import type { DataByKind, Entity, Kind } from './model.ts';
import { isId, nameOf, refOf } from './names.ts';
import type { Places } from './places.ts';
import { quoted } from './quoted.ts';
import { settingsProblems } from './redaction/check-settings.ts';
import { conceptSchema, jsonType } from './schema-lookup.ts';
import type { Refused } from './sentences.ts';
import { siteProblems } from './site-problems.ts';
import type { Workspace } from './types.generated.ts';
import { validators } from './validators.generated.js';
import { withoutMistakes } from './without-mistakes.ts';

/** An entity whose fields are valid, with its places. */
export interface Checked {
	readonly entity: Entity;
	readonly places: Places;
}

/** What is valid, and what is left of the rest when what is wrong with it is left out: it is part of no model, and its references are followed. */
export interface Validated {
	readonly valid: readonly Checked[];
	readonly partly: readonly Checked[];
}

/** Validates everything authored. What is not valid is left out, and claims its id. */
export function validate(
	authored: readonly Authored[],
	claims: Claims,
	report: (diagnostic: Diagnostic) => void,
): Validated {
	const partly: Checked[] = [];
	const idsOf = idsByKind(authored);
	const valid = authored.flatMap((each) => {
		const found = validateOne(each, idsOf, report, (one) => partly.push(one));
		if (found) return [found];
		const id = (each.value as { id?: unknown } | null)?.id;
		if (typeof id === 'string') {
			claims.add(id);
			// Others name it as it was meant, and are right.
			claims.add(idOf(id));
		}
		return [];
	});
	return { valid, partly };
}

/** The ids that are written in the workspace, by kind and sorted; looked for when somebody first asks. */
function idsByKind(authored: readonly Authored[]): (kind: string) => readonly string[] {
	let known: ReadonlyMap<string, Set<string>> | undefined;
	return (kind) => {
		known ??= collect();
		return [...(known.get(kind) ?? [])].sort();
	};
	function collect(): ReadonlyMap<string, Set<string>> {
		const found = new Map<string, Set<string>>();
		for (const { value, path } of authored) {
			if (jsonType(value) !== 'object') continue;
			const { kind, id } = { ...impliedFields(path), ...(value as object) } as { kind?: unknown; id?: unknown };
			if (typeof kind !== 'string' || typeof id !== 'string' || !isId(id)) continue;
			found.set(kind, (found.get(kind) ?? new Set()).add(id));
		}
		return found;
	}
}

function validateOne(
	authored: Authored,
	idsOf: Refused['idsOf'],
	report: (diagnostic: Diagnostic) => void,
	keepPart: (part: Checked) => void,
): Checked | undefined {
	const { places, body, path } = authored;
	if (jsonType(authored.value) !== 'object') {
		report(notAnEntity(authored));
		return undefined;
	}
	const data = { ...impliedFields(path), ...(authored.value as object) };
	const kind = kindOf(data, places, report);
	if (!kind) return undefined;
	const problems = problemsOf(kind, data, places, idsOf);
	for (const problem of problems) report(problem);
	if (problems.length > 0) {
		const rest = withoutMistakes(kind, data);
		if (rest !== undefined) keepPart({ entity: toEntity(kind, rest as DataByKind[Kind], places, body), places });
		return undefined;
	}
	return { entity: toEntity(kind, data as DataByKind[Kind], places, body), places };
}

/** The entity of valid data. */
export function toEntity(kind: Kind, data: DataByKind[Kind], places: Places, body: Authored['body']): Entity {
	return { kind, id: data.id, ref: refOf(kind, data.id), name: nameOf(data), data, span: places.spanOf([]), body };
}

/** What is wrong with the fields of an entity, by the schema of its kind; nothing when it is valid. */
export function problemsOf(kind: Kind, data: unknown, places: Places, idsOf?: Refused['idsOf']): Diagnostic[] {
	const validator = validators[kind]!;
	if (validator(data)) return [];
	return complaints({ root: conceptSchema(kind), value: data, places, idsOf }, validator.errors ?? []);
}

/** The workspace file as data; an empty workspace when there is none or it is not valid. */
export function validateWorkspace(
	authored: Authored | undefined,
	report: (diagnostic: Diagnostic) => void,
	checks?: readonly string[],
): Workspace {
	if (!authored) return {};
	const validator = validators['workspace']!;
	if (validator(authored.value)) {
		const workspace = authored.value as Workspace;
		if (checks) reportUnknownChecks(workspace, authored.places, checks, report);
		for (const problem of settingsProblems(workspace, authored.places)) report(problem);
		for (const problem of brandingProblems(workspace, authored.places)) report(problem);
		for (const problem of siteProblems(workspace, authored.places)) report(problem);
		for (const problem of languageProblems(workspace, authored.places)) report(problem);
		return workspace;
	}
	const { value, places } = authored;
	for (const each of complaints({ root: conceptSchema('workspace'), value, places }, validator.errors ?? []))
		report(each);
	return {};
}

/** A severity for a check that is not there would be a setting without effect: a risk that nobody notices. */
function reportUnknownChecks(
	workspace: Workspace,
	places: Places,
	known: readonly string[],
	report: (diagnostic: Diagnostic) => void,
): void {
	for (const id of Object.keys(workspace.checks ?? {})) {
		if (known.includes(id)) continue;
		const near = nearest(id, known);
		report({
			code: 'unknown-check',
			severity: 'error',
			message: `there is no check \`${id}\``,
			span: places.keySpanOf(['checks', id]),
			nearest: near,
			hint: near === undefined ? 'see `lintel explain` for the checks' : undefined,
		});
	}
}

function notAnEntity({ value, places }: Authored): Diagnostic {
	return {
		code: 'not-an-entity',
		severity: 'error',
		message: `this is ${jsonType(value) === 'array' ? 'a list' : 'a single value'}, expected a mapping with \`kind\` and \`id\``,
		span: places.spanOf([]),
		hint: 'start with `kind:` and `id:`',
	};
}

function kindOf(data: { kind?: unknown }, places: Places, report: (diagnostic: Diagnostic) => void): Kind | undefined {
	const { kind } = data;
	if (typeof kind === 'string' && (kinds as readonly string[]).includes(kind)) return kind as Kind;
	const meant = typeof kind === 'string' ? meantKind(kind) : undefined;
	const missing = kind === undefined || kind === null;
	// `Kind:`, `knd:`
	const slip = missing ? Object.keys(data).find((key) => nearest(key, ['kind']) !== undefined) : undefined;
	report({
		code: missing ? 'missing-kind' : 'unknown-kind',
		severity: 'error',
		message: missing
			? 'this document does not say what it describes: `kind` is missing'
			: `${quoted(kind)} is not a kind of entity`,
		span: slip !== undefined ? places.keySpanOf([slip]) : missing ? places.spanOf([]) : places.spanOf(['kind']),
		actual: slip ?? (missing ? undefined : String(kind)),
		nearest: slip === undefined ? meant?.kind : 'kind',
		hint:
			slip !== undefined
				? undefined
				: meant === undefined
					? `kinds: ${kinds.join(', ')}`
					: meant.type && `a component of \`type: ${meant.type}\``,
	});
	return undefined;
}
