import type { Entity } from '#model/model.ts';
import { runbookSections } from '#model/runbooks/headings.ts';
import { plainMarkdown } from '../prose.ts';

/** What the text of a runbook is about in few words, and the names in it by which somebody would look for it. */

type Runbook = Entity<'runbook'>;

/** Letters: two or three sentences, as much as a search result or a page's head can carry. */
const longest = 240;
/** Names per page, so that one long listing does not outweigh all other pages. */
const mostNames = 16;

/** The first sentences that say what the runbook's alert means, as plain words; undefined where no prose is. */
export function gistOf({ body }: Runbook): string | undefined {
	if (body === undefined) return undefined;
	const sections = runbookSections(body.text.replace(/\r\n?/g, '\n'));
	const [section] = [...sections.filter(({ role }) => role === 'meaning'), ...sections];
	const prose = section === undefined ? [] : proseLines(section.text.split('\n'));
	const sentences = plainMarkdown(prose.join(' ')).match(/.+?[.!?](?=\s|$)|.+$/gs) ?? [];
	let gist = '';
	for (const sentence of sentences) {
		if (gist !== '' && gist.length + sentence.length > longest) break;
		gist += sentence.replace(/\s+/g, ' ');
	}
	return gist.trim() === '' ? undefined : gist.trim();
}

/** The lines of running text: no headings, listings, tables, markup of other tools, nor what a writer has still to do. */
function proseLines(lines: readonly string[]): readonly string[] {
	let inListing = false;
	return lines.filter((line) => {
		const isFence = /^\s*(?:`{3,}|~{3,})/.test(line);
		if (isFence) inListing = !inListing;
		return !isFence && !inListing && !/^\s*(?:$|#|<|\||\{\{|TODO\b|(?:---|===)|\[[^\]]+\]:)/.test(line);
	});
}

/**
 * Metrics, states and error codes that a runbook's text holds, listings included: `etcd_mvcc_db_total_size_in_bytes`,
 * `CrashLoopBackOff`, `AMQ9202E`; and the messages that it quotes from logs.
 */
export function namesIn({ body }: Runbook): readonly string[] {
	if (body === undefined) return [];
	const messages = [...body.text.matchAll(/\b(?:msg|message|error|err)="([^"\n]{8,90})"/g)].map(
		([, message]) => message!,
	);
	const names = body.text.match(/\b(?:[a-z]+(?:_[a-z0-9]+){2,}|(?:[A-Z][a-z]+){3,}|[A-Z]{2,}-?\d{3,}[A-Z]?)\b/g) ?? [];
	return [...new Set([...messages, ...names])].slice(0, mostNames);
}
