import type { File } from './authored.ts';
import { packs } from './packs.generated.js';
import type { Workspace } from './types.generated.ts';

/** Where a pack that comes with the program is said to stand. */
export const packFolder = 'lintel:packs';

/** The obligation packs that `lintel.yaml` names, as files of the program. A pack of one's own is a file of the workspace. */
export function chosenPacks({ audit }: Workspace): readonly File[] {
	return (audit?.packs ?? []).flatMap((id) => {
		const text = packs[id];
		return text === undefined ? [] : [{ path: `${packFolder}/${id}.yaml`, text }];
	});
}
