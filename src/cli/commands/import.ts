import type { CommandGroup } from '../command.ts';
import { importBackstage } from './import/backstage.ts';
import { importCalm } from './import/calm.ts';
import { importStructurizr } from './import/structurizr.ts';

export const imports: CommandGroup = {
	name: 'import',
	summary: 'What the files of other tools say, as files of the model',
	commands: [importBackstage, importStructurizr, importCalm],
	details: `Nothing is guessed: what a source does not say stays a gap. What was not understood is listed with its
place. Nothing is written without --write, and no file is overwritten.
Decision records and runbooks stay as they are: \`lintel adr adopt\`, \`lintel runbook adopt\`.`,
};
