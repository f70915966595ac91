package shiyu.order.store;

/** Where a store sells. */
public enum Channel {
    TMALL,
    TAOBAO,
    JD,
    DOUYIN,
    PINDUODUO,
    MINI_PROGRAM,
    OWN_SITE,
    OTHER
}
