package io.github.shipworthy.vocabulary;

/** The technologies whose main capability belongs to one domain. */
public interface Domain extends Technologies {}
