import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { exitCode } from '../command.ts';
import { hostOption, outOption, portOption, textOf } from '../option-values.ts';

export const preview: Command = {
	name: 'preview',
	summary: 'Serve a built site, as a web server would',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: outOption('The folder the site was built to (default: site in the workspace)'),
		port: portOption,
		host: hostOption,
	},
	details: `Examples:
  lintel preview
  lintel preview ../my-architecture --port 8080`,
	run: serve,
};

async function serve(given: Arguments, context: Context): Promise<ExitCode> {
	const workspace = resolve(context.cwd, given.positionals[0] ?? '.');
	const out = textOf(given.options['out']);
	const folder = out === undefined ? join(workspace, 'site') : resolve(context.cwd, out);
	if (!existsSync(join(folder, 'index.html'))) {
		context.terminal.error(`lintel: there is no built site in \`${folder}\`\n  \`lintel build\` makes one\n`);
		return exitCode.misuse;
	}
	const { readMarker } = await import('#site/engine/output-folder.ts');
	const { serveFolder } = await import('#site/engine/static-server.ts');
	const host = textOf(given.options['host']) ?? '127.0.0.1';
	const port = Number(textOf(given.options['port']) ?? 4321);
	try {
		const base = readMarker(folder)?.base ?? '/';
		const server = await serveFolder({ folder, base, host, port });
		context.terminal.out(`Serving ${folder} at ${server.address}\n`);
		await context.interrupted();
		await server.close();
		return exitCode.fine;
	} catch (error) {
		context.terminal.error(`lintel: cannot listen on ${host}:${port}: ${(error as Error).message}\n`);
		return exitCode.misuse;
	}
}
