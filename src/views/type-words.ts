const words: { readonly [type: string]: string } = {
	az: 'availability zone',
	cert: 'certificate',
	dns: 'DNS',
	hsm: 'HSM',
};

/** What people call the type of a component or a failure domain; files say it shorter. */
export const typeWord = (type: string): string => words[type] ?? type;
