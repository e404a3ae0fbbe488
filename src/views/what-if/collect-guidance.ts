import { cutOffText } from '#analysis/cut-off-deadlines.ts';
import { disruptionsOf } from '#analysis/disruptions.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, titleOf } from '../links.ts';
import { byText, distinct, namedBy, targetsAt } from '../model-index.ts';
import { answeringTeam } from '../ownership.ts';
import { toleranceWords } from '../pages/services.ts';
import { bareValue } from '../quantities.ts';
import { typeWord } from '../type-words.ts';
import type { Guidance, GuidedFailover, GuidedRunbook, GuidedTeam, Preset } from './guidance.ts';

/** Collects from the model what a reader needs beside the states of a what-if. Linear in the model; in order of refs. */
export function collectGuidance(context: ViewContext): Guidance {
	const { byKind } = context.model;
	const runbooks = byKind.runbook.map((runbook) => guidedRunbook(context, runbook));
	const teams = byKind.team.map((team) => guidedTeam(context, team));
	const placeOfTeam = new Map(teams.map(({ ref }, at) => [ref, at]));
	const placeOfRunbook = new Map(runbooks.map(({ ref }, at) => [ref, at]));
	const owned = [...byKind.component, ...byKind.flow, ...byKind['business-service'], ...byKind['failure-domain']];
	const owners = owned.flatMap(({ ref }): [Ref, number][] => {
		const team = placeOfTeam.get(answeringTeam(context, ref) ?? '');
		return team === undefined ? [] : [[ref, team]];
	});
	return {
		runbooks,
		teams,
		owners: Object.fromEntries(owners),
		failovers: byKind.component.flatMap((component) => failoverOf(context, component, placeOfRunbook)),
		clocks: Object.fromEntries(byKind['business-service'].flatMap((service) => clockOf(service))),
		presets: presetsOf(context),
		systems: Object.fromEntries(context.index.componentsOfSystem),
	};
}

const canFail = (ref: Ref): boolean => ref.startsWith('component:') || ref.startsWith('failure-domain:');

function guidedRunbook(context: ViewContext, { ref, data }: Entity<'runbook'>): GuidedRunbook {
	const { index } = context;
	const modes = [...targetsAt(index, ref, 'failureModes'), ...namedBy(index, ref, 'failure-mode')];
	const ofModes = distinct(modes).flatMap((mode) => [
		...targetsAt(index, mode, 'component'),
		...targetsAt(index, mode, 'scope'),
	]);
	const own = ['components', 'domains', 'businessServices'].flatMap((field) => targetsAt(index, ref, field));
	const naming = namedBy(index, ref, 'component');
	const needs = [
		...targetsAt(index, ref, 'needs'),
		...(data.steps ?? []).flatMap((_, at) => targetsAt(index, ref, 'steps', at, 'needs')),
	];
	return {
		ref,
		title: titleOf(context, ref),
		href: hrefOf(context, ref) ?? '/runbooks/',
		serves: distinct(
			[...own, ...ofModes, ...naming].filter((one) => canFail(one) || one.startsWith('business-service:')),
		),
		needs: distinct(needs.filter(canFail)),
		stop: (data.stopConditions ?? []).map((one) => `${one.if}: ${one.then}`),
	};
}

function guidedTeam(context: ViewContext, { ref, name, data }: Entity<'team'>): GuidedTeam {
	const oncall = typeof data.oncall === 'object' ? data.oncall : undefined;
	const reach = [
		oncall?.pager === undefined ? undefined : `pager ${oncall.pager}`,
		oncall?.channel,
		oncall?.hours,
	].filter((part) => part !== undefined);
	const link = [oncall?.rota, oncall?.pager, oncall?.channel].find((text) =>
		/^https:\/\/[^\s"'<>\\]+$/.test(text ?? ''),
	);
	return {
		ref,
		name,
		href: hrefOf(context, ref) ?? '/teams/',
		reach: reach.length === 0 ? 'on-call not declared' : reach.join(', '),
		link,
	};
}

function failoverOf(
	context: ViewContext,
	component: Entity<'component'>,
	runbooks: ReadonlyMap<Ref, number>,
): readonly GuidedFailover[] {
	const { environment } = context.model;
	const failover = component.data.deployment?.[environment]?.failover;
	if (typeof failover !== 'object' || failover.mode === 'none') return [];
	const runbook = targetsAt(context.index, component.ref, 'deployment', environment, 'failover', 'runbook')[0];
	const how = [
		failover.mode === undefined || failover.mode === 'unknown' ? 'mode not declared' : failover.mode,
		failover.time === undefined || failover.time === 'unknown' ? 'time not declared' : bareValue(failover.time),
	];
	return [
		{
			component: component.ref,
			how: how.join(', '),
			runbook: runbook === undefined ? undefined : runbooks.get(runbook),
		},
	];
}

function clockOf(service: Entity<'business-service'>): readonly [Ref, string][] {
	const limits = toleranceWords(service.data.impactTolerances);
	const cutOffs = (service.data.cutOffs ?? []).map(cutOffText);
	const words = [...(limits === '' ? [] : [`tolerates ${limits}`]), ...cutOffs].join('; ');
	return words === '' ? [] : [[service.ref, words]];
}

/** Every zone, region and provider, and every authored scenario whose events the model can fail. */
export function presetsOf(context: ViewContext): readonly Preset[] {
	const { byKind } = context.model;
	const wide = ['az', 'region', 'provider'];
	const places = byKind['failure-domain']
		.filter(({ data }) => wide.includes(data.type))
		.sort((a, b) => wide.indexOf(a.data.type) - wide.indexOf(b.data.type) || byText(a.ref, b.ref))
		.map(
			(domain): Preset => ({
				text: `${typeWord(domain.data.type)} ${domain.id}`,
				group: 'Zones and regions',
				failed: [domain.ref],
			}),
		);
	const scenarios = byKind.scenario.map(
		(scenario): Preset => ({
			text: titleOf(context, scenario.ref),
			group: 'Scenarios',
			failed: failuresOfScenario(context, scenario.ref),
		}),
	);
	return [...places, ...scenarios.filter(({ failed }) => failed.length > 0)];
}

/**
 * What a scenario takes away, as the loss reports read its events: the outermost failure domains, and components or copies
 * that are lost besides. Damaged data counts as its store being lost. Empty when nothing that it names can be lost.
 */
export function failuresOfScenario(context: ViewContext, scenario: Ref): readonly Ref[] {
	const { model } = context;
	const disruption = disruptionsOf(model).find(({ ref }) => ref === scenario);
	if (disruption === undefined) return [];
	const lost = new Set(disruption.lostDomains);
	const outermost = disruption.lostDomains.filter((ref) => !lost.has(model.domainParents[ref] ?? ''));
	const besides = disruption.losses.flatMap(({ component, lost: copies, left }): readonly Ref[] => {
		const { domains, replicas } = model.deployments[component]!;
		if (disruption.damaged.includes(component)) return [component];
		if (domains.some((domain) => lost.has(domain))) return [];
		const placed = new Map(replicas.map((replica) => [replica.ref, replica.domains]));
		const alone = copies.filter((copy) => !(placed.get(copy) ?? []).some((domain) => lost.has(domain)));
		if (replicas.length > 0 && alone.length === 0) return [];
		return left === 0 ? [component] : alone;
	});
	return distinct([...outermost, ...besides]);
}
