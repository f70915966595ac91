package shiyu.customer.agent;

/** Why an agent may not bear a name. */
public enum NameRefusal {
    NOT_IN_CATALOGUE,
    TAKEN,
    /** The nickname of the first account is the name while an account is held. */
    COMES_FROM_ACCOUNT
}
