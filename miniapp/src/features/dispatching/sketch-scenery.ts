/** The drawing's size; it keeps its shape at any width. */
export const BOX = { width: 343, height: 244, edge: 26 };

/** Where the village and the town lie in it, from left to right. */
export const VILLAGE = { from: 24, to: 172 };
export const TOWN = { from: 264, to: 286 };

export interface SceneryColours {
  readonly land: string;
  readonly hill: string;
  readonly town: string;
  readonly water: string;
  readonly roof: string;
  readonly wall: string;
  readonly tower: string;
  readonly tree: string;
}

/** Hill, lake and river, a few houses and towers: what the ways are drawn upon. */
export function drawScenery(c: SceneryColours): string {
  const { width, height } = BOX;
  return `<rect width='${width}' height='${height}' fill='${c.town}'/>`
    + `<path d='M0 20Q70 4 140 22q58 16 52 92t-8 130H0z' fill='${c.land}'/><path d='M0 204q60-20 118 8 30 14 44 32H0z' fill='${c.hill}'/>`
    + `<ellipse cx='146' cy='60' rx='36' ry='24' fill='${c.water}'/><path d='M214 0q-22 74 4 124t-4 120h20q20-56-2-112t4-132z' fill='${c.water}'/>`
    + [[14, 44], [62, 20], [10, 150], [84, 214], [150, 168]].map(([x, y]) => drawHouse(x!, y!, c)).join('')
    + [[44, 120], [118, 132], [176, 206], [246, 214]].map(([x, y]) => drawTree(x!, y!, c)).join('')
    + [[312, 8, 16, 54], [330, 20, 12, 42], [318, 186, 14, 50], [334, 200, 9, 36]].map(([x, y, w, h]) => `<rect x='${x}' y='${y}' width='${w}' height='${h}' rx='1' fill='${c.tower}'/>`).join('');
}

function drawHouse(x: number, y: number, { roof, wall }: SceneryColours): string {
  return `<path d='M${x + 2} ${y + 9}h16v10h-16z' fill='${wall}'/><path d='M${x} ${y + 10}l4-8h12l4 8z' fill='${roof}'/>`;
}

function drawTree(x: number, y: number, { tree, roof }: SceneryColours): string {
  return `<path d='M${x} ${y}v7' stroke='${roof}' stroke-width='1.5'/><ellipse cx='${x}' cy='${y - 4}' rx='4' ry='6' fill='${tree}'/>`;
}
