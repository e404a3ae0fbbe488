/** What a file may ask of us. They bound the work that a small hostile file can cause; real files stay far below. */
export const limits = {
	/** Collections within collections. */
	depth: 64,
	/** Uses of an anchor (`*name`) in one file. */
	aliases: 1000,
	/** Values of one file, each alias counted with all that it stands for. */
	nodes: 1_000_000,
	/** Names that are compared in all to find near ones for dangling references; after that, references go without. */
	comparisons: 2_000_000,
	/** Bytes of a file, unless `lintel.yaml` says otherwise. */
	fileBytes: 1_000_000,
	/** Bytes of a file that no setting exceeds. */
	fileBytesHard: 5_000_000,
} as const;
