const EXTENSIONS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** Files under `http://tmp/`, as the client gives them out: gone when the mini-program is closed. */
class TempFiles {
  private readonly files = new Map<string, { readonly blob: Blob; readonly shown: string }>();

  keep(blob: Blob): string {
    const path = `http://tmp/${crypto.randomUUID().replaceAll('-', '')}.${EXTENSIONS[blob.type] ?? 'bin'}`;
    this.files.set(path, { blob, shown: URL.createObjectURL(blob) });
    return path;
  }

  blob(path: string): Blob | undefined {
    return this.files.get(path)?.blob;
  }

  /** What an `<image>` of it loads; undefined for any other address. */
  shown(path: string): string | undefined {
    return this.files.get(path)?.shown;
  }
}

export const tempFiles = new TempFiles();
