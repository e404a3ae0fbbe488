import { addTo } from '#graph/lists-by-key.ts';
import type { Entity, Model, Ref } from '#model/model.ts';
import { adoptedMark } from '#model/runbooks/adopt.ts';
import { runbookFolderOf } from '#model/workspace-folders.ts';

/** Runbooks that a folder or file written elsewhere holds. */
export interface AdoptedGroup {
	/** As `lintel.yaml` writes it. */
	readonly path: string;
	/** What a finding about all of them is about: no entity, yet a decision can waive it. */
	readonly subject: Ref;
	readonly runbooks: readonly Entity<'runbook'>[];
}

/**
 * What is the same for many adopted runbooks is said once for their folder: their files are never written to, so it is mended for all
 * of them or for none. Those of this model are `others`.
 */
export function byAdoptedFolder(
	model: Model,
	runbooks: readonly Entity<'runbook'>[],
): { readonly folders: readonly AdoptedGroup[]; readonly others: readonly Entity<'runbook'>[] } {
	const groups = new Map<string, Entity<'runbook'>[]>();
	const others: Entity<'runbook'>[] = [];
	for (const runbook of runbooks) {
		const path = adoptedMark in runbook.data ? runbookFolderOf(model.workspace, runbook.span.file)?.path : undefined;
		if (path === undefined) others.push(runbook);
		else addTo(groups, path, runbook);
	}
	const folders = [...groups].map(([path, of]): AdoptedGroup => ({ path, subject: `runbooks:${path}`, runbooks: of }));
	return { folders, others };
}
