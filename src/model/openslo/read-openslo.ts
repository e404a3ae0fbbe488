import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { createSource } from '#diagnostics/source.ts';
import type { File } from '../authored.ts';
import type { Path } from '../model.ts';
import { parseAsGoDoes } from '../parse.ts';
import { type Places, placesIn } from '../places.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import { type Fields, fieldsOf, textOf } from '../unknown-fields.ts';
import type { WrittenObjective } from './objective.ts';
import { timeWindowOf } from './time-window.ts';

/** A document of OpenSLO, and where it stands. */
interface Found {
	readonly kind: string;
	readonly name: string;
	readonly metadata: Fields;
	readonly spec: Fields;
	readonly isAlpha: boolean;
	readonly places: Places;
	readonly path: Path;
}

/** The objectives of some files, and what is wrong with the rest. */
export interface ReadObjectives {
	readonly objectives: readonly WrittenObjective[];
	readonly diagnostics: readonly Diagnostic[];
}

const kinds = ['DataSource', 'SLO', 'SLI', 'AlertPolicy', 'AlertCondition', 'AlertNotificationTarget', 'Service'];

/**
 * Reads objectives as OpenSLO has them (specification, `openslo/v1`, and `openslo/v1alpha` before it). Indicators, policies and
 * conditions may stand in other files. Never throws; one bad document hides nothing of the others.
 */
export function readOpenSlo(files: readonly File[]): ReadObjectives {
	const diagnostics: Diagnostic[] = [];
	const found: Found[] = [];
	for (const { path, text } of files) {
		const source = createSource(path, text.startsWith('\uFEFF') ? text.slice(1) : text);
		const file = parseAsGoDoes(source);
		diagnostics.push(...file.diagnostics);
		for (const document of file.documents) {
			if (document.broken || document.value === null) continue;
			const places = placesIn(file.table, source, document.root);
			const list = Array.isArray(document.value) ? document.value : undefined;
			const all = list === undefined ? [[document.value, []] as const] : list.map((one, at) => [one, [at]] as const);
			for (const [value, at] of all) {
				const one = documentOf(value, places, at, diagnostics);
				if (one !== undefined) found.push(one);
			}
		}
	}
	const byName = new Map(found.map((one) => [`${one.kind} ${one.name}`, one]));
	const objectives = found
		.filter(({ kind }) => kind === 'SLO')
		.flatMap((one) => objectivesOf(one, byName, diagnostics));
	return { objectives, diagnostics };
}

function documentOf(value: unknown, places: Places, path: Path, diagnostics: Diagnostic[]): Found | undefined {
	const { apiVersion, kind, metadata, spec } = fieldsOf(value);
	if (typeof apiVersion !== 'string' || !/^openslo\/v1(?:alpha)?$/.test(apiVersion)) {
		diagnostics.push({
			code: 'openslo-unknown',
			severity: 'warning',
			message:
				typeof apiVersion === 'string' && apiVersion.startsWith('openslo')
					? `${quoted(apiVersion)} is a version of OpenSLO that is not read`
					: 'this is no document of OpenSLO',
			span: places.spanOf([...path, 'apiVersion']),
			expected: '`apiVersion: openslo/v1`',
			hint: 'name only such files under `objectives` in `lintel.yaml`',
		});
		return undefined;
	}
	const report = (message: string, at: Path, hint: string): undefined =>
		void diagnostics.push(refused(message, places, [...path, ...at], hint));
	if (typeof kind !== 'string' || !kinds.includes(kind))
		return report(`${quoted(kind)} is no kind of OpenSLO`, ['kind'], `kinds: ${kinds.join(', ')}`);
	const { name } = fieldsOf(metadata);
	if (typeof name !== 'string' || !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) {
		const hint = 'write `metadata.name` with at most 63 lower-case letters, digits and hyphens';
		return report(`a document of kind ${quoted(kind)} has no name that OpenSLO takes`, ['metadata'], hint);
	}
	if (jsonType(spec) !== 'object') return report(`${quoted(name)} has no \`spec\``, ['kind'], 'add `spec`');
	const isAlpha = apiVersion.endsWith('alpha');
	return { kind, name, metadata: fieldsOf(metadata), spec: spec as Fields, isAlpha, places, path };
}

function objectivesOf(
	one: Found,
	byName: ReadonlyMap<string, Found>,
	diagnostics: Diagnostic[],
): readonly WrittenObjective[] {
	const { name, spec, metadata, places, path } = one;
	const at = (...more: Path): Path => [...path, 'spec', ...more];
	const report = (message: string, within: Path, hint: string): void =>
		void diagnostics.push(refused(message, places, within, hint));
	const objectives = Array.isArray(spec['objectives']) ? spec['objectives'] : [];
	if (objectives.length === 0)
		report(`${quoted(name)} has no objective`, at('objectives'), 'add `objectives` with a `target`');
	const { written, window, calendar, faults } = timeWindowOf(spec, one.isAlpha);
	for (const fault of faults)
		diagnostics.push(windowTold(`${quoted(name)}: ${fault}`, places, at(one.isAlpha ? 'timeWindows' : 'timeWindow')));
	const shared = indicatorOf(spec, byName);
	return objectives.flatMap((value: unknown, number): WrittenObjective[] => {
		const objective = fieldsOf(value);
		const target = targetOf(objective);
		if (target === undefined) {
			const hint = 'write `target` from 0 to below 1, or `targetPercent` from 0 to below 100';
			report(
				`objective ${number + 1} of ${quoted(name)} has no target that can be one`,
				at('objectives', number),
				hint,
			);
			return [];
		}
		const own = one.isAlpha ? { ratioMetric: objective['ratioMetrics'] } : indicatorOf(objective, byName);
		const several = objectives.length > 1;
		const label = textOf(objective['displayName']);
		const title = textOf(metadata['displayName']) ?? name;
		return [
			{
				id: several ? `${name.slice(0, 58)}-${number + 1}` : name,
				title: several ? `${title}: ${label ?? `objective ${number + 1}`}` : title,
				description: textOf(spec['description']),
				service: textOf(spec['service']),
				target,
				window,
				writtenWindow: written,
				calendar,
				...measured(own ?? shared, objective),
				burns: burnsOf(spec['alertPolicies'], byName),
				span: places.spanOf([...path, 'metadata', 'name']),
			},
		];
	});
}

