/** How a page of an Antora site (`modules/ROOT/pages/…`) names other files: not from its own folder, as everybody else does. */
export interface AntoraPaths {
	page(written: string): string;
	image(written: string): string;
	include(written: string): string;
}

const PAGE = /(?:^|\/)modules\/[^/]+\/pages\/(?:(.*)\/)?[^/]*$/;
const FAMILIES: Readonly<Record<string, string>> = {
	page: 'pages',
	image: 'images',
	partial: 'partials',
	example: 'examples',
	attachment: 'attachments',
};

/** The ways from a page of Antora to what it names, by its path; undefined for any other file. */
export function antoraPaths(path: string): AntoraPaths | undefined {
	const found = PAGE.exec(path);
	if (!found) return undefined;
	const folder = found[1] ?? '';
	const up = '../'.repeat(folder === '' ? 0 : folder.split('/').length);
	const pathOf = (written: string, usual: string): string => {
		// Of another component or version: nothing here is meant.
		if (/^(?:[a-z]+:\/\/|\.{1,2}\/|\/|#|mailto:)|@|:[^/]*:/i.test(written)) return written;
		const [, module, family, rest = ''] = /^(?:([\w.-]+):)?(?:([a-z]+)\$)?(.*)$/s.exec(written) ?? [];
		const room = FAMILIES[family ?? usual];
		if (room === undefined || (family === undefined && module === undefined && usual === '')) return written;
		return module === undefined
			? `${up}${room === 'pages' ? '' : `../${room}/`}${rest}`
			: `${up}../../${module}/${room}/${rest}`;
	};
	return {
		page: (written) => pathOf(written, 'page'),
		image: (written) => pathOf(written, 'image'),
		// What is included without a family is named from the file.
		include: (written) => pathOf(written, ''),
	};
}
