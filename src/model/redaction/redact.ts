import type { AlertRule } from '../alerts/alert-rule.ts';
import { receiversOf } from '../alerts/reached-receivers.ts';
import { silencersOf } from '../alerts/silenced-by.ts';
import { watchedBy } from '../alerts/watched-objectives.ts';
import type { FaultTemplate } from '../fault-templates/template.ts';
import type { DataByKind, Entity, Kind, Model } from '../model.ts';
import type { OpenSloObjective } from '../openslo/objective.ts';
import type { Workspace } from '../types.generated.ts';
import { type MaskText, maskOf, withoutCode } from './mask-text.ts';
import { emptyPlan, type Plan, planOf } from './plan.ts';
import { type Redaction, redactedAddress, redactedText } from './profile.ts';

/**
 * Leaves things out of a model before anything is computed from it. What is left out is replaced, never removed: that there is a
 * command, a rota or an address stays true, so that no analysis and no page takes it for missing.
 */
export interface Redactor {
	entity(entity: Entity): Entity;
	/** What a model holds beside its entities: the workspace's own settings, and rules of alerts. */
	model(model: Model): Model;
	/** For texts that are no part of an entity: decisions, guides, drawings. */
	readonly text: MaskText;
}

export function redactorOf(redaction: Redaction): Redactor {
	const mask = maskOf(redaction);
	const isPublic = redaction.profile === 'public';
	const plans = new Map<string, Plan>();
	const planFor = (kind: string): Plan => {
		const plan = plans.get(kind) ?? planOf(kind, redaction);
		plans.set(kind, plan);
		return plan;
	};
	const hidesCommands = planFor('runbook').properties.get('steps')?.items?.properties.get('cmd')?.hides === true;
	const hidesActions = planFor('chaos-experiment').properties.get('fis')?.properties.get('actions')?.hides === true;
	return {
		text: mask,
		entity(entity) {
			const data = redacted(planFor(entity.kind), entity.data, mask, false) as DataByKind[Kind];
			const { body } = entity;
			return {
				...entity,
				data,
				name: mask(entity.name),
				body: body && { ...body, text: mask(hidesCommands ? withoutCode(body.text) : body.text) },
			};
		},
		model(model) {
			const { redaction: _, repository, ...rest } = model.workspace;
			const workspace = redacted(planFor('workspace'), rest, mask, false) as Workspace;
			return {
				...model,
				workspace: isPublic || repository === undefined ? workspace : { ...workspace, repository },
				alertRules: model.alertRules.map((rule) => {
					const told = withReached(model, rule);
					return isPublic
						? { ...withoutExpression(told, ownAddress(model)), watches: watchedBy(rule, model.byKind.slo) }
						: told;
				}),
				alertsWithoutPage: isPublic
					? model.alertsWithoutPage.map((one) => ({ ...one, title: redactedText, group: redactedText }))
					: model.alertsWithoutPage,
				// Who is told of what is a rota, only elsewhere; that somebody is told was looked at before.
				alertRouting: [],
				openSloObjectives: isPublic ? model.openSloObjectives.map(withoutQueries) : model.openSloObjectives,
				// Accounts, roles and what chooses resources are addresses; that there is a template and that an alarm stops it is not.
				faultTemplates: isPublic
					? model.faultTemplates.map((one) => withoutAccounts(one, hidesActions))
					: model.faultTemplates,
			};
		},
	};
}

const ownAddress = ({ workspace: { site } }: Model): string | undefined =>
	site?.url === undefined ? undefined : site.url.replace(/\/+$/, '') + (site.base ?? '/');

/** What an OpenSLO file says, without its words and queries; its numbers are those that the model shows. */
const withoutQueries = (one: OpenSloObjective): OpenSloObjective => ({
	...one,
	title: redactedText,
	good: one.good === undefined ? undefined : redactedText,
	total: one.total === undefined ? undefined : redactedText,
	measure: one.measure === undefined ? undefined : redactedText,
	description: one.description === undefined ? undefined : redactedText,
	service: one.service === undefined ? undefined : redactedText,
	differs: one.differs.map(() => redactedText),
});

