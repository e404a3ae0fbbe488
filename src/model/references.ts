import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/suggest.ts';
import { type Alias, aliasesOf, aliasPrefixes } from './aliases.ts';
import type { Note } from './annotations.ts';
import { list, withArticle } from './expectation.ts';
import { isKind, kinds } from './kinds.ts';
import { limits } from './limits.ts';
import { meantKind } from './meant.ts';
import type { Ref } from './model.ts';
import { isId } from './names.ts';
import { quoted } from './quoted.ts';
import type { Registry } from './registry.ts';

/** A reference as resolved: the canonical one, or what to tell; neither for plain words and for what a broken file claims. */
export interface Resolution {
	readonly ref?: Ref | undefined;
	readonly problem?: Omit<Diagnostic, 'span'> | undefined;
}

/** Resolves the texts of reference fields against a registry. Suggestions stop after a number of comparisons, to stay linear. */
export class Resolver {
	private readonly registry: Registry;
	/** Answers by the list of kinds (one list object a field) and the text. */
	private readonly known = new Map<Note['kinds'], Map<string, Resolution>>();
	private comparisons = 0;

	constructor(registry: Registry) {
		this.registry = registry;
	}

	/** Resolves one text; `note` says which kinds the field takes. Equal questions get the same answer without a new search. */
	resolve(text: string, note: Note): Resolution {
		const answers = this.known.get(note.kinds) ?? new Map<string, Resolution>();
		if (answers.size === 0) this.known.set(note.kinds, answers);
		const known = answers.get(text);
		if (known) return known;
		const answer = this.search(text, note);
		answers.set(text, answer);
		return answer;
	}

	private search(text: string, note: Note): Resolution {
		const allowed = note.kinds ?? [];
		if (allowed.includes('decision') && decisionForm.test(text)) return this.decision(text);
		const colon = text.indexOf(':');
		if (colon < 0) return this.bare(text, allowed, note.orText === true);
		const prefix = text.slice(0, colon);
		const id = text.slice(colon + 1);
		const meanings = meaningsOf(prefix);
		if (meanings.length === 0 && note.orText) return {};
		if (meanings.length === 0) return { problem: unknownPrefix(text, prefix) };
		const fitting = meanings.map((alias) => throughInterface(alias, id)).filter(({ kind }) => allowed.includes(kind));
		if (fitting.length === 0) return { problem: wrongKind(text, meanings[0]!, allowed) };
		return this.prefixed(text, id, fitting);
	}

	/** Decision records are read elsewhere: only their side files are entities, and a reference to a record is no mistake. */
	private decision(text: string): Resolution {
		const ref = `decision:${text.replace(/^(?:decision|adr):/, '')}`;
		return this.registry.entities.has(ref) ? { ref } : {};
	}

	private bare(text: string, allowed: readonly string[], orText: boolean): Resolution {
		const searched = allowed.filter((kind) => text.includes('/') === (kind === 'interface'));
		const found = searched.filter((kind) => this.has(kind, text));
		if (found.length === 1) return { ref: `${found[0]}:${text}` };
		if (found.length > 1) return { problem: this.ambiguous(text, found) };
		if (orText || this.registry.claims.has(text)) return {};
		return { problem: this.dangling(text, text, searched.length > 0 ? searched : allowed, '') };
	}

	private prefixed(text: string, id: string, aliases: readonly Alias[]): Resolution {
		const found = aliases.find(({ kind }) => this.has(kind, id));
		if (found) return { ref: `${found.kind}:${id}`, problem: this.typeMismatch(text, id, found) };
		if (this.registry.claims.has(id)) return {};
		return { problem: this.dangling(text, id, [aliases[0]!.kind], `${text.slice(0, text.indexOf(':'))}:`) };
	}

	private has(kind: string, id: string): boolean {
		const ref = `${kind}:${id}`;
		return kind === 'interface' ? this.registry.interfaces.has(ref) : this.registry.entities.has(ref);
	}

	/** `az:euw1` for a region, or `topic:x` for a queue: the thing is there, but it is not what the author says it is. */
	private typeMismatch(text: string, id: string, { kind, type }: Alias): Resolution['problem'] {
		const checked = type === undefined ? undefined : this.registry.entities.get(`${kind}:${id}`);
		const actual = checked && (checked.entity.data as { type?: string }).type;
		if (!checked || actual === undefined || actual === type) return undefined;
		return {
			code: 'alias-mismatch',
			severity: 'error',
			message: `\`${text}\` says \`${type}\`, but \`${id}\` is of type \`${actual}\``,
			hint: `write \`${kind}:${id}\`, or mend the type`,
			related: [{ message: `\`${id}\` is defined here`, span: checked.places.spanOf(['type']) }],
		};
	}

