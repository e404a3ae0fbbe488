import { type Alert, alertsIn } from '#analysis/alerts.ts';
import type { Span } from '#diagnostics/diagnostic.ts';
import { printable } from '#diagnostics/printable.ts';
import { receiversOf } from '#model/alerts/reached-receivers.ts';
import type { Model } from '#model/model.ts';
import { counted } from '#views/quantities.ts';
import { runbookRoute } from '#views/routes.ts';
import { columns } from '../adr/words.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { readGiven } from '../read-given.ts';
import { createProgress } from '../terminal.ts';
import { warnOfHoles } from '../warn-of-holes.ts';

/** `lintel alerts list`. */
export function listAlerts(given: Arguments, context: Context): ExitCode {
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	progress.done();
	if (reading === undefined) return exitCode.misuse;
	const alerts = alertsIn(reading.architecture.model);
	const holes = warnOfHoles(reading, 'the list', context);
	if (given.options['json'] === true) {
		context.terminal.out(
			`${JSON.stringify({ version: 1, alerts: alerts.map((one) => asData(reading.architecture.model, one)) }, undefined, 2)}\n`,
		);
	} else {
		context.terminal.out(columns(alerts.map(asRow)));
		const without = alerts.filter(({ runbooks }) => runbooks.length === 0).length;
		context.terminal.error(`${counted(alerts.length, 'alert')}, ${without} without a runbook\n`);
	}
	return holes ? exitCode.findings : exitCode.fine;
}

const placeOf = ({ file, start }: Span): string => `${file}:${start.line}`;
const placesOf = ({ rules, span }: Alert): readonly string[] =>
	rules.length > 0 ? rules.map((rule) => placeOf(rule.span)) : [placeOf(span)];

const asRow = (alert: Alert): readonly string[] =>
	[
		alert.name,
		alert.severity ?? '-',
		alert.component ?? alert.objective?.slo.ref ?? '-',
		alert.runbooks.join(', ') || 'none',
		placesOf(alert).join(', '),
	].map(printable);

/** Whom its rules tell by the Alertmanager configurations that are read; each receiver once. */
const receiversOfAlert = (model: Model, { rules }: Alert) => [
	...new Map(
		rules
			.flatMap((rule) => receiversOf(model, rule))
			.map(({ receiver, certainty, byDefault }) => [
				receiver.name,
				{ name: receiver.name, means: receiver.means, certainty, default: byDefault, read: !receiver.isUnread },
			]),
	).values(),
];

/** What a program gets: absent is null, so that nothing is left to guess. */
const asData = (model: Model, alert: Alert) => ({
	name: alert.name,
	page: runbookRoute(alert.name),
	component: alert.component ?? null,
	objective: alert.objective?.slo.ref ?? null,
	severity: alert.severity ?? null,
	runbooks: alert.runbooks,
	receivers: receiversOfAlert(model, alert),
	declared: alert.declared === undefined ? null : placeOf(alert.declared.component.span),
	rules: alert.rules.map((rule) => ({
		file: rule.span.file,
		line: rule.span.start.line,
		group: rule.group,
		expr: rule.expr,
		for: rule.for ?? null,
		labels: rule.labels,
		runbook_url: rule.annotations['runbook_url'] ?? null,
	})),
});
