import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import type { File } from '../authored.ts';
import type { Path, WrittenAlertRule } from '../model.ts';
import { type ParsedFile, parse } from '../parse.ts';
import { type Places, placesIn } from '../places.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { prometheusDurationMs } from './prometheus-duration.ts';
import { type GroupList, ruleDocument } from './rule-groups.ts';

/** The alerting rules of some files, and what is wrong with the rest. */
export interface ReadRules {
	readonly rules: readonly WrittenAlertRule[];
	readonly diagnostics: readonly Diagnostic[];
}

type Report = (diagnostic: Diagnostic) => void;

/** Reads rule files. Never throws; one bad rule hides nothing of the others. In the order of files and places. */
export function readRules(files: readonly File[]): ReadRules {
	const rules: WrittenAlertRule[] = [];
	const diagnostics: Diagnostic[] = [];
	const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
	for (const { path, text } of files) {
		const source = createSource(path, text.startsWith('\uFEFF') ? text.slice(1) : text);
		const file = parse(source);
		for (const diagnostic of file.diagnostics) report(asTemplate(source, diagnostic) ?? diagnostic);
		for (const rule of rulesOf(file, report)) rules.push(rule);
	}
	return { rules, diagnostics };
}

/** A template action on a line of its own, or in place of a value without quotes: no YAML before it is rendered. */
const templateLine = /^[ \t]*(?:-[ \t]+)?\{\{[-%# A-Za-z.$("'`]|:[ \t]+\{\{/m;

/** YAML that a tool has yet to render is told as that, not as the odd thing that a YAML parser makes of it. */
function asTemplate(source: Source, { code, span }: Diagnostic): Diagnostic | undefined {
	if (!['yaml-syntax', 'yaml-key', 'yaml-duplicate-key'].includes(code)) return undefined;
	const found = templateLine.exec(source.text);
	if (found === null) return undefined;
	const at = source.text.indexOf('{{', found.index);
	return {
		code: 'alert-rules-template',
		severity: 'error',
		message: 'this is a template, not YAML: `{{` stands where a value should',
		span: source.span(at, at + 2),
		hint: 'render it first (`helm template`), and name the result under `alerts`',
		related: span && [{ message: 'where reading it as YAML ends', span }],
	};
}

function* rulesOf(file: ParsedFile, report: Report): Generator<WrittenAlertRule> {
	const { source, table, documents } = file;
	if (documents.length === 0 && file.diagnostics.length === 0) report(noRules(source, source.span(0, 0)));
	for (const document of documents) {
		if (document.broken || document.value === null) continue;
		const found = ruleDocument(document);
		const places = placesIn(table, source, document.root);
		if (found === 'unknown') report(noRules(source, places.spanOf([])));
		else if (found !== 'other') for (const list of found) yield* rulesOfGroups(list, places, report);
	}
}

const noRules = ({ path }: Source, span: Diagnostic['span']): Diagnostic => ({
	code: 'alert-rules-unknown',
	severity: 'warning',
	message: `${quoted(path)} holds something that is neither a rule file nor a Kubernetes object`,
	span,
	expected: '`groups:` with rules, or `kind: PrometheusRule`',
	hint: 'name only rule files under `alerts` in `lintel.yaml`',
});

function* rulesOfGroups({ groups, path }: GroupList, places: Places, report: Report): Generator<WrittenAlertRule> {
	if (!Array.isArray(groups)) {
		report(refused('`groups` is not a list', places, path, 'write a list of groups, each with `name` and `rules`'));
		return;
	}
	for (const [at, group] of groups.entries()) yield* rulesOfGroup(group, [...path, at], places, report);
}

function* rulesOfGroup(group: unknown, path: Path, places: Places, report: Report): Generator<WrittenAlertRule> {
	const { name, rules, labels } = (jsonType(group) === 'object' ? group : {}) as Record<string, unknown>;
	if (typeof name !== 'string') {
		report(refused('a group of rules has no name', places, path, 'give it a `name`'));
		return;
	}
	if (rules === undefined || rules === null) return;
	if (!Array.isArray(rules)) {
		report(refused(`\`rules\` of group ${quoted(name)} is not a list`, places, [...path, 'rules'], 'write a list'));
		return;
	}
	const shared = textsOf(labels, [...path, 'labels'], places, report) ?? {};
	for (const [at, rule] of rules.entries()) {
		const found = ruleOf(rule, [...path, 'rules', at], name, shared, places, report);
		if (found !== undefined) yield found;
	}
}

/** What a rule may hold (Prometheus documentation, "Alerting rules" and "Recording rules"). */
const ruleKeys = ['alert', 'record', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'];

function ruleOf(
	value: unknown,
	path: Path,
	group: string,
	shared: WrittenAlertRule['labels'],
	places: Places,
	report: Report,
): WrittenAlertRule | undefined {
	const bad = (message: string, at: Path, hint: string): undefined => void report(refused(message, places, at, hint));
	if (jsonType(value) !== 'object') return bad('a rule is not a mapping', path, 'write `alert:` and `expr:`');
	const rule = value as Record<string, unknown>;
	if (rule['record'] !== undefined && rule['alert'] === undefined) return undefined;
	const { alert: name, expr } = rule;
	if (typeof name !== 'string' || name === '') return bad('a rule has no name', path, 'give it `alert` or `record`');
	const what = `alert ${quoted(name)}`;
	if (rule['record'] !== undefined)
		return bad(`${what} records as well`, [...path, 'record'], 'a rule is one of the two: make two of it');
	if ((typeof expr !== 'string' && typeof expr !== 'number') || String(expr).trim() === '')
		return bad(`${what} has no expression`, [...path, 'alert'], 'give it an `expr`');
	const strange = Object.keys(rule).find((key) => !ruleKeys.includes(key));
	if (strange !== undefined)
		return bad(`${quoted(strange)} is not a field of a rule`, [...path, strange], `fields: ${ruleKeys.join(', ')}`);
	for (const key of ['for', 'keep_firing_for']) {
		const written = rule[key];
		if (written !== undefined && prometheusDurationMs(String(written)) === undefined)
			return bad(`\`${key}\` of ${what} is not a duration`, [...path, key], 'write it like `5m` or `1h30m`');
	}
	const labels = textsOf(rule['labels'], [...path, 'labels'], places, report);
	const annotations = textsOf(rule['annotations'], [...path, 'annotations'], places, report);
	if (labels === undefined || annotations === undefined) return undefined;
	const span = places.spanOf([...path, 'alert']);
	if (!asAddress.test(name)) {
		report({
			code: 'alert-name',
			severity: 'warning',
			message: `${what} cannot be part of an address, so it is left out`,
			span,
			expected: 'letters, digits, `_`, `-`, `.` and `:`, beginning with a letter',
			hint: 'rename it, such as `HostOutOfMemory`',
		});
		return undefined;
	}
	return {
		name,
		expr: String(expr).trim(),
		for: written(rule['for']),
		keepFiringFor: written(rule['keep_firing_for']),
		labels: { ...shared, ...labels },
		annotations,
		group,
		span,
	};
}

/** Names that can be an address; the same that an alert of the model may have. */
const asAddress = /^[A-Za-z_][A-Za-z0-9_:.-]{0,126}$/;

const written = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

/** A mapping of plain values as texts; undefined, and told, for anything else. Nothing counts as an empty one. */
function textsOf(
	value: unknown,
	path: Path,
	places: Places,
	report: Report,
): { readonly [name: string]: string } | undefined {
	if (value === undefined || value === null) return {};
	const field = String(path.at(-1));
	if (jsonType(value) !== 'object') {
		report(refused(`${quoted(field)} is not a mapping`, places, path, 'write names and values'));
		return undefined;
	}
	const entries = Object.entries(value as object);
	const wrong = entries.find(([, one]) => typeof one === 'object' && one !== null);
	if (wrong !== undefined) {
		report(
			refused(`${quoted(wrong[0])} in ${quoted(field)} is not a text`, places, [...path, wrong[0]], 'write a text'),
		);
		return undefined;
	}
	return Object.fromEntries(entries.map(([name, one]) => [name, one === null ? '' : String(one)]));
}

const refused = (message: string, places: Places, path: Path, hint: string): Diagnostic => ({
	code: 'alert-rule-refused',
	severity: 'error',
	message: `${message}; Prometheus would refuse the file`,
	span: places.has(path) && typeof path.at(-1) === 'string' ? places.keySpanOf(path) : places.spanOf(path),
	hint,
});
