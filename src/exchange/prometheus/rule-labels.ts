import type { AlertRule } from '#model/alerts/alert-rule.ts';
import { matchesPath } from '#model/glob.ts';
import type { Model } from '#model/model.ts';
import type { Workspace } from '#model/types.generated.ts';

type Settings = NonNullable<Workspace['alerts']>[number];

/** A label with its value. */
export type Label = readonly [name: string, value: string];

/** The part of `alerts` that holds for a file; the first where none names it, as a house has one habit. */
export function settingsFor(model: Model, path: string | undefined): Settings | undefined {
	const all = model.workspace.alerts ?? [];
	return all.find(({ files }) => path !== undefined && files.some((one) => matchesPath(path, one))) ?? all[0];
}

/** The label by which `components` in `alerts` ties an alert to a component; undefined where none can name it. */
export function componentLabel(settings: Settings | undefined, id: string): Label | undefined {
	for (const { label, in: where, like = '*', component = '*' } of settings?.components ?? []) {
		if (where === 'expression' || label === 'alertname' || label === 'alertgroup') continue;
		const stars = like.split('*').length - 1;
		if (component.replace(/^component:/, '') === '*' && stars === 1) return [label, like.replace('*', () => id)];
		if (component.replace(/^component:/, '') === id && stars === 0) return [label, like];
	}
	return undefined;
}

/**
 * The label that makes an alert page or file a ticket: of the words that the house has for it the one that its rules use
 * most, else the first.
 */
export function severityLabel(
	settings: Settings | undefined,
	rules: readonly AlertRule[],
	severity: 'page' | 'ticket',
): Label {
	const label = settings?.severity?.label ?? 'severity';
	const words = settings?.severity?.[severity] ?? (severity === 'page' ? ['page', 'critical'] : ['ticket', 'warning']);
	const uses = (word: string): number => rules.filter(({ labels }) => labels[label] === word).length;
	const word = words.reduce((best, one) => (uses(one) > uses(best) ? one : best), words[0] ?? severity);
	return [label, word];
}
