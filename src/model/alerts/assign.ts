import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Claims } from '../claims.ts';
import { likeness, matchesPath } from '../glob.ts';
import type { Model, Ref } from '../model.ts';
import { quoted } from '../quoted.ts';
import type { Workspace } from '../types.generated.ts';
import type { AlertRule, WrittenAlertRule } from './alert-rule.ts';
import { selectedValue } from './selectors.ts';

type Settings = NonNullable<Workspace['alerts']>[number];
type Mapping = NonNullable<Settings['components']>[number];

/** Rules with their components, and which could not be tied to any. */
export interface AssignedRules {
	readonly rules: readonly AlertRule[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Ties each rule to a component and a severity, as `alerts` in `lintel.yaml` says. O(rules x mappings). */
export function assignRules(model: Model, written: readonly WrittenAlertRule[], claims: Claims): AssignedRules {
	const settings = model.workspace.alerts ?? [];
	const names = componentNames(model);
	const unknown = new Map<string, { first: WrittenAlertRule; count: number; failure: Failure }>();
	const untied = new Map<string, WrittenAlertRule[]>();
	const rules = written.map((rule): AlertRule => {
		const own = settings.find(({ files }) => files.some((pattern) => matchesPath(rule.span.file, pattern)));
		const { component, basis, failure } = tie(rule, own?.components ?? [], names);
		if (failure !== undefined && !claims.has(failure.name.replace(/^component:/, ''))) {
			const key = `${rule.span.file}\n${failure.name}`;
			const known = unknown.get(key);
			if (known) known.count++;
			else unknown.set(key, { first: rule, count: 1, failure });
		} else if (component === undefined && failure === undefined) addTo(untied, rule.span.file, rule);
		return { ...rule, component, componentBasis: basis, severity: severityOf(rule, own?.severity) };
	});
	return {
		rules,
		diagnostics: [
			...[...unknown.values()].map(({ first, count, failure }) => unknownComponent(first, count, failure, names)),
			...[...untied.values()].map(untiedRules),
		],
	};
}

/** What a mapping came to that fits and names no component: nothing, or several. */
interface Failure {
	readonly name: string;
	readonly basis: string;
	readonly several: readonly Ref[];
}

interface Tie {
	readonly component?: Ref | undefined;
	readonly basis?: string | undefined;
	readonly failure?: Failure | undefined;
}

/** The first mapping that names a component decides; otherwise the first that named something tells what went wrong. */
function tie(rule: WrittenAlertRule, mappings: readonly Mapping[], names: ComponentNames): Tie {
	let failure: Failure | undefined;
	for (const mapping of mappings) {
		const value = lookedAt(rule, mapping);
		const part = value === undefined ? undefined : likeness(value, mapping.like ?? '*');
		if (value === undefined || part === undefined) continue;
		const name = (mapping.component ?? '*').replace('*', () => (mapping.like === undefined ? value : part));
		const found = names.get(name);
		const basis = `${mapping.in === 'expression' ? `its expression selects ${mapping.label}` : `label ${mapping.label} is`} ${quoted(value)}`;
		if (found.length === 1) return { component: found[0], basis };
		failure ??= { name, basis, several: found };
	}
	return { failure };
}

function lookedAt(rule: WrittenAlertRule, { label, in: where }: Mapping): string | undefined {
	if (where === 'expression') return selectedValue(rule.expr, label);
	if (label === 'alertname') return rule.title ?? rule.name;
	if (label === 'alertgroup') return rule.group;
	return Object.hasOwn(rule.labels, label) ? rule.labels[label] : undefined;
}

interface ComponentNames {
	/** The components of a name: by reference or id, else by name or other name in any case. */
	get(name: string): readonly Ref[];
	readonly all: readonly string[];
}

function componentNames({ byKind: { component: components } }: Model): ComponentNames {
	const ids = new Map(components.flatMap(({ ref, id }) => [[ref, ref] as const, [id, ref] as const]));
	const called = new Map<string, Set<Ref>>();
	for (const { ref, name, data } of components)
		for (const one of [name, ...(data.aliases ?? [])]) {
			const key = one.toLowerCase();
			called.set(key, (called.get(key) ?? new Set()).add(ref));
		}
	return {
		get(name) {
			const id = ids.get(name);
			return id === undefined ? [...(called.get(name.toLowerCase()) ?? [])].sort() : [id];
		},
		all: components.flatMap(({ id, name, data }) => [id, name, ...(data.aliases ?? [])]),
	};
}

const usualSeverities = { page: ['page', 'critical'], ticket: ['ticket', 'warning'], info: ['info', 'none'] } as const;

function severityOf({ labels }: WrittenAlertRule, settings: Settings['severity']): AlertRule['severity'] {
	const label = settings?.label ?? 'severity';
	const value = Object.hasOwn(labels, label) ? labels[label]! : '';
	const words = (severity: keyof typeof usualSeverities): readonly string[] =>
		settings?.[severity] ?? usualSeverities[severity];
	return (['page', 'ticket', 'info'] as const).find((severity) => words(severity).includes(value));
}

function unknownComponent(
	{ name, span }: WrittenAlertRule,
	count: number,
	{ name: component, basis, several }: Failure,
	names: ComponentNames,
): Diagnostic {
	const more =
		count === 1 ? '' : `, nor ${count - 1 === 1 ? 'does 1 more alert' : `do ${count - 1} more alerts`} of this file`;
	const id = component.replace(/^component:/, '');
	return several.length === 0
		? {
				code: 'alert-component-unknown',
				severity: 'warning',
				message: `alert ${quoted(name)} belongs to no component: ${basis}, and no component is called ${quoted(id)}${more}`,
				span,
				actual: id,
				nearest: nearest(id, names.all),
				hint: 'mend the label, give the component that name among its `aliases`, or add a mapping to `alerts` in `lintel.yaml`',
			}
		: {
				code: 'alert-component-unknown',
				severity: 'warning',
				message: `alert ${quoted(name)} belongs to one of several components called ${quoted(id)}: ${several.join(', ')}${more}`,
				span,
				hint: 'add a mapping with the `component` to `alerts` in `lintel.yaml`',
			};
}

function untiedRules(rules: readonly WrittenAlertRule[]): Diagnostic {
	const names = [...new Set(rules.map(({ name }) => name))];
	const shown = names.slice(0, 5).map(quoted).join(', ');
	return {
		code: 'alert-component-unknown',
		severity: 'info',
		message: `no mapping ties ${names.length === 1 ? 'this alert' : `these ${names.length} alerts`} to a component: ${shown}${names.length > 5 ? ', …' : ''}`,
		span: rules[0]!.span,
		hint: 'say under `components` in `alerts` of `lintel.yaml` which label names the component',
	};
}
