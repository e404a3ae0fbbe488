import { type ToleranceAfterLoss, toleranceClocks } from '#analysis/tolerance-clocks.ts';
import type { Waiver } from '#analysis/waivers.ts';
import type { Finding } from '#checks/finding.ts';
import type { Decision } from '#decisions/decision.ts';
import { addTo, groupBy } from '#graph/lists-by-key.ts';
import type { Entity, Kind, Link, Ref } from '#model/model.ts';
import type { AlertEntry } from '../alerts.ts';
import type { ViewContext } from '../context.ts';
import type { SchemaDocument } from '../guides.ts';
import { basisOf, hrefOf } from '../links.ts';
import { byText, distinct, titleOfEntity } from '../model-index.ts';
import { answeringTeam } from '../ownership.ts';
import type { DecisionEntry } from '../registers/decision-register.ts';
import type { FindingEntry } from '../registers/finding-register.ts';
import { registersOf } from '../registers/registers-of.ts';
import type { WaiverEntry } from '../registers/waiver-register.ts';
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
	const registers = registersOf(context);
	const known = new Map(registers.findings.entries.map((one) => [one.id, one]));
	const accepted = new Map(registers.waivers.map((one) => [waiverKey(one.waiver), one]));
	put('api/findings.json', {
		...head,
		findings: findings.map((one) =>
			findingOf(context, one, known.get(one.id), one.waiver && accepted.get(waiverKey(one.waiver))),
		),
	});
	const entries = new Map(registers.decisions.map((one) => [one.ref, one]));
	put('api/decisions.json', {
		...head,
		decisions: context.decisions.map((one) => decisionOf(one, entries.get(one.ref)!)),
	});
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

function findingOf(
	context: ViewContext,
	finding: Finding,
	entry: FindingEntry | undefined,
	acceptance: WaiverEntry | undefined,
): object {
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
		waiver: waiver && {
			decision: waiver.decision,
			state: waiver.state,
			acceptedBy: acceptance?.acceptedBy,
			granted: acceptance?.granted,
			until: waiver.until,
			reason: waiver.rationale,
		},
		owner: entry?.owner,
		due: entry?.due,
		firstRecorded: entry && 'day' in entry.firstSeen ? entry.firstSeen.day : undefined,
		declaredIn: basisOf(finding.span),
		path: finding.path.map(({ ref, state, because }) => ({ ref, state, because })),
		inputs: finding.inputs.map(({ label, value, source, asOf }) => ({ label, value, source, asOf })),
		explained: context.known.codes.has(rule) ? below(checkRoute(rule)) : undefined,
	};
}

const waiverKey = ({ finding, decision }: Waiver): string => `${decision} ${finding}`;

/** What the register of decisions says of a record, and what its author gave it beside. */
function decisionOf({ id, relations, waives, tags }: Decision, entry: DecisionEntry): object {
	const { ref, label, title, state, statusRaw, date, proposed, reviewBy, owner, decidedBy, slug, span } = entry;
	return {
		ref,
		id,
		label,
		title,
		status: state,
		statusAsWritten: statusRaw === '' ? undefined : statusRaw,
		date,
		proposed,
		reviewBy,
		decidedBy,
		consulted: entry.consulted,
		informed: entry.informed,
		owner,
		affects: entry.affects,
		relations: relations.flatMap(({ type, target, part }) => (target === undefined ? [] : [{ type, target, part }])),
		inForceInstead: entry.inForceInstead,
		waives: waives.map(({ finding }) => finding),
		accepts: waives.map(({ finding, until, rationale }) => ({ finding, until, reason: rationale })),
		evidence: entry.evidence,
		tags,
		page: below(decisionRoute(slug)),
		declaredIn: basisOf(span),
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
