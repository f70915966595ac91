package shiyu.order.imports.taobao;

import static shiyu.order.imports.taobao.OrderExport.ADDRESS;
import static shiyu.order.imports.taobao.OrderExport.BUYER;
import static shiyu.order.imports.taobao.OrderExport.MESSAGE;
import static shiyu.order.imports.taobao.OrderExport.MOBILE;
import static shiyu.order.imports.taobao.OrderExport.NAME;
import static shiyu.order.imports.taobao.OrderExport.NEW_ADDRESS;
import static shiyu.order.imports.taobao.OrderExport.PHONE;
import static shiyu.order.imports.taobao.OrderExport.REMARK;

import java.util.LinkedHashMap;
import java.util.Map;
import shiyu.chassis.person.PhoneNumbers;
import shiyu.order.imports.Column;
import shiyu.order.imports.Row;
import shiyu.order.imports.RowReader;
import shiyu.order.order.PhoneKind;
import shiyu.order.order.Recipient;
import shiyu.order.order.RecipientPhone;
import shiyu.order.order.Remarks;

/** The person in one row, and what may name people. */
record Persons(Recipient recipient, Remarks remarks) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_REMARK = 4_000;
    private static final String SECTION = "orders/";

    static Persons read(Row row, RowReader cells) {
        var phone = phone(row);
        var changed = cells.text(NEW_ADDRESS, LONGEST_ADDRESS);
        var address = changed == null ? cells.text(ADDRESS, LONGEST_ADDRESS) : changed;
        var recipient = new Recipient(
                cells.text(NAME, LONGEST_NAME), phone, TaobaoAddress.parse(address), cells.text(BUYER, LONGEST_NAME));
        return new Persons(
                recipient,
                new Remarks(cells.text(MESSAGE, LONGEST_REMARK), cells.text(REMARK, LONGEST_REMARK), kept(row, phone)));
    }

    /** Two rows of one order: what the first lacks the second may have. */
    Persons and(Persons other) {
        return new Persons(recipient.mergedWith(other.recipient, true), remarks.mergedWith(other.remarks, true));
    }

    /** The better of the two numbers; one that can't be used is no reason to refuse the row. */
    private static RecipientPhone phone(Row row) {
        var mobile = RecipientPhone.of(PhoneNumbers.parse(row.text(MOBILE)));
        var other = RecipientPhone.of(PhoneNumbers.parse(row.text(PHONE)));
        return other.kind().compareTo(mobile.kind()) > 0 ? other : mobile;
    }

    private static Map<String, String> kept(Row row, RecipientPhone phone) {
        var kept = new LinkedHashMap<String, String>();
        row.kept().forEach((name, value) -> kept.put(SECTION + name, value));
        if (phone.kind() == PhoneKind.NONE) {
            keep(kept, row, MOBILE);
            keep(kept, row, PHONE);
        }
        return kept;
    }

    private static void keep(Map<String, String> kept, Row row, Column column) {
        var text = row.text(column);
        if (text != null) {
            kept.put(SECTION + column.name(), text);
        }
    }
}
