import type { Path } from '../model.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import type { WrittenAlertRule } from './alert-rule.ts';
import { grafanaExpression } from './grafana-expression.ts';
import { prometheusDurationMs } from './prometheus-duration.ts';

type Fields = { readonly [name: string]: unknown };
type Texts = { readonly [name: string]: string };

/** What reading a rule needs from around it. */
export interface RuleReader {
	/** Tells what Grafana would refuse. */
	refuse(message: string, at: Path, hint: string): undefined;
	/** Tells what is left out and why. */
	leaveOut(message: string, at: Path, hint: string): undefined;
	textsOf(value: unknown, at: Path): Texts | undefined;
}

/** A rule without its name, which is the matter of all rules alike, and without its place. */
export interface NamedRule extends Omit<WrittenAlertRule, 'name' | 'title' | 'span'> {
	readonly title: string;
	/** Where its name stands. */
	readonly at: Path;
}

/**
 * An alerting rule of Grafana (Grafana documentation, "Use configuration files to provision alerting resources"): the title is
 * the name that its alerts carry as `alertname`. Undefined for recording rules, and told for what Grafana would refuse and for rules
 * that are paused, since those never fire.
 */
export function readGrafanaRule(value: unknown, path: Path, group: string, reader: RuleReader): NamedRule | undefined {
	if (jsonType(value) !== 'object') return reader.refuse('a rule is not a mapping', path, 'write `title:` and `data:`');
	const rule = value as Fields;
	if (jsonType(rule['record']) === 'object') return undefined;
	const { title, condition, data } = rule;
	if (typeof title !== 'string' || title.trim() === '')
		return reader.refuse('a rule has no title', path, 'give it a `title`');
	const what = `alert ${quoted(title)}`;
	if (rule['isPaused'] === true)
		return reader.leaveOut(
			`${what} is paused, so it never fires and counts nowhere`,
			[...path, 'title'],
			'let it run, or remove it',
		);
	if (!Array.isArray(data) || data.length === 0)
		return reader.refuse(`${what} has no query`, [...path, 'title'], 'give it `data` with a query');
	const expr = grafanaExpression(data, condition);
	if (expr === undefined)
		return reader.refuse(
			`the condition of ${what} leads to no query`,
			[...path, 'condition'],
			'name the `refId` of a query',
		);
	const timed = (key: string): boolean =>
		rule[key] === undefined || prometheusDurationMs(String(rule[key])) !== undefined;
	const odd = ['for', 'keepFiringFor'].find((key) => !timed(key));
	if (odd !== undefined)
		return reader.refuse(`\`${odd}\` of ${what} is not a duration`, [...path, odd], 'write it like `5m` or `1h30m`');
	const labels = reader.textsOf(rule['labels'], [...path, 'labels']);
	const annotations = reader.textsOf(rule['annotations'], [...path, 'annotations']);
	if (labels === undefined || annotations === undefined) return undefined;
	return {
		title: title.trim(),
		at: [...path, 'title'],
		expr,
		for: written(rule['for']),
		keepFiringFor: written(rule['keepFiringFor']),
		noData: written(rule['noDataState']),
		labels,
		annotations,
		group: typeof rule['ruleGroup'] === 'string' ? rule['ruleGroup'] : group,
	};
}

/** The alert of a panel, as dashboards had them until Grafana 10; undefined for a panel without one. */
export function readPanelAlert(panel: unknown, path: Path, reader: RuleReader): NamedRule | undefined {
	const { alert, targets, title } = (jsonType(panel) === 'object' ? panel : {}) as Fields;
	if (jsonType(alert) !== 'object') return undefined;
	const { name, conditions, alertRuleTags, message } = alert as Fields;
	const at = [...path, 'alert', 'name'];
	if (typeof name !== 'string' || name.trim() === '')
		return reader.refuse('the alert of a panel has no name', [...path, 'alert'], 'give it a `name`');
	const queries = (Array.isArray(targets) ? targets : []).map((model: unknown) => ({
		...(jsonType(model) === 'object' ? { refId: (model as Fields)['refId'] } : {}),
		model,
	}));
	const whole = { refId: 'condition', datasourceUid: '__expr__', model: { type: 'classic_conditions', conditions } };
	const expr = grafanaExpression([...queries, whole], 'condition');
	if (expr === undefined) return reader.refuse(`alert ${quoted(name)} has no condition`, at, 'give it `conditions`');
	const labels = reader.textsOf(alertRuleTags, [...path, 'alert', 'alertRuleTags']);
	if (labels === undefined) return undefined;
	return {
		title: name.trim(),
		at,
		expr,
		for: written((alert as Fields)['for']),
		noData: written((alert as Fields)['noDataState']),
		labels,
		annotations: typeof message === 'string' && message !== '' ? { message } : {},
		group: typeof title === 'string' ? title : 'a panel',
	};
}

const written = (value: unknown): string | undefined =>
	value === undefined || value === null ? undefined : String(value);
