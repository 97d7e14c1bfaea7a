/**
 * The small world that {@code dateline demo} reads: thirteen outlets with feeds in every format and
 * their article pages, served on loopback by {@link org.dateline.app.demo.DemoServer}, and {@link
 * org.dateline.app.demo.DemoManifest}, which says what must come out of them.
 *
 * <p>All of it is invented: outlets, persons and events. Only the countries are real. The resources
 * beside this package hold feeds ({@code feeds/OUTLET/FILE}), articles ({@code
 * pages/OUTLET/SLUG.html}, a head of {@code key: value} lines over the body), one page layout an
 * outlet ({@code pages/OUTLET/layout.html}), and the manifest ({@code demo.json}). In them,
 *
 * <ul>
 *   <li>lines between {@code @after 12s} or {@code @before 12s} and {@code @end} stand only after,
 *       or before, that much of the demo has passed ({@link org.dateline.app.demo.TimedText});
 *   <li><code>{{...}}</code> stands for a value, such as a title, an address or a time ({@link
 *       org.dateline.app.demo.Newsroom}).
 * </ul>
 */
@NullMarked
package org.dateline.app.demo;

import org.jspecify.annotations.NullMarked;
