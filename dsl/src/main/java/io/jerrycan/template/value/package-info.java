/**
 * Go's values and types, as templates see them, in Java.
 *
 * <p>A template can only ever meet these; anything else is refused by {@link io.jerrycan.template.value.Values#of}:
 *
 * <table>
 * <caption>representation</caption>
 * <tr><th>Go</th><th>Java</th></tr>
 * <tr><td>{@code nil} (a nil {@code interface{}}, JSON null)</td><td>{@code null}</td></tr>
 * <tr><td>the invalid {@code reflect.Value}: a key that is not there</td>
 *     <td>{@link io.jerrycan.template.value.Absent#ABSENT}; functions see it as {@code null}, except for parameters of
 *     type {@code reflect.Value}</td></tr>
 * <tr><td>{@code bool}</td><td>{@link java.lang.Boolean}</td></tr>
 * <tr><td>{@code int} (literals, {@code len}), {@code uint8}, {@code int32}, {@code time.Duration} ...</td>
 *     <td>{@link io.jerrycan.template.value.Int} of that type</td></tr>
 * <tr><td>{@code int64} (whole numbers of JSON, sprig's {@code add})</td>
 *     <td>{@link java.lang.Long}; a host may also give Integer, Short, Byte, a small BigInteger</td></tr>
 * <tr><td>{@code float64}</td><td>{@link java.lang.Double}; a host may also give Float, BigDecimal</td></tr>
 * <tr><td>{@code string}</td><td>{@link java.lang.String}, see {@link io.jerrycan.template.value.Utf8} for bytes that
 *     are not UTF-8</td></tr>
 * <tr><td>{@code []byte}</td><td>{@code byte[]}</td></tr>
 * <tr><td>{@code []interface{}}</td><td>any {@link java.util.List}</td></tr>
 * <tr><td>{@code []string}, {@code []int} ...</td><td>{@link io.jerrycan.template.value.TypedList}</td></tr>
 * <tr><td>{@code map[string]interface{}}</td><td>any {@link java.util.Map} with String keys</td></tr>
 * <tr><td>{@code map[string]string}, {@code map[string][]byte} ...</td>
 *     <td>{@link io.jerrycan.template.value.TypedMap}</td></tr>
 * <tr><td>a struct</td><td>{@link io.jerrycan.template.value.Struct}</td></tr>
 * <tr><td>a pointer to a struct</td><td>{@link io.jerrycan.template.value.Pointer}</td></tr>
 * <tr><td>a nil pointer, nil map or nil slice of a known type</td>
 *     <td>{@link io.jerrycan.template.value.TypedNil}</td></tr>
 * <tr><td>{@code time.Time}</td><td>{@link io.jerrycan.template.value.Time}</td></tr>
 * <tr><td>any other type with methods, such as {@code *semver.Version}</td>
 *     <td>an implementation of {@link io.jerrycan.template.value.GoObject}</td></tr>
 * <tr><td>a func value</td><td>{@link io.jerrycan.template.value.Func}</td></tr>
 * </table>
 */
package io.jerrycan.template.value;
