import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { kinds } from '../kinds.ts';
import type { Places } from '../places.ts';
import type { Workspace } from '../types.generated.ts';
import { type Plan, planOf } from './plan.ts';

/** Fields that `redaction` in `lintel.yaml` names and that are none, or hold nothing that could be left out: a promise that would not be kept. */
export function settingsProblems({ redaction = {} }: Workspace, places: Places): readonly Diagnostic[] {
	return (['auditor', 'public'] as const).flatMap((profile) =>
		(['also', 'except'] as const).flatMap((list) =>
			(redaction[profile]?.[list] ?? []).flatMap((field, at): readonly Diagnostic[] => {
				const wrong = problemOf(field);
				if (wrong === undefined) return [];
				const span = places.spanOf(['redaction', profile, list, at]);
				return [{ code: 'unknown-redaction', severity: 'error', span, ...wrong }];
			}),
		),
	);
}

function problemOf(field: string): Pick<Diagnostic, 'message' | 'nearest' | 'hint'> | undefined {
	const [kind = '', ...path] = field.split('.');
	if (!(kinds as readonly string[]).includes(kind)) {
		const near = nearest(kind, kinds);
		return {
			message: `there is no kind \`${kind}\``,
			nearest: near && [near, ...path].join('.'),
			hint: 'name a field by its kind and its path, for example `runbook.steps.cmd`',
		};
	}
	const names = new Set<string>();
	const plan = planOf(kind, { profile: 'public', also: [], except: [], words: [] }, names);
	const found = path.reduce<Plan | undefined>((at, name) => at && stepInto(at, name), plan);
	if (path.length === 0 || found === undefined)
		return {
			message: `there is no field \`${field}\``,
			nearest: nearest(field, [...names]),
			hint: `\`lintel schema ${kind}\` lists the fields`,
		};
	if (holdsWords(found)) return undefined;
	return {
		message: `\`${field}\` holds no words that could be left out`,
		hint: 'references, fixed words and numbers stay, because analyses need them',
	};
}

function stepInto(plan: Plan, name: string): Plan | undefined {
	return (
		plan.properties.get(name) ?? (plan.items && stepInto(plan.items, name)) ?? (plan.rest && stepInto(plan.rest, name))
	);
}

function holdsWords(plan: Plan): boolean {
	if (plan.isText || plan.isAddress) return true;
	const inner = [...plan.properties.values(), plan.items, plan.rest].filter((one) => one !== undefined);
	return inner.length === 0 ? !plan.isFixed && plan.isFree && plan.isObject : inner.some(holdsWords);
}
