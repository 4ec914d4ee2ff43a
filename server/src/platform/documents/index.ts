export type { Cell, Column, ColumnKind, Section, TableDocument } from './document';
export { fileOf, pdfFile } from './file-of';
export type { Label } from './label-sheet';
export { labelSheetOf } from './label-sheet-of';
export type { PosterMark, Posters, PosterText } from './poster';
export { postersOf } from './posters-of';
export { readSheet } from './read-sheet';
export type { SheetRow } from './read-xlsx';
export { type CodePicture, codePng } from './code-picture';