/** In percent; a share is taken times 100 without the noise of binary fractions. */
function targetOf({ target, targetPercent }: Fields): number | undefined {
	if (typeof targetPercent === 'number') return targetPercent >= 0 && targetPercent < 100 ? targetPercent : undefined;
	if (typeof target !== 'number' || !(target >= 0 && target < 1)) return undefined;
	return Number((target * 100).toPrecision(12));
}

/** The indicator that stands here, or the one that is named. */
function indicatorOf({ indicator, indicatorRef }: Fields, byName: ReadonlyMap<string, Found>): Fields | undefined {
	if (jsonType(indicator) === 'object') return fieldsOf((indicator as Fields)['spec']);
	return typeof indicatorRef === 'string' ? byName.get(`SLI ${indicatorRef}`)?.spec : undefined;
}

/** Good and total as queries; bad events are what is left of all (specification, "Ratio Metric": (total - bad) / total). */
function measured(
	indicator: Fields | undefined,
	{ op, value }: Fields,
): Pick<WrittenObjective, 'good' | 'total' | 'measure'> {
	const nothing = { good: undefined, total: undefined, measure: undefined };
	if (indicator === undefined) return nothing;
	const ratio = fieldsOf(indicator['ratioMetric']);
	const [good, bad, total, raw] = ['good', 'bad', 'total', 'raw'].map((field) => queryOf(ratio[field]));
	if (total !== undefined && good !== undefined) return { ...nothing, good, total };
	if (total !== undefined && bad !== undefined) return { ...nothing, good: `(${total}) - (${bad})`, total };
	if (raw !== undefined)
		return { ...nothing, measure: `the share that ${raw} gives (${textOf(ratio['rawType']) ?? 'success'})` };
	const threshold = queryOf(indicator['thresholdMetric']);
	if (threshold === undefined) return nothing;
	const limit = textOf(op) === undefined ? '' : ` ${String(op)} ${String(value)}`;
	return { ...nothing, measure: `${threshold}${limit}` };
}

/** The query of a metric: `metricSource.spec.query` (or `promql`, `expr`), and `query` in the older version. */
function queryOf(metric: unknown): string | undefined {
	const fields = fieldsOf(metric);
	const spec = fieldsOf(fieldsOf(fields['metricSource'])['spec']);
	return [spec['query'], spec['promql'], spec['expr'], fields['query']].map(textOf).find((one) => one !== undefined);
}

/** Burn rates that alert, of policies and conditions that stand here or are named. */
function burnsOf(policies: unknown, byName: ReadonlyMap<string, Found>): WrittenObjective['burns'] {
	const specOf = (value: unknown, ref: string, kind: string): Fields => {
		const { [ref]: named, spec } = fieldsOf(value);
		const name = typeof value === 'string' ? value : named;
		return typeof name === 'string' ? (byName.get(`${kind} ${name}`)?.spec ?? {}) : fieldsOf(spec);
	};
	const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
	return listed(policies)
		.flatMap((policy) => listed(specOf(policy, 'alertPolicyRef', 'AlertPolicy')['conditions']))
		.flatMap((value) => {
			const { condition, severity } = specOf(value, 'conditionRef', 'AlertCondition');
			const { kind, threshold, lookbackWindow } = fieldsOf(condition);
			if (kind !== 'burnrate' || typeof threshold !== 'number' || threshold < 0) return [];
			if (typeof lookbackWindow !== 'string' || !/^[1-9]\d{0,8}[mhd]$/.test(lookbackWindow)) return [];
			const known = severity === 'page' || severity === 'ticket' ? severity : undefined;
			return [{ burnRate: threshold, window: lookbackWindow, severity: known } as const];
		});
}

const windowTold = (message: string, places: Places, path: Path): Diagnostic => ({
	code: 'openslo-window',
	severity: 'warning',
	message,
	span: places.keySpanOf(path),
	expected: 'one `duration` with `isRolling: true`, or with a `calendar` of `startTime` and `timeZone`',
	hint: 'mend the time window',
});

const refused = (message: string, places: Places, path: Path, hint: string): Diagnostic => ({
	code: 'openslo-refused',
	severity: 'warning',
	message,
	span: places.has(path) && typeof path.at(-1) === 'string' ? places.keySpanOf(path) : places.spanOf(path),
	hint,
});
