package io.github.shipworthy.facts;

/** The way by which the owner delivers a technology. */
public enum Channel {
    /** A programming interface. */
    API,
    /** A service run by the owner for a customer. */
    MANAGED_SERVICE,
    /** An application people use directly. */
    END_USER_PRODUCT,
    /** Not known. */
    UNKNOWN
}
