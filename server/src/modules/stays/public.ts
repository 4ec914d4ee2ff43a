/** The only door to stays for other modules. */
export { StaysModule } from './stays.module';
