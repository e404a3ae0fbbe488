import type { RelationType, StatusState } from '../decision.ts';

/** The words a record is written with: states, and how relations to other records are announced. */
export interface Words {
	readonly language: 'en' | 'de' | 'fr' | 'pt' | 'es';
	readonly states: Readonly<Partial<Record<StatusState, string>>>;
	readonly phrases: Readonly<Partial<Record<RelationType, string>>>;
	/** How a supersession of a part is announced; where it is not said, {@link partly} makes it of the phrase. */
	readonly phrasesInPart?: Readonly<Partial<Record<RelationType, string>>>;
	readonly statusHeading: string;
	readonly linksHeading: string;
}

/** `Partly superseded by`. */
export const partly = (phrase: string): string => `Partly ${phrase.toLowerCase()}`;

export const english: Words = {
	language: 'en',
	states: {
		proposed: 'Proposed',
		draft: 'Draft',
		accepted: 'Accepted',
		implemented: 'Implemented',
		rejected: 'Rejected',
		withdrawn: 'Withdrawn',
		deprecated: 'Deprecated',
		superseded: 'Superseded',
	},
	phrases: {
		supersedes: 'Supersedes',
		'superseded-by': 'Superseded by',
		amends: 'Amends',
		'amended-by': 'Amended by',
		extends: 'Extends',
		'extended-by': 'Extended by',
		'depends-on': 'Depends on',
		'conflicts-with': 'Conflicts with',
		'relates-to': 'Related to',
	},
	statusHeading: 'Status',
	linksHeading: 'Links',
};

const german: Words = {
	language: 'de',
	states: { proposed: 'Vorgeschlagen', accepted: 'Akzeptiert', rejected: 'Abgelehnt', superseded: 'Ersetzt' },
	phrases: {
		supersedes: 'Ersetzt',
		'superseded-by': 'Ersetzt durch',
		amends: 'Ergänzt',
		'amended-by': 'Ergänzt durch',
		extends: 'Erweitert',
		'extended-by': 'Erweitert durch',
	},
	phrasesInPart: { supersedes: 'Ersetzt teilweise', 'superseded-by': 'Teilweise ersetzt durch' },
	statusHeading: 'Status',
	linksHeading: 'Verweise',
};

const french: Words = {
	language: 'fr',
	states: { proposed: 'Proposé', accepted: 'Accepté', rejected: 'Rejeté', superseded: 'Remplacé' },
	phrases: {
		supersedes: 'Remplace',
		'superseded-by': 'Remplacé par',
		amends: 'Amende',
		'amended-by': 'Amendé par',
		'extended-by': 'Complété par',
	},
	phrasesInPart: { supersedes: 'Remplace en partie', 'superseded-by': 'Partiellement remplacé par' },
	statusHeading: 'Statut',
	linksHeading: 'Liens',
};

const portuguese: Words = {
	language: 'pt',
	states: { proposed: 'Proposto', accepted: 'Aceito', rejected: 'Rejeitado', superseded: 'Substituído' },
	phrases: { supersedes: 'Substitui', 'superseded-by': 'Substituído por' },
	phrasesInPart: { supersedes: 'Substitui em parte', 'superseded-by': 'Parcialmente substituído por' },
	statusHeading: 'Status',
	linksHeading: 'Referências',
};

const spanish: Words = {
	language: 'es',
	states: { proposed: 'Propuesto', accepted: 'Aceptado', rejected: 'Rechazado', superseded: 'Reemplazado' },
	phrases: {
		supersedes: 'Reemplaza a',
		'superseded-by': 'Reemplazado por',
		amends: 'Enmienda a',
		'amended-by': 'Enmendado por',
		extends: 'Amplía',
		'extended-by': 'Ampliado por',
		'depends-on': 'Depende de',
		'conflicts-with': 'En conflicto con',
		'relates-to': 'Relacionado con',
	},
	phrasesInPart: { supersedes: 'Reemplaza en parte a', 'superseded-by': 'Parcialmente reemplazado por' },
	statusHeading: 'Estado',
	linksHeading: 'Referencias',
};

const languages: readonly (readonly [telling: RegExp, words: Words])[] = [
	[/^(?:entscheidung|konsequenzen|kontext)\b/i, german],
	[/^(?:décision|conséquences|contexte)\b/i, french],
	[/^(?:decisão|consequências|contexto)(?:$|\s)/i, portuguese],
	[/^(?:decisión|consecuencias|contexto)(?:$|\s)/i, spanish],
];

/** The words of the language that most headings are in, English where it lacks one; undefined for English and for what is not known. */
export function wordsFor(headings: readonly string[]): Words | undefined {
	const counted = languages.map(([telling, words]) => ({
		words,
		count: headings.filter((heading) => telling.test(heading)).length,
	}));
	const best = counted.sort((a, b) => b.count - a.count)[0]!;
	if (best.count < 2 || best.count * 10 < headings.length) return undefined;
	return {
		...best.words,
		states: { ...english.states, ...best.words.states },
		phrases: { ...english.phrases, ...best.words.phrases },
	};
}
