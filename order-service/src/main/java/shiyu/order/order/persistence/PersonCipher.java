package shiyu.order.order.persistence;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.crypto.Place;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.order.order.Address;
import shiyu.order.order.Order;
import shiyu.order.order.PhoneKind;
import shiyu.order.order.Recipient;
import shiyu.order.order.RecipientPhone;
import shiyu.order.order.Remarks;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts the person of one order under the key of a subject, and reads it again. */
final class PersonCipher {

    private static final String TABLE = "order_recipient";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final UUID order;
    private final @Nullable SubjectKey key;

    /**
     * For one order.
     *
     * @param key absent or destroyed when the subject has been erased: nothing is written then, and nothing read
     */
    PersonCipher(UUID order, @Nullable SubjectKey key) {
        this.order = order;
        this.key = key;
    }

    /** Whose key it is: the contact's, or the order's own as long as it has no contact. */
    static UUID subjectOf(Order order) {
        return order.contact() == null ? order.id().value() : order.contact().value();
    }

    RecipientRow encrypt(Order of) {
        var erased = key == null || key.isDestroyed();
        var person = erased ? Recipient.NONE : of.recipient();
        var remarks = erased ? Remarks.NONE : of.remarks();
        var kept = remarks.kept().isEmpty() ? null : JSON.writeValueAsString(remarks.kept());
        return new RecipientRow(
                order,
                subjectOf(of),
                encrypt("name_ct", person.name()),
                encrypt("phone_ct", person.phone().number()),
                encrypt("address_ct", person.address().street()),
                encrypt("buyer_account_ct", person.buyerAccount()),
                encrypt("buyer_message_ct", remarks.buyerMessage()),
                encrypt("seller_remark_ct", remarks.sellerRemark()),
                encrypt("raw_ct", kept),
                person.phone().masked(),
                person.phone().kind());
    }

    /** The person, without province, city and district, which lie with the order. */
    Recipient person(RecipientRow row) {
        return new Recipient(
                name(row.nameCt()),
                phone(row),
                new Address(null, null, null, decrypt("address_ct", row.addressCt())),
                decrypt("buyer_account_ct", row.buyerAccountCt()));
    }

    Remarks remarks(RecipientRow row) {
        var kept = decrypt("raw_ct", row.rawCt());
        return new Remarks(
                decrypt("buyer_message_ct", row.buyerMessageCt()),
                decrypt("seller_remark_ct", row.sellerRemarkCt()),
                kept == null ? Map.of() : JSON.readValue(kept, TEXTS));
    }

    @Nullable String name(byte @Nullable [] ciphertext) {
        return decrypt("name_ct", ciphertext);
    }

    private RecipientPhone phone(RecipientRow row) {
        var number = decrypt("phone_ct", row.phoneCt());
        var lost = number == null && row.phoneKind().compareTo(PhoneKind.MASKED) > 0;
        return lost ? RecipientPhone.NONE : new RecipientPhone(row.phoneKind(), number, row.phoneMasked());
    }

    private byte @Nullable [] encrypt(String column, @Nullable String plain) {
        return plain == null || key == null ? null : key.encrypt(plain, new Place(TABLE, column, order));
    }

    private @Nullable String decrypt(String column, byte @Nullable [] ciphertext) {
        return key == null ? null : key.decrypt(ciphertext, new Place(TABLE, column, order));
    }
}
