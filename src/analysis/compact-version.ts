/** The form of the compact failure model: raised whenever a reader of the old form would misread the new one. In a file of its own, so that the page that fetches the model knows it without loading what reads it. */
export const compactVersion = 4;
