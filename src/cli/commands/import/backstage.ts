import type { Command } from '../../command.ts';
import { importOptions } from './options.ts';

export const importBackstage: Command = {
	name: 'import backstage',
	summary: 'Read catalog-info.yaml of Backstage: components, resources, APIs, systems and groups',
	positionals: '<file or folder>...',
	arity: [1, 200],
	options: importOptions,
	details: `Component and Resource become components, an API an interface of the component that provides it,
System a system, Group a team; dependsOn and consumesApis become dependencies. What has no field here is
kept under x-backstage, so that \`lintel export backstage\` can write it again. In a folder every YAML file
with an apiVersion of Backstage is read.

Examples:
  lintel import backstage catalog-info.yaml
  lintel import backstage ../services --write --out content/services`,
	async run(given, context) {
		const { runImport } = await import('../../import/run-import.ts');
		const { readBackstage } = await import('#exchange/backstage/read.ts');
		return runImport(given, context, { source: 'backstage', ends: /\.ya?ml$/i, read: readBackstage });
	},
};
