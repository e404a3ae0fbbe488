import { join } from 'node:path';
import type { Architecture } from '#analysis/architecture.ts';
import { computeFacts, type Facts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';
import { checks } from '#checks/index.ts';
import { findingToDiagnostic, runChecks } from '#checks/run-checks.ts';
import type { DecisionDocument } from '#decisions/decision.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { readDecisionFolder } from '#decisions/read-folder.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { byPlace } from '#diagnostics/order.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import { compile } from '#model/compile.ts';
import { readWorkspace, type WorkspaceFiles } from '#model/read-workspace.ts';
import { guideProblems } from './guides.ts';

/** For which day and environment a workspace is read. */
export interface ReadingOptions {
	readonly asOf: string;
	readonly environment?: string | undefined;
}

/** A workspace as read: the architecture in it, and all that is wrong with its files. */
export interface Reading {
	/** Absolute, with links resolved. */
	readonly folder: string;
	readonly files: WorkspaceFiles;
	readonly architecture: Architecture;
	/** Files of the decision folders that are no records: indexes, templates, notes. */
	readonly documents: readonly DecisionDocument[];
	/** Other files of the decision folders, images among them; relative to the workspace. */
	readonly attachments: readonly string[];
	/** What is wrong with the files themselves; what is wrong with the architecture comes from {@link analyse}. */
	readonly diagnostics: readonly Diagnostic[];
	/** Those of them that leave a hole in the model or make a page impossible: with one, a site would mislead. */
	readonly holes: readonly Diagnostic[];
	/** The text of a file that a diagnostic may point into. */
	sourceOf(file: string): Source | undefined;
}

/** The first half of the pipeline: folder -> texts -> model and decisions. Never throws for what the folder holds. */
export function readArchitecture(folder: string, options: ReadingOptions): Reading {
	const files = readWorkspace(folder);
	const compiled = compile(files.files, { ...options, drawings: files.drawings, checks: checks.map(({ id }) => id) });
	const folders = files.adrFolders.map(({ path }) => readDecisionFolder(files.root, path));
	const records = folders.flatMap((each) => each.files);
	// Scopes are counted from the folder of the records; with several folders, from the workspace.
	const root = files.adrFolders.length === 1 ? files.adrFolders[0]!.path : undefined;
	const read = readDecisions(records, { root });
	const ofModel = [...files.diagnostics, ...compiled.diagnostics, ...guideProblems(files.guides)];
	const texts = new Map([...files.files, ...files.drawings, ...files.guides].map(({ path, text }) => [path, text]));
	for (const { path, source } of [...read.decisions, ...read.documents]) texts.set(path, source);
	return {
		folder: files.root,
		files,
		architecture: { model: compiled.model, decisions: read.decisions },
		documents: read.documents,
		attachments: folders.flatMap(({ others }) => others),
		diagnostics: [...ofModel, ...folders.flatMap(({ diagnostics }) => diagnostics), ...read.diagnostics].sort(byPlace),
		// Decisions are shown as they are written, contradictions and all; nothing is left out for them.
		holes: ofModel.filter(({ severity }) => severity === 'error').sort(byPlace),
		sourceOf(file) {
			const text = texts.get(file);
			return text === undefined ? undefined : createSource(file, text);
		},
	};
}

/** The second half: what follows from the architecture. Facts are computed when they are first read. */
export function analyse({ architecture }: Reading): { readonly facts: Facts; readonly findings: readonly Finding[] } {
	const facts = computeFacts(architecture);
	return { facts, findings: runChecks(architecture, facts) };
}

/** What is wrong with the architecture, as diagnostics; those that a decision waives are information. */
export function findingDiagnostics(reading: Reading): readonly Diagnostic[] {
	return analyse(reading).findings.map(findingToDiagnostic);
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
	return [join(reading.folder, 'lintel.yaml'), ...foldersOf(reading).map(({ folder }) => folder)];
}

function foldersOf({ folder, files }: Reading): readonly InputFolder[] {
	const { content = ['content'], diagrams = ['diagrams'] } = files.workspace;
	const named = [
		...content.map((path) => ({ path, what: 'the content' })),
		...diagrams.map((path) => ({ path, what: 'the diagrams' })),
		...files.adrFolders.map(({ path }) => ({ path, what: 'the decisions' })),
	];
	return named.map(({ path, what }) => ({ folder: join(folder, path), what }));
}
