/** A reference to another record, as written; which record it means is decided when all are known. */
export interface RecordReference {
	/** As written. */
	readonly raw: string;
	readonly start: number;
	readonly end: number;
	/** A link's target, query and fragment included. */
	readonly href?: string | undefined;
	/** A link's text. */
	readonly text?: string | undefined;
	/** A number, as in `ADR-7`, `#7` or a bare `7`. */
	readonly number?: number | undefined;
	/** A name: `20240111-decision-4`, `0003-users.md`, `ADR-0007`. */
	readonly name?: string | undefined;
	/** The title of the record, where nothing else names it. */
	readonly title?: string | undefined;
	/** The words around it say that a part of the record is meant: `the tables in ADR-7`, `ADR-7 rule 1 only`. */
	readonly isPart?: boolean | undefined;
	/** Anything may be called so: it counts only where a record is. */
	readonly isGuess?: boolean | undefined;
	/** What is meant of it, in words: in the brackets right behind it, or in front of it (`the recipe in ADR-7`). */
	readonly remark?: string | undefined;
}

/** The link definitions of a text by name, in lower case. */
export type LinkDefinitions = ReadonlyMap<string, string>;

/** The link definitions of a text: `[name]: target`. Names are compared without regard to case. */
export function linkDefinitions(text: string): LinkDefinitions {
	const found = new Map<string, string>();
	// Few texts have any, and the pattern tries each line.
	if (!text.includes(']:')) return found;
	for (const match of text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*<?([^\s>]{1,2000})>?/gm)) {
		const name = match[1]!.trim().toLowerCase();
		if (!found.has(name)) found.set(name, match[2]!);
	}
	return found;
}

