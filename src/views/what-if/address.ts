import { type Situation, type WrittenSituation, writtenLoad } from '#analysis/situation.ts';
import { formatDuration } from '#model/quantity.ts';

/**
 * A situation as the fragment of an address: `v=1&fail=component:vault,failure-domain:euw1-a&load=1.3x&at=2h`. A fragment,
 * because it survives redirects and stays out of the logs of whoever serves the site.
 */

const version = '1';
/** Longer than any fragment that the page itself writes. */
const longest = 8000;

export function fragmentOf({ failed, load, at }: Situation): string {
	const parts = [
		`v=${version}`,
		...(failed.length === 0 ? [] : [`fail=${failed.join(',')}`]),
		...(load === 1 ? [] : [`load=${writtenLoad(load)}`]),
		...(at === undefined ? [] : [`at=${at === 0 ? '0' : formatDuration(at)}`]),
	];
	return parts.join('&');
}

/** What a fragment says; undefined when it is no situation at all (an anchor, say). */
export function fragmentSays(
	fragment: string,
): { readonly written: WrittenSituation; readonly complaint?: string } | undefined {
	const text = fragment.replace(/^#/, '');
	if (!/^v=/.test(text)) return undefined;
	const nothing = { failed: [] };
	if (text.length > longest) return { written: nothing, complaint: 'the address is too long to be one of this page' };
	const fields = new URLSearchParams(text);
	if (fields.get('v') !== version)
		return { written: nothing, complaint: 'the address was written by another version of this page' };
	return {
		written: {
			failed: fields
				.getAll('fail')
				.flatMap((list) => list.split(','))
				.filter((name) => name.trim() !== '')
				.slice(0, 200),
			load: fields.get('load') ?? undefined,
			at: fields.get('at') ?? undefined,
		},
	};
}
