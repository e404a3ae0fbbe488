import { kinds } from '../kinds.ts';
import { markedFields } from './plan.ts';
import type { Redaction } from './profile.ts';

/** What a redaction leaves out, for a person. */
export interface LeftOut {
	readonly profile: Redaction['profile'];
	/** Fields by their last name and what they say, with the kinds that have them. */
	readonly fields: readonly { readonly name: string; readonly kinds: readonly string[]; readonly says: string }[];
	/** Fields that `lintel.yaml` adds, and those it shows all the same. */
	readonly also: readonly string[];
	readonly except: readonly string[];
	/** How many words `lintel.yaml` names; which, is not told. */
	readonly words: number;
}

/** Everything that a redaction leaves out, fields of one meaning told once. */
export function leftOutBy({ profile, also, except, words }: Redaction): LeftOut {
	const fields = new Map<string, { name: string; kinds: string[]; says: string }>();
	for (const kind of kinds) {
		for (const { field, from, description } of markedFields(kind)) {
			if (except.includes(field) || (from === 'public' && profile !== 'public')) continue;
			const name = field.slice(field.lastIndexOf('.') + 1);
			const known = fields.get(`${name} ${description}`) ?? { name, kinds: [], says: description };
			if (!known.kinds.includes(kind)) known.kinds.push(kind);
			fields.set(`${name} ${description}`, known);
		}
	}
	return { profile, fields: [...fields.values()], also, except, words: words.length };
}
