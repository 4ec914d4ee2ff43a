import type { ReactNode } from 'react';
import type { CertificateView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { Tag } from '@/ui/tag';

/** 承诺达标合格证, every field of it. */
export function CertificateCard({ certificate, children }: { certificate: CertificateView; children?: ReactNode }) {
  const { number, kind, cropName, amountText, origin, issuerName, contact, commitments, basis, issuedOn, keptUntil, batches } = certificate;
  const from = [...new Set(batches.map(({ plaqueNumber, farmerName }) => `${plaqueNumber} 号 ${farmerName}`))].join('、');
  return (
    <Card id={`certificate-${number}`}>
      <View className="stack">
        <View className="row between"><View className="t-lead">承诺达标合格证</View><Tag tone="green" icon="certificate">{kind === 'grower' ? '农户开的' : '混装重开'}</Tag></View>
        <KeyValue label="产品" value={`${cropName} ${amountText}`} look="bold" />
        <View><View className="t-cap">产地</View><View>{origin}</View></View>
        {kind === 'operator' && <View><View className="t-cap">混装自</View><View>{from}</View></View>}
        <KeyValue label="开具者" value={issuerName} />
        <KeyValue label="联系方式" value={contact} />
        <View><View className="t-cap">我承诺</View>{commitments.map((promise) => <View key={promise}>{promise}</View>)}</View>
        <View><View className="t-cap">依据</View><View>{basis}</View></View>
        <KeyValue label="开具日期" value={issuedOn} />
        <View className="t-cap num">编号 {number}，存到 {keptUntil}</View>
        {children}
      </View>
    </Card>
  );
}
