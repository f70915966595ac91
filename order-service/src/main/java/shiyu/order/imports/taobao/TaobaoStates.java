package shiyu.order.imports.taobao;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import shiyu.order.order.OrderStatus;

/** The states of Taobao and Tmall, in half-width characters and without blanks. */
final class TaobaoStates {

    /** 卖家部分发货 counts as paid until everything is on its way. */
    static final Map<String, OrderStatus> OF_ORDERS = states();

    private TaobaoStates() {}

    private static Map<String, OrderStatus> states() {
        var states = new LinkedHashMap<String, OrderStatus>();
        states.put("等待买家付款", OrderStatus.PLACED);
        states.put("买家已付款,等待卖家发货", OrderStatus.PAID);
        states.put("卖家部分发货", OrderStatus.PAID);
        states.put("卖家已发货,等待买家确认", OrderStatus.SHIPPED);
        states.put("交易成功", OrderStatus.COMPLETED);
        states.put("交易关闭", OrderStatus.CLOSED);
        return Collections.unmodifiableMap(states);
    }
}
