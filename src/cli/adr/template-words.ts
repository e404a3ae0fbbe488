import type { Decision } from '#decisions/decision.ts';
import { type Words, wordsFor } from '#decisions/edit/languages.ts';

/** What our templates say, in the languages that the neighbours of a new record may be written in. */
const WORDS: Readonly<Record<'de' | 'fr' | 'es' | 'pt', Readonly<Record<string, string>>>> = {
	de: {
		'Context and Problem Statement': 'Kontext und Problemstellung',
		Context: 'Kontext',
		'Decision Drivers': 'Entscheidungstreiber',
		'Considered Options': 'Betrachtete Optionen',
		'Decision Outcome': 'Entscheidung',
		Decision: 'Entscheidung',
		Consequences: 'Konsequenzen',
		Confirmation: 'Validierung',
		'Pros and Cons of the Options': 'Pro und Contra der Optionen',
		'More Information': 'Weitere Informationen',
		'Good, because': 'Gut, weil',
		'Bad, because': 'Schlecht, weil',
		'What is the question, and why does it come up now? Two or three sentences.':
			'Was ist die Frage, und warum stellt sie sich jetzt? Zwei oder drei Sätze.',
		'What is the question, and why does it come up now?': 'Was ist die Frage, und warum stellt sie sich jetzt?',
		'What matters here, most important first.': 'Worauf es hier ankommt, das Wichtigste zuerst.',
		'Chosen option: "...", because ...': 'Gewählt: „...“, weil ...',
		'How will one see that it was done and still holds? A check, a test, an experiment.':
			'Woran sieht man, dass es umgesetzt ist und noch gilt? Eine Prüfung, ein Test, ein Versuch.',
		'A heading for each option, as it is called above.': 'Eine Überschrift je Option, wie sie oben heißt.',
		'Evidence, links, when this is to be looked at again.': 'Belege, Verweise, wann dies wieder anzusehen ist.',
		'We will ...': 'Wir werden ...',
		'What becomes easier, and what harder?': 'Was wird leichter, was schwerer?',
	},
	fr: {
		'Context and Problem Statement': 'Contexte et énoncé du problème',
		Context: 'Contexte',
		'Decision Drivers': 'Facteurs de décision',
		'Considered Options': 'Options envisagées',
		'Decision Outcome': 'Résultat de la décision',
		Decision: 'Décision',
		Consequences: 'Conséquences',
		Confirmation: 'Conformité',
		'Pros and Cons of the Options': 'Avantages et inconvénients des options',
		'More Information': "Plus d'informations",
		'Good, because': 'Bien, car',
		'Bad, because': 'Mal, car',
		'What is the question, and why does it come up now? Two or three sentences.':
			'Quelle est la question, et pourquoi se pose-t-elle maintenant ? Deux ou trois phrases.',
		'What is the question, and why does it come up now?':
			'Quelle est la question, et pourquoi se pose-t-elle maintenant ?',
		'What matters here, most important first.': "Ce qui compte ici, le plus important d'abord.",
		'Chosen option: "...", because ...': 'Option retenue : « ... », car ...',
		'How will one see that it was done and still holds? A check, a test, an experiment.':
			"À quoi voit-on que c'est fait et que cela tient encore ? Un contrôle, un test, une expérience.",
		'A heading for each option, as it is called above.': 'Un titre par option, comme elle est nommée plus haut.',
		'Evidence, links, when this is to be looked at again.': 'Preuves, liens, quand y revenir.',
		'We will ...': 'Nous allons ...',
		'What becomes easier, and what harder?': "Qu'est-ce qui devient plus facile, et plus difficile ?",
	},
	es: {
		'Context and Problem Statement': 'Contexto y planteamiento del problema',
		Context: 'Contexto',
		'Decision Drivers': 'Factores de decisión',
		'Considered Options': 'Opciones consideradas',
		'Decision Outcome': 'Decisión',
		Decision: 'Decisión',
		Consequences: 'Consecuencias',
		Confirmation: 'Validación',
		'Pros and Cons of the Options': 'Ventajas y desventajas de las opciones',
		'More Information': 'Más información',
		'Good, because': 'Bueno, porque',
		'Bad, because': 'Malo, porque',
		'What is the question, and why does it come up now? Two or three sentences.':
			'¿Cuál es la pregunta, y por qué surge ahora? Dos o tres frases.',
		'What is the question, and why does it come up now?': '¿Cuál es la pregunta, y por qué surge ahora?',
		'What matters here, most important first.': 'Lo que importa aquí, lo más importante primero.',
		'Chosen option: "...", because ...': 'Opción elegida: «...», porque ...',
		'How will one see that it was done and still holds? A check, a test, an experiment.':
			'¿En qué se verá que se hizo y que sigue valiendo? Una comprobación, una prueba, un experimento.',
		'A heading for each option, as it is called above.': 'Un título por opción, como se llama arriba.',
		'Evidence, links, when this is to be looked at again.': 'Pruebas, enlaces, cuándo volver a mirarlo.',
		'We will ...': 'Vamos a ...',
		'What becomes easier, and what harder?': '¿Qué se vuelve más fácil, y qué más difícil?',
	},
	pt: {
		'Context and Problem Statement': 'Contexto e problema',
		Context: 'Contexto',
		'Decision Drivers': 'Direcionadores da decisão',
		'Considered Options': 'Opções consideradas',
		'Decision Outcome': 'Decisão',
		Decision: 'Decisão',
		Consequences: 'Consequências',
		Confirmation: 'Validação',
		'Pros and Cons of the Options': 'Vantagens e desvantagens das opções',
		'More Information': 'Mais informações',
		'Good, because': 'Bom, porque',
		'Bad, because': 'Ruim, porque',
		'What is the question, and why does it come up now? Two or three sentences.':
			'Qual é a questão, e por que surge agora? Duas ou três frases.',
		'What is the question, and why does it come up now?': 'Qual é a questão, e por que surge agora?',
		'What matters here, most important first.': 'O que importa aqui, o mais importante primeiro.',
		'Chosen option: "...", because ...': 'Opção escolhida: “...”, porque ...',
		'How will one see that it was done and still holds? A check, a test, an experiment.':
			'Como se verá que foi feito e que continua valendo? Uma verificação, um teste, um experimento.',
		'A heading for each option, as it is called above.': 'Um título por opção, como é chamada acima.',
		'Evidence, links, when this is to be looked at again.': 'Evidências, links, quando rever isto.',
		'We will ...': 'Vamos ...',
		'What becomes easier, and what harder?': 'O que fica mais fácil, e o que mais difícil?',
	},
};

const LINE = /^(#{2,4} |[*-] |<!-- )(.*?)( -->)?$/gm;

/** The lines of a template in the language of most of the neighbours, where we have its words; as they are otherwise. */
export function inTheirLanguage(body: string, beside: readonly Decision[]): string {
	const language = languageOf(beside);
	if (language === undefined || language === 'en') return body;
	const words = WORDS[language];
	return body.replace(LINE, (line, before: string, said: string, after = '') => {
		const theirs = Object.hasOwn(words, said.trim()) ? words[said.trim()] : undefined;
		return theirs === undefined ? line : `${before}${theirs}${after}`;
	});
}

/** The language of most headings of the neighbours; undefined for English and for what is not known. */
export const languageOf = (beside: readonly Decision[]): Words['language'] | undefined =>
	wordsFor(beside.slice(-100).flatMap(({ sections }) => sections.map(({ heading }) => heading)))?.language;
