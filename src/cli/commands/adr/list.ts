import type { StatusState } from '#decisions/decision.ts';
import type { Command } from '../../command.ts';
import { asOfOption, workspaceOption } from '../../option-values.ts';
import { jsonOption, scopeOption } from './options.ts';

/** The reader of records has the list; its types hold this one to it, because help loads nothing but the commands. */
const states: { readonly [state in StatusState]: true } = {
	proposed: true,
	draft: true,
	accepted: true,
	implemented: true,
	rejected: true,
	withdrawn: true,
	deprecated: true,
	superseded: true,
	unknown: true,
};

export const list: Command = {
	name: 'adr list',
	summary: 'List the decision records, filtered by status, scope, tag, owner or what they affect',
	positionals: '',
	arity: [0, 0],
	options: {
		status: {
			value: 'STATE',
			repeatable: true,
			description: `${Object.keys(states).join(', ')}; or in-force`,
			choices: [...Object.keys(states), 'in-force'],
		},
		scope: { ...scopeOption, repeatable: true },
		tag: { value: 'WORD', repeatable: true, description: 'A tag' },
		owner: { value: 'NAME', repeatable: true, description: 'Part of the name of an owner, decider or author' },
		affects: { value: 'REF', repeatable: true, description: 'What the decision is about: component:x, flow:y, ...' },
		json: jsonOption,
		'as-of': asOfOption,
		workspace: workspaceOption,
	},
	details: `A filter given several times takes either value; different filters must all hold.

Examples:
  lintel adr list --status in-force --affects component:order-db
  lintel adr list --status proposed --json`,
	async run(given, context) {
		const { listRecords } = await import('../../adr/list.ts');
		return listRecords(given, context);
	},
};
