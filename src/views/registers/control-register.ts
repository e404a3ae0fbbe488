import { daysBetween, milliseconds } from '#analysis/quantities.ts';
import { referencesOf } from '#analysis/references.ts';
import { daysLate, lastCheckOf } from '#checks/control-overdue.ts';
import type { Finding } from '#checks/finding.ts';
import { checks } from '#checks/index.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import type { Control } from '#model/types.generated.ts';
import { byText, componentOf, distinct } from '../model-index.ts';
import type { RegisterSource } from './register-source.ts';

/**
 * `in time`: checked within its cadence. `late`: longer ago. `never`: it has a cadence and no day on which it was checked.
 * `not known`: it has no cadence, so nobody can say whether it is late.
 */
export type ControlState = 'late' | 'never' | 'not known' | 'in time';

/** One piece of evidence that a control names. */
export interface ControlEvidence {
	readonly description: string | undefined;
	readonly query: string | undefined;
	readonly file: string | undefined;
	readonly url: string | undefined;
	/** The entity it names, where it is one of the model. */
	readonly ref: Ref | undefined;
	/** The last day on which that entity was tried, where it is an experiment or a runbook that says so. */
	readonly day: string | undefined;
	/** What came of it, as declared. */
	readonly result: string | undefined;
	/** Findings of the check that the query names, about what the control applies to; undefined where it names no check. */
	readonly findings: readonly Finding[] | undefined;
}

/** One control with what it serves and what shows that it works. */
export interface ControlEntry {
	readonly ref: Ref;
	readonly control: Entity<'control'>;
	readonly owner: Ref | undefined;
	/** Obligations it serves, whichever side says so. */
	readonly obligations: readonly Ref[];
	readonly appliesTo: readonly Ref[];
	readonly evidence: readonly ControlEvidence[];
	readonly state: ControlState;
	readonly lastTested: string | undefined;
	/** How the newest check ended, where that is declared. */
	readonly lastResult: ControlCheck['result'];
	/** Every check that is declared, newest first. */
	readonly history: readonly ControlCheck[];
	/** The day by which it is to be checked next; undefined where that cannot be said. */
	readonly nextDue: string | undefined;
	readonly daysLate: number | undefined;
	/** Fields that are not declared, in words. */
	readonly gaps: readonly string[];
}

/** One time that a control was checked. */
export type ControlCheck = NonNullable<Control['history']>[number];

/** Every control: those that failed first, then those that are late, those of which nobody can say, and the others; each by name. */
export function controlRegister({ architecture: { model }, findings }: RegisterSource): readonly ControlEntry[] {
	const references = referencesOf(model);
	const answerOf = checkAnswers(findings);
	return model.byKind.control
		.map((control): ControlEntry => {
			const { ref, data } = control;
			const back = references
				.into(ref)
				.filter(({ from, path }) => from.startsWith('obligation:') && path[0] === 'controls')
				.map(({ from }) => from);
			const last = lastCheckOf(data, model.asOf);
			const late = daysLate(data.cadence, last?.date, model.asOf);
			const owner = references.target(ref, 'owner');
			const obligations = distinct([...references.targets(ref, 'obligations'), ...back]);
			const appliesTo = references.targets(ref, 'appliesTo');
			const evidence = (data.evidence ?? []).map((_, at) =>
				evidenceOf(control, at, model, (query) => answerOf(query, appliesTo)),
			);
			return {
				ref,
				control,
				owner,
				obligations,
				appliesTo,
				evidence,
				state: stateOf(data.cadence, last?.date, late),
				lastTested: last?.date,
				lastResult: last?.result,
				history: [...(data.history ?? [])].sort((a, b) => byText(b.date, a.date)),
				nextDue: nextDue(data.cadence, last?.date),
				daysLate: late,
				gaps: [
					...(owner === undefined ? ['owner'] : []),
					...(obligations.length === 0 ? ['obligations'] : []),
					...(appliesTo.length === 0 ? ['what it applies to'] : []),
					...(evidence.length === 0 ? ['evidence'] : []),
					...(data.cadence === undefined ? ['how often it is checked'] : []),
					...(last === undefined ? ['when it was last checked'] : []),
				],
			};
		})
		.sort(
			(a, b) =>
				Number(b.lastResult === 'failed') - Number(a.lastResult === 'failed') ||
				order.indexOf(a.state) - order.indexOf(b.state) ||
				byText(a.control.name, b.control.name),
		);
}

const order: readonly ControlState[] = ['late', 'never', 'not known', 'in time'];

function stateOf(cadence: string | undefined, lastTested: string | undefined, late: number | undefined): ControlState {
	if (late !== undefined) return 'late';
	if (cadence === undefined) return 'not known';
	return lastTested === undefined ? 'never' : 'in time';
}

function nextDue(cadence: string | undefined, lastTested: string | undefined): string | undefined {
	const every = milliseconds(cadence);
	if (every === undefined || lastTested === undefined || daysBetween(lastTested, lastTested) === undefined)
		return undefined;
	const due = Date.parse(`${lastTested}T00:00:00Z`) + Math.floor(every / 86_400_000) * 86_400_000;
	return due > 253_402_300_799_000 ? undefined : new Date(due).toISOString().slice(0, 10);
}

function evidenceOf(
	{ ref, data }: Entity<'control'>,
	at: number,
	model: Model,
	answerOf: (query: string) => readonly Finding[] | undefined,
): ControlEvidence {
	const { description, query, file, url } = data.evidence![at]!;
	const target = referencesOf(model).targets(ref, 'evidence', at)[0];
	const tried = triedOn(target === undefined ? undefined : model.entities[target]);
	return {
		description,
		query,
		file,
		url,
		ref: target,
		day: tried?.day,
		result: tried?.result,
		findings: query === undefined ? undefined : answerOf(query),
	};
}

/** When something that stands as evidence was last done, and how it ended. */
function triedOn(entity: Entity | undefined): { readonly day?: string; readonly result?: string } | undefined {
	if (entity?.kind === 'runbook') return { day: (entity as Entity<'runbook'>).data.lastExercised };
	if (entity?.kind !== 'chaos-experiment') return undefined;
	const { lastRun, result, runs = [] } = (entity as Entity<'chaos-experiment'>).data;
	const last = [...runs].sort((a, b) => byText(b.date, a.date))[0];
	return last !== undefined && byText(last.date, lastRun ?? '') >= 0
		? { day: last.date, result: last.result ?? result }
		: { day: lastRun, result };
}

/** Findings of each check by what they are about. */
function checkAnswers(
	findings: readonly Finding[],
): (query: string, about: readonly Ref[]) => readonly Finding[] | undefined {
	const known = new Set(checks.map(({ id }) => id));
	const byCheck = groupBy(findings, ({ rule }) => rule);
	return (query, about) => {
		if (!known.has(query)) return undefined;
		const own = byCheck.get(query) ?? [];
		if (about.length === 0) return own;
		const wanted = new Set(about);
		return own.filter(
			({ subject, targets }) => wanted.has(componentOf(subject)) || targets.some((one) => wanted.has(one)),
		);
	};
}
