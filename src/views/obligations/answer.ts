import {
	daysBetween,
	latestDay,
	latestDayUntil,
	milliseconds,
	shownDuration,
	toldDuration,
} from '#analysis/quantities.ts';
import { referencesOf } from '#analysis/references.ts';
import type { Finding } from '#checks/finding.ts';
import { checks } from '#checks/index.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Kind, Ref } from '#model/model.ts';
import type { ObligationPackQuestion as Question } from '#model/types.generated.ts';
import { componentOf } from '../model-index.ts';
import type { RegisterSource } from '../registers/register-source.ts';
import { createComputedFacts, type Verdict } from './computed-facts.ts';
import { kindWords } from './kind-words.ts';
import { valuesAt } from './values-at.ts';

/** What the model says to one question of a clause: of how many it was asked, and of how many it holds. */
export interface Answer {
	readonly question: Question;
	/** Those that were asked. Without any there is no data. */
	readonly asked: readonly Ref[];
	readonly holds: readonly Ref[];
	/** A finding speaks against it, and a decision accepts that until a day. */
	readonly accepted: readonly Because[];
	readonly fails: readonly Because[];
	/** What is declared does not suffice to say. */
	readonly unknown: readonly Because[];
	/** How it was answered, in a sentence. */
	readonly basis: string;
}

/** One thing of which something does not hold, or nobody can say, and why. */
export interface Because {
	readonly ref: Ref;
	readonly why: string;
}

/** Answers questions of packs over one model; what several questions need is made once. */
export function createAnswers({ architecture, facts, findings }: RegisterSource): (question: Question) => Answer {
	const { model } = architecture;
	const references = referencesOf(model);
	const found = new Set(findings.map(({ id }) => id));
	const computed = createComputedFacts(architecture, facts, (id) => found.has(id));
	const findingsOf = findingsByCheck(findings);
	const known = new Set(checks.map(({ id }) => id));

	const verdictsOn = (entity: Entity, question: Question): readonly Verdict[] => [
		...(question.has === undefined ? [] : [declares(entity, question, model.asOf)]),
		...(question.namedBy === undefined ? [] : [namedBy(entity.ref, question.namedBy)]),
		...(question.findings ?? []).map((rule) => noFinding(entity.ref, rule)),
		...(question.compute === undefined ? [] : [computed(question.compute, entity.ref, milliseconds(question.limit))]),
	];
	const namedBy = (ref: Ref, kind: Kind): Verdict =>
		references.into(ref).some(({ from }) => from.startsWith(`${kind}:`))
			? { kind: 'holds' }
			: { kind: 'fails', why: `no ${kindWords(kind)} names it` };
	const noFinding = (ref: Ref, rule: string): Verdict => {
		if (!known.has(rule)) return { kind: 'unknown', why: `there is no check \`${rule}\`` };
		const own = findingsOf(rule, ref);
		const against = own.find(({ counts, certainty }) => counts && certainty === 'certain');
		if (against !== undefined) return { kind: 'fails', why: against.message };
		const doubt = own.find(({ counts }) => counts);
		if (doubt !== undefined) return { kind: 'unknown', why: doubt.message };
		const waived = own[0]?.waiver;
		return waived === undefined
			? { kind: 'holds' }
			: { kind: 'accepted', why: `${own[0]!.message}; ${waived.label} accepts it until ${waived.until}` };
	};

	return (question) => {
		const entities = (model.byKind[question.every] as readonly Entity[]).filter((entity) => isAsked(entity, question));
		const judged = entities.map((entity) => ({ ref: entity.ref, verdict: worst(verdictsOn(entity, question)) }));
		const of = (kind: 'accepted' | 'fails' | 'unknown'): readonly Because[] =>
			judged.flatMap(({ ref, verdict }) => (verdict.kind === kind ? [{ ref, why: verdict.why }] : []));
		return {
			question,
			asked: judged.map(({ ref }) => ref),
			holds: judged.filter(({ verdict }) => verdict.kind === 'holds').map(({ ref }) => ref),
			accepted: of('accepted'),
			fails: of('fails'),
			unknown: of('unknown'),
			basis: basisOf(question),
		};
	};
}

const gravity: { readonly [kind in Verdict['kind']]: number } = { fails: 3, unknown: 2, accepted: 1, holds: 0 };

/** Of several things that are asked of one entity, the gravest answer; the first of equals. */
const worst = (verdicts: readonly Verdict[]): Verdict =>
	verdicts.reduce<Verdict>((one, other) => (gravity[other.kind] > gravity[one.kind] ? other : one), { kind: 'holds' });

