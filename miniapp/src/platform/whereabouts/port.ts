/** Where this phone is. */
export interface Whereabouts {
  readonly latitude: number;
  readonly longitude: number;
  /** Chinese maps' shifted degrees, or those of GPS. */
  readonly datum: 'gcj02' | 'wgs84';
}

export interface WhereaboutsPort {
  /** Asks for the person's leave the first time. Null when it is refused, or the phone cannot tell. */
  now(): Promise<Whereabouts | null>;
}
