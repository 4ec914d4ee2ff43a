import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { type Config, type Database, PlatformModule } from './platform';

/** The modules, in the order in which they may know each other. */
export const FEATURES: Type[] = [];

@Module({})
export class AppModule {
  static with(config: Config, database: Database): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, database), ...FEATURES] };
  }
}
