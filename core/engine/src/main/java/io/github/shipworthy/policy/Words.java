package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** The names a policy's rules may use beside the built-in ones. */
record Words(Definition definition, ImmutableMap<String, Parameter> parameters, Map<String, Grid> grids) {}
