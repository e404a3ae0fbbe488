import type { Command } from '../command.ts';
import { outOption } from '../option-values.ts';

/** Where a site can be published with a configuration of ours. */
const hosts = [
	'nginx',
	'apache',
	'netlify',
	'cloudfront',
	'cloudfront-function',
	'docker',
	'github-pages',
	'gitlab-pages',
] as const;

const plain = (what: string) => (value: string) =>
	/^[\w./~@%+:-]+$/.test(value) ? undefined : `expected ${what} of letters, digits and ./~@%+:-`;

export const hosting: Command = {
	name: 'hosting',
	summary: 'Print the configuration of a host that serves the site as `lintel serve` does',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		for: {
			value: 'HOST',
			description: `For which host: ${hosts.join(', ')}`,
			choices: hosts,
		},
		out: outOption('The folder the site was built to (default: site in the workspace)'),
		base: {
			value: 'PATH',
			description: 'The path below the host, such as /handbook/ (default: that of the built site, else /)',
			validate: (value) =>
				/^\/(?:[\w.~@%+-]+\/)*$/.test(value) ? undefined : 'expected a path with a slash at both ends',
		},
		folder: {
			value: 'FOLDER',
			description: 'Where the site stands on the server (default: /srv/architecture)',
			validate: (value) =>
				value.startsWith('/') && !value.endsWith('/')
					? plain('a path')(value)
					: 'expected an absolute path, without a slash at the end',
		},
		host: {
			value: 'NAME',
			description: 'The name that readers type (default: architecture.example.org)',
			validate: plain('a name'),
		},
		port: {
			value: 'PORT',
			short: 'p',
			description: 'The port that the server listens on (default: 80)',
			validate: (value) =>
				/^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535 ? undefined : 'expected a port number',
		},
	},
	details: `Headers, security policy, types, cache rules and redirects are written from what \`lintel serve\` itself uses.
The base path and the addresses that moved are read from the built site, where there is one.

  nginx, apache         a server of one's own: one file for its configuration
  netlify               \`_headers\` for Netlify and Cloudflare Pages
  cloudfront            the policy of response headers, as JSON
  cloudfront-function   the function for viewer requests: folders and moved addresses
  docker                a Dockerfile: built, and served by nginx without root
  github-pages, gitlab-pages   the workflow that builds and publishes

Examples:
  lintel hosting --for nginx --host architecture.example.org > architecture.conf
  lintel hosting --for cloudfront > policy.json
  lintel hosting --for docker > Dockerfile`,
	async run(given, context) {
		const { printHosting } = await import('../hosting/print-hosting.ts');
		return printHosting(given, context);
	},
};
