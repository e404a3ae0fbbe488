import type { Then } from '#analysis/what-if.ts';
import type { Ref } from '#model/model.ts';
import type { Guidance, GuidedFailover, GuidedRunbook, GuidedTeam } from './guidance.ts';

/** What to do in a situation: procedures that are for what failed, then for what suffers, and whom to call. */
export interface Actions {
	/** For what failed, the most specific first. */
	readonly runbooks: readonly ChosenRunbook[];
	/** For components that are DOWN because of it: they may need care of their own. */
	readonly further: readonly ChosenRunbook[];
	readonly failovers: readonly (Omit<GuidedFailover, 'runbook'> & { readonly runbook?: GuidedRunbook | undefined })[];
	readonly teams: readonly { readonly team: GuidedTeam; readonly for: readonly Ref[] }[];
}

export interface ChosenRunbook extends GuidedRunbook {
	/** What it is for here. */
	readonly for: readonly Ref[];
	/** What it needs and does not have in this situation: then it cannot be followed as written. */
	readonly lacks: readonly Ref[];
}

/** The part of an answer that actions follow from; every list of {@link Then} counts, whatever its kind. */
export interface Situated {
	readonly failed: readonly Ref[];
	/** Failure domains that are lost because one above them is. */
	readonly within: readonly Ref[];
	/** Components that lost some of their copies, whether or not the rest is enough. */
	readonly reduced: readonly Ref[];
	readonly affected: readonly Pick<Then, 'ref' | 'state' | 'certainty' | 'lost'>[];
}

const mostRunbooks = 8;

/** Pure; the same in the browser and on the terminal. */
export function actionsFor(guidance: Guidance, { failed, within, reduced, affected }: Situated): Actions {
	const down = new Set(affected.filter(({ state }) => state === 'down').map(({ ref }) => ref));
	const gone = new Set<Ref>([...failed, ...within, ...down]);
	const roots = new Set<Ref>([...failed.map(componentOf), ...within]);
	for (const { ref, lost } of affected) if (lost !== undefined) roots.add(ref);
	const chosen = guidance.runbooks.map((runbook): ChosenRunbook => {
		const direct = runbook.serves.filter((ref) => roots.has(ref));
		const suffering = runbook.serves.filter((ref) => ref.startsWith('component:') && down.has(ref));
		return {
			...runbook,
			for: direct.length > 0 ? direct : suffering,
			lacks: runbook.needs.filter((ref) => gone.has(ref)),
		};
	});
	const isDirect = (runbook: ChosenRunbook): boolean => runbook.for.some((ref) => roots.has(ref));
	return {
		runbooks: chosen.filter(isDirect).sort(mostSpecificFirst(failed)).slice(0, mostRunbooks),
		further: chosen
			.filter((runbook) => runbook.for.length > 0 && !isDirect(runbook))
			.sort(mostSpecificFirst(failed))
			.slice(0, mostRunbooks),
		failovers: guidance.failovers
			.filter(({ component }) => roots.has(component) || reduced.includes(component))
			.map(({ runbook, ...failover }) => ({
				...failover,
				how: failed.includes(failover.component.replace('component', 'failover')) ? 'does not work' : failover.how,
				runbook: runbook === undefined ? undefined : guidance.runbooks[runbook],
			})),
		teams: teamsFor(guidance, [...roots, ...affected.map(({ ref }) => ref)]),
	};
}

/** What can be followed, names the failed thing itself and little else is most likely what to follow. */
function mostSpecificFirst(failed: readonly Ref[]): (a: ChosenRunbook, b: ChosenRunbook) => number {
	const names = (runbook: ChosenRunbook): number => (runbook.for.some((ref) => failed.includes(ref)) ? 0 : 1);
	const unusable = ({ lacks }: ChosenRunbook): number => (lacks.length > 0 ? 1 : 0);
	return (a, b) =>
		unusable(a) - unusable(b) || names(a) - names(b) || a.serves.length - b.serves.length || (a.ref < b.ref ? -1 : 1);
}

/** The teams of what failed first, then of what suffers. */
function teamsFor(guidance: Guidance, refs: readonly Ref[]): Actions['teams'] {
	const teams = new Map<number, Set<Ref>>();
	for (const ref of refs) {
		const team = Object.hasOwn(guidance.owners, ref) ? guidance.owners[ref] : undefined;
		if (team !== undefined) teams.set(team, (teams.get(team) ?? new Set()).add(ref));
	}
	return [...teams].map(([team, own]) => ({ team: guidance.teams[team]!, for: [...own] }));
}

/** The component of a copy, a common cause or a failover; any other ref as it is. */
function componentOf(ref: Ref): Ref {
	const part = /^(?:instance|common-cause|failover):([^/]+)/.exec(ref);
	return part === null ? ref : `component:${part[1]}`;
}
