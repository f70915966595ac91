package shiyu.order.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import shiyu.order.order.Warning;

/** Why a row could not be taken as it stands. The constants' codes are stable; programs may go by them. */
public enum RowReason {
    ORDER_NUMBER_MISSING("订单编号为空", "The order number is missing", "补上订单编号", "Fill in the order number"),
    ORDER_NUMBER_INVALID(
            "订单编号含有不该有的字符", "The order number has characters that none has", "从千牛重新导出", "Export the file again"),
    ORDER_NUMBER_ROUNDED(
            "订单编号已被表格软件四舍五入，末几位丢失",
            "A spreadsheet has rounded the order number; its last digits are lost",
            "从千牛重新导出后直接上传，不要用表格软件打开再保存",
            "Export the file again and upload it without opening it in a spreadsheet"),
    STATUS_MISSING("订单状态为空", "The state is missing", "补上订单状态", "Fill in the state"),
    STATUS_UNKNOWN("订单状态不认识", "The state is not one we know", "可用的状态：%s", "Known states: %s"),
    AMOUNT_MISSING("金额为空", "The amount is missing", "补上金额", "Fill in the amount"),
    AMOUNT_INVALID("金额无法识别", "The amount can't be read", "例如 118.00", "For example 118.00"),
    AMOUNT_NEGATIVE("金额小于零", "The amount is below zero", "改为正数", "Give a positive amount"),
    AMOUNTS_DIFFER(
            "同一订单的两行金额不一致（另一行：第 %s 行）",
            "Two rows of one order differ in an amount of the order (the other row: %s)", "核对后改为一致", "Make them agree"),
    STATES_DIFFER(
            "同一订单的两行状态不一致（另一行：第 %s 行）",
            "Two rows of one order differ in the order's state (the other row: %s)", "核对后改为一致", "Make them agree"),
    REFUND_EXCEEDS_PAID("退款金额大于实付金额", "More is refunded than was paid", "核对退款金额", "Check the refund"),
    TIME_MISSING("时间为空", "The time is missing", "补上时间", "Fill in the time"),
    TIME_INVALID("时间无法识别", "The time can't be read", "例如 2026-05-23 22:02:11", "For example 2026-05-23 22:02:11"),
    TIME_IMPLAUSIBLE("时间不合理", "The time can't be right", "核对时间", "Check the time"),
    QUANTITY_INVALID("数量无法识别", "The quantity can't be read", "填写大于零的整数", "Give a whole number above zero"),
    TITLE_MISSING("宝贝标题为空", "The title is missing", "补上标题", "Fill in the title"),
    TOO_LONG("内容太长", "The text is too long", "最多 %s 个字", "%s characters at most"),
    UNREADABLE("有字符无法按文件编码读出", "Characters can't be read in the file's encoding", "从千牛重新导出", "Export the file again"),
    ROW_INCOMPLETE(
            "这一行列数比表头少，文件可能不完整",
            "The row has fewer columns than the header; the file may be cut off",
            "从千牛重新导出",
            "Export the file again"),
    ROW_TOO_WIDE(
            "这一行列数比表头多",
            "The row has more columns than the header",
            "含逗号的内容要用英文双引号括起来",
            "Put text with commas in double quotes"),
    ROW_BROKEN(
            "双引号没有成对，这一行无法识别",
            "A double quote is never closed, so the row can't be read",
            "补上缺少的双引号或重新导出",
            "Add the missing quote or export the file again"),
    SAME_LINE_TWICE(
            "同一子订单出现两次且内容不同（另一行：第 %s 行）",
            "One line of an order stands here twice and differs (the other row: %s)", "核对后改为一致", "Make them agree"),
    OTHER_STORE(
            "这一行属于另一家店铺“%s”",
            "The row belongs to another store, “%s”", "上传时选择正确的店铺", "Choose that store for the upload"),
    OTHER_ROW_OF_ORDER(
            "同一订单的第 %s 行有误，这一行也没有导入",
            "Row %s of the same order has a problem, so this one was not taken either",
            "改正那一行后一起上传",
            "Upload it again with the other row corrected"),
    INVALID("内容不符合要求：%s", "The order can't be taken in: %s", "核对这一行", "Check the row"),
    STORE_NAME_DIFFERS(
            "文件里的店铺名称是“%s”，与所选店铺不同",
            "The file calls the store “%s”, other than the store chosen",
            "确认选对了店铺",
            "Make sure the store is the right one"),
    MAY_BE_CUT_OFF(
            "文件没有以换行结尾，最后一行可能不完整",
            "The file does not end with a line break; its last row may be incomplete",
            "核对最后一行",
            "Check the last row"),
    NO_PHONE_COLUMN(
            "文件没有手机号列，订单无法回访",
            "The file has no phone column; nobody can be called for its orders",
            "导出时勾选联系手机",
            "Export with the phone column"),
    NO_RECEIPT_TIME(
            "交易已成功但没有确认收货时间，不会进入回访",
            "Completed without a time of receipt: the order will not be due for a call",
            "导出时勾选确认收货时间",
            "Export with the time of receipt"),
    STATE_CONFLICT(
            "订单已经取消或关闭，文件里更靠后的状态没有采用",
            "The order has ended and stays so, though the file says that it went on",
            "在千牛核对订单",
            "Check the order on the channel"),
    REFUND_LEFT_OUT(
            "退款金额大于实付金额，没有采用",
            "More is said to be refunded than was paid; it was left out",
            "核对退款金额",
            "Check the refund"),
    PAID_LEFT_OUT(
            "实付金额小于已退金额，没有采用",
            "Less is said to be paid than was already refunded; it was left out",
            "核对实付金额",
            "Check what was paid"),
    CURRENCY_LEFT_OUT(
            "币种与订单不同，金额没有采用", "The currency is not the order's; amounts were left out", "核对币种", "Check the currency");

    private static final Set<RowReason> WARNINGS = EnumSet.of(
            STORE_NAME_DIFFERS,
            MAY_BE_CUT_OFF,
            NO_PHONE_COLUMN,
            NO_RECEIPT_TIME,
            STATE_CONFLICT,
            REFUND_LEFT_OUT,
            PAID_LEFT_OUT,
            CURRENCY_LEFT_OUT);

    private final String chinese;
    private final String english;
    private final String chineseHint;
    private final String englishHint;

    RowReason(String chinese, String english, String chineseHint, String englishHint) {
        this.chinese = chinese;
        this.english = english;
        this.chineseHint = chineseHint;
        this.englishHint = englishHint;
    }

    /** Stable, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the merging of an order warned of. */
    static RowReason of(Warning warning) {
        return switch (warning) {
            case STATE_CONFLICT -> STATE_CONFLICT;
            case REFUND_EXCEEDS_PAID -> REFUND_LEFT_OUT;
            case PAID_BELOW_REFUNDED -> PAID_LEFT_OUT;
            case CURRENCY_DIFFERS -> CURRENCY_LEFT_OUT;
        };
    }

    /** Whether the row was taken in all the same. */
    public boolean isWarning() {
        return WARNINGS.contains(this);
    }

    /** What is wrong, in Chinese or English. */
    public String message(Locale locale, List<String> details) {
        return fill(isChinese(locale) ? chinese : english, details);
    }

    /** What to do about it, in Chinese or English. */
    public String hint(Locale locale, List<String> details) {
        return fill(isChinese(locale) ? chineseHint : englishHint, details);
    }

    private static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    private static String fill(String text, List<String> details) {
        return details.isEmpty() ? text.replace("%s", "") : text.replace("%s", details.getFirst());
    }
}
