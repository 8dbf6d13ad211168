/** Words of a Chinese text that say how something changed, when, and by how much, and not what. */
const CHANGE =
  /同比|环比|相?[较比][^，,。；;]{0,16}?(?=[增减上下提升降涨跌变高低多少约近]|$)|年均|年化|复合|大幅|小幅|显著|明显|快速|继续|持续|进一步|分别|增速|增幅|降幅|涨幅|跌幅|幅度|增长率|变动|变化|增长|增加|减少|上升|上涨|提升|提高|下降|下滑|下跌|降低|回升|回落|去年|上年|前年|今年|同期|上期|本期|期间|全年|当季|累计|平均|保持|维持|预计|预测|预期|未来|之间|有望|能够|将会|仅有|逐步|单季度?|季度|半年|相当于|达到|超过|将近|接近|左右|以上|[增减升降涨跌高低多少略微在将可仍自由从去当达为约近超逾了至到的则又均也并且而即和与及或年月日期末初上下第一二三四Q]/g;
/** A growth that itself grew: 增速提升3%. */
const OF_CHANGE =
  /(?:增速|增幅|降幅|涨幅|跌幅|增长率)[^，,。；;]{0,4}(?:提升|提高|上升|下降|降低|回升|回落|加快|放缓|收窄|扩大)/;

/** Whether the words between a number and the change behind it name nothing else that may have changed: 营业收入5亿元，成本降低5%. */
export const onlyChanges = (between: string): boolean =>
  !/\p{Script=Han}/u.test(between) ||
  (!OF_CHANGE.test(between) && !/\p{Script=Han}{2}/u.test(between.replace(CHANGE, " ")));
