package shiyu.customer.account;

import shiyu.chassis.setting.Setting;

/** Figures of the house about accounts. */
final class AccountSettings {

    /** How many friends a new account may have; WeChat itself allows no more than 5 000. */
    static final Setting<Integer> CAPACITY = Setting.integer("account.capacity", 5_000, 1, 5_000);

    static final Setting<Integer> ACCOUNTS_PER_PHONE = Setting.integer("account.per-phone", 3, 1, 20);

    private AccountSettings() {}
}
