import { TextField } from '@/ui/text-field';
import type { BandDraft } from './crop-words';

const FIELDS = [{ key: 'guide', label: '指导价，元' }, { key: 'floor', label: '最低，元' }, { key: 'ceiling', label: '最高，元' }] as const;

/** The three prices of a band. */
export function BandFields({ band, onChange }: { band: BandDraft; onChange: (band: BandDraft) => void }) {
  return <>{FIELDS.map(({ key, label }) => <TextField key={key} id={`price-${key}`} label={label} placeholder="2.50" maxLength={6} value={band[key]} onChange={(text) => onChange({ ...band, [key]: text })} />)}</>;
}
