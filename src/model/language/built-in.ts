/** The languages whose texts come with Lintel, each by what it calls itself. */
export const builtInLanguages: { readonly [tag: string]: string } = { en: 'English', de: 'Deutsch', fr: 'Français' };
