/** What a reader chose in one table, kept in the address so that it can be sent to a colleague. */
export interface TableState {
	query: string;
	/** Column id, empty for the authored order. */
	sort: string;
	descending: boolean;
	/** Column id to the chosen value. */
	readonly filters: Map<string, string>;
	/** Ids of columns that the reader does not want to see. */
	readonly hidden: Set<string>;
}

/** Reads `?<table>.q=...&<table>.sort=...&<table>.is.<column>=...&<table>.hide=...` of the open page. */
export function readState(table: string): TableState {
	const parameters = new URLSearchParams(location.search);
	const sort = parameters.get(`${table}.sort`) ?? '';
	const filters = new Map<string, string>();
	const prefix = `${table}.is.`;
	for (const [name, value] of parameters) if (name.startsWith(prefix)) filters.set(name.slice(prefix.length), value);
	return {
		query: parameters.get(`${table}.q`) ?? '',
		sort: sort.replace(/^-/, ''),
		descending: sort.startsWith('-'),
		filters,
		hidden: new Set((parameters.get(`${table}.hide`) ?? '').split(',').filter(Boolean)),
	};
}

/** Writes the state back without a new history entry; what is as it was at first is left out. */
export function writeState(table: string, state: TableState): void {
	const parameters = new URLSearchParams(location.search);
	for (const name of [...parameters.keys()]) if (name.startsWith(`${table}.`)) parameters.delete(name);
	if (state.query) parameters.set(`${table}.q`, state.query);
	if (state.sort) parameters.set(`${table}.sort`, (state.descending ? '-' : '') + state.sort);
	if (state.hidden.size > 0) parameters.set(`${table}.hide`, [...state.hidden].join(','));
	for (const [column, value] of state.filters) parameters.set(`${table}.is.${column}`, value);
	const search = parameters.toString();
	history.replaceState(history.state, '', location.pathname + (search && `?${search}`) + location.hash);
}
