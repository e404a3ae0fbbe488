/** A stretch of lines that differs: where it begins in the old text (from 1), what goes and what comes. */
export interface ChangedLines {
	readonly line: number;
	readonly removed: readonly string[];
	readonly added: readonly string[];
}

/** How far apart two texts may run before their lines are looked for no more; records are changed by a few lines. */
const reach = 40;

/** The lines in which two texts differ, for a person to read. Linear: changes of records are few and short. */
export function changedLines(before: string, after: string): readonly ChangedLines[] {
	const old = before.split('\n');
	const now = after.split('\n');
	const found: ChangedLines[] = [];
	let at = 0;
	let to = 0;
	while (at < old.length || to < now.length) {
		if (at < old.length && to < now.length && old[at] === now[to]) {
			at++;
			to++;
			continue;
		}
		const [less, more] = nextMeeting(old, now, at, to);
		found.push({ line: at + 1, removed: old.slice(at, at + less), added: now.slice(to, to + more) });
		at += less;
		to += more;
	}
	return found;
}

/** The smallest numbers of lines to leave out on both sides after which the texts go on alike. */
function nextMeeting(
	old: readonly string[],
	now: readonly string[],
	at: number,
	to: number,
): readonly [number, number] {
	for (let sum = 1; sum <= reach; sum++) {
		for (let less = 0; less <= sum; less++) {
			const [i, j] = [at + less, to + sum - less];
			const ends = i >= old.length && j >= now.length;
			if (ends || (i < old.length && j < now.length && old[i] === now[j] && old[i + 1] === now[j + 1]))
				return [less, sum - less];
		}
	}
	return [old.length - at, now.length - to];
}
