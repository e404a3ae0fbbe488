/** A heading of a Markdown text, and where its line and the text below it are. Lines count from 0. */
export interface TextHeading {
	readonly level: number;
	readonly text: string;
	readonly line: number;
	/** The first line below it. */
	readonly below: number;
}

/**
 * The headings of a Markdown text in both forms, outside of listings and comments. Reads line by line, so that it needs no more
 * than the text; O(length).
 */
export function headingsIn(lines: readonly string[]): readonly TextHeading[] {
	const found: TextHeading[] = [];
	let fence: string | undefined;
	let inComment = false;
	for (const [at, line] of lines.entries()) {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence !== undefined) {
			if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
			continue;
		}
		if (inComment) {
			inComment = !line.includes('-->');
			continue;
		}
		if (mark !== undefined) {
			fence = mark;
			continue;
		}
		if (/^ {0,3}<!--/.test(line)) {
			inComment = !line.includes('-->');
			continue;
		}
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

const words: { readonly [role in RunbookRole]: RegExp } = {
	meaning: /^(?:meaning|what (?:it|this(?: alert)?) means|explanation)$/i,
	impact: /^(?:impact|effects?|consequences?|(?:user|customer|business|service) impact|impact and .*)$/i,
	diagnosis:
		/^(?:diagnos(?:is|e|tics)|investigat(?:ion|e)|troubleshooting|triage|debugging|how to (?:diagnose|investigate))$/i,
	mitigation:
		/^(?:mitigations?|resolutions?|resolving|remediations?|remedy|solutions?|fix(?:es)?|actions?|how to (?:fix|resolve|mitigate)(?: it)?|immediate actions?)$/i,
};

/** The role of a heading, numbers and signs around its words aside. */
export function roleOf(heading: string): RunbookRole | undefined {
	const plain = heading
		.replace(/[*_`]/g, '')
		.replace(/^\s*(?:\d+[.)]?\s+)?/, '')
		.replace(/\s*[:?!.]\s*$/, '')
		.trim();
	return (Object.keys(words) as RunbookRole[]).find((role) => words[role].test(plain));
}

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
	const headings = headingsIn(lines);
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
	for (let at = 0; at < headings.length; at++) {
		const heading = headings[at]!;
		const role = roleOf(heading.text);
		if (role === undefined || heading.line < from) continue;
		const end = headings.slice(at + 1).find(({ level }) => level <= heading.level)?.line ?? lines.length;
		add(undefined, undefined, from, heading.line);
		add(role, heading.text, heading.below, end);
		from = end;
	}
	add(undefined, undefined, from, lines.length);
	return sections;
}

/** Lines that say where a link leads, `[1]: https://…`, outside of listings. */
function definitionsIn(lines: readonly string[]): readonly string[] {
	let inListing = false;
	return lines.filter((line) => {
		if (/^ {0,3}(?:`{3,}|~{3,})/.test(line)) inListing = !inListing;
		return !inListing && /^ {0,3}\[[^\]\n]+\]:[ \t]+\S/.test(line);
	});
}
