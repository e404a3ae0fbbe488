import { isHolder, splitPath, withoutEnding } from './identity.ts';

const YAML = /\.ya?ml$/i;
const CUSTOMARY = /^(?:kep|adr|decision|metadata)\.ya?ml$/i;

/**
 * Which YAML has the metadata of which record: the one beside it under its own name (`aep.yaml`), else the one of its directory
 * under a customary name, where the directory holds this one record. Reading and editing both ask here.
 */
export function sidecarsOf<T extends { readonly path: string }>(
	files: readonly T[],
): (path: string, inDirectory?: boolean) => T | undefined {
	const settings = new Map(files.filter(({ path }) => YAML.test(path)).map((file) => [file.path, file]));
	const customary = new Map(
		[...settings.values()].flatMap((file) => {
			const { folder, name } = splitPath(file.path);
			return CUSTOMARY.test(name) ? [[folder, file] as const] : [];
		}),
	);
	return (path, inDirectory = isHolder(path)) => {
		const stem = withoutEnding(path);
		const own = settings.get(`${stem}.yaml`) ?? settings.get(`${stem}.yml`);
		return own ?? (inDirectory ? customary.get(splitPath(path).folder) : undefined);
	};
}

/** Whether a file is such YAML; `stems` are the paths of the records without their endings. */
export const isSidecar = (path: string, stems: ReadonlySet<string>): boolean =>
	CUSTOMARY.test(splitPath(path).name) || (YAML.test(path) && stems.has(withoutEnding(path)));
