package shiyu.order.task;

/** What came of the wish to be friends on WeChat. */
public enum WechatResult {
    ADDED,
    REQUEST_SENT,
    ALREADY_FRIEND,
    REFUSED,
    NOT_ASKED
}
