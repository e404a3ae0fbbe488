import { policiesOf } from '#analysis/policies.ts';
import { daysBetween } from '#analysis/quantities.ts';
import { lastExercised } from '#analysis/runbook-coverage.ts';
import { summaryOfRule } from '../alerts.ts';
import { badge } from '../badges.ts';
import { fact, factList, joined } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, link, refLink, refList } from '../links.ts';
import type { Block, Fact, Text } from '../page.ts';
import { oncallText } from '../pages/teams.ts';
import { routeOfRef, runbookRoute } from '../routes.ts';
import { exercisesOf, timeAgainstLimit } from './exercises.ts';
import { reachedFacts, silencedFacts } from './reached.ts';
import type { Subject } from './subject.ts';
import { writtenBlocks } from './written.ts';

/** Block 1: what fired, what it is about, who owns it, and whether anybody has tried this procedure. */

function exercised(context: ViewContext, subject: Subject): readonly Fact[] {
	const isOnly = subject.runbooks.length === 1;
	return subject.runbooks.map((runbook): Fact => {
		const last = lastExercised(runbook, context.model.asOf);
		const times = last === undefined ? undefined : exercisesOf(context, runbook.ref);
		const age = daysBetween(last, context.model.asOf);
		const limit = policiesOf(context.model).runbookMaxAge;
		const state: Text =
			last === undefined
				? [badge('never exercised', 'gap')]
				: age !== undefined && age > limit
					? [`${last} `, badge(`overdue: ${age} days, limit ${Math.round(limit)}`, 'bad')]
					: [last];
		return {
			label: 'Last exercised',
			value: [
				// On its own page the name of a runbook says nothing, unless others stand beside it.
				...(isOnly && subject.entity === runbook ? [] : [refLink(context, runbook.ref), ' ']),
				...state,
				...(times === undefined ? [] : [': ', ...timeAgainstLimit(context, times)]),
			],
			basis: basisOf(runbook.span),
		};
	});
}

/** What the alert says in its own words; its name and severity stand in the title already. */
const meaning = (subject: Subject): readonly Fact[] =>
	subject.alerts.flatMap((entry) => {
		const declared = entry.definitions.flatMap(({ component, alert }) =>
			fact('It means', alert.summary, basisOf(component.span)),
		);
		return declared.length > 0
			? declared
			: entry.rules.slice(0, 3).flatMap((rule) => fact('It means', summaryOfRule(rule), basisOf(rule.span)));
	});

export function headerBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const own = subject.entity === undefined ? undefined : routeOfRef(subject.entity.ref);
	const alerts = joined(
		subject.alerts.map(({ name }) => (runbookRoute(name) === own ? code(name) : link(name, runbookRoute(name)))),
	);
	const severities = [...new Set(subject.alerts.map((alert) => alert.severity).filter((one) => one !== undefined))];
	const facts = factList([
		...(subject.kind === 'alert' ? meaning(subject) : fact('Alerts', alerts)),
		...fact(
			'Severity',
			severities.map((one) => badge(one, one === 'page' ? 'bad' : 'neutral')),
		),
		...reachedFacts(context, subject.alerts),
		...silencedFacts(context, subject.alerts),
		...fact(subject.kind === 'component' ? 'Component' : 'Components', refList(context, subject.components, 6)),
		...subject.teams.flatMap((team) =>
			fact('Owner', [refLink(context, team.ref), ', on call: ', ...oncallText(team)], basisOf(team.span)),
		),
		...exercised(context, subject),
		...fact('Model', [`${context.model.environment}, as of ${context.model.asOf}`]),
		...(subject.entity === undefined
			? []
			: fact('Reference', [code(subject.entity.ref)], basisOf(subject.entity.span))),
	]);
	return [...writtenBlocks(context, subject, 'meaning'), ...facts];
}
