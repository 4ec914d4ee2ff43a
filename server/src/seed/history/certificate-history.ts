import { type BusinessDate, certificateDue, instantAt } from '@cunshe/shared';
import { type Batch, growersCertificate } from '../../modules/tracing/public';
import type { Tx } from '../../platform';
import { HOUSEHOLDS } from '../data/households';
import { VILLAGE } from '../data/places';
import { listingIdOf } from '../listing-id';
import { insertRows, type Row } from '../rows';
import { householdId, PAIRING_ID } from '../seed-ground';
import { seedId } from '../seed-ids';
import type { PastReceipt } from './past-day';

const PLACE = `长沙市${VILLAGE.district}${VILLAGE.street}${VILLAGE.name}`;

export const plotId = (plaque: string): string => seedId('plot', plaque);

/** Each household's plot behind the house. */
export function plotRows(): Row[] {
  return HOUSEHOLDS.map(({ plaque, group }) => ({ id: plotId(plaque), household_id: householdId(plaque), crop_id: null, name: plaque === '07' ? '樟树下那块' : `${group} 组屋后菜地` }));
}

/** The growers' certificates of a past day. @param contactCipher the helper's number, encrypted once */
export async function writeCertificates(tx: Tx, date: BusinessDate, receipts: readonly PastReceipt[], contactCipher: string): Promise<void> {
  const certificates = receipts.flatMap((receipt) => batchesOf(date, receipt)).filter(({ category }) => certificateDue(category));
  await insertRows(tx, 'certificate', certificates.map((batch) => certificateRow(batch, contactCipher)));
  await insertRows(tx, 'certificate_batch', certificates.map(({ id }) => ({ certificate_id: seedId('certificate', id), batch_id: id, kind: 'grower' })));
}

function certificateRow(batch: Batch, contactCipher: string): Row {
  const at = instantAt(batch.businessDate, '15:00');
  const { number, cropName, amountText, origin, issuerName, basis, issuedOn, keptUntil } = growersCertificate(batch, { place: PLACE, name: '', contact: '' }, at);
  return {
    id: seedId('certificate', batch.id), pairing_id: PAIRING_ID, number, kind: 'grower', business_date: batch.businessDate, crop_name: cropName, amount_text: amountText, origin,
    issuer_name: issuerName, contact_cipher: contactCipher, basis, issued_on: issuedOn, kept_until: keptUntil, issued_at: at,
  };
}

function batchesOf(date: BusinessDate, { id, plaque, crops }: PastReceipt): Batch[] {
  const { name, group } = HOUSEHOLDS.find((household) => household.plaque === plaque)!;
  return crops.map(({ offer, quantity }) => ({
    id: seedId('batch', id, offer.crop.drawing), pairingId: PAIRING_ID, householdId: householdId(plaque), listingId: listingIdOf(date, offer), businessDate: date,
    cropId: seedId('crop', offer.crop.drawing), cropName: offer.crop.name, category: offer.crop.category, plaqueNumber: plaque, farmerName: name, groupName: `${group} 组`, testedOn: null,
    contactCipher: null, plotName: null, cutAt: instantAt(date, '14:35'), quantity, state: 'depleted', unitKind: offer.crop.kind, unitName: offer.crop.unit, gramsPerUnit: offer.crop.grams,
  }));
}
