import { join } from 'node:path';
import type { Architecture } from '#analysis/architecture.ts';
import { computeFacts, type Facts } from '#analysis/facts.ts';
import type { Recall } from '#analysis/recall.ts';
import type { Finding } from '#checks/finding.ts';
import { checks } from '#checks/index.ts';
import { findingToDiagnostic, runChecks } from '#checks/run-checks.ts';
import type { DecisionDocument } from '#decisions/decision.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { byPlace } from '#diagnostics/order.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import { adrDirFile } from '#model/adr-dir.ts';
import { compile } from '#model/compile.ts';
import { addressesFile } from '#model/published-addresses.ts';
import { textFilesOf } from '#model/read-workspace.ts';
import { type Redaction, redactionOf } from '#model/redaction/profile.ts';
import { foldersNamedBy } from '#model/workspace-folders.ts';
import { decisionOptions } from './decision-options.ts';
import { guideProblems } from './guides.ts';
import { spareMemory } from './heap-growth.ts';
import { isThereIn } from './is-there.ts';
import { redactTexts } from './redaction/redact-texts.ts';
import { startProblems } from './start-problems.ts';
import { type ReadingOptions, readTexts, type Texts } from './texts.ts';

/** Another state of the workspace that a site is compared with: as read, or why it could not be. */
export type ComparedWith =
	| {
			readonly known: true;
			readonly name: string;
			readonly commit: string;
			readonly day: string | undefined;
			readonly architecture: Architecture;
			/** Its errors of the kind that {@link Reading.holes} has. */
			readonly unread: readonly Diagnostic[];
	  }
	| { readonly known: false; readonly name: string; readonly why: string; readonly hint: string };

/** A workspace as read: the architecture in it, and all that is wrong with its files. */
export interface Reading extends Texts {
	/** The texts as they stand in the files; the others are without what is not for the readers. */
	readonly originals: Texts;
	/** What was left out; undefined for those inside. */
	readonly redaction: Redaction | undefined;
	readonly architecture: Architecture;
	/** Files of the decision folders that are no records: indexes, templates, notes. */
	readonly documents: readonly DecisionDocument[];
	/** What is wrong with the files themselves; what is wrong with the architecture comes from {@link analyse}. */
	readonly diagnostics: readonly Diagnostic[];
	/** Those of them that leave a hole in the model or make a page impossible: with one, a site would mislead. */
	readonly holes: readonly Diagnostic[];
	/** The state that a site of it is compared with. */
	readonly comparedWith?: ComparedWith | undefined;
	/** The commit it was read from; undefined for the files as they are. */
	readonly commit?: string | undefined;
	/** The text of a file that a diagnostic may point into. */
	sourceOf(file: string): Source | undefined;
}

/** The first half of the pipeline: folder -> texts -> model and decisions. */
export function readArchitecture(folder: string, options: ReadingOptions): Reading {
	return understand(readTexts(folder), options);
}

/** Texts -> model and decisions. */
export function understand(originals: Texts, options: ReadingOptions): Reading {
	const redaction = redactionOf(options.profile ?? 'internal', originals.files.workspace);
	const texts = redactTexts(originals, redaction);
	const { files, folders } = texts;
	const compiled = compile(files.files, {
		...options,
		drawings: files.drawings,
		alertRules: files.alertRules,
		experimentTemplates: files.experimentTemplates,
		objectives: files.objectives,
		adoptedRunbooks: files.adoptedRunbooks,
		unread: files.unread,
		isThere: isThereIn(files.root),
		publishedAddresses: files.publishedAddresses,
		checks: checks.map(({ id }) => id),
		redaction,
	});
	const records = folders.flatMap((each) => each.files);
	const read = readDecisions(records, decisionOptions(files));
	const ofModel = [
		...files.diagnostics,
		...compiled.diagnostics,
		...guideProblems(files.guides),
		...texts.logos.diagnostics,
		...startProblems(files.guides, compiled.model),
	];
	const shown = new Map(textFilesOf(files).map(({ path, text }) => [path, text]));
	for (const { file, source, original } of read.decisions) shown.set(file, original ?? source);
	for (const { path, source } of read.documents) shown.set(path, source);
	return {
		...texts,
		originals,
		redaction,
		architecture: { model: compiled.model, decisions: read.decisions },
		documents: read.documents,
		diagnostics: [...ofModel, ...folders.flatMap(({ diagnostics }) => diagnostics), ...read.diagnostics].sort(byPlace),
		// Decisions are shown as they are written, contradictions and all; nothing is left out for them.
		holes: ofModel.filter(({ severity }) => severity === 'error').sort(byPlace),
		sourceOf(file) {
			const text = shown.get(file);
			return text === undefined ? undefined : createSource(file, text);
		},
	};
}

/** What follows from an architecture. Facts are computed when they are first read, as far as `recall` does not know them. */
interface Analysed {
	readonly facts: Facts;
	readonly findings: readonly Finding[];
}

/** The second half: what follows from the architecture, for whoever goes on to ask of every target. */
export function analyse({ architecture }: Reading, recall?: Recall): Analysed {
	spareMemory(architecture.model.byKind.component.length);
	return checked(architecture, recall);
}

/** What is wrong with the architecture, as diagnostics; those that a decision waives are information. */
export function findingDiagnostics({ architecture }: Reading): readonly Diagnostic[] {
	// Checks alone leave little behind, and memory spared costs them a tenth of their time.
	return checked(architecture).findings.map(findingToDiagnostic);
}

function checked(architecture: Architecture, recall?: Recall): Analysed {
	const facts = computeFacts(architecture, recall);
	return { facts, findings: runChecks(architecture, facts) };
}

/** A folder the workspace is made from, with what it is. */
export interface InputFolder {
	readonly folder: string;
	readonly what: string;
}

/** The folders a workspace is made from, absolute: nothing is ever written there. */
export function inputsOf(reading: Reading): readonly InputFolder[] {
	// A content folder may be the workspace itself; then the workspace's own protection is the right one.
	return foldersOf(reading).filter(({ folder }) => folder !== reading.folder);
}

/** Files and folders whose change calls for another reading; absolute. */
export function watchedOf(reading: Reading): readonly string[] {
	const { logo = [], logoDark = [], icon = [] } = reading.files.workspace.branding ?? {};
	const files = ['lintel.yaml', adrDirFile, addressesFile, logo, logoDark, icon]
		.flat()
		.map((name) => join(reading.folder, name));
	// The workspace itself holds what is built, too: of records in it the files are watched, as far as they are there.
	const records = reading.files.adrFolders.some(({ path }) => path === '.')
		? reading.architecture.decisions.map(({ file }) => join(reading.folder, file))
		: [];
	return [...files, ...records, ...foldersOf(reading).map(({ folder }) => folder)];
}

function foldersOf({ folder, files }: Reading): readonly InputFolder[] {
	const decisions = files.adrFolders.flatMap(({ path }) => (path === '.' ? [] : [{ path, what: 'the decisions' }]));
	return [...foldersNamedBy(files.workspace), ...decisions].map(({ path, what }) => ({
		folder: join(folder, path),
		what,
	}));
}
