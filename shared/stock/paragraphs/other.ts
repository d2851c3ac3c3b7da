import { stock } from '../paragraph';

/**
 * Part 六. What the clerk answered stands; where nothing was asked and no application was to be handled, there was
 * nothing a fee could be charged for.
 */
export const OTHER = [
  ...stock('other.fee', 'all', 'figures', {
    a: [
      [
        ['!feeCharged', '{year}年，{self}未收取政府信息公开信息处理费。'],
        ['feeCharged', '{year}年，{self}依法收取政府信息公开信息处理费〔填写：收费的件数和金额〕。'],
        ['toHandle=0', '{year}年，{self}未收取政府信息公开信息处理费。'],
        ['', '{year}年，{self}收取政府信息公开信息处理费的情况：〔填写：未收取，或者收取的件数和金额〕。'],
      ],
    ],
    b: [
      [
        [
          '!feeCharged',
          '按照《政府信息公开信息处理费管理办法》，{self}{year}年未发出收费通知，未收取信息处理费。',
        ],
        [
          'feeCharged',
          '按照《政府信息公开信息处理费管理办法》，{self}{year}年收取信息处理费〔填写：收费的件数和金额〕。',
        ],
        [
          'toHandle=0',
          '按照《政府信息公开信息处理费管理办法》，{self}{year}年未发出收费通知，未收取信息处理费。',
        ],
        [
          '',
          '按照《政府信息公开信息处理费管理办法》报告：{year}年，{self}〔填写：未收取，或者收取的件数和金额〕信息处理费。',
        ],
      ],
    ],
    c: [
      [
        ['!feeCharged', '本年度没有向申请人收取政府信息公开信息处理费。'],
        ['feeCharged', '本年度向申请人收取政府信息公开信息处理费〔填写：收费的件数和金额〕。'],
        ['toHandle=0', '本年度没有向申请人收取政府信息公开信息处理费。'],
        ['', '本年度政府信息公开信息处理费的收取情况：〔填写：未收取，或者收取的件数和金额〕。'],
      ],
    ],
  }),
  ...stock('other.proposals', 'all', 'claim', {
    a: [
      [
        ['proposals', '办理人大代表建议和政协提案〔填写：建议提案件数〕件。'],
        ['', ''],
      ],
    ],
    b: [
      [
        ['proposals', '本年度承办人大代表建议〔填写：建议件数〕件，政协提案〔填写：提案件数〕件。'],
        ['', ''],
      ],
    ],
  }),
  ...stock('other.nothing', 'all', 'claim', {
    a: [
      [
        ['nothingElse', '无其他需要报告的事项。'],
        ['', ''],
      ],
    ],
    b: [
      [
        ['nothingElse', '除上述情况外，没有其他需要报告的事项。'],
        ['', ''],
      ],
    ],
    c: [
      [
        ['nothingElse', '本年度没有其他需要报告的事项。'],
        ['', ''],
      ],
    ],
  }),
  ...stock('other.priorities', ['county', 'city', 'department'], 'claim', {
    a: ['年度政务公开工作要点的落实情况：〔填写：要点的落实情况〕。'],
    b: ['上级年度政务公开工作要点中，涉及{self}的任务〔填写：任务项数和完成情况〕。'],
  }),
  ...stock('other.enterprises', ['county', 'city'], 'claim', {
    a: ['公共企事业单位信息公开情况：〔填写：教育、医疗、供水等领域的公开情况〕。'],
    b: ['指导教育、医疗卫生、供水供气等公共企事业单位公开信息〔填写：条数〕条。'],
  }),
  ...stock('other.innovation', 'all', 'claim', {
    a: ['工作创新情况：〔填写：有关做法〕。'],
    b: ['本年度政府信息公开工作的新做法是〔填写：做法和效果〕。'],
  }),
];
