import { alertsIn } from '#analysis/alerts.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { printable } from '#diagnostics/printable.ts';
import { placeOf } from '#diagnostics/text.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Model } from '#model/model.ts';
import type { AdoptedFolder, AdoptedRunbook } from '#model/runbooks/adopt.ts';
import { type RunbookRole, runbookSections } from '#model/runbooks/headings.ts';
import { counted } from '#views/quantities.ts';
import { runbookRoute } from '#views/routes.ts';
import { columns, oneLine } from '../adr/words.ts';
import { tally } from '../tally.ts';

/** A folder of runbooks as it is understood, beside the model that it would join. */
export interface RunbookAdoption extends AdoptedFolder {
	/** Relative to the workspace. */
	readonly path: string;
	/** What the door to the file system reported. */
	readonly problems: readonly Diagnostic[];
	readonly model: Model;
}

const roles: readonly RunbookRole[] = ['meaning', 'impact', 'diagnosis', 'mitigation'];

const hasRole = ({ text }: AdoptedRunbook, role: RunbookRole): boolean =>
	runbookSections(text).some((section) => section.role === role);

function summaryOf({ runbooks, others, model }: RunbookAdoption) {
	const known = new Map(alertsIn(model).map((alert) => [alert.key, alert]));
	const named = runbooks.filter((one) => one.alerts.length > 0);
	const keys = new Set(named.flatMap(({ alerts }) => alerts.map((alert) => alert.toLowerCase())));
	return {
		runbooks: runbooks.length,
		files: new Set(runbooks.map(({ path }) => path)).size,
		otherFiles: others.length,
		forms: tally(runbooks.map(({ form }) => form)),
		namedBy: tally(runbooks.map(({ namedBy }) => namedBy)),
		alerts: named.length,
		sections: Object.fromEntries(roles.map((role) => [role, runbooks.filter((one) => hasRole(one, role)).length])),
		withoutSections: runbooks
			.filter((one) => roles.every((role) => !hasRole(one, role)))
			.map(({ path, title }) => ({ path, title })),
		/** Alerts of rules and components that lead nowhere today and would have one of these. */
		answered: [...known.values()]
			.filter((one) => one.runbooks.length === 0 && keys.has(one.key))
			.map(({ name }) => name),
		/** Alerts of the model without a runbook here or there. */
		unanswered: [...known.values()]
			.filter((one) => one.runbooks.length === 0 && !keys.has(one.key))
			.map(({ name }) => name),
		/** Runbooks of alerts that nothing in the model fires. */
		unknownAlerts: named.flatMap(({ alerts }) => alerts).filter((alert) => !known.has(alert.toLowerCase())),
	};
}

/** The report for a person. */
export function adoptionText(adoption: RunbookAdoption): string {
	const { path, runbooks, others, diagnostics, problems } = adoption;
	const sum = summaryOf(adoption);
	const of = (count: number): string => `${count} of ${runbooks.length}`;
	const facts = columns([
		['  alert', of(sum.alerts), `by ${listed(sum.namedBy)}`],
		...roles.map((role) => [`  ${role}`, of(sum.sections[role]!), '']),
		['  form', '', listed(sum.forms)],
	]);
	const of3 = (names: readonly string[]): string =>
		`${names
			.slice(0, 3)
			.map((one) => printable(oneLine(one, 60)))
			.join(', ')}${names.length > 3 ? `, and ${names.length - 3} more` : ''}`;
	const beside = [
		sum.answered.length > 0
			? `  ${counted(sum.answered.length, 'alert')} of the model would get a runbook: ${of3(sum.answered)}\n`
			: '',
		sum.unanswered.length > 0
			? `  ${counted(sum.unanswered.length, 'alert')} of the model without one, here or there: ${of3(sum.unanswered)}\n`
			: '',
		sum.unknownAlerts.length > 0
			? `  ${counted(sum.unknownAlerts.length, 'runbook')} of alerts that nothing in the model fires: ${of3(sum.unknownAlerts)}\n    rule files are read where \`alerts\` in lintel.yaml names them: alerts: [{ files: ["monitoring/*.yaml"] }]\n`
			: '',
	].join('');
	const plain = sum.withoutSections;
	const first = runbooks.find(({ alerts }) => alerts.length > 0);
	return [
		`${printable(path)}: ${counted(sum.runbooks, 'runbook')} in ${counted(sum.files, 'file')}${sum.otherFiles === 0 ? '' : `, ${counted(sum.otherFiles, 'other file')}`}\n`,
		runbooks.length === 0 ? '' : `\nUnderstood\n${facts}`,
		first === undefined
			? ''
			: `  for example ${printable(first.path)} at ${printable(runbookRoute(first.alerts[0]!))}\n`,
		plain.length === 0
			? ''
			: `  ${counted(plain.length, 'runbook')} without these headings, shown as the procedure: ${of3(plain.map(({ title }) => title))}\n`,
		beside === '' ? '' : `\nBeside the model\n${beside}`,
		chapter('Not understood, or odd', [...problems, ...diagnostics]),
		others.length === 0
			? ''
			: `\nNo runbooks\n${columns(others.slice(0, 20).map((one) => ['', printable(one.path), one.reason]))}`,
	].join('');
}

/** Diagnostics of one code as one line with its first places. */
function chapter(title: string, diagnostics: readonly Diagnostic[]): string {
	if (diagnostics.length === 0) return '';
	const groups = new Map<string, Diagnostic[]>();
	for (const one of diagnostics) addTo(groups, one.code, one);
	const lines = [...groups].map(([code, group]) => {
		const places = group.slice(0, 3).flatMap(({ span }) => (span ? [printable(placeOf(span))] : []));
		const more = group.length > places.length ? `, and ${group.length - places.length} more` : '';
		return `  ${group.length} ${code}: ${printable(oneLine(group[0]!.message, 110))}\n    ${places.join(', ')}${more}\n`;
	});
	return `\n${title}\n${lines.join('')}`;
}

const listed = (counts: { readonly [item: string]: number }): string =>
	Object.entries(counts)
		.map(([item, count]) => `${item} ${count}`)
		.join(', ');

/** The report for programs: the same, with every runbook. */
export function adoptionJson(adoption: RunbookAdoption): string {
	const { path, runbooks, others, diagnostics, problems } = adoption;
	return `${JSON.stringify(
		{
			version: 1,
			path,
			...summaryOf(adoption),
			list: runbooks.map((one) => ({
				path: one.path,
				line: one.span.start.line,
				alert: one.alerts[0] ?? null,
				alerts: one.alerts,
				title: one.title,
				form: one.form,
				namedBy: one.namedBy,
				page: runbookRoute(one.alerts[0] ?? one.id),
				sections: runbookSections(one.text).map(({ role, heading }) => ({
					role: role ?? null,
					heading: heading ?? null,
				})),
			})),
			notRunbooks: others,
			diagnostics: [...problems, ...diagnostics],
		},
		undefined,
		2,
	)}\n`;
}
