import { policiesOf } from '#analysis/policies.ts';
import { daysBetween } from '#analysis/quantities.ts';
import { lastExercised } from '#analysis/runbook-coverage.ts';
import type { Entity, Model } from '#model/model.ts';
import { adoptedMark } from '#model/runbooks/adopt.ts';
import { type AdoptedGroup, byAdoptedFolder } from './adopted-folders.ts';
import type { Check, Opinion } from './check.ts';
import { code, counted, listed, verb } from './naming.ts';

/** A runbook that nobody has tried for longer than the policy allows (A18). */
export const runbookNotExercised: Check = {
	id: 'runbook-not-exercised',
	title: 'A runbook is not exercised',
	severity: 'warning',
	run: ({ model }) => {
		const limit = policiesOf(model).runbookMaxAge;
		const tried = alertsTried(model);
		const asked = model.byKind.runbook.filter((one) => !isTriedElsewhere(one, tried));
		const { folders, others } = byAdoptedFolder(model, asked);
		return [...folders.map(ofFolder), ...others.flatMap((runbook) => opinionOf(runbook, limit, model.asOf))];
	},
};

/** Alerts for which a runbook of this model says when it was gone through. */
function alertsTried({ byKind, asOf }: Model): ReadonlySet<string> {
	const tried = byKind.runbook.filter((one) => !(adoptedMark in one.data) && lastExercised(one, asOf) !== undefined);
	return new Set(tried.flatMap(({ data }) => data.alerts ?? []));
}

/** The files of adopted runbooks are never written to, so their exercises stand in a runbook of this model for the same alert. */
const isTriedElsewhere = ({ data }: Entity<'runbook'>, tried: ReadonlySet<string>): boolean =>
	adoptedMark in data && (data.alerts ?? []).some((alert) => tried.has(alert));

function ofFolder({ path, subject, runbooks }: AdoptedGroup): Opinion {
	const count = runbooks.length;
	return {
		subject,
		span: runbooks[0]!.span,
		severity: 'info',
		certainty: 'data-gap',
		message: `when ${counted(count, 'adopted runbook')} of ${code(path)} ${verb(count, 'was', 'were')} last exercised is not declared: ${listed(runbooks.map(({ ref }) => ref))}`,
		suggestion:
			'begin with those of alerts that page: write a runbook of this model for the alert (`alerts: [<name>]`) and record its exercises there; the adopted files stay as they are',
	};
}

function opinionOf(runbook: Entity<'runbook'>, limit: number, asOf: string): Opinion[] {
	const last = lastExercised(runbook, asOf);
	const age = daysBetween(last, asOf);
	const base = {
		subject: runbook.ref,
		span: runbook.span,
		suggestion: 'go through it in a drill and write the day in `exercises`',
	};
	if (age === undefined) {
		const message = `when ${code(runbook.ref)} was last exercised is not declared`;
		return [{ ...base, message, severity: 'info', certainty: 'data-gap' }];
	}
	if (age <= limit) return [];
	const inputs = [{ label: 'limit', value: `${limit} days`, source: 'policies.runbookMaxAge' }];
	return [
		{
			...base,
			inputs,
			message: `${code(runbook.ref)} was last exercised on ${last}, ${age} days ago; the policy asks for ${limit}`,
		},
	];
}