const GAP =
	/^(?:[\s:*_`(\-–—>|]|by\b|the\b|our\b|this\b|decisions?\b|records?\b|(?:previous|earlier|prior|original)(?=\s+(?:decision|\[|(?:ADR|RFC)\b))|(?:made|taken|recorded|described|documented)\s+in\b|on(?=\s+(?:the\s+)?decision)|(?<=decision\s+)to(?=\s+\[)|adrs?(?=\s*[:[(*])|l['’](?=adr)|die\b|den\b|dem\b|al\b|del\b|do\b|du\b|o\b|a\b|la\b|le\b)*/i;
/** A place and a remark may follow each: `ADR 4 (the tables), ADR 9 § 3 (the rest)`. */
const SEPARATOR =
	/^[`*_"']{0,3}(?:\s*(?:§+|rules?|règles?|regeln?|sections?|abschnitt|decisions?|points?|puntos?|pontos?|articles?|chapters?|steps?)\s*[\d.,–-]{0,12}\d[a-z]?)?(?:\s*\((?:[^()]|\([^()]{0,100}\)){0,500}\)|\s*（[^（）]{0,200}）)?(?:\s*(?:,|;|、|，|；|\/|&|\+|\band\b|\bet\b|\bund\b|\be\b|\by\b|\bor\b|(?<=\s)и(?=\s)|と|・|および|及び|和|与)\s*|\s*\n\s*[-*+]\s+)+/i;
/** A remark may run over several lines before the next one. */
const LONGEST_GAP = 700;
const LINK =
	/^\[((?:[^[\]\n]|\n(?![ \t]*\n)|\[[^[\]\n]*\]){0,300})\]\(\s*<?((?:\{\{[^}\n]*\}\}|[^()\s<>]|\([^()\s]*\)|%20| (?=[^")]*\.md))+)>?(?:\s+["'(][^\n]{0,200}?["')])?\s*\)/;
const REFERENCE_LINK = /^\[([^[\]\n]{1,300})\](?:\[([^[\]\n]{0,200})\])?/;
const WIKI = /^\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{0,200})?\]\]/;
const NAMED_NUMBER =
	/^((?:[A-Z][A-Za-z]*[-_])*(?:(?:ADR|adr|Adr|RFC)s(?=[\s#])|ADR|adr|Adr|RFC|KEP|SE|TDR|DR)(?:[-_][A-Za-z]+)*)[\s_#-]*(?:n?°|[Nn][ro]\.?(?=\s?\d))?\s*#?(\d{1,6})(?![\d.]*\d?%|-\d\d-\d\d)\b/;
/** `ADR-026a`: the letter tells it from the record whose number it has; `ADR-26s` is a plural. */
const LETTERED = /^(?:ADR|adr|Adr|RFC|TDR|DR)[\s_-]*\d{1,6}[a-rt-zA-RT-Z]\b/;
/** `ADR-0001 … 0008`, `ADR-1 through ADR-8`: all from the one to the other. */
const RANGE =
	/^[`*_]{0,3}\s*(?:…|\.{2,3}|–|—|\bthrough\b|\bthru\b|\bbis\b)\s*[`*_]{0,3}((?:ADR|adr|Adr|RFC|TDR|DR)[\s_-]*)?(\d{1,6})(?![\w.-]*\d|\w)/;
const LONGEST_RANGE = 40;
/** `ADR-0.14.2`; where no record is called so, it is a place in `ADR-0`. */
const DOTTED = /^(?:ADR|adr|Adr|RFC|TDR|DR)[\s_-]*\d{1,4}(?:\.\d{1,4}){1,3}(?![\d.]*%)\b/;
/** `ADR 2026-07-07 pricing`, `ADR-20260707`: a log that counts in days calls its records so. */
const DATED = /^(?:ADR|RFC)[\s_-]+((?:19|20)\d{6}\b|\d{4}-\d{2}-\d{2}(?:[\s_-]+[\p{L}\p{N}][\p{L}\p{N}-]{2,60})?)/u;
/** `FOO-0.0.11-02`: a house may count in several figures. */
const OTHER_NAME = /^[A-Z]{2,10}[-_ ]?#?\d{1,6}(?:(?:\.\d{1,4}){1,3}(?:-\d{1,4})?)?(?!\.\d)\b/;
const URL = /^<?(https?:\/\/[^\s<>)\]|]{4,500})>?/;
const FILE = /^(?:\.{0,2}\/)?[\p{L}\p{N}][\p{L}\p{N}._/%-]{0,200}\.(?:mdx?|rst|adoc|mediawiki)\b/u;
const SLUG = /^(?:\d{8}|\d{3,5})-(?=[\d-]*\p{L})[\p{L}\p{N}][\p{L}\p{N}-]{2,150}/u;
/** `ADR-7-use-queues`: the whole name of the file. */
const NAMED_SLUG = /^-\p{Ll}[\p{L}\p{N}]*-[\p{L}\p{N}-]{1,150}(?<!-)/u;
const HASH_NUMBER = /^#(\d{1,5})\b/;
/** `**0017** (tracing)`, `docs/adr/0011-*`: as files are counted; which record it is, is known when all are read. */
const PADDED_NUMBER = /^0\d{2,4}(?=[*_`]{1,3}(?:[\s,;.)(]|$)|\s*\()/;
const NUMBERED_PATH = /^(?:\.{0,2}\/)?(?:[\w.-]{1,60}\/){1,8}0*(\d{3,5})(?:-\*|(?=[`\s,;)]|$))/;
const BARE_NUMBER = /^0*(\d{1,5})(?=(?:(?<=\d{3})`)?\s*(?:$|[\n,;.)|]|\b(?:and|et|und|y|e)\s|[-–:]\s|\.\s))/;

/**
 * The references that follow a phrase, up to twelve joined by commas or "and". Nothing else may stand between; an
 * ordinary word ends the search, because `replaces the old server` names no record.
 */
export function referencesAfter(text: string, from: number, definitions: LinkDefinitions): RecordReference[] {
	const found: RecordReference[] = [];
	let at = from + GAP.exec(text.slice(from, from + 200))![0].length;
	while (found.length < 12) {
		const written = referenceAt(text, at, definitions) ?? alike(text, at, found.at(-1));
		if (!written) break;
		const reference = asNamed(written, found.at(-1));
		found.push(isLimited(text, reference) ? asPart(reference) : reference);
		const range = rangeFrom(text, reference);
		found.push(...range);
		const { end } = range.at(-1) ?? reference;
		let separator = SEPARATOR.exec(text.slice(end, end + LONGEST_GAP));
		if (!separator) break;
		at = end + separator[0].length;
		while (separator?.[0] === '/' && found.length < 12) {
			const sibling = siblingAt(text, at, reference);
			if (!sibling) break;
			found.push(sibling);
			separator = SEPARATOR.exec(text.slice(sibling.end, sibling.end + LONGEST_GAP));
			at = sibling.end + (separator?.[0].length ?? 0);
		}
		if (!separator) break;
		const filler = FILLER.exec(text.slice(at, at + 20));
		if (filler) at += filler[0].length;
		at += /^[`*_"']{0,3}/.exec(text.slice(at, at + 3))![0].length;
	}
	return found;
}

