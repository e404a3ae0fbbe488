import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { File } from '../authored.ts';
import type { Entity, Model } from '../model.ts';
import { quoted } from '../quoted.ts';
import { readFaultTemplates } from './read-templates.ts';
import { type FaultTemplate, usualExperimentTag, type WrittenFaultTemplate } from './template.ts';

/** A model with the experiment templates of these files, each with its experiment, and everything there is to tell about them. */
export function withFaultTemplates(
	model: Model,
	files: readonly File[],
): { readonly model: Model; readonly diagnostics: readonly Diagnostic[] } {
	if (files.length === 0) return { model, diagnostics: [] };
	const { templates, diagnostics } = readFaultTemplates(files);
	const tied = assignTemplates(model, templates);
	return { model: { ...model, faultTemplates: tied.templates }, diagnostics: [...diagnostics, ...tied.diagnostics] };
}

/**
 * Ties each template to its experiment: by the tag, else by the id that the experiment names, else where its name is that of
 * one experiment. O(templates + experiments).
 */
export function assignTemplates(
	model: Model,
	written: readonly WrittenFaultTemplate[],
): { readonly templates: readonly FaultTemplate[]; readonly diagnostics: readonly Diagnostic[] } {
	const tag = model.workspace.experimentTemplates?.tag ?? usualExperimentTag;
	const experiments = model.byKind['chaos-experiment'];
	const diagnostics: Diagnostic[] = [];
	const templates = written.map((template): FaultTemplate => {
		const named = Object.hasOwn(template.tags, tag) ? template.tags[tag]!.replace(/^chaos-experiment:/, '') : undefined;
		if (named !== undefined) {
			const found = experiments.find(({ id }) => id === named);
			if (found === undefined) diagnostics.push(unknownExperiment(template, named, experiments));
			return { ...template, experiment: found?.ref, basis: found && `tag ${tag} is ${quoted(named)}` };
		}
		const byId = template.id && experiments.find(({ data }) => data.fis?.templateId === template.id);
		if (byId)
			return { ...template, experiment: byId.ref, basis: `the experiment names the template ${quoted(template.id)}` };
		const name = template.tags['Name'];
		const called =
			name === undefined ? [] : experiments.filter((one) => [one.id, one.name].some((each) => same(each, name)));
		return called.length === 1
			? { ...template, experiment: called[0]!.ref, basis: `tag Name is ${quoted(name)}` }
			: { ...template, experiment: undefined, basis: undefined };
	});
	return { templates, diagnostics };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function unknownExperiment(
	{ name, span }: WrittenFaultTemplate,
	named: string,
	experiments: readonly Entity<'chaos-experiment'>[],
): Diagnostic {
	return {
		code: 'fault-template-experiment',
		severity: 'warning',
		message: `template ${quoted(name)} is for experiment ${quoted(named)}, and there is none of that name`,
		span,
		actual: named,
		nearest: nearest(
			named,
			experiments.map(({ id }) => id),
		),
		hint: 'mend the tag, or write the experiment',
	};
}
