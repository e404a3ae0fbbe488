import { createHash } from 'node:crypto';
import { accentPalette } from '#model/branding/palette.ts';
import { maskOf } from '#model/redaction/mask-text.ts';
import type { Brand, BrandPicture } from '#site/engine/site-input.ts';
import type { Reading } from '../pipeline.ts';
import { brandStyle } from './brand-style.ts';
import { cleanLogo, type LogoFile } from './read-logos.ts';

/** What a site wears of its house, and the files for it: address below the site's root -> content. */
export interface BrandOf {
	readonly brand: Brand;
	readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** The brand of a workspace. Words are those of the model, from which a profile has left out what is not for its readers. */
export function brandOf({ architecture, logos, redaction }: Reading): BrandOf {
	const { name, accent, accentDark } = architecture.model.workspace.branding ?? {};
	const files = new Map<string, string | Uint8Array>();
	const mask = redaction && maskOf(redaction);
	const placed = (name: string, extension: string, content: string | Uint8Array): string => {
		// Named by content, so that browsers may keep it for good; the name in the workspace is nobody else's business.
		const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
		const address = `_astro/${name}.${digest}.${extension}`;
		files.set(address, content);
		return `/${address}`;
	};
	const picture = (name: string, file: LogoFile | undefined): BrandPicture | undefined => {
		const clean = file && cleanLogo(file, mask);
		if (clean === undefined) return undefined;
		const { content, extension, width, height } = clean;
		return { route: placed(name, extension, content), width, height };
	};
	const palette = accent === undefined ? undefined : accentPalette(accent, accentDark);
	const brand: Brand = {
		name,
		logo: picture('logo', logos.logo),
		logoDark: logos.logo && picture('logo-dark', logos.logoDark),
		style: palette && brandStyle(palette),
		themeColour: accent,
	};
	return { brand, files };
}
