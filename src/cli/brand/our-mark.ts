import { OUR_ACCENT } from '#model/branding/our-accent.ts';

/** Our own mark, two posts and the beam across them, for sites without a picture of their house: in its colour where it has one. */
export const ourMark = (accent = OUR_ACCENT): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Lintel</title><rect width="32" height="32" rx="7" fill="${accent}"/><path fill="#fff" d="${markShape}"/></svg>`;

/** The mark alone, in a square of 32. */
const markShape = 'M5 8h22v5H5zm3 7h5v10H8zm11 0h5v10h-5z';

/** The mark for a home screen, which rounds the corners itself and wants the edges filled and empty of shapes. */
export const ourTile = (accent = OUR_ACCENT): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="${accent}"/><path fill="#fff" transform="translate(8 8)" d="${markShape}"/></svg>`;
