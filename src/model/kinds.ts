import type { Kind } from './model.ts';

/** All kinds of entity, in the reading order of the site. The type makes sure that none is missing. */
const order: { readonly [K in Kind]: true } = {
	'business-service': true,
	system: true,
	component: true,
	flow: true,
	'failure-domain': true,
	'third-party': true,
	team: true,
	role: true,
	slo: true,
	'resilience-policy': true,
	'failure-mode': true,
	runbook: true,
	'chaos-experiment': true,
	scenario: true,
	obligation: true,
	control: true,
	environment: true,
	view: true,
	term: true,
	decision: true,
	'end-of-life': true,
	'obligation-pack': true,
	remediation: true,
	'findings-record': true,
	tour: true,
};

/** All kinds of entity, in the reading order of the site. */
export const kinds: readonly Kind[] = Object.keys(order) as Kind[];

/** True for a text that names a kind of entity. */
export function isKind(text: string): text is Kind {
	return Object.hasOwn(order, text);
}
