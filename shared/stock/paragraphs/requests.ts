import { stock } from '../paragraph';
import type { Case, Sentence } from '../paragraph';

/** What stands there until Table 3 is filled in. */
const TABLE_FIRST = '〔填写：第三部分的表填好后自动写出〕';
const TABLE_WRONG = '〔填写：第三部分的勾稽关系核对无误后自动写出〕';
const REVIEW_FIRST = '〔填写：第四部分的表填好后自动写出〕';

/** What came of the applications that were answered; no share is told of fewer than ten. */
const RESULT_LIST =
  '[granted>0:予以公开{granted}件|partial>0:部分公开{partial}件|denied>0:不予公开{denied}件|unavailable>0:无法提供{unavailable}件|notProcessed>0:不予处理{notProcessed}件|otherHandling>0:其他处理{otherHandling}件]';

/** One kind of result only; `all` begins the sentence where there are several, `one` where there is a single one. */
function results(several: string, all: string, one: string): Sentence {
  const kinds: [name: string, words: string][] = [
    ['granted', '予以公开'],
    ['partial', '部分公开'],
    ['denied', '不予公开'],
    ['unavailable', '无法提供'],
    ['notProcessed', '不予处理'],
    ['otherHandling', '其他处理'],
  ];
  return [
    ['handled=0', ''],
    ...kinds.map(([name, words]): [string, string] => [`handled=1 ${name}=1`, `${one}${words}。`]),
    ...kinds.map(([name, words]): [string, string] => [`handled>1 ${name}=handled`, `${all}${words}。`]),
    ['handled>1', `${several}${RESULT_LIST}。`],
    ['', ''],
  ];
}

const OUTCOMES = [
  ['Upheld', '结果维持'],
  ['Corrected', '结果纠正'],
  ['Other', '其他结果'],
  ['Pending', '尚未审结'],
] as const;

/**
 * How cases of one kind ended: a single one in words, several of one outcome as such, else with figures. `words` begin
 * the sentence and hold the number of cases.
 */
function ended(of: 'rec' | 'lit', all: 'reconsidered' | 'litigated', words: string): Case[] {
  const figures = OUTCOMES.map(([key, outcome]) => `${of}${key}>0:${outcome}{${of}${key}}件`).join('|');
  const called = (outcome: string) => (outcome === '其他结果' ? '为其他结果' : outcome);
  return [
    ...OUTCOMES.map(([key, outcome]): Case => [`${all}=1 ${of}${key}=1`, `${words}，${called(outcome)}。`]),
    ...OUTCOMES.map(([key, outcome]): Case => [
      `${all}>1 ${of}${key}=${all}`,
      `${words}，均${called(outcome)}。`,
    ]),
    ['', `${words}，其中[${figures}]。`],
  ];
}

