import { referencesOf } from '#analysis/references.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { basisOf } from '../links.ts';
import { plainMarkdown } from '../prose.ts';
import type { RegisterSource } from './register-source.ts';
import type { RegisterTable } from './register-tables.ts';

/**
 * What there is, as registers of an auditor: services with their tolerances, components, dependencies, third parties, trials and
 * obligations. As written: a cell is empty where nothing is declared.
 */
export function inventoryTables({ architecture: { model } }: RegisterSource): readonly RegisterTable[] {
	return [
		services(model),
		tolerances(model),
		components(model),
		dependencies(model),
		thirdParties(model),
		trials(model),
		obligations(model),
	];
}

type Cell = string | number | boolean | undefined;

const table = (
	id: string,
	title: string,
	columns: readonly string[],
	rows: readonly (readonly Cell[])[],
): RegisterTable => ({
	id,
	title,
	columns,
	rows: rows.map((row) => row.map((cell) => String(cell ?? ''))),
});

const listed = (values: readonly string[] | undefined): string => (values ?? []).join('; ');
const plain = (text: string | undefined): string | undefined => (text === undefined ? undefined : plainMarkdown(text));
const owner = (model: Model, ref: Ref): Ref | undefined => referencesOf(model).target(ref, 'owner');

const services = (model: Model): RegisterTable =>
	table(
		'business-services',
		'Important business services',
		[
			'service',
			'name',
			'owner',
			'tier',
			'why it is important',
			'critical function',
			'legal entities',
			'external users',
			'flows',
			'people',
			'processes',
			'facilities',
			'information',
			'third parties',
			'substitutes',
			'reviewed',
			'written in',
		],
		model.byKind['business-service'].map((one) => {
			const { data } = one;
			return [
				one.ref,
				one.name,
				owner(model, one.ref),
				data.tier,
				data.importanceRationale,
				data.criticalFunctionId,
				listed(data.legalEntities),
				listed(data.externalUsers),
				listed(referencesOf(model).targets(one.ref, 'flows')),
				listed(data.people),
				listed(data.processes),
				listed(data.facilities),
				listed(data.information),
				listed(referencesOf(model).targets(one.ref, 'thirdParties')),
				listed(data.substitutes),
				data.reviewed,
				basisOf(one.span),
			];
		}),
	);

const tolerances = (model: Model): RegisterTable =>
	table(
		'impact-tolerances',
		'Impact tolerances',
		['service', 'measure', 'limit', 'unit', 'why', 'set by', 'regulator', 'reviewed'],
		model.byKind['business-service'].flatMap(({ ref, data }) =>
			(data.impactTolerances ?? []).map((one) => [
				ref,
				one.metric,
				one.limit,
				one.unit,
				one.rationale,
				one.setBy,
				one.regulator,
				one.reviewed,
			]),
		),
	);

const components = (model: Model): RegisterTable =>
	table(
		'components',
		'Components',
		[
			'component',
			'name',
			'type',
			'owner',
			'system',
			'tier',
			'lifecycle',
			'technology',
			'data classes',
			'third party',
			'copies',
			'copies needed',
			'why so many',
			'failure domains',
			'decisions',
			'description',
			'written in',
		],
		model.byKind.component.map((one) => {
			const { data } = one;
			const deployment = model.deployments[one.ref];
			const isDeclared = deployment?.declared === true;
			const domains = [...new Set((deployment?.replicas ?? []).flatMap((replica) => replica.domains))];
			return [
				one.ref,
				one.name,
				data.type,
				owner(model, one.ref),
				referencesOf(model).target(one.ref, 'system'),
				data.tier,
				data.lifecycle,
				listed(data.tech?.map(({ product, version }) => [product, version].filter(Boolean).join(' '))),
				listed(data.dataClasses),
				referencesOf(model).target(one.ref, 'thirdParty'),
				isDeclared ? deployment.replicas.length : undefined,
				isDeclared ? deployment.require : undefined,
				isDeclared ? deployment.requireBasis : undefined,
				listed(domains),
				listed(data.adrs),
				plain(data.description),
				basisOf(one.span),
			];
		}),
	);

const dependencies = (model: Model): RegisterTable =>
	table(
		'dependencies',
		'Dependencies',
		['from', 'to', 'interface', 'criticality', 'phase', 'asynchronous', 'redundant group', 'description', 'written in'],
		model.dependencies.map((one) => [
			one.from,
			one.to,
			one.interface,
			one.criticality,
			one.phase,
			one.async === undefined ? 'no' : 'yes',
			one.group && `${one.group.id}: ${one.group.require} needed`,
			one.data.description,
			basisOf(one.span),
		]),
	);

const thirdParties = (model: Model): RegisterTable =>
	table(
		'third-parties',
		'Third parties',
		[
			'third party',
			'name',
			'legal entity',
			'owner',
			'service',
			'substitutability',
			'contract',
			'exit plan',
			'critical functions',
			'last assessed',
			'written in',
		],
		model.byKind['third-party'].map((one) => {
			const { data } = one;
			return [
				one.ref,
				one.name,
				data.legalEntity,
				owner(model, one.ref),
				data.service,
				data.substitutability,
				data.contractRef,
				data.exitPlan,
				listed(data.criticalFunctions),
				data.lastAssessed,
				basisOf(one.span),
			];
		}),
	);

const trials = (model: Model): RegisterTable =>
	table(
		'trials',
		'Scenarios tested and experiments run',
		['what', 'name', 'kind', 'date', 'result', 'observed or learnt'],
		[
			...model.byKind.scenario.flatMap((one) =>
				(one.data.tests ?? []).map((test): readonly Cell[] => [
					one.ref,
					one.name,
					'scenario',
					test.date,
					test.withinTolerance === true
						? 'within tolerance'
						: test.withinTolerance === false
							? 'beyond tolerance'
							: test.withinTolerance,
					[test.observed, listed(test.lessons)].filter(Boolean).join('; '),
				]),
			),
			...model.byKind['chaos-experiment'].flatMap((one) =>
				(one.data.runs ?? []).map((run): readonly Cell[] => [
					one.ref,
					one.name,
					'experiment',
					run.date,
					run.result,
					run.notes,
				]),
			),
			...model.byKind.runbook.flatMap((one) =>
				(one.data.exercises ?? []).map((exercise): readonly Cell[] => [
					one.ref,
					one.name,
					'runbook',
					exercise.date,
					exercise.result,
					exercise.notes,
				]),
			),
		],
	);

const obligations = (model: Model): RegisterTable =>
	table(
		'obligations',
		'Obligations',
		['obligation', 'name', 'source', 'clause', 'text', 'jurisdiction', 'controls', 'applies to', 'written in'],
		model.byKind.obligation.map((one: Entity<'obligation'>) => [
			one.ref,
			one.name,
			one.data.source,
			one.data.clause,
			one.data.text,
			one.data.jurisdiction,
			listed(referencesOf(model).targets(one.ref, 'controls')),
			listed(referencesOf(model).targets(one.ref, 'appliesTo')),
			basisOf(one.span),
		]),
	);
