import type { Span } from '#diagnostics/diagnostic.ts';
import type { AlertRule, AlertWithoutPage } from './alerts/alert-rule.ts';
import type { AlertRouting } from './alerts/routing.ts';
import type { FaultTemplate } from './fault-templates/template.ts';
import type { OpenSloObjective } from './openslo/objective.ts';
import type { Path, Ref } from './ref.ts';
import type {
	BusinessService,
	ChaosExperiment,
	Component,
	Control,
	DecisionSidecar,
	Dependency as DependencyData,
	EndOfLifeSnapshot,
	Environment,
	FailureDomain,
	FailureMode,
	FindingsRecord,
	Flow,
	Interface as InterfaceData,
	Obligation,
	ObligationPack,
	Remediation,
	ResiliencePolicy,
	Role,
	Runbook,
	Scenario,
	Slo,
	Step as StepData,
	System,
	Team,
	Term,
	ThirdParty,
	Tour,
	View,
	Workspace,
} from './types.generated.ts';

/**
 * What every later room speaks: the resolved model of one environment at one date. Plain data, no functions, no file
 * system, serialisable, so that the same analyses run in a build, on a terminal and in a browser.
 */

/** The kinds of entity that a file can hold, each with its schema type. The order is the reading order of the site. */
export interface DataByKind {
	'business-service': BusinessService;
	system: System;
	component: Component;
	flow: Flow;
	'failure-domain': FailureDomain;
	'third-party': ThirdParty;
	team: Team;
	role: Role;
	slo: Slo;
	'resilience-policy': ResiliencePolicy;
	'failure-mode': FailureMode;
	runbook: Runbook;
	'chaos-experiment': ChaosExperiment;
	scenario: Scenario;
	obligation: Obligation;
	control: Control;
	environment: Environment;
	view: View;
	term: Term;
	decision: DecisionSidecar;
	'end-of-life': EndOfLifeSnapshot;
	'obligation-pack': ObligationPack;
	remediation: Remediation;
	'findings-record': FindingsRecord;
	tour: Tour;
}
export type Kind = keyof DataByKind;

export type { Path, Ref } from './ref.ts';

/** One authored entity after validation and environment overlay. `data` is as authored (durations are still texts). */
export interface Entity<K extends Kind = Kind> {
	readonly kind: K;
	readonly id: string;
	readonly ref: Ref;
	/** The authored name, else the id. */
	readonly name: string;
	readonly data: DataByKind[K];
	/** Where the document (or list item, or front matter) stands. */
	readonly span: Span;
	/** Markdown below the front matter, for entities written as `.md` (runbooks). `line` is the 1-based line it starts on. */
	readonly body?: { readonly text: string; readonly line: number } | undefined;
}

/**
 * A resolved reference from one entity to another; the reverse direction of every link on the site comes from these.
 * `to` is an interface (`interface:ledger-db/sql`) where one is written: the component is in {@link Model.interfaces}.
 */
export interface Link {
	readonly from: Ref;
	readonly to: Ref;
	/** Where in the `from` entity it is written, for example `['dependencies', 0, 'to']`. */
	readonly path: Path;
	readonly span: Span;
}

/** A decision as an entity names it, in `adrs` or `adr`, and where: what record that is, the decisions room knows. */
export interface DecisionName {
	readonly from: Ref;
	readonly written: string;
	readonly span: Span;
}

/** An interface of a component. `ref` is `interface:<component>/<id>`. */
export interface Interface {
	readonly ref: Ref;
	readonly id: string;
	readonly component: Ref;
	readonly data: InterfaceData;
	readonly span: Span;
}

export type Criticality = 'hard' | 'soft' | 'unknown';
export type Phase = 'run' | 'startup' | 'recovery';

/** One dependency edge between components, as DOMAIN 1.2 "Dependency". */
export interface Dependency {
	/** `dependency:<from>/<index>`, stable while the authored order is. */
	readonly ref: Ref;
	readonly from: Ref;
	readonly to: Ref;
	readonly interface?: Ref | undefined;
	/** `unknown` when not declared: analyses then run twice, as soft and as hard. */
	readonly criticality: Criticality;
	readonly phase: Phase;
	/** Members of one group (same `from`, same id) are redundant: `require` of them must be up. */
	readonly group?: { readonly id: string; readonly require: number } | undefined;
	/** An asynchronous edge: the caller stays UP until the buffer is full, then takes `afterBuffer`. */
	readonly async?: AsyncEdge | undefined;
	readonly data: DependencyData;
	readonly path: Path;
	readonly span: Span;
}

