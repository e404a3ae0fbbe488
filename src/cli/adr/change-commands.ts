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
	const intention = intended(
		change,
		records,
		said.words[1],
		{ accept: given.options['accept'] === true, day: typeof day === 'string' ? day : undefined },
		log,
	);
	if ('message' in intention) return complain(intention, context);
	return apply(log, intention, given.options['dry-run'] === true, context);
}

function intended(
	change: Change,
	[one, other]: readonly Decision[],
	relation: string | undefined,
	{ accept, day }: { readonly accept: boolean; readonly day: string | undefined },
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
			return supersession(one!, other!, decisions, accept);
		case 'amend':
			return amendment(one!, other!, decisions);
		case 'link': {
			const type = linkTypes.find((known) => known === relation?.toLowerCase().replaceAll(' ', '-'));
			if (type) return linking(one!, type, other!, decisions);
			const near = nearest(relation ?? '', linkTypes);
			return {
				message: `\`${relation}\` is no relation between records`,
				hint: near ? `did you mean \`${near}\`?` : `there are ${linkTypes.join(', ')}`,
			};
		}
	}
}
