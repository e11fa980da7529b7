#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>

namespace martlet {
namespace {

// The expected values are the results of hoek's escapeHtml.
TEST(HtmlEscape, leaves_letters_digits_and_a_little_punctuation) { EXPECT_EQ(html_escape("a.B-9,x:y_z "), "a.B-9,x:y_z "); }

TEST(HtmlEscape, names_what_has_a_name) { EXPECT_EQ(html_escape("<b>\"&\xC2\xA9"), "&lt;b&gt;&quot;&amp;&copy;"); }

TEST(HtmlEscape, numbers_everything_else) {
  EXPECT_EQ(html_escape("?a[b]'`{\xC3\xA9\xE2\x82\xAC"), "&#x3f;a&#x5b;b&#x5d;&#x27;&#x60;&#x7b;&#xe9;&#8364;");
}

TEST(HtmlEscape, counts_in_utf_16) { EXPECT_EQ(html_escape("\xF0\x9F\x98\x80"), "&#55357;&#56832;"); }

TEST(HtmlEscape, takes_broken_bytes_for_replacement_characters) { EXPECT_EQ(html_escape("a\xFF"), "a&#65533;"); }

}  // namespace
}  // namespace martlet
