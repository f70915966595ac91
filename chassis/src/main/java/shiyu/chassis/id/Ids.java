package shiyu.chassis.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Makes identities. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new UUIDv7: unique everywhere, and later ones sort after earlier ones to the millisecond. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
