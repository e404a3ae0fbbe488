import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearest } from '#diagnostics/suggest.ts';
import { addTo } from '#graph/lists-by-key.ts';
import { meantKind } from '#model/meant.ts';
import { isId } from '#model/names.ts';
import type { Arguments, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { readSchemas, type Schemas } from '../schemas.ts';
import { readTemplateFolder } from '../templates.ts';
import { openWorkspace, type WorkspaceOutline } from '../workspace-outline.ts';
import { parseFields } from './fields.ts';
import { folderFor } from './placement.ts';
import { skeletonOf } from './skeleton.ts';

/** A mistake on the command line, told by the caller. */
class Refusal {
	readonly message: string;
	readonly hint: string | undefined;
	constructor(message: string, hint?: string) {
		this.message = message;
		this.hint = hint;
	}
}

/** `lintel new KIND ID [field=value ...]`: writes the skeleton of an entity, or says why not. */
export function createEntity(given: Arguments, context: Context): ExitCode {
	const [kind, id, ...words] = given.positionals as [string, string, ...string[]];
	const schemas = readSchemas(context.packageRoot);
	const unknown = unknownKind(kind, schemas);
	if (unknown) return complain(unknown, context);
	const outline = openWorkspace(textOf(given.options['workspace']) ?? '.', context);
	if ('misuse' in outline) return complain(new Refusal(outline.misuse, outline.hint), context);
	const result = writeEntity({ kind, id, words, name: textOf(given.options['name']) }, outline, schemas, context);
	return result instanceof Refusal ? complain(result, context) : exitCode.fine;
}

interface Wanted {
	readonly kind: string;
	readonly id: string;
	readonly words: readonly string[];
	readonly name: string | undefined;
}

/** What somebody typed for an id, made into one; undefined where its letters say nothing, or nothing harmless to a shell. */
function idFrom(typed: string): string | undefined {
	const id = typed
		.toLowerCase()
		.replace(/[\s_.]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return /^[\w .-]+$/.test(typed) && isId(id) ? id : undefined;
}

function writeEntity(
	wanted: Wanted,
	outline: WorkspaceOutline,
	schemas: Schemas,
	context: Context,
): Refusal | undefined {
	const { kind, id } = wanted;
	if (!isId(id)) {
		return new Refusal(
			`\`${id}\` cannot be an id: a lower-case letter, then 1 to 62 lower-case letters, digits or hyphens are expected`,
			idFrom(id) === undefined
				? 'the name people read can be anything: `--name "..."`'
				: `the name people read can be anything: \`lintel new ${kind} ${idFrom(id)} --name "${wanted.name ?? id}"\``,
		);
	}
	const taken = outline.entities.find((entity) => entity.kind === kind && entity.id === id);
	if (taken) return new Refusal(`\`${kind}:${id}\` is there already, in ${taken.file}`);
	const fields = parseFields(wanted.words, kind, schemas);
	if ('misuse' in fields) return new Refusal(fields.misuse, fields.hint);
	const known = new Map<string, string[]>();
	for (const entity of outline.entities) addTo(known, entity.kind, `${entity.kind}:${entity.id}`);
	const { yaml, open } = skeletonOf(schemas, {
		kind,
		id,
		name: wanted.name ?? nameOf(id),
		fields: fields.fields,
		known,
	});
	const existing = outline.entities.filter((entity) => entity.kind === kind).map(({ file }) => file);
	const folder = folderFor(kind, existing, outline.contentFolder);
	const path = `${folder}/${id}.${kind === 'runbook' ? 'md' : 'yaml'}`;
	const file = join(outline.folder, path);
	if (existsSync(file)) return new Refusal(`\`${path}\` is there already`, 'it is not overwritten');
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, kind === 'runbook' ? asRunbook(yaml, context) : yaml, { flag: 'wx' });
	context.terminal.out(`Wrote ${path}\n`);
	if (open.length > 0) context.terminal.out(`Fill in ${open.join(', ')}; \`lintel check\` asks for it until then\n`);
	return undefined;
}

function asRunbook(yaml: string, { packageRoot }: Context): string {
	return `---\n${yaml}---\n${readTemplateFolder(packageRoot, 'new', {}).get('runbook-body.md')}`;
}

/** `order-cache` -> `Order cache`. */
const abbreviations = /\b(?:api|cdn|dns|hsm|http|mq|sms|sql|sso|ui|url|vpn)\b/g;

function nameOf(id: string): string {
	const words = id.replaceAll('-', ' ').replace(abbreviations, (word) => word.toUpperCase());
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What people look for as a file of its own, and where it stands. */
const standsElsewhere: ReadonlyMap<string, string> = new Map(
	Object.entries({
		alert: 'an alert stands under `observability.alerts` of its component, or in a rule file that `lintel.yaml` names',
		waiver: 'a decision waives a finding, under `waives`: `lintel explain waiver-until-a-date`',
		objective: 'did you mean `slo`?',
		interface: 'an interface stands under `interfaces` of its component: `lintel explain interface`',
		dependency: 'a dependency stands under `dependencies` of the component that needs it: `lintel explain dependency`',
		domain: 'did you mean `failure-domain` (what fails as one), or `system` (components with one purpose)?',
	}),
);

function unknownKind(kind: string, schemas: Schemas): Refusal | undefined {
	const kinds = [
		'adr',
		...[...schemas].filter(([, { properties }]) => isEntity(properties)).map(([concept]) => concept),
	];
	if (kinds.includes(kind)) return undefined;
	const place = standsElsewhere.get(kind);
	if (place !== undefined) return new Refusal(`\`${kind}\` is not a kind`, place);
	const near = nearest(kind, kinds);
	const meant = near === undefined ? meantKind(kind) : { kind: near };
	const type = meant?.type === undefined ? '' : ` with type=${meant.type}`;
	return new Refusal(
		`\`${kind}\` is not a kind`,
		meant ? `did you mean \`${meant.kind}\`${type}?` : `there are ${kinds.join(', ')}`,
	);
}

function isEntity(properties: unknown): boolean {
	return typeof properties === 'object' && properties !== null && 'kind' in properties && 'id' in properties;
}
