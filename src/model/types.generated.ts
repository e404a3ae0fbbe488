/*
 * Generated from schemas/*.schema.json by `npm run generate`; do not edit.
 * Keys that start with `x-` are allowed everywhere in what authors write and are left out of the types.
 */

/**
 * A lower-case letter, then 1 to 62 lower-case letters, digits or hyphens.
 */
export type Id = string;
/**
 * A name that is unique within its parent: a letter or digit, then letters, digits, dots, underscores or hyphens.
 */
export type LocalId = string;
/**
 * A reference to another entity: `kind:id`, or the bare id where only one kind fits.
 */
export type Ref = string;
/**
 * A decision by its number (`ADR-0012`) or id (`decision:use-kafka`), resolved against the decision records.
 */
export type DecisionRef = string;
/**
 * `none`: it is known that there is none. `unknown`: nobody has looked yet, the same as leaving the field out, but said.
 */
export type Absent = 'none' | 'unknown';
/**
 * A whole number and a unit: ms, s, m (minutes), h or d.
 */
export type Duration = string;
/**
 * A number per second, minute, hour or day.
 */
export type Rate = string;
/**
 * An amount of data per second, minute or hour.
 */
export type DataRate = string;
/**
 * A percentage from 0 to 100.
 */
export type Percent = number;
/**
 * A fraction or probability from 0 to 1.
 */
export type Probability = number;
/**
 * A day of the calendar as YYYY-MM-DD.
 */
export type Day = string;
/**
 * A web address (`https:`), `mailto:`, `tel:`, or a path within the site.
 */
export type Url = string;
/**
 * The name of an alert as the monitoring system spells it.
 */
export type AlertName = string;
/**
 * Where a value comes from, from the strongest to the weakest.
 */
export type Source = 'measured' | 'slo' | 'vendor-sla' | 'estimate';
/**
 * A duration, plain or with where it comes from.
 */
export type DurationQuantity =
	| Duration
	| {
			/**
			 * The value itself.
			 */
			value: Duration;
			/**
			 * Where the value comes from: measured, promised by an objective, promised by a vendor, or estimated.
			 */
			source?: Source;
			/**
			 * The day the value was true.
			 */
			asOf?: Day;
			/**
			 * What shows it: an address or a sentence.
			 */
			evidence?: string;
	  };
/**
 * A rate, plain or with where it comes from.
 */
export type RateQuantity =
	| Rate
	| {
			/**
			 * The value itself.
			 */
			value: Rate;
			/**
			 * Where the value comes from: measured, promised by an objective, promised by a vendor, or estimated.
			 */
			source?: Source;
			/**
			 * The day the value was true.
			 */
			asOf?: Day;
			/**
			 * What shows it: an address or a sentence.
			 */
			evidence?: string;
	  };
/**
 * A percentage, plain or with where it comes from.
 */
export type PercentQuantity =
	| Percent
	| {
			/**
			 * The value itself.
			 */
			value: Percent;
			/**
			 * Where the value comes from: measured, promised by an objective, promised by a vendor, or estimated.
			 */
			source?: Source;
			/**
			 * The day the value was true.
			 */
			asOf?: Day;
			/**
			 * What shows it: an address or a sentence.
			 */
			evidence?: string;
	  };
/**
 * A fraction, plain or with where it comes from.
 */
export type ProbabilityQuantity =
	| Probability
	| {
			/**
			 * The value itself.
			 */
			value: Probability;
			/**
			 * Where the value comes from: measured, promised by an objective, promised by a vendor, or estimated.
			 */
			source?: Source;
			/**
			 * The day the value was true.
			 */
			asOf?: Day;
			/**
			 * What shows it: an address or a sentence.
			 */
			evidence?: string;
	  };
/**
 * Where it stands in its life.
 */
export type Lifecycle = 'planned' | 'experimental' | 'production' | 'deprecated' | 'retired';
/**
 * How grave, in four steps.
 */
export type Level = 'low' | 'medium' | 'high' | 'critical' | 'unknown';
/**
 * The JSON files below `api/` of a built site. Addresses in them are below the root of the site, so that they hold wherever it stands; `api/index.json` is where to begin.
 */
export type SiteApi =
	| SiteApiStart
	| SiteApiEntities
	| SiteApiEntity
	| SiteApiFindings
	| SiteApiDecisions
	| SiteApiAlerts
	| SiteApiAlertFile;
/**
 * A picture within the workspace, by its path from the root.
 */
export type WorkspaceLogo = string;
/**
 * A colour of the screen: red, green and blue, two hexadecimal digits each.
 */
export type WorkspaceColour = string;
/**
 * A folder within the workspace, by its path from the root.
 */
export type WorkspaceFolder = string;
/**
 * Files within the workspace, by their path from the root; `*` stands for a part of a name, `**` for any folders.
 */
export type WorkspaceFilePattern = string;

/**
 * What `lintel analyze --json` prints: the result of one analysis, or of several under `reports`.
 */
export interface AnalysisReport {
	/**
	 * Version of this shape; it changes when a field changes its meaning or goes, and not for new fields.
	 */
	version: 1;
	/**
	 * The only date the analysis knew.
	 */
	asOf: Day;
	/**
	 * The environment whose deployments were analysed.
	 */
	environment: string;
	/**
	 * Present when one target was asked for: then only that one is in the report.
	 */
	target?: string;
	id?: AnalysisReportReport['id'];
	analysis?: AnalysisReportReport['analysis'];
	title?: AnalysisReportReport['title'];
	question?: AnalysisReportReport['question'];
	overview?: AnalysisReportReport['overview'];
	targets?: AnalysisReportReport['targets'];
	/**
	 * Several reports, when `all` was asked for: each with the fields `id` to `targets` of this schema.
	 */
	reports?: AnalysisReportReport[];
}
/**
 * The result of one analysis.
 */
export interface AnalysisReportReport {
	/**
	 * Number of the analysis.
	 */
	id: string;
	/**
	 * Name of the analysis, as on the command line.
	 */
	analysis: string;
	/**
	 * What the analysis is called.
	 */
	title: string;
	/**
	 * The question it answers.
	 */
	question: string;
	/**
	 * Only where a model has more views of components by flows than are followed: then `reach` and steps tell no flows apart, and a loss counts for all that use the component.
	 */
	seenAlike?: {};
	/**
	 * What is said about the model as a whole; its fields are those of the analysis.
	 */
	overview?: {};
	/**
	 * One entry for each target, in reading order; further fields are those of the analysis.
	 */
	targets?: {
		/**
		 * What the entry is about.
		 */
		target: string;
		/**
		 * Of a loss (A8): how long each business service is down, against what is tolerable.
		 */
		tolerances?: AnalysisReportTolerance[];
	}[];
}
/**
 * How long a business service is down after one loss, against its impact tolerance. Times in milliseconds after the loss; what is not known is left out.
 */
export interface AnalysisReportTolerance {
	/**
	 * The failure domain or scenario.
	 */
	disruption: string;
	/**
	 * The business service.
	 */
	service: string;
	/**
	 * Whether it goes down for certain, or if what nobody declares does harm.
	 */
	certainty: 'certain' | 'possible';
	/**
	 * Its impact tolerance.
	 */
	toleranceMs?: number;
	/**
	 * When it goes down.
	 */
	startMs?: number;
	/**
	 * When it is down already if what nobody declares does harm, where that is sooner.
	 */
	possibleStartMs?: number;
	/**
	 * When it works again if people do first what it waits for, or when the event is over.
	 */
	endMs?: number;
	/**
	 * When it works again by the plan for everything, where others may come first; left out where that is no later.
	 */
	endAmongAllMs?: number;
	/**
	 * What ends it.
	 */
	endBasis: 'recovery' | 'end of the event' | 'unknown' | 'never';
	/**
	 * Whether the tolerance is kept: `within` by both times, `only-if-first` where just the first keeps to it, `exceeds` where neither does, `unknown` where something is missing.
	 */
	verdict: 'within' | 'only-if-first' | 'exceeds' | 'unknown';
}
/**
 * A service that people outside the firm use and that would cause intolerable harm if it stopped; the top of every trace.
 */
