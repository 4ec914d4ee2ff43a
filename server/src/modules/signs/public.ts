/** The only door to the garden signs for other modules and commands. */
export { signFilesOf } from './sign-files';
export { SignContents } from './sign-contents';
export type { SignSheet } from './sign-sheet';
export { SignsModule } from './signs.module';
