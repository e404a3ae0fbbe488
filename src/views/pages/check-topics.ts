/** What the checks and messages are about, in the order of a reader's question: over two hundred of them in one list are no list. */

export interface Topic<Each> {
	readonly title: string;
	readonly of: readonly Each[];
}

const checkTopics: { readonly [title: string]: readonly string[] } = {
	'Failures and redundancy': [
		'single-point-of-failure',
		'possible-single-point-of-failure',
		'shared-failure-domain',
		'not-enough-copies',
		'replicas-not-declared',
		'domain-expiring',
		'dependency-cycle',
		'startup-deadlock',
		'dependency-promises-less',
		'third-party-concentration',
		'no-substitute-for-critical-function',
	],
	'Calls, timeouts and retries': [
		'no-timeout',
		'contradictory-timeouts',
		'callee-outlasts-caller',
		'deadline-exceeded',
		'deadline-not-passed-on',
		'latency-over-budget',
		'pool-exhausted',
		'retries-at-several-layers',
		'retry-amplification',
		'retry-loop',
		'soft-dependency-without-fallback',
		'fallback-without-decision',
	],
	'Capacity and queues': [
		'flow-over-capacity',
		'overload-after-loss',
		'capacity-used-up',
		'backlog-never-drains',
		'buffer-full-sooner',
		'retention-too-short',
		'async-without-dead-letter-queue',
	],
	'Data and consistency': [
		'data-lost-for-good',
		'recovery-point-over-target',
		'consistency-gap',
		'replication-below-promise',
		'dual-write',
		'no-conflict-rule',
		'order-not-kept',
		'repeated-write-not-recognised',
		'keys-forgotten-too-early',
		'read-may-miss-write',
		'stale-answer-harmful',
		'saga-step-without-undo',
	],
	Recovery: [
		'recovery-time-over-target',
		'recovery-target-beyond-tolerance',
		'tolerance-repeats-recovery-target',
		'component-recovery-target-slower',
		'recovery-slower-than-modelled',
		'restore-slower-than-stated',
		'recovery-tool-lost',
		'responders-on-two-branches',
		'budget-spent-by-one-recovery',
	],
	'Runbooks, people and exercises': [
		'runbook-missing-for-page-alert',
		'runbook-unusable-when-needed',
		'runbook-not-exercised',
		'runbook-step-without-verify',
		'exercise-over-recovery-target',
		'no-on-call',
		'rota-of-one',
		'escalation-without-role',
		'failure-mode-not-detected',
		'failure-mode-not-tried',
		'failure-mode-without-way-out',
		'expectation-contradicted',
		'experiment-overdue',
		'experiment-without-stop-condition',
		'template-without-stop-condition',
	],
	'Alerts and objectives': [
		'page-reaches-nobody',
		'page-hidden-by-lesser-alert',
		'service-without-objective',
		'objective-unreachable',
		'objective-without-burn-alerts',
		'burn-rate-contradiction',
		'rule-with-another-budget',
		'trace-broken',
	],
	'Releases and versions': [
		'release-breaks-contract',
		'release-window-risk',
		'contract-does-not-fit',
		'version-skew',
		'support-ends-soon',
		'support-ended',
	],
	'Decisions and accepted risks': [
		'tier-1-without-decision',
		'unknown-decision',
		'decision-affects-unknown',
		'decision-review-overdue',
		'decision-subject-changed',
		'accepted-decision-changed',
		'decision-back-dated',
		'decisions-alike',
		'decisions-in-conflict',
		'several-decisions-in-force',
		'replacement-out-of-order',
		'waiver-expiring-soon',
		'waiver-expired',
		'waiver-too-long',
		'waiver-unknown-finding',
		'waiver-without-effect',
	],
	'Services, controls and third parties': [
		'impact-tolerance-missing',
		'service-without-flows',
		'step-without-dependency',
		'step-over-one-of-group',
		'service-review-overdue',
		'control-overdue',
		'third-party-assessment-overdue',
	],
	'Gaps in the model': [
		'incomplete-model',
		'unknown-criticality',
		'reach-not-declared',
		'missing-owner',
		'unused-component',
		'step-never-reached',
		'stale-measurement',
	],
};

/** The first that fits a code says what the message is about. */
const messageTopics: readonly (readonly [title: string, codes: RegExp])[] = [
	['Decision records', /^decision-/],
	['Runbooks', /runbook|^command-/],
	['Alerts and objectives from other tools', /^(?:alert|openslo|objective)-/],
	['Fault trees, fault injection and drawings by hand', /^(?:fault|event-tree|drawing|diagram)/],
	['Files and YAML', /^(?:yaml|file|folder|workspace|front-matter|nothing)/],
	[
		'Building and publishing the site',
		/^(?:build|cannot|card|brand|logo|guide|output|published|redirect|start-text|text-places|unknown-(?:language|redaction))/,
	],
	['What is written in the model', /^/],
];

/** The rest stands last under a name of its own, so that nothing is lost. */
const others = 'Others';

/** Checks by what they are about; those that no topic names stand last. */
export function checksByTopic<Each extends { readonly id: string }>(checks: readonly Each[]): readonly Topic<Each>[] {
	const byId = new Map(checks.map((one) => [one.id, one]));
	const topics = Object.entries(checkTopics).map(([title, ids]) => ({
		title,
		of: ids.flatMap((id) => byId.get(id) ?? []),
	}));
	const placed = new Set(Object.values(checkTopics).flat());
	return [...topics, { title: others, of: checks.filter(({ id }) => !placed.has(id)) }].filter(
		({ of }) => of.length > 0,
	);
}

/** Messages by what they are about. */
export const messagesByTopic = <Each extends { readonly id: string }>(
	messages: readonly Each[],
): readonly Topic<Each>[] =>
	messageTopics
		.map(([title], at) => ({
			title,
			of: messages.filter(({ id }) => messageTopics.findIndex(([, codes]) => codes.test(id)) === at),
		}))
		.filter(({ of }) => of.length > 0);
