package shiyu.order.order.persistence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.order.PhoneKind;

/** A row of {@code order_recipient}. */
@JsonIgnoreProperties(ignoreUnknown = true)
@SuppressWarnings("ArrayRecordComponent")
record RecipientRow(
        UUID orderId,
        UUID subjectId,
        byte @Nullable [] nameCt,
        byte @Nullable [] phoneCt,
        byte @Nullable [] addressCt,
        byte @Nullable [] buyerAccountCt,
        byte @Nullable [] buyerMessageCt,
        byte @Nullable [] sellerRemarkCt,
        byte @Nullable [] rawCt,
        @Nullable String phoneMasked,
        PhoneKind phoneKind) {

    /** The columns as {@code jsonb_to_recordset} wants them; what is encrypted comes in base64. */
    static final String COLUMNS = """
            order_id uuid, subject_id uuid, name_ct text, phone_ct text, address_ct text, buyer_account_ct text,
            buyer_message_ct text, seller_remark_ct text, raw_ct text, phone_masked text, phone_kind text
            """;

    /** The columns as they are stored. */
    static final String STORED = """
            order_id, subject_id, decode(name_ct, 'base64'), decode(phone_ct, 'base64'), decode(address_ct, 'base64'),
            decode(buyer_account_ct, 'base64'), decode(buyer_message_ct, 'base64'), decode(seller_remark_ct, 'base64'),
            decode(raw_ct, 'base64'), phone_masked, phone_kind
            """;

    /** The stored columns as JSON that this record can be read from. */
    static final String AS_JSON = """
            jsonb_build_object('order_id', r.order_id, 'subject_id', r.subject_id,
                'name_ct', encode(r.name_ct, 'base64'), 'phone_ct', encode(r.phone_ct, 'base64'),
                'address_ct', encode(r.address_ct, 'base64'),
                'buyer_account_ct', encode(r.buyer_account_ct, 'base64'),
                'buyer_message_ct', encode(r.buyer_message_ct, 'base64'),
                'seller_remark_ct', encode(r.seller_remark_ct, 'base64'), 'raw_ct', encode(r.raw_ct, 'base64'),
                'phone_masked', r.phone_masked, 'phone_kind', r.phone_kind)
            """;
}
