import type { Command } from '../command.ts';
import { hostOption, outOption, portOption } from '../option-values.ts';

export const serve: Command = {
	name: 'serve',
	summary: 'Serve a built site to others, for those without a host',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: outOption('The folder the site was built to (default: site in the workspace)'),
		port: { ...portOption, description: 'Port to serve on; it is an error when it is in use (default: 8080)' },
		host: {
			...hostOption,
			description: 'Address to listen on: 0.0.0.0 for every network (default: 127.0.0.1, this machine only)',
		},
	},
	details: `Answers are packed (br, gzip), carry the security policy of the pages, say which bytes they are (ETag)
and give parts of files (ranges); old addresses are redirected. A build may exchange the site while it
is served. There is no encryption and no login: put a proxy in front where either is needed.

Examples:
  lintel serve --host 0.0.0.0
  lintel serve --out /srv/architecture --port 8443`,
	async run(given, context) {
		const { serveSite } = await import('../serve-site.ts');
		return serveSite(given, context, { port: 8080, isPortFixed: true });
	},
};
