#include <martlet/base/html_escape.hpp>

#include <gtest/gtest.h>

namespace martlet {
namespace {

// The expected values are the results of hoek's escapeHtml.
TEST(HtmlEscape, keeps_letters_digits_and_some_punctuation) { EXPECT_EQ(html_escape("a.B-9,x:y_z "), "a.B-9,x:y_z "); }

TEST(HtmlEscape, uses_named_entities_where_they_exist) { EXPECT_EQ(html_escape("<b>\"&\xC2\xA9"), "&lt;b&gt;&quot;&amp;&copy;"); }

TEST(HtmlEscape, uses_numeric_entities_for_everything_else) {
  EXPECT_EQ(html_escape("?a[b]'`{\xC3\xA9\xE2\x82\xAC"), "&#x3f;a&#x5b;b&#x5d;&#x27;&#x60;&#x7b;&#xe9;&#8364;");
}

TEST(HtmlEscape, writes_an_entity_for_each_utf_16_code_unit) { EXPECT_EQ(html_escape("\xF0\x9F\x98\x80"), "&#55357;&#56832;"); }

TEST(HtmlEscape, writes_replacement_characters_for_invalid_bytes) { EXPECT_EQ(html_escape("a\xFF"), "a&#65533;"); }

}  // namespace
}  // namespace martlet
