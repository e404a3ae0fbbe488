import { type ToleranceAfterLoss, toleranceClocks } from '#analysis/tolerance-clocks.ts';
import type { Finding } from '#checks/finding.ts';
import type { Decision } from '#decisions/decision.ts';
import { addTo, groupBy } from '#graph/lists-by-key.ts';
import type { Entity, Kind, Link, Ref } from '#model/model.ts';
import type { AlertEntry } from '../alerts.ts';
import type { ViewContext } from '../context.ts';
import type { SchemaDocument } from '../guides.ts';
import { hrefOf } from '../links.ts';
import { byText, distinct, titleOfEntity } from '../model-index.ts';
import { answeringTeam } from '../ownership.ts';
import { checkRoute, componentRunbookRoute, decisionRoute, runbookRoute } from '../routes.ts';
import { siteAddress } from '../site-address.ts';

/**
 * What the site knows as JSON files, for other programs: `schemas/site-api.schema.json` says what stands where. Files by their
 * address below the site's root. Addresses inside have no leading slash, so that they hold under any base path.
 */
export function apiFiles(
	context: ViewContext,
	alerts: ReadonlyMap<string, AlertEntry>,
	schemas: readonly SchemaDocument[],
): ReadonlyMap<string, string> {
	const { asOf, environment, workspace } = context.model;
	const head = { version: 1, asOf, environment };
	const files = new Map<string, string>();
	const put = (path: string, value: object): void => void files.set(path, `${JSON.stringify(value)}\n`);
	const schema = schemas.find(({ concept }) => concept === 'site-api')?.schema;
	put('api/index.json', {
		...head,
		title: workspace.title ?? 'Architecture',
		site: siteAddress(workspace),
		files: {
			entities: 'api/entities.json',
			findings: 'api/findings.json',
			decisions: 'api/decisions.json',
			alerts: 'api/alerts.json',
			...(schema === undefined ? {} : { schema: 'api/schema.json' }),
		},
	});
	if (schema !== undefined) put('api/schema.json', schema);
	const entities = Object.values(context.model.entities).sort((a, b) => byText(a.ref, b.ref));
	put('api/entities.json', { ...head, entities: entities.map((one) => entryOf(context, one)) });
	const wired = wiringOf(context.model.links);
	const alertsOn = alertsByComponent(alerts);
	const tolerances = toleranceClocks(context.facts.disruptionReports);
	const clocks = new Map([
		...groupBy(tolerances, ({ disruption }) => disruption),
		...groupBy(tolerances, ({ service }) => service),
	]);
	for (const entity of entities)
		put(entityFile(entity), {
			...head,
			...entityOf(context, entity, wired, alertsOn.get(entity.ref) ?? [], clocks.get(entity.ref)),
		});
	const findings = [...context.findings].sort((a, b) => byText(a.id, b.id));
	put('api/findings.json', { ...head, findings: findings.map((one) => findingOf(context, one)) });
	put('api/decisions.json', { ...head, decisions: context.decisions.map((one) => decisionOf(context, one)) });
	const told = [...alerts.values()].map((one) => ({ key: one.key, alert: alertOf(context, one) }));
	put('api/alerts.json', { ...head, alerts: told.map(({ alert }) => alert) });
	// A name that could leave the folder is told in the list only.
	for (const { key, alert } of told)
		if (/^[a-z0-9_][a-z0-9_.-]*$/.test(key)) put(`api/alerts/${key}.json`, { ...head, alert });
	return files;
}

const below = (route: string | undefined): string | undefined => route?.replace(/^\//, '');

/** Ids are checked by the schema: they are one segment of an address each. */
const entityFile = ({ kind, id }: Entity): string => `api/entities/${kind}/${id}.json`;

function shortly(context: ViewContext, entity: Entity): object {
	const { ref, kind, id, data } = entity;
	return {
		ref,
		kind,
		id,
		name: titleOfEntity(entity),
		owner: 'owner' in data ? data.owner : undefined,
		page: below(hrefOf(context, ref)),
	};
}

const entryOf = (context: ViewContext, entity: Entity): object => ({
	...shortly(context, entity),
	file: entityFile(entity),
});

interface Wiring {
	readonly from: ReadonlyMap<Ref, readonly Link[]>;
	readonly to: ReadonlyMap<Ref, readonly Link[]>;
}
const wiringOf = (links: readonly Link[]): Wiring => ({
	from: groupBy(links, ({ from }) => from),
	to: groupBy(links, ({ to }) => to),
});

function entityOf<K extends Kind>(
	context: ViewContext,
	entity: Entity<K>,
	{ from, to }: Wiring,
	alerts: readonly string[],
	tolerances: readonly ToleranceAfterLoss[] | undefined,
): object {
	const { ref, span, data } = entity;
	return {
		...shortly(context, entity),
		runbook: entity.kind === 'component' ? below(componentRunbookRoute(ref)) : undefined,
		declared: data,
		declaredIn: `${span.file}:${span.start.line}`,
		names: (from.get(ref) ?? []).map((one) => ({ ref: one.to, as: one.path.join('/') })),
		namedBy: (to.get(ref) ?? []).map((one) => ({ ref: one.from, as: one.path.join('/') })),
		findings: distinct((context.findingsOn.get(ref) ?? []).map((one) => one.id)),
		decisions: (context.decisionsNaming.get(ref) ?? []).map((one) => one.ref),
		alerts,
		tolerances,
	};
}

function alertsByComponent(alerts: ReadonlyMap<string, AlertEntry>): ReadonlyMap<Ref, readonly string[]> {
	const found = new Map<Ref, string[]>();
	for (const { name, components } of alerts.values()) for (const ref of components) addTo(found, ref, name);
	return found;
}

function findingOf(context: ViewContext, finding: Finding): object {
	const { id, rule, severity, certainty, subject, targets, message, suggestion, effect, counts, waiver } = finding;
	return {
		id,
		rule,
		severity,
		certainty,
		subject,
		targets,
		message,
		suggestion,
		effect,
		counts,
		waiver: waiver && { decision: waiver.decision, state: waiver.state, until: waiver.until },
		path: finding.path.map(({ ref, state, because }) => ({ ref, state, because })),
		inputs: finding.inputs.map(({ label, value, source, asOf }) => ({ label, value, source, asOf })),
		explained: context.known.codes.has(rule) ? below(checkRoute(rule)) : undefined,
	};
}

function decisionOf(context: ViewContext, decision: Decision): object {
	const { ref, id, label, title, status, date, reviewBy, owner, relations, waives, tags, slug } = decision;
	return {
		ref,
		id,
		label,
		title,
		status: status.state,
		date: date?.iso,
		reviewBy: reviewBy?.iso,
		owner,
		affects: context.affectsOf.get(ref) ?? [],
		relations: relations.flatMap(({ type, target }) => (target === undefined ? [] : [{ type, target }])),
		waives: waives.map(({ finding }) => finding),
		tags,
		page: below(decisionRoute(slug)),
	};
}

function alertOf(context: ViewContext, entry: AlertEntry): object {
	const { name, key, severity, summary, components, runbooks, failureModes, slos } = entry;
	const teams = components.map((ref) => answeringTeam(context, ref)).filter((ref): ref is Ref => ref !== undefined);
	return {
		name,
		severity,
		summary,
		components,
		teams: distinct(teams),
		runbooks,
		failureModes,
		objectives: slos,
		page: below(runbookRoute(key)),
	};
}
