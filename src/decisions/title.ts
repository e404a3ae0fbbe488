import { inlineText } from '#markdown/render-markdown.ts';
import type { Outline } from './outline.ts';
import { roleOfHeading } from './section-roles.ts';

/** `0007 Queues` */
const SPACED = /^\d{3,6}\s+(?=\p{L})/u;
const YEAR = /^(?:19|20)\d{2}\s/;
/** `Queues - ADR 007`, `Queues (ADR-7)`: the number of the record itself behind its title. */
const NUMBER_BEHIND =
	/(?<!\s)\s{1,4}(?:[-–—|]\s{1,4}(?:ADR|RFC)[\s#_-]{0,2}0*(\d{1,6})|\((?:ADR|RFC)[\s#_-]{0,2}0*(\d{1,6})\))$/i;

const NUMBERING = [
	// `2024-05-06 ADR 7: Queues`
	/^\d{4}-\d{2}-\d{2}\s+(?=(?:ADR|RFC)[\s#_-]{0,2}\d)/,
	/^(?:architecture|architectural) decision record\s*[:：–—-]\s*/i,
	/^(?:adr|rfc|kep|proposal)?\s*\d{4}-\d{2}-\d{2}\s*[-–—:：]\s+/i,
	/^[A-Z]{2,6}[-_]?\d{4}-\d{2}-\d{2}\s*[-–—:：]?\s+/,
	// `ADR-0.14.2 — Commands`: some houses count as versions do.
	/^(?:adr|rfc|dr|tdr|kep|decision)[\s#_-]*\d+(?:\.\d+){1,3}\s*(?:[:：·–—-])\s*/i,
	// `RFC-0412 (Agents): Traces`: what the number counts in stands behind it.
	/^(?:adr|rfc|dr|tdr|kep|decision)[\s#_-]*\d+[a-z]?\s*\([^()]{1,40}\)\s*[:：–—]\s*(?=\S)/i,
	/^(?:adr|rfc|dr|tdr|kep|se|decision)[\s#_-]*\d+(?!\d|-\d)[a-z]?\s*(?:[:：.)·|–—-]|$)\s*(?:[-–—](?=\s|\p{L}))?\s*/iu,
	/^(?:adr|rfc|kep|se)[\s#_-]*\d+\s+(?=\S)/i,
	// `ADR.003 Queues`, `RFC-0121/Queues`
	/^(?:adr|rfc)\.\d+[:：.]?\s+(?=\S)/i,
	/^(?:adr|rfc|kep)[\s#_-]*\d+\/(?=\p{L})/iu,
	// `Aries RFC 0013: Overlays`: whose RFC it is stands before.
	/^\p{Lu}[\p{L}\p{N}]{1,20}\s+(?:ADR|RFC|KEP)[\s#_-]*\d+\s*[:：–—]\s*/u,
	// A space alone does not make a prefix: `UTF-8 everywhere` is a title.
	/^(?:\[[A-Z][A-Z_]+(?:-[A-Za-z]+)*-\d+\]\s*[:：–—-]?|[A-Z][A-Z_]+(?:-[A-Za-z]+)*-\d+(?:\s*[:：–—]|\s+-\s))\s*/,
	// `ADR R9-F.6 — Restrict it`: a name of the house with a number in it.
	/^(?:ADR|RFC)[\s-]+[A-Z]{1,4}\d[\w.-]{0,12}\s*[:–—]\s+/,
	/^\[[^\]]{1,20}\d\]\s*[:–—-]?\s*/,
	/^\d{4}-\d{2}-\d{2}\s+-\s+/,
	/^(?:adr|rfc)(?:\s*:|\s+[–—-]\s)\s*/i,
	/^\d{1,6}\s*(?:[.):：·–—](?!\d)|\s-)\s*/,
	SPACED,
	// `# TITLE: Queues`: the word of the template in front.
	/^title\s*[:：]\s+(?=\S)/i,
	// What a template left of `# ADR-0000: title` when its number was taken out.
	/^[:：]\s+(?=\S)/,
	/^(?:architecture|architectural) decision record\s*[:：–—-]\s*/i,
];

/** A title without the number in front of it (`number` is the record's own); the title as it is when nothing would remain. */
export function stripNumbering(title: string, number?: number): string {
	// `🔄 ADR-022: Queues`: a sign in front hides the number, and stays part of the title.
	const sign = /^\p{Extended_Pictographic}\uFE0F?\s+(?=\S)/u.exec(title.trim())?.[0] ?? '';
	return sign + withoutNumber(title.trim().slice(sign.length), number);
}

function withoutNumber(title: string, number?: number): string {
	let text = title;
	for (const pattern of NUMBERING) {
		// `2025 roadmap` of record 1: the year belongs to the title.
		if (pattern === SPACED && YEAR.test(text) && Number(text.slice(0, 4)) !== number) continue;
		const rest = text.replace(pattern, '').trim();
		if (rest !== '') text = rest;
	}
	const behind = NUMBER_BEHIND.exec(text);
	if (behind && behind.index > 0 && Number(behind[1] ?? behind[2]) === number) text = text.slice(0, behind.index);
	// `33 Manager cluster` begins with its number only if that is the record's own: `3 tiers` does not.
	const own =
		/^(?:[A-Z][A-Z_]+(?:-[A-Za-z]+)*-)?0*(\d{1,6})\s+(?=\p{L})/u.exec(text) ??
		// `QGIS Enhancement 314: Style`, `Enhancement Proposal #7 - Queues`: whose it is, and what it is called in full.
		/^(?:\p{Lu}[\p{L}\p{N}]{1,20}\s+)?(?:enhancement|improvement|change|design|feature)(?:\s+(?:proposal|request|document|record))?\s+#?0*(\d{1,6})\s*(?:[:：–—]|\s-)\s*(?=\S)/iu.exec(
			text,
		) ??
		// `SLEP006: Routing` of `slep006`: whatever a house calls its proposals.
		/^\p{L}{2,10}[-_ ]?#?0*(\d{1,6})\s*(?:[:：–—]|\.(?=\s)|\s-)\s*(?=\S)/u.exec(text) ??
		// `0002-queue-worker-instances`: the name of the file as the title.
		/^0*(\d{3,6})-(?=\p{L}[^\s]*-[^\s]*$)/u.exec(text);
	return own && Number(own[1]) === number ? text.slice(own[0].length) : text;
}

/** Plain text of a heading: exactly what a reader of the rendered page would see. */
export function visibleText(markdown: string): string {
	// No title is this long, and hostile ones are.
	const text = markdown.slice(0, 5000);
	if (!/[\\`*_[\]<>&!~]/.test(text)) return text.trim();
	return inlineText(text, { resolveLink: () => ({ broken: '' }) }).trim();
}

/**
 * The heading that is the title: the first level-1 heading among the first few, else the very first heading, unless that
 * one opens a known section or the front matter has a title. Gives its index.
 */
export function titleHeading(outline: Outline, frontMatterTitle: boolean): number | undefined {
	const first = outline.headings.findIndex((heading) => heading.level === 1);
	// A text that writes all its sections as level 1 has no title; one that is only called `Links` has.
	const sectionsOnTop = outline.headings.filter((heading) => heading.level === 1 && isSection(heading.text)).length > 1;
	if (first !== -1 && first <= 1 && !(sectionsOnTop && isSection(outline.headings[first]!.text))) {
		const below = outline.headings[first + 1];
		return below && isGeneralTitle(visibleText(outline.headings[first]!.text)) && !isSection(below.text)
			? first + 1
			: first;
	}
	const top = outline.headings[0];
	if (!top || frontMatterTitle || isSection(top.text)) return undefined;
	return 0;
}

/**
 * `#46. Generalize events` at the very top: a title whose space was forgotten, so that Markdown sees a paragraph. Gives
 * the index of its line.
 */
export function closeTitle(outline: Outline): number | undefined {
	const first = outline.lines.findIndex((line) => line.text.trim() !== '');
	const line = outline.lines[first];
	return line && !line.code && line.text.length < 300 && /^#(?![\s#!])/.test(line.text) ? first : undefined;
}

/** `Architecture Decision Record`, `ADR-0007`, `BEP-0003`: says that this is a record, and not what of. */
export function isGeneralTitle(title: string): boolean {
	return (
		/^[A-Z]{2,10}[-_ #]{0,2}\d{1,6}$/.test(title.trim()) ||
		/^(?:(?:architecture|architectural|technical) decision(?: record)?|decision record|adr|rfc|meta|metadata|subject)(?:[\s#:_-]*\d+)?$/i.test(
			title.trim(),
		)
	);
}

/** A heading over what a record says, not over the record. */
function isSection(heading: string): boolean {
	return roleOfHeading(heading) !== 'other' || isEndHeading(heading);
}

/** `Superseded!`: says that a record has ended, and stands above the words that say by what. */
export function isEndHeading(heading: string): boolean {
	return /^(?:superseded|deprecated|rejected|withdrawn|obsolete)[!.]?$/i.test(heading.trim());
}

/** A title that a template left to be filled in: `{short title}`, `[title of the decision]`, `<title>`. */
export function isPlaceholderTitle(title: string): boolean {
	return (
		/^(?:\{[^{}]*\}|\[[^\]]*\](?!\()|<[^<>]*>)$/.test(stripNumbering(title)) ||
		/^(?:adr[- ]?)?(?:x{3,}|n{3,})\b/i.test(title) ||
		/^(?:[A-Z]{2,5}\s+0+\s+[-–—]\s+|[A-Z]{2,5}\s+0+[:：]\s+)?(?:(?:an?\s+|the\s+)?(?:short\s+)?title\s+of\s+(?:(?:the|this|your|an?)\s+)?(?:adr|decision|record|rfc|proposal))$/i.test(
			title,
		)
	);
}
