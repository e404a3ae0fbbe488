import type { CommandGroup } from '../command.ts';
import { exportFis } from './chaos/export-fis.ts';
import { importFis } from './chaos/import-fis.ts';

export const chaos: CommandGroup = {
	name: 'chaos',
	summary: 'Experiments as AWS FIS takes them: write templates, and read those that are there',
	commands: [exportFis, importFis],
	details: `Templates that \`experimentTemplates\` in lintel.yaml names are read with the workspace: they stand on the
pages of their experiments, and \`lintel check\` says which of them no alarm stops.`,
};
