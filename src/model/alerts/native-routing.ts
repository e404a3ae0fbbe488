import type { Path } from '../model.ts';
import { quoted } from '../quoted.ts';
import { jsonType } from '../schema-lookup.ts';
import type { Fields } from '../unknown-fields.ts';
import { readMatchers } from './read-matcher.ts';
import type { RouteMatcher } from './routing.ts';
import type { Report, RoutingForm } from './routing-tree.ts';

/** How an Alertmanager's own configuration writes routes (its documentation, "Configuration"). */
export const nativeForm: RoutingForm = {
	muted: 'mute_time_intervals',
	active: 'active_time_intervals',
	means: /^([a-z0-9_]{1,40})_configs$/,
	nameOf: (name) => name,
	matchersOf,
	// Fields of later versions are theirs to judge.
	hasField: () => true,
	first: 'main',
};

function matchersOf(route: Fields, path: Path, report: Report): readonly RouteMatcher[] | undefined {
	const found: RouteMatcher[] = [];
	for (const [key, operator] of [
		['match', '='],
		['match_re', '=~'],
	] as const) {
		const written = route[key];
		if (written === undefined || written === null) continue;
		const entries = jsonType(written) === 'object' ? Object.entries(written as Fields) : undefined;
		if (entries === undefined || entries.some(([, one]) => typeof one === 'object'))
			return void report(`\`${key}\` is not a mapping of labels to values`, [...path, key], 'write `label: value`');
		found.push(...entries.map(([label, one]) => ({ label, operator, value: String(one) })));
	}
	const written = route['matchers'] ?? [];
	const texts = typeof written === 'string' ? [written] : written;
	if (!Array.isArray(texts))
		return void report('`matchers` is not a list', [...path, 'matchers'], 'write a list of texts');
	for (const text of texts) {
		const read = typeof text === 'string' ? readMatchers(text) : undefined;
		if (read === undefined)
			return void report(`${quoted(text)} is no matcher`, [...path, 'matchers'], 'write it like `severity = critical`');
		found.push(...read);
	}
	return found;
}
