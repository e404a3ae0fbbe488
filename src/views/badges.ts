import type { Certainty, State } from '#analysis/state.ts';
import type { FindingCertainty } from '#checks/finding.ts';
import type { Decision, StatusState } from '#decisions/decision.ts';
import type { Severity } from '#diagnostics/diagnostic.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Criticality } from '#model/model.ts';
import type { Inline, Tone } from './page.ts';
import { plainMarkdown } from './prose.ts';

/** Badges: a word in a tone. The word alone carries the meaning. */

export const badge = (text: string, tone: Tone = 'neutral', title?: string): Inline => ({
	type: 'badge',
	text,
	tone,
	title,
});

/** A badge that is a link. */
export const badgeLink = (text: string, tone: Tone, href: string, title?: string): Inline => ({
	type: 'badge',
	text,
	tone,
	title,
	href,
});

// The words that stand in every row of a large site are made once and shared.
const stateBadges: { readonly [state in State]: Inline } = {
	up: badge('UP', 'up'),
	degraded: badge('DEGRADED', 'degraded'),
	down: badge('DOWN', 'down'),
};
export const stateBadge = (state: State): Inline => stateBadges[state];

const certaintyBadges: { readonly [certainty in FindingCertainty]: Inline } = {
	certain: badge('certain', 'certain', 'Holds whatever the undeclared facts are'),
	possible: badge('possible', 'possible', 'Holds only if what nobody declared does harm'),
	'data-gap': badge('data gap', 'gap', 'Something is not declared, so nothing can be said'),
};
export const certaintyBadge = (certainty: Certainty | FindingCertainty): Inline => certaintyBadges[certainty];

const severityBadges: { readonly [severity in Severity]: Inline } = {
	error: badge('error', 'bad'),
	warning: badge('warning', 'warning'),
	info: badge('info', 'info'),
};
export const severityBadge = (severity: Severity): Inline => severityBadges[severity];

export const tierBadge = (tier: number | undefined): Inline =>
	tier === undefined ? badge('tier not declared', 'gap') : badge(`tier ${tier}`, 'tier');

export const criticalityBadge = (criticality: Criticality): Inline =>
	criticality === 'unknown'
		? badge('not declared', 'gap', 'Analyses run twice, with it as soft and as hard')
		: badge(criticality, criticality === 'hard' ? 'warning' : 'neutral');

const statusTone: { readonly [state in StatusState]: Tone } = {
	proposed: 'proposed',
	draft: 'proposed',
	accepted: 'accepted',
	implemented: 'accepted',
	rejected: 'rejected',
	withdrawn: 'rejected',
	deprecated: 'superseded',
	superseded: 'superseded',
	unknown: 'gap',
};

/** A record stands in many lists, and what says its state may be Markdown with links in it. */
const badgeOfStatus = oncePer(
	({ state, raw }: Decision['status']): Inline =>
		state === 'unknown'
			? badge(raw === '' ? 'no status' : plainMarkdown(raw).slice(0, 40), 'gap')
			: stateOfRecordBadge(state, raw),
);

/** A decision's status; a record that states none says so. */
export const statusBadge = ({ status }: Decision): Inline => badgeOfStatus(status);

/** A state of a decision, with the words that say so as its title. */
export const stateOfRecordBadge = (state: StatusState, raw: string): Inline =>
	badge(state, statusTone[state], plainMarkdown(raw).slice(0, 200));
