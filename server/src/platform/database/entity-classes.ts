import { getMetadataArgsStorage } from 'typeorm';

/** Every entity class loaded so far: modules need not list theirs anywhere, importing the module is enough. */
export function entityClasses(): Function[] {
  return getMetadataArgsStorage().tables.map(({ target }) => target).filter((target) => typeof target === 'function');
}
