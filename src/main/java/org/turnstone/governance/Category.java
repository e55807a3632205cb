package org.turnstone.governance;

/** What kind of information a row holds; decides who may be shown it (domain list in GLOSSARY "category"). */
public enum Category {
    CORE,
    LE_ONLY,
    PROBATION,
    YOS,
    HEALTH,
    TREATMENT,
    DV_VICTIM,
    CHILD,
    FAMILY,
    THIRD_PARTY,
    PREVENT,
    GANG,
    MAPPA,
    INTEL
}
