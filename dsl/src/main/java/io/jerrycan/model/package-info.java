/**
 * The three custom resources of {@code cr.kanister.io/v1alpha1} as immutable records: what YAML, Groovy and the API
 * server all become. Every element knows its {@link io.jerrycan.source.SourcePos}, which equality ignores.
 */
package io.jerrycan.model;
