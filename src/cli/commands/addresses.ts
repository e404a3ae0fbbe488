import type { CommandGroup } from '../command.ts';
import { check } from './addresses/check.ts';
import { record } from './addresses/record.ts';

export const addresses: CommandGroup = {
	name: 'addresses',
	summary: 'Published addresses: record them, and see whether the site keeps them',
	commands: [record, check],
	details: `\`published-addresses.txt\` in the workspace lists addresses that stand elsewhere: in alert rules, in
messages, in papers. \`lintel build\` writes no site that would lose one of them, unless a line says
where it went: \`/runbooks/old/ -> /runbooks/new/\`. The site then leads readers of the old address on.`,
};
