import type { Command } from '../../command.ts';
import { asOfOption, environmentOption } from '../../option-values.ts';

export const list: Command = {
	name: 'alerts list',
	summary: 'List every alert with its component, severity, runbook and place',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		json: { description: 'Print JSON for programs' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `An alert without a runbook is listed with \`none\`; one that belongs to no component with its
objective, or \`-\`.

Examples:
  lintel alerts list
  lintel alerts list --json | jq '.alerts[] | select(.runbooks == [])'`,
	async run(given, context) {
		const { listAlerts } = await import('../../alerts/list.ts');
		return listAlerts(given, context);
	},
};
