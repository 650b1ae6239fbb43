// node scripts/plain-deck.mjs N DIR [zh|en]: writes DIR/deck.md, a plain Markdown deck of N slides, and its picture.
// The same N and language give the same bytes: the bench and the audits build it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const [count = '60', dir = '.', lang = 'zh'] = process.argv.slice(2);

const WORDS = {
  zh: {
    part: (n) => `第 ${n} 部分`,
    title: [
      (n) => `第 ${n} 季度的办理时间比上季度缩短`,
      (n) => `试点 ${n} 的三项措施都已落地`,
      (n) => `方案 ${n} 分四步推进`,
      (n) => `地区 ${n} 的办件量继续增长`,
      (n) => `接口 ${n} 只需一次调用`,
      (n) => `走访 ${n} 的办事人都提到等待时间`,
      (n) => `大厅 ${n} 的布局更清楚`,
    ],
    text: '先把流程理清，再谈系统建设；**能合并的环节**一律合并，详见[说明](https://example.org/guide)。',
    items: ['统一入口，减少重复填报', '共享数据，少交证明材料', '公开进度，随时可以查询'],
    nested: ['窗口与网上同一标准', '材料清单每月核对'],
    steps: ['摸清现状', '合并环节', '上线试运行', '评估改进'],
    table: ['地区', '办件量', '按时办结', ['东区', '西区', '南区', '北区']],
    quote: '材料少跑一趟，就是实实在在的改变。',
    picture: '大厅平面示意',
    notes: '先说结论，再看例子。',
  },
  en: {
    part: (n) => `Part ${n}`,
    title: [
      (n) => `Quarter ${n} handled requests faster than the one before`,
      (n) => `All three measures of pilot ${n} are in place`,
      (n) => `Plan ${n} moves in four steps`,
      (n) => `Requests in region ${n} keep growing`,
      (n) => `Interface ${n} takes one call`,
      (n) => `Visitors of round ${n} all spoke of waiting`,
      (n) => `Hall ${n} is easier to find the way in`,
    ],
    text: 'Settle the process first, then the system; **steps that can merge** do merge: see the [guide](https://example.org/guide).',
    items: ['One entrance, no form twice', 'Shared data, fewer papers', 'Open progress, at any time'],
    nested: ['The same standard at the desk and online', 'The list of papers is checked each month'],
    steps: ['Look at what is', 'Merge steps', 'Run a trial', 'Review and mend'],
    table: ['Region', 'Requests', 'In time', ['East', 'West', 'South', 'North']],
    quote: 'One visit fewer is a change that people feel.',
    picture: 'Plan of the hall',
    notes: 'Say the conclusion first, then the example.',
  },
};

const KINDS = [
  (w) => `${w.text}\n\n${w.items.map((item) => `- ${item}`).join('\n')}`,
  (w) => `- ${w.items[0]}\n${w.nested.map((item) => `  - ${item}`).join('\n')}\n- ${w.items[1]}\n- ${w.items[2]}`,
  (w) => w.steps.map((step, i) => `${i + 1}. ${step}`).join('\n'),
  (w, n) => {
    const [region, requests, share, rows] = w.table;
    const lines = rows.map((row, i) => `| ${row} | ${1000 + n * 7 + i * 131} | ${90 + ((n + i) % 10)}% |`);
    return `| ${region} | ${requests} | ${share} |\n| --- | ---: | ---: |\n${lines.join('\n')}`;
  },
  (w, n) => `${w.items[0]}\n\n\`\`\`js\nconst reply = await send({ id: ${n} });\nconsole.log(reply.status);\n\`\`\``,
  (w) => `> ${w.quote}\n\n- ${w.items[2]}`,
  (w) => `![${w.picture}](picture.png)`,
];

/** @returns a grey PNG of `width` × `height` pixels with a darker frame. */
function picture(width, height) {
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const frame = x < 8 || y < 8 || x >= width - 8 || y >= height - 8;
      rows[y * (width + 1) + 1 + x] = frame ? 0x60 : 0xd8;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', Buffer.from(zlibSync(rows, { level: 9 }))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const words = WORDS[lang];
const slides = Array.from({ length: Number(count) }, (_, i) => {
  // One section slide in ten, so that N counts every slide.
  if (i % 10 === 0) return `# ${words.part(i / 10 + 1)}`;
  const kind = i % KINDS.length;
  const notes = i % 3 === 0 ? `\n\n::: notes\n${words.notes}\n:::` : '';
  return `## ${words.title[kind](i)}\n\n${KINDS[kind](words, i)}${notes}`;
});
await mkdir(dir, { recursive: true });
await writeFile(join(dir, 'deck.md'), `${slides.join('\n\n')}\n`);
await writeFile(join(dir, 'picture.png'), picture(480, 270));
