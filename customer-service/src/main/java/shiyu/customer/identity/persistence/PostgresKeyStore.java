package shiyu.customer.identity.persistence;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.MasterKey;
import shiyu.customer.identity.KeyRing;
import shiyu.customer.identity.KeyStore;

@Repository
class PostgresKeyStore implements KeyStore {

    private static final String ALL =
            "SELECT kid, state, public_jwk, private_jwk FROM signing_key ORDER BY created_at DESC";

    private static final String ADD = """
            INSERT INTO signing_key (kid, state, public_jwk, private_jwk, created_at)
            VALUES (:kid, 'SIGNING', :public, :private, :at)
            ON CONFLICT ((true)) WHERE state = 'SIGNING' DO NOTHING
            """;

    private final DatabaseClient database;
    private final MasterKey masterKey;

    PostgresKeyStore(DatabaseClient database, MasterKey masterKey) {
        this.database = database;
        this.masterKey = masterKey;
    }

    @Override
    public Mono<KeyRing> load() {
        return database.sql(ALL)
                .mapProperties(KeyRow.class)
                .all()
                .collectList()
                .flatMap(rows -> Mono.justOrEmpty(
                        rows.stream().filter(KeyRow::signs).findFirst().map(row -> ring(row, rows))));
    }

    private KeyRing ring(KeyRow signing, List<KeyRow> all) {
        var verifying = all.stream()
                .filter(row -> !row.signs())
                .map(row -> parse(row.publicJwk()))
                .toList();
        var opened = masterKey.decrypt(signing.privateBytes(), context(signing.kid()));
        return new KeyRing(parse(new String(opened, StandardCharsets.UTF_8)), verifying);
    }

    @Override
    public Mono<Void> addUnlessThereIsOne(ECKey key, Instant at) {
        var secret = key.toJSONString().getBytes(StandardCharsets.UTF_8);
        return database.sql(ADD)
                .bind("kid", key.getKeyID())
                .bind("public", key.toPublicJWK().toJSONString())
                .bind("private", masterKey.encrypt(secret, context(key.getKeyID())))
                .bind("at", at)
                .then();
    }

    private static ECKey parse(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException damaged) {
            throw new IllegalStateException("a signing key that is no key", damaged);
        }
    }

    private static String context(String kid) {
        return "signing_key:private_jwk:" + kid;
    }

    record KeyRow(String kid, String state, String publicJwk, ByteBuffer privateJwk) {

        boolean signs() {
            return state.equals("SIGNING");
        }

        byte[] privateBytes() {
            var bytes = new byte[privateJwk.remaining()];
            privateJwk.duplicate().get(bytes);
            return bytes;
        }
    }
}
