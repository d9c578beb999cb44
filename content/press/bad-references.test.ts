import { desk, DRAFT, GUIDE, HALL, guide, place, tellFaults } from '../testing/faults.ts'

tellFaults([
  [
    'C9 a place that does not exist',
    () => desk.change('guides/elder-card.yaml', 'place:hall', 'place:hal'),
    `${GUIDE} › places`,
    '没有“place:hal” | names place:hal, which does not exist',
    '检查编号',
  ],
  [
    'C9 a place that is no place',
    () => desk.change('guides/elder-card.yaml', 'place:hall', 'event:choir'),
    `${GUIDE} › places`,
    '“event:choir”不是 place | is no place',
    'place: 开头',
  ],
  ['C9 an item related to itself', () => guide('related: [guide:elder-card]\n'), `${GUIDE} › related`, '指向了它自己 | names itself', '去掉'],
  [
    'C9 a step at a place that does not exist',
    () => guide('steps: [{ title: { zh: 去 }, where: place:nowhere }]\n'),
    `${GUIDE} › steps.0.where`,
    '没有“place:nowhere” | names place:nowhere',
    '检查编号',
  ],
  ['C9 a pole that does not exist', () => desk.change('places.csv', 'CG-0001', 'CG-0009'), `${HALL} › poleNo`, '没有“CG-0009” | names CG-0009', '检查编号'],
  ['C9 a viewpoint that does not exist', () => place('viewpoint', 'v77'), `${HALL} › viewpoint`, '没有“v77” | names v77', '检查编号'],
  [
    'C9 an event at a place that does not exist',
    () => desk.change('events.yaml', 'place: place:hall', 'place: place:gym'),
    'events.yaml › event:choir › place',
    '没有“place:gym” | names place:gym',
    '检查编号',
  ],
  [
    'C9 a work in a hall that does not exist',
    () => desk.change('works.csv', 'hall:ink', 'hall:oil'),
    'works.csv:2 › work:first-snow › hall',
    '没有“hall:oil” | names hall:oil',
    '检查编号',
  ],
  [
    'C9 a work of an artist nobody knows',
    () => desk.change('works.csv', 'artist-1', 'artist-9'),
    'works.csv:2 › work:first-snow › artist',
    '没有“artist-9” | names artist-9',
    '检查编号',
  ],
  [
    'C9 a successor that does not exist',
    () => guide('status: withdrawn\nwithdrawn: { on: 2026-11-01, reason: { zh: 错 }, successor: "guide:gone" }\n'),
    `${GUIDE} › withdrawn.successor`,
    '没有“guide:gone” | names guide:gone',
    '检查编号',
  ],
  [
    'C9 an outcome that leads to nothing',
    () =>
      guide(
        'decision: { questions: [{ id: a, ask: { zh: 吗 }, yes: y, no: n }], outcomes: [{ id: y, is: "yes", text: { zh: 能 }, to: "guide:gone" }, { id: n, is: "no", text: { zh: 不能 } }] }\n',
      ),
    `${GUIDE} › decision.outcomes.0.to`,
    '没有“guide:gone” | names guide:gone',
    '检查编号',
  ],
  [
    'B13 an own item hidden',
    () => desk.put('community.yaml', `${DRAFT['community.yaml']}hides: [{ id: "guide:elder-card", reason: { zh: 不办 } }]\n`),
    'community.yaml › guide:elder-card › hides',
    '本社区自己的条目 | an item of this bundle itself',
    'status: withdrawn',
  ],
])
