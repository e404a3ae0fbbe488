/** A picture of the house, before the name. Its size lets the page keep room for it. */
export interface BrandPicture {
	/** Without the base path. */
	readonly route: string;
	readonly width: number;
	readonly height: number;
}

/** What a site wears of the house it is for; everything may be missing. */
export interface Brand {
	/** In the corner instead of the title. */
	readonly name?: string | undefined;
	readonly logo?: BrandPicture | undefined;
	/** For dark paper. */
	readonly logoDark?: BrandPicture | undefined;
	/** Its colours, as style rules: part of the style sheet of the site, and in the page while somebody writes. */
	readonly style?: string | undefined;
	/** For the frame that a phone puts around a site on its home screen. */
	readonly themeColour?: string | undefined;
}
