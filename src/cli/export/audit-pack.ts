import type { Facts } from '#analysis/facts.ts';
import { analyses } from '#analysis/index.ts';
import type { Finding } from '#checks/finding.ts';
import { findingToDiagnostic } from '#checks/run-checks.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { renderSarif } from '#diagnostics/sarif.ts';
import { csvText } from '#exchange/csv/write.ts';
import { type FileTree, type ManifestReference, manifestName, manifestText } from '#exchange/manifest/manifest.ts';
import { assessmentResults } from '#exchange/oscal/assessment-results.ts';
import { componentDefinition } from '#exchange/oscal/component-definition.ts';
import type { OscalFrame } from '#exchange/oscal/frame.ts';
import { type ZipEntry, zipOf } from '#exchange/zip/write.ts';
import { auditReport } from '#site/engine/audit-report.ts';
import { alertsOf } from '#views/alerts.ts';
import { viewContext } from '#views/context.ts';
import type { SaidByPack } from '#views/language/en/packed.ts';
import { languageOfSite, localiserOf } from '#views/language/language-of-site.ts';
import type { Missing } from '#views/language/localise-text.ts';
import { titleOfEntity } from '#views/model-index.ts';
import { evidenceOfDesign } from '#views/pages/audit/audit-words.ts';
import { jsonWithoutSources, pathCleaner } from '#views/redact-pages.ts';
import { inventoryTables } from '#views/registers/inventory-tables.ts';
import { type RegisterTable, registerTables } from '#views/registers/register-tables.ts';
import { registersOf } from '#views/registers/registers-of.ts';
import { type RegisterWords, registerWords } from '#views/registers/told-registers.ts';
import { refuseNoNumber, reportsDocument } from '../analyze/reports-json.ts';
import { entryOf, fileTreeOf, sha256Of } from '../evidence/file-tree.ts';
import { inputFilesOf } from '../evidence/input-files.ts';
import { jsonBytes } from '../json-pieces.ts';
import { analyse, type Reading } from '../pipeline.ts';
import { pathsOf } from '../redaction/paths-of.ts';

/** A finished pack. */
export interface AuditPack {
	readonly zip: Uint8Array;
	readonly files: number;
	/** Of its manifest. */
	readonly manifest: string;
	readonly inputs: string;
	readonly outputs: string;
}

export interface PackOptions {
	/** The version of Lintel. */
	readonly version: string;
	readonly titleOf: (code: string) => string | undefined;
	readonly previous: ManifestReference | undefined;
	/** Told each English text of ours in it that people would read and that has no translation. */
	readonly missing?: Missing | undefined;
}

/**
 * Everything an auditor takes along as one archive: data, registers, records, OSCAL, SARIF, a page to print, and a manifest over all of
 * it. The same reading gives the same bytes. What the reading leaves out is nowhere in it.
 */
export function auditPack(reading: Reading, options: PackOptions): AuditPack {
	const { version, previous } = options;
	const { facts, findings } = analyse(reading);
	const { architecture, redaction } = reading;
	const { model } = architecture;
	const isPublic = redaction?.profile === 'public';
	const inputs = fileTreeOf(inputFilesOf(reading.originals));
	const shown: FileTree = isPublic ? { root: inputs.root, count: inputs.count } : inputs;
	const profile = redaction?.profile ?? 'internal';
	const history = architecture.history?.known ? architecture.history.head : undefined;
	const frame = {
		title: model.workspace.title ?? 'Architecture',
		asOf: model.asOf,
		version,
		disclaimer: evidenceOfDesign,
	};
	const base = { profile, history, previous: previous?.sha256, inputs: inputs.root, inputCount: inputs.count };
	const entries = filesOf(reading, facts, findings, frame, base, options).sort((a, b) => (a.path < b.path ? -1 : 1));
	const outputs = fileTreeOf(entries.map(({ path, content }) => entryOf(path, content)));
	const head = {
		version,
		asOf: model.asOf,
		environment: model.environment,
		profile,
		commit: reading.commit,
		history,
		base: './',
		previous,
	};
	const manifest = manifestText({ ...head, inputs: shown, outputs });
	const all = [...entries, { path: manifestName, content: Buffer.from(manifest) }];
	return {
		zip: zipOf(all),
		files: all.length,
		manifest: sha256Of(manifest),
		inputs: inputs.root,
		outputs: outputs.root,
	};
}

interface Basis {
	readonly profile: string;
	readonly history: string | undefined;
	readonly previous: string | undefined;
	readonly inputs: string;
	readonly inputCount: number;
}

