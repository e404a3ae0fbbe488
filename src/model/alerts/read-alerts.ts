import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { File } from '../authored.ts';
import type { Claims } from '../claims.ts';
import type { Model } from '../model.ts';
import { disagreements } from './agree.ts';
import { assignRules } from './assign.ts';
import { readRouting } from './read-routing.ts';
import { readRules } from './read-rules.ts';

/** A model with the alerting rules and routes of these files, and everything there is to tell about them. */
export function withAlertRules(
	model: Model,
	files: readonly File[],
	claims: Claims,
): { readonly model: Model; readonly diagnostics: readonly Diagnostic[] } {
	if (files.length === 0) return { model, diagnostics: [] };
	const read = readRules(files);
	const routing = readRouting(files);
	const { rules, diagnostics } = assignRules(model, read.rules, claims);
	return {
		model: { ...model, alertRules: rules, alertsWithoutPage: read.withoutPage, alertRouting: routing.routing },
		diagnostics: [...read.diagnostics, ...routing.diagnostics, ...diagnostics, ...disagreements(model, rules)],
	};
}
