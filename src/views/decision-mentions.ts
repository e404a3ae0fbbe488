import type { Decision } from '#decisions/decision.ts';
import { groupByEach } from '#graph/lists-by-key.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Entity, Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';
import { newestFirst } from './context.ts';

/** What names what in its text, by id, beyond what is declared: neither side has to list the other for a reader to find it. */

export interface Mentions {
	/** Entities that the text of a record names and that it is not declared to be about. */
	readonly inText: ReadonlyMap<string, readonly Ref[]>;
	/** Records whose text names an entity, newest first. */
	readonly byText: ReadonlyMap<Ref, readonly Decision[]>;
	/** Entities whose own words name a record. */
	readonly ofDecision: ReadonlyMap<string, readonly Ref[]>;
}

/** `component:ledger`, or the bare id between backticks, as people write it in prose. */
const REFERENCE = /\b([a-z][a-z-]*:[a-z][a-z0-9-]*(?:\/[a-z0-9-]+)?)|`([a-z][a-z0-9-]{2,62})`/g;
/** `ADR-0012`, `decision:0012`, `decision:payments/0012`. */
const RECORD = /\b(?:ADR-\d{1,6}(?:\/\d{2,6})*|(?:adr|decision):[a-z0-9][a-z0-9/_-]*)/gi;
const LONGEST = 200_000;

/** The mentions of a site, found once. Linear in the length of all texts. */
export const mentionsIn = oncePer(find);

function find(context: ViewContext): Mentions {
	const { entities } = context.model;
	// An id that two kinds share says nothing by itself.
	const byId = groupByEach(Object.values(entities).filter(isTold), ({ id }) => [id]);
	const inText = new Map<string, readonly Ref[]>();
	for (const decision of context.decisions) {
		const declared = new Set(context.affectsOf.get(decision.ref) ?? []);
		const named = new Set<Ref>();
		for (const [, ref, id] of decision.source.slice(decision.body.offset, LONGEST).matchAll(REFERENCE)) {
			const alike = id === undefined ? undefined : byId.get(id);
			const found =
				ref !== undefined
					? entities[ref.split('/')[0]!.replace(/^interface:/, 'component:')]
					: alike?.length === 1
						? alike[0]
						: undefined;
			if (found !== undefined && isTold(found) && !declared.has(found.ref)) named.add(found.ref);
		}
		if (named.size > 0) inText.set(decision.ref, [...named].sort());
	}
	const byText = groupByEach(context.decisions, ({ ref }) => inText.get(ref) ?? []);
	const ofDecision = groupByEach(Object.values(entities).filter(isTold), (entity) => recordsNamed(context, entity));
	return {
		inText,
		byText: new Map([...byText].map(([ref, list]) => [ref, list.sort(newestFirst)])),
		ofDecision: new Map([...ofDecision].map(([ref, list]) => [ref, list.map((one) => one.ref)])),
	};
}

/** Views and snapshots are no part of the architecture; records come from their own files. */
const isTold = ({ kind }: Entity): boolean =>
	![
		'view',
		'end-of-life',
		'findings-record',
		'remediation',
		'obligation-pack',
		'decision',
		'environment',
		'term',
		'tour',
	].includes(kind);

/** `ADR-0012/0038` names two, of as many digits. */
function eachOf(name: string): readonly string[] {
	const [first = name, ...more] = /^ADR-/i.test(name) ? name.split('/') : [name];
	return [first, ...more.filter((digits) => digits.length === first.length - 4).map((digits) => `ADR-${digits}`)];
}

function recordsNamed(context: ViewContext, { ref, data, body }: Entity): readonly string[] {
	const text = `${JSON.stringify(data)} ${body?.text ?? ''}`.slice(0, LONGEST);
	const names = [...text.matchAll(RECORD)].flatMap(([name]) => eachOf(name));
	const found = names.flatMap((name) => {
		const key = name.replace(/^adr:/i, 'decision:');
		return context.decisionOf.get(key) ?? context.decisionOf.get(key.toLowerCase()) ?? [];
	});
	const about = new Set(context.decisionsNaming.get(ref) ?? []);
	return found.filter((one) => !about.has(one)).map((one) => one.ref);
}