/** `… and on ADR-8`, `… et l'ADR-8`: what may stand before the next of a list. */
const FILLER =
	/^(?:(?:adrs?|decisions?|the)\s+(?=\[)|(?:on|by|to|with|of|upon|from|à|de|par|the|el|la|o|a|die|den)\s+(?=\[|(?:adr|rfc)\b)|[ld]['’](?=adr))/i;

/** `ADRs 0001 and 0002 having shipped`: figures as those of the record before, whatever word follows. */
function alike(text: string, at: number, before: RecordReference | undefined): RecordReference | undefined {
	const digits = before?.name === undefined ? undefined : /0\d{2,4}$/.exec(before.name)?.[0];
	const next = digits === undefined ? undefined : /^0\d{2,4}(?=\s)/.exec(text.slice(at, at + 8))?.[0];
	return next === undefined || next.length !== digits?.length
		? undefined
		: { raw: next, start: at, end: at + next.length, number: Number(next) };
}

/** `ADR 18 & 19`: figures behind a name have its word, where there is such a record. */
function asNamed(reference: RecordReference, before: RecordReference | undefined): RecordReference {
	const word = /^(.*[A-Za-z][\s_#-]*)\d{1,4}$/.exec(before?.href === undefined ? (before?.name ?? '') : '')?.[1];
	if (word === undefined || !/^\d{1,4}$/.test(reference.raw)) return reference;
	return { ...reference, name: word + reference.raw, isGuess: true };
}

/** The records behind the first of a range, up to its last; figures alone have to be written as the first is. */
function rangeFrom(text: string, { end, name, number, href }: RecordReference): RecordReference[] {
	const range =
		name === undefined || number === undefined || href !== undefined ? null : RANGE.exec(text.slice(end, end + 60));
	const digits = /\d+$/.exec(name ?? '')?.[0];
	if (!range || digits === undefined || number === undefined) return [];
	const last = Number(range[2]);
	const isName = range[1] !== undefined;
	if (!isName && (digits.length < 3 || range[2]!.length !== digits.length)) return [];
	if (last <= number || last - number > LONGEST_RANGE) return [];
	const prefix = name!.slice(0, -digits.length);
	return Array.from({ length: last - number }, (_, at) => {
		const written = String(number + at + 1).padStart(digits.length, '0');
		return {
			raw: prefix + written,
			start: end,
			end: end + range[0].length,
			name: prefix + written,
			number: number + at + 1,
		};
	});
}

/** `ADR-0002/0024`: the second has the name of the first, and as many digits. */
function siblingAt(text: string, at: number, { name = '', number, raw }: RecordReference): RecordReference | undefined {
	const digits = number === undefined ? undefined : (/\d+$/.exec(name) ?? /^0\d{2,4}$/.exec(raw))?.[0];
	const next = /^\d{2,6}(?![\d.-])/.exec(text.slice(at, at + 8))?.[0];
	if (digits === undefined || next?.length !== digits.length) return undefined;
	return {
		raw: next,
		start: at,
		end: at + next.length,
		name: name === '' ? undefined : name.slice(0, -digits.length) + next,
		number: Number(next),
	};
}

/**
 * The references in a value under a key: from its beginning, else those anywhere in it, an item of a list each or behind a
 * few plain words. With `paths`, a value that is nothing but a path counts too: the YAML of other tools names records so. With
 * `anyName`, so does any name that a house may give its records (`core EPR-0001`).
 */
export function referencesIn(
	value: string,
	definitions: LinkDefinitions,
	paths: boolean,
	anyName = false,
): RecordReference[] {
	if (SAYS_NONE.test(value)) return [];
	const path = paths && PATH.test(value.trim()) ? value.trim() : undefined;
	const asPath = path === undefined ? [] : [{ raw: path, start: 0, end: value.length, href: path }];
	// `/enhancements/OSAC-7-tiers` is a folder, not a name in a text.
	if (path !== undefined && !PAGE.test(path)) return asPath;
	const direct = referencesAfter(value, 0, definitions);
	const found: RecordReference[] = [...direct];
	const places = direct.length > 0 ? FURTHER : anyName ? ANY_NAME : NAMED;
	const isInBrackets = bracketsIn(value);
	for (const match of value.matchAll(places)) {
		const at = direct.length > 0 ? match.index + match[0].length : match.index;
		if (found.length >= 30) break;
		if (at < (found.at(-1)?.end ?? 0)) continue;
		if (anyName && isOfOthers(value, at)) continue;
		if (direct.length > 0) {
			// What begins with a bracket on the next line, or stands in one, is a remark.
			const { end } = found.at(-1)!;
			const isRemark =
				/^\s*[(（]/.test(value.slice(at, at + 20)) ||
				isInBrackets(end, at) ||
				(!match[0].startsWith('\n') && !GOES_ON.test(value.slice(end, Math.min(match.index, end + 200))));
			const lead = match[0].startsWith('\n') ? (LEAD.exec(value.slice(at, at + 400))?.[0].length ?? 0) : 0;
			if (!isRemark) found.push(...referencesAfter(value, at + lead, definitions));
		} else {
			const reference = referenceAt(value, at, definitions);
			const sibling =
				reference && value[reference.end] === '/' ? siblingAt(value, reference.end + 1, reference) : undefined;
			if (reference)
				found.push(
					IN_FRONT_OF_WHOLE.test(value.slice(Math.max(0, at - 30), at)) || isLimited(value, reference)
						? asPart(reference)
						: anyName && reference.href === undefined && reference.number === undefined
							? { ...reference, isGuess: true }
							: reference,
				);
			if (sibling) found.push(sibling);
		}
	}
	if (direct.length > 0) found.push(...partsIn(value, found.at(-1)!.end, definitions));
	return found.length > 0 ? found : asPath;
}

/** Where a value may name a record: at a link, or at the word for records. */
const NAMED = /\[|https?:|\b(?:ADR|RFC|KEP)\b|(?<=`)(?=[^`\s]{1,200}\.mdx?`)/g;
/** As {@link NAMED}, and at any name that a house may give them. */
const ANY_NAME = new RegExp(`${NAMED.source}|\\b(?=[A-Z]{2,8}-\\d{2,6}\\b)`, 'g');
/** Where a value that begins with a record may name the next: on a line of its own, behind a comma, as the owner of something. */
const FURTHER =
	/\n\s*(?:[-*+]|\d{1,3}[.)])\s+|\n|[,;、；·][ \t]+(?=\[|(?:ADR|RFC|KEP)s?[\s_#-]*\d)|\b(?:and|et|und|y|e)\s+(?=(?:ADR|RFC|KEP)[\s_#-]*\d+['’]s)/g;
/** `- Constrained by ADR-8` in a list of records: a word or three before the next of them. */
const LEAD =
	/^[*_]{0,3}(?!(?:not?|nor|non|none|nicht|kein|unlike|without|instead|except|besides|previously|formerly)(?!\p{L}))(?:\p{L}[\p{L}'’-]*\s+){1,3}[*_]{0,3}(?=\[(?:ADR|RFC|KEP)?[\s_#-]*\d|\[[^\]\n]{1,120}\]\([^)\s]{1,200}\.mdx?\b|(?:ADR|RFC|KEP)[\s_#-]*\d)/iu;
/** Behind a title in a list the next record may stand; behind a sentence, or what another verb says, it may not. */
const GOES_ON =
	/^(?:(?!\n|[.!?。]\s|(?<!\p{L})(?:see|cf|not|but|while|because|which|as|is|are|was|were|has|have)(?!\p{L})).){0,199}$/iu;

/** A value that is nothing but a path, and one of a page, which may be read in other ways. */
const PATH = /^\.{0,2}\/?[\w.-]+(?:\/[\w.-]+)+\/?$/;
const PAGE = /\.(?:mdx?|rst|adoc|mediawiki)$/i;

/**
 * Tells whether a bracket that is opened behind one place of a text is still open at another: a remark that runs over lines may
 * begin one of them with a number. Places are asked for in order, and the text is gone through once.
 */
function bracketsIn(text: string): (from: number, at: number) => boolean {
	let depth = 0;
	let next = 0;
	return (from, at) => {
		if (next < from) {
			next = from;
			depth = 0;
		}
		for (; next < at; next++)
			if (text[next] === '(') depth++;
			else if (text[next] === ')' && depth > 0) depth--;
		return depth > 0;
	};
}

/** `None`, and `None (extends ADR-7)`: what follows is said with words of its own. */
const SAYS_NONE =
	/^(?:\s*[-*+]\s)?[\s*_(（]*(?:(?:n\/a|none|nothing|rien|nichts|nada|niente|niets|ничего|keine[rs]?|aucune?|nenhuma?|ninguna?|ninguno|geen|nessun[ao]?|нет|无|無|なし|없음)(?=[\s*_]*(?:$|[(（,;.:—–-]))|[-–—](?=\s+[(（])|(?:no|-|—|–|\{.*\}|)\s*$)/isu;

/**
 * `ai-helm ADR-7 (the keys)`, `` `owner/repo` ADR-7 ``: an item that begins with the name of another repository is about the log of
 * that. Most words with a hyphen are no names: `follow-up ADR-7`, `high-level ADR-7`.
 */
const OF_OTHERS =
	/^\s*(?:`(?!adr)[\w.-]{2,40}(?:\/[\w.-]{1,60})?`|[\w.-]{2,40}\/[\w.-]{2,60}|(?!adr-)[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?!(?:up|on|in|level|wide|based|only|specific|side|term|day|time|scope|cutting|known|related|facing)\s)[a-z0-9]+(?<!ed|ing|ly))\s+(?:ADR|RFC)[\s_-]*\d/;

const isOfOthers = (value: string, at: number): boolean => {
	const start = value.lastIndexOf('\n', at - 1) + 1;
	return OF_OTHERS.test(value.slice(start, start + 160).replace(/^\s*[-*+]\s+/, ''));
};

/** The reference, said of a part of its record. */
export const asPart = (reference: RecordReference, which = reference.remark): RecordReference => ({
	...reference,
	isPart: true,
	remark: which,
});

/** `the switch in ADR-7`, `the P0 paragraph of ADR-7`: what stands before is meant, and the record is where it stands. */
const IN_FRONT_OF_WHOLE = /(?:^|\s)(?:in|from|within|inside|alongside|dans|aus|в|из)\s+(?:the\s+)?$/i;
const BESIDE =
	/(?:\b(?:and|et|und|y|e)|;|,(?=[^.,;()]{1,80}\b(?:parts?|portion|aspects?|clauses?|sections?|rules?|half|requirements?|scope)\s(?:in|of)\s))\s+(?:the|its|la|le|les|die|der|das|el|los|las|o|a|os|as)\s+[^.;()]{1,80}?\s(?:in|of|from|de|des|aus|von|do|da)\s+(?=\[|ADR\b)/giu;

/** `[ADR-2](…) and the last paragraph of [ADR-3](…)`, `ADR-2; the outcomes of ADR-3 and ADR-4`: further records, a part of each. */
export function partsIn(value: string, from: number, definitions: LinkDefinitions): RecordReference[] {
	const found: RecordReference[] = [];
	for (const match of value.slice(from, from + 1000).matchAll(BESIDE)) {
		const at = from + match.index + match[0].length;
		found.push(...referencesAfter(value, at, definitions).map((reference) => asPart(reference)));
	}
	return found;
}

/** `ADR-7's table`, `ADR-7 rule 1 only`, `ADR-7 — only the tables`, `ADR-7 (storage format only)`. */
function isLimited(text: string, { end }: RecordReference): boolean {
	const behind = text.slice(end, end + 200);
	if (/^['’]s\b/.test(behind)) return true;
	const [near = ''] = /^(?:\s*\([^()\n]{0,150}\)|[^\n.,;:()]{0,100})/.exec(behind) ?? [];
	return /(?<![-‐-―\p{L}])(?:only|nur|seulement|uniquement|solamente|apenas|только|hinsichtlich|bezüglich|regarding|concerning|with (?:regard|respect) to|concernant|for the (?!following|reasons?)\p{L}+)(?!\p{L})|仅|のみ/iu.test(
		near,
	);
}

const REMARK = /^[ \t]*[(（]([^()（）\n]{1,200}(?:\([^()\n]{0,60}\)[^()（）\n]{0,100})*)[)）]/;

/** The reference that begins exactly at `at`, with the remark in brackets behind it. */
export function referenceAt(text: string, at: number, definitions: LinkDefinitions): RecordReference | undefined {
	const found = bareReferenceAt(text, at, definitions);
	const remark = found && REMARK.exec(text.slice(found.end, found.end + 600))?.[1]?.trim();
	return found && remark ? { ...found, remark } : found;
}

function bareReferenceAt(text: string, at: number, definitions: LinkDefinitions): RecordReference | undefined {
	const rest = text.slice(at, at + 900);
	const wiki = WIKI.exec(rest);
	if (wiki) {
		const name = wiki[1]!.trim();
		const number = NAMED_NUMBER.exec(name)?.[2];
		return {
			raw: wiki[0],
			start: at,
			end: at + wiki[0].length,
			name,
			number: number === undefined ? undefined : Number(number),
		};
	}
	const link = LINK.exec(rest);
	if (link) return { raw: link[0], start: at, end: at + link[0].length, href: hugo(link[2]!), text: link[1]! };
	const labelled = REFERENCE_LINK.exec(rest);
	if (labelled) {
		const href = definitions.get((labelled[2] || labelled[1]!).trim().toLowerCase());
		if (href !== undefined)
			return { raw: labelled[0], start: at, end: at + labelled[0].length, href, text: labelled[1]! };
		const inside = NAMED_NUMBER.exec(labelled[1]!);
		if (inside)
			return { raw: labelled[0], start: at, end: at + labelled[0].length, name: inside[0], number: Number(inside[2]) };
		return undefined;
	}
	return unlinked(rest, at);
}

function unlinked(rest: string, at: number): RecordReference | undefined {
	const make = (raw: string, more: Partial<RecordReference>): RecordReference => ({
		raw,
		start: at,
		end: at + raw.length,
		...more,
	});
	const url = URL.exec(rest);
	if (url) return make(url[0], { href: url[1]!.replace(/[.,;]+$/, '') });
	const file = FILE.exec(rest);
	if (file) return make(file[0], { href: file[0] });
	const named = NAMED_NUMBER.exec(rest);
	const lettered = named ? null : LETTERED.exec(rest);
	if (lettered) return make(lettered[0], { name: lettered[0] });
	const dotted = named && DOTTED.exec(rest);
	if (dotted) return make(dotted[0], { name: dotted[0], number: Number(named[2]) });
	const slug = named ? (NAMED_SLUG.exec(rest.slice(named[0].length))?.[0] ?? '') : SLUG.exec(rest)?.[0];
	if (named)
		return make(named[0] + slug, {
			// `ADRs 3 and 4`: the word is that of each.
			name: named[0].replace(/(?<=^[A-Za-z]{3})s(?=[\s#])/, '') + slug,
			number: Number(named[2]),
		});
	const dated = DATED.exec(rest);
	if (dated) return make(dated[0], { name: dated[1]! });
	// A house may call its records anything; whether `CIP-0121` is one is known when all are read.
	const other = OTHER_NAME.exec(rest);
	if (other) return make(other[0], { name: other[0] });
	if (slug !== undefined) return make(slug, { name: slug });
	const padded = PADDED_NUMBER.exec(rest);
	if (padded) return make(padded[0], { number: Number(padded[0]), isGuess: true });
	const path = NUMBERED_PATH.exec(rest);
	if (path) return make(path[0], { number: Number(path[1]), isGuess: true });
	const hash = HASH_NUMBER.exec(rest);
	if (hash) return make(hash[0], { number: Number(hash[1]) });
	const bare = BARE_NUMBER.exec(rest);
	if (bare) return make(bare[0], { number: Number(bare[1]) });
	return undefined;
}

/** `{{< ref "x.md" >}}` names a file; the rest is the template language of a site generator. */
function hugo(href: string): string {
	return /\{\{[<%]\s*(?:rel)?ref\s+["']([^"']+)["']\s*[>%]\}\}/.exec(href)?.[1] ?? href;
}

/** Whether it is a link or has a name, so that it is more than a number. */
export const isMoreThanNumber = ({ href, name }: RecordReference): boolean => href !== undefined || name !== undefined;

/**
 * Whether a reference looks like a record by itself: `ADR-7`, a numbered name; in metadata, any Markdown file, but not where it
 * is only `related`, as guides and standards are.
 */
export function namesRecord({ href, name, number }: RecordReference, where: 'body' | 'metadata' | 'related'): boolean {
	if (href === undefined) return name !== undefined && (number !== undefined || SLUG.test(name) || FILE.test(name));
	if (where === 'body' && /^[a-z][a-z0-9+.-]*:/i.test(href)) return false;
	const path = href.replace(/[?#].*$/, '').replace(/\/(?:readme|index)\.mdx?$/i, '');
	if (isOfTracker(path)) return false;
	const last = path.replace(/\/+$/, '').split('/').at(-1)!;
	if (/^(?:[a-z]+[-_])?\d{2,}[-_]\p{L}/iu.test(last) || /^(?:adr|rfc|kep)[-_]?\d+/i.test(last)) return true;
	if (where === 'body') return false;
	const isBeside = where === 'metadata' || !path.includes('/');
	return (isBeside && /\.mdx?$/i.test(last)) || /\/(?:adrs?|decisions?|keps|rfcs?|proposals)\//i.test(`/${path}`);
}

/** An address of somebody's mail, or of an issue, a pull request or a commit. */
export const isOfTracker = (href: string): boolean =>
	/^mailto:|\/(?:issues|pull|pulls|merge_requests|discussions|commit|wiki|browse)\//i.test(href);

/** `This updates #29 in place`: an issue. */
export const isTicket = (phrase: string, { raw }: RecordReference): boolean =>
	raw.startsWith('#') && /^updat/i.test(phrase);
