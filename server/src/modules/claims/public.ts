/** The only door to claims for other modules. */
export { ClaimsModule } from './claims.module';
