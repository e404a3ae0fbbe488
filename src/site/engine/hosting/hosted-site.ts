/** The site that a configuration is for. Its texts hold no sign that means something in a configuration: the command line sees to that. */
export interface HostedSite {
	/** The path below the host, with leading and trailing slash. */
	readonly base: string;
	/** The folder on the server that holds the site, without a trailing slash. */
	readonly folder: string;
	/** The name that readers type. */
	readonly host: string;
	readonly port: number;
}
