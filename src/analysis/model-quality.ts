import type { Span } from '#diagnostics/diagnostic.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Kind, Model, Ref } from '#model/model.ts';
import type { Architecture } from './architecture.ts';
import { byNumber, type DataGap, dataGaps, type FieldPlaces } from './data-gaps.ts';
import type { DecisionLinks } from './decision-links.ts';
import { type FieldRule, neededFields } from './needed-fields.ts';
import { neededFieldsOfCalls } from './needed-fields-of-calls.ts';
import { neededFieldsOfRecovery } from './needed-fields-of-recovery.ts';
import type { NeededProbabilities } from './needed-probabilities.ts';
import { policiesOf } from './policies.ts';
import { daysBetween } from './quantities.ts';
import { referencesOf } from './references.ts';
import { compareText } from './state.ts';
import { analysisTitle } from './titles.ts';

/** One field that an analysis needs: how many of the places that should declare it do. */
export interface FieldCompleteness {
	/** As authored: `dependencies[].criticality`, `deployment.<environment>.replicas`. */
	readonly field: string;
	readonly kind: Kind;
	readonly declared: number;
	readonly total: number;
}

export interface AnalysisCompleteness {
	/** `A1`. */
	readonly analysis: string;
	readonly title: string;
	readonly fields: readonly FieldCompleteness[];
	/** Declared over total of all fields, 0 to 1; undefined when nothing is asked for. */
	readonly share: number | undefined;
}

export interface MeasuredValue {
	readonly ref: Ref;
	readonly field: string;
	readonly source: string | undefined;
	readonly asOf: string | undefined;
	/** Whole days between `asOf` of the value and of the model; undefined when the value has no date. */
	readonly ageInDays: number | undefined;
	/** Older than the workspace's policy allows. */
	readonly stale: boolean;
	readonly span: Span;
}

/** A23. A vector, never one grade. */
export interface ModelQuality {
	readonly completeness: readonly AnalysisCompleteness[];
	readonly gaps: readonly DataGap[];
	/** Gaps of one entity, for its page. */
	gapsOf(ref: Ref): readonly DataGap[];
	/** Components that no flow uses, no component depends on and no failure domain or store names. */
	readonly orphans: readonly Ref[];
	/** Decisions that neither name anything in the model nor are named by it. */
	readonly unreferencedDecisions: readonly Ref[];
	/** Values with a source or a date, oldest first, undated ones last. */
	readonly measured: readonly MeasuredValue[];
}

/** A23: how much of what the analyses need is declared, what is missing and where, and how old what was measured is. */
export function modelQuality(
	{ model, decisions }: Architecture,
	links: DecisionLinks,
	probabilities: readonly NeededProbabilities[],
): ModelQuality {
	const placesOf = (rule: FieldRule): FieldPlaces => ({ ...rule, places: rule.places(model) });
	const fields: readonly FieldPlaces[] = [
		...neededFields.map(placesOf),
		...probabilities,
		...[...neededFieldsOfCalls, ...neededFieldsOfRecovery].map(placesOf),
	];
	const gaps = dataGaps(fields, probabilities);
	const byRef = new Map<Ref, DataGap[]>();
	for (const gap of gaps) {
		addTo(byRef, gap.ref, gap);
	}
	return {
		completeness: completenessOf(fields),
		gaps,
		gapsOf: (ref) => byRef.get(ref) ?? [],
		orphans: orphansOf(model),
		unreferencedDecisions: decisions
			.filter((decision) => links.subjectsOf(decision.ref).length === 0 && decision.waives.length === 0)
			.map((decision) => decision.ref),
		measured: measuredValues(model),
	};
}

function completenessOf(fields: readonly FieldPlaces[]): AnalysisCompleteness[] {
	const analyses = [...new Set(fields.flatMap((field) => field.analyses))].sort(byNumber);
	return analyses.map((analysis) => {
		const mine = fields
			.filter((field) => field.analyses.includes(analysis))
			.map(({ field, kind, places }) => ({
				field,
				kind,
				declared: places.filter((place) => place.declared).length,
				total: places.length,
			}));
		const total = mine.reduce((sum, field) => sum + field.total, 0);
		const declared = mine.reduce((sum, field) => sum + field.declared, 0);
		return {
			analysis,
			title: analysisTitle(analysis),
			fields: mine,
			share: total === 0 ? undefined : declared / total,
		};
	});
}

/** Links that make a component a part of the architecture; a system or a decision naming it does not. */
const usingKinds = ['component:', 'flow:', 'business-service:', 'failure-domain:'];

function orphansOf(model: Model): Ref[] {
	const used = new Set<Ref>();
	for (const dependency of model.dependencies) {
		if (dependency.from !== dependency.to) used.add(dependency.to);
	}
	for (const steps of Object.values(model.steps)) for (const step of steps) used.add(step.from).add(step.to);
	const references = referencesOf(model);
	const named = (ref: Ref): boolean =>
		references.into(ref).some((link) => link.from !== ref && usingKinds.some((kind) => link.from.startsWith(kind)));
	return model.byKind.component.map(({ ref }) => ref).filter((ref) => !used.has(ref) && !named(ref));
}

function measuredValues(model: Model): MeasuredValue[] {
	const staleAfter = policiesOf(model).staleAfter;
	const found: MeasuredValue[] = [];
	for (const entity of Object.values(model.entities)) {
		for (const { field, quantity } of quantitiesIn(entity)) {
			const asOf = typeof quantity['asOf'] === 'string' ? quantity['asOf'] : undefined;
			const ageInDays = daysBetween(asOf, model.asOf);
			found.push({
				ref: entity.ref,
				field,
				source: typeof quantity['source'] === 'string' ? quantity['source'] : undefined,
				asOf,
				ageInDays,
				stale: ageInDays !== undefined && ageInDays > staleAfter,
				span: entity.span,
			});
		}
	}
	return found.sort(
		(a, b) => (b.ageInDays ?? -1) - (a.ageInDays ?? -1) || compareText(a.ref, b.ref) || compareText(a.field, b.field),
	);
}

interface FoundQuantity {
	readonly field: string;
	readonly quantity: Readonly<Record<string, unknown>>;
}

/** Every `{ value, source, asOf, evidence }` in an entity, with its place as a dotted path. */
function quantitiesIn(entity: Entity): readonly FoundQuantity[] {
	const found: FoundQuantity[] = [];
	const walk = (value: unknown, path: string): void => {
		if (typeof value !== 'object' || value === null) return;
		if (Array.isArray(value)) {
			for (const [index, part] of value.entries()) walk(part, `${path}[${index}]`);
			return;
		}
		const record = value as Readonly<Record<string, unknown>>;
		if ('value' in record && ('source' in record || 'asOf' in record)) found.push({ field: path, quantity: record });
		for (const [key, part] of Object.entries(record)) {
			if (!key.startsWith('x-')) walk(part, path === '' ? key : `${path}.${key}`);
		}
	};
	walk(entity.data, '');
	return found;
}
