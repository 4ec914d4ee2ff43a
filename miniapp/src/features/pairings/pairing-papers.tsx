import { type PairingPage, pairingDeskRoutes, photoRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openFile, sendFile, sentenceFor, useWrite } from '@/api';
import { photos } from '@/platform/photos';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { SectionTitle } from '@/ui/section-title';
import { TextField } from '@/ui/text-field';

interface PairingPapersProps {
  pairing: PairingPage;
  operatorId: string;
  onKeep: (page: PairingPage | null) => boolean;
}

/** The papers of a pairing as files: what each is called, then the file itself. */
export function PairingPapers({ pairing: { pairingId, papers }, operatorId, onKeep }: PairingPapersProps) {
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const keeping = useWrite(pairingDeskRoutes.keepPaper);
  const add = async () => {
    setProblem(null);
    const file = await photos.choosePaper();
    if (!file) return;
    const sent = await sendFile(photoRoutes.takePaper, file).catch((error: unknown) => setProblem(sentenceFor(error)));
    if (sent && onKeep(await keeping.send({ operatorId, pairingId, paperId: sent.photoId, title: title.trim() }))) setTitle('');
  };
  const open = (paperId: string) => void openFile(pairingDeskRoutes.paper, { operatorId, pairingId, paperId }).catch((error: unknown) => setProblem(sentenceFor(error)));
  return (
    <View className="stack">
      <SectionTitle title="文件" aside={papers.length > 0 && `${papers.length} 份`} />
      {papers.map(({ paperId, title: name, who, at }) => <IconRow key={paperId} id={`paper-${name}`} icon="certificate" tone="plain" title={name} note={`${who}，${at.slice(0, 10)}`} action="打开" onPress={() => open(paperId)} />)}
      <TextField id="paper-title" label="添一份文件，先写名字" placeholder="如：结对协议" maxLength={40} value={title} onChange={setTitle} />
      <Button id="add-paper" kind="line" wide busy={keeping.busy && '正在存…'} disabled={title.trim().length < 2 && '先写文件的名字'} onPress={() => void add()}>选 PDF 或照片</Button>
      <View className="t-cap">只有这一对的运营方看得到。</View>
      {(problem ?? keeping.sentence) && <ErrorState title="没办成" note={problem ?? keeping.sentence ?? ''} />}
    </View>
  );
}
