package shiyu.customer.password;

/** What is kept of a password. Says nothing of itself, so that it cannot end up in a log. */
public record PasswordHash(String value) {

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
