import type { Span } from '#diagnostics/diagnostic.ts';
import type { Ref } from '../ref.ts';

/** One experiment template of AWS FIS, as far as a file says it. */
export interface WrittenFaultTemplate {
	/** What it is called here: its id, its tag `Name`, its name in a CloudFormation stack, else its file. */
	readonly name: string;
	/** The id that AWS FIS gave it; absent in what is yet to be created. */
	readonly id: string | undefined;
	readonly description: string | undefined;
	readonly roleArn: string | undefined;
	readonly actions: readonly {
		readonly name: string;
		readonly actionId: string;
		readonly targets: readonly string[];
	}[];
	readonly targets: readonly { readonly name: string; readonly resourceType: string; readonly chosenBy: string }[];
	/** The alarms that stop it: ARNs, or how a stack refers to them. */
	readonly alarms: readonly string[];
	/** Tags whose values are plain texts. */
	readonly tags: { readonly [name: string]: string };
	/** Where it begins. */
	readonly span: Span;
}

/** A template with the experiment of the model that it is for. */
export interface FaultTemplate extends WrittenFaultTemplate {
	readonly experiment: Ref | undefined;
	/** What ties it to the experiment: `tag lintel:experiment is ledger-failover`. */
	readonly basis: string | undefined;
}

/** The tag that names the experiment, unless `experimentTemplates.tag` in `lintel.yaml` says another. */
export const usualExperimentTag = 'lintel:experiment';
