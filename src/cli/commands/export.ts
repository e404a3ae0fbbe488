import type { CommandGroup } from '../command.ts';
import { auditPack } from './export/audit-pack.ts';
import { exportBackstage } from './export/backstage.ts';
import { exportCalm } from './export/calm.ts';
import { openSlo } from './export/openslo.ts';

export const exports: CommandGroup = {
	name: 'export',
	summary: 'The architecture in other forms: a pack for auditors, CALM, Backstage, OpenSLO',
	commands: [auditPack, exportCalm, exportBackstage, openSlo],
	details: `Single pictures in other formats: \`lintel diagram\`. Fault trees: \`lintel faulttree\`.`,
};
