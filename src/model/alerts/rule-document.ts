import type { Path } from '../model.ts';

/** Whose rules they are: what a rule may hold, and who would refuse it. */
export type RuleTool = 'Prometheus' | 'Grafana';

/** A list of rule groups within a document, and where it stands. */
export interface GroupList {
	readonly groups: unknown;
	readonly path: Path;
	readonly tool: RuleTool;
}

/** A group of rules that stands in no list: the place is the group's own. */
export interface OneGroup {
	readonly group: unknown;
	readonly path: Path;
	readonly tool: RuleTool;
}

/** Rules of Grafana that stand in no list of groups: those of one group, or a list whose rules name their groups. */
export interface RuleList {
	readonly rules: readonly unknown[];
	readonly path: Path;
	readonly group: string | undefined;
}

/** Panels of a dashboard, some of which may have an alert, as they had until Grafana 10. */
export interface PanelList {
	readonly panels: readonly unknown[];
	readonly path: Path;
}

/** What a document of a rule file is: lists of rules, something that is none of our business, or nothing known. */
export type RuleDocument = readonly (GroupList | OneGroup | RuleList | PanelList)[] | 'other' | 'unknown';
