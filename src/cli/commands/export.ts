import type { CommandGroup } from '../command.ts';
import { auditPack } from './export/audit-pack.ts';
import { exportBackstage } from './export/backstage.ts';
import { exportCalm } from './export/calm.ts';

export const exports: CommandGroup = {
	name: 'export',
	summary: 'The architecture in other forms: a pack for auditors, CALM, Backstage',
	commands: [auditPack, exportCalm, exportBackstage],
	details: `Single pictures in other formats: \`lintel diagram\`. Fault trees: \`lintel faulttree\`.`,
};
