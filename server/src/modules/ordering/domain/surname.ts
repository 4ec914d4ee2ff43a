/** Surnames of two characters that are still common; every other is the first character. */
const TWO_CHARACTERS = ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '夏侯', '司徒', '端木', '南宫', '长孙', '宇文'];

/** What strangers see of a name: "欧阳家", "刘家". */
export function familyOf(name: string): string {
  const surname = TWO_CHARACTERS.find((two) => name.startsWith(two)) ?? [...name][0] ?? '';
  return `${surname}家`;
}
