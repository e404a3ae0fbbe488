import type { CommandGroup } from '../command.ts';
import { adopt } from './runbook/adopt.ts';
import { exercise } from './runbook/exercise.ts';

export const runbook: CommandGroup = {
	name: 'runbook',
	summary: 'Runbooks: record that one was gone through, adopt a folder of them',
	commands: [exercise, adopt],
	details: '',
};
