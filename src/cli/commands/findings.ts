import type { CommandGroup } from '../command.ts';
import { list } from './findings/list.ts';
import { record } from './findings/record.ts';

export const findings: CommandGroup = {
	name: 'findings',
	summary: 'The register of findings: since when each is known, who answers for it, and what is gone',
	commands: [record, list],
	details: `What the checks say today, \`lintel check\` says too. The register knows since when, from records that
are kept in the workspace and committed with it.`,
};
