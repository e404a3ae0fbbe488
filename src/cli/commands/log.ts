import type { Arguments, Command, Context, ExitCode } from '../command.ts';
import { asOfOption, environmentOption } from '../option-values.ts';

export const log: Command = {
	name: 'log',
	summary: 'Say what changed in the architecture between two revisions or days',
	positionals: 'FROM..[TO] [folder]',
	arity: [1, 2],
	options: {
		json: { description: 'Print JSON' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `What came and went, what depends on what, single points of failure new and cleared, tolerances,
decisions, accepted risks, how long what is down, findings; first all of it in one line, for whoever
reviews a change. FROM and TO are tags, branches, commits or days (the last
commit of that day or before it); without TO the files are taken as they are now. Both states are
looked at as of the same day, so that nothing changes for the passing of time alone. What goes by
another id now is held against what it was, where its name, its alerts or its fields tell. Errors in
the files of a state are told first, and it ends with 1, as what they leave out seems new or gone. The
work tree is not touched.

Examples:
  lintel log v1.0..v1.1
  lintel log 2026-01-01..2026-06-30 ../my-architecture
  lintel log main.. --json`,
	run: tell,
};

async function tell(given: Arguments, context: Context): Promise<ExitCode> {
	// Loaded when needed, so that help and small commands answer at once.
	const { tellChanges } = await import('../git/tell-changes.ts');
	return tellChanges(given, context);
}
