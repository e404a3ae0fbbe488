import type { Command } from '../command.ts';
import { hostOption, outOption, portOption } from '../option-values.ts';

export const preview: Command = {
	name: 'preview',
	summary: 'Look at a built site yourself before you publish it: on this machine, at the next free port',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: outOption('The folder the site was built to (default: site in the folder, or the folder itself)'),
		port: portOption,
		host: hostOption,
	},
	details: `The server is that of \`lintel serve\`; here the next free port is taken when one is in use.

Examples:
  lintel preview
  lintel preview ../my-architecture --port 8080`,
	async run(given, context) {
		const { serveSite } = await import('../serve-site.ts');
		return serveSite(given, context, { port: 4321, isPortFixed: false });
	},
};
