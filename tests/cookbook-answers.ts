import { renderAnalysis } from '#analysis/documentation.ts';
import { computeFacts } from '#analysis/facts.ts';
import { analyses } from '#analysis/index.ts';
import { checks } from '#checks/index.ts';
import { findingToDiagnostic, runChecks } from '#checks/run-checks.ts';
import { pictureGroups } from '#cli/diagram/pictures.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { byPlace } from '#diagnostics/order.ts';
import { renderCompact } from '#diagnostics/text.ts';
import { compile } from '#model/compile.ts';
import type { Inline } from '#views/page.ts';
import { siteOf } from '#views/site.ts';
import type { RecipeAnswer } from './cookbook-page.ts';
import type { ExampleFile } from './doctest.ts';

/** The only date that recipes know. */
const asOf = '2026-11-23';

/** Files of a workspace, read and analysed. */
export function workspaceOf(files: readonly ExampleFile[]) {
	const records = files.filter(({ path }) => path.startsWith('adr/'));
	const alertRules = files.filter(({ path }) => path.startsWith('monitoring/'));
	const others = files.filter((file) => !records.includes(file) && !alertRules.includes(file));
	const { model, diagnostics } = compile(others, { asOf, alertRules, checks: checks.map(({ id }) => id) });
	const read = readDecisions(records, { root: 'adr' });
	const architecture = { model, decisions: read.decisions };
	const facts = computeFacts(architecture);
	const findings = runChecks(architecture, facts);
	return { architecture, facts, findings, diagnostics: [...diagnostics, ...read.diagnostics] };
}

const known = new Map<string, ReturnType<typeof workspaceOf>>();
function keptWorkspace(files: readonly ExampleFile[]): ReturnType<typeof workspaceOf> {
	const key = JSON.stringify(files);
	const found = known.get(key) ?? workspaceOf(files);
	known.set(key, found);
	return found;
}

/** What the program says where the page has an answer, without the final line end. */
export function recipeAnswer({ kind, about, files }: RecipeAnswer, before: RecipeAnswer | undefined): string {
	const { architecture, facts, findings, diagnostics } = keptWorkspace(files);
	if (kind === 'diagnostics') {
		return renderCompact([...diagnostics, ...findings.map(findingToDiagnostic)].sort(byPlace)).trimEnd();
	}
	if (kind === 'result') {
		const [id = '', ...targets] = about;
		const file = analyses.find((one) => one.id === id)?.file;
		if (file === undefined) throw new Error(`no analysis ${id}`);
		return renderAnalysis(file, facts, targets.length === 0 ? undefined : targets).trimEnd();
	}
	const [target = '', picture] = (kind === 'words' ? before?.about : about) ?? [];
	const { pages } = siteOf({ architecture, facts, findings });
	const group = pictureGroups(pages, Object.keys(architecture.model.entities)).find(({ name }) => name === target);
	const diagram = group?.pictures.find(({ id }) => picture === undefined || id === picture);
	if (diagram === undefined) {
		throw new Error(`no picture ${target} ${picture ?? ''}: ${group?.pictures.map(({ id }) => id).join(', ') ?? ''}`);
	}
	if (kind === 'mermaid') return diagram.mermaid.trimEnd();
	return diagram.alternative.map((line) => line.map(plain).join('')).join('\n');
}

const plain = (inline: Inline): string => (typeof inline === 'string' ? inline : inline.text);
