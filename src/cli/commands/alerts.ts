import type { CommandGroup } from '../command.ts';
import { burnRules } from './alerts/burn-rules.ts';
import { list } from './alerts/list.ts';
import { writeRunbookUrls } from './alerts/write-runbook-urls.ts';

export const alerts: CommandGroup = {
	name: 'alerts',
	summary:
		'Alerts: list them with their runbooks, keep the addresses in rule files right, and write rules from objectives',
	commands: [list, writeRunbookUrls, burnRules],
	details: `Alerts are those that components declare and those of the rule files that \`alerts\` in
lintel.yaml names.`,
};
