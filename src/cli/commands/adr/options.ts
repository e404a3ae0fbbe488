import type { Option } from '../../command.ts';

/** Options that the commands of this group share. */
export const dryRunOption: Option = { description: 'Show what would change, and write nothing' };
export const scopeOption: Option = { value: 'NAME', description: 'Which of several collections' };
export const jsonOption: Option = { description: 'Print JSON for programs' };
