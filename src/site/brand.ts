/** A picture of the house, before the name. Its size lets the page keep room for it. */
export interface BrandPicture {
	/** Without the base path. */
	readonly route: string;
	readonly width: number;
	readonly height: number;
}

/** A picture for a tab or a home screen. */
export interface BrandIcon {
	/** Without the base path. */
	readonly route: string;
	readonly type: 'image/svg+xml' | 'image/png';
	/** Pixels a side; absent where it is drawn at any size. */
	readonly side?: number | undefined;
}

/** What a site wears of the house it is for; everything may be missing. */
export interface Brand {
	/** In the corner instead of the title. */
	readonly name?: string | undefined;
	readonly logo?: BrandPicture | undefined;
	/** For dark paper. */
	readonly logoDark?: BrandPicture | undefined;
	/** For the tab of a browser. */
	readonly icon?: BrandIcon | undefined;
	/** For home screens, which want PNG: opaque squares, the smallest first. */
	readonly tiles?: readonly BrandIcon[] | undefined;
	/** Its colours, as style rules: part of the style sheet of the site, and in the page while somebody writes. */
	readonly style?: string | undefined;
	/** For the frame that a phone puts around a site on its home screen. */
	readonly themeColour?: string | undefined;
}