function filesOf(
	reading: Reading,
	facts: Facts,
	findings: readonly Finding[],
	frame: OscalFrame,
	basis: Basis,
	{ titleOf, missing }: PackOptions,
): ZipEntry[] {
	const { architecture, redaction } = reading;
	const { model, decisions } = architecture;
	// Files say of themselves where they were written; the public has no use for that.
	const paths = redaction?.profile === 'public' ? pathsOf(reading) : undefined;
	const clean = <Value>(value: Value): Value =>
		paths === undefined ? value : (JSON.parse(jsonWithoutSources(JSON.stringify(value), paths)) as Value);
	const source = { architecture, facts, findings };
	const registers = registersOf(source);
	const localiser = localiserOf(
		architecture,
		alertsOf(viewContext(architecture, facts, findings)).values(),
		[],
		missing,
	);
	const words = registerWords(localiser);
	const tables = clean([...registerTables(source), ...inventoryTables(source)]).sort((a, b) => place(a) - place(b));
	const { redaction: _, ...workspace } = model.workspace;
	const records = decisions.map(({ source: text, sections: __, lines: ___, original: ____, ...about }) => ({
		...about,
		text,
	}));
	const told = findings.map(findingToDiagnostic).map((one) => (paths === undefined ? one : withoutPlace(one)));
	const file = (path: string, text: string): ZipEntry => ({ path, content: Buffer.from(text) });
	const cleanText = paths && pathCleaner(paths);
	const replace = (key: string, value: unknown): unknown =>
		typeof value === 'string' && cleanText !== undefined ? cleanText(value) : refuseNoNumber(key, value);
	const json = (path: string, value: unknown): ZipEntry => ({ path, content: jsonBytes(value, { replace }) });
	const made: ZipEntry[] = [
		json('data/architecture.json', {
			version: 1,
			model: { ...model, byKind: undefined, workspace },
			decisions: records,
		}),
		json('data/findings.json', { version: 1, asOf: model.asOf, findings }),
		json('data/analyses.json', reportsDocument(analyses, facts, undefined)),
		json('data/registers.json', { version: 1, asOf: model.asOf, registers: tables }),
		file('data/findings.sarif', renderSarif(told, { version: frame.version, titleOf })),
		json('oscal/component-definition.json', componentDefinition(frame, model, registers.controls)),
		json(
			'oscal/assessment-results.json',
			assessmentResults(frame, registers.controls, registers.findings.entries, registers.waivers),
		),
		...tables.map((one) => file(`registers/${one.id}.csv`, sheetOf(one, words))),
		...recordFiles(reading, paths && clean),
	];
	const report = auditReport({
		language: localiser?.language ?? languageOfSite(model.workspace),
		words,
		...basis,
		...frame,
		environment: model.environment,
		figures: figuresOf(tables, findings),
		tables,
		names: new Map(Object.values(model.entities).map((one) => [one.ref, titleOfEntity(one)])),
		files: contents,
	});
	return [...made, file('report.html', report)];
}

/** What an auditor asks first comes first; a register that is not named here comes last. */
const order = [
	'business-services',
	'impact-tolerances',
	'decisions',
	'waivers',
	'controls',
	'obligations',
	'obligation-answers',
	'findings',
	'trials',
	'third-parties',
	'components',
	'dependencies',
];
const place = ({ id }: RegisterTable): number => (order.includes(id) ? order.indexOf(id) : order.length);

const contents: readonly { readonly path: string; readonly what: SaidByPack }[] = [
	{ path: 'report.html', what: 'This page' },
	{
		path: 'registers/*.csv',
		what: 'Every register for a spreadsheet; a cell that it would take for a formula begins with an apostrophe',
	},
	{ path: 'records/', what: 'The decision records as Markdown' },
	{ path: 'data/*.json', what: 'Model, records, findings, registers and the result of every analysis, for programs' },
	{ path: 'data/findings.sarif', what: 'The findings as SARIF 2.1.0' },
	{ path: 'oscal/*.json', what: 'Component definition and assessment results, OSCAL 1.1.2' },
	{ path: manifestName, what: 'SHA-256 of every file, and of every file they were made from' },
];

/** A register for a spreadsheet, in the language of the site. */
const sheetOf = (register: RegisterTable, { heading, plainCell }: RegisterWords): string =>
	csvText(
		register.columns.map(heading),
		register.rows.map((row) => row.map((cell, at) => plainCell(register, register.columns[at]!, cell))),
	);

function figuresOf(
	tables: readonly RegisterTable[],
	findings: readonly Finding[],
): readonly { readonly value: string; readonly label: SaidByPack }[] {
	const count = (id: string): string => String(tables.find((one) => one.id === id)?.rows.length ?? 0);
	return [
		{ value: count('business-services'), label: 'business services' },
		{ value: count('components'), label: 'components' },
		{ value: count('decisions'), label: 'decisions' },
		{ value: count('waivers'), label: 'accepted risks' },
		{ value: count('controls'), label: 'controls' },
		{ value: String(findings.filter(({ counts }) => counts).length), label: 'findings standing' },
	];
}

/** The records where they stand in the workspace, or for the public by their address. */
function recordFiles(
	{ folders, architecture }: Reading,
	clean: ((text: string) => string) | undefined,
): readonly ZipEntry[] {
	if (clean !== undefined)
		return architecture.decisions.map(({ slug, source }) => ({
			path: `records/${slug}.md`,
			content: Buffer.from(clean(source)),
		}));
	const known = new Set(architecture.decisions.map(({ path }) => path));
	return folders
		.flatMap(({ files }) => files)
		.filter(({ path }) => known.has(path))
		.map(({ path, text, bytes = Buffer.from(text ?? '') }) => ({ path: `records/${path}`, content: bytes }));
}

function withoutPlace({ span: _, related: __, ...rest }: Diagnostic): Diagnostic {
	return rest;
}
