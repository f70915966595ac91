package shiyu.order.task;

/** How far a contact is a friend on WeChat, over all accounts. */
public enum Friend {
    NONE,
    REQUESTED,
    ADDED
}
