import { nearest } from '#diagnostics/suggest.ts';
import type { Path } from '../model.ts';
import { placeholdersIn } from '../placeholder.ts';
import { oddCharacter } from '../runbooks/odd-characters.ts';
import { checkCommunications } from './communications.ts';
import { type RuleContext, reportRepeated } from './rule.ts';

/** What a runbook's schema cannot say: step ids used once, first things to do that exist and destroy nothing, commands that are what they seem, placeholders that are explained. */
export function checkRunbook(context: RuleContext<'runbook'>): void {
	const { data, places, report } = context;
	reportRepeated(
		context,
		'duplicate-name',
		'a step',
		data.steps,
		(i) => ['steps', i, 'id'],
		({ id }) => id,
	);
	checkCommands(context);
	checkPlaceholders(context);
	checkFirst(context);
	checkCommunications(context, data.communications);
	const known = (data.steps ?? []).flatMap(({ id }) => id ?? []);
	for (const [i, first] of (data.first ?? []).entries()) {
		if (typeof first !== 'string' || known.includes(first)) continue;
		const near = nearest(first, known);
		report({
			code: 'dangling-step',
			severity: 'error',
			message: `the runbook has no step \`${first}\``,
			span: places.spanOf(['first', i]),
			actual: first,
			nearest: near,
			hint: near === undefined ? 'add a step with this id, or write the whole step here' : undefined,
		});
	}
}

/** Whoever copies a command gets every character of it, also those that look like others or like nothing. */
function checkCommands({ data, places, report }: RuleContext<'runbook'>): void {
	for (const field of ['first', 'steps'] as const)
		for (const [at, step] of (data[field] ?? []).entries()) {
			if (typeof step === 'string') continue;
			for (const part of ['cmd', 'rollback'] as const) {
				const name = step[part] === undefined ? undefined : oddCharacter(step[part]);
				if (name === undefined) continue;
				report({
					code: 'command-character',
					severity: 'warning',
					message: `a command holds ${name}, which a terminal does not take for what it looks like`,
					span: places.spanOf([field, at, part]),
					hint: 'type the command anew, with plain letters, quotes, dashes and blanks',
				});
			}
		}
}

/** Where some placeholders are explained, one that is not was forgotten or misspelt, and so was an explanation that no command asks for. */
function checkPlaceholders({ data, entity, places, report }: RuleContext<'runbook'>): void {
	if (data.placeholders === undefined) return;
	const { placeholders, ...others } = data;
	const explained = Object.keys(placeholders);
	const written = placeholdersIn([JSON.stringify(others), entity.body?.text]);
	const tell = (
		message: string,
		at: Path,
		actual: string,
		known: readonly string[],
		hint: string,
		isKey = false,
	): void =>
		report({
			code: 'unknown-placeholder',
			severity: 'warning',
			message,
			span: isKey ? places.keySpanOf(at) : places.spanOf(at),
			actual,
			nearest: nearest(actual, known),
			hint,
		});
	for (const name of explained)
		if (!written.includes(name))
			tell(
				`no command of the runbook has \`<${name}>\``,
				['placeholders', name],
				name,
				written.filter((one) => !explained.includes(one)),
				'correct the name, or remove it',
				true,
			);
	const seen = new Set(explained);
	for (const field of ['first', 'steps'] as const)
		for (const [at, step] of (data[field] ?? []).entries()) {
			if (typeof step === 'string') continue;
			for (const part of ['cmd', 'verify', 'rollback'] as const)
				for (const name of placeholdersIn([step[part]])) {
					if (seen.has(name)) continue;
					seen.add(name);
					tell(
						`nobody says what \`<${name}>\` stands for`,
						[field, at, part],
						name,
						explained.filter((one) => !written.includes(one)),
						`explain it: \`placeholders: { ${name}: <how to find it> }\``,
					);
				}
		}
}

/** What destroys something is never the first thing that a page offers; whoever wrote it there is told that nobody sees it. */
function checkFirst({ data, places, report }: RuleContext<'runbook'>): void {
	const destructive = new Set((data.steps ?? []).flatMap(({ id, kind }) => (kind === 'destructive' && id ? [id] : [])));
	for (const [at, first] of (data.first ?? []).entries()) {
		if (typeof first === 'string' ? !destructive.has(first) : first.kind !== 'destructive') continue;
		report({
			code: 'no-effect',
			severity: 'warning',
			message: 'a destructive step is never shown first',
			span: places.spanOf(['first', at]),
			hint: typeof first === 'string' ? 'take it out of `first`' : 'move it to `steps`: so far no page shows it',
		});
	}
}
