import { createHash } from 'node:crypto';
import { accentPalette } from '#model/branding/palette.ts';
import { maskOf } from '#model/redaction/mask-text.ts';
import type { Brand, BrandIcon, BrandPicture } from '#site/engine/site-input.ts';
import type { Reading } from '../pipeline.ts';
import { brandStyle } from './brand-style.ts';
import { ourMark, ourTile } from './our-mark.ts';
import { type CleanLogo, cleanLogo, type LogoFile } from './read-logos.ts';

/** What a site wears of its house, and the files for it: address below the site's root -> content. */
export interface BrandOf {
	readonly brand: Brand;
	readonly files: ReadonlyMap<string, string | Uint8Array>;
	/** The square that home screens show, as an SVG; absent where the house has neither a picture nor a colour, and ours serves. */
	readonly tile?: string | undefined;
}

/** The brand of a workspace. Words are those of the model, from which a profile has left out what is not for its readers. */
export function brandOf(reading: Reading): BrandOf {
	const known = brands.get(reading) ?? makeBrand(reading);
	brands.set(reading, known);
	return known;
}

/** Pages and home screens ask for the same, and its pictures are cleaned and digested. */
const brands = new WeakMap<Reading, BrandOf>();

function makeBrand({ architecture, logos, redaction }: Reading): BrandOf {
	const { name, accent, accentDark } = architecture.model.workspace.branding ?? {};
	const files = new Map<string, string | Uint8Array>();
	const mask = redaction && maskOf(redaction);
	const placed = (name: string, extension: string, content: string | Uint8Array): string => {
		const address = addressOf(name, extension, content);
		files.set(address, content);
		return `/${address}`;
	};
	const cleaned = (file: LogoFile | undefined): CleanLogo | undefined => file && cleanLogo(file, mask);
	const picture = (name: string, clean: CleanLogo | undefined): BrandPicture | undefined =>
		clean && { route: placed(name, clean.extension, clean.content), width: clean.width, height: clean.height };
	const logo = cleaned(logos.logo);
	const square = cleaned(logos.icon) ?? (logo && isAboutSquare(logo) ? logo : undefined);
	const icon: BrandIcon = {
		route: placed('favicon', square?.extension ?? 'svg', square?.content ?? ourMark(accent)),
		type: square?.extension === 'png' ? 'image/png' : 'image/svg+xml',
	};
	const palette = accent === undefined ? undefined : accentPalette(accent, accentDark);
	const brand: Brand = {
		name,
		logo: picture('logo', logo),
		logoDark: logos.logo && picture('logo-dark', cleaned(logos.logoDark)),
		icon,
		style: palette && brandStyle(palette),
		themeColour: accent,
	};
	const tile = square ?? logo;
	return { brand, files, tile: tile && isShapes(tile) ? tileOf(tile) : accent && ourTile(accent) };
}

/** Named by content, so that browsers may keep it for good; the name in the workspace is nobody else's business. */
export function addressOf(name: string, extension: string, content: string | Uint8Array): string {
	const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
	return `_astro/${name}.${digest}.${extension}`;
}

/** A picture that is much wider than high would be a line in a tab. */
const isAboutSquare = ({ width, height }: CleanLogo): boolean => width <= 1.5 * height && height <= 1.5 * width;

/** Words in a picture need a font that nobody gave us. */
const isShapes = ({ content, extension }: CleanLogo): boolean =>
	extension === 'png' || !/<text[\s>]/.test(String(content));

/** A picture in the middle of a white square; phones cut up to a fifth away on each side. */
function tileOf({ content, extension, width, height }: CleanLogo): string {
	const side = 34;
	const scale = side / Math.max(width, height);
	const [wide, high] = [width * scale, height * scale];
	const place = `x="${(48 - wide) / 2}" y="${(48 - high) / 2}" width="${wide}" height="${high}"`;
	const data = Buffer.from(content).toString('base64');
	const href = `data:image/${extension === 'svg' ? 'svg+xml' : 'png'};base64,${data}`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#fff"/><image ${place} href="${href}"/></svg>`;
}