function isAsked({ data }: Entity, { where = {} }: Question): boolean {
	return Object.entries(where).every(([path, values]) =>
		valuesAt(data, path).some((value) => (values as readonly unknown[]).includes(value)),
	);
}

/** Whether an entity declares every field, each item of a list its own, and a late enough day where one is asked for. */
function declares({ data }: Entity, { has = [], within }: Question, asOf: string): Verdict {
	const found = has.map((path) => ({ path, values: valuesAt(data, path) }));
	const missing = found.filter(({ values }) => values.length === 0 || values.some((value) => !isDeclared(value)));
	if (missing.length > 0)
		return { kind: 'fails', why: `not declared: ${missing.map(({ path }) => `\`${path}\``).join(', ')}` };
	const limit = milliseconds(within);
	if (limit === undefined) return { kind: 'holds' };
	const days = found.flatMap(({ values }) =>
		values.filter((value): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)),
	);
	const day = latestDayUntil(asOf, days);
	const age = daysBetween(day, asOf);
	if (day === undefined && days.length > 0)
		return { kind: 'fails', why: `${latestDay(days)} is yet to come, and no day before it is declared` };
	if (day === undefined || age === undefined) return { kind: 'unknown', why: 'no day is declared' };
	return age * 86_400_000 <= limit ? { kind: 'holds' } : { kind: 'fails', why: `last on ${day}, ${age} days ago` };
}

/** `unknown` is a word for not knowing; an empty list says that nothing is there. */
const isDeclared = (value: unknown): boolean =>
	value !== undefined &&
	value !== null &&
	value !== '' &&
	value !== 'unknown' &&
	!(Array.isArray(value) && value.length === 0);

/** Findings of a check about a thing, or that endanger it. */
function findingsByCheck(findings: readonly Finding[]): (rule: string, ref: Ref) => readonly Finding[] {
	const byRule = new Map<string, Map<Ref, Finding[]>>();
	return (rule, ref) => {
		const known = byRule.get(rule);
		if (known !== undefined) return known.get(ref) ?? [];
		const byRef = new Map<Ref, Finding[]>();
		for (const finding of findings)
			if (finding.rule === rule)
				for (const about of new Set([finding.subject, componentOf(finding.subject), ...finding.targets]))
					addTo(byRef, about, finding);
		byRule.set(rule, byRef);
		return byRef.get(ref) ?? [];
	};
}

/** How a question is answered, from its parts: what is asked of whom, and what counts. */
export function basisOf({
	every,
	where = {},
	has = [],
	within,
	namedBy,
	findings = [],
	compute,
	limit,
}: Question): string {
	const only = Object.entries(where).map(([path, values]) => `\`${path}\` is ${values.join(' or ')}`);
	const limitMs = milliseconds(within);
	const parts = [
		...(has.length === 0 ? [] : [`declares ${has.map((path) => `\`${path}\``).join(', ')}`]),
		...(limitMs === undefined
			? []
			: [
					`its latest day is at most ${limitMs % 86_400_000 === 0 ? `${limitMs / 86_400_000} days` : shownDuration(limitMs)} ago`,
				]),
		...(namedBy === undefined ? [] : [`a ${kindWords(namedBy)} names it`]),
		...findings.map((rule) => `the check \`${rule}\` says nothing`),
		...(compute === undefined
			? []
			: [computedWords[compute] + (limit === undefined ? '' : ` within ${toldDuration(limit)}`)]),
	];
	return `Each ${kindWords(every)}${only.length === 0 ? '' : ` where ${only.join(' and ')}`}: ${parts.join('; ')}`;
}

const computedWords: { readonly [fact in NonNullable<Question['compute']>]: string } = {
	traced: 'its flows have steps, and every component in them has an owner and says where it runs',
	'back-in-time': 'recovery of each disruption that stops it (A8) ends',
	'recovery-known': 'recovery of each disruption that stops it (A8) can be worked out',
	'data-loss-known': 'its recovery point in each disruption (A9) can be worked out',
	tried: 'an experiment about it counts (A20)',
	supported: 'each of its versions is in the snapshot of support dates and not over (A21)',
	'usable-runbooks': 'in no disruption looked at does it need what is lost (A18)',
	'survives-single-failures': 'no event in the scope of its policy takes it down alone for certain (A1)',
	'scenario-held': 'its newest test says that tolerances held',
	'needs-decided': 'an accepted decision covers it where one should (A19)',
	'in-time': 'its day is not past, or nothing that it is to end is found any more',
};
