import type { Ref } from '#model/model.ts';
import type { Architecture } from './architecture.ts';
import { renderAvailabilityText, renderImportanceText } from './availability-text.ts';
import type { Affected, BlastRadii } from './blast-radius.ts';
import { renderBacklogText, renderCapacityText } from './capacity-text.ts';
import type { Concentration } from './concentration.ts';
import { shownTime } from './evidence.ts';
import { computeFacts, type Facts } from './facts.ts';
import { renderHazardText, renderLatencyText, renderRetryText, renderTimeoutText } from './interface-text.ts';
import type { CutSetsOfTarget, MinimalCutSets } from './minimal-cut-sets.ts';
import type { ModelQuality } from './model-quality.ts';
import type { Placement } from './placement.ts';
import {
	renderDecisionText,
	renderEndOfLifeText,
	renderExperimentText,
	renderObservabilityText,
	renderRunbookText,
	renderTargetText,
} from './practice-text.ts';
import { shownNumber } from './quantities.ts';
import { renderRecoveryPointsText, renderRecoveryTimesText } from './recovery-text.ts';
import type { SinglePointsOfFailure, SpofOfTarget } from './single-points-of-failure.ts';
import { renderReleaseText, renderThroughputText } from './throughput-text.ts';

/**
 * Results as short plain text: what the examples in the documentation show and the documentation tests compare. One renderer
 * an analysis; no trailing line end.
 */

/** `only` asks for these targets instead of all; an analysis that knows none needs no second parameter. */
type Renderer = (facts: Facts, only?: readonly Ref[]) => string;

const renderers: Readonly<Record<string, Renderer>> = {
	'single-points-of-failure': (facts, only) => renderSpofText(facts.singlePointsOfFailure, only),
	'minimal-cut-sets': (facts, only) =>
		renderCutSetsText(facts.minimalCutSets, only ?? facts.singlePointsOfFailure.targets),
	availability: (facts, only) => renderAvailabilityText(facts.availability, only),
	importance: (facts, only) => renderImportanceText(facts.importance, only ?? facts.availability.targets),
	placement: (facts) => renderPlacementText(facts.placement),
	'blast-radius': (facts, only) => renderBlastRadiusText(facts.blastRadius, only),
	'timeout-budget': (facts, only) => renderTimeoutText(facts.timeoutBudget, only),
	'retry-amplification': (facts, only) => renderRetryText(facts.retryAmplification, only),
	'latency-budget': (facts, only) => renderLatencyText(facts.latencyBudget, only),
	'consistency-hazards': (facts, only) => renderHazardText(facts.consistencyHazards, only),
	'capacity-after-loss': (facts, only) => renderCapacityText(facts.capacityAfterLoss, only),
	'recovery-time': (facts, only) => renderRecoveryTimesText(facts.architecture.model, facts.recoveryTimes, only),
	'recovery-points': (facts, only) => renderRecoveryPointsText(facts.recoveryPoints, only),
	throughput: (facts, only) => renderThroughputText(facts.throughput, only),
	'release-window': (facts, only) => renderReleaseText(facts.releaseWindows, only),
	backlog: (facts) => renderBacklogText(facts.backlogs),
	'target-coherence': (facts) => renderTargetText(facts.targetCoherence),
	'observability-gaps': (facts, only) => renderObservabilityText(facts.observabilityGaps, only),
	'runbook-coverage': (facts) => renderRunbookText(facts.runbookCoverage),
	'decision-integrity': (facts) => renderDecisionText(facts.decisionIntegrity),
	'experiment-coverage': (facts) => renderExperimentText(facts.experimentCoverage),
	'end-of-life': (facts) => renderEndOfLifeText(facts.endOfLife),
	concentration: (facts) => renderConcentrationText(facts.concentration),
	'model-quality': (facts) => renderModelQualityText(facts.modelQuality),
};

/** What one analysis says about an architecture, as its page shows it. `name` is the file name of the analysis without ending. */
export function runExample(name: string, architecture: Architecture): string {
	return renderAnalysis(name, computeFacts(architecture));
}

/** The result of one analysis as short text, for all targets or the given ones. */
export function renderAnalysis(name: string, facts: Facts, only?: readonly Ref[]): string {
	const render = renderers[name];
	return render === undefined ? `no analysis is called ${name}` : render(facts, only);
}

/** A1: per target what takes it down, then what only degrades it. */
function renderSpofText(result: SinglePointsOfFailure, only?: readonly string[]): string {
	const asked = ({ target }: { readonly target: string }): boolean => only === undefined || only.includes(target);
	const line = (spof: SpofOfTarget): string => {
		const path = result.evidence(spof.event.ref, spof.target).slice(1);
		const steps = path.map((step) => `\n      ${step.ref}: ${step.because}`).join('');
		const scope = spof.beyondPolicyScope ? ', beyond policy scope' : '';
		return `  ${spof.state} by ${spof.event.ref} (${spof.event.class}, ${spof.certainty}${scope}), ${shownTime(spof.time, spof.possibleTime)}${steps}`;
	};
	const reports = result.targets
		.map((target) => ({ target }))
		.filter(asked)
		.map(({ target }) => {
			const { down, degraded } = result.of(target)!;
			const lines = [...down, ...degraded].map(line);
			return [target, ...(lines.length > 0 ? lines : ['  no single point of failure'])].join('\n');
		});
	return [
		...reports,
		...result.notComputable.filter(asked).map(({ target, why }) => `${target}\n  not computable: ${why}`),
	].join('\n');
}

