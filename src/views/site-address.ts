import type { Workspace } from '#model/types.generated.ts';

/** Where the whole site stands, with its base path; undefined where nobody says. */
export const siteAddress = ({ site }: Pick<Workspace, 'site'>): string | undefined =>
	site?.url === undefined ? undefined : site.url.replace(/\/$/, '') + (site.base ?? '/');
