import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { outOption, textOf } from '../option-values.ts';

export const portable: Command = {
	name: 'portable',
	summary: 'Copy a built site so that it is read straight from a disk, a stick or a zip',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		site: { value: 'FOLDER', description: 'The folder the site was built to (default: site in the workspace)' },
		out: outOption('Where the copy goes (default: portable in the workspace)'),
	},
	details: `The copy needs no server and no network. Search (names and full text), copy buttons, sums and what-if work,
and where no scripts run every page reads without them. Pack it with any zip program. Built for Chromium, Chrome and Edge, in which it is tested.

Examples:
  lintel build && lintel portable
  lintel portable --out /media/stick/runbooks`,
	run: copy,
};

async function copy(given: Arguments, context: Context): Promise<ExitCode> {
	const workspace = resolve(context.cwd, given.positionals[0] ?? '.');
	const from = textOf(given.options['site']);
	const site = from === undefined ? join(workspace, 'site') : resolve(context.cwd, from);
	const { readMarker, replaceSite, whyRefused } = await import('#site/engine/output-folder.ts');
	const marker = existsSync(join(site, 'index.html')) ? readMarker(site) : undefined;
	if (marker === undefined)
		return complain({ message: `there is no built site in \`${site}\``, hint: '`lintel build` makes one' }, context);
	const to = textOf(given.options['out']);
	const out = to === undefined ? join(workspace, 'portable') : resolve(context.cwd, to);
	const why = whyRefused(out, workspace, [{ folder: site, what: 'the site that is to be copied' }]);
	if (why !== undefined)
		return complain(
			{ message: `the copy cannot be written to \`${out}\`: ${why}`, hint: 'choose another folder with `--out`' },
			context,
		);
	const { fillPortable } = await import('#site/engine/portable.ts');
	const { diskScript } = await import('#site/engine/disk-script.ts');
	const { readManifestFile, referenceTo } = await import('../evidence/read-manifest-file.ts');
	const { sealFolder } = await import('../evidence/seal.ts');
	const original = readManifestFile(site);
	let copied = { pages: 0, bytes: 0 };
	try {
		await replaceSite(out, { ...marker, base: './' }, async (folder) => {
			copied = fillPortable(site, marker.base, folder, await diskScript());
			// The copy has other pages, so it has a manifest of its own, which says what it is a copy of.
			if (!('wrong' in original))
				sealFolder(
					folder,
					{ ...original.manifest, base: './', copyOf: referenceTo(original) },
					original.manifest.inputs,
				);
		});
	} catch (error) {
		const problem = error instanceof Error ? error.message : String(error);
		return complain({ message: `the copy cannot be written to \`${out}\``, hint: problem }, context);
	}
	const shown = relative(context.cwd, out) || '.';
	context.terminal.out(
		`Copied ${copied.pages} pages (${(copied.bytes / 1_000_000).toFixed(1)} MB) to ${shown}; open ${join(shown, 'index.html')}\n`,
	);
	return exitCode.fine;
}
