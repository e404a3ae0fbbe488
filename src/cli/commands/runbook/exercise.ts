import type { Command } from '../../command.ts';
import { asOfOption, workspaceOption, wrongDate } from '../../option-values.ts';

export const exercise: Command = {
	name: 'runbook exercise',
	summary: 'Record that a runbook was gone through: when, how it went, how long it took',
	positionals: '<runbook>',
	arity: [1, 1],
	options: {
		result: { value: 'RESULT', description: 'How it went', choices: ['passed', 'partly', 'failed'] },
		duration: {
			value: 'TIME',
			description: 'How long it took: 90s, 14m, 2h',
			validate: (value) =>
				/^\d{1,9}(ms|s|m|h|d)$/.test(value) ? undefined : 'expected a whole number with s, m, h or d',
		},
		date: { value: 'DATE', description: 'The day, YYYY-MM-DD (default: today)', validate: wrongDate },
		by: { value: 'REF', description: 'Who did it: team:payments, role:ledger-tech-lead' },
		environment: { value: 'NAME', description: 'Where it was done' },
		notes: { value: 'TEXT', description: 'What was learnt' },
		evidence: { value: 'TEXT', description: 'Where the record is, an address or a ticket' },
		'dry-run': { description: 'Show what would change, and write nothing' },
		'as-of': { ...asOfOption, description: 'The day that counts as today, YYYY-MM-DD' },
		workspace: workspaceOption,
	},
	details: `The record is added to \`exercises\` in the file of the runbook, in the form of its neighbours; every
other byte stays. The file is read again before it is written. The time is then held against what
the services that the runbook brings back allow.

Examples:
  lintel runbook exercise ledger-failover --result passed --duration 14m --by team:ledger
  lintel runbook exercise vault-unseal --result partly --date 2026-11-20 --notes "Two keys were old"`,
	async run(given, context) {
		const { recordExercise } = await import('../../runbook/exercise.ts');
		return recordExercise(given, context);
	},
};
