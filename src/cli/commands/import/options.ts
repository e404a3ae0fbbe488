import type { Command } from '../../command.ts';
import { outOption, workspaceOption } from '../../option-values.ts';

/** The options of every import. */
export const importOptions: Command['options'] = {
	write: { description: 'Write the files; without it they are only listed' },
	out: outOption('Where the files go, below the workspace (default: content/imported)'),
	owner: {
		value: 'REF',
		description: 'The team or role to name where the source names no owner, such as team:platform',
		validate: (value) =>
			/^(?:team|role):[a-z][a-z0-9-]{1,62}$/.test(value) ? undefined : 'expected `team:` or `role:` and an id',
	},
	json: { description: 'Print entities and notes as JSON for programs; nothing is written' },
	workspace: workspaceOption,
};
