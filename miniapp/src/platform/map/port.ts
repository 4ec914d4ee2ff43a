/** A van's way on the phone's own map. GCJ-02 degrees. */
export interface MapWay {
  readonly colour: string;
  readonly stops: readonly { readonly latitude: number; readonly longitude: number; readonly label: string; readonly title: string }[];
  /** Where the van is, when that is known. */
  readonly here: { readonly latitude: number; readonly longitude: number } | null;
}

export interface WayMapProps {
  readonly ways: readonly MapWay[];
}
