package shiyu.customer.phone;

/** How registering or changing a phone ends. */
sealed interface PhoneOutcome {

    record Saved(HeldPhone phone) implements PhoneOutcome {}

    record NoSuchPhone() implements PhoneOutcome {}

    record VersionChanged() implements PhoneOutcome {}

    record LabelTaken(PhoneId by) implements PhoneOutcome {}

    record NoSuchHolder() implements PhoneOutcome {}
}
