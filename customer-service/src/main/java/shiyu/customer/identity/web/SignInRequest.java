package shiyu.customer.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import shiyu.customer.identity.SignIn;

record SignInRequest(
        @NotBlank @Size(max = 64) String username,
        @NotEmpty @Size(max = 128) String password) {

    SignIn toCommand(String address) {
        return new SignIn(username.strip().toLowerCase(Locale.ROOT), password, address);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SignInRequest[%s]".formatted(username);
    }
}
