/** A heading of a Markdown text, and where its line and the text below it are. Lines count from 0. */
export interface TextHeading {
	readonly level: number;
	readonly text: string;
	readonly line: number;
	/** The first line below it. */
	readonly below: number;
}

/** Which lines of a Markdown text stand outside of listings and comments. O(length). */
export function linesOutside(lines: readonly string[]): readonly boolean[] {
	let fence: string | undefined;
	let inComment = false;
	return lines.map((line) => {
		// Listings of steps are indented as far as the step.
		const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence !== undefined) {
			if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
			return false;
		}
		if (inComment || /^ {0,3}<!--/.test(line)) {
			inComment = !line.includes('-->');
			return false;
		}
		fence = mark;
		return mark === undefined;
	});
}

/**
 * The headings of a Markdown text in both forms, outside of listings and comments. Reads line by line, so that it needs no more
 * than the text; O(length).
 */
export function headingsIn(lines: readonly string[]): readonly TextHeading[] {
	const found: TextHeading[] = [];
	const outside = linesOutside(lines);
	for (const [at, line] of lines.entries()) {
		if (!outside[at]) continue;
		const [, signs, text] = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line) ?? [];
		if (signs !== undefined) {
			const plain = (text ?? '').replace(/[ \t]+#+[ \t]*$/, '').trim();
			found.push({ level: signs.length, text: plain, line: at, below: at + 1 });
			continue;
		}
		const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(line)?.[1];
		const above = lines[at - 1];
		if (under !== undefined && above !== undefined && /^ {0,3}[^\s#>|*+`~-]/.test(above))
			found.push({ level: under.startsWith('=') ? 1 : 2, text: above.trim(), line: at - 1, below: at + 1 });
	}
	return found;
}

/** What a section of a runbook is about, by the words that people use for it. */
export type RunbookRole = 'meaning' | 'impact' | 'diagnosis' | 'mitigation';

/** What may stand before and behind the word: `Immediate mitigation steps`. */
const before = '(?:(?:quick|initial|immediate|first|further|recommended|suggested|possible|potential|alert|how to) )?';
const behind = '(?: (?:steps?|actions?|procedures?|checklist|it|this(?: alert)?))?';
const among = (all: string): RegExp => new RegExp(`^${before}(?:${all})${behind}$`, 'i');

const words: { readonly [role in RunbookRole]: RegExp } = {
	meaning: among(
		'meaning|what (?:it|this(?: alert)?) means|explanation|description|overview|summary|how it works|symptoms?',
	),
	impact: among(
		'impact|impact (?:assessment|analysis)|effects?|consequences?|(?:user|customer|business|service) impact|impact and .*',
	),
	diagnosis: among(
		'diagnos(?:is|e|tics?)|investigat(?:ion|e|ing)|troubleshoot(?:ing)?|triage|debug(?:ging)?|causes?|root causes?|checks?|(?:investigating|diagnosing|troubleshooting|debugging) .*',
	),
	mitigation: among(
		'mitigat(?:ions?|e|ing)|resolutions?|resolv(?:e|ing)|remediat(?:ions?|e|ing)|remedy|solutions?|fix(?:es|ing)?|actions?|diagnosis and mitigation|(?:mitigating|resolving|fixing|recovering from) .*|(?:manual )?steps to (?:fix|resolve|mitigate)',
	),
};

/** The role of a heading, numbers and signs around its words aside. */
export function roleOf(heading: string): RunbookRole | undefined {
	const plain = plainHeading(heading);
	return (Object.keys(words) as RunbookRole[]).find((role) => words[role].test(plain));
}

const plainHeading = (heading: string): string =>
	heading
		.replace(/[*_`]/g, '')
		.replace(/^\s*(?:\d+[.)]?\s+)?/, '')
		.replace(/\s*[:?!.]\s*$/, '')
		.trim();

/**
 * The headings with their roles. Where headings of one role stand below several others (`Symptoms` and `Resolution` of each of some
 * problems), these parts have none: apart from what they are about they would say nothing.
 */
function rolesIn(
	headings: readonly TextHeading[],
): readonly (TextHeading & { readonly role: RunbookRole | undefined })[] {
	const title =
		headings[0]?.level === 1 && headings.filter(({ level }) => level === 1).length === 1 ? headings[0] : undefined;
	const found = headings.map((heading, at) => {
		const above = headings.slice(0, at).findLast(({ level }) => level < heading.level);
		// What stands in a part with a role belongs to that.
		const part = above === undefined || above === title || roleOf(above.text) !== undefined ? undefined : above;
		return { ...heading, role: roleOf(heading.text), part };
	});
	const isTorn = found.some(
		({ role, part }) =>
			role !== undefined &&
			part !== undefined &&
			found.some((other) => other.role === role && other.part !== undefined && other.part !== part),
	);
	return found.map(({ part, ...heading }) =>
		isTorn && part !== undefined ? { ...heading, role: undefined } : heading,
	);
}

/** Below every heading: a line that leads into what follows ends with the next one, or with any heading. */
const leadInLevel = 7;

/**
 * The headings, and lines that do the work of one: `How to **fix**:` or `**Mitigation**` alone in a line, where what they say is a role.
 */
function withLeadIns(lines: readonly string[]): readonly TextHeading[] {
	const headings = headingsIn(lines);
	const taken = new Set(headings.map(({ line }) => line));
	let fence: string | undefined;
	const leadIns = lines.flatMap((line, at): readonly TextHeading[] => {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (mark !== undefined) {
			if (fence === undefined) fence = mark;
			else if (mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
			return [];
		}
		const isAlone = at === 0 || lines[at - 1]!.trim() === '' || taken.has(at - 1);
		if (fence !== undefined || taken.has(at) || !isAlone || line.length > 60) return [];
		const text = line.trim();
		const isMarked =
			/^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(text) || /^[^*_]*(?:\*\*|__)[^*_]+(?:\*\*|__)[^*_]*:$/.test(text);
		if (!isMarked || roleOf(text) === undefined) return [];
		return [{ level: leadInLevel, text: text.replace(/[*_]/g, '').replace(/:$/, ''), line: at, below: at + 1 }];
	});
	return [...headings, ...leadIns].sort((left, right) => left.line - right.line);
}

/** Headings of a procedure that no alert leads to. */
const procedure =
	/^(?:steps|procedure|prerequisites?|preconditions?|before you (?:begin|start)|verif(?:y|ication)|validation|roll ?back|fail ?over|fail ?back|recovery|restore|escalations?|post-incident(?: tasks| steps)?)$/i;

/** Any page about anything may begin with these. */
const anyPage = /^(?:description|overview|summary|how it works|solutions?|actions?|checks?)$/i;

/** Whether a page with this heading is a runbook, whatever it is called. */
export const isRunbookHeading = (heading: string): boolean => {
	const plain = plainHeading(heading);
	return (roleOf(heading) !== undefined && !anyPage.test(plain)) || procedure.test(plain);
};

/** A stretch of a runbook's text. */
export interface RunbookSection {
	/** Undefined for text that is about none of the four. */
	readonly role: RunbookRole | undefined;
	readonly heading: string | undefined;
	/** Below its heading where it has a role, else with it. */
	readonly text: string;
	/** The line of the whole text on which `text` begins, from 0. */
	readonly line: number;
}

/**
 * A text cut at the headings that name a role: such a section goes on until a heading of its level or above. Everything else stays
 * together as it is, so that no word is lost.
 */
export function runbookSections(text: string): readonly RunbookSection[] {
	const lines = text.split('\n');
	const headings = rolesIn(withLeadIns(lines));
	const sections: RunbookSection[] = [];
	const definitions = definitionsIn(lines);
	const add = (role: RunbookRole | undefined, heading: string | undefined, from: number, to: number): void => {
		const own = lines.slice(from, to).join('\n');
		if (lines.slice(from, to).every((one) => one.trim() === '' || definitions.includes(one))) return;
		// Links by number are defined once for the whole text, mostly at its end.
		const text = definitions.length === 0 ? own : `${own}\n\n${definitions.join('\n')}\n`;
		sections.push({ role, heading, text, line: from });
	};
	let from = 0;
	const first = headings.find(({ role }) => role !== undefined);
	const opening = first === undefined ? undefined : firstParagraph(lines.slice(0, headings[0]!.line));
	// Where no heading says what it means, the sentences before all headings do.
	if (opening !== undefined && headings.every(({ role }) => role !== 'meaning')) {
		add(undefined, undefined, 0, opening.from);
		add('meaning', undefined, opening.from, opening.to);
		from = opening.to;
	}
	for (let at = 0; at < headings.length; at++) {
		const heading = headings[at]!;
		const { role } = heading;
		if (role === undefined || heading.line < from) continue;
		const end = headings.slice(at + 1).find(({ level }) => level <= heading.level)?.line ?? lines.length;
		add(undefined, undefined, from, heading.line);
		add(role, heading.text, heading.below, end);
		from = end;
	}
	add(undefined, undefined, from, lines.length);
	return sections;
}

/** The first paragraph, where the text begins with one: no list, quotation, table, picture or listing. */
function firstParagraph(lines: readonly string[]): { readonly from: number; readonly to: number } | undefined {
	const from = lines.findIndex((line) => line.trim() !== '');
	if (
		from < 0 ||
		!/^ {0,3}[\p{L}\p{N}`*_"(]/u.test(lines[from]!) ||
		/^\s*(?:[*+-]|\d+[.)])\s|^\s*`{3}/.test(lines[from]!)
	)
		return undefined;
	const length = lines.slice(from).findIndex((line) => line.trim() === '');
	const to = length < 0 ? lines.length : from + length;
	return lines.slice(from, to).some((line) => /^\s*(?:`{3,}|~{3,}|\||<)/.test(line)) ? undefined : { from, to };
}

/** Lines that say where a link leads, `[1]: https://…`, outside of listings. */
function definitionsIn(lines: readonly string[]): readonly string[] {
	let inListing = false;
	return lines.filter((line) => {
		if (/^ {0,3}(?:`{3,}|~{3,})/.test(line)) inListing = !inListing;
		return !inListing && /^ {0,3}\[[^\]\n]+\]:[ \t]+\S/.test(line);
	});
}
