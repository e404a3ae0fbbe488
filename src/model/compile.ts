import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { byPlace } from '#diagnostics/order.ts';
import type { IsThere } from '#markdown/written-links.ts';
import { withAlertRules } from './alerts/read-alerts.ts';
import { readRules } from './alerts/read-rules.ts';
import { namesIn } from './alerts/routing-tree.ts';
import { type Authored, type File, readFiles } from './authored.ts';
import { chosenPacks } from './chosen-packs.ts';
import { checkDrawings } from './drawings/check-drawings.ts';
import type { AskedEnvironment } from './environment.ts';
import { withFaultTemplates } from './fault-templates/assign-templates.ts';
import type { Entity, Model } from './model.ts';
import { adoptObjectives, withObjectives } from './openslo/adopt-objectives.ts';
import type { Places } from './places.ts';
import { readPublishedAddresses } from './published-addresses.ts';
import type { Redaction } from './redaction/profile.ts';
import { redactorOf } from './redaction/redact.ts';
import { resolve } from './resolve.ts';
import { adoptedAsAuthored, readAdopted } from './runbooks/adopt.ts';
import { findAlertAmong } from './runbooks/alert-names.ts';
import { folderOwners } from './runbooks/folder-owners.ts';
import { toldOnce } from './runbooks/not-adopted.ts';
import type { Workspace } from './types.generated.ts';
import { fieldsOf } from './unknown-fields.ts';
import { type Checked, validate, validateWorkspace } from './validate.ts';

/** What a model is compiled for. */
export interface CompileOptions {
	/** The date that analyses know as today, `YYYY-MM-DD`. */
	readonly asOf: string;
	/** The environment to show; by default what `lintel.yaml` says, else production. */
	readonly environment?: string | undefined;
	/** The workspace to use instead of the file `lintel.yaml` among the files. */
	readonly workspace?: Workspace | undefined;
	/** Hand-written Mermaid texts (`.mmd`) to hold against the model; without them nothing is said about drawings. */
	readonly drawings?: readonly File[] | undefined;
	/** Rule files of Prometheus, whose alerts stand beside those that components declare. */
	readonly alertRules?: readonly File[] | undefined;
	/** Experiment templates of AWS FIS, held against the experiments. */
	readonly experimentTemplates?: readonly File[] | undefined;
	/** Objectives in OpenSLO, held against those of the model or made into some. */
	readonly objectives?: readonly File[] | undefined;
	/** Runbooks that are written elsewhere, adopted as they are. */
	readonly adoptedRunbooks?: readonly File[] | undefined;
	/** Files that cannot be read, as far as names can be made out: what refers to these is not called dangling. */
	readonly unread?: readonly File[] | undefined;
	/** Which files the workspace has; without it nothing is said about links of adopted runbooks. */
	readonly isThere?: IsThere | undefined;
	/** The registry of published addresses. */
	readonly publishedAddresses?: File | undefined;
	/** The ids that `checks` in `lintel.yaml` may name; without them they are not looked at. */
	readonly checks?: readonly string[] | undefined;
	/** What is left out of the model, before references are followed and anything is derived. */
	readonly redaction?: Redaction | undefined;
}

/** A model of all that is right, and what to tell about the rest. With an error among the diagnostics the model has gaps. */
export interface Compiled {
	readonly model: Model;
	/** In the order of files and places. */
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * The pipeline: texts are parsed, values validated, references resolved. Each stage goes on with what the one before
 * could make sense of, so that one bad file hides nothing of the others. The order of the files does not matter.
 */
export function compile(files: readonly File[], options: CompileOptions): Compiled {
	const diagnostics: Diagnostic[] = [];
	const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
	const read = readFiles(files);
	for (const diagnostic of read.diagnostics) report(diagnostic);
	for (const { path, text } of options.unread ?? []) read.claims.text(text, path);
	const workspace = options.workspace ?? validateWorkspace(read.workspace, report, options.checks);
	const chosen = readFiles(chosenPacks(workspace));
	const folder = readAdopted(
		options.adoptedRunbooks ?? [],
		options.isThere,
		findAlertAmong(() => namedAlerts(read.authored, options.alertRules ?? [])),
	);
	const adopted = adoptedAsAuthored(folder, read.authored, folderOwners(workspace, read.workspace?.places));
	const promised = adoptObjectives(options.objectives ?? [], read.authored);
	for (const diagnostic of [...folder.diagnostics, ...adopted.diagnostics, ...promised.diagnostics]) report(diagnostic);
	const { valid: checked, partly } = validate(
		[...read.authored, ...chosen.authored, ...adopted.authored, ...promised.authored],
		read.claims,
		report,
	);
	const asked = askedEnvironment(options, workspace, read.workspace?.places);
	const redactor = options.redaction && redactorOf(options.redaction);
	const declared = resolve(checked, read.claims, { asOf: options.asOf, asked, workspace, redactor, partly }, report);
	const { model: held, diagnostics: ofObjectives } = withObjectives(declared, promised);
	const { model: ruled, diagnostics: ofAlerts } = withAlertRules(held, options.alertRules ?? [], read.claims);
	const { model: tried, diagnostics: ofTemplates } = withFaultTemplates(ruled, options.experimentTemplates ?? []);
	const model = redactor ? redactor.model(tried) : tried;
	for (const diagnostic of [...ofObjectives, ...ofAlerts, ...ofTemplates]) report(diagnostic);
	for (const diagnostic of readPublishedAddresses(options.publishedAddresses).diagnostics) report(diagnostic);
	if (options.drawings)
		for (const diagnostic of checkDrawings(model, options.drawings, fileSpan(checked))) report(diagnostic);
	return { model, diagnostics: onceEach([...toldOnce(diagnostics)].sort(byPlace)) };
}

/** What `lintel.yaml` says of a folder is said of all that is in it, and wrong only once. */
function onceEach(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
	const isSame = (one: Diagnostic, other: Diagnostic | undefined): boolean =>
		one.code === other?.code &&
		one.message === other.message &&
		one.span !== undefined &&
		one.span.file === other.span?.file &&
		one.span.start.offset === other.span.start.offset;
	return sorted.filter((one, at) => !isSame(one, sorted[at - 1]));
}

/** The alerts that components declare and rules fire, before anything is resolved. */
function namedAlerts(authored: readonly Authored[], alertRules: readonly File[]): readonly string[] {
	const declared = authored.flatMap(({ value }) => namesIn(fieldsOf(fieldsOf(value)['observability'])['alerts']));
	return [...declared, ...readRules(alertRules).rules.map(({ name }) => name)];
}

/** Where a view names its drawing. */
function fileSpan(checked: readonly Checked[]): (view: Entity<'view'>) => Span {
	const places = new Map(checked.map((one) => [one.entity.ref, one.places]));
	return ({ ref, span }) => places.get(ref)?.spanOf(['file']) ?? span;
}

function askedEnvironment(
	{ environment }: CompileOptions,
	workspace: Workspace,
	places: Places | undefined,
): AskedEnvironment {
	if (environment !== undefined) return { name: environment };
	const name = workspace.environment;
	return { name, span: name === undefined ? undefined : places?.spanOf(['environment']) };
}
