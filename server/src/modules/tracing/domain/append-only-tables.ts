/** Kept by the engine itself. */
export const KEPT_TABLES = ['certificate', 'certificate_batch'] as const;
