package io.github.shipworthy.vocabulary;

/** The technologies that would close one gap, which an earlier phase opened. */
public interface Gap extends Technologies {}
