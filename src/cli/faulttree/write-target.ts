import { evaluatedTargets } from '#analysis/evaluated-targets.ts';
import { impactsOf } from '#analysis/facts.ts';
import { faultTreeOfFormula } from '#graph/fault-tree-of-formula.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { readGiven } from '../read-given.ts';
import { targetNamed } from '../target-name.ts';
import { createProgress } from '../terminal.ts';
import { stopAtHoles } from '../warn-of-holes.ts';
import type { TreeFormat } from './format-names.ts';
import { treeFormats } from './tree-formats.ts';

/** `lintel faulttree TARGET [folder]`: the fault tree of a flow or business service of a workspace. */
export function writeTarget(given: Arguments, context: Context): ExitCode {
	const [written, ...folder] = given.positionals as [string, ...string[]];
	const progress = createProgress(context.terminal);
	const reading = readGiven({ ...given, positionals: folder }, context, progress);
	if (reading === undefined) return exitCode.misuse;
	if (reading.holes.length > 0) progress.done();
	if (stopAtHoles(reading, context)) return exitCode.findings;
	progress.report('Computing');
	const { model } = reading.architecture;
	const evaluated = evaluatedTargets(model, impactsOf(model));
	progress.done();
	const what = 'flow or business service';
	const found = targetNamed(
		written,
		evaluated.targets.map(({ ref }) => ref),
		what,
		model,
	);
	if ('hint' in found) return complain({ message: `there is no ${what} \`${written}\``, hint: found.hint }, context);
	const target = evaluated.targets.find(({ ref }) => ref === found.target)!;
	const which = textOf(given.options['reading']) === 'optimistic' ? 'optimistic' : 'pessimistic';
	const tree =
		target.notComputable === undefined ? faultTreeOfFormula(evaluated.formulaOf(which), target.ref) : undefined;
	if (tree === undefined) {
		const why = target.notComputable ?? 'its dependency cycles are too large to unroll';
		context.terminal.error(`lintel: \`${target.ref}\` has no fault tree: ${why}\n`);
		return exitCode.findings;
	}
	const format = (textOf(given.options['format']) ?? 'openpsa') as TreeFormat;
	context.terminal.out(treeFormats[format]({ reading: which, tree, probabilities: evaluated.probabilities }));
	return exitCode.fine;
}
