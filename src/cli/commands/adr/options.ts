import type { Option } from '../../command.ts';

/** Options that the commands of this group share. */
export const dryRunOption: Option = { description: 'Show what would change, and write nothing' };
export const partOption: Option = {
	value: 'WORDS',
	description: 'Only this part is superseded ("rule 1"); the old record stays in force for the rest',
};
export const scopeOption: Option = { value: 'NAME', description: 'Which of several collections' };
export const jsonOption: Option = { description: 'Print JSON for programs' };