export interface AsyncEdge {
	/** How long the buffer absorbs at peak, in milliseconds; undefined when it cannot be computed from what is declared. */
	readonly absorbsMs: number | undefined;
	/** How `absorbsMs` was found, for example `1,440,000 messages at 200/s`; or which fields are missing. */
	readonly basis: string;
	readonly afterBuffer: 'up' | 'degraded' | 'down';
}

/** One running copy of a component. `ref` is `instance:<component>/<id>`. */
export interface Replica {
	readonly ref: Ref;
	readonly id: string;
	/** The failure domains written on the replica, canonical, without their parents (see {@link Model.domainParents}). */
	readonly domains: readonly Ref[];
	readonly span: Span;
}

/** Something that stops all copies at once: a bad release, a poisoned configuration. `ref` is `common-cause:<component>/<id>`. */
export interface CommonCause {
	readonly ref: Ref;
	readonly id: string;
	readonly kind: string;
	readonly span: Span;
}

/** How one component runs in the model's environment. */
export interface Deployment {
	readonly component: Ref;
	/** False when nothing is declared: then the number of copies is a data gap, never a default. */
	readonly declared: boolean;
	readonly replicas: readonly Replica[];
	/** Domains that every copy shares by declaration (dns, certificate, identity provider, release train, ...). */
	readonly domains: readonly Ref[];
	readonly commonCauses: readonly CommonCause[];
	/** How many copies must be up: max(declared k, ceil(peak / unit capacity)), at least 1. DOMAIN 0.5. */
	readonly require: number;
	/** How `require` was found, for example `ceil(550/s / 300/s) = 2`. */
	readonly requireBasis: string;
	readonly strategy?: string | undefined;
	readonly span: Span;
}

/** One step of a flow with its ends resolved. */
export interface FlowStep {
	readonly seq: number;
	readonly from: Ref;
	readonly to: Ref;
	readonly interface?: Ref | undefined;
	readonly optional: boolean;
	readonly mode: 'sync' | 'async' | 'batch';
	readonly data: StepData;
	readonly span: Span;
}

/**
 * The resolved model. Entities and interfaces are sorted by ref, links and dependencies by the ref of what they come from
 * and then as authored, steps by seq: equal inputs in any file order give an equal model.
 */
export interface Model {
	readonly workspace: Workspace;
	/** The environment whose deployments and overlays are shown, for example `prod`. */
	readonly environment: string;
	/** `YYYY-MM-DD`; the only date analyses know. */
	readonly asOf: string;
	readonly entities: { readonly [ref: Ref]: Entity };
	readonly byKind: { readonly [K in Kind]: readonly Entity<K>[] };
	readonly links: readonly Link[];
	readonly decisionNames: readonly DecisionName[];
	readonly interfaces: readonly Interface[];
	readonly dependencies: readonly Dependency[];
	/** One per component, declared or not, keyed by component ref. */
	readonly deployments: { readonly [component: Ref]: Deployment };
	/** Steps per flow ref, in order of seq. */
	readonly steps: { readonly [flow: Ref]: readonly FlowStep[] };
	/** Parent of each failure domain that has one (az -> region -> provider). */
	readonly domainParents: { readonly [domain: Ref]: Ref };
	/** The alerting rules of the rule files that `lintel.yaml` names, in the order of files and places. */
	readonly alertRules: readonly AlertRule[];
	/** Alerts whose names cannot be made into an address, and which have no page. */
	readonly alertsWithoutPage: readonly AlertWithoutPage[];
	/** Where Alertmanagers send alerts, by those of their configurations that are among the same files. */
	readonly alertRouting: readonly AlertRouting[];
	/** Objectives of OpenSLO files that `lintel.yaml` names, each with the objective of the model that it is or became. */
	readonly openSloObjectives: readonly OpenSloObjective[];
	/** Experiment templates of AWS FIS that `lintel.yaml` names, in the order of files and places. */
	readonly faultTemplates: readonly FaultTemplate[];
	/** What is planned for later or was retired before {@link Model.asOf}: listed on the site, counted nowhere. */
	readonly outOfForce: { readonly [ref: Ref]: Entity };
}
