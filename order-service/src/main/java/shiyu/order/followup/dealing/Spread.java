package shiyu.order.followup.dealing;

import java.util.List;
import java.util.PriorityQueue;
import shiyu.order.followup.dealing.Deal.Reason;

/** The hands over which calls are spread, the least busy on top. */
final class Spread {

    private final PriorityQueue<Hand> hands = new PriorityQueue<>(Hand.LEAST_BUSY);

    private Spread(List<Hand> hands) {
        this.hands.addAll(hands);
    }

    static Spread over(List<Hand> hands) {
        return new Spread(hands);
    }

    /** Only over those who have room; whoever runs out of it drops out. */
    static Spread overRoomOf(List<Hand> hands) {
        return new Spread(hands.stream().filter(Hand::hasRoom).toList());
    }

    boolean isEmpty() {
        return hands.isEmpty();
    }

    Deal befriend(Due due) {
        var hand = hands.remove();
        var deal = hand.take(due, true, Reason.SPREAD);
        if (hand.hasRoom()) {
            hands.add(hand);
        }
        return deal;
    }

    Deal deal(Due due, Reason reason) {
        var hand = hands.poll();
        if (hand == null) {
            return new Deal(due.contact(), null, false, Reason.NOBODY_ON_DUTY);
        }
        var deal = hand.take(due, false, reason);
        hands.add(hand);
        return deal;
    }
}
