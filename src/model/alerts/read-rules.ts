import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource, type Source } from '#diagnostics/source.ts';
import type { File } from '../authored.ts';
import type { Path } from '../model.ts';
import { type ParsedFile, parseAsGoDoes } from '../parse.ts';
import { onePlace, type Places, placesIn } from '../places.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { addressName } from './address-name.ts';
import type { AlertWithoutPage, WrittenAlertRule } from './alert-rule.ts';
import { textsOfObject } from './object-texts.ts';
import { prometheusDurationMs } from './prometheus-duration.ts';
import { type NamedRule, type RuleReader, readGrafanaRule, readPanelAlert } from './read-grafana.ts';
import type { GroupList, OneGroup, PanelList, RuleList, RuleTool } from './rule-document.ts';
import { ruleDocument } from './rule-groups.ts';
import { type ValuesElsewhere, valuesElsewhere } from './values-elsewhere.ts';

/** The alerting rules of some files, and what is wrong with the rest. */
export interface ReadRules {
	readonly rules: readonly WrittenAlertRule[];
	readonly withoutPage: readonly AlertWithoutPage[];
	readonly diagnostics: readonly Diagnostic[];
}

type Report = (diagnostic: Diagnostic) => void;

/** Reads rule files. Never throws; one bad rule hides nothing of the others. In the order of files and places. */
export function readRules(files: readonly File[]): ReadRules {
	const rules: WrittenAlertRule[] = [];
	const withoutPage: AlertWithoutPage[] = [];
	const diagnostics: Diagnostic[] = [];
	const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
	const elsewhere = valuesElsewhere();
	for (const { path, text } of files) {
		const source = createSource(path, text.startsWith('\uFEFF') ? text.slice(1) : text);
		const file = parseAsGoDoes(source);
		for (const diagnostic of file.diagnostics) report(asTemplate(source, diagnostic) ?? diagnostic);
		for (const { tool, rule, places } of rulesOf(file, elsewhere, report)) {
			const named = withName(rule, tool, places, report);
			if ('name' in named) rules.push(named);
			else withoutPage.push(named);
		}
	}
	return { rules, withoutPage, diagnostics: [...diagnostics, ...elsewhere.told()] };
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

/** A rule as it was found, with what reads and refuses it. */
interface FoundRule {
	readonly tool: RuleTool;
	readonly rule: NamedRule;
	readonly places: Places;
}

function* rulesOf(file: ParsedFile, elsewhere: ValuesElsewhere, report: Report): Generator<FoundRule> {
	const { source, table, documents } = file;
	if (documents.length === 0 && file.diagnostics.length === 0) report(noRules(source, source.span(0, 0)));
	for (const document of documents) {
		if (document.broken || document.value === null) continue;
		const found = ruleDocument(document);
		const places = placesIn(table, source, document.root);
		elsewhere.look(document.value, (path) => places.spanOf(path));
		yield* rulesOfTexts(document.value, source, places, report);
		if (found === 'unknown') report(noRules(source, places.spanOf([])));
		else if (found !== 'other') for (const list of found) yield* rulesOfList(list, places, report);
	}
}

/** Rules that stand as a text in an object: all of them where the text does. */
function* rulesOfTexts(value: unknown, { path: file }: Source, places: Places, report: Report): Generator<FoundRule> {
	for (const { text, path, isMeant } of textsOfObject(value)) {
		const span = places.spanOf(path);
		const inner = parseAsGoDoes(createSource(file, text));
		const [problem] = inner.diagnostics;
		if (problem !== undefined && isMeant)
			report({
				code: 'alert-rules-unknown',
				severity: 'warning',
				message: `the text in ${quoted(path.join('.'))} cannot be read: ${problem.message}`,
				span,
				hint: 'mend the YAML in this text, or write what it says as a mapping',
			});
		for (const document of inner.documents) {
			const found = document.broken ? 'other' : ruleDocument(document);
			if (typeof found !== 'string') for (const list of found) yield* rulesOfList(list, onePlace(span), report);
		}
	}
}

function* rulesOfList(
	list: GroupList | OneGroup | RuleList | PanelList,
	places: Places,
	report: Report,
): Generator<FoundRule> {
	if ('groups' in list) {
		yield* rulesOfGroups(list, places, report);
		return;
	}
	if ('tool' in list) {
		yield* rulesOfGroup(list.group, list.path, list.tool, places, report);
		return;
	}
	const reader = readerFor('Grafana', places, report);
	const [all, read] =
		'panels' in list
			? [list.panels, (one: unknown, path: Path) => readPanelAlert(one, path, reader)]
			: [list.rules, (one: unknown, path: Path) => readGrafanaRule(one, path, list.group ?? 'no group', reader)];
	for (const [at, one] of all.entries()) {
		const rule = read(one, [...list.path, at]);
		if (rule !== undefined) yield { tool: 'Grafana', rule, places };
	}
}

const readerFor = (tool: RuleTool, places: Places, report: Report): RuleReader => ({
	refuse: (message, at, hint) => void report(refused(tool, message, places, at, hint)),
	leaveOut: (message, at, hint) =>
		void report({ code: 'alert-paused', severity: 'warning', message, span: places.spanOf(at), hint }),
	textsOf: (value, at) => textsOf(value, at, tool, places, report),
});

const noRules = ({ path }: Source, span: Diagnostic['span']): Diagnostic => ({
	code: 'alert-rules-unknown',
	severity: 'warning',
	message: `${quoted(path)} holds something that is neither a rule file nor a Kubernetes object`,
	span,
	expected: '`groups:` with rules, `kind: PrometheusRule`, or rules of Grafana',
	hint: 'name only rule files under `alerts` in `lintel.yaml`',
});

function* rulesOfGroups({ groups, path, tool }: GroupList, places: Places, report: Report): Generator<FoundRule> {
	if (!Array.isArray(groups)) {
		const hint = 'write a list of groups, each with `name` and `rules`';
		report(refused(tool, '`groups` is not a list', places, path, hint));
		return;
	}
	for (const [at, group] of groups.entries()) yield* rulesOfGroup(group, [...path, at], tool, places, report);
}

function* rulesOfGroup(
	group: unknown,
	path: Path,
	tool: RuleTool,
	places: Places,
	report: Report,
): Generator<FoundRule> {
	const { name, rules, labels } = (jsonType(group) === 'object' ? group : {}) as Record<string, unknown>;
	if (typeof name !== 'string') {
		report(refused(tool, 'a group of rules has no name', places, path, 'give it a `name`'));
		return;
	}
	if (rules === undefined || rules === null) return;
	if (!Array.isArray(rules)) {
		report(
			refused(tool, `\`rules\` of group ${quoted(name)} is not a list`, places, [...path, 'rules'], 'write a list'),
		);
		return;
	}
	const shared = textsOf(labels, [...path, 'labels'], tool, places, report) ?? {};
	const reader = readerFor(tool, places, report);
	for (const [at, one] of rules.entries()) {
		const place = [...path, 'rules', at];
		const rule =
			tool === 'Grafana' ? readGrafanaRule(one, place, name, reader) : ruleOf(one, place, name, shared, reader);
		if (rule !== undefined) yield { tool, rule, places };
	}
}

/** What a rule may hold (Prometheus documentation, "Alerting rules" and "Recording rules"). */
const ruleKeys = ['alert', 'record', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'];

function ruleOf(
	value: unknown,
	path: Path,
	group: string,
	shared: WrittenAlertRule['labels'],
	reader: RuleReader,
): NamedRule | undefined {
	const bad = reader.refuse;
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
	// Braces of PromQL never stand twice at a beginning: a chart would still put something here.
	if (
		/\{\{[-%# A-Za-z.$("'`]/.test(String(expr).replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '')) ||
		name.includes('{{')
	)
		return bad(`${what} is a template`, [...path, 'alert'], 'render it first (`helm template`), and name the result');
	const strange = Object.keys(rule).find((key) => !ruleKeys.includes(key));
	if (strange !== undefined)
		return bad(`${quoted(strange)} is not a field of a rule`, [...path, strange], `fields: ${ruleKeys.join(', ')}`);
	for (const key of ['for', 'keep_firing_for']) {
		const written = rule[key];
		if (written !== undefined && prometheusDurationMs(String(written)) === undefined)
			return bad(`\`${key}\` of ${what} is not a duration`, [...path, key], 'write it like `5m` or `1h30m`');
	}
	const labels = reader.textsOf(rule['labels'], [...path, 'labels']);
	const annotations = reader.textsOf(rule['annotations'], [...path, 'annotations']);
	if (labels === undefined || annotations === undefined) return undefined;
	return {
		title: name,
		at: [...path, 'alert'],
		expr: String(expr).trim(),
		for: written(rule['for']),
		keepFiringFor: written(rule['keep_firing_for']),
		labels: { ...shared, ...labels },
		annotations,
		group,
	};
}

/** A rule with the name under which it has a page; without one where nothing recognisable can be an address. */
function withName(
	{ title, at, ...rule }: NamedRule,
	tool: RuleTool,
	places: Places,
	report: Report,
): WrittenAlertRule | AlertWithoutPage {
	const span = places.spanOf(at);
	const name = addressName(title);
	if (name === title) return { ...rule, name, span };
	// Titles of Grafana are sentences by nature; a name of Prometheus with spaces in it is rather an oversight.
	if (name === undefined || tool === 'Prometheus')
		report({
			code: 'alert-name',
			severity: name === undefined ? 'warning' : 'info',
			message:
				name === undefined
					? `alert ${quoted(title)} cannot be part of an address, so it has no page`
					: `alert ${quoted(title)} cannot be part of an address: it is called ${quoted(name)} here`,
			span,
			expected: 'letters, digits, `_`, `-`, `.` and `:`, beginning with a letter',
			hint: 'rename it, such as `HostOutOfMemory`',
		});
	return name === undefined ? { title, group: rule.group, span } : { ...rule, name, title, span };
}

const written = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

/** A mapping of plain values as texts; undefined, and told, for anything else. Nothing counts as an empty one. */
function textsOf(
	value: unknown,
	path: Path,
	tool: RuleTool,
	places: Places,
	report: Report,
): { readonly [name: string]: string } | undefined {
	if (value === undefined || value === null) return {};
	const field = String(path.at(-1));
	if (jsonType(value) !== 'object') {
		report(refused(tool, `${quoted(field)} is not a mapping`, places, path, 'write names and values'));
		return undefined;
	}
	const entries = Object.entries(value as object);
	const wrong = entries.find(([, one]) => typeof one === 'object' && one !== null);
	if (wrong !== undefined) {
		report(
			refused(
				tool,
				`${quoted(wrong[0])} in ${quoted(field)} is not a text`,
				places,
				[...path, wrong[0]],
				'write a text',
			),
		);
		return undefined;
	}
	return Object.fromEntries(entries.map(([name, one]) => [name, one === null ? '' : String(one)]));
}

const refused = (tool: RuleTool, message: string, places: Places, path: Path, hint: string): Diagnostic => ({
	code: 'alert-rule-refused',
	severity: 'error',
	message: `${message}; ${tool} would refuse the file`,
	span: places.has(path) && typeof path.at(-1) === 'string' ? places.keySpanOf(path) : places.spanOf(path),
	hint,
});
