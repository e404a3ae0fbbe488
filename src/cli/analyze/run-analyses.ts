import { renderAnalysis } from '#analysis/documentation.ts';
import { computeFacts, type Facts } from '#analysis/facts.ts';
import { type Analysis, analyses } from '#analysis/index.ts';
import { seenAlikeIn } from '#analysis/seen-alike.ts';
import type { Model, Ref } from '#model/model.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain, type Misuse } from '../complain.ts';
import { understandWithHistory } from '../git/with-history.ts';
import { spareMemory } from '../heap-growth.ts';
import { inChunks, jsonPieces } from '../json-pieces.ts';
import { textOf } from '../option-values.ts';
import { type Reading, understand } from '../pipeline.ts';
import { targetNamed } from '../target-name.ts';
import { createProgress } from '../terminal.ts';
import type { Texts } from '../texts.ts';
import { stopAtHoles } from '../warn-of-holes.ts';
import { readGivenTexts, readingOptions } from '../workspace-argument.ts';
import { chooseAnalyses } from './choose-analyses.ts';
import { refuseNoNumber, reportsDocument } from './reports-json.ts';

/** `lintel analyze`: chooses, reads, computes, prints. */
export async function runAnalyses(given: Arguments, context: Context): Promise<ExitCode> {
	const asJson = given.options['json'] === true;
	const [word, ...folder] = given.positionals;
	if (given.options['list'] === true) {
		context.terminal.out(asJson ? listJson() : listText());
		return exitCode.fine;
	}
	if (word === undefined)
		return complain({ message: 'which analysis?', hint: '`lintel analyze --list` names them all' }, context);
	const choice = chooseAnalyses(word);
	if ('misuse' in choice) return complain(choice.misuse, context);
	const progress = createProgress(context.terminal);
	const texts = readGivenTexts({ ...given, positionals: folder }, context, progress);
	if (texts === undefined) return exitCode.misuse;
	const understood = (read: Texts): Reading => understand(read, readingOptions(given, context));
	// Only one analysis speaks of the history.
	const wantsHistory = choice.chosen.some(({ id }) => id === 'A19');
	const reading = wantsHistory ? await understandWithHistory(texts, understood) : understood(texts);
	if (reading.holes.length > 0) progress.done();
	if (stopAtHoles(reading, context)) return exitCode.findings;
	progress.report('Computing');
	spareMemory(reading.architecture.model.byKind.component.length);
	const facts = computeFacts(reading.architecture);
	const wanted = wantedTarget(textOf(given.options['target']), choice.chosen, facts, reading.architecture.model);
	if ('misuse' in wanted) {
		progress.done();
		return complain(wanted.misuse, context);
	}
	const pieces = (asJson ? reportsJson : reportsText)(wanted.chosen, facts, wanted.only);
	// What is computed while it is written shows no progress any more: both may go to one terminal.
	for (const chunk of inChunks(pieces)) {
		progress.done();
		await context.terminal.outPiece(chunk);
	}
	return exitCode.fine;
}

interface Wanted {
	readonly chosen: readonly Analysis[];
	/** Undefined for all targets. */
	readonly only: Ref | undefined;
}

/** Of several analyses, those that can speak about the target; an error when none can. */
function wantedTarget(
	written: string | undefined,
	chosen: readonly Analysis[],
	facts: Facts,
	model: Model,
): Wanted | { readonly misuse: Misuse } {
	if (written === undefined) return { chosen, only: undefined };
	const able = chosen.flatMap((analysis) => {
		const targets = analysis.report.targets;
		return targets === undefined ? [] : [{ analysis, what: targets.what, refs: targets.list(facts) }];
	});
	if (able.length === 0)
		return {
			misuse: {
				message: `${chosen[0]!.file} speaks of the whole model, so \`--target\` makes no sense`,
				hint: 'leave `--target` out',
			},
		};
	const refs = [...new Set(able.flatMap(({ refs }) => refs))];
	const what = [...new Set(able.map(({ what }) => what))].join(' or ');
	const found = targetNamed(written, refs, what, model);
	if ('hint' in found) return { misuse: { message: `there is no ${what} \`${written}\``, hint: found.hint } };
	const about = able.filter(({ refs }) => refs.includes(found.target)).map(({ analysis }) => analysis);
	return { chosen: about, only: found.target };
}

function* reportsJson(chosen: readonly Analysis[], facts: Facts, only: Ref | undefined): Generator<string> {
	yield* jsonPieces(reportsDocument(chosen, facts, only), { indent: '  ', replace: refuseNoNumber });
	yield '\n';
}

function* reportsText(chosen: readonly Analysis[], facts: Facts, only: Ref | undefined): Generator<string> {
	for (const [at, { id, title, file }] of chosen.entries()) {
		const text = renderAnalysis(file, facts, only === undefined ? undefined : [only]);
		const alike = seenAlikeIn(facts.architecture.model, id);
		const note = alike === undefined ? '' : `note: ${alike.why}\n\n`;
		yield `${at === 0 ? '' : '\n'}${id} ${title}\n\n${note}${text === '' ? 'nothing to say about this model' : text}\n`;
	}
}

function listText(): string {
	const width = Math.max(...analyses.map(({ file }) => file.length));
	return analyses.map(({ id, file, question }) => `${id.padEnd(3)}  ${file.padEnd(width)}  ${question}\n`).join('');
}

function listJson(): string {
	const list = analyses.map(({ id, file, title, question, report }) => ({
		id,
		name: file,
		title,
		question,
		target: report.targets?.what ?? null,
	}));
	return `${JSON.stringify(list, undefined, 2)}\n`;
}
