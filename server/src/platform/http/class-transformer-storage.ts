interface TypeMetadata {
  typeFunction(): Function;
}

interface MetadataStorage {
  findTypeMetadata(target: Function, property: string): TypeMetadata | undefined;
}

/** What `@Type()` left behind. class-transformer keeps it in a file it ships without types. */
export const { defaultMetadataStorage } = require('class-transformer/cjs/storage.js') as { defaultMetadataStorage: MetadataStorage };
