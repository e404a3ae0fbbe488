/** Something that somebody has to do, and what must be done before. */
export interface ProjectTask {
	readonly id: string;
	readonly duration: number;
	/** Tasks that must be finished first; those that are not in the project count as finished. */
	readonly after: readonly string[];
	/** False for what runs by itself and needs nobody. True when left out. */
	readonly needsPerson?: boolean | undefined;
	/** Those who can do it, where not everybody can; nobody helps another crew out. */
	readonly crew?: string | undefined;
}
