import { readDate } from '#decisions/dates.ts';
import type { Decision } from '#decisions/decision.ts';
import type { Refusal } from '#decisions/edit/change.ts';
import {
	acceptance,
	amendment,
	deprecation,
	type Intention,
	linking,
	linkTypes,
	partialSupersession,
	rejection,
	supersession,
} from '#decisions/edit/rules.ts';
import { nearest } from '#diagnostics/suggest.ts';
import type { Arguments, Context, ExitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { apply } from './apply.ts';
import { words } from './ask.ts';
import { type DecisionLog, openLog, recordNamed } from './log.ts';

type Change = 'accept' | 'reject' | 'deprecate' | 'supersede' | 'amend' | 'link';

/** What each command asks for when its words are missing and somebody sits at the terminal. */
const questions: { readonly [change in Change]: readonly string[] } = {
	accept: ['Which record is accepted?'],
	reject: ['Which record is rejected?'],
	deprecate: ['Which record is deprecated?'],
	supersede: ['Which record is superseded?', 'By which?'],
	amend: ['Which record is amended?', 'By which?'],
	link: ['Which record says it?', `What? (${linkTypes.join(', ')})`, 'Of which other record?'],
};

/** Runs one of the commands that change records. */
export async function runChange(change: Change, given: Arguments, context: Context): Promise<ExitCode> {
	const log = openLog(given, context);
	if ('misuse' in log) return complain(log.misuse, context);
	const said = await words(given, questions[change], `adr ${change}`, context);
	if ('misuse' in said) return complain(said.misuse, context);
	const names = change === 'link' ? [said.words[0]!, said.words[2]!] : said.words;
	const day = given.options['date'];
	if (typeof day === 'string' && readDate(day).iso !== day)
		return complain({ message: `\`${day}\` is no day`, hint: 'write it like `2026-11-28`' }, context);
	const records: Decision[] = [];
	for (const name of names) {
		const found = recordNamed(name, log);
		if ('misuse' in found) return complain(found.misuse, context);
		records.push(found);
	}
	const part = partOf(given.options['part']);
	if (typeof part === 'object') return complain(part, context);
	const intention = intended(
		change,
		records,
		said.words[1],
		{ accept: given.options['accept'] === true, day: typeof day === 'string' ? day : undefined, part },
		log,
	);
	if ('message' in intention) return complain(intention, context);
	return apply(log, intention, given.options['dry-run'] === true, context);
}

function intended(
	change: Change,
	[one, other]: readonly Decision[],
	relation: string | undefined,
	{
		accept,
		day,
		part,
	}: { readonly accept: boolean; readonly day: string | undefined; readonly part: string | undefined },
	{ read: { decisions } }: DecisionLog,
): Intention | Refusal | { readonly message: string; readonly hint: string } {
	switch (change) {
		case 'accept':
			return acceptance(one!, decisions, day);
		case 'reject':
			return rejection(one!, decisions);
		case 'deprecate':
			return deprecation(one!, decisions);
		case 'supersede':
			return part === undefined
				? supersession(one!, other!, decisions, accept)
				: partialSupersession(one!, other!, part, decisions, accept);
		case 'amend':
			return amendment(one!, other!, decisions);
		case 'link': {
			const type = linkTypes.find((known) => known === relation?.toLowerCase().replaceAll(' ', '-'));
			if (type && part !== undefined && !type.startsWith('supersede'))
				return { message: `\`--part\` does not go with \`${type}\``, hint: 'only a supersession is one of a part' };
			if (type) return linking(one!, type, other!, decisions, part);
			const near = nearest(relation ?? '', linkTypes);
			return {
				message: `\`${relation}\` is no relation between records`,
				hint: near ? `did you mean \`${near}\`?` : `there are ${linkTypes.join(', ')}`,
			};
		}
	}
}

/** What `--part` says, fit to stand in brackets on one line; else what is wrong with it. */
function partOf(
	given: Arguments['options'][string],
): string | undefined | { readonly message: string; readonly hint: string } {
	if (typeof given !== 'string') return undefined;
	const part = given.trim();
	const [from, to] = [part.split('(').length, part.split(')').length];
	if (part !== '' && part.length <= 150 && from === to && !/[\n\r[\]<>|`]|\.mdx?\b/.test(part)) return part;
	return {
		message: `\`${given.slice(0, 60)}\` does not say which part is meant`,
		hint: 'name it in a few plain words on one line, such as `--part "rule 1"`',
	};
}