/** （二）依申请公开. */
export const REQUESTS = [
  ...stock('requests.duty', 'all', 'duty', {
    a: [
      '政府信息公开申请按照登记、审核、办理、答复的程序办理，应当自收到申请之日起20个工作日内答复，需要延长期限的应当告知申请人。',
    ],
    b: [
      '公民、法人或者其他组织可以依照《政府信息公开条例》第二十七条向{self}申请获取政府信息，申请的渠道和办理程序见政府信息公开指南。',
    ],
    c: [
      '{self}按照《政府信息公开条例》的规定办理政府信息公开申请，答复时应当说明理由和依据，并告知救济渠道和期限。',
    ],
    d: [
      '对申请公开的政府信息，{self}依照《政府信息公开条例》第三十六条的规定分别答复；申请内容不明确的，应当一次性告知需要补正的事项。',
    ],
  }),
  ...stock('requests.duty', ['township', 'subdistrict'], 'duty', {
    e: [
      '群众可以当面提交、邮寄或者通过网络提出政府信息公开申请；书写有困难的，可以口头提出，由受理机构代为填写。',
    ],
  }),
  ...stock('requests.duty', ['department'], 'duty', {
    e: [
      '{self}办理政府信息公开申请，涉及第三方合法权益的应当依法征求意见，能够区分处理的应当提供可以公开的内容。',
    ],
  }),
  ...stock('requests.duty', ['county', 'city'], 'duty', {
    e: [
      '各行政机关依照《政府信息公开条例》办理政府信息公开申请，答复文书应当写明事实、理由和依据，并告知救济渠道。',
    ],
  }),
  ...stock('requests.received', 'all', 'figures', {
    a: [
      [
        ['unbalanced>0', `{year}年，{self}收到和办理政府信息公开申请的情况：${TABLE_WRONG}。`],
        ['received=0 carriedOver=0', '{year}年，{self}未收到政府信息公开申请，也没有上年结转的申请。'],
        [
          'received=0 carriedForward=0',
          '{year}年，{self}未新收到政府信息公开申请，上年结转的申请{carriedOver}件已经办结。',
        ],
        [
          'received=0 handled=0',
          '{year}年，{self}未新收到政府信息公开申请，上年结转的申请{carriedOver}件尚未办结，结转下年度继续办理。',
        ],
        [
          'received=0',
          '{year}年，{self}未新收到政府信息公开申请，上年结转申请{carriedOver}件，办结{handled}件，结转下年度继续办理{carriedForward}件。',
        ],
        [
          'received=1 carriedOver=0 handled=1',
          '{year}年，{self}收到政府信息公开申请{received}件，已经办结并答复申请人。',
        ],
        [
          'received=1 carriedOver=0',
          '{year}年，{self}收到政府信息公开申请{received}件，年底前尚未办结，结转下年度继续办理。',
        ],
        [
          'carriedOver=0 carriedForward=0',
          '{year}年，{self}共收到政府信息公开申请{received}件，均已办结并答复申请人。',
        ],
        [
          'carriedOver=0 handled=0',
          '{year}年，{self}共收到政府信息公开申请{received}件，年底前尚未办结，结转下年度继续办理{carriedForward}件。',
        ],
        [
          'carriedOver=0',
          '{year}年，{self}共收到政府信息公开申请{received}件，办结{handled}件，结转下年度继续办理{carriedForward}件。',
        ],
        [
          'carriedForward=0',
          '{year}年，{self}新收政府信息公开申请{received}件，上年结转{carriedOver}件，均已办结并答复申请人。',
        ],
        [
          'handled=0',
          '{year}年，{self}新收政府信息公开申请{received}件，上年结转{carriedOver}件，年底前尚未办结，结转下年度继续办理{carriedForward}件。',
        ],
        [
          '',
          '{year}年，{self}新收政府信息公开申请{received}件，上年结转{carriedOver}件，办结{handled}件，结转下年度继续办理{carriedForward}件。',
        ],
        ['', `{year}年，{self}收到和办理政府信息公开申请的情况：${TABLE_FIRST}。`],
      ],
    ],
    b: [
      [
        ['unbalanced>0', `{year}年收到和处理政府信息公开申请的情况：${TABLE_WRONG}。`],
        [
          'received=0 carriedOver=0',
          '{year}年没有收到公民、法人或者其他组织提出的政府信息公开申请，也没有上年结转的申请。',
        ],
        [
          'received=0 carriedForward=0',
          '{year}年没有新收到政府信息公开申请，办结上年结转的申请{carriedOver}件。',
        ],
        [
          'received=0 handled=0',
          '{year}年没有新收到政府信息公开申请，上年结转的申请{carriedOver}件尚在办理，结转下年度。',
        ],
        [
          'received=0',
          '{year}年没有新收到政府信息公开申请，上年结转的申请{carriedOver}件中，办结{handled}件，结转下年度继续办理{carriedForward}件。',
        ],
        ['received=1 carriedOver=0 handled=1', '{year}年收到政府信息公开申请{received}件，已经作出答复。'],
        [
          'received=1 carriedOver=0',
          '{year}年收到政府信息公开申请{received}件，年内没有办结，结转下年度继续办理。',
        ],
        [
          'carriedOver=0 carriedForward=0',
          '{year}年收到公民、法人或者其他组织提出的政府信息公开申请{received}件，年内全部办结。',
        ],
        [
          'carriedOver=0 handled=0',
          '{year}年收到政府信息公开申请{received}件，年内没有办结，结转下年度继续办理{carriedForward}件。',
        ],
        [
          'carriedOver=0',
          '{year}年收到政府信息公开申请{received}件，年内办结{handled}件，其余{carriedForward}件结转下年度继续办理。',
        ],
        [
          'carriedForward=0',
          '{year}年新收政府信息公开申请{received}件，加上上年结转{carriedOver}件，年内全部办结。',
        ],
        [
          'handled=0',
          '{year}年新收政府信息公开申请{received}件，上年结转{carriedOver}件，年内没有办结，结转下年度继续办理{carriedForward}件。',
        ],
        [
          '',
          '{year}年新收政府信息公开申请{received}件，上年结转{carriedOver}件；年内办结{handled}件，结转下年度继续办理{carriedForward}件。',
        ],
        ['', `{year}年收到和处理政府信息公开申请的情况：${TABLE_FIRST}。`],
      ],
    ],
    c: [
      [
        ['unbalanced>0', `本年度收到和处理政府信息公开申请的情况：${TABLE_WRONG}。`],
        ['received=0 carriedOver=0', '本年度未收到政府信息公开申请，上年度没有结转申请。'],
        [
          'received=0 carriedForward=0',
          '本年度未新收到政府信息公开申请，上年结转申请{carriedOver}件，年内办结。',
        ],
        [
          'received=0 handled=0',
          '本年度未新收到政府信息公开申请，上年结转申请{carriedOver}件，年内未办结，转入下年度办理。',
        ],
        [
          'received=0',
          '本年度未新收到政府信息公开申请，上年结转申请{carriedOver}件，年内办结{handled}件，结转下年度{carriedForward}件。',
        ],
        ['received=1 carriedOver=0 handled=1', '本年度收到政府信息公开申请{received}件，已办结。'],
        ['received=1 carriedOver=0', '本年度收到政府信息公开申请{received}件，年内未办结，转入下年度办理。'],
        [
          'carriedOver=0 carriedForward=0',
          '本年度收到政府信息公开申请{received}件，全部办结，没有结转下年度办理的申请。',
        ],
        [
          'carriedOver=0 handled=0',
          '本年度收到政府信息公开申请{received}件，年内未办结，结转下年度{carriedForward}件。',
        ],
        [
          'carriedOver=0',
          '本年度收到政府信息公开申请{received}件，办结{handled}件，结转下年度{carriedForward}件。',
        ],
        [
          'carriedForward=0',
          '本年度新收政府信息公开申请{received}件，上年结转{carriedOver}件，全部办结，没有结转下年度办理的申请。',
        ],
        [
          'handled=0',
          '本年度新收政府信息公开申请{received}件，上年结转{carriedOver}件，年内未办结，结转下年度{carriedForward}件。',
        ],
        [
          '',
          '本年度新收政府信息公开申请{received}件，上年结转{carriedOver}件，办结{handled}件，结转下年度{carriedForward}件。',
        ],
        ['', `本年度收到和处理政府信息公开申请的情况：${TABLE_FIRST}。`],
      ],
    ],
  }),
  ...stock('requests.applicants', 'all', 'figures', {
    a: [
      [
        ['received>1 persons=received', '新收申请的申请人均为自然人。'],
        ['received>1 organisations=received', '新收申请的申请人均为法人或其他组织。'],
        ['received=1 persons=1', '新收申请的申请人为自然人。'],
        ['received=1 organisations=1', '新收申请的申请人为法人或其他组织。'],
        [
          'received>1 persons>0 organisations>0',
          '新收的申请中，自然人申请{persons}件，法人或其他组织申请{organisations}件。',
        ],
        ['', ''],
      ],
    ],
    b: [
      [
        ['received>1 persons=received', '新收的申请均由自然人提出。'],
        ['received>1 organisations=received', '新收的申请均由法人或其他组织提出。'],
        ['received=1 persons=1', '新收的申请由自然人提出。'],
        ['received=1 organisations=1', '新收的申请由法人或其他组织提出。'],
        [
          'received>1 persons>0 organisations>0',
          '新收的申请按申请人分，自然人{persons}件，法人或其他组织{organisations}件。',
        ],
        ['', ''],
      ],
    ],
  }),
  ...stock('requests.results', 'all', 'figures', {
    a: [results('办理结果为：', '办理结果均为', '办理结果为')],
    b: [results('答复结果中，', '答复结果均为', '答复结果为')],
    c: [results('办结的申请中，', '办结的申请，结果均为', '该申请的办理结果为')],
  }),
  ...stock('requests.shares', ['department', 'county', 'city', 'other'], 'figures', {
    a: [
      [
        [
          'handled>=10 granted>0 partial>0 grantedOrPartial<handled',
          '予以公开和部分公开的申请共{grantedOrPartial}件，占办结总数的{share.grantedOrPartial}。',
        ],
        ['handled>=10 granted>0 partial=0 granted<handled', '予以公开的申请占办结总数的{share.granted}。'],
        ['', ''],
      ],
    ],
    b: [
      [
        ['handled>=10 granted>0 granted<handled', '其中予以公开的申请占办结总数的{share.granted}。'],
        ['', ''],
      ],
    ],
  }),
  ...stock('requests.change', ['department', 'county', 'city', 'other'], 'figures', {
    a: [
      [
        ['received=0 lastReceived=0', ''],
        ['received=0', '上年收到政府信息公开申请{lastReceived}件。'],
        ['lastReceived=0', '上年未收到政府信息公开申请。'],
        ['', '新收政府信息公开申请{change.received}。'],
        ['', ''],
      ],
    ],
    b: [
      [
        ['received=0 lastReceived=0', ''],
        ['received=0', '上年度收到的政府信息公开申请为{lastReceived}件。'],
        ['lastReceived=0', '上年度没有收到政府信息公开申请。'],
        ['', '收到的政府信息公开申请{change.received}。'],
        ['', ''],
      ],
    ],
  }),
  ...stock('requests.onTime', 'all', 'claim', {
    a: [
      [
        ['onTime handled>1 carriedForward=0', '上述申请均在法定期限内答复。'],
        ['onTime handled>1', '年内办结的申请均在法定期限内答复。'],
        ['onTime handled=1', '该申请在法定期限内答复。'],
        ['', ''],
      ],
    ],
    b: [
      [
        ['onTime handled>1', '年内办结的申请均按照法定期限答复。'],
        ['onTime handled=1', '办结的申请按照法定期限答复。'],
        ['', ''],
      ],
    ],
  }),
  ...stock('requests.channels', 'all', 'claim', {
    a: [
      [
        ['received>1', '从申请渠道看，〔填写：网络、信函、当面等各渠道的申请件数〕。'],
        ['', ''],
      ],
    ],
    b: [
      [
        ['received>0', '申请主要通过〔填写：网络、信函或者当面〕提出。'],
        ['', ''],
      ],
    ],
  }),
  ...stock('requests.subjects', 'all', 'claim', {
    a: [
      [
        ['received>1', '申请内容主要涉及〔填写：申请较集中的事项〕。'],
        ['', ''],
      ],
    ],
    b: [
      [
        ['received>0', '申请公开的内容为〔填写：申请涉及的事项〕。'],
        ['', ''],
      ],
    ],
  }),
  ...stock('requests.review', 'all', 'figures', {
    a: [
      [
        ['cases=0', '本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。'],
        ['reconsidered=0', '本年度未发生因政府信息公开工作被申请行政复议的情况。'],
        ...ended('rec', 'reconsidered', '因政府信息公开工作被申请行政复议{reconsidered}件'),
        ['', `因政府信息公开工作被申请行政复议的情况：${REVIEW_FIRST}。`],
      ],
      [
        ['cases=0', ''],
        ['litigated=0', '未发生因政府信息公开工作被提起行政诉讼的情况。'],
        ...ended('lit', 'litigated', '因政府信息公开工作被提起行政诉讼{litigated}件'),
        ['', `因政府信息公开工作被提起行政诉讼的情况：${REVIEW_FIRST}。`],
      ],
    ],
    b: [
      [
        ['cases=0', '全年没有因政府信息公开工作引起的行政复议和行政诉讼案件。'],
        ['reconsidered=0', '全年没有因政府信息公开工作引起的行政复议案件。'],
        ...ended('rec', 'reconsidered', '全年因政府信息公开工作引起的行政复议案件{reconsidered}件'),
        ['', `因政府信息公开工作引起的行政复议情况：${REVIEW_FIRST}。`],
      ],
      [
        ['cases=0', ''],
        ['litigated=0', '没有因政府信息公开工作引起的行政诉讼案件。'],
        ...ended('lit', 'litigated', '因政府信息公开工作引起的行政诉讼案件{litigated}件'),
        ['', `因政府信息公开工作引起的行政诉讼情况：${REVIEW_FIRST}。`],
      ],
    ],
    c: [
      [
        ['cases=0', '{year}年，{self}没有因政府信息公开工作被申请行政复议或者被提起行政诉讼。'],
        [
          'litigated=0',
          '{year}年，{self}因政府信息公开工作被申请行政复议{reconsidered}件，没有被提起行政诉讼。',
        ],
        [
          'reconsidered=0',
          '{year}年，{self}因政府信息公开工作被提起行政诉讼{litigated}件，没有被申请行政复议。',
        ],
        [
          '',
          '{year}年，{self}因政府信息公开工作被申请行政复议{reconsidered}件，被提起行政诉讼{litigated}件。',
        ],
        ['', `因政府信息公开工作发生行政复议、行政诉讼的情况：${REVIEW_FIRST}。`],
      ],
    ],
  }),
];
