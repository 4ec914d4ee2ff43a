import { type FarmerHome, fen, fulfilmentRoutes, yuanText, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { actionsText, actText } from '@/features/helping/help-words';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { SpeakButton } from '@/features/speaking/speak-button';
import { openPage, openTab } from '@/platform/navigation';
import { callPhone } from '@/platform/phone-call';
import { useRole } from '@/state/session';
import { textSizeStore, useLargeText } from '@/state/text-size';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { HomeTile } from '@/ui/home-tile';
import { Phrases } from '@/ui/phrases';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';
import './index.scss';

const REFRESH_MS = 20_000;
/** The rest is on the page of helpers. */
const MOST_ACTS = 3;
const WAY = '/personas/farmer';

/** Three tiles: sell, pick, money; and a person to call. */
export default function FarmerHomePage() {
  const large = useLargeText();
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.farmerHome, { householdId }, { keep: true, everyMs: REFRESH_MS, enabled: householdId !== '' });
  return (
    <Screen elder={large} root title="村社" offline={{ title: '没信号', note: '看到的是刚才存下的，急事就打电话' }}>
      <DemoStrip />
      <PageBody page={page} skeleton="tiles">
        {(home) => (
          <>
            <View className="row between wrap farmer-hello">
              <View className="grow"><View className="t-title"><Phrases text={`${home.farmerName}，您好`} /></View><View className="c-sub">{home.plaqueNumber} 号菜园</View></View>
              <SpeakButton words={homeWords(home)} />
            </View>
            {home.helping && <Card look="lake"><View id="helping" className="bold">您在替{home.farmerName}办事：{actionsText(home.helping)}</View></Card>}
            {(!home.helping || home.helping.includes('list')) && <HomeTile id="sell" look="green" title="今天卖菜" note={listedText(home)} slug={home.sellDrawing} onPress={() => openPage(`${WAY}/sell/index`)} />}
            <HomeTile
              id="harvest" look="rice" title="今天要摘" strong={harvestText(home)} note={home.harvest?.ready ? '照单子摘，一袋一袋装' : '两点以后下地'}
              figure={home.harvest ? home.harvest.amount : undefined} onPress={() => openPage(`${WAY}/harvest/index`)}
            />
            {home.money && <HomeTile
              id="money" look="tai" title="我的菜钱" strong={home.money.paid ? '今天付过了' : '车来了，当面给'}
              figure={{ over: home.money.paid ? '今天' : '今天约', value: yuanText(fen(home.money.fen)).replace(/\.?0+$/, ''), unit: '元' }}
              onPress={() => openPage(`${WAY}/money/index`)}
            />}
            {home.acts.length > 0 && <Card look="sunk"><View id="acts">{home.acts.slice(0, MOST_ACTS).map((act) => <View key={`${act.at}${act.what}`}>{actText(act)}</View>)}</View></Card>}
            <View className="row farmer-help">
              {home.contact && <Button id="call-helper" kind="line" icon="phone" grow onPress={() => callPhone(home.contact?.phone ?? '')}>打给{home.contact.name}</Button>}
              <Button id="text-size" kind="plain" onPress={() => textSizeStore.getState().choose(!large)}>{large ? '普通字' : '大字'}</Button>
            </View>
            <View className="row between farmer-help-note">
              <SmallButton id="guests" kind="line" icon="home" onPress={() => openPage(PLACES.farmerGuests)}>家里来客</SmallButton>
              {!home.helping && <SmallButton id="helpers" kind="line" icon="people" onPress={() => openPage(`${WAY}/helping/index`)}>请人帮忙</SmallButton>}
              {(!home.helping || home.helping.includes('garden')) && <SmallButton id="my-garden" kind="line" icon="leaf" onPress={() => openPage(`${WAY}/garden/index`)}>我的菜园</SmallButton>}
              <SmallButton id="me" kind="plain" onPress={() => openTab(PLACES.me)}>我的</SmallButton>
            </View>
          </>
        )}
      </PageBody>
    </Screen>
  );
}

function listedText({ listings }: FarmerHome): string {
  return listings.length === 0 ? '点一点，挂出去' : `挂了 ${listings.length} 样`;
}

function harvestText({ harvest }: FarmerHome): string | undefined {
  return harvest ? `${harvest.cropCount} 样菜，${harvest.buyerCount} 家订了` : '还没有人订';
}

function homeWords(home: FarmerHome): string {
  const harvest = home.harvest ? `今天要摘 ${home.harvest.cropCount} 样菜，${home.harvest.buyerCount} 家订了。` : '今天还没有人订。';
  const money = home.money ? `今天的菜钱${home.money.paid ? '是' : '大约是'} ${spokenYuan(fen(home.money.fen))}。` : '';
  const acts = home.acts.map((act) => `${actText(act)}。`).join('');
  return `${home.farmerName}，您好。${harvest}${money}${acts}要卖菜，就点第一个大格子。`;
}
