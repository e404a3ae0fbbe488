import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readFiles, workspaceFile } from '#model/authored.ts';
import type { WorkspaceFiles } from '#model/read-workspace.ts';
import { cleanPng } from './clean-png.ts';
import { cleanSvg } from './clean-svg.ts';

/** A logo loads with every page. */
const MOST_BYTES = 200_000;

/** A picture that `branding` names, as it stands in the workspace. */
export interface LogoFile {
	readonly path: string;
	readonly bytes: Buffer;
}

/** The logos of a workspace that can be shown, and what is wrong with the others. */
export interface Logos {
	readonly logo?: LogoFile | undefined;
	readonly logoDark?: LogoFile | undefined;
	readonly icon?: LogoFile | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

/** Those that there are. */
export const logosOf = ({ logo, logoDark, icon }: Logos): readonly LogoFile[] =>
	[logo, logoDark, icon].filter((one) => one !== undefined);

/** A logo as it is published: nothing but its shapes. */
export interface CleanLogo {
	readonly content: string | Buffer;
	readonly extension: 'svg' | 'png';
	readonly width: number;
	readonly height: number;
	readonly leftOut: readonly string[];
}

/** Reads the pictures that `branding` in `lintel.yaml` names. Never throws for what it says or the folder holds. */
export function readLogos({ root, workspace, files }: WorkspaceFiles): Logos {
	const diagnostics: Diagnostic[] = [];
	const own = files.filter(({ path }) => path === workspaceFile);
	const read = (field: 'logo' | 'logoDark' | 'icon'): LogoFile | undefined => {
		const path = workspace.branding?.[field];
		if (path === undefined) return undefined;
		const span = readFiles(own).workspace?.places.spanOf(['branding', field]);
		const found = fileWithin(root, path);
		const clean = typeof found === 'string' ? undefined : cleanLogo({ path, bytes: found });
		const wrong = typeof found === 'string' ? found : clean === undefined ? notOne(path) : undefined;
		if (wrong !== undefined)
			diagnostics.push({
				code: 'logo-refused',
				severity: 'error',
				message: `\`${path}\` ${wrong}`,
				span,
				expected: 'an SVG with a view box, or a PNG, of at most 200 kB within the workspace',
				hint: 'mend the path, or save the picture as plain SVG',
			});
		else if (clean!.leftOut.length > 0)
			diagnostics.push({
				code: 'logo-cleaned',
				severity: 'warning',
				message: `\`${path}\` is shown without ${clean!.leftOut.map((name) => `\`${name}\``).join(', ')}`,
				span,
				hint: 'save it as plain SVG: shapes with attributes such as `fill`, no style sheet, no images, no filters',
			});
		return wrong === undefined ? { path, bytes: found as Buffer } : undefined;
	};
	const [logo, logoDark, icon] = [read('logo'), read('logoDark'), read('icon')];
	return { logo, logoDark, icon, diagnostics };
}

/** The picture as it may be published, its words masked; undefined when it is none. */
export function cleanLogo(
	{ path, bytes }: LogoFile,
	mask: (text: string) => string = (text) => text,
): CleanLogo | undefined {
	if (path.toLowerCase().endsWith('.png')) {
		const png = cleanPng(bytes);
		return png && { content: png.bytes, extension: 'png', width: png.width, height: png.height, leftOut: [] };
	}
	const svg = cleanSvg(bytes.toString('utf8'), mask);
	return svg && { content: svg.text, extension: 'svg', ...svg };
}

const notOne = (path: string): string =>
	/\.png$/i.test(path) ? 'is no PNG that could be shown' : 'is no SVG with a view box';

/** The bytes, or why they are not there. */
function fileWithin(root: string, path: string): Buffer | string {
	try {
		const real = realpathSync(join(root, path));
		if (!real.startsWith(root + sep)) return 'leads out of the workspace';
		const stats = statSync(real);
		if (!stats.isFile()) return 'is not a plain file';
		return stats.size > MOST_BYTES ? `has ${stats.size} bytes` : readFileSync(real);
	} catch {
		return 'cannot be read';
	}
}
