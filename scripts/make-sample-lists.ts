/** Writes the lists of data/sample from data/sample/source: `npm run sample:make`. */
import { writeFile } from 'node:fs/promises';
import { makeMessyList } from './sample-lists/messy.ts';
import { makeChongqingWorkbook, makeHongKongWorkbook } from './sample-lists/workbook.ts';

const lists = {
  'hong-kong.xlsx': makeHongKongWorkbook,
  'chongqing.xlsx': makeChongqingWorkbook,
  'chongqing-messy.csv': makeMessyList,
};

for (const [name, make] of Object.entries(lists)) {
  await writeFile(new URL(`../data/sample/${name}`, import.meta.url), await make());
  console.log(`data/sample/${name}`);
}
