package shiyu.customer.identity;

/** Command: somebody says who they are. Does not show the password. */
public record SignIn(String username, String password, String address) {

    @Override
    public String toString() {
        return "SignIn[%s]".formatted(username);
    }
}
