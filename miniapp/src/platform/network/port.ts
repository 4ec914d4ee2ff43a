export interface NetworkPort {
  /** Whether the phone believes it has a network now. */
  read(): Promise<boolean>;
  watch(onChange: (online: boolean) => void): () => void;
}