/**
 * A template as others may see it: how many actions it has, and how many alarms stop it. Its file says what the experiment says
 * under `fis`, so the words for what it does go where those of the experiment go.
 */
function withoutAccounts(template: FaultTemplate, hidesActions: boolean): FaultTemplate {
	return {
		...template,
		name: redactedText,
		id: undefined,
		description: template.description === undefined ? undefined : redactedText,
		roleArn: template.roleArn === undefined ? undefined : redactedAddress,
		actions: template.actions.map(({ actionId }) => ({
			name: redactedText,
			actionId: hidesActions ? redactedText : actionId,
			targets: [],
		})),
		targets: template.targets.map(() => ({
			name: redactedText,
			resourceType: redactedText,
			chosenBy: redactedText,
		})),
		alarms: template.alarms.map(() => redactedAddress),
		tags: {},
		basis: template.basis === undefined ? undefined : 'a tag of the template',
	};
}

/** Whether an alert reaches anybody, as its labels and the routes say, without who it is and how. */
function withReached(model: Model, rule: AlertRule): AlertRule {
	if (model.alertRouting.length === 0) return rule;
	const reached = receiversOf(model, rule).map((one) => ({
		...one,
		receiver: { ...one.receiver, name: redactedText, means: one.receiver.means.map(() => redactedText) },
		route: {
			...one.route,
			receiver: redactedText,
			matchers: [],
			routes: [],
			mutedDuring: one.route.mutedDuring.map(() => redactedText),
			activeDuring: one.route.activeDuring.map(() => redactedText),
		},
	}));
	const silenced = silencersOf(model, rule).map((one) => ({
		...one,
		firing: one.firing.map((source) => ({ ...source, equal: source.equal.map(() => redactedText) })),
	}));
	return { ...rule, reached, silenced };
}

/** What ties a rule to a component was looked at before; here only what a reader would see of it goes. */
function withoutExpression(rule: AlertRule, own: string | undefined): AlertRule {
	const hidden = (texts: { readonly [name: string]: string }) =>
		Object.fromEntries(
			Object.entries(texts).map(([name, text]) => {
				// Whether a rule leads to a page of this site is told by its address, which is no secret here.
				if (own !== undefined && text.startsWith(own) && !/\s/.test(text)) return [name, text];
				return [name, /^https?:/.test(text) ? redactedAddress : redactedText];
			}),
		);
	return {
		...rule,
		expr: redactedText,
		labels: hidden(rule.labels),
		annotations: hidden(rule.annotations),
		title: rule.title === undefined ? undefined : redactedText,
		group: redactedText,
		componentBasis: rule.componentBasis === undefined ? undefined : 'a label of the rule',
	};
}

function redacted(plan: Plan, value: unknown, mask: MaskText, isHidden: boolean): unknown {
	const hides = isHidden || plan.hides;
	if (typeof value === 'string') {
		// That there is none of something, or nobody knows, is no secret, and analyses tell it from something.
		if (value === 'none' || value === 'unknown' || (plan.isFixed && !plan.isText)) return value;
		const isAddress = plan.isAddress || /^[a-z][a-z\d+.-]*:\/\//i.test(value);
		if (hides) return isAddress ? redactedAddress : redactedText;
		const masked = mask(value);
		// A part of an address is none.
		return masked !== value && isAddress ? redactedAddress : masked;
	}
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		const items = plan.items ?? plan;
		return value.map((one) => redacted(items, one, mask, hides));
	}
	if (hides && plan.isFree) return {};
	const entries = Object.entries(value)
		// Fields that are nobody's business but the workspace's own.
		.filter(([name]) => !name.startsWith('x-'))
		.map(([name, inner]) => [name, redacted(plan.properties.get(name) ?? plan.rest ?? anything, inner, mask, hides)]);
	return Object.fromEntries(entries);
}

const anything: Plan = emptyPlan();
