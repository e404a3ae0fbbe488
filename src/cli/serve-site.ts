import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressesForOthers } from './addresses-for-others.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from './command.ts';
import { complain } from './complain.ts';
import { textOf } from './option-values.ts';
import { readCertificate } from './read-certificate.ts';

/** Serves the built site that a command line names until it is interrupted; for `lintel preview` and `lintel serve`. */
export async function serveSite(
	given: Arguments,
	context: Context,
	{ port: usualPort, isPortFixed }: { readonly port: number; readonly isPortFixed: boolean },
): Promise<ExitCode> {
	const workspace = resolve(context.cwd, given.positionals[0] ?? '.');
	const out = textOf(given.options['out']);
	const folder = out === undefined ? siteOf(workspace) : resolve(context.cwd, out);
	if (!existsSync(join(folder, 'index.html')))
		return complain({ message: `there is no built site in \`${folder}\``, hint: '`lintel build` makes one' }, context);
	const secured = readCertificate(textOf(given.options['cert']), textOf(given.options['key']), context);
	if (secured !== undefined && 'message' in secured) return complain(secured, context);
	if (secured?.remark !== undefined) context.terminal.error(`lintel: ${secured.remark}\n`);
	const { readMarker } = await import('#site/engine/output-folder.ts');
	const { serveFolder } = await import('#site/engine/static-server.ts');
	const host = textOf(given.options['host']) ?? '127.0.0.1';
	const port = Number(textOf(given.options['port']) ?? usualPort);
	try {
		const base = readMarker(folder)?.base ?? '/';
		const server = await serveFolder({ folder, base, host, port, isPortFixed, secured });
		context.terminal.out(`Serving ${folder} at ${server.address}\n${addressesForOthers(server.address)}`);
		await context.interrupted();
		await server.close();
		return exitCode.fine;
	} catch (error) {
		return complain({ message: `cannot listen on ${host}:${port}: ${(error as Error).message}` }, context);
	}
}

/** The site that a named folder has in it, or the folder itself where it is one. */
function siteOf(named: string): string {
	const inside = join(named, 'site');
	const isSite = !existsSync(join(inside, 'index.html')) && existsSync(join(named, 'lintel-manifest.json'));
	return isSite ? named : inside;
}
