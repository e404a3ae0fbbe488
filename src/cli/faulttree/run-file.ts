import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { renderJson } from '#diagnostics/json.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { renderText } from '#diagnostics/text.ts';
import { type OpenPsaTree, readOpenPsa } from '#exchange/openpsa/read.ts';
import { defaultLimits, evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import { circuitOfTree } from '#graph/fault-tree-definition.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { textOf } from '../option-values.ts';
import { eventTreeReports, eventTreesText } from './event-tree-report.ts';
import { createModelReader } from './model-files.ts';
import { reportOf } from './report.ts';
import { reportText } from './report-text.ts';
import { defaultTimeLimit, startTimeLimit } from './time-limit.ts';

/** `lintel faulttree --run FILE`: reads an Open-PSA file and those given with it, computes, prints. */
export function runFile(file: string, given: Arguments, context: Context): ExitCode {
	const timeSpent = startTimeLimit(Number(textOf(given.options['time-limit']) ?? defaultTimeLimit));
	const reader = createModelReader(context.cwd, file);
	const read = reader.named([file, ...(textOf(given.options['with'])?.split(',') ?? [])]);
	if ('problem' in read) {
		context.terminal.error(`lintel: \`${read.file}\`: ${read.problem}\n`);
		return exitCode.misuse;
	}
	const asJson = given.options['json'] === true;
	const shown = (diagnostics: readonly Diagnostic[]): string =>
		renderText(diagnostics, { source: reader.sourceOf, colour: context.terminal.colour });
	const refuse = (diagnostics: readonly Diagnostic[]): ExitCode => {
		if (asJson) context.terminal.out(renderJson(diagnostics));
		else context.terminal.error(shown(diagnostics));
		return exitCode.findings;
	};
	if (read.diagnostic !== undefined) return refuse([read.diagnostic]);
	const hours = textOf(given.options['mission-time']);
	const missionTime = hours === undefined ? undefined : Number(hours);
	const { tree, diagnostics } = readOpenPsa(read.sources, { missionTime, open: reader.included });
	if (tree === undefined) return refuse(diagnostics);
	// Warnings stand beside the result, which stays readable for programs.
	if (diagnostics.length > 0) context.terminal.error(shown(diagnostics));
	const limitOrderText = textOf(given.options['limit-order']);
	const limitOrder = limitOrderText === undefined ? undefined : Number(limitOrderText);
	const limits = { ...defaultLimits, timeSpent };
	const chosen = textOf(given.options['top']);
	const refuseCycle = (cycle: readonly string[]): ExitCode => {
		const message = `the gates ${cycle.map((name) => `\`${name}\``).join(' -> ')} need themselves`;
		const hint = 'a fault tree has no cycles; take one of these inputs out';
		return refuse([{ code: 'fault-tree-cycle', severity: 'error', message, hint, span: tree.spanOf(cycle[0]!) }]);
	};
	// Who asks for one gate gets that alone.
	const events = chosen === undefined ? eventTreeReports(tree, limits, limitOrder) : [];
	if ('cycle' in events) return refuseCycle(events.cycle);
	const top = chosen ?? tree.tops[0];
	if (top === undefined) {
		context.terminal.out(asJson ? `${JSON.stringify({ eventTrees: events }, null, 2)}\n` : eventTreesText(events));
		return exitCode.fine;
	}
	if (!tree.definition.gates.has(top)) {
		const near = nearest(top, tree.definition.gates.keys());
		context.terminal.error(`lintel: there is no gate \`${top}\`\n${near ? `  did you mean \`${near}\`?\n` : ''}`);
		return exitCode.misuse;
	}
	if (chosen === undefined && tree.tops.length > 1) noteTops(tree, context);
	const named = circuitOfTree({ ...tree.definition, top });
	if ('cycle' in named) return refuseCycle(named.cycle);
	const report = reportOf(top, named, evaluateFaultTree(named, tree.probabilities, limits), limitOrder);
	const withEvents = events.length === 0 ? report : { ...report, eventTrees: events };
	context.terminal.out(
		asJson
			? `${JSON.stringify(withEvents, null, 2)}\n`
			: `${reportText(report)}${events.length === 0 ? '' : `\n${eventTreesText(events)}`}`,
	);
	return exitCode.fine;
}

function noteTops({ tops }: OpenPsaTree, { terminal }: Context): void {
	const shown = tops.slice(0, 10).map((top) => `\`${top}\``);
	terminal.error(
		`lintel: the file has ${tops.length} top events (${shown.join(', ')}); taking \`${tops[0]}\`, \`--top\` chooses\n`,
	);
}
