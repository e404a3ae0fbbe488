import type { Path } from '../model.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import type { Fields } from '../unknown-fields.ts';
import type { InhibitRule, InhibitSource, RouteMatcher } from './routing.ts';
import type { Report, RoutingForm, SpanOf } from './routing-tree.ts';

/** What reading inhibition rules needs to know: how the format writes conditions, and where they stand. */
export interface InhibitionReading {
	readonly form: Pick<RoutingForm, 'matchersOf'>;
	/** The fields of conditions for a side, by what a route calls them. */
	readonly fieldsOf: (side: 'source' | 'target') => Readonly<Record<string, string>>;
	/** Whether a rule may have several sources (`sources`, which newer Alertmanagers take). */
	readonly hasSources: boolean;
	readonly spanOf: SpanOf;
	readonly report: Report;
}

/** In an Alertmanager's own configuration: `source_matchers`, and the older `source_match` and `source_match_re`. */
export const nativeSides: InhibitionReading['fieldsOf'] = (side) => ({
	match: `${side}_match`,
	match_re: `${side}_match_re`,
	matchers: `${side}_matchers`,
});

/** In objects of the operator. */
export const operatorSides: InhibitionReading['fieldsOf'] = (side) => ({ matchers: `${side}Match` });

/** The inhibition rules of a configuration (Alertmanager documentation, "Inhibit rule"). Faults are reported. */
export function inhibitionsIn(value: unknown, at: Path, reading: InhibitionReading): readonly InhibitRule[] {
	if (value === undefined || value === null) return [];
	const last = String(at.at(-1));
	if (!Array.isArray(value)) {
		reading.report(`${quoted(last)} is not a list`, at, 'write a list of rules');
		return [];
	}
	return value.flatMap((one, index): readonly InhibitRule[] => {
		const path = [...at, index];
		if (jsonType(one) !== 'object') {
			reading.report('an inhibition is not a mapping', path, 'write conditions on `source` and `target`');
			return [];
		}
		const rule = one as Fields;
		const sources = sourcesOf(rule, path, reading);
		const target = sideOf(rule, 'target', path, reading);
		return sources === undefined || target === undefined ? [] : [{ sources, target, span: reading.spanOf(path) }];
	});
}

/** Fields that say of one source what `sources` says of several. */
const ofOneSource = ['source_match', 'source_match_re', 'source_matchers', 'equal'];

/** The one source of a rule, or those of `sources`: an alert is silenced while of each of them one fires. */
function sourcesOf(rule: Fields, path: Path, reading: InhibitionReading): readonly InhibitSource[] | undefined {
	const { report } = reading;
	const several = reading.hasSources ? rule['sources'] : undefined;
	if (several === undefined || several === null || (Array.isArray(several) && several.length === 0)) {
		const matchers = sideOf(rule, 'source', path, reading);
		const equal = equalLabels(rule['equal'], [...path, 'equal'], report);
		return matchers === undefined || equal === undefined ? undefined : [{ matchers, equal }];
	}
	const at = [...path, 'sources'];
	if (!Array.isArray(several)) return void report('`sources` is not a list', at, 'write a list, each with `matchers`');
	const both = ofOneSource.find((field) => rule[field] !== undefined);
	if (both !== undefined)
		return void report(
			`${quoted(both)} stands beside \`sources\``,
			[...path, both],
			'move it into one of the `sources`',
		);
	const read = several.map((one, index) => sourceOf(one, [...at, index], reading));
	const found = read.filter((one) => one !== undefined);
	return found.length < read.length ? undefined : found;
}

function sourceOf(value: unknown, path: Path, { form, report }: InhibitionReading): InhibitSource | undefined {
	if (jsonType(value) !== 'object')
		return void report('a source is not a mapping', path, 'write `matchers:` and `equal:`');
	const { matchers: written, equal: labels } = value as Fields;
	const matchers = form.matchersOf({ matchers: written }, path, report);
	const equal = equalLabels(labels, [...path, 'equal'], report);
	if (matchers === undefined || equal === undefined) return undefined;
	// Without a condition any alert would do, which Alertmanager takes for an oversight.
	if (matchers.length === 0) return void report('a source has no matchers', path, 'say which alerts it means');
	return { matchers, equal };
}

/** The conditions of a side, read as those of a route. */
function sideOf(
	rule: Fields,
	side: 'source' | 'target',
	path: Path,
	{ form, fieldsOf, report }: InhibitionReading,
): readonly RouteMatcher[] | undefined {
	const fields = fieldsOf(side);
	const asRoute = Object.fromEntries(Object.entries(fields).map(([name, own]) => [name, rule[own]]));
	const own = (text: string): string =>
		text.replace(/^`(\w+)`/, (all, name: string) => (fields[name] === undefined ? all : `\`${fields[name]}\``));
	return form.matchersOf(asRoute, path, (message, at, hint) => {
		const [field, ...rest] = at.slice(path.length);
		report(own(message), field === undefined ? path : [...path, fields[String(field)] ?? field, ...rest], hint);
	});
}

function equalLabels(value: unknown, path: Path, report: Report): readonly string[] | undefined {
	const written = value ?? [];
	if (!Array.isArray(written)) return void report('`equal` is not a list', path, 'write a list of labels');
	const strange = written.find((one) => typeof one !== 'string' || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(one));
	if (strange !== undefined)
		return void report(`${quoted(String(strange))} in \`equal\` is no label`, path, 'write names of labels');
	return [...new Set(written as readonly string[])];
}
