import { join } from 'node:path';
import { alertsIn } from '#analysis/alerts.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { type FileWithUrls, type UrlOf, withRunbookUrls } from '#exchange/prometheus/runbook-urls.ts';
import type { Model } from '#model/model.ts';
import { counted } from '#views/quantities.ts';
import { runbookRoute } from '#views/routes.ts';
import { showChanges } from '../adr/apply.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { readGiven } from '../read-given.ts';
import { tellProblems } from '../tell-problems.ts';
import { createProgress } from '../terminal.ts';
import { writeAll } from '../write-files.ts';

/** `lintel alerts write-runbook-urls`. */
export function writeUrls(given: Arguments, context: Context): ExitCode {
	const { write, check, replace } = given.options;
	if (write === true && check === true)
		return complain(
			{ message: '`--write` and `--check` do not go together: one writes, the other never does' },
			context,
		);
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	progress.done();
	if (reading === undefined) return exitCode.misuse;
	const { model } = reading.architecture;
	const { site } = model.workspace;
	const { alertRules } = reading.files;
	if (alertRules.length === 0)
		return complain(
			{ message: 'no rule file is read', hint: 'name them in lintel.yaml: `alerts: [{ files: [monitoring/*.yaml] }]`' },
			context,
		);
	if (site?.url === undefined)
		return complain(
			{
				message: 'lintel.yaml does not say where the site is published',
				hint: 'set `site.url`, and `site.base` if it has one',
			},
			context,
		);
	const root = site.url.replace(/\/+$/, '') + (site.base ?? '/');
	const urlOf = addressOf(model, root, replace === true);
	const files = alertRules.map((file) => ({
		...file,
		...withRunbookUrls(file.path, file.text, urlOf),
		before: file.text,
	}));
	tellProblems(
		[...ruleProblems(reading.diagnostics, files), ...files.flatMap(({ problems }) => problems)],
		reading,
		context,
	);
	const changed = files.filter(({ before, text }) => before !== text);
	const changes = changed.reduce((sum, file) => sum + file.changes.length, 0);
	if (write === true) {
		const problem = writeAll(
			changed.map(({ path, before, text }) => ({
				path: join(reading.folder, path),
				before: Buffer.from(before),
				after: Buffer.from(text),
			})),
		);
		if (problem !== undefined) {
			context.terminal.error(`lintel: nothing was written: ${problem}\n`);
			return exitCode.findings;
		}
	}
	showChanges(
		changed.map(({ path, before, text }) => ({ path, before, after: text })),
		context,
	);
	const left = files.reduce((sum, { problems }) => sum + problems.length, 0);
	context.terminal.out(summary(changes, changed.length, write === true, left));
	return left > 0 || (check === true && changes > 0) ? exitCode.findings : exitCode.fine;
}

function summary(changes: number, files: number, written: boolean, left: number): string {
	if (changes === 0)
		return left === 0
			? 'Every address is right; nothing to do\n'
			: 'No address is written; what stays as it is is told\n';
	const what = `${counted(changes, 'address', 'addresses')} in ${counted(files, 'file')}`;
	return written ? `Wrote ${what}\n` : `${what} would change; \`--write\` writes them\n`;
}

/** Where each alert should lead: to its page here, unless a rule leads elsewhere and nobody wrote a runbook here. */
function addressOf(model: Model, root: string, replace: boolean): UrlOf {
	const answered = new Set(alertsIn(model).flatMap(({ key, runbooks }) => (runbooks.length > 0 ? [key] : [])));
	const known = new Set(alertsIn(model).map(({ key }) => key));
	return (alert, written) => {
		const key = alert.toLowerCase();
		if (!known.has(key)) return undefined;
		const elsewhere = written !== undefined && written !== '' && !written.startsWith(root);
		return elsewhere && !replace && !answered.has(key) ? undefined : root + runbookRoute(alert).slice(1);
	};
}

/** What reading the rule files told: what is wrong there has no address either. */
const ruleProblems = (diagnostics: readonly Diagnostic[], files: readonly (FileWithUrls & { path: string })[]) => {
	const paths = new Set(files.map(({ path }) => path));
	return diagnostics.filter(({ severity, span }) => severity === 'error' && span && paths.has(span.file));
};
