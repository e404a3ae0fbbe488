import { addTo } from '#graph/lists-by-key.ts';
import { isHolder, splitPath } from './identity.ts';

/** What the names of files say together and none says alone. */
export interface Series {
	/** Files that stand for their directories, though they are called neither `README` nor `index`. */
	readonly holders: ReadonlySet<string>;
	/** Whether a record is one of a row: `slep006` beside `slep000` and `slep004`. */
	readonly has: (path: string, inDirectory: boolean) => boolean;
}

const NUMBERED = /^([a-z]{2,8})[-_ ]?(\d{1,6})(?=[-_. ]|$)/i;
/** Rows of something else, which have numbers too. */
const NO_RECORDS =
	/^(?:steps?|parts?|chapters?|sections?|phases?|options?|examples?|figures?|fig|pages?|weeks?|days?|sprints?|modules?|lessons?|units?|releases?|versions?|issues?|tasks?|teams?|tests?|rules?|images?|level|stage|day|year|ver|rev|vol|no)$/i;
const FEWEST = 3;

/** The rows that the names of files make: names with one prefix and different numbers, and directories that each hold a file of one name. */
export function seriesOf(paths: readonly string[]): Series {
	const holders = holdersIn(paths);
	const numbers = new Map<string, Set<number>>();
	for (const path of paths) {
		const inDirectory = holders.has(path) || isHolder(path);
		const row = rowOf(path, inDirectory);
		if (row === undefined) continue;
		const known = numbers.get(row.key);
		if (known) known.add(row.number);
		else numbers.set(row.key, new Set([row.number]));
	}
	const has = (path: string, inDirectory: boolean): boolean => {
		const row = rowOf(path, inDirectory);
		return row !== undefined && (numbers.get(row.key)?.size ?? 0) >= FEWEST;
	};
	return { holders, has };
}

function rowOf(path: string, inDirectory: boolean): { readonly key: string; readonly number: number } | undefined {
	const { folder, name } = splitPath(path);
	const own = inDirectory ? splitPath(folder) : { folder, name };
	const [, prefix, digits] = NUMBERED.exec(own.name) ?? [];
	if (prefix === undefined || NO_RECORDS.test(prefix)) return undefined;
	return { key: `${own.folder}\n${prefix.toLowerCase()}`, number: Number(digits) };
}

/** `slep000/proposal.rst`, `slep004/proposal.rst`, …: the one name that numbered directories beside each other share. */
function holdersIn(paths: readonly string[]): ReadonlySet<string> {
	const groups = new Map<string, Map<string, string[]>>();
	const held = new Set(paths.filter(isHolder).map((path) => splitPath(path).folder));
	for (const path of paths) {
		const { folder, name } = splitPath(path);
		const parent = splitPath(folder);
		const isNumbered = /^\d{1,6}(?=[-_. ]|$)/.test(parent.name) || rowOf(path, true) !== undefined;
		if (!isNumbered || held.has(folder) || /\d/.test(name)) continue;
		const names = groups.get(parent.folder) ?? new Map<string, string[]>();
		groups.set(parent.folder, names);
		addTo(names, name, path);
	}
	return new Set(
		[...groups.values()].flatMap((names) => {
			const shared = [...names.values()].filter((those) => those.length >= FEWEST);
			return shared.length === 1 ? shared[0]! : [];
		}),
	);
}
