import { HELP_ACTIONS, type HelpAction, type HelpersPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { ElderTile, ElderTiles } from '@/ui/elder-tile';
import { SpokenAsk } from '../speaking/spoken-ask';
import { ACTION_WORDS, HELP_DAYS, RELATIONS } from './help-words';
import type { Agreement } from './use-agreeing';

/** Whom: the committee's people, or somebody of hers who gets a code. */
export function WhoStep({ candidates, onPick }: { candidates: HelpersPage['candidates']; onPick: (who: Pick<Agreement, 'accountId' | 'name'>) => void }) {
  const question = '请谁帮忙？';
  return (
    <>
      <SpokenAsk question={question} choices={[...candidates.slice(0, 2).map(({ name }) => name), ...RELATIONS].join('、')} />
      <ElderTiles columns={2}>
        {candidates.slice(0, 2).map(({ accountId, name }) => <ElderTile key={accountId} id={`who-${name}`} text={name} note="村委会" onPress={() => onPick({ accountId, name })} />)}
        {RELATIONS.map((name) => <ElderTile key={name} id={`who-${name}`} text={name} onPress={() => onPick({ name })} />)}
      </ElderTiles>
    </>
  );
}

/** With what, and for how long. */
export function WhatStep({ agreement, onChange }: { agreement: Agreement; onChange: (agreement: Agreement) => void }) {
  const question = `${agreement.name}帮您做什么？`;
  const { actions, days } = agreement;
  const toggle = (action: HelpAction) => onChange({ ...agreement, actions: HELP_ACTIONS.filter((each) => (each === action) !== actions.includes(each)) });
  return (
    <>
      <SpokenAsk question={question} choices={`${HELP_ACTIONS.map((action) => ACTION_WORDS[action]).join('、')}。帮多久？${HELP_DAYS.map(({ text }) => text).join('、')}。`} />
      <ElderTiles columns={2}>
        {HELP_ACTIONS.map((action) => <ElderTile key={action} id={`action-${action}`} text={ACTION_WORDS[action]} on={actions.includes(action)} onPress={() => toggle(action)} />)}
      </ElderTiles>
      <View className="bold">帮多久？</View>
      <ElderTiles columns={3}>
        {HELP_DAYS.map((each) => <ElderTile key={each.days} id={`days-${each.days}`} text={each.text} on={each.days === days} onPress={() => onChange({ ...agreement, days: each.days })} />)}
      </ElderTiles>
    </>
  );
}