export interface BusinessService {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'business-service';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name: string;
	/**
	 * The accountable person, as a role, or the team.
	 */
	owner: Ref;
	/**
	 * Who outside the firm uses it.
	 */
	externalUsers?: string[];
	/**
	 * Why it counts as important, in the words the board approved.
	 */
	importanceRationale?: string;
	/**
	 * The most disruption that is tolerable, each measure with its limit.
	 */
	impactTolerances?: BusinessServiceImpactTolerance[];
	/**
	 * The identifier in the register of critical or important functions.
	 */
	criticalFunctionId?: string;
	/**
	 * Legal entities that provide it.
	 */
	legalEntities?: string[];
	/**
	 * What users can do instead while it is down.
	 */
	substitutes?: string[];
	/**
	 * The flows that deliver it.
	 */
	flows?: Ref[];
	/**
	 * How the flows combine: `all` must work (the default), `any` one is enough, or at least so many.
	 */
	combine?:
		| ('all' | 'any')
		| {
				/**
				 * How many of the flows must work.
				 */
				atLeast: number;
		  };
	/**
	 * Its resilience targets, written here or by reference.
	 */
	policy?: Ref | ResiliencePolicyTargets;
	/**
	 * Service level objectives that stand for it.
	 */
	slos?: Ref[];
	/**
	 * How important it is: 1 is the most important.
	 */
	tier?: number;
	/**
	 * Times of day after which the work no longer counts for the day.
	 */
	cutOffs?: BusinessServiceCutOff[];
	/**
	 * Controls that apply.
	 */
	controls?: Ref[];
	/**
	 * Runbooks for the service as a whole.
	 */
	runbooks?: Ref[];
	/**
	 * Third parties it relies on directly.
	 */
	thirdParties?: Ref[];
	/**
	 * Who is told when it is disrupted.
	 */
	communications?: Communication[];
	/**
	 * Who decides to notify which authority, and how soon.
	 */
	regulatorNotification?: {
		/**
		 * Who decides.
		 */
		owner?: Ref;
		/**
		 * Who is notified.
		 */
		authority?: string;
		/**
		 * The deadline after detection.
		 */
		within?: Duration;
	};
	/**
	 * People it needs, by role or team.
	 */
	people?: string[];
	/**
	 * Processes it needs.
	 */
	processes?: string[];
	/**
	 * Sites it needs.
	 */
	facilities?: string[];
	/**
	 * Information it needs.
	 */
	information?: string[];
	/**
	 * When mapping and tolerances were last reviewed.
	 */
	reviewed?: Day;
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * One measure and the most of it that is tolerable.
 */
export interface BusinessServiceImpactTolerance {
	/**
	 * What is measured.
	 */
	metric: string;
	/**
	 * The most that is tolerable: a duration or a number.
	 */
	limit: Duration | number;
	/**
	 * The unit of a number.
	 */
	unit?: string;
	/**
	 * The authority whose rule asks for it.
	 */
	regulator?: string;
	/**
	 * Why this limit.
	 */
	rationale?: string;
	/**
	 * Who set it.
	 */
	setBy?: string;
	/**
	 * When it was last reviewed.
	 */
	reviewed?: Day;
}
/**
 * A time of day that matters for the service.
 */
export interface BusinessServiceCutOff {
	/**
	 * What ends.
	 */
	name: string;
	/**
	 * Local time of day.
	 */
	time: string;
	/**
	 * Time zone, by its IANA name, which knows when clocks change.
	 */
	zone?: string;
	/**
	 * What happens to work that misses it.
	 */
	consequence?: string;
}
/**
 * How much one copy does, how much is asked at peak, and what else is limited.
 */
export interface Capacity {
	/**
	 * What one copy serves.
	 */
	unitCapacity?: RateQuantity;
	/**
	 * What is asked at peak.
	 */
	peak?: RateQuantity;
	/**
	 * Growth a year, in percent.
	 */
	growthPct?: number;
	/**
	 * Share of the capacity that should be used at most.
	 */
	targetUtilisation?: Probability;
	/**
	 * Limits set by others.
	 */
	quotas?: {
		/**
		 * Name of the limit.
		 */
		id: LocalId;
		/**
		 * The limit: a rate or a number.
		 */
		limit: Rate | number;
		/**
		 * What is used at peak.
		 */
		used?: Rate | number;
		/**
		 * Who sets it.
		 */
		setBy?: string;
	}[];
	/**
	 * The connection or thread pool towards another.
	 */
	pool?: CapacityPool;
	/**
	 * Several pools.
	 */
	pools?: CapacityPool[];
	/**
	 * Its own queue.
	 */
	queue?: {
		/**
		 * How many messages fit.
		 */
		maxMessages?: number;
		/**
		 * How long messages are kept.
		 */
		retention?: DurationQuantity;
		/**
		 * How many arrive at peak.
		 */
		arrivalRate?: RateQuantity;
		/**
		 * How many can be worked off.
		 */
		drainRate?: RateQuantity;
		/**
		 * Over how many partitions the messages are spread; each is worked off by itself, in order.
		 */
		partitions?: number;
		/**
		 * Share of the messages that the fullest partition gets, as some keys are busier than others. Without it they are taken to be spread evenly.
		 */
		fullestShare?: Probability;
	};
	/**
	 * Utilisation at which more copies are started.
	 */
	scaleTrigger?: Probability;
	/**
	 * How fast the load can rise, in requests per second each second.
	 */
	ramp?: number;
	/**
	 * The last load test.
	 */
	loadTest?:
		| Absent
		| {
				/**
				 * When.
				 */
				date?: Day;
				/**
				 * How much was served.
				 */
				rate?: Rate;
				/**
				 * What came out.
				 */
				result?: string;
				/**
				 * Where the result is.
				 */
				evidence?: string;
		  };
}
/**
 * A pool of connections or threads.
 */
export interface CapacityPool {
	/**
	 * Towards whom.
	 */
	to?: Ref;
	/**
	 * How many.
	 */
	size: number;
}
/**
 * A failure brought about on purpose, what was expected, and what was seen.
 */
export interface ChaosExperiment {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'chaos-experiment';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * What should happen.
	 */
	hypothesis?: string;
	/**
	 * Failure modes it tries.
	 */
	failureModes?: Ref[];
	/**
	 * Components it touches.
	 */
	components?: Ref[];
	/**
	 * Failure domains it takes away.
	 */
	domains?: Ref[];
	/**
	 * Where it runs.
	 */
	environment?: Ref;
	/**
	 * What must stay true: objectives and alerts, or a sentence.
	 */
	steadyState?:
		| string
		| {
				/**
				 * Objectives that must hold.
				 */
				slos?: Ref[];
				/**
				 * Alerts that must stay quiet.
				 */
				alerts?: AlertName[];
				/**
				 * What must stay true, in words.
				 */
				description?: string;
		  };
	/**
	 * What ends it early.
	 */
	stopConditions?: string[];
	/**
	 * What AWS FIS needs to run it, field by field as its experiment templates have them; `lintel chaos export-fis` writes the template.
	 */
	fis?: {
		/**
		 * The id that AWS FIS gave its template.
		 */
		templateId?: string;
		/**
		 * What the template says it is; by default the hypothesis.
		 */
		description?: string;
		/**
		 * The role that AWS FIS takes on to run it.
		 */
		roleArn?: string;
		/**
		 * What it acts on, by name: the type of resource, and tags, ARNs, filters or parameters that choose.
		 */
		targets?: {
			[k: string]: {
				[k: string]: unknown;
			};
		};
		/**
		 * What it does, by name, each with its `actionId`, parameters, targets and what it starts after.
		 */
		actions?: {
			[k: string]: {
				[k: string]: unknown;
			};
		};
		/**
		 * CloudWatch alarms that stop it, beside those of the alerts that `stopConditions` and `steadyState` name; `none` stops nothing.
		 */
		stopConditions?: {
			/**
			 * `aws:cloudwatch:alarm`, or `none`.
			 */
			source: 'aws:cloudwatch:alarm' | 'none';
			/**
			 * The ARN of the alarm.
			 */
			value?: string;
		}[];
		/**
		 * Whether it reaches into other accounts, and what happens when no resource is found; by default one account, and it fails.
		 */
		experimentOptions?: {
			/**
			 * One account, or several.
			 */
			accountTargeting?: 'single-account' | 'multi-account';
			/**
			 * What happens when a target finds nothing.
			 */
			emptyTargetResolutionMode?: 'fail' | 'skip';
		};
		/**
		 * Tags of the template.
		 */
		tags?: {
			[k: string]: string;
		};
	};
	/**
	 * When it last ran.
	 */
	lastRun?: Day;
	/**
	 * How it ended.
	 */
	result?: 'passed' | 'failed' | 'aborted' | 'never-run' | 'unknown';
	/**
	 * How long recovery took.
	 */
	rtoObserved?: Duration;
	/**
	 * Each run.
	 */
	runs?: {
		/**
		 * When.
		 */
		date: Day;
		/**
		 * How it ended.
		 */
		result?: 'passed' | 'failed' | 'aborted';
		/**
		 * How long recovery took.
		 */
		rtoObserved?: Duration;
		/**
		 * Where the record is.
		 */
		evidence?: string;
		/**
		 * What was learnt.
		 */
		notes?: string;
	}[];
	/**
	 * The stage of the pipeline that runs it, when one does.
	 */
	pipelineStage?: string;
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * An address with a title.
 */
export interface Link {
	/**
	 * What the reader finds there.
	 */
	title?: string;
	/**
	 * Where it is.
	 */
	url: Url;
}
/**
 * A way to reach someone.
 */
export interface Contact {
	/**
	 * The channel.
	 */
	kind: 'email' | 'phone' | 'chat' | 'portal' | 'pager' | 'other';
	/**
	 * The address, number or channel name, as text.
	 */
	value: string;
	/**
	 * When it is answered.
	 */
	hours?: string;
	/**
	 * What to use it for.
	 */
	purpose?: string;
}
/**
 * Whom to call after how long.
 */
export interface Escalation {
	/**
	 * Time since the alert.
	 */
	after?: Duration;
	/**
	 * The role, team or third party to call.
	 */
	to: Ref;
	/**
	 * What to say or have ready.
	 */
	note?: string;
}
/**
 * Who is told, where, and with which words.
 */
export interface Communication {
	/**
	 * Who is told.
	 */
	audience: string;
	/**
	 * Where they are told.
	 */
	channel?: string;
	/**
	 * How soon after the start.
	 */
	within?: Duration;
	/**
	 * Who sends it.
	 */
	owner?: Ref;
	/**
	 * The message. On pages of runbooks `{component}`, `{alert}`, `{services}`, `{flows}`, `{tolerance}`, `{cutOffs}`, `{team}` and `{runbook}` are filled in from the computed impact; `{time}`, `{began}` and `{next}` are marked, to be filled in by hand.
	 */
	template?: string;
}
/**
 * What shows that something holds: a query over the model, a file, an entity or an address.
 */
export interface Evidence {
	/**
	 * A question that the model answers, by the name of a check or an analysis.
	 */
	query?: string;
	/**
	 * A file in the workspace.
	 */
	file?: string;
	/**
	 * An entity that shows it.
	 */
	ref?: Ref;
	/**
	 * An address that shows it.
	 */
	url?: Url;
	/**
	 * What a reader should see in it.
	 */
	description?: string;
}
/**
 * Time taken by the work itself, without what it waits for.
 */
export interface Percentiles {
	/**
	 * The median.
	 */
	p50?: DurationQuantity;
	/**
	 * The 99th percentile.
	 */
	p99?: DurationQuantity;
}
/**
 * A part that is built, deployed and fails as one: a service, a store, a queue, a gateway, or something others run for us.
 */
export interface Component {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'component';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name: string;
	/**
	 * What sort of part it is.
	 */
	type?:
		| 'gateway'
		| 'service'
		| 'frontend'
		| 'queue'
		| 'topic'
		| 'store'
		| 'cache'
		| 'batch'
		| 'function'
		| 'scheduler'
		| 'hsm'
		| 'network'
		| 'identity'
		| 'external'
		| 'library'
		| 'other';
	/**
	 * The team or role that answers for it.
	 */
	owner: Ref;
	/**
	 * How important it is: 1 is the most important.
	 */
	tier?: number;
	/**
	 * Where it stands in its life.
	 */
	lifecycle?: Lifecycle;
	/**
	 * The system it is a part of.
	 */
	system?: Ref;
	/**
	 * What it is made with, by version.
	 */
	tech?: DependencyVersion[];
	/**
	 * True when a copy can be lost without losing anything that counts.
	 */
	stateless?: boolean;
	/**
	 * What others can call or subscribe to.
	 */
	interfaces?: Interface[];
	/**
	 * What it calls, publishes to or needs.
	 */
	dependencies?: Dependency[];
	/**
	 * How it runs, per environment.
	 */
	deployment?: {
		[k: string]: Deployment;
	};
	/**
	 * What it keeps, and how that is copied and restored.
	 */
	dataStore?: DataStore;
	/**
	 * How much one copy does and how much is asked.
	 */
	capacity?: Capacity;
	/**
	 * Time its own work takes, without what it waits for.
	 */
	serviceTime?: Percentiles;
	/**
	 * Its service level objectives.
	 */
	slos?: Ref[];
	/**
	 * The resilience targets it is held to.
	 */
	resiliencePolicy?: Ref;
	/**
	 * How it comes back; what must be up first stands in `dependencies` with `phase: recovery`.
	 */
	recovery?: {
		/**
		 * From the start of the work until it serves, once what it needs is up.
		 */
		restoreTime?: DurationQuantity;
		/**
		 * Time until the loss is noticed.
		 */
		detect?: DurationQuantity;
		/**
		 * Time until the decision is taken.
		 */
		decide?: DurationQuantity;
		/**
		 * Time to check that it works.
		 */
		verify?: DurationQuantity;
		/**
		 * How many people can work on it at once.
		 */
		responders?: number;
		/**
		 * True when nobody has to work on it: once the decision is taken and what it needs is up, it comes back by itself.
		 */
		unattended?: boolean;
		/**
		 * The procedure.
		 */
		runbook?: Ref;
	};
	/**
	 * How one sees what it does.
	 */
	observability?: Observability;
	/**
	 * How new versions reach production.
	 */
	release?: Release;
	/**
	 * Its failure modes; the same may be said in the failure mode by `component`.
	 */
	failureModes?: Ref[];
	/**
	 * Procedures for it; the same may be said in the runbook by `components`.
	 */
	runbooks?: Ref[];
	/**
	 * Controls that apply.
	 */
	controls?: Ref[];
	/**
	 * The third party that runs it.
	 */
	thirdParty?: Ref;
	/**
	 * Classes of data it handles.
	 */
	dataClasses?: string[];
	/**
	 * Where its source is.
	 */
	repository?: Url;
	/**
	 * Other names people use for it, for search.
	 */
	aliases?: string[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * Something done to meet an obligation or to reduce a risk, with evidence.
 */
export interface Control {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'control';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * Where it comes from.
	 */
	source?: string;
	/**
	 * Its number there.
	 */
	clause?: string;
	/**
	 * What is done.
	 */
	text?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * Obligations it serves.
	 */
	obligations?: Ref[];
	/**
	 * What it applies to.
	 */
	appliesTo?: Ref[];
	/**
	 * What shows that it works.
	 */
	evidence?: Evidence[];
	/**
	 * How often it is checked.
	 */
	cadence?: Duration;
	/**
	 * When it counts as working, in words.
	 */
	statusRule?: string;
	/**
	 * When it was last checked.
	 */
	lastTested?: Day;
	/**
	 * Each time it was checked.
	 */
	history?: {
		/**
		 * When.
		 */
		date: Day;
		/**
		 * How it ended: `exceptions` when it works and not always.
		 */
		result?: 'passed' | 'exceptions' | 'failed';
		/**
		 * Who checked.
		 */
		by?: string;
		/**
		 * Where the record is.
		 */
		evidence?: string;
		/**
		 * What was learnt.
		 */
		notes?: string;
	}[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * What a component keeps, how consistent it is, how it is copied, backed up and restored.
 */
export interface DataStore {
	/**
	 * True when this is the place whose word counts.
	 */
	systemOfRecord?: boolean;
	/**
	 * What it keeps.
	 */
	holds?: string[];
	/**
	 * What a reader is promised.
	 */
	consistency?: 'linearizable' | 'session' | 'eventual' | 'unknown';
	/**
	 * How copies are kept.
	 */
	replication?:
		| Absent
		| {
				/**
				 * Whether a write waits for the copies.
				 */
				mode?: 'sync' | 'async' | 'quorum' | 'unknown';
				/**
				 * Where the copies are.
				 */
				members?: Ref[];
				/**
				 * Members that follow later, although the mode is `sync` or `quorum`: what they hold may lag by `lagP99`.
				 */
				asyncMembers?: Ref[];
				/**
				 * How far a copy lags, 99th percentile.
				 */
				lagP99?: DurationQuantity;
		  };
	/**
	 * How backups are made and tested.
	 */
	backup?:
		| Absent
		| {
				/**
				 * Time between backups.
				 */
				interval?: DurationQuantity;
				/**
				 * Time until a backup is out of reach of the failure.
				 */
				copyDelay?: DurationQuantity;
				/**
				 * How long backups are kept.
				 */
				retention?: DurationQuantity;
				/**
				 * Point-in-time recovery: whether, how far back and how fine.
				 */
				pitr?:
					| boolean
					| {
							/**
							 * How far back.
							 */
							window?: DurationQuantity;
							/**
							 * How fine.
							 */
							grain?: DurationQuantity;
					  };
				/**
				 * The failure domain, or the store, that holds the backups.
				 */
				location?: Ref;
				/**
				 * True when nobody can change or delete a backup before its time.
				 */
				immutable?: boolean;
				/**
				 * When a restore was last tried.
				 */
				lastRestoreTest?: Day;
				/**
				 * How fast a restore runs.
				 */
				restoreRate?: DataRate;
				/**
				 * How long replaying the log takes after the restore.
				 */
				logReplay?: DurationQuantity;
		  };
	/**
	 * How long logical corruption goes unnoticed.
	 */
	corruptionDetection?: DurationQuantity;
	/**
	 * How much it holds, in gigabytes.
	 */
	sizeGB?: number;
	/**
	 * Stores with the same name must be restored to the same point.
	 */
	consistencyGroup?: LocalId;
	/**
	 * The log or store it can be rebuilt from.
	 */
	rebuildableFrom?: Ref;
	/**
	 * How two writers are reconciled.
	 */
	conflictRule?: string;
	/**
	 * Classes of data it holds.
	 */
	dataClasses?: string[];
}
/**
 * What is known about a decision beyond its Markdown record; the same fields may stand in the front matter of the record itself.
 */
export interface DecisionSidecar {
	/**
	 * What this document describes.
	 */
	kind: 'decision';
	/**
	 * The number or id of the record.
	 */
	id: LocalId;
	/**
	 * The decision in one line.
	 */
	title?: string;
	/**
	 * Where it stands.
	 */
	status?: string;
	/**
	 * When it was taken.
	 */
	date?: Day;
	/**
	 * Who decided, by role.
	 */
	deciders?: string[];
	/**
	 * Who was asked.
	 */
	consulted?: string[];
	/**
	 * Who was told.
	 */
	informed?: string[];
	/**
	 * What mattered.
	 */
	drivers?: string[];
	/**
	 * What was considered.
	 */
	options?: string[];
	/**
	 * What was chosen.
	 */
	outcome?: string;
	/**
	 * What follows.
	 */
	consequences?: string[];
	/**
	 * How one sees that it is kept.
	 */
	confirmation?: string;
	/**
	 * What it is about.
	 */
	affects?: Ref[];
	/**
	 * Decisions it replaces.
	 */
	supersedes?: DecisionRef[];
	/**
	 * The decision that replaces it.
	 */
	supersededBy?: DecisionRef;
	/**
	 * When it is looked at again.
	 */
	reviewBy?: Day;
	/**
	 * Findings it accepts, each until a day.
	 */
	waives?: (string | DecisionSidecarWaiver)[];
	/**
	 * What it rests on.
	 */
	evidence?: Evidence[];
	/**
	 * Free labels.
	 */
	tags?: string[];
}
/**
 * A finding that is accepted until a day.
 */
export interface DecisionSidecarWaiver {
	/**
	 * The id of the finding.
	 */
	finding: string;
	/**
	 * The last day on which it is accepted.
	 */
	until?: Day;
	/**
	 * Why.
	 */
	reason?: string;
}
/**
 * A product that a component is made with, by version.
 */
export interface DependencyVersion {
	/**
	 * The product.
	 */
	name: string;
	/**
	 * The version, as text.
	 */
	version?: string | number;
	/**
	 * The package address.
	 */
	purl?: string;
	/**
	 * The name of the product in the end-of-life snapshot, when it differs.
	 */
	product?: string;
	/**
	 * The day support ends, when it is known directly.
	 */
	eol?: Day;
	/**
	 * How well it is supported.
	 */
	supportTier?: 'full' | 'security-only' | 'extended' | 'none' | 'unknown';
}
/**
 * One component needing another, with what happens when the other is not there.
 */
export interface Dependency {
	/**
	 * The component itself, which is implied; when written it must name it.
	 */
	from?: Ref;
	/**
	 * What is needed: an interface (`interface:ledger-db/sql`, or short `ledger-db/sql`) or a component.
	 */
	to: Ref;
	/**
	 * What it is used for, in a few words.
	 */
	name?: string;
	/**
	 * What it is used for.
	 */
	description?: string;
	/**
	 * `hard`: down without it. `soft`: degraded without it. `unknown`: nobody has looked; analyses then show both.
	 */
	criticality?: 'hard' | 'soft' | 'unknown';
	/**
	 * Whose loss it is when what is needed is lost: `component`, of everybody who uses the component; `flows`, only of flows whose steps go over this dependency, as a gateway has that goes on for all others. A flow whose steps do not say what the component calls for it stays possibly affected. Without it a soft dependency that other flows go over is only a possible loss of a flow that does not. All members of a group must say `flows`.
	 */
	reach?: 'component' | 'flows';
	/**
	 * When it is needed: while running (the default), while starting, or while recovering.
	 */
	phase?: 'run' | 'startup' | 'recovery';
	/**
	 * Makes dependencies with the same group id redundant: so many of them must be up.
	 */
	group?: {
		/**
		 * Name of the group, unique within the component.
		 */
		id: LocalId;
		/**
		 * How many members must be up; 1 when left out.
		 */
		require?: number;
	};
	/**
	 * How often it is called for one request. Steps of a flow that use it and do not say `calls` share this number, at least one call each.
	 */
	callsPerRequest?: number;
	/**
	 * Which operations are used.
	 */
	operations?: LocalId[];
	/**
	 * The version of the other's contract that it is built against.
	 */
	contractVersion?: string;
	/**
	 * The version of the other's contract that the next release of this component is built against, where it is known.
	 */
	nextContractVersion?: string;
	/**
	 * The version of the other's contract that this component is built against when its last release is taken back.
	 */
	previousContractVersion?: string;
	/**
	 * Whether the data plane or the control plane of the other is needed.
	 *
	 * @minItems 1
	 */
	planes?: ('data' | 'control')[];
	/**
	 * Set when the caller does not wait: what buffers, and what happens when the buffer is full.
	 */
	async?: {
		/**
		 * What holds the messages.
		 */
		buffer?: string;
		/**
		 * How many messages fit.
		 */
		maxMessages?: number;
		/**
		 * How many messages arrive at peak.
		 */
		rate?: RateQuantity;
		/**
		 * How many messages can be worked off.
		 */
		drainRate?: RateQuantity;
		/**
		 * How long messages are kept.
		 */
		retention?: DurationQuantity;
		/**
		 * How long the buffer lasts at peak, when it is known directly.
		 */
		absorbs?: DurationQuantity;
		/**
		 * State of the caller once the buffer is full.
		 */
		afterBuffer?: 'up' | 'degraded' | 'down';
	};
	/**
	 * Timeouts, retries, fallbacks and the like on this call.
	 */
	resilience?: Resilience;
	/**
	 * Classes of data that pass.
	 */
	dataClasses?: string[];
	/**
	 * What shows that the dependency and its criticality are as said.
	 */
	evidence?: Evidence[];
	/**
	 * Decisions that explain it.
	 */
	adrs?: DecisionRef[];
}
/**
 * How one component runs in one environment: how many copies, where, how many must be up, what they share.
 */
export interface Deployment {
	/**
	 * The environment, which is implied by the key; when written it must be the same.
	 */
	environment?: Id;
	/**
	 * The copies: each with its failure domains, or a number spread over domains in turn.
	 */
	replicas?: DeploymentReplica[] | DeploymentSpread;
	/**
	 * Failure domains that all copies share: DNS, certificate, identity provider, release train, cluster.
	 */
	domains?: Ref[];
	/**
	 * What stops all copies at once and is not shared with other components.
	 */
	commonCause?: DeploymentCommonCause[];
	/**
	 * Share of time in which one copy is down by itself.
	 */
	instanceUnavailability?: ProbabilityQuantity;
	/**
	 * How many copies must be up; raised to what the peak load needs.
	 */
	requireK?: number;
	/**
	 * How the copies share the work, or stand by.
	 */
	strategy?: 'active-active' | 'hot-standby' | 'warm-standby' | 'pilot-light' | 'backup-restore' | 'single' | 'unknown';
	/**
	 * How the work moves when a copy or a place is lost.
	 */
	failover?:
		| Absent
		| {
				/**
				 * Who does it.
				 */
				mode?: 'automatic' | 'manual' | 'none' | 'unknown';
				/**
				 * How long it takes. Automatic: from the loss until the other serves, with noticing it, promoting, and the lifetime of names and connections that still lead to the old one. Manual: from the decision on; `recovery` says how long it takes to notice and to decide.
				 */
				time?: DurationQuantity;
				/**
				 * Share of failovers that succeed.
				 */
				coverage?: ProbabilityQuantity;
				/**
				 * The procedure.
				 */
				runbook?: Ref;
				/**
				 * Who may approve it.
				 */
				approver?: Ref;
				/**
				 * What must hold first.
				 */
				preconditions?: string[];
				/**
				 * When it was last exercised.
				 */
				lastDrill?: Day;
		  };
	/**
	 * How the number of copies follows the load.
	 */
	autoscaling?:
		| Absent
		| {
				/**
				 * Fewest copies.
				 */
				min?: number;
				/**
				 * Most copies.
				 */
				max?: number;
				/**
				 * What it follows.
				 */
				metric?: string;
				/**
				 * From the trigger until a new copy serves.
				 */
				leadTime?: DurationQuantity;
		  };
	/**
	 * Copies that maintenance leaves running (disruption budget).
	 */
	minAvailable?: number;
	/**
	 * The image and tag that runs.
	 */
	image?: string;
	/**
	 * The day this was checked against what really runs.
	 */
	asOf?: Day;
	/**
	 * Decisions that explain it.
	 */
	adrs?: DecisionRef[];
}
/**
 * One running copy.
 */
export interface DeploymentReplica {
	/**
	 * Name, unique within the deployment.
	 */
	id: LocalId;
	/**
	 * Failure domains it stands in; their parents are implied.
	 */
	domains?: Ref[];
	/**
	 * Its part in a pair or a quorum. With a failover, `primary` says whose loss needs it; without one the availability is a range.
	 */
	role?: 'primary' | 'standby' | 'member' | 'witness' | 'reader';
	/**
	 * Share of time in which this copy is down by itself, when it differs from the others.
	 */
	unavailability?: ProbabilityQuantity;
	/**
	 * Mean time between failures.
	 */
	mtbf?: DurationQuantity;
	/**
	 * Mean time to repair.
	 */
	mttr?: DurationQuantity;
}
/**
 * So many copies, named r1, r2, …, placed in the domains in turn.
 */
export interface DeploymentSpread {
	/**
	 * How many copies.
	 */
	n: number;
	/**
	 * The domains, used in turn.
	 */
	spread?: Ref[];
}
/**
 * What stops all copies at once.
 */
export interface DeploymentCommonCause {
	/**
	 * Name, unique within the deployment.
	 */
	id: LocalId;
	/**
	 * What sort of cause it is.
	 */
	kind?: 'release' | 'configuration' | 'data' | 'software' | 'secret' | 'cert' | 'operator' | 'other';
	/**
	 * What it is.
	 */
	description?: string;
	/**
	 * Share of time in which it holds.
	 */
	unavailability?: ProbabilityQuantity;
	/**
	 * Mean time between occurrences.
	 */
	mtbf?: DurationQuantity;
	/**
	 * Mean time to repair.
	 */
	mttr?: DurationQuantity;
}
/**
 * A dated copy of when versions of products lose support, kept with the model so that no build asks the network.
 */
export interface EndOfLifeSnapshot {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'end-of-life';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * Where it was taken from.
	 */
	source?: string;
	/**
	 * When it was taken.
	 */
	asOf?: Day;
	/**
	 * The products.
	 */
	products: {
		/**
		 * The product, as `tech.name` or `tech.product` spell it.
		 */
		name: string;
		/**
		 * Other names for it.
		 */
		aliases?: string[];
		/**
		 * Its release lines.
		 */
		releases: {
			/**
			 * The release line: the start of the version.
			 */
			name: string;
			/**
			 * When it came out.
			 */
			releaseDate?: Day;
			/**
			 * When active support ends.
			 */
			eoasFrom?: Day | null;
			/**
			 * When all support ends; null when no date is set.
			 */
			eolFrom?: Day | null;
			/**
			 * True for a line with long support.
			 */
			isLts?: boolean;
			/**
			 * The latest version of the line.
			 */
			latest?: string;
		}[];
	}[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
}
/**
 * A place where components run, such as production; overlays say what differs there.
 */
export interface Environment {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'environment';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * What it is for.
	 */
	stage?: 'production' | 'disaster-recovery' | 'staging' | 'test' | 'development';
	/**
	 * How close to production it is: 1 is production, higher is further away.
	 */
	rank?: number;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * What differs in this environment: for each target a JSON merge patch (RFC 7396), where null removes a field.
	 */
	overlays?: {
		/**
		 * The entity that differs.
		 */
		target: Ref;
		/**
		 * The fields that differ; `kind` and `id` cannot.
		 */
		merge: {
			[k: string]: unknown;
		};
	}[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * Something that fails as one and takes with it all that stands in it: a host, a zone, a region, a certificate, a release train.
 */
export interface FailureDomain {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'failure-domain';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * What sort of domain it is.
	 */
	type:
		| 'host'
		| 'rack'
		| 'az'
		| 'region'
		| 'provider'
		| 'network'
		| 'dns'
		| 'identity'
		| 'cert'
		| 'secret'
		| 'release'
		| 'cluster'
		| 'team'
		| 'other';
	/**
	 * The larger domain it stands in.
	 */
	parent?: Ref;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * Share of time in which it is down.
	 */
	unavailability?: ProbabilityQuantity;
	/**
	 * Mean time between failures.
	 */
	mtbf?: DurationQuantity;
	/**
	 * Mean time to repair.
	 */
	mttr?: DurationQuantity;
	/**
	 * The third party that runs it.
	 */
	thirdParty?: Ref;
	/**
	 * Where it is.
	 */
	location?: string;
	/**
	 * When a certificate or secret runs out.
	 */
	expires?: Day;
	/**
	 * How often a certificate or secret is renewed.
	 */
	rotation?: DurationQuantity;
	/**
	 * Whether it is a control plane or a data plane.
	 */
	plane?: 'control' | 'data';
	/**
	 * Procedures for its loss.
	 */
	runbooks?: Ref[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * One way in which a component fails: cause, effect, how it is noticed, what is done, and what risk remains.
 */
export interface FailureMode {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'failure-mode';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The component that fails.
	 */
	component: Ref;
	/**
	 * The call that fails, when it is one call.
	 */
	dependency?: Ref;
	/**
	 * The class of failure.
	 */
	category?:
		'SHARED_FATE' | 'SINGLE_POINT_OF_FAILURE' | 'EXCESSIVE_LOAD' | 'EXCESSIVE_LATENCY' | 'MISCONFIGURATION_AND_BUGS';
	/**
	 * The failure domain within which it stays.
	 */
	scope?: Ref;
	/**
	 * Why it happens.
	 */
	cause?: string;
	/**
	 * What it does.
	 */
	effect?: string;
	/**
	 * How often to expect it.
	 */
	likelihood?: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'rare' | 'unknown';
	/**
	 * How grave it is.
	 */
	severity?: Level;
	/**
	 * What people see.
	 */
	symptoms?: string[];
	/**
	 * How it is noticed.
	 */
	detection?: {
		/**
		 * The alert that shows it.
		 */
		alert?: AlertName;
		/**
		 * How soon.
		 */
		expectedWithin?: DurationQuantity;
		/**
		 * How else it is noticed.
		 */
		method?: string;
	}[];
	/**
	 * What is done about it.
	 */
	mitigation?: {
		/**
		 * The procedure.
		 */
		runbook?: Ref;
		/**
		 * True when it happens by itself.
		 */
		auto?: boolean;
		/**
		 * How long it takes.
		 */
		expected?: DurationQuantity;
		/**
		 * What is done.
		 */
		description?: string;
	}[];
	/**
	 * The runbook for it.
	 */
	runbook?: Ref;
	/**
	 * How the mitigation is undone.
	 */
	rollback?: Ref;
	/**
	 * What can happen to data.
	 */
	dataRisk?:
		| Absent
		| {
				/**
				 * How much can be lost, as time.
				 */
				rpo?: Duration;
				/**
				 * What can be wrong afterwards.
				 */
				hazard?: string;
				/**
				 * How it is put right.
				 */
				reconcile?: Ref;
		  };
	/**
	 * Experiments that tried it.
	 */
	experiments?: Ref[];
	/**
	 * The risk that remains and who accepted it.
	 */
	residualRisk?: {
		/**
		 * The decision that accepts it.
		 */
		adr?: DecisionRef;
		/**
		 * When it is looked at again.
		 */
		reviewBy?: Day;
		/**
		 * What remains.
		 */
		description?: string;
		/**
		 * Who accepted it.
		 */
		acceptedBy?: Ref;
	};
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * What the checks found on one day, told as the difference to the record before it: written by `lintel findings record`, added to and never rewritten. First-seen days of the findings register come from these.
 */
export interface FindingsRecord {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'findings-record';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The day for which the checks looked, which is that of the commit unless somebody named another.
	 */
	day: Day;
	/**
	 * The commit whose files were looked at; absent where they were in no repository.
	 */
	commit?: string;
	/**
	 * The version of Lintel that looked. With a new version new checks may find what was there before.
	 */
	program?: string;
	/**
	 * Findings that the record before did not have. In the first record: all of them, so they may be older than its day.
	 */
	opened?: {
		/**
		 * The finding's id, as a decision would waive it.
		 */
		id: string;
		/**
		 * How grave it was when it was first seen.
		 */
		severity: 'error' | 'warning' | 'info';
		/**
		 * What the check said, as plain text; kept so that the register can still say it once the finding is gone.
		 */
		message: string;
	}[];
	/**
	 * Ids of findings that the record before had and that were not found any more.
	 */
	closed?: string[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
}
/**
 * One journey through the components from a trigger to an outcome, step by step.
 */
export interface Flow {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'flow';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * The business service it delivers.
	 */
	businessService?: Ref;
	/**
	 * What starts it.
	 */
	trigger?: string;
	/**
	 * How often it runs at peak.
	 */
	peakRate?: RateQuantity;
	/**
	 * How much it moves, as text.
	 */
	volume?: string;
	/**
	 * How long it may take.
	 */
	latencyBudget?: {
		/**
		 * For 99 of 100 runs.
		 */
		p99?: DurationQuantity;
		/**
		 * After which the answer is worthless.
		 */
		deadline?: DurationQuantity;
	};
	/**
	 * How much it matters that it works.
	 */
	criticality?: 'critical' | 'important' | 'standard' | 'unknown';
	/**
	 * Classes of data that pass.
	 */
	dataClasses?: string[];
	/**
	 * How a half-done run is undone.
	 */
	compensation?: Absent | (string | FlowCompensation);
	/**
	 * When a batch runs.
	 */
	schedule?: {
		/**
		 * Start, as text or cron expression.
		 */
		at?: string;
		/**
		 * How long it may run.
		 */
		window?: DurationQuantity;
		/**
		 * What it must be done before.
		 */
		cutOff?: string;
	};
	/**
	 * The steps, numbered in order.
	 *
	 * @minItems 1
	 */
	steps: Step[];
	/**
	 * Procedures for the flow, replay for example.
	 */
	runbooks?: Ref[];
	/**
	 * Service level objectives that stand for it.
	 */
	slos?: Ref[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * How a half-done run is undone.
 */
export interface FlowCompensation {
	/**
	 * The pattern used.
	 */
	strategy?: 'saga' | 'reversal' | 'manual' | 'none';
	/**
	 * Which step is undone by which operation.
	 */
	steps?: {
		/**
		 * The step that is undone.
		 */
		seq: number;
		/**
		 * The operation or procedure that undoes it.
		 */
		by: string;
	}[];
	/**
	 * What a reader should know about it.
	 */
	note?: string;
}
/**
 * One way to reach a component: an API, a topic, a queue, a table, a file drop.
 */
export interface Interface {
	/**
	 * Short name, unique within the component; referenced as `interface:<component>/<id>`.
	 */
	id: LocalId;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * What it offers.
	 */
	description?: string;
	/**
	 * The protocol, as text.
	 */
	protocol?: string;
	/**
	 * Whether the caller waits (sync), goes on (async), or hands over in bulk (batch).
	 */
	style?: 'sync' | 'async' | 'batch';
	/**
	 * What can be asked.
	 */
	operations?: InterfaceOperation[];
	/**
	 * Where the contract is.
	 */
	contract?: Url;
	/**
	 * The version of the contract.
	 */
	version?: string;
	/**
	 * The version of the contract that the next release brings, where it is known.
	 */
	nextVersion?: string;
	/**
	 * The version of the contract that is back when the last release is taken back.
	 */
	previousVersion?: string;
	/**
	 * How a caller's deadline travels.
	 */
	deadlinePropagation?: 'header' | 'context' | 'none' | 'unknown';
	/**
	 * The most it accepts from one caller.
	 */
	rateLimit?: Absent | RateQuantity;
	/**
	 * How callers prove who they are.
	 */
	authentication?: string;
	/**
	 * Classes of data that pass.
	 */
	dataClasses?: string[];
	/**
	 * The service level promised to callers.
	 */
	slo?: Ref;
	/**
	 * Decisions that explain it.
	 */
	adrs?: DecisionRef[];
}
/**
 * One thing that can be asked of an interface.
 */
export interface InterfaceOperation {
	/**
	 * Name, unique within the interface.
	 */
	id: LocalId;
	/**
	 * What it does.
	 */
	description?: string;
	/**
	 * Whether it only reads, or changes something.
	 */
	effect?: 'read' | 'write' | 'unknown';
	/**
	 * Whether repeating it is harmless: by nature, by a key, or not.
	 */
	idempotent?: 'natural' | 'key' | 'none' | 'unknown';
	/**
	 * The field that makes a repeat recognisable.
	 */
	keyField?: string;
	/**
	 * Whether a caller may repeat it after an unclear answer.
	 */
	safeToRetry?: boolean;
	/**
	 * Which order is promised.
	 */
	ordering?: 'none' | 'per-key' | 'global' | 'unknown';
	/**
	 * Whether an old answer does harm: a balance or a sanctions hit, say, as opposed to a logo.
	 */
	staleAnswer?: 'harmful' | 'tolerable' | 'unknown';
	/**
	 * The field that order is kept by.
	 */
	partitionKey?: string;
}
/**
 * What a law, a rule or a standard asks for, clause by clause in short paraphrase, with questions that the model answers. Evidence of design, not a statement of compliance.
 */
export interface ObligationPack {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'obligation-pack';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The law, rule or standard.
	 */
	source: string;
	/**
	 * Where it applies.
	 */
	jurisdiction?: string;
	/**
	 * The text of the source.
	 */
	url?: Url;
	/**
	 * When the paraphrases were written or last held against the source.
	 */
	asOf?: Day;
	/**
	 * The text that the references of its clauses were held against. Clauses of a pack that says nothing here, and nothing themselves, were written without the text at hand.
	 */
	checkedAgainst?: string;
	/**
	 * What the pack leaves out, and how it is meant to be read.
	 */
	notes?: string;
	/**
	 * The clauses, in the order of the source.
	 *
	 * @minItems 1
	 */
	clauses: ObligationPackClause[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
}
/**
 * One clause with what the model can say to it.
 */
export interface ObligationPackClause {
	/**
	 * Short permanent name, unique in the pack.
	 */
	id: Id;
	/**
	 * Where it stands in the source.
	 */
	reference: string;
	/**
	 * A few words for lists.
	 */
	title?: string;
	/**
	 * What it asks for, in one's own words: a paraphrase, never the text itself.
	 */
	text: string;
	/**
	 * The text of the source.
	 */
	url?: Url;
	/**
	 * The text that its reference was held against, where that is another one than for the rest of the pack.
	 */
	checkedAgainst?: string;
	/**
	 * What the model can say to it. Without any the clause has no data.
	 */
	evidence?: ObligationPackQuestion[];
}
/**
 * One question about every entity of a kind.
 */
export interface ObligationPackQuestion {
	/**
	 * What is asked of each of them, as a sentence about one: the page counts for how many it holds.
	 */
	ask: string;
	/**
	 * The kind of entity of which it is asked. Where there is none, there is no data.
	 */
	every:
		| 'business-service'
		| 'system'
		| 'component'
		| 'flow'
		| 'failure-domain'
		| 'third-party'
		| 'team'
		| 'role'
		| 'slo'
		| 'resilience-policy'
		| 'failure-mode'
		| 'runbook'
		| 'chaos-experiment'
		| 'scenario'
		| 'obligation'
		| 'control'
		| 'remediation';
	/**
	 * Only of those whose fields have one of these values. Fields below others are written with points.
	 */
	where?: {
		/**
		 * @minItems 1
		 */
		[k: string]: (string | number | boolean)[];
	};
	/**
	 * Fields that each must declare, written as paths; `[]` after a list means each of its items, and at least one.
	 *
	 * @minItems 1
	 */
	has?: string[];
	/**
	 * How long ago the latest day that the fields of `has` hold may be, counted to the day of the site. Days after that do not count: what is yet to come has not been done.
	 */
	within?: Duration;
	/**
	 * Another entity of this kind must name each.
	 */
	namedBy?:
		| 'business-service'
		| 'system'
		| 'component'
		| 'flow'
		| 'failure-domain'
		| 'third-party'
		| 'team'
		| 'role'
		| 'slo'
		| 'resilience-policy'
		| 'failure-mode'
		| 'runbook'
		| 'chaos-experiment'
		| 'scenario'
		| 'obligation'
		| 'control';
	/**
	 * Checks that must have nothing to say about each. What a decision waives is counted apart.
	 *
	 * @minItems 1
	 */
	findings?: string[];
	/**
	 * Something that the analyses work out for each.
	 */
	compute?:
		| 'traced'
		| 'back-in-time'
		| 'recovery-known'
		| 'data-loss-known'
		| 'tried'
		| 'supported'
		| 'usable-runbooks'
		| 'survives-single-failures'
		| 'scenario-held'
		| 'needs-decided'
		| 'in-time';
	/**
	 * The most that `back-in-time` may take.
	 */
	limit?: Duration;
}
/**
 * A clause of a rule that applies, and what shows that it is met.
 */
export interface Obligation {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'obligation';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The rule.
	 */
	source: string;
	/**
	 * The clause.
	 */
	clause?: string;
	/**
	 * Clauses of obligation packs that it stands for, as `pack/clause`; the pages of the packs lead here.
	 */
	packClauses?: string[];
	/**
	 * What it asks, in short.
	 */
	text: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * Where it applies.
	 */
	jurisdiction?: string;
	/**
	 * Where it can be read.
	 */
	url?: Url;
	/**
	 * Controls that meet it.
	 */
	controls?: Ref[];
	/**
	 * What shows that it is met.
	 */
	evidence?: Evidence[];
	/**
	 * How often it is looked at.
	 */
	cadence?: Duration;
	/**
	 * When it counts as met, in words.
	 */
	statusRule?: string;
	/**
	 * When it was last looked at.
	 */
	lastReviewed?: Day;
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * Metrics, alerts, logs, traces, dashboards and probes of a component.
 */
export interface Observability {
	/**
	 * Which methods of measurement are covered, or the metrics by name.
	 */
	metrics?: string[];
	/**
	 * Its alerts.
	 */
	alerts?: ObservabilityAlert[];
	/**
	 * Where its logs are.
	 */
	logs?: {
		/**
		 * The query that finds them.
		 */
		query?: string;
		/**
		 * The address that opens it.
		 */
		url?: Url;
	};
	/**
	 * Whether traces pass through it.
	 */
	traces?: {
		/**
		 * True when the trace context is passed on.
		 */
		propagates?: boolean;
		/**
		 * The query that finds traces.
		 */
		query?: string;
		/**
		 * The address that opens it.
		 */
		url?: Url;
	};
	/**
	 * Its dashboards.
	 */
	dashboards?: {
		/**
		 * The title.
		 */
		title?: string;
		/**
		 * The address.
		 */
		url: Url;
		/**
		 * Which question it answers.
		 */
		purpose?: string;
	}[];
	/**
	 * What asks it from outside whether it is well.
	 */
	probes?: {
		/**
		 * The name of the probe.
		 */
		name?: string;
		/**
		 * What sort of probe it is.
		 */
		kind?: 'liveness' | 'readiness' | 'startup' | 'synthetic' | 'blackbox';
		/**
		 * What it asks.
		 */
		target?: string;
		/**
		 * How often.
		 */
		interval?: DurationQuantity;
	}[];
}
/**
 * One alert and what it means.
 */
export interface ObservabilityAlert {
	/**
	 * The name as the monitoring system spells it; its runbook page is found under it.
	 */
	name: AlertName;
	/**
	 * What it says, in a sentence.
	 */
	summary?: string;
	/**
	 * The expression that fires it.
	 */
	expr?: string;
	/**
	 * How long the expression must hold.
	 */
	for?: Duration;
	/**
	 * Whether it wakes somebody.
	 */
	severity?: 'page' | 'ticket' | 'info' | 'unknown';
	/**
	 * What to do; by default the runbook that names the alert.
	 */
	runbook?: Ref;
	/**
	 * Failure modes it shows.
	 */
	detects?: Ref[];
	/**
	 * Whether users already feel it (symptom), or it is something behind it (cause).
	 */
	kind?: 'symptom' | 'cause';
	/**
	 * The limit, in words.
	 */
	threshold?: string;
	/**
	 * The dashboard to open.
	 */
	dashboard?: Url;
	/**
	 * The ARN of the CloudWatch alarm that goes off with it; an experiment that this alert must stop is bound to it.
	 */
	alarmArn?: string;
}
/**
 * How new versions reach production and how they are taken back.
 */
export interface Release {
	/**
	 * How a version is rolled out.
	 */
	strategy?: 'rolling' | 'canary' | 'blue-green' | 'recreate' | 'unknown';
	/**
	 * Copies that may be down during the rollout: a number or a percentage.
	 */
	maxUnavailable?: number | string;
	/**
	 * Share of traffic for the new version, in percent.
	 */
	canarySharePct?: Percent;
	/**
	 * How long the first slice is watched.
	 */
	bakeTime?: DurationQuantity;
	/**
	 * Alerts that take it back.
	 */
	autoRollbackOn?: AlertName[];
	/**
	 * Whether there are feature flags, or which.
	 */
	featureFlags?:
		| boolean
		| {
				/**
				 * The name of the flag.
				 */
				id: LocalId;
				/**
				 * What it switches.
				 */
				description?: string;
				/**
				 * True when it may be switched off in an incident.
				 */
				killSwitch?: boolean;
		  }[];
	/**
	 * How the data schema changes.
	 */
	schemaMigration?: 'expand-contract' | 'in-place' | 'offline' | 'none' | 'unknown';
	/**
	 * Which older versions it works with.
	 */
	backwardCompat?: 'n-1' | 'n-2' | 'none' | 'unknown';
	/**
	 * When nothing is released.
	 */
	freezeWindows?: {
		/**
		 * First day.
		 */
		from: Day;
		/**
		 * Last day.
		 */
		to: Day;
		/**
		 * Why.
		 */
		reason?: string;
	}[];
	/**
	 * When it was last released.
	 */
	lastDeploy?: Day;
	/**
	 * What was last released.
	 */
	lastVersion?: string;
	/**
	 * Failure domains in the order in which they get a version.
	 */
	waves?: Ref[][];
	/**
	 * Where the pipeline is.
	 */
	pipeline?: Url;
	/**
	 * How a version is taken back.
	 */
	rollback?:
		| Absent
		| {
				/**
				 * How long it takes.
				 */
				time?: DurationQuantity;
				/**
				 * The procedure.
				 */
				runbook?: Ref;
				/**
				 * The command.
				 */
				command?: string;
		  };
}
/**
 * What somebody has undertaken to do about findings: by when, by whom, and how.
 */
export interface Remediation {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'remediation';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * Ids of the findings it is to end, as the findings page shows them.
	 *
	 * @minItems 1
	 */
	findings: string[];
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * When it was agreed.
	 */
	agreed?: Day;
	/**
	 * The day by which it is to be done.
	 */
	due?: Day;
	/**
	 * What is to be done, in a sentence or two.
	 */
	plan?: string;
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
}
/**
 * Targets for availability, recovery time and data loss, to be used by many.
 */
export interface ResiliencePolicy {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'resilience-policy';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	availabilitySlo?: ResiliencePolicyTargets['availabilitySlo'];
	multiAz?: ResiliencePolicyTargets['multiAz'];
	multiRegion?: ResiliencePolicyTargets['multiRegion'];
	dataRecovery?: ResiliencePolicyTargets['dataRecovery'];
	corruption?: ResiliencePolicyTargets['corruption'];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * The targets themselves.
 */
export interface ResiliencePolicyTargets {
	/**
	 * Availability in percent.
	 */
	availabilitySlo?: PercentQuantity;
	/**
	 * Targets when a zone is lost.
	 */
	multiAz?: ResiliencePolicyDisruption;
	/**
	 * Targets when a region is lost.
	 */
	multiRegion?: ResiliencePolicyDisruption;
	/**
	 * Targets for backups.
	 */
	dataRecovery?: {
		/**
		 * The most time between two backups.
		 */
		timeBetweenBackups?: Duration;
	};
	/**
	 * Targets when data is logically damaged.
	 */
	corruption?: ResiliencePolicyDisruption;
}
/**
 * Targets for one sort of disruption.
 */
export interface ResiliencePolicyDisruption {
	/**
	 * The most time until service is back.
	 */
	rto?: Duration;
	/**
	 * The most data loss, as time.
	 */
	rpo?: Duration;
	/**
	 * How it is reached.
	 */
	approach?: 'active-active' | 'hot-standby' | 'warm-standby' | 'pilot-light' | 'backup-restore';
}
/**
 * What a caller does when the other side is slow, down or unsure. `none` says there is none; `unknown` or absence says nobody has looked.
 */
export interface Resilience {
	/**
	 * How long the caller waits.
	 */
	timeout?: Absent | ResilienceTimeout;
	/**
	 * Whether and how the caller tries again.
	 */
	retry?: Absent | ResilienceRetry;
	/**
	 * When the caller stops trying for a while.
	 */
	circuitBreaker?: Absent | ResilienceCircuitBreaker;
	/**
	 * How much of the caller this call may occupy.
	 */
	bulkhead?: Absent | ResilienceBulkhead;
	/**
	 * The most the caller sends.
	 */
	rateLimit?: Absent | RateQuantity;
	/**
	 * What the caller does instead.
	 */
	fallback?: Absent | ResilienceFallback;
	/**
	 * A second call sent before the first has failed.
	 */
	hedging?: Absent | ResilienceHedging;
	/**
	 * How a repeat is recognised.
	 */
	idempotency?: Absent | ResilienceIdempotency;
	/**
	 * Where messages go that cannot be handled.
	 */
	dlq?: Absent | ResilienceDlq;
}
/**
 * How long a caller waits.
 */
export interface ResilienceTimeout {
	/**
	 * For the connection.
	 */
	connect?: Absent | DurationQuantity;
	/**
	 * For one try.
	 */
	perTry?: Absent | DurationQuantity;
	/**
	 * For all tries together.
	 */
	total?: Absent | DurationQuantity;
}
/**
 * How a caller tries again.
 */
export interface ResilienceRetry {
	/**
	 * How many further tries after the first.
	 */
	max?: number;
	/**
	 * The waits between tries.
	 */
	backoff?: Absent | ResilienceBackoff;
	/**
	 * The most retries, in percent of the requests.
	 */
	budgetPct?: Absent | Percent;
	/**
	 * What is tried again.
	 */
	retryOn?: string[];
}
/**
 * The waits between tries: min(cap, base x factor^i).
 */
export interface ResilienceBackoff {
	/**
	 * The first wait.
	 */
	base?: DurationQuantity;
	/**
	 * How much longer each next wait is.
	 */
	factor?: number;
	/**
	 * The longest wait.
	 */
	cap?: DurationQuantity;
	/**
	 * How waits are spread at random.
	 */
	jitter?: 'none' | 'full' | 'equal' | 'decorrelated' | 'unknown';
}
/**
 * When calls are cut off.
 */
export interface ResilienceCircuitBreaker {
	/**
	 * Opens at this share of failures.
	 */
	failureRatePct?: Percent;
	/**
	 * Measured over this time.
	 */
	window?: DurationQuantity;
	/**
	 * Only with at least so many requests.
	 */
	minimumRequests?: number;
	/**
	 * Stays open this long.
	 */
	openFor?: DurationQuantity;
	/**
	 * Tries so many before it closes.
	 */
	halfOpenProbes?: number;
}
/**
 * A limit on concurrent calls.
 */
export interface ResilienceBulkhead {
	/**
	 * The most calls at once.
	 */
	maxConcurrent?: number;
	/**
	 * How many more may wait.
	 */
	queue?: number;
}
/**
 * What is done instead.
 */
export interface ResilienceFallback {
	/**
	 * A business rule, a cached or default answer, queueing, another provider, a manual procedure, or shedding the request.
	 */
	type?: 'rule' | 'cache' | 'default' | 'queue' | 'alternative' | 'manual' | 'shed' | 'other';
	/**
	 * How old a cached answer may be.
	 */
	staleness?: DurationQuantity;
	/**
	 * What is then less than right, and why that is acceptable.
	 */
	correctnessNote?: string;
	/**
	 * The component or interface used instead.
	 */
	to?: Ref;
	/**
	 * When it was last seen to work.
	 */
	tested?: Day;
	/**
	 * The experiment that showed it.
	 */
	testedBy?: Ref;
}
/**
 * A second call sent before the first has failed.
 */
export interface ResilienceHedging {
	/**
	 * Sent after this time.
	 */
	after?: DurationQuantity;
	/**
	 * At most so many further calls.
	 */
	max?: number;
}
/**
 * How a repeat is recognised.
 */
export interface ResilienceIdempotency {
	/**
	 * What makes a repeat recognisable.
	 */
	key?: string;
	/**
	 * Where seen keys are kept.
	 */
	store?: string;
	/**
	 * Whether keys survive a restart and are seen by all copies.
	 */
	scope?: 'process' | 'shared' | 'durable' | 'unknown';
	/**
	 * How long keys are kept.
	 */
	retention?: DurationQuantity;
}
/**
 * Where messages go that cannot be handled.
 */
export interface ResilienceDlq {
	/**
	 * The queue or topic.
	 */
	target?: Ref;
	/**
	 * How long messages are kept.
	 */
	retention?: DurationQuantity;
	/**
	 * How they are played again.
	 */
	replayRunbook?: Ref;
}
/**
 * A position that is accountable or can be called. Roles only: no person is named.
 */
export interface Role {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'role';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The team it belongs to.
	 */
	team?: Ref;
	/**
	 * How to reach whoever holds it.
	 */
	contacts?: Contact[];
	/**
	 * What it answers for.
	 */
	responsibilities?: string[];
	/**
	 * True for roles outside the firm, such as a client.
	 */
	external?: boolean;
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * A procedure for the person on call: what to do first, step by step, how to check, how to undo, when to stop. Written as YAML, or as Markdown with these fields as front matter.
 */
export interface Runbook {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'runbook';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * A title for the page, when it should differ from the name.
	 */
	title?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * How grave the situation is.
	 */
	severity?: Level;
	/**
	 * When to use it.
	 */
	trigger?: string;
	/**
	 * Alerts that lead here.
	 */
	alerts?: AlertName[];
	/**
	 * Failure modes it treats.
	 */
	failureModes?: Ref[];
	/**
	 * Components it is about, the main one first. Of a runbook that names one alone and that no alert and no failure mode leads to, the text stands on the runbook page of that component.
	 */
	components?: Ref[];
	/**
	 * Flows it is about.
	 */
	flows?: Ref[];
	/**
	 * Business services it is about.
	 */
	businessServices?: Ref[];
	/**
	 * Failure domains it is about.
	 */
	domains?: Ref[];
	/**
	 * What people see, in their words.
	 */
	symptoms?: string[];
	/**
	 * Texts from logs and screens that lead here, for search.
	 */
	errorStrings?: string[];
	/**
	 * Other names for it, for search.
	 */
	aliases?: string[];
	/**
	 * Metrics, topics, tables and abbreviations, for search.
	 */
	keywords?: string[];
	/**
	 * What to do first: ids of steps below, or whole steps; reading and the safest mitigation only. On the page of an alert those for failure modes that it detects come before those for any, and those for other failure modes are left out; four are shown.
	 *
	 * @maxItems 12
	 */
	first?: (LocalId | RunbookStep)[];
	/**
	 * What to put in the place of each `<name>` of its commands: how to find the value, with an example.
	 */
	placeholders?: {
		[k: string]: string;
	};
	/**
	 * What must hold before starting.
	 */
	preconditions?: string[];
	/**
	 * What the procedure itself needs to be up: VPN, sign-on, build server, pager.
	 */
	needs?: string[];
	/**
	 * The steps.
	 */
	steps?: RunbookStep[];
	/**
	 * When to stop and do something else.
	 */
	stopConditions?: {
		/**
		 * The condition.
		 */
		if: string;
		/**
		 * What to do.
		 */
		then: string;
	}[];
	/**
	 * Whom to call after how long, when it differs from the team's ladder.
	 */
	escalation?: Escalation[];
	/**
	 * Who is told, and with which words.
	 */
	communications?: Communication[];
	/**
	 * How one knows that it is over.
	 */
	verification?: string[];
	/**
	 * When it was last done, for practice or for real.
	 */
	lastExercised?: Day;
	/**
	 * Each time it was done.
	 */
	exercises?: {
		/**
		 * When.
		 */
		date: Day;
		/**
		 * How it went.
		 */
		result?: 'passed' | 'partly' | 'failed';
		/**
		 * How long it took.
		 */
		duration?: Duration;
		/**
		 * Where.
		 */
		environment?: Ref;
		/**
		 * Who did it.
		 */
		by?: Ref;
		/**
		 * What was learnt.
		 */
		notes?: string;
		/**
		 * Where the record is.
		 */
		evidence?: string;
	}[];
	/**
	 * How much of it happens by itself.
	 */
	automation?: 'none' | 'partial' | 'full' | 'unknown';
	/**
	 * Other runbooks that belong to it.
	 */
	related?: Ref[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * One thing to do.
 */
export interface RunbookStep {
	/**
	 * Name, unique within the runbook; links point at it.
	 */
	id?: LocalId;
	/**
	 * What to do, in a few words.
	 */
	title?: string;
	/**
	 * More about it; Markdown is allowed.
	 */
	description?: string;
	/**
	 * The command, one per step, without a prompt sign; placeholders as `<name>`.
	 */
	cmd?: string;
	/**
	 * Whether it only reads, changes something, or destroys something.
	 */
	kind?: 'read' | 'mutate' | 'destructive';
	/**
	 * Where in the procedure it belongs.
	 */
	phase?: 'diagnose' | 'mitigate' | 'failover' | 'rollback' | 'replay' | 'verify' | 'close';
	/**
	 * The failure mode that it treats, when the runbook treats several. Alerts that detect others do not begin with it.
	 */
	failureMode?: Ref;
	/**
	 * What one should see.
	 */
	expected?: string;
	/**
	 * How to check that it worked.
	 */
	verify?: string;
	/**
	 * How to undo it.
	 */
	rollback?: string;
	/**
	 * How long to wait before going on or calling for help.
	 */
	timeout?: Duration;
	/**
	 * What the step itself needs to be up.
	 */
	needs?: string[];
	/**
	 * Who must agree first.
	 */
	approver?: Ref;
}
/**
 * A severe but plausible combination of failures, which services it hits, and whether they stay within tolerance.
 */
export interface Scenario {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'scenario';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * What fails.
	 */
	events?: Ref[];
	/**
	 * How grave it is.
	 */
	severity?: Level;
	/**
	 * How long it lasts, as told to those who rehearse it. No figure rests on it: how long things stay away is computed from what they need to come back.
	 */
	duration?: Duration;
	/**
	 * How people get going in this scenario, noticed and decided on as a whole; where it is left out, each component that people bring back speaks for itself.
	 */
	recovery?: {
		/**
		 * Time until the loss is noticed.
		 */
		detect?: DurationQuantity;
		/**
		 * Time until the decision is taken.
		 */
		decide?: DurationQuantity;
		/**
		 * Time to check that everything works again.
		 */
		verify?: DurationQuantity;
		/**
		 * How many people can work on it at once.
		 */
		responders?: number;
	};
	/**
	 * Business services it is run for.
	 */
	services?: Ref[];
	/**
	 * Whether the services are expected to stay within their tolerances.
	 */
	expectedWithinTolerance?: boolean | 'unknown';
	/**
	 * What is taken for granted.
	 */
	assumptions?: string[];
	/**
	 * How it was tested.
	 */
	tests?: {
		/**
		 * When.
		 */
		date?: Day;
		/**
		 * The experiment.
		 */
		experiment?: Ref;
		/**
		 * How it was tested.
		 */
		kind?: 'desktop' | 'simulation' | 'live' | 'experiment';
		/**
		 * Whether it stayed within tolerance.
		 */
		withinTolerance?: boolean | 'unknown';
		/**
		 * What was seen.
		 */
		observed?: string;
		/**
		 * What was learnt.
		 */
		lessons?: string[];
	}[];
	/**
	 * What is to be done about it, and by when.
	 */
	remediation?: {
		/**
		 * What.
		 */
		action: string;
		/**
		 * Who.
		 */
		owner?: Ref;
		/**
		 * By when.
		 */
		due?: Day;
		/**
		 * The decision behind it.
		 */
		adr?: DecisionRef;
	}[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * `api/index.json`: which files there are.
 */
export interface SiteApiStart {
	/**
	 * Version of this shape; it changes when a field changes its meaning or goes, and not for new fields.
	 */
	version: 1;
	/**
	 * The only date the analyses knew.
	 */
	asOf: string;
	/**
	 * The environment whose deployments were analysed.
	 */
	environment: string;
	/**
	 * What the site is called.
	 */
	title: string;
	/**
	 * Where the site stands; absent when it is not known at build time.
	 */
	site?: string;
	/**
	 * The files, by what they hold, as addresses below the root of the site.
	 */
	files: {
		[k: string]: string;
	};
}
/**
 * `api/entities.json`: everything the model declares, shortly.
 */
export interface SiteApiEntities {
	/**
	 * Version of this shape; it changes when a field changes its meaning or goes, and not for new fields.
	 */
	version: 1;
	/**
	 * The only date the analyses knew.
	 */
	asOf: string;
	/**
	 * The environment whose deployments were analysed.
	 */
	environment: string;
	/**
	 * All entities, by reference.
	 */
	entities: SiteApiEntry[];
}
/**
 * One entity, shortly.
 */
export interface SiteApiEntry {
	/**
	 * The permanent name of an entity: its kind and its id.
	 */
	ref: string;
	/**
	 * What it is.
	 */
	kind: string;
	/**
	 * Its name, unique within its kind.
	 */
	id: string;
	/**
	 * What people call it.
	 */
	name: string;
	/**
	 * The team or role that answers for it; absent when nobody is declared.
	 */
	owner?: string;
	/**
	 * The page for people, as an address below the root of the site; absent for what has no page.
	 */
	page?: string;
	/**
	 * The file with everything about it, as an address below the root of the site.
	 */
	file: string;
}
/**
 * `api/entities/<kind>/<id>.json`: one entity, with what it names and what names it.
 */
export interface SiteApiEntity {
	/**
	 * Version of this shape; it changes when a field changes its meaning or goes, and not for new fields.
	 */
	version: 1;
	/**
	 * The only date the analyses knew.
	 */
	asOf: string;
	/**
	 * The environment whose deployments were analysed.
	 */
	environment: string;
	/**
	 * The permanent name of an entity: its kind and its id.
	 */
	ref: string;
	/**
	 * What it is.
	 */
	kind: string;
	/**
	 * Its name, unique within its kind.
	 */
	id: string;
	/**
	 * What people call it.
	 */
	name: string;
	/**
	 * The team or role that answers for it; absent when nobody is declared.
	 */
	owner?: string;
	/**
	 * The page for people, as an address below the root of the site; absent for what has no page.
	 */
	page?: string;
	/**
	 * What its author wrote, checked, with the overlay of the environment.
	 */
	declared: {};
	/**
	 * The file and line of the declaration.
	 */
	declaredIn?: string;
	/**
	 * Of a component the page that says what to do when it fails, below the site's root.
	 */
	runbook?: string;
	/**
	 * What it names.
	 */
	names: SiteApiLink[];
	/**
	 * What names it.
	 */
	namedBy: SiteApiLink[];
	/**
	 * Ids of the findings about it or a part of it; they are told in `api/findings.json`.
	 */
	findings: string[];
	/**
	 * Records that name it or are named by it, newest first.
	 */
	decisions: string[];
	/**
	 * Alerts that are about it.
	 */
	alerts: string[];
	/**
	 * Of a business service, a failure domain or a scenario: how long services are down after each loss, against what is tolerable. Absent where nothing is.
	 */
	tolerances?: SiteApiTolerance[];
}
/**
 * Another entity, and the field that names it.
 */
export interface SiteApiLink {
	/**
	 * The permanent name of an entity: its kind and its id.
	 */
	ref: string;
	/**
	 * The field that names it, as a path in the declaration.
	 */
	as: string;
}
/**
 * `api/findings.json`: every finding with its evidence, those that do not count because a decision accepts them too.
 */
export interface SiteApiFindings {
	/**
	 * Version of this shape; it changes when a field changes its meaning or goes, and not for new fields.
	 */
	version: 1;
	/**
	 * The only date the analyses knew.
	 */
	asOf: string;
	/**
	 * The environment whose deployments were analysed.
	 */
	environment: string;
	/**
	 * All findings, by id.
	 */
	findings: SiteApiFinding[];
}
/**
 * An opinion of a check over computed facts.
 */
export interface SiteApiFinding {
	/**
	 * Permanent; an accepted decision can waive it.
	 */
	id: string;
	/**
	 * The check.
	 */
	rule: string;
	/**
	 * How grave, after the settings of the workspace.
	 */
	severity: 'error' | 'warning' | 'info';
	/**
	 * `data-gap` when something is not declared, so that nothing can be said.
	 */
	certainty: 'certain' | 'possible' | 'data-gap';
	/**
	 * What it is about.
	 */
	subject: string;
	/**
	 * What it endangers, most important first.
	 */
	targets: string[];
	/**
	 * One sentence.
	 */
	message: string;
	/**
	 * A change that would mend it.
	 */
	suggestion: string;
	/**
	 * What that change would do, where it was computed.
	 */
	effect?: string;
	/**
	 * False when an accepted decision covers it.
	 */
	counts: boolean;
	/**
	 * The decision that accepts it.
	 */
	waiver?: {
		/**
		 * The record.
		 */
		decision: string;
		/**
		 * Whether it holds on the day of the model.
		 */
		state: string;
		/**
		 * Who took the decision, as written; absent where the record names nobody.
		 */
		acceptedBy?: string;
		/**
		 * The day that the decision bears.
		 */
		granted?: string;
		/**
		 * The last day on which it holds; absent when none is given.
		 */
		until?: string;
		/**
		 * Why it is accepted, as the decision says it.
		 */
		reason?: string;
	};
	/**
	 * Who answers for it: who undertook to mend it, else the owner of what it is about.
	 */
	owner?: string;
	/**
	 * By when somebody undertook to mend it.
	 */
	due?: string;
	/**
	 * The day of the first record that has it; it may be older. Absent where no record has it.
	 */
	firstRecorded?: string;
	/**
	 * The file and line that it is read from.
	 */
	declaredIn?: string;
	/**
	 * The chain that proves it for the first target; empty when the declaration itself is the proof.
	 */
	path: {
		/**
		 * The permanent name of an entity: its kind and its id.
		 */
		ref: string;
		/**
		 * The state it is in.
		 */
		state?: 'up' | 'degraded' | 'down';
		/**
		 * Why.
		 */
		because: string;
	}[];
	/**
	 * What it rests on.
	 */
	inputs: {
		/**
		 * What the value is.
		 */
		label: string;
		/**
		 * The value as shown.
		 */
		value: string;
		/**
		 * Where it comes from.
		 */
		source: string;
		/**
		 * When it was true.
		 */
		asOf?: string;
	}[];
	/**
	 * The page that explains the check, as an address below the root of the site; absent when there is none.
	 */
	explained?: string;
}
/**
 * `api/decisions.json`: every decision record.
 */
export interface SiteApiDecisions {
	/**
	 * Version of this shape; it changes when a field changes its meaning or goes, and not for new fields.
	 */
	version: 1;
	/**
	 * The only date the analyses knew.
	 */
	asOf: string;
	/**
	 * The environment whose deployments were analysed.
	 */
	environment: string;
	/**
	 * All records, newest first.
	 */
	decisions: SiteApiDecision[];
}
/**
 * One decision record.
 */
export interface SiteApiDecision {
	/**
	 * Its permanent name.
	 */
	ref: string;
	/**
	 * As written.
	 */
	id: string;
	/**
	 * What people call it.
	 */
	label: string;
	/**
	 * What was decided.
	 */
	title: string;
	/**
	 * What its status word means; `unknown` where none is given.
	 */
	status: string;
	/**
	 * Its status in the words of the record; absent where none is given.
	 */
	statusAsWritten?: string;
	/**
	 * The day it bears; absent when it has none that can be read in one way.
	 */
	date?: string;
	/**
	 * The earlier day on which it was proposed, where the record tells both.
	 */
	proposed?: string;
	/**
	 * When it is to be looked at again.
	 */
	reviewBy?: string;
	/**
	 * Who decided, as written: those named as deciders, else the owner; absent where the record names nobody.
	 */
	decidedBy?: string;
	/**
	 * Who was asked, as written.
	 */
	consulted?: string;
	/**
	 * Who was told, as written.
	 */
	informed?: string;
	/**
	 * Who answers for it.
	 */
	owner?: string;
	/**
	 * What it is about, whichever of the two says so.
	 */
	affects: string[];
	/**
	 * Other records, and how they belong together.
	 */
	relations: {
		/**
		 * How.
		 */
		type: string;
		/**
		 * The other record.
		 */
		target: string;
		/**
		 * Which part of the other record is meant, where the record says so.
		 */
		part?: string;
	}[];
	/**
	 * What holds in its place today: the records in force at the end of its chain; empty where none took its place.
	 */
	inForceInstead?: string[];
	/**
	 * Ids of findings that it accepts.
	 */
	waives: string[];
	/**
	 * The same with the last day on which each is accepted, and why. It holds only while the record is accepted and the day not over: `api/findings.json` says whether it does.
	 */
	accepts?: {
		/**
		 * Id of the finding.
		 */
		finding: string;
		/**
		 * The last day on which it holds; absent when none is given: then it accepts nothing.
		 */
		until?: string;
		/**
		 * Why, as the record says it.
		 */
		reason?: string;
	}[];
	/**
	 * What it names as evidence.
	 */
	evidence?: string[];
	/**
	 * Words its author gave it.
	 */
	tags: string[];
	/**
	 * The page for people, as an address below the root of the site.
	 */
	page: string;
	/**
	 * The file and line of the record.
	 */
	declaredIn?: string;
}
/**
 * `api/alerts.json`: every alert, with what to do about it.
 */
export interface SiteApiAlerts {
	/**
	 * Version of this shape; it changes when a field changes its meaning or goes, and not for new fields.
	 */
	version: 1;
	/**
	 * The only date the analyses knew.
	 */
	asOf: string;
	/**
	 * The environment whose deployments were analysed.
	 */
	environment: string;
	/**
	 * All alerts, by name.
	 */
	alerts: SiteApiAlert[];
}
/**
 * `api/alerts/<name in lower case>.json`: one alert.
 */
export interface SiteApiAlertFile {
	/**
	 * Version of this shape; it changes when a field changes its meaning or goes, and not for new fields.
	 */
	version: 1;
	/**
	 * The only date the analyses knew.
	 */
	asOf: string;
	/**
	 * The environment whose deployments were analysed.
	 */
	environment: string;
	/**
	 * The alert.
	 */
	alert: SiteApiAlert;
}
/**
 * An alert, what it is about, and the runbooks for it.
 */
export interface SiteApiAlert {
	/**
	 * As the monitoring system spells it.
	 */
	name: string;
	/**
	 * How urgent, as its rule or its declaration says; absent when neither does.
	 */
	severity?: string;
	/**
	 * What it says, in a sentence.
	 */
	summary?: string;
	/**
	 * What it is about.
	 */
	components: string[];
	/**
	 * Who answers for that.
	 */
	teams: string[];
	/**
	 * What was written for it, best first; the page is there also without.
	 */
	runbooks: string[];
	/**
	 * What it detects.
	 */
	failureModes: string[];
	/**
	 * Objectives whose budget it watches.
	 */
	objectives: string[];
	/**
	 * The page for people, as an address below the root of the site.
	 */
	page: string;
}
/**
 * How long a business service is down after one loss, against its impact tolerance. Times in milliseconds after the loss; what is not known is left out.
 */
export interface SiteApiTolerance {
	/**
	 * The failure domain or scenario.
	 */
	disruption: string;
	/**
	 * The business service.
	 */
	service: string;
	/**
	 * Whether it goes down for certain, or if what nobody declares does harm.
	 */
	certainty: 'certain' | 'possible';
	/**
	 * Its impact tolerance.
	 */
	toleranceMs?: number;
	/**
	 * When it goes down.
	 */
	startMs?: number;
	/**
	 * When it is down already if what nobody declares does harm, where that is sooner.
	 */
	possibleStartMs?: number;
	/**
	 * When it works again if people do first what it waits for, or when the event is over.
	 */
	endMs?: number;
	/**
	 * When it works again by the plan for everything, where others may come first; left out where that is no later.
	 */
	endAmongAllMs?: number;
	/**
	 * What ends it.
	 */
	endBasis: 'recovery' | 'end of the event' | 'unknown' | 'never';
	/**
	 * Whether the tolerance is kept: `within` by both times, `only-if-first` where just the first keeps to it, `exceeds` where neither does, `unknown` where something is missing.
	 */
	verdict: 'within' | 'only-if-first' | 'exceeds' | 'unknown';
}
/**
 * A target for what users get, how it is measured, and what happens when the budget burns.
 */
export interface Slo {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'slo';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * What it stands for.
	 */
	for?: Ref;
	/**
	 * What is measured: a sentence, or good and total events.
	 */
	sli?:
		| string
		| {
				/**
				 * What sort of measure it is.
				 */
				type?: 'availability' | 'latency' | 'freshness' | 'correctness' | 'throughput' | 'durability' | 'other';
				/**
				 * Query for the good events.
				 */
				good?: string;
				/**
				 * Query for all events.
				 */
				total?: string;
				/**
				 * The limit of a latency measure.
				 */
				threshold?: DurationQuantity;
				/**
				 * What is measured, in words.
				 */
				description?: string;
		  };
	/**
	 * The share of good events, in percent.
	 */
	target: PercentQuantity;
	/**
	 * Over which time.
	 */
	window?: Duration;
	/**
	 * What happens when the budget is spent.
	 */
	errorBudgetPolicy?: string;
	/**
	 * Alerts on how fast the budget burns.
	 */
	burnAlerts?: {
		/**
		 * The alert.
		 */
		name?: AlertName;
		/**
		 * Share of the budget spent when it fires.
		 */
		budgetPct?: Percent;
		/**
		 * Over which time.
		 */
		window?: Duration;
		/**
		 * How many times faster than allowed.
		 */
		burnRate?: number;
		/**
		 * Whether it pages.
		 */
		severity?: 'page' | 'ticket' | 'info';
	}[];
	/**
	 * Who relies on it.
	 */
	promisedTo?: string[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * One step of a flow: who calls whom, for what, and what happens to data.
 */
export interface Step {
	/**
	 * Its number; steps run in this order.
	 */
	seq: number;
	/**
	 * Who acts: a component, or a role outside the software.
	 */
	from: Ref;
	/**
	 * Who is asked: an interface, short `component/interface`, or a component.
	 */
	to: Ref;
	/**
	 * What happens, in a few words.
	 */
	name?: string;
	/**
	 * What happens.
	 */
	description?: string;
	/**
	 * The operation of the interface.
	 */
	operation?: string;
	/**
	 * Whether the caller waits; `sync` when left out.
	 */
	mode?: 'sync' | 'async' | 'batch';
	/**
	 * True when the flow goes on without it.
	 */
	optional?: boolean;
	/**
	 * When it happens, if not always.
	 */
	condition?: string;
	/**
	 * Steps with the same name run at the same time.
	 */
	parallelGroup?: LocalId;
	/**
	 * How often it is called in one run of what calls it: of the flow, or of the call that it is made for. When left out, its share of `callsPerRequest` of the dependency, else 1.
	 */
	calls?: number;
	/**
	 * Time the work takes.
	 */
	serviceTime?: Percentiles;
	/**
	 * What is read: tables, topics, files.
	 */
	reads?: string[];
	/**
	 * What is written: tables, topics, files.
	 */
	writes?: string[];
	/**
	 * Writes with the same name commit together.
	 */
	transaction?: LocalId;
	/**
	 * True, or the table, when events are written in the same transaction.
	 */
	outbox?: boolean | string;
	/**
	 * How often a message can arrive.
	 */
	delivery?: 'at-most-once' | 'at-least-once' | 'effectively-once' | 'unknown';
	/**
	 * What makes a repeat of this step recognisable.
	 */
	idempotencyKey?: string;
	/**
	 * The operation that undoes it.
	 */
	compensatedBy?: string;
	/**
	 * What happens to the run when the step fails.
	 */
	onFailure?: string;
	/**
	 * True when the step can be played again on purpose.
	 */
	replay?: boolean;
	/**
	 * Classes of data that pass.
	 */
	dataClasses?: string[];
	/**
	 * Decisions that explain it.
	 */
	adrs?: DecisionRef[];
}
/**
 * A group of components with one purpose and one owner.
 */
export interface System {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'system';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner: Ref;
	/**
	 * The business domain.
	 */
	domain?: string;
	/**
	 * The larger system it is a part of.
	 */
	parent?: Ref;
	/**
	 * Where it stands in its life.
	 */
	lifecycle?: Lifecycle;
	/**
	 * Its components; the same may be said in the component by `system`.
	 */
	components?: Ref[];
	/**
	 * True when others build and run it.
	 */
	external?: boolean;
	/**
	 * The third party that runs it.
	 */
	thirdParty?: Ref;
	/**
	 * Business services it exists for.
	 */
	businessServices?: Ref[];
	/**
	 * Where its source is.
	 */
	repository?: Url;
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * People who own things and answer for them, how to reach them, and whom they call next.
 */
export interface Team {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'team';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The larger unit it belongs to.
	 */
	parent?: Ref;
	/**
	 * Who is on call.
	 */
	oncall?:
		| Absent
		| {
				/**
				 * Where the rota is, or its name.
				 */
				rota?: string;
				/**
				 * How many people share the rota.
				 */
				people?: number;
				/**
				 * How to page.
				 */
				pager?: string;
				/**
				 * Where to talk.
				 */
				channel?: string;
				/**
				 * When somebody is on call.
				 */
				hours?: string;
		  };
	/**
	 * Whom to call after how long; the last must be a role.
	 */
	escalation?: Escalation[];
	/**
	 * When the team works.
	 */
	hours?: string;
	/**
	 * How to reach it.
	 */
	contacts?: Contact[];
	/**
	 * What it knows.
	 */
	skills?: string[];
	/**
	 * Roles in it.
	 */
	roles?: Ref[];
	/**
	 * What a new member reads or asks for first.
	 */
	onboarding?: string[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * A word of the trade or of the house, explained. A glossary file may hold a list of them.
 */
export interface Term {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'term';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The term as it is written.
	 */
	name?: string;
	/**
	 * What it means, in a sentence or two; Markdown is allowed.
	 */
	definition: string;
	/**
	 * What it is short for.
	 */
	abbreviationOf?: string;
	/**
	 * Other words for it.
	 */
	aliases?: string[];
	/**
	 * Names of it, the main one or others, that texts are not linked by: words that often mean something else.
	 */
	unlinked?: string[];
	/**
	 * The standard or house rule it comes from.
	 */
	source?: string;
	/**
	 * How this model uses it.
	 */
	usage?: string;
	/**
	 * Entities and terms that belong to it.
	 */
	see?: Ref[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * Somebody else who provides a service we rely on, with contract, substitutes and a way out.
 */
export interface ThirdParty {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'third-party';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name: string;
	/**
	 * The legal name of the provider.
	 */
	legalEntity?: string;
	/**
	 * Its legal entity identifier.
	 */
	lei?: string;
	/**
	 * Where it is established, as a two-letter country code.
	 */
	country?: string;
	/**
	 * What it provides.
	 */
	service?: string;
	/**
	 * What it promises.
	 */
	sla?:
		| Absent
		| {
				/**
				 * Promised availability in percent.
				 */
				availability?: PercentQuantity;
				/**
				 * Promised time to recover.
				 */
				rto?: DurationQuantity;
				/**
				 * Promised time to answer a severe incident.
				 */
				response?: DurationQuantity;
				/**
				 * When support answers.
				 */
				supportHours?: string;
				/**
				 * Where the promise is written.
				 */
				url?: Url;
		  };
	/**
	 * The contract, by its number.
	 */
	contractRef?: string;
	/**
	 * Whom it relies on itself, by rank in the chain.
	 */
	subcontractors?: {
		/**
		 * The name of the subcontractor.
		 */
		name?: string;
		/**
		 * The subcontractor as an entity of its own.
		 */
		thirdParty?: Ref;
		/**
		 * How many contracts away: 2 is a direct subcontractor.
		 */
		rank?: number;
		/**
		 * What it provides.
		 */
		service?: string;
	}[];
	/**
	 * How hard it is to replace.
	 */
	substitutability?: 'none' | 'hard' | 'medium' | 'easy' | 'unknown';
	/**
	 * How we would leave: a sentence, or `none`.
	 */
	exitPlan?: string;
	/**
	 * Where the exit plan is.
	 */
	exitPlanUrl?: Url;
	/**
	 * When it was last assessed.
	 */
	lastAssessed?: Day;
	/**
	 * The team or role that answers for the relation.
	 */
	owner?: Ref;
	/**
	 * How to reach it, hotlines first.
	 */
	contacts?: Contact[];
	/**
	 * Critical functions that it supports, by identifier.
	 */
	criticalFunctions?: string[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * A walk through pages and pictures in a chosen order, with a word at each stop about what to look at.
 */
export interface Tour {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'tour';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name: string;
	/**
	 * Whom it is for, in a few words.
	 */
	audience?: string;
	/**
	 * Its place among the tours, lowest first.
	 */
	order?: number;
	/**
	 * Where it leads, in order.
	 *
	 * @minItems 1
	 * @maxItems 50
	 */
	stops: TourStop[];
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
}
/**
 * One stop: where it is, and what to look at there.
 */
export interface TourStop {
	/**
	 * What it is about; its page and its picture are shown.
	 */
	at?: Ref;
	/**
	 * The decision that it is about, by number or id, when it is about one.
	 */
	adr?: DecisionRef;
	/**
	 * The overview that it is about, when it is about neither an entity nor a decision.
	 */
	overview?:
		| 'systems'
		| 'map'
		| 'glossary'
		| 'findings'
		| 'single-points-of-failure'
		| 'what-if'
		| 'recovery'
		| 'availability'
		| 'decisions'
		| 'runbooks';
	/**
	 * Which picture of that page is shown, by the last part of its address (`#sequence`); the first one unless said otherwise.
	 */
	picture?: string;
	/**
	 * What the stop is called.
	 */
	title: string;
	/**
	 * What to look at and why, in a few sentences; Markdown is allowed.
	 */
	text: string;
}
/**
 * A drawing for somebody with a question: what it shows, for whom, and how it is laid out.
 */
export interface View {
	/**
	 * What this document describes; decides which fields it may have.
	 */
	kind: 'view';
	/**
	 * Short permanent name, unique within its kind; references and addresses are made of it.
	 */
	id: Id;
	/**
	 * The name people say and read.
	 */
	name?: string;
	/**
	 * The caption, when it should differ from the name.
	 */
	title?: string;
	/**
	 * The sort of drawing.
	 */
	viewpoint?:
		| 'context'
		| 'containers'
		| 'deployment'
		| 'flow'
		| 'neighbourhood'
		| 'blast-radius'
		| 'dependencies'
		| 'ownership'
		| 'third-parties'
		| 'drawn';
	/**
	 * Questions it answers.
	 */
	concerns?: string[];
	/**
	 * Who asks them.
	 */
	stakeholders?: string[];
	/**
	 * What it shows: all that is named, narrowed by the words (`kinds`, `types`, `tags`, `tiers`, `lifecycles`), without `exclude`. With words alone, all that they fit.
	 */
	selection?: {
		/**
		 * Entities by reference.
		 */
		include?: Ref[];
		/**
		 * Entities to leave out.
		 */
		exclude?: Ref[];
		/**
		 * All components of these systems.
		 */
		systems?: Ref[];
		/**
		 * All that these teams own.
		 */
		teams?: Ref[];
		/**
		 * All that stands in these failure domains.
		 */
		domains?: Ref[];
		/**
		 * All that delivers these business services.
		 */
		services?: Ref[];
		/**
		 * All that takes part in these flows.
		 */
		flows?: Ref[];
		/**
		 * Which kinds of things are drawn; components alone when absent. Other kinds are drawn where what is selected names them or is named by them.
		 */
		kinds?: ('component' | 'system' | 'business-service' | 'flow' | 'failure-domain' | 'third-party' | 'team')[];
		/**
		 * Only components of these types.
		 */
		types?: string[];
		/**
		 * Only what carries one of these tags.
		 */
		tags?: string[];
		/**
		 * Only what has one of these tiers.
		 */
		tiers?: number[];
		/**
		 * Only what stands at one of these points of its life.
		 */
		lifecycles?: Lifecycle[];
		/**
		 * What lies around one entity, up to so many dependencies away.
		 */
		around?: {
			/**
			 * The entity in the middle.
			 */
			ref: Ref;
			/**
			 * How many steps away, in both directions; 1 when nothing is said.
			 */
			hops?: number;
			/**
			 * How many steps towards those that need it; 0 for none.
			 */
			in?: number;
			/**
			 * How many steps towards what it needs; 0 for none.
			 */
			out?: number;
		};
		/**
		 * What lies on the way from one component to another, along dependencies.
		 */
		path?: {
			/**
			 * Where the way begins: the one that needs.
			 */
			from: Ref;
			/**
			 * Where it ends: the one that is needed.
			 */
			to: Ref;
			/**
			 * Only the shortest ways, or all without a detour through the same component; `shortest` when nothing is said.
			 */
			which?: 'shortest' | 'all';
			/**
			 * With `all`: the most dependencies of one way; 6 when nothing is said.
			 */
			maxSteps?: number;
		};
	};
	/**
	 * How it is laid out. A picture that would be too large is split by system, then by team, and each box leads to its own picture.
	 */
	layout?: {
		/**
		 * The main direction. Without it: left to right, or top to bottom where that is too wide for a page.
		 */
		direction?: 'LR' | 'RL' | 'TB' | 'BT';
		/**
		 * What is drawn as a frame: systems, teams, tiers, outermost places (`domain`), regions or zones.
		 */
		groupBy?: 'system' | 'team' | 'tier' | 'domain' | 'region' | 'zone' | 'none';
		/**
		 * Groups as frames around their members, or each as one box that leads to its own picture; `frames` when nothing is said.
		 */
		groupsAs?: 'frames' | 'boxes';
		/**
		 * Groups drawn as one box each, that leads to its own picture.
		 */
		collapse?: Ref[];
		/**
		 * What is written in a box, a line each; the name when nothing is said.
		 *
		 * @minItems 1
		 */
		label?: ('name' | 'id' | 'type' | 'tech' | 'owner' | 'tier')[];
		/**
		 * What a colour, and a line in the box, say: a property, the state under `failure`, or the change until `toBe`.
		 */
		colourBy?: 'tier' | 'team' | 'system' | 'lifecycle' | 'criticality' | 'state' | 'change';
		/**
		 * With `colourBy: state`: what has failed.
		 */
		failure?: Ref;
		/**
		 * With `colourBy: change`: the day the picture looks ahead to; what begins or ends by then (`validFrom`, `validTo`) is marked.
		 */
		toBe?: Day;
		/**
		 * The most boxes before the picture is split; never more than 40.
		 */
		maxNodes?: number;
	};
	/**
	 * A hand-drawn Mermaid file. Ids of its nodes are ids of the model; a comment `%% lintel: not-of-model <id>` says of a node that it is not.
	 */
	file?: string;
	/**
	 * The team or role that answers for it.
	 */
	owner?: Ref;
	/**
	 * What it is and why it exists, in a few sentences; Markdown is allowed.
	 */
	description?: string;
	/**
	 * Free labels to select and filter by.
	 */
	tags?: string[];
	/**
	 * Places elsewhere that help, each with a title.
	 */
	links?: Link[];
	/**
	 * Decisions that explain why it is as it is, by number or id.
	 */
	adrs?: DecisionRef[];
	/**
	 * First day on which this is true; for target states that lie ahead.
	 */
	validFrom?: Day;
	/**
	 * Last day on which this is true.
	 */
	validTo?: Day;
}
/**
 * The file `lintel.yaml` at the root of a workspace: where things are, how the site is called, and what the checks hold people to.
 */
export interface Workspace {
	/**
	 * The title of the site.
	 */
	title?: string;
	/**
	 * What the site is about, in a sentence or two.
	 */
	description?: string;
	/**
	 * Where the site is published.
	 */
	site?: {
		/**
		 * The address of the host.
		 */
		url?: Url;
		/**
		 * The path below the host, with slashes at both ends.
		 */
		base?: string;
		/**
		 * Whether each page gets a picture for messengers, chats and search results to show beside a link to it: its title and its own picture, or its facts. Needs `url`; `false` unless it is set to `true`.
		 */
		cards?: boolean;
	};
	/**
	 * Where the source of the workspace is, for links to edit a page.
	 */
	repository?: {
		/**
		 * The address of the repository.
		 */
		url?: Url;
		/**
		 * The branch that the site is built from.
		 */
		branch?: string;
		/**
		 * The address to edit a file, with `{path}`, `{line}` and `{branch}`.
		 */
		edit?: Url;
		/**
		 * The address to report a problem with a page, with `{title}` and `{page}` (its full address), `{path}`, `{line}` and `{branch}`. Known by itself for github.com, gitlab.com and codeberg.org.
		 */
		report?: Url;
		/**
		 * The address to see a file, with `{path}`, `{line}` and `{branch}`.
		 */
		view?: Url;
		/**
		 * The address to see a commit, with `{commit}`.
		 */
		commit?: Url;
		/**
		 * The state that the site is compared with, on a page of what changed since: a tag, a branch, a commit, or a day, which means the last commit of that day or before it.
		 */
		since?: string;
		/**
		 * Whether the history of the records is read from Git and shown, with the names of those who wrote commits; `true` unless it is set to `false`.
		 */
		history?: boolean;
	};
	/**
	 * The environment that is shown unless another is asked for.
	 */
	environment?: Id;
	/**
	 * Folders with entities, runbooks and guides.
	 */
	content?: WorkspaceFolder[];
	/**
	 * Folders with decision records; a scope tells collections apart.
	 */
	adr?: (
		| WorkspaceFolder
		| {
				/**
				 * The folder.
				 */
				path: WorkspaceFolder;
				/**
				 * What these decisions are about.
				 */
				scope?: string;
				/**
				 * The name of the collection.
				 */
				title?: string;
		  }
	)[];
	/**
	 * How decision records are read.
	 */
	decisions?: {
		/**
		 * Status words of a house and the state each means. They win over the words that Lintel knows; the text as written is kept and shown.
		 */
		statuses?: {
			[k: string]:
				'proposed' | 'draft' | 'accepted' | 'implemented' | 'rejected' | 'withdrawn' | 'deprecated' | 'superseded';
		};
	};
	/**
	 * Folders with views and hand-drawn diagrams.
	 */
	diagrams?: WorkspaceFolder[];
	/**
	 * Rule files of Prometheus (or objects of kind `PrometheusRule`), rules of Grafana as it provisions and exports them, configurations of Alertmanager, and objects from which the operator of Prometheus makes them (`Alertmanager`, `AlertmanagerConfig`), all of these also in values of Helm charts and in objects that carry such values (`HelmRelease` of Flux, `Application` of Argo CD, `HelmChart` of k3s), and which component each alert is about.
	 */
	alerts?: {
		/**
		 * The files, by path from the root; `*` stands for a part of a name, `**` for any folders.
		 *
		 * @minItems 1
		 */
		files: WorkspaceFilePattern[];
		/**
		 * How an alert is tied to its component: the first of these that fits and names one decides.
		 */
		components?: {
			/**
			 * The label to look at. `alertname` is the name of the alert, `alertgroup` that of its group.
			 */
			label: string;
			/**
			 * Where the label is looked for: on the rule (unless it is set), or among the `label="value"` selectors of its expression.
			 */
			in?: 'labels' | 'expression';
			/**
			 * Values that count, with `*` for any part; all values unless it is set.
			 */
			like?: string;
			/**
			 * The component by id, name or other name; `*` is what the first `*` of `like` stands for. Unless it is set: the value itself.
			 */
			component?: string;
		}[];
		/**
		 * What the severities of the rules mean. Unless it is set: label `severity`; `page` and `critical` wake somebody, `ticket` and `warning` wait, `info` and `none` only tell.
		 */
		severity?: {
			/**
			 * The label that holds the severity.
			 */
			label?: string;
			/**
			 * Values that wake somebody.
			 */
			page?: string[];
			/**
			 * Values that wait until the morning.
			 */
			ticket?: string[];
			/**
			 * Values that only tell.
			 */
			info?: string[];
		};
	}[];
	/**
	 * Experiment templates of AWS FIS (JSON as its API takes and gives them, or CloudFormation), which are held against the experiments.
	 */
	experimentTemplates?: {
		/**
		 * The files, by path from the root; `*` stands for a part of a name, `**` for any folders.
		 *
		 * @minItems 1
		 */
		files: WorkspaceFilePattern[];
		/**
		 * The tag that names the experiment of a template, by id; `lintel:experiment` unless it is set.
		 */
		tag?: string;
	};
	/**
	 * Service level objectives in OpenSLO. One that the model has too, by name, is held against it; any other becomes an objective of the model.
	 */
	objectives?: {
		/**
		 * The files, by path from the root; `*` stands for a part of a name, `**` for any folders.
		 *
		 * @minItems 1
		 */
		files: WorkspaceFilePattern[];
	};
	/**
	 * Folders (or single files) of runbooks that are written elsewhere or for another tool: one Markdown file an alert, or one heading an alert. They are read as they are and never changed.
	 */
	runbooks?: (
		| WorkspaceFolder
		| {
				/**
				 * The folder, or the file.
				 */
				path: WorkspaceFolder;
				/**
				 * The team or role that answers for all runbooks in it. Of two folders that hold a file the longer path decides.
				 */
				owner?: string;
		  }
	)[];
	/**
	 * What the checks hold the model to.
	 */
	policies?: WorkspacePolicies;
	/**
	 * What the audit area shows beyond its registers.
	 */
	audit?: {
		/**
		 * Obligation packs that come with Lintel and that apply here. A pack of one's own is a file of kind `obligation-pack` and needs no entry.
		 */
		packs?: ('dora' | 'fca-sysc-15a' | 'pfmi-17' | 'pra-ss1-21')[];
	};
	/**
	 * How words of the glossary are linked in texts.
	 */
	glossary?: {
		/**
		 * Addresses of pages in whose texts no word is linked; `*` stands for anything.
		 */
		unlinkedPages?: string[];
	};
	/**
	 * Severity of single checks, by code; `off` hides one. A severity as strict as the check's own, or milder, is a ceiling: what is milder already stays so. A stricter one holds for all findings of the check.
	 */
	checks?: {
		[k: string]: 'error' | 'warning' | 'info' | 'off';
	};
	/**
	 * The language of the site, as a tag of BCP 47: headings, navigation, tables, search, dates and numbers. `en`, `de` and `fr` come with Lintel; any other needs `texts`. Addresses, ids and files for programs are the same in every language.
	 */
	language?: string;
	/**
	 * The language of what people write in this workspace, where it is not that of the site; pages mark it for screen readers and search.
	 */
	contentLanguage?: string;
	/**
	 * Texts of the site in your own words or in a language that Lintel does not bring, by the English text. Places in braces stand for numbers and names; a text with a count may have a form for each plural category. What is missing stays English and is listed by `lintel language`.
	 */
	texts?: {
		[k: string]:
			| string
			| {
					/**
					 * The form for counts of the category `zero`.
					 */
					zero?: string;
					/**
					 * The form for counts of the category `one`.
					 */
					one?: string;
					/**
					 * The form for counts of the category `two`.
					 */
					two?: string;
					/**
					 * The form for counts of the category `few`.
					 */
					few?: string;
					/**
					 * The form for counts of the category `many`.
					 */
					many?: string;
					/**
					 * The form for counts of the category `other`.
					 */
					other: string;
			  };
	};
	/**
	 * How the site looks: whose name, picture and colour it wears, and what its foot says.
	 */
	branding?: {
		/**
		 * The name in the corner.
		 */
		name?: string;
		/**
		 * A picture in the workspace that stands before the name, SVG or PNG, up to 200 kB; an SVG is cleaned of everything but shapes.
		 */
		logo?: WorkspaceLogo;
		/**
		 * The same for the dark theme, where the logo would not be seen on dark paper.
		 */
		logoDark?: WorkspaceLogo;
		/**
		 * A square picture for the tabs of browsers and the home screens of phones, SVG or PNG; the logo where it is missing and the logo is about square.
		 */
		icon?: WorkspaceLogo;
		/**
		 * The colour of links, marks and buttons in the light theme; it needs a contrast of 4.5 : 1 against the grey of lists.
		 */
		accent?: WorkspaceColour;
		/**
		 * The same for the dark theme; derived from `accent` where it is missing.
		 */
		accentDark?: WorkspaceColour;
		/**
		 * What stands at the foot of every page beside what is always there.
		 */
		footer?: {
			/**
			 * A sentence: whose site it is, how it is classified.
			 */
			text?: string;
			/**
			 * Addresses that readers look for at the foot of a page.
			 *
			 * @maxItems 12
			 *
			 * Items: One of them.
			 */
			links?: {
				/**
				 * What the link says.
				 */
				text: string;
				/**
				 * Where it leads: a web address (`https:`), `mailto:`, or a path within the site such as `/glossary/`.
				 */
				href: Url;
			}[];
		};
	};
	/**
	 * How much is read.
	 */
	limits?: {
		/**
		 * The largest file that is read, in kilobytes; never above 5 000.
		 */
		fileSizeKB?: number;
	};
	/**
	 * What is left out of a site for others, beside what its profile leaves out anyway.
	 */
	redaction?: {
		/**
		 * For `lintel build --profile auditor`.
		 */
		auditor?: WorkspaceRedactionProfile;
		/**
		 * For `lintel build --profile public`.
		 */
		public?: WorkspaceRedactionProfile;
	};
}
/**
 * Thresholds; a check names the one it uses.
 */
export interface WorkspacePolicies {
	/**
	 * Types of failure domain whose loss is accepted as a single point of failure.
	 */
	spofScope?: (
		| 'host'
		| 'rack'
		| 'az'
		| 'region'
		| 'provider'
		| 'network'
		| 'dns'
		| 'identity'
		| 'cert'
		| 'secret'
		| 'release'
		| 'cluster'
		| 'team'
		| 'other'
	)[];
	/**
	 * Types of failure domain that the copies of a component may share.
	 */
	placementScope?: (
		| 'host'
		| 'rack'
		| 'az'
		| 'region'
		| 'provider'
		| 'network'
		| 'dns'
		| 'identity'
		| 'cert'
		| 'secret'
		| 'release'
		| 'cluster'
		| 'team'
		| 'other'
	)[];
	/**
	 * Single points of failure are reported for components and services up to this tier.
	 */
	spofTier?: number;
	/**
	 * The largest number of simultaneous failures that is looked at.
	 */
	cutSetOrder?: number;
	/**
	 * After this time without exercise a runbook counts as stale.
	 */
	runbookMaxAge?: Duration;
	/**
	 * After this time a measured value counts as old.
	 */
	staleAfter?: Duration;
	/**
	 * After this time a business service must be reviewed again.
	 */
	reviewMaxAge?: Duration;
	/**
	 * After this time a third party must be assessed again.
	 */
	assessmentMaxAge?: Duration;
	/**
	 * Longest time between two runs of an experiment; without it nothing is asked.
	 */
	experimentMaxAge?: Duration;
	/**
	 * Fewest people on a rota.
	 */
	oncallMinimum?: number;
	/**
	 * Concentration (Herfindahl-Hirschman index, 0 to 10 000) above which a finding is made.
	 */
	concentrationHhi?: number;
	/**
	 * Most calls that one request may turn into.
	 */
	retryAmplification?: number;
	/**
	 * Days before the end of support at which warnings start, ascending.
	 */
	eolDays?: number[];
	/**
	 * Components up to this tier need a decision record.
	 */
	decisionRequiredTier?: number;
	/**
	 * The longest time for which a finding may be waived, counted from the date of the decision; without it nothing is asked.
	 */
	waiverMaxAge?: Duration;
	/**
	 * The parts of a record that may change once it is accepted; a change of any other part, and always of the text, is reported. Unless it is set: status and date, relations, review date, other metadata, and the change log.
	 */
	acceptedRecordMayChange?: ('status' | 'relations' | 'review' | 'people' | 'waivers' | 'metadata' | 'changelog')[];
	/**
	 * How much earlier than its first commit a record may be dated; 30 days unless it is set.
	 */
	backdatingTolerance?: Duration;
	/**
	 * The day since which records are kept in this repository. Records that were brought here on that day may have any earlier date, and what changed up to that day counts as part of bringing them here.
	 */
	recordsSince?: Day;
	/**
	 * Least share of declared values per analysis, in percent; without it nothing is asked.
	 */
	completeness?: Percent;
}
/**
 * What one profile leaves out or shows beside what the fields themselves say.
 */
export interface WorkspaceRedactionProfile {
	/**
	 * Further fields to leave out, as kind and path without list positions.
	 */
	also?: string[];
	/**
	 * Fields to show although they are left out otherwise.
	 */
	except?: string[];
	/**
	 * Words to leave out wherever they stand in a text, whatever their case; `*` stands for any characters but spaces.
	 */
	words?: string[];
}
