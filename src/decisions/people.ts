import type { People } from './decision.ts';
import type { Statement } from './statement.ts';

/** The people and teams that a record names, one entry a key, names exactly as written. */
export function readPeople(statements: readonly Statement[]): People[] {
	return statements.flatMap((statement): People[] => {
		if (statement.field.kind !== 'people') return [];
		const names = namesOf(statement);
		if (names.length === 0) return [];
		const { key, raw, span, from } = statement;
		return [{ role: statement.field.role, key, names, raw, span, from }];
	});
}

function namesOf(statement: Statement): string[] {
	const items =
		statement.items ??
		splitNames(firstSentence(statement.raw).replace(COMMENT, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>'));
	const names = items
		.map((item) =>
			item
				.replace(/^\s*[-*+]\s+/, '')
				.replace(COMMENT, '')
				.replace(/(?:&#x20;?|&#32;?|&nbsp;?)+$/i, '')
				.replace(OTHERS, '')
				.trim()
				.replace(LAST_OF_LIST, '')
				.replace(FULL_STOP, ''),
		)
		.filter((item) => item !== '' && !isPlaceholder(item));
	const helped = names.findIndex((name) => HELPED.test(name));
	return helped === -1 ? names : names.slice(0, helped);
}

const SEPARATORS: ReadonlySet<string> = new Set([',', ';', '\n', '、', '，', '；']);

/** Commas, semicolons (those of Chinese and Japanese too), line ends, `<br>` and ` + ` separate names; commas inside brackets belong to a name. */
function splitNames(raw: string): string[] {
	const text = /^(?:\{[^{}]*\}|\[[^[\]()]*[,;][^[\]()]*\]|\([^()[\]]*[,;][^()[\]]*\))$/s.test(raw.trim())
		? raw.trim().slice(1, -1)
		: raw;
	const names: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text[at]!;
		if ('([<{（'.includes(character)) depth++;
		else if (')]>}）'.includes(character)) depth = Math.max(0, depth - 1);
		else if (depth === 0 && (SEPARATORS.has(character) || text.slice(at - 1, at + 2) === ' + ')) {
			names.push(text.slice(from, at));
			from = at + 1;
		}
	}
	names.push(text.slice(from));
	// `@ann @bob`: names of accounts have no blanks.
	return names.flatMap((name) =>
		/^\s*@\S+(?:\s+@\S+)+\s*$/.test(name) ? name.trim().split(/\s+/) : name.split(/<br\s*\/?>/i),
	);
}

/** `Ada (chair). She took it because …`: what is told behind the names, in sentences. */
function firstSentence(raw: string): string {
	if (raw.length < 100 || /^\s*[-*+]\s/m.test(raw)) return raw;
	const end = /(?<=\p{Ll}{3}|[)\]*`])\.[*_]{0,2}\s+(?=[*_("«„]{0,3}\p{Lu})/u.exec(raw);
	return end ? raw.slice(0, end.index) : raw;
}

/** What a template says about a line, as a comment behind it; another markup shows that as text. */
const COMMENT = /\s*(?:<!--|&lt;!--).*$/s;

/** `Ada, Bob, and Cleo` */
const LAST_OF_LIST = /^(?:and|und|et)\s+(?=\p{Lu}|@)/u;
/** `The team of payments.`; that of `Example Ltd.` belongs to the name. */
const FULL_STOP = /(?<=^[^.]{0,80}\p{Ll}{5})\.$/u;
/** `Ada, with input from those involved`: whoever was heard, and all who are named behind, did not decide. */
const HELPED =
	/^with\s+(?:\p{L}+\s+)?(?:input|contributions?|help|support|feedback|advice|assistance)\s+(?:from|by|of)\s/iu;

/** `Jay (contributors: Doug, Andy)`: others had a part in it. */
const OTHERS = /\s*\((?:\p{L}+ ){0,2}\p{L}+:\s[^()]{1,300}\)$/u;

function isPlaceholder(written: string): boolean {
	const name = written.replace(/\\(?=[{}[\]<>])/g, '');
	// `[filled in by hand]`, in whatever language: no name is written so.
	if (/^\[\p{Ll}+(?:[ -]\p{Ll}+){1,6}\]$/u.test(name)) return true;
	return /^[{[<].*[}\]>]$/.test(name) && /list|everyone|names?\b|…|\.\.\./i.test(name)
		? true
		: /^(?:n\/a|none|tbd|-|list everyone .*|who(?:ever|se)?\s.*)$/i.test(name);
}
