/** Chinese characters that end a name: particles, pronouns, question words. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "的地得里从已并将其若按再越了着过是有在和与及或跟被把吗呢吧啊嘛么啥咋谁哪那这我你他它们几",
);

/** Characters that are words by themselves: a run of nothing else is no name, though names hold them too. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  "同对从到向往由给让使将为因以于按比等之所而且也都就才还又再很更最太挺真没不无未别请此其每各另某多少个位家款种量次年月日天时分秒元万亿千百十一二三四五六七八九两半第初末前后上下里外内中间" +
    "做用能会要想该应可算出来去看说讲叫问找卖买花占涨跌降升高低大小长短快慢新旧好坏贵省达超近约只仅共总均管归谈指写放投接发打起开加减乘除单双成倍来聊选挑搞弄帮查列举画改变换装拆送拿带借租教学读写背记听走站坐吃喝玩睡住穿戴洗猜试评赚赔亏涉含属具备配搭靠凭替代赶追抢争输赢胜负够缺剩余留存放摆",
);