/** A2: per target the sets, certain ones and, where they differ, those of the pessimistic reading. */
function renderCutSetsText(result: MinimalCutSets, targets: readonly string[]): string {
	const sets = ({ sets, statement, byOrder }: CutSetsOfTarget, label: string): string[] => [
		`  ${label}: ${byOrder.join(' + ')} sets of order 1 + 2 + 3, ${statement}`,
		...sets.map((set) => `    { ${set.map((event) => event.ref).join(', ')} }`),
	];
	return targets
		.map((target) => {
			const certain = result.of(target);
			const possible = result.possibleOf(target);
			if (certain === undefined || possible === undefined) return `${target}\n  not computable`;
			const same =
				JSON.stringify(certain.sets.map((set) => set.map((event) => event.ref))) ===
				JSON.stringify(possible.sets.map((set) => set.map((event) => event.ref)));
			return [target, ...sets(certain, 'certain'), ...(same ? [] : sets(possible, 'possible'))].join('\n');
		})
		.join('\n');
}

/** A5: every redundancy group with the domains that take too many of it. */
function renderPlacementText(result: Placement): string {
	const groups = result.groups.map((group) => {
		const shared = result.shared.filter((one) => one.group.ref === group.ref);
		const lines = shared.map(
			(one) =>
				`  ${one.extent === 'all' ? 'all' : 'too many'} in ${one.domain} (${one.class}${one.beyondPolicyScope ? ', may be shared' : ''}): ${one.leaveAtLeast} of ${one.members.join(', ')} must leave`,
		);
		const head = `${group.ref} needs ${group.require} of ${group.members.length}`;
		const unplaced = result.unplaced.find(({ component }) => component === group.ref);
		const none =
			unplaced === undefined
				? '  no shared failure domain'
				: unplaced.members.length === group.members.length
					? '  not known: no failure domain is declared'
					: '  no shared failure domain among those declared';
		return [head, ...(lines.length > 0 ? lines : [none])].join('\n');
	});
	return [
		...groups,
		...result.unplaced.map(({ component, members }) => `${component}: no domain declared for ${members.join(', ')}`),
	].join('\n');
}

/** A6: every component and failure domain with what it reaches. */
function renderBlastRadiusText(result: BlastRadii, only?: readonly string[]): string {
	const line = (affected: Affected): string => {
		const worse = affected.couldBe === undefined ? '' : `, possibly ${affected.couldBe}`;
		const possibly = affected.certainty === 'possible' ? 'possibly ' : '';
		return `  ${affected.ref} ${possibly}${affected.state} ${shownTime(affected.timeToState, affected.possibleTimeToState)}${worse}`;
	};
	return (only ?? result.overview.map(({ subject }) => subject))
		.map((subject) => {
			const radius = result.of(subject)!;
			const lines = [...radius.components, ...radius.flows, ...radius.services].map(line);
			const tell = radius.teams.length > 0 ? [`  tell ${radius.teams.map(({ team }) => team).join(', ')}`] : [];
			const traffic = radius.flows.length > 0 ? [`  peak traffic down: ${radius.peakTraffic.basis}`] : [];
			return [subject, ...(lines.length > 0 ? lines : ['  reaches nothing']), ...traffic, ...tell].join('\n');
		})
		.join('\n');
}

/** A22: shares with their index, third parties without a substitute, ownership. */
function renderConcentrationText(result: Concentration): string {
	const tables = result.tables.map((table) => {
		const holders = table.holders.map(
			({ ref, services, share }) =>
				`  ${ref}: ${services.length} ${services.length === 1 ? 'service' : 'services'}, ${shownNumber(share * 100)} %`,
		);
		return [
			`by ${table.by}: HHI ${table.hhi === undefined ? 'not computable' : shownNumber(table.hhi)}`,
			...holders,
		].join('\n');
	});
	const gaps = result.substitutability.map(
		(gap) =>
			`${gap.thirdParty}: substitutability ${gap.substitutability}, behind ${gap.services.map(({ service }) => service).join(', ')}`,
	);
	return [...tables, ...gaps, ...result.ownership.map((gap) => `${gap.ref}: ${gap.detail}`)].join('\n');
}

/** A23: completeness per analysis and field, then gaps, orphans and old values. */
function renderModelQualityText(result: ModelQuality): string {
	const completeness = result.completeness.map(({ analysis, title, share, fields }) => {
		const asked = fields
			.filter((field) => field.total > 0)
			.map((field) => `  ${field.kind} ${field.field}: ${field.declared} of ${field.total}`);
		return [
			`${analysis} ${title}: ${share === undefined ? 'asks for nothing here' : `${shownNumber(share * 100)} %`}`,
			...asked,
		].join('\n');
	});
	return [
		...completeness,
		...result.gaps.map(
			(gap) =>
				`gap: ${gap.ref} ${gap.field} (${gap.span.file}:${gap.span.start.line}): ${gap.consequence}${gap.targets === undefined ? '' : `; targets without an availability: ${gap.targets}`}`,
		),
		...result.orphans.map((ref) => `orphan: ${ref}`),
		...result.unreferencedDecisions.map((ref) => `decision about nothing in the model: ${ref}`),
		...result.measured.map(
			(value) =>
				`value: ${value.ref} ${value.field}, ${value.source ?? 'no source'}, ${value.ageInDays === undefined ? 'no date' : `${value.ageInDays} days old`}${value.stale ? ', stale' : ''}`,
		),
	].join('\n');
}
