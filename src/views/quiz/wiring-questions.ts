import { alertsIn } from '#analysis/alerts.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from '../context.ts';
import { hrefOf, refLink, titleOf } from '../links.ts';
import { byText, distinct, entityOfKind } from '../model-index.ts';
import { answeringTeam } from '../ownership.ts';
import type { Text } from '../page.ts';
import { limitText, toleranceWords } from '../pages/services.ts';
import { runbookRoute, splitRef } from '../routes.ts';
import type { Question } from './question.ts';

/** Questions about what is declared: who owns, who calls, who is called at night, how long is tolerable. */

/** The names in an order that does not tell which is right, at most four; undefined when there is nothing to choose from. */
function choice(
	right: string,
	wrong: Iterable<string>,
): { readonly options: readonly Text[]; readonly right: number } | undefined {
	const names = new Set([right]);
	for (const one of wrong) if (names.add(one).size === 4) break;
	if (names.size === 1) return undefined;
	const options = [...names].sort(byText);
	return { options: options.map((one) => [one]), right: options.indexOf(right) };
}

const neighbours = (context: ViewContext, component: Ref): readonly Ref[] => [
	...new Set([
		...(context.index.dependenciesFrom.get(component) ?? []).map(({ to }) => to),
		...(context.index.dependenciesTo.get(component) ?? []).map(({ from }) => from),
	]),
];

/** The page where something of a component is told. */
const partOf = (context: ViewContext, component: Ref, anchor: string): string =>
	`${hrefOf(context, component) ?? '/components/'}${anchor}`;

/** "Which team answers for it?" Wrong are first the teams of what it talks to. */
export function ownerQuestion(context: ViewContext, component: Ref): Question | undefined {
	const team = answeringTeam(context, component);
	if (team === undefined) return undefined;
	const near = neighbours(context, component).map((ref) => answeringTeam(context, ref));
	const all = context.model.byKind.team.map(({ ref }) => ref);
	const wrong = [...near, ...all].flatMap((ref) => (ref === undefined ? [] : [titleOf(context, ref)]));
	const made = choice(titleOf(context, team), wrong);
	const name = titleOf(context, component);
	return (
		made && {
			...made,
			id: `owner-${splitRef(component).id}`,
			words: `Which team answers for “${name}”?`,
			because: [[refLink(context, team), ' answers for ', refLink(context, component), '.']],
			proof: { text: name, href: partOf(context, component, '') },
		}
	);
}

/** "Which of these needs it?" Wrong are parts that it needs itself, then others of its system: close, but the arrow points away. */
export function callerQuestion(context: ViewContext, component: Ref): Question | undefined {
	const { dependenciesFrom, dependenciesTo, systemOfComponent, componentsOfSystem } = context.index;
	const callers = distinct((dependenciesTo.get(component) ?? []).map(({ from }) => from));
	const [caller] = callers;
	if (caller === undefined) return undefined;
	const system = systemOfComponent.get(component);
	const name = titleOf(context, component);
	const unfit = new Set([name, ...callers.map((ref) => titleOf(context, ref))]);
	const near = [
		...(dependenciesFrom.get(component) ?? []).map(({ to }) => to),
		...((system && componentsOfSystem.get(system)) ?? []),
		...context.model.byKind.component.map(({ ref }) => ref),
	];
	// Of thousands only the first few are looked at.
	const wrong = function* (): Generator<string> {
		for (const ref of near) {
			const one = titleOf(context, ref);
			if (!unfit.has(one)) yield one;
		}
	};
	const made = choice(titleOf(context, caller), wrong());
	return (
		made && {
			...made,
			id: `caller-${splitRef(component).id}`,
			words: `Which of these depends directly on “${name}”?`,
			because: [
				[
					refLink(context, caller),
					' declares a dependency on ',
					refLink(context, component),
					callers.length === 1
						? '; nothing else does.'
						: `; ${callers.length} components do. None of the others here does.`,
				],
			],
			proof: { text: `Dependencies of ${name}`, href: partOf(context, component, '#dependencies') },
		}
	);
}

/** "Who is called for this alert?" */
export function alertQuestion(context: ViewContext, component: Ref): Question | undefined {
	const alert = alertsIn(context.model).find((one) => one.component === component && one.severity === 'page');
	const team = answeringTeam(context, component);
	if (alert === undefined || team === undefined) return undefined;
	const near = neighbours(context, component).map((ref) => answeringTeam(context, ref));
	const all = context.model.byKind.team.map(({ ref }) => ref);
	const made = choice(
		titleOf(context, team),
		[...near, ...all].flatMap((ref) => (ref === undefined ? [] : [titleOf(context, ref)])),
	);
	return (
		made && {
			...made,
			id: `alert-${splitRef(component).id}`,
			words: `The alert ${alert.name} pages somebody at night. Which team?`,
			because: [['It is about ', refLink(context, component), ', for which ', refLink(context, team), ' answers.']],
			proof: { text: `What to do on ${alert.name}`, href: runbookRoute(alert.name) },
		}
	);
}

/** "How long may it be disrupted?" Wrong are what other services may bear, of the same number of limits: more of them would tell. */
export function toleranceQuestion(context: ViewContext, service: Ref): Question | undefined {
	const entity = entityOfKind(context.index, service, 'business-service');
	const [first] = entity?.data.impactTolerances ?? [];
	if (entity === undefined || first === undefined) return undefined;
	const others = context.model.byKind['business-service'].flatMap(({ data }) =>
		(data.impactTolerances ?? []).filter(({ metric }) => metric === first.metric).map(limitText),
	);
	const made = choice(limitText(first), others);
	const name = titleOf(context, service);
	return (
		made && {
			...made,
			id: `tolerance-${splitRef(service).id}`,
			words:
				first.metric === 'duration'
					? `For how long may “${name}” be disrupted at most (its impact tolerance)?`
					: `What is the impact tolerance of “${name}” in ${first.metric}?`,
			because: [
				[refLink(context, service), ` may be disrupted for at most: ${toleranceWords(entity.data.impactTolerances)}.`],
			],
			proof: { text: `Impact tolerances of ${name}`, href: `${hrefOf(context, service) ?? '/services/'}#tolerances` },
		}
	);
}
