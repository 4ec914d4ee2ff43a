/** The only door to what gardens and villages tell of themselves. */
export { StoriesModule } from './stories.module';
