/** The only door to crates for other modules. */
export { Crates, type VanStop } from './crates';
export { CratesModule } from './crates.module';
export { PointLoads } from './point-loads';
