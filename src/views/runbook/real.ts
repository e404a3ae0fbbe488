import { toldDuration } from '#analysis/quantities.ts';
import { differences } from '#model/alerts/agree.ts';
import { thresholdOf } from '#model/alerts/selectors.ts';
import { type AlertEntry, summaryOfRule } from '../alerts.ts';
import { badge } from '../badges.ts';
import { fact, factList, heading, joined, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, link, outsideLink, refLink, refList, sentence } from '../links.ts';
import { entityOfKind } from '../model-index.ts';
import type { Block, Fact, Text } from '../page.ts';
import { runbookRoute } from '../routes.ts';
import { probeText } from './look.ts';
import { objectiveFacts } from './objective.ts';
import type { Subject } from './subject.ts';
import { writtenBlocks } from './written.ts';

/** Block 3: how to tell whether the alert is real, and what changed. */

/** Variants of one alert that are shown in full; a file with more of them is named. */
const shownRules = 4;

/** Alerts of a procedure that are shown with everything; of more each says when it fires, and its own page says the rest. */
const shownAlerts = 4;

/** What fires the alert, as its rules say it. The model is not asked where there is a rule: what is deployed counts. */
function ruleFacts(context: ViewContext, { name, rules, definitions }: AlertEntry): readonly Fact[] {
	const facts = rules.slice(0, shownRules).flatMap((rule): readonly Fact[] => {
		const basis = basisOf(rule.span);
		const labels = Object.entries(rule.labels).map(([label, value]) => code(`${label}="${value}"`));
		const elsewhere = rule.annotations['runbook_url'];
		return [
			...fact(rules.length === 1 ? `Rule of ${name}` : `A rule of ${name}`, [code(basis), `, group ${rule.group}`]),
			...fact('Its title', rule.title, basis),
			...fact('It says', summaryOfRule(rule), basis),
			...fact('Fires when', [code(rule.expr)], basis),
			...fact('Threshold', thresholdOf(rule.expr), basis),
			...fact('For at least', toldDuration(rule.for) ?? 'at once: the rule sets no time', basis),
			...fact('Without data', rule.noData === undefined ? undefined : [code(rule.noData)], basis),
			...fact('Labels', joined(labels), basis),
			...fact('The rule sends people to', elsewhere === undefined ? undefined : [outsideLink(elsewhere)], basis),
			...fact(
				'Component',
				rule.componentBasis === undefined ? undefined : sentence(context, rule.componentBasis),
				basis,
			),
		];
	});
	const others = definitions.flatMap(({ alert, component }) =>
		differences(alert, component.ref, rules).map((one) => ({ one, component })),
	);
	const told = others.flatMap(({ one, component }) =>
		fact(
			'The model disagrees',
			[
				badge('differs', 'warning'),
				' ',
				...sentence(context, one.replace(/ here and /, ' in the rule and ').replace(/ there$/, ' in the model')),
			],
			basisOf(component.span),
		),
	);
	return rules.length <= shownRules
		? [...facts, ...told]
		: [...facts, ...told, ...fact('More rules', `${rules.length - shownRules} more with this name`)];
}

/** When an alert fires and what it means, with a link to its page. */
function briefFacts({ name, rules, definitions }: AlertEntry): readonly Fact[] {
	const [rule] = rules;
	const [declared] = definitions;
	const expr = rule?.expr ?? declared?.alert.expr;
	const lasting = toldDuration(rule?.for ?? declared?.alert.for);
	const basis = rule === undefined ? declared && basisOf(declared.component.span) : basisOf(rule.span);
	return [
		...fact(`${name} means`, [
			link(declared?.alert.summary ?? (rule && summaryOfRule(rule)) ?? name, runbookRoute(name)),
		]),
		...fact('Fires when', expr === undefined ? declared?.alert.threshold : [code(expr)], basis),
		...fact('For at least', lasting, basis),
	];
}

function definitionFacts(context: ViewContext, subject: Subject): readonly Fact[] {
	const isBrief = subject.kind === 'component' || (subject.kind === 'runbook' && subject.alerts.length > shownAlerts);
	if (isBrief) return subject.alerts.flatMap(briefFacts);
	return subject.alerts.flatMap((entry) => [
		...ruleFacts(context, entry),
		...entry.definitions.flatMap(({ component, alert }) => {
			const basis = basisOf(component.span);
			const fires =
				entry.rules.length > 0
					? []
					: [
							...fact('Fires when', alert.expr === undefined ? undefined : [code(alert.expr)], basis),
							...fact('Threshold', alert.threshold, basis),
							...fact('For at least', toldDuration(alert.for), basis),
						];
			return [
				...fact(`${alert.name} means`, alert.summary, basis),
				...fires,
				...fact('Kind', alert.kind === undefined ? undefined : `${alert.kind} alert`, basis),
				...fact('Dashboard', alert.dashboard === undefined ? undefined : [outsideLink(alert.dashboard)], basis),
				...fact('CloudWatch alarm', alert.alarmArn === undefined ? undefined : [code(alert.alarmArn)], basis),
				...fact('Must stay quiet while', quietDuring(context, alert.name)),
				...fact('On', [refLink(context, component.ref)]),
			];
		}),
	]);
}

/** Experiments whose steady state names the alert: when it fires during one, that one has to stop. */
function quietDuring(context: ViewContext, name: string): Text {
	const key = name.toLowerCase();
	const experiments = context.model.byKind['chaos-experiment'].filter(
		({ data: { steadyState } }) =>
			typeof steadyState === 'object' && steadyState.alerts?.some((one) => one.toLowerCase() === key),
	);
	return refList(
		context,
		experiments.map(({ ref }) => ref),
	);
}

function componentFacts(context: ViewContext, subject: Subject): readonly Fact[] {
	return subject.components.slice(0, 3).flatMap((ref) => {
		const component = entityOfKind(context.index, ref, 'component');
		if (component === undefined) return [];
		const observed = component.data.observability;
		const release = component.data.release;
		const basis = basisOf(component.span);
		return [
			...fact(
				`Dashboards of ${component.name}`,
				observed?.dashboards &&
					joined(observed.dashboards.map((one) => outsideLink(one.url, one.title ?? one.purpose ?? one.url))),
				basis,
			),
			...fact(
				`Logs of ${component.name}`,
				observed?.logs?.query === undefined ? undefined : [code(observed.logs.query)],
				basis,
			),
			...fact(
				`Traces of ${component.name}`,
				observed?.traces?.query === undefined ? undefined : [code(observed.traces.query)],
				basis,
			),
			...fact(`Probes of ${component.name}`, observed?.probes && joined(observed.probes.map(probeText), '; '), basis),
			...fact(`Metrics of ${component.name}`, observed?.metrics?.join(', '), basis),
			...fact(
				`Last release of ${component.name}`,
				[release?.lastVersion, release?.lastDeploy].filter((part) => part !== undefined).join(', '),
				basis,
			),
			...fact(
				`Releases of ${component.name}`,
				release?.pipeline === undefined ? undefined : [outsideLink(release.pipeline)],
				basis,
			),
		];
	});
}

export function realBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const facts = [
		...definitionFacts(context, subject),
		...objectiveFacts(context, subject),
		...componentFacts(context, subject),
	];
	return [
		heading(2, 'real', 'Is it real?'),
		...writtenBlocks(context, subject, 'diagnosis'),
		...(facts.length === 0
			? [paragraph('No alert expression, dashboard, log query or release is declared.')]
			: factList(facts)),
	];
}
