#include <gtest/gtest.h>

#include <string>

#include <martlet/json/key_matcher.hpp>

namespace martlet::json {
namespace {

bool matches(const std::string& key, const std::string& text) {
  const std::string exact(text);  // so that a sanitizer sees what is read after its end
  return KeyMatcher(key).matches(exact.data(), exact.data() + exact.size());
}

TEST(KeyMatcher, matches_its_key_at_the_end_or_before_more_text) {
  for (const std::string key : {"", "a", "ab", "quantity", "thirteen_long", "fourteen_longs", "a key of more than sixteen bytes"}) {
    const std::string quoted = '"' + key + "\":";
    EXPECT_TRUE(matches(key, quoted)) << key;
    EXPECT_TRUE(matches(key, quoted + "1}")) << key;
    EXPECT_TRUE(matches(key, quoted + "{\"and\":\"much more after it\"}")) << key;
    EXPECT_FALSE(matches(key, quoted.substr(0, quoted.size() - 1))) << key;
  }
}

TEST(KeyMatcher, does_not_match_any_other_text) {
  for (const std::string key : {"a", "quantity", "thirteen_long", "fourteen_longs", "a key of more than sixteen bytes"}) {
    const std::string quoted = '"' + key + "\":";
    for (std::size_t i = 0; i < quoted.size(); ++i) {
      std::string other = quoted;
      other[i] ^= 1;
      EXPECT_FALSE(matches(key, other)) << other;
      EXPECT_FALSE(matches(key, other + "{\"and\":\"much more after it\"}")) << other;
    }
    EXPECT_FALSE(matches(key, '"' + key + "\" : 1,\"and\":\"much more after it\"}"));
  }
}

TEST(KeyMatcher, matches_nothing_by_default) {
  const std::string zeros(40, '\0');
  EXPECT_FALSE(KeyMatcher().matches(zeros.data(), zeros.data() + zeros.size()));
  EXPECT_FALSE(KeyMatcher().matches(zeros.data(), zeros.data() + 3));
}

}  // namespace
}  // namespace martlet::json
