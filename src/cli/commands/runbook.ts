import type { CommandGroup } from '../command.ts';
import { exercise } from './runbook/exercise.ts';

export const runbook: CommandGroup = {
	name: 'runbook',
	summary: 'Runbooks: record that one was gone through',
	commands: [exercise],
	details: '',
};
