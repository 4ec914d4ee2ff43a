/** The only door to the desk of pairings for other modules. */
export { PairingDeskModule } from './pairing-desk.module';
