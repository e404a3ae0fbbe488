import { runExample } from '#analysis/documentation.ts';
import { computeFacts } from '#analysis/facts.ts';
import { checks } from '#checks/index.ts';
import { findingToDiagnostic, runChecks } from '#checks/run-checks.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { byPlace } from '#diagnostics/order.ts';
import { renderCompact } from '#diagnostics/text.ts';
import { compile } from '#model/compile.ts';
import { addressesFile } from '#model/published-addresses.ts';
import type { Example } from './doctest.ts';
import { historyOf } from './doctest-history.ts';

/** What the answers of a page are: what reading says, what the page's check says, what the page's analysis says. */
export type Suite = 'reading' | 'check' | 'analysis';

const asOf = '2026-11-23';

/** The answer to one example, without the final line end. `name` is the page's name: the id of its check or analysis. */
export function answerOf(example: Example, suite: Suite, name: string): string {
	const { diagnostics, ...architecture } = readExample(example);
	if (suite === 'reading') return shown(diagnostics);
	const broken = diagnostics.filter((one) => one.severity === 'error');
	if (broken.length > 0) return shown(broken);
	if (suite === 'analysis') return runExample(name, architecture).trimEnd();
	const findings = runChecks(architecture, computeFacts(architecture));
	return shown(findings.filter((finding) => finding.rule === name).map(findingToDiagnostic));
}

function readExample(example: Example) {
	const records = example.files.filter((file) => file.path.startsWith('adr/'));
	const drawings = example.files.filter((file) => file.path.endsWith('.mmd'));
	const alertRules = example.files.filter((file) => file.path.startsWith('monitoring/'));
	const experimentTemplates = example.files.filter((file) => file.path.startsWith('chaos/'));
	const objectives = example.files.filter((file) => file.path.startsWith('objectives/'));
	const publishedAddresses = example.files.find((file) => file.path === addressesFile);
	const adoptedRunbooks = example.files.filter((file) => file.path.startsWith('adopted/'));
	const apart = new Set([
		...adoptedRunbooks,
		...records,
		...drawings,
		...alertRules,
		...experimentTemplates,
		...objectives,
		publishedAddresses,
	]);
	const others = example.files.filter((file) => !apart.has(file));
	const compiled = compile(others, {
		asOf,
		drawings,
		alertRules,
		experimentTemplates,
		objectives,
		publishedAddresses,
		adoptedRunbooks,
		isThere: (path) => example.files.some((file) => file.path === path),
		checks: checks.map(({ id }) => id),
	});
	const read = readDecisions(records, {
		root: 'adr',
		vocabulary: compiled.model.workspace.decisions?.statuses,
		isThere: (path) => example.files.some((file) => file.path === path),
	});
	const diagnostics = [...compiled.diagnostics, ...read.diagnostics].sort(byPlace);
	const architecture = { model: compiled.model, decisions: read.decisions };
	return { ...architecture, history: historyOf(example, architecture), diagnostics };
}

const shown = (diagnostics: readonly Diagnostic[]): string => renderCompact(diagnostics).trimEnd();
