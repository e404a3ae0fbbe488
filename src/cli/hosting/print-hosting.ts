import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apacheConfiguration } from '#site/engine/hosting/apache.ts';
import type { HostedSite } from '#site/engine/hosting/hosted-site.ts';
import { nginxConfiguration } from '#site/engine/hosting/nginx.ts';
import { cloudFrontFunction, cloudFrontLimit, cloudFrontPolicy, headersFile } from '#site/engine/hosting/platforms.ts';
import { readMarker } from '#site/engine/output-folder.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { readTemplateFolder } from '../templates.ts';

/** Prints the configuration of the host that a command line names. */
export function printHosting(given: Arguments, context: Context): ExitCode {
	const host = textOf(given.options['for']);
	if (host === undefined)
		return complain(
			{ message: '`lintel hosting` needs a host', hint: 'write `--for nginx`, or see `--help`' },
			context,
		);
	const workspace = resolve(context.cwd, given.positionals[0] ?? '.');
	const out = textOf(given.options['out']);
	const built = out === undefined ? join(workspace, 'site') : resolve(context.cwd, out);
	const site: HostedSite = {
		base: textOf(given.options['base']) ?? readMarker(built)?.base ?? '/',
		folder: textOf(given.options['folder']) ?? '/srv/architecture',
		host: textOf(given.options['host']) ?? 'architecture.example.org',
		port: Number(textOf(given.options['port']) ?? 80),
	};
	const text = configurationOf(host, site, movedIn(built), context);
	context.terminal.out(text);
	if (host === 'cloudfront-function' && Buffer.byteLength(text) > cloudFrontLimit) {
		context.terminal.error(
			`lintel: the function has ${Buffer.byteLength(text)} bytes, and CloudFront takes ${cloudFrontLimit}\n` +
				'  leave redirects out: the site has a page at each old address that leads on\n',
		);
		return exitCode.findings;
	}
	return exitCode.fine;
}

function configurationOf(host: string, site: HostedSite, moved: Moved, context: Context): string {
	if (host === 'nginx') return nginxConfiguration(site);
	if (host === 'apache') return apacheConfiguration(site);
	if (host === 'netlify') return headersFile(site.base);
	if (host === 'cloudfront') return cloudFrontPolicy();
	if (host === 'cloudfront-function') return cloudFrontFunction(moved);
	const files = readTemplateFolder(context.packageRoot, 'hosting', { version: context.version, base: site.base });
	return files.get(host === 'docker' ? 'Dockerfile' : `${host}.yml`)!;
}

type Moved = readonly (readonly [from: string, to: string])[];

/** The addresses that moved, as the built site lists them for hosts. */
function movedIn(built: string): Moved {
	const file = join(built, '_redirects');
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((line): Moved => {
			const [from, to] = line.split(' ');
			return from?.startsWith('/') && to?.startsWith('/') ? [[from, to]] : [];
		});
}
