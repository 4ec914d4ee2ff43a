import type { ReactNode } from 'react';
import { type ClaimView, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';
import { ClaimPhotos } from './claim-photos';
import { claimStanding, kindText } from './claim-words';

/** What was said, with its photos, and what came of it. */
export function ClaimCard({ claim, note, children }: { claim: ClaimView; note?: string; children?: ReactNode }) {
  const { text, tone } = claimStanding(claim);
  return (
    <Card id={`claim-${claim.claimId}`}>
      <View className="stack">
        <View className="row between"><View className="t-lead">{claim.cropName} {kindText(claim.kind)}</View><Tag tone={tone}>{text}</Tag></View>
        {note && <View className="t-cap num">{note}</View>}
        <View>{claim.text}</View>
        <ClaimPhotos photoIds={claim.photoIds} />
        <View className="t-cap num">{timeOfDay(new Date(claim.openedAt))} 说的</View>
        {claim.answer && <View className="bold">运营方：{claim.answer}</View>}
        {children}
      </View>
    </Card>
  );
}
