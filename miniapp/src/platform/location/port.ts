export interface Place {
  /** GCJ-02 degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly address?: string;
}
