package shiyu.chassis.crypto;

/** A ciphertext that this key did not make, or not for this place. */
public final class Undecipherable extends RuntimeException {

    Undecipherable(String place, Throwable cause) {
        super("cannot decrypt " + place + ": made by another key, for another place, or damaged", cause);
    }
}
