import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { landmark } from '@/platform/accessibility';

const SHOWN_MS = 2000;

/** One sentence for two seconds; never for money. Put the node into Screen's `overlay`. */
export function useToast(): [toast: ReactNode, show: (sentence: string) => void] {
  const [message, setMessage] = useState<{ sentence: string } | null>(null);
  useEffect(() => {
    if (!message) return undefined;
    const timer = setTimeout(() => setMessage(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  const show = useCallback((sentence: string) => setMessage({ sentence }), []);
  return [message && <View id="toast" className="toast" {...landmark('status')}>{message.sentence}</View>, show];
}
