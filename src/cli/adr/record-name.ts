/** How the next decision record of a folder is called: as its neighbours are. Pure text, no file system. */

/** What comes before the slug: a prefix such as `adr-`, then digits, then a separator; or a date, with or without a number behind it. */
const numbered = /^(?<prefix>(?:[A-Za-z]+[-_]?)*?)(?<digits>\d{1,5})(?<separator>[-_. ]*)(?<slug>.*)$/;
const dated = /^(?<date>\d{4}-\d{2}-\d{2}|\d{8})(?<separator>[-_])(?:(?<digits>\d{1,5})(?<after>[-_]))?(?<slug>.+)$/;
/** Names that stand beside records without being one. */
const beside = /^(?:readme|index|template|adr-template|_.*|\..*)$/i;

interface Naming {
	readonly kind: 'number' | 'date' | 'date-number';
	readonly prefix: string;
	readonly separator: string;
	/** Between the number and the slug of a dated name. */
	readonly after: string;
	readonly width: number;
	readonly compact: boolean;
	readonly number: number;
	/** `README.md` where each record has a folder of its own, else empty. */
	readonly inner: string;
	/** The name ends with the number: `0130/aep.md`. */
	readonly isBare: boolean;
	/** What joins the words of the slug. */
	readonly joint: '-' | '_';
}

export interface NextName {
	/** Relative to the folder, with forward slashes. */
	readonly path: string;
	/** The number as the folder writes it in names, empty where records carry none. */
	readonly number: string;
}

/** The name of the next record, given the paths of the Markdown files that are there, relative to the folder. `today` is an ISO date. */
export function nextName(paths: readonly string[], title: string, today: string): NextName {
	const shared = sharedNames(paths);
	const names = paths.map((path) => namingOf(path, shared)).filter((name) => name !== undefined);
	const style = mostCommon(
		names,
		(name) =>
			`${name.kind}|${name.prefix}|${name.inner !== '' && name.isBare ? '' : name.separator}|${name.after}|${name.inner}`,
	);
	const stem = style && style.kind !== 'number' ? dateStem(style, names, today) : numberStem(style, names);
	const joint = mostCommon(names, (name) => name.joint)?.joint ?? '-';
	const isBare = style !== undefined && style.inner !== '' && isMostlyBare(names, style.inner);
	const path = isBare ? stem.number : `${stem.text}${slugOf(title).replaceAll('-', joint)}`;
	return {
		path: style?.inner ? `${isBare ? style.prefix : ''}${path}/${style.inner}` : `${path}.md`,
		number: stem.number,
	};
}

const isMostlyBare = (names: readonly Naming[], inner: string): boolean => {
	const alike = names.filter((one) => one.inner === inner && one.kind === 'number');
	return alike.filter((one) => one.isBare).length * 2 > alike.length;
};

const FEWEST_SHARING = 2;

/** The one name that the files of numbered folders share where it is not `README.md`: `0130/aep.md`, `0131/aep.md`. */
function sharedNames(paths: readonly string[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const path of paths) {
		const [folder = '', file, ...more] = path.split('/');
		if (file === undefined || more.length > 0 || !/\d/.test(folder) || /\d/.test(file)) continue;
		counts.set(file, (counts.get(file) ?? 0) + 1);
	}
	const shared = [...counts].filter(([, count]) => count >= FEWEST_SHARING).map(([file]) => file);
	return new Set(shared.length === 1 ? shared : []);
}

function namingOf(path: string, shared: ReadonlySet<string>): Naming | undefined {
	const parts = path.split('/');
	const file = parts.at(-1)!;
	const holds = (/^(?:readme|index)\.mdx?$/i.test(file) || shared.has(file)) && parts.length === 2;
	// Folders inside a folder are collections of their own.
	if (!holds && parts.length > 1) return undefined;
	const name = holds ? parts.at(-2)! : file.replace(/\.mdx?$/i, '');
	if (beside.test(name)) return undefined;
	const common = { inner: holds ? file : '' };
	const date = dated.exec(name)?.groups;
	if (date) {
		const digits = date['digits'] ?? '';
		return {
			...common,
			kind: digits === '' ? 'date' : 'date-number',
			prefix: '',
			separator: date['separator']!,
			after: date['after'] ?? '',
			width: digits.length,
			compact: !date['date']!.includes('-'),
			number: Number(digits),
			isBare: false,
			joint: jointOf(date['slug']!),
		};
	}
	const parsed = numbered.exec(name)?.groups;
	if (!parsed) return undefined;
	const digits = parsed['digits']!;
	return {
		...common,
		kind: 'number',
		prefix: parsed['prefix']!,
		separator: parsed['separator'] || (parsed['slug'] ? '' : '-'),
		after: '',
		width: digits.length,
		compact: false,
		number: Number(digits),
		isBare: parsed['slug'] === '',
		joint: jointOf(parsed['slug']!),
	};
}

function jointOf(slug: string): '-' | '_' {
	return slug.includes('_') && !slug.includes('-') ? '_' : '-';
}

function numberStem(style: Naming | undefined, names: readonly Naming[]): { text: string; number: string } {
	const alike = names.filter(({ kind, prefix }) => kind === 'number' && prefix === (style?.prefix ?? ''));
	const number = nextNumber(alike);
	return { text: `${style?.prefix ?? ''}${number}${style?.separator ?? '-'}`, number };
}

function nextNumber(alike: readonly Naming[]): string {
	const next = Math.max(0, ...alike.map(({ number }) => number)) + 1;
	// Padding differs within some folders; the highest number shows the latest habit.
	const latest = alike.reduce<Naming | undefined>((a, b) => (a && a.number > b.number ? a : b), undefined);
	return String(next).padStart(latest?.width ?? 4, '0');
}

function dateStem(style: Naming, names: readonly Naming[], today: string): { text: string; number: string } {
	const date = `${style.compact ? today.replaceAll('-', '') : today}${style.separator}`;
	if (style.kind === 'date') return { text: date, number: '' };
	const number = nextNumber(names.filter(({ kind }) => kind === 'date-number'));
	return { text: `${date}${number}${style.after}`, number };
}

/** The first of those that share the most common key. */
export function mostCommon<T>(items: readonly T[], keyOf: (item: T) => string): T | undefined {
	const counts = new Map<string, { item: T; count: number }>();
	for (const item of items) {
		const key = keyOf(item);
		counts.set(key, { item, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	let best: { item: T; count: number } | undefined;
	for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
	return best?.item;
}

/** A lower-case ASCII file name part made of a title; accents go, everything else becomes a hyphen. */
export function slugOf(title: string): string {
	const plain = title
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase();
	return (
		plain
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 80)
			.replace(/-+$/, '') || 'decision'
	);
}
