import type { Ref } from '#model/model.ts';

/**
 * What people need to know in an incident beside the states: procedures, teams, clocks and ready-made situations. Plain data
 * in short lists, as it travels to the reader's browser with the failure model.
 */
export interface Guidance {
	readonly runbooks: readonly GuidedRunbook[];
	readonly teams: readonly GuidedTeam[];
	/** The team (by its place in `teams`) that answers for a component, flow or business service. */
	readonly owners: { readonly [ref: Ref]: number };
	readonly failovers: readonly GuidedFailover[];
	/** Impact tolerances and cut-offs of business services, in words. */
	readonly clocks: { readonly [service: Ref]: string };
	readonly presets: readonly Preset[];
	/** The components of each system, for pictures of systems. */
	readonly systems: { readonly [system: Ref]: readonly Ref[] };
}

export interface GuidedRunbook {
	readonly ref: Ref;
	readonly title: string;
	/** Site-absolute address without the base path. */
	readonly href: string;
	/** Components, failure domains and business services it is for. */
	readonly serves: readonly Ref[];
	/** Components and failure domains that must be there to follow it. */
	readonly needs: readonly Ref[];
	/** When to stop and do something else: `replica lag above 10 s: do not promote`. */
	readonly stop: readonly string[];
}

export interface GuidedTeam {
	readonly ref: Ref;
	readonly name: string;
	readonly href: string;
	/** How to reach whoever is on call: pager, channel, rota, hours. */
	readonly reach: string;
	/** Address of the rota, when one is declared as a link. */
	readonly link?: string | undefined;
}

export interface GuidedFailover {
	readonly component: Ref;
	/** `automatic, 90s`: how it happens and how long it takes, as declared. */
	readonly how: string;
	/** The place of its runbook in `runbooks`. */
	readonly runbook?: number | undefined;
}

export interface Preset {
	readonly text: string;
	readonly group: 'Zones and regions' | 'Scenarios';
	readonly failed: readonly Ref[];
}
