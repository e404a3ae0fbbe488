import type { Command } from '../command.ts';
import { hostOption, outOption, portOption } from '../option-values.ts';

export const serve: Command = {
	name: 'serve',
	summary: 'Publish a built site from a machine of your own: a web server for other people, by https too',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: outOption('The folder the site was built to (default: site in the folder, or the folder itself)'),
		port: { ...portOption, description: 'Port to serve on; it is an error when it is in use (default: 8080)' },
		host: {
			...hostOption,
			description: 'Address to listen on: 0.0.0.0 for every network (default: 127.0.0.1, this machine only)',
		},
		cert: {
			value: 'FILE',
			description: 'Serve by https with this certificate (PEM), followed by those that vouch for it',
		},
		key: { value: 'FILE', description: 'The key of the certificate (PEM, not encrypted)' },
	},
	details: `Answers are packed (br, gzip), carry the security policy of the pages, say which bytes they are (ETag)
and give parts of files (ranges); old addresses are redirected. A build may exchange the site while it
is served. There is no login: put a proxy in front where one is needed.

With --cert and --key it speaks https and HTTP/2. Browsers keep a site for when the network is gone only then, or on
the machine itself. Strict-Transport-Security is not sent, as it would hold for every port of that name: say it in a proxy.

Examples:
  lintel serve --host 0.0.0.0
  lintel serve --host 0.0.0.0 --port 8443 --cert architecture.pem --key architecture.key`,
	async run(given, context) {
		const { serveSite } = await import('../serve-site.ts');
		return serveSite(given, context, { port: 8080, isPortFixed: true });
	},
};
