/** How a picture can be written. Apart from the writers, so that help need not load them. */
export const formatNames = ['mmd', 'svg', 'png', 'dot', 'd2', 'plantuml', 'drawio'] as const;
export type FormatName = (typeof formatNames)[number];
