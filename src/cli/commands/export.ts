import type { CommandGroup } from '../command.ts';
import { auditPack } from './export/audit-pack.ts';

export const exports: CommandGroup = {
	name: 'export',
	summary: 'The architecture in other forms: a pack for auditors',
	commands: [auditPack],
	details: `Single pictures in other formats: \`lintel diagram\`. Fault trees: \`lintel faulttree\`.`,
};
