import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { printable } from '#diagnostics/printable.ts';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import type { FoundManifest } from '../evidence/read-manifest-file.ts';
import type { Mismatch } from '../evidence/verify-site.ts';
import { textOf } from '../option-values.ts';

export const verify: Command = {
	name: 'verify',
	summary: 'Hold a built site against its manifest: every file changed, missing or too many',
	positionals: '[site]',
	arity: [0, 1],
	options: {
		against: {
			value: 'MANIFEST',
			description: 'The manifest to believe, kept elsewhere (default: the one in the site)',
		},
		inputs: { value: 'WORKSPACE', description: 'Hold the files of this workspace against the manifest too' },
		previous: {
			value: 'FILE|SITE',
			description: 'The release before, and with the option again those before it: each must name the next older one',
			repeatable: true,
		},
		json: { description: 'Print the result as JSON' },
	},
	details: `Computes the SHA-256 of every file and the Merkle root over them (RFC 6962) anew. Without \`--against\` the site is
held against its own manifest, which whoever can change a page can change too: what counts is a manifest, or its SHA-256,
that was kept where they could not. Nothing of this says that what the site says is true, or when it was built.

Examples:
  lintel verify site
  lintel verify site --against releases/2026-11.json --previous releases/2026-10.json
  lintel verify site --inputs .`,
	run: verifySite,
};

async function verifySite(given: Arguments, context: Context): Promise<ExitCode> {
	const { readManifestFile } = await import('../evidence/read-manifest-file.ts');
	const { manifestName } = await import('#exchange/manifest/manifest.ts');
	const { chainMismatches, inputMismatches, siteMismatches } = await import('../evidence/verify-site.ts');
	const site = resolve(context.cwd, given.positionals[0] ?? 'site');
	const shown = relative(context.cwd, site) || '.';
	if (!existsSync(site)) return complain({ message: `there is no folder \`${shown}\`` }, context);
	const names = [textOf(given.options['against']) ?? site, ...(textOf(given.options['previous'])?.split(',') ?? [])];
	const chain: FoundManifest[] = [];
	for (const name of names) {
		const found = readManifestFile(resolve(context.cwd, name));
		if (!('wrong' in found)) chain.push({ ...found, file: relative(context.cwd, found.file) });
		else {
			const file = relative(context.cwd, resolve(context.cwd, name)) || '.';
			context.terminal.error(`lintel: \`${file}\` holds no manifest to go by: ${printable(found.wrong)}\n`);
			return exitCode.findings;
		}
	}
	const [believed] = chain as [FoundManifest, ...FoundManifest[]];
	const workspace = textOf(given.options['inputs']);
	const ofInputs = workspace === undefined ? undefined : await inputsOf(resolve(context.cwd, workspace));
	if (typeof ofInputs === 'string') return complain({ message: ofInputs }, context);
	let ofSite: readonly Mismatch[];
	try {
		ofSite = siteMismatches(site, believed.manifest);
	} catch (error) {
		return complain({ message: `\`${shown}\` cannot be read: ${(error as Error).message}` }, context);
	}
	const own = readManifestFile(site);
	const ownMismatch =
		'wrong' in own || own.sha256 !== believed.sha256
			? [{ what: 'wrong' in own ? 'missing' : 'changed', text: manifestName } as const]
			: [];
	const inputs = ofInputs === undefined ? [] : inputMismatches(ofInputs, believed.manifest);
	const found = { site: [...ofSite, ...ownMismatch], inputs, chain: chainMismatches(chain) };
	const asked = { hasInputs: ofInputs !== undefined, ownManifest: given.options['against'] === undefined, shown };
	context.terminal.out(
		given.options['json'] === true ? jsonOf(believed, found) : textOfResult(believed, chain, found, asked),
	);
	return Object.values(found).every((list) => list.length === 0) ? exitCode.fine : exitCode.findings;
}

async function inputsOf(folder: string) {
	const { workspaceFolder } = await import('../workspace-argument.ts');
	const { readTexts } = await import('../texts.ts');
	const { inputFilesOf } = await import('../evidence/input-files.ts');
	const named = workspaceFolder(folder, folder);
	return 'misuse' in named ? named.misuse : [...inputFilesOf(readTexts(named.folder))];
}

interface Found {
	readonly site: readonly Mismatch[];
	readonly inputs: readonly Mismatch[];
	readonly chain: readonly Mismatch[];
}

function jsonOf({ manifest, sha256 }: FoundManifest, found: Found): string {
	const { inputs, outputs, version, asOf, profile } = manifest;
	const agrees = Object.values(found).every((list) => list.length === 0);
	const head = { manifest: sha256, version, asOf, profile, inputs: inputs.root, outputs: outputs.root };
	return `${JSON.stringify({ agrees, ...head, ...found }, null, '\t')}\n`;
}

/** Paths are anyone's, so they are printed without what a terminal would obey. */
const lines = (title: string, list: readonly Mismatch[]): readonly string[] =>
	list.length === 0 ? [] : [title, ...list.map(({ what, text }) => `  ${what.padEnd(8)} ${printable(text)}`)];

function textOfResult(
	{ manifest, sha256 }: FoundManifest,
	chain: readonly FoundManifest[],
	found: Found,
	asked: { readonly hasInputs: boolean; readonly ownManifest: boolean; readonly shown: string },
): string {
	const { inputs, outputs } = manifest;
	const before = manifest.previous?.sha256 ?? 'none named';
	const say = (list: readonly Mismatch[], well: string, ill: string): readonly string[] =>
		list.length === 0 ? [well] : lines(`${ill}:`, list);
	return [
		`Manifest  ${sha256}`,
		`Inputs    ${inputs.root}  ${inputs.count} files`,
		`Outputs   ${outputs.root}  ${outputs.count} files`,
		`Before    ${before}`,
		printable(`Made by   lintel ${manifest.version}, as of ${manifest.asOf}, profile ${manifest.profile}`),
		'',
		...say(
			found.site,
			`${asked.shown} is what the manifest lists, file by file`,
			`${asked.shown} is not what the manifest lists`,
		),
		...(asked.hasInputs ? say(found.inputs, 'The inputs are those it was made from', 'The inputs are others') : []),
		...(chain.length > 1
			? say(found.chain, `The chain holds over ${chain.length} releases`, 'The chain is broken')
			: []),
		...(asked.ownManifest
			? ['The manifest is the site’s own: compare its SHA-256 with one kept elsewhere, or give it with `--against`']
			: []),
		'',
	].join('\n');
}