	private ambiguous(text: string, found: readonly string[]): Resolution['problem'] {
		return {
			code: 'ambiguous-reference',
			severity: 'error',
			message: `\`${text}\` can mean ${list(
				found.map((kind) => `${withArticle(kind)}`),
				'or',
			)}`,
			hint: `write ${list(
				found.map((kind) => `\`${kind}:${text}\``),
				'or',
			)}`,
			related: found.map((kind) => ({ message: `the ${kind} \`${text}\``, span: this.spanOf(kind, text) })),
		};
	}

	private spanOf(kind: string, id: string): Span {
		return this.registry.entities.get(`${kind}:${id}`)!.places.spanOf(['id']);
	}

	private dangling(text: string, id: string, searched: readonly string[], prefix: string): Resolution['problem'] {
		const component = id.includes('/') ? id.split('/')[0]! : undefined;
		const known = component !== undefined && this.has('component', component);
		const what = known
			? `component \`${component}\` has no interface \`${id.slice(component.length + 1)}\``
			: `there is no ${list([...searched], 'or')} \`${id}\``;
		const near = this.near(id, searched);
		return {
			code: 'dangling-reference',
			severity: 'error',
			message: what,
			actual: text,
			nearest: near === undefined ? undefined : prefix + near,
			hint: near === undefined ? this.nextStep(id, known ? component : undefined, searched) : undefined,
		};
	}

	/** What to write instead where nothing is near: few enough are named, else how the missing one is made. */
	private nextStep(id: string, component: string | undefined, searched: readonly string[]): string {
		const [kind = ''] = searched;
		if (id === placeholder) return this.fillIn(searched);
		if (component !== undefined) {
			const own = this.registry.idsOf('interface').filter((one) => one.startsWith(`${component}/`));
			return own.length === 0
				? `it has none: give it \`interfaces\`, or write \`${component}\` alone`
				: `it has ${list(own.slice(0, mostNamed).map(quoted), 'and')}`;
		}
		const isMade = searched.length === 1 && isKind(kind) && isId(id);
		const definition = isMade ? `define it (\`lintel new ${kind} ${id}\`)` : 'define it';
		const few = this.fewNames(searched);
		return `${definition}, or mend the reference${few.length === 0 ? '' : `: there ${few.length === 1 ? 'is' : 'are'} ${list(few, 'and')}`}`;
	}

	/** A skeleton was left as it was written: names that exist, and how one that does not is made. */
	private fillIn(searched: readonly string[]): string {
		const [kind = ''] = searched;
		const few = this.fewNames(searched);
		const made =
			searched.length === 1 && isKind(kind)
				? ` (\`lintel new ${kind} NAME\` makes one)`
				: searched.includes('interface')
					? ': `component:NAME`, or `interface:NAME/INTERFACE`'
					: '';
		return `\`${placeholder}\` stands for a name that you know: write ${few.length === 0 ? 'it' : list(few, 'or')} in its place${made}`;
	}

	/** All names of the one kind that is meant, where they are few enough to be read in a line. */
	private fewNames(searched: readonly string[]): readonly string[] {
		const names = searched.length === 1 ? this.registry.idsOf(searched[0]!) : [];
		return names.length > mostNamed ? [] : names.map(quoted);
	}

	private near(id: string, searched: readonly string[]): string | undefined {
		if (this.comparisons > limits.comparisons) return undefined;
		const names = searched.flatMap((kind) => this.registry.idsOf(kind));
		this.comparisons += names.length;
		return nearest(id, names);
	}
}

/** Stands in a skeleton where only its author knows the name; it resolves to nothing, so that it is asked for. */
export const placeholder = 'change-me';

/** As many names as one reads in a line. */
const mostNamed = 5;

/** `ADR-0012`, `decision:use-kafka`, `adr:12`. */
const decisionForm = /^(?:ADR-[0-9]+$|decision:|adr:)/i;

function meaningsOf(prefix: string): readonly Alias[] {
	const own: Alias[] = isKind(prefix) || prefix === 'interface' ? [{ kind: prefix }] : [];
	return [...own, ...aliasesOf(prefix)];
}

/** `topic:payments/events` means an interface of the topic. */
function throughInterface(alias: Alias, id: string): Alias {
	return alias.kind === 'component' && id.includes('/') ? { kind: 'interface' } : alias;
}

/** What others write before an id. */
const otherPrefixes: ReadonlyMap<string, string> = new Map([
	['zone', 'az'],
	['availability-zone', 'az'],
]);

function unknownPrefix(text: string, prefix: string): Resolution['problem'] {
	const near =
		nearest(prefix, [...kinds, 'interface', ...aliasPrefixes]) ?? otherPrefixes.get(prefix) ?? meantKind(prefix)?.kind;
	return {
		code: 'unknown-reference-kind',
		severity: 'error',
		message: `\`${prefix}:\` is not a kind of entity`,
		actual: text,
		nearest: near === undefined ? undefined : near + text.slice(prefix.length),
		hint: near === undefined ? `kinds: ${[...kinds, 'interface'].join(', ')}` : undefined,
	};
}

function wrongKind(text: string, { kind }: Alias, allowed: readonly string[]): Resolution['problem'] {
	const expected = list(allowed.map(withArticle), 'or');
	return {
		code: 'wrong-reference-kind',
		severity: 'error',
		message: `\`${text}\` refers to ${withArticle(kind)}, expected ${expected}`,
		actual: text,
		expected,
	};
}
