import type { PublishedAddresses } from '#model/published-addresses.ts';

/** The registry as text: what it says about itself, one page a line, by address. */

const INTRODUCTION = `# Addresses of the site that stand elsewhere: in alert rules, messages and papers. A build that would lose one of them fails.
# Lines are only ever added, by \`lintel addresses record\`. What moved is redirected by hand:
#   /runbooks/old-name/ -> /runbooks/new-name/
#   /runbooks/name/#old-place -> /runbooks/name/#new-place
`;

/** A page to be in the registry, with its anchors. */
export interface Recorded {
	readonly address: string;
	readonly anchors: readonly string[];
}

interface Entry {
	readonly key: string;
	/** Comments that stand above it. */
	readonly above: readonly string[];
	readonly line: string;
}

/**
 * The text of a registry with more pages and anchors in it, sorted by address. Nothing that it says is lost: pages, anchors,
 * redirects and comments stay, a comment above the line that it stood above. Call it for a registry without mistakes only.
 */
export function withRecorded(
	text: string | undefined,
	published: PublishedAddresses,
	added: readonly Recorded[],
): string {
	const end = text?.includes('\r\n') === true ? '\r\n' : '\n';
	const old = (text ?? INTRODUCTION).replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
	const anchors = new Map([...published.pages].map(([address, page]) => [address, new Set(page.anchors.keys())]));
	for (const { address, anchors: own } of added)
		anchors.set(address, new Set([...(anchors.get(address) ?? []), ...own]));
	const pageLine = (address: string): string =>
		[address, ...[...anchors.get(address)!].sort().map((one) => `#${one}`)].join(' ');
	const { head, entries, foot } = partsOf(old);
	const known = new Set<string>();
	const kept = entries.flatMap((entry): Entry[] => {
		if (entry.line.includes('->')) return [{ ...entry, line: entry.line.trim().replace(/\s+/g, ' ') }];
		const again = known.has(entry.key);
		known.add(entry.key);
		// A page on two lines becomes one; a comment above the second is a comment of the page.
		return again && entry.above.length === 0 ? [] : [{ ...entry, line: again ? '' : pageLine(entry.key) }];
	});
	const news = [...anchors.keys()]
		.filter((address) => !known.has(address))
		.map((address): Entry => ({ key: address, above: [], line: pageLine(address) }));
	const all = [...kept, ...news].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	const lines = [...head, ...all.flatMap(({ above, line }) => (line === '' ? above : [...above, line])), ...foot];
	return lines.map((line) => line + end).join('');
}

/** Comments up to the first empty line, or up to the first entry where they are all there is above it, are the head of the file. */
function partsOf(lines: readonly string[]): {
	readonly head: readonly string[];
	readonly entries: readonly Entry[];
	readonly foot: readonly string[];
} {
	const isComment = (line: string): boolean => /^\s*#/.test(line);
	let at = 0;
	while (at < lines.length && isComment(lines[at]!)) at++;
	const head = lines.slice(0, at);
	const entries: Entry[] = [];
	let above: string[] = [];
	for (const line of lines.slice(at)) {
		if (line.trim() === '') continue;
		if (isComment(line)) above.push(line);
		else {
			entries.push({ key: line.trim().split(/\s+/, 1)[0]!, above, line });
			above = [];
		}
	}
	return { head, entries, foot: above };
}
