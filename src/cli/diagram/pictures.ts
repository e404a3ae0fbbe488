import { diagramsOf } from '#views/diagrams-of.ts';
import type { Diagram, Page } from '#views/page.ts';
import { routeOfRef } from '#views/routes.ts';

/** The pictures of a site under the names people know: `flow:submit-payment`, or the address of a page that is about no one thing. */
export interface PictureGroup {
	/** A reference, or an address such as `/architecture/`. */
	readonly name: string;
	readonly pictures: readonly Diagram[];
}

/** Every page with pictures, in reading order. */
export function pictureGroups(pages: readonly Page[], refs: readonly string[]): readonly PictureGroup[] {
	const refOfRoute = new Map(refs.map((ref) => [routeOfRef(ref), ref] as const).reverse());
	return pages.flatMap((page) => {
		const pictures = diagramsOf(page.blocks);
		return pictures.length === 0 ? [] : [{ name: refOfRoute.get(page.route) ?? page.route, pictures }];
	});
}
